"""The report's dialog: language, place, what it says, and that nothing is overwritten."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from tests.app.verify_bench import hashes, record

from emoscope.ui import report_dialog
from emoscope.ui.report_dialog import ReportDialog, open_report

WAIT = 30_000


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return record(tmp_path / "名 前", kinds="e")


@pytest.fixture
def dialog(qtbot, recording: Path):
    made = open_report(None, recording, "ja_JP")
    qtbot.addWidget(made)
    yield made
    made.finish()


def test_a_page_and_a_pdf_are_written_beside_the_recording(dialog, qtbot, recording, monkeypatch):
    before, opened = hashes(recording), []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    assert dialog.language.currentData() == "ja"
    assert not dialog.show_page.isEnabled()
    dialog.pdf.setChecked(True)
    with qtbot.waitSignal(dialog.desk.written, timeout=WAIT):
        dialog.go.click()
        assert not dialog.go.isEnabled(), "one at a time"
    page = recording.parent / "名 前-report.html"
    assert 'lang="ja"' in page.read_text("utf-8")
    assert page.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert str(page) in dialog.said.text()
    dialog.show_page.click()
    assert opened == [str(page)]
    assert dialog.target.text().endswith("名 前-report-2.html"), "the next one has another name"
    assert hashes(recording) == before


@pytest.mark.parametrize("inside", [False, True])
def test_what_is_there_and_the_recording_stay_as_they_are(dialog, qtbot, recording, inside):
    place = recording / "r.html" if inside else recording.parent / "old.html"
    if not inside:
        place.write_text("mine")
    dialog.target.setText(str(place))
    with qtbot.waitSignal(dialog.desk.refused, timeout=WAIT):
        dialog.go.click()
    assert "inside the recording" in dialog.said.text() or "old.html" in dialog.said.text()
    assert dialog.go.isEnabled() and not dialog.show_page.isEnabled()
    assert place.exists() is not inside
    if not inside:
        assert place.read_text() == "mine"


def test_no_place_and_a_bug_are_said(dialog, qtbot, monkeypatch):
    dialog.target.setText(" ")
    dialog.go.click()
    assert "Choose a file" in dialog.said.text()
    dialog.target.setText("/nowhere/r.html")

    def broken(*_: object) -> None:
        raise RuntimeError("spoilt")

    monkeypatch.setattr(report_dialog, "write_report", broken)
    with qtbot.waitSignal(dialog.desk.refused, timeout=WAIT):
        dialog.go.click()
    assert "spoilt" in dialog.said.text()


@pytest.mark.parametrize(
    ("settings", "report"), [("en", "en"), ("zh_CN", "zh_CN"), ("ja", "ja"), ("fr_FR", "en")]
)
def test_the_language_is_the_windows(qtbot, recording, settings, report):
    made = ReportDialog(recording, None, settings)
    qtbot.addWidget(made)
    assert made.language.currentData() == report
