"""The export dialog: offers what a format takes, shows progress, cancels, refuses in words."""

import threading

import pytest
from shiboken6 import isValid
from tests.app.export_bench import eeg, record

from emoscope.export.formats import FORMATS
from emoscope.export.job import Report
from emoscope.markers import Marker
from emoscope.ui import export_desk
from emoscope.ui.export_dialog import ABOUT, ExportDialog, open_export
from emoscope_devices import say


@pytest.fixture(scope="module")
def recording(tmp_path_factory):
    folder = tmp_path_factory.mktemp("recordings") / "2026 <b>录音</b>"
    return record(folder, eeg(seconds=1), [Marker(1_500_000_000, "look")], "v", seconds=1)


@pytest.fixture
def dialog(qtbot, recording):
    made = open_export(None, [recording])
    desk = made.desk
    yield made
    if isValid(made):  # closing deletes it as soon as its thread is done
        made.finish()
        made.close()
    assert not desk.busy
    qtbot.waitUntil(lambda: not isValid(made))


def choose(dialog, form):
    dialog.format.setCurrentIndex(dialog.format.findData(form))


def over(qtbot, dialog, words):
    qtbot.waitUntil(lambda: words in dialog.said.text() and dialog.go.isEnabled(), timeout=60_000)
    return dialog.said.text()


def test_every_format_is_offered():
    assert set(ABOUT) == set(FORMATS)


def test_a_recording_is_exported(dialog, qtbot, tmp_path):
    choose(dialog, "bdf")
    dialog.target.setText(str(tmp_path / "出 out"))
    seen = []
    dialog.desk.progressed.connect(lambda share, _: seen.append(share))
    dialog.go.click()
    assert not dialog.go.isEnabled()
    text = over(qtbot, dialog, "1 files are in")
    assert (tmp_path / "出 out" / "eeg.bdf").exists()
    assert "simulated" not in text
    assert seen[-1] == 1.0
    dialog.go.click()
    assert "not empty" in over(qtbot, dialog, "not empty")


def test_only_what_a_format_takes_can_be_chosen(dialog, recording):
    choose(dialog, "bids")
    assert dialog.target.text() == str(recording.parent / "bids")
    assert dialog.task.isEnabled() and not dialog.video.isEnabled()
    dialog.draft.setChecked(True)
    assert dialog.video.isEnabled() and dialog.audio.isEnabled()
    dialog.features.setChecked(True)
    assert not dialog.video.isEnabled() and not dialog.draft.isEnabled()
    assert dialog.shield.features_only
    choose(dialog, "xdf")
    assert dialog.target.text().endswith("-xdf")
    assert not dialog.features.isEnabled() and not dialog.shield.features_only
    assert not (dialog.days.isEnabled() or dialog.task.isEnabled() or dialog.video.isEnabled())
    dialog.participant.setText("Q")
    assert dialog.asked.identity.participant == ""
    choose(dialog, "media")
    assert dialog.video.isEnabled() and not dialog.participant.isEnabled()
    choose(dialog, "edf")
    dialog.days.setValue(-100)
    assert (dialog.asked.identity.participant, dialog.asked.identity.shift_days) == ("Q", -100)


def test_a_name_that_was_typed_stays(dialog, tmp_path):
    dialog.target.setText("")
    dialog.target.textEdited.emit("x")
    choose(dialog, "csv")
    assert dialog.target.text() == ""
    dialog.export()
    assert "Choose a folder" in dialog.said.text()


def test_what_bids_cannot_have_is_refused_in_words(dialog, qtbot, tmp_path):
    dialog.target.setText(str(tmp_path / "out"))
    dialog.task.setText("two words")
    dialog.export()
    assert "two words cannot be the name" in over(qtbot, dialog, "cannot be")
    assert not (tmp_path / "out").exists()


@pytest.fixture
def slow(monkeypatch):
    """An export that goes on until it is cancelled."""
    begun, ended = threading.Event(), threading.Event()

    def export(jobs, asked):
        try:
            while True:
                jobs[0].tell(0.5, say("Writing the EEG."))
                begun.set()
        finally:
            ended.set()

    monkeypatch.setattr(export_desk, "export_all", export)
    return begun, ended


def test_cancel_ends_it(dialog, qtbot, slow, tmp_path):
    dialog.target.setText(str(tmp_path / "out"))
    dialog.export()
    qtbot.waitUntil(lambda: dialog.bar.value() == 500, timeout=30_000)
    assert dialog.leave.text() == "Cancel"
    dialog.leave.click()
    assert "nothing was written" in over(qtbot, dialog, "Cancelled")
    assert dialog.isVisible()
    assert dialog.leave.text() == "Close"
    dialog.leave.click()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_closing_cancels(qtbot, recording, slow, tmp_path):
    dialog = ExportDialog([recording])
    desk = dialog.desk
    dialog.target.setText(str(tmp_path / "out"))
    dialog.export()
    assert slow[0].wait(30)
    dialog.close()
    assert slow[1].wait(30)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert not desk.busy


def test_what_nobody_thought_of_is_said(dialog, qtbot, monkeypatch, tmp_path, caplog):
    def export(jobs, asked):
        raise ZeroDivisionError("odd")

    monkeypatch.setattr(export_desk, "export_all", export)
    dialog.target.setText(str(tmp_path / "out"))
    dialog.export()
    assert "ZeroDivisionError" in over(qtbot, dialog, "odd")
    assert "exporting to" in caplog.text


def test_many_remarks_are_counted(dialog):
    dialog._written(Report((), tuple(say("Remark.") for _ in range(20))))
    assert "8 more remarks" in dialog.said.text()
