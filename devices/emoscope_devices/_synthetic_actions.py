"""What each facial action does to the demo participant's landmarks.

Actions follow the units of the Facial Action Coding System (Ekman & Friesen 1978; numbers in
comments). Landmarks are numbered as in the MediaPipe face mesh. Moves are given for the left
half of the picture as (outward, down) in distances between the eyes, and mirrored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

UPPER_INNER = (78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308)
LOWER_INNER = (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308)
UPPER_LIP = (185, 40, 39, 37, 0, 267, 269, 270, 409, *UPPER_INNER[1:-1])
LOWER_LIP = (146, 91, 181, 84, 17, 314, 405, 321, 375, *LOWER_INNER[1:-1])
CORNERS = (61, 78, 291, 308)
EYES = (
    (
        (33, 246, 161, 160, 159, 158, 157, 173, 133),
        (33, 7, 163, 144, 145, 153, 154, 155, 133),
    ),
    (
        (362, 398, 384, 385, 386, 387, 388, 466, 263),
        (362, 382, 381, 380, 374, 373, 390, 249, 263),
    ),
)
"""Edges of the upper and lower lid of both eyes, from left to right in the picture."""
PUPILS = (468, 473)
OUTLINE = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)
"""The outline of the face, clockwise from the forehead."""

MIRROR = MappingProxyType(
    {
        # brows, upper and lower edge
        **{193: 417, 70: 300, 63: 293, 105: 334, 66: 296, 107: 336},
        **{46: 276, 53: 283, 52: 282, 65: 295, 55: 285},
        # wings of the nose, cheeks
        **{129: 358, 98: 327, 64: 294, 48: 278, 50: 280, 205: 425, 187: 411, 207: 427, 212: 432},
        # lips
        **{61: 291, 78: 308, 185: 409, 40: 270, 39: 269, 37: 267, 191: 415, 80: 310, 81: 311},
        **{82: 312, 146: 375, 91: 321, 181: 405, 84: 314, 95: 324, 88: 318, 178: 402, 87: 317},
        # jaw
        **{148: 377, 176: 400, 149: 378, 150: 379, 136: 365, 172: 397, 58: 288},
        **{83: 313, 182: 406, 201: 421, 208: 428},
    }
)
"""Landmarks of the left half of the picture to their counterparts; others lie in the middle."""

Move = tuple[float, float]

_BOTH_EDGES = {107: 55, 66: 65, 105: 52, 63: 53, 70: 46}


def _brow(inner: Move, second: Move, middle: Move, fourth: Move, outer: Move) -> dict[int, Move]:
    given = zip((107, 66, 105, 63, 70), (inner, second, middle, fourth, outer), strict=True)
    moves: dict[int, Move] = {}
    for upper, move in given:
        moves[upper] = moves[_BOTH_EDGES[upper]] = move
    return moves


BENDS: Mapping[str, Mapping[int, Move]] = MappingProxyType(
    {
        # 1, inner brow raiser
        "inner_up": _brow((-0.01, -0.12), (-0.01, -0.105), (0, -0.055), (0, 0), (0, 0.01))
        | {9: (0, -0.08), 8: (0, -0.05), 193: (0, -0.02)},
        # 2, outer brow raiser
        "outer_up": _brow((0, -0.02), (0, -0.06), (0, -0.11), (0, -0.13), (0.01, -0.10)),
        # 4, brow lowerer
        "lower": _brow((-0.05, 0.10), (-0.05, 0.085), (-0.04, 0.06), (-0.02, 0.03), (0, 0.0))
        | {9: (0, 0.07), 8: (0, 0.04), 168: (0, 0.01)},
        # 9, nose wrinkler
        "wrinkle": {129: (0.02, -0.07), 98: (0.01, -0.06), 64: (0.02, -0.06), 48: (0.02, -0.06)}
        | {205: (0, -0.05), 50: (0, -0.03), 2: (0, -0.03), 9: (0, 0.03), 8: (0, 0.03)}
        | {107: (-0.02, 0.03), 55: (-0.02, 0.03), 66: (0, 0.02), 65: (0, 0.02)},
        # 10, upper lip raiser
        "lift": {0: (0, -0.07), 37: (0, -0.09), 39: (0, -0.10), 40: (0.01, -0.07)}
        | {185: (0.01, -0.02), 13: (0, -0.08), 82: (0, -0.09), 81: (0, -0.10), 80: (0, -0.07)}
        | {191: (0, -0.03), 61: (0, 0.02), 78: (0, 0.02), 187: (0, -0.03), 205: (0, -0.03)},
        # 15 and 17, lip corner depressor and chin raiser
        "frown": {61: (0.01, 0.13), 78: (0.01, 0.13), 185: (0, 0.08), 191: (0, 0.09)}
        | {146: (0, 0.09), 95: (0, 0.09), 40: (0, 0.03), 80: (0, 0.04), 91: (0, 0.03)}
        | {88: (0, 0.04), 39: (0, -0.01), 37: (0, -0.02), 0: (0, -0.02), 81: (0, -0.01)}
        | {82: (0, -0.03), 13: (0, -0.03), 178: (0, -0.01), 87: (0, -0.03), 14: (0, -0.03)}
        | {181: (0, -0.02), 84: (0, -0.04), 17: (0, -0.04), 18: (0, -0.05), 200: (0, -0.04)}
        | {212: (0, 0.05), 207: (0, 0.03), 199: (0, -0.02)},
        # 23 and 24, lip tightener and pressor
        "press": {0: (0, 0.035), 37: (0, 0.04), 39: (0, 0.035), 40: (0, 0.02)}
        | {17: (0, -0.06), 84: (0, -0.06), 181: (0, -0.05), 91: (0, -0.03)}
        | {61: (-0.02, 0.01), 78: (-0.02, 0.01), 18: (0, -0.03)},
        # 20, lip stretcher
        "wide": {61: (0.09, 0.03), 78: (0.09, 0.03), 185: (0.07, 0.02), 191: (0.07, 0.02)}
        | {146: (0.07, 0.03), 95: (0.07, 0.03), 40: (0.04, 0), 80: (0.04, 0), 91: (0.04, 0.01)}
        | {88: (0.04, 0.01), 39: (0.02, 0), 81: (0.02, 0), 181: (0.02, 0.01), 178: (0.02, 0)}
        | {212: (0.04, 0.01), 187: (0.03, 0)},
        # 18 and 22, lip pucker and funneler
        "round": {61: (-0.12, 0), 78: (-0.12, 0), 185: (-0.10, -0.01), 191: (-0.10, 0)}
        | {146: (-0.10, 0.01), 95: (-0.10, 0), 40: (-0.06, -0.01), 80: (-0.06, -0.01)}
        | {91: (-0.06, 0.02), 88: (-0.06, 0.01), 39: (-0.02, -0.01), 81: (-0.02, -0.02)}
        | {181: (-0.02, 0.02), 178: (-0.02, 0.02), 13: (0, -0.02), 82: (0, -0.02)}
        | {14: (0, 0.02), 87: (0, 0.02), 17: (0, 0.02), 84: (0, 0.02), 212: (-0.04, 0)},
        # 26 and 27, jaw drop
        "jaw": {
            14: (0, 0.28),
            87: (0, 0.275),
            178: (0, 0.24),
            88: (-0.01, 0.165),
            95: (-0.03, 0.085),
        }
        | {17: (0, 0.28), 84: (0, 0.275), 181: (0, 0.245), 91: (-0.01, 0.18), 146: (-0.03, 0.10)}
        | {61: (-0.06, 0.04), 78: (-0.06, 0.04), 18: (0, 0.28), 83: (0, 0.28), 182: (0, 0.26)}
        | {200: (0, 0.28), 201: (0, 0.28), 208: (0, 0.27), 199: (0, 0.28), 152: (0, 0.28)}
        | {148: (0, 0.27), 176: (0, 0.25), 149: (0, 0.20), 150: (0, 0.13), 136: (0, 0.08)}
        | {172: (0, 0.04), 212: (-0.02, 0.10), 207: (0, 0.04), 187: (0, 0.02), 191: (-0.04, 0.005)}
        | {185: (-0.04, 0.005), 40: (-0.02, 0), 80: (-0.02, -0.01), 13: (0, -0.01), 82: (0, -0.01)},
    }
)
"""Moves of the left half's and the middle's landmarks for each action at full strength."""

ACTIONS = ("smile", *BENDS)
"""All actions that bend the skin; the smile is measured, not drawn (12 and 25)."""

STILL = (1, 4, 5, 6, 195, 197, 151, 21, 251, 116, 345, 118, 347)
"""Landmarks that no action moves: the ridge of the nose, temples, cheekbones."""


@dataclass(frozen=True, slots=True)
class Landmarks:
    """The face at rest: ``points`` (478, 3) px, z towards the back; ``smile`` (478, 2) px."""

    points: NDArray[np.float64]
    smile: NDArray[np.float64]

    @property
    def unit(self) -> float:
        """Return the distance between the pupils in px."""
        return float(np.hypot(*self._across))

    @property
    def _across(self) -> NDArray[np.float64]:
        left, right = PUPILS
        return np.asarray(self.points[right, :2] - self.points[left, :2])

    def flat(self, which: tuple[int, ...]) -> NDArray[np.float64]:
        """Return x and y (n, 2) of some landmarks."""
        return np.asarray(self.points[list(which), :2])

    def moves(self, action: str) -> NDArray[np.float64]:
        """Return how far (478, 2) px an action at full strength moves each landmark."""
        if action == "smile":
            return self.smile
        right = self._across
        down = np.array([-right[1], right[0]])
        out = np.zeros((478, 2))
        for landmark, (outward, downward) in BENDS[action].items():
            out[landmark] = -outward * right + downward * down
            if landmark in MIRROR:
                out[MIRROR[landmark]] = outward * right + downward * down
        return out


def controls() -> tuple[int, ...]:
    """Return the landmarks that hold the skin: all that some action moves, and the still ones."""
    moved = {i for bend in BENDS.values() for i in bend}
    moved |= {MIRROR[i] for i in moved if i in MIRROR}
    lids = {i for eye in EYES for edge in eye for i in edge}
    return tuple(sorted(moved | lids | {*OUTLINE, *STILL, *UPPER_LIP, *LOWER_LIP, *CORNERS}))
