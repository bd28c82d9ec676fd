"""The recordings' window: what it lists, how it sorts and filters, and what it hands on."""

import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from tests.app.test_dataset import papers

from emoscope.dataset import WORDS, Row
from emoscope.dataset_check import with_look
from emoscope.dataset_verdicts import Look, Verdicts
from emoscope.settings import RecordingSettings, Settings
from emoscope.ui import recordings as module
from emoscope.ui import theme as themes
from emoscope.ui.actions import COMMANDS
from emoscope.ui.dataset_desk import Desk
from emoscope.ui.dataset_table import (
    COLUMNS,
    DATE,
    GLYPHS,
    LENGTH,
    PLACE,
    VERDICT,
    VERDICTS,
    glyph,
    shown,
    tip,
    word,
)
from emoscope.ui.dataset_window import DatasetWindow, open_dataset
from emoscope.ui.export_dialog import ExportDialog
from emoscope.ui.recordings import open_recordings
from emoscope.ui.report_dialog import ReportDialog
from emoscope_devices import say

NOW = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)


def look(verdict="good", markers=3, **more):
    return Look(verdict, NOW, 60.0, ("eeg",), markers, **more)


def verifying(rows, verdicts, *, jobs, cancel):
    for row in rows:
        yield with_look(row, look("losses" if row.place == "b" else "good")), ()


@pytest.fixture
def opened(qtbot, tmp_path):
    made = []

    def make(verify=verifying, *, kept=True, **options):
        window = DatasetWindow(
            themes.THEMES["dark"],
            verdicts=Verdicts(tmp_path / "kept"),
            desk=lambda parent, verdicts: Desk(parent, verdicts, verify),
            **options,
        )
        if kept:  # else it goes by itself
            qtbot.addWidget(window)
        made.append(window)
        return window

    yield make
    for window in made:
        window.finish()


def filled(qtbot, window, folder, count):
    window.look(folder)
    qtbot.waitUntil(lambda: window._count.text().startswith(f"{count} of {count}"), timeout=20_000)
    return window


def column(window, number):
    return [window.shown.index(n, number).data() for n in range(window.shown.rowCount())]


def choose(window, *places):
    window.table.clearSelection()
    window.table.setSelectionMode(window.table.SelectionMode.MultiSelection)
    for place in places:
        window.table.selectRow(column(window, PLACE).index(place))


@pytest.fixture
def dataset(tmp_path):
    folder = tmp_path / "set"
    papers(folder / "a", "P01", "見", begun="2026-03-01T10:00:00+00:00")
    papers(folder / "b", "P02", "S", begun="2026-03-03T10:00:00+00:00")
    (papers(folder / "c", "p 01", "S", begun="nonsense") / "end.json").unlink()
    return folder


def test_recordings_are_listed_newest_first_with_what_is_to_be_said(opened, qtbot, dataset):
    window = filled(qtbot, opened(), dataset, 3)
    assert column(window, PLACE) == ["b", "a", "c"]
    assert column(window, VERDICT) == [word("clean"), word("clean"), word("not ended")]
    assert column(window, LENGTH) == ["0:01:00", "0:01:00", "–"]
    qtbot.waitUntil(lambda: "differ in case or spaces" in window._notice.text(), timeout=5_000)
    assert window._notice.isVisibleTo(window)
    assert not window.shown.index(0, VERDICT).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_what_is_not_known_is_last_whichever_way_it_is_sorted(opened, qtbot, dataset):
    window = filled(qtbot, opened(), dataset, 3)
    window.table.sortByColumn(DATE, Qt.SortOrder.AscendingOrder)
    assert column(window, PLACE) == ["a", "b", "c"]
    window.table.sortByColumn(LENGTH, Qt.SortOrder.DescendingOrder)
    assert column(window, PLACE)[-1] == "c"
    window.table.sortByColumn(VERDICT, Qt.SortOrder.DescendingOrder)
    assert column(window, PLACE)[0] == "c"


def test_a_filter_keeps_the_rows_that_hold_every_word(opened, qtbot, dataset):
    window = filled(qtbot, opened(), dataset, 3)
    window.filter.setText("P02 s")
    assert set(column(window, PLACE)) == {"b"}
    window.filter.setText("見")
    assert column(window, PLACE) == ["a"]
    window.filter.setText("NOT ended")
    assert column(window, PLACE) == ["c"]
    assert window._count.text().startswith("1 of 3")
    window.filter.setText("nothing of the kind")
    assert not window._buttons["verify"].isEnabled()


def test_all_or_the_chosen_are_verified(opened, qtbot, dataset):
    window = filled(qtbot, opened(), dataset, 3)
    choose(window, "b")
    window.verify()
    qtbot.waitUntil(lambda: word("losses") in column(window, VERDICT), timeout=10_000)
    assert column(window, VERDICT).count(word("good")) == 0
    window.table.clearSelection()
    window.verify()
    qtbot.waitUntil(lambda: word("good") in column(window, VERDICT), timeout=10_000)
    qtbot.waitUntil(lambda: not window._progress.isVisibleTo(window), timeout=10_000)
    assert column(window, VERDICT).count(word("not ended")) == 1, "what is to be done stays"
    window.verify()
    assert "has been verified" in window._notice.text()
    assert not window._buttons["stop"].isVisibleTo(window)


def test_a_failure_to_verify_is_said(opened, qtbot, dataset):
    def broken(rows, verdicts, *, jobs, cancel):
        yield rows[0], (say("Its process was ended by signal {number}.", number=11),)
        raise RuntimeError("and then all")

    window = filled(qtbot, opened(broken), dataset, 3)
    window.verify()
    qtbot.waitUntil(lambda: "RuntimeError" in window._notice.text(), timeout=10_000)
    assert not window._progress.isVisibleTo(window)
    window.look(dataset / "nowhere")
    qtbot.waitUntil(lambda: "There is no folder" in window._notice.text(), timeout=10_000)


def test_verifying_is_stopped_by_a_button_and_by_another_folder(opened, qtbot, dataset):
    begun = threading.Event()

    def slow(rows, verdicts, *, jobs, cancel):
        begun.set()
        while not cancel.is_set():
            cancel.wait(0.01)
        yield from ()

    window = filled(qtbot, opened(slow), dataset, 3)
    for end in (window.stop, lambda: window.look(dataset / "a")):
        begun.clear()
        window.verify()
        assert begun.wait(10)
        assert window._buttons["stop"].isVisibleTo(window)
        end()
        qtbot.waitUntil(lambda: not window._progress.isVisibleTo(window), timeout=10_000)
    qtbot.waitUntil(lambda: column(window, PLACE) == ["a"], timeout=10_000)


def test_what_an_older_look_found_is_late(opened, qtbot, dataset):
    window = filled(qtbot, opened(), dataset, 3)
    window._desk.found.emit(window._look - 1, [Row(Path("x"), "x", "clean")])
    window._desk.listed.emit(window._look - 1, (say("late"),))
    assert len(window.model.rows) == 3
    assert window._notice.text() != "late"


def test_what_is_asked_for_is_handed_on(opened, qtbot, dataset):
    window = filled(qtbot, opened(), dataset, 3)
    asked = []
    window.review_wanted.connect(lambda folder: asked.append(("review", folder.name)))
    window.report_wanted.connect(lambda folder: asked.append(("report", folder.name)))
    window.export_wanted.connect(lambda folders: asked.append([one.name for one in folders]))
    qtbot.waitUntil(lambda: window._current() is not None, timeout=20_000)
    window.report()
    choose(window, "a", "b")
    window.export()
    window.table.activated.emit(window.shown.index(column(window, PLACE).index("a"), 3))
    assert asked == [("report", "b"), ["b", "a"], ("review", "b")]
    empty = opened()
    empty.review()
    empty.export()
    assert len(asked) == 3
    assert not empty._buttons["review"].isEnabled()


def test_buttons_that_nobody_answers_to_are_not_shown(qtbot, dataset, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    refused = []

    def export(folders):
        refused.append(folders)
        return say("The disk is full.")

    window = open_dataset(None, dataset, export=export)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.shown.rowCount() == 3, timeout=20_000)
    assert window._buttons["export"].isVisibleTo(window)
    assert not window._buttons["report"].isVisibleTo(window)
    choose(window, "a")
    window.export()
    assert refused == [[dataset / "a"]]
    assert window._notice.text() == "The disk is full."
    window.finish()


def test_the_main_window_s_key_opens_it_once(qtbot, dataset, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (command,) = [one for one in COMMANDS if one.does == "show_recordings"]
    assert command.key == "F4"
    reviewed = []
    monkeypatch.setattr(
        module, "start_review", lambda *asked: reviewed.append(asked) or say("No process.")
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    settings = Settings(recording=RecordingSettings(folder=str(dataset)))
    window = open_recordings(parent, settings, tmp_path / "s.toml", themes.THEMES["light"])
    qtbot.waitUntil(lambda: window._current() is not None, timeout=20_000)
    assert open_recordings(parent, settings, None, themes.THEMES["light"]) is window
    window.review()
    assert reviewed == [(dataset / "b", tmp_path / "s.toml")]
    assert window._notice.text() == "No process."
    window.report()
    (report,) = parent.findChildren(ReportDialog)
    assert report.windowTitle() == "Report on b"
    choose(window, "a", "b")
    window.export()
    (export,) = parent.findChildren(ExportDialog)
    assert export.isVisible()
    for each in (report, export, window):
        each.finish()


def test_it_follows_the_theme_of_the_window_that_opened_it(opened, qtbot, dataset):
    parent = QWidget()
    parent.theme = themes.THEMES["dark"]
    window = filled(qtbot, opened(parent=parent), dataset, 3)

    def colours():
        icon = window.shown.index(0, VERDICT).data(Qt.ItemDataRole.DecorationRole)
        image = icon.pixmap(16).toImage()
        return {image.pixelColor(x, y).name() for x in range(16) for y in range(16)}

    dark = colours()
    parent.theme = themes.THEMES["light"]
    themes.apply(themes.running(), parent.theme)
    try:
        assert colours() != dark
    finally:
        window.setParent(None)  # it is closed by itself
        themes.apply(themes.running(), themes.THEMES["dark"])


def test_a_closed_window_goes_with_its_thread(opened, qtbot, dataset):
    window = filled(qtbot, opened(kept=False), dataset, 3)
    desk = window._desk
    with qtbot.waitSignal(window.destroyed, timeout=20_000):
        window.close()
    assert not desk.busy


@pytest.mark.parametrize("verdict", WORDS)
def test_every_verdict_has_a_word_and_a_shape(verdict):
    assert word(verdict)
    for theme in themes.THEMES.values():
        assert not glyph(GLYPHS[verdict], theme).isNull()


def test_no_two_verdicts_have_the_same_word():
    assert len(set(VERDICTS.values())) == len(WORDS)


def test_a_cell_says_more_when_it_is_pointed_at(tmp_path):
    row = Row(tmp_path, ".", "clean", begun=NOW, labels={"AB": {"happy": 2, "見": 1}})
    cells = [shown(row, n) for n in range(len(COLUMNS))]
    assert cells[0] == tmp_path.name
    assert tip(row, 0) == str(tmp_path)
    assert tip(row, 8).splitlines() == ["AB: happy 2", "AB: 見 1"]
    row = with_look(row, look("losses", why=(say("eeg: {n} samples are lost.", n=3),)))
    said = tip(row, VERDICT).splitlines()
    assert said[:2] == [word("losses"), "eeg: 3 samples are lost."]
    assert said[2].startswith("Verified: 2026-03-02")
    odd = replace(row, participant="x\x1b[31m")
    assert "\x1b" not in shown(odd, 1)
