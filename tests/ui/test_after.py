"""After Stop: the verdict of this very recording, where it is, and what comes next."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from emoscope.ui.after import AfterDialog

FOLDER = Path("/recordings/2026 <b>P01</b>")


@pytest.fixture
def dialog(qtbot):
    made = AfterDialog(FOLDER, "Recorded 0:10:00.", False, who="P01")
    yield made
    if isValid(made):
        made.close()


def test_it_waits_for_the_verdict_of_its_own_recording(dialog):
    assert "Verifying" in dialog.heading.text()
    dialog.show_verdict(Path("/another"), "damaged", True)
    assert "Verifying" in dialog.heading.text()
    dialog.show_verdict(FOLDER, "It is good.", False)
    assert dialog.heading.text() == "The recording is good"
    assert dialog.said.text() == "It is good." and dialog.said.property("role") == "notice"
    assert str(FOLDER) in dialog.place.text()


def test_losses_are_not_called_good(dialog):
    dialog.show_verdict(FOLDER, "It has losses: 3 pictures.", True)
    assert dialog.heading.text() != "The recording is good"
    assert dialog.said.property("role") == "alarm"


@pytest.mark.parametrize(
    ("button", "signal"), [("look", "review"), ("same", "again"), ("next", "following")]
)
def test_every_button_says_what_it_does(dialog, qtbot, button, signal):
    dialog.open()
    with qtbot.waitSignal(getattr(dialog, signal)):
        getattr(dialog, button).click()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_enter_goes_on_to_the_next_participant(dialog, qtbot):
    dialog.open()
    assert dialog.focusWidget() is dialog.next
    with qtbot.waitSignal(dialog.following):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_without_a_participant_there_is_no_next_one(qtbot):
    dialog = AfterDialog(FOLDER, "", False)
    dialog.open()
    assert not dialog.next.isVisible() and dialog.same.isVisible()
    assert dialog.focusWidget() is dialog.same
    dialog.close()
