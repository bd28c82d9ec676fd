"""The study dialog: everything can be edited, faults stand beside the field, nothing is lost."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from emoscope.study import Block, MarkerKey, Montage, Study
from emoscope.study.file import load, save
from emoscope.study.standard import EXAMPLES, example
from emoscope.ui.choices import Finder, Option
from emoscope.ui.study import StudyDialog
from emoscope.ui.theme import DARK, LIGHT
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import StreamSpec

FULL = Study(
    code="full",
    title="All of it",
    contact="Dr. A\nRoom 1",
    purpose="clinical",
    roles={"video": "wanted", "audio": "optional", "eeg": "required"},
    devices={"eeg": "cyton:serial_port=COM3"},
    recorded=frozenset(("audio", "eeg")),
    montage=Montage(("Fp1", "-", "X1"), "M1", "Fpz", {"X1": (0.25, -0.5)}),
    keys=(MarkerKey("PgUp", "laughs"), MarkerKey("2", "speaks", "interval")),
    labels=("low", "high"),
    blocks=(Block("a", 12.3, {"en": "Sit.\nStill."}, "cross"), Block("b", None, {}, "face")),
    languages=("ja", "en"),
    notice={"ja": "お知らせ", "en": "Notice\u00a0one\n\nand two"},
)

NOTHING = {"cameras": [], "microphones": [], "boards": []}


class NoFinder(Finder):
    """Counts how often devices are looked for."""

    asked = 0

    def look(self) -> None:
        self.asked += 1


@pytest.fixture
def dialog(qtbot):
    made = []

    def make(study=None, path=None, theme=DARK, **more) -> StudyDialog:
        new = StudyDialog(study, path, theme, finder=NoFinder(), **more)
        made.append(new)
        if path is not None:
            qtbot.waitUntil(lambda: not new._reading)
        new.show()
        return new

    yield make
    for one in filter(isValid, made):
        one.finish()
        one._saved = one.value()
        one.close()
        one.deleteLater()


@pytest.fixture
def chosen_file(monkeypatch):
    """Answer every file dialog with one path, as somebody who clicks; None cancels."""
    answer = {"path": None, "asked": []}

    def answered(self) -> None:
        answer["asked"].append(self)
        assert self.windowModality() == Qt.WindowModality.WindowModal
        if answer["path"] is None:
            self.rejected.emit()
        else:
            self.fileSelected.emit(str(answer["path"]))

    monkeypatch.setattr(QFileDialog, "open", answered)
    return answer


def wait(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: not dialog._reading)


def box(dialog) -> QMessageBox:
    found = [b for b in dialog.findChildren(QMessageBox) if b.isVisible()]
    assert len(found) == 1 and found[0].windowModality() == Qt.WindowModality.WindowModal
    return found[0]


# -- everything comes back ---------------------------------------------------------------------


@pytest.mark.parametrize("study", [FULL, *(make() for make in EXAMPLES.values())])
def test_what_is_shown_comes_back_unchanged(dialog, study):
    shown = dialog(study)
    assert shown.value() == study and not shown.dirty
    assert not shown.windowTitle().startswith("StudyDialog")


def test_every_field_is_edited(dialog):
    shown = dialog(example("standard"))
    pages = shown.pages
    general, streams = pages.general, pages.streams
    general.code.setText(" full ")
    general.title.setText("All of it")
    general.contact.setPlainText("Dr. A\nRoom 1\n")
    general.purpose.setCurrentIndex(general.purpose.findData("clinical"))
    general.languages["zh_CN"].setChecked(False)
    for kind, role in FULL.roles.items():
        streams.roles[kind].setCurrentIndex(streams.roles[kind].findData(role))
        streams.recorded[kind].setChecked(kind in FULL.recorded)
    streams.devices["eeg"].setEditText("cyton:serial_port=COM3")
    pages.montage.show_montage(FULL.montage)
    keys = pages.keys
    keys.drop(2)
    keys.rows[0].key.setCurrentText("PgUp")
    keys.rows[0].label.setText("laughs")
    keys.labels.setPlainText("low\n\n high \n")
    blocks = pages.blocks
    blocks.list.setCurrentRow(0)
    blocks.name.setText("a")
    blocks.seconds.setValue(12.3)
    blocks.instruction.show({"en": "Sit.\nStill."})
    blocks.list.setCurrentRow(1)
    blocks.name.setText("b")
    blocks.sight.setCurrentIndex(blocks.sight.findData("face"))
    pages.notice.texts.show(FULL.notice)
    assert shown.dirty
    assert shown.value() == replace(FULL, languages=("en", "ja"))


def test_keys_and_blocks_are_added_moved_and_taken_away(dialog):
    shown = dialog(FULL)
    keys, blocks = shown.pages.keys, shown.pages.blocks
    keys.add.click()
    assert [row.value().key for row in keys.rows] == ["PgUp", "2", "0"]
    assert keys.rows[2].label.hasFocus() or not shown.isActiveWindow()
    keys.shift(2, -1)
    keys.shift(0, -1)
    assert [k.key for k in shown.value().keys] == ["PgUp", "0", "2"]
    for _ in range(3):
        keys.drop(0)
    assert shown.value().keys == ()
    blocks.list.setCurrentRow(1)
    blocks._move(-1)
    blocks._move(-1)
    assert [b.name for b in shown.value().blocks] == ["b", "a"] and blocks.list.currentRow() == 0
    blocks._add()
    blocks.name.setText("c")
    blocks.ended.setChecked(False)
    assert shown.value().blocks[-1] == Block("c", 60.0)
    for _ in range(4):
        blocks._remove()
    assert shown.value().blocks == () and not blocks._fields.isEnabled()


# -- faults beside the field -------------------------------------------------------------------


def test_faults_stand_beside_the_field_while_it_is_typed(dialog, qtbot):
    shown = dialog(FULL)
    assert shown.bars.use.isEnabled()
    field = shown.pages.general.code
    field.selectAll()
    qtbot.keyClicks(field, "a/b")
    qtbot.waitUntil(lambda: bool(field.accessibleDescription()))
    assert "cannot be a study's code" in field.accessibleDescription()
    assert not any(b.isEnabled() for b in (shown.bars.use, shown.bars.save, shown.bars.share))
    assert "General" in shown.bars._wrong.text() and not shown.bars._wrong.isHidden()
    assert not shown.pages.tabs.tabIcon(0).isNull() and shown.pages.tabs.tabIcon(1).isNull()
    assert "to be put right" in shown.pages.tabs.tabToolTip(0)
    shown.use()
    assert shown.result() == 0 and shown.isVisible()
    field.setText("ab")
    shown.check()
    assert field.accessibleDescription() == "" and shown.bars.use.isEnabled()
    assert shown.bars._wrong.isHidden() and shown.pages.tabs.tabIcon(0).isNull()


def test_each_page_says_its_own_faults(dialog):
    shown = dialog(FULL)
    pages = shown.pages
    for row in pages.keys.rows:
        row.label.setText("twice")
    pages.keys.labels.setPlainText("low\nLOW")
    pages.blocks.list.setCurrentRow(1)
    pages.blocks.name.setText("")
    for language in pages.general.languages.values():
        language.setChecked(False)
    pages.streams.devices["eeg"].setEditText("none")
    pages.notice.texts.fields["en"].setPlainText("x" * 20_001)
    pages.montage.show_montage(Montage(("T3", "T7")))
    shown.check()
    said = {
        pages.keys.rows[1].label: "twice is there twice",
        pages.keys.labels: "LOW is there twice",
        pages.blocks.name: "There must be a text here",
        pages.streams.devices["eeg"]: 'Write role = "off"',
        pages.notice.texts.fields["en"]: "20000 at most",
        pages.montage.table: "T7 is channel 1 as well",
    }
    for field, words in said.items():
        assert words in field.accessibleDescription()
    assert pages.keys.rows[0].label.accessibleDescription() == ""
    assert "to be put right" in pages.blocks.list.item(1).text()
    assert "to be put right" not in pages.blocks.list.item(0).text()
    assert len(pages.wrong_pages(shown._faults)) == 6
    pages.blocks.list.setCurrentRow(0)
    assert pages.blocks.name.accessibleDescription() == ""


def test_remarks_and_devices_at_hand_are_notes(dialog):
    eeg = StreamSpec("eeg", "Board", 250.0, (4,), "float32", "µV", ("Fp1", "Fp2", "C3", "C4"))
    chosen = {"video": "0", "audio": "none", "eeg": "cyton"}
    study = replace(example("resting-eeg"), notice={"en": "x"})
    shown = dialog(study, chosen=chosen, specs={"eeg": eeg})
    shown.check()
    assert "Board has 4 electrodes" in shown.pages.streams.devices["eeg"].accessibleDescription()
    assert shown.bars.use.isEnabled()
    assert "Note: There is no notice of your own in zh_CN, ja" in (
        shown.pages.notice.accessibleDescription()
    )
    shown.pages.montage.from_board.click()
    assert shown.value().montage.channels == ("Fp1", "Fp2", "C3", "C4")
    shown.check()
    assert shown.pages.streams.devices["eeg"].accessibleDescription() == ""


def test_devices_are_looked_for_when_their_page_is_seen_and_what_is_typed_stays(dialog):
    shown = dialog(FULL)
    finder = shown._finder
    assert finder.asked == 0
    shown.pages.tabs.setCurrentIndex(1)
    assert finder.asked == 1
    finder.found.emit(
        {
            "video": (Option("0", "Front camera"),),
            "audio": (Option("default", ""),),
            "eeg": (Option("cyton", "Cyton"),),
        }
    )
    assert shown.value() == FULL
    devices = shown.pages.streams.devices
    devices["video"].setCurrentIndex(devices["video"].findText("Front camera"))
    assert shown.value().devices == {"video": "0", **FULL.devices}
    devices["eeg"].setCurrentIndex(0)
    assert shown.value().devices == {"video": "0"}


# -- files -------------------------------------------------------------------------------------


def test_a_study_is_opened_changed_saved_and_handed_over(dialog, qtbot, tmp_path):
    path = tmp_path / "full.toml"
    save(FULL, path)
    shown = dialog(FULL, path)
    assert shown.path == path and shown.bars.said == "full.toml is open."
    shown.pages.general.title.setText("New title")
    shown.check()
    assert shown.isWindowModified() and "not saved" in shown.bars._where.text()
    with qtbot.waitSignal(shown.accepted_study) as got:
        shown.use()
    study, where = got.args
    assert where == path and study == replace(FULL, title="New title") == load(path)
    assert shown.result() == QDialog.DialogCode.Accepted and not shown.isVisible()


def test_what_is_not_changed_is_handed_over_without_writing(dialog, qtbot, tmp_path):
    path = tmp_path / "full.toml"
    save(FULL, path)
    path.write_text("# by hand\n" + path.read_text())
    before = path.read_bytes()
    shown = dialog(None, path)
    assert "has comments; they are lost" in shown.bars.said
    with qtbot.waitSignal(shown.accepted_study) as got:
        shown.bars.use.click()
    assert got.args == [FULL, path] and path.read_bytes() == before


def test_a_new_study_asks_where_it_is_to_be_before_it_is_used(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(None, folder=tmp_path)
    shown.use()
    assert shown.isVisible() and shown._then is None
    asked = chosen_file["asked"][0]
    assert asked.directory().path() == str(tmp_path)
    assert asked.selectedFiles() == [str(tmp_path / "my-study.toml")]
    chosen_file["path"] = tmp_path / "mine.toml"
    with qtbot.waitSignal(shown.accepted_study) as got:
        shown.use()
    assert got.args == [example("standard"), tmp_path / "mine.toml"]


def test_a_wrong_file_is_told_by_line_and_the_fields_stay(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(FULL)
    wrong = tmp_path / "wrong.toml"
    save(FULL, wrong)
    wrong.write_text(wrong.read_text().replace('code = "full"', 'code = ""'))
    chosen_file["path"] = wrong
    shown.ask_open()
    wait(qtbot, shown)
    assert "wrong.toml, line 3: " in shown.bars.said and shown.value() == FULL
    assert shown.path is None
    chosen_file["path"] = tmp_path / "none.toml"
    shown.ask_open()
    wait(qtbot, shown)
    assert "There is no file" in shown.bars.said


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(dialog, qtbot, tmp_path):
    path = tmp_path / "full.toml"
    save(FULL, path)
    shown = dialog(None, path)
    theirs = replace(FULL, title="theirs")
    save(theirs, path)
    shown.pages.general.title.setText("mine")
    shown.save()
    wait(qtbot, shown)
    assert "somebody else has written it" in shown.bars.said
    assert load(path) == theirs and shown.dirty


def test_a_study_is_saved_under_another_name_and_saved_again(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(FULL)
    chosen_file["path"] = tmp_path / "one.toml"
    shown.save()
    wait(qtbot, shown)
    shown.pages.general.title.setText("second")
    shown.save()
    wait(qtbot, shown)
    assert load(tmp_path / "one.toml").title == "second" and not shown.dirty
    assert len(chosen_file["asked"]) == 1 and "is saved" in shown.bars.said


def test_a_copy_for_others_has_no_devices_of_this_computer(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(FULL)
    chosen_file["path"] = tmp_path / "copy.toml"
    shown.share_copy()
    wait(qtbot, shown)
    assert load(tmp_path / "copy.toml") == replace(FULL, devices={})
    assert shown.path is None and shown.value() == FULL
    shown.share_text()
    text = QApplication.clipboard().text()
    assert 'code = "full"' in text and "COM3" not in text


def test_a_study_whose_file_is_gone_asks_where_it_is_to_be(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(FULL, tmp_path / "gone.toml")
    assert "There is no file" in shown.bars.said and shown.value() == FULL and shown.path is None
    chosen_file["path"] = tmp_path / "new.toml"
    with qtbot.waitSignal(shown.accepted_study) as got:
        shown.use()
    assert got.args == [FULL, tmp_path / "new.toml"] and load(got.args[1]) == FULL


def test_the_cursor_stays_where_it_was_when_it_is_saved(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(FULL)
    shown.activateWindow()
    shown.pages.general.title.setFocus()
    chosen_file["path"] = tmp_path / "one.toml"
    shown.save()
    assert not shown.pages.isEnabled()
    wait(qtbot, shown)
    assert shown.focusWidget() is shown.pages.general.title


# -- nothing is lost ---------------------------------------------------------------------------


def test_changes_are_asked_about_before_they_are_lost(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(FULL)
    shown.pages.general.title.setText("changed")
    shown.reject()
    box(shown).button(QMessageBox.StandardButton.Cancel).click()
    assert shown.isVisible() and shown.value().title == "changed"
    shown.new("interview")
    box(shown).button(QMessageBox.StandardButton.Discard).click()
    assert shown.value() == example("interview") and not shown.dirty
    shown.pages.general.title.setText("again")
    shown.close()
    assert shown.isVisible()
    chosen_file["path"] = tmp_path / "kept.toml"
    box(shown).button(QMessageBox.StandardButton.Save).click()
    qtbot.waitUntil(lambda: not shown.isVisible())
    assert load(tmp_path / "kept.toml").title == "again"
    assert shown.result() == QDialog.DialogCode.Rejected


def test_what_is_wrong_can_be_given_up_but_not_saved(dialog):
    shown = dialog(FULL)
    shown.pages.general.code.setText("")
    shown.reject()
    asked = box(shown)
    assert not asked.button(QMessageBox.StandardButton.Save).isEnabled()
    assert "put right" in asked.informativeText()
    asked.button(QMessageBox.StandardButton.Discard).click()
    assert not shown.isVisible()


def test_a_save_that_fails_keeps_the_dialog_open(dialog, qtbot, tmp_path, chosen_file):
    shown = dialog(FULL)
    shown.pages.general.title.setText("changed")
    (tmp_path / "file").write_text("")
    chosen_file["path"] = tmp_path / "file" / "in.toml"
    shown.reject()
    box(shown).button(QMessageBox.StandardButton.Save).click()
    wait(qtbot, shown)
    assert "cannot be written" in shown.bars.said and shown.isVisible() and shown.dirty


def test_an_unforeseen_error_is_a_sentence(dialog, qtbot, tmp_path, monkeypatch):
    shown = dialog(FULL)
    monkeypatch.setattr(
        "emoscope.ui.study.desk.load_with_digest", lambda path: (_ for _ in ()).throw(KeyError(1))
    )
    shown.open_path(tmp_path / "x.toml")
    wait(qtbot, shown)
    assert "could not be read or written (KeyError(1))" in shown.bars.said


# -- looks and reach ---------------------------------------------------------------------------


def test_language_and_theme_change_while_it_is_open(dialog):
    shown = dialog(FULL)
    shown.pages.general.title.setText("typed")
    shown.pages.tabs.setCurrentIndex(2)
    before = shown.pages
    QApplication.sendEvent(shown, QEvent(QEvent.Type.LanguageChange))
    assert shown.pages is not before and shown.value() == replace(FULL, title="typed")
    assert shown.pages.tabs.currentIndex() == 2 and shown.dirty
    shown.set_theme(LIGHT.scaled(1.5))
    assert shown.value().title == "typed" and shown.bars.save.isEnabled()


def test_every_control_has_a_name_and_is_reached_by_keyboard(dialog):
    shown = dialog(FULL)
    for number in range(shown.pages.tabs.count()):
        shown.pages.tabs.setCurrentIndex(number)
    kinds = ("QPushButton", "QToolButton", "QLineEdit", "QComboBox", "QPlainTextEdit", "QCheckBox")
    kinds += ("QRadioButton", "QListWidget", "ChannelTable", "HeadPicture", "QDoubleSpinBox")
    controls = [
        w
        for w in shown.findChildren(QWidget)
        if w.metaObject().className() in kinds
        and not w.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
        and w.parent().metaObject().className() not in ("QComboBox", "QSpinBox", "QDoubleSpinBox")
    ]
    assert len(controls) > 40
    assert [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)())] == []
    assert [w for w in controls if w.focusPolicy() == Qt.FocusPolicy.NoFocus] == []


def test_it_fits_a_small_screen_at_every_size(dialog):
    shown = dialog(FULL, theme=DARK.scaled(2))
    for number in range(shown.pages.tabs.count()):
        shown.pages.tabs.setCurrentIndex(number)
    assert shown.minimumSizeHint().width() <= 1366 and shown.minimumSizeHint().height() <= 700


def test_the_dialog_is_let_go(dialog, qtbot):
    shown = dialog(FULL)
    shown.reject()
    assert not shown.isVisible() and shown.windowModality() == Qt.WindowModality.WindowModal
    with qtbot.waitSignal(shown.destroyed):
        shown.release()


def test_a_window_that_deletes_it_on_closing_may_do_so_at_any_time(qtbot, monkeypatch):
    found = threading.Event()
    monkeypatch.setattr("emoscope.inventory.inventory", lambda: found.wait(20) and NOTHING)
    shown = StudyDialog(FULL, None, DARK)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.open()
    shown.pages.tabs.setCurrentIndex(1)
    finder = shown._finder
    assert finder.busy
    with qtbot.waitSignal(shown.destroyed):
        shown.close()
    found.set()
    finder.finish()
    assert not finder.busy


def test_a_sentence_takes_no_more_room_than_it_needs_once_there_is_more(qtbot):
    label = Wrapped()
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    label.setText("A sentence that needs several lines where there is little room for it.")
    narrow = label.height()
    label.resize(900, narrow)
    assert label.height() < narrow
    label.resize(120, label.height())
    assert label.height() == narrow
