"""Do two modalities tell of the same person? Canonical log-likelihood ratios of their answers.

After M3ER's check (Mittal et al. 2020) in the variant that was measured to work: on the classes'
log probabilities, as evidence that grows slowly. For two modalities' answers, standardised and
correlated by r in each canonical direction, the ratio of "the same" to "strangers" is

    Σ_k [−½ ln(1 − r²) − (r²(u² + v²) − 2ruv) / (2(1 − r²))]

Where nothing was fitted, r follows from a simple confusion model: a modality whose answers are
Gaussian around the true class with separation s has u = centred log p / √(s⁴/7 + s²) and
r = Π s/√(s² + 7), the same in all six directions.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np

from emoscope_models._estimate import MODALITIES, Estimate, Modality, Validity, because
from emoscope_models._labels import EMOTIONS, Array

APART: Mapping[Modality, float] = MappingProxyType({"face": 1.8, "speech": 1.8, "eeg": 1.1})
"""Separations s: right about 60 % of the time among seven, EEG about 35 % (design values)."""
BOUND = 4.0
"""What one pair of windows can say at most, as a log-likelihood ratio."""
WINDOWS = 10
"""Pairs of windows that an agreement needs, and over which its average runs."""
KEEP = 1 - 1 / WINDOWS
STEEP = 3.0
"""Log odds of agreement per unit of the average ratio."""
LEAST = 0.5
"""What disagreement leaves of a validity: doubt, never a closed gate."""
DISAGREES = 0.4
"""Agreement below which it is said."""
LIMIT = 6.0
"""Centred log probabilities count up to here: saturated answers say no more."""

Pair = tuple[Modality, Modality]


@dataclass(frozen=True, slots=True)
class Canon:
    """Canonical directions of two modalities: means (7,), maps (7, k), correlations (k,)."""

    means: tuple[Array, Array]
    maps: tuple[Array, Array]
    correlations: Array

    def __post_init__(self) -> None:
        """Refuse what is no pair of directions. Raises ValueError."""
        k, n = len(self.correlations), len(EMOTIONS)
        if any(m.shape != (n,) for m in self.means) or any(m.shape != (n, k) for m in self.maps):
            raise ValueError("means and maps must be of seven classes, and a map for each r")
        values = (*self.means, *self.maps, self.correlations)
        if not k or not all(np.isfinite(v).all() for v in values):
            raise ValueError("there must be numbers, and at least one direction")
        if self.correlations.min() < 0 or self.correlations.max() >= 1:
            raise ValueError("a correlation must be within 0 and 1")


def analytic(a: Modality, b: Modality) -> Canon:
    """Return the directions of two modalities of which nothing is known but APART."""
    n = len(EMOTIONS)
    basis = np.linalg.svd(np.eye(n) - 1 / n)[0][:, : n - 1]
    scales = [basis / math.sqrt(s**4 / n + s**2) for s in (APART[a], APART[b])]
    r = math.prod(s / math.sqrt(s**2 + n) for s in (APART[a], APART[b]))
    return Canon((np.zeros(n), np.zeros(n)), (scales[0], scales[1]), np.full(n - 1, r))


def centred(p: Array) -> Array:
    """Return log probabilities (..., 7) with mean 0, bounded."""
    logs = np.log(np.maximum(p, 1e-9))
    return np.asarray(np.clip(logs - logs.mean(axis=-1, keepdims=True), -LIMIT, LIMIT))


def log_ratio(canon: Canon, p: Array, q: Array) -> Array:
    """Return ln of "the same person" over "strangers" for answers (..., 7), within ±BOUND."""
    u = (centred(p) - canon.means[0]) @ canon.maps[0]
    v = (centred(q) - canon.means[1]) @ canon.maps[1]
    r = canon.correlations
    rest = 1 - r**2
    terms = -0.5 * np.log(rest) - (r**2 * (u**2 + v**2) - 2 * r * u * v) / (2 * rest)
    return np.asarray(np.clip(terms.sum(axis=-1), -BOUND, BOUND))


def fit_canon(p: Array, q: Array, ridge: float = 0.1) -> Canon:
    """Return the directions of two modalities' recorded answers (n, 7), by regularised CCA.

    Hotelling 1936; correlations are shrunk as the ridge shrinks them. Raises ValueError for fewer
    than 50 pairs.
    """
    if len(p) < 50 or p.shape != q.shape:
        raise ValueError("50 pairs of answers are needed, and as many of one as of the other")
    tables = [centred(x) for x in (p, q)]
    means = [t.mean(axis=0) for t in tables]
    x, y = (t - m for t, m in zip(tables, means, strict=True))
    whiteners = [_whitener(t, ridge) for t in (x, y)]
    cross = whiteners[0].T @ (x.T @ y / len(x)) @ whiteners[1]
    left, r, right = np.linalg.svd(cross)
    k = len(EMOTIONS) - 1
    maps = (whiteners[0] @ left[:, :k], whiteners[1] @ right[:k].T)
    return Canon((means[0], means[1]), maps, np.clip(r[:k], 0.0, 0.99))


def _whitener(x: Array, ridge: float) -> Array:
    cov = x.T @ x / len(x)
    cov += ridge * np.trace(cov) / len(cov) * np.eye(len(cov))
    values, vectors = np.linalg.eigh(cov)
    return np.asarray(vectors / np.sqrt(values))


@dataclass(frozen=True, slots=True)
class Said:
    """A modality's newest usable answer, and the end of its window."""

    time: int
    common: Array


@dataclass(frozen=True, slots=True)
class Pairing:
    """A pair's average ratio over ``count`` pairs of windows, and the newest window of each."""

    value: float = 0.0
    count: int = 0
    until: tuple[int, int] = (-1, -1)


@dataclass(frozen=True, slots=True)
class Accord:
    """What the windows so far say about each pair; never changed, made anew by ``after``.

    A pair moves on when both of its modalities have a window that it has not seen: each window
    counts once, and overlapping ones of the faster modality do not count as many.
    """

    heard: Mapping[Modality, Said] = field(default_factory=lambda: MappingProxyType({}))
    pairs: Mapping[Pair, Pairing] = field(default_factory=lambda: MappingProxyType({}))

    def after(
        self,
        modality: Modality,
        time: int,
        common: Array,
        fresh: Mapping[Modality, int],
        canons: Mapping[Pair, Canon],
    ) -> "Accord":
        """Return the accord after a modality's usable window that ends at ``time`` (ns).

        ``fresh`` (ns) is how old another modality's window may be to be compared.
        """
        heard = {**self.heard, modality: Said(time, common)}
        pairs = dict(self.pairs)
        for other in MODALITIES:
            if other == modality or other not in heard:
                continue
            pair = pair_of(modality, other)
            first, second = (heard[m] for m in pair)
            old = pairs.get(pair, Pairing())
            if first.time <= old.until[0] or second.time <= old.until[1]:
                continue
            if time - heard[other].time > fresh[other]:
                continue
            ratio = float(log_ratio(canons[pair], first.common, second.common))
            count = min(old.count + 1, WINDOWS)
            # A plain mean until there are enough pairs, then an exponential one.
            value = old.value + (ratio - old.value) * max(1 / count, 1 - KEEP)
            pairs[pair] = Pairing(value, count, (first.time, second.time))
        return Accord(MappingProxyType(heard), MappingProxyType(pairs))

    def of(self, modality: Modality) -> float | None:
        """Return how well a modality agrees with whom it agrees best, 0 to 1; 0.5 tells nothing.

        None without another one, or before WINDOWS pairs of windows.
        """
        values = [
            average.value
            for pair, average in self.pairs.items()
            if modality in pair and average.count >= WINDOWS
        ]
        return 1 / (1 + math.exp(-STEEP * max(values))) if values else None


def pair_of(a: Modality, b: Modality) -> Pair:
    """Return two modalities in the order of MODALITIES."""
    return (a, b) if MODALITIES.index(a) < MODALITIES.index(b) else (b, a)


PAIRS: tuple[Pair, ...] = tuple(
    (a, b) for k, a in enumerate(MODALITIES) for b in MODALITIES[k + 1 :]
)
ANALYTIC: Mapping[Pair, Canon] = MappingProxyType({pair: analytic(*pair) for pair in PAIRS})
"""The directions where a site has none of its own."""


def left(agreement: float | None) -> float:
    """Return what an agreement leaves of a validity: 1 from 0.5 on, LEAST at 0."""
    if agreement is None or agreement >= 0.5:
        return 1.0
    return LEAST + (1 - LEAST) * 2 * max(0.0, agreement)


def agreed(estimate: Estimate, agreement: float | None) -> Estimate:
    """Return the estimate with its agreement; disagreement halves its validity at most."""
    if agreement is None or not (estimate.votes and estimate.validity.ok):
        return estimate
    validity = estimate.validity
    reasons = validity.reasons
    if agreement < DISAGREES:
        words = because(
            "It has contradicted the other modalities for a while ({share:.0%} agreement): check"
            " that all of them show the participant.",
            share=agreement,
        )
        reasons = (*reasons, words)
    score = validity.score * left(agreement)
    doubted = Validity(score, validity.ok, reasons, validity.signal, validity.ood, agreement)
    return replace(estimate, validity=doubted)


PARTS = (Accord, Canon, Pairing, Said)
"""The value types that an accord, and what it rests on, are made of."""
