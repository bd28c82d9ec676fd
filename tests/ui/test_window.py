"""The whole window on the demo, offscreen: it starts, shows, obeys keys, stops, keeps settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from tests.app.watch_bench import GONE, FakeSitting, live

from emoscope.settings import (
    CameraSettings,
    EEGSettings,
    FusionChoice,
    Settings,
    WindowSettings,
    load,
)
from emoscope.study.standard import interview, standard
from emoscope.ui.actions import COMMANDS
from emoscope.ui.devices_dialog import DevicesDialog
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.window import MainWindow
from emoscope.watching import Severity
from emoscope_devices import CaptureState

LIMIT = 40_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(("demo", "demo", "demo"), Settings(), tmp_path / "settings.toml")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(window, key):
    combination = QKeySequence(key)[0]
    QTest.keyClick(window, combination.key(), combination.keyboardModifiers())


def running(window):
    session = window.engine.session
    return session is not None and all(
        c.status.state is CaptureState.LIVE for c in session.captures.values()
    )


def shades(widget):
    """Return how many different colours a widget shows on a coarse grid."""
    image = widget.grab().toImage()
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    )


def test_the_demo_reaches_every_panel_and_stops(window, qtbot):
    before = shades(window.board.video)
    window.start()
    qtbot.waitUntil(lambda: running(window), timeout=LIMIT)
    latest = []
    window.engine.bridge.result.connect(latest.append)
    qtbot.waitUntil(
        lambda: any(r.fused.n_used and set(r.estimates) >= {"face", "eeg"} for r in latest),
        timeout=LIMIT,
    )
    assert all(r.demo for r in latest)
    session = window.engine.session
    qtbot.waitUntil(lambda: session.statistics.latency("face painted") is not None, timeout=LIMIT)
    assert shades(window.board.video) > before + 50, "a picture is shown"
    presenter, told = window.presenter, next(r for r in latest if r.cause == "face")
    counted = session.statistics.latency("face painted").n
    presenter._unpainted = replace(told, timing=replace(told.timing, taken=presenter._since - 1))
    presenter.painted()
    assert session.statistics.latency("face painted").n == counted, "not late: told afterwards"
    qtbot.waitUntil(lambda: shades(window.board.sweep) > 4, timeout=LIMIT)
    press(window, "M")
    assert [m.label for m in session.markers][-1] == "marker"
    press(window, "R")
    assert window.presenter.resting
    press(window, "F5")
    qtbot.waitUntil(lambda: not window.engine.busy, timeout=LIMIT)
    assert window.engine.session is None
    states = {c.status.state for c in session.captures.values()}
    assert states == {CaptureState.STOPPED}
    assert [(d.kind, d.state) for d in window.board.status._devices] == [
        (kind, CaptureState.STOPPED) for kind in ("video", "audio", "eeg")
    ], "nothing is called live that is closed"


def test_with_every_device_missing_the_window_lives_and_says_so(window, qtbot, tmp_path):
    window.choice = ("99", "no such microphone", str(tmp_path / "none.edf"))
    window.start()
    lines = []
    strip = window.board.status
    show = strip.show_devices
    strip.show_devices = lambda devices: (lines.append(devices), show(devices))
    qtbot.waitUntil(
        lambda: bool(lines) and len(lines[-1]) == 3 and all(d.reason for d in lines[-1]),
        timeout=LIMIT,
    )
    named = {d.kind: d.reason for d in lines[-1]}
    assert "99" in named["video"]
    assert "microphone" in named["audio"].lower()
    assert "none.edf" in named["eeg"]
    press(window, "T")
    assert window.settings.window.theme == "light", "the window still answers"


def test_without_a_visit_alarms_and_preflight_go_by_one_rule(window, qtbot, tmp_path):
    window.choice = ("demo", "none", "demo")
    window.start()
    qtbot.waitUntil(lambda: running(window), timeout=LIMIT)
    press(window, "F9")
    assert window.stage.checking
    alarms, page = window.guard.alarms, window.stage.page
    chosen = {"video": "wanted", "eeg": "wanted"}
    assert window.hour.roles() == alarms._watch.roles == chosen
    assert page._preflight.roles == chosen | {"audio": "off"}
    window.hour.use_study(interview(), tmp_path / "study.toml")
    studied = {"video": "required", "audio": "required", "eeg": "wanted"}
    assert window.hour.roles() == alarms._watch.roles == page._preflight.roles == studied
    assert page.verdicts["audio"].isVisible(), "what the study requires has a tile"
    missing = lambda: [a for a in alarms.book.open if a.standing and a.stream == "audio"]  # noqa: E731
    qtbot.waitUntil(lambda: [a.severity for a in missing()] == [Severity.ALARM], timeout=LIMIT)
    window.hour.use_study(standard(), None)
    assert alarms._watch.roles == chosen and not page.verdicts["audio"].isVisible()
    qtbot.waitUntil(lambda: not missing(), timeout=LIMIT)


def test_how_alarms_end_with_the_session_is_in_the_recording(window):
    sitting, marks = FakeSitting(statuses={"eeg": live()}, recording=True), []
    sitting.mark = lambda label, **more: marks.append(label)
    window.guard.attach(sitting, {"eeg": "required"}, None)
    sitting.set("eeg", state=CaptureState.RECONNECTING, reasons=GONE)
    window.guard.alarms.look()
    assert len(marks) == 1
    window.guard.begin()
    assert len(marks) == 2 and marks[0] != marks[1]


def test_every_action_has_a_key_and_a_method(window):
    for command in COMMANDS:  # one window for all: to build one takes long
        action = window.actions_[command.does]
        assert not action.shortcut().isEmpty(), command.does
        assert action.text(), command.does
        owner = getattr(window, command.of) if command.of else window
        assert callable(getattr(owner, command.does)), command.does
        assert action in window.actions_.menu(command.group).actions(), command.does


def test_no_key_is_used_twice():
    keys = [c.key for c in COMMANDS]
    assert len(keys) == len(set(keys))


def test_keys_change_what_is_shown_and_it_is_kept(window, tmp_path):
    scale, seconds = window.settings.window.microvolts, window.settings.window.sweep_seconds
    for key in ("Up", "Left", "L", "T"):
        press(window, key)
    assert window.keeper.wait()
    kept, trouble = load(tmp_path / "settings.toml")
    assert trouble is None
    assert kept.window.microvolts < scale and kept.window.sweep_seconds < seconds
    assert kept.window.landmarks is False and kept.window.theme == "light"


def test_settings_that_cannot_be_kept_are_said(window, qtbot, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("emoscope.ui.keeper.save", full)
    with qtbot.waitSignal(window.keeper.failed, timeout=10_000):
        press(window, "T")
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any("No space left on device" in text for text in shown)


def test_the_settings_dialog_gives_back_what_it_was_given(qtbot):
    changed = Settings(
        camera=CameraSettings(width=1024, height=576, rate=25.0, latency=0.04),
        eeg=EEGSettings(channels=("Fp1", "Fp2"), mains=60.0),
        fusion=FusionChoice(epsilon=0.05),
        window=WindowSettings(theme="light", language="ja", scale=1.25, landmarks=False),
    )
    for settings in (Settings(), changed):
        dialog = SettingsDialog(settings)
        qtbot.addWidget(dialog)
        assert dialog.value() == settings


def test_the_devices_dialog_previews_and_lets_go(window, qtbot):
    dialog = DevicesDialog(("demo", "none", "demo"), Settings(), window.theme, window)
    qtbot.addWidget(dialog)
    dialog.show()
    view = dialog.findChildren(type(window.board.video))[0]
    qtbot.waitUntil(lambda: shades(view) > 60, timeout=LIMIT)
    assert dialog.value() == ("demo", "none", "demo")
    dialog.reject()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_two_quick_keys_open_the_devices_once_and_later_again(window, qtbot):
    def opened():
        return [dialog for dialog in window.findChildren(DevicesDialog) if dialog.isVisible()]

    for _ in range(2):
        window.dialogs.choose_devices()
        window.dialogs.choose_devices()
        qtbot.waitUntil(lambda: bool(opened()), timeout=LIMIT)
        (dialog,) = opened()
        dialog.reject()
        assert not opened()


def test_a_click_on_the_picture_chooses_a_face(window, qtbot):
    clicks = []
    window.board.video.face_clicked.connect(lambda x, y: clicks.append((x, y)))
    window.start()
    qtbot.waitUntil(lambda: running(window), timeout=LIMIT)
    qtbot.waitUntil(lambda: shades(window.board.video) > 60, timeout=LIMIT)

    def clicked():
        """Click until it counts: a camera that stalls on a busy machine shows no face meanwhile."""
        middle = window.board.video.rect().center()
        QTest.mouseClick(window.board.video, Qt.MouseButton.LeftButton, pos=QPoint(middle))
        return bool(clicks)

    qtbot.waitUntil(clicked, timeout=LIMIT)
    assert 0.3 < clicks[0][0] < 0.7


def test_one_broken_panel_stops_neither_the_others_nor_the_window(window, qtbot, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("odd")

    window.start()
    monkeypatch.setattr(window.board.headline, "show_fused", broken)
    qtbot.waitUntil(lambda: len(window.guard.problems.book.problems) > 0, timeout=LIMIT)
    qtbot.waitUntil(lambda: shades(window.board.sweep) > 4, timeout=LIMIT)
    assert "odd" in str(window.guard.problems.book.problems[0])
    qtbot.waitUntil(lambda: running(window), timeout=LIMIT)
