"""A label of several lines that is as high as its words need, in dialogs too."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget


class Wrapped(QLabel):
    """Wraps its words. Forms and tabs ask no label how high it is at a width, so it says so."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show ``text``."""
        super().__init__(text, parent)
        self.setWordWrap(True)

    def set_role(self, role: str) -> None:
        """Look as the theme has it for ``role``, "" for plain words."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        # A frame asks for its margins at this alone.
        QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))

    def setText(self, text: str) -> None:
        """Show ``text``, with room for it."""
        super().setText(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        before = self.minimumHeight()
        self.setMinimumHeight(0)  # Qt never says less than that, so that it would never shrink
        high = self.heightForWidth(self.width())
        if high < 0:
            self.setMinimumHeight(before)
        elif high == before == self.maximumHeight():
            self.setMinimumHeight(high)
        else:
            self.setFixedHeight(high)
