"""Brought models live: behind the same gates, and never an exception for what comes in."""

from dataclasses import replace

import numpy as np
import pytest
from tests.models.brought import manifest, network, write
from tests.models.face_pictures import HOP, read_portrait, says, watch, window
from tests.models.test_eeg_estimator import background
from tests.models.test_eeg_estimator import window as eeg_window
from tests.models.test_speech import voice

from emoscope_models import EMOTIONS, ModelError, Window
from emoscope_models._added_input import shaped, upright_crop, whole_input
from emoscope_models._registry_add import add
from emoscope_models._registry_manifest import read_manifest
from emoscope_models.added import load_added

RATE = 16_000
CHANNELS = ["Fp1", "Fp2", "O1", "O2"]


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def loaded(tmp_path):
    made = []

    def make(table, model=None):
        entry = add(write(tmp_path / "mine", table, model))
        made.append(load_added(entry.path))
        return made[-1]

    yield make
    for estimator in made:
        estimator.close()


# -- face ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"shape": [1, 112, 112, 3], "preprocessing": "rgb112", "scale": 255.0, "margin": 0.3},
    ],
)
def test_a_face_is_answered_where_there_is_one(loaded, fields):
    table = manifest("face", **fields)
    model = network(table["onnx"]["shape"], bias=[0, 9, 0, 0, 0, 0, 0], slope=[0] * 7)
    estimator = loaded(table, model)
    seen = watch(estimator, read_portrait())
    assert seen.validity.ok and seen.votes
    assert EMOTIONS[int(seen.probabilities.argmax())] == "happy"
    assert seen.model == "Our face net 2" and seen.affect is None
    assert "landmarks" in seen.details
    nobody = estimator.estimate(window(np.zeros((240, 320, 3), np.uint8), 9 * HOP))
    assert not nobody.validity.ok and nobody.probabilities is None and says(nobody)
    tiny = estimator.estimate(window(np.zeros((1, 1, 3), np.uint8), 10 * HOP))
    assert not tiny.validity.ok
    wrong = estimator.estimate(window(np.zeros((8, 8)), 11 * HOP))
    assert not wrong.validity.ok and wrong.model == "Our face net 2"


def test_an_upright_crop_turns_with_the_face():
    rng = np.random.default_rng(3)
    points = (100 + 40 * rng.standard_normal((478, 2))).astype(np.float32)
    points[33], points[263] = (80, 90), (120, 90)
    picture = rng.integers(0, 255, (200, 220, 3), dtype=np.uint8)
    crop = upright_crop(picture, points, 112, 0.1)
    assert crop.shape == (112, 112, 3)
    flat = np.full((200, 220, 3), 77, np.uint8)
    assert (upright_crop(flat, points, 112, 0.1) == 77).all()
    for bad in (np.full_like(points, np.nan), np.zeros_like(points)):
        with pytest.raises(ValueError, match="span"):
            upright_crop(picture, bad, 112, 0.1)


def test_a_picture_is_standardised_in_the_order_of_its_axes(tmp_path):
    table = manifest(
        shape=[1, 3, 112, 112], preprocessing="rgb112", scale=2.0, mean=[1, 2, 3], std=[1, 1, 2]
    )
    found = read_manifest(write(tmp_path, table).with_suffix(".toml"))
    picture = np.zeros((112, 112, 3), np.uint8) + np.array([10, 20, 30], np.uint8)
    made = shaped(found, picture)
    assert made.shape == (1, 3, 112, 112) and made.dtype == np.float32
    assert made[0, :, 5, 5] == pytest.approx([4, 8, 6])
    assert whole_input(found, np.zeros((48, 48), np.uint8)).shape == (1, 3, 112, 112)


# -- speech ----------------------------------------------------------------------------------


def sound_window(sound, seconds=3.0, rate=RATE, first=0):
    index = np.arange(first, first + len(sound), dtype=np.int64)
    times = index * 62_500
    stop = int(times[-1]) + 62_500 if len(index) else 3_000_000_000
    start = stop - round(seconds * 1e9)
    return Window(start, stop, sound, times, index, float(rate), round(seconds * RATE))


@pytest.mark.parametrize(
    ("sound", "why"),
    [
        (np.zeros(48_000, np.float32), "exact zeros"),
        (np.full(48_000, 0.3, np.float32), ""),
        (np.full(48_000, np.nan, np.float32), "not numbers"),
        (np.zeros(0, np.float32), "No sound"),
        (np.full(4_800, 0.1, np.float32), "samples of sound"),
    ],
)
def test_sound_that_cannot_be_judged_is_refused_in_words(loaded, sound, why):
    estimator = loaded(manifest("speech"))
    found = estimator.estimate(sound_window(sound))
    assert not found.validity.ok and found.probabilities is None
    assert why in says(found) and found.model == "Our speech net 2"
    slow = estimator.estimate(replace(sound_window(np.zeros(100, np.float32)), rate=8000.0))
    assert not slow.validity.ok and "8000 Hz" in says(slow)


def test_a_voice_is_answered(loaded):
    estimator = loaded(manifest("speech"), network([1, 48000], bias=[0, 0, 9, 0, 0, 0, 0]))
    sound = voice(5)
    for stop in range(48_000, len(sound) + 1, 8_000):
        found = estimator.estimate(sound_window(sound[stop - 48_000 : stop], first=stop - 48_000))
    assert found.validity.ok and EMOTIONS[int(found.probabilities.argmax())] == "sad"
    assert found.details["speech_seconds"] > 1


# -- EEG -------------------------------------------------------------------------------------


def brain(estimator, signal, names=tuple(CHANNELS), rate=250):
    stops = range(5 * rate, len(signal), rate // 2)
    for stop in stops:
        span = round(estimator.window.seconds * rate)
        rows = np.arange(stop - span, stop)
        times = np.round(rows / rate * 1e9).astype(np.int64)
        found = estimator.estimate(
            Window(
                start=int((stop - span) / rate * 1e9),
                stop=int(stop / rate * 1e9),
                data=signal[rows],
                times=times,
                index=rows,
                rate=float(rate),
                expected=span,
                channels=names,
                mains=50.0,
            )
        )
    return found


def test_an_eeg_model_answers_and_has_no_vote(loaded):
    estimator = loaded(manifest("eeg", channels=CHANNELS))
    found = brain(estimator, background(12, channels=4))
    assert found.validity.ok and not found.votes
    assert found.probabilities.sum() == pytest.approx(1)
    assert found.labels.labels == EMOTIONS


def test_another_montage_or_rate_is_refused_in_words(loaded):
    estimator = loaded(manifest("eeg", channels=CHANNELS))
    other = brain(estimator, background(12, channels=4), names=("Fp1", "Fp2", "C3", "C4"))
    assert not other.validity.ok and "was made for Fp1, Fp2, O1, O2" in says(other)
    estimator.reset()
    quick = brain(estimator, background(12, channels=4, rate=500), rate=500)
    assert not quick.validity.ok and "was made for 250 Hz" in says(quick)


def test_broken_eeg_is_refused_in_words(loaded):
    estimator = loaded(manifest("eeg", channels=CHANNELS))
    for broken in (np.full((3000, 4), np.nan), np.zeros((3000, 4)), np.full((3000, 4), 187_500.0)):
        found = brain(estimator, broken)
        assert not found.validity.ok and found.probabilities is None and says(found)
        estimator.reset()
    one = eeg_window(background(6, channels=4), names=tuple(CHANNELS))
    assert not estimator.estimate(
        replace(one, data=one.data[:0], times=one.times[:0], index=one.index[:0])
    ).validity.ok


def test_a_card_without_a_hash_is_refused(tmp_path):
    path = write(tmp_path, manifest("eeg", channels=CHANNELS)).with_suffix(".toml")
    with pytest.raises(ModelError, match="SHA-256"):
        load_added(path)
