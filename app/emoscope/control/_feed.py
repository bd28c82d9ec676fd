"""Follows a session, whichever runs now, and hands what happens to the server's thread.

Listeners run on the session's threads and must cost nothing there: they put a value into a bounded
box and wake the server at most once until it has looked. What is made of the values, JSON above
all, is the server's thread's business, and nothing is made that nobody hears.
"""

import contextlib
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from emoscope.markers import Entry
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus
from emoscope.sitting import Sitting
from emoscope_devices import CaptureStatus, Sentence, StreamKind
from emoscope_models import Modality, Reason

MOST_RESULTS = 200
"""Results that may wait for the server's thread: nine seconds. Then the oldest gives way."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that happened: ``what`` kind, its ``values``, in which session."""

    what: str
    values: tuple[Any, ...]
    session: int


class Feed:
    """Any thread puts; one takes. ``wake`` is called when there is something, and must not wait."""

    def __init__(self, sitting: Callable[[], Sitting | None], wake: Callable[[], None]) -> None:
        """Follow what ``sitting`` returns, from ``look`` on."""
        self._provider, self._wake = sitting, wake
        self._lock = threading.Lock()
        self._box: deque[Heard] = deque()
        self._results = 0
        self._woken = False
        self._listeners: list[tuple[list[Any], Callable[..., None]]] = []
        self.sitting: Sitting | None = None
        self.session = 0
        """Counts the sessions that were followed; 0 before the first."""
        self.latest: Result | None = None
        self.missed = 0
        """Results that the server's thread was too slow for."""
        self.wanted = False
        """Whether anybody hears results."""

    def look(self) -> bool:
        """Follow the session that runs now; return whether it is another one than before."""
        found = self._provider()
        if found is self.sitting:
            return False
        self._let_go()
        self.sitting, self.latest = found, None
        if found is not None:
            self.session += 1
            self._listen(found, self.session)
        return True

    def close(self) -> None:
        """Follow nothing any more."""
        self._let_go()
        self.sitting = None

    def take(self) -> list[Heard]:
        """Return what has happened since the last time."""
        with self._lock:
            taken, self._box = list(self._box), deque()
            self._results, self._woken = 0, False
        return taken

    def _listen(self, sitting: Sitting, session: int) -> None:
        heard, begun = sitting.listeners, sitting.clock.now()

        def result(found: Result) -> None:
            if found.time < begun:
                return  # a window that follows an engine is told the past first
            self.latest = found
            if self.wanted:
                self._put(Heard("result", (found,), session))

        def noted(entry: Entry) -> None:
            self._put(Heard("noted", (entry,), session))

        def unmarked(token: str, why: tuple[Sentence | Reason, ...]) -> None:
            self._put(Heard("unmarked", (token, why), session))

        def state(kind: StreamKind, status: CaptureStatus) -> None:
            self._put(Heard("state", (kind, status), session))

        def model(modality: Modality, reasons: tuple[Reason, ...]) -> None:
            self._put(Heard("model", (modality, reasons), session))

        def recorder(status: RecorderStatus) -> None:
            self._put(Heard("recorder", (status,), session))

        pairs: tuple[tuple[list[Any], Callable[..., None]], ...] = (
            (heard.result, result),
            (heard.noted, noted),
            (heard.unmarked, unmarked),
            (heard.state, state),
            (heard.model, model),
            (heard.recorder, recorder),
        )
        for listeners, listener in pairs:
            listeners.append(listener)
            self._listeners.append((listeners, listener))

    def _let_go(self) -> None:
        for listeners, listener in self._listeners:
            with contextlib.suppress(ValueError):
                listeners.remove(listener)
        self._listeners.clear()

    def _put(self, heard: Heard) -> None:
        with self._lock:
            self._box.append(heard)
            if heard.what == "result":
                self._results += 1
                if self._results > MOST_RESULTS:
                    self._drop()
            woken, self._woken = self._woken, True
        if not woken:
            self._wake()

    def _drop(self) -> None:
        place = next(i for i, heard in enumerate(self._box) if heard.what == "result")
        del self._box[place]
        self._results -= 1
        self.missed += 1
