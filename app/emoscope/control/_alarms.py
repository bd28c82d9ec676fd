"""Alarms where no window watches: the same watch, asked once a second. The server's thread."""

from collections.abc import Callable, Mapping
from typing import Any

from emoscope.control._feed import Feed
from emoscope.sitting import Sitting
from emoscope.study.study import Role
from emoscope.watching import AlarmBook, Ears, Watch, see
from emoscope.watching.book import plain
from emoscope_devices import StreamKind

Roles = Callable[[], Mapping[StreamKind, Role]]
"""What each stream of the session that begins is to its study. Must not wait."""


class Alarms:
    """Watches whichever session runs."""

    def __init__(self, roles: Roles | None = None) -> None:
        """Watch nothing yet. Without ``roles`` every stream that was asked for is required."""
        self._roles = roles
        self.ears = Ears()
        self._book = AlarmBook()
        self._watch: Watch | None = None
        self._told: dict[int, dict[str, Any]] = {}

    def begin(self, sitting: Sitting | None) -> None:
        """Watch another session, or none."""
        self.ears.forget()
        self._book.new_session()
        if sitting is None:
            self._watch = None
        elif self._roles is not None:
            self._watch = Watch(self._roles())
        else:
            self._watch = Watch({kind: "required" for kind in sitting.captures})

    def look(self, feed: Feed) -> list[dict[str, Any]]:
        """Return the alarms that have changed, as plain JSON values."""
        sitting = feed.sitting
        if sitting is None or self._watch is None:
            return []
        if feed.latest is not None:
            self.ears.result(feed.latest)
        seen = see(sitting, self.ears)
        roles = self._watch.roles if self._roles is None else self._roles()
        if roles != self._watch.roles:  # another study has been opened meanwhile
            self._book.take(self._watch.expect(roles, seen))
        self._book.take(self._watch.look(seen))
        known, self._told = self._told, {a.number: plain(a) for a in self._book.open}
        changed = [facts for n, facts in self._told.items() if known.get(n) != facts]
        over = [{**facts, "state": "cleared"} for n, facts in known.items() if n not in self._told]
        return changed + over
