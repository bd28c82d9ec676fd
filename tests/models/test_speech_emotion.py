"""The voice model: calibration, head, doubt, and the estimator with and without it."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from emoscope_models import CENTROIDS, EMOTIONS, _speech_emotion
from emoscope_models._assets import VARIABLE, WEIGHTS, locate
from emoscope_models._card import ModelError, read_card
from emoscope_models._speech_calibration import LIMIT, Prior, SessionCalibration
from emoscope_models._speech_front import FIGURES, FRONT_END
from emoscope_models._speech_head import CIRCUMPLEX, CLASSES, NEVER, SHAPES, affect, load_head
from emoscope_models.speech import SAMPLES, SpeechEstimator
from emoscope_models.training._speech_card import packed

HEAD = "speech_emotion_v1.npz"


def _voices():
    """The made-up speech of the estimator's other tests."""
    path = Path(__file__).parent / "test_speech.py"
    spec = importlib.util.spec_from_file_location("speech_for_emotion", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


made = _voices()
voice, hush, window, listen, sentences = (
    made.voice,
    made.hush,
    made.window,
    made.listen,
    made.sentences,
)


def figures(seed=0, n=None, shift=0.0):
    rng = np.random.default_rng(seed)
    return (shift + rng.standard_normal((n, 8) if n else 8)).astype(np.float32)


def prior(seconds=10.0):
    return Prior(np.zeros(8, np.float32), np.ones(8, np.float32), seconds, seconds)


# -- calibration ------------------------------------------------------------------------------


def test_before_anything_is_heard_the_prior_stands():
    calibration = SessionCalibration(prior(), 300)
    assert calibration.seconds == 0
    assert calibration.standardised(figures()) == pytest.approx(figures(), abs=1e-6)


def test_a_long_session_becomes_its_own_middle_at_its_own_width():
    calibration = SessionCalibration(prior(), 1e6)
    heard = 5 + 3 * figures(n=3000)
    for row in heard:
        calibration.hear(row, 1.0)
    answer = calibration.standardised(heard)
    assert answer.mean(axis=0) == pytest.approx(np.zeros(8), abs=0.05)
    assert answer.std(axis=0) == pytest.approx(np.ones(8), abs=0.05)


@settings(max_examples=40, deadline=None)
@given(
    arrays(np.float32, (6, 8), elements=st.floats(-50, 50, width=32)),
    st.lists(st.floats(0, 4), min_size=6, max_size=6),
    st.integers(0, 5),
)
def test_what_comes_later_never_changes_an_answer(heard, seconds, cut):
    one, two = (SessionCalibration(prior(), 30) for _ in range(2))
    for row, fresh in zip(heard[:cut], seconds[:cut], strict=True):
        one.hear(row, fresh)
        two.hear(row, fresh)
    before = one.standardised(heard)
    for row, fresh in zip(heard[cut:], seconds[cut:], strict=True):
        two.hear(row, fresh)
    assert np.array_equal(one.standardised(heard), before)
    assert np.isfinite(two.standardised(heard)).all()
    assert np.abs(two.standardised(heard)).max() <= LIMIT
    assert two.seconds <= 30 + 1e-9


def test_the_order_of_what_was_heard_does_not_matter_within_the_memory():
    one, two = (SessionCalibration(prior(), 300) for _ in range(2))
    heard = figures(n=20, shift=2)
    for row in heard:
        one.hear(row, 1)
    for row in heard[::-1]:
        two.hear(row, 1)
    assert one.standardised(heard) == pytest.approx(two.standardised(heard), abs=1e-5)


def test_old_speech_fades_and_a_reset_forgets():
    calibration = SessionCalibration(prior(), 30)
    for _ in range(100):
        calibration.hear(figures(shift=5), 1)
    for _ in range(200):
        calibration.hear(figures(1), 1)
    assert np.abs(calibration.standardised(figures(1))).max() < 1
    calibration.reset()
    assert calibration.seconds == 0
    assert calibration.standardised(figures()) == pytest.approx(figures(), abs=1e-6)


def test_nothing_heard_changes_nothing():
    calibration = SessionCalibration(prior(), 30)
    calibration.hear(figures(shift=9), 0.0)
    assert calibration.seconds == 0
    assert calibration.standardised(figures()) == pytest.approx(figures(), abs=1e-6)


# -- head -------------------------------------------------------------------------------------


def small_head(**changed):
    rng = np.random.default_rng(3)
    shapes = {name: tuple(4 if n is None else n for n in shape) for name, shape in SHAPES.items()}
    values = {name: rng.random(shape) + 0.1 for name, shape in shapes.items()}
    values["distances"] = np.array([1.0, 2.0])
    values["settings"] = np.array([2.0, 10, 10, 300])
    values |= changed
    return {name: np.asarray(value, np.float32) for name, value in values.items()}


def test_a_head_answers_with_probabilities_and_its_temperature_doubts():
    z = figures(2, FIGURES)[:, 0]
    sure = load_head(packed(small_head(settings=[0.5, 10, 10, 300])), "x").probabilities(z, 1.0)
    doubtful = load_head(packed(small_head(settings=[5, 10, 10, 300])), "x").probabilities(z, 1.0)
    for p in (sure, doubtful):
        assert p.shape == (len(CLASSES),)
        assert p.sum() == pytest.approx(1)
    assert sure.argmax() == doubtful.argmax()
    assert sure.max() > doubtful.max()


def test_what_is_far_from_the_training_is_unfamiliar():
    head = load_head(packed(small_head()), "x")
    near = head.prior.mean + head.prior.spread * 0
    far = near + 100 * head.prior.spread
    assert head.distance(far) > head.distance(near)
    assert head.familiarity(far) == pytest.approx(NEVER)
    assert NEVER <= head.familiarity(near) <= 1


@pytest.mark.parametrize(
    "broken",
    [
        {"weights": np.zeros((FIGURES, 3))},
        {"bias": np.full(len(CLASSES), np.nan)},
        {"settings": [0.0, 10, 10, 300]},
        {"axes": np.ones((FIGURES, 9))},
        {"axis_mean": 1.0},
        {"distances": [2.0, 1.0]},
        {"prior_spread": np.zeros(FIGURES)},
    ],
    ids=lambda broken: next(iter(broken)),
)
def test_a_head_of_another_shape_is_refused(broken):
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_head(packed(small_head(**broken)), "x.npz")


def test_a_head_without_a_part_is_refused():
    parts = small_head()
    del parts["bias"]
    with pytest.raises(ModelError, match="bias"):
        load_head(packed(parts), "x.npz")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 60_000), st.integers(1, 255), st.booleans())
def test_damaged_bytes_are_refused_or_hold_a_whole_head(at, flip, cut):
    data = bytearray(WHOLE)
    at %= len(data)
    data[at] ^= flip
    try:
        head = load_head(bytes(data[:at] if cut else data), "x.npz")
    except ModelError as error:
        assert "x.npz" in str(error)
    else:
        assert np.isfinite(head.probabilities(np.zeros(FIGURES, np.float32), 1.0)).all()


WHOLE = packed(small_head())


def test_the_same_head_has_the_same_bytes():
    assert packed(small_head()) == WHOLE


def test_certain_classes_lie_where_the_circumplex_has_them():
    for k, (valence, arousal) in enumerate(CIRCUMPLEX):
        there = affect(np.eye(len(CLASSES))[k])
        assert (there.valence, there.arousal) == pytest.approx((valence, arousal))
    torn = affect(np.full(len(CLASSES), 1 / len(CLASSES)))
    assert torn.valence_sd > there.valence_sd
    for k, name in enumerate(CLASSES[:6]):
        assert CIRCUMPLEX[k] == pytest.approx(CENTROIDS[EMOTIONS.index(name)])


def test_the_card_is_that_of_the_head_and_says_what_matters():
    card = read_card(WEIGHTS / "speech_emotion_v1.toml")
    head = load_head((WEIGHTS / HEAD).read_bytes(), HEAD)
    assert card.classes == CLASSES == head.labels.labels
    assert card.calibration["temperature"] == pytest.approx(head.temperature, abs=1e-3)
    table = np.array(head.labels.confusion)
    assert table[EMOTIONS.index("surprise")] == pytest.approx(table[:6].mean(axis=0), abs=1e-6)
    assert (table[:6].argmax(axis=1) == [CLASSES.index(name) for name in EMOTIONS[:6]]).all()
    assert "emodb_new_speaker" in card.extra["evaluation"]
    assert not card.heuristic


# -- the estimator ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def loaded():
    return SpeechEstimator()


@pytest.fixture
def estimator(loaded):
    loaded.reset()
    return loaded


def test_a_voice_gives_classes_and_affect(estimator):
    answer = listen(estimator, voice(6))[-1]
    assert answer.validity.ok
    assert answer.probabilities.shape == (len(CLASSES),)
    assert answer.probabilities.sum() == pytest.approx(1)
    assert answer.labels.labels == CLASSES
    assert answer.model == "speech-emotion 1"
    assert -1 <= answer.affect.valence <= 1
    assert answer.details["calibration_seconds"] > 0
    assert answer.details["pitch"] == pytest.approx(110, rel=0.1)


def test_a_synthetic_voice_is_unfamiliar_and_a_new_one_is_doubted(estimator):
    first = listen(estimator, voice(3))[0]
    assert first.validity.ood < 0.8
    assert first.validity.score < 0.6
    assert "unlike the voices" in sentences(first)
    assert "Heard of this voice" in sentences(first)


def test_the_gain_does_not_count(loaded):
    sound = voice(6)
    answers = []
    for gain in (1.0, 0.2):
        loaded.reset()
        answers.append(listen(loaded, (gain * sound).astype(np.float32))[-1])
    assert answers[0].probabilities == pytest.approx(answers[1].probabilities, abs=0.1)


def test_the_same_windows_give_the_same_answers_again(estimator):
    sound = np.concatenate((voice(4), hush(1), voice(3, hertz=200, seed=4)))
    first = listen(estimator, sound)
    estimator.reset()
    again = listen(estimator, sound)
    for one, two in zip(first, again, strict=True):
        assert one.validity == two.validity
        assert np.array_equal(one.probabilities, two.probabilities) or one.probabilities is None


def test_a_seek_backwards_starts_afresh(estimator):
    sound = voice(8)
    first = listen(estimator, sound[: 4 * 16_000])
    listen(estimator, sound)
    again = listen(estimator, sound[: 4 * 16_000])
    assert again[0].probabilities == pytest.approx(first[0].probabilities)
    assert again[0].details["calibration_seconds"] == 0


@pytest.mark.parametrize("spoilt", ["nan", "zeros", "few", "rate", "empty", "constant"], ids=str)
def test_bad_sound_gives_a_reason_and_no_classes(estimator, spoilt):
    sound, more, rows = voice(3), {}, None
    if spoilt == "nan":
        sound[1000:1010] = np.nan
    elif spoilt == "zeros":
        sound[:] = 0
    elif spoilt == "constant":
        sound[:] = 0.3
    elif spoilt == "few":
        rows = np.arange(SAMPLES - SAMPLES // 10, SAMPLES)
    elif spoilt == "empty":
        rows = np.arange(0)
    else:
        more = {"rate": 44_100.0}
    answer = estimator.estimate(window(sound, SAMPLES, rows, **more))
    assert not answer.validity.ok
    assert answer.validity.reasons
    assert answer.probabilities is None
    assert answer.affect is None


def test_one_second_of_speech_in_the_window_is_enough(estimator):
    answer = estimator.estimate(window(np.concatenate((hush(1.6), voice(1.4)))))
    assert answer.validity.ok
    assert answer.probabilities is not None
    assert answer.validity.score < 0.6


def test_without_the_front_end_the_smaller_model_carries_on(monkeypatch, tmp_path):
    card = (WEIGHTS / "speech_front_end.toml").read_text(encoding="utf-8")
    elsewhere = tmp_path / "card.toml"
    elsewhere.write_text(card.replace(FRONT_END, "never_built.onnx"), encoding="utf-8")
    monkeypatch.setattr(_speech_emotion, "FRONT_END_CARD", elsewhere)
    answer = listen(SpeechEstimator(), voice(4))[-1]
    assert answer.validity.ok
    assert answer.probabilities.shape == (len(CLASSES),)
    assert answer.model == "speech-resnet 1"
    assert "smaller model" in sentences(answer)
    assert "never_built.onnx is not on this computer" in sentences(answer)


def test_a_damaged_front_end_is_not_used(monkeypatch, tmp_path):
    model = bytearray(locate(FRONT_END).read_bytes())
    model[len(model) // 2] ^= 1
    (tmp_path / FRONT_END).write_bytes(bytes(model))
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    answer = listen(SpeechEstimator(), voice(3))[-1]
    assert answer.model == "speech-resnet 1"
    assert "damaged: its SHA-256" in sentences(answer)


def test_a_damaged_head_is_refused(monkeypatch, tmp_path):
    data = bytearray(locate(HEAD).read_bytes())
    data[200] ^= 1
    (tmp_path / HEAD).write_bytes(bytes(data))
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(ModelError, match=r"damaged: its SHA-256"):
        SpeechEstimator()
