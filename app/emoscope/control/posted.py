"""An owner whose decisions are made elsewhere: a window, on its own thread, in its own time.

control-recording                     the window's thread
begin_recording ── post(Question) ──► gates, dialogs, recording ... answer(folder) or refuse(...)
     └──────────────── waits ◄───────────────────────────────────────┘
"""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from emoscope.control._errors import Refused
from emoscope.control.owner import Wanted
from emoscope.recording import RecorderStatus
from emoscope_devices import Sentence, say

PATIENCE = 70.0
"""Seconds that a decision may take, within what a client waits (``Limits.wish``)."""


class Question:
    """A wish that waits for its answer. Any thread answers, once; later answers count for nothing.

    ``what`` is "begin" or "end"; ``wanted`` says what to begin.
    """

    def __init__(self, what: Literal["begin", "end"], wanted: Wanted | None = None) -> None:
        """Be unanswered."""
        self.what, self.wanted = what, wanted or Wanted()
        self._lock = threading.Lock()
        self._came = threading.Event()
        self._value: Any = None
        self._why: tuple[Sentence, ...] | None = None

    @property
    def waiting(self) -> bool:
        """Return whether anybody still waits for the answer; obey no wish that nobody waits for."""
        return not self._came.is_set()

    def answer(self, value: Path | RecorderStatus | None) -> None:
        """Say that it was done: the folder of what began, or how what was recorded ended."""
        self._settle(value, None)

    def refuse(self, *why: Sentence) -> None:
        """Say why it is not done, and what to do about that."""
        self._settle(None, why)

    def result(self, patience: float) -> Any:
        """Wait for the answer and return it. Raises Refused."""
        self._came.wait(patience)
        with self._lock:
            late = not self._came.is_set()
            self._came.set()
        if late:
            raise Refused(
                "unconfirmed",
                "Nobody has answered at the window for {seconds:.0f} s.",
                "Look at it: a question may be open there.",
                seconds=patience,
            )
        if self._why is not None:
            what, *more = self._why or (say("It was refused at the window."),)
            raise Refused(
                "recording", "{wrong}", "{advice}", wrong=what, advice=" ".join(map(str, more))
            )
        return self._value

    def _settle(self, value: Any, why: tuple[Sentence, ...] | None) -> None:
        with self._lock:
            if not self._came.is_set():
                self._value, self._why = value, why
                self._came.set()


class PostedOwner:
    """Posts each wish as a Question, and waits for its answer on the thread that asks.

    ``post`` hands it over and returns at once: a Qt signal's ``emit`` does. ``root`` and ``status``
    are asked on the server's threads and must not wait.
    """

    def __init__(
        self,
        post: Callable[[Question], object],
        root: Callable[[], Path],
        status: Callable[[], Mapping[str, Any]] = dict,
        *,
        patience: float = PATIENCE,
    ) -> None:
        """Ask whoever listens to ``post``."""
        self._post, self._root, self._status = post, root, status
        self._patience = patience

    def root(self) -> Path:
        """Return the folder below which everything is recorded."""
        return self._root()

    def begin_recording(self, wanted: Wanted) -> Path:
        """Ask to record; return the folder. Raises Refused."""
        folder: Path = self._ask(Question("begin", wanted))
        return folder

    def end_recording(self) -> RecorderStatus | None:
        """Ask to end the recording; return how it ended. Raises Refused."""
        status: RecorderStatus | None = self._ask(Question("end"))
        return status

    def status(self) -> Mapping[str, Any]:
        """Return what else a status says."""
        return self._status()

    def _ask(self, question: Question) -> Any:
        self._post(question)
        return question.result(self._patience)
