"""Has the picture stood still? A frozen camera repeats its last picture bit for bit."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

LIMIT_NS = 1_000_000_000
"""A sensor's noise changes every picture; a camera that skips one or two repeats for less."""
STEP = 8
"""Every eighth pixel of every eighth row is compared: noise shows there just as well (0.01 ms)."""


class Stillness:
    """Follows pictures in order of time; ``reset`` forgets them."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._last: NDArray[Any] | None = None
        self._since = 0

    def reset(self) -> None:
        """Forget what was seen."""
        self._last = None

    def frozen(self, picture: NDArray[Any], time: int) -> float:
        """Return for how many seconds ``picture`` (h, w, 3) has been repeated, 0 up to a second.

        ``time`` in ns, that of this picture.
        """
        sample = picture[::STEP, ::STEP]
        if self._last is None or not np.array_equal(sample, self._last):
            self._last, self._since = sample.copy(), time
        still = time - self._since
        return still / 1e9 if still > LIMIT_NS else 0.0
