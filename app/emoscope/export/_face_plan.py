"""Decides what of each picture is hidden, so that no picture is clear where a face might be.

For each picture, the first rule that fits:

- ``unreadable``: the picture is damaged; in its place there is a grey one.
- ``whole``: no face is known within 3 s before or after, or the participant was looked for and not
  found for 1 s before and after: all of it is hidden.
- ``near``: within 3 s before or after there is a face that none of those found here can be:
  besides these, its last and next place are hidden, the larger the longer ago.
- ``seen``: all faces that are known around that time are found in this very picture.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from emoscope.export._hide import Region, snapped, whole
from emoscope.recording.reader import Decision, Recording
from emoscope_devices import to_ns

Rule = Literal["seen", "near", "whole", "unreadable"]
RULES: tuple[Rule, ...] = ("seen", "near", "whole", "unreadable")
Boxes = NDArray[np.float64]
"""(n, 4): left, top, right, bottom in pixels."""

GROW = 0.5
"""Of a face's longer side, added on each side: hair, ears, beard and throat tell who it is."""
SPEED = 1.5
"""Longer sides a second that a face may have moved, unseen."""
SAME = 0.5
"""Longer sides that one face's places are apart at most, from picture to picture."""
NEAR_SECONDS = 3.0
LOST_NS = to_ns(1.0)
HELD_NS = to_ns(0.25)
"""A recorded place holds so long; live, a face is looked for 16 times a second."""
OFTEN = 50
"""Answers between two looks at whether to go on."""
OTHERS_NS = to_ns(0.75)
"""Live, further faces are looked for twice a second."""
NOBODY: Boxes = np.zeros((0, 4))
Kept = tuple[tuple[float, ...], ...]
"""Boxes of one picture that are kept for all of them: as tuples, for hundreds of thousands of small
arrays among large pictures leave a heap full of holes (measured: 1 MB lost a picture)."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where faces were when the participant was watched.

    ``times`` (n,) session ns, rising; ``boxes`` (n, 4) of the participant, NaN for none, and
    ``others`` n times (k, 4), both as shares of the picture's size.
    """

    times: NDArray[np.int64]
    boxes: Boxes
    others: tuple[Boxes, ...]


class Collector:
    """Gathers recorded places from decisions, one by one."""

    def __init__(self) -> None:
        """Start with none."""
        self._times: list[int] = []
        self._boxes: list[tuple[float, ...]] = []
        self._others: list[Boxes] = []

    def take(self, decision: Decision) -> None:
        """Look at one decision; what it says twice or backwards in time is left out."""
        estimate = decision.estimate
        if estimate is None or estimate.modality != "face":
            return
        if self._times and estimate.time <= self._times[-1]:
            return
        details = estimate.details
        size = _size(details.get("size"))
        box = _shares(details.get("box"), size)
        boxes = [_shares(other, size) for other in _sequence(details.get("other_boxes"))]
        self._times.append(estimate.time)
        self._boxes.append(box or (np.nan,) * 4)
        self._others.append(np.array([b for b in boxes if b], np.float64).reshape(-1, 4))

    def done(self) -> Recorded:
        """Return what was gathered."""
        boxes = np.array(self._boxes, np.float64).reshape(-1, 4)
        return Recorded(np.array(self._times, np.int64), boxes, tuple(self._others))


def recorded_faces(recording: Recording, look: Callable[[], None] = lambda: None) -> Recorded:
    """Return where the recording's own estimates say that faces were.

    ``look`` is called now and then: an hour of answers takes minutes to read. It raises to cancel.
    """
    collector = Collector()
    for number, decision in enumerate(recording.decisions()):
        if not number % OFTEN:
            look()
        collector.take(decision)
    return collector.done()


def faces_at(recorded: Recorded, time: int, height: int, width: int) -> Boxes:
    """Return the faces (n, 4) that were recorded around session ``time``, in pixels.

    Between two places of the participant both are hidden, and what is between.
    """
    after = int(np.searchsorted(recorded.times, time))
    near = [n for n in (after - 1, after) if 0 <= n < len(recorded.times)]
    own = [n for n in near if abs(int(recorded.times[n]) - time) <= HELD_NS]
    boxes = recorded.boxes[own]
    boxes = boxes[np.isfinite(boxes).all(axis=1)]
    if len(boxes):
        boxes = np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)])[None]
    beside = [recorded.others[n] for n in near if abs(int(recorded.times[n]) - time) <= OTHERS_NS]
    return np.concatenate([boxes, *beside, NOBODY]) * [width, height, width, height]


class Plan:
    """What is hidden of each picture: ``times`` (n,) rising, and the faces found in each."""

    def __init__(self, times: NDArray[np.int64], found: Sequence[Kept], recorded: Recorded) -> None:
        """Take the faces (k, 4) that were found in each picture, recorded ones among them."""
        self._times, self._found, self._recorded = times, found, recorded

    def at(self, number: int, height: int, width: int) -> tuple[Rule, tuple[Region, ...]]:
        """Return the rule for one picture of that size, and the regions to hide."""
        boxes = as_boxes(self._found[number])
        missing = self._missing(number)
        if not (len(boxes) or len(missing)) or self._lost(int(self._times[number])):
            return "whole", (whole(height, width),)
        rule: Rule = "near" if len(missing) else "seen"
        places = (snapped(b, height, width) for b in (*grown(boxes, GROW), *missing))
        regions = tuple(dict.fromkeys(place for place in places if place))
        # A place beyond the picture's edge hides nothing: then somebody may have come back in.
        return (rule, regions) if regions else ("whole", (whole(height, width),))

    def _missing(self, number: int) -> list[NDArray[np.float64]]:
        """Return the places, grown, of faces that are near in time and none of those found now.

        Outwards from now, earlier and later: each face of a picture is one that is known already,
        as far as it can have moved since, or one that is missing, and known from there on.
        """
        now, places = int(self._times[number]), []
        for step in (-1, 1):
            known = [(box, 0.0) for box in self._found[number]]
            other = number + step
            while 0 <= other < len(self._found):
                away = abs(int(self._times[other]) - now) / 1e9
                if away > NEAR_SECONDS:
                    break
                for box in unexplained(self._found[other], known, away):
                    known.append((box, away))
                    places.append(grown(np.array([box]), GROW + SPEED * away)[0])
                other += step
        return places

    def _lost(self, time: int) -> bool:
        """Return whether the participant was looked for and not found, for a second around."""
        times = self._recorded.times
        first = int(np.searchsorted(times, time - LOST_NS))
        stop = int(np.searchsorted(times, time + LOST_NS, side="right"))
        return stop > first and bool(np.isnan(self._recorded.boxes[first:stop, 0]).all())


def as_boxes(kept: Kept) -> Boxes:
    """Return kept boxes as an array (n, 4)."""
    return np.array(kept, np.float64).reshape(-1, 4)


def kept(boxes: Boxes) -> Kept:
    """Return boxes (n, 4) as they are kept."""
    return tuple(map(tuple, boxes.tolist()))


def grown(boxes: Boxes, share: float) -> Boxes:
    """Return boxes grown on each side by ``share`` of their longer side."""
    more = share * np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    return boxes + more[:, None] * [-1, -1, 1, 1]


def unexplained(boxes: Kept, known: Sequence[tuple[tuple[float, ...], float]], away: float) -> Kept:
    """Return those of ``boxes``, ``away`` s from now, that are none of ``known`` (with its own s).

    A known face is one of the boxes at most, the nearest that it can have reached.
    """
    if not boxes:
        return boxes
    pairs = sorted(
        (apart, n, k)
        for n, box in enumerate(boxes)
        for k, (face, when) in enumerate(known)
        if (apart := _apart(box, face)) <= max(SAME, SPEED * abs(away - when))
    )
    taken: dict[int, int] = {}
    for _, n, k in pairs:
        if n not in taken and k not in taken.values():
            taken[n] = k
    return tuple(box for n, box in enumerate(boxes) if n not in taken)


def _apart(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Return how far the centres of boxes are apart, in longer sides of the larger."""
    side = max(a[2] - a[0], a[3] - a[1], b[2] - b[0], b[3] - b[1], 1e-9)
    return math.hypot(a[0] + a[2] - b[0] - b[2], a[1] + a[3] - b[1] - b[3]) / 2 / side


def _sequence(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()


def _size(value: Any) -> tuple[float, float] | None:
    """Return a picture's (width, height), None when it makes no sense."""
    try:
        width, height = map(float, value)
    except (TypeError, ValueError):
        return None
    return (width, height) if width > 0 and height > 0 else None


def _shares(value: Any, size: tuple[float, float] | None) -> tuple[float, ...] | None:
    """Return a box (x, y, w, h) in pixels as shares of the picture; None for none."""
    try:
        x, y, w, h = map(float, value)
    except (TypeError, ValueError):
        return None
    if size is None or not np.isfinite([x, y, w, h]).all() or w <= 0 or h <= 0:
        return None
    width, height = size
    return x / width, y / height, (x + w) / width, (y + h) / height
