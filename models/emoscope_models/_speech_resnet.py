"""The second voice model: one network of our own, and no package that carries a part of it.

A thin ResNet34 with statistics pooling (Padi et al. 2021; ``training/speech_resnet.py``) from sound
to classes. It has no memory: it does not learn how this person usually sounds, and is right less
often for it. For computers on which the front end of the first model was not built, and to compare.
"""

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._labels import LabelSpace
from emoscope_models._onnx import load
from emoscope_models._speech_front import prepared
from emoscope_models._speech_head import CLASSES, affect
from emoscope_models._speech_opinion import Opinion

CARD = WEIGHTS / "speech_resnet_v1.toml"


class VoiceNetwork:
    """Sound to an opinion; stateless."""

    seconds = None

    def __init__(self) -> None:
        """Load card and network. Raises ModelError when one is missing, altered or unfit."""
        self.card: ModelCard = read_card(CARD)
        [(name, sha256)] = self.card.sha256.items()
        self._session = load(verified(locate(name), sha256), name)
        self.labels = _labels(self.card)

    def reset(self) -> None:
        """Do nothing: there is nothing to forget."""

    def judge(self, sound: NDArray[np.float32], speech: NDArray[np.bool_], fresh: float) -> Opinion:
        """Return the opinion on a window: ``sound`` (n,) at 16 kHz, ``speech`` (n // 160,)."""
        cut, _ = prepared(sound, speech)
        [logits] = self._session.run(["logits"], {"sound": cut})
        odds = np.exp((logits - logits.max()).astype(np.float64))
        probabilities = np.asarray(odds / odds.sum())
        return Opinion(probabilities, affect(probabilities), None, None)


def _labels(card: ModelCard) -> LabelSpace:
    """Return the classes with the card's table of what they say about the common ones."""
    table = np.asarray(card.extra.get("common", {}).get("table", []), dtype=np.float64)
    if card.classes != CLASSES or table.shape != (7, len(CLASSES)) or not (table > 0).all():
        raise ModelError(
            "The card of the model {model} does not say what its classes mean.",
            "Install Emoscope again.",
            model=card.identity,
        )
    rows = table / table.sum(axis=1, keepdims=True)
    return LabelSpace("voice-net-7", CLASSES, tuple(tuple(map(float, row)) for row in rows))
