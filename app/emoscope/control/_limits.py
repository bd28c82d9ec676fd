"""What a client may take of us, so that no client can slow a session down."""

import time
from collections.abc import Callable
from dataclasses import dataclass

ATTEMPTS = 5
ATTEMPT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How much, how many, how fast.

    ``message`` and ``line`` in bytes. ``rate`` messages a second for each client, ``burst`` at
    once. ``greeting`` seconds for the first message, ``part`` seconds for the rest of a line that
    has begun. ``results`` may wait for a client, then the oldest is skipped and counted; with
    ``others`` waiting, or when it has taken nothing for ``stall`` seconds, it is given up.
    ``wish`` seconds for what waits for a disk, ``confirmed`` for the echo of a marker.
    """

    clients: int = 8
    strangers: int = 16
    lines: int = 4
    message: int = 16_384
    line: int = 4096
    rate: float = 500.0
    burst: float = 1000.0
    greeting: float = 5.0
    part: float = 10.0
    results: int = 100
    others: int = 500
    stall: float = 10.0
    wish: float = 75.0
    confirmed: float = 3.0
    ping: float = 10.0
    send_bytes: int = 65_536
    """Bytes that the system may hold for a client which does not read."""


class Bucket:
    """Tokens that come back at ``rate`` a second, at most ``burst``. One thread."""

    def __init__(
        self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Start full."""
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left, self._at = burst, clock()

    def take(self) -> float:
        """Take one; return the seconds to wait before going on, 0 when there was one."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        self._left -= 1.0
        return max(0.0, -self._left / self._rate)


class Attempts:
    """Wrong tokens: after a few in a row, each is answered late. A right one never is."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start with none."""
        self._bucket = Bucket(ATTEMPTS / 60.0, ATTEMPTS, clock)

    def wrong(self) -> float:
        """Count one and return the seconds after which to answer it."""
        return ATTEMPT_SECONDS if self._bucket.take() else 0.0
