"""Panels that scroll: newest at the right, five seconds wide, one pixel column at a time."""

from collections import deque
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui.panels._panel import Panel, bygone, sentence
from emoscope.ui.panels._raster import Canvas, Floats
from emoscope.ui.theme import DARK, Theme, rgb

SECONDS = 5.0
SPAN = round(SECONDS * 1e9)


class Columns:
    """Cuts samples into pixel columns by their time; keeps what does not fill one yet.

    Column ``c`` holds the samples of ``[c, c + 1) x step`` session ns.
    """

    def __init__(self, width: int) -> None:
        """Cut five seconds into ``width`` columns."""
        self.step = SECONDS * 1e9 / max(1, width)
        self._times: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._data: Floats = np.empty(0)
        self.head: int | None = None

    def add(
        self, times: NDArray[np.int64], data: Floats
    ) -> tuple[NDArray[np.int64], Floats, Floats]:
        """Return the columns that are now complete, with the minimum and maximum of each."""
        times = np.concatenate([self._times, times])
        data = np.concatenate([self._data, data])
        column = np.floor(times / self.step).astype(np.int64)
        done = int(np.searchsorted(column, column[-1]))
        self._times, self._data = times[done:], data[done:]
        if not done:
            none = np.empty(0)
            return np.empty(0, dtype=np.int64), none, none
        first = column[0] if self.head is None else self.head
        self.head = int(column[-1])
        starts = np.flatnonzero(np.diff(column[:done], prepend=column[0] - 1))
        found = column[starts]
        columns = np.arange(min(first, found[0]), self.head)
        low, high = np.full(len(columns), np.nan), np.full(len(columns), np.nan)
        at = found - columns[0]
        low[at] = np.minimum.reduceat(data[:done], starts)
        high[at] = np.maximum.reduceat(data[:done], starts)
        return columns, low, high


class Scroller(Panel):
    """A scrolling picture with room at the left for an axis and at the right for figures.

    A subclass hands what arrives to ``take`` and paints it in ``feed``. What is shown is kept, so
    that the picture survives a new size or theme.
    """

    gutter = 40
    margin = 96

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make an empty picture."""
        super().__init__(theme, parent)
        self.canvas: Canvas | None = None
        self.columns = Columns(1)
        self.head = 0
        self.fed: int | None = None
        self._recent: deque[tuple[NDArray[np.int64], Floats]] = deque()
        self._message = ""

    def set_message(self, message: str) -> None:
        """Say why no sound comes: in place of a picture, or over an old one. "": it comes."""
        if message != self._message:
            self._message = message
            self.setAccessibleDescription(message)
            self.update()

    def clear(self) -> None:
        """Forget what was drawn."""
        self._recent.clear()
        self.restyle()
        self.update()

    def restyle(self) -> None:
        """Have the picture painted anew from what is kept."""
        self.canvas, self.head, self.fed = None, 0, None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the picture painted anew at the new size."""
        self.restyle()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the axis has no room."""
        return QSize(self.px(240), self.px(88))

    def content(self) -> QRect:
        """Return the area inside the padding, which is smaller than that of large panels."""
        pad = self.px(16)
        return self.rect().adjusted(pad, self.px(32), -pad, -self.px(10))

    def plot(self) -> QRect:
        """Return where the picture is."""
        return self.content().adjusted(self.px(self.gutter), 0, -self.px(self.margin), 0)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the picture, or say why there is none."""
        if self.canvas is None:
            self._repeat()
        if self.canvas is None:
            words = self._message or QCoreApplication.translate("WaveformView", "No sound yet.")
            sentence(painter, self.plot(), words, self.theme)
        else:
            self.canvas.draw_scrolled(painter, self.plot(), self.head)
            if self._message:
                self.cover(painter, self._message)

    def cover(self, painter: QPainter, why: str) -> None:
        """Say over the picture that it is not of now."""
        bygone(painter, self.plot(), why, self.theme)

    def feed(self, canvas: Canvas, times: NDArray[np.int64], values: Floats) -> None:
        """Paint what is new: session ns (n,) and values (n,), n > 0."""
        raise NotImplementedError

    def take(self, times: NDArray[np.int64], values: NDArray[Any]) -> None:
        """Keep and paint what is new; begin anew when time leaps back, or on beyond the picture.

        What overlaps with what came before is left out, so that windows may be handed over whole.
        Raises ValueError unless there is one value per time.
        """
        if len(times) != len(values):
            raise ValueError(f"{len(times)} times for {len(values)} values")
        if not len(times):
            return
        stamps = np.array(times, dtype=np.int64)
        data = np.nan_to_num(np.asarray(values, dtype=np.float64))
        if self._recent:
            newest = int(self._recent[-1][0][-1])
            if int(stamps[-1]) <= newest or int(stamps[0]) > newest + SPAN:
                self.clear()
            else:
                fresh = stamps > newest
                stamps, data = stamps[fresh], data[fresh]
        self._recent.append((stamps, data))
        while int(self._recent[0][0][-1]) < int(stamps[-1]) - SPAN:
            self._recent.popleft()
        if self.canvas is None:
            self.update()
        else:
            self._feed(self.canvas, stamps, data)

    def scroll_in(
        self, canvas: Canvas, columns: NDArray[np.int64], pixels: NDArray[np.uint8]
    ) -> None:
        """Write finished columns; the last of them becomes the right edge."""
        canvas.put(columns[-canvas.width :], pixels[:, -canvas.width :])
        self.head = int(columns[-1]) + 1
        self.update(self.plot())

    def _feed(self, canvas: Canvas, times: NDArray[np.int64], values: Floats) -> None:
        self.feed(canvas, times, values)
        self.fed = int(times[-1])

    def _repeat(self) -> None:
        """Make the picture and paint what is kept, stretch by stretch between gaps."""
        plot = self.plot()
        if not self._recent or plot.width() < 8 or plot.height() < 4:
            return
        canvas = Canvas(plot.width(), plot.height(), self.devicePixelRatioF())
        canvas.pixels[:] = rgb(self.theme.panel)
        self.canvas, self.columns, self.fed = canvas, Columns(canvas.width), None
        times = np.concatenate([t for t, _ in self._recent])
        values = np.concatenate([v for _, v in self._recent])
        kept = times >= times[-1] - SPAN
        times, values = times[kept], values[kept]
        steps = np.diff(times)
        gaps = np.flatnonzero(steps > 2 * (np.median(steps) if len(steps) else 0)) + 1
        for stamps, data in zip(np.split(times, gaps), np.split(values, gaps), strict=True):
            self._feed(canvas, stamps, data)
