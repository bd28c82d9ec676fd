"""The sound of a recording by session time: its outline for the eye, and samples for the ear.

The times inside a block of sound (20 ms) are taken as even between its first and last: the error
is a fraction of a sample. Whoever needs the exact ones reads Recording.samples.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.reader import Recording
from emoscope_devices import to_ns

STEP = to_ns(0.004)
"""What one value of the outline stands for: finer than a pixel of a page of five seconds."""
ROWS_AT_ONCE = 1 << 19
"""Rows that are read together: 2 MB."""
FULL_SCALE = 32768.0
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Envelope:
    """The lowest and highest sample of each ``step`` ns since ``start``; NaN where there is none.

    ``until`` is how far the sound has been read (session ns); what is later is not known yet.
    """

    start: int
    step: int
    low: Floats
    high: Floats
    until: int

    def columns(self, start: int, stop: int, count: int) -> tuple[Floats, Floats]:
        """Return the lowest and highest (count,) of even parts of [start, stop)."""
        edges = start + np.arange(count + 1) * ((stop - start) / count)
        place = np.floor((edges - self.start) / self.step).astype(np.int64)
        place[-1] = -((self.start - stop) // self.step)  # the last part to its very end
        first, last = place[:-1], np.maximum(place[:-1], place[1:] - 1)
        low, high = np.full(count, np.nan, np.float32), np.full(count, np.nan, np.float32)
        known = np.flatnonzero((last >= 0) & (first < len(self.low)))
        if len(known):
            at = np.clip(first[known], 0, len(self.low) - 1)
            end = np.clip(last[known], 0, len(self.low) - 1) + 1
            # Pairs for reduceat: the odd results are of what lies between, and left out.
            pairs = np.stack([at, end], axis=1).ravel()
            with np.errstate(invalid="ignore"):
                low[known] = np.fmin.reduceat(np.append(self.low, np.nan), pairs)[::2]
                high[known] = np.fmax.reduceat(np.append(self.high, np.nan), pairs)[::2]
        return low, high


class Soundtrack:
    """The sound of a recording. Any thread; nothing of it is kept."""

    def __init__(self, recording: Recording) -> None:
        """Note where the sound is; ``rate`` is 0 when there is none."""
        self._sounds = recording.sounds
        table = recording.blocks("audio")
        readable = [n for n, sound in self._sounds.items() if sound is not None]
        self._table = table[np.isin(table[:, 5], readable)] if len(table) else table
        first = int(self._table[0, 5]) if len(self._table) else -1
        sound = self._sounds.get(first)
        self.rate = float(sound.rate) if sound is not None else 0.0

    def envelope(self) -> Iterator[Envelope]:
        """Yield the outline, further read each time; nothing without sound."""
        table = self._table
        if not len(table):
            return
        start = int(table[0, 3]) // STEP * STEP
        count = (int(table[-1, 4]) - start) // STEP + 1
        low, high = np.full(count, np.nan, np.float32), np.full(count, np.nan, np.float32)
        for part in self._parts(0, len(table)):
            times, values = self._read(part)
            if len(values):
                place = (times - start) // STEP
                starts = np.flatnonzero(np.diff(place, prepend=place[0] - 1))
                found = place[starts]
                low[found] = np.fmin(low[found], np.minimum.reduceat(values, starts))
                high[found] = np.fmax(high[found], np.maximum.reduceat(values, starts))
            yield Envelope(start, STEP, low.copy(), high.copy(), int(part[-1, 4]))

    def grid(self, start: int, count: int, rate: float) -> Floats:
        """Return ``count`` samples at ``rate`` (Hz) from session time ``start`` (ns) on.

        Silence where nothing was recorded.
        """
        period = 1e9 / rate
        wanted = start + np.arange(count) * period
        table = self._table
        if not count or not len(table):
            return np.zeros(count, np.float32)
        first = max(0, int(np.searchsorted(table[:, 4], start)) - 1)
        end = int(np.searchsorted(table[:, 3], wanted[-1], side="right")) + 1
        parts = [self._read(part) for part in self._parts(first, min(end, len(table)))]
        times = np.concatenate([t for t, _ in parts] or [np.zeros(0, np.int64)])
        values = np.concatenate([v for _, v in parts] or [np.zeros(0, np.float32)])
        if len(times) < 2:
            return np.zeros(count, np.float32)
        after = np.clip(np.searchsorted(times, wanted, side="right"), 1, len(times) - 1)
        before = times[after - 1]
        step = times[after] - before
        share = (wanted - before) / step
        made = values[after - 1] + (values[after] - values[after - 1]) * share
        silent = (step > 3e9 / self.rate) | (share < 0) | (share > 1)
        return np.where(silent, 0.0, made).astype(np.float32)

    def _parts(self, first: int, end: int) -> Iterator[NDArray[np.int64]]:
        """Yield rows of the table that lie behind each other in one file, not too many."""
        table = self._table[first:end]
        if not len(table):
            return
        apart = (np.diff(table[:, 5]) != 0) | (table[1:, 6] != table[:-1, 6] + table[:-1, 1])
        full = np.diff(np.cumsum(table[:, 1]) // ROWS_AT_ONCE) > 0
        yield from np.split(table, np.flatnonzero(apart | full) + 1)

    def _read(self, part: NDArray[np.int64]) -> tuple[NDArray[np.int64], Floats]:
        """Return times and samples (n,) of blocks that lie behind each other in one file."""
        counts = part[:, 1]
        sound = self._sounds[int(part[0, 5])]
        assert sound is not None  # others are left out of the table
        data = sound.read(int(part[0, 6]), int(counts.sum()))
        ends = np.cumsum(counts)
        offset = np.arange(ends[-1]) - np.repeat(ends - counts, counts)
        step = (part[:, 4] - part[:, 3]) / np.maximum(1, counts - 1)
        times = np.repeat(part[:, 3], counts) + np.rint(offset * np.repeat(step, counts)).astype(
            np.int64
        )
        values = data[:, 0].astype(np.float32)
        if data.dtype == np.int16:
            values /= FULL_SCALE
        return times[: len(values)], np.nan_to_num(values)
