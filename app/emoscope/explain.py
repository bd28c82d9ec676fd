"""What was behind an answer: each modality's part in it, and the answer without that modality.

Pure: everything is worked out from the estimates that a Moment kept (``moments``), with the
program's own ``fuse`` and the settings of that session. No sample is looked at again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from emoscope.pictures import FacePicture, HeadPicture, SoundPicture
from emoscope_models import (
    COMMON,
    MODALITIES,
    Contribution,
    Estimate,
    Fused,
    FusionSettings,
    Modality,
    Votes,
    conflict_of,
    fuse,
    invalid,
)

Picture = FacePicture | SoundPicture | HeadPicture
Level = Literal["low", "some", "high"]
Sureness = Literal["sure", "fairly sure", "unsure", "very unsure"]

SOME, HIGH = 0.25, 0.6
"""Conflict beyond doubt from which it is called "some" and "high" (design values): happy at 70 %
against angry at 70 % has 0.69, neutral at 60 % against happy at 50 % 0.50, agreement 0."""
SEEN = 0.005
"""Half a percent: two answers that differ by less are written alike."""
SURE, FAIRLY, UNSURE = 1.1, 1.9, 2.5
"""Bits of entropy below which an answer is called so; seven even classes have 2.81. One class at
84 %, 64 % or 41 % with the rest even is at these limits."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """How far the modalities disagree, and how sure the answer is, as numbers and as words.

    ``conflict`` is Dempster's as in the results, 0 to 1. It counts doubt as conflict: two that are
    both quite unsure reach .7 though they agree. ``least`` is what would be left of it if the
    modalities, each as unsure as it is, agreed; ``beyond`` is the share of the rest that is there,
    0 when they agree and 1 when they are sure of different things: ``level`` puts that in a word.
    ``entropy`` in bits, and ``sureness`` in a word. All None, but ``entropy``, without evidence;
    ``conflict`` and ``level`` also None where fewer than two vote.
    """

    conflict: float | None
    least: float | None
    beyond: float | None
    level: Level | None
    entropy: float | None
    sureness: Sureness | None


@dataclass(frozen=True, slots=True)
class Moment:
    """What is kept of one result, at session ns ``time``: its answer, its inputs, their pictures.

    ``estimates`` are those of that time, without their details; ``settings`` those they were fused
    with. ``demo`` as in the result.
    """

    time: int
    fused: Fused
    estimates: Mapping[Modality, Estimate]
    pictures: Mapping[Modality, Picture]
    settings: FusionSettings
    demo: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One modality's part in an answer.

    ``estimate`` is None when there was none; ``lifted`` (7,) its classes over the common ones, None
    when it says none; ``share`` its part of all weights, 0 to 1. ``without`` is the answer of all
    others at that time, ``alone`` of this one.
    """

    modality: Modality
    contribution: Contribution
    estimate: Estimate | None
    picture: Picture | None
    lifted: NDArray[np.float64] | None
    share: float
    without: Fused
    alone: Fused


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer taken apart.

    ``shown`` is the answer as the session gave it; ``instant`` what the same estimates say at that
    time alone, with which ``without`` and ``alone`` of each part compare. The two are the same in
    the mode "instant"; in others ``shown`` is averaged over time.
    """

    time: int
    shown: Fused
    instant: Fused
    parts: Mapping[Modality, Part]
    doubt: Doubt
    demo: bool

    @property
    def averaged(self) -> bool:
        """Return whether the answer that was given also holds what was before, to be seen."""
        apart = np.abs(self.shown.probabilities - self.instant.probabilities)
        return bool(apart.max() > SEEN)

    @property
    def decisive(self) -> tuple[Modality, ...]:
        """Return the modalities without which the label would be another, heaviest first."""
        found = [p for p in self.parts.values() if p.without.label != self.instant.label]
        return tuple(p.modality for p in sorted(found, key=lambda p: -p.share))


def explain(moment: Moment) -> Explanation:
    """Take an answer apart: pure, and only from what the moment holds."""
    inputs = inputs_of(moment)
    whole = fuse(moment.time, inputs, moment.settings)
    bare = replace(moment.settings, bands=False)
    total = sum(c.weight for c in moment.fused.contributions.values())
    parts: dict[Modality, Part] = {}
    for modality in MODALITIES:
        contribution = moment.fused.contributions.get(modality)
        if contribution is None:
            continue
        others = {m: e for m, e in inputs.items() if m != modality}
        estimate = inputs[modality]
        parts[modality] = Part(
            modality=modality,
            contribution=contribution,
            estimate=estimate,
            picture=moment.pictures.get(modality),
            lifted=_lifted(estimate, moment.settings),
            share=contribution.weight / total if total > 0 else 0.0,
            without=fuse(moment.time, others, bare),
            alone=fuse(moment.time, {modality: estimate}, bare),
        )
    return Explanation(
        time=moment.time,
        shown=moment.fused,
        instant=whole,
        parts=MappingProxyType(parts),
        doubt=doubt_of(moment.fused, moment.settings),
        demo=moment.demo,
    )


def inputs_of(moment: Moment) -> dict[Modality, Estimate | None]:
    """Return what ``fuse`` was given at that time, for each modality that was asked for.

    A modality that was refused (no model, a calibration of another model) is seen by its status:
    it is invalid though its estimate is not, or there is none. What fusion itself made of an
    estimate's validity is taken from the contribution.
    """
    inputs: dict[Modality, Estimate | None] = {}
    calibration = moment.settings.calibration
    for modality, part in moment.fused.contributions.items():
        estimate = moment.estimates.get(modality)
        if part.age is None:
            inputs[modality] = None
            continue
        if part.status == "invalid" and (estimate is None or estimate.validity.ok):
            doubt = invalid(*part.reasons)
            inputs[modality] = Estimate(modality, "", moment.time, moment.time, doubt)
            continue
        if estimate is not None and calibration is not None:
            estimate = calibration.applied(estimate)
        if estimate is not None and estimate.validity.ok:
            validity = replace(estimate.validity, score=part.validity)
            estimate = replace(estimate, validity=validity)
        inputs[modality] = estimate
    return inputs


def _lifted(estimate: Estimate | None, settings: FusionSettings) -> NDArray[np.float64] | None:
    """Return an estimate's classes over the common ones, also of one that does not count."""
    if estimate is None or estimate.probabilities is None:
        return None
    native = np.asarray(estimate.probabilities, dtype=np.float64)
    if native.shape != (len(estimate.labels.labels),) or not np.isfinite(native).all():
        return None
    if native.min() < 0 or native.sum() <= 0:
        return None
    if estimate.labels == COMMON:
        return np.asarray(native / native.sum())
    return estimate.labels.lift(native / native.sum(), np.asarray(settings.prior))


def doubt_of(fused: Fused, settings: FusionSettings) -> Doubt:
    """Return how far an answer's modalities disagree and how sure it is (50 µs)."""
    if not fused.n_used or fused.entropy is None:
        return Doubt(None, None, None, None, fused.entropy, None)
    sureness = _sureness(fused.entropy)
    voting = [c for c in fused.contributions.values() if c.weight and c.evidence.any()]
    if len(voting) < 2:
        return Doubt(None, None, None, None, fused.entropy, sureness)
    prior = np.asarray(settings.prior)
    said = np.array([prior * np.exp(c.evidence) for c in voting])
    weights = np.array([c.weight for c in voting])
    names = tuple(str(n) for n in range(len(voting)))
    votes = Votes(names, said, weights, prior, settings.epsilon, settings.reliability)
    # Sorted alike, distributions of a given sureness overlap most (rearrangement inequality).
    agreeing = replace(votes, probabilities=np.sort(said, axis=1))
    conflict, least = float(conflict_of(votes)), float(conflict_of(agreeing))
    beyond = max(0.0, conflict - least) / max(1e-9, 1 - least)
    level: Level = "low" if beyond < SOME else "some" if beyond < HIGH else "high"
    shown = conflict if fused.conflict is None else fused.conflict
    return Doubt(shown, least, beyond, level, fused.entropy, sureness)


def _sureness(entropy: float) -> Sureness:
    if entropy < SURE:
        return "sure"
    if entropy < FAIRLY:
        return "fairly sure"
    return "unsure" if entropy < UNSURE else "very unsure"
