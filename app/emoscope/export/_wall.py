"""Wall-clock times of a recording's session times."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

from emoscope.recording.reader import Recording


class Wall:
    """Tells the wall clock at session times, by the pair of clocks recorded last before each."""

    def __init__(self, recording: Recording, shift_days: int = 0) -> None:
        """Read the pairs; ``shift_days`` are added to every date."""
        _, rows = recording.numbers("clock")
        pairs = [(int(row[0]), int(row[1])) for row in rows if len(row) >= 2]
        clock = recording.start.get("clock")
        if isinstance(clock, Mapping):
            session, wall = clock.get("session_ns"), clock.get("wall_ns")
            if type(session) is int and type(wall) is int:
                pairs.append((session, wall))
        pairs.sort()
        self._pairs = pairs
        self._shift = timedelta(days=shift_days)
        try:
            begun = datetime.fromisoformat(str(recording.start.get("begun")))
            self._zone = timezone(begun.utcoffset() or timedelta())
        except ValueError:
            self._zone = UTC

    def at(self, time: int) -> datetime | None:
        """Return the wall clock, with the recording's offset; None when no clock was recorded."""
        if not self._pairs:
            return None
        number = max(0, bisect_right(self._pairs, (time, 1 << 63)) - 1)
        session, wall = self._pairs[number]
        try:
            second, rest = divmod(time - session + wall, 1_000_000_000)
            exact = timedelta(microseconds=rest // 1000)
            return datetime.fromtimestamp(second, self._zone) + exact + self._shift
        except (OverflowError, ValueError, OSError):
            return None
