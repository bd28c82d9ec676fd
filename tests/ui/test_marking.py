"""Markers and blocks in the window: keys, buttons, the list, notes, time left."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from tests.app.marking_bench import SECOND, Desk, Far

from emoscope.marking import Shown, Stage
from emoscope.study import Block, MarkerKey, Study
from emoscope.ui import theme as themes
from emoscope.ui.marking import BlockBar, MarkerDesk, MarkerKeys, MarkerPanel, NoteLine, texts
from emoscope.ui.marking.model import LABEL, LENGTH, ROW, STAGE, TIME
from emoscope.ui.marking.panel import MOVES
from emoscope.ui.panels.timeline import FusedTimeline
from emoscope_devices import say

STUDY = Study(
    "S1",
    keys=(
        MarkerKey("1", "stimulus"),
        MarkerKey("2", "laughs & smiles", "interval"),
        MarkerKey("PgDown", "remote"),
    ),
    blocks=(Block("rest", 60.0, {"en": "Look at the cross."}, "cross"), Block("talk")),
)


@pytest.fixture
def desk(qtbot):
    made = MarkerDesk()
    made.attach(Desk(), STUDY)
    yield made
    made.detach()


@pytest.fixture
def told(desk):
    said = []
    desk.told.connect(said.append)
    return said


def sitting(desk):
    return desk.book.sitting


def shown(qtbot, *widgets):
    """Show widgets in a window that has the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
        widget.around = window  # Qt deletes a window that nobody holds, with all that is in it
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def labels(desk):
    return [m.label for m in desk.book.markers]


# -- keys ------------------------------------------------------------------------------------


def test_the_studys_keys_set_markers_but_not_while_somebody_types(qtbot, desk):
    edit = QLineEdit()
    window = shown(qtbot, edit, QPlainTextEdit())
    keys = MarkerKeys(window, desk)
    keys.set_keys(STUDY.keys)
    window.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_PageDown, Qt.Key.Key_3, Qt.Key.Key_Space):
        QTest.keyClick(window, key)
    assert labels(desk) == ["stimulus", "laughs & smiles", "remote"]
    assert desk.book.running
    QTest.keyClick(window, Qt.Key.Key_2)
    assert not desk.book.running
    edit.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_PageDown):
        QTest.keyClick(edit, key)
    assert edit.text() == "1" and len(labels(desk)) == 3
    edit.setReadOnly(True)
    QTest.keyClick(edit, Qt.Key.Key_PageDown)
    assert len(labels(desk)) == 4, "nothing can be typed into it"
    window.setFocus()
    keys.set_enabled(False)
    QTest.keyClick(window, Qt.Key.Key_1)
    keys.set_keys(STUDY.keys[2:])
    QTest.keyClick(window, Qt.Key.Key_1)
    assert len(labels(desk)) == 4
    assert not desk.press("9")


@pytest.mark.parametrize("key", ["Space", "Return", "Tab", ""])
def test_a_key_that_presses_buttons_is_refused(qtbot, desk, key):
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(ValueError, match="cannot set markers"):
        MarkerKeys(window, desk).set_keys([MarkerKey(key, "x")])


def test_the_space_bar_presses_no_button_of_ours(qtbot, desk):
    panel, bar = MarkerPanel(desk), BlockBar(desk)
    shown(qtbot, bar, panel)
    for button in (*panel.buttons.buttons.values(), panel.just, bar.next, bar.again):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert not desk.book.markers
    button = panel.buttons.buttons["1"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert labels(desk) == ["stimulus"]


# -- the panel -------------------------------------------------------------------------------


def cell(panel, row, column, role=Qt.ItemDataRole.DisplayRole):
    return panel.model.index(row, column).data(role)


def test_buttons_set_markers_and_show_how_long_an_interval_runs(qtbot, desk):
    panel = MarkerPanel(desk)
    shown(qtbot, panel)
    assert panel.none.isVisible() and not panel.table.isVisible()
    one, two, _ = panel.buttons.buttons.values()
    assert two.text() == "laughs && smiles  (2)"
    one.click()
    two.click()
    sitting(desk).wait(72.5)
    desk.look()
    assert two.text() == "laughs && smiles  1:12  (2)" and two.isChecked()
    assert "End the interval" in two.accessibleName()
    two.click()
    assert two.text() == "laughs && smiles  (2)" and not two.isChecked()
    panel.just.click()
    assert [cell(panel, r, LABEL) for r in range(3)] == [
        "what just happened", "laughs & smiles", "stimulus",
    ]  # fmt: skip
    assert [cell(panel, r, LENGTH) for r in range(3)] == ["10.0 s", "72.5 s", ""]
    assert cell(panel, 2, TIME) == "1:40.0" and cell(panel, 2, STAGE).startswith("○ received")
    assert not panel.none.isVisible()


def test_a_label_a_time_and_a_length_are_typed_over_in_place(qtbot, desk, told):
    panel = MarkerPanel(desk)
    shown(qtbot, panel)
    desk.mark("look")
    model = panel.model
    number = desk.book.rows()[0].number
    for column, text, bad in (
        (LABEL, "see", "   "), (TIME, "1:35.25", "soon"), (LENGTH, "2.5", "-3"),
    ):  # fmt: skip
        index = model.index(0, column)
        assert index.flags() & Qt.ItemFlag.ItemIsEditable
        assert model.setData(index, text) and not model.setData(index, bad)
    marker = desk.book.row(number).marker
    assert (marker.label, marker.time, marker.seconds) == ("see", 95_250_000_000, 2.5)
    assert len(told) == 3 and "needs a label" in told[0] and "“soon” is no time" in told[1]
    assert not model.setData(model.index(0, TIME), "99:00"), "not into the future"
    assert not model.setData(model.index(0, STAGE), "x")
    assert not model.index(0, STAGE).flags() & Qt.ItemFlag.ItemIsEditable
    assert cell(panel, 0, STAGE).endswith("changed")
    tip = cell(panel, 0, STAGE, Qt.ItemDataRole.ToolTipRole)
    assert "Set as “look” at 1:40.0." in tip and "moved by -4.8 s" in tip
    panel.undo.click()
    panel.undo.click()
    panel.undo.click()
    assert desk.book.row(number).marker.label == "look"
    assert not cell(panel, 0, STAGE).endswith("changed")
    panel.redo.click()
    assert desk.book.row(number).marker.label == "see"


def test_the_list_is_worked_with_keys_alone(qtbot, desk):
    panel = MarkerPanel(desk)
    shown(qtbot, panel)
    desk.mark("a")
    desk.mark("b")
    table = panel.table
    table.setFocus()
    table.setCurrentIndex(panel.model.index(1, LABEL))
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(table, Qt.Key.Key_Left, alt | shift)
    QTest.keyClick(table, Qt.Key.Key_Left, alt)
    QTest.keyClick(table, Qt.Key.Key_Left, alt)
    QTest.keyClick(table, Qt.Key.Key_Right, alt)
    assert panel.selected().marker.time == round(98.9 * SECOND)
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor.text() == "a"
    desk.mark("c")
    assert table.findChild(QLineEdit) is editor, "a new marker does not end the typing"
    editor.setText("renamed")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: labels(desk) == ["renamed", "b", "c"])
    assert panel.selected().marker.label == "renamed"
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert labels(desk) == ["b", "c"] and panel.selected().removed
    assert not panel.rename.isEnabled() and not panel.moves[1.0].isEnabled()
    panel.undo.click()
    panel.moves[1.0].click()
    panel.remove.click()
    assert labels(desk) == ["b", "c"]


def test_how_far_a_marker_came_is_seen_and_said(qtbot):
    far = Far()
    far.near.recording = True
    desk = MarkerDesk()
    desk.attach(far, STUDY)
    counts, told = [], []
    desk.unconfirmed.connect(counts.append)
    desk.told.connect(told.append)
    panel = MarkerPanel(desk)
    shown(qtbot, panel)
    desk.mark("a")
    assert cell(panel, 0, STAGE) == "· sent" and not panel.model.rows[0].number
    far.wait(1.5)
    desk.look()
    assert counts == [1] and cell(panel, 0, STAGE) == "! not confirmed"
    assert panel.newest.property("role") == "alarm" and "not confirmed" in panel.newest.text()
    far.carry()
    qtbot.waitUntil(lambda: counts == [1, 0])
    assert cell(panel, 0, STAGE) == "○ received"
    assert panel.newest.property("role") == "notice"
    far.keep((1, 1))
    desk.look()
    assert cell(panel, 0, STAGE) == "● on the disk"
    assert "on the disk" in panel.newest.text()
    panel.resize(300, 400)
    assert cell(panel, 0, STAGE) == "●", "where there is little room"
    assert "on the disk" in cell(panel, 0, STAGE, Qt.ItemDataRole.AccessibleTextRole)
    desk.mark("b")
    far.cut((say("The engine has died."),))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["The engine has died."]
    row = panel.model.rows[0]
    assert row.stage is Stage.REFUSED and row.marker.label == "b"
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    assert panel.remove.isEnabled()
    panel.remove.click()
    assert [r.marker.label for r in panel.model.rows] == ["a"]
    desk.detach()
    assert not panel.model.rows and not panel.just.isEnabled() and not desk.mark("x")


def test_a_new_sitting_is_followed_and_the_old_one_no_more(qtbot, desk):
    old, new = sitting(desk), Desk()
    desk.mark("old")
    new.mark("from before")
    desk.attach(new, STUDY)
    old.mark("late")
    QApplication.processEvents()
    desk.look()
    assert labels(desk) == ["from before"]


def test_markers_from_another_thread_come_with_the_next_look(qtbot, desk):
    panel = MarkerPanel(desk)
    shown(qtbot, panel)
    sitting(desk).mark("trigger", origin="board")
    qtbot.waitUntil(lambda: bool(panel.model.rows))
    assert cell(panel, 0, LABEL) == "trigger" and desk.book.undoable is None


def test_the_timeline_shows_markers_as_they_count(qtbot, desk):
    timeline = FusedTimeline()
    qtbot.addWidget(timeline)
    desk.changed.connect(lambda: timeline.set_markers(desk.recent()))
    desk.mark("old")
    sitting(desk).wait(60.0)
    for label in ("a", "b"):
        desk.mark(label)
        sitting(desk).wait(5.0)
    timeline.advance(desk.now)
    assert [label for _, label in timeline._markers] == ["a", "b"]
    desk.book.move(3, 155 * SECOND)
    desk.book.remove(2)
    sitting(desk).wait(30.0)
    desk.look()
    assert list(timeline._markers) == [(155 * SECOND, "b")]
    timeline.grab()
    desk.detach()
    assert not timeline._markers


def test_what_became_of_alarms_does_not_hide_the_operators_markers(qtbot, desk):
    panel = MarkerPanel(desk)
    shown(qtbot, panel)
    desk.mark("hers")
    sitting(desk).mark("alarm 1 raised: The board is away.", kind="note", origin="alarm")
    sitting(desk).mark("she laughs", kind="note")
    desk.look()
    assert sorted(label for _, label in desk.recent()) == ["hers", "she laughs"]
    assert sorted(row.marker.label for row in panel.model.rows) == ["hers", "she laughs"]
    assert len(desk.book.rows()) == 3, "they are kept"


# -- notes -----------------------------------------------------------------------------------


def test_a_note_speaks_of_when_its_writing_began(qtbot, desk, told):
    line = NoteLine(desk)
    shown(qtbot, line)
    line.begin()
    assert line.edit.hasFocus()
    QTest.keyClicks(line.edit, "she l")
    assert line.began == 100 * SECOND and line.time.text() == "1:40.0"
    sitting(desk).wait(7.0)
    QTest.keyClicks(line.edit, "aughs")
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    (note,) = desk.book.markers
    assert (note.kind, note.label, note.time) == ("note", "she laughs", 100 * SECOND)
    assert line.edit.text() == "" and line.began is None
    QTest.keyClicks(line.edit, "x")
    QTest.keyClick(line.edit, Qt.Key.Key_Backspace)
    assert line.began is None, "nothing is typed: it begins anew"
    sitting(desk).wait(1.0)
    QTest.keyClicks(line.edit, "no")
    assert line.began == 108 * SECOND
    QTest.keyClick(line.edit, Qt.Key.Key_Escape)
    assert line.edit.text() == "" and not line.edit.hasFocus()
    line.begin()
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    line.edit.setText("y" * 2001)
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert len(desk.book.markers) == 1 and "too long" in told[0]
    assert line.edit.text(), "what could not be set is not lost"
    desk.detach()
    assert not line.edit.isEnabled()


# -- blocks ----------------------------------------------------------------------------------


def test_the_bar_runs_blocks_and_tells_the_participants_screen(qtbot, desk, told):
    screens = []
    desk.screen.connect(screens.append)
    bar = BlockBar(desk)
    shown(qtbot, bar)
    assert bar.next.text() == "Begin: rest" and bar.name.toolTip() == "No block runs"
    assert not bar.abort.isEnabled() and not bar.extend.isEnabled() and not bar.again.isEnabled()
    bar.next.click()
    assert screens == [Shown("cross", "Look at the cross.")]
    assert (bar.name.toolTip(), bar.place.text(), bar.time.text()) == (
        "rest",
        "Block 1 of 2",
        "1:00",
    )
    sitting(desk).wait(12.5)
    desk.look()
    assert bar.time.text() == "0:48" and bar.progress.value() == 208
    bar.extend.click()
    sitting(desk).wait(77.0)
    desk.look()
    assert bar.time.text() == "0:01"
    sitting(desk).wait(1.0)
    desk.look()
    assert bar.name.toolTip() == "No block runs" and screens[-1] == Shown()
    assert bar.next.text() == "Next: talk" and bar.time.text() == ""
    bar.next.click()
    sitting(desk).wait(5.0)
    desk.look()
    assert bar.time.text() == "0:05" and not bar.progress.isVisible()
    assert bar.next.text() == "End" and not bar.extend.isEnabled()
    bar.again.click()
    bar.abort.click()
    assert desk.runner.status.outcomes == ("done", "broken off")
    assert bar.name.toolTip() == "All blocks are over" and not bar.next.isEnabled()
    bar._menu.aboutToShow.emit()
    names = [a.text() for a in bar._menu.actions()]
    assert "✓" in names[0] and "rest" in names[0] and "1:00" in names[0] and "✕" in names[1]
    bar._menu.actions()[0].trigger()
    assert desk.runner.status.place == 0 and not told


def test_overtime_is_a_sign_and_a_word(qtbot, desk):
    desk.set_study(STUDY, run_over=True)
    bar = BlockBar(desk)
    shown(qtbot, bar)
    bar.begin(0)
    sitting(desk).wait(75.0)
    desk.look()
    assert bar.time.text() == "+0:15" and bar.time.property("role") == "alarm"
    assert bar.time.toolTip() == bar.time.accessibleName() == "Overtime"


def test_a_long_name_does_not_widen_the_window(qtbot):
    desk = MarkerDesk()
    name = "a very long name of a block " * 7
    desk.attach(Desk(), Study("S", keys=(MarkerKey("1", name),), blocks=(Block(name, 60.0),)))
    bar, panel = BlockBar(desk), MarkerPanel(desk)
    window = shown(qtbot, bar, panel)
    desk.note("n" * 2000)
    bar.begin(0)
    window.resize(600, 500)
    QApplication.processEvents()
    assert window.width() == 600 and bar.name.text().endswith("…")
    assert bar.name.toolTip() == name and panel.newest.height() < 120
    desk.detach()


def test_without_blocks_there_is_no_bar(qtbot):
    desk = MarkerDesk()
    desk.attach(Desk(), Study("S2"))
    bar = BlockBar(desk)
    assert bar.isHidden()
    desk.set_study(STUDY)
    assert not bar.isHidden()
    desk.detach()
    assert bar.isHidden()
    bar.begin(0)
    bar.next.click()
    qtbot.addWidget(bar)


def test_what_cannot_be_done_is_told(qtbot, told, desk):
    assert not desk.do(desk.runner.end)
    assert "No block runs" in told[0]


# -- looks -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(themes.THEMES))
def test_every_control_has_a_name_and_follows_theme_and_language(qtbot, desk, name):
    panel, bar = MarkerPanel(desk), BlockBar(desk)
    window = shown(qtbot, bar, panel)
    theme = themes.THEMES[name].scaled(2.0)
    for widget in (panel, bar):
        widget.set_theme(theme)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    desk.mark("a")
    buttons = [panel.just, panel.undo, panel.redo, panel.rename, panel.remove,
               *panel.moves.values(), *panel.buttons.buttons.values(), bar.next, bar.again,
               bar.abort, bar.extend, bar.choose]  # fmt: skip
    assert all(b.accessibleName() for b in buttons)
    assert len({b.accessibleName() for b in buttons}) == len(buttons)
    for wide in (320, 700, 1400):
        window.resize(wide, 700)
        QApplication.processEvents()
        window.grab()


@pytest.mark.parametrize(
    ("text", "time"),
    [("12", 12_000), ("1:02.5", 62_500), ("1:00:00", 3_600_000), ("0,25", 250), (" 3 ", 3_000),
     ("", None), ("1:2:3:4", None), ("-1", None), ("x", None), ("1.", None), ("٣", 3_000)],
)  # fmt: skip
def test_times_are_read_as_they_are_typed(text, time):
    assert texts.time_of(text) == (None if time is None else time * 1_000_000)


@pytest.mark.parametrize("time", [0, 999_999_999, 59_999_999_999, 3_599_950_000_000, 10**13])
def test_a_time_that_is_shown_can_be_typed(time):
    assert 0 <= time - texts.time_of(texts.at(time)) < 100_000_000
    assert 0 <= time - texts.time_of(texts.at(time, 3)) < 1_000_000


def test_rows_of_the_model_are_given_whole(qtbot, desk):
    panel = MarkerPanel(desk)
    qtbot.addWidget(panel)
    desk.mark("a")
    assert panel.model.index(0, 0).data(ROW).marker.label == "a"
    assert panel.model.headerData(LABEL, Qt.Orientation.Horizontal) == "Marker"
    assert panel.model.index(5, 0).data() is None


@pytest.fixture
def dressed(qapp):
    """Give the program its style sheet, and take it away afterwards."""
    before = qapp.styleSheet(), qapp.font(), qapp.palette()
    themes.apply(qapp, themes.DARK)
    yield
    qapp.setStyleSheet(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


def test_a_narrow_panel_leaves_out_the_long_moves_and_keeps_their_keys(qtbot, dressed, desk):
    panel = MarkerPanel(desk)
    host = shown(qtbot, panel)
    host.layout().setContentsMargins(0, 0, 0, 0)
    for width, moves in ((600, [-1.0, -0.1, 0.1, 1.0]), (330, [-0.1, 0.1]), (600, list(MOVES))):
        host.resize(width, 500)
        QApplication.processEvents()
        assert panel.width() == width >= panel.minimumSizeHint().width()
        assert [s for s, button in panel.moves.items() if button.isVisible()] == moves
        assert panel.remove.geometry().right() < width, "nothing is cut off"
    assert set(MOVES.values()) <= set(panel._actions)
