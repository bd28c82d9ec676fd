"""Decision fusion: several doubtful opinions in, one opinion with its doubt out. Pure.

The rule is a log-opinion pool with validity exponents (FUSION.md §1.3, 1 to 6; Genest & Zidek
1986 for the pool). It was the best or tied with the best of twelve rules on real out-of-subject
decisions wherever validity is known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimate import Affect, Estimate, Modality, Reason, because
from emoscope_models._labels import CENTROIDS, EMOTIONS, Array

NO_EVIDENCE = "no evidence"
"""The fused label when nothing valid was there. It is not "neutral"."""

Status = Literal["used", "degraded", "invalid", "stale", "absent", "shown only"]

WHOLE: tuple[Status, ...] = ("used", "shown only")
"""Statuses that take nothing away from the answer: "shown only" is by design, not by failure."""

DEGRADED_BELOW = 0.5
"""A modality that is believed less than this is used, but called degraded."""


def _table(face: float, speech: float, eeg: float) -> Mapping[Modality, float]:
    return MappingProxyType({"face": face, "speech": speech, "eeg": eeg})


@dataclass(frozen=True, slots=True)
class FusionSettings:
    """What the operator may set. Seconds; starting values from FUSION.md §1.3.

    ``stale`` is the age at which an estimate no longer counts, ``decay`` the time constant by
    which its weight falls before that, ``epsilon`` the floor that bounds what one modality alone
    can claim. ``prior`` is uniform unless the operator has a reason.
    """

    weights: Mapping[Modality, float] = field(default_factory=lambda: _table(1.0, 1.0, 1.0))
    stale: Mapping[Modality, float] = field(default_factory=lambda: _table(1.0, 3.0, 6.0))
    decay: Mapping[Modality, float] = field(default_factory=lambda: _table(1.0, 3.0, 6.0))
    epsilon: float = 0.02
    prior: tuple[float, ...] = (1 / 7,) * 7

    def __post_init__(self) -> None:
        """Refuse settings with which the pool would not be a distribution."""
        if len(self.prior) != 7 or not all(0 < p < 1 for p in self.prior):
            raise ValueError("the prior must be seven positive numbers that sum to 1")
        if abs(sum(self.prior) - 1) > 1e-6:
            raise ValueError("the prior must be seven positive numbers that sum to 1")
        if not all(np.isfinite(w) and w >= 0 for w in self.weights.values()):
            raise ValueError("a modality's weight must be 0 or above")
        if not all(s >= 0 for s in self.stale.values()):
            raise ValueError("stale must be 0 s or above")
        if not all(s > 0 for s in self.decay.values()):
            raise ValueError("decay must be above 0 s")
        if not 0 <= self.epsilon < 1:
            raise ValueError(f"epsilon must be within 0..1, not {self.epsilon}")


class FusionRule(Protocol):
    """A pure rule: probabilities (m, 7) and exponents (m,) to fused probabilities (7,)."""

    def __call__(
        self, probabilities: Array, exponents: Array, prior: Array, epsilon: float
    ) -> Array:
        """Return the fused distribution; with all exponents zero, the prior."""


def log_opinion_pool(
    probabilities: Array, exponents: Array, prior: Array, epsilon: float = 0.02
) -> Array:
    """Fuse by log p = log π + Σ_m e_m log((1 − ε) p_m / π + ε) − log Z.

    Neutral to uninformative input (p_m = π), identity for one modality (ε → 0), and bounded: at
    ε = 0.02 one saturated modality cannot outvote two that agree at 0.8 (at 0.7 it takes ε = 0.05).
    """
    ratio = (1 - epsilon) * probabilities / prior + epsilon
    logits = np.log(prior) + exponents @ np.log(np.maximum(ratio, 1e-300))
    joint = np.exp(logits - logits.max())
    return np.asarray(joint / joint.sum())


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one modality brought to a fused answer, and why not more.

    ``weight`` is its exponent in the pool (set weight x validity x freshness); ``age`` in seconds,
    None when there is no estimate; ``evidence`` (7,) log-likelihood ratio against the prior.
    """

    status: Status
    weight: float
    validity: float
    age: float | None
    reasons: tuple[Reason, ...]
    evidence: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fused:
    """The decision at one time, with every input and its weight.

    ``probabilities`` (7,) over EMOTIONS: the prior when ``n_used`` is 0, and then ``label`` is
    NO_EVIDENCE and ``affect`` None. ``confidence`` is the top probability, 0 without evidence.
    ``degraded`` is true when any modality that could vote does not do so fully.
    """

    time: int
    probabilities: NDArray[np.float64]
    label: str
    confidence: float
    affect: Affect | None
    n_used: int
    degraded: bool
    contributions: Mapping[Modality, Contribution]
    rule: str = "log-opinion-pool"


def fuse(
    time: int,
    estimates: Mapping[Modality, Estimate | None],
    settings: FusionSettings | None = None,
) -> Fused:
    """Fuse the newest estimate of each modality at session ``time`` (ns).

    Never raises for bad evidence: NaN, infinite or zero-sum probabilities make a modality invalid
    with a reason. A modality mapped to None is absent.
    """
    settings = settings or FusionSettings()
    prior = np.asarray(settings.prior)
    lifted: list[Array] = []
    exponents: list[float] = []
    used: list[tuple[Estimate, float]] = []
    contributions: dict[Modality, Contribution] = {}
    for modality, estimate in estimates.items():
        contribution, common = _contribution(modality, estimate, time, prior, settings)
        contributions[modality] = contribution
        if estimate is not None and contribution.weight:
            used.append((estimate, contribution.weight))
            if common is not None:
                lifted.append(common)
                exponents.append(contribution.weight)
    probabilities = (
        log_opinion_pool(np.array(lifted), np.array(exponents), prior, settings.epsilon)
        if lifted
        else prior
    )
    top = int(np.argmax(probabilities))
    return Fused(
        time=time,
        probabilities=probabilities,
        label=EMOTIONS[top] if lifted else NO_EVIDENCE,
        confidence=float(probabilities[top]) if lifted else 0.0,
        affect=_affect(used, probabilities if lifted else None),
        n_used=len(used),
        degraded=any(c.status not in WHOLE for c in contributions.values()),
        contributions=MappingProxyType(contributions),
    )


def _contribution(
    modality: Modality,
    estimate: Estimate | None,
    time: int,
    prior: Array,
    settings: FusionSettings,
) -> tuple[Contribution, Array | None]:
    """Judge one modality; return its contribution and its lifted probabilities."""
    none = np.zeros(7)
    if estimate is None:
        return Contribution("absent", 0.0, 0.0, None, (because("No estimate yet."),), none), None
    age = max(0.0, (time - estimate.time) / 1e9)
    validity, reasons = estimate.validity.score, estimate.validity.reasons

    def refused(status: Status, *more: Reason) -> tuple[Contribution, None]:
        return Contribution(status, 0.0, validity, age, (*more, *reasons), none), None

    if age > settings.stale[modality]:
        return refused("stale", because("The last estimate is {age:.1f} s old.", age=age))
    if not estimate.validity.ok:
        return refused("invalid")
    if not estimate.votes or (estimate.probabilities is None and estimate.affect is None):
        return refused("shown only")
    common = None
    if estimate.probabilities is not None:
        common = _common(estimate, prior)
        if common is None:
            return refused("invalid", because("The model's answer is not a distribution."))
    if estimate.affect is not None and not _usable(estimate.affect):
        return refused("invalid", because("The model's valence and arousal are no numbers."))
    if not settings.weights[modality]:
        return refused("shown only", because("Its weight is set to 0."))
    weight = settings.weights[modality] * validity * float(np.exp(-age / settings.decay[modality]))
    status: Status = "used" if validity >= DEGRADED_BELOW else "degraded"
    evidence = none if common is None else np.log(np.maximum(common / prior, 1e-12))
    return Contribution(status, weight, validity, age, reasons, evidence), common


def _common(estimate: Estimate, prior: Array) -> Array | None:
    """Return the estimate over the common classes, or None when it is no distribution."""
    native = np.asarray(estimate.probabilities, dtype=np.float64)
    if native.shape != (len(estimate.labels.labels),) or not np.all(np.isfinite(native)):
        return None
    if native.min() < 0 or native.sum() <= 0:
        return None
    return estimate.labels.lift(native / native.sum(), prior)


def _usable(affect: Affect) -> bool:
    """Return whether valence and arousal are numbers with spreads; an infinite one says nothing."""
    spreads = (affect.valence_sd, affect.arousal_sd)
    return bool(np.isfinite([affect.valence, affect.arousal]).all()) and all(s > 0 for s in spreads)


def _affect(used: Sequence[tuple[Estimate, float]], fused: Array | None) -> Affect | None:
    """Fuse valence and arousal by precision: direct heads, and the fused classes.

    The classes count only when some used model gave classes alone: where each also gave valence
    and arousal of its own, its classes would be counted twice.
    """
    direct = [(e.affect, w) for e, w in used if e.affect is not None]
    sources: list[tuple[float, float, float, float]] = [
        (a.valence, a.arousal, w / a.valence_sd**2, w / a.arousal_sd**2) for a, w in direct
    ]
    classes_alone = any(e.affect is None for e, _ in used if e.probabilities is not None)
    if fused is not None and classes_alone:
        mean = fused @ CENTROIDS
        variance = np.maximum(fused @ (CENTROIDS - mean) ** 2, MIN_CLASS_SD**2)
        sources.append((mean[0], mean[1], 1 / variance[0], 1 / variance[1]))
    if not sources:
        return None
    table = np.array(sources)
    precision = np.maximum(table[:, 2:].sum(axis=0), 1e-9)
    valence, arousal = (table[:, :2] * table[:, 2:]).sum(axis=0) / precision
    sd = 1 / np.sqrt(precision)
    clipped = np.clip([valence, arousal], -1, 1)
    return Affect(float(clipped[0]), float(clipped[1]), float(sd[0]), float(sd[1]))


MIN_CLASS_SD = 0.15
"""Even a certain class says no more about valence and arousal than this (design value)."""
