"""``emoscope dataset``: the recordings below a folder as a table, as JSON or as CSV."""

import argparse
import csv
import io
import json
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from emoscope.dataset import Dataset, Row

FINE, UNUSABLE, LOSSES, DAMAGED = 0, 3, 4, 5
SORTS = ("place", "participant", "study", "date", "length", "verdict", "labels", "size")
HEADS = (
    "recording", "participant", "study", "date", "length", "streams", "verdict", "markers",
    "labels", "MB",
)  # fmt: skip
NUMBERS = {"length", "markers", "MB"}
NEVER = "9999"
"""Sorts behind every date."""


def add_dataset(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    dataset = commands.add_parser("dataset", parents=[common], help="the recordings in a folder")
    dataset.add_argument(
        "folder", type=Path, metavar="DIR", help="recordings, up to 4 folders deep"
    )
    how = dataset.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="as JSON")
    how.add_argument("--csv", action="store_true", help="as CSV")
    dataset.add_argument("--sort", choices=SORTS, default="place", help="by what, else by place")
    dataset.add_argument("--reverse", action="store_true", help="the other way round")
    dataset.add_argument(
        "--verify", action="store_true", help="verify each, if it has changed since the last time"
    )
    dataset.add_argument("--again", action="store_true", help="with --verify: all of them anew")
    dataset.add_argument("--jobs", type=jobs_of, metavar="N", help="verify so many at a time")
    dataset.set_defaults(run=lambda options, settings: run_dataset(options))


def jobs_of(text: str) -> int:
    """Return a number of processes. Raises ArgumentTypeError."""
    if not text.isdecimal() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError(f"jobs is a number from 1 to 1024, not {text}")
    return int(text)


# What reads recordings is imported when it is asked for: `emoscope --help` cannot wait for it.


def run_dataset(options: argparse.Namespace) -> int:
    """Look through a folder, write the table and return the exit code."""
    if (options.again or options.jobs) and not options.verify:
        sys.stderr.write("emoscope: --again and --jobs need --verify.\n")
        return 2
    from emoscope.dataset import DatasetError, read_dataset
    from emoscope.dataset_verdicts import Verdicts

    verdicts = Verdicts()
    try:
        found = read_dataset(options.folder, verdicts)
    except (DatasetError, OSError) as error:
        sys.stderr.write(f"emoscope: {error}\n")
        return UNUSABLE
    code = FINE
    if options.verify:
        found, code = _verified(found, verdicts, options)
    rows = ordered(found.rows, options.sort, reverse=options.reverse)
    if options.json:
        text = json.dumps(as_json(found, rows), ensure_ascii=False, indent=1)
    else:
        text = as_csv(rows) if options.csv else as_text(found, rows)
    if options.csv:
        for note in found.notes:
            sys.stderr.write(printable(f"{note}") + "\n")
    _write(text)
    return code


def _write(text: str) -> None:
    """Write to standard output; a folder's name may be no text at all."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")


def _verified(
    found: "Dataset", verdicts: Any, options: argparse.Namespace
) -> "tuple[Dataset, int]":
    """Verify what has not been; return the rows as they are then, and the exit code."""
    from dataclasses import replace

    from emoscope.dataset_check import usual_jobs, verify_rows, wanting

    todo = wanting(found.rows, again=options.again)
    rows = {row.place: row for row in found.rows}
    troubled = False
    jobs = options.jobs or usual_jobs()
    for number, (row, why) in enumerate(verify_rows(todo, verdicts, jobs=jobs), 1):
        rows[row.place] = row
        troubled |= row.look is None
        told = " ".join([row.verdict if row.look else "not verified", *map(str, why)])
        sys.stderr.write(printable(f"{number}/{len(todo)} {row.place}: {told}") + "\n")
    return replace(found, rows=tuple(rows.values())), _code(list(rows.values()), troubled)


def _code(rows: "Sequence[Row]", troubled: bool) -> int:
    """Return the exit code: the worst of what is known."""
    verdicts = {row.verdict for row in rows} | {row.look.verdict for row in rows if row.look}
    if "damaged" in verdicts:
        return DAMAGED
    if troubled or verdicts & {"unreadable", "going on"}:
        return UNUSABLE
    return LOSSES if "losses" in verdicts else FINE


# -- as what ---------------------------------------------------------------------------------


def ordered(rows: "Sequence[Row]", by: str, *, reverse: bool = False) -> "list[Row]":
    """Return the rows in order; what is not known comes last, equals by place."""
    from emoscope.dataset import WORDS

    keys: Mapping[str, Callable[[Row], Any]] = {
        "place": lambda row: row.place,
        "participant": lambda row: row.participant,
        "study": lambda row: row.study,
        "date": lambda row: row.begun.timestamp() if row.begun else None,
        "length": lambda row: row.seconds,
        "verdict": lambda row: WORDS.index(row.verdict),
        "labels": lambda row: row.annotated,
        "size": lambda row: row.bytes,
    }
    key = keys[by]
    known = sorted((r for r in rows if key(r) not in (None, "")), key=lambda row: row.place)
    known.sort(key=key, reverse=reverse)
    return [*known, *sorted((r for r in rows if key(r) in (None, "")), key=lambda row: row.place)]


def as_json(found: "Dataset", rows: "Sequence[Row]") -> dict[str, Any]:
    """Return the table as plain values."""
    return {
        "folder": str(found.folder),
        "recordings": [_plain(row) for row in rows],
        "notes": [str(note) for note in found.notes],
    }


def _plain(row: "Row") -> dict[str, Any]:
    return {
        "recording": row.place,
        "participant": row.participant,
        "study": row.study,
        "begun": row.begun.isoformat() if row.begun else None,
        "seconds": row.seconds,
        "streams": list(row.streams),
        "verdict": row.verdict,
        "ending": row.ending or None,
        "verified": row.look.verdict if row.look else None,
        "verified_at": row.look.at.isoformat() if row.look else None,
        "why": [str(sentence) for sentence in row.why],
        "markers": row.markers,
        "labels": {rater: dict(counts) for rater, counts in row.labels.items()},
        "demo": row.demo,
        "bytes": row.bytes,
    }


def as_csv(rows: "Sequence[Row]") -> str:
    """Return the table as CSV, the columns named in its first line."""
    out = io.StringIO()
    names = list(_plain_names())
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        told = _plain(row)
        told["streams"] = " ".join(row.streams)
        told["why"] = " ".join(told["why"])
        told["labels"] = labels_text(row)
        told["demo"] = int(row.demo)
        writer.writerow(told)
    return out.getvalue().removesuffix("\n")


def _plain_names() -> tuple[str, ...]:
    return (
        "recording", "participant", "study", "begun", "seconds", "streams", "verdict", "ending",
        "verified", "verified_at", "why", "markers", "labels", "demo", "bytes",
    )  # fmt: skip


def labels_text(row: "Row") -> str:
    """Return how many annotations each rater made."""
    return ", ".join(f"{rater} {sum(counts.values())}" for rater, counts in row.labels.items())


def length_text(seconds: float | None) -> str:
    """Return a length as hours, minutes and seconds, a dash when it is not known."""
    if seconds is None:
        return "-"
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def as_text(found: "Dataset", rows: "Sequence[Row]") -> str:
    """Return the table for people, with what is to be said below it."""
    cells = [HEADS, *map(_cells, rows)]
    wide = [max(_width(line[n]) for line in cells) for n in range(len(HEADS))]
    lines = ["  ".join(_padded(*part) for part in zip(line, wide, HEADS, strict=True)).rstrip()
             for line in cells]  # fmt: skip
    told = [f"{row.place}: {sentence}" for row in rows for sentence in row.why]
    count = (
        f"recordings: {len(rows)}; together {length_text(sum(row.seconds or 0.0 for row in rows))}"
    )
    parts = [lines, told, list(map(str, found.notes)), [count]]
    return "\n\n".join("\n".join(map(printable, part)) for part in parts if part)


def _cells(row: "Row") -> tuple[str, ...]:
    when = row.begun.astimezone().strftime("%Y-%m-%d %H:%M") if row.begun else "-"
    told = (
        row.place,
        row.participant or "-",
        row.study or "-",
        when,
        length_text(row.seconds),
        " ".join(row.streams) + (" (demo)" if row.demo else "") or "-",
        row.verdict,
        "-" if row.markers is None else str(row.markers),
        labels_text(row) or "-",
        f"{row.bytes / 1e6:.1f}",
    )
    return tuple(map(printable, told))


def printable(text: str) -> str:
    """Return text that a terminal shows and does not obey."""
    return "".join(c if c.isprintable() else "�" for c in text)


def _width(text: str) -> int:
    """Return how many columns a terminal needs; Chinese and Japanese characters take two."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)


def _padded(text: str, width: int, head: str) -> str:
    space = " " * (width - _width(text))
    return space + text if head in NUMBERS else text + space
