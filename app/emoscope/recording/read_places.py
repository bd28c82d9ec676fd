"""Where each block of a recording is, and its exact times."""

import base64
import binascii
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.read_xdf import Described, XDFFile
from emoscope.recording.signals_group import BLOCKS, FRAMES
from emoscope_devices import StreamKind

MAX_COUNT = 1 << 24
"""Samples of one block; more is damage."""
MAX_TIME = 1 << 51


@dataclass(frozen=True, slots=True)
class Place:
    """One block: absolute index, number of samples, arrival and times (session ns).

    ``segment`` and ``row`` say where it is in its own file; ``pts`` of a frame (µs).
    """

    first: int
    count: int
    arrival: int
    start: int
    last: int
    segment: int
    row: int
    pts: int = 0


class Places:
    """The blocks of one kind of stream that one file of signals speaks of, in order.

    ``table`` (n, 7) has BLOCKS as columns; for frames, ``pts`` (n,) beside. ``spoilt`` counts rows
    that made no sense. Rows that run backwards are such.
    """

    def __init__(self, file: XDFFile, kind: StreamKind) -> None:
        """Read the rows of one kind."""
        self.file, self.kind = file, kind
        self.pts = np.zeros(0, np.int64)
        name, wanted = ("video.frames", FRAMES) if kind == "video" else (f"{kind}.blocks", BLOCKS)
        tables = [np.zeros((0, len(wanted)), np.int64)]
        for stream in file.streams.values():
            if stream.name == name and stream.channels == wanted and stream.format == "int64":
                tables.append(file.numbers(stream)[1].astype(np.int64))
        table = np.concatenate(tables)
        rows = len(table)
        if kind == "video":
            index, time, arrival, self.pts, segment, row = table.T
            one = np.ones_like(index)
            table = np.stack([index, one, arrival, time, time, segment, row], 1)
        sound = _sound(table)
        self.table, self.spoilt = table[sound], rows - int(sound.sum())
        self.pts = self.pts[sound] if kind == "video" else np.zeros(len(self.table), np.int64)
        self._steps = _find(file, f"{kind}.times")
        self._data = _find(file, kind)

    def between(self, start: int, stop: int) -> range:
        """Return the numbers of the blocks with a sample in [start, stop) (session ns)."""
        first = int(np.searchsorted(self.table[:, 4], start, side="left"))
        end = int(np.searchsorted(self.table[:, 3], stop, side="left"))
        return range(first, max(first, end))

    def place(self, number: int) -> Place:
        """Return where one block is."""
        first, count, arrival, start, last, segment, row = map(int, self.table[number])
        pts = int(self.pts[number])
        return Place(first, count, arrival, start, last, segment, row, pts)

    def times(self, place: Place) -> NDArray[np.int64] | None:
        """Return when each sample of a block was taken, exactly; None when that is damaged."""
        if place.count <= 2:
            times = np.array([place.start, place.last][: place.count], np.int64)
        else:
            found = _at(self._steps, place.start)
            if found is None:
                return None
            text = self.file.text(*found)
            steps = None if text is None else steps_of(text.values[0], place.count)
            if steps is None:
                return None
            times = place.start + np.concatenate([[0], np.cumsum(steps)])
        rising = bool((np.diff(times) > 0).all())
        return times if rising and int(times[-1]) == place.last else None

    def samples(self, place: Place) -> tuple[Described, NDArray[np.generic]] | None:
        """Return the EEG samples (n, channels) of a block; None when they are not there."""
        found = _at(self._data, place.start)
        if found is None:
            return None
        stream, number = found
        if stream.format == "string" or stream.counts[number] != place.count:
            return None
        rows = self.file.piece(stream, number)
        if rows is None:
            return None
        return stream, rows["v"].astype(rows["v"].dtype.newbyteorder("="))


def steps_of(text: str, count: int) -> NDArray[np.int64] | None:
    """Return the ``count`` - 1 steps (ns) between the times of a block; None when damaged."""
    try:
        raw = zlib.decompressobj().decompress(base64.b64decode(text, validate=True), count * 8 + 1)
    except (binascii.Error, ValueError, zlib.error):
        return None
    if len(raw) != count * 8:
        return None
    numbers = np.frombuffer(raw, "<i8").astype(np.int64)
    if (np.abs(numbers) > MAX_TIME).any():
        return None
    return np.asarray(numbers[0] + numbers[1:])


Found = list[tuple[Described, NDArray[np.int64]]]


def _find(file: XDFFile, name: str) -> Found:
    return [(s, s.times) for s in file.streams.values() if s.name == name and s.pieces]


def _at(found: Found, time: int) -> tuple[Described, int] | None:
    """Return the piece that begins at ``time``."""
    for stream, times in found:
        number = int(np.searchsorted(times, time))
        if number < len(times) and int(times[number]) == time:
            return stream, number
    return None


def _sound(table: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which rows are of blocks: numbers in their limits, and none runs backwards."""
    first, count, arrival, start, last, segment, row = table.T
    good: NDArray[np.bool_] = (
        (first >= 0) & (count >= 1) & (count <= MAX_COUNT) & (segment >= 0) & (row >= 0)
    )
    for numbers in (first, arrival, start, last, row):
        good &= np.abs(numbers) < MAX_TIME
    good &= (last > start) | ((count == 1) & (last == start))
    index = np.flatnonzero(good)
    if not len(index):
        return good
    ends = np.maximum.accumulate(last[index])
    stops = np.maximum.accumulate((first + count)[index])
    later = np.ones(len(index), np.bool_)
    later[1:] = (start[index][1:] > ends[:-1]) & (first[index][1:] >= stops[:-1])
    good[index[~later]] = False
    return good
