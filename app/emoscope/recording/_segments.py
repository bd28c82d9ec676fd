"""The files of a group: the first has a plain name, those after it say which split they are."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from emoscope.recording._tape import Tape
from emoscope.recording.integrity import IntegrityLog
from emoscope_devices import to_ns


@dataclass(frozen=True, slots=True)
class Limits:
    """When a file is ended and the next one begun. FAT and some tools stop at 4 GiB."""

    bytes: int = 2 << 30
    seconds: float = 3600.0


class Segments:
    """Opens one tape after another. One thread; ``size`` may be read by others."""

    def __init__(self, folder: Path, name: str, log: IntegrityLog, limits: Limits) -> None:
        """Prepare for files such as ``name`` "audio.wav"; nothing is created yet."""
        self._folder, self._name, self._log, self._limits = folder, name, log, limits
        self._make: Callable[[Path, str, IntegrityLog], Tape] = Tape
        self._began: int | None = None
        self._before = 0
        self.tape: Tape | None = None
        self.number = -1

    def open(self, time: int) -> Tape:
        """Begin the next file at session ``time`` (ns). Raises OSError."""
        self.number += 1
        stem, _, suffix = self._name.partition(".")
        name = self._name if not self.number else f"{stem}_split-{self.number:03d}.{suffix}"
        self.tape = self._make(self._folder, name, self._log)
        self._began = time
        return self.tape

    def full(self, time: int) -> bool:
        """Return whether the file in hand is as long as one shall be."""
        if self.tape is None or self._began is None:
            return False
        long = time - self._began >= to_ns(self._limits.seconds)
        return long or self.tape.size >= self._limits.bytes

    def sync(self) -> None:
        """Have the file in hand put on the disk, without waiting. Raises OSError."""
        if self.tape is not None:
            self.tape.sync_aside()

    def close(self) -> None:
        """End the file in hand. Raises OSError."""
        tape, self.tape = self.tape, None
        if tape is not None:
            self._before += tape.size
            tape.close()

    @property
    def size(self) -> int:
        """Return the bytes in all files so far."""
        tape = self.tape
        return self._before + (tape.size if tape is not None else 0)

    @property
    def deleted(self) -> bool:
        """Return whether the file in hand has been removed."""
        tape = self.tape
        try:
            return tape is not None and tape.deleted
        except OSError:  # closed in this moment
            return False
