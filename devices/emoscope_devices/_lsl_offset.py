"""A sender's clock against ours: a line through the measurements that can be trusted.

liblsl measures the offset every 2 s from a few round trips, by the method of NTP (RFC 5905, section
8), and gives the best of them with its round trip. One such value may be wrong by half of that, and
to add the newest one as it comes would move the samples in steps. A least-squares line through the
sharp ones of the last minutes also knows the drift.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np

from emoscope_devices._lsl_library import Correction

KEPT = 90
"""Measurements; at one in 2 s, three minutes."""
ENOUGH = 8
"""Below this many a slope is noise: the sharpest measurement alone counts."""
SHARP = 2.0
"""Round trips up to this many times the shortest are trusted."""
STEEPEST = 1e-3
"""Two computers' clocks do not drift apart faster than this, seconds per second."""
STEP_SECONDS = 0.02
"""A measurement that is further off than this, and than its own bound, is of a clock that was set
anew, or of a computer that slept."""


@dataclass(frozen=True, slots=True)
class OffsetState:
    """What is known of a sender's clock: add ``seconds`` to its stamps for our LSL clock.

    ``bound`` seconds is the most that the sharpest measurement can be wrong by; ``drift`` in ppm,
    0 before it is known; ``count`` measurements.
    """

    seconds: float
    bound: float
    drift: float
    count: int


class ClockOffset:
    """Follows one sender's clock. One thread."""

    def __init__(self) -> None:
        """Know nothing."""
        self._kept: deque[Correction] = deque(maxlen=KEPT)
        self._middle = self._offset = self._slope = 0.0

    @property
    def known(self) -> bool:
        """Return whether there is a measurement."""
        return bool(self._kept)

    def add(self, measured: Correction) -> bool:
        """Take a measurement, once; return whether the sender's clock seems to have been set."""
        if self._kept and measured.at == self._kept[-1].at:
            return False
        values = (measured.at, measured.offset, measured.trip)
        if not all(np.isfinite(values)) or measured.trip < 0:
            return False
        step = self.known and abs(measured.offset - self.at(measured.at)) > STEP_SECONDS + max(
            measured.trip, self._kept[-1].trip
        )
        if step:
            self._kept.clear()
        self._kept.append(measured)
        self._fit()
        return step

    def at(self, stamp: float) -> float:
        """Return what to add to a sender's ``stamp``, both in seconds."""
        return self._offset + self._slope * (stamp - self._middle)

    @property
    def state(self) -> OffsetState:
        """Return what is known; with nothing known the bound is infinite."""
        if not self._kept:
            return OffsetState(0.0, float("inf"), 0.0, 0)
        bound = min(m.trip for m in self._kept) / 2
        return OffsetState(self.at(self._kept[-1].at), bound, self._slope * 1e6, len(self._kept))

    def _fit(self) -> None:
        shortest = min(m.trip for m in self._kept)
        sharp = [m for m in self._kept if m.trip <= SHARP * shortest]
        if len(sharp) < ENOUGH:
            best = min(reversed(self._kept), key=lambda m: m.trip)
            self._middle, self._offset, self._slope = best.at, best.offset, 0.0
            return
        at = np.array([m.at for m in sharp])
        offset = np.array([m.offset for m in sharp])
        self._middle, mean = float(at.mean()), float(offset.mean())
        away = at - self._middle
        spread = float((away**2).sum())
        slope = float((away * (offset - mean)).sum()) / spread if spread > 0 else 0.0
        self._slope = max(-STEEPEST, min(STEEPEST, slope))
        self._offset = mean
