"""Study files read and written on a thread of their own, so that the window waits for no disk."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.study import Study
from emoscope.study.errors import StudyError
from emoscope.study.file import has_comments, load_with_digest, save
from emoscope_devices import say

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A study as it is in a file now. ``digest`` knows that content; ``comments``: it has some."""

    study: Study
    path: Path
    digest: str
    comments: bool = False


class StudyDesk(QObject):
    """Does one thing at a time. Made on the Qt thread; all signals arrive there."""

    opened = Signal(object)
    """Kept: a file was read."""
    saved = Signal(object)
    """Kept: the study was written."""
    shared = Signal(object)
    """Path: a copy was written."""
    refused = Signal(object)
    """Sentences: why a file could not be read or written."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for work."""
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Return whether something is being read or written."""
        return self._thread is not None and self._thread.is_alive()

    def open(self, path: Path) -> None:
        """Read a file; ``opened`` or ``refused`` follows."""
        self._start(lambda: self._open(path))

    def save(self, study: Study, path: Path, expected: str | None) -> None:
        """Write a study where there is what ``expected`` says; ``saved`` or ``refused`` follows."""
        self._start(lambda: self.saved.emit(Kept(study, path, save(study, path, expected))))

    def share(self, study: Study, path: Path) -> None:
        """Write a copy; ``shared`` or ``refused`` follows."""
        self._start(lambda: self._share(study, path))

    def finish(self, timeout: float = 10.0) -> None:
        """Wait until nothing is read or written."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _open(self, path: Path) -> None:
        study, digest = load_with_digest(path)
        self.opened.emit(Kept(study, path, digest, has_comments(path)))

    def _share(self, study: Study, path: Path) -> None:
        save(study, path)
        self.shared.emit(path)

    def _start(self, work: Callable[[], object]) -> None:
        self.finish()  # the last one has said all it had to say: its signal brought us here
        self._thread = threading.Thread(
            target=self._run, args=(work,), name="study-desk", daemon=True
        )
        self._thread.start()

    def _run(self, work: Callable[[], object]) -> None:
        try:
            work()
        except StudyError as error:
            self.refused.emit(error.sentences)
        except Exception as error:
            log.exception("a study file")
            sentences = (say("The study could not be read or written ({why}).", why=repr(error)),)
            self.refused.emit(sentences)
