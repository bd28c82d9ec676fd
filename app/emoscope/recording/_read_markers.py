"""The markers of a recording as they count, with what was set and what became of it."""

from collections.abc import Iterable
from dataclasses import replace

from emoscope.marker_story import Fate, Story
from emoscope.markers import Amendment, Marker


def fates_of(told: Iterable[Marker | Amendment], end: int) -> tuple[Fate, ...]:
    """Return what became of each marker, in the order in which they were set.

    ``end`` (session ns) of the recording: what is open then lasts to there, and stays open.
    """
    return tuple(_closed(fate, end) for fate in Story.of(told).fates)


def _closed(fate: Fate, end: int) -> Fate:
    now = fate.now
    if now is None or not now.open:
        return fate
    return replace(fate, now=replace(now, seconds=max(0.0, (end - now.time) / 1e9)))
