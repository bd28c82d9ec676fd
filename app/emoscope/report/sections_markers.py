"""The markers as they count, and what became of those that were changed: nothing is hidden."""

from emoscope.marker_story import Fate, history
from emoscope.markers import Marker
from emoscope.report.charts import clock
from emoscope.report.document import Part, Section, Table, Text
from emoscope.report.facts import Facts
from emoscope.report.words import Said
from emoscope_devices import say

MOST_MARKERS = 1000
"""Markers above this are counted, not listed: a page is to be read."""
MOST_CHANGES = 500


def marker_section(facts: Facts) -> Section:
    """Return the section on markers."""
    title = say("Markers")
    changes = (*_elsewhere(facts), *_changes(facts))
    if not facts.markers:
        return Section("markers", title, (Text((say("No marker was set."),)), *changes))
    begin = facts.span[0] if facts.span else 0
    rows = tuple(
        (f"{number}", _time(m, begin), _length(m), m.label, _kind(m), m.origin)
        for number, m in enumerate(facts.markers[:MOST_MARKERS], 1)
    )
    head = (say("No."), say("Time"), say("Seconds"), say("Label"), say("Kind"), say("Set by"))
    texts = frozenset({3, 4, 5})
    parts: list[Part] = [Table(say("Markers, in order of time"), head, rows, texts)]
    if len(facts.markers) > MOST_MARKERS:
        more = say(
            "The first {shown} of {count} markers are listed; all are drawn.",
            shown=MOST_MARKERS,
            count=len(facts.markers),
        )
        parts.append(Text((more,), "warn"))
    return Section("markers", title, (*parts, *changes))


def _elsewhere(facts: Facts) -> tuple[Part, ...]:
    if not facts.trials and not facts.runs:
        return ()
    said = say("What the protocol set is told under “Trials of the protocol”.")
    return (Text((said,), "small"),)


def _time(marker: Marker, begin: int) -> Said:
    if marker.time < begin:
        return say("before the first sample")
    return clock((marker.time - begin) / 1e9, tenths=True)


def _length(marker: Marker) -> Said:
    if marker.open:
        return say("{seconds:.1f}, open at the end", seconds=marker.seconds)
    return f"{marker.seconds:.1f}" if marker.seconds else ""


def _kind(marker: Marker) -> Said:
    return {
        "marker": say("point") if not marker.seconds else say("interval"),
        "interval": say("interval"),
        "note": say("note"),
        "block": say("block"),
        "trial": say("trial"),
    }[marker.kind]


def _changes(facts: Facts) -> tuple[Part, ...]:
    """Return the markers that were changed or removed, each as it was set and what became of it."""
    changed = [fate for fate in facts.fates if fate.altered]
    if not changed:
        return ()
    begin = facts.span[0] if facts.span else 0
    rows = tuple(row for fate in changed for row in _steps(fate, begin))
    head = (say("Set as"), say("Time"), say("What became of it"))
    parts: list[Part] = [
        Table(say("Markers that were changed"), head, rows[:MOST_CHANGES], frozenset({0, 2}))
    ]
    if len(rows) > MOST_CHANGES:
        more = say(
            "The first {shown} of {count} changes are listed.", shown=MOST_CHANGES, count=len(rows)
        )
        parts.append(Text((more,), "warn"))
    return tuple(parts)


def _steps(fate: Fate, begin: int) -> list[tuple[Said, ...]]:
    was = fate.original
    label: Said = say("set before the recording") if was is None else was.label
    time: Said = "" if was is None else _time(was, begin)
    steps = history(fate)
    return [(label if not n else "", time if not n else "", step) for n, step in enumerate(steps)]
