"""What a study plants in the demo participant's EEG: an effect of known size, drift and wandering.

The power of each frequency band at each electrode is raised or lowered by a factor that moves
slowly. Sizes are in standard deviations of the feature that a personal model reads: log10 of the
power in a band over 4 s. So an ``effect`` of 1 is Cohen's d = 1 between windows of high and of low
valence (Cohen 1988), at the electrodes and bands of ``SITES``; nothing else follows a condition.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

BANDS = ("slow", "alpha", "beta", "fast")
EDGES = (8.0, 13.0, 30.0)
"""Hz, between the bands."""
SITES: Mapping[str, tuple[tuple[str, int, tuple[str, ...]], ...]] = MappingProxyType(
    {
        "valence": (
            ("alpha", -1, ("Fp1", "F3", "F7")),
            ("alpha", 1, ("Fp2", "F4", "F8")),
            ("beta", 1, ("F7", "F8", "T7", "T8")),
        ),
        "arousal": (
            ("alpha", -1, ("P3", "P4", "P7", "P8", "O1", "O2")),
            ("beta", 1, ("Fp1", "Fp2", "F3", "F4", "C3", "C4")),
        ),
    }
)
"""Where an axis shows: band, direction, electrodes. Valence: less alpha on the left than on the
right of the forehead (Davidson 1992), more beta at the sides (Zheng & Lu 2015); arousal: less alpha
at the back, more beta in front (Ray & Cole 1985). Design values, not findings."""
SPREAD: Mapping[str, tuple[float, float, float, float]] = MappingProxyType(
    {
        **dict.fromkeys(("Fp1", "Fp2"), (0.329, 0.190, 0.085, 0.089)),
        **dict.fromkeys(("F7", "F8"), (0.187, 0.154, 0.085, 0.088)),
        **dict.fromkeys(("F3", "F4"), (0.170, 0.159, 0.085, 0.089)),
        **dict.fromkeys(("T7", "T8"), (0.161, 0.163, 0.085, 0.090)),
        **dict.fromkeys(("C3", "C4"), (0.162, 0.174, 0.086, 0.090)),
        **dict.fromkeys(("P7", "P8"), (0.163, 0.184, 0.086, 0.090)),
        **dict.fromkeys(("P3", "P4"), (0.160, 0.211, 0.086, 0.090)),
        **dict.fromkeys(("O1", "O2"), (0.164, 0.221, 0.088, 0.087)),
    }
)
"""log10 units: standard deviation of the log power of windows of 4 s in theta, alpha, beta and
gamma, with nothing planted; measured on 1,600 windows of eight seeds. A test holds it."""
WANDER: Mapping[str, float] = MappingProxyType(
    {"slow": 0.05, "alpha": 0.08, "beta": 0.04, "fast": 0.04}
)
"""log10 of power: how much each band goes up and down by itself, in the time of a clip."""
KNOT = 9.0
"""Seconds between the points that the wandering goes through."""
SHARED = 0.6
"""Share of the wandering's variance that all electrodes have in common."""
RAMP = 1.0
"""Seconds in which an effect comes, and goes."""
DRYING = 2.0
"""How many times faster than at the end the drift is at the beginning: e to this power."""
LARGEST = 20.0
"""Of an effect or drift: anything more is no EEG."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From ``start`` to ``stop`` (s) the participant is exposed to something: axes within ±1."""

    start: float
    stop: float
    valence: float = 0.0
    arousal: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if not 0 <= self.start < self.stop < math.inf:
            raise ValueError(f"a stretch cannot last from {self.start} to {self.stop} s")
        if not (abs(self.valence) <= 1 and abs(self.arousal) <= 1):
            raise ValueError(f"an axis is within ±1, not {self.valence}, {self.arousal}")


@dataclass(frozen=True, slots=True)
class EEGPlan:
    """What is planted in a sitting of so many ``seconds``.

    ``effect`` Cohen's d between an axis at +1 and at -1. ``drift`` how far the log power of a band
    at an electrode goes from the beginning to the end of the sitting, in standard deviations, the
    mean over electrodes; each has its own direction, and none of it knows of a condition.
    ``wander`` scales the slow ups and downs that any EEG has; 0 for none. Outside of
    ``stretches`` nothing is planted. What a script's emotions do to the EEG is left out.
    """

    stretches: tuple[Stretch, ...] = ()
    effect: float = 0.0
    drift: float = 0.0
    seconds: float = 600.0
    wander: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        for name in ("effect", "drift", "wander"):
            if not 0 <= getattr(self, name) <= LARGEST:
                raise ValueError(f"{name} is 0 to {LARGEST:g}, not {getattr(self, name)}")
        if not 1 <= self.seconds < math.inf:
            raise ValueError(f"a sitting lasts 1 s and more, not {self.seconds}")
        ends = [0.0, *(s.stop for s in self.stretches)]
        if any(s.start < end for s, end in zip(self.stretches, ends, strict=False)):
            raise ValueError("stretches come one after another, and do not overlap")


class Gains:
    """How strong each band is at each electrode: a function of plan, seed and time."""

    def __init__(self, plan: EEGPlan, seed: int, electrodes: tuple[str, ...]) -> None:
        """Draw the directions of the drift."""
        self._plan, self._seed, self._count = plan, seed, len(electrodes)
        self._spread = np.array([SPREAD[name] for name in electrodes]).T
        self._sites = {axis: _sites(axis, electrodes) for axis in SITES}
        rng = np.random.default_rng((seed, 11))
        shape = (len(BANDS), self._count)
        self._way = rng.choice([-1.0, 1.0], self._count) * rng.uniform(0.5, 1.5, shape)
        self._knots = lru_cache(maxsize=64)(self._knot)

    def at(self, t: Values) -> Values:
        """Return factors (n, bands, electrodes) of the amplitude at times (n,) in s."""
        plan = self._plan
        log = np.zeros((len(t), len(BANDS), self._count))
        if plan.effect:
            for axis, site in self._sites.items():
                log += self._axis(t, axis)[:, None, None] * site * plan.effect / 2
        if plan.drift:
            done = np.clip(t / plan.seconds, 0, 1)
            gone = (1 - np.exp(-DRYING * done)) / (1 - math.exp(-DRYING)) - 0.5
            log += plan.drift * gone[:, None, None] * self._way
        log *= self._spread
        if plan.wander:
            log += plan.wander * self._wandering(t)
        return np.asarray(10 ** (log / 2))

    def _axis(self, t: Values, axis: str) -> Values:
        """Return how high valence or arousal is (n,), within ±1."""
        out = np.zeros(len(t))
        for s in self._plan.stretches:
            if s.start < t[-1] and s.stop > t[0]:
                edge = np.minimum((t - s.start) / RAMP, (s.stop - t) / RAMP)
                out += getattr(s, axis) * np.clip(edge, 0, 1)
        return out

    def _wandering(self, t: Values) -> Values:
        """Return the ups and downs (n, bands, electrodes) in log10 of power."""
        knot = np.floor(t / KNOT).astype(int)
        share = (t / KNOT - knot)[:, None, None]
        out = np.zeros((len(t), len(BANDS), self._count))
        for k in np.unique(knot):
            here = knot == k
            turn = share[here] * np.pi / 2  # squares of sine and cosine: the variance stays
            out[here] = np.cos(turn) * self._knots(int(k)) + np.sin(turn) * self._knots(int(k) + 1)
        return out

    def _knot(self, k: int) -> Values:
        rng = np.random.default_rng((self._seed, 12, k % (1 << 31)))
        common = rng.standard_normal((len(BANDS), 1))
        own = rng.standard_normal((len(BANDS), self._count))
        size = np.array([WANDER[band] for band in BANDS])[:, None]
        return np.asarray(size * (math.sqrt(SHARED) * common + math.sqrt(1 - SHARED) * own))


def masks(hertz: Values) -> Values:
    """Return which frequencies (f,) belong to which band (bands, f), as 0 and 1."""
    band = np.searchsorted(EDGES, hertz, side="right")
    return np.asarray(band == np.arange(len(BANDS))[:, None], dtype=np.float64)


def _sites(axis: str, electrodes: tuple[str, ...]) -> Values:
    """Return the direction of an axis (bands, electrodes) at each place, 0 for nothing."""
    out = np.zeros((len(BANDS), len(electrodes)))
    for band, sign, names in SITES[axis]:
        for name in names:
            out[BANDS.index(band), electrodes.index(name)] = sign
    return out
