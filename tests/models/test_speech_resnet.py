"""The second voice model: its file, any length of speech, its card, and the estimator with it."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from emoscope_models import EMOTIONS
from emoscope_models._assets import VARIABLE, WEIGHTS
from emoscope_models._card import ModelError, read_card
from emoscope_models._onnx import load
from emoscope_models._speech_head import CLASSES
from emoscope_models._speech_resnet import CARD, VoiceNetwork
from emoscope_models.speech import SpeechEstimator
from emoscope_models.training._speech_pictures import BANDS, crop, picture_maker

FILE = "speech_resnet_v1.onnx"


def _voices():
    """The made-up speech of the estimator's tests."""
    path = Path(__file__).parent / "test_speech.py"
    spec = importlib.util.spec_from_file_location("speech_for_resnet", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


made = _voices()
voice, hush, listen, sentences = made.voice, made.hush, made.listen, made.sentences


@pytest.fixture(scope="module")
def network():
    return VoiceNetwork()


def judged(network, sound):
    speech = np.ones(len(sound) // 160, dtype=np.bool_)
    return network.judge(sound, speech, 0.5).probabilities


@pytest.mark.parametrize("seconds", [1.0, 1.31, 2.0, 3.0, 6.0])
def test_any_length_gives_probabilities(network, seconds):
    p = judged(network, voice(seconds))
    assert p.shape == (len(CLASSES),)
    assert p.sum() == pytest.approx(1)
    assert np.isfinite(p).all()


def test_the_same_said_twice_is_the_same(network):
    sound = voice(3)
    once, twice = judged(network, sound), judged(network, np.tile(sound, 2))
    assert np.abs(once - twice).sum() < 0.3


def test_the_gain_does_not_count(network):
    sound = voice(2)
    assert judged(network, sound) == pytest.approx(judged(network, 0.1 * sound), abs=1e-3)


def test_silence_does_not_break_it(network):
    assert np.isfinite(judged(network, np.zeros(48_000, dtype=np.float32))).all()


def test_the_file_is_small_and_its_card_says_how_it_was_judged():
    card = read_card(CARD)
    assert (WEIGHTS / FILE).stat().st_size < 7_000_000
    assert card.classes == CLASSES
    told = card.extra["evaluation"]
    assert "ONE split" in told["method"]["new_speaker"]
    for corpus in ("emodb_new_speaker", "ased_new_speaker"):
        assert 0.3 < told[corpus]["uar_3_s"] < 1
        assert told[corpus]["n"] > 50


def test_its_classes_speak_about_the_common_ones(network):
    table = np.array(network.labels.confusion)
    assert table.shape == (7, len(CLASSES))
    assert table.sum(axis=1) == pytest.approx(np.ones(7))
    said = table[:6].argmax(axis=1)
    right = [CLASSES.index(name) for name in EMOTIONS[:6]]
    assert (said == right).sum() >= 4


def test_the_estimator_runs_on_it_when_it_is_chosen():
    estimator = SpeechEstimator(model="resnet")
    answer = listen(estimator, voice(4))[-1]
    assert answer.validity.ok
    assert answer.model == "speech-resnet 1"
    assert answer.details["calibration_seconds"] is None
    assert answer.details["familiarity"] is None
    assert answer.validity.score <= 0.6
    assert "does not learn how the participant" in sentences(answer)
    silent = estimator.estimate(made.window(hush(3)))
    assert not silent.validity.ok
    assert silent.probabilities is None


def test_a_damaged_network_is_refused(monkeypatch, tmp_path):
    data = bytearray((WEIGHTS / FILE).read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / FILE).write_bytes(bytes(data))
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(ModelError, match="damaged: its SHA-256"):
        VoiceNetwork()


def test_pictures_have_a_row_every_ten_milliseconds():
    [picture] = load(picture_maker(), "log_mel").run(["picture"], {"sound": voice(2)})
    assert picture.shape == (200, BANDS)
    assert crop(picture, 300, 0.5).shape == (300, BANDS)
    assert np.array_equal(crop(picture, 100, 0.0), picture[:100])
    assert np.array_equal(crop(picture, 100, 0.999), picture[-100:])


def test_another_model_is_refused():
    with pytest.raises(ValueError, match="no voice model wav"):
        SpeechEstimator(model="wav")
