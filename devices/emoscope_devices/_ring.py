"""The last seconds of a stream: one writer, many readers, no copies.

Samples are kept twice, half a buffer apart, so that any recent stretch is one contiguous view
(video frames are kept once: nobody asks for a contiguous second of pictures). A view says
afterwards whether the writer has run over it.
"""

import os
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Block, StreamSpec
from emoscope_devices._ring_memory import RingMemory, own_memory, seen_memory, shared_memory


class RingOverrun(LookupError):
    """The samples asked for have been overwritten; the message gives the bounds."""


@dataclass(frozen=True, slots=True)
class Samples:
    """A read-only stretch of a stream, without copying.

    ``times`` (n,) int64 session ns; ``index`` (n,) absolute sample index, jumps where samples were
    lost; ``data`` (n, *shape). Valid while ``intact()``: copy what must live longer.
    """

    times: NDArray[np.int64]
    index: NDArray[np.int64]
    data: NDArray[Any]
    _ring: "Ring"
    _oldest_row: int

    def __len__(self) -> int:
        """Return the number of samples."""
        return len(self.times)

    def intact(self) -> bool:
        """Return whether the writer has not touched these samples since they were read."""
        return not len(self) or self._oldest_row >= self._ring.rows_begun - self._ring.capacity


class Ring:
    """The last ``capacity`` samples of one stream.

    One thread calls ``write``; any number call the rest. Rows are numbered from 0 and never
    reused, so that readers keep their own cursors (``rows``, ``since``). Row and sample index
    differ once samples have been lost.
    """

    def __init__(
        self,
        spec: StreamSpec,
        seconds: float,
        *,
        mirror: bool | None = None,
        shared: bool = False,
    ) -> None:
        """Allocate for ``seconds`` of ``spec``; ``mirror`` defaults to all but video.

        A ``shared`` one can be read by other processes through ``fd``. Raises OSError where
        memory cannot be shared.
        """
        if not seconds > 0:
            raise ValueError(f"a ring holds more than 0 s, not {seconds}")
        capacity = max(2, int(np.ceil(seconds * spec.rate)))
        mirror = spec.kind != "video" if mirror is None else mirror
        self.fd: int | None = None
        """The descriptor of shared memory; it is closed with the ring."""
        if shared:
            memory, self.fd = shared_memory(spec, capacity, mirror)
            weakref.finalize(self, os.close, self.fd)
        else:
            memory = own_memory(spec, capacity, mirror)
        self._use(spec, capacity, mirror, memory)

    @classmethod
    def seen(cls, spec: StreamSpec, capacity: int, mirror: bool, fd: int) -> Self:
        """Return another process's shared ring, to read from; ``fd`` can be closed afterwards.

        Raises ValueError when the memory is not that of such a ring.
        """
        ring = cls.__new__(cls)
        ring.fd = None
        ring._use(spec, capacity, mirror, seen_memory(spec, capacity, mirror, fd))
        return ring

    def _use(self, spec: StreamSpec, capacity: int, mirror: bool, memory: RingMemory) -> None:
        self.spec, self.capacity, self.mirror = spec, capacity, mirror
        self._head = memory.head
        self._times, self._index, self._data = memory.times, memory.index, memory.data

    @property
    def rows_begun(self) -> int:
        """Return the rows written so far, with those that are being written."""
        return int(self._head[0])

    @rows_begun.setter
    def rows_begun(self, rows: int) -> None:
        self._head[0] = rows

    @property
    def rows(self) -> int:
        """Return the rows completely written so far; the newest is ``rows - 1``."""
        return int(self._head[1])

    @rows.setter
    def rows(self, rows: int) -> None:
        self._head[1] = rows

    @property
    def watermark(self) -> int:
        """Return the newest sample time in ns, or a time before all sessions when empty."""
        if not self.rows:
            return -(1 << 62)
        return int(self._times[(self.rows - 1) % self.capacity])

    @property
    def oldest_row(self) -> int:
        """Return the oldest row still held."""
        return max(0, self.rows_begun - self.capacity)

    def write(self, block: Block) -> None:
        """Append a block; one longer than the ring leaves its newest part. One thread only.

        Raises ValueError for another shape of sample, or a time not after the newest held.
        """
        if block.data.shape[1:] != self.spec.shape:
            raise ValueError(f"samples of shape {block.data.shape[1:]}, not {self.spec.shape}")
        if len(block) and int(block.times[0]) <= self.watermark:
            raise ValueError(f"time {int(block.times[0])} is not after {self.watermark}")
        skip = max(0, len(block) - self.capacity)
        self.rows_begun = self.rows + len(block)
        row, done = self.rows + skip, skip
        while done < len(block):
            at = row % self.capacity
            n = min(len(block) - done, self.capacity - at)
            part = slice(done, done + n)
            indices = np.arange(block.first + done, block.first + done + n)
            for base in (at, at + self.capacity):
                self._times[base : base + n] = block.times[part]
                self._index[base : base + n] = indices
                if self.mirror or base < self.capacity:
                    self._data[base : base + n] = block.data[part]
            done += n
            row += n
        self.rows = self.rows_begun

    def rows_between(self, start: int, stop: int) -> Samples:
        """Return rows ``start`` to ``stop`` (half-open) as one view.

        Raises RingOverrun when they are no longer, or not yet, held. A ring without mirror
        copies when the stretch wraps.
        """
        if start < self.oldest_row or stop > self.rows or start > stop:
            raise RingOverrun(
                f"{self.spec.device}: rows {start}..{stop} asked,"
                f" {self.oldest_row}..{self.rows} held"
            )
        return self._view(start, stop)

    def _view(self, start: int, stop: int) -> Samples:
        at = start % self.capacity
        span = slice(at, at + stop - start)
        if self.mirror or span.stop <= self.capacity:
            data = self._data[span]
        else:
            data = self._data[np.arange(start, stop) % self.capacity]
        return Samples(
            _frozen(self._times[span]), _frozen(self._index[span]), _frozen(data), self, start
        )

    def between(self, start: int, stop: int) -> Samples:
        """Return the samples taken in ``[start, stop)`` (session ns) that are still held."""
        return self._view(*self._held(lambda low, held: _span(low, held, start, stop)))

    def times_between(self, start: int, stop: int) -> NDArray[np.int64]:
        """Return the times of ``between``: a copy, and no sample is touched."""
        while True:
            first, last = self._held(lambda low, held: _span(low, held, start, stop))
            at = first % self.capacity
            times = self._times[at : at + last - first].copy()
            if first >= self.oldest_row:
                return times

    def first_from(self, start: int) -> Samples:
        """Return the first sample taken at or after ``start``: one row, or none yet."""

        def find(low: int, held: NDArray[np.int64]) -> tuple[int, int]:
            first = int(np.searchsorted(held, start, side="left"))
            return low + first, low + min(first + 1, len(held))

        return self._view(*self._held(find))

    def latest(self, count: int = 1) -> Samples:
        """Return the newest ``count`` samples, fewer when there are not as many."""
        return self._view(
            *self._held(lambda low, held: (low + max(0, len(held) - count), low + len(held)))
        )

    def since(self, row: int) -> Samples:
        """Return everything from ``row`` on that is still held: for readers with a cursor."""
        return self._view(
            *self._held(lambda low, held: (min(max(row, low), low + len(held)), low + len(held)))
        )

    def _held(self, find: Callable[[int, NDArray[np.int64]], tuple[int, int]]) -> tuple[int, int]:
        """Return the rows, half-open, that ``find(oldest row, times held)`` names.

        What is held moves on under a reader: then look again, as nothing that was asked is wrong.
        """
        while True:
            low, high = self.oldest_row, self.rows
            if low <= high:
                at = low % self.capacity
                rows = find(low, self._times[at : at + high - low])
                if self.oldest_row == low:
                    return rows


def _span(low: int, held: NDArray[np.int64], start: int, stop: int) -> tuple[int, int]:
    first, last = np.searchsorted(held, (start, stop), side="left")
    return low + int(first), low + max(int(first), int(last))


def _frozen(view: NDArray[Any]) -> NDArray[Any]:
    view = view.view()
    view.flags.writeable = False
    return view
