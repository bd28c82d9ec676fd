"""Reads for the window beside it: the newest wish of each topic, and long work in slices."""

import logging
import threading
from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)

Deliver = Callable[[str, object], None]
"""Called on the desk's thread with a topic and what was found, or with FAILED and an exception."""
FAILED = "failed"
CLOSE_SECONDS = 60.0
"""How long what is being done may take at the end: a library that is being loaded, a slow disk."""


class Desk:
    """One thread. ``deliver`` must only hand over; close it with ``close``.

    A wish that waits is replaced by a newer one of the same topic: who scrubs wants the picture
    under the pointer, not all on the way. Long work is an iterator; between two of its values
    wishes go first.
    """

    def __init__(self, deliver: Deliver, name: str = "review-desk") -> None:
        """Start the thread."""
        self._deliver = deliver
        self._changed = threading.Condition()
        self._wishes: dict[str, Callable[[], object]] = {}
        self._long: dict[str, Iterator[object]] = {}
        self._closed = False
        self._count = 0
        self._era = 0
        """Changes when all that is not begun is forgotten."""
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def ask(self, topic: str, work: Callable[[], object]) -> None:
        """Have ``work`` done soon and its value delivered."""
        with self._changed:
            self._wishes[topic] = work
            self._changed.notify()

    def queue(self, topic: str, work: Callable[[], object]) -> None:
        """Have ``work`` done in its turn: no newer one takes its place, and ``close`` waits for it.

        For what must not be lost, such as a label that was given.
        """
        with self._changed:
            self._count += 1
            self._wishes[f"{topic}#{self._count}"] = work
            self._changed.notify()

    def slowly(self, topic: str, work: Iterator[object]) -> None:
        """Have an iterator gone through beside everything else, each value delivered."""
        with self._changed:
            self._long[topic] = work
            self._changed.notify()

    def drop(self) -> None:
        """Forget all that is not begun, except what was queued."""
        with self._changed:
            self._forget()

    def close(self, timeout: float = CLOSE_SECONDS) -> bool:
        """Do what was queued, then end the thread; return whether it ended in time."""
        with self._changed:
            self._forget()
            self._closed = True
            self._changed.notify()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not (self._closed or self._wishes or self._long):
                    self._changed.wait()
                if self._closed and not self._wishes:
                    return
                topic, work = self._next()
            try:
                work(topic)
            except Exception as error:  # the thread's boundary: it goes on, and it is said
                log.exception("review: %s", topic)
                self._deliver(FAILED, error)

    def _forget(self) -> None:
        self._era += 1
        self._wishes = {topic: work for topic, work in self._wishes.items() if "#" in topic}
        self._long.clear()

    def _next(self) -> tuple[str, Callable[[str], None]]:
        """Take what was queued, else the oldest wish, else the long work that waits longest."""
        if self._wishes:
            topic = next((name for name in self._wishes if "#" in name), next(iter(self._wishes)))
            wish = self._wishes.pop(topic)
            return topic.partition("#")[0], lambda topic: self._deliver(topic, wish())
        topic = next(iter(self._long))
        steps, era = self._long.pop(topic), self._era
        return topic, lambda topic: self._step(topic, steps, era)

    def _step(self, topic: str, steps: Iterator[object], era: int) -> None:
        for value in steps:
            self._deliver(topic, value)
            with self._changed:
                # Behind the others; and not at all when newer work has taken its place.
                if era == self._era and not self._closed:
                    self._long.setdefault(topic, steps)
            return
