"""Every key at once, in any order, an engine that answers late: no trial is lost or doubled."""

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from emoscope.markers import Amendment, Marker
from emoscope.protocol.runner import VERBS, RunError, Runner
from emoscope.protocol.values import Answer, Shown
from emoscope.recording.trials import trials_in
from emoscope_devices import say
from tests.app.protocol_bench import Bench, run_of

TRIALS = 4


class AnyHour(RuleBasedStateMachine):
    """An operator, a participant, a player and an engine, none of which waits for the others."""

    @initialize(
        again=st.sampled_from(["now", "end"]),
        rehearsal=st.booleans(),
        before=st.sets(st.integers(1, TRIALS), max_size=2),
    )
    def begin(self, again, rehearsal, before):
        self.again = again
        self.bench = Bench(
            run_of(TRIALS), far=True, again=again, rehearsal=rehearsal, before=before
        )
        self.before = before
        self.onset, self.refused, self.outcomes = None, False, ()

    # -- what happens ------------------------------------------------------------------------

    @rule(verb=st.sampled_from(VERBS))
    def press(self, verb):
        before = self.bench.status
        if verb in before.may:
            self.bench.do(verb)
            self.look_at(verb, before, self.bench.status)
            return
        try:
            self.bench.do(verb)
        except RunError as error:
            assert error.sentences and self.bench.status == before
        else:
            raise AssertionError(f"{verb} was done though it may not")

    def look_at(self, verb, before, after):
        """Hold what a key did against what it says."""
        changed = {
            place
            for place, (a, b) in enumerate(zip(before.outcomes, after.outcomes, strict=True), 1)
            if a != b
        }
        if verb == "skip":
            (left,) = {p for p in changed if after.outcomes[p - 1] == "skipped"}
            assert left not in after.following
        elif verb == "abort":
            (broken,) = changed
            assert after.state == "waiting" and after.outcomes[broken - 1] == "broken off"
            assert after.following[0 if self.again == "now" else -1] == broken
        elif verb == "stop":
            assert after.state == "over"
        elif verb == "pause":
            assert after.state == "paused" and changed <= {before.showing.trial.place}

    @rule()
    def break_off_and_lose_the_window(self):
        """A trial that comes at the end comes there in the next window, too."""
        if "abort" in self.bench.status.may:
            self.press("abort")
            self.window_dies(lost=False)

    @rule(seconds=st.sampled_from([0.0, 0.3, 1.0, 3.0, 30.0]))
    def wait(self, seconds):
        self.bench.wait(seconds)

    @rule()
    def go_on(self):
        if self.bench.what:
            self.bench.step()

    @rule(late=st.booleans(), failed=st.sampled_from(["", "", "", "it is gone"]))
    def report(self, late, failed):
        showing = self.bench.runner.showing
        name = "clip-1"
        if showing is not None and showing.part.stimulus is not None:
            name = showing.part.stimulus.id
        onset = self.bench.now if self.onset is None else self.onset
        self.onset = None if late else onset
        offset = self.bench.now if late else None
        self.bench.runner.shown(Shown(name, onset, "swap", offset, 9, 1, failed), self.bench.now)

    @rule(number=st.integers(0, 2))
    def answer(self, number):
        given = [Answer(name, 3, 0.5) for name in ("valence", "arousal")][:number]
        self.bench.runner.answered(given, self.bench.now)

    @rule(there=st.booleans())
    def screen(self, there):
        self.bench.runner.screen(there, self.bench.now)

    @rule()
    def other_reports(self):
        self.bench.runner.pressed(self.bench.now)
        self.bench.runner.item(0, self.bench.now)

    @rule()
    def player_dies(self):
        self.bench.runner.failed("killed", self.bench.now)

    @rule(count=st.integers(1, 12))
    def engine_answers(self, count):
        self.bench.desk.carry(min(count, len(self.bench.desk.waiting)))

    @rule()
    def engine_refuses(self):
        """Some of the markers that were asked for are never set, or not closed."""
        desk = self.bench.desk
        desk.carry(len(desk.waiting) // 2)
        self.refused = self.refused or bool(desk.waiting)
        desk.cut((say("The engine answers no more."),))

    @precondition(lambda self: hasattr(self, "bench"))
    @rule(lost=st.booleans())
    def window_dies(self, lost):
        """The next window has what the engine has; what was on its way is lost, or comes."""
        bench = self.bench
        if bench.status.state in ("ready", "over"):
            return
        if not lost:
            self.settle()
        bench.desk.waiting.clear()
        before, there = bench.status, bench.runner._course.there
        other = bench.again()
        if other.runner is None:
            assert lost, "a run that the engine has is found"
            self.begin(self.again, before.rehearsal, self.before)
            return
        other.runner.again = self.again
        if not lost:
            same_continuation(before, other.status, self.refused)
        assert other.status.state in ("waiting", "over")
        self.bench, self.onset = other, None
        other.runner.screen(there, other.now)

    # -- what holds --------------------------------------------------------------------------

    def settle(self):
        """Let the engine hear all, and what it refused once more, as a tick would."""
        desk, ledger = self.bench.desk, self.bench.runner._course.ledger
        ledger.retry()
        while desk.waiting:
            desk.carry()
            ledger.retry()

    @invariant()
    def only_one_is_shown(self):
        if not hasattr(self, "bench"):
            return
        status = self.bench.status
        assert (status.state == "running") == (status.showing is not None)
        assert not status.showing or status.outcomes[status.showing.trial.place - 1] == "running"
        assert status.outcomes.count("running") <= 1
        assert len(set(status.following)) == len(status.following)
        comes = {p for p, o in enumerate(status.outcomes, 1) if o in ("", "broken off")}
        assert set(status.following) == comes, "nothing is lost"
        assert status.state != "waiting" or status.following

    @invariant()
    def what_is_done_stays_done(self):
        if not hasattr(self, "bench"):
            return
        now = self.bench.status.outcomes
        for was, here in zip(self.outcomes, now, strict=False):
            lawful = self.refused or was == here or (was not in ("done", "before", "skipped"))
            assert lawful, f"{was} became {here}"
        self.outcomes = now

    @invariant()
    def every_marker_is_closed_once(self):
        if not hasattr(self, "bench"):
            return
        told = [entry.told for entry in self.bench.desk.near.entries]
        closed = Counter(one.number for one in told if isinstance(one, Amendment))
        opened = {one.number for one in told if isinstance(one, Marker) and one.open}
        assert set(closed) <= opened and set(closed.values()) <= {1}

    def teardown(self):
        """Come to an end as an operator would, and count."""
        if not hasattr(self, "bench"):
            return
        bench = self.bench
        bench.runner.screen(True, bench.now)
        for _ in range(60):
            state = bench.status.state
            if state == "over":
                break
            if state != "running":
                bench.do("begin" if state == "ready" else "resume")
            bench.finish()
        self.settle()
        assert bench.status.state == "over"
        markers = bench.desk.near.markers
        assert not [m for m in markers if m.open], "all that was opened is closed"
        trials = trials_in(bench.book._story.fates)
        runs = {t.run for t in trials}
        for run in runs:
            mine = [t for t in trials if t.run == run]
            done = Counter(t.trial for t in mine if t.outcome == "done")
            assert set(done.values()) <= {1}, "nothing is counted twice"
            assert not set(done) & self.before
            attempts = [(t.trial, t.attempt) for t in mine]
            assert len(set(attempts)) == len(attempts)
        last = [t for t in trials if t.run == markers_run(markers)]
        done = {t.trial for t in last if t.outcome == "done"}
        if bench.status.outcomes.count("done") + len(self.before) == TRIALS:
            assert done == set(range(1, TRIALS + 1)) - self.before
        fresh = Runner.resume(bench.run, bench.book, bench.desk.entries, bench.now)
        assert fresh is None, "what is over stays over"


def markers_run(markers):
    return [m for m in markers if m.known.get("what") == "run"][-1].known["run"]


def same_continuation(before, after, refused):
    """A window that comes later goes on as the first would have, its trial broken off.

    Of an attempt whose markers were ``refused`` it knows nothing.
    """
    was = ["broken off" if outcome == "running" else outcome for outcome in before.outcomes]
    assert list(after.outcomes) == was
    if refused:
        assert all(a <= b for a, b in zip(after.attempts, before.attempts, strict=True))
    else:
        assert after.attempts == before.attempts and after.dropped == before.dropped
    running = [p for p, o in enumerate(before.outcomes, 1) if o == "running"]
    assert after.following == (*running, *before.following)
    assert after.rehearsal == before.rehearsal


AnyHour.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, derandomize=True
)
TestAnyHour = AnyHour.TestCase
