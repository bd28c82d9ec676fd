"""Above a question: which of how many it is, and how much time is left for it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui.participant.look import SMALL, Look
from emoscope.ui.theme import colour

HIGH, LINE = 44, 8
"""Design pixels."""


class Head(QWidget):
    """A number in the middle; a line that grows shorter, and its seconds in words."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look: Look | None = None
        self._share, self._left, self._place = 0.0, "", ""

    def show_place(self, words: str) -> None:
        """Say which question it is; nothing when empty."""
        self._place = words
        self._renew()

    def show_left(self, share: float, words: str) -> None:
        """Show how much of the time is left, 0 to 1; no words: there is no limit."""
        if (share, words) != (self._share, self._left):
            self._share, self._left = share, words
            self._renew()

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self.setFixedHeight(look.px(HIGH))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line and words."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        try:
            painter.setPen(colour(look.theme.muted))
            painter.setFont(look.font(SMALL))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignHCenter), self._place)
            if self._left:
                high = max(2, look.px(LINE))
                line = QRectF(0, self.height() - high, self.width(), high)
                painter.fillRect(line, colour(look.theme.line))
                line.setWidth(self.width() * self._share)
                painter.fillRect(line, colour(look.theme.accent))
                painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignRight), self._left)
        finally:
            painter.end()

    def _renew(self) -> None:
        self.setAccessibleName(" ".join(filter(None, (self._place, self._left))))
        self.update()
