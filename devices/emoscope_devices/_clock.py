"""Session time: integer nanoseconds on one monotonic clock, with the wall clock noted once."""

import time
from dataclasses import dataclass, field
from typing import Protocol

NS = 1_000_000_000
"""Nanoseconds in a second."""


def to_seconds(time_ns: int) -> float:
    """Return a time or span in seconds."""
    return time_ns / NS


def to_ns(seconds: float) -> int:
    """Return a span in seconds as integer nanoseconds, rounded to nearest."""
    return round(seconds * NS)


class Clock(Protocol):
    """Session time. Starts near zero, never goes back, knows nothing of time zones."""

    def now(self) -> int:
        """Return the session time in nanoseconds."""


@dataclass(frozen=True, slots=True)
class LiveClock:
    """The real clock: ``time.monotonic_ns`` since the session began.

    ``wall_origin_ns`` is the wall clock (Unix epoch, ns) at session time zero. It is read once,
    so that a stepped wall clock cannot move samples.
    """

    origin_ns: int = field(default_factory=time.monotonic_ns)
    wall_origin_ns: int = field(default_factory=time.time_ns)

    def now(self) -> int:
        """Return the session time in nanoseconds."""
        return time.monotonic_ns() - self.origin_ns


@dataclass(slots=True)
class ManualClock:
    """A clock that moves only when told to: for stepping through files and for tests."""

    time_ns: int = 0
    wall_origin_ns: int = 0

    def now(self) -> int:
        """Return the session time in nanoseconds."""
        return self.time_ns

    def advance(self, seconds: float) -> int:
        """Move forward by ``seconds`` and return the new time; refuse to go back."""
        if seconds < 0:
            raise ValueError(f"the clock cannot go back by {-seconds} s")
        self.time_ns += to_ns(seconds)
        return self.time_ns

    def set(self, time_ns: int) -> None:
        """Move to ``time_ns``; refuse to go back."""
        if time_ns < self.time_ns:
            raise ValueError(f"the clock cannot go back from {self.time_ns} to {time_ns} ns")
        self.time_ns = time_ns
