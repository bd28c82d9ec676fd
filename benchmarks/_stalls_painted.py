"""Whether windows are painted: a window that shows nothing new is as bad as one that holds still.

Each gets a point of one pixel that asks to be painted, as a live panel does, after each action.
"""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

WITHIN = 2.0
"""Seconds that a window may take; restyling all that is open takes a second and paints once."""
AGAIN_MS = 20


class Point(QWidget):
    """One pixel in the corner of a window, above all else in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(0, 0, 1, 1)
        self.painted = False
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted = True

    def ask(self) -> None:
        self.painted = False
        self.raise_()
        self.update()


class Paintings:
    """Asks all that is open to paint, and keeps in ``missing`` after what a window did not."""

    def __init__(self) -> None:
        self.asked = 0
        self.missing: list[str] = []

    def check(self, action: str, then: Callable[[], None]) -> None:
        """Ask, and do ``then`` when all are painted, or after ``WITHIN`` seconds."""
        points = [self._point(window) for window in _open()]
        for point in points:
            point.ask()
        self.asked += len(points)
        self._wait(action, points, time.monotonic() + WITHIN, then)

    def _wait(
        self, action: str, points: Sequence[Point], latest: float, then: Callable[[], None]
    ) -> None:
        seen = set(_open())
        left = [p for p in points if p.window() in seen and not p.painted]
        if left and time.monotonic() < latest:
            QTimer.singleShot(AGAIN_MS, lambda: self._wait(action, left, latest, then))
            return
        self.missing += [f"{action}: {type(p.window()).__name__}" for p in left]
        then()

    def _point(self, window: QWidget) -> Point:
        found = window.findChild(Point, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found or Point(window)


def _open() -> list[QWidget]:
    kinds = Qt.WindowType.Window, Qt.WindowType.Dialog
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and not window.isMinimized() and window.windowType() in kinds
    ]
