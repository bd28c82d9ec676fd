"""A writer's thread with a bounded queue: whoever hands in never waits."""

import logging
import threading
import time
from collections import deque
from typing import Protocol

from emoscope.recording.items import Item

log = logging.getLogger(__name__)

SYNC_SECONDS = 1.0
WAIT_SECONDS = 0.25


class Group(Protocol):
    """Files that belong together, written by one thread. Every method raises OSError."""

    def take(self, item: Item) -> None:
        """Write one item."""

    def sync(self) -> None:
        """Put what was written on the disk."""

    def close(self) -> None:
        """Write what is due at the end, and close the files."""


class Worker:
    """Feeds one group. ``failure`` holds what ended it early; then everything handed in is lost."""

    def __init__(self, name: str, group: Group, limit: int) -> None:
        """Make the thread; ``limit`` bytes may wait."""
        self.name = name
        self.limit = limit
        self.failure: Exception | None = None
        self.spoilt = 0
        """Items taken from the queue that were not written, because of the failure."""
        self._group = group
        self._news = threading.Condition()
        self._queue: deque[Item] = deque()
        self._waiting = 0
        self._ending = False
        self._thread = threading.Thread(target=self._run, name=f"recorder-{name}", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, item: Item) -> bool:
        """Queue an item; return False when there is no room for it, or nobody to write it."""
        with self._news:
            full = self._waiting + item.weight > self.limit and bool(self._queue)
            return not full and self._append(item)

    def force(self, item: Item) -> bool:
        """Queue an item whatever waits; return False when there is nobody to write it.

        For what makes sense of samples that are in another file already; that file's queue bounds
        how much of it there can be.
        """
        with self._news:
            return self._append(item)

    def _append(self, item: Item) -> bool:
        if self._ending or self.failure is not None:
            return False
        self._queue.append(item)
        self._waiting += item.weight
        self._news.notify()
        return True

    @property
    def depth(self) -> float:
        """Return how full the queue is, 0 to 1."""
        return min(1.0, self._waiting / self.limit)

    def finish(self, timeout: float) -> bool:
        """Write what is queued and close; return whether that was done in time."""
        with self._news:
            self._ending = True
            self._news.notify()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._work()
        except Exception as error:  # the thread's boundary: becomes the recorder's state
            if not isinstance(error, OSError):
                log.exception("writing %s", self.name)
            self.failure = error
            self._spoil()
        try:
            self._group.close()
        except Exception as error:
            if not isinstance(error, OSError):
                log.exception("closing %s", self.name)
            self.failure = self.failure or error

    def _work(self) -> None:
        synced = time.monotonic()
        while True:
            item = self._next()
            if item is not None:
                self._group.take(item)
            elif self._ending and not self._queue:
                return
            if time.monotonic() - synced >= SYNC_SECONDS:
                self._group.sync()
                synced = time.monotonic()

    def _next(self) -> Item | None:
        with self._news:
            if not self._queue and not self._ending:
                self._news.wait(WAIT_SECONDS)
            if not self._queue:
                return None
            item = self._queue.popleft()
            self._waiting -= item.weight
            return item

    def _spoil(self) -> None:
        with self._news:
            self.spoilt = len(self._queue) + 1
            self._queue.clear()
            self._waiting = 0
