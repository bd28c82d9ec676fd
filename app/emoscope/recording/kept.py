"""Which markers are on the disk, by the serials of the session's list."""

import bisect
import threading
from collections import deque
from typing import Protocol

Ranges = tuple[tuple[int, int], ...]
"""First and last serial of each stretch, in order."""


class Lasting(Protocol):
    """A file that knows how much of it is on the disk."""

    size: int
    durable: int


class Kept:
    """Learns from the writer's thread what is in a file, and tells any thread what lasts."""

    def __init__(self, ranges: Ranges = ()) -> None:
        """Begin with what is on the disk already."""
        self._lock = threading.Lock()
        self._ranges = list(ranges)
        self._waiting: deque[tuple[Lasting, int, int]] = deque()

    def wrote(self, serial: int, tape: Lasting) -> None:
        """Note that an entry is in a file, up to its present size; 0 is no serial."""
        if serial > 0:
            with self._lock:
                self._waiting.append((tape, tape.size, serial))

    @property
    def ranges(self) -> Ranges:
        """Return what survives also when the power fails now."""
        with self._lock:
            while self._waiting:
                tape, size, serial = self._waiting[0]
                if tape.durable < size:
                    break
                self._waiting.popleft()
                self._add(serial)
            return tuple(self._ranges)

    def _add(self, serial: int) -> None:
        found = self._ranges
        place = bisect.bisect_right(found, (serial, 1 << 62))
        if place and found[place - 1][1] >= serial:
            return
        first = last = serial
        if place and found[place - 1][1] == serial - 1:
            place -= 1
            first = found.pop(place)[0]
        if place < len(found) and found[place][0] == serial + 1:
            last = found.pop(place)[1]
        found.insert(place, (first, last))


def holds(ranges: Ranges, serial: int) -> bool:
    """Return whether a serial is in one of the ranges."""
    place = bisect.bisect_right(ranges, (serial, 1 << 62))
    return bool(place) and ranges[place - 1][1] >= serial
