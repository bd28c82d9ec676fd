"""All tables of a recording into a folder, in one pass over its answers."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Self

from emoscope.export import _columns as columns
from emoscope.export import _table_rows as rows
from emoscope.export import _table_trials as trials
from emoscope.export._columns import NAMES, Table
from emoscope.export._table_files import CSVFile, ParquetFile, Row, TableFile
from emoscope.recording.annotations import AnnotationError, read_annotations
from emoscope.recording.reader import Recording
from emoscope_devices import Sentence, say

Format = Literal["csv", "parquet"]
FILES: dict[Format, Callable[[Path, Table], TableFile]] = {"csv": CSVFile, "parquet": ParquetFile}
DICTIONARY = "datapackage.json"
OFTEN = 1000
"""Rows between two looks at whether to go on."""
USUAL = tuple(name for name in NAMES if name != columns.EEG.name)
Step = Callable[[int, int], None]
"""Is told how much is done of how much; raises to cancel."""


@dataclass(slots=True)
class Written:
    """What was written: rows by table, files, and what is to be said of it."""

    counts: dict[str, int] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    notes: list[Sentence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: tables by name, their format, ``shift_ns`` added to the wall clock.

    Without ``devices`` their names are left out, and what they said of their states, which has
    names in it. ``renamed``: under another code, so without the number that tells the recorded one.
    ``about`` goes into the data dictionary.
    """

    names: Collection[str] = USUAL
    format: Format = "csv"
    shift_ns: int = 0
    devices: bool = True
    renamed: bool = False
    about: Mapping[str, str] = field(default_factory=dict)


def write_tables(recording: Recording, folder: Path, wish: Wish, step: Step) -> Written:
    """Write tables into ``folder``, and ``datapackage.json`` beside them.

    Raises ValueError for a table that there is not, OSError, FileExistsError for a file that is
    there, ImportError for Parquet without pyarrow, and whatever ``step`` raises; files that were
    begun are then removed.
    """
    unknown = [name for name in wish.names if name not in NAMES]
    if unknown:
        raise ValueError(f"there is no table {unknown[0]}")
    with _Sheets(folder, wish) as sheets:
        times = rows.Times(recording, wish.shift_ns)
        # Samples, where they are wanted, are about as much work as answers.
        share = 2 if columns.EEG.name in wish.names else 1
        _answers(recording, times, sheets, lambda done, all_: step(done, share * all_))
        _happened(recording, times, wish, sheets)
        _samples(recording, times, wish, sheets, lambda done, all_: step(all_ + done, 2 * all_))
        sheets.describe(recording)
        sheets.done = True
    return sheets.written


class _Sheets:
    """Files of tables that are being written. Leaving before ``done`` removes them."""

    def __init__(self, folder: Path, wish: Wish) -> None:
        self.done = False
        self.written = Written()
        self._folder, self._wish = folder, wish
        self._open = ExitStack()
        self._tables: list[Table] = []
        self._files: dict[str, TableFile] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Close all files; remove them when something went wrong."""
        try:
            self._open.close()
        finally:
            if not self.done:
                for path in self.written.files:
                    path.unlink(missing_ok=True)

    def begin(self, table: Table) -> bool:
        """Begin a table when it is wanted; return whether it is."""
        if table.name not in self._wish.names:
            return False
        path = self._folder / f"{table.name}.{self._wish.format}"
        file = FILES[self._wish.format](path, table)
        self._open.callback(file.close)
        self.written.files.append(path)
        self.written.counts[table.name] = 0
        self._tables.append(table)
        self._files[table.name] = file
        return True

    def add(self, name: str, row: Row) -> None:
        """Append a row to a table that was begun; to others nothing."""
        file = self._files.get(name)
        if file is not None:
            file.add(row)
            self.written.counts[name] += 1

    def fill(self, table: Table, filled: Callable[[], Iterable[Row]]) -> None:
        """Write all of a table when it is wanted."""
        if self.begin(table):
            for row in filled():
                self.add(table.name, row)

    def describe(self, recording: Recording) -> None:
        """Write the data dictionary."""
        self._open.close()
        about = {
            "name": "emoscope-recording-tables",
            "title": "Tables of a recording of Emoscope",
            "created_from": {"format": recording.start.get("format")},
            **self._wish.about,
        }
        paths = {name: f"{name}.{self._wish.format}" for name in self._files}
        text = json.dumps(columns.package(self._tables, paths, about), indent=1)
        path = self._folder / DICTIONARY
        with path.open("x", encoding="utf-8") as file:
            self.written.files.append(path)
            file.write(text + "\n")


def _answers(recording: Recording, times: rows.Times, sheets: _Sheets, step: Step) -> None:
    """Write what comes of decisions, in one pass: they are most of the reading."""
    classes = rows.classes_of(recording)
    begun = [sheets.begin(columns.RESULTS), sheets.begin(columns.SHADOWS)]
    for modality, names in classes.items():
        table = columns.ESTIMATES.named(f"estimates_{modality}", rows.class_columns(names))
        begun.append(sheets.begin(table))
    if not any(begun):
        return
    start, end = recording.span
    left_out = 0
    for number, decision in enumerate(recording.decisions()):
        if not number % 50:
            step(max(0, decision.time - start), max(1, end - start))
        sheets.add(columns.RESULTS.name, rows.result_row(decision, times))
        if decision.estimate is not None:
            modality = decision.estimate.modality
            row = rows.estimate_row(decision, times, classes.get(modality, ()))
            if row is None:
                left_out += 1
            else:
                sheets.add(f"estimates_{modality}", row)
        for key, shadow in decision.shadow.items():
            sheets.add(columns.SHADOWS.name, rows.shadow_row(decision, key, shadow, times))
    if left_out:
        sheets.written.notes.append(
            say(
                "{count} estimates have classes that the recording does not describe: they are"
                " left out of the tables.",
                count=left_out,
            )
        )


def _happened(recording: Recording, times: rows.Times, wish: Wish, sheets: _Sheets) -> None:
    sheets.fill(columns.MARKERS, lambda: rows.marker_rows(recording, times, wish.renamed))
    sheets.fill(
        columns.MARKER_HISTORY, lambda: rows.marker_history_rows(recording, times, wish.renamed)
    )
    sheets.fill(columns.TRIALS, lambda: trials.trial_rows(recording, times))
    sheets.fill(columns.ANSWERS, lambda: trials.answer_rows(recording, times))
    sheets.fill(columns.CONTINUOUS, lambda: trials.continuous_rows(recording, times))
    sheets.fill(columns.ANNOTATIONS, lambda: _annotations(recording, times, wish, sheets))
    sheets.fill(columns.GAPS, lambda: rows.gap_rows(recording, times))
    sheets.fill(columns.STATES, lambda: rows.state_rows(recording, times, wish.devices))
    sheets.fill(columns.QUALITY, lambda: rows.quality_rows(recording, times))
    sheets.fill(columns.STREAMS, lambda: rows.stream_rows(recording, wish.devices))
    sheets.fill(columns.FRAMES, lambda: rows.frame_rows(recording, times))
    sheets.fill(columns.SOUNDS, lambda: rows.sound_rows(recording, times))


def _annotations(
    recording: Recording, times: rows.Times, wish: Wish, sheets: _Sheets
) -> Iterator[Row]:
    try:
        found, notes = read_annotations(recording.folder)
    except AnnotationError as error:
        sheets.written.notes += error.sentences
        return
    sheets.written.notes += notes
    for items in found.values():
        yield from rows.annotation_rows(items, times, wish.shift_ns)


def _samples(
    recording: Recording, times: rows.Times, wish: Wish, sheets: _Sheets, step: Step
) -> None:
    if columns.EEG.name not in wish.names:
        return
    spec = recording.spec("eeg")
    if spec is None:
        sheets.written.notes.append(say("There is no EEG in the recording; no table of it."))
        return
    total, other = max(1, recording.count("eeg")), 0
    sheets.begin(columns.EEG.named(columns.EEG.name, rows.channel_columns(spec)))
    for number, row in enumerate(rows.eeg_rows(recording, times, spec)):
        if not number % OFTEN:
            step(number, total)
        if row is None:
            other += 1
        else:
            sheets.add(columns.EEG.name, row)
    if other:
        sheets.written.notes.append(
            say(
                "{count} samples of EEG have other channels than the first: they are left out of"
                " the table.",
                count=other,
            )
        )
