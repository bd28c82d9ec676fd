"""A recording in the window: its own answers, marked as a replay."""

import numpy as np
import pytest
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.fault_bench import wait_for

from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.ui.window import MainWindow


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("replay") / "r"
    session = Session(
        [FakeSource("video"), FakeSource("audio")],
        {m: (lambda m=m: FakeEstimator(m)) for m in ("face", "speech")},
    )
    results = []
    session.listeners.result.append(results.append)
    session.record(folder)
    with session:
        wait_for(lambda: {r.cause for r in results} >= {"face", "speech"}, "answers")
        wait_for(lambda: session.clock.now() > 4e9, "four seconds")
    return folder, results


def shown(window, qtbot, folder):
    qtbot.addWidget(window)
    window.show()
    window.start()
    headline = window.board.headline
    qtbot.waitUntil(lambda: headline._fused is not None, timeout=30_000)
    return headline


def test_recorded_answers_are_drawn_and_marked(recorded, qtbot, tmp_path):
    folder, results = recorded
    choice = (f"replay:{folder}",) * 3
    window = MainWindow(choice, Settings(), tmp_path / "settings.toml")
    try:
        headline = shown(window, qtbot, folder)
        assert headline._replay
        assert window.board.video._replay
        assert not headline._demo
        fused = headline._fused
        assert any(np.array_equal(fused.probabilities, r.fused.probabilities) for r in results)
        assert window.engine.session.pipeline.estimators == {}
    finally:
        window.finish()


def test_a_folder_that_is_no_recording_is_said(qtbot, tmp_path):
    window = MainWindow((f"replay:{tmp_path}",) * 3, Settings(), tmp_path / "settings.toml")
    qtbot.addWidget(window)
    said = []
    window.engine.failed.connect(said.append)
    window.start()
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert "is not a recording" in " ".join(map(str, said[0]))
    window.finish()
