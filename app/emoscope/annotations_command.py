"""``emoscope annotations``: what raters said of a recording: listed, written as CSV, imported."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from emoscope.terminal import fail
from emoscope_devices import StreamKind, to_seconds

if TYPE_CHECKING:
    from emoscope.recording.annotation_table import Zero
    from emoscope.recording.annotations import Annotation, Annotations

FINE, WRONG = 0, 2
ZEROS = ("session", "recording", *get_args(StreamKind))


def add_annotations(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "annotations", parents=[common], help="what raters said of a recording; CSV out and in"
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="a recording")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--csv", action="store_true", help="every annotation, as CSV")
    how.add_argument("--json", action="store_true", help="every annotation, as JSON")
    how.add_argument("--import", dest="table", type=Path, metavar="FILE", help="add those of a CSV")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write --csv to this new file")
    parser.add_argument(
        "--rater", default="", metavar="CODE", help="this one alone; of rows that name none"
    )
    parser.add_argument(
        "--zero", choices=ZEROS, help="where seconds of a CSV begin (session: as in the results)"
    )
    parser.set_defaults(run=lambda options, settings: run_annotations(options))


# What reads recordings is imported when it is asked for: `emoscope --help` cannot wait for FFmpeg.


def run_annotations(options: argparse.Namespace) -> int:
    """List, write or import, and return the exit code."""
    from emoscope.recording.annotation_table import TableError, to_csv
    from emoscope.recording.annotations import AnnotationError
    from emoscope.recording.reader import RecordingError

    if options.out and not options.csv:
        return fail("--out needs --csv.", WRONG)
    if options.zero and not (options.csv or options.table):
        return fail("--zero needs --csv or --import.", WRONG)
    try:
        zero = zero_of(options.folder, options.zero or "session")
        if options.table:
            return _import(options, zero)
        found = _read(options)
        if options.csv:
            return _write(to_csv([a for items in found.values() for a in items], zero), options.out)
    except TableError as error:
        for row in error.rows:
            sys.stderr.write(f"{row}\n")
        return fail(error)
    except (AnnotationError, RecordingError) as error:
        return fail(error)
    if options.json:
        plain = {code: [asdict(a) for a in items] for code, items in found.items()}
        text = json.dumps(plain, ensure_ascii=False)
    else:
        text = as_text(found)
    sys.stdout.write(text + "\n")
    return FINE


def zero_of(folder: Path, name: str) -> "Zero":
    """Return where seconds begin: session time 0, the recording's or a stream's first sample.

    Raises RecordingError for a folder that is none, and for a stream that it does not have.
    """
    from emoscope.recording.annotation_table import Zero
    from emoscope.recording.read_folder import documents
    from emoscope.recording.reader import RecordingError, read_recording

    if name == "session":
        documents(folder)
        return Zero()
    recording = read_recording(folder)
    if name == "recording":
        return Zero(recording.span[0])
    kind = next(kind for kind in get_args(StreamKind) if kind == name)
    first = next((block for _, block in recording.samples(kind)), None)
    if first is None:
        raise RecordingError(
            "The recording {folder} has no {kind}.",
            "Choose another --zero.",
            folder=folder,
            kind=name,
        )
    return Zero(int(first.times[0]))


def _read(options: argparse.Namespace) -> "Mapping[str, tuple[Annotation, ...]]":
    """Return annotations by rater; what is wrong goes to stderr. Raises AnnotationError."""
    from emoscope.recording.annotations import AnnotationError, read_annotations

    found, notes = read_annotations(options.folder)
    for note in notes:
        sys.stderr.write(f"{note}\n")
    if not options.rater:
        return found
    if options.rater not in found:
        raise AnnotationError(
            "Nobody called {rater} annotated {folder}.",
            "emoscope annotations lists who did.",
            rater=options.rater,
            folder=options.folder,
        )
    return {options.rater: found[options.rater]}


def _write(text: str, out: Path | None) -> int:
    if out is None:
        sys.stdout.write(text)
        return FINE
    try:
        with out.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        return fail(f"{out} is there already, and nothing is overwritten. Choose another name.")
    except OSError as error:
        return fail(f"{out} cannot be written ({error.strerror}). Choose another place.")
    return FINE


def _import(options: argparse.Namespace, zero: "Zero") -> int:
    """Add a table's annotations, each to its rater's. Raises AnnotationError."""
    from emoscope.recording.annotation_table import read_csv
    from emoscope.recording.annotations import Annotations

    by_rater: dict[str, list[Annotation]] = {}
    for one in read_csv(options.table, options.rater, zero):
        by_rater.setdefault(one.rater, []).append(one)
    with ExitStack() as stack:
        opened = [
            (stack.enter_context(Annotations.open(options.folder, code)), rows)
            for code, rows in by_rater.items()
        ]
        # All are looked at before any is changed.
        plans = [(mine, *_plan(mine, rows)) for mine, rows in opened]
        for mine, new, there in plans:
            mine.add(*new, by="import")
            text = f"{mine.rater}: {len(new)} imported, {there} were there already.\n"
            sys.stdout.write(text)
    if not by_rater:
        sys.stdout.write("The table has no rows.\n")
    return FINE


def _plan(mine: "Annotations", rows: "list[Annotation]") -> "tuple[list[Annotation], int]":
    """Return what is new, and how many are there already. Raises AnnotationError."""
    from emoscope.recording.annotations import AnnotationError

    known = {one.id: one for one in mine.items}
    alike = Counter(_content(one) for one in mine.items)
    new: list[Annotation] = []
    for row in rows:
        other = known.get(row.id)
        if other is not None and _content(other) != _content(row):
            raise AnnotationError(
                "The annotation {id} of {rater} is another one in the recording.",
                "Leave out the column id to add it beside.",
                id=row.id,
                rater=row.rater,
            )
        if other is not None or alike[_content(row)]:
            alike[_content(row)] -= 1  # two alike in the table are two, when one is there
        else:
            new.append(row)
    return new, len(rows) - len(new)


def _content(one: "Annotation") -> "Annotation":
    return replace(one, id="0" * 32, made="2000-01-01T00:00:00+00:00")


def as_text(found: "Mapping[str, tuple[Annotation, ...]]") -> str:
    """Return a line for each rater and each label that she gave."""
    if not found:
        return "Nobody has annotated this recording."
    lines = []
    for code, items in found.items():
        points = sum(one.instant for one in items)
        lines.append(f"{code}: {len(items) - points} intervals, {points} instants")
        counts = Counter(one.label for one in items)
        for label, count in sorted(counts.items()):
            seconds = sum(to_seconds(a.stop - a.start) for a in items if a.label == label)
            lines.append(f"  {label or '(numbers only)'}: {count}, {seconds:.3f} s")
    return "\n".join(lines)
