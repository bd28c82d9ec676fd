"""Movement of the head, told from the accelerometer, alone and through the EEG estimator."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.models.test_eeg_estimator import RATE, background, sentences, window

from emoscope_models._eeg_movement import PUSH, movement, shaken
from emoscope_models._estimate import Validity
from emoscope_models.eeg import EEGEstimator

SPAN = 4 * RATE


def still(seconds=4.0, noise=0.01, down=(0.0, 0.0, 1.0), rate=RATE, seed=0):
    """Gravity and a sensor's noise, (n, 3) in g."""
    n = int(seconds * rate)
    return np.array(down) + noise * np.random.default_rng(seed).standard_normal((n, 3))


def nod(at, strength, seconds=4.0, rate=RATE):
    """A push and its way back, half a second long, on top of being still."""
    motion, n = still(seconds, rate=rate), int(0.5 * rate)
    start = int(at * rate)
    motion[start : start + n, 2] += strength * np.sin(2 * np.pi * np.arange(n) / n)
    return motion


@pytest.mark.parametrize("noise", [0.0, 0.01, 0.05])
def test_who_sits_still_is_not_said_to_move(noise):
    told = movement(still(noise=noise), RATE)
    assert told is not None
    assert told.share == 0


def test_turning_the_head_slowly_is_no_push():
    angle = np.linspace(0, np.pi / 2, SPAN)
    told = movement(np.stack([np.sin(angle), 0 * angle, np.cos(angle)], axis=1), RATE)
    assert told is not None
    assert told.share == 0


@pytest.mark.parametrize("rate", [52, 125, 250, 1000])
def test_a_nod_is_told_where_it_was(rate):
    told = movement(nod(1.5, 0.4, rate=rate), rate)
    assert told is not None
    assert 0.1 < told.share < 0.32
    assert 0.2 < told.push < 0.45


def test_a_faint_push_is_not_told():
    told = movement(nod(1.5, 0.8 * PUSH), RATE)
    assert told is not None
    assert told.share == 0


@pytest.mark.parametrize("gravity", [0.5, 1.56, 2.5])
def test_what_a_sensor_takes_for_1_g_does_not_matter(gravity):
    told, whole = movement(gravity * nod(1.5, 0.4), RATE), movement(nod(1.5, 0.4), RATE)
    assert told is not None and whole is not None
    assert (told.share, told.push) == pytest.approx((whole.share, whole.push))


def test_a_sensor_that_sends_every_tenth_sample_is_held():
    sparse = nod(1.5, 0.4)
    sparse[np.arange(len(sparse)) % 10 > 0] = 0.0
    told, whole = movement(sparse, RATE), movement(nod(1.5, 0.4), RATE)
    assert told is not None and whole is not None
    assert told.share == pytest.approx(whole.share, abs=0.07)
    assert told.push == pytest.approx(whole.push, abs=0.05)


@pytest.mark.parametrize(
    "motion",
    [
        None,
        np.zeros((SPAN, 3)),
        np.full((SPAN, 3), np.nan),
        still() * 1000,
        still() * 0.1,
        still(0.1),
        np.zeros((0, 3)),
        np.zeros((SPAN, 2)),
        np.zeros(SPAN),
    ],
    ids=["none", "zeros", "nan", "in mg", "faint", "short", "empty", "two axes", "one axis"],
)
def test_a_sensor_that_cannot_be_believed_says_nothing(motion):
    assert movement(motion, RATE) is None
    assert shaken(Validity(0.9), movement(motion, RATE)) == Validity(0.9)


def test_what_a_sensor_did_not_send_is_left_out():
    motion = nod(3.0, 0.4)
    motion[:100] = np.nan
    motion[100:200] = 0.0
    told = movement(motion, RATE)
    assert told is not None
    assert told.share > 0


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    count=st.sampled_from([0, 1, 2, 30, SPAN]),
    size=st.sampled_from([0.0, 1.0, 1e30, 1e200]),
    holes=st.floats(0, 1),
    rate=st.sampled_from([1.0, 52.0, 250.0, 16_000.0]),
)
def test_no_motion_raises(seed, count, size, holes, rate):
    rng = np.random.default_rng(seed)
    motion = size * rng.standard_normal((count, 3))
    motion[rng.random(motion.shape) < holes] = rng.choice([np.nan, np.inf, -np.inf])
    told = movement(motion, rate)
    assert told is None or (0 <= told.share <= 1 and told.push >= 0)


# -- through the estimator ------------------------------------------------------------------


def answers(motion):
    """The estimates on good EEG, of which the last window moves as ``motion`` says."""
    signal, estimator = background(8), EEGEstimator()
    for stop in range(SPAN, len(signal), RATE // 4):
        estimator.estimate(window(signal, stop))
    last = dataclasses.replace(window(signal), motion=motion)
    return estimator.estimate(last)


def test_movement_lowers_the_validity_and_says_so():
    calm, moved = answers(still()), answers(nod(2.0, 0.4))
    assert calm.validity.ok and moved.validity.ok
    share = moved.details["movement"]
    assert calm.details["movement"] == 0
    assert 0.1 < share < 0.3
    assert moved.validity.score == pytest.approx(calm.validity.score * (1 - share))
    assert f"The head moved in {share:.0%} of the window (up to 0." in sentences(moved)
    assert "sit still" in sentences(moved)
    assert "moved" not in sentences(calm)


def test_without_an_accelerometer_nothing_is_said():
    answer = answers(None)
    assert answer.details["movement"] is None
    assert answer.validity.score == answers(still()).validity.score
