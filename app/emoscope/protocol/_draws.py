"""Chance that is the same on every machine and with every Python: SHA-256 of a key and a number.

The n-th draw of a key is the first eight bytes (big-endian) of SHA-256 of "KEY/n", where KEY is
the key as a JSON list without blanks. A key for each purpose keeps draws apart: a block that is
added to a file changes no order in the others.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
_RANGE = 1 << 64


class Draws:
    """A sequence of draws that only its key decides."""

    def __init__(self, *key: str | int) -> None:
        """Take what the draws are for, such as (seed, participant, "order", "main")."""
        self._key = json.dumps(list(key), separators=(",", ":"), ensure_ascii=True)
        self._count = 0

    def below(self, limit: int) -> int:
        """Return a whole number from 0 to ``limit`` - 1, each as likely. Raises ValueError."""
        if not 0 < limit <= _RANGE:
            raise ValueError(f"no number can be drawn below {limit}")
        fair = _RANGE - _RANGE % limit
        while True:
            digest = hashlib.sha256(f"{self._key}/{self._count}".encode("ascii")).digest()
            self._count += 1
            number = int.from_bytes(digest[:8], "big")
            if number < fair:
                return number % limit

    def one_of(self, things: Sequence[T]) -> T:
        """Return one of ``things``, each as likely."""
        return things[self.below(len(things))]

    def weighted(self, things: Sequence[tuple[T, int]]) -> T:
        """Return one of ``things``, each as likely as its weight says, a whole number."""
        left = self.below(sum(weight for _, weight in things))
        for thing, weight in things:
            left -= weight
            if left < 0:
                return thing
        raise AssertionError("a draw is below the sum of all weights")

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """Return ``things`` in an order, each as likely (Fisher and Yates, from the end)."""
        made = list(things)
        for last in range(len(made) - 1, 0, -1):
            other = self.below(last + 1)
            made[last], made[other] = made[other], made[last]
        return made

    def seconds(self, low: float, high: float) -> float:
        """Return a time from ``low`` to ``high`` in whole milliseconds, each as likely."""
        first, last = round(low * 1000), round(high * 1000)
        return (first + self.below(last - first + 1)) / 1000 if last > first else low
