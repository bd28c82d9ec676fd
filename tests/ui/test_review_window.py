"""The review window: every part shows the same instant, keys label it, nothing of it is changed."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox
from tests.app.review_bench import recorded_session
from tests.app.test_review_playing import FakeOutput
from tests.app.verify_bench import hashes, record

from emoscope.recording.annotations import Annotations, annotate, read_annotations
from emoscope.recording.label_sets import parse_label_set
from emoscope.settings import Settings, load
from emoscope.ui import pick
from emoscope.ui.review.commands import COMMANDS
from emoscope.ui.review.rater_dialog import RaterDialog
from emoscope.ui.review.window import ReviewWindow
from emoscope_devices import DeviceLost

LIMIT = 60_000
"""Milliseconds after which a wait counts as never."""
S = 1_000_000_000
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class NoOutput:
    """A machine without a sound card."""

    rate, queued, silent = 0.0, 0.0, False

    def open(self, rate):
        raise DeviceLost("There is no sound output here.", "Plug in headphones or speakers.")

    def close(self):
        pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return recorded_session(tmp_path_factory.mktemp("review") / "take", 3.0)[0]


@pytest.fixture
def window(qtbot, tmp_path):
    made = ReviewWindow(Settings(), tmp_path / "settings.toml", make_output=NoOutput)
    qtbot.addWidget(made)
    made.show()
    yield made
    assert made.finish()


@pytest.fixture
def copy(folder, tmp_path):
    """A recording of one's own, to be annotated."""
    made = tmp_path / "取 1"
    made.mkdir()
    for name, data in hashes(folder).items():
        (made / name).write_bytes(data)
    return made


def opened(window, qtbot, folder, rater=""):
    with qtbot.waitSignal(window.reading.opened, timeout=LIMIT):
        window.open(folder, rater)
    if rater:
        qtbot.waitUntil(lambda: window.labelling.marks.rater == rater, timeout=LIMIT)
    return window.opened.take


def press(window, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    window.activateWindow()
    qtbot.keyClick(window, key, modifier)


def labelled(window, qtbot, count):
    qtbot.waitUntil(lambda: len(window.labelling.marks.items) == count, timeout=LIMIT)
    return window.labelling.marks.items


def test_every_part_shows_the_instant_that_is_sought(window, qtbot, folder):
    take = opened(window, qtbot, folder)
    shown = []
    window.reading.picture.connect(lambda number, picture: shown.append((number, picture)))
    number = len(take.frames) // 2
    time_ = int(take.frames[number]) + 5
    window.seek.to(time_)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1][0] == number, timeout=LIMIT)
    frames = take.recording.samples("video", int(take.frames[number]), time_)
    np.testing.assert_array_equal(window.board.video._frame, next(frames)[1].data[0])
    answers = window.opened.answers
    wanted = answers.at(time_)
    qtbot.waitUntil(lambda: window.instant._result is not None, timeout=LIMIT)
    qtbot.waitUntil(
        lambda: window.instant._result.time == int(answers.times[wanted]), timeout=LIMIT
    )
    assert window.board.headline._fused.label == "happy"
    assert window.transport._time.text().endswith(f"{(time_ - take.start) // 10**6 % 1000:03d}")
    for lanes in (window.board.page, window.board.whole):
        assert lanes.axis.x(time_) == lanes._cursor
        assert not lanes.grab().isNull()


def test_what_is_drawn_is_read_beside_and_comes_by_itself(window, qtbot, folder):
    take = opened(window, qtbot, folder)
    rows = window.rows
    qtbot.waitUntil(lambda: len(rows._said) == len(window.opened.answers), timeout=LIMIT)
    qtbot.waitUntil(lambda: rows._brain.page is not None, timeout=LIMIT)
    assert rows._brain.page.names == ("Fp1", "Fp2")
    last = int(take.recording.blocks("audio")[-1, 4])
    qtbot.waitUntil(
        lambda: getattr(rows._whole_sound.envelope, "until", 0) == last,
        timeout=LIMIT,
    )
    names = [lane.name() for lane in window.board.page.lanes]
    assert names == [
        "Time", "Markers", "", "Sound", "Answers", "Face", "Voice", "EEG", "Weight", "Camera",
        "Microphone", "EEG headset",
    ]  # fmt: skip


def test_a_click_or_drag_on_either_timeline_goes_there(window, qtbot, folder):
    take = opened(window, qtbot, folder)
    whole = window.board.whole
    middle = QPoint(whole.axis.left + whole.axis.width // 2, whole.height() // 2)
    qtbot.mousePress(whole, Qt.MouseButton.LeftButton, pos=middle)
    pixel = (take.stop - take.start) / whole.axis.width
    assert abs(window.seek.time - (take.start + take.stop) // 2) <= 2 * pixel
    qtbot.mouseMove(whole, QPoint(whole.axis.left, middle.y()))
    qtbot.mouseRelease(whole, Qt.MouseButton.LeftButton, pos=middle)
    page = window.board.page
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(page.axis.left + 7, 60))
    assert window.seek.time == page.axis.time(page.axis.left + 7)


def test_keys_move_by_picture_second_page_marker_and_to_the_ends(window, qtbot, folder):
    take = opened(window, qtbot, folder)
    press(window, qtbot, Key.Key_End)
    assert window.seek.time == take.stop
    press(window, qtbot, Key.Key_Home)
    assert window.seek.time == take.start
    window.seek.to(int(take.frames[5]))
    press(window, qtbot, Key.Key_Right)
    assert window.seek.time == take.frames[6]
    press(window, qtbot, Key.Key_Left)
    press(window, qtbot, Key.Key_Left)
    assert window.seek.time == take.frames[4]
    press(window, qtbot, Key.Key_Right, SHIFT)
    assert window.seek.time == take.frames[4] + S
    press(window, qtbot, Key.Key_Left, SHIFT)
    assert window.seek.time == take.frames[4]
    press(window, qtbot, Key.Key_Home)
    press(window, qtbot, Key.Key_Right, CTRL)
    assert window.seek.time == take.markers[0].time
    press(window, qtbot, Key.Key_Right, CTRL)
    press(window, qtbot, Key.Key_Right, CTRL)
    assert window.seek.time == take.markers[1].time
    press(window, qtbot, Key.Key_Left, CTRL)
    assert window.seek.time == take.markers[0].time
    press(window, qtbot, Key.Key_Equal)
    assert window.seek.seconds == 5.0
    press(window, qtbot, Key.Key_PageDown)
    assert window.seek.time == min(take.stop, take.markers[0].time + 5 * S)
    press(window, qtbot, Key.Key_Up)
    assert window.rows.microvolts == 75.0


def test_playing_follows_the_clock_and_says_that_there_is_no_sound(window, qtbot, folder):
    now = [0]
    window.playback._clock = lambda: now[0]
    take = opened(window, qtbot, folder)
    press(window, qtbot, Key.Key_Period)
    assert window.playback.speed == 2.0
    press(window, qtbot, Key.Key_Space)
    assert window.playback.playing
    qtbot.waitUntil(lambda: "no sound output" in window._notice.text(), timeout=LIMIT)
    now[0] += S // 4
    qtbot.waitUntil(lambda: window.seek.time == take.start + S // 2, timeout=LIMIT)
    press(window, qtbot, Key.Key_Comma)
    now[0] += S // 4
    qtbot.waitUntil(lambda: window.seek.time == take.start + 3 * S // 4, timeout=LIMIT)
    press(window, qtbot, Key.Key_Space)
    now[0] += S
    window.playback.tick()
    assert not window.playback.playing
    assert window.seek.time == take.start + 3 * S // 4
    window.seek.to(take.stop - S // 100)
    press(window, qtbot, Key.Key_Space)
    now[0] += 3 * S
    qtbot.waitUntil(lambda: not window.playback.playing, timeout=LIMIT)
    assert window.seek.time == take.stop


def test_with_sound_the_picture_follows_what_is_heard(qtbot, folder):
    now, output = [0], FakeOutput()
    window = ReviewWindow(Settings(), None, make_output=lambda: output)
    qtbot.addWidget(window)
    window.playback._clock = lambda: now[0]
    take = opened(window, qtbot, folder)
    window.toggle()
    qtbot.waitUntil(lambda: bool(output.sound), timeout=LIMIT)
    window.playback.tick()
    assert window.seek.time == take.start, "nothing is heard yet"
    output.counted = 0.7
    qtbot.waitUntil(lambda: window.seek.time == take.start + 7 * S // 10, timeout=LIMIT)
    now[0] += S // 2  # the sound stands still, and so does the picture
    window.playback.tick()
    assert window.seek.time == take.start + 7 * S // 10
    # Elsewhere the sound begins there.
    output.sound.clear()
    window.seek.to(take.start + S)
    qtbot.waitUntil(lambda: output.cleared >= 3 and bool(output.sound), timeout=LIMIT)
    output.counted = 0.1
    qtbot.waitUntil(lambda: window.seek.time == take.start + 11 * S // 10, timeout=LIMIT)
    window.playback.toggle_sound()
    now[0] += S // 4
    window.playback.tick()
    assert window.seek.time == take.start + 135 * S // 100
    assert window.finish()
    assert output.closed == 1


def test_labels_are_on_the_disk_beside_the_untouched_recording(window, qtbot, copy):
    before = hashes(copy)
    take = opened(window, qtbot, copy, "Anna")
    window.seek.to(take.start + S)
    press(window, qtbot, Key.Key_2)
    (point,) = labelled(window, qtbot, 1)
    assert (point.start, point.stop, point.label) == (take.start + S,) * 2 + ("happy",)
    press(window, qtbot, Key.Key_BracketLeft)
    window.seek.to(take.start + 2 * S)
    press(window, qtbot, Key.Key_BracketRight)
    assert window.seek.range == (take.start + S, take.start + 2 * S)
    press(window, qtbot, Key.Key_3)
    items = labelled(window, qtbot, 2)
    assert window.seek.range == (None, None)
    span = next(item for item in items if not item.instant)
    assert (span.start, span.stop, span.label) == (take.start + S, take.start + 2 * S, "sad")
    found, notes = read_annotations(copy)
    assert found == {"Anna": items}
    assert notes == ()
    press(window, qtbot, Key.Key_Z, CTRL)
    labelled(window, qtbot, 1)
    press(window, qtbot, Key.Key_Y, CTRL)
    labelled(window, qtbot, 2)
    press(window, qtbot, Key.Key_Escape)
    window.seek.to(take.start + 3 * S // 2)
    press(window, qtbot, Key.Key_Delete)
    assert labelled(window, qtbot, 1) == (point,)
    assert hashes(copy) == before


def test_a_label_given_at_the_last_moment_is_written_before_the_window_ends(qtbot, tmp_path, copy):
    window = ReviewWindow(Settings(), None, make_output=NoOutput)
    qtbot.addWidget(window)
    opened(window, qtbot, copy, "Anna")
    window.labelling.label("fear")
    assert window.finish()
    found, _ = read_annotations(copy)
    assert [item.label for item in found["Anna"]] == ["fear"]


def test_others_are_shown_and_cannot_be_changed_and_agreement_has_its_number(window, qtbot, copy):
    with Annotations.open(copy, "Ben") as ben:
        ben.add(annotate(0, 2 * S, "happy", "Ben"), annotate(2 * S, 3 * S, "sad", "Ben"))
    opened(window, qtbot, copy, "Anna")
    panel = window.board.rating
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2, timeout=LIMIT)
    window.seek.to(S)
    press(window, qtbot, Key.Key_Delete)
    assert "no annotation here" in window._notice.text()
    window.labelling._seek.set_range(0, 2 * S)
    press(window, qtbot, Key.Key_2)
    labelled(window, qtbot, 1)
    window.seek.set_range(2 * S, 3 * S)
    press(window, qtbot, Key.Key_3)
    labelled(window, qtbot, 2)
    qtbot.waitUntil(lambda: "κ 1.00, n 6" in panel.agreement.text(), timeout=LIMIT)
    names = [lane.name() for lane in window.board.whole.lanes]
    assert names[-2:] == ["Anna", "Ben"]
    assert not window.board.whole.grab().isNull()
    # A row that is clicked goes to its time.
    index = panel.model.index(panel.model.row_of(window.labelling.marks.others["Ben"][1].id), 0)
    panel.table.clicked.emit(index)
    assert window.seek.time == 2 * S
    panel.table.doubleClicked.emit(index)
    assert window.seek.range == (2 * S, 3 * S)


def test_a_rater_s_file_that_another_holds_is_said_and_nobody_annotates(window, qtbot, copy):
    with Annotations.open(copy, "Anna"):
        with qtbot.waitSignal(window.reading.opened, timeout=LIMIT):
            window.open(copy, "Anna")
        qtbot.waitUntil(lambda: "Anna" in window._notice.text(), timeout=LIMIT)
    assert window.labelling.marks.rater == ""
    press(window, qtbot, Key.Key_2)
    assert "choose a rater" in window._notice.text()


def test_the_rater_is_asked_for_and_remembered(window, qtbot, copy, tmp_path, monkeypatch):
    asked = []

    def answer(dialog):
        asked.append(dialog.code.currentText())
        dialog.code.setCurrentText("a/b")
        dialog.accept()
        assert "cannot name" in dialog._trouble.text()
        dialog.code.setCurrentText("Cleo")
        dialog.accept()

    monkeypatch.setattr(RaterDialog, "open", answer)
    opened(window, qtbot, copy, None)
    qtbot.waitUntil(lambda: window.labelling.marks.rater == "Cleo", timeout=LIMIT)
    assert asked == [""]
    assert window.transport.button("choose_rater").text() == "Cleo"
    assert window._keeper.wait()
    kept, trouble = load(tmp_path / "settings.toml")
    assert trouble is None
    assert kept.review.rater == "Cleo"
    press(window, qtbot, Key.Key_F2)
    assert asked == ["", "Cleo"]


def test_only_looking_annotates_nothing(qtbot):
    dialog = RaterDialog("Anna", ("Ben", "Anna"))
    qtbot.addWidget(dialog)
    assert [dialog.code.itemText(n) for n in range(dialog.code.count())] == ["Anna", "Ben"]
    dialog.look.click()
    assert dialog.rater == ""


def test_labels_of_a_laboratory_have_their_keys(qtbot, copy):
    labels = parse_label_set('labels = ["calm", "tense"]\nkeys = ["c", "t"]\n')
    window = ReviewWindow(Settings(), None, labels=labels, make_output=NoOutput)
    qtbot.addWidget(window)
    window.show()
    opened(window, qtbot, copy, "Anna")
    press(window, qtbot, Key.Key_T)
    (item,) = labelled(window, qtbot, 1)
    assert item.label == "tense"
    window.board.rating._buttons[0].click()
    assert {item.label for item in labelled(window, qtbot, 2)} == {"calm", "tense"}
    assert window.finish()


def test_what_is_no_recording_is_said_and_another_can_be_opened(
    window, qtbot, folder, tmp_path, monkeypatch
):
    with qtbot.waitSignal(window.reading.refused, timeout=LIMIT):
        window.open(tmp_path)
    assert "is not a recording" in window._notice.text()
    assert window.opened is None
    for key in (Key.Key_Space, Key.Key_Right, Key.Key_2, Key.Key_BracketLeft, Key.Key_F2):
        press(window, qtbot, key)
    assert window.seek.range == (None, None)
    monkeypatch.setattr(pick, "folder", lambda parent, title, begin, then: then(str(folder)))
    monkeypatch.setattr(RaterDialog, "open", lambda dialog: dialog.reject())
    with qtbot.waitSignal(window.reading.opened, timeout=LIMIT):
        press(window, qtbot, Key.Key_O, CTRL)
    assert not window._notice.isVisible()


def test_a_recording_without_its_end_is_said_and_can_be_given_one(window, qtbot, copy):
    (copy / "end.json").unlink()
    before = hashes(copy)
    opened(window, qtbot, copy)
    assert "was not ended" in window._notice.text()
    button = window.transport.button("recover")
    assert button.isVisible()
    button.click()
    box = window.findChild(QMessageBox)
    assert box.isVisible() and box.windowModality() == Qt.WindowModality.WindowModal
    box.button(QMessageBox.StandardButton.No).click()
    assert hashes(copy) == before
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None, timeout=LIMIT)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=LIMIT)
    press(window, qtbot, Key.Key_E, CTRL)
    window.findChild(QMessageBox).button(QMessageBox.StandardButton.Yes).click()
    qtbot.waitUntil(lambda: "has its end now" in window._notice.text(), timeout=LIMIT)
    assert json.loads((copy / "end.json").read_text())["recovered"] is True
    assert {n: d for n, d in hashes(copy).items() if n != "end.json"} == before
    qtbot.waitUntil(lambda: window.opened is not None, timeout=LIMIT)
    assert not button.isVisible()


def test_a_gap_in_the_pictures_is_said_over_the_picture(window, qtbot, tmp_path):
    folder = record(tmp_path / "r", seconds=0.5, kinds="va")
    opened(window, qtbot, folder)
    take = window.opened.take
    window.seek.stop = take.stop + 3 * S
    window.seek.to(take.stop + 2 * S)
    assert window.board.video._word == "No picture here"
    window.seek.to(int(take.frames[3]))
    qtbot.waitUntil(lambda: window.instant._frame == 3, timeout=LIMIT)
    assert window.board.video._word == ""
    assert window.board.headline._fused is None


def test_both_themes_and_every_action_has_a_key_and_does_something(
    window, qtbot, folder, monkeypatch
):
    opened(window, qtbot, folder)
    press(window, qtbot, Key.Key_T, CTRL)
    assert not window.theme.dark
    assert not window.grab().isNull()
    keys = [command.key for command in COMMANDS]
    assert len(set(keys)) == len(keys)
    assert not any(len(key) == 1 and key.isalnum() for key in keys), "those are the labels'"
    for command in COMMANDS:
        assert callable(window._does(command.does))
    press(window, qtbot, Key.Key_F1)
    box = window.findChild(QMessageBox)
    assert all(f"<b>{key}</b>" in box.text() for key in keys)
    box.accept()
    for name, button in window.transport._buttons.items():
        assert button.toolTip(), name


def test_opening_another_forgets_what_was_asked_of_the_first(window, qtbot, folder, tmp_path):
    other = record(tmp_path / "other", seconds=0.5)
    window.open(folder, "")
    with qtbot.waitSignal(window.reading.opened, timeout=LIMIT):
        window.open(other, "")
    assert window.opened.take.folder == other
    qtbot.waitUntil(lambda: window.rows._brain.page is not None, timeout=LIMIT)
    assert window.rows._brain.page.names[0] == "E0"
