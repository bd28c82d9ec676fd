"""From the main window to the review window: another process, the newest recording first."""

import sys

import pytest
from PySide6.QtCore import QProcess, Qt

from emoscope.settings import Settings, save
from emoscope.ui.window import MainWindow
from emoscope_devices import say


@pytest.fixture
def started(monkeypatch):
    """Note what would be started; the first time it works, then it does not."""
    calls = []

    def start(program, arguments, folder):
        calls.append([program, *arguments])
        return len(calls) < 3, 0

    monkeypatch.setattr(QProcess, "startDetached", start)
    return calls


def test_ctrl_o_shows_what_has_just_ended_then_asks_and_says_when_it_cannot(
    qtbot, tmp_path, started
):
    path = tmp_path / "settings.toml"
    window = MainWindow(("none", "none", "none"), Settings(), path)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    try:
        window.recording._ended = tmp_path / "取 1"
        window.recording._done = "Recorded."
        window.recording._show_verdict((say("It is good."),), False)
        assert window._notice.text() == "Recorded. It is good. Ctrl+O shows the recording."
        window.show_notice("")
        window.activateWindow()
        qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        common = [sys.executable, "-m", "emoscope", "review"]
        assert started == [[*common, "--", str(tmp_path / "取 1")]]
        save(Settings(), path)
        window.toolbar.button("review_recording").click()
        assert started[1] == [*common, "--settings", str(path)]
        assert not window._notice.isVisible()
        window.dialogs.review_recording()
        assert "could not be started" in window._notice.text()
    finally:
        window.finish()
