"""Files of several people's lines, without those on one of them; the others stay as they are."""

import csv
import io
import re
from collections.abc import Callable

from emoscope.batch_manifest import NAME as MANIFEST
from emoscope.participants.consents import NAME as CONSENTS
from emoscope.participants.lines import object_of

PEOPLE, SUMMARY = "participants.tsv", "summary.csv"
SUBJECT = re.compile(r"sub-[0-9A-Za-z]+")


def without(name: str, data: bytes, code: str, sessions: frozenset[str]) -> tuple[bytes, int]:
    """Return the content of a file of that ``name`` that stays, and how many lines go.

    ``sessions`` are those of a batch that are of this person.
    """
    if name == SUMMARY:
        return _summary(data, code, sessions)
    tests: dict[str, Callable[[bytes], bool]] = {
        CONSENTS: lambda line: _is_consent(line, code),
        MANIFEST: lambda line: _is_result(line, sessions),
        PEOPLE: _subjects(data, code),
    }
    lines = data.split(b"\n")
    kept = [line for line in lines if not tests[name](line)]
    return b"\n".join(kept), len(lines) - len(kept)


def people_of(data: bytes) -> dict[str, str]:
    """Return codes by subject of a participants.tsv; nobody where it is no such table."""
    rows = [line.split("\t") for line in data.decode("utf-8-sig", "replace").splitlines()]
    if not rows or "participant_id" not in rows[0]:
        return {}
    at = rows[0].index("participant_id")
    code = rows[0].index("participant_code") if "participant_code" in rows[0] else at
    found = {row[at]: row[code] for row in rows[1:] if len(row) > max(at, code)}
    # A subject names a folder: anything else could lead elsewhere.
    return {subject: one for subject, one in found.items() if SUBJECT.fullmatch(subject)}


def _subjects(data: bytes, code: str) -> Callable[[bytes], bool]:
    header = data.decode("utf-8-sig", "replace").splitlines()[:1]
    columns = header[0].split("\t") if header else []
    at = columns.index("participant_id") if "participant_id" in columns else 0
    mine = {subject.encode() for subject, other in people_of(data).items() if other == code}
    return lambda line: line.rstrip(b"\r").split(b"\t")[at : at + 1] in [[one] for one in mine]


def _is_consent(line: bytes, code: str) -> bool:
    """Return whether a line is on that code; also one that is cut off, where the code stands."""
    entry = object_of(line)
    if entry is None:
        return f'"{code}"'.encode() in line
    return entry.get("participant") == code


def _is_result(line: bytes, sessions: frozenset[str]) -> bool:
    entry = object_of(line) or {}
    still = entry.get("open")
    named = still if isinstance(still, list) else [entry.get("session")]
    return any(isinstance(one, str) and one in sessions for one in named)


def _summary(data: bytes, code: str, sessions: frozenset[str]) -> tuple[bytes, int]:
    """Return a batch's summary without her rows; as it is, where it is no such table."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return data, 0
    if not rows or not {"recording", "participant"} <= set(rows[0]):
        return data, 0
    place, who = rows[0].index("recording"), rows[0].index("participant")
    kept = [
        row
        for row in rows
        if len(row) <= max(place, who) or (row[place] not in sessions and row[who] != code)
    ]
    if len(kept) == len(rows):
        return data, 0
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(kept)
    return out.getvalue().encode(), len(rows) - len(kept)
