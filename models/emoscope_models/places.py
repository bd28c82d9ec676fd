"""Where there may be a face in a picture: for who hides faces, and must not miss one.

The live estimator looks for the participant; this looks for anybody, at the price of places where
there is none. MediaPipe's detector sees a picture at 128 x 128 pixels and loses small faces, so
it also looks at four overlapping parts.
"""

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS
from emoscope_models._card import ModelError, read_card
from emoscope_models._face_landmarks import FaceFinder, to_rgb
from emoscope_models._face_reading import checked
from emoscope_models.face import LANDMARKER

__all__ = ["FacePlaces", "merged"]

Boxes = NDArray[np.float64]
"""(n, 4): left, top, right, bottom in pixels; may reach beyond the picture."""
LEAST, LEAST_IN_PART = 0.3, 0.5
"""A face from this score on. In clips of talking faces a face had 0.9 and more in the whole
picture, what was none 0.05 to 0.2. In a part, half a face has 0.2 to 0.6 and a shoulder 0.4; a
small face that only a part shows has 0.7 and more."""
PART = 0.6
"""Side of a part, of the picture's: two overlap by a fifth, more than a face that they halve."""


class FacePlaces:
    """Finds all faces of a picture, small ones too. One thread; close it. 16 ms of CPU a picture.

    Not found: a face from behind, in full profile, upside down, or below about 1/20 of the width.
    """

    def __init__(self) -> None:
        """Load the detector. Raises ModelError when its file is missing or damaged."""
        model = checked(read_card(WEIGHTS / "face_landmarker.toml"), LANDMARKER)
        self._whole = FaceFinder(model, LEAST)
        try:
            self._part = FaceFinder(model, LEAST_IN_PART)
        except ModelError:
            self._whole.close()
            raise

    def find(self, picture: NDArray[np.uint8]) -> Boxes:
        """Return the faces of a BGR picture (height, width, 3), each once, brow to chin."""
        rgb = to_rgb(picture)
        height, width = rgb.shape[:2]
        high, wide = round(PART * height), round(PART * width)
        found = _boxes(self._whole, rgb, 0, 0)
        for top in (0, height - high):
            for left in (0, width - wide):
                part = np.ascontiguousarray(rgb[top : top + high, left : left + wide])
                found += _boxes(self._part, part, left, top)
        return merged(np.array(found, np.float64).reshape(-1, 4))

    def close(self) -> None:
        """Release the detectors and their threads."""
        self._whole.close()
        self._part.close()


def _boxes(
    finder: FaceFinder, rgb: NDArray[np.uint8], left: int, top: int
) -> list[tuple[float, ...]]:
    if not min(rgb.shape[:2]):
        return []
    found = finder.find(rgb)
    return [(b.x + left, b.y + top, b.x + b.w + left, b.y + b.h + top) for b in found]


def merged(boxes: Boxes) -> Boxes:
    """Return boxes (n, 4) with those of one face made one, large enough for all of them.

    Two are of one face when the centre of either is in the other.
    """
    left = [box for box in boxes]
    done: list[NDArray[np.float64]] = []
    while left:
        box = left.pop()
        same = [n for n, other in enumerate(left) if _same(box, other)]
        if not same:
            done.append(box)
            continue
        all_of_it = np.array([box, *(left[n] for n in same)])
        hull = np.concatenate([all_of_it[:, :2].min(axis=0), all_of_it[:, 2:].max(axis=0)])
        left = [other for n, other in enumerate(left) if n not in same] + [hull]
    return np.array(done, np.float64).reshape(-1, 4)


def _same(a: NDArray[np.float64], b: NDArray[np.float64]) -> bool:
    return _holds(a, b) or _holds(b, a)


def _holds(box: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    x, y = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])
