"""One participant's run of a protocol: what is shown now, and what is written down of it.

    ready ─begin─► running ─pause─► paused ─resume─► running
                      │ │ └─ all trials done or skipped, stop ─► over
                      │ └─ aborted, a stimulus failed, her screen was closed ─► waiting
                      └─◄─ resume, repeat ─ waiting: for the operator

It has no clock and shows nothing: it is told the session time and what happened, sets markers, and
says what is to be shown. All that it must know to go on is in those markers: see ``resume``. An
exposure cannot be paused: a pause in a stimulus breaks the trial off, and it comes again.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from emoscope.markers import NOTHING, Amendment, Entry, Marker, What
from emoscope.protocol import _runner_words as words
from emoscope.protocol._runner_attempt import ONSET_SECONDS, Attempt
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
    known_seconds,
)
from emoscope.protocol.values import Answer, Run, Shown
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
    "find_run",
    "known_seconds",
    "order_of",
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
        self._trials = {trial.place: trial for trial in run.trials}
        if not all(trial.parts for trial in run.trials):
            raise ValueError("a trial has no parts")
        if not set(before) <= set(self._trials):
            raise ValueError(f"the run has no trials {sorted(before)}")
        self.run, self.rehearsal, self.again = run, rehearsal, again
        self._past = Past(len(run.trials), frozenset(before))
        self._ledger = Ledger(markers)
        self._state: State = "ready"
        self._there = True
        self._why: tuple[Sentence, ...] = ()
        self._run: Opened | None = None
        self._attempt: Attempt | None = None
        self._last: int | None = None
        self._turn = self._dropped = 0

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
        made._take_up(found, now)
        return made

    # -- how it stands -----------------------------------------------------------------------

    @property
    def state(self) -> State:
        """Return what it does."""
        return self._state

    @property
    def showing(self) -> Showing | None:
        """Return the part that she should see; None while nothing of the run is shown."""
        return None if self._attempt is None else self._attempt.showing

    def due(self, now: int) -> float | None:
        """Return the seconds until ``tick`` has something to do; None for never."""
        return None if self._attempt is None else self._attempt.due(now)

    @property
    def may(self) -> frozenset[Verb]:
        """Return what the operator can do now."""
        return frozenset(verb for verb in VERBS if self._why_not(verb) is None)

    def status(self, now: int) -> RunStatus:
        """Return where the run is."""
        past, attempt = self._past, self._attempt
        places = range(1, len(self._trials) + 1)
        following = past.following()
        rest = known_seconds(self._trials[place] for place in following)
        return RunStatus(
            state=self._state,
            showing=self.showing,
            trial=self._trials.get(self._last or 0),
            attempt=past.attempts.get(self._last or 0, 0),
            following=following,
            left=None if attempt is None else attempt.left(now),
            rest=rest if attempt is None else rest + attempt.rest(now),
            outcomes=tuple(past.outcome(place) for place in places),
            attempts=tuple(past.attempts.get(place, 0) for place in places),
            why=self._why if self._there or self._state == "over" else (*self._why, *words.SCREEN),
            may=self.may,
            rehearsal=self.rehearsal,
            dropped=self._dropped,
        )

    # -- what happens ------------------------------------------------------------------------

    def tick(self, now: int) -> None:
        """Go on where a part's time is up."""
        self._ledger.settle()
        attempt, showing = self._attempt, self.showing
        if attempt is None or showing is None or attempt.due(now) != 0.0:
            return
        name = words.name_of(showing.part)
        if showing.part.what == "stimulus":
            late = attempt.onset is None
            said = words.too_late(name, ONSET_SECONDS) if late else words.too_long(name)
            self._fail(said, now, {"failed": str(said[0])})
        elif showing.part.what == "rating":
            self.answered((), now)
        else:
            self._next_part(now)

    def shown(self, shown: Shown, now: int) -> None:
        """Take that the stimulus is on the screen, and with an ``offset`` that it was.

        What speaks of another one, or of an earlier showing, is left out.
        """
        attempt, showing = self._attempt, self.showing
        if attempt is None or showing is None or showing.part.what != "stimulus":
            return
        if shown.stimulus != words.name_of(showing.part) or shown.onset < showing.began:
            return
        attempt.see(shown)
        if shown.failed or shown.offset is not None:
            self._dropped += shown.dropped
            more = {**shown.more, "onset": shown.by}
            more |= {"frames": shown.frames, "dropped": shown.dropped}
            if shown.failed:
                why = words.stimulus_failed(showing.trial.place, shown.stimulus, shown.failed)
                self._fail(why, now, {"failed": shown.failed, **more})
            elif shown.offset is not None:
                attempt.leave("end", shown.offset, more)
                self._show_from(showing.index + 1, now)
        self._look(now)

    def pressed(self, now: int) -> None:
        """Take that the participant goes on; that counts where a part waits for it."""
        if self.showing is not None and words.waits(self.showing.part):
            self._next_part(now, {"by": "participant"})

    def answered(self, answers: Sequence[Answer], now: int) -> None:
        """Take what was answered; a question that was not is answered by nothing."""
        attempt, showing = self._attempt, self.showing
        if attempt is None or showing is None or showing.part.what != "rating":
            return
        known = {answer.scale for answer in answers}
        waited = to_seconds(now - showing.began)
        missing = [s.name for s in showing.part.scales if s.name not in known]
        for answer in (*answers, *(Answer(name, None, waited) for name in missing)):
            attempt.rate(answer, now)
        self._next_part(now)

    def failed(self, why: str, now: int) -> None:
        """Take that what is shown cannot be shown: its player is gone."""
        if self.showing is not None:
            name, place = words.name_of(self.showing.part), self.showing.trial.place
            self._fail(words.stimulus_failed(place, name, why), now, {"failed": why})

    def screen(self, there: bool, now: int) -> None:
        """Take that the participant's screen is there, or is not."""
        self._there = there
        if not there and self.showing is not None:
            said = words.screen_closed(self.showing.trial.place)
            self._break(now, "screen")
            self._wait(said)

    def hear(self, entry: Entry) -> None:
        """Take what the session says of a marker."""
        self._ledger.hear(entry)

    def refuse(self, token: str, why: Sequence[Sentence], now: int) -> None:
        """Take that a marker was not set: what is not written down does not count."""
        self._ledger.refuse(token, why)
        self._look(now)

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
        self._look(now)

    def _why_not(self, verb: Verb) -> RunError | None:
        part = None if self.showing is None else self.showing.part
        broken = self._last is not None and self._past.outcome(self._last) == "broken off"
        trial = self._attempt is not None
        return words.why_not(verb, self._state, self._there, part, trial, broken)

    def _begin(self, now: int) -> None:
        run, order = self.run, order_of(self.run)
        text = f"{run.sha256}:{order}:{run.seed}:{run.participant}:{now}:{self.rehearsal}"
        name = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
        self._ledger.common = {"run": name, "rehearsal": self.rehearsal}
        known = {
            "what": "run", "protocol": run.protocol, "sha256": run.sha256, "seed": run.seed,
            "participant": run.participant, "order": order, "trials": len(run.trials),
            "before": sorted(self._past.before),
        }  # fmt: skip
        self._run = self._ledger.set(run.protocol, now, "interval", known, open=True)
        self._go_on(now)

    def _pause(self, now: int) -> None:
        assert self._attempt is not None and self.showing is not None
        if self.showing.part.what == "stimulus":
            self._break(now, "pause")
        else:
            self._attempt.hold(now)
        self._state, self._why = "paused", ()

    def _resume(self, now: int) -> None:
        self._why = ()
        if self._attempt is not None and self._attempt.held is not None:
            self._state = "running"
            self._show_from(self._attempt.held, now)
        else:
            self._go_on(now)

    def _abort(self, now: int) -> None:
        self._break(now, "abort", self.again)
        self._wait(words.aborted(self._last or 0, self.again))

    def _repeat(self, now: int) -> None:
        self._break(now, "repeat")
        assert self._last is not None
        self._begin_trial(self._last, now)

    def _skip(self, now: int) -> None:
        going = self._state == "running"
        self._break(now, "skip")
        broken = self._last is not None and self._past.outcome(self._last) == "broken off"
        place = self._last if broken and self._last else self._past.following()[0]
        self._ledger.set("skip", now, "marker", {"what": "skip", "trial": place})
        self._past.skip(place)
        if going or not self._past.following():
            self._go_on(now)

    def _next(self, now: int) -> None:
        if self.showing is not None and self.showing.part.what == "rating":
            self.answered((), now)
        else:
            self._next_part(now, {"by": "operator"})

    def _stop(self, now: int) -> None:
        self._break(now, "stop")
        self._finish("abort", now)

    # -- trials and parts --------------------------------------------------------------------

    def _go_on(self, now: int) -> None:
        """Begin the trial that comes next, or end the run."""
        following = self._past.following()
        if not following:
            self._finish("end", now)
        elif not self._there:
            self._wait(())
        else:
            self._begin_trial(following[0], now)

    def _begin_trial(self, place: int, now: int) -> None:
        self._state, self._why, self._last = "running", (), place
        number = self._past.begin(place)
        self._attempt = Attempt(self._ledger, self._trials[place], number)
        self._attempt.begin(now)
        self._show_from(0, now)

    def _next_part(self, now: int, more: Mapping[str, Any] = NOTHING) -> None:
        attempt = self._attempt
        assert attempt is not None and attempt.showing is not None
        index = attempt.showing.index + 1
        attempt.leave("end", now, more)
        self._show_from(index, now)
        self._look(now)

    def _show_from(self, index: int, now: int) -> None:
        """Show a part, or end the trial behind the last one."""
        attempt = self._attempt
        assert attempt is not None
        if index < len(attempt.trial.parts):
            self._turn += 1
            attempt.show(index, self._turn, now)
            return
        attempt.end(now)
        self._past.end(attempt.trial.place)
        self._attempt = None
        self._go_on(now)

    def _break(
        self, now: int, why: str, again: Again = "now", more: Mapping[str, Any] = NOTHING
    ) -> None:
        """Break the trial off, if one has begun."""
        attempt, self._attempt = self._attempt, None
        if attempt is not None:
            attempt.break_off(now, why, again, more)
            self._past.break_off(attempt.trial.place, again)

    def _fail(self, why: tuple[Sentence, ...], now: int, more: Mapping[str, Any]) -> None:
        self._break(now, "player", more=more)
        self._wait(why)

    def _wait(self, why: tuple[Sentence, ...]) -> None:
        self._state, self._why = "waiting", why

    def _finish(self, what: What, now: int) -> None:
        self._state, self._why = "over", ()
        if self._run is not None:
            outcomes = [self._past.outcome(place) for place in self._trials]
            more = {name: outcomes.count(name) for name in ("done", "skipped")}
            self._ledger.close(self._run, what, now, more)

    # -- markers -----------------------------------------------------------------------------

    def _look(self, now: int) -> None:
        """Halt where a marker was not received: its trial does not count."""
        lost, self._ledger.lost = self._ledger.lost, []
        for known, why in lost:
            self._lose(known, why, now)

    def _lose(self, known: Mapping[str, Any], why: Sequence[Sentence], now: int) -> None:
        place, what = known.get("trial"), known["what"]
        if self._state != "over":
            self._break(now, "not received")
            self._wait(words.not_written(place, why))
        if what == "run":
            self._state, self._why = "over", words.not_written(None, why)
        elif what == "skip" and isinstance(place, int):
            self._past.unskip(place)
        elif what == "trial" and isinstance(place, int):
            self._past.forget(place)

    def _take_up(self, found: Found, now: int) -> None:
        """Be where an earlier runner was; close what it left open, its parts first."""
        self._past, self._dropped = found.past, found.dropped
        self._ledger.common = {"run": found.run, "rehearsal": found.rehearsal}
        self._run = Opened(found.marker.known, found.marker)
        left = None
        for marker in sorted(found.open, key=lambda one: -one.number):
            more = {"why": "window"}
            if marker.kind == "trial":
                left = marker.known.get("trial")
                more |= {"outcome": "broken off", "again": "now"}
            self._ledger.close(Opened(marker.known, marker), "abort", now, more)
        self._last = left if isinstance(left, int) else None
        self._wait(words.came_back(self._last))
        if not self._past.following():
            self._finish("end", now)
