"""The public-domain portrait, changed in ways that matter, and shown to a face estimator."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from emoscope_models import EMOTIONS, Estimate, Window
from emoscope_models.face import FaceEstimator

Picture = NDArray[np.uint8]
PORTRAIT = Path(__file__).parents[2] / "resources" / "demo" / "portrait.png"
HOP = 62_500_000
MOUTH_CORNERS = (61, 291)


def read_portrait() -> Picture:
    picture = cv2.imread(str(PORTRAIT))
    assert picture is not None
    return np.asarray(picture, dtype=np.uint8)


def window(picture: NDArray[Any], time: int = 0) -> Window:
    seen = picture.copy()
    seen.flat[0] = time // HOP % 251  # a sensor's picture is never quite the one before
    return Window(time, time + HOP, seen[None], np.array([time]), np.array([0]), 30.0, 1)


def watch(estimator: FaceEstimator, picture: Picture, n: int = 4, start: int = 0) -> Estimate:
    """Show the same picture ``n`` times and return the last estimate."""
    for k in range(start, start + n):
        last = estimator.estimate(window(picture, k * HOP))
    return last


def says(estimate: Estimate) -> str:
    return " ".join(map(str, estimate.validity.reasons))


def top(estimate: Estimate) -> str:
    assert estimate.probabilities is not None
    assert estimate.probabilities.sum() == pytest.approx(1)
    return EMOTIONS[int(np.argmax(estimate.probabilities))]


def smiling(picture: Picture, points: NDArray[np.float32]) -> Picture:
    """Pull the mouth's corners out and up."""
    ys, xs = np.mgrid[: picture.shape[0], : picture.shape[1]].astype(np.float32)
    width = float(np.ptp(points[:, 0]))
    across, down = xs.copy(), ys.copy()
    for corner, side in zip(MOUTH_CORNERS, (-1, 1), strict=True):
        x, y = points[corner]
        near = np.exp(-((xs - x) ** 2 + (ys - y) ** 2) / (2 * (0.1 * width) ** 2))
        across -= side * 0.08 * width * near
        down += 0.08 * width * near
    return np.asarray(cv2.remap(picture, across, down, cv2.INTER_LINEAR), dtype=np.uint8)


def turned(picture: Picture, degrees: float) -> Picture:
    """Turn the picture clockwise."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    edge = cv2.BORDER_REPLICATE
    return np.asarray(cv2.warpAffine(picture, matrix, (width, height), borderMode=edge))


def pair(portrait: Picture) -> Picture:
    """Return two people side by side; the right one is smaller."""
    left = portrait[:, 227:627]
    small = cv2.resize(left, None, fx=0.8, fy=0.8, interpolation=cv2.INTER_AREA)
    right = np.full_like(left, 120)
    right[40 : 40 + small.shape[0], 40 : 40 + small.shape[1]] = small
    return np.ascontiguousarray(np.hstack([left, right]))


def without(picture: Picture, side: str) -> Picture:
    """Return the pair with one of them gone."""
    gone = picture.copy()
    gone[:, : 400 if side == "left" else None] = 120
    if side == "right":
        gone = picture.copy()
        gone[:, 400:] = 120
    return gone


def on_the_left(estimate: Estimate) -> bool:
    x, _, w, _ = estimate.details["box"]
    return bool(x + w / 2 < 400)


def landmarker_as_made() -> Any:
    """Return MediaPipe's module anew, without what Emoscope puts in its place."""
    library = importlib.util.find_spec("mediapipe.tasks.python.vision.face_landmarker")
    assert library is not None and library.loader is not None
    made = importlib.util.module_from_spec(library)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, library.name, made)  # its dataclasses look it up
        library.loader.exec_module(made)
    return made
