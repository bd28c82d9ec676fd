"""When a picture was taken, from when it was read: a line through the earliest of the last ones.

A camera gives pictures at an even pace, but they are read late when the machine is busy, and never
early. A picture read late is told from one that really came later by those that follow: pictures
that waited come in a burst and catch up with the line, those of a camera that paused (or exposes
longer in the dark, or has lost some) stay behind it. So a late picture is held until that is known,
one picture period as a rule. The same thought as _sync.SampleClock, without a known rate.
"""

import math
from collections import deque
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from emoscope_devices._clock import NS
from emoscope_devices._sync import lower_line

T = TypeVar("T")

KEPT = 90
"""Pictures whose arrivals make the line, three seconds: short enough to follow any crystal."""
FEWEST = 10
"""Below so many there is no line, and a picture was taken when it was read."""
LATE = 0.5
"""Of a period: a picture later than this behind the line is in doubt."""
CATCHING_UP = 0.25
"""Of a period: what the next one is less late, if both had waited."""
LONGEST_SECONDS = 2.0
"""Longer no picture is held; a line that foretells so long ahead is no better than a guess."""


@dataclass(frozen=True, slots=True)
class Stamped(Generic[T]):
    """Something and the session ns at which it was taken."""

    item: T
    time: int


class FrameLine(Generic[T]):
    """Gives pictures their times. One per opened camera, used by one thread.

    Times are strictly increasing and never after the arrival.
    """

    def __init__(self) -> None:
        """Begin without a line."""
        self._seen: deque[tuple[int, int]] = deque(maxlen=KEPT)
        self._held: list[_Read[T]] = []
        self._last = -(1 << 62)
        self._period = 0.0
        self._offset = 0.0
        self._origin = (0, 0)

    def take(self, item: T, number: int, arrival: int) -> list[Stamped[T]]:
        """Return what is certain now: most often the picture itself, none while in doubt.

        ``number`` counts pictures as the camera gave them, ``arrival`` in session ns.
        """
        self._held.append(_Read(item, number, arrival))
        if len(self._seen) >= FEWEST:
            late = self._late(self._held[-1])
            if late <= LATE * self._period:
                return self._on_line()
            alone = len(self._held) == 1
            longest = late if alone else arrival - self._held[0].arrival
            if longest <= LONGEST_SECONDS * NS and (alone or self._catches_up()):
                return []
        return self.settle()

    def settle(self) -> list[Stamped[T]]:
        """Take it that the camera itself was late, as nothing more comes, and draw a new line.

        Pictures that had waited, in a burst before it, are still the old line's.
        """
        held, self._held = self._held, []
        burst = self._burst(held)
        done = [self._stamp(read) for read in held[:burst]]
        if held and len(self._seen) >= FEWEST:
            self._seen.clear()
        for read in held[burst:]:
            self._seen.append((read.number, read.arrival))
            done.append(self._given(read, read.arrival))
        self._fit()
        return done

    def _on_line(self) -> list[Stamped[T]]:
        """Give what is held the times of the line, and let the newest move it."""
        held, self._held = self._held, []
        self._seen.append((held[-1].number, held[-1].arrival))
        self._fit()
        return [self._stamp(read) for read in held]

    def _burst(self, held: "list[_Read[T]]") -> int:
        """Return how many of the first had waited for the reader."""
        if len(self._seen) < FEWEST:
            return 0
        late = [self._late(read) for read in held]
        count = 1
        while count < len(held) and late[count - 1] - late[count] >= CATCHING_UP * self._period:
            count += 1
        if count == 1:
            return 0
        # The last of a burst, with the next a period behind it, was read when it came.
        even = count < len(held) and late[count] - late[count - 1] < CATCHING_UP * self._period
        return count - even

    def _catches_up(self) -> bool:
        before, now = (self._late(read) for read in self._held[-2:])
        return before - now >= CATCHING_UP * self._period

    def _late(self, read: "_Read[T]") -> float:
        """Return by how many ns it was read after the line; below 0 it was early."""
        due = self._offset + self._period * (read.number - self._origin[0])
        return read.arrival - self._origin[1] - due

    def _fit(self) -> None:
        if len(self._seen) < FEWEST:
            return
        self._origin = self._seen[0]
        places = np.array(self._seen, np.int64) - np.array(self._origin, np.int64)
        x, y = places.astype(np.float64).T
        self._period, self._offset = lower_line(x, y, math.inf)

    def _stamp(self, read: "_Read[T]") -> Stamped[T]:
        return self._given(read, round(read.arrival - max(0.0, self._late(read))))

    def _given(self, read: "_Read[T]", time: int) -> Stamped[T]:
        self._last = max(time, self._last + 1)
        return Stamped(read.item, self._last)


@dataclass(frozen=True, slots=True)
class _Read(Generic[T]):
    item: T
    number: int
    arrival: int
