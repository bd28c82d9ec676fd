"""Several opinions on one face become one: a log-linear pool, calibrated.

The network's two heads and the blendshape regression each give seven log-probabilities; their
weighted sum, made a distribution again, is the answer (Genest & Zidek 1986). The weights are
fitted on faces held out of the training (``training/_face_pool_fit.py``) and take the place of a
temperature: a pool of one head with weight w is that head at the temperature 1/w. An opinion that
did not help there has weight 0. A bias puts right what classes are expected where the pool was
fitted. Contempt, the eighth class of the votes, is taken out and its
share spread over the seven in proportion.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelCard, ModelError
from emoscope_models._labels import EMOTIONS

Array = NDArray[np.float64]
LEAST = 1e-6
"""Probabilities of the blendshapes below this are taken as this: no single opinion is a veto."""

EVEN = (0.0,) * len(EMOTIONS)


@dataclass(frozen=True, slots=True)
class Pool:
    """How much each opinion counts, from 0 on.

    ``contempt`` is the temperature of that share, ``bias`` (7,) is added to log-probabilities.
    """

    votes: float
    labels: float = 0.0
    blendshapes: float = 0.0
    contempt: float = 1.0
    bias: tuple[float, ...] = EVEN

    def __post_init__(self) -> None:
        """Refuse weights that give no distribution."""
        weights = np.array([self.votes, self.labels, self.blendshapes])
        if not np.isfinite(weights).all() or weights.min() < 0 or not weights.max() > 0:
            raise ValueError(f"weights of {weights.tolist()}")
        if not (np.isfinite(self.contempt) and self.contempt > 0):
            raise ValueError(f"a temperature of {self.contempt}")
        if len(self.bias) != len(EMOTIONS) or not np.isfinite(self.bias).all():
            raise ValueError(f"a bias of {self.bias}")

    def seven(self, votes: Array, labels: Array, blendshapes: Array | None = None) -> Array:
        """Return probabilities (..., 7) over EMOTIONS.

        ``votes`` (..., 8) and ``labels`` (..., 7) are logits, ``blendshapes`` (..., 7)
        probabilities. Raises ValueError when the pool counts on blendshapes and none are given.
        """
        total = self.votes * log_softmax(votes[..., : len(EMOTIONS)])
        total = total + self.labels * log_softmax(labels) + np.array(self.bias)
        if self.blendshapes:
            if blendshapes is None:
                raise ValueError("this pool counts on blendshapes")
            total = total + self.blendshapes * np.log(np.maximum(blendshapes, LEAST))
        return np.asarray(np.exp(log_softmax(total)))

    def eight(self, votes: Array, labels: Array, blendshapes: Array | None = None) -> Array:
        """Return probabilities (..., 8) over the seven and contempt, of the votes alone."""
        share = np.exp(log_softmax(votes / self.contempt))[..., -1:]
        return np.concatenate([(1 - share) * self.seven(votes, labels, blendshapes), share], -1)


def read_pool(card: ModelCard, name: str) -> Pool:
    """Return the pool ``name`` of a model's card. Raises ModelError when it has no usable one."""
    try:
        table: dict[str, Any] = dict(card.extra["pool"][name])
        bias = tuple(float(value) for value in table.pop("bias", EVEN))
        return Pool(bias=bias, **{part: float(value) for part, value in table.items()})
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(
            "The card of {model} does not say how its opinions are pooled ({error}).",
            "Install Emoscope again.",
            model=card.identity,
            error=error,
        ) from error


def log_softmax(logits: Array) -> Array:
    """Return log-probabilities over the last axis."""
    centred = logits - logits.max(axis=-1, keepdims=True)
    return np.asarray(centred - np.log(np.exp(centred).sum(axis=-1, keepdims=True)))
