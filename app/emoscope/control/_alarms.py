"""Alarms where no window watches: the same watch, asked once a second. The server's thread."""

from typing import Any

from emoscope.control._feed import Feed
from emoscope.sitting import Sitting
from emoscope.watching import AlarmBook, Ears, Watch, see
from emoscope.watching.book import plain


class Alarms:
    """Watches whichever session runs; every stream that was asked for is required."""

    def __init__(self) -> None:
        """Watch nothing yet."""
        self.ears = Ears()
        self._book = AlarmBook()
        self._watch: Watch | None = None
        self._told: dict[int, dict[str, Any]] = {}

    def begin(self, sitting: Sitting | None) -> None:
        """Watch another session, or none."""
        self.ears.forget()
        self._book.new_session()
        roles = dict.fromkeys(sitting.captures, "required") if sitting is not None else {}
        self._watch = Watch(roles) if sitting is not None else None  # type: ignore[arg-type]

    def look(self, feed: Feed) -> list[dict[str, Any]]:
        """Return the alarms that have changed, as plain JSON values."""
        sitting = feed.sitting
        if sitting is None or self._watch is None:
            return []
        if feed.latest is not None:
            self.ears.result(feed.latest)
        self._book.take(self._watch.look(see(sitting, self.ears)))
        known, self._told = self._told, {a.number: plain(a) for a in self._book.open}
        changed = [facts for n, facts in self._told.items() if known.get(n) != facts]
        over = [{**facts, "state": "cleared"} for n, facts in known.items() if n not in self._told]
        return changed + over
