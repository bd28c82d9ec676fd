"""Starts and stops sessions for the window; nothing here makes the Qt thread wait."""

import importlib
import logging
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from emoscope.engine import EngineError, RemoteSession, reach
from emoscope.memory import keep_what_is_built, trim_memory
from emoscope.moments import Moments
from emoscope.replay_arguments import REPLAY
from emoscope.settings import Settings
from emoscope.sitting import Sitting
from emoscope.ui import words
from emoscope.ui.bridge import Bridge
from emoscope.ui.feeds import FILTERS
from emoscope.visit import UNUSED
from emoscope_devices import KINDS, DeviceError, Sentence, StreamKind, say
from emoscope_models import ModelError

log = logging.getLogger(__name__)


class Engine(QObject):
    """At most one session at a time. Made on the Qt thread; opening and closing run beside it.

    Every wish has a number. A worker first waits for the one before it; a start that has been
    overtaken by a newer wish by then opens nothing, so that hasty keys do not queue up devices.

    With ``apart`` sessions run in a process of their own, which outlives this one while it records.
    """

    started = Signal(object)
    """The Sitting that now runs."""
    problem = Signal(str, object)
    """Kind of stream, its sentences: a chosen source that cannot work; the others go on."""
    stopped = Signal()
    failed = Signal(object)
    """Sentences: no session could be made at all, or its process has died."""
    notice = Signal(str, bool)
    """What the operator must know of a session, and whether something is wrong."""
    _ended = Signal()

    def __init__(self, parent: QObject | None = None, *, apart: bool = False) -> None:
        """Start with no session."""
        super().__init__(parent)
        self.apart = apart
        """Whether sessions run in a process of their own."""
        self._keep = False
        self.kept: Path | None = None
        """A recording that goes on without this window."""
        self.bridge = Bridge(self)
        self.session: Sitting | None = None
        self.asked: frozenset[StreamKind] = frozenset()
        """The streams that the session was asked for, or replays; also those that cannot be had."""
        self.moments: Moments | None = None
        """What the newest session said and why; kept after its end, until the next one."""
        self._ended.connect(self._release)
        self._worker: threading.Thread | None = None
        self._wish = 0
        self._opened = 0

    @property
    def busy(self) -> bool:
        """Return whether a session is being opened or closed right now."""
        return self._worker is not None and self._worker.is_alive()

    @property
    def settled(self) -> bool:
        """Return whether the session that was opened last is still the one that is wished for."""
        return self._opened == self._wish

    def start(
        self,
        choice: tuple[str, str, str],
        settings: Settings,
        *,
        models: bool = True,
        after: "Engine | None" = None,
    ) -> None:
        """Open a session with (camera, microphone, eeg); ``started`` or ``failed`` follows.

        Nothing follows when another wish comes before it is open. A session that runs is closed
        first. Without ``models`` it only captures. ``after`` is another engine whose devices must
        have been let go of.
        """
        self.moments = None
        self._work("engine-start", lambda wish: self._open(wish, choice, settings, models), after)

    def stop(self) -> None:
        """Close the session; ``stopped`` follows."""
        self._work("engine-stop", lambda wish: self._close())

    def keep_recording(self) -> None:
        """Let a recording in a process of its own go on when this one finishes."""
        self._keep = True

    def finish(self, timeout: float = 8.0) -> bool:
        """Close for good and wait: when the program ends. Returns whether all ended in time."""
        self._wish += 1
        if self._worker is not None:
            self._worker.join(timeout)
        return self._end()

    def _work(self, name: str, body: Callable[[int], None], after: "Engine | None" = None) -> None:
        self._wish += 1
        wish, before = self._wish, [self._worker, after._worker if after else None]

        def run() -> None:
            for worker in before:
                if worker is not None:
                    worker.join()
            body(wish)

        self._worker = threading.Thread(target=run, name=name, daemon=True)
        self._worker.start()

    def _open(
        self, wish: int, choice: tuple[str, str, str], settings: Settings, models: bool
    ) -> None:
        keep_what_is_built("window")
        self._end()
        if wish != self._wish:
            return
        try:
            session, problems = self._made(choice, settings, models)
            if wish != self._wish:  # looking into files may have taken a while
                _drop(session)
                return
            self.bridge.attach(session)
            moments = Moments(session.ring, session.pipeline.fusion)
            session.listeners.result.append(moments.take)
            self.moments = moments
            if not isinstance(session, RemoteSession):
                session.start()
        except Exception as error:
            # A calibration of fusion that cannot be used says so itself; so does an engine.
            if isinstance(error, ModelError | DeviceError | EngineError):
                log.warning("no session could be started: %s", error)
                said: tuple[Any, ...] = error.sentences
            else:
                log.exception("no session could be started")
                said = (say("The session could not be started ({error}).", error=repr(error)),)
            if wish == self._wish:
                self.failed.emit(said)
            return
        self.asked = _asked(session, choice)
        self.session, self._opened = session, wish
        for kind, sentences in problems.items():
            self.problem.emit(kind, sentences)
        self.started.emit(session)
        if isinstance(session, RemoteSession):
            session.start()  # it begins with what happened before: for a window that follows it
            importlib.import_module(FILTERS)  # else the model's loader does it; a second

    def _made(
        self, choice: tuple[str, str, str], settings: Settings, models: bool
    ) -> tuple[Sitting, Mapping[StreamKind, Any]]:
        """Return a session, here or in its own process, and what is wrong with a part of it."""
        if self.apart and models and not choice[0].startswith(REPLAY):
            session = reach(choice, settings)
            session.lost.append(partial(self._lost, session))
            session.told.append(self._told)
            return session, session.problems
        # It brings estimators and device libraries, which a window with an engine has no use for.
        from emoscope.engine.opening import make_session

        keep_what_is_built("devices and models")

        if not models:
            importlib.import_module(FILTERS)  # else the model's loader does it
        made, problems = make_session(choice, settings, models=models)
        return made, {kind: error.sentences for kind, error in problems.items()}

    def _told(self, sentence: Sentence, wrong: bool) -> None:
        self.notice.emit(words.text(sentence), wrong)

    def _lost(self, session: RemoteSession, sentences: object) -> None:
        """The engine's process has died (its line's thread): say so; another can be started."""
        if self.session is not session:
            return
        self.bridge.detach()
        self.session = None
        if self.moments is not None:
            self.moments.close()
        self.failed.emit(sentences)

    def _close(self) -> None:
        self._end()
        self.stopped.emit()

    def _end(self) -> bool:
        self.bridge.detach()
        session, self.session = self.session, None
        if session is None:
            return True
        if self._keep and isinstance(session, RemoteSession) and session.tap.recording:
            self.kept = session.tap.recorder.folder if session.tap.recorder else None
            session.leave()
            return True
        ended = session.stop()
        if self.moments is not None:
            self.moments.close()
        if not ended:
            log.error("the session did not stop in time")
        del session
        self._ended.emit()
        return ended

    def _release(self) -> None:
        """Give freed memory back; nothing is collected here, which could wait for a model."""
        trim_memory()


def _asked(session: Sitting, choice: tuple[str, str, str]) -> frozenset[StreamKind]:
    if session.replayed:
        return frozenset(session.captures)
    # An engine that was recording goes on with devices of its own.
    chosen = session.choice if isinstance(session, RemoteSession) else choice
    return frozenset(k for k, text in zip(KINDS, chosen, strict=True) if text not in UNUSED)


def _drop(session: Sitting) -> None:
    """Let go of a session that nobody wants any more; a recording is not ended in passing."""
    if isinstance(session, RemoteSession) and session.tap.recording:
        session.leave()
    else:
        session.stop()
