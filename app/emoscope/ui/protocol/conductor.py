"""Joins a run of a protocol with the session's clock, its markers, and the participant's screen.

Runner ─ what to show ─► stage, questions, a rating that runs along
   ▲                          │ shown, pressed, answered, failed
   └──────────────────────────┘        every entry of the session's list of markers ─► Runner
"""

import math
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from emoscope.markers import Marker
from emoscope.marking import MarkerBook
from emoscope.protocol.runner import (
    Again,
    Found,
    RunError,
    Runner,
    RunStatus,
    Showing,
    Verb,
    abandon,
    find_run,
)
from emoscope.protocol.values import Answer, Run, Shown
from emoscope.sitting import Sitting
from emoscope.ui import words
from emoscope.ui.protocol.presentation import Presentation
from emoscope.ui.protocol.seams import PageLike, ScreenLike, TrackerLike

TICK_MS = 100
"""What counts time counts on; parts end by a timer of their own."""
SOONEST_MS = 1


class Conductor(QObject):
    """Runs one run at a time in the sitting that is attached. Made and used on the Qt thread.

    What cannot be done is told in a sentence, never raised.
    """

    changed = Signal()
    """Something looks different: see ``status``."""
    ticked = Signal()
    """Ten times a second while a part is shown: what counts time counts on."""
    told = Signal(str)
    """Why something that was asked for could not be done."""
    over = Signal()
    """The run has ended, by itself or by the operator."""
    _noted = Signal(object, object)
    _refused = Signal(object, str, object)

    def __init__(
        self,
        screen: ScreenLike,
        page: PageLike,
        parent: QObject | None = None,
    ) -> None:
        """Begin without a sitting; ``page`` goes to ``screen`` while a trial runs."""
        super().__init__(parent)
        self.runner: Runner | None = None
        self._former: Runner | None = None
        self._screen, self._page = screen, page
        self._presented = Presentation(screen, page)
        self._sitting: Sitting | None = None
        self._book: MarkerBook | None = None
        self._turn = 0
        self._rested = ""
        self._seen: tuple[object, ...] = ()
        self._cleared = False
        self._tick, self._due = QTimer(self), QTimer(self)
        self._connect()

    def _connect(self) -> None:
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.look)
        self._due.setSingleShot(True)
        self._due.setTimerType(Qt.TimerType.PreciseTimer)
        self._due.timeout.connect(self.look)
        self._noted.connect(self._note)
        self._refused.connect(self._refuse)
        stage, ratings = self._page.stage, self._page.ratings
        stage.shown.connect(self._take_shown)
        stage.item_shown.connect(self._take_item)
        stage.pressed.connect(self._take_press)
        stage.failed.connect(self._take_failure)
        ratings.answered.connect(self._take_answers)
        ratings.interrupted.connect(self._take_interruption)
        self._screen.opened.connect(self._take_opened)
        self._screen.display_lost.connect(self._take_lost_display)
        self._screen.page_changed.connect(self._take_page)
        self._screen.language_changed.connect(ratings.set_language)

    # -- the sitting -------------------------------------------------------------------------

    def attach(self, sitting: Sitting, book: MarkerBook) -> None:
        """Follow a sitting whose markers are in ``book``; ``found`` is what it has been already."""
        self.detach()
        self._sitting, self._book = sitting, book
        # First listen, then read: what is heard twice counts once.
        sitting.listeners.noted.append(lambda entry: self._noted.emit(sitting, entry))
        sitting.listeners.unmarked.append(
            lambda token, why: self._refused.emit(sitting, token, why)
        )
        self._page.stage.clock = sitting.clock.now
        self.changed.emit()

    def track_with(self, tracker: TrackerLike) -> None:
        """Have a rating run along with the stimuli that want one."""
        self._presented.tracker = tracker

    def rate(self, times: Sequence[int], values: Sequence[tuple[float, float]]) -> None:
        """Have what was rated recorded: valence and arousal at session ``times`` (ns)."""
        if self._sitting is not None:
            self._sitting.rate(times, values)

    def close(self) -> None:
        """Let go of everything, before the windows go."""
        self.detach()
        self._page.stage.close_up()

    def detach(self) -> None:
        """Let go of the sitting. A run that goes on can be taken up while the sitting lasts."""
        self._drop()
        self._sitting = self._book = self._former = None
        self.changed.emit()

    @property
    def page(self) -> PageLike:
        """Return what is shown on the participant's screen while a trial runs."""
        return self._page

    @property
    def now(self) -> int | None:
        """Return the session time (ns); None without a sitting."""
        return None if self._sitting is None else self._sitting.clock.now()

    @property
    def found(self) -> Found | None:
        """Return the run that the sitting's markers tell of and nobody conducts; None for none."""
        if self._sitting is None or self.running:
            return None
        return find_run(self._sitting.entries)

    # -- the run -----------------------------------------------------------------------------

    @property
    def run(self) -> Run | None:
        """Return what is run; None for nothing."""
        return None if self.runner is None else self.runner.run

    @property
    def running(self) -> bool:
        """Return whether a run has begun and not ended."""
        return self.runner is not None and self.runner.state not in ("ready", "over")

    @property
    def status(self) -> RunStatus | None:
        """Return where the run is; None without one."""
        now = self.now
        return None if self.runner is None or now is None else self.runner.status(now)

    def load(
        self,
        run: Run,
        *,
        rehearsal: bool = False,
        again: Again = "now",
        before: Collection[int] = (),
    ) -> bool:
        """Have a run ready to begin, or take it up where the sitting's markers leave it."""
        sitting, book, now = self._sitting, self._book, self.now
        if sitting is None or book is None or now is None:
            self.told.emit(self.tr("There is no session. Start it, then load the protocol."))
            return False
        if self.running:
            self.told.emit(self.tr("A run is going on. Stop it before another one is loaded."))
            return False
        for entry in sitting.entries:  # the book amends only what it knows
            book.hear(entry)
        found = self.found
        if found is not None and found.fits(run) and found.rehearsal != rehearsal:
            self.told.emit(self._mismatched(found))
            return False
        self._drop()
        runner = Runner.resume(run, book, sitting.entries, now, again=again)
        if runner is None:
            runner = Runner(run, book, rehearsal=rehearsal, again=again, before=before)
        self.runner = runner
        self._page.stage.set_patch(run.patch)
        runner.screen(self._screen.isVisible(), now)
        self._tick.start()
        self._presented.prepare(run, runner.status(now), None, 0)
        self._follow()
        return True

    def _mismatched(self, found: Found) -> str:
        if found.rehearsal:
            return self.tr(
                "The run that was left in the middle is a rehearsal. Load it as one, or take"
                " another seed."
            )
        return self.tr(
            "The run that was left in the middle is no rehearsal. Load it as it was, or take"
            " another seed."
        )

    @property
    def keyless(self) -> bool:
        """Return whether her keys are needed, and do not reach her screen: it is not in front."""
        return self.runner is not None and self._presented.keyless

    def give_keyboard(self) -> None:
        """Have her keys reach her screen."""
        self._presented.give_keyboard()

    def do(self, verb: Verb) -> bool:
        """Do what the operator wants; return whether it was done, and tell why not."""
        runner, now = self.runner, self.now
        if runner is None or now is None:
            self.told.emit(self.tr("No protocol is loaded. Choose one."))
            return False
        runner.screen(self._screen.isVisible(), now)  # it may be told a moment later
        left = self.found if verb == "begin" and verb in runner.may else None
        try:
            if left is not None and self._book is not None:
                abandon(left, self._book, now)
            runner.confirm(self._page.ratings.confirmed)
            runner.do(verb, now)
        except RunError as error:
            self.told.emit(words.texts(error.sentences))
            return False
        finally:
            self._follow()
        return True

    def look(self) -> None:
        """Look at the clock."""

        def tick(runner: Runner, now: int) -> None:
            runner.confirm(self._page.ratings.confirmed)
            runner.tick(now)

        self._tell(tick)
        self.ticked.emit()

    def _drop(self) -> None:
        runner, self.runner = self.runner, None
        self._former = runner or self._former
        self._tick.stop()
        self._due.stop()
        if runner is not None:
            self._presented.halt()
            if runner.showing is not None:
                self._screen.wait()
        self._turn, self._rested, self._seen = 0, "", ()

    # -- what happens ------------------------------------------------------------------------

    def _tell(self, act: Callable[[Runner, int], object]) -> None:
        runner, now = self.runner, self.now
        if runner is not None and now is not None:
            act(runner, now)
            self._follow()

    def _note(self, sitting: object, entry: Any) -> None:
        if sitting is not self._sitting or self._book is None:
            return
        self._book.hear(entry)  # it amends only what it knows
        if self.runner is not None:
            self.runner.hear(entry)
        if self._former is not None:
            self._former.hear(entry)  # it closes what has its number only now
        told = entry.told
        if self.runner is None and isinstance(told, Marker) and told.known.get("what") == "run":
            self.changed.emit()  # an engine tells of an earlier window's run when it has come

    def _refuse(self, sitting: object, token: str, why: Any) -> None:
        if sitting is self._sitting:
            self._tell(lambda runner, now: runner.refuse(token, why, now))

    def _take_shown(self, shown: Shown) -> None:
        self._tell(lambda runner, now: runner.shown(shown, now))

    def _take_item(self, number: int, time: int) -> None:
        self._tell(lambda runner, now: runner.item(number, time))

    def _take_press(self) -> None:
        self._tell(lambda runner, now: runner.pressed(now))

    def _take_failure(self, why: str) -> None:
        self._tell(lambda runner, now: runner.failed(why, now))

    def _take_answers(self, answers: tuple[Answer, ...]) -> None:
        self._tell(lambda runner, now: runner.answered(answers, now))

    def _take_interruption(self) -> None:
        showing = self.runner.showing if self.runner is not None else None
        if showing is None or showing.part.what != "rating" or self._presented.halting:
            return
        if self._presented.there:  # else who hid it says so
            self._take_failure(self.tr("The questions were interrupted."))

    def _take_opened(self, there: bool) -> None:
        if there:
            self._tell(lambda runner, now: runner.screen(True, now))
        else:  # a window that moves to another display is there again at once
            QTimer.singleShot(0, self, self._look_for_screen)

    def _look_for_screen(self) -> None:
        if self.runner is not None and not self._screen.isVisible():
            self._tell(lambda runner, now: runner.screen(False, now))

    def _take_lost_display(self, name: str) -> None:
        if self.runner is not None and self.runner.showing is not None:
            told = self.tr("The participant's display {name} was unplugged.")
            self._take_failure(told.format(name=name))

    def _take_page(self, page: str) -> None:
        showing = self.runner.showing if self.runner is not None else None
        if showing is not None and showing.turn == self._turn and page != "trial":
            self._take_failure(self.tr("Another page was shown on the participant's screen."))

    # -- what is shown -----------------------------------------------------------------------

    def _follow(self) -> None:
        """Show what the runner wants to be shown, and tell who watches it."""
        runner, now = self.runner, self.now
        if runner is None or now is None:
            return
        showing = runner.showing
        if showing is not None and showing.turn != self._turn:
            self._turn, self._cleared, self._rested = showing.turn, False, ""
            self._present(runner, showing, now)
        elif showing is None and runner.state != self._rested:
            self._rested = runner.state
            self._presented.rest(runner.state)
            if runner.state == "over":
                self.over.emit()
        elif runner.clearing and not self._cleared:
            self._cleared = True
            self._presented.clear()
        self._arm(now)
        self._notify(runner, now)

    def _present(self, runner: Runner, showing: Showing, now: int) -> None:
        try:
            self._presented.present(showing)
        except ValueError as error:
            self._take_failure(str(error))
            return
        if runner.showing is showing:
            status = runner.status(now)
            self._presented.prepare(runner.run, status, showing.trial, showing.index + 1)

    def _arm(self, now: int) -> None:
        """Have the clock looked at when the part's time is up."""
        due = self.runner.due(now) if self.runner is not None else None
        if due is None:
            self._due.stop()
        else:
            self._due.start(max(SOONEST_MS, math.ceil(1000 * due)))

    def _notify(self, runner: Runner, now: int) -> None:
        status = runner.status(now)
        turn = None if status.showing is None else status.showing.turn
        seen = (
            runner,
            status.state,
            turn,
            status.why,
            status.outcomes,
            status.may,
            status.dropped,
            self.keyless,
        )
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()
