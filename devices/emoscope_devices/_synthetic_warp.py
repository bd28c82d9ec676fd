"""Bending a portrait: smooth displacement fields, and slits (mouth, eyes) that open in them.

All maps are inverse maps: for each pixel of the picture to be made they say where in the
portrait it comes from. Fields are kept on a coarse grid, for they are smooth.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._synthetic_spline import ThinPlates

Array = NDArray[np.float32]
Points = NDArray[np.float64]
Picture = NDArray[np.uint8]

_NO_SECOND_MAP: Any = None
"""OpenCV's stubs do not know that None is right here; an empty array reads foreign memory."""

STEP = 4
"""Pixels between the nodes of a field."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of whole pixels, half-open."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def size(self) -> tuple[int, int]:
        """Return (width, height)."""
        return self.x1 - self.x0, self.y1 - self.y0

    @property
    def slices(self) -> tuple[slice, slice]:
        """Return (rows, columns) for indexing a picture."""
        return slice(self.y0, self.y1), slice(self.x0, self.x1)

    def inside(self, outer: "Box") -> "Box":
        """Return this box in coordinates that start at the corner of ``outer``."""
        x, y = outer.x0, outer.y0
        return Box(self.x0 - x, self.y0 - y, self.x1 - x, self.y1 - y)

    def grid(self) -> tuple[Array, Array]:
        """Return the coordinates of its pixels as x (1, w) and y (h, 1)."""
        x = np.arange(self.x0, self.x1, dtype=np.float32)[None, :]
        return x, np.arange(self.y0, self.y1, dtype=np.float32)[:, None]

    def places(self) -> Array:
        """Return the coordinates of its pixels (h, w, 2)."""
        return np.ascontiguousarray(np.stack(np.broadcast_arrays(*self.grid()), -1))


def around(points: Points, margin: tuple[float, float], size: tuple[int, int]) -> Box:
    """Return the box around ``points`` (n, 2) with (horizontal, vertical) margin, in the frame."""
    low = np.maximum(np.floor(points.min(0) - margin), 0).astype(int)
    high = np.minimum(np.ceil(points.max(0) + margin) + 1, size).astype(int)
    return Box(int(low[0]), int(low[1]), int(high[0]), int(high[1]))


def fields(points: Points, moves: NDArray[np.float64], box: Box) -> Array:
    """Return inverse displacement fields (k, rows, columns, 2) over ``box``, nodes STEP apart.

    ``points`` (n, 2) are pushed by ``moves`` (k, n, 2), in pixels; in between, thin-plate splines
    (Bookstein 1989, IEEE PAMI 11:567). They are anchored half-way along the move, so that part
    of a move looks as right as the whole.
    """
    width, height = (-(-n // STEP) for n in box.size)
    x = box.x0 + (np.arange(width) + 0.5) * STEP - 0.5
    y = box.y0 + (np.arange(height) + 0.5) * STEP - 0.5
    nodes = np.stack(np.meshgrid(x, y), -1).reshape(-1, 2)
    out = np.empty((len(moves), height, width, 2), dtype=np.float32)
    plates = ThinPlates(points, nodes)
    for k, move in enumerate(moves):
        out[k] = plates.through(points + move / 2, -move).reshape(height, width, 2)
    return out


def upsampled(field: Array, box: Box) -> Array:
    """Return a coarse field at every pixel of ``box``, (h, w, 2)."""
    rows, columns = field.shape[:2]
    full = cv2.resize(field, (columns * STEP, rows * STEP), interpolation=cv2.INTER_LINEAR)
    width, height = box.size
    return np.asarray(full[:height, :width], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Slit:
    """An opening with an upper and a lower edge: lips or eyelids.

    ``upper`` and ``lower`` are the y of the edges in the portrait for each column of ``box``;
    where they meet at the corners the slit ends. ``softness`` (w,) is how many pixels an edge
    takes to turn: one within the slit, more beyond its corners, where there is no edge.
    """

    box: Box
    upper: Array
    lower: Array
    softness: Array

    def weights(
        self, above: Array, below: Array, corner: tuple[int, int]
    ) -> tuple[Array, Array, Array]:
        """Return the share (h, w) of what is above, below, and of the inside at each pixel.

        ``above`` and ``below`` (h, w, 2) are where the skin on either side comes from, counted
        from ``corner`` (x, y).
        """
        top = np.clip(0.5 - self._past(self.upper, above, corner), 0, 1)
        bottom = np.clip(0.5 + self._past(self.lower, below, corner), 0, 1 - top)
        return top, bottom, 1 - top - bottom

    def _past(self, edge: Array, source: Array, corner: tuple[int, int]) -> Array:
        """Return how far below an edge each source lies, in units of the softness there."""
        column = source[..., 0] + (corner[0] - self.box.x0 + 0.5)
        index = np.clip(column, 0, len(edge) - 1).astype(np.intp)
        return np.asarray((source[..., 1] + corner[1] - edge[index]) / self.softness[index])


def slit(box: Box, upper: Points, lower: Points) -> Slit:
    """Make a slit from two edges (n, 2), each from the left corner to the right one."""
    x = np.arange(box.x0, box.x1, dtype=np.float64)
    beyond = np.maximum(upper[0, 0] - x, x - upper[-1, 0])
    softness = 1.0 + np.clip(beyond, 0, 8)
    edges = [np.interp(x, e[:, 0], e[:, 1]).astype(np.float32) for e in (upper, lower)]
    return Slit(box, edges[0], edges[1], softness.astype(np.float32))


def bent(picture: Picture, source: Array, out: Picture | None = None) -> Picture:
    """Return each pixel of ``picture`` (h, w, 4) from where ``source`` (h, w, 2) says; into out."""
    done = cv2.remap(
        picture, source, _NO_SECOND_MAP, cv2.INTER_LINEAR, out, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(done, dtype=np.uint8)


def soft(values: Array, sigma: float) -> Array:
    """Return values (h, w) blurred by ``sigma`` px."""
    return np.asarray(cv2.GaussianBlur(values, (0, 0), sigma), dtype=np.float32)


def blend(parts: list[tuple[Picture, Array]]) -> Picture:
    """Return the weighted sum of pictures (h, w, 4), each with its weights (h, w)."""
    total: Any = 0.0
    for picture, weight in parts:
        total = total + picture * weight[..., None]
    return np.asarray(total + 0.5, dtype=np.float32).astype(np.uint8)
