"""What a cropped face is like to the expression network: sharp, quiet, contrasted, familiar."""

import io
import math
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import locate
from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._ood import Usual
from emoscope_models._soft_validity import CARD, SoftValidity, load_soft

FACE_PARTS = ("sharp", "quiet", "contrast", "strong", "familiar")
TINY = 1e-6
LAPLACE = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], dtype=np.float32)
"""Sees noise and hardly any edges (Immerkaer 1996)."""
FAMILIAR = "face_familiar_v1.npz"


def crop_figures(crop: NDArray[np.uint8]) -> dict[str, float]:
    """Return the figures of a (48, 48) grey face that need no network; the higher the better.

    ``sharp`` ln of the Laplacian's variance over that of the grey values, ``quiet`` -ln of noise
    over their standard deviation, ``contrast`` ln of that.
    """
    tones = crop.astype(np.float32)
    spread = float(tones.std())
    edges = float(cv2.Laplacian(tones, cv2.CV_32F).var())
    inner = cv2.filter2D(tones, cv2.CV_32F, LAPLACE)[1:-1, 1:-1]
    noise = float(np.abs(inner).mean()) * math.sqrt(math.pi / 2) / 6
    return {
        "sharp": math.log((edges + 0.1) / (spread**2 + 1)),
        "quiet": -math.log((noise + 0.1) / (spread + 1)),
        "contrast": math.log(spread + 1),
    }


def face_figures(
    crop: NDArray[np.uint8], features: NDArray[np.floating] | None, usual: Usual | None
) -> Mapping[str, float | None]:
    """Return all of FACE_PARTS; the network's are None without its features.

    ``strong`` ln of the mean feature: spoilt faces excite the network less. ``familiar`` -ln of the
    distance from the usual, None where that is not known.
    """
    strong = familiar = None
    if features is not None and np.isfinite(features).all():
        strong = math.log(float(np.mean(features)) + TINY) if np.mean(features) > -TINY else None
        if usual is not None:
            familiar = -math.log(float(usual.distance(shape_of(features))) + TINY)
    return {**crop_figures(crop), "strong": strong, "familiar": familiar}


def shape_of(features: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return features (..., d) with mean 1: which ones are excited, not how much.

    Clean faces differ most in how much, and spoilt ones in which: told apart with an area under
    the curve of .81, against .62 for the distance of the features themselves.
    """
    table = np.asarray(features, dtype=np.float64)
    return np.asarray(table / (table.mean(axis=-1, keepdims=True) + TINY))


def load_face(card: ModelCard) -> tuple[SoftValidity | None, Usual | None]:
    """Return P(valid) and what is usual for the expression network of a card; None, None where the
    hand-made score stays. Raises ModelError when a file of ours is damaged."""
    networks = [sha256 for name, sha256 in card.sha256.items() if name.endswith(".onnx")]
    soft = load_soft("face", networks[0]) if networks else None
    if soft is None:
        return None, None
    return soft, load_usual(verified(locate(FAMILIAR), read_card(CARD).sha256[FAMILIAR]), FAMILIAR)


def load_usual(data: bytes, name: str) -> Usual:
    """Load verified bytes. Raises ModelError when they do not say what is usual."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as saved:
            mean, axes, spread, rest = (
                np.asarray(saved[key], dtype=np.float64)
                for key in ("mean", "axes", "spread", "rest")
            )
        return Usual(mean, axes, spread, float(rest))
    except Exception as error:  # what reads npz raises many unrelated types on damaged bytes
        raise ModelError(
            "The file {name}, which says what faces are usually like, cannot be loaded ({error}).",
            "Install Emoscope again.",
            name=name,
            error=error,
        ) from error
