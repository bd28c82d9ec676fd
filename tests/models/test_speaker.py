"""The speaker gate: its network, the reader of checkpoints, enrolment, and the refusal."""

import hashlib
import importlib.util
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models import _speaker
from emoscope_models._assets import VARIABLE, WEIGHTS, carried, locate
from emoscope_models._card import ModelError, read_card
from emoscope_models._onnx import load
from emoscope_models._speaker import ACCEPT, ENROL, FILE, SpeakerGate, VoiceEncoder
from emoscope_models.speech import SpeechEstimator
from emoscope_models.training import speech_speaker
from emoscope_models.training._speech_checkpoint import LAYOUT, MAGIC, read_checkpoint
from emoscope_models.training.speech_front_end import fourier, mel


def _voices():
    """The made-up speech of the estimator's tests."""
    path = Path(__file__).parent / "test_speech.py"
    spec = importlib.util.spec_from_file_location("speech_for_speaker", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


made = _voices()
voice, hush, listen, sentences = made.voice, made.hush, made.listen, made.sentences
CHECKPOINT = carried(speech_speaker.CARRIER, speech_speaker.CARRIER_FILE)


# -- the checkpoint ---------------------------------------------------------------------------


def test_the_checkpoint_holds_three_layers_of_256():
    weights = read_checkpoint(CHECKPOINT, "model_state")
    assert weights["lstm.weight_ih_l0"].shape == (1024, 40)
    assert weights["lstm.weight_hh_l2"].shape == (1024, 256)
    assert weights["linear.weight"].shape == (256, 256)
    assert all(np.isfinite(w).all() for w in weights.values())


@pytest.mark.parametrize("place", ["first", "object"])
def test_a_checkpoint_that_calls_something_is_refused_and_nothing_is_called(tmp_path, place):
    touched = tmp_path / "touched"
    evil = b"cpathlib\nPath.touch\n(cpathlib\nPath\n(V" + str(touched).encode() + b"\ntRtR."
    plain = [pickle.dumps(x, 2) for x in (MAGIC, LAYOUT, {"little_endian": True})]
    parts = [evil] if place == "first" else [*plain, evil, pickle.dumps([], 2)]
    (tmp_path / "x.pt").write_bytes(b"".join(parts))
    with pytest.raises(ValueError, match=r"no PyTorch checkpoint.*is not expected here"):
        read_checkpoint(tmp_path / "x.pt", "model_state")
    assert not touched.exists()


@pytest.mark.parametrize("data", [b"", b"\x80\x02.", b"PK\x03\x04", pickle.dumps([1], 2)], ids=str)
def test_what_is_no_checkpoint_is_refused(tmp_path, data):
    (tmp_path / "x.pt").write_bytes(data)
    with pytest.raises(ValueError, match="no PyTorch checkpoint"):
        read_checkpoint(tmp_path / "x.pt", "model_state")


@pytest.fixture(scope="module")
def checkpoint():
    return CHECKPOINT.read_bytes()


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 8000), st.integers(0, 255), st.integers(100, 5_000_000))
def test_a_damaged_checkpoint_is_refused_or_holds_tensors(
    tmp_path_factory, checkpoint, at, flip, cut
):
    data = bytearray(checkpoint[:cut])
    data[at % len(data)] ^= flip
    path = tmp_path_factory.getbasetemp() / "damaged.pt"
    path.write_bytes(data)
    try:
        weights = read_checkpoint(path, "model_state")
    except ValueError:
        return
    assert all(isinstance(w, np.ndarray) for w in weights.values())


# -- the network ------------------------------------------------------------------------------


def test_the_built_network_is_that_of_the_card():
    card = read_card(WEIGHTS / "speaker_ge2e.toml")
    model = speech_speaker.build(read_checkpoint(CHECKPOINT, "model_state"))
    assert card.sha256[FILE] == hashlib.sha256(model).hexdigest()


def test_the_command_builds_the_file_and_says_what_is_missing(tmp_path, monkeypatch, caplog):
    assert speech_speaker.main(["--out", str(tmp_path / "new")]) == 0
    assert (tmp_path / "new" / FILE).read_bytes() == locate(FILE).read_bytes()
    (tmp_path / "cut.pt").write_bytes(b"\x80\x02")
    assert speech_speaker.main(["--weights", str(tmp_path / "cut.pt")]) == 1
    assert "cannot be built" in caplog.text
    absent = replace(speech_speaker.BUILT, carrier="no-such-package")
    monkeypatch.setattr(speech_speaker, "BUILT", absent)
    assert speech_speaker.main([]) == 1
    assert "no-such-package is not installed" in caplog.text


def test_a_checkpoint_without_a_layer_is_refused():
    weights = read_checkpoint(CHECKPOINT, "model_state")
    del weights["lstm.weight_hh_l1"]
    with pytest.raises(ValueError, match=r"lstm\.weight_hh_l1"):
        speech_speaker.build(weights)


def _lstm(x, inside, again, bias):
    """Plain LSTM over (time, width): gates input, forget, cell, output, as PyTorch documents."""
    h = c = np.zeros(256)
    out = []
    for row in x:
        i, f, g, o = np.split(inside @ row + again @ h + bias, 4)
        c = c / (1 + np.exp(-f)) + np.tanh(g) / (1 + np.exp(-i))
        h = np.tanh(c) / (1 + np.exp(-o))
        out.append(h)
    return np.array(out)


def test_the_network_is_the_arithmetic_of_its_weights():
    weights = {k: v.astype(float) for k, v in read_checkpoint(CHECKPOINT, "model_state").items()}
    frames = (0.03 * np.random.default_rng(5).standard_normal((20, 1, 400))).astype(np.float32)
    waves = frames[:, 0] @ fourier()
    x = (waves[:, :201] ** 2 + waves[:, 201:] ** 2) @ mel(40)
    for k in range(3):
        bias = weights[f"lstm.bias_ih_l{k}"] + weights[f"lstm.bias_hh_l{k}"]
        x = _lstm(x, weights[f"lstm.weight_ih_l{k}"], weights[f"lstm.weight_hh_l{k}"], bias)
    expected = np.maximum(weights["linear.weight"] @ x[-1] + weights["linear.bias"], 0)
    [answer] = load(locate(FILE).read_bytes(), FILE).run(None, {"frames": frames})[0]
    assert answer == pytest.approx(expected / np.linalg.norm(expected), abs=1e-5)


# -- voices -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def encoder():
    return VoiceEncoder(locate(FILE).read_bytes(), FILE)


def test_a_voice_is_a_direction_whatever_its_loudness(encoder):
    sound, speech = voice(3), np.ones(300, dtype=np.bool_)
    loud, quiet = encoder.encode(sound, speech), encoder.encode(sound * np.float32(0.1), speech)
    assert loud.shape == (256,)
    assert np.linalg.norm(loud) == pytest.approx(1, abs=1e-5)
    assert loud @ quiet > 0.999


def test_pauses_do_not_count(encoder):
    sound = voice(2.5)
    whole = encoder.encode(sound, np.ones(250, dtype=np.bool_))
    apart = np.concatenate((sound[:16_000], hush(0.5), sound[16_000:]))
    speech = np.ones(300, dtype=np.bool_)
    speech[100:150] = False
    assert whole @ encoder.encode(apart, speech) > 0.98


def test_too_little_speech_is_no_voice(encoder):
    speech = np.zeros(300, dtype=np.bool_)
    speech[:30] = True
    assert encoder.encode(voice(3), speech) is None


def enrolled(gate, sound, speech, times=4):
    gate.begin()
    for _ in range(times):
        assert gate.hear(sound, speech, 3.0) is None
    assert gate.end() is None


def test_the_enrolled_voice_passes_and_another_does_not():
    gate, speech = SpeakerGate(), np.ones(300, dtype=np.bool_)
    assert gate.hear(voice(3), speech, 3.0) is None
    assert gate.passes(None)
    enrolled(gate, voice(3), speech)
    assert gate.enrolled
    assert gate.seconds >= ENROL
    assert gate.passes(gate.hear(voice(3, seed=7), speech, 3.0))
    alike = gate.hear(voice(3, hertz=280, tilt=0.7, per_second=6), speech, 3.0)
    assert not gate.passes(alike)
    assert alike < ACCEPT
    gate.forget()
    assert not gate.enrolled
    assert gate.hear(voice(3), speech, 3.0) is None


def test_a_short_enrolment_is_refused_and_the_earlier_voice_stays():
    gate, speech = SpeakerGate(), np.ones(300, dtype=np.bool_)
    assert "0 s of speech were heard" in str(gate.end())
    enrolled(gate, voice(3), speech)
    gate.begin()
    gate.hear(voice(3, hertz=280), speech, 3.0)
    assert gate.enrolling
    assert "not enrolled: 3 s of speech were heard" in str(gate.end())
    assert gate.enrolled
    assert gate.passes(gate.hear(voice(3, seed=7), speech, 3.0))


# -- the estimator ----------------------------------------------------------------------------


def test_every_voice_counts_unless_it_is_asked_otherwise():
    estimator = SpeechEstimator()
    assert listen(estimator, voice(3))[0].details["alike"] is None
    assert "Every voice counts" in str(estimator.begin_enrolment())
    assert "Every voice counts" in str(estimator.end_enrolment())


def test_only_the_participant_counts_once_enrolled():
    estimator = SpeechEstimator(only_participant=True)
    sound = np.concatenate((voice(14), hush(1), voice(4, 280, 6, 0.7, seed=3)))
    before = listen(estimator, sound[:48_000])[0]
    assert before.validity.ok
    assert "not enrolled yet" in sentences(before)
    estimator.reset()
    assert estimator.begin_enrolment() is None
    said = sentences(listen(estimator, sound[: 14 * 16_000])[-1])
    assert "is being enrolled: 1" in said
    assert estimator.end_enrolment() is None
    window = made.window
    own = estimator.estimate(window(sound, 14 * 16_000))
    assert own.validity.ok
    assert own.details["alike"] >= ACCEPT
    assert "not enrolled" not in sentences(own)
    heard = own.details["calibration_seconds"]
    other = estimator.estimate(window(sound, len(sound)))
    assert not other.validity.ok
    assert other.probabilities is None
    assert "Another voice than the participant's" in sentences(other)
    assert other.details["alike"] < ACCEPT
    assert estimator.estimate(window(sound, len(sound))).details["calibration_seconds"] <= heard + 1


def test_without_its_network_the_gate_is_refused_not_ignored(monkeypatch, tmp_path):
    (tmp_path / FILE).write_bytes(b"no network")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(ModelError, match=r"ge2e_voices.onnx"):
        SpeechEstimator(only_participant=True)
    assert SpeechEstimator().card.name


def test_the_card_says_how_often_the_gate_errs():
    card = read_card(WEIGHTS / "speaker_ge2e.toml")
    told = card.extra["evaluation"]
    assert told["accept_from"] == _speaker.ACCEPT
    for corpus in ("emodb_clean", "ased_clean"):
        assert 0 < told[corpus]["false_accept"] < 0.25
        assert 0 < told[corpus]["false_reject"] < 0.25
