"""What models learnt of a participant, kept and given back in a later sitting: figures alone."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope_models._estimate import Reason
from emoscope_models._face_neutral import BOUND, Neutral
from emoscope_models._speech_calibration import Prior, SessionCalibration
from emoscope_models._speech_emotion import SpeechEmotion
from emoscope_models._speech_kept import give_back, kept_of
from emoscope_models.face import FaceEstimator, FaceSettings
from emoscope_models.speech import SpeechEstimator

REFERENCE = np.log(np.array([0.7, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05]))
STERN = np.array([0.3, 0.05, 0.2, 0.3, 0.05, 0.05, 0.05])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=9) | st.dictionaries(st.text(max_size=8), inner),
)


def neutral():
    made = Neutral(REFERENCE, 1 / 15)
    made.begin()
    for _ in range(60):
        made.see(STERN, 0.9)
    assert made.end() is None
    return made


def test_a_neutral_face_moves_answers_as_it_did():
    first, later = neutral(), Neutral(REFERENCE, 1 / 15)
    assert later.state is None
    assert later.restore(json.loads(json.dumps(first.state)))
    assert later.known
    np.testing.assert_array_equal(later.moved(STERN), first.moved(STERN))
    later.forget()
    assert later.state is None


@given(ANYTHING)
def test_no_state_moves_a_face_further_than_the_bound(state):
    one = Neutral(REFERENCE, 1 / 15)
    if one.restore(state):
        assert max(map(abs, one.state)) <= BOUND and len(one.state) == 7
    else:
        assert one.state is None


@pytest.fixture
def face():
    made = FaceEstimator(FaceSettings(neutral=True))
    yield made
    made.close()


def test_a_face_model_takes_back_what_is_its_own(face):
    assert face.neutral_state() is None
    state = {"model": face.card.identity, "shift": [0.1, -0.1, 0, 0, 0, 0, 0]}
    assert face.restore_neutral(state) is None and face.neutral_state() == state
    for other, why in (
        ({"model": "another 1", "shift": [0.0] * 7}, "is of the model another 1"),
        ({"model": face.card.identity, "shift": [9.0] * 7}, "cannot be read"),
        ({"model": face.card.identity}, "cannot be read"),
    ):
        said = face.restore_neutral(other)
        assert isinstance(said, Reason) and why in str(said)
    assert face.neutral_state() == state, "a wrong one changes nothing"
    face.reset()
    assert face.neutral_state() is None


def test_a_face_model_without_the_calibration_says_so():
    made = FaceEstimator(FaceSettings(neutral=False))
    try:
        assert "switched off" in str(made.restore_neutral({}))
    finally:
        made.close()


def voice(memory=300.0):
    size = 5
    return SessionCalibration(
        Prior(np.zeros(size, np.float32), np.ones(size, np.float32), 10.0, 10.0), memory
    )


def heard(calibration, n=40, seed=0):
    random = np.random.default_rng(seed)
    for row in random.normal(2.0, 3.0, (n, 5)).astype(np.float32):
        calibration.hear(row, 1.0)
    return calibration


def test_a_voice_goes_on_where_it_was():
    first, later = heard(voice()), voice()
    assert later.restore(*json.loads(json.dumps(first.state)))
    figures = np.random.default_rng(1).normal(2.0, 3.0, 5).astype(np.float32)
    np.testing.assert_array_equal(later.standardised(figures), first.standardised(figures))
    assert later.seconds == 40


@given(ANYTHING, ANYTHING, ANYTHING)
def test_what_is_no_voice_is_refused(seconds, sums, squares):
    calibration = heard(voice())
    before = calibration.state
    if not calibration.restore(seconds, sums, squares):
        assert calibration.state == before
    assert np.isfinite(calibration.standardised(np.zeros(5, np.float32))).all()


@pytest.mark.parametrize(
    ("seconds", "sums", "squares"),
    [
        (301.0, [0.0] * 5, [1.0] * 5),
        (0.0, [0.0] * 5, [0.0] * 5),
        (10.0, [0.0] * 4, [1.0] * 4),
        (10.0, [0.0] * 5, [-1.0] * 5),
        (10.0, [100.0] * 5, [1.0] * 5),
        (10.0, [float("nan")] * 5, [1.0] * 5),
    ],
)
def test_a_voice_that_nobody_has_is_refused(seconds, sums, squares):
    assert not voice().restore(seconds, sums, squares)


class Ears(SpeechEmotion):
    """A voice model's calibration without its front end."""

    def __init__(self, name):
        self.card = type("Card", (), {"identity": name})()
        self.calibration = voice()


def test_a_voice_is_of_its_model():
    one, same, other = Ears("ears 1"), Ears("ears 1"), Ears("ears 2")
    assert kept_of(one) is None
    heard(one.calibration)
    state = kept_of(one)
    assert give_back(same, state) is None and kept_of(same) == state
    assert "of another model, or damaged" in str(give_back(other, state))
    assert "of another model, or damaged" in str(give_back(same, {"model": "ears 1"}))
    assert kept_of(other) is None


def test_the_smaller_voice_model_learns_nothing_and_says_so():
    small = SpeechEstimator(model="resnet")
    assert small.voice_state() is None
    assert "does not learn" in str(small.restore_voice({"model": "x"}))
    none = SpeechEstimator(emotion=False)
    assert none.voice_state() is None and isinstance(none.restore_voice({}), Reason)
