"""Panels of lanes over one axis of time: the page in detail, and the whole recording.

Click or drag goes to that instant. What lanes draw is kept until they change; the cursor, the
page's frame and the range are drawn over it.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui.panels._panel import LEFT, Panel, sentence, width_of, write
from emoscope.ui.review.axis import Axis, Ground, clock
from emoscope.ui.review.seek import Seek
from emoscope.ui.theme import DARK, Size, Theme, colour

GUTTER = 84
SPACE = 3
"""Design pixels between two lanes."""
NEAR = 3
"""Design pixels that the cursor's strip is wide on each side, with its handles."""


class Lane(Protocol):
    """A row over time. ``height`` in design pixels, 0 for all that is left."""

    height: float

    def name(self) -> str:
        """Return the row's name in the window's language, empty for none."""

    def draw(self, ground: Ground) -> None:
        """Paint the row."""

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return what is known of an instant, in lines; nothing for nothing."""


class TimeLanes(Panel):
    """Rows over one axis: of the page, or of the ``whole`` recording."""

    def __init__(
        self, seek: Seek, theme: Theme = DARK, parent: QWidget | None = None, *, whole: bool = False
    ) -> None:
        """Make a panel without rows."""
        self._whole = whole
        super().__init__(theme, parent)
        self.seek = seek
        self.lanes: list[Lane] = []
        self._title = self._figures = ""
        self._message = ""
        self._pointer: QPoint | None = None
        self._cursor = -1
        self.setMouseTracking(True)
        seek.changed.connect(self._moved)
        seek.paged.connect(self._paged)
        seek.ranged.connect(self._ranged)

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("Whole recording") if self._whole else self.tr("Page")

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        """Show other rows."""
        self.lanes = list(lanes)
        self.updateGeometry()
        self.invalidate()

    def set_message(self, message: str) -> None:
        """Say why there are no rows."""
        self._message = message
        self.update()

    def set_figures(self, figures: str) -> None:
        """Write something at the right of the heading, such as the scale."""
        if figures != self._figures:
            self._figures = figures
            self.invalidate()

    @property
    def axis(self) -> Axis:
        """Return the axis that all rows share."""
        start, stop = (self.seek.start, self.seek.stop) if self._whole else self.seek.page
        area = self.content()
        left = area.x() + self.px(GUTTER)
        return Axis(start, max(stop, start + 1), left, max(1, area.right() + 1 - left))

    def content(self) -> QRect:
        """Return the area of the rows, with the padding of small panels."""
        pad = self.px(16)
        return QRect(pad, self.px(34), self.width() - 2 * pad, self.height() - self.px(34 + 8))

    def minimumSizeHint(self) -> QSize:
        """Return room for all rows, and a little for those that take what is left."""
        rows = sum(self.px(lane.height or 90) + self.px(SPACE) for lane in self.lanes)
        return QSize(self.px(300), rows + self.px(34 + 8))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(800), self.minimumSizeHint().height())

    def areas(self) -> list[QRect]:
        """Return where each row is."""
        area, axis = self.content(), self.axis
        fixed = sum(self.px(lane.height) for lane in self.lanes if lane.height)
        gaps = self.px(SPACE) * max(0, len(self.lanes) - 1)
        open_ = sum(1 for lane in self.lanes if not lane.height)
        share = max(0, area.height() - fixed - gaps) // open_ if open_ else 0
        y, places = area.y(), []
        for lane in self.lanes:
            high = self.px(lane.height) if lane.height else share
            places.append(QRect(axis.left, y, axis.width, high))
            y += high + self.px(SPACE)
        return places

    # -- painting ------------------------------------------------------------------------------

    def draw_still(self, painter: QPainter) -> None:
        """Paint the rows and their names."""
        theme = self.theme
        right = QRect(self.px(16), self.px(12), self.width() - self.px(28), self.px(20))
        font = theme.font(Size.CAPTION)
        write(painter, right, self._figures, font, theme.muted, Qt.AlignmentFlag.AlignRight)
        axis = self.axis
        for lane, area in zip(self.lanes, self.areas(), strict=True):
            if area.height() < 1 or area.width() < 1:
                continue
            names = QRect(self.content().x(), area.y(), self.px(GUTTER - 8), area.height())
            write(painter, names, lane.name(), font, theme.muted, LEFT)
            painter.save()
            painter.setClipRect(names.united(area))
            lane.draw(Ground(painter, area, axis, theme, self.devicePixelRatioF()))
            painter.restore()

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint what moves: the page's frame, the range, the cursor, what is under the pointer."""
        if not self.lanes:
            sentence(painter, self.content(), self._message, self.theme)
            return
        axis, area = self.axis, self.content()
        if self._whole:
            self._draw_page(painter, axis, area)
        self._draw_range(painter, axis, area)
        x = axis.x(self.seek.time)
        if axis.left <= x <= axis.left + axis.width:
            painter.fillRect(QRect(x - 1, area.y(), 2, area.height()), colour(self.theme.accent))
        if self._pointer is not None:
            self._draw_pointer(painter, axis, area, self._pointer)

    def _draw_page(self, painter: QPainter, axis: Axis, area: QRect) -> None:
        start, stop = self.seek.page
        left, right = axis.x(start), min(axis.x(stop), axis.left + axis.width)
        frame = QRect(left, area.y() - 2, max(3, right - left), area.height() + 4)
        painter.fillRect(frame, colour(self.theme.accent, 16))
        painter.setPen(colour(self.theme.accent))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def _draw_range(self, painter: QPainter, axis: Axis, area: QRect) -> None:
        """Paint the range that a label would be given to, or its end that is set."""
        theme, (begin, end) = self.theme, self.seek.range
        low, high = axis.left, axis.left + axis.width
        if begin is not None and end is not None:
            left, right = max(low, axis.x(begin)), min(high, axis.x(end))
            if right > left:
                painter.fillRect(
                    QRect(left, area.y(), right - left, area.height()), colour(theme.text, 28)
                )
        for time, way in ((begin, 1), (end, -1)):
            if time is None or not low <= (x := axis.x(time)) <= high:
                continue
            ink, arm = colour(theme.text), self.px(5)
            painter.fillRect(QRect(x, area.y(), 1, area.height()), ink)
            for y in (area.y(), area.bottom() - 1):  # a bracket, as on its key
                painter.fillRect(QRect(min(x, x + way * arm), y, arm, 2), ink)

    def _draw_pointer(self, painter: QPainter, axis: Axis, area: QRect, at: QPoint) -> None:
        if not axis.left <= at.x() <= axis.left + axis.width or not self.seek.stop:
            return
        theme, time = self.theme, axis.time(at.x())
        painter.fillRect(QRect(at.x(), area.y(), 1, area.height()), colour(theme.faint))
        lines = [clock(time, self.seek.start, fine=True)]
        for lane, place in zip(self.lanes, self.areas(), strict=True):
            if place.top() <= at.y() <= place.bottom():
                lines += [line for line in lane.said(time, axis) if line]
        self._draw_box(painter, at, lines)

    def _draw_box(self, painter: QPainter, at: QPoint, lines: Sequence[str]) -> None:
        """Write lines into a box beside the pointer, on the side where there is room."""
        theme, row, pad = self.theme, self.px(16), self.px(8)
        font = theme.font(Size.SMALL)
        wide = min(round(max(width_of(font, line) for line in lines)), self.width() * 4 // 5)
        box = QRect(0, 0, wide + 2 * pad, len(lines) * row + pad)
        left = at.x() + self.px(12)
        if left + box.width() >= self.width():
            left = max(1, at.x() - self.px(12) - box.width())
        top = at.y() - box.height() - self.px(8)
        if top < 2:
            top = max(2, min(at.y() + self.px(16), self.height() - box.height() - 2))
        box.moveTo(left, top)
        painter.fillRect(QRectF(box), colour(theme.raised))
        painter.setPen(colour(theme.line))
        painter.drawRect(box)
        for number, line in enumerate(lines):
            place = QRect(left + pad, box.y() + pad // 2 + number * row, wide + pad // 2, row)
            write(painter, place, line, font, theme.text if number else theme.muted)

    # -- the pointer -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the instant that is clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag; say what is under the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().x())
        self._pointer = event.position().toPoint()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing more."""
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go on or back by a tenth of a page for each notch."""
        notches = event.angleDelta().y() / 120
        self.seek.by(-notches * self.seek.seconds / 10)
        event.accept()

    def _go(self, x: float) -> None:
        axis = self.axis
        if self.lanes:
            self.seek.to(axis.time(min(max(x, axis.left), axis.left + axis.width - 1)))

    def _moved(self, time: int) -> None:
        """Paint the strips where the cursor was and is."""
        axis, near = self.axis, self.px(NEAR)
        x = axis.x(time)
        if x == self._cursor:
            return
        for place in {x, self._cursor}:
            self.update(QRect(place - near, 0, 2 * near + 1, self.height()))
        self._cursor = x

    def _paged(self, start: int, stop: int) -> None:
        if self._whole:
            self.update()
        else:
            self.invalidate()

    def _ranged(self, begin: object, end: object) -> None:
        self.update()
