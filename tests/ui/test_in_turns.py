"""A dialog that is made in turns opens by itself when it is whole, and never after it was ended."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QDialog

from emoscope.ui.in_turns import Making, one_by_one


@pytest.fixture
def dialog(qtbot):
    made = QDialog()
    qtbot.addWidget(made)
    return made


def steps(done, dialog=None):
    """Make three steps, and note after which of them a dialog is shown."""
    for step in range(3):
        done.append(step if dialog is None else (step, dialog.isVisible()))
        yield


def test_all_at_once_is_whole_at_once_and_not_opened(dialog):
    done = []
    Making(dialog, steps(done), in_turns=False)
    QCoreApplication.processEvents()
    assert done == [0, 1, 2]
    assert not dialog.isVisible()


def test_in_turns_it_opens_when_it_is_whole(dialog, qtbot):
    done = []
    Making(dialog, steps(done, dialog), in_turns=True)
    assert done == []
    qtbot.waitUntil(dialog.isVisible)
    assert done == [(0, False), (1, False), (2, False)]


def test_one_that_is_ended_meanwhile_is_made_whole_and_stays_closed(dialog):
    done = []
    making = Making(dialog, steps(done), in_turns=True)
    making.complete()
    assert done == [0, 1, 2]
    for _ in range(5):
        QCoreApplication.processEvents()
    assert not dialog.isVisible()


def test_steps_are_taken_one_a_turn_while_their_owner_lives(qtbot):
    owner, done = QObject(), []

    def step(name):
        return lambda: (done.append(name), QTimer.singleShot(0, lambda: done.append("a turn")))

    one_by_one(owner, [step("a"), step("b")])
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 4)
    assert [name for name in done if name in "ab"] == ["a", "b"]
    one_by_one(owner, [])
    one_by_one(owner, [lambda: done.append("never")])
    shiboken6.delete(owner)
    QCoreApplication.processEvents()
    assert "never" not in done
