"""How far a client's clock is from ours, from round trips, and how well that is known.

The method is that of NTP (RFC 5905, section 8): of a request sent at t0 and answered at t3 by the
client's clock, received at t1 and replied to at t2 by ours, the offset is ((t1 - t0) + (t2 - t3))/2
and cannot be wrong by more than half the round trip, (t3 - t0) - (t2 - t1). Of the last exchanges
the one with the least bound counts, as NTP's clock filter has it (section 10); its bound grows with
its age, because clocks drift apart.
"""

from collections import deque
from dataclasses import dataclass

KEPT = 64
DRIFT = 100e-6
"""By how much two quartz clocks may drift apart, per second: twice what is usual."""
OLDEST_NS = 600_000_000_000
"""An exchange of ten minutes ago tells more of the drift than of the clock."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Ours minus the client's, and the most that it can be wrong by, in nanoseconds."""

    ns: int
    uncertainty_ns: int


@dataclass(frozen=True, slots=True)
class _Exchange:
    at: int
    offset: int
    bound: int


class ClientClock:
    """What is known of one client's clock. Times in ns; "ours" is any clock that never steps."""

    def __init__(self) -> None:
        """Know nothing."""
        self._open: tuple[int, int, int] | None = None
        self._found: deque[_Exchange] = deque(maxlen=KEPT)

    @property
    def exchanges(self) -> int:
        """Return how many round trips are remembered."""
        return len(self._found)

    def returned(self, client_ns: int) -> bool:
        """Close the last exchange: its answer came back at ``client_ns``.

        Returns whether that can be. An answer that is back before it was sent, or a round trip
        shorter than the time that it was here, tells that the client's clock was set meanwhile: all
        that was known of it is forgotten.
        """
        if self._open is None:
            return False
        sent, received, replied = self._open
        self._open = None
        trip = (client_ns - sent) - (replied - received)
        if client_ns < sent or trip < 0:
            self._found.clear()
            return False
        offset = ((received - sent) + (replied - client_ns)) // 2
        self._found.append(_Exchange(replied, offset, trip // 2 + 1))
        return True

    def replied(self, client_ns: int, received_ns: int, replied_ns: int) -> None:
        """Open an exchange: sent at ``client_ns``, received and answered at ours."""
        self._open = (client_ns, received_ns, replied_ns)

    def offset(self, now_ns: int) -> Offset | None:
        """Return how far apart the clocks are at ``now_ns`` of ours; None when it is not known."""
        known = [
            Offset(e.offset, e.bound + round((now_ns - e.at) * DRIFT))
            for e in self._found
            if now_ns - e.at <= OLDEST_NS
        ]
        return min(known, key=lambda offset: offset.uncertainty_ns, default=None)
