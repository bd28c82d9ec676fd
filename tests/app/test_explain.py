"""An answer taken apart: "without" is fusion without it, conflict is told from doubt."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.explain import Moment, doubt_of, explain, inputs_of
from emoscope_models import (
    COMMON,
    MODALITIES,
    NO_EVIDENCE,
    Affect,
    Estimate,
    FusionEngine,
    FusionSettings,
    LabelSpace,
    Validity,
    because,
    fuse,
    invalid,
)

SECOND = 1_000_000_000
RULES = ("log-opinion-pool", "robust-bayes", "dempster-shafer", "mean")
TWO = LabelSpace(
    "low-high", ("low", "high"), ((0.5, 0.5),) * 2 + ((0.8, 0.2),) * 3 + ((0.4, 0.6),) * 2
)


def sure(of, share):
    p = np.full(7, (1 - share) / 6)
    p[of] = share
    return p


def said(modality, p, *, time=10 * SECOND, validity=1.0, **more):
    return Estimate(modality, f"{modality} 1", time, time, Validity(validity), p, **more)


def moment(estimates, time=10 * SECOND, choice=None, modalities=MODALITIES):
    """Return what a session that knows these estimates keeps of ``time``."""
    choice = choice or FusionSettings(mode="instant")
    engine = FusionEngine(choice, modalities)
    for estimate in estimates.values():
        engine.push(estimate)
    return Moment(
        time, engine.tick(time), MappingProxyType(estimates), MappingProxyType({}), choice, False
    )


def same(a, b):
    assert np.array_equal(a.probabilities, b.probabilities)
    assert (a.label, a.confidence, a.affect, a.n_used) == (
        b.label,
        b.confidence,
        b.affect,
        b.n_used,
    )


estimates = st.builds(
    lambda values, validity, age, valid: (
        np.array(values) / sum(values),
        Validity(validity) if valid else invalid(because("Nobody there.")),
        age,
    ),
    st.lists(st.floats(0.01, 1), min_size=7, max_size=7),
    st.floats(0, 1),
    st.floats(0, 5),
    st.booleans(),
)


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(MODALITIES), estimates, max_size=3),
    st.sampled_from(RULES),
)
def test_without_is_fusion_without_it_and_the_whole_is_what_was_shown(parts, rule):
    now = 10 * SECOND
    known = {
        m: Estimate(m, "x", now - round(age * 1e9), now - round(age * 1e9), validity, p)
        for m, (p, validity, age) in parts.items()
    }
    choice = FusionSettings(rule=rule, mode="instant")
    kept = moment(known, choice=choice)
    found = explain(kept)
    same(found.instant, found.shown)
    everything = {m: known.get(m) for m in MODALITIES}
    for m, part in found.parts.items():
        same(part.without, fuse(now, {k: e for k, e in everything.items() if k != m}, choice))
        same(part.alone, fuse(now, {m: everything[m]}, choice))
        if not part.contribution.weight:
            assert np.allclose(part.without.probabilities, found.instant.probabilities)
    shares = [p.share for p in found.parts.values()]
    assert sum(shares) == pytest.approx(1.0 if any(shares) else 0.0)
    assert list(found.parts) == list(MODALITIES)


def test_who_decided_is_found():
    found = explain(
        moment({"face": said("face", sure(1, 0.6)), "speech": said("speech", sure(3, 0.9))})
    )
    assert found.instant.label == "angry"
    assert found.decisive == ("speech",)
    assert found.parts["speech"].without.label == "happy"
    assert found.parts["face"].without.label == "angry"
    assert found.parts["eeg"].contribution.status == "absent"
    assert found.parts["eeg"].estimate is None
    assert not found.averaged


def test_averaged_answers_are_told_from_the_instant():
    choice = FusionSettings(mode="responsive")
    engine = FusionEngine(choice, ("face",))
    for step in range(8):
        label = 1 if step < 7 else 3
        last = said("face", sure(label, 0.9), time=10 * SECOND + step * SECOND // 16)
        engine.push(last)
    now = last.time
    kept = Moment(now, engine.tick(now), {"face": last}, {}, choice, False)
    found = explain(kept)
    assert found.averaged
    assert (found.shown.label, found.instant.label) == ("happy", "angry")


def test_a_validity_that_fusion_lowered_counts_as_lowered():
    kept = moment({"face": said("face", sure(1, 0.9)), "speech": said("speech", sure(3, 0.9))})
    lowered = {**kept.fused.contributions}
    lowered["face"] = replace(lowered["face"], validity=0.2, weight=0.2)
    kept = replace(kept, fused=replace(kept.fused, contributions=lowered))
    assert explain(kept).instant.contributions["face"].weight == pytest.approx(0.2)
    assert explain(kept).instant.label == "angry"


def test_a_refused_model_is_seen_as_refused():
    """Its estimates go on, as of a calibration for another model; they must not count here."""
    choice = FusionSettings(mode="instant")
    known = {"face": said("face", sure(1, 0.9)), "speech": said("speech", sure(3, 0.6))}
    engine = FusionEngine(choice, MODALITIES)
    engine.refuse("face", (because("The calibration is of another model."),))
    engine.refuse("eeg", (because("The model file is missing."),))
    for estimate in known.values():
        engine.push(estimate)
    kept = Moment(10 * SECOND, engine.tick(10 * SECOND), known, {}, choice, False)
    inputs = inputs_of(kept)
    assert not inputs["face"].validity.ok and not inputs["eeg"].validity.ok
    found = explain(kept)
    same(found.instant, found.shown)
    assert found.instant.label == "angry"
    assert str(found.parts["eeg"].contribution.reasons[0]) == "The model file is missing."


def test_own_classes_are_lifted_even_of_one_that_does_not_vote():
    p = np.array([0.1, 0.9])
    found = explain(moment({"eeg": said("eeg", p, labels=TWO, votes=False)}))
    part = found.parts["eeg"]
    assert part.contribution.status == "shown only"
    assert part.lifted == pytest.approx(TWO.lift(p, np.full(7, 1 / 7)))
    assert found.instant.label == NO_EVIDENCE
    assert found.doubt.level is None and found.doubt.sureness is None


@pytest.mark.parametrize("bad", [np.full(7, np.nan), np.zeros(7), -np.ones(7), np.ones(3)])
def test_nonsense_is_no_opinion(bad):
    found = explain(moment({"face": said("face", bad)}))
    assert found.parts["face"].lifted is None
    assert found.parts["face"].contribution.status == "invalid"


def test_bands_are_of_the_whole_answer_only():
    choice = FusionSettings(mode="instant", bands=True)
    found = explain(moment({"face": said("face", sure(1, 0.7))}, choice=choice))
    assert found.instant.band.shape == (3, 7)
    assert found.parts["face"].alone.band is None


def doubt(*parts, validity=1.0):
    choice = FusionSettings()
    known = {m: said(m, p, validity=validity) for m, p in zip(MODALITIES, parts, strict=False)}
    fused = fuse(10 * SECOND, known, choice)
    return fused, doubt_of(fused, choice)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_two_that_agree_do_not_conflict_however_unsure(share):
    fused, found = doubt(sure(1, share), sure(1, share))
    assert found.conflict == fused.conflict
    assert found.least == pytest.approx(found.conflict)
    assert found.level == "low" and found.beyond == pytest.approx(0, abs=1e-9)


def test_conflict_grows_with_sureness_of_different_things():
    found = [doubt(sure(1, p), sure(3, p))[1] for p in (0.3, 0.5, 0.7, 0.9)]
    beyond = [d.beyond for d in found]
    assert beyond == sorted(beyond) and beyond[0] > 0
    assert [d.level for d in found] == ["low", "some", "high", "high"]
    assert doubt(sure(1, 0.9), sure(3, 0.9), validity=0.2)[1].level == "low", "doubted, both"


def test_one_modality_cannot_conflict():
    _, found = doubt(sure(1, 0.9))
    assert found.level is None and found.beyond is None
    assert found.sureness == "sure"


def test_sureness_follows_entropy():
    words = [doubt(sure(1, p))[1].sureness for p in (0.95, 0.75, 0.5, 0.2)]
    assert words == ["sure", "fairly sure", "unsure", "very unsure"]


def test_valence_alone_is_no_vote():
    affect = Affect(0.4, 0.1, 0.3, 0.3)
    found = explain(moment({"speech": said("speech", None, affect=affect)}))
    assert found.parts["speech"].share == 1.0
    assert found.doubt.level is None
    assert COMMON.labels == found.parts["speech"].estimate.labels.labels
