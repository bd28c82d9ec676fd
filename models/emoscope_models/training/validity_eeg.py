"""EEG spoilt on purpose, and what becomes of its band powers.

Nobody can say which answer is right, so a window is valid while every band's mean log power over
the electrodes that are believed stays within TOLERANCE of the same window's before it was spoilt.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimate import Estimate
from emoscope_models._estimator import Window
from emoscope_models._gates import EEGGates
from emoscope_models._soft_parts import EEG_PARTS, eeg_figures
from emoscope_models.eeg import SPEC, EEGEstimator
from emoscope_models.training.validity_fit import CLEAN, SEED, Spoilt

Floats = NDArray[np.float64]
Random = np.random.Generator
TOLERANCE = 0.15
"""log10 units: power by a factor of 1.4; neighbouring clean windows differ by about as much."""
RESTING = 0.4
"""Share of a recording that is the person's rest."""
EVERY = 0.75
"""Seconds between two windows that are spoilt."""
COPIES = 1
FRONTAL = ("fp", "af")


def _some(n: int, rng: Random) -> NDArray[np.int64]:
    return rng.choice(n, int(rng.integers(1, n + 1)), replace=False)


def blink(eeg: Floats, rate: float, names: Sequence[str], rng: Random) -> Floats:
    """Return the window with one to four blinks of 80 to 400 µV, frontal electrodes most."""
    time = np.arange(len(eeg)) / rate
    gain = np.array([1.0 if n.lower().startswith(FRONTAL) else 0.15 for n in names])
    blinks = np.zeros(len(eeg))
    for at in rng.uniform(0, time[-1], int(rng.integers(1, 5))):
        blinks += rng.uniform(80, 400) * np.exp(-0.5 * ((time - at) / 0.07) ** 2)
    return np.asarray(eeg + blinks[:, None] * gain)


def muscle(eeg: Floats, rate: float, names: Sequence[str], rng: Random) -> Floats:
    """Return some electrodes under 20 Hz and more of 3 to 60 µV: a clenched jaw."""
    spoilt = eeg.copy()
    for k in _some(eeg.shape[1], rng):
        power = np.fft.rfft(rng.standard_normal(len(eeg)))
        power[np.fft.rfftfreq(len(eeg), 1 / rate) < 20] = 0
        burst = np.fft.irfft(power, len(eeg))
        spoilt[:, k] += burst / burst.std() * np.exp(rng.uniform(np.log(3), np.log(60)))
    return spoilt


def mains(eeg: Floats, rate: float, names: Sequence[str], rng: Random) -> Floats:
    """Return some electrodes under 50 Hz hum of 20 to 2,000 µV and its third harmonic."""
    spoilt, time = eeg.copy(), np.arange(len(eeg)) / rate
    for k in _some(eeg.shape[1], rng):
        size, phase = np.exp(rng.uniform(np.log(20), np.log(2000))), rng.uniform(0, 6)
        wave = np.sin(2 * np.pi * 50 * time + phase)
        if rate > 300:
            wave += 0.1 * np.sin(2 * np.pi * 150 * time)
        spoilt[:, k] += size * wave * (1 + 0.1 * np.sin(2 * np.pi * 0.7 * time))
    return spoilt


def flat(eeg: Floats, rate: float, names: Sequence[str], rng: Random) -> Floats:
    """Return some electrodes shorted: a fiftieth of their signal to nothing."""
    spoilt = eeg.copy()
    chosen = _some(eeg.shape[1], rng)
    middle = np.median(eeg[:, chosen], axis=0)
    spoilt[:, chosen] = middle + (eeg[:, chosen] - middle) * rng.uniform(0, 0.05)
    return spoilt


def rail(eeg: Floats, rate: float, names: Sequence[str], rng: Random) -> Floats:
    """Return some electrodes at the amplifier's end, for all of the window or since some time."""
    spoilt = eeg.copy()
    since = int(rng.integers(len(eeg))) if rng.random() < 0.5 else 0
    spoilt[since:, _some(eeg.shape[1], rng)] = EEGGates().rail
    return spoilt


def loose(eeg: Floats, rate: float, names: Sequence[str], rng: Random) -> Floats:
    """Return some electrodes that move: steps of 20 to 300 µV."""
    spoilt = eeg.copy()
    for k in _some(eeg.shape[1], rng):
        steps = np.zeros(len(eeg))
        at = rng.integers(0, len(eeg), int(rng.integers(1, 6)))
        steps[at] = rng.choice([-1, 1], len(at)) * rng.uniform(20, 300, len(at))
        spoilt[:, k] += np.cumsum(steps)
    return spoilt


SPOILERS: dict[str, Callable[[Floats, float, Sequence[str], Random], Floats]] = {
    "blink": blink,
    "muscle": muscle,
    "mains": mains,
    "flat": flat,
    "rail": rail,
    "loose": loose,
}


class Sitting:
    """One live estimator that has seen a person's rest."""

    def __init__(self, eeg: Floats, rate: float, names: tuple[str, ...]) -> None:
        """Show it the recording's beginning."""
        self.eeg, self.rate, self.names = eeg, rate, names
        self.estimator = EEGEstimator()
        self.estimator.soft = None
        self.size = round(SPEC.seconds * rate)
        self.begins = round(RESTING * len(eeg))
        self.estimator.begin_rest()
        for stop in range(self.size, self.begins, max(1, round(SPEC.hop * rate))):
            self.look(eeg[stop - self.size : stop], stop - self.size)
        self.estimator.end_rest()
        self._at = len(eeg)

    def look(self, eeg: Floats, first: int | None = None) -> Estimate:
        """Return the estimate of a window (n, c); without ``first`` it follows a pause."""
        if first is None:
            first = self._at
            self._at += 2 * len(eeg)
        index = first + np.arange(len(eeg), dtype=np.int64)
        times = np.round(index * 1e9 / self.rate).astype(np.int64)
        return self.estimator.estimate(
            Window(
                start=int(times[0]),
                stop=int(times[-1]) + 1,
                data=eeg,
                times=times,
                index=index,
                rate=self.rate,
                expected=len(eeg),
                channels=self.names,
            )
        )


def bands_of(estimate: Estimate) -> Floats | None:
    """Return each band's mean log power (5,) over the electrodes that are believed."""
    bands, good = estimate.details["bands"], [e.ok for e in estimate.details["electrodes"]]
    if bands is None or not any(good):
        return None
    return np.asarray(np.asarray(bands)[np.array(good)].mean(axis=0))


def close(before: Floats | None, after: Floats | None) -> bool:
    """Return whether every band stayed within the tolerance."""
    if before is None or after is None:
        return False
    return bool(np.abs(after - before).max() <= TOLERANCE)


def _rows(sitting: Sitting, rng: Random) -> list[tuple[str, bool, Estimate]]:
    """Return kind, whether valid, and estimate of each window of one recording."""
    found: list[tuple[str, bool, Estimate]] = []
    step = round(EVERY * sitting.rate)
    for start in range(sitting.begins, len(sitting.eeg) - sitting.size + 1, step):
        window = sitting.eeg[start : start + sitting.size]
        clean = sitting.look(window)
        if not clean.validity.ok:
            continue
        before = bands_of(clean)
        found.append((CLEAN, True, clean))
        for kind in rng.choice(list(SPOILERS), COPIES, replace=False):
            spoilt = SPOILERS[kind](window, sitting.rate, sitting.names, rng)
            estimate = sitting.look(spoilt)
            found.append((str(kind), close(before, bands_of(estimate)), estimate))
    return found


def read_recording(path: Path) -> tuple[str, Floats, float, tuple[str, ...]]:
    """Return the person, ``eeg`` (n, c) µV, rate and channels of an npz."""
    with np.load(path, allow_pickle=False) as held:
        person = str(held["person"]) if "person" in held.files else path.stem
        names = tuple(map(str, held["channels"]))
        return person, np.asarray(held["eeg"], np.float64), float(held["rate"]), names


def eeg_windows(paths: Sequence[Path], held_out: Sequence[str]) -> Spoilt:
    """Return spoilt EEG; the people named in ``held_out`` are kept for the judgement."""
    rng = np.random.default_rng(SEED)
    rows: list[tuple[str, bool, Estimate]] = []
    held: list[bool] = []
    for path in paths:
        person, eeg, rate, names = read_recording(path)
        own = _rows(Sitting(eeg, rate, names), rng)
        rows += own
        held += [person in held_out] * len(own)
    seen = [eeg_figures(e.details) for _, _, e in rows]
    figures = {
        n: np.array([np.nan if r[n] is None else r[n] for r in seen], dtype=np.float64)
        for n in EEG_PARTS
    }
    return Spoilt(
        figures,
        np.array([e.validity.score for _, _, e in rows]),
        np.array([valid for _, valid, _ in rows]),
        np.array([not e.validity.ok for _, _, e in rows]),
        np.array([kind for kind, _, _ in rows]),
        np.array(held),
    )
