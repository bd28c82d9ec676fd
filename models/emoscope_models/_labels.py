"""The common label set, and how a model's own classes map to it."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Emotion(IntEnum):
    """The seven classes of FER2013 and RAVDESS, in Emoscope's fixed order."""

    NEUTRAL = 0
    HAPPY = 1
    SAD = 2
    ANGRY = 3
    FEAR = 4
    DISGUST = 5
    SURPRISE = 6


EMOTIONS: tuple[str, ...] = tuple(e.name.lower() for e in Emotion)
CENTROIDS = np.array(
    [[0, 0], [0.8, 0.5], [-0.7, -0.4], [-0.6, 0.7], [-0.65, 0.65], [-0.6, 0.3], [0.3, 0.75]]
)
"""Valence and arousal of each class on the circumplex: design values, FUSION.md §1.3-8."""


@dataclass(frozen=True, slots=True)
class LabelSpace:
    """A model's own classes and what they say about the common seven.

    ``confusion[y, c]`` = P(model says c | true common class y); rows sum to 1. A class that the
    model does not know has a row equal to the model's average answer: uninformed, not zero.
    ``suppressed`` names common classes that the model is not trusted with ("not offered").
    """

    name: str
    labels: tuple[str, ...]
    confusion: tuple[tuple[float, ...], ...]
    suppressed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a table that is not seven distributions over the model's classes."""
        if not set(self.suppressed) <= set(EMOTIONS):
            raise ValueError(f"{self.name}: only common classes can be suppressed")
        if any(len(row) != len(self.labels) for row in self.confusion) or len(self.confusion) != 7:
            raise ValueError(f"{self.name}: 7 rows of {len(self.labels)} columns are needed")
        matrix = np.asarray(self.confusion)
        if not np.allclose(matrix.sum(axis=1), 1.0, atol=1e-6) or not (matrix >= 0).all():
            raise ValueError(f"{self.name}: each row must be probabilities that sum to 1")

    def lift(self, native: Array, prior: Array) -> Array:
        """Return P(common | native answer) (7,) from native probabilities (c,).

        p(y) ∝ π(y) Σ_c C[y,c] p(c) / p0(c) with p0 = πᵀC: Bayes with the model's answer as soft
        evidence. Answering the model's own prior p0 gives back the prior π; so does a class that
        no true class leads to. A suppressed class keeps its prior, whatever was answered, and the
        others share the rest as they would have: their ratios are untouched.
        """
        matrix = np.asarray(self.confusion, dtype=np.float64)
        base = prior @ matrix
        likelihood = matrix @ (native / np.maximum(base, 1e-12))
        joint = prior * likelihood
        total = joint.sum()
        if total <= 0:
            return np.array(prior)
        return withheld(joint / total, prior, self.suppressed) if self.suppressed else joint / total


def withheld(common: Array, prior: Array, classes: tuple[str, ...]) -> Array:
    """Return probabilities (7,) with ``classes`` at their ``prior`` (7,), the others in proportion.

    An answer that lies wholly on those classes says nothing: the prior.
    """
    silent = np.isin(EMOTIONS, classes)
    rest = float(common[~silent].sum())
    if rest <= 1e-12:
        return np.array(prior)
    share = float(prior[~silent].sum()) / rest
    return np.where(silent, prior, common * share)


COMMON = LabelSpace("common-7", EMOTIONS, tuple(tuple(map(float, row)) for row in np.eye(7)))
"""The identity: a model that answers in the common classes."""


def smoothed(labels: LabelSpace, epsilon: float) -> LabelSpace:
    """Return the space with ``epsilon`` of each row spread evenly: a guard against certainty."""
    matrix = np.asarray(labels.confusion)
    mixed = (1 - epsilon) * matrix + epsilon / matrix.shape[1]
    rows = tuple(tuple(map(float, r)) for r in mixed)
    return LabelSpace(labels.name, labels.labels, rows, labels.suppressed)
