"""What an opened board sent, as Blocks: losses counted, times stamped, accelerometer beside."""

import itertools
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import MOTION, Block
from emoscope_devices._brainflow import Board
from emoscope_devices._clock import NS, to_ns, to_seconds
from emoscope_devices._sync import SampleClock

SILENCE_SECONDS = 1.0
"""After a longer silence the line from sample index to time is drawn anew."""
SETTLE_SECONDS = 0.3
"""How long samples that seem to follow a loss are held, as they may only have waited."""
PROMPT_SECONDS = 0.02
"""A reading that took longer says nothing sure of when its samples came."""
MAX_LOSS_SECONDS = 10.0
"""More than this missing at once is a counter that started anew: the capture gives up earlier."""

Rows = NDArray[np.float64]


class BoardReader:
    """Turns what one opened board sent into Blocks of ``rows`` (electrodes) and its accelerometer.

    ``latency`` in seconds.
    """

    def __init__(self, board: Board, rows: NDArray[np.int64], latency: float) -> None:
        """Begin with nothing sent."""
        self._board = board
        self._rows = rows
        self._latency = to_ns(latency)
        self._sync = SampleClock(board.rate, latency)
        self._next = 0
        self._number: float | None = None
        self._arrival: int | None = None
        self._known: int | None = None
        self._since = 0
        self._waiting: list[tuple[Rows, Rows | None, int]] = []
        self._held = np.full((1, len(MOTION)), np.nan)

    def blocks(
        self, data: Rows, asked: int, arrival: int, apart: Rows | None = None
    ) -> Iterator[Block]:
        """Return the (rows, n) samples in consecutive pieces, n > 0; none while in doubt of a loss.

        ``asked`` and ``arrival`` are the session ns before and after they were read. ``apart``
        (rows, m) is what came in the preset of an accelerometer that is sent apart.
        """
        self._waiting.append((data, apart, arrival))
        if self._in_doubt(asked, arrival):
            return
        data, apart = self._together()
        silent = 0.0 if self._arrival is None else to_seconds(arrival - self._arrival)
        lost = self._lost(data, asked)
        if to_seconds(arrival - asked) <= PROMPT_SECONDS or self._known is None:
            self._known, self._since = arrival, 0
        else:
            self._since += data.shape[1] + int(lost.sum())
        if silent > SILENCE_SECONDS:
            self._sync.reanchor()
        self._arrival = arrival
        index = self._next + np.arange(data.shape[1]) + np.cumsum(lost)
        base, self._next = int(index[0]), int(index[-1]) + 1
        times = self._sync.times(base, self._next - base, arrival)[index - base]
        if arrival - self._latency - int(times[-1]) > NS:
            self._sync.reanchor()  # the count has run away from the clock
        samples = data[self._rows].T * self._board.scale
        if self._board.motion:
            samples = np.hstack([samples, self._motion(data, apart)])
        with np.errstate(over="ignore"):
            samples = samples.astype(np.float32)
        cuts = [0, *(np.flatnonzero(lost[1:]) + 1).tolist(), len(index)]
        for start, stop in itertools.pairwise(cuts):
            part = slice(start, stop)
            yield Block(int(index[start]), times[part], arrival, samples[part])

    def _motion(self, data: Rows, apart: Rows | None) -> Rows:
        """Return the acceleration (n, 3) in g at each sample; NaN before the first is known.

        One that is sent apart, and slower, is held until the next comes: both presets carry time
        stamps of the same clock, which serve for their order alone.
        """
        motion = self._board.motion
        assert motion is not None
        rows = list(motion.rows)
        if not motion.preset:
            return data[rows].T
        if apart is None or motion.stamp is None or self._board.timestamp is None:
            return np.repeat(self._held, data.shape[1], axis=0)
        known = np.vstack([self._held, apart[rows].T])
        newest = np.searchsorted(apart[motion.stamp], data[self._board.timestamp], side="right")
        self._held = known[-1:]
        return np.asarray(known[newest])

    def _in_doubt(self, asked: int, arrival: int) -> bool:
        """Return whether what waits seems to follow a loss, but may only have been late.

        A busy machine reads late and then all at once; what is missing after that is lost.
        """
        rule = self._board.rule
        if rule is None or not rule.ambiguous or self._number is None:
            return False
        count = sum(data.shape[1] for data, _, _ in self._waiting)
        late = to_seconds(arrival - self._waiting[0][2]) >= SETTLE_SECONDS
        return not late and whole_cycles(self._owed(asked), count, rule.ambiguous) > 0

    def _owed(self, asked: int) -> float:
        """Return how many samples the clock says came since it was last known, at the least."""
        known = asked if self._known is None else self._known
        return to_seconds(asked - known) * self._board.rate - self._since

    def _together(self) -> tuple[Rows, Rows | None]:
        waiting, self._waiting = self._waiting, []
        if len(waiting) == 1:
            return waiting[0][:2]
        motions = [apart for _, apart, _ in waiting if apart is not None]
        apart = np.hstack(motions) if motions else None
        return np.hstack([data for data, _, _ in waiting]), apart

    def _lost(self, data: Rows, asked: int) -> NDArray[np.int64]:
        rule, row = self._board.rule, self._board.package
        if rule is None or row is None:
            return np.zeros(data.shape[1], dtype=np.int64)
        numbers = data[row]
        lost = rule.lost(numbers, self._number, self._board.rate * MAX_LOSS_SECONDS)
        if self._number is not None and rule.ambiguous:
            expected = self._owed(asked) - data.shape[1]
            lost[0] += whole_cycles(expected, int(lost.sum()), rule.ambiguous)
        self._number = float(numbers[-1])
        return lost


def whole_cycles(expected: float, counted: int, cycle: int) -> int:
    """Return the lost samples that package numbers hide, a multiple of ``cycle``.

    ``expected`` is how many are missing by the clock, ``counted`` how many by the numbers.
    """
    return max(0, round((expected - counted) / cycle)) * cycle
