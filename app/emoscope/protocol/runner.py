"""One participant's run of a protocol: what is shown now, and what is written down of it.

    ready ─begin─► running ─pause─► paused ─resume─► running
                      │ │ └─ all trials done or skipped, stop ─► over
                      │ └─ aborted, a stimulus failed, her screen was closed ─► waiting
                      └─◄─ resume, repeat ─ waiting: for the operator

It has no clock and shows nothing: it is told the session time and what happened, sets markers, and
says what is to be shown. All that it must know to go on is in those markers: see ``resume``. An
exposure cannot be paused: a pause in a stimulus breaks the trial off, and it comes again.
"""

from collections.abc import Collection, Iterable, Sequence

from emoscope.markers import Amendment, Entry, Marker
from emoscope.protocol import _runner_words as words
from emoscope.protocol._runner_attempt import ONSET_SECONDS
from emoscope.protocol._runner_course import Course, close_open
from emoscope.protocol._runner_marks import Ledger, Opened
from emoscope.protocol._runner_past import Found, Past, find_run, order_of
from emoscope.protocol._runner_values import (
    VERBS,
    Again,
    Markers,
    Outcome,
    RunError,
    RunStatus,
    Showing,
    State,
    Verb,
)
from emoscope.protocol._runner_words import waits
from emoscope.protocol.values import Answer, Run, Shown, known_seconds
from emoscope_devices import Sentence, to_seconds

__all__ = [
    "VERBS",
    "Again",
    "Found",
    "Markers",
    "Outcome",
    "RunError",
    "RunStatus",
    "Runner",
    "Showing",
    "State",
    "Verb",
    "abandon",
    "find_run",
    "order_of",
    "waits",
]


class Runner:
    """Runs a Run. One thread. ``hear`` every entry that the session tells, in order.

    ``again``: when a trial that the operator aborts comes again. ``before``: places that were done
    in an earlier run and are left out. ``rehearsal``: everything runs, and counts for nothing.
    All times are session ns.
    """

    def __init__(
        self,
        run: Run,
        markers: Markers,
        *,
        rehearsal: bool = False,
        again: Again = "now",
        before: Collection[int] = (),
    ) -> None:
        """Be ready; raises ValueError for trials without parts, and for unknown ``before``."""
        trials = {trial.place: trial for trial in run.trials}
        if not all(trial.parts for trial in run.trials):
            raise ValueError("a trial has no parts")
        if not set(before) <= set(trials):
            raise ValueError(f"the run has no trials {sorted(before)}")
        self.run, self.rehearsal, self.again = run, rehearsal, again
        self._confirmed: tuple[Answer, ...] = ()
        self._course = Course(trials, Past(len(trials), frozenset(before)), Ledger(markers))

    @classmethod
    def resume(
        cls,
        run: Run,
        markers: Markers,
        told: Iterable[Entry | Marker | Amendment],
        now: int,
        *,
        again: Again = "now",
    ) -> "Runner | None":
        """Return the runner of the run that a session's markers tell of, where it was.

        What was open is closed as broken off, and its trial comes again; it waits for the operator.
        None when no run is open, or another one than this.
        """
        found = find_run(told, len(run.trials))
        if found is None or not found.fits(run):
            return None
        before = found.past.before & {trial.place for trial in run.trials}
        made = cls(run, markers, rehearsal=found.rehearsal, again=again, before=before)
        made._course.take_up(found, now)
        return made

    # -- how it stands -----------------------------------------------------------------------

    @property
    def state(self) -> State:
        """Return what it does."""
        return self._course.state

    @property
    def showing(self) -> Showing | None:
        """Return the part that she should see; None while nothing of the run is shown."""
        return self._course.showing

    @property
    def clearing(self) -> bool:
        """Return whether the stimulus is to be taken away; ``shown`` tells when that was done."""
        return self._course.attempt is not None and self._course.attempt.clearing is not None

    def due(self, now: int) -> float | None:
        """Return the seconds until ``tick`` has something to do; None for never."""
        return None if self._course.attempt is None else self._course.attempt.due(now)

    @property
    def may(self) -> frozenset[Verb]:
        """Return what the operator can do now."""
        return frozenset(verb for verb in VERBS if self._why_not(verb) is None)

    def status(self, now: int) -> RunStatus:
        """Return where the run is."""
        course, past, attempt = self._course, self._course.past, self._course.attempt
        following = past.following()
        rest = known_seconds(course.trials[place] for place in following)
        known = course.there or course.state == "over"
        return RunStatus(
            state=course.state,
            showing=course.showing,
            trial=course.trials.get(course.last or 0),
            attempt=past.attempts.get(course.last or 0, 0),
            following=following,
            left=None if attempt is None else attempt.left(now),
            rest=rest if attempt is None else rest + attempt.rest(now),
            outcomes=tuple(past.outcome(place) for place in course.trials),
            attempts=tuple(past.attempts.get(place, 0) for place in course.trials),
            why=course.why if known else (*course.why, *words.SCREEN),
            may=self.may,
            rehearsal=self.rehearsal,
            dropped=course.dropped,
        )

    # -- what happens ------------------------------------------------------------------------

    def tick(self, now: int) -> None:
        """Go on where a part's time is up."""
        self._course.ledger.retry()
        attempt, showing = self._course.attempt, self.showing
        if attempt is None or showing is None or attempt.due(now) != 0.0:
            return
        name = words.name_of(showing.part)
        if showing.part.what == "stimulus":
            late = attempt.onset is None
            said = words.too_late(name, ONSET_SECONDS) if late else words.too_long(name)
            self._course.fail(said, now, {"failed": str(said[0])})
        elif showing.part.what == "rating":
            self.answered(self._confirmed, now)
        else:
            self._course.next_part(now)

    def shown(self, shown: Shown, now: int) -> None:
        """Take that the stimulus is on the screen, and with an ``offset`` that it was.

        What speaks of another one, or of an earlier showing, is left out.
        """
        attempt, showing = self._course.attempt, self.showing
        if attempt is None or showing is None or showing.part.what != "stimulus":
            return
        if shown.stimulus != words.name_of(showing.part) or shown.onset < showing.began:
            return
        more = attempt.see(shown)
        self._course.dropped += shown.dropped if more else 0
        if shown.failed:
            self._course.failed = showing.trial.place, shown.stimulus
            why = words.stimulus_failed(*self._course.failed, shown.failed)
            self._course.fail(why, now, {**more, "failed": shown.failed})
        elif shown.offset is not None:
            attempt.leave("end", shown.offset, more)
            self._course.show_from(showing.index + 1, now)
        self._course.look(now)

    def item(self, number: int, time: int) -> None:
        """Take that an item of a task, counted from 0, was on the screen at ``time``."""
        attempt, showing = self._course.attempt, self.showing
        if attempt is None or showing is None or showing.part.stimulus is None:
            return
        if time >= showing.began:
            attempt.note_item(number, time)
            self._course.look(time)

    def pressed(self, now: int) -> None:
        """Take that the participant goes on; that counts where a part waits for it."""
        if self.showing is not None and words.waits(self.showing.part):
            self._course.go_past(now, "participant")

    def confirm(self, answers: Sequence[Answer]) -> None:
        """Take what has been answered so far: it counts when the questions end before the last."""
        self._confirmed = tuple(answers)

    def answered(self, answers: Sequence[Answer], now: int) -> None:
        """Take what was answered; a question that was not is answered by nothing."""
        attempt, showing = self._course.attempt, self.showing
        if attempt is None or showing is None or showing.part.what != "rating":
            return
        self._confirmed = ()
        known = {answer.scale for answer in answers}
        waited = to_seconds(now - showing.began)
        missing = [s.name for s in showing.part.scales if s.name not in known]
        for answer in (*answers, *(Answer(name, None, waited) for name in missing)):
            attempt.rate(answer, now)
        self._course.next_part(now)

    def failed(self, why: str, now: int) -> None:
        """Take that what is shown cannot be shown: its player is gone.

        Right after ``shown`` has said so, the words of ``why`` are the better ones.
        """
        course, showing = self._course, self.showing
        if showing is not None:
            course.failed = showing.trial.place, words.name_of(showing.part)
            said = words.stimulus_failed(*course.failed, why)
            course.fail(said, now, {"failed": why})
        elif course.failed is not None and course.state == "waiting":
            course.why = words.stimulus_failed(*course.failed, why)

    def screen(self, there: bool, now: int) -> None:
        """Take that the participant's screen is there, or is not."""
        course = self._course
        course.there = there
        if there:
            return
        if self.showing is not None:
            said = words.screen_closed(self.showing.trial.place)
            course.break_off(now, "screen")
            course.wait(said)
        elif course.failed is not None and course.state == "waiting":
            course.why = words.screen_closed(course.failed[0])

    def hear(self, entry: Entry) -> None:
        """Take what the session says of a marker."""
        self._course.ledger.hear(entry)

    def refuse(self, token: str, why: Sequence[Sentence], now: int) -> None:
        """Take that a marker was not set: what is not written down does not count."""
        self._course.ledger.refuse(token, why)
        self._course.look(now)

    # -- what the operator does --------------------------------------------------------------

    def do(self, verb: Verb, now: int) -> None:
        """Do what the operator wants. Raises RunError where that cannot be done now."""
        error = self._why_not(verb)
        if error is not None:
            raise error
        acts = {
            "begin": self._begin, "pause": self._pause, "resume": self._resume,
            "abort": self._abort, "repeat": self._repeat, "skip": self._skip,
            "next": self._next, "stop": self._stop,
        }  # fmt: skip
        acts[verb](now)
        self._course.look(now)

    def _why_not(self, verb: Verb) -> RunError | None:
        course = self._course
        part = None if course.showing is None else course.showing.part
        broken = course.last is not None and course.past.outcome(course.last) == "broken off"
        trial = course.attempt is not None
        return words.why_not(verb, course.state, course.there, part, trial, broken)

    def _begin(self, now: int) -> None:
        self._course.begin(self.run, self.rehearsal, now)

    def _pause(self, now: int) -> None:
        course, showing = self._course, self.showing
        assert course.attempt is not None and showing is not None
        if showing.part.what == "stimulus":
            course.break_off(now, "pause")
        else:
            course.attempt.hold(now)
        course.state, course.why = "paused", ()

    def _resume(self, now: int) -> None:
        course = self._course
        course.why = ()
        if course.attempt is not None and course.attempt.held is not None:
            course.state = "running"
            course.show_from(course.attempt.held, now)
        else:
            course.go_on(now)

    def _abort(self, now: int) -> None:
        course = self._course
        course.break_off(now, "abort", self.again)
        course.wait(words.aborted(course.last or 0, self.again))

    def _repeat(self, now: int) -> None:
        course = self._course
        course.break_off(now, "repeat")
        assert course.last is not None
        course.begin_trial(course.last, now)

    def _skip(self, now: int) -> None:
        self._course.skip(now)

    def _next(self, now: int) -> None:
        if self.showing is not None and self.showing.part.what == "rating":
            self.answered(self._confirmed, now)
        else:
            self._course.go_past(now, "operator")

    def _stop(self, now: int) -> None:
        self._course.break_off(now, "stop")
        self._course.finish("abort", now)


def abandon(found: Found, markers: Markers, now: int) -> None:
    """End a run that was left in the middle and is not gone on with."""
    ledger = Ledger(markers)
    close_open(ledger, found, now, "stop")
    ledger.close(Opened(found.marker.known, found.marker), "abort", now, {})
