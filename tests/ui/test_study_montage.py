"""The montage editor: channels get sites by click and by key, doubts are words and signs."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from emoscope.study import Montage
from emoscope.study.check_montage import montage_faults
from emoscope.study.montage import SITES, TEN_TEN, TEN_TWENTY
from emoscope.ui.study.channel_table import NAME, NUMBER, STANDING
from emoscope.ui.study.montage_editor import MontageEditor
from emoscope.ui.theme import DARK, LIGHT

EIGHT = ("Fp1", "Fp2", "C3", "C4", "P7", "P8", "O1", "O2")


@pytest.fixture
def editor(qtbot):
    made = MontageEditor(DARK)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


def click(qtbot, editor, site, button=Qt.MouseButton.LeftButton):
    qtbot.mouseClick(editor.head, button, pos=editor.head.where(site).toPoint())


def press(qtbot, widget, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(widget, key, modifier)


def words(editor):
    return [
        [editor.table.item(row, column).text() for column in (NUMBER, NAME, STANDING)]
        for row in range(editor.table.rowCount())
    ]


def test_what_is_shown_comes_back(editor):
    montage = Montage((*EIGHT, "-", "X1"), "M1", "Fpz", {"X1": (0.25, -0.5)})
    editor.show_montage(montage)
    assert editor.montage() == montage
    assert words(editor)[0] == ["1", "Fp1", "placed"]
    assert [row[2] for row in words(editor)[8:]] == ["not used", "own position"]


def test_clicks_name_one_channel_after_the_other(editor, qtbot):
    editor.count.setValue(3)
    assert editor.montage().channels == ("", "", "")
    with qtbot.waitSignals([editor.changed] * 3):
        for site in ("C3", "Cz", "C4"):
            click(qtbot, editor, site)
    assert editor.montage().channels == ("C3", "Cz", "C4")
    assert words(editor) == [[str(n), s, "placed"] for n, s in enumerate(("C3", "Cz", "C4"), 1)]


def test_a_click_without_channels_adds_one_and_the_right_button_nothing(editor, qtbot):
    click(qtbot, editor, "Cz", Qt.MouseButton.RightButton)
    assert editor.montage() == Montage()
    click(qtbot, editor, "Cz")
    assert editor.montage().channels == ("Cz",)


def test_a_site_in_use_is_gone_to_and_not_given_twice(editor, qtbot):
    editor.show_montage(Montage(("T3", "", "C4")))
    assert editor.table.currentRow() == 1
    click(qtbot, editor, "T7")
    assert editor.montage().channels == ("T3", "", "C4") and editor.table.currentRow() == 0
    assert editor.head.about("T7") == "T7: channel 1"


def test_all_of_it_goes_by_keyboard(editor, qtbot):
    editor.count.setValue(2)
    head = editor.head
    head.setFocus()
    head.point("Cz")
    press(qtbot, head, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Left)
    press(qtbot, head, Qt.Key.Key_Space)
    assert editor.montage().channels == ("C4", "C3")
    press(qtbot, head, Qt.Key.Key_Delete)
    assert editor.montage().channels == ("C4", "")
    assert "C3: free" in head.accessibleDescription()
    editor.sets["reference"].setChecked(True)
    press(qtbot, head, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert editor.montage().reference == head.cursor_site == "F3"
    editor.sets["ground"].setChecked(True)
    press(qtbot, head, Qt.Key.Key_Return)
    assert editor.montage().ground == "F3"
    assert head.about("F3") == "F3: reference, ground" and editor.reference.text() == "F3"
    press(qtbot, head, Qt.Key.Key_Return)
    assert editor.montage().ground == ""
    press(qtbot, head, Qt.Key.Key_Backspace)
    assert editor.montage().reference == "" and editor.reference.text() == ""


def test_a_site_is_found_by_name_and_given_with_enter(editor, qtbot):
    editor.count.setValue(2)
    qtbot.keyClicks(editor.search, "poz")
    assert editor.head.cursor_site == "POz" and "POz" in editor.head.sites
    press(qtbot, editor.search, Qt.Key.Key_Return)
    assert editor.montage().channels == ("POz", "")
    assert editor.search.selectedText() == "poz"
    assert editor.seek("t3") == "T7" and editor.seek("qq") is None and editor.seek(" ") is None
    assert editor.seek("f") in SITES


def test_all_sites_or_the_usual_ones(editor):
    assert set(editor.head.sites) == set(TEN_TWENTY)
    editor.every.setChecked(True)
    assert set(editor.head.sites) == set(TEN_TEN)
    editor.show_montage(Montage(("AF1",)))
    editor.every.setChecked(False)
    assert set(editor.head.sites) == {*TEN_TWENTY, "AF1"}


def test_an_electrode_of_ones_own_is_dragged_onto_the_head(editor, qtbot):
    editor.show_montage(Montage(("X1", "Cz")))
    assert words(editor)[0][2] == "no place known" and "no place yet" in editor.head.about("X1")
    head = editor.head
    start = head.where("X1").toPoint()
    aim = ((head.where("C3") + head.where("P3")) / 2).toPoint()
    qtbot.mousePress(head, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(head, start + (aim - start) * step / 5)
        QApplication.processEvents()
    qtbot.mouseRelease(head, Qt.MouseButton.LeftButton, pos=aim)
    x, y = editor.montage().positions["X1"]
    assert -0.6 < x < -0.25 and -0.4 < y < -0.05
    assert words(editor)[0][2] == "own position" and not list(montage_faults(editor.montage()))


def test_an_electrode_of_ones_own_is_moved_by_keys_and_stays_on_the_head(editor, qtbot):
    editor.show_montage(Montage(("X1",), positions={"X1": (0.0, 1.19)}))
    head = editor.head
    head.point("X1")
    shift = Qt.KeyboardModifier.ShiftModifier
    press(qtbot, head, Qt.Key.Key_Left, modifier=shift)
    assert editor.montage().positions["X1"] == pytest.approx((-0.02, 1.19), abs=0.002)
    press(qtbot, head, *[Qt.Key.Key_Up] * 5, modifier=shift)
    assert not list(montage_faults(editor.montage()))
    press(qtbot, head, Qt.Key.Key_Down)
    assert head.cursor_site != "X1"


def test_a_site_that_is_not_ones_own_cannot_be_dragged(editor, qtbot):
    editor.show_montage(Montage(("Cz",)))
    head = editor.head
    start, aim = head.where("Cz").toPoint(), head.where("C4").toPoint()
    qtbot.mousePress(head, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(head, aim)
    qtbot.mouseRelease(head, Qt.MouseButton.LeftButton, pos=aim)
    assert editor.montage() == Montage(("Cz",))
    qtbot.mouseMove(head, QPoint(3, 3))
    assert head.at(QPointF(3, 3)) is None


def test_names_are_typed_into_the_table_and_positions_go_along(editor):
    editor.show_montage(Montage(("X1", "Cz"), positions={"X1": (0.1, 0.2)}))
    editor.table.item(0, NAME).setText(" Y1 ")
    assert editor.montage() == Montage(("Y1", "Cz"), positions={"Y1": (0.1, 0.2)})
    editor.table.item(0, NAME).setText("Fp1")
    assert editor.montage() == Montage(("Fp1", "Cz"))
    editor.table.item(1, NAME).setText("Fp1")
    assert [row[2] for row in words(editor)] == ["there twice", "there twice"]
    assert editor.head.about("Fp1") == "Fp1: twice: channels 1, 2"
    assert editor.head.sites["Fp1"].badge == "1+2"


def test_channels_are_left_unused_cleared_and_counted(editor):
    editor.show_montage(Montage(("Fp1", "Fp2", "")))
    assert editor.table.currentRow() == 2
    editor.unused.click()
    assert editor.montage().channels == ("Fp1", "Fp2", "-")
    editor.count.setValue(2)
    assert editor.montage().channels == ("Fp1", "Fp2")
    editor.clear.click()
    assert editor.montage().channels == ("", "") and editor.clear.isEnabled()
    editor.count.setValue(0)
    assert editor.montage() == Montage() and not editor.clear.isEnabled()


def test_names_come_from_the_board(editor):
    assert not editor.from_board.isEnabled() and "No headset" in editor.from_board.toolTip()
    editor.take_board()
    assert editor.montage() == Montage()
    editor.set_board(EIGHT, "Cyton")
    assert "8 names of Cyton" in editor.from_board.toolTip()
    editor.from_board.click()
    assert editor.montage().channels == EIGHT


def test_reference_and_ground_are_typed(editor, qtbot):
    qtbot.keyClicks(editor.reference, "linked ears")
    qtbot.keyClicks(editor.ground, "fpz")
    assert (editor.montage().reference, editor.montage().ground) == ("linked ears", "fpz")
    assert editor.head.about("Fpz") == "Fpz: ground"


def test_what_is_wrong_stands_below_the_table(editor):
    editor.show_montage(Montage(("T3", "T7")))
    editor.show_faults(list(montage_faults(editor.montage())), ())
    assert "T7 is channel 1 as well" in editor.table.accessibleDescription()
    editor.show_montage(Montage(("T3",)))
    editor.show_faults(list(montage_faults(editor.montage())), ())
    assert editor.table.accessibleDescription() == ""


@pytest.mark.parametrize("theme", [DARK, LIGHT, LIGHT.scaled(2)], ids=["dark", "light", "large"])
def test_assigned_free_and_doubled_sites_look_different(editor, theme, qtbot):
    editor.set_theme(theme)
    editor.resize(theme.px(1000), theme.px(640))
    editor.show_montage(Montage(("C3", "Cz", "T3", "T7"), "M1"))
    QApplication.processEvents()
    image: QImage = editor.head.grab().toImage()

    def ground(site):
        at = editor.head.where(site) - QPointF(0, editor.head._mark() * 0.75)
        return image.pixelColor(at.toPoint()).name()

    seen = {site: ground(site) for site in ("C3", "C4", "T7", "M1")}
    assert ground("Cz") == seen["C3"] and len(set(seen.values())) == 4
    everything = [editor.search, editor.every, editor.count, editor.table, editor.head]
    everything += [editor.reference, editor.ground, editor.from_board, *editor.sets.values()]
    assert all(widget.accessibleName() for widget in everything)
