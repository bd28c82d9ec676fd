"""A canary for PySide6 releases that lose references to None: docs/decisions/0004-qt.md.

PySide6 6.12.0 on Python 3.11 loses one with every call that returns nothing, until the interpreter
aborts in the middle of a session. From Python 3.12 None is immortal and the count stands still.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

CALLS = 1_000
SLACK = 100
"""References that others drop meanwhile; a loss with every call is ten times as many."""


class Painted(QWidget):
    """A widget that Qt calls back, and whose answer to Qt is None."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawLine(0, 0, 10, 10)


def lost(call: Callable[[], object]) -> int:
    """Return how many references to None went while calling."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


@pytest.fixture
def widget(qapp: QApplication) -> Painted:
    painted = Painted()
    painted.resize(20, 20)
    return painted


def test_calls_into_qt_keep_their_none(qapp: QApplication, widget: Painted) -> None:
    assert lost(widget.update) < SLACK
    assert lost(qapp.processEvents) < SLACK
    assert lost(lambda: widget.property("not there")) < SLACK


def test_calls_back_from_qt_keep_their_none(widget: Painted) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    assert lost(lambda: widget.render(image)) < SLACK


def test_the_count_sees_a_loss() -> None:
    nones = [None] * (CALLS + 1)
    assert lost(nones.pop) > SLACK or sys.version_info >= (3, 12)
