"""The last minute of decisions: what was said, how surely, on what evidence, and where nothing was.

A stacked area of the seven probabilities; the likeliest class in full colour, the others dimmed,
so that a change of mind is seen from afar. Where there was no evidence the area is hatched; where
no decision came at all it stays empty. Below, each modality's validity, and a band of who counted
how much, empty where nobody did.
"""

from collections import deque
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui import icons, words
from emoscope.ui.panels._decided import Inks, inks_of, ribbon, stack, weight_inks, weights
from emoscope.ui.panels._minute import HOLD, NOTHING, Minute, Moment, reduced
from emoscope.ui.panels._panel import CENTRE, LEFT, Panel, sentence, width_of, write
from emoscope.ui.panels._raster import Canvas
from emoscope.ui.theme import DARK, STATES, Size, Theme, colour, rgb
from emoscope_models import EMOTIONS, MODALITIES, NO_EVIDENCE, Fused

SECONDS = 60.0
MAX_MARKERS = 500
STRIPS = len(MODALITIES) + 1
"""Below the area: the modalities' validity, and the weights."""


class FusedTimeline(Panel):
    """Sixty seconds of decisions, markers and the validity of each modality.

    ``instant_clicked(time)`` gives the session ns under a click.
    """

    instant_clicked = Signal(object)

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make an empty timeline."""
        super().__init__(theme, parent)
        self._minute = Minute()
        self._markers: deque[tuple[int, str]] = deque(maxlen=MAX_MARKERS)
        self._canvas: Canvas | None = None
        self._drawn = 0
        self._now = 0
        self._pointer: QPoint | None = None
        self._chosen: int | None = None
        self._inks: Inks | None = None
        self.setMouseTracking(True)

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("Last minute")

    def append(self, fused: Fused) -> None:
        """Draw one more decision; one from more than a minute ago begins a new picture."""
        if fused.time < self._minute.newest - SECONDS * 1e9:
            self.clear()
        self._minute.add(reduced(fused))
        if self._canvas is not None:
            # A decision comes later than the instant that it is about: paint from there on.
            self._drawn = min(self._drawn, self._column(fused.time))
        self.advance(max(fused.time, self._now))

    def advance(self, now: int) -> None:
        """Move on to session time ``now`` (ns) even when no decision comes.

        Columns are painted when the panel is: several decisions come between two frames.
        """
        if now < self._now:
            return
        self._now = now
        oldest = now - round(SECONDS * 1e9) - HOLD
        self._minute.forget(oldest)
        while self._markers and self._markers[0][0] < oldest:
            self._markers.popleft()
        self.update()

    def add_marker(self, time: int, label: str) -> None:
        """Draw a marker at session ``time`` (ns)."""
        self._markers.append((time, label))
        self.update()

    def set_markers(self, markers: Iterable[tuple[int, str]]) -> None:
        """Draw these markers, session time (ns) and label, and no others: some were changed."""
        new = deque(sorted(markers), maxlen=MAX_MARKERS)
        if new != self._markers:
            self._markers = new
            self.update()

    def choose(self, time: int | None) -> None:
        """Mark the instant (session ns) that is being explained; None for none."""
        self._chosen = time
        self.update()

    def clear(self) -> None:
        """Forget everything."""
        self._minute.clear()
        self._markers.clear()
        self._canvas, self._drawn, self._now = None, 0, 0
        self.update()

    def restyle(self) -> None:
        """Paint the whole minute anew."""
        self._canvas, self._inks = None, None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the whole minute anew at the new size."""
        self._canvas = None
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which instant was clicked."""
        time = self._time_at(event.position().toPoint())
        if time is not None:
            self.instant_clicked.emit(time)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the values under the pointer."""
        self._pointer = event.position().toPoint()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing values."""
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which bands cannot be told apart."""
        return QSize(self.px(320), self.px(184))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(900), self.px(232))

    def draw_still(self, painter: QPainter) -> None:
        """Paint the names of the rows."""
        theme, plot = self.theme, self._plot()
        gutter = QRect(self.content().x(), 0, self.px(56), self._strip())
        font = theme.font(Size.CAPTION)
        names = [*map(words.modality, MODALITIES), self.tr("Weight")]
        side = self.px(6)
        for number, name in enumerate(names):
            gutter.moveTop(plot.bottom() + 1 - (STRIPS - number) * self._strip())
            write(painter, gutter.adjusted(0, 0, -side - 2, 0), name, font, theme.muted, LEFT)
            if number < len(MODALITIES):  # the key to the weights
                key = QRect(0, 0, side, side)
                key.moveCenter(QPoint(gutter.right() - side, gutter.center().y()))
                painter.fillRect(key, weight_inks(theme)[number])
        area = plot.adjusted(0, 0, 0, -STRIPS * self._strip() - self.px(4))
        high = self.px(14)
        labels = ((0.0, "100 %"), (1.0, "0 %"))[: max(0, area.height()) // high]  # as have room
        for share, label in labels:
            y = area.y() + round(share * (area.height() - high))
            row = QRect(gutter.x(), y, gutter.width() - self.px(6), high)
            write(painter, row, label, font, theme.faint, LEFT)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint area, strips, labels, markers, time axis and what is under the pointer."""
        plot = self._plot()
        if not len(self._minute) and not self._markers:
            waiting = self.tr("Decisions of the last minute appear here.")
            sentence(painter, plot, waiting, self.theme)
            return
        if self._canvas is None and plot.width() >= 16 and plot.height() >= 16:
            self._canvas = Canvas(plot.width(), plot.height(), self.devicePixelRatioF())
            self._canvas.pixels[:] = rgb(self.theme.panel)
            self._drawn = 0
        if self._canvas is None:
            return
        self._fill(self._canvas)
        self._canvas.draw_scrolled(painter, plot, self._column(self._now) + 1)
        self._draw_labels(painter, plot)
        self._draw_axis(painter, plot)
        self._draw_markers(painter, plot)
        if self._chosen is not None:
            x = round(self._x(self._chosen, plot))
            if plot.left() <= x <= plot.right():
                painter.fillRect(
                    QRect(x - 1, plot.y(), 3, plot.height()), colour(self.theme.accent)
                )
        if self._pointer is not None:
            self._draw_pointer(painter, plot, self._pointer)

    # -- geometry ------------------------------------------------------------------------------

    def _plot(self) -> QRect:
        return self.content().adjusted(self.px(56), self.px(12), 0, -self.px(14))

    def _strip(self) -> int:
        return self.px(14)

    def _step(self) -> float:
        """Return how many ns a device pixel column is."""
        width = self._canvas.width if self._canvas else max(1, self._plot().width())
        return SECONDS * 1e9 / width

    def _column(self, time: int) -> int:
        return int(time / self._step())

    def _x(self, time: int, plot: QRect) -> float:
        return plot.right() + 1 - (self._now - time) / (SECONDS * 1e9) * plot.width()

    def _time_at(self, at: QPoint) -> int | None:
        plot = self._plot()
        if not plot.contains(at) or not self._now:
            return None
        time = self._now - round((plot.right() + 1 - at.x()) / plot.width() * SECONDS * 1e9)
        return time if time >= 0 else None

    # -- painting ------------------------------------------------------------------------------

    def _fill(self, canvas: Canvas) -> None:
        """Paint the columns up to now that are not painted yet."""
        head = self._column(self._now)
        first = max(self._drawn, head - canvas.width + 1)
        columns = np.arange(first, head + 1)
        self._drawn = head  # the newest column is painted again: it may change
        if not len(columns):
            return
        times = ((columns + 1) * self._step()).astype(np.int64) - 1
        times[-1] = max(times[-1], self._now)
        canvas.put(columns, self._columns(canvas, columns, self._minute.standing(times)))

    def _columns(
        self, canvas: Canvas, columns: NDArray[np.int64], standing: list[Moment | None]
    ) -> NDArray[np.uint8]:
        """Return the pixels (height, n, 4) of columns with the decision that stands at each."""
        if self._inks is None:
            self._inks = inks_of(self.theme)
        inks = self._inks
        pixels = np.broadcast_to(inks.panel, (canvas.height, len(columns), 4)).copy()
        where = np.array([n for n, m in enumerate(standing) if m is not None], dtype=np.int64)
        moments = [m for m in standing if m is not None]
        if not moments:
            return pixels
        strip = round(self._strip() * canvas.ratio)
        gap = round(self.px(4) * canvas.ratio)
        area = max(1, canvas.height - strip * STRIPS - gap)
        pixels[:area, where] = stack(moments, columns[where], area, inks)
        rows = [ribbon(moments, number, strip, inks) for number in range(len(MODALITIES))]
        for number, row in enumerate((*rows, weights(moments, strip, inks))):
            top = area + gap + number * strip
            room = pixels[top : top + strip]  # less than a strip, or none, in a low panel
            room[:, where] = row[: len(room)]
        return pixels

    def _draw_labels(self, painter: QPainter, plot: QRect) -> None:
        """Write the label over each stretch that is long enough for it."""
        theme = self.theme
        font = theme.font(Size.CAPTION, 600)
        row = QRect(0, plot.y() - self.px(16), 0, self.px(14))
        for start, stop, label in self._minute.stretches(self._now):
            left = max(plot.x(), round(self._x(start, plot)))
            right = round(self._x(stop, plot))
            if right <= left:
                continue
            ink = colour(theme.faint) if label == NOTHING else theme.emotion_colour(label)
            painter.fillRect(QRect(left, plot.y() - 2, right - left, 2), ink)
            if right - left < self.px(16):
                continue
            sign = 0 if label == NOTHING else self.px(11)
            if sign:
                spot = QRectF(left + 1, row.y() + (row.height() - sign) / 2, sign, sign)
                icons.draw_class(painter, label, spot, colour(theme.text))
                sign += self.px(5)
            name = words.emotion(NO_EVIDENCE if label == NOTHING else label)
            if width_of(font, name) + sign <= right - left:
                row.setLeft(left + sign)
                row.setRight(right)
                write(painter, row, name, font, theme.text, LEFT)

    def _draw_axis(self, painter: QPainter, plot: QRect) -> None:
        theme, font = self.theme, self.theme.font(Size.CAPTION)
        y = plot.bottom() + self.px(3)
        first = int((self._now / 1e9 - SECONDS) // 10 + 1) * 10
        for second in range(max(0, first), int(self._now / 1e9) + 1, 10):
            x = round(self._x(second * 10**9, plot))
            painter.fillRect(QRect(x, plot.bottom() + 1, 1, self.px(4)), colour(theme.faint))
            area = QRect(x - self.px(24), y, self.px(48), self.px(14))
            if area.left() >= plot.left() - self.px(24) and area.right() <= self.width():
                stamp = f"{second // 60:02d}:{second % 60:02d}"
                write(painter, area, stamp, font, theme.faint, CENTRE)

    def _draw_markers(self, painter: QPainter, plot: QRect) -> None:
        theme, font = self.theme, self.theme.font(Size.CAPTION, 600)
        end = -1
        for time, label in self._markers:
            x = round(self._x(time, plot))
            if not plot.left() <= x <= plot.right():
                continue
            painter.fillRect(QRect(x, plot.y(), 1, plot.height()), colour(theme.text))
            wide = min(round(width_of(font, label)) + self.px(10), self.px(120))
            if x > end and x + wide <= plot.right():
                plate = QRect(x, plot.y() + 2, wide, self.px(16))
                painter.fillRect(plate, colour(theme.text))
                inner = plate.adjusted(self.px(5), 0, -2, 0)
                write(painter, inner, label, font, theme.window, LEFT)
                end = plate.right()

    def _draw_pointer(self, painter: QPainter, plot: QRect, at: QPoint) -> None:
        time = self._time_at(at)
        if time is None:
            return
        theme, moment = self.theme, self._minute.at(time)
        painter.fillRect(QRect(at.x(), plot.y(), 1, plot.height()), colour(theme.accent))
        lines = [f"{time // 60_000_000_000:02d}:{time / 1e9 % 60:04.1f}"]
        if moment is None:
            lines.append(self.tr("no decision"))
        elif moment.label == NOTHING:
            lines.append(words.emotion(NO_EVIDENCE))
        else:
            order = sorted(range(len(EMOTIONS)), key=lambda e: -moment.probabilities[e])[:3]
            lines += [f"{words.emotion(e)}  {100 * moment.probabilities[e]:.0f} %" for e in order]
        if moment is not None:
            lines += parts_said(moment)
        self._draw_box(painter, at.x(), plot, lines)

    def _draw_box(self, painter: QPainter, x: int, plot: QRect, lines: list[str]) -> None:
        """Write lines into a box beside the pointer, on the side where there is room."""
        theme, row, pad = self.theme, self.px(16), self.px(10)
        wide = max(width_of(theme.font(Size.SMALL, 600), line) for line in lines)
        wide = min(round(wide) + 2 * pad, max(self.px(160), plot.width() * 4 // 5))
        high = len(lines) * row + pad
        left = x + self.px(12)
        if left + wide >= self.width():
            left = max(1, x - self.px(12) - wide)
        top = max(2, min(plot.y() + self.px(8), self.height() - high - 2))
        box = QRect(left, top, wide, high)
        painter.fillRect(box, colour(theme.raised))
        painter.setPen(colour(theme.line))
        painter.drawRect(box)
        for number, line in enumerate(lines):
            place = QRect(left + pad, top + pad // 2 + number * row, wide - 2 * pad, row)
            font = theme.font(Size.SMALL, 600 if number == 1 else 400)
            write(painter, place, line, font, theme.text)


def parts_said(moment: Moment) -> list[str]:
    """Return a line for each modality: how much it counts, or what became of it; and why."""
    lines = []
    for number, modality in enumerate(MODALITIES):
        name, why = words.modality(modality), words.texts(moment.reasons[number][:1])
        share = moment.shares[number]
        said = f"{100 * share:.0f} %" if share else words.state(STATES[moment.states[number]])
        lines.append(f"{name}  {said}" + (f"  {why}" if why else ""))
    return lines
