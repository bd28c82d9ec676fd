"""Fits P(valid) on windows that were spoilt on purpose, and says how good it is. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import rankdata

from emoscope_models._soft_validity import CAP, FLOOR, Part, SoftValidity

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
RIDGE = 1e-2
HIDDEN = 0.15
"""Share of the figures that are hidden in fitting: the model must do without, too."""
BINS = 15
CLEAN = "clean"
SEED = 20261122


@dataclass(frozen=True, slots=True)
class Spoilt:
    """Windows (n,), clean and spoilt, with what could be seen of them and what became of them.

    ``figures`` (n,) each, NaN where not known; ``present`` the hand-made score; ``valid`` whether
    the model's answer was still as good as on the clean window; ``gated`` a hard gate closed;
    ``kind`` of spoiling, "clean" for none; ``held`` out of the fit.
    """

    figures: Mapping[str, Floats]
    present: Floats
    valid: Flags
    gated: Flags
    kind: NDArray[np.str_]
    held: Flags

    def at(self, rows: Flags) -> "Spoilt":
        """Return some of the windows."""
        return Spoilt(
            {name: values[rows] for name, values in self.figures.items()},
            self.present[rows],
            self.valid[rows],
            self.gated[rows],
            self.kind[rows],
            self.held[rows],
        )


def fit(windows: Spoilt, model: str = "") -> SoftValidity:
    """Return P(valid) fitted on the windows that are not held out and whose gates are open.

    Raises ValueError where all of them, or none, are valid.
    """
    used = windows.at(~windows.held & ~windows.gated)
    if used.valid.all() or not used.valid.any():
        raise ValueError("valid and invalid windows are needed, both")
    shapes = {name: _shape(values[used.kind == CLEAN]) for name, values in used.figures.items()}
    table = np.stack(
        [
            np.clip((used.figures[n] - centre) / spread, FLOOR, CAP)
            for n, (centre, spread) in shapes.items()
        ],
        axis=1,
    )
    usual = np.nanmean(table, axis=0)
    rng = np.random.default_rng(SEED)
    known = np.isfinite(table) & (rng.random(table.shape) >= HIDDEN)
    x = np.where(known, table - usual, 0.0)
    intercept, slopes = _logistic(x, used.valid)
    parts = {
        name: Part(centre, spread, float(usual[k]), float(slopes[k]))
        for k, (name, (centre, spread)) in enumerate(shapes.items())
    }
    base = float(used.valid.mean())
    return SoftValidity(intercept, base, MappingProxyType(parts), model)


def _shape(clean: Floats) -> tuple[float, float]:
    """Return the middle of clean windows and their spread; quartiles, so that tails do not count.

    Figures that hardly differ between clean windows (all are full of speech) get their standard
    deviation, and at least a hundredth of the middle.
    """
    clean = clean[np.isfinite(clean)]
    low, middle, high = np.quantile(clean, [0.25, 0.5, 0.75])
    floor = max(0.01 * abs(float(middle)), 1e-3)
    return float(middle), max(float(high - low) / 1.349, float(clean.std()) / 2, floor)


def _logistic(x: Floats, valid: Flags) -> tuple[float, Floats]:
    """Return the intercept and slopes, none below 0, with the least penalised deviance."""

    def loss(w: Floats) -> tuple[float, Floats]:
        z = w[0] + x @ w[1:]
        p = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
        value = float((np.logaddexp(0, z) - valid * z).mean() + RIDGE / 2 * w[1:] @ w[1:])
        apart = (p - valid) / len(valid)
        return value, np.concatenate(([apart.sum()], x.T @ apart + RIDGE * w[1:]))

    bounds = [(None, None), *[(0.0, None)] * x.shape[1]]
    start = np.concatenate(([0.0], np.full(x.shape[1], 0.5)))
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B")
    return float(found.x[0]), np.asarray(found.x[1:])


def believed(soft: SoftValidity, windows: Spoilt) -> Floats:
    """Return P(valid) (n,), 0 behind closed gates."""
    names = list(windows.figures)
    rows = np.stack([windows.figures[n] for n in names], axis=1)
    p = [soft.probability(dict(zip(names, map(float, row), strict=True))) for row in rows]
    return np.where(windows.gated, 0.0, np.array(p))


def auroc(score: Floats, good: Flags) -> float:
    """Return the chance that a good window scores above a bad one; NaN without both."""
    n, m = int(good.sum()), int((~good).sum())
    if not n or not m:
        return float("nan")
    ranks = rankdata(score)
    return float((ranks[good].sum() - n * (n + 1) / 2) / (n * m))


def binary_ece(p: Floats, good: Flags) -> float:
    """Return how far P(valid) lies from the share of valid windows, over 15 bins."""
    place = np.minimum((p * BINS).astype(int), BINS - 1)
    gaps = [
        (place == b).mean() * abs(good[place == b].mean() - p[place == b].mean())
        for b in np.unique(place)
    ]
    return float(sum(gaps))


def report(soft: SoftValidity, windows: Spoilt) -> dict[str, Any]:
    """Return how P(valid) and the hand-made score do on the windows held out."""
    held = windows.at(windows.held)
    p = believed(soft, held)
    found: dict[str, Any] = {
        "n_fit": int((~windows.held).sum()),
        "n_held_out": len(held.valid),
        "valid_share": round(float(held.valid.mean()), 4),
        "gated_share": round(float(held.gated.mean()), 4),
    }
    for name, score in (("model", p), ("hand_made", held.present)):
        found[f"auroc_{name}"] = round(auroc(score, held.valid), 4)
        found[f"ece_{name}"] = round(binary_ece(score, held.valid), 4)
        found[f"brier_{name}"] = round(float(np.mean((score - held.valid) ** 2)), 4)
    found["auroc_familiar"] = _familiar(held)
    found["by_kind"] = {
        str(kind): {
            "n": int((held.kind == kind).sum()),
            "valid": round(float(held.valid[held.kind == kind].mean()), 3),
            "model": round(float(p[held.kind == kind].mean()), 3),
            "hand_made": round(float(held.present[held.kind == kind].mean()), 3),
        }
        for kind in np.unique(held.kind)
    }
    return found


def _familiar(held: Spoilt) -> float:
    """Return how well familiarity alone tells clean from spoilt windows; -1 where there is none."""
    if "familiar" not in held.figures:
        return -1.0
    values = held.figures["familiar"]
    known = np.isfinite(values)
    return round(auroc(values[known], held.kind[known] == CLEAN), 4)


def better(found: Mapping[str, Any]) -> bool:
    """Return whether the model tells valid windows better than the hand-made score, held out."""
    return bool(
        found["auroc_model"] > found["auroc_hand_made"]
        and found["brier_model"] < found["brier_hand_made"]
    )
