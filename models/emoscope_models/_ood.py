"""How unlike the training's inputs is this one? A distance, and where usual ones lie.

Mahalanobis' distance of a network's penultimate figures (Lee et al. 2018), in the directions in
which the training's inputs differ most, and one spread for all the rest: a full covariance of a
few hundred figures would be mostly noise (Ledoit and Wolf 2004).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
DIRECTIONS = 48
SHRINK = 0.1
"""How far each spread is drawn to their mean: small ones are underestimated."""
LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Usual:
    """What inputs are usually like: ``mean`` (d,), ``axes`` (d, k) of unit length and at right
    angles, variances ``spread`` (k,) along them and ``rest`` in each of the other directions."""

    mean: Array
    axes: Array
    spread: Array
    rest: float

    def __post_init__(self) -> None:
        """Refuse what has no distance."""
        d, k = self.axes.shape
        if self.mean.shape != (d,) or self.spread.shape != (k,) or not 0 < k < d:
            raise ValueError("mean, axes and spread do not belong together")
        values = (self.mean, self.axes, self.spread, np.array(self.rest))
        if not all(np.isfinite(v).all() for v in values):
            raise ValueError("there are values that are not numbers")
        if self.spread.min() <= 0 or not self.rest > 0:
            raise ValueError("a spread is not above 0")

    def distance(self, figures: NDArray[np.floating]) -> Array:
        """Return how far figures (..., d) lie from the usual: about 1 for most of the training."""
        apart = np.asarray(figures, dtype=np.float64) - self.mean
        along = apart @ self.axes
        d = len(self.mean)
        beside = np.maximum((apart**2).sum(axis=-1) - (along**2).sum(axis=-1), 0.0)
        squares = (along**2 / self.spread).sum(axis=-1) + beside / self.rest
        return np.asarray(np.sqrt(squares / d))


def learn_usual(figures: NDArray[np.floating], directions: int = DIRECTIONS) -> Usual:
    """Return what figures (n, d) are usually like. Raises ValueError for too few of them."""
    n, d = figures.shape
    if n < 2 * directions or not 0 < directions < d:
        raise ValueError(f"{n} inputs of {d} figures do not tell {directions} directions")
    table = np.asarray(figures, dtype=np.float64)
    mean = table.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(table - mean, rowvar=False))
    values = (1 - SHRINK) * np.maximum(values, 0.0) + SHRINK * values.mean() + LEAST
    return Usual(
        mean, vectors[:, -directions:], values[-directions:], float(values[:-directions].mean())
    )
