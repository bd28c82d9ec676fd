"""Exports on a thread of its own, so that the window never waits for a disk."""

import logging
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.export import Cancelled, ExportError, Job, Shield, opened
from emoscope.export.formats import Asked, export_all
from emoscope.recording.reader import RecordingError
from emoscope_devices import Sentence

log = logging.getLogger(__name__)
LOOK_SECONDS = 0.05
"""Between two signals of progress; an export tells a thousand times more often."""


class ExportDesk(QObject):
    """Runs one export at a time. Made on the Qt thread; all signals arrive there."""

    progressed = Signal(float, object)
    """How much is done (0 to 1), and a Sentence on what is being done."""
    written = Signal(object)
    """A Report."""
    refused = Signal(object)
    """Sentences, or a text."""
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for work."""
        super().__init__(parent)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._told = 0.0

    @property
    def busy(self) -> bool:
        """Return whether an export runs."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, folders: Sequence[Path], target: Path, shield: Shield, asked: Asked) -> None:
        """Export recordings; one of the signals but ``progressed`` comes last."""
        assert not self.busy, "one export at a time"
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._run,
            args=(tuple(folders), target, shield, asked, self._stop),
            name="export-desk",
            daemon=True,
        )
        self._thread.start()

    def cancel(self) -> None:
        """Have the export stop, and leave nothing."""
        self._stop.set()

    def join(self, timeout: float = 30.0) -> None:
        """Wait until the thread has ended: after its last signal, at once."""
        if self._thread is not None:
            self._thread.join(timeout)

    def finish(self) -> None:
        """Cancel, and wait until the thread has ended."""
        self.cancel()
        self.join()

    def _run(
        self,
        folders: tuple[Path, ...],
        target: Path,
        shield: Shield,
        asked: Asked,
        stop: threading.Event,
    ) -> None:
        try:
            jobs = [Job(opened(f), target, shield, self._tell, stop.is_set) for f in folders]
            self.written.emit(export_all(jobs, asked))
        except Cancelled:
            self.cancelled.emit()
        except (ExportError, RecordingError) as error:
            self.refused.emit(error.sentences)
        except Exception as error:
            log.exception("exporting to %s", target)
            self.refused.emit(repr(error))

    def _tell(self, done: float, doing: Sentence) -> None:
        now = time.monotonic()
        if done >= 1 or now - self._told >= LOOK_SECONDS:
            self._told = now
            self.progressed.emit(done, doing)
