"""The demo portrait: its layers loaded, cropped and scaled to one frame size."""

import json
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._synthetic_actions import Landmarks
from emoscope_devices._synthetic_warp import Box, Picture
from emoscope_devices.resources import resource

FOLDER = "demo"
LAYERS = ("folds", "inside", "tongue")


@dataclass(frozen=True, slots=True)
class Portrait:
    """The pictures and landmarks of ``resources/demo`` for one frame size.

    ``image`` is the whole frame; the other pictures cover ``box``. All have four channels, BGRA,
    for OpenCV bends four twice as fast as three. ``scale`` is in frame px per portrait px.
    """

    image: Picture
    folds: Picture
    inside: Picture
    tongue: Picture
    box: Box
    marks: Landmarks
    scale: float


def load_portrait(size: tuple[int, int]) -> Portrait:
    """Load the portrait for frames of ``size`` (width, height): it fills them, face in the middle.

    Raises DeviceUnusable when a file is missing or damaged.
    """
    whole = picture("portrait.png")
    points, smile, box = _facts(whole)
    scale = max(size[0] / whole.shape[1], size[1] / whole.shape[0])
    left = round(float(points[:, 0].mean()) * scale - size[0] / 2)
    left = int(np.clip(left, 0, round(whole.shape[1] * scale) - size[0]))

    def fitted(image: Picture) -> Picture:
        move = np.array([[scale, 0, scale / 2 - 0.5 - left], [0, scale, scale / 2 - 0.5]])
        mode = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        out = cv2.warpAffine(image, move, size, flags=mode, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(cv2.cvtColor(out, cv2.COLOR_BGR2BGRA), dtype=np.uint8)

    near = Box(
        max(0, round(box.x0 * scale) - left),
        round(box.y0 * scale),
        min(size[0], round(box.x1 * scale) - left),
        min(size[1], round(box.y1 * scale)),
    )
    layers = []
    for name in LAYERS:
        layer = whole.copy()
        layer[box.slices] = _of_size(picture(f"{name}.png"), box, name)
        layers.append(np.ascontiguousarray(fitted(layer)[near.slices]))
    points = points * scale
    points[:, 0] -= left
    folds, inside, tongue = layers
    marks = Landmarks(points, smile * scale)
    return Portrait(fitted(whole), folds, inside, tongue, near, marks, scale)


def picture(name: str, flags: int = cv2.IMREAD_COLOR) -> Picture:
    """Load one picture of the demo. Raises DeviceUnusable when it is missing or damaged."""
    path = resource(FOLDER, name)
    image = cv2.imdecode(np.frombuffer(path.read_bytes() or b"\0", np.uint8), flags)
    if image is None:
        raise _damaged(name)
    return np.asarray(image, dtype=np.uint8)


def _facts(whole: Picture) -> tuple[NDArray[np.float64], NDArray[np.float64], Box]:
    path = resource(FOLDER, "landmarks.json")
    try:
        facts: Any = json.loads(path.read_text(encoding="utf-8"))
        points = np.array(facts["points"], dtype=np.float64).reshape(478, 3)
        smile = np.array(facts["smile"], dtype=np.float64).reshape(478, 2)
        x0, y0, x1, y1 = (int(v) for v in facts["box"])
        height, width = whole.shape[:2]
        sound = [width, height] == list(facts["size"]) and np.isfinite(points).all()
        if not (sound and 0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height):
            raise ValueError("box or size does not fit the portrait")
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged("landmarks.json") from error
    return points, smile, Box(x0, y0, x1, y1)


def _of_size(image: Picture, box: Box, name: str) -> Picture:
    if image.shape[1::-1] != box.size:
        raise _damaged(f"{name}.png")
    return image


def _damaged(name: str) -> DeviceUnusable:
    return DeviceUnusable(
        "The file {name} of the demo participant is damaged.",
        "Install Emoscope again.",
        name=name,
    )
