"""Closed windows whose threads still work: deleted as soon as nobody uses them."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

RELEASE_MS = 200
"""How often a closed window looks whether its threads have ended."""


def release(widget: QWidget, busy: Callable[[], bool]) -> None:
    """Delete a closed ``widget`` once ``busy`` is over. Qt thread; does not wait."""
    if busy():
        QTimer.singleShot(RELEASE_MS, widget, lambda: release(widget, busy))
    else:
        widget.deleteLater()
