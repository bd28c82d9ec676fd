"""The demo participant's face: a portrait that smiles, frowns, blinks, speaks and sways.

Two passes a frame. First the expression, in the portrait's own face box: the skin is bent by a
weighted sum of displacement fields, then lips and lids are laid over what lies behind them.
Then the head as a whole is moved, light and sensor noise are added and the DEMO mark is burnt in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._synthetic_actions import (
    ACTIONS,
    EYES,
    LOWER_INNER,
    LOWER_LIP,
    UPPER_INNER,
    UPPER_LIP,
    Landmarks,
    controls,
)
from emoscope_devices._synthetic_portrait import Portrait
from emoscope_devices._synthetic_warp import (
    STEP,
    Array,
    Box,
    Picture,
    around,
    bent,
    blend,
    fields,
    slit,
    soft,
    upsampled,
)

LID_REACH = 0.21
"""How far above the lid's edge the skin gives way when it closes, in distances between the eyes."""
LID_MEETS = 0.92
"""Where the lids meet, as a share of the way from the upper to the lower."""
CREASE = np.array([0.19, 0.15, 0.10, 0.0])
"""How much darker (BGR) the skin is in a crease: skin in shade turns redder."""
GAZE_REACH = 0.055
"""How far the iris travels at full gaze, in distances between the eyes."""


@dataclass(frozen=True, slots=True)
class Pose:
    """What the face does in one frame.

    ``actions`` holds amounts by name, 0 at rest and 1 at full strength: those of ``ACTIONS``, and
    ``lids`` (closed at 1), ``squint``, ``widen``, ``gaze_x`` and ``gaze_y`` (-1 to 1, right and
    down in the picture). ``shift`` (right, down) is in px of a frame 480 lines high; ``roll``,
    ``yaw`` and ``pitch`` in degrees; ``zoom`` and ``light`` about 1; ``breath`` -1 to 1.
    """

    actions: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    shift: tuple[float, float] = (0.0, 0.0)
    roll: float = 0.0
    yaw: float = 0.0
    pitch: float = 0.0
    zoom: float = 1.0
    breath: float = 0.0
    light: float = 1.0

    def amount(self, name: str) -> float:
        """Return the amount of an action, 0 when it is not mentioned."""
        return self.actions.get(name, 0.0)


class Face:
    """Renders the expression: the face box of the portrait, bent as a Pose says. One thread."""

    def __init__(self, portrait: Portrait) -> None:
        """Compute every displacement field once (about half a second)."""
        self._portrait = portrait
        self.box = portrait.box
        marks = portrait.marks
        self._above, self._below = _bends(marks, self.box)
        lips = marks.flat((*UPPER_INNER, *LOWER_INNER[::-1]))
        unit = marks.unit
        room = around(lips, (0.28 * unit, 0.42 * unit), (self.box.x1, self.box.y1))
        self._mouth = slit(_on_nodes(room, self.box), *_edges(marks, UPPER_INNER, LOWER_INNER))
        self._eyes = tuple(_Eye(marks, self.box, *edges) for edges in EYES)
        self._share = _upper_share(marks, self.box)
        self._grid = Box(0, 0, *self.box.size).places()
        self._source = np.empty_like(self._grid)
        self._bent, self._creased = (np.empty_like(portrait.folds) for _ in range(2))
        self._shades = {name: _shade(marks, self.box, name) for name in ("lower", "wrinkle")}

    def render(self, pose: Pose) -> Picture:
        """Return the face box (h, w, 4), BGRA, with the pose's expression; valid until the next."""
        amounts = np.array([pose.amount(name) for name in ACTIONS], dtype=np.float32)
        above = np.tensordot(amounts, self._above, 1)
        below = np.tensordot(amounts, self._below, 1)
        skin = self._skin(pose)
        give = upsampled(above * self._share + below * (1 - self._share), self.box)
        source = np.add(give, self._grid, out=self._source)
        face = bent(skin, source, self._bent)
        for eye in self._eyes:
            part = eye.box.inside(self.box).slices
            face[part] = eye.render(pose, skin, self._portrait.inside, source[part])
        self._lay_mouth(face, skin, above, below)
        return face

    def _skin(self, pose: Pose) -> Picture:
        """Return the skin with the creases of the expression, not yet bent."""
        creases = min(1.0, max(pose.amount("smile"), 0.7 * pose.amount("wrinkle")))
        smooth = self._portrait.image[self.box.slices]
        skin = self._creased
        if creases > 0.004:
            cv2.addWeighted(smooth, 1 - creases, self._portrait.folds, creases, 0, skin)
        else:
            skin[:] = smooth
        for name, (where, dark) in self._shades.items():
            amount = pose.amount(name)
            if amount > 0.02:
                part = skin[where.slices]
                skin[where.slices] = (part * (1 - amount * dark)).astype(np.uint8)
        return skin

    def _lay_mouth(self, face: Picture, skin: Picture, above: Array, below: Array) -> None:
        """Put the lips, and what shows between them, into the face."""
        part = self._mouth.box.inside(self.box)
        grid = self._grid[part.slices]
        up, down = (_piece(f, part) + grid for f in (above, below))
        top, bottom, inside = self._mouth.weights(up, down, (self.box.x0, self.box.y0))
        teeth = self._portrait.inside[part.slices]
        behind = np.maximum(teeth, bent(self._portrait.tongue, down))
        # The upper lip's shadow: what lies just below its edge gets less light.
        shadow = 1 - 0.45 * soft(top, 2.5)
        lips = [(bent(skin, up), top), (bent(skin, down), bottom)]
        face[part.slices] = blend([*lips, (behind, inside * shadow)])


class _Eye:
    """One eye: lids that close over an eyeball that looks about."""

    def __init__(
        self, marks: Landmarks, face: Box, upper: tuple[int, ...], lower: tuple[int, ...]
    ) -> None:
        """Prepare the room in which the lids move."""
        self._unit = unit = marks.unit
        edges = _edges(marks, upper, lower)
        room = around(np.concatenate(edges), (0.06 * unit, 0.26 * unit), (face.x1, face.y1))
        self.box = room
        self._corner = (face.x0, face.y0)
        self._slit = slit(room, *edges)
        self._opening = (self._slit.lower - self._slit.upper).astype(np.float32)
        self._grid = room.inside(face).places()
        self._y = room.grid()[1]

    def render(self, pose: Pose, skin: Picture, inside: Picture, source: Array) -> Picture:
        """Return the eye's room; ``source`` (h, w, 2) is where the bent skin comes from."""
        closed = min(1.0, max(0.0, pose.amount("lids")))
        raised = 0.045 * self._unit * pose.amount("widen") * (1 - closed) * self._profile()
        squint = 0.30 * min(1.0, pose.amount("squint"))
        down = self._opening * (closed * LID_MEETS + squint * 0.45 * (1 - closed)) - raised
        up = self._opening * (closed * (1 - LID_MEETS) + squint * (1 - closed)) - 0.2 * raised
        give = source - self._grid
        top = self._slid(give, self._slit.upper, down, -1)
        bottom = self._slid(give, self._slit.lower, -up, 1)
        above, below, open_ = self._slit.weights(top, bottom, self._corner)
        lid = bent(skin, np.where((above > below)[..., None], top, bottom))
        reach = GAZE_REACH * self._unit
        gaze = (reach * pose.amount("gaze_x"), 0.7 * reach * pose.amount("gaze_y"))
        ball = bent(inside, self._grid - np.array(gaze, np.float32))
        return blend([(lid, above + below), (ball, open_ * (1 - 0.35 * soft(above, 1.6)))])

    def _profile(self) -> Array:
        """Return 1 over the middle of the eye, falling to 0 at its corners."""
        return np.asarray(np.sqrt(np.maximum(self._opening, 0) / self._opening.max()))

    def _slid(self, give: Array, edge: Array, slide: Array, side: int) -> Array:
        """Return where the skin on one side comes from when its edge slides by ``slide`` px."""
        reach = LID_REACH * self._unit + np.abs(slide)
        distance = side * (self._y - (edge + slide)) / reach
        share = np.clip(1.1 - 1.1 * distance, 0, 1)
        out = give + self._grid
        out[..., 1] -= slide * share * share * (3 - 2 * share)
        return out


def _edges(
    marks: Landmarks, upper: tuple[int, ...], lower: tuple[int, ...]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return marks.flat(upper), marks.flat(lower)


def _bends(marks: Landmarks, box: Box) -> tuple[Array, Array]:
    """Return the fields of all ACTIONS for the skin above and below the mouth's line."""
    edge = [np.linspace(a, b, 9) for a, b in ((box.x0, box.x1), (box.y0, box.y1))]
    rim = [(x, y) for x in edge[0] for y in (box.y0, box.y1)]
    rim += [(x, y) for y in edge[1][1:-1] for x in (box.x0, box.x1)]
    both = []
    for other_lip in (LOWER_LIP, UPPER_LIP):
        held = [i for i in controls() if i not in other_lip]
        points = np.concatenate([marks.points[held, :2], rim])
        moves = np.zeros((len(ACTIONS), len(points), 2))
        for k, name in enumerate(ACTIONS):
            moves[k, : len(held)] = marks.moves(name)[held]
        both.append(fields(points, moves, box) * _fading(box))
    return both[0], both[1]


def _fading(box: Box) -> Array:
    """Return 1 inside and 0 at the border of the box (rows, columns, 1): it must show no seam."""
    width, height = (-(-n // STEP) for n in box.size)
    x, y = (np.minimum(np.arange(n), np.arange(n)[::-1]) / 4 for n in (width, height))
    ramp = np.clip(np.minimum(x[None, :], y[:, None]), 0, 1)
    return np.asarray(ramp, np.float32)[..., None]


def _upper_share(marks: Landmarks, box: Box) -> Array:
    """Return how far (rows, columns, 1) each node belongs to the skin above the mouth."""
    line = marks.flat(UPPER_INNER)
    width, height = (-(-n // STEP) for n in box.size)
    x = box.x0 + (np.arange(width) + 0.5) * STEP
    y = box.y0 + (np.arange(height) + 0.5) * STEP
    at = np.interp(x, line[:, 0], line[:, 1])[None, :]
    band = 0.09 * marks.unit
    share = np.clip(0.5 - (y[:, None] - at) / band, 0, 1)
    return np.asarray(share, np.float32)[..., None]


def _on_nodes(box: Box, face: Box) -> Box:
    """Return a box within ``face`` whose corners lie on nodes, at least one from the border."""
    width, height = face.size
    x0 = max(STEP, (box.x0 - face.x0) // STEP * STEP)
    y0 = max(STEP, (box.y0 - face.y0) // STEP * STEP)
    x1 = min((width // STEP - 1) * STEP, (box.x1 - face.x0) // STEP * STEP)
    y1 = min((height // STEP - 1) * STEP, (box.y1 - face.y0) // STEP * STEP)
    return Box(face.x0 + x0, face.y0 + y0, face.x0 + x1, face.y0 + y1)


def _piece(field: Array, part: Box) -> Array:
    """Return a field at every pixel of ``part`` (in face coordinates, on nodes)."""
    rows = slice(part.y0 // STEP - 1, part.y1 // STEP + 1)
    columns = slice(part.x0 // STEP - 1, part.x1 // STEP + 1)
    piece = np.ascontiguousarray(field[rows, columns])
    full = cv2.resize(piece, None, fx=STEP, fy=STEP, interpolation=cv2.INTER_LINEAR)
    return np.asarray(full[STEP:-STEP, STEP:-STEP])


def _shade(marks: Landmarks, face: Box, name: str) -> tuple[Box, Array]:
    """Return the creases that an action makes: where, and how dark (h, w, 1)."""
    unit = marks.unit
    nose, brow = marks.points[6, :2], marks.points[9, :2]
    down = (nose - brow) / np.hypot(*(nose - brow))
    right = np.array([down[1], -down[0]])
    if name == "lower":
        between = marks.points[[55, 285], :2].mean(0)
        lines = [(between + s * 0.075 * unit * right, 0.10 * unit, down) for s in (-1, 1)]
    else:
        root = marks.points[6, :2]
        lines = [(root + 0.04 * unit * down, 0.05 * unit, right)]
        for wing, s in ((129, 1), (358, -1)):
            side = marks.points[wing, :2] - 0.12 * unit * down + s * 0.04 * unit * right
            lines.append((side, 0.07 * unit, down + 0.7 * s * right))
    ends = np.concatenate([[c - h * d, c + h * d] for c, h, d in lines])
    room = around(ends, (0.08 * unit, 0.08 * unit), (face.x1, face.y1))
    x, y = room.grid()
    dark = np.zeros((room.size[1], room.size[0]))
    for centre, half, along in lines:
        along = along / np.hypot(*along)
        u = (x - centre[0]) * along[0] + (y - centre[1]) * along[1]
        v = (x - centre[0]) * along[1] - (y - centre[1]) * along[0]
        dark += np.exp(-((u / half) ** 4) - (v / (0.032 * unit)) ** 2)
    dark = np.minimum(dark, 1)[..., None]
    return room.inside(face), (dark * CREASE).astype(np.float32)
