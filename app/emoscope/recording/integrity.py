"""What was flushed, and its checksum: XDF and WAV have none of their own.

``integrity.log`` has a line for each flushed piece of each file:

    video.mp4 0 1087 9a3f22c1 5b2e77aa
    file, offset, length, CRC-32C of the piece, CRC-32C of this line up to and with the last space

A line is written once its piece is on the disk. What follows a file's last piece was written in
the last second before a crash: it may be read, but nothing vouches for it.
"""

import os
import threading
from pathlib import Path

import google_crc32c

NAME = "integrity.log"


def crc32c(data: bytes, before: int = 0) -> int:
    """Return the CRC-32C (Castagnoli, RFC 3720) of ``data``, continuing ``before``."""
    return int(google_crc32c.extend(before, data))


def line_of(file: str, offset: int, length: int, crc: int) -> bytes:
    """Return one line of the log."""
    body = f"{file} {offset} {length} {crc:08x} ".encode()
    return body + f"{crc32c(body):08x}\n".encode()


class IntegrityLog:
    """The log of one recording, shared by its files' threads."""

    def __init__(self, folder: Path) -> None:
        """Create the log. Raises OSError, also when there is one."""
        self.path = folder / NAME
        self._lock = threading.Lock()
        self._file = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o644)
        self._crc = 0
        self._size = 0
        self._closed = False

    def note(self, file: str, offset: int, length: int, crc: int) -> None:
        """Append a line. Raises OSError when it cannot be written."""
        line = line_of(file, offset, length, crc)
        with self._lock:
            if self._closed:
                return
            done = write_all(self._file, line)
            if done is not None:
                os.ftruncate(self._file, self._size)
                raise done
            self._crc = crc32c(line, self._crc)
            self._size += len(line)

    def sync(self) -> None:
        """Have the system put the log on the disk. Raises OSError."""
        with self._lock:
            if not self._closed:
                datasync(self._file)

    def close(self) -> tuple[int, int]:
        """Close; return the log's size and its CRC-32C, for end.json."""
        with self._lock:
            if not self._closed:
                self._closed = True
                try:
                    datasync(self._file)
                finally:
                    os.close(self._file)
            return self._size, self._crc


def write_all(file: int, data: bytes) -> OSError | None:
    """Write all of ``data``, in as many goes as it takes; return why that failed, or None."""
    rest = memoryview(data)
    try:
        while rest:  # an unbuffered write may be short on a nearly full disk
            rest = rest[os.write(file, rest) :]
    except OSError as error:
        return error
    return None


def datasync(file: int) -> None:
    """Have the system put a file's data on the disk. Raises OSError."""
    if hasattr(os, "fdatasync"):
        os.fdatasync(file)
    else:
        os.fsync(file)
