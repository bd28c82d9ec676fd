"""Files with a JSON object a line: appended to, on the disk on return; read whatever is in them.

Who writes holds the folder, so that nothing is appended to a file while another takes its place.
"""

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from emoscope.recording.documents import sync_folder
from emoscope.recording.hold import Hold
from emoscope.recording.integrity import write_all

LARGEST = 64 << 20
"""Bytes of a file that is read: a line has some 600, so this is 100,000 of them."""
TRIES, PAUSE_SECONDS = 100, 0.02


@contextmanager
def alone(folder: Path, sleep: Callable[[float], object] = time.sleep) -> Iterator[None]:
    """Hold a folder for some milliseconds. Raises BlockingIOError when another has it for long."""
    for _ in range(TRIES):
        hold = Hold(folder)
        if hold.taken:
            break
        sleep(PAUSE_SECONDS)
    else:
        raise BlockingIOError(11, "another program is writing there", str(folder))
    try:
        yield
    finally:
        hold.release()


def append_line(path: Path, entry: Mapping[str, Any]) -> None:
    """Append one line; it is on the disk on return. Raises OSError.

    A line that a crash cut off is ended first, so that it costs itself alone.
    """
    data = json.dumps(dict(entry), ensure_ascii=True).encode() + b"\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    with alone(path.parent):
        new = not path.exists()
        # As it is, and no other file that a link leads to.
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        file = os.open(path, flags, 0o666)
        try:
            size = os.fstat(file).st_size
            if size and _last_byte(file, size) != b"\n":
                data = b"\n" + data
            if trouble := write_all(file, data):
                os.ftruncate(file, size)
                raise _named(trouble, path)
            os.fsync(file)
        finally:
            os.close(file)
        if new:
            sync_folder(path.parent)


def read_lines(path: Path) -> tuple[list[tuple[int, dict[str, Any]]], tuple[int, ...]]:
    """Return number and object of each line, and the numbers of lines that are none.

    A file that is not there has no lines. Raises OSError.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return [], ()
    if len(data) > LARGEST:
        raise OSError(27, "the file is too large", str(path))
    found, bad = [], []
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        entry = object_of(line)
        if entry is None:
            bad.append(number)
        else:
            found.append((number, entry))
    return found, tuple(bad)


def object_of(line: bytes) -> dict[str, Any] | None:
    """Return the JSON object of a line, None for anything else."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) else None


def drop_lines(path: Path, drop: Callable[[bytes], bool]) -> int:
    """Take lines out of a file, the others stay byte for byte; return how many. Raises OSError.

    Another file takes its place, so that a reader finds the one or the other. A file without lines
    to be dropped is left alone.
    """
    with alone(path.parent):
        data = path.read_bytes()
        lines = data.split(b"\n")
        kept = [line for line in lines if not drop(line)]
        if len(kept) == len(lines):
            return 0
        replace_file(path, b"\n".join(kept))
    return len(lines) - len(kept)


def replace_file(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put content in the place of a file, whole or not at all. Raises OSError.

    It keeps the permissions that the file has, and has ``mode`` when it is new.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    wanted = mode if mode is not None else (path.stat().st_mode & 0o777)
    try:
        file = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, wanted)
        try:
            if trouble := write_all(file, data):
                raise _named(trouble, path)
            os.fsync(file)
        finally:
            os.close(file)
        partial.chmod(wanted)
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _named(error: OSError, path: Path) -> OSError:
    """Return an error that says which file: a descriptor's does not."""
    error.filename = str(path)
    return error


def _last_byte(file: int, size: int) -> bytes:
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1)
