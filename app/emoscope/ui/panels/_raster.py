"""Pictures painted column by column in numpy: only new columns cost anything.

A Canvas holds the pixels of a plot; Qt draws the part that changed. Traces are antialiased
exactly: a column's coverage is the integral of the spans that cross it.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

Floats = NDArray[np.float64]
Pixels = NDArray[np.uint8]
HATCH_STEP = 8
"""Distance of hatch lines in device pixels."""


class Canvas:
    """An opaque picture (height, width, 4) of BGRx bytes that QPainter can draw.

    With ``ring`` true, column ``c`` of an endless picture lives at ``c % width``.
    """

    def __init__(self, width: int, height: int, ratio: float = 1.0) -> None:
        """Make a picture of ``width`` x ``height`` logical pixels at a device pixel ratio."""
        self.ratio = ratio
        self.width = max(1, round(width * ratio))
        self.height = max(1, round(height * ratio))
        self.pixels: Pixels = np.full((self.height, self.width, 4), 255, dtype=np.uint8)
        self._image = QImage(
            self.pixels.data, self.width, self.height, self.width * 4, QImage.Format.Format_RGB32
        )

    def put(self, columns: NDArray[np.int64], pixels: Pixels) -> None:
        """Write columns (height, n, 4) at endless positions ``columns`` (n,)."""
        self.pixels[:, columns % self.width] = pixels

    def draw(self, painter: QPainter, at: QRect, dirty: QRect) -> None:
        """Draw the picture unrotated at ``at``, only where ``dirty``."""
        part = at.intersected(dirty)
        if part.isEmpty():
            return
        source = QRectF(part.translated(-at.topLeft()))
        k = self.ratio
        source = QRectF(source.x() * k, source.y() * k, source.width() * k, source.height() * k)
        painter.drawImage(QRectF(part), self._image, source)

    def draw_scrolled(self, painter: QPainter, at: QRect, head: int) -> None:
        """Draw the ring so that endless column ``head`` - 1 is at the right edge."""
        cut = head % self.width
        left = (self.width - cut) / self.ratio
        x, y, h = float(at.x()), float(at.y()), float(at.height())
        rows = float(self.height)
        painter.drawImage(
            QRectF(x, y, left, h), self._image, QRectF(cut, 0, self.width - cut, rows)
        )
        if cut:
            painter.drawImage(
                QRectF(x + left, y, cut / self.ratio, h), self._image, QRectF(0, 0, cut, rows)
            )


def coverage(height: int, top: Floats, bottom: Floats) -> Floats:
    """Return how much of each pixel (height, n) is covered by vertical spans.

    ``top`` and ``bottom`` (k, n) in pixels from the top, k spans per column; a NaN span covers
    nothing. Exact for one span; overlapping spans are clipped at 1.
    """
    spans, columns = top.shape
    missing = np.isnan(top) | np.isnan(bottom)
    first = np.clip(np.where(missing, 0.0, top), 0, height)
    last = np.clip(np.where(missing, 0.0, bottom), 0, height)
    column = np.broadcast_to(np.arange(columns), (spans, columns))
    delta = np.zeros((height + 2, columns))
    for edge, sign in ((first, 1.0), (last, -1.0)):
        row = np.floor(edge).astype(np.int64)
        share = edge - row
        np.add.at(delta, (row, column), sign * (1 - share))
        np.add.at(delta, (row + 1, column), sign * share)
    covered = delta[:height]  # in place: a new picture of this size costs more than the sums
    np.cumsum(covered, axis=0, out=covered)
    return np.asarray(np.clip(covered, 0, 1, out=covered))


def inked(ground: Pixels, ink: Pixels, cover: Floats) -> Pixels:
    """Return ``ground`` (h, n, 4) with ``ink`` (4,) laid over it by ``cover`` (h, n)."""
    made = np.array(ground, order="C")
    touched = np.flatnonzero(cover)  # a trace covers a tenth of its picture
    pixels, share = made.reshape(-1, 4), np.ravel(cover)[touched][:, None].astype(np.float32)
    below = pixels[touched].astype(np.float32)
    pixels[touched] = below + (ink.astype(np.float32) - below) * share
    return made


def hatched(height: int, columns: NDArray[np.int64], ground: Pixels, ink: Pixels) -> Pixels:
    """Return slanted hatching (height, n, 4) that runs on from column to column."""
    phase = (np.arange(height)[:, None] + columns[None, :]) % HATCH_STEP
    return np.where((phase < 1)[..., None], ink, ground)


def spans_of(
    positions: Floats, values: Floats, last_column: int | None = None
) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Return the columns that a polyline crosses and its lowest and highest value in each.

    ``positions`` (n,) rising, in columns; ``values`` (n, channels), NaN rows break the line.
    Returns columns (m,), minima and maxima (channels, m), NaN where the line is broken. Columns
    beyond ``last_column`` are left out.
    """
    if len(positions) < 2:
        columns = np.floor(positions).astype(np.int64)
        return columns, values.T.copy(), values.T.copy()
    edges = np.arange(np.ceil(positions[0]), np.floor(positions[-1]) + 1)
    at = np.clip(np.searchsorted(positions, edges, side="right") - 1, 0, len(positions) - 2)
    weight = ((edges - positions[at]) / (positions[at + 1] - positions[at]))[:, None]
    crossing = values[at] * (1 - weight) + values[at + 1] * weight
    column = np.concatenate([np.floor(positions), edges - 1, edges]).astype(np.int64)
    merged = np.concatenate([values, crossing, crossing])
    order = np.argsort(column, kind="stable")
    column, merged = column[order], merged[order]
    starts = np.flatnonzero(np.diff(column, prepend=column[0] - 1))
    low = np.fmin.reduceat(merged, starts, axis=0)
    high = np.fmax.reduceat(merged, starts, axis=0)
    found = column[starts]
    keep = found >= int(np.floor(positions[0]))
    if last_column is not None:
        keep &= found <= last_column
    return found[keep], low[keep].T, high[keep].T
