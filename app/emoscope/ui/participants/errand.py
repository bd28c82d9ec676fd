"""One piece of work at a time on a thread of its own: the Qt thread waits for no disk."""

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from emoscope.participants.errors import ParticipantError
from emoscope_devices import say

log = logging.getLogger(__name__)
JOIN_SECONDS = 30.0


class Errand(QObject):
    """Runs work. Made on the Qt thread; its signals arrive there."""

    done = Signal(str, object)
    """The name of the work, and what it returned."""
    refused = Signal(str, object)
    """The name of the work, and Sentences."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Wait for work; ``name`` is the thread's."""
        super().__init__(parent)
        self._name = name
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Return whether work is being done."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, name: str, work: Callable[[], object]) -> None:
        """Do it; one of the signals follows. The last piece of work must have sent its own."""
        self.finish()  # its thread has said all it had to say

        def run() -> None:
            try:
                self.done.emit(name, work())
            except ParticipantError as error:
                self.refused.emit(name, error.sentences)
            except Exception as error:  # the thread's boundary
                log.exception("%s", name)
                what = say("It failed ({error}). Report this.", error=repr(error))
                self.refused.emit(name, (what,))

        self._thread = threading.Thread(target=run, name=self._name, daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """Wait until the thread has ended."""
        if self._thread is not None:
            self._thread.join(JOIN_SECONDS)
