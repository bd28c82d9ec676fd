"""Classes that are not offered: silent in fusion, and nothing else is distorted."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from emoscope_models import (
    COMMON,
    EMOTIONS,
    Estimate,
    FusionSettings,
    LabelSpace,
    ModelCard,
    ModelError,
    Validity,
    fuse,
    smoothed,
)
from emoscope_models._suppress import Suppressing, recalls, suppressed_by

shares = arrays(float, 7, elements=st.floats(0.01, 1.0)).map(lambda v: v / v.sum())
some = st.lists(st.sampled_from(EMOTIONS), unique=True, max_size=7).map(tuple)


def estimate(probabilities, labels):
    return Estimate("face", "m", 0, 0, Validity(1.0), probabilities, labels=labels)


@given(shares, shares, some)
def test_a_suppressed_class_keeps_its_prior_and_the_others_their_ratios(native, prior, silent):
    plain = COMMON.lift(native, prior)
    lifted = replace(COMMON, suppressed=silent).lift(native, prior)
    quiet = np.isin(EMOTIONS, silent)
    assert lifted.sum() == pytest.approx(1)
    assert np.log(lifted / prior)[quiet] == pytest.approx(0, abs=1e-9)
    loud = ~quiet
    if loud.any():
        ratio = (lifted / plain)[loud]
        assert ratio == pytest.approx(np.full(loud.sum(), ratio[0]))


@given(shares, some)
def test_the_evidence_in_fusion_is_silent_on_it(native, silent):
    quiet = np.isin(EMOTIONS, silent)
    spoken = estimate(native, replace(COMMON, suppressed=silent))
    fused = fuse(0, {"face": spoken}, FusionSettings(epsilon=0.0, mode="instant"))
    evidence = fused.contributions["face"].evidence
    assert evidence[quiet] == pytest.approx(0, abs=1e-9)
    assert fused.probabilities[quiet] == pytest.approx(1 / 7)


def test_an_answer_wholly_on_suppressed_classes_says_nothing():
    native = np.eye(7)[5]
    prior = np.full(7, 1 / 7)
    assert replace(COMMON, suppressed=("disgust",)).lift(native, prior) == pytest.approx(prior)


def test_nothing_suppressed_changes_no_bit():
    native, prior = np.random.default_rng(1).dirichlet(np.ones(7), 2)
    assert (replace(COMMON, suppressed=()).lift(native, prior) == COMMON.lift(native, prior)).all()


def test_only_common_classes_can_be_suppressed():
    with pytest.raises(ValueError, match="common"):
        replace(COMMON, suppressed=("contempt",))


def test_smoothing_keeps_what_is_suppressed():
    assert smoothed(replace(COMMON, suppressed=("sad",)), 0.1).suppressed == ("sad",)


CARD = ModelCard(
    "m",
    "1",
    "face",
    "",
    "",
    EMOTIONS,
    "",
    "",
    calibration=MappingProxyType(
        {"n": 3, "first": {"recall": {"sad": 0.3, "happy": 0.9, "disgust": 0.1}}}
    ),
    extra=MappingProxyType(
        {"suppressed": ["fear"], "evaluation": {"other": {"recall": {"happy": 0.0}, "x": 1}}}
    ),
)


def test_recall_tables_are_found_by_protocol_in_the_card_s_order():
    assert list(recalls(CARD)) == ["first", "other"]
    own = replace(CARD, extra=MappingProxyType({"recall": {"sad": 0.7, "odd": "x", "fear": 7}}))
    assert recalls(own)["card"] == {"sad": 0.7}
    assert list(recalls(own)) == ["card", "first"]


def test_a_limit_suppresses_what_the_first_table_says_is_weak():
    assert suppressed_by(CARD) == ("fear",)
    assert suppressed_by(CARD, 0.2) == ("fear", "disgust")
    assert suppressed_by(CARD, 0.5) == ("sad", "fear", "disgust")


@pytest.mark.parametrize("listed", [["bored"], "fear", [3], {"fear": 1}])
def test_a_list_of_anything_else_is_refused(listed):
    wrong = replace(CARD, extra=MappingProxyType({"suppressed": listed}))
    with pytest.raises(ModelError, match="not among the seven"):
        suppressed_by(wrong)


class Inner:
    modality = "face"
    window = "window"
    provider = "CPU"
    card = CARD

    def __init__(self):
        self.did = []

    def estimate(self, window):
        space = LabelSpace("x", EMOTIONS, COMMON.confusion, ("sad",))
        return estimate(np.full(7, 1 / 7), space)

    def reset(self):
        self.did.append("reset")

    def close(self):
        self.did.append("close")

    def select(self, x, y):
        self.did.append((x, y))


def test_the_wrapper_marks_each_estimate_and_leaves_the_rest_to_the_inner_one():
    inner = Inner()
    outer = Suppressing(inner, ("disgust", "happy"))
    found = outer.estimate(None)
    assert found.labels.suppressed == ("happy", "sad", "disgust")
    assert found.probabilities == pytest.approx(1 / 7)
    outer.reset()
    outer.select(0.1, 0.2)
    outer.close()
    assert inner.did == ["reset", (0.1, 0.2), "close"]
    parts = (outer.modality, outer.window, outer.provider, outer.card)
    assert parts == ("face", "window", "CPU", CARD)
    with pytest.raises(AttributeError):
        outer.begin_rest()
    with pytest.raises(ValueError, match="not all among"):
        Suppressing(inner, ("contempt",))
