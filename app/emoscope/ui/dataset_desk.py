"""What takes time in the recordings' window, on a thread of its own: looking, verifying."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.dataset import DatasetError, Row, read_dataset
from emoscope.dataset_check import Checked, verify_rows
from emoscope.dataset_verdicts import Verdicts
from emoscope_devices import Sentence, say

log = logging.getLogger(__name__)

EVERY_SECONDS = 0.15
"""How often rows that have been found are handed over."""
Verify = Callable[..., Iterator[Checked]]


class _Halted(Exception):
    """Nobody wants to know any more."""


class _Wish(threading.Event):
    """Is set, too, as soon as something else is wanted."""

    def __init__(self, stale: Callable[[], bool]) -> None:
        super().__init__()
        self._stale = stale

    def is_set(self) -> bool:
        """Return whether to stop."""
        return super().is_set() or self._stale()


class Desk(QObject):
    """Reads and verifies recordings. Made on the Qt thread; its signals come there.

    Each look has a number, which comes with what it found: what an older one found is late.
    """

    found = Signal(int, object)
    """A list of rows."""
    listed = Signal(int, object)
    """All have been found: the notes on them together."""
    verified = Signal(object, object)
    """A row as it is now, and why it could not be verified."""
    done = Signal()
    """All that was to be verified is, or it was ended."""
    refused = Signal(object)
    """Sentences."""

    def __init__(self, parent: QObject, verdicts: Verdicts, verify: Verify = verify_rows) -> None:
        """Begin the thread; it waits."""
        super().__init__(parent)
        self._verdicts, self._verify = verdicts, verify
        self._tasks: queue.SimpleQueue[tuple[int, Callable[..., None], object] | None]
        self._tasks = queue.SimpleQueue()
        self._number = 0
        self._over = False
        self._thread = threading.Thread(target=self._run, name="dataset-desk", daemon=True)
        self._thread.start()

    def look(self, folder: Path) -> int:
        """Find the recordings in a folder; what is being done is ended. Returns its number."""
        self.halt()
        self._tasks.put((self._number, self._look, folder))
        return self._number

    def verify(self, rows: Sequence[Row]) -> None:
        """Verify recordings, one after the other."""
        self._tasks.put((self._number, self._verify_all, tuple(rows)))

    def halt(self) -> None:
        """End what is being done, and do nothing of what waits."""
        self._number += 1

    @property
    def busy(self) -> bool:
        """Return whether its thread still runs."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """End what is being done, and the thread after it."""
        self._over = True
        self.halt()
        self._tasks.put(None)

    def finish(self, timeout: float = 10.0) -> None:
        """Stop, and wait until the thread has ended."""
        self.stop()
        self._thread.join(timeout)

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None and not self._over:
            number, work, about = task
            try:
                work(number, about)
            except _Halted:
                continue
            except DatasetError as error:
                self.refused.emit(error.sentences)
            except Exception as error:
                log.exception("recordings: %s", about)
                self.refused.emit((say("It failed ({error}). Report this.", error=repr(error)),))

    def _look(self, number: int, folder: Path) -> None:
        waiting: list[Row] = []
        last = time.monotonic()

        def take(row: Row) -> None:
            nonlocal waiting, last
            if self._number != number:
                raise _Halted
            waiting.append(row)
            if time.monotonic() - last > EVERY_SECONDS:
                self.found.emit(number, waiting)
                waiting, last = [], time.monotonic()

        dataset = read_dataset(folder, self._verdicts, take)
        if waiting:
            self.found.emit(number, waiting)
        self.listed.emit(number, dataset.notes)

    def _verify_all(self, number: int, rows: Sequence[Row]) -> None:
        over = _Wish(lambda: self._number != number)
        for row, why in self._verify(rows, self._verdicts, jobs=1, cancel=over):
            if not self._over:
                self.verified.emit(row, why)
        self.done.emit()


def unable(row: Row) -> Sentence:
    """Return why a row cannot be verified."""
    if row.verdict == "going on":
        return say("{folder} still goes on. Stop it first.", folder=row.folder)
    return row.why[0] if row.why else Sentence()
