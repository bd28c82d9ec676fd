"""What became of each marker: what was set, what was said of it afterwards, and what now counts.

A pure fold of markers and amendments in their order. Each amendment holds the whole marker, so
that one which is lost to damage spoils no other.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from itertools import islice

from emoscope.markers import OPERATOR, PROTOCOL, STUDY, Amendment, Marker, What
from emoscope_devices import Sentence, say

FIELDS = tuple(f.name for f in fields(Marker))


@dataclass(frozen=True, slots=True)
class Change:
    """An amendment, and what the marker was ``before`` (None: it had been removed)."""

    amendment: Amendment
    before: Marker | None


@dataclass(frozen=True, slots=True)
class Fate:
    """A marker with all that became of it.

    ``original`` is what was set, None where a recording began later; ``now`` is what counts, None
    when it was removed.
    """

    original: Marker | None
    now: Marker | None
    changes: tuple[Change, ...] = ()

    @property
    def altered(self) -> bool:
        """Return whether somebody changed it, by more than that it ended, as it should."""
        usual = ("end", "abort", "extend")
        return any(change.amendment.what not in usual for change in self.changes)

    @property
    def number(self) -> int:
        """Return the marker's number, 0 for none."""
        known = self.original or self.now
        return self.changes[0].amendment.number if known is None else known.number


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the operator's that can be taken back, or taken again."""

    number: int
    what: What | None
    before: Marker | None
    after: Marker | None


@dataclass(slots=True)
class Story:
    """Takes markers and amendments in order; tells what counts."""

    _fates: dict[int, Fate] = field(default_factory=dict)
    _undo: list[Step] = field(default_factory=list)
    _redo: list[Step] = field(default_factory=list)
    _markers: list[Marker] | None = None
    # Of the markers of a trigger box, thousands, neither is asked for five times a second.
    _open: dict[int, None] = field(default_factory=dict)
    _blocks: dict[int, None] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Marker | Amendment]) -> "Story":
        """Return the story of what was told, in its order."""
        made = cls()
        for one in told:
            made.take(one)
        return made

    def take(self, told: Marker | Amendment) -> None:
        """Take one more."""
        self._markers = None
        if isinstance(told, Marker):
            self._set(told)
        else:
            self._amend(told)

    @property
    def fates(self) -> tuple[Fate, ...]:
        """Return all markers in the order in which they were set, the removed ones, too."""
        return tuple(self._fates.values())

    @property
    def markers(self) -> list[Marker]:
        """Return the markers that count, in the order in which they were set."""
        if self._markers is None:
            self._markers = [f.now for f in self._fates.values() if f.now is not None]
        return list(self._markers)

    def newest(
        self, most: int, wanted: Callable[[Marker], bool] = lambda marker: True
    ) -> tuple[Fate, ...]:
        """Return what was set last, newest first; up to ``most`` of those that are ``wanted``."""
        known = ((fate.original or fate.now, fate) for fate in reversed(self._fates.values()))
        found = (fate for marker, fate in known if marker is None or wanted(marker))
        return tuple(islice(found, most))

    def copy(self) -> "Story":
        """Return another that goes on by itself."""
        return Story(
            dict(self._fates),
            list(self._undo),
            list(self._redo),
            None,
            dict(self._open),
            dict(self._blocks),
        )

    @property
    def open(self) -> tuple[Marker, ...]:
        """Return the markers that have begun and not ended, in the order they were set."""
        found = (self._fates[place].now for place in sorted(self._open, key=abs))
        return tuple(marker for marker in found if marker is not None)

    @property
    def blocks(self) -> tuple[Fate, ...]:
        """Return what became of each block, in the order in which they were begun."""
        return tuple(self._fates[place] for place in self._blocks)

    def fate(self, number: int) -> Fate | None:
        """Return what became of one marker; None for a number that no marker has."""
        return self._fates.get(number) if number > 0 else None

    @property
    def undoable(self) -> Step | None:
        """Return the operator's last step; None when there is none to take back."""
        return self._undo[-1] if self._undo else None

    @property
    def redoable(self) -> Step | None:
        """Return the step that was taken back last; None when there is none to take again."""
        return self._redo[-1] if self._redo else None

    def _set(self, marker: Marker) -> None:
        known = self._fates.get(marker.number) if marker.number else None
        if known is not None and known.original is None:  # amended before it was read
            self._fates[marker.number] = replace(known, original=marker)
            self._sort(marker.number)
            return
        if known is not None and known.original == marker:
            return
        # Of two with one number, which only damage makes, none is hidden.
        place = marker.number if marker.number and known is None else -1 - len(self._fates)
        self._fates[place] = Fate(marker, marker)
        self._sort(place)
        if marker.origin == OPERATOR and place > 0:
            self._undo.append(Step(marker.number, None, None, marker))
            self._redo.clear()

    def _amend(self, amendment: Amendment) -> None:
        fate = self._fates.get(amendment.number) or Fate(None, None)
        change = Change(amendment, fate.now)
        self._fates[amendment.number] = Fate(
            fate.original, amendment.marker, (*fate.changes, change)
        )
        self._sort(amendment.number)
        if amendment.by == OPERATOR:
            self._step(change)

    def _sort(self, place: int) -> None:
        """Note whether a marker is a block, and whether it is open."""
        fate = self._fates[place]
        known = fate.original or fate.now
        if known is not None and known.kind == "block":
            self._blocks[place] = None
        if fate.now is not None and fate.now.open:
            self._open[place] = None
        else:
            self._open.pop(place, None)

    def _step(self, change: Change) -> None:
        what, number = change.amendment.what, change.amendment.number
        if what in ("undo", "redo"):
            here, there = (self._undo, self._redo) if what == "undo" else (self._redo, self._undo)
            if here and here[-1].number == number:
                there.append(here.pop())
            return
        self._undo.append(Step(number, what, change.before, change.amendment.marker))
        self._redo.clear()


def back(step: Step, now: Marker | None) -> Marker | None:
    """Return what a marker that is ``now`` becomes when a step is taken back.

    Only what the step had changed: a block that has ended meanwhile does not begin anew.
    """
    return _turned(step.after, step.before, now)


def again(step: Step, now: Marker | None) -> Marker | None:
    """Return what a marker that is ``now`` becomes when a step is taken again."""
    return _turned(step.before, step.after, now)


def _turned(old: Marker | None, new: Marker | None, now: Marker | None) -> Marker | None:
    if old is None or new is None or now is None:
        return new
    changed = {n: getattr(new, n) for n in FIELDS if getattr(new, n) != getattr(old, n)}
    return replace(now, **changed)


def history(fate: Fate) -> tuple[Sentence, ...]:
    """Return what became of a marker, a sentence for each amendment, in order."""
    began = fate.original.time if fate.original is not None else None
    return tuple(_said(change, began) for change in fate.changes)


def _who(by: str) -> Sentence | str:
    known = {
        OPERATOR: say("the operator"),
        STUDY: say("the timer of the blocks"),
        PROTOCOL: say("the protocol"),
    }
    return known.get(by, by)


def _said(change: Change, began: int | None) -> Sentence:
    amendment = change.amendment
    later = 0.0 if began is None else max(0.0, (amendment.at - began) / 1e9)
    values: dict[str, object] = {"later": later, "who": _who(amendment.by)}
    before, after = change.before, amendment.marker
    if after is None:
        if amendment.what == "undo":
            return say("taken back, {later:.0f} s later, by {who}", **values)
        return say("removed, {later:.0f} s later, by {who}", **values)
    if before is None:
        return say("brought back, {later:.0f} s later, by {who}", **values)
    if amendment.what in ("end", "abort"):
        return _ended(amendment.what, after, values)
    return _altered(before, after, values)


def _ended(what: What, after: Marker, values: dict[str, object]) -> Sentence:
    if what == "abort":
        return say("broken off after {seconds:.1f} s, by {who}", seconds=after.seconds, **values)
    return say("ended after {seconds:.1f} s, by {who}", seconds=after.seconds, **values)


def _altered(before: Marker, after: Marker, values: dict[str, object]) -> Sentence:
    if after.label != before.label:
        return say(
            "named “{label}” before, changed {later:.0f} s later, by {who}",
            label=before.label,
            **values,
        )
    if after.time != before.time:
        moved = (after.time - before.time) / 1e9
        return say("moved by {moved:+.1f} s, {later:.0f} s later, by {who}", moved=moved, **values)
    if after.planned != before.planned:
        more = after.planned - before.planned
        return say("planned for {more:+.0f} s, {later:.0f} s later, by {who}", more=more, **values)
    if after.open and not before.open:
        return say("opened again, {later:.0f} s later, by {who}", **values)
    return say(
        "{old:.1f} s long before, changed to {new:.1f} s, {later:.0f} s later, by {who}",
        old=before.seconds,
        new=after.seconds,
        **values,
    )
