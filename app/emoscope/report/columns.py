"""An hour in as many columns as fit on paper. What is short is never lost: it has its column.

A column knows of everything that touches it. Means are of the time within it; the least and the
most are kept beside; and a gap of a single sample marks its column.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Times = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Axis:
    """Time from ``start`` to ``stop`` (session ns) in ``columns`` columns of equal length."""

    start: int
    stop: int
    columns: int

    def __post_init__(self) -> None:
        """Refuse an axis without length."""
        if self.stop <= self.start or self.columns < 1:
            raise ValueError("an axis needs a length and a column")

    @property
    def width(self) -> float:
        """Return the length of a column (ns)."""
        return (self.stop - self.start) / self.columns

    def place(self, times: Times | int) -> Floats:
        """Return where times are, in columns from the left, not beyond the ends."""
        exact = (np.asarray(times, np.float64) - self.start) / self.width
        return np.clip(exact, 0.0, float(self.columns))


def share(axis: Axis, starts: Times, stops: Times) -> Floats:
    """Return how much of each column intervals cover, (columns,), 0 to 1 where they do not overlap.

    An interval without length covers nothing: see ``touched``.
    """
    if not len(starts):
        return np.zeros(axis.columns)
    # The integral of what is covered, at each border: exact, and one pass however many there are.
    edges = np.arange(axis.columns + 1, dtype=np.float64)
    begin, end = np.sort(axis.place(starts)), np.sort(axis.place(stops))
    covered = _before(begin, edges) - _before(end, edges)
    return np.clip(np.diff(covered), 0.0, None)


def _before(places: Floats, edges: Floats) -> Floats:
    """Return the sum of what lies between each place and each edge behind it."""
    sums = np.append(0.0, np.cumsum(places))
    count = np.searchsorted(places, edges, side="right")
    behind: Floats = edges * count - sums[count]
    return behind


def touched(axis: Axis, starts: Times, stops: Times) -> NDArray[np.bool_]:
    """Return the columns that any interval touches, however short it is.

    Intervals outside of the axis touch nothing.
    """
    inside = (stops >= axis.start) & (starts <= axis.stop)
    last = axis.columns - 1
    first = np.minimum(np.floor(axis.place(starts[inside])).astype(int), last)
    end = np.minimum(np.ceil(axis.place(stops[inside])).astype(int) - 1, last)
    marks = np.zeros(axis.columns + 1, int)
    np.add.at(marks, first, 1)
    np.add.at(marks, np.maximum(end, first) + 1, -1)
    return np.cumsum(marks[:-1]) > 0


@dataclass(frozen=True, slots=True)
class Band:
    """A quantity by column, (columns,) each: its mean over time, least and most. NaN: nothing."""

    mean: Floats
    least: Floats
    most: Floats


def band(axis: Axis, starts: Times, stops: Times, values: Floats) -> Band:
    """Return ``values`` (n,), each standing in [start, stop), by column. NaN is left out.

    A value that stands for no time still counts in least and most.
    """
    known = np.isfinite(values) & (stops >= axis.start) & (starts <= axis.stop)
    values, begin, end = values[known], axis.place(starts[known]), axis.place(stops[known])
    first = np.minimum(np.floor(begin).astype(int), axis.columns - 1)
    last = np.clip(np.ceil(end).astype(int) - 1, first, axis.columns - 1)
    least, most = np.full(axis.columns, np.inf), np.full(axis.columns, -np.inf)
    total, weight = np.zeros(axis.columns), np.zeros(axis.columns)
    # One pass for each column that the longest value reaches: most reach one or two.
    for step in range(int((last - first).max(initial=0)) + 1):
        reach = first + step <= last
        column, value = first[reach] + step, values[reach]
        inside = np.minimum(end[reach], column + 1) - np.maximum(begin[reach], column)
        inside = np.maximum(inside, 1e-9)
        np.add.at(total, column, inside * value)
        np.add.at(weight, column, inside)
        np.minimum.at(least, column, value)
        np.maximum.at(most, column, value)
    there = weight > 0
    mean = np.where(there, total / np.where(there, weight, 1.0), np.nan)
    return Band(mean, np.where(there, least, np.nan), np.where(there, most, np.nan))


def runs(wanted: Sequence[bool] | NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches [first, stop) of columns that are wanted."""
    padded = np.concatenate([[False], np.asarray(wanted, bool), [False]])
    borders = np.flatnonzero(padded[1:] != padded[:-1])
    return [(int(a), int(b)) for a, b in zip(borders[::2], borders[1::2], strict=True)]
