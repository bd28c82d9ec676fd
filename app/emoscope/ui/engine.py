"""Starts and stops sessions for the window; nothing here makes the Qt thread wait."""

import importlib
import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.ui.bridge import Bridge
from emoscope.ui.feeds import FILTERS
from emoscope_devices import say

log = logging.getLogger(__name__)


class Engine(QObject):
    """At most one session at a time. Made on the Qt thread; opening and closing run beside it."""

    started = Signal(object)
    """The Session that now runs."""
    problem = Signal(str, object)
    """Kind of stream, its sentences: a chosen source that cannot work; the others go on."""
    stopped = Signal()
    failed = Signal(object)
    """Sentences: no session could be made at all."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with no session."""
        super().__init__(parent)
        self.bridge = Bridge(self)
        self.session: Session | None = None
        self._worker: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Return whether a session is being opened or closed right now."""
        return self._worker is not None and self._worker.is_alive()

    def start(
        self, camera: str, microphone: str, eeg: str, settings: Settings, *, models: bool = True
    ) -> None:
        """Open a session with these choices; ``started`` or ``failed`` follows.

        A session that runs is closed first. Without ``models`` it only captures.
        """
        choice = (camera, microphone, eeg)
        self._work("engine-start", lambda: self._open(choice, settings, models))

    def stop(self) -> None:
        """Close the session; ``stopped`` follows."""
        self._work("engine-stop", self._close)

    def finish(self, timeout: float = 8.0) -> bool:
        """Close for good and wait: when the program ends. Returns whether all ended in time."""
        if self._worker is not None:
            self._worker.join(timeout)
        return self._end()

    def _work(self, name: str, body: Callable[[], None]) -> None:
        before = self._worker

        def run() -> None:
            if before is not None:
                before.join()
            body()

        self._worker = threading.Thread(target=run, name=name, daemon=True)
        self._worker.start()

    def _open(self, choice: tuple[str, str, str], settings: Settings, models: bool) -> None:
        try:
            # Half a second of device libraries, loaded here so that the window is up before.
            from emoscope.estimators import make_loaders
            from emoscope.sources import Choice, collect_sources

            self._end()
            if not models:
                importlib.import_module(FILTERS)  # else the model's loader does it
            sources, problems = collect_sources(Choice(*choice), settings)
            loaders = make_loaders(settings) if models else {}
            session = Session(sources, loaders, fusion=settings.fusion.build())
            self.bridge.attach(session)
            session.start()
        except Exception as error:
            log.exception("no session could be started")
            sentence = say("The session could not be started ({error}).", error=repr(error))
            self.failed.emit((sentence,))
            return
        self.session = session
        for kind, trouble in problems.items():
            self.problem.emit(kind, trouble.sentences)
        self.started.emit(session)

    def _close(self) -> None:
        self._end()
        self.stopped.emit()

    def _end(self) -> bool:
        session, self.session = self.session, None
        if session is not None and not session.stop():
            log.error("the session did not stop in time")
            return False
        return True
