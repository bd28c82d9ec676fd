"""Markers: something that happened at a time, who said so, and what was said of it afterwards."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, get_args

from emoscope_devices import SaidError

Kind = Literal["marker", "interval", "note", "block", "trial"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LASTING: tuple[Kind, ...] = ("interval", "block", "trial")
"""What begins and ends, and can be open between."""
What = Literal["label", "move", "seconds", "end", "abort", "extend", "remove", "undo", "redo"]
"""What an amendment is: another label, time or length; an interval's or a block's end, or another
planned length; gone; a step of the operator's taken back, and taken again."""
WHATS: tuple[What, ...] = get_args(What)
OPERATOR, STUDY, PROTOCOL = "operator", "study", "protocol"
LONGEST_DETAILS = 4000
"""Characters of a marker's details."""
NOTHING: Mapping[str, Any] = MappingProxyType({})


class MarkerError(SaidError):
    """A marker cannot be set or amended."""


def unknown(number: int) -> MarkerError:
    """Return the error for a number that no marker has."""
    return MarkerError(
        "There is no marker {number} in this session.",
        "It may be of an earlier session.",
        number=number,
    )


def details_of(**values: Any) -> str:
    """Return values as a marker's ``details``: an object of JSON, always in the same way.

    Half a character, which a keyboard can send, becomes a question mark. Raises ValueError for
    what JSON has no word for (NaN, too), and for more than LONGEST_DETAILS characters.
    """
    try:
        text = _canonical(values)
    except (TypeError, RecursionError) as error:
        raise ValueError(f"no details of a marker: {error}") from error
    if len(text) > LONGEST_DETAILS:
        raise ValueError(f"{len(text)} characters of details are more than {LONGEST_DETAILS}")
    return text


def _canonical(values: Mapping[str, Any]) -> str:
    text = json.dumps(
        values, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode("utf-8", "replace").decode()


@lru_cache(8192)
def _known(details: str) -> Mapping[str, Any]:
    """Return what details say. Raises ValueError for those that ``details_of`` did not write."""
    if len(details) > LONGEST_DETAILS:
        raise ValueError(f"{len(details)} characters of details are more than {LONGEST_DETAILS}")
    try:
        values = json.loads(details)
        sound = isinstance(values, dict) and _canonical(values) == details
    except RecursionError as error:
        raise ValueError("the details of a marker are nested too deeply") from error
    if not sound:
        raise ValueError(f"no details of a marker: {details[:80]!r}")
    return MappingProxyType(values)


@dataclass(frozen=True, slots=True)
class Marker:
    """An instant or interval of the session, with its label.

    ``time`` session ns; ``seconds`` 0 for an instant; ``origin`` "operator", "study" for a block's
    bounds, "protocol" for what a protocol set, or the device or file that carried it. ``number``
    runs in a session, from 1; 0 for what has none. ``open``: it has begun, and its end has not been
    said; as a recording gives it back, ``seconds`` then reach to the recording's end. ``planned``
    seconds of a block, 0 for no limit. ``details``: what a program needs to know of it, as
    ``details_of`` writes it; empty for nothing.
    """

    time: int
    label: str
    seconds: float = 0.0
    origin: str = OPERATOR
    number: int = 0
    kind: Kind = "marker"
    open: bool = False
    planned: float = 0.0
    details: str = ""

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
        if self.open and self.kind not in LASTING:
            raise ValueError(f"a {self.kind} has no end that could be open")
        if self.details:
            _known(self.details)

    @property
    def known(self) -> Mapping[str, Any]:
        """Return what ``details`` say, by name; not to be changed. Empty for none."""
        return _known(self.details) if self.details else NOTHING


def by_hand(marker: Marker) -> Marker:
    """Return a marker that an operator may change. Raises MarkerError for a protocol's.

    When a stimulus was shown, and what was answered, is nobody's to mend.
    """
    if marker.origin == PROTOCOL:
        raise MarkerError(
            "“{label}” was set by the protocol: it is not changed by hand.",
            "Repeat the trial, or set a marker of your own beside it.",
            label=marker.label,
        )
    return marker


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
