"""Markers in the operator's language: times, stages, what became of one."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from emoscope.marker_story import history
from emoscope.markers import PROTOCOL, Kind, Marker
from emoscope.marking import SYMBOLS, Row, Stage
from emoscope.ui import words
from emoscope.ui.theme import State
from emoscope_devices import NS, to_ns

translate = QCoreApplication.translate

_STAGES: Mapping[Stage, str] = {
    Stage.SENT: str(QT_TRANSLATE_NOOP("Marking", "sent")),
    Stage.RECEIVED: str(QT_TRANSLATE_NOOP("Marking", "received")),
    Stage.ON_DISK: str(QT_TRANSLATE_NOOP("Marking", "on the disk")),
    Stage.UNWRITTEN: str(QT_TRANSLATE_NOOP("Marking", "not on the disk")),
    Stage.UNCONFIRMED: str(QT_TRANSLATE_NOOP("Marking", "not confirmed")),
    Stage.REFUSED: str(QT_TRANSLATE_NOOP("Marking", "not received")),
}
STATES: Mapping[Stage, State] = {
    Stage.SENT: "stale",
    Stage.RECEIVED: "stale",
    Stage.ON_DISK: "valid",
    Stage.UNWRITTEN: "degraded",
    Stage.UNCONFIRMED: "invalid",
    Stage.REFUSED: "invalid",
}
"""Of a stage: which of the window's states has its colour."""
ICONS: Mapping[Kind, str] = {
    "marker": "marker",
    "interval": "interval",
    "note": "note",
    "block": "block",
    "trial": "play",
}
_TIME = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:[.,](\d{1,9}))?")


def at(time: int, digits: int = 1) -> str:
    """Return a session time as 1:02:03.4 or 2:03.4; never rounded up into the future."""
    tenths = time * 10**digits // NS
    seconds, part = divmod(tenths, 10**digits)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    whole = f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"
    return f"{whole}.{part:0{digits}d}" if digits else whole


def time_of(text: str) -> int | None:
    """Return the session time (ns) that ``at`` wrote or somebody typed; None for none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds, part = found.groups()
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    return whole * NS + int((part or "0").ljust(9, "0"))


def seconds_of(text: str) -> float | None:
    """Return a length that somebody typed, in seconds; None for none."""
    time = time_of(text)
    return None if time is None else time / NS


def length(seconds: float) -> str:
    """Return a time to go or gone, as 1:02:03 or 2:03."""
    return at(to_ns(seconds), 0)


def of_alarm(marker: Marker) -> bool:
    """Return whether a marker is what became of an alarm: the strip and the history show that."""
    return marker.kind == "note" and marker.origin == "alarm"


def listed(marker: Marker) -> bool:
    """Return whether a marker is among the operator's: alarms and parts of trials are elsewhere."""
    part = marker.origin == PROTOCOL and marker.kind != "trial"
    return not (of_alarm(marker) or part)


def label(marker: Marker) -> str:
    """Return a marker's label to show."""
    return words.marker(marker.label)


def stage(row: Row) -> str:
    """Return a row's symbol and word."""
    word = translate("Marking", _STAGES[row.stage])
    if row.stage is Stage.RECEIVED and row.recorded is None:
        word = translate("Marking", "received, nothing is recorded")
    return f"{SYMBOLS[row.stage]} {word}"


def lasting(marker: Marker) -> str:
    """Return how long a marker lasts; empty for an instant."""
    if marker.open:
        return translate("Marking", "runs")
    return f"{marker.seconds:.1f} s" if marker.seconds else ""


def became(row: Row) -> str:
    """Return all that is to be said of a marker, a line each."""
    lines = [stage(row), *map(words.text, row.why)]
    fate = row.fate
    if fate is not None and fate.changes and fate.original is not None:
        was = fate.original
        told = translate("Marking", "Set as “{label}” at {time}.")
        lines.append(told.format(label=label(was), time=at(was.time)))
        lines += map(words.text, history(fate))
    return "\n".join(lines)
