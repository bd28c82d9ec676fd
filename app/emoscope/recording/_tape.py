"""A file that only grows: unbuffered, each write whole or not at all, each second on the disk."""

import os
import threading
from pathlib import Path

from emoscope.recording.integrity import IntegrityLog, crc32c, datasync, write_all


class Tape:
    """One file of a recording. One thread at a time.

    ``write`` hands the bytes to the system, so that they survive the program; ``sync`` puts them
    on the disk, so that they survive the power, and notes their checksum. ``sync_aside`` does so
    without waiting: what waits to be written meanwhile would not survive the program.
    """

    def __init__(self, folder: Path, name: str, log: IntegrityLog) -> None:
        """Create the file. Raises OSError, also when there is one: nothing is overwritten."""
        self.name = name
        self.size = 0
        """Bytes written so far."""
        self._log = log
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._file = os.open(folder / name, flags, 0o644)
        self._crc = 0
        self._noted = 0
        self.durable = 0
        """Bytes that are on the disk; any thread may read it."""
        self._open = True
        self._aside: threading.Thread | None = None
        self._failed: OSError | None = None

    def write(self, data: bytes) -> int:
        """Append all of ``data`` and return its length. Raises OSError; then none is in the file.

        What a full disk took of it is taken back.
        """
        trouble = write_all(self._file, data)
        if trouble is not None:
            os.ftruncate(self._file, self.size)
            raise trouble
        self._crc = crc32c(data, self._crc)
        self.size += len(data)
        return len(data)

    def sync(self) -> None:
        """Put what is written on the disk and note its checksum. Raises OSError."""
        self._settle()
        if self.size != self._noted:
            self._put(*self._piece())

    def sync_aside(self) -> None:
        """Begin to do so, unless it is still being done. Raises OSError when that failed before."""
        if self._aside is not None and self._aside.is_alive():
            return
        self._settle()
        if self.size != self._noted:
            name = f"recorder-sync {self.name}"
            self._aside = threading.Thread(
                target=self._try, args=self._piece(), name=name, daemon=True
            )
            self._aside.start()

    def _piece(self) -> tuple[int, int, int]:
        """Take what is not on the disk yet: offset, length and checksum."""
        piece = self._noted, self.size - self._noted, self._crc
        self._noted, self._crc = self.size, 0
        return piece

    def _put(self, offset: int, length: int, crc: int) -> None:
        datasync(self._file)
        self._log.note(self.name, offset, length, crc)
        self.durable = offset + length

    def _try(self, offset: int, length: int, crc: int) -> None:
        try:
            self._put(offset, length, crc)
        except OSError as error:  # raised by whoever asks next
            self._failed = error

    def _settle(self) -> None:
        """Wait for what is being done aside. Raises what it failed with."""
        aside, self._aside = self._aside, None
        if aside is not None:
            aside.join()
        failed, self._failed = self._failed, None
        if failed is not None:
            raise failed

    @property
    def deleted(self) -> bool:
        """Return whether somebody has removed the file: writing on would seem to work."""
        return self._open and os.fstat(self._file).st_nlink == 0

    def close(self) -> None:
        """Put everything on the disk and close. Raises OSError; the file is closed even so."""
        if not self._open:
            return
        try:
            self.sync()
        finally:
            self._open = False
            os.close(self._file)
