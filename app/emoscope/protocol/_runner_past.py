"""What became of the trials of a run so far, and what comes next: told as it happens, or read from
the markers of a session, with the same answer.

    run      interval  what, run, protocol, sha256, seed, participant, order, rehearsal, before
    trial    trial     what, run, block, trial, attempt, ...; closed by "end" (done) or "abort"
    skip     marker    what, run, trial: it does not come again
"""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from emoscope.marker_story import Fate, Story
from emoscope.markers import PROTOCOL, Amendment, Entry, Marker
from emoscope.protocol._runner_values import Again, Outcome
from emoscope.protocol.values import Part, Run


@dataclass(slots=True)
class Past:
    """What became of trials 1 to ``count``; those of ``before`` were done in an earlier run."""

    count: int
    before: frozenset[int] = frozenset()
    attempts: dict[int, int] = field(default_factory=dict)
    running: int | None = None
    done: set[int] = field(default_factory=set)
    skipped: set[int] = field(default_factory=set)
    broken: dict[int, Again] = field(default_factory=dict)
    """When they come again, in the order in which they were broken off."""

    def begin(self, place: int) -> int:
        """Note that a trial begins; return which attempt it is."""
        self.running = place
        self.skipped.discard(place)
        self.broken.pop(place, None)
        self.attempts[place] = self.attempts.get(place, 0) + 1
        return self.attempts[place]

    def end(self, place: int) -> None:
        """Note that a trial is done."""
        self._leave(place)
        self.broken.pop(place, None)
        self.done.add(place)

    def break_off(self, place: int, again: Again = "now") -> None:
        """Note that a trial was broken off, or does not count, and when it comes again."""
        self._leave(place)
        self.done.discard(place)
        self.broken.pop(place, None)
        self.broken[place] = again

    def lose(self, place: int, what: object) -> None:
        """Take back what a trial's marker (``what`` it is) said: it was never received."""
        if what == "trial":
            self._leave(place)
            self.done.discard(place)
            self.broken.pop(place, None)
        elif what == "skip":
            self.skipped.discard(place)
            if self.attempts.get(place):
                self.break_off(place)

    def skip(self, place: int) -> None:
        """Note that a trial does not come any more."""
        self._leave(place)
        self.broken.pop(place, None)
        self.skipped.add(place)

    def following(self) -> tuple[int, ...]:
        """Return the trials that come, in order, after the one that runs."""
        behind = {*self.before, *self.done, *self.skipped, *self.broken, self.running}
        at_once = [place for place, again in reversed(self.broken.items()) if again == "now"]
        later = [place for place, again in self.broken.items() if again == "end"]
        fresh = (place for place in range(1, self.count + 1) if place not in behind)
        return (*at_once, *fresh, *later)

    def outcome(self, place: int) -> Outcome:
        """Return what became of a trial."""
        if place in self.before:
            return "before"
        if place == self.running:
            return "running"
        if place in self.done:
            return "done"
        if place in self.skipped:
            return "skipped"
        return "broken off" if place in self.broken else ""

    def _leave(self, place: int) -> None:
        if self.running == place:
            self.running = None


@dataclass(frozen=True, slots=True)
class Found:
    """A run that the markers of a session tell of and that has not ended.

    ``marker`` of the run; ``open``: its parts and trials that have begun and not ended.
    """

    marker: Marker
    past: Past
    open: tuple[Marker, ...]
    dropped: int = 0

    @property
    def run(self) -> str:
        """Return the run's name, which all its markers have."""
        return str(self.marker.known["run"])

    @property
    def protocol(self) -> str:
        """Return the name of the protocol."""
        return str(self.marker.known.get("protocol", ""))

    @property
    def participant(self) -> int:
        """Return the participant's number."""
        return int(self.marker.known.get("participant", 0))

    @property
    def seed(self) -> int:
        """Return the seed by which it was drawn."""
        return int(self.marker.known.get("seed", 0))

    @property
    def rehearsal(self) -> bool:
        """Return whether it was a rehearsal."""
        return self.marker.known.get("rehearsal") is True

    def fits(self, run: Run) -> bool:
        """Return whether it is a run of this, drawn in the same order."""
        known = self.marker.known
        same = (known.get("sha256"), known.get("order")) == (run.sha256, order_of(run))
        return same and (self.seed, self.participant) == (run.seed, run.participant)


def find_run(told: Iterable[Entry | Marker | Amendment], count: int | None = None) -> Found | None:
    """Return the run that was begun last, if it has not ended; None for none.

    ``count`` of its trials, where that is known: places beyond it are nothing of its.
    """
    story = Story.of(one.told if isinstance(one, Entry) else one for one in told)
    ours = [fate for fate in story.fates if _origin(fate) == PROTOCOL]
    runs = [fate for fate in ours if _set(fate).known.get("what") == "run"]
    if not runs or runs[-1].now is None or not runs[-1].now.open:
        return None
    marker = runs[-1].now
    name = marker.known.get("run")
    mine = [fate for fate in ours if _set(fate).known.get("run") == name and fate is not runs[-1]]
    before = frozenset(_places(marker.known.get("before")))
    past = Past(count if count is not None else _highest(mine, before), before)
    dropped = 0
    for fate in mine:
        _tell(past, fate)
        known = fate.now.known if fate.now is not None else {}
        dropped += known["dropped"] if isinstance(known.get("dropped"), int) else 0
    past.running = None
    unfinished = tuple(fate.now for fate in mine if fate.now is not None and fate.now.open)
    return Found(marker, past, unfinished, dropped)


def known_of(run: Run, before: Collection[int]) -> dict[str, object]:
    """Return what the marker of a run says of it."""
    return {
        "what": "run",
        "protocol": run.protocol,
        "sha256": run.sha256,
        "seed": run.seed,
        "participant": run.participant,
        "order": order_of(run),
        "trials": len(run.trials),
        "before": sorted(before),
    }


def name_of(run: Run, now: int) -> str:
    """Return a name by which the markers of a run that begins now are known."""
    text = f"{run.sha256}:{order_of(run)}:{run.seed}:{run.participant}:{now}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def order_of(run: Run) -> str:
    """Return the SHA-256 (hex) of all that was drawn: order, times and the items of tasks."""
    drawn = [
        [trial.block, trial.stimulus, trial.condition, [_drawn(part) for part in trial.parts]]
        for trial in run.trials
    ]
    text = json.dumps(drawn, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _drawn(part: Part) -> list[object]:
    items = part.stimulus.items if part.stimulus is not None else ()
    shown = [[sorted(item.text.items()), item.seconds, item.ink, item.answer] for item in items]
    return [part.what, part.seconds, shown]


def _set(fate: Fate) -> Marker:
    """Return a marker as it was set."""
    known = fate.original or fate.now
    assert known is not None
    return known


def _origin(fate: Fate) -> str:
    known = fate.original or fate.now
    return "" if known is None else known.origin


def _places(found: object) -> Collection[int]:
    return [place for place in found if type(place) is int] if isinstance(found, list) else ()


def _highest(fates: Iterable[Fate], before: Collection[int]) -> int:
    places = (_place(_set(fate)) for fate in fates)
    return max((place for place in (*places, *before) if place is not None), default=0)


def _place(marker: Marker) -> int | None:
    place = marker.known.get("trial")
    return place if type(place) is int and place >= 1 else None


def _tell(past: Past, fate: Fate) -> None:
    """Note what a marker tells; in the order in which they were set, which is that of trials."""
    marker = _set(fate)
    place, what = _place(marker), marker.known.get("what")
    if place is None or place > past.count:
        return
    attempt = marker.known.get("attempt")
    if type(attempt) is int:  # its trial's own marker may have been lost
        past.attempts[place] = max(past.attempts.get(place, 0), attempt)
    if what == "skip":
        past.skip(place)
    elif marker.kind == "trial":
        _tell_trial(past, fate, place)


def _tell_trial(past: Past, fate: Fate, place: int) -> None:
    attempts = past.attempts.get(place, 0)
    past.begin(place)
    past.attempts[place] = max(attempts, 1)
    closing = [c.amendment for c in fate.changes if c.amendment.what in ("end", "abort")]
    if closing and closing[-1].what == "end":
        past.end(place)
        return
    marker = closing[-1].marker if closing else None
    late = marker is not None and marker.known.get("again") == "end"
    past.break_off(place, "end" if late else "now")
