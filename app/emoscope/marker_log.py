"""A session's list of markers and of what was said of them: it only grows."""

import threading
from collections.abc import Callable
from dataclasses import replace

from emoscope.marker_story import Story
from emoscope.markers import OPERATOR, Amendment, Entry, Kind, Marker, What, by_hand, unknown


class MarkerLog:
    """Numbers what comes, hands it to the recorder, then tells everybody. Any thread.

    ``take`` returns whether a recorder took an entry, None when there is none; ``tell`` hears of
    each entry, in order.
    """

    def __init__(
        self,
        now: Callable[[], int],
        take: Callable[[Entry], bool | None],
        tell: Callable[[Entry], object],
    ) -> None:
        """Begin with no marker; ``now`` is the session's clock."""
        self._now, self._take, self._tell = now, take, tell
        self._lock = threading.RLock()  # who hears of a marker may set one
        self._entries: list[Entry] = []
        self._story = Story()
        self._numbers = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all that was set and amended, in order."""
        with self._lock:
            return tuple(self._entries)

    @property
    def markers(self) -> list[Marker]:
        """Return the markers that count, in the order in which they were set."""
        with self._lock:
            return self._story.markers

    def mark(
        self,
        label: str,
        seconds: float = 0.0,
        time: int | None = None,
        *,
        kind: Kind | None = None,
        open: bool = False,
        planned: float = 0.0,
        origin: str = OPERATOR,
        token: str = "",
        details: str = "",
    ) -> Marker:
        """Set a marker, now unless ``time`` says otherwise. Raises ValueError for what is none.

        Without a ``kind`` it is an interval when it lasts, a point when it does not.
        """
        time = self._now() if time is None else time
        kind = kind or ("interval" if seconds or open else "marker")
        with self._lock:
            number = self._numbers + 1
            marker = Marker(time, label, seconds, origin, number, kind, open, planned, details)
            self._numbers = number
            self._put(marker, token)
        return marker

    def amend(
        self,
        number: int,
        what: What,
        marker: Marker | None,
        *,
        by: str = OPERATOR,
        token: str = "",
    ) -> Amendment:
        """Say what a marker is from now on, None for nothing. What was set stays in the list.

        Raises MarkerError for a number that no marker has, and for what an operator would change
        of a protocol's; ValueError for what is no amendment.
        """
        with self._lock:
            fate = self._story.fate(number)
            if fate is None:
                raise unknown(number)
            was = fate.original
            if was is not None and by == OPERATOR:
                by_hand(was)
            if marker is not None and was is not None:
                marker = replace(marker, number=number, kind=was.kind, origin=was.origin)
            amendment = Amendment(number, what, self._now(), marker, by)
            self._put(amendment, token)
        return amendment

    def _put(self, told: Marker | Amendment, token: str) -> None:
        entry = Entry(len(self._entries) + 1, told, token)
        entry = replace(entry, taken=self._take(entry))
        self._entries.append(entry)
        self._story.take(told)
        self._tell(entry)
