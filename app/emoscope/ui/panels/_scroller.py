"""Panels that scroll: newest at the right, five seconds wide, one pixel column at a time."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui.panels._panel import Panel, sentence
from emoscope.ui.panels._raster import Canvas, Floats
from emoscope.ui.theme import DARK, Theme, rgb

SECONDS = 5.0


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
    """A scrolling picture with room at the left for an axis and at the right for figures."""

    gutter = 40
    margin = 0

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make an empty picture."""
        super().__init__(theme, parent)
        self.canvas: Canvas | None = None
        self.columns: Columns | None = None
        self.head = 0
        self.last = 0
        self._message = ""

    def set_message(self, message: str) -> None:
        """Say why there is no sound; shown until there is."""
        self._message = message
        self.update()

    def clear(self) -> None:
        """Forget what was drawn."""
        self.canvas = self.columns = None
        self.head = 0
        self.update()

    def restyle(self) -> None:
        """Begin an empty picture in the new colours; it is full again after five seconds."""
        self.canvas = self.columns = None
        self.head = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin an empty picture at the new size; it is full again after five seconds."""
        self.canvas = self.columns = None
        self.head = 0
        super().resizeEvent(event)

    def plot(self) -> QRect:
        """Return where the picture is."""
        return self.content().adjusted(self.px(self.gutter), 0, -self.px(self.margin), 0)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the picture, or say why there is none."""
        if self.canvas is None:
            sentence(painter, self.plot(), self._message or self.waiting(), self.theme)
        else:
            self.canvas.draw_scrolled(painter, self.plot(), self.head)

    def waiting(self) -> str:
        """Return what is said before the first sound."""
        return QCoreApplication.translate("WaveformView", "No sound yet.")

    def ready(self, times: NDArray[np.int64]) -> tuple[Canvas, Columns] | None:
        """Return picture and columns, made now if need be; None while there is no room.

        They begin anew when time runs backwards or leaps over more than is shown.
        """
        plot = self.plot()
        if not 0 <= int(times[0]) - self.last <= SECONDS * 1e9:
            self.clear()
        self.last = int(times[-1])
        if plot.width() < 8 or plot.height() < 4:
            return None
        if self.canvas is None or self.columns is None:
            self.canvas = Canvas(plot.width(), plot.height(), self.devicePixelRatioF())
            self.canvas.pixels[:] = rgb(self.theme.panel)
            self.columns = Columns(self.canvas.width)
            self.update()
        return self.canvas, self.columns

    def scroll_in(
        self, canvas: Canvas, columns: NDArray[np.int64], pixels: NDArray[np.uint8]
    ) -> None:
        canvas.put(columns[-canvas.width :], pixels[:, -canvas.width :])
        self.head = int(columns[-1]) + 1
        self.update(self.plot())
