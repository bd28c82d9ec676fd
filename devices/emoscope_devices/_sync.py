"""Sample index to session time: a line through the lower envelope of arrivals.

Samples are taken at an even pace, but arrive in bursts and late, never early. So the true clock
runs along the *earliest* arrivals: keep the minimum of (arrival - index/rate) for each second and
fit a line through the minima of the last minutes. Compared with clicks at ±300 ppm this has a
bias below 0.3 ms, where plain counting drifts 18 ms a minute (docs/architecture.md).
"""

import math
from collections import deque

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._clock import NS

BUCKET_SECONDS = 1.0
HISTORY_BUCKETS = 120
MIN_BUCKETS_FOR_SLOPE = 10
"""Below this many seconds a slope is noise: use the nominal rate and only move the offset."""
MAX_SLOPE = 2e-3
"""A crystal is within 100 ppm, a USB clock within 1000; more is a wrong rate, not drift."""
SLEW = 0.05
"""At most this share of a sample period is corrected per sample, so that times stay ordered."""


class SampleClock:
    """Turns a running sample index into session times. One per opened stream, one thread.

    ``rate`` is nominal, Hz. ``latency`` is the device's constant delay in seconds; it is taken
    off every time. A slope is believed after ``settle`` seconds: fewer where arrivals are stamps of
    the sender's, which jitter less. After a gap call ``reanchor``.
    """

    def __init__(
        self, rate: float, latency: float = 0.0, *, settle: int = MIN_BUCKETS_FOR_SLOPE
    ) -> None:
        """Start without an anchor; the first block sets it."""
        self.rate = rate
        self._settle = settle
        self._period = NS / rate
        self._latency = latency * NS
        self._buckets: deque[tuple[float, float]] = deque(maxlen=HISTORY_BUCKETS)
        self._bucket_end = 0.0
        self._origin = 0.0
        self._offset = math.nan
        self._slope = 0.0
        self._last_time = -(1 << 62)
        self._correction = 0.0
        self._index0 = 0

    @property
    def drift_ppm(self) -> float:
        """Return how much slower (+) or faster (-) the device runs than nominal, in ppm."""
        return self._slope * 1e6

    def reanchor(self) -> None:
        """Forget the line; the next block anchors a new one. Call after a gap."""
        self._buckets.clear()
        self._offset = math.nan
        self._slope = 0.0

    def times(self, first: int, count: int, arrival: int) -> NDArray[np.int64]:
        """Return session times (count,) for samples ``first``.. that arrived at ``arrival``.

        Strictly increasing over the life of the clock, also across ``reanchor``.
        """
        last = first + count - 1
        if math.isnan(self._offset):
            self._anchor(first, last, arrival)
        self._observe(last, arrival)
        index = np.arange(first - self._index0, first - self._index0 + count, dtype=np.float64)
        target = self._line(last)
        step = target - self._correction
        limit = SLEW * self._period * count
        applied = max(-limit, min(limit, step))
        ramp = self._correction + applied * np.arange(1, count + 1) / count
        self._correction += applied
        raw = self._origin + index * self._period + ramp - self._latency
        out = np.rint(raw).astype(np.int64)
        if out[0] <= self._last_time:
            out = np.maximum(out, self._last_time + 1 + np.arange(count))
        self._last_time = int(out[-1])
        return out

    def late(self, index: float, arrival: int) -> float:
        """Return by how many seconds sample ``index`` is later than the line; 0 without a line.

        Never much below 0; jitter above it. Late for good means that samples are missing.
        """
        if math.isnan(self._offset):
            return 0.0
        due = self._origin + (index - self._index0) * self._period + self._line(index)
        return (arrival - due) / NS

    def _anchor(self, first: int, last: int, arrival: int) -> None:
        self._index0 = first
        self._origin = arrival - (last - first) * self._period
        self._offset = 0.0
        self._correction = 0.0
        self._bucket_end = 0.0

    def _observe(self, last: int, arrival: int) -> None:
        index = last - self._index0
        late = arrival - self._origin - index * self._period
        seconds = index / self.rate
        if self._buckets and seconds < self._bucket_end:
            if late < self._buckets[-1][1]:
                self._buckets[-1] = (seconds, late)
                self._fit()
            return
        self._buckets.append((seconds, late))
        self._bucket_end = seconds + BUCKET_SECONDS
        self._fit()

    def _fit(self) -> None:
        points = list(self._buckets)
        if len(points) < self._settle:
            self._slope = 0.0
            self._offset = min(low for _, low in points)
            return
        x = np.array([p[0] for p in points])
        y = np.array([p[1] for p in points])
        slope, self._offset = lower_line(x, y, MAX_SLOPE * NS)
        self._slope = slope / NS

    def _line(self, index: float) -> float:
        seconds = (index - self._index0) / self.rate
        return self._offset + self._slope * NS * seconds


def lower_line(
    x: NDArray[np.float64], y: NDArray[np.float64], steepest: float
) -> tuple[float, float]:
    """Fit a line under the points: least squares, then twice on the lower half of residuals.

    Returns (slope, within ± ``steepest``, and offset at x = 0); y in ns, the slope in ns per x.
    """
    keep = np.ones(len(x), dtype=bool)
    slope = offset = 0.0
    for _ in range(3):
        xm, ym = x[keep].mean(), y[keep].mean()
        spread = float(((x[keep] - xm) ** 2).sum())
        slope = float(((x[keep] - xm) * (y[keep] - ym)).sum()) / spread if spread > 0 else 0.0
        slope = max(-steepest, min(steepest, slope))
        offset = float(ym - slope * xm)
        residual = y - (offset + slope * x)
        keep = residual <= np.median(residual)
    return slope, offset
