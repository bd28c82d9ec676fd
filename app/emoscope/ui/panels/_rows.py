"""Classes as rows: name, bar, figure, and the band in which the figure may lie."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from emoscope.ui import words
from emoscope.ui.panels._panel import LEFT, RIGHT, bar, width_of, write
from emoscope.ui.theme import Size, Theme, colour, mixed
from emoscope_models import EMOTIONS


@dataclass(frozen=True, slots=True)
class Rows:
    """What is drawn: ``names`` in the window's language, ``values`` and ``hues`` (n,).

    ``band`` (3, n) holds 5, 50 and 95 % of each, None for no whiskers. ``dimmed`` for an opinion
    that does not count: then none stands out.
    """

    names: Sequence[str]
    values: NDArray[np.float64]
    hues: Sequence[QColor]
    band: NDArray[np.float64] | None = None
    dimmed: bool = False


def emotions(
    values: NDArray[np.float64],
    theme: Theme,
    band: NDArray[np.float64] | None = None,
    dimmed: bool = False,
) -> Rows:
    """Return the rows of the common seven."""
    names = [words.emotion(n) for n in range(len(EMOTIONS))]
    hues = [theme.emotion_colour(n) for n in range(len(EMOTIONS))]
    return Rows(names, values, hues, band, dimmed)


def draw_rows(
    painter: QPainter, area: QRect, rows: Rows, theme: Theme, size: Size, thick: float
) -> None:
    """Draw a row for each class; the likeliest stands out. ``thick`` is the most of a bar."""
    plain, strong = theme.font(size), theme.font(size, 600)
    wide = min(round(max(width_of(strong, n) for n in rows.names)) + 4, area.width() // 2)
    figure = round(width_of(strong, "100 %")) + 4
    row = area.height() / len(rows.names)
    thick = min(row * 0.5, thick)
    top = int(np.argmax(rows.values))
    gap = theme.px(12 if area.width() >= theme.px(200) else 6)
    whiskers: list[QLineF] = []
    for number, name in enumerate(rows.names):
        value = float(np.clip(rows.values[number], 0, 1))
        chosen = number == top and not rows.dimmed
        y = round(area.y() + number * row)
        ink = theme.text if chosen else theme.muted
        font = strong if chosen else plain
        write(painter, QRect(area.x(), y, wide, round(row)), name, font, ink, LEFT)
        right = QRect(area.right() - figure, y, figure, round(row))
        write(painter, right, f"{100 * value:.0f} %", font, ink, RIGHT)
        x = area.x() + wide + gap
        track = QRectF(x, y + (row - thick) / 2, max(8, right.x() - gap - x), thick)
        hue = rows.hues[number]
        shade = hue if chosen else mixed(hue, theme.panel, 0.35 if rows.dimmed else 0.72)
        bar(painter, track, value, shade, colour(theme.raised))
        if rows.band is not None:
            low, high = (float(np.clip(v, 0, 1)) for v in rows.band[::2, number])
            whiskers += _whisker(track, low, high, theme)
    if whiskers:
        painter.setPen(QPen(colour(theme.text), max(1.0, theme.px(1.5))))
        painter.drawLines(whiskers)


def _whisker(track: QRectF, low: float, high: float, theme: Theme) -> list[QLineF]:
    """Return a line from 5 to 95 % with its two ends, over the bar."""
    x0, x1 = (track.x() + share * track.width() for share in (low, high))
    y, half = track.center().y(), max(2.0, track.height() * 0.45)
    return [QLineF(x0, y, x1, y), *(QLineF(x, y - half, x, y + half) for x in (x0, x1))]
