"""Every limit of a hard gate is obeyed, named in the reason, and refused where it is impossible."""

from dataclasses import fields, replace

import numpy as np
import pytest

from emoscope_models._eeg_quality import judge as judge_electrodes
from emoscope_models._face_validity import FaceLook, judge
from emoscope_models._gates import EEGGates, FaceGates, SpeechGates

GOOD = FaceLook(pixels=180, pose=(0, 0, 0), sharpness=0.2, grey=130, cut=0.0)


@pytest.mark.parametrize(
    ("look", "limit", "words"),
    [
        ({"pixels": 100}, {"min_box": 120}, "100 of 120 pixels"),
        ({"pose": (21, 0, 0)}, {"max_yaw": 20}, "21°, the limit is 20°"),
        ({"pose": (0, -21, 0)}, {"max_pitch": 20}, "21°, the limit is 20°"),
        ({"pose": (0, 0, 31)}, {"max_roll": 30}, "31°, the limit is 30°"),
        ({"grey": 80}, {"min_grey": 90}, "80 of 255, the limits are 90 and 248"),
        ({"grey": 180}, {"max_grey": 170}, "180 of 255, the limits are 15 and 170"),
        ({"sharpness": 0.02}, {"min_sharpness": 0.03}, "0.0200, limit 0.0300"),
        ({"cut": 0.2}, {"max_cut": 0.1}, "20% of the face is beyond the picture's edge"),
    ],
)
def test_a_limit_of_the_face_is_obeyed_and_named(look, limit, words):
    seen = replace(GOOD, **look)
    assert judge(seen, FaceGates(), 1, False).ok
    closed = judge(seen, FaceGates(**limit), 1, False)
    assert not closed.ok
    assert closed.score == 0
    assert words in " ".join(map(str, closed.reasons))


def test_too_many_faces_close_the_gate_until_one_is_chosen():
    strict = FaceGates(max_faces=1)
    closed = judge(GOOD, strict, 2, False)
    assert not closed.ok
    assert "2 faces, and at most 1" in str(closed.reasons[0])
    assert judge(GOOD, strict, 2, True).ok
    assert judge(GOOD, strict, 1, False).score == 1
    assert judge(GOOD, FaceGates(), 2, False).ok
    assert not judge(GOOD, FaceGates(), 3, False).ok


def test_all_closed_gates_are_named():
    reasons = judge(replace(GOOD, pixels=10, grey=5, cut=1.0), FaceGates(), 9, False).reasons
    assert len(reasons) == 4


def noise(seed=0):
    return np.random.default_rng(seed).normal(0, 12, (500, 1))


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"peak_to_peak": 40, "flat": 1}, "(limit 40)"),
        ({"step": 10}, "(limit 10)"),
        ({"flat": 30}, "Flat signal at x"),
    ],
)
def test_a_limit_of_an_electrode_is_obeyed_and_named(limits, words):
    index = np.arange(500)
    assert judge_electrodes(noise(), index, 250, ("x",), 50.0)[0].ok
    [bad] = judge_electrodes(noise(), index, 250, ("x",), 50.0, EEGGates(**limits))
    assert not bad.ok
    assert words in " ".join(map(str, bad.reasons))


def test_limits_of_drift_and_hum_are_obeyed():
    time = np.arange(500) / 250
    drifting = noise() + 300 * time[:, None]
    humming = noise() + 60 * np.sin(2 * np.pi * 50 * time)[:, None]
    for signal, limits, words in (
        (drifting, {"drift": 100.0}, "µV/s (limit 100)"),
        (humming, {"hum": 20.0}, "(limit 20)"),
    ):
        assert judge_electrodes(signal, np.arange(500), 250, ("x",), 50.0)[0].ok
        [bad] = judge_electrodes(signal, np.arange(500), 250, ("x",), 50.0, EEGGates(**limits))
        assert words in " ".join(map(str, bad.reasons))


@pytest.mark.parametrize("gates", [FaceGates, SpeechGates, EEGGates])
def test_impossible_limits_are_refused_by_name(gates):
    for part in fields(gates):
        for value in (float("nan"), float("inf"), -1e9):
            with pytest.raises(ValueError, match=part.name):
                gates(**{part.name: value})


def test_limits_that_contradict_each_other_are_refused():
    with pytest.raises(ValueError, match="flat must be well below peak_to_peak"):
        EEGGates(flat=10, peak_to_peak=30)
