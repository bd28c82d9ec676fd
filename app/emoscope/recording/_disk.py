"""How long the disk will last, in minutes at the present rate, and when to stop in time."""

import shutil
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DiskPolicy:
    """Limits of the disk guard.

    A recording is refused below ``refuse`` minutes or ``reserve`` bytes, warns below ``warn``
    minutes, and ends cleanly when ``reserve`` bytes are left. ``free`` tells the bytes free at a
    path; a test may lie.
    """

    refuse: float = 5.0
    warn: float = 20.0
    reserve: int = 200 << 20
    free: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free

    def __post_init__(self) -> None:
        """Refuse limits that contradict each other."""
        if not (0 <= self.refuse <= self.warn and self.reserve >= 0):
            raise ValueError("the disk guard needs 0 <= refuse <= warn and a reserve of 0 or above")


MEASURED_SECONDS = 60
"""The present rate is that of the last minute."""


class DiskGuard:
    """Follows the bytes written and the bytes free. One thread."""

    def __init__(self, folder: Path, policy: DiskPolicy, expected: float) -> None:
        """Start from an ``expected`` rate in bytes per second, until one is measured."""
        self._folder = folder
        self._policy = policy
        self._expected = max(expected, 1.0)
        self._seen: deque[tuple[float, int]] = deque(maxlen=MEASURED_SECONDS + 1)
        self.left: float | None = None
        """Minutes until the reserve is reached; None where the system does not tell."""
        self.free = 0

    def look(self, seconds: float, written: int) -> None:
        """Note how much was ``written`` by ``seconds``. Raises OSError when the folder is gone."""
        self._seen.append((seconds, written))
        self.free = self._policy.free(self._folder)
        self.left = max(0, self.free - self._policy.reserve) / self.rate / 60

    @property
    def rate(self) -> float:
        """Return bytes per second over the last minute; what was expected until ten seconds."""
        if len(self._seen) < 2:
            return self._expected
        (began, before), (now, written) = self._seen[0], self._seen[-1]
        if now - began < 10 or written <= before:
            return self._expected
        return (written - before) / (now - began)

    @property
    def warns(self) -> bool:
        """Return whether the end is near."""
        return self.left is not None and self.left < self._policy.warn

    @property
    def over(self) -> bool:
        """Return whether only the reserve is left."""
        return self.left is not None and self.free <= self._policy.reserve

    @property
    def refuses(self) -> bool:
        """Return whether a recording should not be begun."""
        return self.over or (self.left is not None and self.left < self._policy.refuse)
