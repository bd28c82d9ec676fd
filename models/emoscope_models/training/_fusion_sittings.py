"""Sittings to learn fusion from: windows with their arrival, moments with their label. No torch.

One .npz: ``modalities`` (m,) texts; ``models`` (m, 2) identity and fingerprint of the models that
spoke; ``origin`` a text; ``person`` (s,) whole numbers, one for each sitting. Windows in rows:
``window_sitting``, ``window_modality`` (indices), ``window_time`` and ``window_arrival`` (ns),
``window_probabilities`` (n, 7) over the common classes under an even prior, ``window_weight``
(validity, 0 behind a closed gate). Moments: ``tick_sitting``, ``tick_time`` (ns), ``tick_label``.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimate import MODALITIES, Modality
from emoscope_models._fusion import FusionSettings
from emoscope_models._fusion_grid import Floats, Grid
from emoscope_models._labels import EMOTIONS
from emoscope_models._npz import UNREADABLE
from emoscope_models._proxy import Proxies, Proxy
from emoscope_models._rules import Heard

SECOND = 1_000_000_000
BASIS = 600
"""Paired examples that a proxy keeps."""
NAMES = (
    "modalities",
    "models",
    "origin",
    "person",
    "window_sitting",
    "window_modality",
    "window_time",
    "window_arrival",
    "window_probabilities",
    "window_weight",
    "tick_sitting",
    "tick_time",
    "tick_label",
)


class SittingsError(Exception):
    """A file to learn from cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Sittings:
    """Everything of one file, as in the module's docstring."""

    modalities: tuple[Modality, ...]
    models: tuple[tuple[str, str], ...]
    origin: str
    person: NDArray[np.int64]
    windows: dict[str, NDArray[Any]]
    ticks: dict[str, NDArray[Any]]

    def save(self, path: Path) -> None:
        """Write the file."""
        tables = {f"window_{n}": v for n, v in self.windows.items()}
        tables |= {f"tick_{n}": v for n, v in self.ticks.items()}
        np.savez_compressed(
            path,
            modalities=np.array(self.modalities),
            models=np.array(self.models),
            origin=np.array(self.origin),
            person=self.person,
            **tables,  # type: ignore[arg-type]
        )

    def at(self, sittings: NDArray[np.int64]) -> "Sittings":
        """Return some of the sittings; their numbers stay."""

        def some(table: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
            rows = np.isin(table["sitting"], sittings)
            return {n: v[rows] for n, v in table.items()}

        return Sittings(
            self.modalities,
            self.models,
            self.origin,
            self.person,
            some(self.windows),
            some(self.ticks),
        )


def read_sittings(path: Path) -> Sittings:
    """Read a file. Raises SittingsError when anything in it cannot be learned from."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            raw = {name: file[name] for name in NAMES}
    except FileNotFoundError:
        raise SittingsError(f"there is no file {path}") from None
    except KeyError as error:
        raise SittingsError(f"{path} lacks {error}") from error
    except UNREADABLE as error:
        raise SittingsError(f"{path} is damaged or no .npz of plain arrays") from error
    found = Sittings(
        tuple(m for n in raw["modalities"] for m in MODALITIES if m == n),
        tuple((str(a), str(b)) for a, b in raw["models"]),
        str(raw["origin"]),
        raw["person"].astype(np.int64),
        {n.removeprefix("window_"): raw[n] for n in NAMES if n.startswith("window_")},
        {n.removeprefix("tick_"): raw[n] for n in NAMES if n.startswith("tick_")},
    )
    if wrong := _wrong(found):
        raise SittingsError(f"{path}: {wrong}")
    return found


def _wrong(s: Sittings) -> str:
    """Return what is wrong with sittings; empty when nothing is."""
    w, t = s.windows, s.ticks
    n, q = len(w["time"]), len(t["time"])
    uneven = any(len(v) != n for v in w.values()) or any(len(v) != q for v in t.values())
    if not n or not q or uneven:
        return "windows and ticks must be rows of equal number"
    p = w["probabilities"]
    if p.shape != (n, len(EMOTIONS)) or not np.isfinite(p).all() or p.min() < 0:
        return "window_probabilities must be seven numbers, 0 or above"
    if not np.allclose(p.sum(axis=1), 1, atol=1e-3):
        return "window_probabilities must sum to 1"
    if not np.isfinite(w["weight"]).all() or w["weight"].min() < 0 or w["weight"].max() > 1:
        return "window_weight must be within 0 and 1"
    if t["label"].min() < 0 or t["label"].max() >= len(EMOTIONS):
        return "tick_label must be 0 to 6"
    for table in (w, t):
        if table["sitting"].min() < 0 or table["sitting"].max() >= len(s.person):
            return "a sitting without a person"
    if w["modality"].min() < 0 or w["modality"].max() >= len(s.modalities):
        return "window_modality must be an index of modalities"
    if len(set(s.modalities)) != len(s.modalities):
        return "the same modality twice"
    return "" if len(s.models) == len(s.modalities) else "models and modalities differ in number"


@dataclass(frozen=True, slots=True)
class Examples:
    """``evidence`` (n, steps, m, FEATURES), ``mask`` (n, steps, m), ``labels`` (n,)."""

    evidence: Floats
    mask: Floats
    labels: NDArray[np.int64]


def examples(
    s: Sittings, grid: Grid, proxies: Proxies | None = None, every: float = 1.0
) -> Examples:
    """Return what the engine would have shown a rule at moments ``every`` s apart or more."""
    settings = FusionSettings()
    terms = settings.terms()
    reach = round((grid.seconds + max(settings.stale.values())) * SECOND)
    evidence, masks, labels = [], [], []
    for sitting in np.unique(s.ticks["sitting"]):
        heard = _heard(s, int(sitting))
        rows = np.flatnonzero(s.ticks["sitting"] == sitting)
        last = -(10**18)
        for row in rows[np.argsort(s.ticks["time"][rows], kind="stable")]:
            now = int(s.ticks["time"][row])
            if now - last < every * SECOND:
                continue
            last = now
            recent = {m: _arrived(table, now, reach) for m, table in heard.items()}
            seen, mask = grid.seen(now, recent, terms, proxies)
            if not seen[..., len(EMOTIONS)].any():
                continue  # nothing was said: every rule answers the prior
            evidence.append(seen)
            masks.append(mask)
            labels.append(int(s.ticks["label"][row]))
    if not labels:
        raise SittingsError("no moment has any evidence")
    return Examples(np.stack(evidence), np.stack(masks), np.array(labels))


Table = tuple[NDArray[np.int64], NDArray[np.int64], list[Heard]]


def _heard(s: Sittings, sitting: int) -> dict[Modality, Table]:
    """Return times, arrivals and windows of one sitting by modality, in order of time."""
    out = {}
    for i, modality in enumerate(s.modalities):
        rows = np.flatnonzero((s.windows["sitting"] == sitting) & (s.windows["modality"] == i))
        rows = rows[np.argsort(s.windows["time"][rows], kind="stable")]
        times = s.windows["time"][rows].astype(np.int64)
        said, weights = s.windows["probabilities"][rows], s.windows["weight"][rows]
        windows = [Heard(int(t), p, float(w)) for t, p, w in zip(times, said, weights, strict=True)]
        out[modality] = (times, s.windows["arrival"][rows].astype(np.int64), windows)
    return out


def _arrived(table: Table, now: int, reach: int) -> list[Heard]:
    times, arrivals, windows = table
    low, high = np.searchsorted(times, [now - reach, now + SECOND])
    return [windows[i] for i in range(low, high) if arrivals[i] <= now]


def make_proxies(s: Sittings, seed: int) -> Proxies:
    """Return a proxy for every pair of modalities, from moments when both spoke well."""
    rng = np.random.default_rng((seed, 11))
    grid = Grid(s.modalities, 1, 1.0)
    seen = examples(s, grid)
    weights = seen.evidence[:, 0, :, len(EMOTIONS)]
    logs = seen.evidence[:, 0, :, : len(EMOTIONS)] / np.maximum(weights, 1e-6)[..., None]
    pairs: dict[tuple[str, str], Proxy] = {}
    for i, source in enumerate(s.modalities):
        for j, target in enumerate(s.modalities):
            rows = np.flatnonzero((weights[:, i] > 0.5) & (weights[:, j] > 0.5))
            if i == j or len(rows) < 50:
                continue
            rows = rng.permutation(rows)[:BASIS]
            pairs[source, target] = Proxy(
                logs[rows, i].astype(np.float64), logs[rows, j].astype(np.float64)
            )
    return Proxies(pairs)


def proxies_file(proxies: Proxies) -> dict[str, NDArray[np.float64]]:
    """Return proxies as arrays of an .npz: "face from speech" (2, n, 7), source and target."""
    return {f"{t} from {s}": np.stack([p.source, p.target]) for (s, t), p in proxies.pairs.items()}
