"""The sheet of keys: complete, searched, printed; every key of the window is on it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from emoscope.study.study import MarkerKey
from emoscope.ui import shortcuts
from emoscope.ui.actions import COMMANDS, Command, name_of
from emoscope.ui.shortcuts import Entry, Section, ShortcutSheet, native, sections
from emoscope.ui.theme import DARK, THEMES

KEYS = (MarkerKey("1", "film <1>"), MarkerKey("2", "talking", "interval"))


@pytest.fixture
def sheet(qtbot):
    made = ShortcutSheet(DARK, markers=KEYS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_command_is_there_once_and_every_marker_of_the_study():
    entries = [entry for part in sections(markers=KEYS) for entry in part.entries]
    for command in COMMANDS:
        named = [e for e in entries if e.keys == (native(command.key),)]
        assert any(name_of(command).startswith(e.does) for e in named), command.does
    assert Entry(("1",), "film <1>") in entries
    assert Entry(("2",), "talking: begin, and end") in entries
    assert not [p for p in sections() if p.title == "Markers of this study"]


def test_a_group_that_is_new_is_a_task_of_its_own():
    made = sections((Command("x", "Do it", "Ctrl+J", "later"),))
    assert made[0] == Section("later", (Entry((native("Ctrl+J"),), "Do it"),))


@pytest.mark.parametrize(
    ("name", "title"),
    [("&Session", "Session"), ("セッション(&S)", "セッション"), ("S&ee", "See")],
)
def test_the_mark_of_a_menu_is_no_part_of_its_name(monkeypatch, name, title):
    monkeypatch.setattr(shortcuts, "GROUPS", {"a": name})
    assert sections((Command("x", "X", "X", "a"),))[0].title == title


def test_it_is_searched_by_words_and_by_keys(sheet):
    assert len(sheet.shown()) > len(COMMANDS)
    QTest.keyClicks(sheet.search, "film")
    assert [e.does for e in sheet.shown()] == ["film <1>"]
    sheet.search.setText("ctrl+r")
    assert "Record or stop" in [e.does for e in sheet.shown()]
    sheet.search.setText("traces eeg")
    assert len(sheet.shown()) == 2 and sheet.tree.isVisible()
    sheet.search.setText("no such thing")
    assert sheet.shown() == [] and sheet._nothing.isVisible() and not sheet.tree.isVisible()
    sheet.search.clear()
    assert sheet.tree.isVisible()


def test_it_is_printed_whole_and_safely(sheet):
    sheet.search.setText("nothing")
    html, text = sheet.document().toHtml(), sheet.document().toPlainText()
    assert "film <1>" in text and "&lt;1&gt;" in html
    assert all(name_of(c).rstrip(" .") in text for c in COMMANDS)


def test_the_keyboard_alone_is_enough(sheet):
    assert sheet.windowModality() == Qt.WindowModality.WindowModal
    assert sheet.search.accessibleName() and sheet.tree.accessibleName()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_another_language_names_it_anew(sheet, qapp):
    sheet.search.setText("film")
    sheet.setWindowTitle("old")
    qapp.sendEvent(sheet, QEvent(QEvent.Type.LanguageChange))
    assert sheet.windowTitle() == "Keys" and len(sheet.shown()) == 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda t: t.name)
def test_key_caps_have_room_at_any_size(qtbot, theme):
    for scale in (0.75, 2.5):
        made = ShortcutSheet(theme.scaled(scale), markers=(MarkerKey("Ctrl+Alt+Shift+F12", "x"),))
        qtbot.addWidget(made)
        made.show()
        made.grab()
        wide = shortcuts.cap_width(theme.scaled(scale), native("Ctrl+Alt+Shift+F12"))
        assert made.tree.columnWidth(1) >= wide
