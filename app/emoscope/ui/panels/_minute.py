"""The decisions of the last minute, kept so that the newest are found without a search."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.ui.panels.tile import state_of
from emoscope.ui.theme import STATES
from emoscope_models import EMOTIONS, MODALITIES, NO_EVIDENCE, Fused, Reason

HOLD = round(1.2e9)
"""A decision stands for at most this long (ns): heartbeats come every half second."""
NOTHING = -1
"""The label of a decision without evidence."""
SPARE = 256
"""So many old decisions are dropped at once."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One decision, reduced to what is drawn.

    ``states``, ``validity``, ``shares`` of all weights and ``reasons`` follow MODALITIES.
    """

    time: int
    label: int
    probabilities: tuple[float, ...]
    states: tuple[int, ...]
    validity: tuple[float, ...]
    shares: tuple[float, ...] = (0.0,) * len(MODALITIES)
    reasons: tuple[tuple[Reason, ...], ...] = ((),) * len(MODALITIES)


def reduced(fused: Fused) -> Moment:
    """Return what is drawn of a decision; probabilities that are no numbers are no evidence."""
    parts = [fused.contributions.get(m) for m in MODALITIES]
    weights = [c.weight if c else 0.0 for c in parts]
    total = sum(weights)
    known = fused.label != NO_EVIDENCE and bool(np.all(np.isfinite(fused.probabilities)))
    return Moment(
        time=fused.time,
        label=EMOTIONS.index(fused.label) if known else NOTHING,
        probabilities=tuple(fused.probabilities.tolist()),
        states=tuple(STATES.index(state_of(c)) for c in parts),
        validity=tuple(c.validity if c else 0.0 for c in parts),
        shares=tuple(w / total if total > 0 else 0.0 for w in weights),
        reasons=tuple(c.reasons if c else () for c in parts),
    )


class Minute:
    """Moments in order of time, and the stretches over which the label did not change."""

    def __init__(self) -> None:
        """Start empty."""
        self._moments: list[Moment] = []
        self._times: list[int] = []
        self._runs: deque[tuple[int, int, int]] = deque()

    def __len__(self) -> int:
        """Return how many moments are kept."""
        return len(self._moments)

    @property
    def newest(self) -> int:
        """Return the time of the newest moment, -1 without any."""
        return self._times[-1] if self._times else -1

    def add(self, moment: Moment) -> None:
        """Put a moment in its place, usually the end; a device that joins late may be behind."""
        if self._times and moment.time < self._times[-1]:
            at = bisect_right(self._times, moment.time)
            self._moments.insert(at, moment)
            self._times.insert(at, moment.time)
            self._runs.clear()
            for each in self._moments:
                self._extend(each)
            return
        self._moments.append(moment)
        self._times.append(moment.time)
        self._extend(moment)

    def _extend(self, moment: Moment) -> None:
        if self._runs:
            start, end, label = self._runs[-1]
            if label == moment.label and moment.time - end <= HOLD:
                self._runs[-1] = (start, moment.time, label)
                return
        self._runs.append((moment.time, moment.time, moment.label))

    def forget(self, before: int) -> None:
        """Drop what is older than ``before``."""
        old = bisect_right(self._times, before)
        if old > SPARE:
            del self._moments[:old], self._times[:old]
        while self._runs and self._runs[0][1] < before:
            self._runs.popleft()

    def clear(self) -> None:
        """Drop everything."""
        self._moments.clear()
        self._times.clear()
        self._runs.clear()

    def at(self, time: int) -> Moment | None:
        """Return the decision that stands at ``time``, None in a gap."""
        found = bisect_right(self._times, time)
        if not found or time - self._times[found - 1] > HOLD:
            return None
        return self._moments[found - 1]

    def standing(self, times: NDArray[np.int64]) -> list[Moment | None]:
        """Return the decision that stands at each of the rising ``times``."""
        low = max(0, bisect_right(self._times, int(times[0])) - 1)
        stamps = np.array(self._times[low:], dtype=np.int64)
        if not len(stamps):
            return [None] * len(times)
        at = np.searchsorted(stamps, times, side="right") - 1
        known = (at >= 0) & (times - stamps[np.maximum(at, 0)] <= HOLD)
        return [
            self._moments[low + i] if k else None
            for i, k in zip(at.tolist(), known.tolist(), strict=True)
        ]

    def stretches(self, now: int) -> Iterator[tuple[int, int, int]]:
        """Yield (start, stop, label) of each stretch; the last stands until ``now`` at most."""
        runs = list(self._runs)
        for number, (start, end, label) in enumerate(runs):
            following = runs[number + 1][0] if number + 1 < len(runs) else now
            yield start, min(following, end + HOLD), label
