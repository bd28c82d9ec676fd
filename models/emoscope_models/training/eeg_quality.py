"""Does a ten-figure logistic tell bad electrodes better than the rules? Tried, not shipped.

    python -m emoscope_models.training.eeg_quality FILE.npz [FILE.npz ...]

Each archive is one recording of clean EEG: ``eeg`` (n, channels) µV, ``rate`` Hz, ``channels``.
Windows of 2 s are left as they are or spoilt in one of seven ways; the logistic is trained on all
recordings but one and judged on that one, beside the rules of ``_eeg_quality``.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope_models._eeg_quality import SECONDS, judge
from emoscope_models.training._eeg_proof import fit

Floats = NDArray[np.float64]
PER_CHANNEL = 60
"""Windows of each channel of a recording; half of them are spoilt."""
PENALTY = 1.0
CLEAN = 200.0
"""µV from lowest to highest, drift and hum taken out: more is not clean to begin with."""


def figures(window: Floats, rate: float) -> Floats:
    """Return ten figures (10,) of one electrode's raw window (n,), µV."""
    centred = window - np.median(window)
    line = np.polyval(np.polyfit(np.arange(len(centred)), centred, 1), np.arange(len(centred)))
    rest = centred - line
    power = np.abs(np.fft.rfft(rest * np.hanning(len(rest)))) ** 2
    hertz = np.fft.rfftfreq(len(rest), 1 / rate)
    every = max(float(power[(hertz >= 0.5)].sum()), 1e-9)
    shares = [
        float(power[(hertz >= low) & (hertz < high)].sum()) / every
        for low, high in ((0.5, 2), (2, 15), (30, 47), (47, 64))
    ]
    sd, steps = rest.std() + 1e-3, np.abs(np.diff(rest))
    swing = np.ptp(rest) + 1e-3
    still = float((steps < 1e-6).mean())
    sizes = [np.log10(sd), np.log10(swing), np.log10(steps.max() + 1e-3)]
    drift = np.log10(abs(line[-1] - line[0]) / SECONDS + 1e-1)
    return np.array(
        [*sizes, drift, np.log10(swing / sd), *np.log10(np.array(shares) + 1e-4), still]
    )


def _noise(x: Floats, rate: float, random: np.random.Generator) -> Floats:
    return np.asarray(x + random.normal(0, random.uniform(30, 150), len(x)))


def _hum(x: Floats, rate: float, random: np.random.Generator) -> Floats:
    phase = 2 * np.pi * random.choice([50.0, 60.0]) * np.arange(len(x)) / rate
    return np.asarray(x + random.uniform(60, 400) * np.sin(phase + random.uniform(0, 6)))


def _pops(x: Floats, rate: float, random: np.random.Generator) -> Floats:
    at = random.integers(0, len(x), random.integers(1, 5))
    steps = np.zeros(len(x))
    steps[at] = random.choice([-1, 1], len(at)) * random.uniform(60, 500, len(at))
    return np.asarray(x + np.cumsum(steps))


def _sway(x: Floats, rate: float, random: np.random.Generator) -> Floats:
    phase = 2 * np.pi * random.uniform(0.5, 2.5) * np.arange(len(x)) / rate
    return np.asarray(x + random.uniform(150, 800) * np.sin(phase + random.uniform(0, 6)))


def _drift(x: Floats, rate: float, random: np.random.Generator) -> Floats:
    return np.asarray(x + random.uniform(600, 4000) * np.arange(len(x)) / rate)


def _faint(x: Floats, rate: float, random: np.random.Generator) -> Floats:
    return np.asarray(np.median(x) + (x - np.median(x)) * random.uniform(0, 0.06))


def _open(x: Floats, rate: float, random: np.random.Generator) -> Floats:
    """Return a random walk with hum: what an electrode in the air delivers."""
    walk = np.cumsum(random.normal(0, random.uniform(4, 30), len(x)))
    return _hum(walk, rate, random)


SPOILERS: tuple[Callable[[Floats, float, np.random.Generator], Floats], ...] = (
    _noise,
    _hum,
    _pops,
    _sway,
    _drift,
    _faint,
    _open,
)


def spoilt(eeg: Floats, rate: float, random: np.random.Generator) -> tuple[Floats, Floats, Floats]:
    """Return figures (m, 10), whether each window is good (m,), and the rules' score (m,)."""
    size = round(SECONDS * rate)
    rows, good, ruled = [], [], []
    for k in range(eeg.shape[1]):
        for number in range(PER_CHANNEL):
            start = int(random.integers(0, len(eeg) - size + 1))
            window = eeg[start : start + size, k].astype(np.float64)
            tilted = window - np.linspace(window[0], window[-1], size)
            if not 5 < np.ptp(tilted) < CLEAN:
                continue
            if number % 2:
                window = SPOILERS[int(random.integers(len(SPOILERS)))](window, rate, random)
            rows.append(figures(window, rate))
            good.append(1.0 - number % 2)
            verdict = judge(window[:, np.newaxis], np.arange(size), rate, ("x",), 0.0)[0]
            ruled.append(verdict.score)
    return np.array(rows), np.array(good), np.array(ruled)


def balanced(score: Floats, good: Floats) -> float:
    """Return the balanced accuracy at 0.5."""
    right = (score >= 0.5) == (good > 0.5)
    return float((right[good > 0.5].mean() + right[good < 0.5].mean()) / 2)


def ranked(score: Floats, good: Floats) -> float:
    """Return the area under the curve."""
    high, low = score[good > 0.5], score[good < 0.5]
    above = (high[:, np.newaxis] > low).mean() + 0.5 * (high[:, np.newaxis] == low).mean()
    return float(above)


def compare(paths: Sequence[Path]) -> list[dict[str, float | str]]:
    """Return, for each recording held out, both balanced accuracies and areas."""
    random = np.random.default_rng(0)
    sets = []
    for path in paths:
        with np.load(path, allow_pickle=False) as held:
            sets.append(spoilt(np.asarray(held["eeg"]), float(held["rate"]), random))
    rows: list[dict[str, float | str]] = []
    for k, (x, good, ruled) in enumerate(sets):
        others = [s for j, s in enumerate(sets) if j != k]
        train, labels = (
            np.concatenate([s[0] for s in others]),
            np.concatenate([s[1] for s in others]),
        )
        centre, spread = train.mean(axis=0), train.std(axis=0) + 1e-6
        weight = np.full(len(train), 1.0)
        w = fit((train - centre) / spread, weight, labels[:, np.newaxis], PENALTY)[:, 0]
        score = 1 / (1 + np.exp(-((x - centre) / spread @ w[:-1] + w[-1])))
        rows.append(
            {
                "recording": paths[k].stem,
                "n": len(x),
                "rules": balanced(ruled, good),
                "logistic": balanced(score, good),
                "rules_auc": ranked(ruled, good),
                "logistic_auc": ranked(score, good),
            }
        )
    return rows


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Rules against a logistic, electrode by electrode")
    parser.add_argument("recordings", nargs="+", type=Path)
    for row in compare(parser.parse_args().recordings):
        told = [f"{v:.3f}" if isinstance(v, float) else str(v) for v in row.values()]
        sys.stdout.write("  ".join(told) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
