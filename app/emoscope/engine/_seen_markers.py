"""The markers of a session in the engine, as the window last heard of them."""

import threading
from collections.abc import Callable
from typing import Any

from emoscope.engine._messages import Answered
from emoscope.marker_story import Story
from emoscope.markers import OPERATOR, Entry, Kind, Marker, What


class SeenMarkers:
    """Asks the engine to set and amend, and keeps what it tells. Any thread.

    ``send`` a wish with what hears its answer; ``call`` listeners by name.
    """

    def __init__(
        self, now: Callable[[], int], send: Callable[..., object], call: Callable[..., object]
    ) -> None:
        """Begin with none; ``now`` is the session's clock."""
        self._now, self._send, self._call = now, send, call
        self._lock = threading.Lock()
        self._entries: list[Entry] = []
        self._story = Story()

    @property
    def markers(self) -> list[Marker]:
        """Return the markers that count, as amended, in the order in which they were set."""
        with self._lock:
            return self._story.markers

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all that was set and amended, in order."""
        with self._lock:
            return tuple(self._entries)

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
        """Set a marker, now unless ``time`` (session ns) says otherwise.

        The engine gives it a number, and tells that with the ``token`` when it has it.
        """
        time = self._now() if time is None else time
        kind = kind or ("interval" if seconds or open else "marker")
        marker = Marker(time, label, seconds, origin, 0, kind, open, planned, details)
        more = {"kind": kind, "open": open, "planned": planned, "origin": origin, "token": token}
        more["details"] = details
        refused = self._refused(token)
        self._send("mark", refused, label=label, seconds=seconds, time=time, **more)
        return marker

    def amend(
        self,
        number: int,
        what: What,
        marker: Marker | None,
        *,
        by: str = OPERATOR,
        token: str = "",
    ) -> None:
        """Say what a marker is from now on, None for nothing."""
        values = {"number": number, "what": what, "marker": marker, "by": by, "token": token}
        self._send("amend", self._refused(token), **values)

    def note(self, entry: Entry) -> None:
        """Take what the engine has set."""
        with self._lock:
            self._entries.append(entry)
            self._story.take(entry.told)
        if isinstance(entry.told, Marker):
            self._call("marker", entry.told)
        self._call("noted", entry)

    def _refused(self, token: str) -> Callable[[Answered], Any]:
        """Return what hears the answer: who asked must know when there is none."""

        def answered(reply: Answered) -> None:
            if reply.trouble:
                self._call("unmarked", token, reply.trouble)

        return answered
