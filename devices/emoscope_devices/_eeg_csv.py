"""EEG as text: rows of BrainFlow's data, and the files of the OpenBCI GUI.

BrainFlow's own reader is not used: it ends the whole process on a cell such as 1e999.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Annotation
from emoscope_devices._brainflow import RULES, Board, PackageRule, all_boards, describe, find_board
from emoscope_devices._eeg_recording import (
    MAX_RATE,
    MIN_RATE,
    Channel,
    Recording,
    annotation,
    choose,
    damaged,
    gaps_of,
    in_order,
    index_of,
    joined,
    microvolts,
)
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._words import Sentence, say

MAX_LOSS_SECONDS = 10.0
RATE_TOLERANCE = 0.1
"""A board may run this share off its nominal rate in a file and still be recognised by it."""
_CYTON, _GANGLION = RULES[0], RULES[1]


@dataclass(frozen=True, slots=True)
class _Table:
    """Numbers of a text file (rows, columns); ``lines`` (rows,) where each row stood; ``bad``
    how many lines could not be read, the last one apart (``torn``)."""

    data: NDArray[np.float64]
    lines: NDArray[np.int64]
    bad: int
    torn: bool

    @property
    def notes(self) -> list[Sentence]:
        """Return what is wrong with the file, in words."""
        notes = []
        if self.bad:
            notes.append(say("{count} line(s) are damaged and left out.", count=self.bad))
        if self.torn:
            notes.append(say("The file is cut off in its last line."))
        return notes


def read_brainflow(path: Path, wanted: Sequence[str], board: str) -> Recording:
    """Open rows of BrainFlow data; ``board`` names what recorded them, "" to find out.

    Raises DeviceUnusable.
    """
    lines = _lines(path)
    delimiter = "\t" if "\t" in lines[0] else ","
    table = _parse(path, lines, delimiter, lines[0].count(delimiter) + 1)
    found = describe(find_board(board)[0]) if board else _guess(path, table)
    if table.data.shape[1] != found.rows:
        raise DeviceUnusable(
            "{path} has {columns} columns, but {board} writes {rows}.",
            "Name the right board, as in file.csv?board=cyton.",
            path=path.name,
            columns=table.data.shape[1],
            board=found.name,
            rows=found.rows,
        )
    names = found.electrodes or tuple(f"EEG{i + 1}" for i in range(len(found.eeg)))
    channels = [Channel(name, "V" if found.scale != 1.0 else "µV", found.rate) for name in names]
    choice = choose(path, channels, wanted)
    columns = [found.eeg[i] for i in choice.numbers]
    rule, row = found.rule, found.package
    gaps = _gaps(table, table.data[:, row] if row is not None else None, rule, found.rate)
    notes = [say("Read as {board}.", board=found.label), *table.notes, *choice.notes]
    values = microvolts(table.data[:, columns], choice.scales)
    return _recording(path, found.rate, choice.names, values, gaps, notes, _marked(table, found))


def _marked(table: _Table, board: Board) -> NDArray[np.float64] | None:
    return table.data[:, board.marker] if board.marker is not None else None


def _recording(
    path: Path,
    rate: float,
    names: tuple[str, ...],
    values: NDArray[np.float32],
    gaps: list[tuple[int, int]],
    notes: list[Sentence],
    markers: NDArray[np.float64] | None,
) -> Recording:
    segments = joined(gaps)
    if gaps:
        lost = segments[-1][1] - segments[-1][0]
        notes.append(gaps_of(len(gaps), lost / rate))
    found: list[Annotation | None] = []
    if markers is not None:
        rows = np.flatnonzero(np.isfinite(markers) & (markers != 0))
        for row, index in zip(rows, index_of(segments, rows), strict=True):
            found.append(annotation(int(index) / rate, f"{markers[row]:g}", 0.0, path.name))
    return Recording(
        path=path,
        rate=rate,
        channels=names,
        rows=len(values),
        read=lambda start, stop: values[start:stop],
        segments=segments,
        annotations=in_order(found),
        notes=tuple(notes),
    )


def _gaps(
    table: _Table, numbers: NDArray[np.float64] | None, rule: PackageRule | None, rate: float
) -> list[tuple[int, int]]:
    """Return where samples are missing: by package number, else by lines left out."""
    if rule is not None and numbers is not None:
        lost = rule.lost(numbers, None, rate * MAX_LOSS_SECONDS)
    else:
        lost = np.diff(table.lines, prepend=table.lines[0] - 1) - 1
    return [(int(row), int(lost[row])) for row in np.flatnonzero(lost)]


def _guess(path: Path, table: _Table) -> Board:
    """Return the board that writes so many columns at such a rate; refuse when several do."""
    boards = [board for board in all_boards() if board.rows == table.data.shape[1]]
    fitting = [board for board in boards if _same_rate(table, board)] or boards
    looks = {(b.eeg, b.rate, b.electrodes, b.package, b.scale) for b in fitting}
    if len(looks) == 1:
        return fitting[0]
    if not fitting:
        raise DeviceUnusable(
            "No EEG board writes {columns} columns as {path} has.",
            "Export it as EDF, BrainVision or XDF.",
            path=path.name,
            columns=table.data.shape[1],
        )
    raise DeviceUnusable(
        "{path} may come from several boards: {boards}.",
        "Say which, as in {path}?board={first}.",
        path=path.name,
        boards=", ".join(board.name for board in fitting),
        first=fitting[0].name,
    )


def _same_rate(table: _Table, board: Board) -> bool:
    if board.timestamp is None:
        return False
    stamps = table.data[:, board.timestamp]
    seconds = stamps[-1] - stamps[0]
    if not (np.isfinite(seconds) and seconds > 0 and stamps[0] > 1e9):
        return False
    return bool(abs((len(stamps) - 1) / seconds / board.rate - 1) < RATE_TOLERANCE)


def read_openbci(path: Path, wanted: Sequence[str]) -> Recording:
    """Open a text file of the OpenBCI GUI, old or new. Raises DeviceUnusable."""
    lines = _lines(path)
    head = [line for line in lines if line.startswith("%")]
    rows = [line for line in lines if not line.startswith("%")]
    titles: list[str] = []
    if rows and rows[0].lstrip().lower().startswith("sample index"):
        titles = [title.strip().lower() for title in rows.pop(0).split(",")]
    if not rows:
        raise damaged(path, say("no samples"))
    rate = _rate(path, head)
    width = len(titles) or _width(rows)
    eeg = _columns(path, head, titles, width)
    marker = titles.index("marker channel") if "marker channel" in titles else None
    used = [0, *eeg, *([marker] if marker is not None else [])]
    table = _parse(path, rows, ",", width, used)
    channels = [Channel(f"EEG{i + 1}", "µV", rate) for i in range(len(eeg))]
    choice = choose(path, channels, wanted)
    values = microvolts(table.data[:, [i + 1 for i in choice.numbers]], choice.scales)
    gaps = _gaps(table, table.data[:, 0], _openbci_rule(table.data[:, 0], len(eeg)), rate)
    notes = [say("The file names no electrodes."), *table.notes, *choice.notes]
    markers = table.data[:, -1] if marker is not None else None
    return _recording(path, rate, choice.names, values, gaps, notes, markers)


def _rate(path: Path, head: Sequence[str]) -> float:
    for line in head:
        match = re.search(r"sample rate\s*=\s*([0-9]{1,6}(?:\.[0-9]{0,6})?)", line, re.IGNORECASE)
        if match and MIN_RATE <= float(match[1]) <= MAX_RATE:
            return float(match[1])
    raise damaged(path, say("no sample rate"))


def _width(rows: Sequence[str]) -> int:
    counts = [row.count(",") + 1 for row in rows[:100]]
    return max(set(counts), key=counts.count)


def _columns(path: Path, head: Sequence[str], titles: Sequence[str], width: int) -> list[int]:
    """Return the columns that hold EEG: by title, by header, or by how many there are."""
    named = [i for i, title in enumerate(titles) if title.startswith("exg channel")]
    if named:
        return named
    said = [re.search(r"number of channels\s*=\s*([0-9]{1,3})", line, re.I) for line in head]
    count = next((int(match[1]) for match in said if match), 0)
    if not count:
        # index, channels, three of the accelerometer, one or two time stamps
        count = next((n for n in (4, 8, 16) if width - n in (5, 6)), 0)
    if not 0 < count < width:
        raise damaged(path, say("number of channels"))
    return list(range(1, count + 1))


def _openbci_rule(numbers: NDArray[np.float64], channels: int) -> PackageRule | None:
    """Return how the GUI numbered its rows, None when that does not show."""
    if channels == 4:
        return _GANGLION
    steps = np.mod(np.diff(numbers[np.isfinite(numbers)]), _CYTON.cycle)
    if not len(steps):
        return None
    values, counts = np.unique(steps, return_counts=True)
    common = float(values[np.argmax(counts)])
    return PackageRule(_CYTON.cycle, step=int(common)) if common in (1.0, 2.0) else None


def _lines(path: Path) -> list[str]:
    text = path.read_bytes().decode("utf-8", "replace").replace("\x00", "\ufffd")
    lines = [line.strip("\r\n ") for line in text.split("\n")]
    lines = [line for line in lines if line]
    if not lines:
        raise damaged(path, say("it is empty"))
    return lines


def _parse(
    path: Path, lines: list[str], delimiter: str, width: int, used: list[int] | None = None
) -> _Table:
    """Return the numbers of all readable lines of ``width`` cells, columns ``used`` or all."""
    where = [i for i, line in enumerate(lines) if line.count(delimiter) + 1 == width]
    try:
        data = _numbers([lines[i] for i in where], delimiter, used)
    except ValueError:
        where = [i for i in where if _readable(lines[i], delimiter, used)]
        data = _numbers([lines[i] for i in where], delimiter, used)
    if not where or len(where) < len(lines) / 2:
        raise damaged(path, say("most lines are not rows of numbers"))
    torn = where[-1] != len(lines) - 1
    bad = len(lines) - len(where) - torn
    return _Table(data, np.array(where, dtype=np.int64), bad, torn)


def _numbers(lines: list[str], delimiter: str, used: list[int] | None) -> NDArray[np.float64]:
    if not lines:
        return np.zeros((0, 1))
    return np.loadtxt(lines, delimiter=delimiter, usecols=used, comments=None, ndmin=2)


def _readable(line: str, delimiter: str, used: list[int] | None) -> bool:
    try:
        _numbers([line], delimiter, used)
    except ValueError:
        return False
    return True
