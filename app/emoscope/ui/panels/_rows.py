"""Classes as rows: name, bar, figure, and the band in which the figure may lie."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from emoscope.ui import icons, words
from emoscope.ui.panels._panel import LEFT, RIGHT, bar, width_of, write
from emoscope.ui.theme import Size, Theme, colour, mixed
from emoscope_models import EMOTIONS

SIGN = 12
"""Design pixels of the sign before a class's name."""
ROOMY = 240
"""Design pixels: in a narrower row the bar needs the room of the sign."""


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
    signs: bool = False
    """Whether the rows are the common seven, each with its sign."""


def emotions(
    values: NDArray[np.float64],
    theme: Theme,
    band: NDArray[np.float64] | None = None,
    dimmed: bool = False,
) -> Rows:
    """Return the rows of the common seven."""
    names = [words.emotion(n) for n in range(len(EMOTIONS))]
    hues = [theme.emotion_colour(n) for n in range(len(EMOTIONS))]
    return Rows(names, values, hues, band, dimmed, signs=True)


def draw_rows(
    painter: QPainter,
    area: QRect,
    rows: Rows,
    theme: Theme,
    size: Size,
    thick: float,
    due: Callable[[QRect], bool] = QRect.isValid,
) -> None:
    """Draw a row for each class; the likeliest stands out. ``thick`` is the most of a bar.

    Rows that are not ``due`` are left out.
    """
    strong = theme.font(size, 600)
    wide = min(round(max(width_of(strong, n) for n in rows.names)) + 4, area.width() // 2)
    top = int(np.argmax(rows.values))
    for number in range(len(rows.names)):
        place = row_of(area, number, len(rows.names))
        if due(place):
            chosen = number == top and not rows.dimmed
            _draw_row(painter, place, rows, number, theme, size, thick, wide, chosen)


def row_of(area: QRect, number: int, count: int) -> QRect:
    """Return where a row is, in whole pixels."""
    row = area.height() / count
    return QRect(area.x(), round(area.y() + number * row), area.width(), round(row))


def _draw_row(
    painter: QPainter,
    place: QRect,
    rows: Rows,
    number: int,
    theme: Theme,
    size: Size,
    thick: float,
    wide: int,
    chosen: bool,
) -> None:
    """Draw one row; ``wide`` is the room for names."""
    font = theme.font(size, 600 if chosen else 400)
    figure = round(width_of(theme.font(size, 600), "100 %")) + 4
    gap = theme.px(12 if place.width() >= theme.px(200) else 6)
    value = float(np.clip(rows.values[number], 0, 1))
    ink = theme.text if chosen else theme.muted
    left = QRect(place.x(), place.y(), wide, place.height())
    sign = theme.px(SIGN) if rows.signs and place.width() >= theme.px(ROOMY) else 0
    if sign:
        spot = QRectF(left.x(), left.center().y() + 1 - sign / 2, sign, sign)
        icons.draw_class(painter, number, spot, mixed(ink, theme.panel, 0.5 if rows.dimmed else 1))
        left.translate(sign + theme.px(8), 0)
    write(painter, left, rows.names[number], font, ink, LEFT)
    right = QRect(place.right() - figure, place.y(), figure, place.height())
    write(painter, right, percent(value), font, ink, RIGHT)
    x, thick = left.right() + 1 + gap, min(place.height() * 0.5, thick)
    y = place.y() + (place.height() - thick) / 2
    track = QRectF(x, y, max(8, right.x() - gap - x), thick)
    hue = rows.hues[number]
    shade = hue if chosen else mixed(hue, theme.panel, 0.35 if rows.dimmed else 0.72)
    bar(painter, track, value, shade, colour(theme.raised))
    if rows.band is not None:
        low, high = (float(np.clip(v, 0, 1)) for v in rows.band[::2, number])
        painter.setPen(QPen(colour(theme.text), max(1.0, theme.px(1.5))))
        painter.drawLines(_whisker(track, low, high, theme))


def percent(value: float) -> str:
    """Return a share as it is written."""
    return f"{100 * value:.0f} %"


FINEST = 1000
"""Parts of a bar that may be told apart: a quarter of a pixel."""


def seen(
    values: NDArray[np.float64], band: NDArray[np.float64] | None, dimmed: bool
) -> list[tuple[object, ...]]:
    """Return for each row what decides how it looks; equal ones need not be painted again."""
    top = int(np.argmax(values))
    table = np.rint(np.clip(values if band is None else np.vstack([values, band]), 0, 1) * FINEST)
    parts = np.atleast_2d(table).T.tolist()
    return [
        (percent(float(value)), dimmed, not dimmed and number == top, band is None, *parts[number])
        for number, value in enumerate(np.clip(values, 0, 1))
    ]


def _whisker(track: QRectF, low: float, high: float, theme: Theme) -> list[QLineF]:
    """Return a line from 5 to 95 % with its two ends, over the bar."""
    x0, x1 = (track.x() + share * track.width() for share in (low, high))
    y, half = track.center().y(), max(2.0, track.height() * 0.45)
    return [QLineF(x0, y, x1, y), *(QLineF(x, y - half, x, y + half) for x in (x0, x1))]
