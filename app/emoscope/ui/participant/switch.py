"""A switch that is told by its place and a tick, not by its colour."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from emoscope.ui.participant.look import Look
from emoscope.ui.theme import colour

WIDE, HIGH, GAP = 64, 36, 18
"""Design pixels: of the groove, and from it to the words."""


class Switch(QCheckBox):
    """A check box that looks like a switch: right and ticked is on."""

    def __init__(self) -> None:
        """Make a switch that is off."""
        super().__init__()
        self._look: Look | None = None

    def dress(self, look: Look, size: float) -> None:
        """Take on colours and sizes; ``size`` of type in design pixels."""
        self._look = look
        self.setFont(look.font(size))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of groove and words."""
        if self._look is None:
            return super().sizeHint()
        px, metrics = self._look.px, QFontMetrics(self.font())
        wide = metrics.horizontalAdvance(self.text()) + px(WIDE + GAP + 24)
        return QSize(wide, max(metrics.height(), px(HIGH)) + px(20))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are not cut off."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Let a click anywhere on it count: fingers are broad."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove, knob, tick and words."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_focus(painter, look)
            left, high = look.px(10), look.px(HIGH)
            groove = QRectF(left, (self.height() - high) / 2, look.px(WIDE), high)
            self._draw_switch(painter, groove, look)
            painter.setPen(colour(look.theme.text if self.isEnabled() else look.theme.faint))
            painter.setFont(self.font())
            begin = round(groove.right()) + look.px(GAP)
            words = QRect(begin, 0, self.width() - begin, self.height())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, flags, self.text())
        finally:
            painter.end()

    def _draw_focus(self, painter: QPainter, look: Look) -> None:
        if self.hasFocus():
            painter.setPen(QPen(colour(look.theme.accent), max(2, look.px(3))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(frame, look.px(10), look.px(10))

    def _draw_switch(self, painter: QPainter, groove: QRectF, look: Look) -> None:
        theme, on = look.theme, self.isChecked()
        painter.setPen(QPen(colour(theme.accent if on else theme.muted), max(1, look.px(3))))
        painter.setBrush(colour(theme.accent if on else theme.panel))
        painter.drawRoundedRect(groove, groove.height() / 2, groove.height() / 2)
        r = groove.height() / 2 - max(2, look.px(5))
        x = groove.right() - groove.height() / 2 if on else groove.left() + groove.height() / 2
        middle = QPointF(x, groove.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.on_accent if on else theme.muted))
        painter.drawEllipse(middle, r, r)
        if on:
            pen = QPen(colour(theme.on_accent), max(1.5, look.px(4)))
            painter.setPen(pen)
            at, step = QPointF(groove.left() + groove.height() * 0.55, middle.y()), r * 0.5
            painter.drawLine(at + QPointF(-step, 0), at + QPointF(-0.2 * step, 0.8 * step))
            painter.drawLine(
                at + QPointF(-0.2 * step, 0.8 * step), at + QPointF(1.2 * step, -0.8 * step)
            )
