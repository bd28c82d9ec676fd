"""The markers that a runner has set: each that was opened is closed once, when it has a number.

The engine gives a marker its number some milliseconds after it was asked for. What is closed
before that is closed as soon as the number comes. A close that the engine refuses is tried again
once the engine is heard of; meanwhile its trial does not count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from emoscope.markers import (
    PROTOCOL,
    Amendment,
    Entry,
    Kind,
    Marker,
    MarkerError,
    What,
    details_of,
)
from emoscope.protocol._runner_values import Markers
from emoscope_devices import Sentence, to_seconds

LONGEST_LABEL = 120
"""Characters; the details have the rest."""
Why = tuple[Sentence, ...]


@dataclass(slots=True, eq=False)
class Opened:
    """A marker that was set. ``marker`` as the engine has it, None until its number has come."""

    known: Mapping[str, Any]
    marker: Marker | None = None
    closing: tuple[What, int, Mapping[str, Any]] | None = None
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """What was refused: a marker with these details; ``open``: it is there, and was not closed."""

    known: Mapping[str, Any]
    why: Why
    open: bool = False


@dataclass(slots=True)
class Ledger:
    """Sets and closes the markers of one run; ``common`` is in the details of each.

    ``lost``: what was refused, until somebody has taken it from there.
    """

    markers: Markers
    common: dict[str, Any] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)
    _waiting: dict[str, Opened] = field(default_factory=dict)
    _closing: dict[str, Opened] = field(default_factory=dict)
    _owed: list[Opened] = field(default_factory=list)
    _held: list[Opened] = field(default_factory=list)
    _heard: bool = False
    # An engine at hand answers before it is known what token the answer is for.
    _early: dict[str, Marker | Amendment | Why] = field(default_factory=dict)
    _putting: int = 0

    def set(
        self, label: str, time: int, kind: Kind, known: Mapping[str, Any], *, open: bool = False
    ) -> Opened:
        """Set a marker."""
        known = {**self.common, **known}
        made = Opened(known)
        label = " ".join(label.split())[:LONGEST_LABEL] or str(known["what"])
        self._putting += 1
        try:
            token = self.markers.put(
                label, time, kind=kind, open=open, origin=PROTOCOL, details=fitted(known)
            )
        except MarkerError as error:
            self._lose(made, error.sentences)
            return made
        finally:
            self._putting -= 1
        told = self._answer(token)
        if isinstance(told, Marker):
            made.marker = told
        elif isinstance(told, tuple):
            self._lose(made, told)
        else:
            self._waiting[token] = made
        return made

    def close(self, one: Opened, what: What, time: int, more: Mapping[str, Any]) -> None:
        """Close what was opened, with ``more`` details; the first time counts."""
        if one.closing is None and not one.refused:
            one.closing = (what, time, more)
            self._owed.append(one)
            self.settle()

    def hear(self, entry: Entry) -> None:
        """Take the number of a marker, when it is one of these."""
        self._heard = True
        if not entry.token or self._closing.pop(entry.token, None) is not None:
            return
        one = self._waiting.pop(entry.token, None)
        if one is not None and isinstance(entry.told, Marker):
            one.marker = entry.told
            self.settle()
        elif self._putting:
            self._early[entry.token] = entry.told

    def refuse(self, token: str, why: Sequence[Sentence]) -> None:
        """Take that a marker was not set, or not closed, when it is one of these."""
        self._heard = False
        if (one := self._waiting.pop(token, None)) is not None:
            self._lose(one, why)
        elif (one := self._closing.pop(token, None)) is not None:
            self._hold(one, why)
        elif self._putting:
            self._early[token] = tuple(why)

    def retry(self) -> None:
        """Close what has its number by now, and what was refused before the engine came back."""
        if self._heard:
            held, self._held = self._held, []
            self._owed += held
        self.settle()

    def settle(self) -> None:
        """Close what has its number by now."""
        owed, self._owed = self._owed, []
        self._owed += [one for one in owed if not self._close(one)]

    def _answer(self, token: str) -> Marker | Amendment | Why | None:
        """Return what has been answered already."""
        told = self._early.pop(token, None)
        if not self._putting:
            self._early.clear()
        return told

    def _lose(self, one: Opened, why: Sequence[Sentence]) -> None:
        one.refused = True
        self._owed = [other for other in self._owed if other is not one]
        self.lost.append(Lost(one.known, tuple(why)))

    def _hold(self, one: Opened, why: Sequence[Sentence]) -> None:
        """Keep what was not closed; a trial of which that was not written down is not done."""
        assert one.closing is not None
        if one.known["what"] == "trial":
            closing = {"outcome": "broken off", "why": "not received", "again": "now"}
            one.closing = ("abort", one.closing[1], closing)
        self._held.append(one)
        self.lost.append(Lost(one.known, tuple(why), open=True))

    def _close(self, one: Opened) -> bool:
        assert one.closing is not None
        what, time, more = one.closing
        if one.marker is None:
            return False
        length = to_seconds(max(0, time - one.marker.time))
        details = fitted({**one.known, **more})
        closed = replace(one.marker, open=False, seconds=length, details=details)
        self._putting += 1
        try:
            token = self.markers.amend(one.marker.number, what, closed, PROTOCOL)
        except MarkerError:
            return False  # tried again with the next tick
        finally:
            self._putting -= 1
        told = self._answer(token)
        if isinstance(told, tuple):
            self._hold(one, told)
        elif told is None and token:
            self._closing[token] = one
        return True


def fitted(known: Mapping[str, Any]) -> str:
    """Return details as a marker has them; a text that is too long is cut, which they then say."""
    known = dict(known)
    while True:
        try:
            return details_of(**known)
        except ValueError:
            name = max(known, key=lambda n: len(known[n]) if isinstance(known[n], str) else 0)
            if not isinstance(known[name], str) or len(known[name]) < 2:
                raise
            known[name], known["cut"] = known[name][: len(known[name]) // 2], True
