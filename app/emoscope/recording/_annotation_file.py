"""The file of one rater: a line for each thing she did, and what a crash may have left of it.

docs/annotations.md is the contract. A line is JSON; its last key is the CRC-32C of all before it.
"""

import contextlib
import errno
import hashlib
import json
import os
import sys
import unicodedata
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from emoscope.recording._annotation import Annotation, AnnotationError, as_plain, from_plain
from emoscope.recording.documents import START
from emoscope.recording.integrity import crc32c, datasync, write_all
from emoscope_devices import Sentence, say

if sys.platform != "win32":
    import fcntl

FORMAT = "emoscope-annotations"
VERSION = 1
SUFFIX = ".jsonl"
LARGEST = 1 << 28
"""Bytes of one rater's file: more than a million operations."""
SEAL = len(b',"crc32c":"00000000"}')
By = Literal["rater", "import", "undo", "redo"]
BY: tuple[By, ...] = ("rater", "import", "undo", "redo")


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that was done: ``before`` None adds, ``after`` None removes, both replace.

    What is undone together has one ``step``. ``at`` wall clock, ISO 8601.
    """

    before: Annotation | None
    after: Annotation | None
    by: By = "rater"
    step: int = 0
    at: str = ""

    @property
    def what(self) -> Literal["add", "remove", "replace"]:
        """Return what was done, in a word."""
        if self.before is None:
            return "add"
        return "remove" if self.after is None else "replace"

    @property
    def id(self) -> str:
        """Return the identity of the annotation. Raises ValueError when nothing was done."""
        if self.before is not None and self.after is not None and self.before.id != self.after.id:
            raise ValueError("one annotation cannot become another")
        one = self.after or self.before
        if one is None:
            raise ValueError("nothing was done")
        return one.id


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds: operations in order, the next number, and what is wrong in it.

    ``torn``: the last line has no end, so that a further line must begin one.
    """

    rater: str
    operations: tuple[Operation, ...]
    following: int
    torn: bool
    notes: tuple[Sentence, ...]


def code_of(path: Path) -> str:
    """Return whose file it is: some file systems give names back composed otherwise."""
    return unicodedata.normalize("NFC", path.stem)


def identity_of(folder: Path) -> str | None:
    """Return what tells a recording from others: the SHA-256 of its session.json, if there."""
    try:
        return hashlib.sha256((folder / START).read_bytes()).hexdigest()
    except OSError:
        return None


def read_content(path: Path, recording: str | None) -> Content:
    """Return what a rater's file holds; nothing is changed.

    Raises AnnotationError for what is no such file, of a newer version, or of another recording.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise _unreadable(path, error.strerror or repr(error)) from error
    if len(data) > LARGEST:
        raise _unreadable(path, say("it is larger than any work of a rater"))
    first, end, rest = data.partition(b"\n")
    _check_header(path, _unsealed(first) if end else None, recording)
    return _content(path, rest)


def _unreadable(path: Path, why: Sentence | str) -> AnnotationError:
    return AnnotationError(
        "{file} cannot be read ({why}).",
        "Put a copy of it in its place, or move it away.",
        file=path,
        why=why,
    )


def _check_header(path: Path, header: Mapping[str, Any] | None, recording: str | None) -> None:
    version = header.get("version") if header else None
    if header is None or header.get("format") != FORMAT or type(version) is not int:
        raise _unreadable(path, say("its first line is not that of a rater's annotations"))
    if version > VERSION:
        raise AnnotationError(
            "The annotations {file} are of format {version}, this program reads up to {known}.",
            "Update Emoscope.",
            file=path,
            version=version,
            known=VERSION,
        )
    if version < 1:
        raise _unreadable(path, say("its format {version} is not known", version=version))
    if header.get("rater") != code_of(path):
        raise AnnotationError(
            "{file} holds the annotations of the rater {rater}.",
            "Give the file its name back, or move it away.",
            file=path,
            rater=header.get("rater"),
        )
    told = header.get("recording")
    if None not in (told, recording) and told != recording:
        raise AnnotationError(
            "{file} belongs to another recording: session.json is not the same.",
            "Move it to the recording that it was made for.",
            file=path,
        )


def _content(path: Path, data: bytes) -> Content:
    """Return what follows the header."""
    *whole, last = data.split(b"\n")
    torn = bool(last)
    if _unsealed(last) is not None:  # only its end is missing
        whole, last = [*whole, last], b""
    operations: list[Operation] = []
    notes: list[Sentence] = []
    following, gap = 1, False
    for number, line in enumerate(whole, 2):
        try:
            sequence, operation = _operation(_unsealed(line))
        except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
            gap = True
            notes.append(_left_out(path, number))
            continue
        if sequence < following:
            notes.append(_left_out(path, number))
            continue
        if sequence > following and not gap:
            missing = sequence - following
            notes.append(say("{file}: {n} operations are missing.", file=path.name, n=missing))
        following, gap = sequence + 1, False
        operations.append(operation)
    if last:
        notes.append(say("The last line of {file} is not whole: it is left out.", file=path.name))
    return Content(code_of(path), tuple(operations), following + gap, torn, tuple(notes))


def _left_out(path: Path, line: int) -> Sentence:
    return say("Line {line} of {file} is damaged: it is left out.", line=line, file=path.name)


def _operation(raw: Mapping[str, Any] | None) -> tuple[int, Operation]:
    if raw is None or raw["by"] not in BY:
        raise ValueError("no operation")
    if type(raw["sequence"]) is not int or type(raw["step"]) is not int or raw["sequence"] < 1:
        raise ValueError("no number")
    before, after = from_plain(raw["before"]), from_plain(raw["after"])
    made = Operation(before, after, raw["by"], raw["step"], str(raw["at"]))
    if made.what != raw["op"] or not made.id:
        raise ValueError("no operation")
    return raw["sequence"], made


def _sealed(document: Mapping[str, Any]) -> bytes:
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    body = text.encode().removesuffix(b"}")
    return body + b',"crc32c":"%08x"}\n' % crc32c(body)


def _unsealed(line: bytes) -> Mapping[str, Any] | None:
    """Return a line's document when it is as it was written."""
    body, seal = line[:-SEAL], line[-SEAL:]
    if seal != b',"crc32c":"%08x"}' % crc32c(body):
        return None
    try:
        document = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


class RaterFile:
    """A rater's file, open and held by this process alone, to be appended to."""

    def __init__(self, path: Path, header: Mapping[str, Any]) -> None:
        """Open the file, made with ``header`` when there is none.

        Raises AnnotationError when another program holds it, or it cannot be written.
        """
        self.path = path
        self._broken = False
        try:
            self._file = _made(path, header) if not path.exists() else _opened(path)
        except OSError as error:
            raise _unwritable(path, error) from error
        self._size = os.fstat(self._file).st_size

    def append(self, first: int, operations: Iterable[Operation], *, torn: bool) -> int:
        """Write operations, the first with the number ``first``; return the number after the last.

        They are on the disk on return. Raises AnnotationError; then nothing of them counts.
        """
        lines = [_sealed(_document(n, one)) for n, one in enumerate(operations, first)]
        if self._broken:
            raise _unwritable(self.path, OSError(errno.EIO, os.strerror(errno.EIO)))
        data = (b"\n" if torn else b"") + b"".join(lines)
        trouble = write_all(self._file, data)
        try:
            if trouble is None:
                datasync(self._file)
        except OSError as error:
            trouble = error
        if trouble is not None:
            self._take_back()
            raise _unwritable(self.path, trouble) from trouble
        self._size += len(data)
        return first + len(lines)

    def _take_back(self) -> None:
        """Cut off what was written and never vouched for; without that nothing more is written."""
        try:
            os.ftruncate(self._file, self._size)
        except OSError:
            self._broken = True

    def close(self) -> None:
        """Let go of the file. Idempotent."""
        file, self._file = self._file, -1
        if file >= 0:
            os.close(file)


def _document(sequence: int, one: Operation) -> dict[str, Any]:
    return {
        "sequence": sequence,
        "at": one.at,
        "op": one.what,
        "by": one.by,
        "step": one.step,
        "before": as_plain(one.before),
        "after": as_plain(one.after),
    }


def _unwritable(path: Path, error: OSError) -> AnnotationError:
    if error.errno in (errno.EWOULDBLOCK, errno.EACCES) and isinstance(error, BlockingIOError):
        return AnnotationError(
            "The annotations {file} are open in another window or program.",
            "Close them there, or use another rater's code.",
            file=path,
        )
    return AnnotationError(
        "The annotations {file} cannot be written ({why}).",
        "Make room on the disk or allow writing there, then try again.",
        file=path,
        why=error.strerror or repr(error),
    )


def _opened(path: Path) -> int:
    """Return the open file, held. Raises OSError."""
    file = os.open(path, os.O_RDWR | os.O_APPEND)
    return _held(file)


def _held(file: int) -> int:
    """Hold an open file; where the disk knows no locks, nobody is held off. Raises OSError."""
    if sys.platform == "win32":
        return file
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            os.close(file)
            raise BlockingIOError(errno.EWOULDBLOCK, "held by another program") from error
    return file


def _made(path: Path, header: Mapping[str, Any]) -> int:
    """Return the new file, held: it is there with its whole first line, or not. Raises OSError."""
    head = _sealed({"format": FORMAT, "version": VERSION, **header})
    # Hidden and short: a long code must leave room for it.
    partial = path.with_name(f".{uuid.uuid4().hex}.partial")
    file = os.open(partial, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        _held(file)
        trouble = write_all(file, head)
        if trouble is not None:
            raise trouble
        datasync(file)
        _named(partial, path)
    except FileExistsError:  # made by another program in this instant
        os.close(file)
        return _opened(path)
    except OSError:
        os.close(file)
        raise
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return file


def _named(partial: Path, path: Path) -> None:
    """Give a new file its name, never over another. Raises OSError, FileExistsError."""
    try:
        os.link(partial, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if path.exists():
            raise FileExistsError(errno.EEXIST, "it is there", str(path)) from None
        partial.rename(path)
    if os.name == "posix":
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
