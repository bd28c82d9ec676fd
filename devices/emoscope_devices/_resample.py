"""From the rate that a microphone gives to the rate that is asked, sample for sample.

A polyphase FIR filter (Crochiere & Rabiner, *Multirate Digital Signal Processing*, 1983) with a
Kaiser window (Kaiser, *IEEE ISCAS*, 1974): its delay is constant and known exactly, so that sample
times can be put right. soxr sounds as good, but hides its delay, cuts its output at other places
for other block sizes, and would be one more binary to package. NumPy alone, because scipy.signal
costs 0.7 s of CPU and 77 MB to import, before the first sound.
"""

import math
from fractions import Fraction

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

REJECTION_DB = 80.0
"""What is left of sound that the new rate cannot carry; 16-bit speech has no more than 96 dB."""
PASS_EDGE = 0.45
"""Sound up to 0.45 of the lower rate (7.2 kHz at 16 kHz) passes; from 0.5 on nothing does."""
MAX_PHASES = 4096
"""A ratio that needs more filter phases is a mistyped rate, not that of a sound card."""


class StreamResampler:
    """Resample one channel as it comes; the cut into blocks does not change a bit of the result.

    Rates in Hz, of a rational ratio. Not thread-safe. Output sample ``m`` is the input at
    ``m / rate_out - delay`` seconds after its first sample; before that there was silence.
    """

    def __init__(self, rate_in: float, rate_out: float) -> None:
        """Design the filter. Raises ValueError for rates without a simple ratio."""
        self.rate_in = rate_in
        self.rate_out = rate_out
        ratio = _ratio(rate_in, rate_out)
        self._up, self._down = ratio.numerator, ratio.denominator
        taps = _design(rate_in, rate_out, self._up)
        self.delay = (len(taps) - 1) / 2 / (self._up * rate_in)
        """Seconds by which the output runs behind the input, at all frequencies."""
        self._phases = _branches(taps, self._up)
        self._reach = self._phases.shape[1]
        self.reset()

    def reset(self) -> None:
        """Forget the input so far: the next block is the first. Call at a gap."""
        self._held = np.zeros(self._reach - 1, dtype=np.float32)
        self._fed = 0
        self._made = 0

    def feed(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the output (m,) that ``samples`` (n,) make possible; m may be 0.

        After ``n`` samples in all, ``ceil(n * rate_out / rate_in)`` have been returned.
        """
        if samples.ndim != 1:
            raise ValueError(f"one channel is resampled, not an array of shape {samples.shape}")
        line = np.concatenate((self._held, samples.astype(np.float32, copy=False)))
        fed = self._fed + len(samples)
        made = -(-fed * self._up // self._down)
        result = self._filtered(line, made - self._made) if made > self._made else _NOTHING
        self._held = line[len(line) - self._reach + 1 :].copy()
        self._fed, self._made = fed, made
        return result

    def _filtered(self, line: NDArray[np.float32], count: int) -> NDArray[np.float32]:
        """Return the next ``count`` samples, from views: copies of all windows cost 30 times more.

        ``einsum`` sums each row in the same order wherever it lies, unlike a product of matrices.
        """
        windows = sliding_window_view(line, self._reach)
        if self._up == 1:
            first = self._made * self._down - self._fed
            rows = windows[first :: self._down][:count]
            return np.asarray(np.einsum("ij,j->i", rows, self._phases[0]))
        at = np.arange(self._made, self._made + count, dtype=np.int64) * self._down
        rows = windows[at // self._up - self._fed]
        return np.asarray(np.einsum("ij,ij->i", rows, self._phases[at % self._up]))


_NOTHING = np.zeros(0, dtype=np.float32)


def _ratio(rate_in: float, rate_out: float) -> Fraction:
    for rate in (rate_in, rate_out):
        if not (np.isfinite(rate) and rate > 0):
            raise ValueError(f"a rate must be above 0 Hz, not {rate}")
    exact = Fraction(rate_out) / Fraction(rate_in)
    near = exact.limit_denominator(MAX_PHASES)
    if near.numerator > MAX_PHASES or near == 0 or abs(near / exact - 1) > Fraction(1, 10**9):
        raise ValueError(f"{rate_in} Hz to {rate_out} Hz is no simple ratio")
    return near


def _design(rate_in: float, rate_out: float, up: int) -> NDArray[np.float64]:
    """Return a low-pass (odd length, symmetric) at the rate ``up * rate_in``; one tap if equal."""
    if rate_in == rate_out:
        return np.ones(1)
    lower, dense = min(rate_in, rate_out), up * rate_in
    width = 2 * (0.5 - PASS_EDGE) * lower / dense
    count = math.ceil((REJECTION_DB - 7.95) / (2.285 * math.pi * width) + 1) | 1
    middle = (0.5 + PASS_EDGE) * lower / dense
    window = np.kaiser(count, 0.1102 * (REJECTION_DB - 8.7))
    taps = window * np.sinc(middle * (np.arange(count) - (count - 1) / 2))
    return np.asarray(taps / taps.sum())


def _branches(taps: NDArray[np.float64], up: int) -> NDArray[np.float32]:
    """Return the taps of each phase (up, reach), newest input last, each with a gain of 1 at DC."""
    reach = -(-len(taps) // up)
    table = np.zeros(reach * up)
    table[: len(taps)] = taps
    branches = table.reshape(reach, up).T[:, ::-1]
    return np.ascontiguousarray(branches / branches.sum(axis=1, keepdims=True), dtype=np.float32)
