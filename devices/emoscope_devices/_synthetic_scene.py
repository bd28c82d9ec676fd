"""What the demo camera sees: a head that moves before a still background, noise, and the mark."""

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._synthetic_actions import OUTLINE
from emoscope_devices._synthetic_face import Face, Pose
from emoscope_devices._synthetic_portrait import Portrait, load_portrait, picture
from emoscope_devices._synthetic_spline import cones
from emoscope_devices._synthetic_warp import Array, Box, Picture, around, bent

NODE = 8
"""Pixels between the nodes of the head's map."""
NOISE_SD = 2.0
"""Sensor noise in grey levels, as of a webcam in a lit room."""
NOISE_FIELDS = 5
NOISE_SHIFT = 48
"""Every frame takes one of a few noise fields, shifted at random by up to this many px."""
OFFSET = 8
"""Noise fields are stored around this grey level, which is taken off again."""
MARK_SHARE = 0.42
"""Width of the DEMO mark as a share of the frame's."""
BREATH = 1.6
"""How far shoulders rise with a breath, px in a frame 480 lines high."""


class Scene:
    """Renders whole frames (h, w, 3) BGR. Every one carries the DEMO mark. One thread."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        """Load the portrait and compute all fields; raises DeviceUnusable without resources."""
        self._portrait = load_portrait(size)
        self._face = Face(self._portrait)
        self._seed = seed
        self._pixel = self._portrait.marks.unit / 94.0
        """One px of a frame 480 lines high, in px of this frame."""
        self._moving = _moving(self._portrait, size)
        self._nodes = _nodes(self._moving)
        self._grid = self._moving.places()
        # Large arrays are kept: fresh ones cost more in page faults than in arithmetic.
        self._still = self._portrait.image.copy()
        rows, columns = self._nodes.shape[:2]
        self._full = np.empty((rows * NODE, columns * NODE, 2), np.float32)
        self._map = np.empty_like(self._grid)
        self._moved = np.empty((*self._grid.shape[:2], 4), np.uint8)
        self._head, self._depth = _head(self._portrait, self._nodes)
        self._shoulders = _shoulders(self._portrait, self._nodes)
        self._pivot = self._portrait.marks.points[152, :2] + [0, 0.3 * self._portrait.marks.unit]
        self._noise = _noise(size, seed)
        self._mark, self._clear, self._where = _mark(size)

    def frame(self, pose: Pose, index: int) -> Picture:
        """Return frame number ``index`` with a pose: the same arguments give the same bits."""
        still = self._still
        still[self._face.box.slices] = self._face.render(pose)
        bent(still, self._source(pose), self._moved)
        part = self._moving.slices
        still[part] = self._moved
        out = cv2.cvtColor(still, cv2.COLOR_BGRA2BGR)
        still[part] = self._portrait.image[part]
        rng = np.random.default_rng((self._seed, 1, index))
        which, dx, dy = rng.integers((NOISE_FIELDS, NOISE_SHIFT, NOISE_SHIFT))
        height, width = out.shape[:2]
        noise = self._noise[which, dy : dy + height, dx : dx + width]
        cv2.addWeighted(out, pose.light, noise, 1.0, -OFFSET, out)
        corner = out[self._where]
        out[self._where] = cv2.add(cv2.multiply(corner, self._clear, scale=1 / 255), self._mark)
        return np.asarray(out, dtype=np.uint8)

    def _source(self, pose: Pose) -> Array:
        """Return where each pixel of the moving part comes from (h, w, 2)."""
        x, y = self._nodes[..., 0], self._nodes[..., 1]
        roll, yaw, pitch = np.deg2rad((pose.roll, pose.yaw, pose.pitch))
        cos, sin = np.cos(roll) / pose.zoom, np.sin(roll) / pose.zoom
        u = x - self._pivot[0] - pose.shift[0] * self._pixel
        v = y - self._pivot[1] - pose.shift[1] * self._pixel
        # Turning: what lies nearer to the camera moves further (a parallax, not a rotation).
        back_x = self._pivot[0] + cos * u + sin * v - np.sin(yaw) * self._depth
        back_y = self._pivot[1] - sin * u + cos * v - np.sin(pitch) * self._depth
        rise = BREATH * self._pixel * pose.breath * self._shoulders
        move = np.stack([(back_x - x) * self._head, (back_y - y) * self._head + rise], -1)
        cv2.resize(move.astype(np.float32), self._full.shape[1::-1], self._full)
        width, height = self._moving.size
        return np.add(self._full[:height, :width], self._grid, out=self._map)


def _moving(portrait: Portrait, size: tuple[int, int]) -> Box:
    """Return the part of the frame in which anything moves: full height, around the head."""
    reach = 2.3 * portrait.marks.unit
    box = around(portrait.marks.points[[152], :2], (reach, size[1]), size)
    # Whole squares of nodes, where possible: then large arrays need not be cut to fit.
    width = max(NODE, (box.x1 - box.x0) // NODE * NODE)
    return Box(box.x0, box.y0, box.x0 + width, box.y1)


def _nodes(box: Box) -> NDArray[np.float64]:
    """Return the coordinates (rows, columns, 2) of the nodes: the middles of squares of px."""
    width, height = box.size
    x = box.x0 + (np.arange(-(-width // NODE)) + 0.5) * NODE - 0.5
    y = box.y0 + (np.arange(-(-height // NODE)) + 0.5) * NODE - 0.5
    return np.stack(np.meshgrid(x, y), -1)


def _head(portrait: Portrait, nodes: NDArray[np.float64]) -> tuple[Array, Array]:
    """Return how far each node belongs to the head, and its depth before the neck in px."""
    marks = portrait.marks
    unit = marks.unit
    crown, chin = marks.points[10, :2], marks.points[152, :2]
    centre = (0.55 * crown + 0.45 * chin) - [0, 0.2 * unit]
    across, along = 1.8 * unit, 2.05 * unit
    radius = np.hypot((nodes[..., 0] - centre[0]) / across, (nodes[..., 1] - centre[1]) / along)
    head = _fall(radius, 1.0, 1.28)
    neck = _fall(nodes[..., 1], chin[1] - 0.05 * unit, chin[1] + 0.95 * unit)
    depth = np.percentile(marks.points[:, 2], 80) - marks.points[:, 2]
    ring = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    hair = centre + np.stack([0.95 * across * np.cos(ring), 0.95 * along * np.sin(ring)], -1)
    known = [i for i in range(468) if i % 3 == 0 or i in OUTLINE]
    points = np.concatenate([marks.points[known, :2], hair])
    depths = np.concatenate([depth[known], np.zeros(len(hair))])[:, None]
    surface = cones(points, depths, nodes.reshape(-1, 2), 2.0).reshape(nodes.shape[:2])
    field = cv2.GaussianBlur(np.clip(surface, 0, None) * _fall(radius, 0.8, 1.1), (0, 0), 1.5)
    return np.asarray(head * neck, np.float32), np.asarray(field, np.float32)


def _shoulders(portrait: Portrait, nodes: NDArray[np.float64]) -> Array:
    """Return how far each node rises with a breath."""
    marks = portrait.marks
    chin, unit = marks.points[152, :2], marks.unit
    low = 1 - _fall(nodes[..., 1], chin[1] - 0.7 * unit, chin[1] + 0.3 * unit)
    near = _fall(np.abs(nodes[..., 0] - chin[0]), 1.4 * unit, 2.3 * unit)
    return np.asarray(low * near, np.float32)


def _fall(value: NDArray[np.float64], start: float, stop: float) -> NDArray[np.float64]:
    """Return 1 before ``start``, 0 after ``stop``, smooth in between."""
    t = np.clip((stop - value) / (stop - start), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _noise(size: tuple[int, int], seed: int) -> Picture:
    """Return noise fields (fields, h, w, 3) around OFFSET, slightly blurred as by demosaicing."""
    rng = np.random.default_rng((seed, 0))
    shape = (size[1] + NOISE_SHIFT, size[0] + NOISE_SHIFT, 3)
    out = []
    for _ in range(NOISE_FIELDS):
        grain = cv2.GaussianBlur(rng.standard_normal(shape, dtype=np.float32), (3, 3), 0.6)
        grain *= NOISE_SD / grain.std()
        out.append(np.clip(np.rint(grain + OFFSET), 0, 255).astype(np.uint8))
    return np.stack(out)


def _mark(size: tuple[int, int]) -> tuple[Picture, Picture, tuple[slice, slice]]:
    """Return the mark (h, w, 3) as light to add, what it leaves of the frame, and its place."""
    drawn = picture("mark.png", cv2.IMREAD_UNCHANGED)
    scale = MARK_SHARE * size[0] / drawn.shape[1]
    small = cv2.resize(drawn, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    opaque = small[..., 3:].astype(np.float32) / 255
    light = np.rint(small[..., :3] * opaque).astype(np.uint8)
    clear = np.repeat(np.rint(255 * (1 - opaque)), 3, axis=2).astype(np.uint8)
    height, width = light.shape[:2]
    margin = round(0.018 * size[0])
    bottom = size[1] - margin
    return light, clear, (slice(bottom - height, bottom), slice(margin, margin + width))
