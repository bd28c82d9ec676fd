"""Whole paintings spread over turns of the event loop: keys are answered in between.

A layout or a theme that changes makes every panel paint itself from nothing, 80 to 100 ms for all
of them. Each alone takes 5 to 30. With ``paint_in_turns`` a turn ends when ``BUDGET`` is spent;
panels that are still to come keep what they showed for a few hundredths of a second more.
"""

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

BUDGET = 0.012
"""Seconds of whole paintings after which a turn has had enough; the first always may."""


class Turns(QObject):
    """Says which panel may paint itself as a whole now, and asks the others to come again."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with a fresh turn."""
        super().__init__(parent)
        self._spent = 0.0
        self._waiting: list[QWidget] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._turn)

    def may(self, panel: QWidget) -> bool:
        """Return whether ``panel`` may paint now; else it is asked to in the next turn."""
        self._next.start()
        if self._spent < BUDGET:
            return True
        if panel not in self._waiting:
            self._waiting.append(panel)
        return False

    def spend(self, since: float) -> None:
        """Count a painting that began at ``since`` (``time.perf_counter``)."""
        self._spent += time.perf_counter() - since

    def _turn(self) -> None:
        self._spent, waiting = 0.0, self._waiting
        self._waiting = []
        for panel in waiting:
            if isValid(panel):
                panel.update()


_turns: list[Turns] = []
"""The one of the program that runs, none where each painting is to be whole: pictures of it."""


def paint_in_turns(app: QApplication) -> None:
    """Spread whole paintings over turns from now on: for a window that is looked at."""
    _turns[:] = [Turns(app)]


def paint_at_once() -> None:
    """Paint each panel when it is asked to, from now on."""
    _turns.clear()


def turns() -> Turns | None:
    """Return who spreads paintings; None where nobody does."""
    return _turns[0] if _turns and isValid(_turns[0]) else None
