"""Recording from the window: asked of whom, shown how long, asked once before it ends."""

import json
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from emoscope.recording import RecorderState
from emoscope.settings import RecordingSettings, Settings, load
from emoscope.ui import record
from emoscope.ui.record import RecordControl, RecordDialog
from emoscope.ui.window import MainWindow
from emoscope_devices import CaptureState

LIMIT = 90_000
"""Milliseconds after which a wait counts as never: generous, for noisy machines."""


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(("none", "none", "demo"), Settings(), tmp_path / "settings.toml")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start(window, qtbot):
    """Start, and wait until the headset delivers: it is slow to stop while it only begins."""
    window.start()
    qtbot.waitUntil(
        lambda: (
            window.engine.session is not None
            and window.engine.session.captures["eeg"].state is CaptureState.LIVE
        ),
        timeout=LIMIT,
    )


def answer(monkeypatch, yes):
    """Answer the question before a recording ends; return the list of questions asked."""
    asked = []

    def question(parent, title, text, then):
        asked.append(text)
        if yes:
            then()

    monkeypatch.setattr(record, "ask", question)
    return asked


def accept_with(monkeypatch, folder, participant):
    def open_(dialog):
        dialog.folder.setText(str(folder))
        dialog.participant.setText(participant)
        dialog.study.setText("pilot")
        dialog.accept()

    monkeypatch.setattr(RecordDialog, "open", open_)


def test_a_recording_from_the_window(window, qtbot, tmp_path, monkeypatch):
    accept_with(monkeypatch, tmp_path / "录音", "P 1")
    window.toggle_recording()  # without a session nothing is asked
    assert not (tmp_path / "录音").exists()
    start(window, qtbot)
    window.toggle_recording()
    tap = window.engine.session.tap
    qtbot.waitUntil(lambda: tap.recording and tap.recorder.status.seconds > 0.5, timeout=LIMIT)
    qtbot.waitUntil(lambda: window.toolbar._records, timeout=LIMIT)
    assert window.toolbar.button("toggle_recording").text() == "End recording"
    asked = answer(monkeypatch, yes=False)
    window.toggle_recording()
    window.toggle()
    window.dialogs.choose_devices()
    assert not window.close()
    assert len(asked) == 4
    assert tap.recording
    answer(monkeypatch, yes=True)
    window.toggle_recording()
    qtbot.waitUntil(lambda: "Recorded" in window._notice.text(), timeout=LIMIT)
    qtbot.waitUntil(lambda: not window.toolbar._records, timeout=LIMIT)  # next frame
    assert tap.recorder.status.state is RecorderState.CLOSED
    folder = tap.recorder.folder
    assert folder.parent == tmp_path / "录音"
    assert folder.name.endswith("_P 1")
    assert json.loads((folder / "session.json").read_text())["study"] == "pilot"
    assert (folder / "end.json").exists()
    # It is verified by itself, and the verdict stands beside.
    qtbot.waitUntil(lambda: f"The recording {folder} is" in window._notice.text(), timeout=LIMIT)
    assert "Recorded" in window._notice.text()
    assert window.keeper.wait()
    kept, _ = load(tmp_path / "settings.toml")
    assert kept.recording == RecordingSettings(folder=str(tmp_path / "录音"), study="pilot")


def test_stopping_the_session_ends_its_recording_in_good_order(
    window, qtbot, tmp_path, monkeypatch
):
    accept_with(monkeypatch, tmp_path, "")
    start(window, qtbot)
    window.toggle_recording()
    tap = window.engine.session.tap
    qtbot.waitUntil(lambda: tap.recording, timeout=LIMIT)
    answer(monkeypatch, yes=True)
    with qtbot.waitSignal(window.engine.stopped, timeout=LIMIT):
        window.toggle()
    assert (tap.recorder.folder / "end.json").exists()
    verdict = f"The recording {tap.recorder.folder} is"
    qtbot.waitUntil(lambda: verdict in window._notice.text(), timeout=LIMIT)


def test_recordings_without_an_end_are_offered_at_the_next_start(window, qtbot, tmp_path):
    folder = tmp_path / "取 P1"
    folder.mkdir()
    (folder / "session.json").write_text("{}")
    (folder / "integrity.log").write_text("")
    window.recording.look_back(tmp_path)
    qtbot.waitUntil(lambda: str(folder) in window._notice.text(), timeout=LIMIT)
    assert "emoscope recover" in window._notice.text()
    window.show_notice("")
    window.recording.look_back(tmp_path / "gone")
    window.recording.finish()
    QApplication.processEvents()
    assert window._notice.text() == ""


def test_a_place_that_cannot_be_recorded_to_is_said(window, qtbot, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    accept_with(monkeypatch, tmp_path / "file", "P")
    start(window, qtbot)
    window.toggle_recording()
    qtbot.waitUntil(lambda: "cannot be recorded to" in window._notice.text(), timeout=LIMIT)
    assert not window.engine.session.tap.recording


def test_the_dialog_refuses_codes_that_no_folder_can_have(qtbot, tmp_path):
    dialog = RecordDialog(RecordingSettings(folder=str(tmp_path), study="s"))
    qtbot.addWidget(dialog)
    dialog.participant.setText("a/b")
    dialog.accept()
    assert dialog.answer is None
    assert "cannot be part of a folder's name" in dialog._trouble.text()
    dialog.participant.setText(" 07 ")
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answer.participant == "07"
    assert dialog.answer.folder.parent == tmp_path


def test_the_question_is_asked_once_at_a_time_over_this_window_alone(
    window, qtbot, monkeypatch, tmp_path
):
    accept_with(monkeypatch, tmp_path, "P")
    start(window, qtbot)
    window.toggle_recording()
    tap = window.engine.session.tap
    qtbot.waitUntil(lambda: tap.recording, timeout=LIMIT)
    window.toggle_recording()
    window.toggle()
    assert not window.close()
    (box,) = (b for b in window.findChildren(QMessageBox) if b.isVisible())
    assert box.windowModality() is Qt.WindowModality.WindowModal
    box.button(QMessageBox.StandardButton.No).click()
    assert tap.recording
    assert not window.close()
    (box,) = (b for b in window.findChildren(QMessageBox) if b.isVisible())
    box.button(QMessageBox.StandardButton.Yes).click()
    assert not window.isVisible(), "asked once, then it closes"


def test_what_fails_as_a_recording_is_ended_is_said_and_not_waited_for(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    control = RecordControl(parent)

    def broken():
        raise RuntimeError("boom")

    with qtbot.waitSignal(control.refused, timeout=LIMIT) as said:
        control.end(SimpleNamespace(stop_recording=broken))
    assert "could not be ended" in str(said.args[0][0]) and "boom" in str(said.args[0][0])
    control.finish()
    assert not control.busy
