"""The course of a run: the trial and the part that it is in, how it goes on, and why it halts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from emoscope.markers import NOTHING, What
from emoscope.protocol import _runner_words as words
from emoscope.protocol._runner_attempt import Attempt
from emoscope.protocol._runner_marks import Ledger, Lost, Opened
from emoscope.protocol._runner_past import Found, Past, known_of, name_of
from emoscope.protocol._runner_values import Again, Showing, State
from emoscope.protocol.values import Run, Trial
from emoscope_devices import Sentence


@dataclass(slots=True)
class Course:
    """Where a run is. ``last``: the trial that runs, or was begun last; ``failed``: trial and name
    of the stimulus that could not be shown; ``there``: the participant's screen is open.
    """

    trials: Mapping[int, Trial]
    past: Past
    ledger: Ledger
    state: State = "ready"
    there: bool = True
    why: tuple[Sentence, ...] = ()
    attempt: Attempt | None = None
    last: int | None = None
    failed: tuple[int, str] | None = None
    turn: int = 0
    dropped: int = 0
    run: Opened | None = None

    @property
    def showing(self) -> Showing | None:
        """Return the part that is shown."""
        return None if self.attempt is None else self.attempt.showing

    def begin(self, run: Run, rehearsal: bool, now: int) -> None:
        """Set the run's marker, and begin its first trial."""
        self.ledger.common = {"run": name_of(run, now), "rehearsal": rehearsal}
        known = known_of(run, self.past.before)
        self.run = self.ledger.set(run.protocol, now, "interval", known, open=True)
        self.go_on(now)

    def skip(self, now: int) -> None:
        """Leave out the trial that runs or was broken off last, else the one that comes next."""
        going = self.state == "running"
        self.break_off(now, "skip")
        place = self.past.following()[0]
        if self.last is not None and self.past.outcome(self.last) == "broken off":
            place = self.last
        self.ledger.set("skip", now, "marker", {"what": "skip", "trial": place})
        self.past.skip(place)
        self.why = ()
        if going or not self.past.following():
            self.go_on(now)

    def go_on(self, now: int) -> None:
        """Begin the trial that comes next, or end the run."""
        following = self.past.following()
        if not following:
            self.finish("end", now)
        elif not self.there:
            self.wait(())
        else:
            self.begin_trial(following[0], now)

    def begin_trial(self, place: int, now: int) -> None:
        """Begin another attempt at a trial."""
        self.state, self.why, self.last, self.failed = "running", (), place, None
        number = self.past.begin(place)
        self.attempt = Attempt(self.ledger, self.trials[place], number)
        self.attempt.begin(now)
        self.show_from(0, now)

    def next_part(self, now: int, more: Mapping[str, Any] = NOTHING) -> None:
        """End the part that is shown, and show what comes behind it."""
        attempt = self.attempt
        assert attempt is not None and attempt.showing is not None
        index = attempt.showing.index + 1
        attempt.leave("end", now, more)
        self.show_from(index, now)
        self.look(now)

    def go_past(self, now: int, by: str) -> None:
        """End a part that waits; a stimulus has ended when it is seen no more."""
        attempt = self.attempt
        assert attempt is not None and attempt.showing is not None
        if attempt.showing.part.what != "stimulus":
            self.next_part(now, {"by": by})
        elif attempt.clearing is None:
            attempt.clearing = now

    def show_from(self, index: int, now: int) -> None:
        """Show a part, or end the trial behind the last one."""
        attempt = self.attempt
        assert attempt is not None
        if index < len(attempt.trial.parts):
            self.turn += 1
            attempt.show(index, self.turn, now)
            return
        attempt.end(now)
        self.past.end(attempt.trial.place)
        self.attempt = None
        self.go_on(now)

    def break_off(
        self, now: int, why: str, again: Again = "now", more: Mapping[str, Any] = NOTHING
    ) -> None:
        """Break the trial off, if one has begun."""
        attempt, self.attempt = self.attempt, None
        if attempt is not None:
            attempt.break_off(now, why, again, more)
            self.past.break_off(attempt.trial.place, again)

    def fail(self, why: tuple[Sentence, ...], now: int, more: Mapping[str, Any]) -> None:
        """Break the trial off: what it shows cannot be shown."""
        self.break_off(now, "player", more=more)
        self.wait(why)

    def wait(self, why: tuple[Sentence, ...]) -> None:
        """Wait for the operator, and say why."""
        self.state, self.why = "waiting", why

    def finish(self, what: What, now: int) -> None:
        """End the run."""
        self.state, self.why = "over", ()
        if self.run is not None:
            self.ledger.close(self.run, what, now, self._counted())

    def _counted(self) -> dict[str, int]:
        outcomes = [self.past.outcome(place) for place in self.trials]
        return {name: outcomes.count(name) for name in ("done", "skipped")}

    # -- markers -----------------------------------------------------------------------------

    def look(self, now: int) -> None:
        """Halt where a marker was not received: its trial does not count."""
        lost, self.ledger.lost = self.ledger.lost, []
        for one in lost:
            self._lose(one, now)

    def _lose(self, lost: Lost, now: int) -> None:
        place, what, why = lost.known.get("trial"), lost.known["what"], lost.why
        if self.state == "over":
            said = words.not_closed(why) if what == "run" else words.not_written(place, why)
            self.why = self.why or said
        else:
            self.break_off(now, "not received")
            self.wait(words.not_written(place, why))
        if what == "run" and not lost.open:
            self.state, self.why = "over", words.not_written(None, why)
        elif isinstance(place, int) and not lost.open:
            self.past.lose(place, what)
        elif what == "trial" and place in self.past.done:
            self.past.break_off(place)
            self._recount()

    def _recount(self) -> None:
        """Say of the run's end what is so by now, as far as that was not written down."""
        if self.state == "over" and self.run is not None and self.run.closing is not None:
            self.run.closing = ("abort", self.run.closing[1], self._counted())

    def take_up(self, found: Found, now: int) -> None:
        """Be where an earlier runner was; close what it left open, its parts first."""
        self.past, self.dropped = found.past, found.dropped
        self.ledger.common = {"run": found.run, "rehearsal": found.rehearsal}
        self.run = Opened(found.marker.known, found.marker)
        self.last = close_open(self.ledger, found, now, "window")
        self.wait(words.came_back(self.last))
        if not self.past.following():
            self.finish("end", now)


def close_open(ledger: Ledger, found: Found, now: int, why: str) -> int | None:
    """Close what a run left open, its parts first; return the trial that was open."""
    last = None
    for marker in sorted(found.open, key=lambda one: -one.number):
        more = {"why": why}
        if marker.kind == "trial":
            last = int(marker.known["trial"])
            more |= {"outcome": "broken off", "again": "now"}
        ledger.close(Opened(marker.known, marker), "abort", now, more)
    return last
