"""The window and its engine in two processes: killed, found again, stopped."""

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from emoscope.__main__ import main
from emoscope.engine import find_place
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict
from emoscope.settings import RecordingSettings, Settings
from emoscope.ui import record as record_control
from emoscope.ui.record import Answer
from emoscope.ui.window import MainWindow
from emoscope_devices import CaptureState

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="engines are apart on Linux only"),
    pytest.mark.timeout(240),
]
LIMIT = 100_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""


@pytest.fixture
def place(monkeypatch, tmp_path):
    monkeypatch.setattr("emoscope.__main__.HANGING", ())  # a command would end this test run
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(tmp_path / "run"))
    yield find_place()
    main(["engine", "stop", "--force"])


@pytest.fixture
def window(qtbot, place):
    made = MainWindow(("none", "none", "demo"), Settings(), None, apart=True)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def live(window):
    session = window.engine.session
    return session is not None and session.captures["eeg"].state is CaptureState.LIVE


def record(window, qtbot, folder):
    session = window.engine.session
    window.recording.begin(session, Answer(folder, "P", "", RecordingSettings()), Settings())
    qtbot.waitUntil(
        lambda: session.tap.recording and session.tap.recorder.status.seconds > 0.5, timeout=LIMIT
    )


@pytest.mark.parametrize("visit", [(), ("visit",)], ids=["nobody", "a visit"])
def test_a_window_started_again_takes_a_recording_up_and_ends_it(
    window, qtbot, tmp_path, monkeypatch, visit
):
    folder = tmp_path / "rec"
    command = [sys.executable, "-m", "tests.ui.window_child", str(folder), *visit]
    window.choice = ("demo", "demo", "demo")  # which is not what is being recorded
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout.readline() == b"recording\n"
        child.send_signal(signal.SIGKILL)
    killed = time.monotonic_ns()
    window.start()
    qtbot.waitUntil(lambda: live(window), timeout=LIMIT)
    qtbot.waitUntil(lambda: window.guard.alarms._watch is not None, timeout=LIMIT)
    assert window.guard.alarms._watch.roles == {"eeg": "required" if visit else "wanted"}
    said = "declined the camera" if visit else "No device chosen."
    assert said in window.board.video._reason
    qtbot.waitUntil(lambda: "without a window since" in window._notice.text(), timeout=LIMIT)
    assert str(folder) in window._notice.text()
    qtbot.waitUntil(lambda: window.toolbar._records, timeout=LIMIT)
    qtbot.waitUntil(lambda: window.presenter._models.get("eeg") == (), timeout=LIMIT)
    session = window.engine.session
    qtbot.waitUntil(lambda: session.ring("eeg") is not None, timeout=LIMIT)
    seen = session.clock.origin_ns + session.ring("eeg").watermark
    assert seen > killed, "it has not stopped"
    window.marks.set_marker()
    qtbot.waitUntil(lambda: len(session.markers) == 1, timeout=LIMIT)
    monkeypatch.setattr(record_control, "ask", lambda parent, title, text, then: then())
    window.toggle_recording()
    qtbot.waitUntil(lambda: f"{folder} is good" in window._notice.text(), timeout=LIMIT)
    report = verify(folder)
    assert report.verdict is Verdict.GOOD
    assert [(s.kind, s.lost, s.gaps) for s in report.streams] == [("eeg", 0, 0)]


def test_an_engine_that_dies_is_said_loudly_and_started_again(window, qtbot, tmp_path, place):
    folder = tmp_path / "rec"
    window.start()
    qtbot.waitUntil(lambda: live(window), timeout=LIMIT)
    record(window, qtbot, folder)
    os.kill(place.holder(), signal.SIGKILL)
    qtbot.waitUntil(lambda: "has died" in window._notice.text(), timeout=LIMIT)
    said = window._notice.text()
    assert "the recording has stopped" in said and str(folder) in said and "recover" in said
    assert "Stopped" in window.board.headline.accessibleDescription()
    assert window.engine.session is None and not window._running
    window.toggle()
    qtbot.waitUntil(lambda: live(window), timeout=LIMIT)
    assert "has died" not in window._notice.text()
    with qtbot.waitSignal(window.engine.stopped, timeout=LIMIT):
        window.toggle()
    qtbot.waitUntil(lambda: place.holder() is None, timeout=LIMIT)  # it leaves no engine


def test_a_signal_to_the_window_leaves_the_recording_running(window, qtbot, tmp_path, capsys):
    folder = tmp_path / "rec"
    window.start()
    qtbot.waitUntil(lambda: live(window), timeout=LIMIT)
    record(window, qtbot, folder)
    window.engine.keep_recording()  # what a signal's handler does
    window.finish()
    assert main(["engine", "status"]) == 0
    assert f"Recording: {folder}" in capsys.readouterr().out
    assert main(["engine", "stop"]) == 0
    assert verify(folder).verdict is Verdict.GOOD
