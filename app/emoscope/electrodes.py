"""Where electrodes of the 10-20 and 10-10 systems lie, from above and on a sphere.

Computed, not copied: the ring Fpz-T7-Oz-T8 lies 72° from the vertex, midline sites every 18°, and
each row divides the great circle from the midline to the ring evenly (Oostenveld & Praamstra
2001). The map is azimuthal equidistant: 1.0 is 90° from the vertex, the level of nasion and ears.
"""

import math
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

RING = 72.0
OUTER = 90.0
_ROWS = {
    "AF": (54.0, 36.0),
    "F": (36.0, 54.0),
    "FC": (18.0, 72.0),
    "C": (0.0, 90.0),
    "CP": (-18.0, 108.0),
    "P": (-36.0, 126.0),
    "PO": (-54.0, 144.0),
}
"""Row name: degrees of its midline site in front of the vertex, azimuth of its ring site."""
_ALIASES = {"T3": "T7", "T4": "T8", "T5": "P7", "T6": "P8", "A1": "M1", "A2": "M2"}


def _vector(inclination: float, azimuth: float) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Return the unit vector (right, front, up) for degrees from the vertex and from the front."""
    i, a = math.radians(inclination), math.radians(azimuth)
    return np.array([math.sin(i) * math.sin(a), math.sin(i) * math.cos(a), math.cos(i)])


def _flat(vector: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> tuple[float, float]:
    """Return the place on the map: x to the right, y to the front."""
    inclination = math.degrees(math.acos(max(-1.0, min(1.0, float(vector[2])))))
    azimuth = math.atan2(float(vector[0]), float(vector[1]))
    radius = inclination / 90
    return radius * math.sin(azimuth), radius * math.cos(azimuth)


def _table() -> Mapping[str, tuple[float, float]]:
    places: dict[str, tuple[float, float]] = {}
    midline = {"NZ": 90.0, "FPZ": 72.0, "CZ": 0.0, "OZ": -72.0, "IZ": -90.0}
    midline |= {f"{row}Z": front for row, (front, _) in _ROWS.items()}
    for name, front in midline.items():
        places[name] = _flat(_vector(abs(front), 0 if front >= 0 else 180))
    for side, odd in ((-1, 1), (1, 0)):
        places[f"FP{2 - odd}"] = _flat(_vector(RING, side * 18))
        places[f"O{2 - odd}"] = _flat(_vector(RING, side * 162))
        for row, (front, azimuth) in _ROWS.items():
            inner, outer = _vector(front, 0.0), _vector(RING, side * azimuth)
            angle = math.acos(float(inner @ outer))
            for step in range(1, 5):
                part = step / 4
                arc = math.sin((1 - part) * angle) * inner + math.sin(part * angle) * outer
                number = 2 * step - odd
                ring = {"FC": "FT", "C": "T", "CP": "TP"}.get(row, row) if step == 4 else row
                places[f"{ring}{number}"] = _flat(arc / math.sin(angle))
            ear = {"FC": "FT", "C": "T", "CP": "TP"}.get(row, row)
            places[f"{ear}{10 - odd}"] = _flat(_vector(OUTER, side * azimuth))
        places[f"M{2 - odd}"] = _flat(_vector(OUTER + 14, side * 104))
    return MappingProxyType(places)


PLACES: Mapping[str, tuple[float, float]] = _table()
"""Upper-case name to (x, y), x to the participant's right, y to her nose."""


def place(name: str) -> tuple[float, float] | None:
    """Return where an electrode lies, None for an unknown name; old names (T3) are known too."""
    key = name.strip().upper().removeprefix("EEG ").split("-")[0]
    return PLACES.get(_ALIASES.get(key, key))


def on_sphere(name: str) -> tuple[float, float, float] | None:
    """Return where an electrode lies on a head that is a sphere of radius 1, None if unknown.

    To the participant's right, to her nose, up; the origin is the sphere's centre.
    """
    flat = place(name)
    if flat is None:
        return None
    inclination, azimuth = 90 * math.hypot(*flat), math.degrees(math.atan2(*flat))
    x, y, z = _vector(inclination, azimuth).tolist()
    return x, y, z
