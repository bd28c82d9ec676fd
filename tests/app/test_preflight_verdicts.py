"""Verdicts before a recording: for each fault its sentence, its state, and no other."""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.preflight import _camera, _eeg
from emoscope.preflight._finding import STATES, Finding
from emoscope.preflight._steady import APPEAR, HOLD, Steady
from emoscope.preflight.verdicts import judge, models_verdict
from emoscope_devices import CaptureState, say
from emoscope_models import _face_validity, because, eeg
from tests.app.preflight_bench import (
    FACE,
    NAMES,
    READY,
    SECOND,
    STREAMS,
    VOICE,
    contacts,
    quality,
    said,
)


def test_what_is_good_is_said_in_a_sentence():
    assert said("video") == ("good", ["One face, in the middle and well lit."])
    assert said("audio") == (
        "good",
        ["Voice -24 dBFS, 27 dB above the noise: fine.", "Room noise -52 dBFS, fine."],
    )
    assert said("eeg") == ("good", ["All 4 electrodes have contact."])


@pytest.mark.parametrize(
    ("face", "state", "sentence"),
    [
        ({"found": 0, "box": None, "grey": None, "valid": 0.0}, "bad",
         "No face in the picture: seat the participant before the camera."),
        ({"found": 0, "box": None, "grey": None, "brightness": 12.0}, "bad",
         "The picture is dark: add light, or open the camera's shutter."),
        ({"found": 2}, "fair",
         "2 faces in the picture: let only the participant be seen, or click her face."),
        ({"found": 3}, "bad",
         "3 faces in the picture: let only the participant be seen, or click her face."),
        ({"box": (300.0, 200.0, 60.0, 70.0)}, "fair",
         "The face is small (60 pixels, 90 are wanted): come closer."),
        ({"box": (300.0, 200.0, 40.0, 50.0)}, "bad",
         "The face is small (40 pixels, 90 are wanted): come closer."),
        ({"box": (20.0, 140.0, 180.0, 200.0)}, "fair",
         "The face is far to the side of the picture: turn the camera to it."),
        ({"cut": 0.4}, "bad",
         "The face is cut off at the picture's edge: move it to the middle."),
        ({"grey": 40.0, "brightness": 60.0}, "fair",
         "The face is too dark (40 of 255): add light from the front."),
        ({"grey": 12.0, "brightness": 20.0}, "bad",
         "The face is too dark (12 of 255): add light from the front."),
        ({"grey": 230.0}, "fair",
         "The face is overexposed (230 of 255): dim the light or lower the exposure."),
        ({"grey": 250.0}, "bad",
         "The face is overexposed (250 of 255): dim the light or lower the exposure."),
        ({"grey": 60.0, "brightness": 180.0}, "fair",
         "Light comes from behind (face 60, picture 180 of 255): close the blind, or add light from"
         " the front."),
        ({"sharpness": 0.008}, "fair",
         "The face is blurred: focus the camera, clean its lens, or add light."),
        ({"sharpness": 0.002}, "bad",
         "The face is blurred: focus the camera, clean its lens, or add light."),
        ({"pose": (-35.0, 2.0, 0.0)}, "fair",
         "The head is turned by 35°: put screen and camera straight ahead of her."),
        ({"pose": (2.0, 64.0, 0.0)}, "bad",
         "The head is turned by 64°: put screen and camera straight ahead of her."),
    ],
)  # fmt: skip
def test_the_camera(face, state, sentence):
    assert said("video", face=face) == (state, [sentence])


@pytest.mark.parametrize(
    ("voice", "state", "sentence"),
    [
        ({"peak": -120.0, "level": -120.0}, "bad",
         "The microphone is silent: is it muted, or its lid closed? Switch it on."),
        ({"clipping": 0.021}, "bad", "The microphone clips (2.1%): lower the gain."),
        ({"clipping": 0.004}, "fair", "The microphone clips (0.4%): lower the gain."),
        ({"peak": -78.0, "speech_seconds": 0.0}, "fair",
         "Next to nothing is heard (peak -78 dBFS): is it the right microphone? Raise its gain."),
        ({"speech": -44.0}, "fair",
         "The voice is faint (-44 dBFS): raise the gain or bring the microphone closer."),
        ({"speech": -53.0}, "bad",
         "The voice is faint (-53 dBFS): raise the gain or bring the microphone closer."),
        ({"snr": 9.0}, "fair",
         "The voice is only 9 dB above the noise (15 are wanted): bring the microphone closer, or"
         " silence the room."),
        ({"snr": 3.0}, "bad",
         "The voice is only 3 dB above the noise (15 are wanted): bring the microphone closer, or"
         " silence the room."),
        ({"noise": -30.0}, "fair",
         "Room noise -30 dBFS, too loud: close windows, move fans away, or lower the gain and come"
         " closer."),
        ({"noise": -20.0}, "bad",
         "Room noise -20 dBFS, too loud: close windows, move fans away, or lower the gain and come"
         " closer."),
        ({"hum": -41.0, "hum_hz": 50.0, "level": -40.0}, "fair",
         "Mains hum of 50 Hz in the sound (-41 dBFS): use another cable or USB port, away from"
         " power supplies."),
    ],
)  # fmt: skip
def test_the_microphone(voice, state, sentence):
    found, sentences = said("audio", voice=voice)
    assert (found, sentences[0]) == (state, sentence)
    assert all("fine" in other for other in sentences[1:])


def test_room_noise_of_38_is_fine_and_so_is_hum_that_nobody_hears():
    assert "Room noise -38 dBFS, fine." in said("audio", voice={"noise": -38.0})[1]
    assert said("audio", voice={"hum": -70.0, "hum_hz": 50.0})[0] == "good"
    assert said("audio", voice={"hum": -45.0, "hum_hz": 50.0, "level": -30.0})[0] == "good"
    quiet = said("audio", voice={"noise": None, "speech_seconds": 0.0})
    assert quiet == ("good", ["The room's noise is not known yet: let it be quiet for a moment."])


def test_without_a_voice_model_the_level_alone_is_judged():
    models = READY | {"speech": (because("It is damaged."),)}
    bare = replace(VOICE, clipping=None, noise=None, speech=None, snr=None, speech_seconds=None)
    assert said("audio", models=models, voice=bare) == (
        "fair", ["There is no voice model: only the level of the sound is checked."],
    )  # fmt: skip
    loud = said("audio", models=models, voice=replace(bare, peak=0.0))
    assert loud[1][0] == "The microphone reaches full scale: lower the gain."


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("flat", "AF7: no contact, press the sensor."),
        ("no signal", "AF7: no signal, check its cable."),
        ("railed", "AF7: railed, press the sensor and check the reference."),
        ("noisy", "AF7: noisy, press the sensor and let her sit still."),
        ("jumps", "AF7: jumps, the sensor moves. Fasten it."),
        ("drifts", "AF7: drifts, let it settle for a minute."),
        ("hum", "AF7: mains hum, press or moisten the sensor."),
        ("missing", "AF7: values are missing, check its cable."),
    ],
)
def test_an_electrode(fault, sentence):
    assert said("eeg", brain=contacts(AF7=fault)) == ("fair", [sentence])


def test_more_bad_electrodes_than_the_settings_allow_are_bad_the_worst_first():
    state, sentences = said("eeg", brain=contacts(AF7="flat", AF8="noisy"))
    assert (state, len(sentences)) == ("bad", 2)
    brain = contacts(AF7="flat", AF8="noisy")
    worse = tuple(replace(e, score=0.0) if e.name == "AF8" else e for e in brain.electrodes)
    assert said("eeg", brain=replace(brain, electrodes=worse))[1][0].startswith("AF8")


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("flat", "No electrode has contact: put the headset on, and check the reference."),
        ("railed", "All electrodes are railed alike: check the reference and the ground first."),
        ("hum", "Mains hum at all electrodes alike: check the reference and the ground first."),
    ],
)
def test_when_all_are_bad_alike_the_reference_is_suspected(fault, sentence):
    everything = dict.fromkeys(NAMES, fault)
    assert said("eeg", brain=contacts(**everything)) == ("bad", [sentence])


def test_mains_muscle_and_movement_over_the_whole_head():
    assert said("eeg", brain={"mains": 0.62})[1][0] == (
        "62% of the EEG is mains hum (50 Hz): move cables and chargers away from the headset."
    )
    assert said("eeg", brain={"muscle": 0.4})[1][0] == (
        "Muscle covers the EEG (40%): let her relax jaw and forehead."
    )
    assert said("eeg", brain={"movement": 0.5})[1][0] == "The head moves: let her sit still."


@pytest.mark.parametrize(
    ("kind", "stream", "state", "sentence"),
    [
        ("video", {"rate": 22.0}, "fair",
         "The camera sends 22 of 30 pictures a second. Add light, or close other programs."),
        ("video", {"rate": 9.0}, "bad",
         "The camera sends 9 of 30 pictures a second. Add light, or close other programs."),
        ("audio", {"rate": 15_500.0}, "fair",
         "The sound comes at 15500 instead of 16000 Hz. Choose the microphone again, or another"
         " one."),
        ("eeg", {"rate": 220.0}, "bad",
         "The EEG comes at 220.0 instead of 256 Hz. Check battery and distance, and the board's"
         " settings."),
        ("eeg", {"age": 2.34}, "bad",
         "The newest sample of Muse is 2.3 s old. Check its cable, battery or radio."),
    ],
)  # fmt: skip
def test_a_stream_that_flows_badly(kind, stream, state, sentence):
    found, sentences = said(kind, **{kind: stream})
    assert (found, sentences[0]) == (state, sentence)


def test_a_camera_that_was_asked_for_few_pictures_is_not_blamed():
    assert said("video", video={"rate": 10.0, "nominal": 10.0})[0] == "good"


def test_losses_are_those_of_the_last_seconds():
    before = quality(0, eeg={"lost": 500, "received": 2560})
    state, sentences = said(
        "eeg", before=before, time=10, eeg={"lost": 512, "received": 5108}
    )  # fmt: skip
    assert (state, sentences[0]) == (
        "fair",
        "12 samples of EEG were lost in the last 10 s (0.5%), by the numbers of their packages."
        " Bring the headset closer to its receiver and charge it.",
    )
    assert said("eeg", before=before, time=10, eeg={"lost": 800, "received": 4800})[0] == "bad"
    assert said("eeg", before=before, time=10, eeg={"lost": 500, "received": 5120})[0] == "good"


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        (CaptureState.LOST, "absent"),
        (CaptureState.FAILED, "absent"),
        (CaptureState.RECONNECTING, "absent"),
        (CaptureState.ENDED, "absent"),
        (CaptureState.STOPPED, "absent"),
        (CaptureState.CONNECTING, "unknown"),
        (CaptureState.STALLED, "bad"),
    ],
)
def test_a_capture_that_does_not_run_says_itself_why(state, verdict):
    why = say("It was unplugged.")
    assert said("eeg", eeg={"state": state, "reasons": (why,)}) == (verdict, ["It was unplugged."])
    both = said("eeg", eeg={"state": state, "reasons": (why, say("Plug it in."))})
    assert both[1] == ["It was unplugged. Plug it in."], "what to do is said, too"
    found, sentences = said("eeg", eeg={"state": state})
    assert found == verdict
    assert len(sentences) == 1 and sentences[0].startswith("Muse ")


def test_a_device_that_is_not_open_and_one_that_was_not_judged_yet():
    assert said("video", video=None) == (
        "absent", ["No camera is open. Choose one under Devices."],
    )  # fmt: skip
    assert said("video", face=None) == ("unknown", ["No picture was judged in the last seconds."])
    assert said("audio", voice=None)[0] == "unknown"
    assert said("eeg", brain=None)[0] == "unknown"
    refused = {m: (because("It is damaged."),) for m in READY}
    assert said("video", models=refused, face=None)[0] == "fair"
    assert said("eeg", models=refused, brain=None)[0] == "fair"


def test_models_are_ready_loading_or_refused():
    loading = models_verdict({"face": (), "speech": None})
    assert (loading.state, str(loading.sentences[0])) == (
        "unknown", "The voice model is being loaded.",
    )  # fmt: skip
    refused = models_verdict(READY | {"eeg": (because("It is damaged."),)})
    assert (refused.state, str(refused.sentences[0])) == ("bad", "It is damaged.")
    assert refused.numbers["ready"] == 2
    assert models_verdict(READY).state == "good"
    assert models_verdict({}).state == "fair"


def test_the_limits_are_those_of_the_models():
    assert (_camera.LIGHT, _camera.GLARE) == (_face_validity.LIGHT, _face_validity.GLARE)
    assert (_camera.SHARP, _camera.DARK_PICTURE) == (
        _face_validity.SHARP, _face_validity.DARK_PICTURE,
    )  # fmt: skip
    assert _face_validity.BEGINS["yaw"] == _camera.TURNED
    assert eeg.MUSCULAR == _eeg.MUSCLE


numbers = st.one_of(st.none(), st.floats(-200, 400))
shares = st.one_of(st.none(), st.floats(0, 1))


@settings(max_examples=150, deadline=None)
@given(
    grey=numbers, brightness=numbers, sharpness=shares, cut=shares,
    box=st.one_of(st.none(), st.tuples(*[st.floats(-100, 700)] * 2, *[st.floats(0, 700)] * 2)),
    found=st.integers(0, 5), level=numbers, peak=numbers, noise=numbers, speech=numbers,
    snr=numbers, rate=st.floats(0, 1e5), age=st.one_of(st.none(), st.floats(0, 1e4)),
    state=st.sampled_from(list(CaptureState)),
)  # fmt: skip
def test_whatever_comes_every_device_has_a_sentence_and_the_worst_is_first(
    grey, brightness, sharpness, cut, box, found, level, peak, noise, speech, snr, rate, age, state
):
    face = replace(
        FACE, grey=grey, brightness=brightness, sharpness=sharpness, cut=cut, box=box, found=found
    )
    voice = replace(VOICE, level=level, peak=peak, noise=noise, speech=speech, snr=snr)
    streams = {kind: {"rate": rate, "age": age, "state": state} for kind in STREAMS}
    verdicts = judge(quality(1, face=face, voice=voice, **streams), quality(0), READY)
    for verdict in verdicts.values():
        order = [STATES.index(finding.state) for finding in verdict.findings]
        assert order and order == sorted(order)
        assert verdict.state == verdict.findings[0].state
        assert all(str(sentence) for sentence in verdict.sentences)
        assert all(v is None or math.isfinite(v) for v in verdict.numbers.values())


# -- steadiness ------------------------------------------------------------------------------------

DARK = Finding("light", "fair", say("Dark."))
BLACK = Finding("light", "bad", say("Black."))
FINE = Finding("light", "good", say("Fine."))
GONE = Finding("gone", "absent", say("Gone."), prompt=True)


def told(steady, *looks):
    """Return what is said after each look, one a second; each look is a list of findings."""
    return [[str(f.said) for f in steady.settle(k * SECOND, look)] for k, look in enumerate(looks)]


def test_one_look_alone_says_nothing_new_but_the_first_is_believed():
    assert told(Steady(), [DARK], []) == [["Dark."], ["Dark."]]
    steady = Steady()
    assert told(steady, [FINE], [DARK], [FINE], [FINE]) == [["Fine."]] * 4


def test_what_comes_again_is_said_and_stays_for_a_while():
    looks = [[], [DARK], [DARK], [], [], [], [], []]
    assert told(Steady(), *looks) == [[], [], ["Dark."], ["Dark."], ["Dark."], ["Dark."], [], []]


def test_of_one_thing_the_worst_of_the_last_seconds_is_said():
    looks = [[DARK], [BLACK], [DARK], [DARK], [DARK], [DARK]]
    assert told(Steady(), *looks)[1:] == [["Black."]] * 4 + [["Dark."]]


def test_what_is_prompt_comes_and_goes_at_once():
    assert told(Steady(), [GONE], [], [GONE]) == [["Gone."], [], ["Gone."]]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=60))
def test_what_flickers_is_not_said_and_taken_back_each_second(dark):
    steady = Steady()
    shown = [bool(steady.settle(k * SECOND, [DARK] if d else [])) for k, d in enumerate(dark)]
    changes = [k for k in range(1, len(shown)) if shown[k] != shown[k - 1]]
    assert all(b - a >= HOLD for a, b in itertools.pairwise(changes) if shown[a])
    for k, is_shown in enumerate(shown):
        recent = dark[max(0, k - int(HOLD)) : k + 1]
        assert not is_shown or any(recent)
        assert is_shown or sum(recent) < APPEAR
