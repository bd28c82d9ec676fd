"""Which participants there are below a data root, and which session of theirs comes next.

Reads the disk: not on the Qt thread.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope.dataset import DatasetError, Row, read_dataset
from emoscope.participants.codes import near_warning
from emoscope.recording.read_folder import RecordingError, documents
from emoscope_devices import Sentence, say

MOST_NUMBER = 9999
MOST_UNREAD = 3
"""Recordings that are named because nobody can tell whose they are."""


@dataclass(frozen=True, slots=True)
class Known:
    """One participant of one study, as its recordings say.

    ``recordings`` are counted; ``number`` is her highest session so far, ``last`` when it began.
    """

    code: str
    study: str
    recordings: int
    number: int
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """All participants below ``root``, and what could not be read."""

    root: Path
    known: tuple[Known, ...] = ()
    notes: tuple[Sentence, ...] = ()
    _by: Mapping[tuple[str, str], Known] = field(
        default_factory=lambda: MappingProxyType({}), repr=False, compare=False
    )

    def codes(self, study: str | None = None) -> tuple[str, ...]:
        """Return the codes, sorted; of one study, or of all."""
        return tuple(sorted({k.code for k in self.known if study is None or k.study == study}))

    def next_number(self, study: str, code: str) -> int:
        """Return the number of the session that comes next; 1 for somebody new."""
        known = self._by.get((study, code))
        return known.number + 1 if known else 1

    def warnings(self, study: str, code: str) -> tuple[Sentence, ...]:
        """Return what to look at before a code is used: known already, elsewhere, or nearly."""
        said = []
        here = self._by.get((study, code))
        if here is not None:
            said.append(_again(here))
        others = sorted({k.study for k in self.known if k.code == code and k.study != study})
        if others:
            said.append(
                say(
                    "{code} is in another study, too ({studies}): see that it is one person.",
                    code=code,
                    studies=", ".join(other or "-" for other in others),
                )
            )
        return (*said, *near_warning(code, self.codes()))


def read_register(root: Path) -> Register:
    """Return the participants of the recordings below a folder. Never raises.

    A folder that is not there yet has none.
    """
    try:
        found = read_dataset(root)
    except DatasetError:
        return Register(root)
    by: dict[tuple[str, str], Known] = {}
    for row in found.rows:
        if row.participant:
            key = (row.study, row.participant)
            by[key] = _with(by.get(key), row)
    known = tuple(by[key] for key in sorted(by))
    unread = tuple(
        say("{folder} cannot be read: whose it is, nobody can tell.", folder=row.folder)
        for row in found.rows
        if row.ending == "unreadable"
    )
    return Register(root, known, unread[:MOST_UNREAD], MappingProxyType(by))


def next_number(root: Path, study: str, code: str) -> int:
    """Return the number of a participant's next session, from her recordings below ``root``."""
    return read_register(root).next_number(study, code)


def visit_of(start: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what session.json says of the visit, empty where it says nothing."""
    visit = start.get("visit")
    return visit if isinstance(visit, dict) else {}


def _with(known: Known | None, row: Row) -> Known:
    """Return a participant with one recording more.

    Recordings of one visit share its number; one without a number is a session of its own.
    """
    before = known or Known(row.participant, row.study, 0, 0)
    number = _number(row.folder)
    last = max((t for t in (before.last, row.begun) if t is not None), default=None)
    return Known(
        row.participant,
        row.study,
        before.recordings + 1,
        max(before.number, number or min(before.recordings + 1, MOST_NUMBER)),
        last,
    )


def _number(folder: Path) -> int:
    """Return the session's number of a recording, 0 where it has none."""
    try:
        start, _, _ = documents(folder)
    except RecordingError:
        return 0
    number = visit_of(start).get("number")
    return number if type(number) is int and 1 <= number <= MOST_NUMBER else 0


def _again(known: Known) -> Sentence:
    if known.last is None:
        return say(
            "{code} is known, with {count} recordings.", code=known.code, count=known.recordings
        )
    return say(
        "{code} is known: {count} recordings, the last one of {day}. See that it is the same"
        " person.",
        code=known.code,
        count=known.recordings,
        day=known.last.astimezone().strftime("%Y-%m-%d"),
    )
