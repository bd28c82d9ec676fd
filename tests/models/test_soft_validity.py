"""P(valid): monotone, bounded, honest about what is missing, and refused where it is damaged."""

import json
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import ModelError, Validity, because, invalid
from emoscope_models import _soft_validity as soft_validity
from emoscope_models._assets import locate
from emoscope_models._card import read_card, verified
from emoscope_models._face_validity import softened
from emoscope_models._ood import Usual, learn_usual
from emoscope_models._ood_face import FAMILIAR, crop_figures, face_figures, load_usual, shape_of
from emoscope_models._soft_parts import EEG_PARTS, SPEECH_PARTS, eeg_figures, speech_figures
from emoscope_models._soft_validity import CARD, Part, SoftValidity, load_soft

FINITE = st.floats(-1e6, 1e6)
PARTS = st.builds(
    Part,
    centre=st.floats(-100, 100),
    spread=st.floats(0.01, 100),
    usual=st.floats(-8, 2),
    slope=st.floats(0, 5),
)
SOFT = st.builds(
    lambda a, base, parts: SoftValidity(a, base, MappingProxyType(parts)),
    st.floats(-5, 5),
    st.floats(0.01, 0.99),
    st.fixed_dictionaries({"sharp": PARTS, "familiar": PARTS}),
)
FIGURE = st.none() | FINITE | st.just(float("nan")) | st.sampled_from([float("inf"), -float("inf")])


@settings(max_examples=60)
@given(SOFT, FIGURE, FIGURE)
def test_any_figures_give_a_probability(soft, sharp, familiar):
    assert 0 <= soft.probability({"sharp": sharp, "familiar": familiar}) <= 1


@settings(max_examples=60)
@given(SOFT, FINITE, FINITE, FINITE)
def test_a_worse_signal_never_raises_it(soft, one, other, familiar):
    low, high = sorted((one, other))
    worse, better = (soft.probability({"sharp": x, "familiar": familiar}) for x in (low, high))
    assert worse <= better
    assert soft.quality("sharp", low) <= soft.quality("sharp", high)


@given(SOFT)
def test_without_any_part_it_is_the_base_rate(soft):
    nothing = {"sharp": None, "familiar": float("nan")}
    assert soft.probability(nothing) == soft.probability({}) == soft.base
    assert soft.quality("sharp", None) is None
    assert soft.worst(nothing) is None


@given(SOFT, FINITE)
def test_a_part_that_is_not_known_counts_as_its_mean(soft, sharp):
    part = soft.parts["familiar"]
    mean = part.centre + part.usual * part.spread
    with_mean = soft.probability({"sharp": sharp, "familiar": mean})
    assert soft.probability({"sharp": sharp, "familiar": None}) == pytest.approx(
        with_mean, abs=1e-6
    )


@given(SOFT)
def test_better_than_clean_brings_nothing_more(soft):
    part = soft.parts["sharp"]
    good, marvellous = part.centre + 2 * part.spread, part.centre + 1e5 * part.spread
    assert soft.probability({"sharp": marvellous}) == pytest.approx(
        soft.probability({"sharp": good}), abs=1e-9
    )


def test_a_figure_of_another_modality_is_refused():
    soft = SoftValidity(0.0, 0.5, {"snr": Part(0, 1, 0, 1)})
    with pytest.raises(KeyError):
        soft.probability({"sharp": 1.0})


@pytest.mark.parametrize(
    "wrong",
    [{"spread": 0.0}, {"slope": -0.1}, {"centre": float("nan")}, {"usual": float("inf")}],
)
def test_parts_that_would_not_be_monotone_are_refused(wrong):
    with pytest.raises(ValueError, match=r"spread|numbers"):
        Part(**{"centre": 0.0, "spread": 1.0, "usual": 0.0, "slope": 1.0} | wrong)
    with pytest.raises(ValueError, match="base"):
        SoftValidity(0.0, 1.0, {})


@pytest.mark.parametrize("modality", ["face", "speech", "eeg"])
def test_the_shipped_models_hold_what_their_card_says(modality):
    card = read_card(CARD)
    table = json.loads(verified(locate("validity_v1.json"), card.sha256["validity_v1.json"]))
    told = card.calibration[modality]
    assert table[modality]["adopted"] == told["adopted"]
    beats = told["auroc_model"] > told["auroc_hand_made"]
    assert told["adopted"] == (beats and told["brier_model"] < told["brier_hand_made"])
    if modality == "face":
        usual = load_usual(verified(locate(FAMILIAR), card.sha256[FAMILIAR]), FAMILIAR)
        assert usual.mean.shape == (256,)


def test_a_model_for_other_weights_is_not_used():
    assert load_soft("face", "0" * 64) is None
    assert load_soft("speech", "0" * 64) is None


def test_a_damaged_file_is_refused(monkeypatch):
    soft_validity._table.cache_clear()
    monkeypatch.setattr(soft_validity, "verified", lambda *_: b'{"face": {"parts": {}}}')
    try:
        with pytest.raises(ModelError, match="cannot be loaded"):
            load_soft("face")
    finally:
        soft_validity._table.cache_clear()


# -- unlike the training -------------------------------------------------------------------------


def test_what_is_usual_is_near_and_the_rest_is_far():
    rng = np.random.default_rng(0)
    mix = rng.normal(size=(8, 32))
    clean = rng.normal(size=(400, 8)) @ mix + 0.1 * rng.normal(size=(400, 32))
    usual = learn_usual(clean, 8)
    near = usual.distance(rng.normal(size=(200, 8)) @ mix)
    beside = usual.distance(rng.normal(size=(200, 32)) * clean.std())
    assert np.median(near) < 1.5
    assert np.quantile(beside, 0.05) > np.quantile(near, 0.95)
    assert usual.distance(clean[0]).shape == ()


def test_too_little_to_know_what_is_usual_is_refused():
    with pytest.raises(ValueError, match="do not tell"):
        learn_usual(np.zeros((10, 32)), 8)
    with pytest.raises(ValueError, match="above 0"):
        Usual(np.zeros(3), np.eye(3)[:, :2], np.array([1.0, 0.0]), 1.0)
    with pytest.raises(ValueError, match="belong together"):
        Usual(np.zeros(4), np.eye(3)[:, :2], np.ones(2), 1.0)


@settings(max_examples=25)
@given(st.binary(max_size=300))
def test_any_bytes_for_what_is_usual_are_refused_in_words(data):
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_usual(data, "x.npz")


@given(st.floats(0.1, 100))
def test_the_shape_of_features_does_not_know_their_size(size):
    features = np.random.default_rng(1).uniform(0.5, 2, 256)
    assert shape_of(size * features) == pytest.approx(shape_of(features), rel=1e-4)


def portrait() -> np.ndarray:
    y, x = np.mgrid[:48, :48]
    return (120 + 60 * np.sin(x / 4) * np.cos(y / 5) + 40 * ((x // 6 + y // 6) % 2)).astype(
        np.uint8
    )


def test_what_is_done_to_a_face_lowers_its_figures():
    rng, face = np.random.default_rng(2), portrait()
    clean = crop_figures(face)
    grain = np.clip(face + rng.normal(0, 30, face.shape), 0, 255).astype(np.uint8)
    box = np.lib.stride_tricks.sliding_window_view(np.pad(face, 3, "reflect"), (7, 7))
    blurred = box.mean(axis=(2, 3)).astype(np.uint8)
    assert crop_figures(grain)["quiet"] < clean["quiet"] - 0.3
    assert crop_figures(blurred)["sharp"] < clean["sharp"] - 1
    assert crop_figures(face // 20)["contrast"] < clean["contrast"] - 2


@settings(max_examples=20)
@given(st.integers(0, 255), st.booleans())
def test_any_crop_has_figures(tone, known):
    usual = Usual(np.ones(4), np.eye(4)[:, :2], np.ones(2), 1.0)
    features = np.full(4, 0.0) if known else None
    figures = face_figures(np.full((48, 48), tone, np.uint8), features, usual)
    assert all(v is None or np.isfinite(v) for v in figures.values())
    assert (figures["familiar"] is None) == (features is None)
    broken = face_figures(np.zeros((48, 48), np.uint8), np.array([np.nan] * 4), usual)
    assert broken["familiar"] is broken["strong"] is None


# -- in the estimators ---------------------------------------------------------------------------

FACE = SoftValidity(
    1.0,
    0.5,
    {n: Part(0, 1, 0, 1) for n in ("sharp", "quiet", "contrast", "strong", "familiar")},
)
GOOD = {"sharp": 1.0, "quiet": 1.0, "contrast": 1.0, "strong": 1.0, "familiar": 1.0}


def test_a_closed_gate_stays_closed():
    closed = invalid(because("No face in the picture."))
    assert softened(closed, FACE, GOOD) is closed


def test_without_a_model_the_hand_made_score_stays():
    seen = Validity(0.7, signal=0.9)
    assert softened(seen, None, GOOD) is seen


def test_what_the_network_saw_takes_the_place_of_sharpness_and_light_alone():
    seen = Validity(0.45, reasons=(because("The head leans."),), signal=0.9)
    believed = softened(seen, FACE, GOOD)
    assert believed.score == pytest.approx(0.5 * FACE.probability(GOOD))
    assert believed.reasons == seen.reasons
    assert believed.ood == pytest.approx(FACE.quality("familiar", 1.0))
    strange = softened(seen, FACE, GOOD | {"familiar": -7.0})
    assert strange.score < believed.score
    assert "unlike the faces" in str(strange.reasons[0])
    assert 0 <= softened(replace(seen, signal=0.0), FACE, GOOD).score <= 1


def test_figures_are_read_off_details():
    heard = {
        "snr": None,
        "voiced": 0.5,
        "clipping": 0.002,
        "speech_seconds": 2.0,
        "familiarity": 0.9,
    }
    figures = speech_figures(heard)
    assert tuple(figures) == SPEECH_PARTS
    assert (figures["snr"], figures["clean"]) == (None, -0.2)
    nothing = eeg_figures({"electrodes": (), "z": None})
    assert tuple(nothing) == EEG_PARTS
    assert set(nothing.values()) == {None}
    far, near = (eeg_figures({"electrodes": (), "z": np.full((2, 5), z)}) for z in (5.0, 0.5))
    assert far["familiar"] < near["familiar"]
    assert eeg_figures({"electrodes": (), "z": np.full((2, 5), np.nan)})["familiar"] is None
