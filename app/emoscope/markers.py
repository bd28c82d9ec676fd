"""Markers: something that happened at a time, who said so, and what was said of it afterwards."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

from emoscope_devices import Sentence, say

Kind = Literal["marker", "interval", "note", "block"]
KINDS: tuple[Kind, ...] = get_args(Kind)
What = Literal["label", "move", "seconds", "end", "abort", "extend", "remove", "undo", "redo"]
"""What an amendment is: another label, time or length; an interval's or a block's end, or another
planned length; gone; a step of the operator's taken back, and taken again."""
WHATS: tuple[What, ...] = get_args(What)
OPERATOR, STUDY = "operator", "study"


class MarkerError(Exception):
    """A marker cannot be set or amended. ``sentences`` can be translated."""

    def __init__(self, what: str, remedy: str, **values: Any) -> None:
        """Take templates for ``what`` is wrong and its ``remedy``, and the values for both."""
        self.sentences: tuple[Sentence, ...] = (say(what, **values), say(remedy, **values))
        super().__init__(" ".join(map(str, self.sentences)))


@dataclass(frozen=True, slots=True)
class Marker:
    """An instant or interval of the session, with its label.

    ``time`` session ns; ``seconds`` 0 for an instant; ``origin`` "operator", "study" for a block's
    bounds, or the device or file that carried it. ``number`` runs in a session, from 1; 0 for what
    has none. ``open``: it has begun, and its end has not been said; as a recording gives it back,
    ``seconds`` then reach to the recording's end. ``planned`` seconds of a block, 0 for no limit.
    """

    time: int
    label: str
    seconds: float = 0.0
    origin: str = OPERATOR
    number: int = 0
    kind: Kind = "marker"
    open: bool = False
    planned: float = 0.0

    def __post_init__(self) -> None:
        """Refuse a marker that says nothing or lasts less than no time."""
        if not self.label.strip():
            raise ValueError("a marker needs a label")
        if not 0 <= self.seconds < 1e9 or not 0 <= self.planned < 1e9:
            raise ValueError(f"a marker cannot last {self.seconds} s of {self.planned} s")
        if abs(self.time) >= 1 << 62:
            raise ValueError(f"no session has a time {self.time}")
        if self.kind not in KINDS or self.number < 0:
            raise ValueError(f"no marker is a {self.kind} with number {self.number}")
        if self.open and self.kind not in ("interval", "block"):
            raise ValueError(f"a {self.kind} has no end that could be open")


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a marker is from now on: ``marker`` as a whole, None when it is taken away.

    ``number`` of the marker; ``at`` session ns when it was amended, ``by`` whom.
    """

    number: int
    what: What
    at: int
    marker: Marker | None
    by: str = OPERATOR

    def __post_init__(self) -> None:
        """Refuse an amendment of no marker, or of another than it holds."""
        if self.number < 1 or self.what not in WHATS:
            raise ValueError(f"no amendment is {self.what} of marker {self.number}")
        if self.marker is not None and self.marker.number != self.number:
            raise ValueError(f"marker {self.marker.number} cannot become of {self.number}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a session's list of markers. ``serial`` runs from 1.

    ``token`` is that of whoever asked for it. ``taken``: whether the recording in progress took
    it; None when nothing was recorded.
    """

    serial: int
    told: Marker | Amendment
    token: str = ""
    taken: bool | None = None
