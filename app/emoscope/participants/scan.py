"""What lies below a folder, looked at once and without following a link: recordings, and the rest.

A recording is one thing: what is in it is not looked at one by one.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from emoscope.participants.known import visit_of
from emoscope.recording.documents import START
from emoscope.recording.hold import Hold
from emoscope.recording.integrity import NAME as LOG
from emoscope.recording.read_folder import SIGNALS, RecordingError, documents
from emoscope_devices import Sentence, say

MARKS = frozenset((START, SIGNALS, LOG))


@dataclass(frozen=True, slots=True)
class Taken:
    """One recording. ``codes`` are whose it says it is, None when it cannot be told.

    ``ended``: it has an end, so that nothing can be writing it. ``mirror`` is where the settings
    had second copies made then.
    """

    folder: Path
    codes: frozenset[str] | None
    ended: bool
    mirror: str = ""

    def of(self, code: str) -> bool:
        """Return whether it says that it is of that participant."""
        return self.codes is not None and code in self.codes

    @property
    def going(self) -> bool:
        """Return whether a program writes it now."""
        if self.ended:
            return False
        hold = Hold(self.folder)
        hold.release()
        return not hold.taken


@dataclass(slots=True)
class Scan:
    """What was found below ``base``. ``files`` are those outside of recordings, with their sizes,
    and those in a folder that is only like one: an XDF file that was exported, or a damaged one.
    ``folders`` are folders that are in no recording and are none, the outer ones first.
    """

    base: Path
    recordings: list[Taken] = field(default_factory=list)
    files: dict[Path, int] = field(default_factory=dict)
    folders: list[Path] = field(default_factory=list)
    links: list[Path] = field(default_factory=list)
    notes: list[Sentence] = field(default_factory=list)


def scan(base: Path) -> Scan:
    """Return what lies below a folder; what cannot be looked into is said in its notes."""
    found = Scan(base)
    for folder, entries in _folders(base, found):
        if MARKS & {entry.name for entry in entries}:
            found.recordings.append(taken_of(folder))
            if (folder / START).exists():
                continue
        else:
            found.folders.append(folder)
        for entry in entries:
            if entry.is_symlink():
                found.links.append(Path(entry.path))
            elif entry.is_file(follow_symlinks=False):
                found.files[Path(entry.path)] = entry.stat(follow_symlinks=False).st_size
    return found


def _folders(base: Path, found: Scan) -> Iterator[tuple[Path, list[os.DirEntry[str]]]]:
    waiting = [base]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                parts = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            why = error.strerror or repr(error)
            found.notes.append(
                say("{folder} cannot be opened ({why}): look into it.", folder=folder, why=why)
            )
            continue
        yield folder, parts
        if not MARKS & {entry.name for entry in parts}:
            inner = [Path(e.path) for e in parts if e.is_dir(follow_symlinks=False)]
            waiting += reversed(inner)


def taken_of(folder: Path) -> Taken:
    """Return what a recording says of itself. Never raises."""
    try:
        start, end, _ = documents(folder)
    except RecordingError:
        return Taken(folder, None, ended=False)
    codes = codes_of(start)
    return Taken(folder, codes if start else None, end is not None, _mirror_of(start))


def _mirror_of(start: Mapping[str, Any]) -> str:
    tables = start.get("settings")
    recording = tables.get("recording") if isinstance(tables, dict) else None
    mirror = recording.get("mirror") if isinstance(recording, dict) else None
    return mirror if isinstance(mirror, str) else ""


def codes_of(start: Mapping[str, Any]) -> frozenset[str]:
    """Return whose recording session.json says it is; nobody's when it names none."""
    said = (start.get("participant"), visit_of(start).get("participant"))
    return frozenset(code.strip() for code in said if isinstance(code, str) and code.strip())


def size_of(path: Path) -> tuple[int, int]:
    """Return how many files a path holds, links among them, and their bytes. Never raises."""
    try:
        stat = path.lstat()
        if not path.is_dir() or path.is_symlink():
            return 1, stat.st_size
        with os.scandir(path) as entries:
            inner = [size_of(Path(entry.path)) for entry in entries]
    except OSError:
        return 0, 0
    return sum(files for files, _ in inner), sum(size for _, size in inner)


def has_word(name: str, code: str) -> bool:
    """Return whether a code stands in a name as a word of its own: P01 in P01_b, not in P011."""
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(code)}(?![A-Za-z0-9])", name) is not None
