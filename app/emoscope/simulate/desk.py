"""Where a simulated run's markers go: a session's own list, answered at once."""

from collections.abc import Callable

from emoscope.marker_log import MarkerLog
from emoscope.markers import OPERATOR, Entry, Kind, Marker, What


class Desk:
    """Sets markers for a runner and tells ``heard`` of each entry. One thread.

    ``now`` is the session's clock; ``take`` hands an entry to a recorder, as in MarkerLog.
    """

    def __init__(
        self, now: Callable[[], int], take: Callable[[Entry], bool | None] = lambda entry: None
    ) -> None:
        """Begin with no marker."""
        self.heard: list[Callable[[Entry], object]] = []
        self._log = MarkerLog(now, take, self._told)
        self._tokens = 0

    def put(
        self,
        label: str,
        time: int | None = None,
        *,
        kind: Kind = "marker",
        open: bool = False,
        origin: str = OPERATOR,
        details: str = "",
    ) -> str:
        """Set a marker; return the token that its entry had."""
        self._tokens += 1
        token = f"simulated-{self._tokens}"
        self._log.mark(
            label, 0.0, time, kind=kind, open=open, origin=origin, token=token, details=details
        )
        return token

    def amend(self, number: int, what: What, marker: Marker | None, by: str = OPERATOR) -> str:
        """Say what a marker is from now on; nothing is refused later. Raises MarkerError."""
        self._log.amend(number, what, marker, by=by)
        return ""

    def _told(self, entry: Entry) -> None:
        for hear in tuple(self.heard):
            hear(entry)
