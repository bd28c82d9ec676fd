"""A trail through valence and arousal: a two-dimensional random-walk Kalman filter. Pure.

State x = (valence, arousal), covariance P. Between windows x walks at random:

    x(t + Δ) = x(t) + noise,  noise ~ N(0, q² Δ I)              P ← P + q² Δ I
    z = x + error,            error ~ N(0, R)                   what one window says
    K = P (P + R)⁻¹,          x ← x + K (z − x),                P ← (I − K) P

R is the window's covariance over its exponent κ·w·v: windows that overlap, or are doubted, say
less (Kalman 1960; the tempering is that of the hidden Markov model beside it).
"""

import math
from dataclasses import dataclass

import numpy as np

from emoscope_models._estimate import Affect
from emoscope_models._labels import CENTROIDS, Array

MIN_SD = 0.15
"""Even a certain class says no more about valence and arousal than this (design value)."""
MAX_SD = 100.0
"""A spread above this says nothing, and an infinite one must stay a number."""
START_SD = 0.6
"""Spread before anything was seen: about that of the seven classes."""
ONE = np.eye(2)


@dataclass(frozen=True, slots=True)
class Trail:
    """Where the person is thought to be: ``mean`` (2,), ``covariance`` (2, 2)."""

    mean: Array
    covariance: Array

    def after(self, seconds: float, walk: float) -> "Trail":
        """Return the trail ``seconds`` later, ``walk`` being q: units per square root of 1 s."""
        return Trail(self.mean, self.covariance + ONE * (walk**2 * seconds))

    def seen(self, mean: Array, covariance: Array) -> "Trail":
        """Return the trail after a measurement with that covariance."""
        gain = self.covariance @ _inverse(self.covariance + covariance)
        left = ONE - gain
        # Joseph's form stays symmetric and positive however small R is.
        spread = left @ self.covariance @ left.T + gain @ covariance @ gain.T
        return Trail(self.mean + gain @ (mean - self.mean), spread)

    def affect(self) -> Affect:
        """Return the trail as valence and arousal with their ellipse."""
        valence, arousal = (min(1.0, max(-1.0, x)) for x in self.mean.tolist())
        (first, both), (_, second) = self.covariance.tolist()
        sd = math.sqrt(first), math.sqrt(second)
        return Affect(valence, arousal, *sd, both / (sd[0] * sd[1]))


def _inverse(matrix: Array) -> Array:
    """Return the inverse (2, 2); NumPy's takes five times as long for so small a one."""
    (a, b), (c, d) = matrix.tolist()
    return np.asarray(np.array([[d, -b], [-c, a]]) / (a * d - b * c))


START = Trail(np.zeros(2), ONE * START_SD**2)


def measured(affect: Affect | None, common: Array | None) -> tuple[Array, Array] | None:
    """Return mean (2,) and covariance (2, 2) of one window; None when it says nothing.

    A model's own valence and arousal go before its classes, which would count twice.
    """
    if affect is not None:
        sd = np.clip([affect.valence_sd, affect.arousal_sd], 1e-3, MAX_SD)
        return np.array([affect.valence, affect.arousal]), np.diag(sd**2)
    if common is None:
        return None
    mean = common @ CENTROIDS
    apart = CENTROIDS - mean
    return mean, (common[:, None] * apart).T @ apart + ONE * MIN_SD**2
