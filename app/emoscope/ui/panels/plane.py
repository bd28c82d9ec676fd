"""Valence and arousal: where the person is now, how sure that is, and the way there."""

from collections import deque
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui.panels._panel import CENTRE, LEFT, RIGHT, Panel, width_of, write
from emoscope.ui.theme import DARK, Size, Theme, colour, mixed
from emoscope_models import Affect

TRAIL = 20.0
STEP = 0.25
"""Seconds between points of the trail; more could not be told apart."""
FADES = 10
"""Shades of the trail."""
BREAK = 2.0
"""Points further apart than this many seconds are not joined."""


class AffectPlane(Panel):
    """The plane from unpleasant to pleasant and calm to excited, with a trail of 20 s.

    The trail is drawn into a picture four times a second, over which the point moves.
    """

    ground = False

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make an empty plane."""
        super().__init__(theme, parent)
        self._trail: deque[tuple[int, float, float]] = deque()
        self._now: Affect | None = None
        self._time = 0
        self._message = ""
        self._under: QPixmap | None = None
        self._under_time = 0

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("Valence and arousal")

    def append(self, time: int, affect: Affect | None, message: str = "") -> None:
        """Show where the person is at session ``time`` (ns); None says ``message``."""
        if affect is not None and not np.all(np.isfinite(_numbers(affect))):
            affect = None
        self._now, self._time, self._message = affect, time, message
        if affect is not None:
            if self._trail and time < self._trail[-1][0] - TRAIL * 1e9:
                self._trail.clear()
            if not self._trail or time - self._trail[-1][0] >= STEP * 1e9:
                self._trail.append((time, float(affect.valence), float(affect.arousal)))
                self._under = None
        while self._trail and time - self._trail[0][0] > TRAIL * 1e9:
            self._trail.popleft()
            self._under = None
        if abs(time - self._under_time) >= STEP * 1e9:
            self._under = None  # it fades
        self.update()

    def clear(self) -> None:
        """Forget the trail."""
        self._trail.clear()
        self._now = self._under = None
        self.update()

    def invalidate(self) -> None:
        """Paint all of the panel anew."""
        self._under = None
        super().invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the trail at the new size."""
        self._under = None
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the words do not fit."""
        return QSize(self.px(224), self.px(256))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(300), self.px(320))

    def draw_still(self, painter: QPainter) -> None:
        """Paint axes and words."""
        plot, theme = self._plot(), self.theme
        painter.fillRect(plot, mixed(theme.raised, theme.panel, 0.5))
        painter.setPen(QPen(colour(theme.grid), 1))
        for share in (0.25, 0.75):
            x, y = plot.x() + share * plot.width(), plot.y() + share * plot.height()
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QPen(colour(theme.line), 1))
        middle = plot.center()
        painter.drawLine(QPointF(middle.x(), plot.top()), QPointF(middle.x(), plot.bottom()))
        painter.drawLine(QPointF(plot.left(), middle.y()), QPointF(plot.right(), middle.y()))
        font, high, edge = theme.font(Size.SMALL), theme.px(18), theme.px(8)
        inner = plot.toRect().adjusted(edge, edge, -edge, -edge)
        top = QRect(inner.x(), inner.y(), inner.width(), high)
        low = QRect(inner.x(), inner.bottom() - high, inner.width(), high)
        rows = (
            (top, self.tr("tense"), self.tr("excited")),
            (low, self.tr("depressed"), self.tr("relaxed")),
        )
        for row, left, right in rows:  # a long word may use what a short one leaves
            beside = round(width_of(font, left)) + edge
            write(painter, row, left, font, theme.faint, LEFT)
            write(painter, row.adjusted(beside, 0, 0, 0), right, font, theme.faint, RIGHT)
        below = QRect(
            plot.toRect().x(), round(plot.bottom()) + 2, round(plot.width()), theme.px(16)
        )
        caption = theme.font(Size.CAPTION)
        write(painter, below, self.tr("unpleasant"), caption, theme.muted, LEFT)
        write(painter, below, self.tr("pleasant"), caption, theme.muted, RIGHT)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint trail, ellipse and point, or say why there is none."""
        plot, theme = self._plot(), self.theme
        if self._under is None:
            self._under, self._under_time = self._with_trail(plot), self._time
        painter.drawPixmap(0, 0, self._under)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._now is not None:
            painter.save()
            painter.setClipRect(plot)
            self._draw_last(painter, plot, self._now)
            self._draw_point(painter, plot, self._now)
            painter.restore()
        if self._now is None:
            word = self._message or self.tr("no evidence")
            middle = QPointF(plot.center())
            font = theme.font(Size.CAPTION, 600)
            wide = QRect(0, 0, round(plot.width()) - 16, theme.px(18))
            wide.moveCenter(middle.toPoint())
            painter.fillRect(wide, mixed(theme.raised, theme.panel, 0.5))
            write(painter, wide, word, font, theme.muted, CENTRE)

    def _plot(self) -> QRectF:
        area = self.content()
        side = min(area.width(), area.height() - self.px(12))
        x = area.x() + (area.width() - side) / 2
        y = area.y() + (area.height() - self.px(12) - side) / 2
        return QRectF(x, y, side, side)

    @staticmethod
    def _at(plot: QRectF, valence: float, arousal: float) -> QPointF:
        return QPointF(
            plot.x() + (valence + 1) / 2 * plot.width(),
            plot.y() + (1 - arousal) / 2 * plot.height(),
        )

    def _with_trail(self, plot: QRectF) -> QPixmap:
        """Return the still part with the trail on it."""
        under = self.still().copy()
        painter = QPainter(under)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(plot)
            self._draw_trail(painter, plot)
        finally:
            painter.end()
        return under

    def _draw_trail(self, painter: QPainter, plot: QRectF) -> None:
        """Draw the way here, the older the fainter, in few steps: a line for each costs most."""
        lines: dict[int, list[QLineF]] = {}
        for (t0, v0, a0), (t1, v1, a1) in pairwise(self._trail):
            if t1 - t0 <= BREAK * 1e9:
                step = int((self._time - t1) / (TRAIL * 1e9) * FADES)
                line = QLineF(self._at(plot, v0, a0), self._at(plot, v1, a1))
                lines.setdefault(step, []).append(line)
        for step, together in lines.items():
            painter.setPen(self._pen(step))
            painter.drawLines(together)

    def _draw_last(self, painter: QPainter, plot: QRectF, now: Affect) -> None:
        """Draw the way from the trail's newest point to where the person is now."""
        if self._trail and self._time - self._trail[-1][0] <= BREAK * 1e9:
            _, valence, arousal = self._trail[-1]
            painter.setPen(self._pen(0))
            start = self._at(plot, valence, arousal)
            painter.drawLine(QLineF(start, self._at(plot, now.valence, now.arousal)))

    def _pen(self, step: int) -> QPen:
        ink = QColor(colour(self.theme.accent))
        ink.setAlphaF(max(0.05, 0.8 * (1 - step / FADES)))
        return QPen(ink, 1.5)

    def _draw_point(self, painter: QPainter, plot: QRectF, now: Affect) -> None:
        theme = self.theme
        centre = self._at(plot, now.valence, now.arousal)
        long, short, turn = ellipse(now)
        ink = QColor(colour(theme.accent))
        ink.setAlpha(36)
        painter.setPen(QPen(colour(theme.accent), 1))
        painter.setBrush(ink)
        painter.save()
        painter.translate(centre)
        painter.rotate(-turn)  # the plane's arousal grows upwards, the painter's y downwards
        half = plot.width() / 2
        painter.drawEllipse(QPointF(0, 0), long * half, short * half)
        painter.restore()
        painter.setPen(QPen(colour(theme.panel), 2))
        painter.setBrush(colour(theme.text))
        painter.drawEllipse(centre, theme.px(6), theme.px(6))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def ellipse(affect: Affect) -> tuple[float, float, float]:
    """Return half axes and tilt of the one-sigma ellipse: units of the plane, degrees.

    The tilt is counter-clockwise from the axis of valence. Spreads beyond the plane end at 2.
    """
    sd = np.clip([affect.valence_sd, affect.arousal_sd], 0.0, 2.0)
    shared = float(np.clip(affect.correlation, -1, 1)) * sd[0] * sd[1]
    variance, axes = np.linalg.eigh([[sd[0] ** 2, shared], [shared, sd[1] ** 2]])
    short, long = np.sqrt(np.maximum(variance, 0.0))
    return float(long), float(short), float(np.degrees(np.arctan2(axes[1, 1], axes[0, 1])))


def _numbers(affect: Affect) -> tuple[float, ...]:
    spreads = (affect.valence_sd, affect.arousal_sd, affect.correlation)
    return affect.valence, affect.arousal, *spreads
