"""A thread that does what may wait, so that the server's own never does."""

import asyncio
import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from emoscope.control._errors import Refused

log = logging.getLogger(__name__)


class Worker:
    """Does one thing after another on a thread of its own."""

    def __init__(self, name: str, most: int) -> None:
        """Be called ``control-<name>``; at most ``most`` things may wait."""
        self._queue: queue.Queue[tuple[Callable[[], Any], Future[Any]] | None] = queue.Queue(most)
        self._thread = threading.Thread(target=self._run, name=f"control-{name}", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    async def do(self, what: Callable[[], Any]) -> Any:
        """Return what ``what`` returns, or raise what it raises.

        Raises Refused when too much waits. Whoever is cancelled meanwhile takes nothing back.
        """
        done: Future[Any] = Future()
        try:
            self._queue.put_nowait((what, done))
        except queue.Full:
            raise Refused(
                "fast", "Too many wishes wait already.", "Wait for their answers first."
            ) from None
        return await asyncio.shield(asyncio.wrap_future(done))

    def stop(self, timeout: float) -> bool:
        """End after what waits; return whether that was in time."""
        if not self._thread.is_alive():
            return True
        while True:
            try:
                self._queue.put_nowait(None)
                break
            except queue.Full:
                self._drop()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _drop(self) -> None:
        try:
            waiting = self._queue.get_nowait()
        except queue.Empty:
            return
        if waiting is not None:
            waiting[1].cancel()

    def _run(self) -> None:
        while (waiting := self._queue.get()) is not None:
            what, done = waiting
            if not done.set_running_or_notify_cancel():
                continue
            try:
                done.set_result(what())
            except BaseException as error:  # noqa: BLE001  (a wish's boundary: it is answered)
                done.set_exception(error)
