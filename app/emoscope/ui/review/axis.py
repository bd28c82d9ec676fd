"""Times and places: which pixel column an instant of the recording is in."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from emoscope.ui.panels._raster import Canvas
from emoscope.ui.theme import Theme
from emoscope_devices import NS

STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
"""Seconds between two labels of an axis."""


@dataclass(frozen=True, slots=True)
class Axis:
    """[start, stop) session ns over ``width`` pixels from ``left`` on."""

    start: int
    stop: int
    left: int
    width: int

    def x(self, time: int) -> int:
        """Return the pixel column of a time, also outside."""
        return self.left + int((time - self.start) * self.width // (self.stop - self.start))

    def time(self, x: float) -> int:
        """Return the time at a pixel column."""
        share = (x - self.left) / max(1, self.width)
        return self.start + round(share * (self.stop - self.start))

    def ends(self, count: int) -> NDArray[np.int64]:
        """Return the last ns of each of ``count`` even columns."""
        step = (self.stop - self.start) / count
        return (self.start + np.arange(1, count + 1) * step).astype(np.int64) - 1

    def labels(self, origin: int, apart: int) -> Iterator[tuple[int, int]]:
        """Yield (x, second) of round seconds since ``origin``, at least ``apart`` pixels apart."""
        seconds = (self.stop - self.start) / NS
        fitting = max(1.0, self.width / max(1, apart))
        step = next((s for s in STEPS if seconds / s <= fitting), STEPS[-1])
        first = -(-(self.start - origin) // (step * NS)) * step
        second = max(0, first)
        while origin + second * NS < self.stop:
            yield self.x(origin + second * NS), second
            second += step


@dataclass(frozen=True, slots=True)
class Ground:
    """What a lane is drawn on: ``area`` in the panel, its columns of time, and the theme."""

    painter: QPainter
    area: QRect
    axis: Axis
    theme: Theme
    ratio: float

    def px(self, design: float) -> int:
        """Return a length in pixels from one in design pixels."""
        return self.theme.px(design)

    def canvas(self) -> Canvas:
        """Return a picture of the area's size, to be painted by columns."""
        return Canvas(self.area.width(), max(1, self.area.height()), self.ratio)

    def show(self, canvas: Canvas) -> None:
        """Draw such a picture in its place."""
        canvas.draw(self.painter, self.area, self.area)

    def span(self, start: int, stop: int, least: int = 1) -> QRect | None:
        """Return the part of the area from ``start`` to ``stop``; None when it is outside."""
        left, right = self.axis.x(start), max(self.axis.x(stop), self.axis.x(start) + least)
        left, right = max(left, self.area.left()), min(right, self.area.right() + 1)
        if right <= left:
            return None
        return QRect(left, self.area.y(), right - left, self.area.height())


def clock(time: int, origin: int = 0, *, fine: bool = False) -> str:
    """Return the time since ``origin`` (ns) as m:ss or h:mm:ss, ``fine`` with milliseconds."""
    thousandths = max(0, time - origin) // 1_000_000
    seconds = thousandths // 1000
    hours = f"{seconds // 3600}:{seconds // 60 % 60:02d}" if seconds >= 3600 else f"{seconds // 60}"
    rest = f".{thousandths % 1000:03d}" if fine else ""
    return f"{hours}:{seconds % 60:02d}{rest}"
