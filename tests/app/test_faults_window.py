"""The window under a hostile operator: hasty keys, slow devices, damaged files, signals."""

import os
import sys
import threading
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from emoscope import __main__ as program
from emoscope.settings import Settings, WindowSettings, save
from emoscope.ui.devices_dialog import DevicesDialog
from emoscope.ui.window import MainWindow
from emoscope_devices import CaptureState
from emoscope_devices._brainflow import _Shim
from emoscope_models._assets import VARIABLE, locate
from emoscope_models.face import LANDMARKER
from tests.app.fault_bench import DEVICES, LIMIT, wait_for

sys.path.insert(0, str(DEVICES))
from mjpeg_server import MjpegServer

PATIENCE = round(LIMIT * 1000)
EEG_ONLY = ("none", "none", "demo")


class Heartbeat:
    """Counts how often Qt's event loop comes round."""

    def __init__(self) -> None:
        self.count = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(20)

    def _beat(self) -> None:
        self.count += 1

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(EEG_ONLY, Settings(), tmp_path / "settings.toml")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def slow_board(monkeypatch):
    """BrainFlow's synthetic board, except that connecting takes until ``set``."""
    gate, connecting = threading.Event(), threading.Event()
    prepare = _Shim.prepare_session

    def slowly(shim):
        connecting.set()
        assert gate.wait(LIMIT)
        prepare(shim)

    monkeypatch.setattr(_Shim, "prepare_session", slowly)
    gate.connecting = connecting
    yield gate
    gate.set()


def live(window, kind="eeg"):
    session = window.engine.session
    capture = session.captures.get(kind) if session else None
    return capture is not None and capture.status.state is CaptureState.LIVE


def idle(window):
    return not window.engine.busy and window.engine.session is None


def shown(window):
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def headline(window):
    return window.board.headline.accessibleDescription()


def lines_of(window):
    """Return the device lines that the status strip is given from now on."""
    lines = []
    show = window.board.status.show_devices
    window.board.status.show_devices = lambda devices: (lines.append(devices), show(devices))
    return lines


def test_the_window_answers_while_a_board_connects(window, qtbot, slow_board):
    window.choice = ("demo", "none", "synthetic")
    heart = Heartbeat()
    lines = lines_of(window)
    window.start()
    qtbot.waitUntil(slow_board.connecting.is_set, timeout=PATIENCE)
    before, end = heart.count, time.monotonic() + 6.0
    qtbot.waitUntil(lambda: time.monotonic() > end, timeout=PATIENCE)
    heart.stop()
    assert heart.count - before >= 60, "of 300 beats in the 6 s that connecting took"
    assert live(window, "video"), "the camera runs meanwhile"
    assert any(d.kind == "eeg" and "takes long" in d.reason for d in lines[-1])
    slow_board.set()
    qtbot.waitUntil(lambda: live(window), timeout=PATIENCE)


def test_stop_and_another_choice_while_a_board_connects(window, qtbot, slow_board):
    window.choice = ("none", "none", "synthetic")
    window.start()
    qtbot.waitUntil(slow_board.connecting.is_set, timeout=PATIENCE)
    window.toggle()
    assert "Stopped" in headline(window), "said at once"
    window.choice = EEG_ONLY
    window.toggle()
    slow_board.set()
    qtbot.waitUntil(lambda: live(window), timeout=PATIENCE)
    assert window.engine.session.captures["eeg"].source.spec.device == "Demo headset"


@pytest.mark.parametrize("presses", [2, 3, 6, 7])
def test_hasty_starts_and_stops_end_as_the_last_press_says(window, qtbot, presses):
    opened = []
    window.engine.started.connect(lambda session: opened.append(session))
    for _ in range(presses):
        window.toggle()
    if presses % 2:
        qtbot.waitUntil(lambda: live(window), timeout=PATIENCE)
        assert "Stopped" not in headline(window)
    else:
        qtbot.waitUntil(lambda: idle(window), timeout=PATIENCE)
        qtbot.wait(100)
        assert "Stopped" in headline(window)
        assert window.presenter._session is None, "nothing of a closed session is followed"
    assert len(opened) <= 2, "what was overtaken is not opened"


def test_closing_while_devices_are_being_opened_leaves_nothing(window, qtbot):
    window.choice = ("demo", "demo", "demo")
    window.start()
    window.close()
    window.finish()
    assert idle(window)


def test_devices_switched_in_haste_end_with_the_last(window, qtbot):
    with MjpegServer((320, 240)) as server:
        dialog = DevicesDialog(("demo", "none", "none"), Settings(), window.theme, window)
        qtbot.addWidget(dialog)
        dialog.show()
        opened = []
        dialog.engine.started.connect(lambda session: opened.append(session))
        box = dialog._boxes["video"]
        for turn in range(12):
            box.setEditText("demo" if turn % 2 else "97")
            dialog._preview()
        box.setEditText(server.url)
        dialog._preview()

        def previewed():
            session = dialog._session
            state = session.captures["video"].status.state if session else None
            return state is CaptureState.LIVE

        qtbot.waitUntil(previewed, timeout=PATIENCE)
        assert dialog.engine.settled
        device = dialog._session.captures["video"].source.spec.device
        # How many were open meanwhile depends on the machine; all twelve never are.
        assert device.endswith("video.mjpg") and len(opened) < 6
        heart = Heartbeat()
        dialog.reject()
        qtbot.waitUntil(lambda: not dialog.engine.busy, timeout=PATIENCE)
        heart.stop()
        dialog.release()


def test_a_camera_that_dies_and_comes_back_is_followed_on_the_screen(window, qtbot):
    with MjpegServer((320, 240)) as server:
        window.choice = (server.url, "none", "demo")
        lines = lines_of(window)
        window.start()
        qtbot.waitUntil(lambda: live(window, "video") and live(window), timeout=PATIENCE)
        session = window.engine.session
        server.die()

        def said():
            line = next((d for d in (lines[-1] if lines else ()) if d.kind == "video"), None)
            return line is not None and bool(line.reason) and line.lost > 0

        qtbot.waitUntil(said, timeout=PATIENCE)
        assert live(window), "the headset goes on"
        server.revive()
        qtbot.waitUntil(lambda: live(window, "video"), timeout=PATIENCE)
        assert window.engine.session is session, "in the same session"
        assert session.captures["video"].status.reconnects == 1


def test_a_damaged_model_is_said_and_the_others_go_on(window, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "models"
    folder.mkdir()
    damaged = bytearray(locate(LANDMARKER).read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (folder / LANDMARKER).write_bytes(damaged)
    monkeypatch.setenv(VARIABLE, str(folder))
    window.choice = ("demo", "none", "demo")
    latest = []
    window.engine.bridge.result.connect(latest.append)
    window.start()
    qtbot.waitUntil(lambda: live(window, "video") and live(window), timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: (
            bool(latest)
            and "eeg" in latest[-1].estimates
            and "damaged" in window.board.tiles["face"].accessibleDescription()
        ),
        timeout=PATIENCE,
    )
    face = latest[-1].fused.contributions["face"]
    assert face.status == "invalid" and "SHA-256" in str(face.reasons[0])


def test_unusable_choices_are_named_and_the_rest_runs(window, qtbot, tmp_path):
    (tmp_path / "empty.edf").touch()
    (tmp_path / "prose.edf").write_text("This is not EEG. " * 100)
    lines = lines_of(window)
    for file, word in (("empty.edf", "empty"), ("prose.edf", "no EEG file")):
        window.choice = ("none", "demo", str(tmp_path / file))
        window.toggle()
        qtbot.waitUntil(lambda: live(window, "audio"), timeout=PATIENCE)
        lines.clear()
        qtbot.waitUntil(lambda: bool(lines) and len(lines[-1]) == 2, timeout=PATIENCE)
        reason = next(d.reason for d in lines[-1] if d.kind == "eeg")
        assert file in reason and word in reason
        window.toggle()
        qtbot.waitUntil(lambda: idle(window), timeout=PATIENCE)


def test_a_damaged_settings_file_is_said_in_the_window(qapp, tmp_path, monkeypatch, capsys):
    path = tmp_path / "settings.toml"
    save(Settings(window=WindowSettings(theme="light", language="en")), path)
    path.write_text("[camera\nbroken")
    found = {}

    def look():
        window = next(w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        if live(window):
            found.update(text=shown(window), theme=window.settings.window.theme)
            window.close()
        else:
            QTimer.singleShot(100, look)

    # Else the window's end, after the program's, would end every later loop of this test run.
    qapp.setQuitOnLastWindowClosed(False)
    QTimer.singleShot(100, look)
    arguments = ["--settings", str(path), "--camera", "none", "--microphone", "none"]
    try:
        assert program.main([*arguments, "--eeg", "demo"]) == 0
    finally:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.setQuitOnLastWindowClosed(True)
    assert "The settings file was damaged" in found["text"]
    assert "settings.toml.damaged" in found["text"] and found["theme"] == "light"
    assert "The settings file was damaged" in capsys.readouterr().err


def test_settings_that_cannot_be_kept_stay_said_when_the_session_starts(window, qtbot, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("emoscope.ui.keeper.save", full)
    window.keep(window.settings)
    window.start()
    qtbot.waitUntil(lambda: live(window), timeout=PATIENCE)
    assert "No space left on device" in shown(window)


def test_a_pipeline_that_breaks_down_is_said_and_can_be_started_again(window, qtbot, monkeypatch):
    window.start()
    qtbot.waitUntil(lambda: live(window), timeout=PATIENCE)

    def bug(*_):
        raise RuntimeError("a bug")

    session = window.engine.session
    monkeypatch.setattr(session, "_closed", bug)
    wait_for(lambda: session.failure is not None, "failure")
    qtbot.waitUntil(lambda: "The engine failed" in shown(window), timeout=PATIENCE)
    window.toggle()
    qtbot.waitUntil(lambda: idle(window), timeout=PATIENCE)
    window.toggle()
    qtbot.waitUntil(lambda: live(window), timeout=PATIENCE)
    assert "The engine failed" not in shown(window)
