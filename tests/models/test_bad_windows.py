"""What no live window should be, and some are: each is refused with a reason, by voice and EEG.

NaN samples, a wrong rate, a wrong number of channels, a constant window, a tenth of a window, and
nothing at all: an invalid estimate that says why, never an exception, never an opinion.
"""

import dataclasses

import numpy as np
import pytest

from emoscope_models._estimator import Window
from emoscope_models.eeg import EEGEstimator
from emoscope_models.speech import SpeechEstimator

NAMES = ("Fp1", "Fp2", "O1", "O2")
EEG_RATE, AUDIO_RATE = 250, 16_000


def made(data, rate, seconds, names=()):
    expected = round(rate * seconds)
    index = np.arange(len(data), dtype=np.int64)
    return Window(
        start=0,
        stop=round(seconds * 1e9),
        data=data,
        times=np.round(index / rate * 1e9).astype(np.int64),
        index=index,
        rate=float(rate),
        expected=expected,
        channels=names,
        mains=50.0 if names else 0.0,
    )


def eeg():
    rng = np.random.default_rng(0)
    walk = np.cumsum(rng.standard_normal((4 * EEG_RATE, 4)), axis=0)
    return made(15 * (walk - walk.mean(axis=0)) / walk.std(axis=0), EEG_RATE, 4.0, NAMES)


def sound():
    """Three seconds of something like a voice: harmonics whose loudness comes and goes."""
    t = np.arange(3 * AUDIO_RATE) / AUDIO_RATE
    tone = sum(np.sin(2 * np.pi * 140 * k * t) / k for k in range(1, 12))
    return made((0.1 * tone * (1 + np.sin(2 * np.pi * 4 * t))).astype(np.float32), AUDIO_RATE, 3.0)


def holed(window):
    data = window.data.copy()
    data[len(data) // 2] = np.nan
    return dataclasses.replace(window, data=data)


def infinite(window):
    data = window.data.copy()
    data[len(data) // 2] = -np.inf
    return dataclasses.replace(window, data=data)


def constant(window):
    return dataclasses.replace(window, data=np.full_like(window.data, 0.01))


def zeros(window):
    return dataclasses.replace(window, data=np.zeros_like(window.data))


def first(window, count):
    return dataclasses.replace(
        window, data=window.data[:count], times=window.times[:count], index=window.index[:count]
    )


def tenth(window):
    return first(window, len(window.data) // 10)


def nothing(window):
    return first(window, 0)


def one(window):
    return first(window, 1)


def slow(window):
    return dataclasses.replace(window, rate=50.0)


def no_rate(window):
    return dataclasses.replace(window, rate=0.0)


CASES = [holed, infinite, constant, zeros, tenth, nothing, one, slow, no_rate]


@pytest.fixture(scope="module")
def voice():
    estimator = SpeechEstimator()
    yield estimator
    estimator.close()


def refused(estimate):
    assert not estimate.validity.ok
    assert estimate.validity.score == 0
    assert estimate.probabilities is None and estimate.affect is None
    assert not estimate.votes or estimate.modality != "eeg"
    said = [str(reason) for reason in estimate.validity.reasons]
    assert said and all(said)
    return " ".join(said)


@pytest.mark.parametrize("spoil", CASES, ids=lambda case: case.__name__)
def test_eeg_that_cannot_be_judged_is_refused_in_words(spoil):
    said = refused(EEGEstimator().estimate(spoil(eeg())))
    assert not said.startswith("EEG is shown but does not vote")  # a reason of its own comes first


@pytest.mark.parametrize("spoil", CASES, ids=lambda case: case.__name__)
def test_sound_that_cannot_be_judged_is_refused_in_words(voice, spoil):
    voice.reset()
    refused(voice.estimate(spoil(sound())))


@pytest.mark.parametrize("columns", [1, 3, 5])
def test_eeg_with_another_number_of_channels_than_names_is_refused(columns):
    window = eeg()
    data = np.tile(window.data, (1, 2))[:, :columns]
    said = refused(EEGEstimator().estimate(dataclasses.replace(window, data=data)))
    assert said.startswith(f"The EEG has {columns} channels, but 4 electrodes are named.")


def test_columns_that_are_none_are_refused(voice):
    refused(EEGEstimator().estimate(dataclasses.replace(eeg(), data=eeg().data[:, :0])))
    voice.reset()
    for shape in ((3 * AUDIO_RATE, 0), (3 * AUDIO_RATE, 2, 2)):
        odd = np.ones(shape, dtype=np.float32)
        said = refused(voice.estimate(dataclasses.replace(sound(), data=odd)))
        assert said.startswith("No sound arrived")


def test_the_same_window_unspoilt_is_not_refused():
    estimator, whole = EEGEstimator(), eeg()
    data = np.concatenate([whole.data, whole.data[::-1]])
    answer = estimator.estimate(whole)
    later = made(data, EEG_RATE, 8.0, NAMES)
    late = dataclasses.replace(
        later,
        start=round(4e9),
        data=data[1000:],
        times=later.times[1000:],
        index=later.index[1000:],
        expected=1000,
    )
    assert answer.validity.ok or estimator.estimate(late).validity.ok
