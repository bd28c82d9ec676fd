"""Whole paintings spread over turns of the event loop: keys are answered in between.

A layout or a theme that changes makes every panel paint itself from nothing, 80 to 100 ms for all
of them. Each alone takes 5 to 30. With ``paint_in_turns`` a turn ends when ``BUDGET`` is spent;
panels that are still to come keep what they showed for a few hundredths of a second more.
"""

import time
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

BUDGET = 0.012
"""Seconds of whole paintings that a turn has room for; the first always has."""


class Turns(QObject):
    """Says which panel may paint itself as a whole now, and asks the others to come again."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with a fresh turn."""
        super().__init__(parent)
        self._spent, self._full = 0.0, False
        self._costs: WeakKeyDictionary[QWidget, float] = WeakKeyDictionary()
        self._waiting: list[QWidget] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._turn)

    def may(self, panel: QWidget) -> bool:
        """Return whether ``panel`` may paint now; else it is asked to in the next turn."""
        self._next.start()
        expected = self._spent + self._costs.get(panel, 0.0)
        if not self._full and (not self._spent or expected <= BUDGET):
            return True
        if panel not in self._waiting:
            self._waiting.append(panel)
        return False

    def spend(self, panel: QWidget, since: float) -> None:
        """Count a painting of ``panel`` that began at ``since`` (``time.perf_counter``)."""
        self._costs[panel] = seconds = time.perf_counter() - since
        self._spent += seconds

    def leave_out(self) -> None:
        """Let no panel paint in this turn: something else takes it whole, a new layout, a theme."""
        self._full = True
        self._next.start()

    def _turn(self) -> None:
        self._spent, self._full = 0.0, False
        waiting, self._waiting = self._waiting, []
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


def leave_out_panels() -> None:
    """Let no panel paint in this turn, where paintings are spread at all."""
    order = turns()
    if order is not None:
        order.leave_out()


def turns() -> Turns | None:
    """Return who spreads paintings; None where nobody does."""
    return _turns[0] if _turns and isValid(_turns[0]) else None
