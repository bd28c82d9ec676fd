"""Drives a protocol's runner as a participant, her screen and an operator would, without any.

It says when the next thing happens and does it when told the time, so that a rehearsal and the
recorded sitting are the same to the nanosecond.
"""

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from emoscope.protocol.runner import Runner
from emoscope.protocol.values import Shown, Track
from emoscope.simulate.errors import SimulateError
from emoscope.simulate.person import Person
from emoscope_devices import NS, to_ns, to_seconds

FRAMES = 30.0
"""Pictures a second of a video that nobody watches."""
UNLIMITED = 3600.0
RATED = to_ns(0.05)
"""How often a continuous rating is read: 20 Hz."""
HANDED = 10
"""So many of its values are handed over together, twice a second."""
Act = Callable[[int], None]
Rate = Callable[[Sequence[int], Sequence[tuple[float, float]]], object]


@dataclass(frozen=True, slots=True)
class Exposure:
    """A stimulus was shown in a trial (its place), from ``onset`` to ``offset`` (session ns)."""

    onset: int
    offset: int
    stimulus: str
    condition: str
    trial: int


@dataclass(slots=True)
class Going:
    """Goes through a run from ``begin`` (session ns) on. ``exposures`` are what was shown.

    ``rests`` are from when to when baselines were recorded.
    ``rate`` takes continuous ratings: times (session ns), valence and arousal.
    ``unknown`` seconds last stimuli of which nobody knows how long they are; None: refused.
    ``guessed``: there was one.
    """

    runner: Runner
    person: Person
    begin: int
    unknown: float | None = None
    rate: Rate = lambda times, values: None
    exposures: list[Exposure] = field(default_factory=list)
    rests: list[tuple[int, int]] = field(default_factory=list)
    guessed: bool = False
    _turn: int = -1
    _begun: bool = False
    _coming: deque[tuple[int, Act]] = field(default_factory=deque)

    @property
    def next(self) -> int | None:
        """Return when something happens (session ns); None when the run is over."""
        if not self._begun:
            return self.begin
        return self._coming[0][0] if self._coming else None

    def act(self) -> None:
        """Let happen what happens next."""
        if not self._begun:
            self._begun = True
            self.runner.do("begin", self.begin)
        else:
            now, act = self._coming.popleft()
            act(now)
        self._look()

    def _look(self) -> None:
        """Decide what is done about the part that is shown now."""
        showing = self.runner.showing
        if showing is None:
            self._coming.clear()
            if self.runner.state != "over":
                raise SimulateError(
                    "The simulated run stopped in trial {trial}: it is {state}.",
                    "Please report the protocol that it happened with.",
                    trial=getattr(self.runner.status(self.begin).trial, "place", 0),
                    state=self.runner.state,
                )
            return
        if showing.turn == self._turn:
            return
        self._turn = showing.turn
        self._coming.clear()
        began, part = showing.began, showing.part
        if part.what == "stimulus":
            self._stimulus()
        elif part.what == "rating":
            limit = part.seconds if part.seconds is not None else UNLIMITED
            answers = self.person.answers(part.scales, showing.trial.condition, limit)
            done = began + to_ns(min(limit, sum(a.reaction for a in answers)))
            self._coming.append((done, lambda now: self.runner.answered(answers, now)))
        else:
            if part.lasts is None:
                pressed = began + to_ns(self.person.reads())
                self._coming.append((pressed, self.runner.pressed))
            else:
                done = began + math.ceil(part.lasts * NS)  # a nanosecond too early is too early
                self._coming.append((done, self.runner.tick))
                if part.what == "baseline":
                    self.rests.append((began, done))

    def _stimulus(self) -> None:
        showing = self.runner.showing
        assert showing is not None
        stimulus = showing.part.stimulus
        name = stimulus.id if stimulus is not None else showing.trial.stimulus
        onset = showing.began + to_ns(self.person.waits())
        seconds = showing.part.lasts
        if seconds is None and stimulus is not None:
            seconds = stimulus.seconds
            if seconds is None and stimulus.kind == "text":
                seconds = self.person.reads()
        if seconds is None:
            seconds, self.guessed = self.unknown, True
        if seconds is None:
            raise SimulateError(
                "Nobody knows how long {stimulus} lasts.",
                "Say its seconds in the protocol, or choose --clip-seconds.",
                stimulus=name,
            )
        offset = onset + to_ns(seconds)
        frames = round(to_seconds(offset - onset) * FRAMES)
        shown = Shown(name, onset, "swap")
        gone = Shown(name, onset, "swap", offset, frames)
        made = Exposure(onset, offset, name, showing.trial.condition, showing.trial.place)

        def leave(now: int) -> None:
            self.exposures.append(made)
            self.runner.shown(gone, now)

        self._coming.append((onset, lambda now: self.runner.shown(shown, now)))
        if showing.part.track:
            self._coming.extend(self._rated(made, showing.part.track))
        self._coming.append((offset, leave))

    def _rated(self, exposure: Exposure, track: Track) -> Iterator[tuple[int, Act]]:
        """Yield when which part of a continuous rating is handed over."""
        times = np.arange(exposure.onset + RATED, exposure.offset, RATED)
        values = self.person.follows(exposure.condition, (times - exposure.onset) / NS)
        for column, axis in enumerate(("valence", "arousal")):
            if axis not in track:
                values[:, column] = np.nan
        for first in range(0, len(times), HANDED):
            some = times[first : first + HANDED].tolist()
            pairs = [(v, a) for v, a in values[first : first + HANDED].tolist()]
            yield some[-1], partial(self._hand_over, some, pairs)

    def _hand_over(self, times: list[int], values: list[tuple[float, float]], now: int) -> None:
        self.rate(times, values)


def ends_at(going: Going, most: float) -> int:
    """Go through a run to its end and return when that was (session ns).

    Raises SimulateError for a run that is longer than ``most`` seconds.
    """
    last = going.begin
    while (when := going.next) is not None:
        if when - going.begin > most * NS:
            raise SimulateError(
                "The run of this protocol lasts more than {minutes:.0f} minutes.",
                "Simulate a shorter one.",
                minutes=most / 60,
            )
        last = when
        going.act()
    return last
