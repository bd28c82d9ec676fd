"""A protocol is chosen: what is wrong with it is said before anybody sits down."""

import re

import cv2
import numpy as np
import pytest
import shiboken6
from tests.app.protocol_bench import Bench, run_of

from emoscope.protocol.runner import find_run
from emoscope.protocol.shipped import shipped
from emoscope.ui.protocol.choose import ChooseProtocol

PICTURE = """
format = "emoscope-protocol"
version = 1
name = "one"
languages = ["en"]

[[stimuli]]
id = "a"
kind = "picture"
file = "a.png"
seconds = 1.0

[[blocks]]
name = "all"
order = "fixed"
stimuli = ["a"]
parts = [{ what = "stimulus" }]
"""


@pytest.fixture
def choose(qtbot):
    made = []

    def make(path="", **options):
        dialog = ChooseProtocol(path=str(path), **options)
        made.append(dialog)
        dialog.show()
        return dialog

    yield make
    for dialog in made:  # one that was closed is deleted when its thread has ended
        if shiboken6.isValid(dialog):
            dialog.reader.finish()
            dialog.reject()
    qtbot.waitUntil(lambda: not any(shiboken6.isValid(dialog) for dialog in made))


def test_a_good_file_is_described_and_drawn(choose, qtbot):
    dialog = choose(shipped("tasks"), participant=7)
    assert not dialog.load.isEnabled() and dialog.isModal()
    qtbot.waitUntil(dialog.load.isEnabled)
    assert re.search(r"9 trial(s|\(s\)), at least", dialog.said.text())
    assert "relax" in dialog.said.text()
    dialog.seed.setText("42")
    dialog.first.setValue(3)
    dialog.rehearsal.setChecked(True)
    dialog.again.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.chosen) as got:
        dialog.load.click()
    (choice,) = got.args
    assert (choice.run.participant, choice.run.seed, len(choice.run.trials)) == (7, 42, 9)
    assert (choice.rehearsal, choice.again, choice.before) == (True, "end", {1, 2})
    assert choice.path == shipped("tasks") and not dialog.isVisible()


def test_faults_are_shown_with_their_lines(choose, qtbot, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text(shipped("tasks").read_text("utf-8").replace("seconds", "secnds"), "utf-8")
    dialog = choose(path)
    qtbot.waitUntil(dialog.faults.isVisible)
    assert "cannot be run" in dialog.said.text() and not dialog.load.isEnabled()
    assert "bad.toml, line" in dialog.faults.toPlainText()
    dialog.accept()
    assert dialog.isVisible(), "Enter does not load what is faulty"


@pytest.mark.parametrize(
    ("content", "words"), [(None, "There is no file"), (b"", "empty"), (b"\xff\xfe", "UTF-16")]
)
def test_a_file_that_is_none_is_said(choose, qtbot, tmp_path, content, words):
    path = tmp_path / "p.toml"
    if content is not None:
        path.write_bytes(content)
    dialog = choose(path)
    qtbot.waitUntil(dialog.faults.isVisible)
    assert words in dialog.faults.toPlainText()


def test_a_clip_that_changes_while_it_is_chosen_is_found_before_the_run(choose, qtbot, tmp_path):
    picture = tmp_path / "a.png"
    cv2.imwrite(str(picture), np.full((64, 64, 3), 90, np.uint8))
    path = tmp_path / "p.toml"
    path.write_text(PICTURE, "utf-8")
    dialog = choose(path)
    qtbot.waitUntil(dialog.load.isEnabled, timeout=60_000)
    picture.unlink()
    dialog.load.click()
    qtbot.waitUntil(dialog.faults.isVisible, timeout=60_000)
    assert "a.png is gone or was changed" in dialog.faults.toPlainText()
    assert dialog.isVisible() and not dialog.load.isEnabled()


def test_empty_slots_are_named_and_keep_it_from_running(choose, qtbot):
    dialog = choose()
    assert "Choose the file" in dialog.said.text() and not dialog.load.isEnabled()
    dialog._choose_ours(dialog.ours.findText("four-emotions"))
    qtbot.waitUntil(dialog.faults.isVisible)
    assert re.search(r"slots?(\(s\))? are empty", dialog.said.text())
    assert not dialog.load.isEnabled()


def test_another_file_named_while_one_is_read_is_read_next(choose, qtbot):
    dialog = choose(shipped("four-emotions"))
    dialog.file.setText(str(shipped("tasks")))
    dialog.file.editingFinished.emit()
    qtbot.waitUntil(dialog.load.isEnabled)
    assert dialog._looked.path == shipped("tasks")


def test_a_run_that_was_left_offers_its_number_and_seed(choose):
    bench = Bench(run_of(2))
    bench.do("begin")
    dialog = choose(found=find_run(bench.desk.entries))
    assert (dialog.participant.value(), dialog.seed.text()) == (3, "7")
    assert "“films” was left in the middle" in dialog.unfinished.text()


def test_a_closed_dialog_goes_when_its_thread_has_ended(choose, qtbot):
    dialog = choose(shipped("tasks"))
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
