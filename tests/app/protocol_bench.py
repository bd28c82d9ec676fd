"""Runs of protocols, and a sitting that is only markers, for tests of what runs them."""

from emoscope.protocol.runner import Runner
from emoscope.protocol.values import Answer, Part, Run, Scale, Shown, Stimulus, Trial
from emoscope_devices import to_ns
from tests.app.marking_bench import Desk, Far, book_of

SCALES = (Scale("valence", "sam-valence"), Scale("arousal", "sam-arousal"))


def trial_of(place, *, stimulus="video", rated=True):
    """Return a trial: fixation, stimulus, rest, rating."""
    shown = Stimulus(f"clip-{place}", stimulus, "happy" if place % 2 else "sad", length=2.0)
    parts = [Part("fixation", 1.0), Part("stimulus", stimulus=shown), Part("rest", 0.5)]
    if rated:
        parts.append(Part("rating", scales=SCALES))
    return Trial(place, "main", tuple(parts), shown.condition, shown.id)


def run_of(count=3, **more):
    """Return a run of ``count`` trials."""
    return Run("films", "ab" * 32, 7, 3, tuple(trial_of(n, **more) for n in range(1, count + 1)))


class Bench:
    """A runner over a book of markers; ``far`` puts a line between them that can be held."""

    def __init__(self, run=None, *, far=False, **options):
        self.run = run or run_of()
        self.desk = Far() if far else Desk()
        self.book = book_of(self.desk)
        self.runner = Runner(self.run, self.book, **options)
        self._listen()

    def _listen(self):
        runner = self.runner
        self.desk.listeners.noted.append(lambda entry: runner.hear(entry))
        self.desk.listeners.unmarked.append(lambda token, why: runner.refuse(token, why, self.now))

    @property
    def now(self):
        return self.desk.clock.now()

    @property
    def what(self):
        """Return what is shown, "" for nothing."""
        showing = self.runner.showing
        return "" if showing is None else showing.part.what

    @property
    def place(self):
        showing = self.runner.showing
        return None if showing is None else showing.trial.place

    @property
    def status(self):
        return self.runner.status(self.now)

    def do(self, *verbs):
        for verb in verbs:
            self.runner.do(verb, self.now)

    def wait(self, seconds):
        self.desk.wait(seconds)
        self.runner.tick(self.now)

    def show(self, seconds=2.0, **more):
        """Have the stimulus shown, at once, for so long."""
        stimulus, onset = self.runner.showing.part.stimulus.id, self.now
        self.runner.shown(Shown(stimulus, onset, "swap"), self.now)
        self.desk.wait(seconds)
        offset = onset + to_ns(seconds)
        self.runner.shown(Shown(stimulus, onset, "swap", offset, 60, **more), self.now)

    def answer(self, *values):
        scales = self.runner.showing.part.scales
        given = [Answer(s.name, v, 1.25) for s, v in zip(scales, values, strict=False)]
        self.runner.answered(given, self.now)

    def step(self):
        """Let what is shown come to its end, as it should."""
        if self.what == "stimulus":
            self.show()
        elif self.what == "rating":
            self.wait(1.5)
            self.answer(5, 6)
        else:
            self.wait(self.runner.showing.part.seconds)

    def to(self, what, place=None):
        """Go on until a part is shown."""
        while self.what != what or (place is not None and self.place != place):
            assert self.what, "nothing is shown"
            self.step()

    def finish(self):
        """Go on until nothing is shown."""
        while self.what:
            self.step()

    def again(self):
        """Lose the window; return what the next one has."""
        other = Bench.__new__(Bench)
        other.run, other.desk, other.book = self.run, self.desk, book_of(self.desk)
        other.runner = Runner.resume(self.run, other.book, self.desk.entries, self.now)
        if other.runner is not None:
            other._listen()
        return other

    def told(self, what):
        """Return the markers of a kind as they count now."""
        return [m for m in self.desk.markers if m.known.get("what") == what]

    @property
    def rated(self):
        """Return the answers."""
        return [m for m in self.told("rating") if m.kind == "marker"]
