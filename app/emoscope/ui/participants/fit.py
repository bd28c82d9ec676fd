"""Dialogs as large as is comfortable, and never larger than the display."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

SHARE = 0.9
"""Of the display, at most: the frame and the operator's window need some of it."""


def fit(widget: QWidget, size: QSize) -> None:
    """Give a window a size, as far as its display has room for that."""
    room = widget.screen().availableSize() * SHARE
    widget.resize(size.boundedTo(room))
