"""The continuous rating of a recording: valence and arousal as the participant moved them."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.reader import Recording

STREAM = "rating"
AXES = ("valence", "arousal")


@dataclass(frozen=True, slots=True)
class Ratings:
    """``times`` (n,), session ns, in order; ``values`` (n, 2) valence and arousal.

    From -1 to 1, NaN where that axis was not rated. ``left_out``: samples that are none, of a
    damaged file.
    """

    times: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    values: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 2), np.float32))
    left_out: int = 0

    def __len__(self) -> int:
        """Return how many samples there are."""
        return len(self.times)

    def between(self, start: int, stop: int) -> "Ratings":
        """Return what was rated in [start, stop) (session ns)."""
        first, last = np.searchsorted(self.times, [start, stop])
        return Ratings(self.times[first:last], self.values[first:last])


def ratings_of(recording: Recording) -> Ratings:
    """Return what was rated in a recording; nothing when nothing was."""
    streams = [s for f in recording.signals for s in f.streams.values() if s.name == STREAM]
    if any(s.channels != AXES for s in streams):
        return Ratings(left_out=sum(sum(s.counts) for s in streams))
    times, values = recording.numbers(STREAM)
    values = values.reshape(len(times), len(AXES)).astype(np.float32)
    sound = (np.isnan(values) | (np.abs(values) <= 1)).all(axis=1)
    times, values = times[sound], values[sound]
    order = np.argsort(times, kind="stable")
    return Ratings(times[order], values[order], int((~sound).sum()))
