"""How unlike the training's voices some figures are: directions, their spread, and two limits."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models._speech_calibration import Prior
from emoscope_models.training import _speech_fit as session
from emoscope_models.training.speech_features import Features

AXES = 256
"""Directions, those in which the training's windows differ most. With 64 a synthetic voice passes
for a human one: it differs where humans hardly do."""
BEGINS, ENDS = 0.90, 1.25
"""Familiarity falls from the distance that this share of unseen speakers' windows keeps, and is
gone at this multiple of it."""


@dataclass(frozen=True, slots=True)
class Oddness:
    """``axes`` (768, k) in standardised figures; ``mean`` and ``spread`` (k,) along them;
    ``distances`` (2,): where familiarity begins to fall and where it is gone."""

    axes: NDArray[np.float64]
    mean: NDArray[np.float64]
    spread: NDArray[np.float64]
    distances: tuple[float, float]

    def distance(self, figures: NDArray[np.float32], prior: Prior) -> NDArray[np.float64]:
        """Return the distance (n,) of figures (n, 768)."""
        along = (figures - prior.mean) / prior.spread @ self.axes
        return np.asarray(np.sqrt(np.mean(((along - self.mean) / self.spread) ** 2, axis=1)))

    def arrays(self) -> dict[str, NDArray[np.float64]]:
        """Return what the head's file holds of this."""
        return {
            "axes": self.axes.astype(np.float16),
            "axis_mean": self.mean,
            "axis_spread": self.spread,
            "distances": np.array(self.distances),
        }


def directions(features: Features, prior: Prior) -> Oddness:
    """Return the directions of the given windows, without limits yet."""
    standard = ((features.figures - prior.mean) / prior.spread).astype(np.float64)
    mean = standard.mean(axis=0)
    _, vectors = np.linalg.eigh(np.cov(standard - mean, rowvar=False))
    axes = vectors[:, : -AXES - 1 : -1]
    along = standard @ axes
    return Oddness(axes, along.mean(axis=0), along.std(axis=0), (0.0, 1.0))


def measure_oddness(features: Features, folds: int = 10) -> tuple[Oddness, NDArray[np.float64]]:
    """Return the oddness of all windows, and the distances (n,) of each when its speaker was left
    out; the limits come from these."""
    prior = session.prior_of(features, 1.0, 1.0)
    who = np.unique(session.speakers(features), return_inverse=True)[1] % folds
    apart = np.empty(len(who))
    for fold in np.unique(who):
        own = who == fold
        apart[own] = directions(features.of(~own), prior).distance(features.figures[own], prior)
    begins = float(np.quantile(apart, BEGINS))
    all_ = directions(features, prior)
    return Oddness(all_.axes, all_.mean, all_.spread, (begins, ENDS * begins)), apart
