"""Are the files of a recording as they were written? Documents, log, sizes and checksums."""

import json
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from emoscope.recording.documents import END, FORMAT, START, VERSION, unsealed
from emoscope.recording.integrity import NAME as LOG
from emoscope.recording.integrity import crc32c
from emoscope.recording.verify_report import FileReport, VerifyError
from emoscope_devices import Sentence, say

MEDIA = re.compile(r"(signals|audio|video)(?:_split-(\d{3,6}))?\.(xdf|wav|mp4)")
SUFFIX: Mapping[str, str] = {"signals": "xdf", "audio": "wav", "video": "mp4"}
LINE = re.compile(rb"(\S+) (\d{1,18}) (\d{1,18}) ([0-9a-f]{8}) ([0-9a-f]{8})\n")
READ = 4 << 20


@dataclass(slots=True)
class Findings:
    """What comes to light, in the order of finding."""

    damages: list[Sentence] = field(default_factory=list)
    losses: list[Sentence] = field(default_factory=list)
    notes: list[Sentence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of one file that were flushed together, and their CRC-32C."""

    offset: int
    length: int
    crc: int


@dataclass(slots=True)
class Papers:
    """Both documents, empty where they cannot be read, and what the log vouches for, by file."""

    start: dict[str, Any]
    end: dict[str, Any]
    ended: bool
    log_size: int = 0
    log_crc: int = 0
    pieces: dict[str, list[Piece]] = field(default_factory=dict)

    @property
    def recovered(self) -> bool:
        """Return whether end.json was written afterwards."""
        return self.end.get("recovered") is True


def media(name: str) -> tuple[str, int] | None:
    """Return which group a file belongs to, and its segment; None for what is not ours."""
    match = MEDIA.fullmatch(name)
    if match is None or SUFFIX[match[1]] != match[3]:
        return None
    return match[1], int(match[2] or 0)


def read_papers(folder: Path, found: Findings) -> Papers:
    """Read the documents and the log. Raises VerifyError for what is no recording of ours."""
    if not folder.is_dir():
        raise VerifyError(
            "There is no folder {folder}.", "Name the folder of a recording.", folder=folder
        )
    names = {path.name for path in folder.iterdir()}
    if START not in names and LOG not in names and not any(map(media, names)):
        raise VerifyError(
            "{folder} is not a recording: there is no session.json.",
            "Name the folder that was recorded to.",
            folder=folder,
        )
    papers = Papers({}, {}, END in names)
    raw = _bytes(folder / START, found)
    if papers.ended:
        papers.end = _ending(folder, found)
    _read_log(folder, papers, found)
    if raw is not None:
        papers.start = _beginning(raw, folder, papers, found)
    return papers


def _bytes(path: Path, found: Findings) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        found.damages.append(say("{file} is missing.", file=path.name))
    except OSError as error:
        found.damages.append(_unreadable(path, error))
    return None


def _unreadable(path: Path, error: Exception) -> Sentence:
    why = getattr(error, "strerror", None) or repr(error)
    return say("{file} cannot be read ({why}).", file=path.name, why=why)


def _damaged(name: str, start: int, stop: int) -> Sentence:
    return say("{file} is damaged from byte {start} to {stop}.", file=name, start=start, stop=stop)


def _beginning(raw: bytes, folder: Path, papers: Papers, found: Findings) -> dict[str, Any]:
    """Return session.json. Raises VerifyError for another format or a newer version."""
    vouched = [p for p in papers.pieces.get(START, ()) if p.crc == crc32c(raw)]
    try:
        start = json.loads(raw)
        about = start["format"], start["version"]
    except (ValueError, KeyError, TypeError, RecursionError):
        if not papers.pieces:
            raise VerifyError(
                "{folder} is not a recording: session.json says nothing of the kind.",
                "Name the folder that was recorded to.",
                folder=folder,
            ) from None
        if vouched:  # never seen; it is not damage
            found.notes.append(say("session.json cannot be understood."))
        return {}  # its checksum tells the rest
    if papers.pieces.get(START) and not vouched:
        return {}  # damaged: nothing in it is believed
    if about[0] != FORMAT:
        raise VerifyError(
            "{folder} is a recording of another program.",
            "Name the folder of a recording that Emoscope made.",
            folder=folder,
        )
    if not isinstance(about[1], int) or about[1] > VERSION:
        raise VerifyError(
            "{folder} was recorded by a newer Emoscope (format {version}).",
            "Use that one, or a newer one.",
            folder=folder,
            version=about[1],
        )
    return dict(start)


def _ending(folder: Path, found: Findings) -> dict[str, Any]:
    raw = _bytes(folder / END, found)
    if raw is None:
        return {}
    end = unsealed(raw)
    if end is None:
        found.damages.append(_damaged(END, 0, len(raw)))
        return {}
    return end


def _read_log(folder: Path, papers: Papers, found: Findings) -> None:
    raw = _bytes(folder / LOG, found)
    if raw is None:
        return
    papers.log_size, papers.log_crc = len(raw), crc32c(raw)
    before = len(found.damages)
    offset = 0
    for line in raw.splitlines(keepends=True):
        match = LINE.fullmatch(line)
        whole = match is not None and crc32c(line[: match.end(4) + 1]) == int(match[5], 16)
        if match is not None and whole:
            name = match[1].decode(errors="replace")
            piece = Piece(int(match[2]), int(match[3]), int(match[4], 16))
            papers.pieces.setdefault(name, []).append(piece)
        elif offset + len(line) < len(raw) or line.endswith(b"\n") or not _torn(papers):
            found.damages.append(_damaged(LOG, offset, offset + len(line)))
        offset += len(line)
    said = papers.end.get("integrity")
    if isinstance(said, dict) and before == len(found.damages):
        now = {"size": len(raw), "crc32c": f"{papers.log_crc:08x}"}
        if said != now:
            found.damages.append(say("{file} is not the one that end.json names.", file=LOG))


def _torn(papers: Papers) -> bool:
    """Return whether the log's last line may be a rest of a crash."""
    return not papers.ended or papers.recovered


def check_files(
    folder: Path, papers: Papers, found: Findings, budget: float | None
) -> list[FileReport]:
    """Compare sizes and checksums, for at most ``budget`` seconds (None: all of them)."""
    sizes = papers.end.get("files")
    said = sizes if isinstance(sizes, dict) else {}
    ours = {p.name for p in folder.iterdir() if media(p.name)}
    names = sorted(ours | {n for n in papers.pieces if media(n) or n == START} | set(said))
    looks = [_Look(folder / name, papers, found, said.get(name)) for name in names if name != LOG]
    until = None if budget is None else time.monotonic() + budget
    queue = sorted((turn, i) for i, look in enumerate(looks) for turn in range(len(look.order)))
    try:
        for turn, i in queue:
            if until is not None and time.monotonic() > until:
                break
            looks[i].check(turn)
    finally:
        for look in looks:
            look.close()
    return [look.report() for look in looks]


class _Look:
    """One file: sizes at once, checksums piece by piece, first and last pieces first."""

    def __init__(self, path: Path, papers: Papers, found: Findings, said: object) -> None:
        self._path, self._found = path, found
        self.pieces = [*papers.pieces.get(path.name, ()), *_tail(papers, path.name)]
        self._bad: list[tuple[int, int]] = []
        self._checked = 0
        self._file = None
        self._size = 0
        self._vouched = max((p.offset + p.length for p in self.pieces), default=0)
        try:
            self._size = path.stat().st_size
            self._file = path.open("rb", buffering=0)
        except FileNotFoundError:
            found.damages.append(say("{file} is missing.", file=path.name))
        except OSError as error:
            found.damages.append(_unreadable(path, error))
        last = len(self.pieces) - 1
        near = [0, last] if last > 0 else list(range(last + 1))
        self.order = (near + list(range(1, last))) if self._file else []
        if self._file:
            self._sizes(said)

    def _sizes(self, said: object) -> None:
        name = self._path.name
        due = max(self._vouched, said if isinstance(said, int) else 0)
        if self._size < due:
            missing = due - self._size
            self._bad.append((self._size, due))
            self._found.damages.append(
                say(
                    "{file} was cut off: {missing} bytes are missing from byte {start} on.",
                    file=name,
                    missing=missing,
                    start=self._size,
                )
            )
        elif isinstance(said, int) and self._size > said:
            self._bad.append((said, self._size))
            self._found.damages.append(
                say(
                    "{file} has {more} bytes more than were recorded, from byte {start} on.",
                    file=name,
                    more=self._size - said,
                    start=said,
                )
            )

    def check(self, turn: int) -> None:
        """Compare one piece."""
        piece = self.pieces[self.order[turn]]
        if piece.offset + piece.length > self._size or self._file is None:
            return  # cut off: said already
        crc, left = 0, piece.length
        try:
            self._file.seek(piece.offset)
            while left and (data := self._file.read(min(left, READ))):
                crc = crc32c(data, crc)
                left -= len(data)
        except OSError:
            left = -1  # the disk cannot read this: damage as any other
        self._checked += piece.length
        if left or crc != piece.crc:
            self._bad.append((piece.offset, piece.offset + piece.length))

    def close(self) -> None:
        """Close the file, and say what is damaged in it."""
        if self._file:
            self._file.close()
        short = [s for s in _merged(self._bad) if s[0] < min(self._size, self._vouched)]
        for start, stop in short:
            self._found.damages.append(_damaged(self._path.name, start, min(stop, self._size)))

    def report(self) -> FileReport:
        """Return what was found."""
        vouched = min(self._vouched, self._size)
        bad = tuple(_merged(self._bad))
        return FileReport(self._path.name, self._size, vouched, self._checked, bad)


def _tail(papers: Papers, name: str) -> Iterator[Piece]:
    """Yield what recovery vouched for behind the last piece."""
    tails = papers.end.get("tails")
    try:
        tail = tails[name] if isinstance(tails, dict) else None
        if tail:
            yield Piece(tail["offset"], tail["length"], int(tail["crc32c"], 16))
    except (KeyError, TypeError, ValueError):
        return


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return merged
