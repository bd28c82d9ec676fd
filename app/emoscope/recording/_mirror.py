"""A second copy on another disk, made from the first: whatever it does, the first is not touched.

A thread follows the recording's files and appends to the copies what is new. When the second disk
is slow or gone, the copy falls behind or ends, says so, and the recording goes on.
"""

import logging
import os
import threading
from pathlib import Path

from emoscope.recording.hold import Hold
from emoscope.recording.integrity import datasync, write_all

log = logging.getLogger(__name__)

EVERY_SECONDS = 1.0
PIECE = 1 << 20


class Mirror:
    """Copies ``folder`` to ``copy`` while it grows."""

    def __init__(self, folder: Path, copy: Path) -> None:
        """Make the folder. Raises OSError, FileExistsError when something is in it."""
        self.copy = copy
        self.failure: OSError | None = None
        self._folder = folder
        copy.mkdir(parents=True, exist_ok=True)
        if any(copy.iterdir()):
            raise FileExistsError(17, "the folder is not empty", str(copy))
        self._hold = Hold(copy)
        self._done: dict[str, int] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="recorder-mirror", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    @property
    def behind(self) -> int:
        """Return how many bytes are not copied yet."""
        try:
            sizes = {p.name: p.stat().st_size for p in self._folder.iterdir() if p.is_file()}
        except OSError:
            return 0
        return sum(max(0, size - self._done.get(name, 0)) for name, size in sizes.items())

    def finish(self, timeout: float) -> bool:
        """Copy the rest and end; return whether that was done in time."""
        self._stop.set()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self._stop.wait(EVERY_SECONDS):
                if not self._follow():
                    return
            self._follow()
        finally:
            self._hold.release()

    def _follow(self) -> bool:
        try:
            for path in sorted(self._folder.iterdir()):
                if path.is_file() and path.suffix != ".partial":
                    self._append(path)
        except OSError as error:  # the thread's boundary: the recorder shows it
            log.error("the copy %s has ended: %s", self.copy, error)
            self.failure = error
            return False
        return True

    def _append(self, path: Path) -> None:
        """Copy what is new of one file; the first time the copy must not be there."""
        done = self._done.get(path.name)
        if done is not None and path.stat().st_size <= done:
            return
        flags = os.O_WRONLY | os.O_APPEND | (os.O_CREAT | os.O_EXCL if done is None else 0)
        copy = os.open(self.copy / path.name, flags, 0o644)
        try:
            done = self._done.setdefault(path.name, 0)
            with path.open("rb") as source:
                source.seek(done)
                while piece := source.read(PIECE):
                    trouble = write_all(copy, piece)
                    if trouble is not None:
                        raise trouble
                    self._done[path.name] += len(piece)
            datasync(copy)
        finally:
            os.close(copy)
