"""Intervals and blocks that have begun and not ended: a recording that begins later knows them."""

from collections.abc import Iterable

from emoscope.recording.items import ChangeItem, Item, MarkerItem


class Running:
    """Keeps what made the markers that are open. One thread at a time."""

    def __init__(self) -> None:
        """Begin with none."""
        self._open: dict[int, list[MarkerItem | ChangeItem]] = {}

    def take(self, item: MarkerItem | ChangeItem) -> None:
        """Take a marker, or what became of one."""
        if isinstance(item, MarkerItem):
            if item.marker.open and item.marker.number:
                self._open[item.marker.number] = [item]
            return
        known = self._open.get(item.change.number)
        if known is None:
            return
        if item.change.marker is None or not item.change.marker.open:
            del self._open[item.change.number]
        else:
            known.append(item)

    def before(self, kept: Iterable[Item]) -> list[MarkerItem | ChangeItem]:
        """Return what is open and not among what is ``kept`` of the last seconds, in order."""
        there = {id(item) for item in kept}
        found = [item for items in self._open.values() for item in items if id(item) not in there]
        return sorted(found, key=lambda item: item.serial)
