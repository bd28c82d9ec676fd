"""Decision fusion: several doubtful opinions in, one opinion with its doubt out. Pure.

The default rule is a log-opinion pool with validity exponents: the best or tied with the best of
the rules in ``_rules`` on real out-of-subject decisions wherever validity is known
(docs/fusion.md). What time adds to it is in ``_fusion_time``.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelCard
from emoscope_models._estimate import Affect, Estimate, Modality, Reason, because
from emoscope_models._fusion_card import FusionCard
from emoscope_models._labels import CENTROIDS, EMOTIONS, Array
from emoscope_models._rules import (
    ADDITIVE,
    DEFAULT_RULE,
    LEARNED,
    FusionRule,
    SequenceRule,
    Terms,
    Votes,
    conflict_of,
    make_rule,
)
from emoscope_models._rules_band import band as band_of

NO_EVIDENCE = "no evidence"
"""The fused label when nothing valid was there. It is not "neutral"."""

Status = Literal["used", "degraded", "invalid", "stale", "absent", "shown only"]

Mode = Literal["instant", "responsive", "stable"]
"""How time enters: not at all, a moving average of 1 s, a sticky hidden Markov model."""
MODES: tuple[Mode, ...] = ("instant", "responsive", "stable")
DEFAULT_MODE: Mode = "responsive"

WHOLE: tuple[Status, ...] = ("used", "shown only")
"""Statuses that take nothing away from the answer: "shown only" is by design, not by failure."""

DEGRADED_BELOW = 0.5
"""A modality that is believed less than this is used, but called degraded."""


NOTHING = np.zeros(7)
"""The evidence of who says nothing."""
NOTHING.flags.writeable = False


def _table(face: float, speech: float, eeg: float) -> Mapping[Modality, float]:
    return MappingProxyType({"face": face, "speech": speech, "eeg": eeg})


@dataclass(frozen=True, slots=True)
class FusionSettings:
    """What the operator may set. Seconds; the starting values are design values.

    ``stale`` is the age at which an estimate no longer counts, ``decay`` the time constant by
    which its weight falls before that, ``epsilon`` the floor that bounds what one modality alone
    can claim, ``reliability`` what robust-Bayes and Dempster-Shafer believe the best modality.
    ``prior`` is uniform unless the operator has a reason. ``calibration`` is a site's own: its
    weights multiply ``weights`` in the pools, and it makes the rules that must be fitted.
    ``learned`` is a trained network, for the rule of its name. ``agreement`` lets a FusionEngine
    doubt modalities that contradict each other for long (``_agreement``).
    ``mode`` and ``bands`` (at most five a second) are for a FusionEngine.
    """

    weights: Mapping[Modality, float] = field(default_factory=lambda: _table(1.0, 1.0, 1.0))
    stale: Mapping[Modality, float] = field(default_factory=lambda: _table(1.0, 3.0, 6.0))
    decay: Mapping[Modality, float] = field(default_factory=lambda: _table(1.0, 3.0, 6.0))
    epsilon: float = 0.02
    prior: tuple[float, ...] = (1 / 7,) * 7
    rule: str = DEFAULT_RULE
    mode: Mode = DEFAULT_MODE
    bands: bool = False
    reliability: float = 0.95
    calibration: FusionCard | None = None
    learned: SequenceRule | None = None
    agreement: bool = True

    def __post_init__(self) -> None:
        """Refuse settings with which the pool would not be a distribution.

        Raises ValueError, and ModelError for a rule that does not exist or lacks its calibration.
        """
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
        if not 0 <= self.reliability <= 1:
            raise ValueError(f"reliability must be within 0..1, not {self.reliability}")
        self.made()
        if self.mode not in MODES:
            raise ValueError(f"the mode must be one of {', '.join(MODES)}, not {self.mode}")
        if self.mode == "stable" and self.rule not in ADDITIVE:
            raise ValueError(f"the mode stable must be with {' or '.join(ADDITIVE)}")
        if self.bands and self.rule in LEARNED:
            raise ValueError(f"bands cannot be had with the rule {self.rule}")

    def made(self) -> FusionRule:
        """Return the rule. Raises ModelError when it does not exist or lacks its calibration."""
        made = dict(self.calibration.rules) if self.calibration else {}
        if self.learned is not None:
            made[self.learned.name] = self.learned
        return make_rule(self.rule, made)

    def memory(self) -> SequenceRule | None:
        """Return the rule if it is one that wants the last seconds, else None."""
        learned = self.learned
        return learned if learned is not None and learned.name == self.rule else None

    def against(self, card: ModelCard) -> tuple[Reason, ...]:
        """Return why calibration or learned rule do not hold for a model; empty when they do."""
        reasons = self.calibration.against(card) if self.calibration else ()
        memory = self.memory()
        return reasons or (memory.against(card) if memory else ())

    def terms(self) -> Terms:
        """Return what a rule with a memory must know."""
        return Terms(np.asarray(self.prior), self.epsilon, self.stale, self.decay)

    def weight_of(self, modality: Modality) -> float:
        """Return the operator's weight, times the calibration's where the rule has use for it."""
        weight = self.weights[modality]
        if self.calibration is None or self.rule != DEFAULT_RULE:
            return weight
        return weight * self.calibration.weights.get(modality, 1.0)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one modality brought to a fused answer, and why not more.

    ``weight`` is its exponent in the pool (set weight x validity x freshness); ``age`` in seconds,
    None when there is no estimate; ``evidence`` (7,) log-likelihood ratio against the prior.
    ``agreement`` with the other modalities, 0 to 1, None when not known; ``validity`` holds it.
    """

    status: Status
    weight: float
    validity: float
    age: float | None
    reasons: tuple[Reason, ...]
    evidence: NDArray[np.float64]
    agreement: float | None = None


@dataclass(frozen=True, slots=True)
class Fused:
    """The decision at one time, with every input and its weight.

    ``rule`` and ``mode`` made it. ``conflict`` is Dempster's between the modalities that vote, 0
    to 1; ``entropy`` of the probabilities in bits; ``band`` (3, 7) holds 5, 50 and 95 % of each
    class under resampling of the newest estimates. Each is None when not computed.

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
    rule: str = DEFAULT_RULE
    mode: Mode = "instant"
    conflict: float | None = None
    entropy: float | None = None
    band: NDArray[np.float64] | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the modalities bring at one time, before any rule: pass it to ``decide``.

    ``used`` holds what counts, with its weight; ``votes`` those with classes, or None.
    """

    time: int
    contributions: Mapping[Modality, Contribution]
    used: tuple[tuple[Estimate, float], ...]
    votes: Votes | None


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
    judgement = judge(time, estimates, settings)
    band = None
    if settings.bands and judgement.votes is not None:
        band = band_of(settings.made(), judgement.votes, seed=(time,))
    return decide(judgement, settings, band=band)


def judge(
    time: int,
    estimates: Mapping[Modality, Estimate | None],
    settings: FusionSettings,
    lifted: Mapping[Modality, Array | None] = MappingProxyType({}),
) -> Judgement:
    """Judge each modality's newest estimate at session ``time`` (ns): gates, freshness, lift.

    ``lifted`` holds what ``in_common`` said of an estimate, for who asks about it many times.
    """
    prior = np.asarray(settings.prior)
    voting: list[tuple[Modality, Array, float]] = []
    used: list[tuple[Estimate, float]] = []
    contributions: dict[Modality, Contribution] = {}
    for modality, estimate in estimates.items():
        common = lifted[modality] if modality in lifted else in_common(estimate, prior)
        contribution = weigh(modality, estimate, time, prior, settings, common)
        contributions[modality] = contribution
        if estimate is not None and contribution.weight:
            used.append((estimate, contribution.weight))
            if common is not None:
                voting.append((modality, common, contribution.weight))
    votes = None
    if voting:
        votes = Votes(
            tuple(m for m, _, _ in voting),
            np.array([p for _, p, _ in voting]),
            np.array([w for _, _, w in voting]),
            prior,
            settings.epsilon,
            settings.reliability,
        )
    return Judgement(time, MappingProxyType(contributions), tuple(used), votes)


def decide(
    judgement: Judgement,
    settings: FusionSettings,
    *,
    mode: Mode = "instant",
    probabilities: Array | None = None,
    affect: Affect | None = None,
    band: Array | None = None,
) -> Fused:
    """Turn a judgement into the answer.

    ``probabilities`` (7,) and ``affect`` replace the instantaneous ones with what they are over
    time; where nothing votes, neither counts.
    """
    votes = judgement.votes
    if votes is None:
        probabilities = np.asarray(settings.prior)
    elif probabilities is None:
        probabilities = settings.made()(votes)
    if affect is None or not judgement.used:
        affect = _affect(judgement.used, None if votes is None else probabilities)
    top = int(np.argmax(probabilities))
    logs = np.log2(np.maximum(probabilities, 1e-300))
    return Fused(
        time=judgement.time,
        probabilities=probabilities,
        label=NO_EVIDENCE if votes is None else EMOTIONS[top],
        confidence=0.0 if votes is None else float(probabilities[top]),
        affect=affect,
        n_used=len(judgement.used),
        degraded=any(c.status not in WHOLE for c in judgement.contributions.values()),
        contributions=judgement.contributions,
        rule=settings.rule,
        mode=mode,
        conflict=0.0 if votes is None else float(conflict_of(votes)),
        entropy=max(0.0, float(-(probabilities @ logs))),
        band=None if votes is None else band,
    )


def weigh(
    modality: Modality,
    estimate: Estimate | None,
    time: int,
    prior: Array,
    settings: FusionSettings,
    common: Array | None,
) -> Contribution:
    """Judge one modality, ``common`` being its probabilities over the common classes."""
    if estimate is None:
        return Contribution("absent", 0.0, 0.0, None, (because("No estimate yet."),), NOTHING)
    age = max(0.0, (time - estimate.time) / 1e9)
    validity, reasons = estimate.validity.score, estimate.validity.reasons

    def refused(status: Status, *more: Reason) -> Contribution:
        return Contribution(status, 0.0, validity, age, (*more, *reasons), NOTHING)

    if age > settings.stale[modality]:
        return refused("stale", because("The last estimate is {age:.1f} s old.", age=age))
    if not estimate.validity.ok:
        return refused("invalid")
    if not estimate.votes or (estimate.probabilities is None and estimate.affect is None):
        return refused("shown only")
    if estimate.probabilities is not None and common is None:
        return refused("invalid", because("The model's answer is not a distribution."))
    if estimate.affect is not None and not _usable(estimate.affect):
        return refused("invalid", because("The model's valence and arousal are no numbers."))
    set_weight = settings.weight_of(modality)
    if not set_weight:
        return refused("shown only", because("Its weight is set to 0."))
    weight = set_weight * validity * math.exp(-age / settings.decay[modality])
    status: Status = "used" if validity >= DEGRADED_BELOW else "degraded"
    evidence = NOTHING if common is None else np.log(np.maximum(common / prior, 1e-12))
    agreement = estimate.validity.agreement
    return Contribution(status, weight, validity, age, reasons, evidence, agreement)


def in_common(estimate: Estimate | None, prior: Array) -> Array | None:
    """Return an estimate's classes over the common ones; None when it says none, or nonsense."""
    if estimate is None or estimate.probabilities is None or not estimate.validity.ok:
        return None
    native = np.asarray(estimate.probabilities, dtype=np.float64)
    if native.shape != (len(estimate.labels.labels),) or not np.all(np.isfinite(native)):
        return None
    if native.min() < 0 or native.sum() <= 0:
        return None
    return estimate.labels.lift(native / native.sum(), prior)


def _usable(affect: Affect) -> bool:
    """Return whether valence and arousal are numbers with spreads; an infinite one says nothing."""
    known = math.isfinite(affect.valence) and math.isfinite(affect.arousal)
    return known and affect.valence_sd > 0 and affect.arousal_sd > 0


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
