"""What waits for one client. A client that does not read costs what is in here, and no more."""

import asyncio
from collections import deque

from emoscope.control._limits import Limits


class Outbox:
    """Texts in order, results among them; of those the oldest gives way. The server's thread."""

    def __init__(self, limits: Limits) -> None:
        """Start empty."""
        self._limits = limits
        self._queue: deque[tuple[bool, str]] = deque()
        self._results = 0
        self._news, self._taken = asyncio.Event(), asyncio.Event()
        self.skipped = 0
        """Results that this client was too slow for."""
        self.full = False
        """Whether more waits than may: the client must go."""

    def put(self, text: str) -> None:
        """Queue a message that must not be lost."""
        self._queue.append((False, text))
        self.full |= len(self._queue) - self._results > self._limits.others
        self._news.set()

    def put_result(self, body: str) -> None:
        """Queue a result, the end of a message that ``next`` completes."""
        self._queue.append((True, body))
        self._results += 1
        if self._results > self._limits.results:
            place = next(i for i, (is_result, _) in enumerate(self._queue) if is_result)
            del self._queue[place]
            self._results -= 1
            self.skipped += 1
        self._news.set()

    async def room(self) -> bool:
        """Wait until so little waits that answers can be added; return whether that took a while.

        A client which asks faster than it reads is heard no faster than it reads.
        """
        waited = False
        while len(self._queue) - self._results > self._limits.others // 2:
            waited = True
            self._taken.clear()
            await self._taken.wait()
        return waited

    async def next(self) -> str:
        """Wait for the next message and return it; a result with the count of those skipped."""
        while not self._queue:
            self._news.clear()
            await self._news.wait()
        is_result, text = self._queue.popleft()
        self._taken.set()
        if not is_result:
            return text
        self._results -= 1
        return f'{{"type": "result", "skipped": {self.skipped}, {text}'

    @property
    def empty(self) -> bool:
        """Return whether nothing waits."""
        return not self._queue
