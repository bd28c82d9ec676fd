"""What waits for one window. A slow window, or a stopped one, never holds the engine up."""

import logging
import os
import threading
from collections import deque
from typing import Any

from emoscope.engine._messages import Snapshot, Told
from emoscope.engine._wire import Line

log = logging.getLogger(__name__)

RESULTS = 200
"""Results that may wait: some nine seconds. Then the oldest gives way, and is counted."""
OTHERS = 5000
"""Everything else that may wait: states, markers. A window that takes none of it is given up."""


class Outbox:
    """Sends on a thread of its own, ``engine-send``; ``put`` never waits."""

    def __init__(self, line: Line, *, results: int = RESULTS, others: int = OTHERS) -> None:
        """Send through ``line`` once started."""
        self._line = line
        self._most_results, self._most_others = results, others
        self._news = threading.Condition()
        self._queue: deque[tuple[Any, int | None]] = deque()
        self._results = 0
        self._snapshot: Snapshot | None = None
        self._closing = self._busy = False
        self.dropped = 0
        """Results that this window was too slow for."""
        self._thread = threading.Thread(target=self._run, name="engine-send", daemon=True)

    def start(self) -> None:
        """Begin to send."""
        self._thread.start()

    def put(self, message: Any, descriptor: int | None = None) -> None:
        """Queue a message, with a descriptor that is copied; any thread."""
        copy = None if descriptor is None else os.dup(descriptor)
        with self._news:
            if self._closing:
                if copy is not None:
                    os.close(copy)
                return
            self._queue.append((message, copy))
            if _is_result(message):
                self._results += 1
                if self._results > self._most_results:
                    self._drop()
            elif len(self._queue) - self._results > self._most_others:
                log.error("the window takes nothing any more: it is given up")
                self._closing = True
                self._line.close()
            self._news.notify()

    def show(self, snapshot: Snapshot) -> None:
        """Send how everything stands; one that still waits is replaced."""
        with self._news:
            self._snapshot = snapshot
            self._news.notify()

    def close(self, flush: float = 0.0) -> None:
        """End, after up to ``flush`` seconds for what is queued. Idempotent."""
        with self._news:
            if flush:
                self._news.wait_for(lambda: self._closing or not (self._queue or self._busy), flush)
            self._closing = True
            self._news.notify_all()
        self._line.close()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(flush or 1.0)

    def _drop(self) -> None:
        place = next(i for i, (message, _) in enumerate(self._queue) if _is_result(message))
        del self._queue[place]
        self._results -= 1
        self.dropped += 1

    def _run(self) -> None:
        try:
            while (waiting := self._next()) is not None:
                message, descriptor = waiting
                try:
                    self._line.put(message, () if descriptor is None else (descriptor,))
                finally:
                    if descriptor is not None:
                        os.close(descriptor)
        except OSError as error:
            log.info("the window has gone (%s)", error)
        except Exception:  # the thread's boundary: this window ends, the engine goes on
            log.exception("a message could not be sent to the window")
        self._end()

    def _next(self) -> tuple[Any, int | None] | None:
        with self._news:
            self._busy = False
            self._news.notify_all()  # whoever waits until all is sent
            self._news.wait_for(lambda: self._closing or self._queue or self._snapshot)
            if self._closing:
                return None
            self._busy = True
            if self._queue:
                waiting = self._queue.popleft()
                self._results -= _is_result(waiting[0])
                return waiting
            snapshot, self._snapshot = self._snapshot, None
            return snapshot, None

    def _end(self) -> None:
        with self._news:
            self._closing = True
            left, self._queue = self._queue, deque()
            self._news.notify_all()
        for _, descriptor in left:
            if descriptor is not None:
                os.close(descriptor)
        self._line.close()


def _is_result(message: Any) -> bool:
    return isinstance(message, Told) and message.listeners == "result"
