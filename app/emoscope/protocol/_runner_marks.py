"""The markers that a runner has set: each that was opened is closed once, when it has a number.

The engine gives a marker its number some milliseconds after it was asked for. What is closed
before that is closed as soon as the number comes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from emoscope.markers import PROTOCOL, Entry, Kind, Marker, MarkerError, What, details_of
from emoscope.protocol._runner_values import Markers
from emoscope_devices import Sentence, to_seconds

LONGEST_LABEL = 120
"""Characters; the details have the rest."""
Why = Sequence[Sentence]


@dataclass(slots=True, eq=False)
class Opened:
    """A marker that was set. ``marker`` as the engine has it, None until its number has come."""

    known: Mapping[str, Any]
    marker: Marker | None = None
    closing: tuple[What, int, Mapping[str, Any]] | None = None
    refused: bool = False


@dataclass(slots=True)
class Ledger:
    """Sets and closes the markers of one run; ``common`` is in the details of each.

    ``lost``: details of what was refused, and why, until somebody has taken it from there.
    """

    markers: Markers
    common: dict[str, Any] = field(default_factory=dict)
    lost: list[tuple[Mapping[str, Any], Why]] = field(default_factory=list)
    _waiting: dict[str, Opened] = field(default_factory=dict)
    _owed: list[Opened] = field(default_factory=list)
    # An engine at hand answers before it is known what token the answer is for.
    _early: dict[str, Marker | Why] = field(default_factory=dict)
    _putting: bool = False

    def set(
        self, label: str, time: int, kind: Kind, known: Mapping[str, Any], *, open: bool = False
    ) -> Opened:
        """Set a marker."""
        known = {**self.common, **known}
        made = Opened(known)
        label = " ".join(label.split())[:LONGEST_LABEL] or str(known["what"])
        self._putting = True
        try:
            token = self.markers.put(
                label, time, kind=kind, open=open, origin=PROTOCOL, details=fitted(known)
            )
        except MarkerError as error:
            self._lose(made, error.sentences)
            return made
        finally:
            self._putting = False
        early, self._early = self._early, {}
        told = early.get(token)
        if isinstance(told, Marker):
            made.marker = told
        elif told is not None:
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
        if not isinstance(entry.told, Marker) or not entry.token:
            return
        one = self._waiting.pop(entry.token, None)
        if one is not None:
            one.marker = entry.told
            self.settle()
        elif self._putting:
            self._early[entry.token] = entry.told

    def refuse(self, token: str, why: Why) -> None:
        """Take that a marker was not set, when it is one of these."""
        one = self._waiting.pop(token, None)
        if one is not None:
            self._lose(one, why)
        elif self._putting:
            self._early[token] = tuple(why)

    def settle(self) -> None:
        """Close what has its number by now."""
        owed, self._owed = self._owed, []
        self._owed += [one for one in owed if not self._close(one)]

    def _lose(self, one: Opened, why: Why) -> None:
        one.refused = True
        self._owed = [other for other in self._owed if other is not one]
        self.lost.append((one.known, tuple(why)))

    def _close(self, one: Opened) -> bool:
        assert one.closing is not None
        what, time, more = one.closing
        if one.marker is None:
            return False
        length = to_seconds(max(0, time - one.marker.time))
        details = fitted({**one.known, **more})
        closed = replace(one.marker, open=False, seconds=length, details=details)
        try:
            self.markers.amend(one.marker.number, what, closed, PROTOCOL)
        except MarkerError:
            return False  # tried again with the next tick
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
