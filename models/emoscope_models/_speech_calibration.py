"""What a voice has sounded like so far: each figure against this session's own running mean.

Microphones, rooms, languages and voices shift the front end's figures by more than emotions do
(four classes across two corpora: about 50 % raw, about 70 % after this). A prior, the mean over
speakers, stands in until the session has something to say; both the prior and the memory are in
seconds of speech.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Figures = NDArray[np.float32]
LIMIT = 6.0
"""Standard deviations beyond which a figure counts no more."""


@dataclass(frozen=True, slots=True)
class Prior:
    """What is expected before hearing anybody.

    ``mean`` over speakers and ``spread``, the standard deviation within one speaker, (n,) both;
    ``seconds`` of speech that the mean weighs as much as, ``spread_seconds`` likewise the spread.
    """

    mean: Figures
    spread: Figures
    seconds: float
    spread_seconds: float


class SessionCalibration:
    """Running mean and variance of the figures of one voice; causal, one thread."""

    def __init__(self, prior: Prior, memory: float) -> None:
        """Take the prior, and after how many seconds of speech old speech begins to fade."""
        self._prior, self._memory = prior, memory
        self.reset()

    def reset(self) -> None:
        """Forget the session."""
        self._seconds = 0.0
        self._sum = np.zeros(len(self._prior.mean), dtype=np.float64)
        self._squares = np.zeros(len(self._prior.mean), dtype=np.float64)

    @property
    def seconds(self) -> float:
        """Return how many seconds of speech are remembered, at most the memory."""
        return self._seconds

    @property
    def state(self) -> tuple[float, list[float], list[float]]:
        """Return seconds, sums and sums of squares, as ``restore`` takes them."""
        return self._seconds, self._sum.tolist(), self._squares.tolist()

    def restore(self, seconds: Any, sums: Any, squares: Any) -> bool:
        """Go on from an earlier session's ``state``; False for one that cannot be of this model."""
        try:
            heard = float(seconds)
            both = [np.array(one, dtype=np.float64) for one in (sums, squares)]
        except (TypeError, ValueError, OverflowError):
            return False
        shape = self._prior.mean.shape
        fits = all(one.shape == shape and np.isfinite(one).all() for one in both)
        if not fits or not 0 < heard <= self._memory or (both[1] < 0).any():
            return False
        # No variance is below zero: then it is not of anybody.
        if (both[1] - both[0] ** 2 / heard < -1e-6 * np.maximum(both[1], 1)).any():
            return False
        self._seconds, self._sum, self._squares = heard, both[0], both[1]
        return True

    def hear(self, figures: Figures, seconds: float) -> None:
        """Take in a window's figures (n,) that stand for ``seconds`` of speech not heard before."""
        if seconds <= 0:
            return
        apart = figures.astype(np.float64) - self._prior.mean
        fades = min(1.0, self._memory / (self._seconds + seconds))
        self._seconds = fades * (self._seconds + seconds)
        self._sum = fades * (self._sum + seconds * apart)
        self._squares = fades * (self._squares + seconds * apart**2)

    def standardised(self, figures: Figures) -> Figures:
        """Return the figures (n,) or (k, n) against what was heard so far, within ±LIMIT."""
        prior, heard = self._prior, self._seconds
        mean = prior.mean + self._sum / (prior.seconds + heard)
        own = self._squares - self._sum**2 / max(heard, 1e-9)
        variance = (prior.spread_seconds * prior.spread.astype(np.float64) ** 2 + own) / (
            prior.spread_seconds + heard
        )
        scaled = (figures - mean) / np.sqrt(np.maximum(variance, 1e-12))
        return np.asarray(np.clip(scaled, -LIMIT, LIMIT), dtype=np.float32)
