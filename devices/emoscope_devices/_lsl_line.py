"""Stamps of a stream to Blocks: an even line of times, and a loss told from a pause.

LSL numbers no samples: what is missing shows in the stamps alone. Samples that are late may only
have waited on their way to the sender's clock (then others follow that are in time again), or
samples before them are missing (then all that follow stay late, by whole sample periods). So late
samples are held until it is known which.
"""

from collections import deque
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Block
from emoscope_devices._clock import NS, to_ns, to_seconds
from emoscope_devices._errors import DeviceLost, DeviceUnusable
from emoscope_devices._sync import SampleClock

SETTLE_SECONDS = 0.3
"""How long samples that seem to follow a loss are held, as they may only have waited."""
BUCKET_SECONDS, BUCKETS = 0.25, 4
"""A sample is late against the earliest of each quarter of the last second: over a longer time a
drift that is not known yet would look like it."""
LATE_PERIODS, LATE_SECONDS = 0.6, 0.002
"""Late by more than both: samples seem to be missing. Less is jitter."""
BACK_SECONDS = 0.5
"""Stamps that fall back by more than this are of a clock that was set."""
LONG_SECONDS = 10.0
"""After a longer gap the line is drawn anew."""
AHEAD_SECONDS, BEHIND_SECONDS = 1.0, 60.0
"""No sample comes before it was taken, nor does liblsl keep one for longer."""
SLOPE_SECONDS = 3
"""After so many the drift of a sender is believed: 300 ppm are 0.9 ms by then."""
RATE_SECONDS, RATE_WINDOWS = 4.0, 3
"""So many windows of so many seconds must agree before a stated rate is called wrong."""
FASTEST, SLOWEST = 1.004, 0.997
"""Shares of the stated rate; a quartz is within 0.001, and the running line follows 0.002."""
LOSSES = 3
"""In a window, at the least, where the samples come too slowly: one gap is only a gap."""
PIECE_SECONDS = 0.1
"""The running line is told of the earliest sample of each tenth of a second."""


@dataclass(slots=True)
class StampLine:
    """One opened stream. ``rate`` Hz; ``latency`` seconds are taken off every time. One thread."""

    device: str
    rate: float
    latency: float = 0.0
    lost: int = 0
    _clock: SampleClock = field(init=False)
    _next: int = 0
    _floor: deque[tuple[int, float]] = field(default_factory=lambda: deque(maxlen=BUCKETS))
    _bucket_end: int = 0
    _stamps: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    _data: NDArray[Any] | None = None
    _came: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    _rates: "RateWatch" = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing received."""
        self._clock = SampleClock(self.rate, self.latency, settle=SLOPE_SECONDS)
        self._rates = RateWatch(self.device, self.rate)

    @property
    def drift_ppm(self) -> float:
        """Return how much slower (+) or faster (-) the samples come than stated, in ppm."""
        return self._clock.drift_ppm

    def take(self, stamps: NDArray[np.float64], data: NDArray[Any], arrival: int) -> list[Block]:
        """Return the Blocks that are certain by now; later samples wait.

        ``stamps`` (n,) on the session's clock in ns, corrected, with ``data`` (n, channels). None
        at all lets time pass. Raises DeviceLost for stamps that cannot be.
        """
        if len(stamps):
            self._refuse_absurd(stamps, arrival)
            self._came = np.append(self._came, np.full(len(stamps), arrival))
            self._stamps = np.append(self._stamps, stamps)
            waiting = self._data
            if waiting is not None and len(waiting):
                data = np.concatenate((waiting, data))
            self._data = data
        blocks: list[Block] = []
        while len(self._stamps):
            count = self._certain()
            if count:
                blocks += self._release(count, arrival)
            elif to_seconds(arrival - int(self._came[0])) >= SETTLE_SECONDS:
                self._skip()
            else:
                break
        return blocks

    def _late(self) -> NDArray[np.float64]:
        """Return by how many ns each sample that waits is later than the earliest ones were."""
        if not self._floor:
            return np.zeros(len(self._stamps))
        period = NS / self.rate * (1 + self.drift_ppm * 1e-6)
        due = min(stamp + (self._next - index) * period for index, stamp in self._floor)
        return np.asarray(self._stamps - due - np.arange(len(self._stamps)) * period)

    def _certain(self) -> int:
        """Return how many samples from the first on are in time, or have such after them."""
        late = self._late()
        if late.min() < -to_ns(BACK_SECONDS):
            raise DeviceLost(
                "The time stamps of {device} went back by {seconds:.1f} s.",
                "Its computer may have slept, or its clock was set; it is opened anew.",
                device=self.device,
                seconds=-late.min() / NS,
            )
        limit = max(LATE_PERIODS * NS / self.rate, LATE_SECONDS * NS)
        in_time = np.flatnonzero(late <= limit)
        return int(in_time[-1]) + 1 if len(in_time) else 0

    def _skip(self) -> None:
        """Count what is missing before the first sample that waits."""
        missing = max(1, round(float(self._late().min()) * self.rate / NS))
        self._next += missing
        self.lost += missing
        self._rates.lost()
        if missing > LONG_SECONDS * self.rate:
            self._clock.reanchor()

    def _release(self, count: int, arrival: int) -> list[Block]:
        assert self._data is not None
        stamps, data = self._stamps[:count], self._data[:count]
        self._rates.take(float(stamps[-1]), count)
        self._stamps, self._data = self._stamps[count:], self._data[count:]
        self._came = self._came[count:]
        blocks = []
        size = max(1, round(PIECE_SECONDS * self.rate))
        for start in range(0, count, size):
            piece = stamps[start : start + size]
            times = self._times(piece)
            blocks.append(Block(self._next, times, arrival, data[start : start + size]))
            self._next += len(piece)
        return blocks

    def _times(self, stamps: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the times of the next samples, and remember the earliest of them."""
        count, period = len(stamps), NS / self.rate
        back = np.arange(count - 1, -1, -1) * period
        due = float((stamps + back).min())  # when the last would have been stamped at the earliest
        last = self._next + count - 1
        if not self._floor or last >= self._bucket_end:
            self._floor.append((last, due))
            self._bucket_end = last + max(1, round(BUCKET_SECONDS * self.rate))
        else:
            index, stamp = self._floor[-1]
            if due < stamp + (last - index) * period:
                self._floor[-1] = (last, due)
        return self._clock.times(self._next, count, round(due))

    def _refuse_absurd(self, stamps: NDArray[np.float64], arrival: int) -> None:
        away = (stamps - arrival) / NS
        if bool(np.all((away < AHEAD_SECONDS) & (away > -BEHIND_SECONDS))):
            return
        worst = away[~((away < AHEAD_SECONDS) & (away > -BEHIND_SECONDS))][0]
        raise DeviceLost(
            "The time stamps of {device} are {seconds:.1f} s away from the present.",
            "The program that sends it must stamp with LSL's own clock; it is opened anew.",
            device=self.device,
            seconds=float(abs(worst)),
        )


@dataclass(slots=True)
class RateWatch:
    """Compares the samples that come with the rate that was stated."""

    device: str
    rate: float
    _begun: float | None = None
    _count: int = 0
    _losses: int = 0
    _fast: int = 0
    _slow: int = 0

    def lost(self) -> None:
        """Count a loss."""
        self._losses += 1

    def take(self, stamp: float, count: int) -> None:
        """Count samples up to ``stamp`` (ns). Raises DeviceUnusable and DeviceLost."""
        if self._begun is None:
            self._begun = stamp
            return
        self._count += count
        seconds = (stamp - self._begun) / NS
        if seconds < RATE_SECONDS:
            return
        share = self._count / (seconds * self.rate)
        self._fast = self._fast + 1 if share > FASTEST else 0
        slow = share < SLOWEST and self._losses >= LOSSES
        self._slow = self._slow + 1 if slow else 0
        self._begun, self._count, self._losses = stamp, 0, 0
        if self._fast >= RATE_WINDOWS:
            raise DeviceUnusable(
                "{device} states {rate:g} Hz but sends {measured:.1f} samples a second.",
                "Set the right rate in the program that sends it, then start again.",
                device=self.device,
                rate=self.rate,
                measured=share * self.rate,
            )
        if self._slow >= RATE_WINDOWS:
            self._slow = 0
            raise DeviceLost(
                "{device} sends {measured:.1f} samples a second instead of {rate:g}.",
                "Its radio loses samples, or it states a wrong rate; it is opened anew.",
                device=self.device,
                rate=self.rate,
                measured=share * self.rate,
            )
