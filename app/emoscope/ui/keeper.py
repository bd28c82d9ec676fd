"""Small files that the window keeps, written by a thread: no key press waits for a disk."""

import contextlib
import logging
import threading
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.overruled import Overruled
from emoscope.settings import Settings, save

log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds for a disk that is slow when the program ends; an fsync was seen to take one."""


class FileKeeper(QObject):
    """Writes the newest of what it is given. Made on the Qt thread; signals arrive there.

    ``write(value)`` is called on a thread of its own, one call after the other. A value that comes
    while an older one waits takes its place: of a key held down the last is written. The thread
    is there only while there is something to write, so nothing has to be ended.
    """

    failed = Signal(object)
    """The OSError for which the newest value was not kept."""

    def __init__(self, write: Callable[[object], object], parent: QObject | None = None) -> None:
        """Begin with nothing to write. ``write`` must not hold on to this object."""
        super().__init__(parent)
        self._work = _Work(write, partial(_tell, weakref.ref(self)))

    def keep(self, value: object) -> None:
        """Have ``value``, which nobody may change any more, written soon; return at once."""
        self._work.put(value)

    def wait(self, timeout: float = PATIENCE) -> bool:
        """Wait until all is written or has failed; return whether it was in time.

        For the end of the program, and for who reads the file next.
        """
        return self._work.wait(timeout)

    def finish(self, timeout: float = PATIENCE) -> bool:
        """As ``wait``; what was not written in time is said in the log."""
        done = self.wait(timeout)
        if not done:
            log.error("not written within %.0f s: the disk does not answer", timeout)
        return done


class SettingsKeeper(FileKeeper):
    """Keeps settings in a file; see ``emoscope.settings.save``."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Keep them in ``path``."""
        super().__init__(partial(_save, path), parent)
        self.path = path
        self._overruled: Overruled | None = None

    def spare(self, kept: Settings, used: Settings) -> None:
        """Do not write what a command line said: of what it overruled the file goes on as it was.

        ``kept`` is what the file says, ``used`` what the program began with.
        """
        self._overruled = Overruled(kept, used)

    def keep(self, value: object) -> None:
        """Have settings written soon; return at once."""
        if self._overruled is not None and isinstance(value, Settings):
            value = self._overruled.to_keep(value)
        super().keep(value)


class _Work:
    """What the thread knows. Nothing of Qt: it may be the last to let go of it."""

    def __init__(
        self, write: Callable[[object], object], tell: Callable[[OSError], object]
    ) -> None:
        self._write, self._tell = write, tell
        self._change = threading.Condition()
        self._next: list[object] = []
        self._busy = False

    def put(self, value: object) -> None:
        with self._change:
            self._next = [value]
            if not self._busy:
                self._busy = True
                threading.Thread(target=self._run, name="file-keeper", daemon=True).start()

    def wait(self, timeout: float) -> bool:
        with self._change:
            return self._change.wait_for(lambda: not self._busy, timeout)

    def _run(self) -> None:
        while True:
            with self._change:
                if not self._next:
                    self._busy = False
                    self._change.notify_all()
                    return
                value = self._next.pop()
            try:
                self._write(value)
            except OSError as error:
                log.error("not kept: %s", error)
                self._refuse(error)
            except Exception as error:
                log.exception("not kept")
                self._refuse(OSError(0, repr(error)))

    def _refuse(self, error: OSError) -> None:
        with self._change:
            stale = bool(self._next)
        if not stale:  # else a newer one is about to be written, and has its own say
            self._tell(error)


def _tell(where: weakref.ref[FileKeeper], error: OSError) -> None:
    keeper = where()
    if keeper is not None:
        with contextlib.suppress(RuntimeError):  # the window did not wait, and is gone
            keeper.failed.emit(error)


def _save(path: Path, settings: object) -> None:
    assert isinstance(settings, Settings)
    save(settings, path)
