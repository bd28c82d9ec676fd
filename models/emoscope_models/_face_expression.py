"""From a face's movements to the seven classes: a fitted, linear mapping of blendshapes.

The 52 blendshapes are ARKit's, near relatives of FACS's action units (Ekman & Friesen 1978). Left
and right are averaged, so that a mirrored face gets the same answer. A multinomial logistic
regression on each value and its root (weak movements count more than in proportion) gives the
classes; ``training/face_blendshapes.py`` fits it, its card says on what and how well it does.
"""

import json
import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._estimate import Affect
from emoscope_models._labels import CENTROIDS, EMOTIONS

Array = NDArray[np.float64]
SIDE = re.compile("(Left|Right)$")
MOVEMENTS: tuple[str, ...] = (
    *("browDown", "browInnerUp", "browOuterUp", "cheekPuff", "cheekSquint", "eyeBlink"),
    *("eyeLookDown", "eyeLookIn", "eyeLookOut", "eyeLookUp", "eyeSquint", "eyeWide"),
    *("jaw", "jawForward", "jawOpen", "mouth", "mouthClose", "mouthDimple", "mouthFrown"),
    *("mouthFunnel", "mouthLowerDown", "mouthPress", "mouthPucker", "mouthRollLower"),
    *("mouthRollUpper", "mouthShrugLower", "mouthShrugUpper", "mouthSmile", "mouthStretch"),
    *("mouthUpperUp", "noseSneer"),
)
"""The blendshapes without their side, in the order of the coefficients."""
MIN_SPREAD = 0.35
"""Valence and arousal are read off the classes alone: never surer than this (design value)."""


class ExpressionMap:
    """Coefficients (movements and their roots, classes), ready to be applied. Immutable."""

    def __init__(self, coefficients: bytes) -> None:
        """Read verified JSON. Raises ModelError when it does not hold what is needed."""
        try:
            raw = json.loads(coefficients)
            self._weights = np.array(raw["weights"], dtype=np.float64)
            self._bias = np.array(raw["bias"], dtype=np.float64)
            self._temperature = float(raw["temperature"])
            movements, classes = tuple(raw["movements"]), tuple(raw["classes"])
        except (ValueError, KeyError, TypeError) as error:
            raise _unusable(repr(error)) from error
        if movements != MOVEMENTS or classes != EMOTIONS:
            raise _unusable("made for other movements or classes")
        if self._weights.shape != (2 * len(MOVEMENTS), len(EMOTIONS)):
            raise _unusable(f"shape {self._weights.shape}")
        numbers = (self._weights, self._bias, np.array(self._temperature))
        if self._bias.shape != (7,) or not all(np.isfinite(n).all() for n in numbers):
            raise _unusable("numbers missing or not finite")
        if self._temperature <= 0:
            raise _unusable(f"temperature {self._temperature}")

    def probabilities(self, blendshapes: Mapping[str, float]) -> Array:
        """Return calibrated probabilities (7,) over EMOTIONS for one face's blendshapes."""
        return np.asarray(self.of_movements(movements(blendshapes)[None])[0])

    def of_movements(self, moved: Array) -> Array:
        """Return the same (n, 7) for movements (n, 31); NaN where those are NaN."""
        scaled = (features(moved) @ self._weights + self._bias) / self._temperature
        odds = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def movements(blendshapes: Mapping[str, float]) -> Array:
    """Return the blendshapes as (31,) in the order of MOVEMENTS, left and right averaged."""
    sums = dict.fromkeys(MOVEMENTS, 0.0)
    counts = dict.fromkeys(MOVEMENTS, 0)
    for name, value in blendshapes.items():
        movement = SIDE.sub("", name)
        sums[movement] += value
        counts[movement] += 1
    return np.array([sums[m] / max(1, counts[m]) for m in MOVEMENTS])


def features(moved: Array) -> Array:
    """Return what the regression sees, (n, 62), for movements (n, 31)."""
    return np.hstack([moved, np.sqrt(np.clip(moved, 0.0, None))])


def affect(probabilities: Array) -> Affect:
    """Return valence and arousal on the classes' centroids, with the spread of the classes."""
    mean = probabilities @ CENTROIDS
    spread = np.sqrt(probabilities @ (CENTROIDS - mean) ** 2 + MIN_SPREAD**2)
    return Affect(float(mean[0]), float(mean[1]), float(spread[0]), float(spread[1]))


def _unusable(detail: str) -> ModelError:
    return ModelError(
        "The coefficients of the expression model cannot be used ({detail}).",
        "Install Emoscope again.",
        detail=detail,
    )
