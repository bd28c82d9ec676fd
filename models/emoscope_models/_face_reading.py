"""What one face says, by the models that are to be asked: one object for each ``face.model``.

``expression``: our network on the cropped face, pooled with the blendshape regression.
``blendshapes``: that regression alone, as a second face estimator.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._face_crop import face_crop
from emoscope_models._face_expression import ExpressionMap
from emoscope_models._face_landmarks import Landmarks, Picture
from emoscope_models._face_network import ExpressionNetwork
from emoscope_models._face_pool import read_pool

Array = NDArray[np.float64]
NETWORK = "face_expression_v1"
BLENDSHAPES = "face_blendshape_v1"


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """``probabilities`` (7,) over EMOTIONS, ``opinions`` (7,) of each model by its name.

    ``crop`` (48, 48) grey, as the network sees the face, and its ``features`` (256,); None without
    a network.
    """

    probabilities: Array
    opinions: Mapping[str, Array] = field(default_factory=lambda: MappingProxyType({}))
    crop: Picture | None = None
    features: Array | None = None


class Reader(Protocol):
    """Reads the expression of a face that has been found."""

    @property
    def card(self) -> ModelCard:
        """Return the card of the model that answers."""

    @property
    def provider(self) -> str:
        """Return what it runs on."""

    def read(self, rgb: Picture, face: Landmarks) -> Reading:
        """Return what a face says. Raises ValueError when it cannot be cut out or read."""


class BlendshapeReader:
    """The blendshape regression alone."""

    provider = "CPU (MediaPipe with XNNPACK)"

    def __init__(self) -> None:
        """Load it. Raises ModelError when a file is missing or damaged."""
        self.card = read_card(WEIGHTS / f"{BLENDSHAPES}.toml")
        self._map = ExpressionMap(checked(self.card, f"{BLENDSHAPES}.json"))

    def read(self, rgb: Picture, face: Landmarks) -> Reading:
        """Return what the blendshapes say."""
        p = self._map.probabilities(face.blendshapes)
        return Reading(p, MappingProxyType({"blendshapes": p}))


class NetworkReader:
    """Our network on the cropped face, pooled with the blendshapes."""

    provider = "CPU (ONNX Runtime, one thread; MediaPipe with XNNPACK)"

    def __init__(self) -> None:
        """Load both. Raises ModelError when a file is missing or damaged."""
        self._blendshapes = BlendshapeReader()
        try:
            self.card = read_card(WEIGHTS / f"{NETWORK}.toml")
            model = checked(self.card, f"{NETWORK}.onnx")
            self._network = ExpressionNetwork(model, self.card.identity)
            self._pool = read_pool(self.card, "live")
            self._alone = read_pool(self.card, "alone")
        except ModelError as error:
            raise ModelError(
                "The face model cannot be used: {why}",
                "Install Emoscope again, or do without it: set face.model to blendshapes.",
                why=error.sentences[0],
            ) from error

    def read(self, rgb: Picture, face: Landmarks) -> Reading:
        """Return what network and blendshapes say together."""
        try:
            crop = face_crop(rgb, face.points)
        except cv2.error as error:
            raise ValueError(str(error)) from error
        seen = self._network.look(crop)
        moves = self._blendshapes.read(rgb, face).probabilities
        opinions = {"network": self._alone.seven(seen.votes, seen.labels), "blendshapes": moves}
        p = self._pool.seven(seen.votes, seen.labels, moves)
        return Reading(p, MappingProxyType(opinions), crop, seen.features)


READERS: Mapping[str, Callable[[], Reader]] = MappingProxyType(
    {"expression": NetworkReader, "blendshapes": BlendshapeReader}
)
"""By the name in the settings."""


def checked(card: ModelCard, name: str) -> bytes:
    """Return a model file's bytes, compared with its card. Raises ModelError."""
    if name not in card.sha256:
        raise ModelError(
            "The card of {model} does not give the SHA-256 of {name}.",
            "Install Emoscope again.",
            model=card.identity,
            name=name,
        )
    return verified(locate(name), card.sha256[name])
