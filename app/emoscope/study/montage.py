"""Electrode sites as they are written and drawn, and how the channels of a montage stand."""

import math
from collections.abc import Hashable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from emoscope.electrodes import PLACES, place
from emoscope.study.study import Montage

UNUSED = "-"
"""Stands for a channel of the board that no electrode is plugged into."""
OUTERMOST = 1.2
"""How far from the vertex an electrode can lie on the map: below the ears, at the mastoids."""

Standing = Literal["placed", "own", "nowhere", "doubled", "unused", "unnamed"]
"""Of a channel: at a standard site; at a position of the study's own; known by name alone; at the
site of another channel; not plugged in; not named yet."""


def written(key: str) -> str:
    """Return a site's name as it is written: "FPZ" is "Fpz"."""
    return key.replace("FP", "Fp").replace("Z", "z")


SITES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {written(key): spot for key, spot in PLACES.items()}
)
"""Every site with a name in the 10-10 system, and the mastoids: name to (x right, y front)."""
TEN_TWENTY: tuple[str, ...] = (
    "Fp1",
    "Fpz",
    "Fp2",
    "F7",
    "F3",
    "Fz",
    "F4",
    "F8",
    "T7",
    "C3",
    "Cz",
    "C4",
    "T8",
)
TEN_TWENTY += ("P7", "P3", "Pz", "P4", "P8", "O1", "Oz", "O2", "M1", "M2")
"""The sites of the 10-20 system, with the names that T3 to T6 and A1, A2 have today."""

_BETWEEN = ("AF1", "AF2", "AF5", "AF6", "PO1", "PO2", "PO5", "PO6")
TEN_TEN: tuple[str, ...] = tuple(name for name in SITES if name not in _BETWEEN)
"""The sites of the 10-10 system as caps have them: its narrow rows have every second site only."""


def identity(name: str) -> Hashable:
    """Return what two names of one electrode have in common: T3 and T7 are the same site."""
    return place(name) or name.strip().casefold()


def spot_of(montage: Montage, name: str) -> tuple[float, float] | None:
    """Return where an electrode of the montage lies, None where nobody knows."""
    return place(name) or montage.positions.get(name)


def standings(montage: Montage) -> tuple[Standing, ...]:
    """Return how each channel stands, in the order of the channels."""
    seen: dict[Hashable, int] = {}
    for name in montage.channels:
        seen[identity(name)] = seen.get(identity(name), 0) + 1
    return tuple(_standing(montage, name, seen) for name in montage.channels)


def _standing(montage: Montage, name: str, seen: Mapping[Hashable, int]) -> Standing:
    if name == UNUSED:
        return "unused"
    if not name.strip():
        return "unnamed"
    if seen[identity(name)] > 1:
        return "doubled"
    if place(name) is not None:
        return "placed"
    return "own" if name in montage.positions else "nowhere"


def used(montage: Montage) -> tuple[str, ...]:
    """Return the names of the channels that are plugged in."""
    return tuple(name for name in montage.channels if name != UNUSED)


def nearest(
    spots: Mapping[str, tuple[float, float]], start: tuple[float, float], way: tuple[float, float]
) -> str | None:
    """Return the spot that lies best in direction ``way`` from ``start``; None at the edge.

    Sideways distance counts double: an arrow key goes along rows rather than across.
    """
    best, least = None, math.inf
    for name, (x, y) in spots.items():
        dx, dy = x - start[0], y - start[1]
        along = dx * way[0] + dy * way[1]
        aside = abs(dx * way[1] - dy * way[0])
        if along > 1e-6 and aside <= 1.5 * along and along + 2 * aside < least:
            best, least = name, along + 2 * aside
    return best


def without_strays(montage: Montage) -> Mapping[str, tuple[float, float]]:
    """Return the positions that still belong to a channel, the reference or the ground."""
    names: Sequence[str] = (*montage.channels, montage.reference, montage.ground)
    return MappingProxyType(
        {n: spot for n, spot in montage.positions.items() if n in names and place(n) is None}
    )
