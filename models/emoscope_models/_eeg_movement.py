"""Movement of the head, from the accelerometer of the headset: it shakes electrodes and cables.

At rest the length of the acceleration is 1 g however the head is held, so turning it slowly shows
nothing and every push does. What counts is how far that length leaves its own running median, which
also is the measure of 1 g: sensors and their drivers disagree about it (an OpenBCI Cyton's file has
0.5 g at rest).
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import scipy.ndimage
from numpy.typing import NDArray

from emoscope_models._estimate import Validity, because

PUSH = 0.1
"""g that the acceleration's length must leave its running median by. A design value: sensors of
headsets show 0.01 to 0.03 g at rest, nodding and walking 0.1 to 0.5 g."""
SMOOTH = 0.1
"""Seconds of the mean that takes the sensor's noise out; heads do not shake faster than 10 Hz."""
MEDIAN = 2.0
"""Seconds of the running median."""
PIECE = 0.25
"""Seconds of the pieces that are counted: what moved once in it has shaken it whole."""
BELIEVED = (0.3, 3.0)
"""g; a sensor that shows less or more on average is off, or speaks another unit."""
LEAST_RATE = 10.0
"""Hz; fewer values a second than this say nothing."""
PLAUSIBLE = 64.0
"""g; no headset's sensor measures more: such numbers are damage."""
SOME = 0.02
"""Share of the pieces from which on movement is said."""


@dataclass(frozen=True, slots=True)
class Movement:
    """``share`` of the window's pieces that moved, 0 to 1; ``push`` the strongest, in g."""

    share: float
    push: float


def movement(motion: NDArray[Any] | None, rate: float) -> Movement | None:
    """Judge the acceleration (n, 3) in g at ``rate`` Hz; None when there is none to believe.

    Values that are no numbers, and exact zeros of all axes, are those that a slower sensor did not
    send: the last one is held.
    """
    told = _lengths(motion) if motion is not None and motion.ndim == 2 else np.zeros(0)
    good = (told > 0) & (told < PLAUSIBLE)
    width = max(1, round(SMOOTH * rate))
    if good.sum() < LEAST_RATE * len(told) / rate or len(told) < 2 * width:
        return None
    begun = int(good.argmax())
    newest = np.maximum.accumulate(np.where(good, np.arange(len(told)), begun))[begun:]
    smooth = scipy.ndimage.uniform_filter1d(told[newest], width, mode="nearest")
    middle = _running_median(smooth, rate)
    if not BELIEVED[0] <= float(np.median(middle)) <= BELIEVED[1]:
        return None
    push = np.abs(smooth / middle - 1)
    size = max(1, round(PIECE * rate))
    pieces = [push[k : k + size].max() > PUSH for k in range(0, len(push), size)]
    return Movement(float(np.mean(pieces)), float(push.max()))


def _lengths(motion: NDArray[Any]) -> NDArray[np.float64]:
    """Return the length (n,) of the acceleration; NaN or infinite where it is no number."""
    if motion.shape[1] != 3:
        return np.zeros(0)
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(np.linalg.norm(np.asarray(motion, dtype=np.float64), axis=1))


def _running_median(values: NDArray[np.float64], rate: float) -> NDArray[np.float64]:
    """Return the median of MEDIAN seconds around each value, from every 50 ms or so.

    All of them would cost a hundred times as much and tell the same.
    """
    step = max(1, round(0.05 * rate))
    thin = values[::step]
    span = max(3, round(MEDIAN * rate / step) | 1)
    middle = scipy.ndimage.median_filter(thin, span, mode="nearest")
    return np.asarray(np.repeat(middle, step)[: len(values)])


def shaken(doubt: Validity, moved: Movement | None) -> Validity:
    """Return the validity behind open gates less what moved, with the reason in words."""
    if moved is None or moved.share < SOME:
        return doubt
    reason = because(
        "The head moved in {share:.0%} of the window (up to {push:.2f} g): sit still, and fix the"
        " cables.",
        share=moved.share,
        push=moved.push,
    )
    score = doubt.score * (1 - moved.share)
    return replace(doubt, score=score, reasons=(*doubt.reasons, reason))
