"""The accelerometer's way: from a board or a file, through ring and pipeline, to the doubt."""

import threading
from pathlib import Path

import edfio
import numpy as np

from emoscope.analysis import analyze
from emoscope.pipeline import Result
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope_devices.eeg import BoardSource
from emoscope_devices.eeg_file import EEGFileSource
from emoscope_models.eeg import EEGEstimator

RATE = 250
DEADLINE = 30.0
"""Seconds after which the live test gives up; nothing asserts that it was faster."""


def signal(values: np.ndarray, label: str, unit: str, reach: float) -> edfio.EdfSignal:
    return edfio.EdfSignal(
        values, RATE, label=label, physical_dimension=unit, physical_range=(-reach, reach)
    )


def recording(path: Path, shoved: bool) -> None:
    """12 s of plausible EEG; with ``shoved`` the head is pushed between 8 and 9 s."""
    rng = np.random.default_rng(0)
    n = 12 * RATE
    brain = np.cumsum(rng.standard_normal((n, 4)), axis=0)
    brain = 15 * (brain - brain.mean(axis=0)) / brain.std(axis=0)
    gravity = np.array([0.0, 0.0, 1.0]) + 0.01 * rng.standard_normal((n, 3))
    if shoved:
        turn = np.sin(2 * np.pi * np.arange(RATE) / RATE * 2)
        gravity[8 * RATE : 9 * RATE, 2] += 0.5 * turn
    names = ("Fp1", "Fp2", "O1", "O2")
    signals = [signal(brain[:, k], name, "uV", 500) for k, name in enumerate(names)]
    axes = ("ACC X", "ACC Y", "ACC Z")
    signals += [signal(gravity[:, k], name, "g", 4) for k, name in enumerate(axes)]
    edfio.Edf(signals).write(path)


def played(path: Path) -> list[Result]:
    results: list[Result] = []
    source = EEGFileSource(path, paced=False)
    analyze([source], {"eeg": EEGEstimator}, Settings(), results.append)
    return [r for r in results if r.cause == "eeg"]


def test_a_push_in_a_recording_is_doubted_while_it_is_in_the_window(tmp_path: Path) -> None:
    recording(tmp_path / "still.edf", shoved=False)
    recording(tmp_path / "shoved.edf", shoved=True)
    still, shoved = played(tmp_path / "still.edf"), played(tmp_path / "shoved.edf")
    assert len(still) == len(shoved) > 20
    moved = 0
    for calm, pushed in zip(still, shoved, strict=True):
        before, after = calm.estimates["eeg"], pushed.estimates["eeg"]
        assert before.details["movement"] in (0, None)
        assert {e.name for e in after.details["electrodes"]} == {"Fp1", "Fp2", "O1", "O2"}
        if after.details["movement"]:
            moved += 1
            assert after.time > 8e9 and after.start < 9.1e9
            assert any("The head moved" in str(r) for r in after.validity.reasons)
            assert after.validity.score < before.validity.score
        else:
            assert after.validity.score == before.validity.score
    assert moved >= 12


def test_a_boards_accelerometer_reaches_the_estimator() -> None:
    seen: list[Result] = []
    told = threading.Event()

    def look(result: Result) -> None:
        if result.cause == "eeg" and result.estimates["eeg"].details["movement"] is not None:
            seen.append(result)
            told.set()

    session = Session([BoardSource("synthetic")], {"eeg": EEGEstimator})
    session.listeners.result.append(look)
    with session:
        assert told.wait(DEADLINE)
        ring = session.ring("eeg")
        assert ring is not None and ring.spec.motion and len(ring.spec.electrodes) == 16
    estimate = seen[0].estimates["eeg"]
    assert estimate.details["movement"] == 0  # the board's noise is no push
    assert len(estimate.details["electrodes"]) == 16
