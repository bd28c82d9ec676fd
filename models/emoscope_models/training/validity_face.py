"""Faces spoilt on purpose, and what becomes of the expression network's answers."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_models._face_network import ExpressionNetwork
from emoscope_models._face_validity import SIDE as LOOK_SIDE
from emoscope_models._face_validity import FaceLook, sharp_and_lit
from emoscope_models._labels import EMOTIONS
from emoscope_models._ood import Usual, learn_usual
from emoscope_models._ood_face import FACE_PARTS, face_figures, shape_of
from emoscope_models.training._face_network_data import Faces, read_splits
from emoscope_models.training.validity_fit import CLEAN, SEED, Spoilt

Crop = NDArray[np.uint8]
Random = np.random.Generator
AT_ONCE = 50
LEARNED = 4000
"""Training faces that say what is usual."""
TESTED = 2500
"""Faces of the public test split that are held out."""
COPIES = 1
"""Spoilt copies of each face, beside the clean one: most of a session is clean."""


def _bytes(tones: NDArray[np.floating]) -> Crop:
    return np.asarray(np.clip(np.rint(tones), 0, 255), dtype=np.uint8)


def blur(face: Crop, rng: Random) -> Crop:
    """Return the face out of focus, or moved while the shutter was open."""
    if rng.random() < 0.5:
        return np.asarray(cv2.GaussianBlur(face, (0, 0), float(rng.uniform(0.6, 4))), np.uint8)
    length = int(rng.integers(3, 14))
    kernel = np.zeros((length, length), np.float32)
    kernel[length // 2] = 1 / length
    if rng.random() < 0.5:
        kernel = kernel.T
    return np.asarray(cv2.filter2D(face, -1, kernel), dtype=np.uint8)


def occlude(face: Crop, rng: Random) -> Crop:
    """Return the face behind a hand, a cup or a sheet: a box of one tone or of noise."""
    covered = face.copy()
    side = len(face)
    height, width = (int(rng.uniform(0.25, 0.75) * side) for _ in range(2))
    top, left = int(rng.integers(side - height + 1)), int(rng.integers(side - width + 1))
    tone = rng.normal(rng.uniform(0, 255), rng.uniform(0, 40), (height, width))
    covered[top : top + height, left : left + width] = _bytes(tone)
    return covered


def darken(face: Crop, rng: Random) -> Crop:
    """Return the face in little light: few tones left, and the sensor's noise among them."""
    tones = face.astype(np.float32) * rng.uniform(0.02, 0.35)
    return _bytes(tones + rng.normal(0, rng.uniform(1, 5), face.shape))


def noise(face: Crop, rng: Random) -> Crop:
    """Return the face with noise of 8 to 70 grey levels."""
    return _bytes(face + rng.normal(0, rng.uniform(8, 70), face.shape))


def rotate(face: Crop, rng: Random) -> Crop:
    """Return the face leaning by 20 to 100 degrees: landmarks that were laid on wrongly."""
    angle = rng.choice([-1, 1]) * rng.uniform(20, 100)
    turn = cv2.getRotationMatrix2D((23.5, 23.5), float(angle), 1.0)
    return np.asarray(
        cv2.warpAffine(face, turn, face.shape, borderMode=cv2.BORDER_REFLECT), dtype=np.uint8
    )


def turn(face: Crop, rng: Random) -> Crop:
    """Return the face as if turned aside, raised or lowered: one side of the picture shrinks."""
    a, b = rng.uniform(0.15, 0.5) * 47, rng.uniform(0.05, 0.25) * 47
    square = np.array([[0, 0], [47, 0], [47, 47], [0, 47]], np.float32)
    shrunk = np.array([[a, b], [47, 0], [47, 47], [a, 47 - b]], np.float32)
    quarter = int(rng.integers(4))
    moved = cv2.warpPerspective(
        np.ascontiguousarray(np.rot90(face, quarter)),
        cv2.getPerspectiveTransform(square, shrunk),
        face.shape,
        borderMode=cv2.BORDER_REFLECT,
    )
    return np.ascontiguousarray(np.rot90(moved, -quarter), dtype=np.uint8)


def shift(face: Crop, rng: Random) -> Crop:
    """Return the face out of the frame's middle, larger or smaller: a tracker that slipped."""
    zoom = float(np.exp(rng.uniform(-0.6, 0.6)))
    dx, dy = rng.choice([-1, 1], 2) * rng.uniform(5, 22, 2)
    matrix = np.array([[zoom, 0, 23.5 * (1 - zoom) + dx], [0, zoom, 23.5 * (1 - zoom) + dy]])
    return np.asarray(
        cv2.warpAffine(face, matrix, face.shape, borderMode=cv2.BORDER_REFLECT), dtype=np.uint8
    )


def scramble(face: Crop, rng: Random) -> Crop:
    """Return the face's tiles in another order: edges and tones of a face, and none there."""
    tiles = face.reshape(4, 12, 4, 12).transpose(0, 2, 1, 3).reshape(16, 12, 12)
    mixed = tiles[rng.permutation(16)].reshape(4, 4, 12, 12).transpose(0, 2, 1, 3)
    return np.ascontiguousarray(mixed.reshape(48, 48))


SPOILERS: dict[str, Callable[[Crop, Random], Crop]] = {
    "blur": blur,
    "occluded": occlude,
    "dark": darken,
    "noise": noise,
    "leaning": rotate,
    "turned": turn,
    "slipped": shift,
    "no face": scramble,
}


def answers(network: ExpressionNetwork, crops: Crop) -> tuple[NDArray[np.float64], ...]:
    """Return logits (n, 7) over EMOTIONS and features (n, 256) of crops (n, 48, 48)."""
    seen = [network.look_at_all(crops[k : k + AT_ONCE]) for k in range(0, len(crops), AT_ONCE)]
    logits = np.concatenate([part[0] for part in seen])[:, : len(EMOTIONS)]
    return np.asarray(logits, np.float64), np.concatenate([part[2] for part in seen])


def spoil(
    images: Crop, rng: Random, copies: int = COPIES
) -> tuple[Crop, NDArray[np.int64], NDArray[np.str_]]:
    """Return clean faces and spoilt copies, which face each is of, and its kind of spoiling."""
    names = list(SPOILERS)
    crops, of, kinds = list(images), list(range(len(images))), [CLEAN] * len(images)
    for k, image in enumerate(images):
        for name in rng.choice(names, copies, replace=False):
            crops.append(SPOILERS[name](image, rng))
            of.append(k)
            kinds.append(str(name))
    return np.array(crops), np.array(of), np.array(kinds)


def hand_made(crop: Crop) -> float:
    """Return the hand-made score of a crop: what it says of sharpness and light."""
    tones = cv2.resize(crop, (LOOK_SIDE, LOOK_SIDE), interpolation=cv2.INTER_AREA)
    tones = tones.astype(np.float32)
    sharpness = float(cv2.Laplacian(tones, cv2.CV_32F).var() / (tones.var() + 1.0))
    return sharp_and_lit(FaceLook(180.0, (0.0, 0.0, 0.0), sharpness, float(tones.mean()), 0.0))


def windows_of(
    network: ExpressionNetwork, usual: Usual, faces: Faces, held: bool, rng: Random
) -> Spoilt:
    """Return faces spoilt; an answer is valid that is the clean picture's, or the raters'."""
    crops, of, kinds = spoil(faces.images, rng)
    logits, features = answers(network, crops)
    first = logits.argmax(axis=1)
    raters = np.where(faces.judged, faces.votes[:, : len(EMOTIONS)].argmax(axis=1), faces.labels)
    valid = (first == first[: len(faces)][of]) | (first == raters[of])
    rows = [face_figures(c, f, usual) for c, f in zip(crops, features, strict=True)]
    figures = {n: np.array([row[n] for row in rows], dtype=np.float64) for n in FACE_PARTS}
    present = np.array([hand_made(c) for c in crops])
    n = len(crops)
    return Spoilt(figures, present, valid, np.zeros(n, bool), kinds, np.full(n, held))


def face_windows(network: ExpressionNetwork, data: Path) -> tuple[Spoilt, Usual]:
    """Return spoilt faces, and what is usual; pictures that no weight was learned from."""
    rng = np.random.default_rng(SEED)
    splits = read_splits(data)
    learned = rng.choice(len(splits.train), min(LEARNED, len(splits.train)), replace=False)
    usual = learn_usual(shape_of(answers(network, splits.train.images[learned])[1]))
    tested = rng.choice(len(splits.test), min(TESTED, len(splits.test)), replace=False)
    fitted = windows_of(network, usual, splits.held, False, rng)
    held = windows_of(network, usual, splits.test.part(tested), True, rng)
    return _joined(fitted, held), usual


def _joined(a: Spoilt, b: Spoilt) -> Spoilt:
    figures = {n: np.concatenate([a.figures[n], b.figures[n]]) for n in a.figures}
    rest = ("present", "valid", "gated", "kind", "held")
    return Spoilt(figures, *(np.concatenate([getattr(a, n), getattr(b, n)]) for n in rest))
