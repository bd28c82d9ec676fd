"""From a cropped face to what our own network makes of it, through ONNX Runtime.

``training/face_network.py`` makes it; its card says on what and how well it does. The file takes
out brightness and contrast itself: grey levels go in, and what the two heads answer comes out with
the features that both read (2.4 ms of CPU at one thread, the face's
mirror image included). ``_face_pool`` makes it one opinion.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._face_crop import SIDE
from emoscope_models._labels import EMOTIONS
from emoscope_models._onnx import load

Array = NDArray[np.float64]
FACES = "faces"
OUTPUTS = {"votes": len(EMOTIONS) + 1, "labels": len(EMOTIONS), "features": 256}
"""By name, how many numbers a face: the raters' votes are on the common seven and contempt."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """``votes`` (8,) over the seven and contempt, ``labels`` (7,): logits, not yet calibrated.

    ``features`` (256,) are what both heads read: for how unlike the training a face is.
    """

    votes: Array
    labels: Array
    features: Array


class ExpressionNetwork:
    """A loaded expression network; one thread."""

    def __init__(self, model: bytes, name: str) -> None:
        """Load verified ONNX bytes. Raises ModelError when they are no such network."""
        self._session = load(model, name)
        inputs = {i.name: i.shape[1:] for i in self._session.get_inputs()}
        outputs = {o.name: o.shape[1:] for o in self._session.get_outputs()}
        wanted = {out: [width] for out, width in OUTPUTS.items()}
        if inputs != {FACES: [1, SIDE, SIDE]} or outputs != wanted:
            raise ModelError(
                "The model {name} is no expression network: it maps {inputs} to {outputs}.",
                "Run the set-up again: make setup.",
                name=name,
                inputs=inputs,
                outputs=outputs,
            )

    def look(self, crop: NDArray[np.uint8]) -> Seen:
        """Return what the network makes of one (48, 48) grey face, in one run.

        Raises ValueError for a crop of another kind, and when the answer is not finite.
        """
        if crop.shape != (SIDE, SIDE) or crop.dtype != np.uint8:
            raise ValueError(f"a (48, 48) uint8 face is needed, not {crop.shape} {crop.dtype}")
        seen = self.look_at_all(crop[None])
        if not all(np.isfinite(part).all() for part in seen):
            raise ValueError("the expression network's answer is not finite")
        return Seen(*(part[0] for part in seen))

    def look_at_all(self, crops: NDArray[np.uint8]) -> tuple[Array, Array, Array]:
        """Return votes (n, 8), labels (n, 7) and features (n, 256) of crops (n, 48, 48)."""
        faces = crops[:, None].astype(np.float32)
        votes, labels, features = (
            np.asarray(part, dtype=np.float64)
            for part in self._session.run(list(OUTPUTS), {FACES: faces})
        )
        return votes, labels, features
