"""Looks after a session for the window: watch, alarms, sound. Qt thread; waits for nothing."""

import logging
import time
import weakref
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from emoscope.pipeline import Result
from emoscope.sitting import Sitting
from emoscope.study.study import Role
from emoscope.ui.engine import Engine
from emoscope.watching import (
    AlarmBook,
    Change,
    Ears,
    Finding,
    Moment,
    ProblemBook,
    Seen,
    Severity,
    Standing,
    Watch,
    WatchPolicy,
    see,
    standing,
)
from emoscope.watching.finding import Sentences
from emoscope_devices import CaptureStatus, StreamKind, say
from emoscope_devices.tone import Tone, Urgency
from emoscope_models import Modality, Reason

log = logging.getLogger(__name__)

TONES: Mapping[Severity, Urgency] = MappingProxyType(
    {Severity.ALARM: "high", Severity.WARNING: "medium"}
)
"""A note makes no sound."""
REPEAT_SECONDS: Mapping[Severity, float] = MappingProxyType(
    {Severity.ALARM: 10.0, Severity.WARNING: 30.0}
)
"""How often an alarm that nobody has acknowledged is sounded again (IEC 60601-1-8: 2.5 to 15 s for
a high urgency, 2.5 to 30 s for a medium one)."""
MUTE_MINUTES = 2.0
BLIND = Finding(
    "watch",
    "engine",
    Severity.ALARM,
    (
        say("The watch over this session has failed: alarms may be missing."),
        say("Look at the devices yourself; stop and start when it suits you, and report the log."),
    ),
)


class AlarmDesk(QObject):
    """Owns watch, book and tone.

    The window calls ``listen`` once, ``begin`` when a session is being opened or has been closed,
    ``attach`` when one runs, ``look`` once a second, ``finish`` at the end. Without a ``tone``
    nothing sounds. ``operator`` is who acknowledges. ``problems`` that nobody has seen are a note.
    """

    changed = Signal()
    """Something that is shown may be different: once a second, and after each wish."""
    raised = Signal(object)
    """An Alarm that is new, begins again, or has become worse."""
    noted = Signal(object)
    """A tuple of plain JSON values: what happened to alarms, to be written into a recording."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        tone: Tone | None = None,
        policy: WatchPolicy | None = None,
        operator: str = "",
        problems: ProblemBook | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall_ns: Callable[[], int] = time.time_ns,
        monotonic_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        """Begin with no session and no alarm."""
        super().__init__(parent)
        self.book = AlarmBook()
        self.operator = operator
        self.standing = Standing()
        self.paused = False
        """Whether the operator has paused; the window says so."""
        self.problems = problems
        self._ears = Ears()
        self._tone, self._policy = tone, policy
        self._clock, self._wall, self._monotonic = clock, wall_ns, monotonic_ns
        self._watch: Watch | None = None
        self._sitting: Sitting | None = None
        self._seen: Seen | None = None
        self._sounded: tuple[Severity, float] | None = None
        self._before: tuple[weakref.ref[Sitting], Watch] | None = None
        """The session that was watched last: what it has lost by now has been told of."""
        self._blind = False

    # -- what the window says ----------------------------------------------------------------

    def listen(self, engine: Engine) -> None:
        """Hear what an engine's sessions tell as it happens."""
        engine.bridge.result.connect(self.take_result)
        engine.bridge.model.connect(self.take_model)
        engine.bridge.state.connect(self.take_state)
        engine.problem.connect(self.take_problem)

    def begin(self) -> None:
        """No session runs any more, or another one is being opened: what stood is over."""
        self._end()
        self._ears.forget()
        self._show()

    def attach(
        self,
        sitting: Sitting,
        roles: Mapping[StreamKind, Role] | None = None,
        *,
        recorded: Collection[StreamKind] | None = None,
    ) -> None:
        """Watch over a session that runs.

        ``roles`` of the streams that are expected; None: each that is captured, or was chosen and
        cannot be, is "wanted". ``recorded`` are those that are to be in a recording, None: all.
        """
        self._end()
        if roles is None:
            there = (*sitting.captures, *self._ears.problems)
            roles = dict.fromkeys(there, "wanted")
        self.book.new_session()
        known = self._before is not None and self._before[0]() is sitting
        lost = self._before[1].lost if known and self._before else {}
        self._watch = Watch(roles, self._policy, recorded=recorded, lost=lost)
        self._before = weakref.ref(sitting), self._watch
        self._sitting = sitting
        if self._tone is not None:
            self._tone.look()
        self.look()

    def expect(self, roles: Mapping[StreamKind, Role]) -> None:
        """Watch by other ``roles`` from the next look on: another study has been opened."""
        if self._watch is not None and self._seen is not None:
            self.book.take(self._watch.expect(roles, self._seen))

    def look(self) -> None:
        """Compare what is there with what is expected. Once a second; costs little."""
        sitting, watch = self._sitting, self._watch
        if sitting is not None and watch is not None:
            try:
                changes = self._compared(sitting, watch)
            except Exception:  # an alarm that says nothing would be worse than none
                if not self._blind:
                    log.exception("the watch over the session failed")
                changes = self._failed()
            for alarm in self.book.take(changes):
                self.raised.emit(alarm)
        self._sound()
        self._show()

    def acknowledge(self, number: int | None = None) -> int:
        """Note that one alarm has been seen, or with None all; return how many there were."""
        at = Moment(self.now, self._wall())
        if number is None:
            count = self.book.acknowledge_all(self.operator, at)
        else:
            count = int(self.book.acknowledge(number, self.operator, at))
        if count:
            self._sound()
            self._show()
        return count

    def mute(self, minutes: float = MUTE_MINUTES) -> None:
        """Sound nothing for so long, at most an hour; 0 ends it. Alarms are shown all the same."""
        if self._tone is not None:
            self._tone.mute(60.0 * minutes)
            self._sounded = None
        self._show()

    def toggle_mute(self) -> None:
        """Mute for two minutes, or end that."""
        self.mute(0.0 if self.muted else MUTE_MINUTES)

    def pause(self, paused: bool) -> None:
        """Show that the operator has paused, or goes on."""
        self.paused = paused
        self._show()

    def finish(self, timeout: float = 3.0) -> bool:
        """End the sound's thread; return whether it ended in time. The program ends."""
        self._end()
        return self._tone is None or self._tone.close(timeout)

    # -- what may be asked -------------------------------------------------------------------

    @property
    def now(self) -> int:
        """Return session time (ns): of the last session where none runs, 0 before any."""
        if self._sitting is not None:
            return self._sitting.clock.now()
        return self._seen.time if self._seen is not None else 0

    @property
    def audible(self) -> bool:
        """Return whether there is a sound to be muted."""
        return self._tone is not None

    @property
    def muted(self) -> float:
        """Return for how many seconds more nothing sounds."""
        return self._tone.muted if self._tone is not None else 0.0

    # -- what the engine says ----------------------------------------------------------------

    def take_result(self, result: Result) -> None:
        """Hear a decision."""
        self._ears.result(result)

    def take_model(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        """Hear that a model is ready (no reasons) or not to be had."""
        self._ears.model(modality, reasons)

    def take_state(self, kind: StreamKind, status: CaptureStatus) -> None:
        """Hear of a device's new state."""
        self._ears.state(kind, status)

    def take_problem(self, kind: StreamKind, sentences: Sentences) -> None:
        """Hear that a chosen device cannot be used at all."""
        self._ears.problem(kind, sentences)

    # -- parts -------------------------------------------------------------------------------

    def _compared(self, sitting: Sitting, watch: Watch) -> tuple[Change, ...]:
        """Return what has changed since the look before."""
        tone = self._tone
        self._seen = seen = see(
            sitting,
            self._ears,
            sound=tone.trouble if tone is not None else (),
            unheard=tone is not None and tone.missed,
            faults=self.problems.unseen if self.problems is not None else 0,
            wall_ns=self._wall,
            monotonic_ns=self._monotonic,
        )
        changes = watch.look(seen)
        if self._blind:
            self._blind = False
            changes = (*changes, Change("ended", BLIND, seen.time, seen.wall))
        return changes

    def _failed(self) -> tuple[Change, ...]:
        """Return that nobody watches, once until somebody does again."""
        if self._blind:
            return ()
        self._blind = True
        return (Change("began", BLIND, self.now, self._wall()),)

    def _end(self) -> None:
        sitting = self._sitting
        if sitting is not None and sitting.failure is None and self._watch is not None:
            try:  # once more: what was lost in the last second counts, too
                self.book.take(self._compared(sitting, self._watch))
            except Exception:
                log.exception("the last look at the session failed")
        if self._watch is not None and self._seen is not None:
            self.book.take(self._watch.end(self._seen))
        if self._blind:
            self._blind = False
            self.book.take([Change("ended", BLIND, self.now, self._wall())])
        self._watch = self._sitting = None
        if self._tone is not None:
            self._tone.hush()
        self._sounded = None

    def _sound(self) -> None:
        """Sound what stands unseen: at once when it is worse than what sounded, then in turns."""
        if self._tone is None:
            return
        due = self.book.sounding()
        if due is None or due not in TONES:
            if self._sounded is not None:
                self._tone.hush()
            self._sounded = None
            return
        now, last = self._clock(), self._sounded
        waited = last is None or now - last[1] >= REPEAT_SECONDS[due]
        if waited or (last is not None and due > last[0]):
            self._tone.play(TONES[due])
            self._sounded = due, now

    def _show(self) -> None:
        seen = self._seen if self._sitting is not None else None
        self.standing = standing(seen, self.book, paused=self.paused)
        if news := self.book.news():
            self.noted.emit(news)
        self.changed.emit()
