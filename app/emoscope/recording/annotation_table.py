"""Annotations as a table: CSV out and in, for spreadsheets and other programs.

Columns: onset, duration, label, rater, valence, arousal, note, id, made. Onset and duration are
seconds with nine digits, so that nanoseconds come back.
"""

import csv
import io
import re
import unicodedata
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from emoscope.recording._annotation import Annotation, AnnotationError, check_rater
from emoscope_devices import NS, Sentence, say

COLUMNS = ("onset", "duration", "label", "rater", "valence", "arousal", "note", "id", "made")
NEEDED = ("onset", "duration")
LARGEST = 1 << 26
"""Bytes of a table: some hundred thousand annotations."""
SECONDS = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?")
NUMBER = re.compile(r"[+-]?[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?")
MOST_NAMED = 20
"""So many bad rows are named; the others are counted."""


class TableError(AnnotationError):
    """Rows of a table cannot be annotations. ``rows`` has a sentence on each of the first ones."""

    def __init__(self, path: Path, count: int, rows: Sequence[Sentence]) -> None:
        """Take the number of bad rows, and sentences that name them by line."""
        super().__init__(
            "{count} rows of {file} cannot be annotations; nothing was imported.",
            "Correct them and import again.",
            count=count,
            file=path,
        )
        self.rows = tuple(rows)


@dataclass(frozen=True, slots=True)
class Zero:
    """Where a table's seconds begin: ``time`` (session ns)."""

    time: int = 0


def to_csv(annotations: Iterable[Annotation], zero: Zero = Zero()) -> str:
    """Return annotations as CSV, in order of time, with seconds from ``zero``."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for one in sorted(annotations, key=lambda a: (a.order, a.rater)):
        table.writerow(
            (
                seconds_of(one.start - zero.time),
                seconds_of(one.stop - one.start),
                one.label,
                one.rater,
                "" if one.valence is None else repr(one.valence),
                "" if one.arousal is None else repr(one.arousal),
                one.note,
                one.id,
                one.made,
            )
        )
    return text.getvalue()


def seconds_of(nanoseconds: int) -> str:
    """Return nanoseconds as exact seconds."""
    whole, part = divmod(abs(nanoseconds), NS)
    return f"{'-' if nanoseconds < 0 else ''}{whole}.{part:09d}"


def nanoseconds_of(text: str) -> int:
    """Return exact seconds as nanoseconds, rounded to the nearest. Raises ValueError."""
    if not SECONDS.fullmatch(text.strip()):
        raise ValueError(f"{text[:30]!r} is no number of seconds")
    return round(Decimal(text.strip()) * NS)


def read_csv(path: Path, rater: str = "", zero: Zero = Zero()) -> list[Annotation]:
    """Return the annotations of a CSV file; ``rater`` for rows that name none.

    Needed are the columns onset, duration, and one of label, valence and arousal; others than ours
    are refused, as are rows that cannot be annotations, with their line numbers: all or nothing.
    Raises AnnotationError.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ValueError("it is too large")
        text = data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise _unusable(path, str(why)) from error
    return parse_csv(text, path, rater, zero)


def parse_csv(text: str, path: Path, rater: str = "", zero: Zero = Zero()) -> list[Annotation]:
    """Return the annotations of a CSV text, as ``read_csv`` does."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    code = check_rater(rater) if rater else ""
    found: list[Annotation] = []
    wrong: list[Sentence] = []
    count, seen = 0, set[str]()
    try:
        names = _header(path, next(rows, []))
        line = rows.line_num
        for row in rows:
            first, line = line + 1, rows.line_num
            if not any(cell.strip() for cell in row):
                continue
            try:
                if len(row) != len(names):
                    raise ValueError(f"{len(row)} cells for {len(names)} columns")
                made = _annotation(dict(zip(names, row, strict=True)), code, zero)
                if made.id in seen:
                    raise ValueError(f"the id {made.id} is there twice")
                seen.add(made.id)
                found.append(made)
            except (ValueError, AnnotationError) as error:
                count += 1
                wrong.append(say("Line {line}: {why}.", line=first, why=_why(error)))
    except csv.Error as error:
        raise _unusable(path, f"line {rows.line_num}: {error}") from error
    if count:
        raise TableError(path, count, wrong[:MOST_NAMED])
    return found


def _why(error: Exception) -> str:
    return str(error).rstrip(".")


def _header(path: Path, row: list[str]) -> list[str]:
    names = [name.strip().lower() for name in row]
    unknown = [name for name in names if name not in COLUMNS]
    if not row or any(name not in names for name in NEEDED):
        raise _unusable(path, f"it needs columns {', '.join(COLUMNS[:4])}")
    if unknown or len(set(names)) < len(names):
        odd = unknown[0] if unknown else max(names, key=names.count)
        raise _unusable(path, f"the column {odd[:40]!r} is not one of ours, or there twice")
    return names


def _annotation(row: Mapping[str, str], code: str, zero: Zero) -> Annotation:
    """Return a row's annotation. Raises ValueError, AnnotationError."""
    start = nanoseconds_of(row["onset"]) + zero.time
    length = nanoseconds_of(row["duration"])
    if length < 0:
        raise ValueError(f"a duration cannot be {row['duration']}")
    rater = row.get("rater", "").strip() or code
    if not rater:
        raise ValueError("it names no rater; name one with --rater")
    identity = row.get("id", "").strip()
    made = row.get("made", "").strip()
    return Annotation(
        identity or uuid.uuid4().hex,
        start,
        start + length,
        unicodedata.normalize("NFC", row.get("label", "").strip()),
        check_rater(rater),
        made or datetime.now(UTC).astimezone().isoformat(),
        row.get("note", "").replace("\r\n", "\n"),
        _number(row.get("valence", "")),
        _number(row.get("arousal", "")),
    )


def _number(text: str) -> float | None:
    if not text.strip():
        return None
    if not NUMBER.fullmatch(text.strip()):
        raise ValueError(f"{text[:30]!r} is no number")
    return float(text)


def _unusable(path: Path, why: str) -> AnnotationError:
    return AnnotationError(
        "The table {file} cannot be imported ({why}).",
        "Save it as CSV in UTF-8, as emoscope annotations --csv writes it.",
        file=path,
        why=why,
    )
