"""Blinks: short positive swings of the frontal electrodes."""

import numpy as np
import scipy.signal
from numpy.typing import NDArray

LEAST = 70.0
"""µV; smaller swings are not told from a strong alpha rhythm and eye movements."""
MOST = 1500.0
"""µV from lowest to highest; an electrode that swings more is loose, and is not listened to."""
OVER_NOISE = 4.0
"""Times the robust spread of the trace that a blink rises above its surroundings."""
WIDTH = (0.05, 0.5)
"""Seconds at half height."""
APART = 0.2
"""Seconds; no two blinks come closer."""
RIPE = 0.25
"""Seconds after its peak until a blink can be judged."""
MEMORY = 60.0
"""Seconds over which blinks are counted."""
ENOUGH = 10.0
"""Seconds to listen before a rate is given."""
NEVER = -(1 << 62)
FAINT = 1.0
"""µV; an electrode that swings less is dead."""
SMOOTH = 0.06
"""Seconds of the moving average that leaves blinks and takes the rest."""


class BlinkCounter:
    """Counts blinks over the last minute, each once although windows overlap.

    State: the blinks of the last minute and how long was listened. Times are absolute sample
    indices.
    """

    def __init__(self, rate: float) -> None:
        """Take the rate in Hz."""
        self._rate = rate
        self._blinks: list[tuple[int, float]] = []
        self._last = NEVER
        self._listened: list[tuple[int, int]] = []

    def look(self, traces: NDArray[np.float32], stop: int) -> None:
        """Look at the unbroken frontal ``traces`` (c, n), filtered, µV, that end before ``stop``.

        The mean of those that are neither dead nor loose counts. A stream that went back in time
        is a new one.
        """
        if self._listened and stop < self._listened[-1][1]:
            self._blinks, self._listened, self._last = [], [], NEVER
        width = max(1, round(SMOOTH * self._rate))
        if traces.shape[1] < max(2 * width, self._rate):
            return
        swings = np.ptp(traces, axis=1)
        usable = (swings > FAINT) & (swings < MOST)
        if not usable.any():
            return
        trace = traces[usable].mean(axis=0, dtype=np.float64)
        self._remember(stop - len(trace), stop)
        smooth = np.convolve(trace, np.full(width, 1 / width), mode="same")
        spread = 1.4826 * float(np.median(np.abs(smooth - np.median(smooth))))
        peaks, found = scipy.signal.find_peaks(
            smooth,
            height=LEAST / 2,
            prominence=max(LEAST, OVER_NOISE * spread),
            width=(WIDTH[0] * self._rate, WIDTH[1] * self._rate),
        )
        for peak, size in zip(peaks.tolist(), found["prominences"].tolist(), strict=True):
            at = stop - len(trace) + peak
            ripe = len(trace) - peak >= RIPE * self._rate
            if ripe and at > self._last + APART * self._rate:
                self._blinks.append((at, size))
                self._last = at
        self._blinks = [b for b in self._blinks if b[0] > stop - MEMORY * self._rate]

    def per_minute(self) -> float | None:
        """Return blinks per minute, None before ENOUGH seconds were listened to."""
        seconds = sum(stop - start for start, stop in self._listened) / self._rate
        return 60 * len(self._blinks) / seconds if seconds >= ENOUGH else None

    def level(self) -> float | None:
        """Return the median height of the blinks counted, in µV; None without any."""
        return float(np.median([size for _, size in self._blinks])) if self._blinks else None

    def latest(self, stop: int, seconds: float) -> float | None:
        """Return the greatest height (µV) of the blinks in the ``seconds`` before ``stop``.

        0 without any; None when nothing was listened to then.
        """
        oldest = stop - seconds * self._rate
        if not self._listened or self._listened[-1][1] < oldest:
            return None
        return max((size for at, size in self._blinks if at >= oldest), default=0.0)

    def _remember(self, start: int, stop: int) -> None:
        """Note that ``start`` to ``stop`` was listened to, joined to what came before."""
        if self._listened and self._listened[-1][1] >= start:
            start = self._listened.pop()[0]
        self._listened.append((start, stop))
        oldest = stop - int(MEMORY * self._rate)
        self._listened = [(max(a, oldest), b) for a, b in self._listened if b > oldest]
