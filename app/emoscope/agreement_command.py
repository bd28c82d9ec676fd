"""``emoscope agreement``: how far raters agree, with intervals; with the machine, too."""

import argparse
import json
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.terminal import fail

if TYPE_CHECKING:
    from emoscope.agreement import Interval
    from emoscope.agreement_report import Agreement, Pair, Wish
    from emoscope.agreement_units import Sitting
    from emoscope_devices import Sentence

FINE, WRONG = 0, 2


def add_agreement(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "agreement", parents=[common], help="how far raters agree on recordings"
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="annotated recordings")
    parser.add_argument(
        "--step", type=_seconds, default=0.5, metavar="S", help="length of a unit (0.5)"
    )
    parser.add_argument(
        "--unlabelled",
        choices=("missing", "class"),
        default="missing",
        help="time without a label: not rated, or a class of its own",
    )
    parser.add_argument(
        "--order", default="", metavar="LOW,...,HIGH", help="labels are steps of one scale"
    )
    parser.add_argument(
        "--weights", choices=("linear", "quadratic"), help="of κ with --order (quadratic)"
    )
    parser.add_argument(
        "--block",
        type=_seconds,
        default=30.0,
        metavar="S",
        help="time that is drawn together for the intervals (30)",
    )
    parser.add_argument(
        "--machine", action="store_true", help="each rater with the recorded answers, too"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=lambda options, settings: run_agreement(options))


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise argparse.ArgumentTypeError(f"seconds must be a number above 0, not {text}")
    return value


# What reads recordings is imported when it is asked for: `emoscope --help` cannot wait for FFmpeg.


def run_agreement(options: argparse.Namespace) -> int:
    """Compare raters, write the table and return the exit code."""
    from emoscope.agreement_report import Wish, agreement_of, as_json
    from emoscope.recording.annotations import AnnotationError
    from emoscope.recording.reader import RecordingError

    wish = Wish(
        options.step,
        options.block,
        options.unlabelled,
        _order(options.order),
        "linear" if options.weights == "linear" else "quadratic",
    )
    trouble = _trouble(options, wish)
    if trouble:
        return fail(trouble, WRONG)
    try:
        notes: list[Sentence] = []
        sittings = [sitting_of(f, notes, machine=options.machine) for f in options.folders]
        report = agreement_of(sittings, wish)
    except (AnnotationError, RecordingError, OSError) as error:
        return fail(error)
    except ValueError as error:  # a step beyond its limits, labels that --order does not name
        return fail(f"{error}.", WRONG)
    for note in notes:
        sys.stderr.write(f"{note}\n")
    if len(report.raters) < 2 - options.machine:
        found = ", ".join(report.raters) or "nobody"
        return fail(f"Agreement needs two raters; annotated by {found}. See emoscope annotations.")
    text = json.dumps(as_json(report), ensure_ascii=False) if options.json else as_text(report)
    sys.stdout.write(text + "\n")
    return FINE


def _order(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (label.strip() for label in text.split(","))))


def _trouble(options: argparse.Namespace, wish: "Wish") -> str:
    """Return what does not go together; nothing when all does."""
    there = [folder.resolve() for folder in options.folders]
    for number, folder in enumerate(there):
        if folder in there[:number]:
            return f"{options.folders[number]} is named twice."
    if len(set(wish.order)) < len(wish.order):
        return "--order names a label twice."
    if options.weights and not wish.order:
        return "--weights needs --order: labels without an order are the same or not."
    if wish.order and wish.unlabelled == "class":
        return "--order needs --unlabelled missing: no label has no place on a scale."
    return ""


def sitting_of(folder: Path, notes: "list[Sentence]", *, machine: bool = False) -> "Sitting":
    """Return what was said of a recording, with ``machine`` by the recorded answers, too.

    Adds what is wrong with files to ``notes``. Raises RecordingError and AnnotationError.
    """
    from emoscope.agreement_units import MACHINE, Sitting, said_by_machine, said_of
    from emoscope.recording.annotations import read_annotations
    from emoscope.recording.reader import read_recording

    recording = read_recording(folder)
    found, wrong = read_annotations(folder)
    said = {rater: said_of(items) for rater, items in found.items() if items}
    if machine:
        said[MACHINE] = said_by_machine(recording.decisions())
    notes += wrong
    notes += recording.notes if machine else ()
    return Sitting(folder.name, recording.span, said)


# -- as a table ------------------------------------------------------------------------------


def as_text(report: "Agreement") -> str:
    """Return the report as tables; each figure with its 95 % interval."""
    without = "not rated" if report.unlabelled == "missing" else "a class of its own"
    head = [
        f"recordings: {', '.join(report.recordings)}",
        f"raters: {', '.join(report.raters) or '-'}",
        f"units of {report.step:g} s; without a label: {without}",
        f"intervals: 95 %, from blocks of {report.block:g} s",
    ]
    parts = [head]
    if len(report.raters) > 1:
        parts += [_all(report), _labels(report)]
    parts.append(_pairs("pair", report.pairs))
    parts.append(_pairs("rater and recorded answers", report.machine))
    parts.append([str(note) for note in report.notes])
    return "\n\n".join("\n".join(part) for part in parts if part)


def _all(report: "Agreement") -> list[str]:
    rows = [
        ["all raters", "units", ""],
        ["agreement", str(report.units), figure(report.percent, percent=True)],
        ["Fleiss κ", str(report.complete), figure(report.fleiss)],
        [f"Krippendorff α ({report.level})", str(report.units), figure(report.alpha)],
    ]
    for name, numbers in report.numbers.items():
        if numbers.units:
            rows += [
                [f"{name}: CCC", str(numbers.units), figure(numbers.concordance)],
                [f"{name}: α (interval)", str(numbers.units), figure(numbers.alpha)],
            ]
    return _table(rows)


def _labels(report: "Agreement") -> list[str]:
    rows = [["label", "given", "specific agreement", "α against the rest"]]
    for one in report.labels:
        figures = [figure(one.specific, percent=True), figure(one.alpha)]
        rows.append([one.label, str(one.ratings), *figures])
    return _table(rows) if report.labels else []


def _pairs(title: str, pairs: "Sequence[Pair]") -> list[str]:
    rows = [[title, "units", "agreement", "Cohen κ", "valence CCC", "arousal CCC"]]
    for one in pairs:
        numbers = [figure(one.concordance[name]) for name in ("valence", "arousal")]
        figures = [figure(one.percent, percent=True), figure(one.kappa), *numbers]
        rows.append([f"{one.first} – {one.second}", str(one.units), *figures])
    return _table(rows) if pairs else []


def figure(one: "Interval", *, percent: bool = False) -> str:
    """Return a coefficient with its interval; "-" where it is not defined."""
    scale, digits = (100, 1) if percent else (1, 3)
    if one.value != one.value:
        return "-"
    text = f"{one.value * scale:.{digits}f}"
    if one.low == one.low:
        text += f" [{one.low * scale:.{digits}f}, {one.high * scale:.{digits}f}]"
    return text + (" %" if percent else "")


def _table(rows: list[list[str]]) -> list[str]:
    widths = [max(_width(row[n]) for row in rows) for n in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            text + " " * (width - _width(text)) if n != 1 else " " * (width - _width(text)) + text
            for n, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes: Chinese characters take two."""
    return sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in text)
