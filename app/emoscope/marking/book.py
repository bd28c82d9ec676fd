"""The operator's list of markers: what she set, what the engine has, what is on the disk.

    sent ─► received ─► on the disk          a recording takes it, and flushes it
      │        └─ not written                no flush for five seconds
      ├─ unconfirmed                         no answer for a second: an alarm
      └─ refused                             the engine or the recorder could not take it

A change is shown at once and counts when it is received. Nothing is erased: see marker_story.
"""

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from emoscope.marker_story import Fate, Step, Story, again, back
from emoscope.markers import (
    OPERATOR,
    PROTOCOL,
    Amendment,
    Entry,
    Kind,
    Marker,
    MarkerError,
    What,
    by_hand,
)
from emoscope.marking._rows import TROUBLES, Row, Said, Stage, checked, unconfirmed, wrong_time
from emoscope.recording.kept import Ranges, holds
from emoscope.sitting import Sitting
from emoscope_devices import say, to_ns, to_seconds

CONFIRM_SECONDS = 1.0
"""An engine that works answers within a few milliseconds."""
WRITE_SECONDS = 5.0
"""Everything recorded is flushed once a second."""
JUST_HAPPENED = "what just happened"
"""Label of the last seconds, marked behind."""
MOST_ROWS = 500
"""Rows that are listed: a trigger box can set thousands of markers."""


@dataclass(slots=True)
class _Pending:
    """What was asked for and not answered. ``told`` without a number when it is a new marker."""

    told: Marker | Amendment
    sent: int
    why: tuple[Said, ...] = ()


@dataclass(slots=True)
class _Heard:
    """The newest entry on a marker, and when it came (session ns)."""

    entry: Entry
    at: int


@dataclass(slots=True)
class MarkerBook:
    """What an operator does to the markers of one ``sitting``. One thread.

    What the sitting says comes by ``hear`` and ``refuse``; ``look`` a few times a second. Whatever
    cannot be done raises MarkerError.
    """

    sitting: Sitting
    _story: Story = field(default_factory=Story)
    _pending: dict[str, _Pending] = field(default_factory=dict)
    _heard: dict[int, _Heard] = field(default_factory=dict)
    _serial: int = 0
    _kept: Ranges = ()
    _name: str = field(default_factory=lambda: uuid.uuid4().hex[:12])
    _asked: int = 0
    _shown: tuple[object, ...] = ()

    def __post_init__(self) -> None:
        """Take what was set before."""
        for entry in self.sitting.entries:
            self.hear(entry)
        self.look()

    # -- what the sitting says ---------------------------------------------------------------

    def hear(self, entry: Entry) -> None:
        """Take what was set or amended, by whomever; one that is known already is left out."""
        if entry.serial <= self._serial:
            return
        self._serial = entry.serial
        self._pending.pop(entry.token, None)
        self._story.take(entry.told)
        self._heard[entry.told.number] = _Heard(entry, self.now)
        for token, one in tuple(self._pending.items()):
            if one.why and isinstance(one.told, Amendment) and one.told.number == entry.told.number:
                del self._pending[token]

    def refuse(self, token: str, why: Sequence[Said]) -> None:
        """Take that something was not done, and why."""
        if token in self._pending:
            self._pending[token].why = tuple(why) or (say("The engine refused it."),)

    def forget(self, token: str) -> None:
        """Show what was refused, or never answered, no more."""
        self._pending.pop(token, None)

    def look(self) -> bool:
        """Look how things stand; return whether something looks different than last time."""
        recorder = self.sitting.tap.recorder
        if recorder is not None:
            self._kept = recorder.status.kept
        # Of old markers the stage no longer changes: what is on the disk stays there.
        rows = self.rows(50)
        shown = (self._serial, len(self._pending), *((r.number, r.stage) for r in rows))
        changed, self._shown = shown != self._shown, shown
        return changed

    # -- what there is -----------------------------------------------------------------------

    @property
    def now(self) -> int:
        """Return the session time (ns)."""
        return self.sitting.clock.now()

    def rows(
        self, most: int = MOST_ROWS, wanted: Callable[[Marker], bool] = lambda marker: True
    ) -> tuple[Row, ...]:
        """Return the markers that are ``wanted``, that which was set last first; up to ``most``."""
        new = [
            Row(0, one.told, False, self._stage(one), None, None, token, one.why)
            for token, one in reversed(self._pending.items())
            if isinstance(one.told, Marker) and wanted(one.told)
        ]
        changes = self._changes()
        known = (self._row(fate, changes) for fate in self._view.newest(most, wanted))
        return (*new, *(row for row in known if row is not None))[:most]

    @property
    def blocks(self) -> tuple[Fate, ...]:
        """Return what became of each block that the engine has, with what is on its way."""
        return self._view.blocks

    @property
    def beginning(self) -> tuple[Marker, ...]:
        """Return the blocks that the engine has not confirmed yet."""
        return tuple(m for m in self._new() if m.kind == "block")

    def row(self, number: int) -> Row | None:
        """Return one marker; None when there is none, or it is not received."""
        fate = self._view.fate(number)
        changes = self._changes()
        return None if fate is None else self._row(fate, changes)

    @property
    def markers(self) -> list[Marker]:
        """Return the markers that count, with what is on its way."""
        return [*self._view.markers, *self._new()]

    @property
    def running(self) -> tuple[Marker, ...]:
        """Return the operator's intervals that have begun and not ended."""
        there = (*self._view.open, *(m for m in self._new() if m.open))
        return tuple(m for m in there if m.kind == "interval" and m.origin != PROTOCOL)

    @property
    def troubles(self) -> tuple[Row, ...]:
        """Return what is unconfirmed, unwritten or refused."""
        return tuple(row for row in self.rows() if row.stage in TROUBLES)

    @property
    def unconfirmed(self) -> int:
        """Return how many markers and changes the engine has not confirmed within a second."""
        return sum(self._stage(one) is Stage.UNCONFIRMED for one in self._pending.values())

    @property
    def undoable(self) -> Step | None:
        """Return the step that ``undo`` takes back; None when there is none."""
        return self._view.undoable

    @property
    def redoable(self) -> Step | None:
        """Return the step that ``redo`` takes again; None when there is none."""
        return self._view.redoable

    # -- what an operator does ---------------------------------------------------------------

    def point(self, label: str, time: int | None = None) -> str:
        """Mark an instant, now or at ``time`` (session ns); return its token."""
        return self.put(label, time)

    def begin(self, label: str, time: int | None = None) -> str:
        """Begin an interval; it lasts until ``end``, or to the end of the session."""
        return self.put(label, time, kind="interval", open=True)

    def end(self, number: int, time: int | None = None) -> None:
        """End an interval."""
        marker = self._known(number)
        time = self.now if time is None else time
        if not marker.open:
            raise MarkerError("“{label}” has ended already.", "Begin it anew.", label=marker.label)
        if time < marker.time:
            raise wrong_time()
        length = to_seconds(time - marker.time)
        self.amend(number, "end", replace(marker, open=False, seconds=length))

    def toggle(self, label: str) -> bool:
        """Begin an interval, or end the one of this label that runs; return whether it runs."""
        label = checked(label)
        runs = [m for m in self.running if m.label == label]
        if runs:
            self.end(runs[-1].number)
            return False
        self.begin(label)
        return True

    def just_happened(self, seconds: float = 10.0, label: str = JUST_HAPPENED) -> str:
        """Mark the last ``seconds``, or as many as the session has."""
        if not 0 < seconds <= 3600:
            raise ValueError(f"the last {seconds} s cannot be marked")
        now = self.now
        start = max(0, now - to_ns(seconds))
        return self.put(label, start, seconds=to_seconds(now - start), kind="interval")

    def note(self, text: str, time: int | None = None) -> str:
        """Set a note, which speaks of ``time``: when its writing began."""
        return self.put(text, time, kind="note")

    def relabel(self, number: int, label: str) -> None:
        """Give a marker another label."""
        self.amend(number, "label", replace(self._known(number), label=checked(label)))

    def move(self, number: int, time: int) -> None:
        """Set a marker to another time; an interval keeps its length."""
        marker = self._known(number)
        if not 0 <= time <= self.now:
            raise wrong_time()
        self.amend(number, "move", replace(marker, time=time))

    def shift(self, number: int, seconds: float) -> None:
        """Move a marker by ``seconds``, at most to the begin of the session, or to now."""
        time = self._known(number).time + to_ns(seconds)
        self.move(number, min(max(0, time), self.now))

    def last(self, number: int, seconds: float) -> None:
        """Say how long a marker lasts; 0 for an instant. One that runs ends there."""
        marker = self._known(number)
        if not 0 <= seconds < 1e6:
            raise MarkerError("A marker cannot last {seconds} s.", "Type seconds.", seconds=seconds)
        self.amend(number, "seconds", replace(marker, seconds=seconds, open=False))

    def remove(self, number: int) -> None:
        """Take a marker away; the record keeps that it was set."""
        marker = self._known(number)
        if marker.kind == "block" and marker.open:
            raise MarkerError(
                "The block “{label}” runs: it cannot be removed.",
                "End it first.",
                label=marker.label,
            )
        self.amend(number, "remove", None)

    def undo(self) -> None:
        """Take back the operator's last step; nothing when there is none."""
        if any(marker.origin == OPERATOR for marker in self._new()):
            raise unconfirmed()  # never an older step instead
        step = self.undoable
        if step is not None:
            self._step(step, "undo")

    def redo(self) -> None:
        """Take again the step that was taken back last; nothing when there is none."""
        step = self.redoable
        if step is not None:
            self._step(step, "redo")

    # -- asking the sitting ------------------------------------------------------------------

    def put(
        self,
        label: str,
        time: int | None = None,
        *,
        seconds: float = 0.0,
        kind: Kind = "marker",
        open: bool = False,
        planned: float = 0.0,
        origin: str = OPERATOR,
        details: str = "",
    ) -> str:
        """Set any marker; return the token by which its answer is known."""
        label, time = checked(label), self.now if time is None else time
        token = self._token()
        marker = Marker(time, label, seconds, origin, 0, kind, open, planned, details)
        self._pending[token] = _Pending(marker, self.now)
        self.sitting.mark(
            label, seconds, time, kind=kind, open=open, planned=planned, origin=origin, token=token,
            details=details,
        )  # fmt: skip
        return token

    def amend(self, number: int, what: What, marker: Marker | None, by: str = OPERATOR) -> str:
        """Say what a marker is from now on; return the token by which its answer is known.

        Nothing, and no token, when it is that already.
        """
        fate = self._view.fate(number)
        if fate is None or (fate.now == marker and what not in ("undo", "redo")):
            return ""
        if fate.original is not None and by == OPERATOR:
            by_hand(fate.original)
        token = self._token()
        now = self.now
        self._pending[token] = _Pending(Amendment(number, what, now, marker, by), now)
        try:
            self.sitting.amend(number, what, marker, by=by, token=token)
        except MarkerError:
            del self._pending[token]
            raise
        return token

    def _step(self, step: Step, what: What) -> None:
        fate = self._view.fate(step.number)
        now = fate.now if fate is not None else None
        self.amend(step.number, what, (back if what == "undo" else again)(step, now))

    def _token(self) -> str:
        self._asked += 1
        return f"{self._name}-{self._asked}"

    def _known(self, number: int) -> Marker:
        fate = self._view.fate(number)
        if fate is None:
            raise unconfirmed()
        if fate.now is None:
            raise MarkerError("This marker was removed.", "Undo brings it back.")
        return fate.now

    # -- how it stands -----------------------------------------------------------------------

    @property
    def _view(self) -> Story:
        """Return the story with what is on its way: shown at once."""
        changes = [
            one.told
            for one in self._pending.values()
            if isinstance(one.told, Amendment) and not one.why
        ]
        if not changes:
            return self._story
        view = self._story.copy()
        for change in changes:
            view.take(change)
        return view

    def _changes(self) -> dict[int, tuple[str, _Pending]]:
        """Return the newest change of each marker that is on its way, or was refused."""
        return {
            one.told.number: (token, one)
            for token, one in self._pending.items()
            if isinstance(one.told, Amendment)
        }

    def _new(self) -> Iterator[Marker]:
        for one in self._pending.values():
            if isinstance(one.told, Marker) and not one.why:
                yield one.told

    def _row(self, fate: Fate, changes: dict[int, tuple[str, _Pending]]) -> Row | None:
        marker = fate.now or next(
            (c.before for c in reversed(fate.changes) if c.before is not None), fate.original
        )
        if marker is None:
            return None
        token, pending = changes.get(fate.number, ("", None))
        heard = self._heard.get(fate.number)
        taken = None if heard is None else heard.entry.taken
        why: tuple[Said, ...] = ()
        stage = self._settled(heard)
        if pending is not None:
            stage, why = self._stage(pending), pending.why
        elif stage is Stage.REFUSED:
            why = (say("The recording could not take it."),)
        return Row(fate.number, marker, fate.now is None, stage, taken, fate, token, why)

    def _stage(self, one: _Pending) -> Stage:
        if one.why:
            return Stage.REFUSED
        waited = to_seconds(self.now - one.sent)
        return Stage.SENT if waited < CONFIRM_SECONDS else Stage.UNCONFIRMED

    def _settled(self, heard: _Heard | None) -> Stage:
        if heard is None:
            return Stage.RECEIVED
        if holds(self._kept, heard.entry.serial):
            return Stage.ON_DISK
        if heard.entry.taken is False:
            return Stage.REFUSED
        if heard.entry.taken and to_seconds(self.now - heard.at) > WRITE_SECONDS:
            return Stage.UNWRITTEN
        return Stage.RECEIVED
