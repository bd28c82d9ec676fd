"""A participant's continuous rating on its way to the recorder: checked, and in order."""

import threading
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Times = NDArray[np.int64]
Values = NDArray[np.float32]
AXES = ("valence", "arousal")
LATEST = 1 << 62
"""Session ns beyond which no session lasts."""


class RatingLog:
    """Checks what was rated and hands it on. Any thread."""

    def __init__(self, take: Callable[[Times, Values], object]) -> None:
        """Hand times (n,), session ns, and values (n, 2) to ``take``, which does not wait."""
        self._take = take
        self._lock = threading.Lock()
        self._last = 0

    def rate(self, times: Sequence[int], values: Sequence[tuple[float, float]]) -> None:
        """Take valence and arousal, -1 to 1 each, NaN where that axis is not rated.

        ``times`` session ns, none before another of this session. Nothing is kept while nothing is
        recorded, but for the pre-roll. Raises ValueError for anything else; then none was taken.
        """
        stamps, rated = checked(times, values)
        if not len(stamps):
            return
        with self._lock:
            if stamps[0] < self._last:
                raise ValueError(f"a rating of {stamps[0]} ns comes after one of {self._last} ns")
            self._last = int(stamps[-1])
            self._take(stamps, rated)


def checked(times: Sequence[int], values: Sequence[tuple[float, float]]) -> tuple[Times, Values]:
    """Return a rating as arrays of its own. Raises ValueError for what is none."""
    try:
        stamps, rated = np.asarray(times), np.asarray(values, np.float64)
    except (TypeError, OverflowError) as error:
        raise ValueError(f"no rating: {error}") from error
    if not stamps.size and not rated.size:
        return np.zeros(0, np.int64), np.zeros((0, len(AXES)), np.float32)
    if stamps.dtype.kind not in "iu" or stamps.ndim != 1:
        raise ValueError("the times of a rating are whole nanoseconds")
    if rated.shape != (len(stamps), len(AXES)):
        raise ValueError(f"{rated.shape} values for {len(stamps)} times x {len(AXES)} axes")
    if not (np.abs(rated[~np.isnan(rated)]) <= 1).all():
        raise ValueError("a rating is from -1 to 1, or NaN")
    if (stamps[1:] < stamps[:-1]).any() or not 0 <= stamps[0] <= stamps[-1] < LATEST:
        raise ValueError("the times of a rating are not in order")
    return stamps.astype(np.int64), rated.astype(np.float32)
