"""Faults in signals, through the models themselves, to the sentence that an operator reads."""

import threading
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from emoscope.preflight._alpha import Alpha
from emoscope.preflight.baseline import BELIEVED
from emoscope.preflight.verdicts import judge
from emoscope.quality import quality_of
from emoscope_devices import Block, CaptureState, CaptureStatus, ManualClock, Ring, StreamSpec
from emoscope_devices.synthetic import MONTAGE, Participant
from emoscope_models import _face_neutral
from emoscope_models._estimator import Window
from emoscope_models.eeg import EEGEstimator
from emoscope_models.face import FaceEstimator
from emoscope_models.speech import SpeechEstimator
from tests.models.face_pictures import pair, read_portrait, watch
from tests.models.test_eeg_estimator import background, rhythm
from tests.models.test_speech import hush, voice, window

RATE = 250
KIND = {"face": "video", "speech": "audio", "eeg": "eeg"}


def verdict(estimate, ring=None):
    """Return state and sentences of the device that an estimate is of."""
    kind = KIND[estimate.modality]
    spec = StreamSpec(kind, "A device", 30.0, (), "uint8", "")
    capture = SimpleNamespace(
        source=SimpleNamespace(spec=spec), status=CaptureStatus(CaptureState.LIVE)
    )
    quality = quality_of(
        estimate.time, {kind: capture}, lambda _: ring, {estimate.modality: estimate}
    )
    found = judge(quality)[kind]
    return found.state, [str(sentence) for sentence in found.sentences]


# -- EEG -------------------------------------------------------------------------------------------


def brain(signal, names=MONTAGE, mains=50.0, motion=None, estimator=None):
    """Return the estimate of the last of some windows over ``signal`` (n, c) µV."""
    estimator = estimator or EEGEstimator()
    for stop in range(4 * RATE, len(signal) + 1, RATE // 2):
        rows = np.arange(stop - 4 * RATE, stop)
        last = estimator.estimate(
            Window(
                start=int(rows[0] * 1e9 / RATE), stop=int(stop * 1e9 / RATE), data=signal[rows],
                times=(rows * 1e9 / RATE).astype(np.int64), index=rows, rate=float(RATE),
                expected=4 * RATE, channels=names, mains=mains,
                motion=None if motion is None else motion[rows],
            )
        )  # fmt: skip
    return last


def headset(seconds=8, **options):
    """Return samples (n, 16) µV of the demo participant."""
    blocks, found = Participant(paced=False, eeg_rate=RATE, **options).eeg, []
    for block in blocks.blocks(ManualClock(), threading.Event()):
        found.append(block.data)
        if sum(map(len, found)) >= seconds * RATE:
            return np.concatenate(found)
    raise AssertionError("the demo ended")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("flat", "F7: no contact, press the sensor."),
        ("railed", "F7: railed, press the sensor and check the reference."),
        ("noisy", "F7: noisy, press the sensor and let her sit still."),
    ],
)
def test_the_demo_participants_bad_electrode(kind, sentence):
    state, sentences = verdict(brain(headset(bad_electrode="F7", bad_kind=kind)))
    if kind == "noisy":  # it may jump more than it swings
        assert state == "fair" and sentences[0].startswith("F7: ")
    else:
        assert (state, sentences[0]) == ("fair", sentence)


def test_the_demo_participants_good_headset():
    assert verdict(brain(headset()))[1][0] == "All 16 electrodes have contact."


def test_a_headset_on_the_table_has_no_contact_at_all():
    signal = 0.1 * np.random.default_rng(0).standard_normal((8 * RATE, 4))
    assert verdict(brain(signal, ("TP9", "AF7", "AF8", "TP10"))) == (
        "bad", ["No electrode has contact: put the headset on, and check the reference."],
    )  # fmt: skip


def test_hum_everywhere_is_the_reference():
    signal = background(8) + rhythm(50, 300, 8)[:, np.newaxis]
    state, sentences = verdict(brain(signal, ("Fp1", "Fp2", "F3", "F4", "O1", "O2")))
    assert state == "bad"
    assert sentences[0] == (
        "Mains hum at all electrodes alike: check the reference and the ground first."
    )
    assert any("of the EEG is mains hum (50 Hz)" in sentence for sentence in sentences)


def test_a_head_that_moves_is_told_from_the_accelerometer():
    rng = np.random.default_rng(0)
    still = np.array([0.0, 0.0, 1.0]) + 0.01 * rng.standard_normal((8 * RATE, 3))
    shaken = still + 0.4 * np.sin(np.arange(8 * RATE) / RATE * 2 * np.pi * 3)[:, np.newaxis]
    names = ("Fp1", "Fp2", "F3", "F4", "O1", "O2")
    moving = verdict(brain(background(8), names, motion=shaken))[1]
    assert "The head moves: let her sit still." in moving
    calm = verdict(brain(background(8), names, motion=still))[1]
    assert "The head moves: let her sit still." not in calm


def test_alpha_that_is_there_is_found_by_its_ratio():
    """Made-up brains with 3 times the amplitude of alpha, through the model's own bands."""
    names = ("Fp1", "Fp2", "F3", "F4", "O1", "O2")
    found = Alpha()
    for key, size, seed in (("eyes open", 5.0, 1), ("eyes closed", 15.0, 2)):
        signal = background(20, sd=8.0, seed=seed) + rhythm(10, size, 20)[:, np.newaxis]
        estimator = EEGEstimator()
        offset = 0 if key == "eyes open" else 1000
        for stop in range(6 * RATE, 20 * RATE + 1, RATE // 4):
            one = brain(signal[stop - 4 * RATE : stop], names, estimator=estimator)
            moved = one.time + (stop + offset * RATE) * 4_000_000
            found.take(key, SimpleNamespace(
                time=moved, details=one.details, validity=SimpleNamespace(ok=True)))  # fmt: skip
    ratio, where = found.ratio()
    assert where == ("O1", "O2"), "at the back of the head"
    assert 4 < ratio < 10, "of power: about nine, less what is there of other frequencies"
    assert "the EEG is alive" in str(found.said())


# -- the voice -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def listener():
    return SpeechEstimator(emotion=False)


def heard(listener, sound):
    """Return the estimate of the last window over ``sound``, and a ring with all of it."""
    listener.reset()
    for stop in range(48_000, len(sound) + 1, 8_000):
        last = listener.estimate(window(sound, stop))
    return last, listened(sound)


def listened(sound):
    ring = Ring(StreamSpec("audio", "A device", 16_000.0, (), "float32", "full scale"), 30.0)
    times = (np.arange(len(sound)) * 62_500).astype(np.int64)
    ring.write(Block(0, times, int(times[-1]), sound))
    return ring


def test_a_voice_that_is_well_recorded(listener):
    sound = np.concatenate([hush(2), voice(3, level=0.08)]).astype(np.float32)
    state, sentences = verdict(*heard(listener, sound))
    assert state == "good"
    assert any(sentence.startswith("Room noise -60 dBFS, fine") for sentence in sentences)
    assert any(s.startswith("Voice -2") and s.endswith("above the noise: fine.") for s in sentences)


@pytest.mark.parametrize(
    ("sound", "state", "words"),
    [
        (np.zeros(80_000, np.float32), "bad", "The microphone is silent: is it muted"),
        (hush(5, level=1e-6), "fair", "Next to nothing is heard (peak -1"),
        (hush(5, level=0.03), "fair", "Room noise -30 dBFS, too loud"),
        (np.clip(60 * voice(5), -1, 1).astype(np.float32), "bad", "The microphone clips ("),
        (np.concatenate([hush(2, level=0.02), voice(3) + hush(3, level=0.02)]).astype(np.float32),
         "fair", "The voice is only "),
    ],
    ids=["muted", "dead", "fan", "clips", "noisy"],
)  # fmt: skip
def test_a_voice_that_is_not(listener, sound, state, words):
    found, sentences = verdict(*heard(listener, sound))
    assert sentences[0].startswith(words)
    assert found == state


# -- the face --------------------------------------------------------------------------------------

PORTRAIT = read_portrait()


def scaled(picture, factor, add=0.0):
    return np.clip(picture.astype(float) * factor + add, 0, 255).astype(np.uint8)


def backlit():
    """Return the portrait with the middle dark and the rest bright."""
    rows, columns = np.mgrid[: PORTRAIT.shape[0], : PORTRAIT.shape[1]]
    middle = ((columns - 430) / 150) ** 2 + ((rows - 200) / 190) ** 2 < 1
    return np.where(middle[..., None], scaled(PORTRAIT, 0.35), 250).astype(np.uint8)


def on_a_wall(factor, x, y, begin=227):
    """Return the portrait from a column on, made small, at (x, y) of a grey wall."""
    small = cv2.resize(PORTRAIT[:, begin:627], None, fx=factor, fy=factor)
    wall = np.full((480, 640, 3), 120, np.uint8)
    wall[y : y + small.shape[0], x : x + small.shape[1]] = small
    return wall


@pytest.fixture
def viewer():
    made = FaceEstimator()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("picture", "state", "words"),
    [
        (lambda: np.full_like(PORTRAIT, 120), "bad", "No face in the picture"),
        (lambda: np.full_like(PORTRAIT, 8), "bad", "The picture is dark"),
        (lambda: scaled(PORTRAIT, 0.2), "fair", "The face is too dark ("),
        (lambda: scaled(PORTRAIT, 0.2, 205), "fair", "The face is overexposed ("),
        (lambda: cv2.GaussianBlur(PORTRAIT, None, 5), "fair", "The face is blurred"),
        (lambda: pair(PORTRAIT), "fair", "2 faces in the picture"),
        (lambda: on_a_wall(0.4, 200, 150), "fair", "The face is small ("),
        (lambda: on_a_wall(0.8, 0, 20, 320), "fair", "The face is far to the side"),
        (backlit, "fair", "Light comes from behind ("),
    ],
    ids=["nobody", "night", "dark", "glare", "blurred", "two", "small", "aside", "backlit"],
)
def test_a_picture_and_what_is_said_of_it(viewer, picture, state, words):
    found, sentences = verdict(watch(viewer, np.ascontiguousarray(picture()), n=9))
    assert any(sentence.startswith(words) for sentence in sentences), sentences
    assert found == state or found == "bad"


def test_the_portrait_itself_is_fine(viewer):
    assert verdict(watch(viewer, PORTRAIT, n=9)) == (
        "good", ["One face, in the middle and well lit."],
    )  # fmt: skip


def test_a_neutral_face_counts_from_the_same_validity_on():
    assert BELIEVED == _face_neutral.BELIEVED
