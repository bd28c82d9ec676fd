"""Lays EEG on an even grid of rows, as formats without time stamps want it.

The device's own sample numbers decide which row a sample has: a loss leaves empty rows, so that no
later sample is shifted. Where sample numbers and clock disagree over a gap, the clock decides. Rows
drift against the clock as the device's crystal does; whatever happened at a time is placed by the
recorded times of the samples around it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from emoscope.export.job import Job
from emoscope.recording.reader import Recording
from emoscope_devices import MOTION, Block, StreamSpec, say

DISAGREE_SECONDS = 0.1
"""From here on, the clock decides how long a gap is. As ``emoscope verify`` tells a pause."""
LONGEST_GAP_SECONDS = 3600.0
"""A longer gap is not filled: a new file begins behind it."""
HIGHEST = 9_999_900.0
"""In the channel's unit. EDF has eight characters for a limit; an amplifier ends far below."""
NEAR_SECONDS = 1.0
"""Stretches of unusable samples that are nearer to each other are told as one."""
RAILED_SECONDS = 0.1
RAILED_SAMPLES = 10
"""A channel that stands at its own limit for as long as both is told to be railed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block on the grid: its first ``row``, absolute index, count and times (session ns)."""

    row: int
    first: int
    count: int
    start: int
    last: int


@dataclass(frozen=True, slots=True)
class Channel:
    """What one channel holds, of the samples that can be written.

    ``low`` and ``high`` in its unit; ``unusable`` samples that are no numbers or beyond HIGHEST;
    ``railed`` samples that stand at either limit, when these are too many to be chance.
    """

    name: str
    unit: str
    low: float
    high: float
    unusable: int
    railed: int

    @property
    def constant(self) -> bool:
        """Return whether it never moved."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Run:
    """EEG of one device in one shape, on a grid of ``rows`` rows at ``spec.rate``.

    ``gaps`` and ``unusable`` are spans of rows [start, stop): without samples, and with a sample
    that is no number. ``forced`` counts gaps whose length the clock decided.
    """

    spec: StreamSpec
    pieces: tuple[Piece, ...]
    channels: tuple[Channel, ...]
    gaps: tuple[tuple[int, int], ...]
    unusable: tuple[tuple[int, int], ...]
    forced: int
    _starts: NDArray[np.int64] = field(repr=False, compare=False)
    _rows: NDArray[np.int64] = field(repr=False, compare=False)

    @property
    def rows(self) -> int:
        """Return how many rows there are, gaps among them."""
        return self.pieces[-1].row + self.pieces[-1].count

    @property
    def samples(self) -> int:
        """Return how many samples there are."""
        return sum(piece.count for piece in self.pieces)

    @property
    def begin(self) -> int:
        """Return the session time (ns) of the first sample."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Return the session time (ns) of the last sample."""
        return self.pieces[-1].last

    @property
    def seconds(self) -> float:
        """Return how long the grid is at the announced rate."""
        return self.rows / self.spec.rate

    @property
    def effective_rate(self) -> float | None:
        """Return rows per second of the clock (Hz); None for a single sample."""
        span = self.end - self.begin
        return (self.rows - 1) * 1e9 / span if span > 0 else None

    def row_at(self, recording: Recording, time: int) -> float:
        """Return where on the grid session ``time`` is; before and behind, at the nominal rate."""
        if time <= self.begin:
            return (time - self.begin) * self.spec.rate / 1e9
        if time >= self.end:
            return self.rows - 1 + (time - self.end) * self.spec.rate / 1e9
        number = int(np.searchsorted(self._starts, time, side="right")) - 1
        piece = self.pieces[number]
        if time > piece.last:
            after = self.pieces[number + 1]
            ends, rows = (piece.last, after.start), (piece.row + piece.count - 1, after.row)
            return _between(np.array(ends), np.array(rows), time)
        for _, block in recording.samples("eeg", piece.start, piece.last + 1):
            if block.first == piece.first:
                return _between(block.times, piece.row + np.arange(len(block)), time)
        return float(piece.row)

    def time_at(self, row: int) -> int:
        """Return the session time (ns) of a row; of one without sample, at the nominal rate."""
        number = max(0, int(np.searchsorted(self._rows, row, side="right")) - 1)
        piece = self.pieces[number]
        if row < piece.row + piece.count and piece.count > 1:
            step = (piece.last - piece.start) / (piece.count - 1)
            return piece.start + round((row - piece.row) * step)
        return piece.last + round((row - piece.row - piece.count + 1) * 1e9 / self.spec.rate)

    def blocks(self, recording: Recording) -> Iterator[tuple[int, NDArray[np.float64]]]:
        """Yield row and samples (n, channels) of each block, NaN where one is unusable."""
        rows = {piece.first: piece for piece in self.pieces}
        for _, block in recording.samples("eeg", self.begin, self.end + 1):
            piece = rows.get(block.first)
            if piece is not None and piece.count == len(block):
                yield piece.row, usable(block.data)


def _between(times: NDArray[np.int64], rows: NDArray[np.int64], time: int) -> float:
    """Interpolate; times relative to ``time``, so that no nanosecond is lost in a float."""
    return float(np.interp(0.0, (times - time).astype(np.float64), rows))


def usable(data: NDArray[np.generic]) -> NDArray[np.float64]:
    """Return samples with NaN in place of those that cannot be written."""
    values = np.asarray(data, np.float64).copy()
    with np.errstate(invalid="ignore"):
        values[~(np.abs(values) <= HIGHEST)] = np.nan
    return values


def runs(job: Job) -> tuple[Run, ...]:
    """Read all EEG of a recording and lay it out. Raises Cancelled."""
    begin, end = job.recording.span
    making: list[_Making] = []
    done: list[Run] = []
    for spec, block in job.recording.samples("eeg"):
        if not making or not making[-1].takes(spec, block):
            done += [one.run() for one in making]
            making = [_Making(spec)]
        making[-1].add(block)
        share = (int(block.times[-1]) - begin) / max(1, end - begin)
        job.tell(share, say("Looking at the EEG."))
    return tuple(done + [one.run() for one in making])


@dataclass(slots=True)
class _Making:
    """A run while it is read."""

    spec: StreamSpec
    pieces: list[Piece] = field(default_factory=list)
    gaps: list[tuple[int, int]] = field(default_factory=list)
    unusable: list[tuple[int, int]] = field(default_factory=list)
    forced: int = 0
    limits: "_Limits | None" = None

    def takes(self, spec: StreamSpec, block: Block) -> bool:
        """Return whether a block goes on with this run."""
        gap = (int(block.times[0]) - self.pieces[-1].last) / 1e9
        steps = block.first - self.pieces[-1].first - self.pieces[-1].count
        return spec == self.spec and max(gap, steps / spec.rate) <= LONGEST_GAP_SECONDS

    def add(self, block: Block) -> None:
        """Take the next block."""
        row = self._row(block)
        times = int(block.times[0]), int(block.times[-1])
        self.pieces.append(Piece(row, block.first, len(block), *times))
        values = usable(block.data)
        self.limits = self.limits or _Limits(values.shape[1])
        self.limits.take(values)
        bad = np.flatnonzero(np.isnan(values).any(axis=1))
        near = NEAR_SECONDS * self.spec.rate
        for at in (row + bad).tolist():
            if self.unusable and at - self.unusable[-1][1] <= near:
                self.unusable[-1] = self.unusable[-1][0], at + 1
            else:
                self.unusable.append((at, at + 1))

    def _row(self, block: Block) -> int:
        if not self.pieces:
            return 0
        last, rate = self.pieces[-1], self.spec.rate
        counted = block.first - last.first - last.count
        timed = round((int(block.times[0]) - last.last) * rate / 1e9) - 1
        if abs(counted - timed) > DISAGREE_SECONDS * rate:
            counted, self.forced = max(0, timed), self.forced + 1
        end = last.row + last.count
        if counted:
            self.gaps.append((end, end + counted))
        return end + counted

    def run(self) -> Run:
        """Return what was made."""
        assert self.limits is not None
        channels = self.limits.channels(self.spec)
        spans = tuple(self.gaps), tuple(self.unusable)
        keys = np.array([(piece.start, piece.row) for piece in self.pieces], np.int64)
        return Run(self.spec, tuple(self.pieces), channels, *spans, self.forced, *keys.T)


class _Limits:
    """Lowest and highest of each channel, and how often it stood there."""

    def __init__(self, channels: int) -> None:
        self.low, self.high = np.full(channels, np.inf), np.full(channels, -np.inf)
        self.at_low, self.at_high = np.zeros(channels, np.int64), np.zeros(channels, np.int64)
        self.unusable = np.zeros(channels, np.int64)

    def take(self, values: NDArray[np.float64]) -> None:
        """Look at samples (n, channels)."""
        missing = np.isnan(values)
        self.unusable += missing.sum(axis=0)
        low = np.minimum(self.low, np.where(missing, np.inf, values).min(axis=0))
        high = np.maximum(self.high, np.where(missing, -np.inf, values).max(axis=0))
        self.at_low[low < self.low] = 0
        self.at_high[high > self.high] = 0
        self.at_low += (values == low).sum(axis=0)
        self.at_high += (values == high).sum(axis=0)
        self.low, self.high = low, high

    def channels(self, spec: StreamSpec) -> tuple[Channel, ...]:
        """Return what was found."""
        least = max(RAILED_SAMPLES, RAILED_SECONDS * spec.rate)
        made = []
        for n, name in enumerate(spec.channels):
            empty = not np.isfinite(self.low[n])
            low, high = (0.0, 0.0) if empty else (float(self.low[n]), float(self.high[n]))
            limits: Sequence[int] = (int(self.at_low[n]), int(self.at_high[n]))
            railed = sum(at for at in limits if at >= least) if low < high else 0
            unit = unit_of(name)
            made.append(Channel(name, unit, low, high, int(self.unusable[n]), railed))
        return tuple(made)


def unit_of(name: str) -> str:
    """Return the unit of an EEG stream's channel: µV of electrodes, g of an accelerometer."""
    return "g" if name in MOTION else "µV"
