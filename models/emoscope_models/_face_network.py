"""From a cropped face to the seven classes: our own network, through ONNX Runtime.

``training/face_network.py`` makes it; its card says on what and how well it does. The file takes
out brightness and contrast and holds its temperature, so that grey levels go in and calibrated
probabilities come out (2.5 ms of CPU at one thread).
"""

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._face_crop import SIDE
from emoscope_models._labels import EMOTIONS
from emoscope_models._onnx import load

FACES, VOTES = "faces", "votes"
CLASSES = len(EMOTIONS) + 1
"""The votes' classes: the common seven, then contempt."""


class ExpressionNetwork:
    """A loaded expression network; one thread."""

    def __init__(self, model: bytes, name: str) -> None:
        """Load verified ONNX bytes. Raises ModelError when they are no such network."""
        self._session = load(model, name)
        inputs = {i.name: i.shape[1:] for i in self._session.get_inputs()}
        outputs = {o.name: o.shape[1:] for o in self._session.get_outputs()}
        if inputs != {FACES: [1, SIDE, SIDE]} or outputs.get(VOTES) != [CLASSES]:
            raise ModelError(
                "The model {name} is no expression network: it maps {inputs} to {outputs}.",
                "Run the set-up again: make setup.",
                name=name,
                inputs=inputs,
                outputs=outputs,
            )

    def probabilities(self, crop: NDArray[np.uint8]) -> NDArray[np.float64]:
        """Return calibrated probabilities (7,) over EMOTIONS for a (48, 48) grey face.

        Contempt, which was hardly learned, is taken out and its share spread over the others in
        proportion. Raises ValueError for a crop of another kind, and when the answer is not finite.
        """
        if crop.shape != (SIDE, SIDE) or crop.dtype != np.uint8:
            raise ValueError(f"a (48, 48) uint8 face is needed, not {crop.shape} {crop.dtype}")
        faces = crop[None, None].astype(np.float32)
        votes = self._session.run([VOTES], {FACES: faces})[0][0, : len(EMOTIONS)]
        total = float(votes.sum(dtype=np.float64))
        if not (np.isfinite(total) and total > 0):
            raise ValueError("the expression network's answer is not finite")
        return np.asarray(votes, dtype=np.float64) / total
