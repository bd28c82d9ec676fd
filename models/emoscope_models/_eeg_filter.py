"""Causal filters with memory: what was filtered once stays as it was.

A filter without memory, run on each window anew, sees an electrode's offset (up to ±187 mV) as a
step and rings: measured, that shifts delta power by 6.9 ln units on 2 s. Here the state is carried
on, and starts from each channel's first sample as if it had stood there for ever.
"""

from typing import Any

import numpy as np
import scipy.signal
from numpy.typing import NDArray

LOW, HIGH = 1.0, 45.0
"""Hz; the pass band of the estimates and, unless told otherwise, of the drawn traces."""
NOTCH_Q = 30.0
"""Centre over width of the mains notch: 1.7 Hz wide at 50 Hz."""
PLAUSIBLE = 1e7
"""µV; 10 V. No electrode delivers more: such numbers are damage and are treated as missing."""


def design(rate: float, mains: float, low: float = LOW, high: float = HIGH) -> NDArray[np.float64]:
    """Return second-order sections (k, 6): Butterworth high-pass, low-pass, mains notches.

    The high-pass has order 2 (it settles within a second at 1 Hz), the low-pass order 4, left out
    when ``high`` reaches 90 % of half the rate. Notches at ``mains`` and twice that, where the
    rate allows; none for 0. Raises ValueError for a band that the rate cannot carry.
    """
    if not 0 < low < high or not low < rate / 2:
        raise ValueError(f"no pass band from {low} to {high} Hz at a rate of {rate} Hz")
    parts = [scipy.signal.butter(2, low, "highpass", fs=rate, output="sos")]
    if high < 0.45 * rate:
        parts.append(scipy.signal.butter(4, high, "lowpass", fs=rate, output="sos"))
    for hertz in (mains, 2 * mains):
        if 0 < hertz < 0.49 * rate:
            notch = scipy.signal.iirnotch(hertz, NOTCH_Q, fs=rate)
            parts.append(scipy.signal.tf2sos(*notch))
    return np.concatenate(parts)


class CausalFilter:
    """Second-order sections with one memory per channel; one thread.

    Values that are no numbers are replaced by the channel's last good one before filtering, so
    that one of them does not spoil everything after it.
    """

    def __init__(self, sections: NDArray[np.float64], channels: int) -> None:
        """Take sections (k, 6) from ``design`` for blocks of ``channels`` columns."""
        self.channels = channels
        self._sections = sections
        self._step = scipy.signal.sosfilt_zi(sections)[:, :, np.newaxis]
        self.restart()

    def restart(self) -> None:
        """Forget the past, as after a loss: the next sample starts each channel anew."""
        self._held = np.full(self.channels, np.nan)
        self._state = np.zeros((len(self._sections), 2, self.channels))

    def apply(self, block: NDArray[Any]) -> NDArray[np.float64]:
        """Return the next samples (n, channels) filtered; results do not depend on block sizes."""
        if block.ndim != 2 or block.shape[1] != self.channels:
            raise ValueError(f"blocks of {self.channels} columns are filtered, not {block.shape}")
        if not len(block):
            return np.zeros((0, self.channels))
        samples = self._repaired(np.asarray(block, dtype=np.float64))
        filtered, self._state = scipy.signal.sosfilt(
            self._sections, samples, axis=0, zi=self._state
        )
        return np.asarray(filtered)

    def _repaired(self, samples: NDArray[np.float64]) -> NDArray[np.float64]:
        """Hold the last good value where there is none; start channels seen for the first time."""
        good = plausible(samples)
        unseen = np.isnan(self._held)
        if unseen.any():
            first = np.take_along_axis(samples, good.argmax(axis=0)[np.newaxis], axis=0)[0]
            begun = unseen & good.any(axis=0)
            self._held = np.where(begun, first, self._held)
            self._state[:, :, begun] = self._step * first[begun]
        if not good.all():
            samples = held(samples, good, np.nan_to_num(self._held))
        self._held = np.where(np.isnan(self._held), np.nan, samples[-1])
        return samples


def plausible(samples: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which values are numbers that an electrode may deliver."""
    return np.asarray(np.abs(samples) < PLAUSIBLE)


def held(
    samples: NDArray[np.float64], good: NDArray[np.bool_], before: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return samples (n, c) with the last good value, at first ``before`` (c,), for bad ones."""
    rows = np.where(good, np.arange(len(samples))[:, np.newaxis], -1)
    newest = np.maximum.accumulate(rows, axis=0)
    filled = np.take_along_axis(samples, np.maximum(newest, 0), axis=0)
    return np.where(newest >= 0, filled, before)


class DisplayFilter:
    """A causal filter for traces on the screen: blocks in, blocks of the same size out.

    ``rate`` Hz, ``mains`` 50 or 60 Hz, or 0 for no notch; pass band ``low`` to ``high`` Hz.
    Raises ValueError for a band that the rate cannot carry.
    """

    def __init__(
        self,
        rate: float,
        channels: int,
        mains: float = 0.0,
        low: float = LOW,
        high: float = HIGH,
    ) -> None:
        """Design the filter; its memory starts at the first sample."""
        self._filter = CausalFilter(design(rate, mains, low, high), channels)

    def apply(self, block: NDArray[Any]) -> NDArray[np.float64]:
        """Return the next samples (n, channels), µV."""
        return self._filter.apply(block)

    def restart(self) -> None:
        """Start anew, as after a loss."""
        self._filter.restart()
