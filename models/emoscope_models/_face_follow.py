"""Whose face is it? One participant is followed; others are seen, said and ignored.

            a face that can be read, where we look        not seen, or the tracker left it
    NOBODY ────────────────────────────────► FOLLOWED ─────────────────────► LOST
                                              ▲   ▲   seen again near by       │
                                              │   └────────────────────────────┤
                                              └────────────────────────────────┘
                                       after ``patience``: the largest face, and it is said

Pure: boxes and session times in, decisions out; no picture is looked at here. What it cannot see:
two heads that cross. Their boxes overlap from picture to picture, whoever is in front.
"""

from dataclasses import dataclass, replace

from emoscope_models._estimate import Reason, because
from emoscope_models._face_landmarks import Box

SAME_OVERLAP = 0.3
SAME_DISTANCE = 0.5
"""Two boxes are one face's when they overlap by 0.3 or their centres are within half a face:
heads move less than that in a sixteenth of a second. Two heads may be as close, hence bystanders
are remembered."""
GROWTHS = (1.0, 0.25)
"""By how much of a face, on each side, the tracker sees more than the face. First generous (at
0.25 two of three faces of a group were not found), then tight, in case a neighbour is preferred."""
NOTICE_SECONDS = 5.0
"""How long a change of the followed face is said."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What is known about who is in the picture. ``since`` (ns): when the face was lost."""

    box: Box | None = None
    others: tuple[Box, ...] = ()
    chosen: bool = False
    since: int | None = None


class Follower:
    """Decides which face the tracker is to follow; one thread."""

    def __init__(self, patience: float, look: float) -> None:
        """Take seconds until another face may be taken, and between two looks around."""
        self._patience = int(patience * 1e9)
        self._look = int(look * 1e9)
        self.reset()

    def reset(self) -> None:
        """Forget everybody."""
        self.state = Followed()
        self._candidate: Box | None = None
        self._wanted: tuple[float, float] | None = None
        self._tries = 0
        self._looked: int | None = None
        self._notice: tuple[int, Reason] | None = None
        self._replacing = False
        self._bystanders: tuple[Box, ...] = ()
        self.changes = 0
        """How often somebody else may be followed since: by choice, or when a face had gone."""

    def want(self, x: float, y: float) -> None:
        """Follow the face at this place of the picture, 0 to 1 from its upper left corner."""
        self._wanted = (x, y)

    def must_look(self, time: int) -> bool:
        """Return whether all faces are needed now, not only the followed one."""
        if self.state.box is None or self.state.since is not None or self._wanted is not None:
            return True
        return self._looked is None or time - self._looked >= self._look

    def look(self, boxes: tuple[Box, ...], time: int, width: int, height: int) -> bool:
        """Take in all faces of a picture; return whether the tracker must start afresh."""
        self._looked = time
        by_size = sorted(boxes, key=lambda b: b.area, reverse=True)
        afresh = False
        if self._wanted is not None:
            place = (self._wanted[0] * width, self._wanted[1] * height)
            self._wanted = None
            afresh = self._choose(by_size, place, time)
        if self._searching:
            self._candidate = self._next_candidate(by_size, time)
        mine = self._candidate if self._searching else self.state.box
        self.state = replace(self.state, others=_all_but(mine, by_size))
        if not self._searching:
            self._bystanders = self.state.others
        return afresh

    @property
    def region(self) -> Box | None:
        """Return what the tracker should see, or None when there is nothing to follow."""
        if self._searching:
            growth = GROWTHS[self._tries % len(GROWTHS)]
            return self._candidate.grown(growth) if self._candidate else None
        return self.state.box.grown(GROWTHS[0]) if self.state.box else None

    def settle(self, found: Box | None, time: int) -> bool:
        """Take in what the tracker found; return whether it is the followed face.

        False for a found face means that the tracker went to another one and must start afresh.
        """
        expected = self._candidate if self._searching else self.state.box
        right = found is not None and expected is not None and _same(found, expected)
        if found is not None and right and not self._is_bystander(found, expected):
            self._tell_of_replacement(time)
            self.state = replace(self.state, box=found, since=None)
            self._candidate, self._tries = None, 0
            return True
        self._tries += self._candidate is not None
        if self.state.box is not None and self.state.since is None:
            self.state = replace(self.state, since=time)
        return found is None

    def notice(self, time: int) -> Reason | None:
        """Return what must be said about a recent change, or None."""
        if self._notice and time - self._notice[0] <= NOTICE_SECONDS * 1e9:
            return self._notice[1]
        return None

    @property
    def _searching(self) -> bool:
        return self.state.box is None or self.state.since is not None

    def _choose(self, by_size: list[Box], place: tuple[float, float], time: int) -> bool:
        """Obey the operator's choice when there is a face; return whether it is another one."""
        at = [b for b in by_size if _covers(b.grown(0.25), place)]
        followed = self.state.box if self.state.since is None else None
        if followed and _covers(followed, place):
            self.state = replace(self.state, chosen=True)
            return False
        if not at:
            words = because("There is no face where you clicked. Click on a face.")
            self._notice = (time, words)
            return False
        nearest = min(at, key=lambda b: b.distance(Box(*place, 0, 0)))
        self.state = Followed(box=nearest, chosen=True, since=time)
        self._tries, self._notice, self._replacing = 0, None, False
        self.changes += 1
        self._bystanders = _all_but(nearest, by_size)
        return True

    def _next_candidate(self, by_size: list[Box], time: int) -> Box | None:
        """Return the face to try next: where the lost one was, or after a while any."""
        lost, since = self.state.box, self.state.since
        if lost is not None and since is not None:
            near = [b for b in by_size if _same(b, lost) and not self._is_bystander(b, lost)]
            if near:
                self._replacing = False
                return min(near, key=lambda b: b.distance(lost))
            if time - since <= self._patience:
                return None
        self._replacing = lost is not None
        return by_size[self._tries // len(GROWTHS) % len(by_size)] if by_size else None

    def _is_bystander(self, box: Box, followed: Box | None) -> bool:
        """Return whether ``box`` is rather somebody who was seen beside the followed face."""
        if followed is None or self._replacing:
            return False
        return any(box.distance(other) < box.distance(followed) for other in self._bystanders)

    def _tell_of_replacement(self, time: int) -> None:
        since = self.state.since
        if not self._replacing or since is None:
            return
        words = because(
            "The face before was gone for {seconds:.0f} s; now following the one in the box. Click"
            " the participant's face if this is another person.",
            seconds=(time - since) / 1e9,
        )
        self._notice, self._replacing = (time, words), False
        self.changes += 1
        self.state = replace(self.state, chosen=False)


def _all_but(mine: Box | None, boxes: list[Box]) -> tuple[Box, ...]:
    """Return the boxes without the one that shows the same face as ``mine``."""
    same = [b for b in boxes if mine is not None and _same(b, mine)]
    if mine is None or not same:
        return tuple(boxes)
    nearest = min(same, key=lambda b: b.distance(mine))
    return tuple(b for b in boxes if b is not nearest)


def _same(one: Box, other: Box) -> bool:
    return one.overlap(other) >= SAME_OVERLAP or one.distance(other) <= SAME_DISTANCE


def _covers(box: Box, place: tuple[float, float]) -> bool:
    return 0 <= place[0] - box.x <= box.w and 0 <= place[1] - box.y <= box.h
