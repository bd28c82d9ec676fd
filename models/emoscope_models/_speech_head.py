"""From calibrated figures of a voice to classes, valence and arousal, and how familiar it sounds.

Our own weights (``training/speech_head.py``): a multinomial regression with its temperature, the
prior of the calibration, the table that leads from its classes to the common ones, and a distance
(Mahalanobis, in the directions in which the training's voices differ) for what is no such voice.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._estimate import Affect
from emoscope_models._labels import LabelSpace
from emoscope_models._speech_calibration import Figures, Prior
from emoscope_models._speech_front import FIGURES

CLASSES = ("neutral", "happy", "sad", "angry", "fear", "disgust", "bored")
"""The head's own. Surprise is in none of the corpora; bored is none of the common seven."""
CIRCUMPLEX = np.array(
    [[0, 0], [0.8, 0.5], [-0.7, -0.4], [-0.6, 0.7], [-0.65, 0.65], [-0.6, 0.3], [-0.4, -0.6]]
)
"""Valence and arousal of CLASSES: design values, those of the common classes and one for bored."""
MIN_SD = 0.25
"""Even a certain class says no more about valence and arousal than this (design value)."""
NEVER = 0.05
"""Familiarity never falls to 0: it lowers the validity, and only gates close."""
SHAPES = {
    "prior_mean": (FIGURES,),
    "prior_spread": (FIGURES,),
    "weights": (FIGURES, len(CLASSES)),
    "bias": (len(CLASSES),),
    "confusion": (7, len(CLASSES)),
    "settings": (4,),
    "axes": (FIGURES, None),
    "axis_mean": (None,),
    "axis_spread": (None,),
    "distances": (2,),
}
"""Of the arrays in the file. ``settings`` are temperature, seconds of the prior's mean, of its
spread, and of the memory; ``distances`` where familiarity begins to fall and where it is gone."""


@dataclass(frozen=True, slots=True)
class SpeechHead:
    """The head as loaded; the arrays are those of SHAPES."""

    prior: Prior
    memory: float
    temperature: float
    labels: LabelSpace
    arrays: Mapping[str, NDArray[np.float32]]

    def probabilities(self, calibrated: Figures, familiarity: float) -> NDArray[np.float64]:
        """Return calibrated probabilities (7,) over CLASSES, the flatter the less familiar."""
        logits = calibrated @ self.arrays["weights"] + self.arrays["bias"]
        scaled = logits.astype(np.float64) * familiarity / self.temperature
        odds = np.exp(scaled - scaled.max())
        return np.asarray(odds / odds.sum())

    def distance(self, figures: Figures) -> float:
        """Return how far uncalibrated figures (768,) lie from the training's: about 1 is usual."""
        standard = (figures - self.prior.mean) / self.prior.spread
        along = standard @ self.arrays["axes"]
        scaled = (along - self.arrays["axis_mean"]) / self.arrays["axis_spread"]
        return float(np.sqrt(np.mean(scaled.astype(np.float64) ** 2)))

    def familiarity(self, figures: Figures) -> float:
        """Return 1 for voices like the training's, falling to NEVER for what is unlike them."""
        begins, ends = self.arrays["distances"]
        left = 1 - (self.distance(figures) - float(begins)) / float(ends - begins)
        return float(np.clip(left, NEVER, 1))


def affect(probabilities: NDArray[np.float64]) -> Affect:
    """Return valence and arousal: the mean of the classes' places, and the spread around it."""
    mean = probabilities @ CIRCUMPLEX
    spread = np.sqrt(probabilities @ (CIRCUMPLEX - mean) ** 2 + MIN_SD**2)
    valence, arousal = np.clip(mean, -1, 1)
    return Affect(float(valence), float(arousal), float(spread[0]), float(spread[1]))


def load_head(data: bytes, name: str) -> SpeechHead:
    """Load verified bytes. Raises ModelError when they hold no head, or one of other shapes."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as saved:
            arrays = {key: np.asarray(saved[key], dtype=np.float32) for key in SHAPES}
        return _head(arrays)
    except Exception as error:  # what reads npz raises many unrelated types on damaged bytes
        raise ModelError(
            "The voice model's head {name} cannot be loaded ({error}).",
            "Install Emoscope again.",
            name=name,
            error=error,
        ) from error


def _head(arrays: dict[str, NDArray[np.float32]]) -> SpeechHead:
    axes = arrays["axis_mean"].shape
    for key, shape in SHAPES.items():
        needed = tuple(axes[0] if n is None else n for n in shape) if len(axes) == 1 else None
        if arrays[key].shape != needed:
            raise ValueError(f"{key} has the shape {arrays[key].shape}")
        if not np.isfinite(arrays[key]).all():
            raise ValueError(f"{key} holds values that are not numbers")
    temperature, seconds, spread_seconds, memory = map(float, arrays["settings"])
    positive: Any = (*arrays["settings"], *arrays["prior_spread"], *arrays["axis_spread"])
    if min(positive) <= 0 or not arrays["distances"][0] < arrays["distances"][1]:
        raise ValueError("a spread, a time or a distance is not above 0")
    prior = Prior(arrays["prior_mean"], arrays["prior_spread"], seconds, spread_seconds)
    table = arrays["confusion"].astype(np.float64)
    table /= table.sum(axis=1, keepdims=True)
    rows = tuple(tuple(map(float, row)) for row in table)
    return SpeechHead(prior, memory, temperature, LabelSpace("speech-7", CLASSES, rows), arrays)
