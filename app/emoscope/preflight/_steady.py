"""Findings that last: what flickers about a limit is said once, and stays as long as it comes."""

from collections import deque
from collections.abc import Iterable

from emoscope.preflight._finding import STATES, Finding
from emoscope_devices import to_ns

APPEAR = 2
"""Looks in which a finding must come within HOLD before it is said; the first look is believed."""
HOLD = 3.0
"""Seconds for which a finding stays after it came last: a blink, a turn of the head, a word."""


class Steady:
    """Takes what each look finds of one device and returns what is to be said. One thread."""

    def __init__(self) -> None:
        """Start without a look."""
        self._seen: dict[str, deque[tuple[int, Finding]]] = {}
        self._complained: set[str] = set()
        self._first = True

    def settle(self, now: int, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that last at session ``now`` (ns), given those of this look.

        Of one key the worst of the last seconds, in its newest words. What is prompt passes as it
        comes.
        """
        found = tuple(found)
        prompt = [finding for finding in found if finding.prompt]
        for finding in found:
            if not finding.prompt:
                self._seen.setdefault(finding.key, deque()).append((now, finding))
        lasting = [self._lasting(key, now) for key in tuple(self._seen)]
        self._first = False
        return (*prompt, *(finding for finding in lasting if finding is not None))

    def _lasting(self, key: str, now: int) -> Finding | None:
        seen = self._seen[key]
        while seen and now - seen[0][0] > to_ns(HOLD):
            seen.popleft()
        if not seen:
            del self._seen[key]
        complaints = [finding for _, finding in seen if finding.state != "good"]
        if len(complaints) >= (1 if self._first or key in self._complained else APPEAR):
            self._complained.add(key)
            worst = min(complaints, key=lambda f: STATES.index(f.state)).state
            return next(f for f in reversed(complaints) if f.state == worst)
        self._complained.discard(key)
        return next((f for _, f in reversed(seen) if f.state == "good"), None)
