"""What a runner says of itself: where a run is, what is shown, what the operator may do."""

from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from emoscope.markers import OPERATOR, Kind, Marker, What
from emoscope.protocol.values import Part, Trial
from emoscope_devices import SaidError, Sentence

State = Literal["ready", "running", "paused", "waiting", "over"]
"""Waiting: for the operator, who decides how it goes on."""
Verb = Literal["begin", "pause", "resume", "abort", "repeat", "skip", "next", "stop"]
VERBS: tuple[Verb, ...] = get_args(Verb)
Outcome = Literal["", "running", "done", "broken off", "skipped", "before"]
"""What became of a trial; before: it was done in an earlier run, and is left out of this one."""
Again = Literal["now", "end"]
"""When a trial that the operator aborted comes again: at once, or after all others."""


class RunError(SaidError):
    """Something cannot be done in a run."""


class Markers(Protocol):
    """Where a runner's markers go; a MarkerBook is one."""

    def put(
        self,
        label: str,
        time: int | None = None,
        *,
        kind: Kind = "marker",
        open: bool = False,
        origin: str = OPERATOR,
        details: str = "",
    ) -> str:
        """Set a marker; return the token that its entry will have."""

    def amend(self, number: int, what: What, marker: Marker | None, by: str = OPERATOR) -> str:
        """Say what a marker is from now on; return the token that its entry will have."""


@dataclass(frozen=True, slots=True)
class Showing:
    """The part that the participant should see now.

    ``turn`` is another one for each showing: a part that comes again is shown anew. ``index`` of
    the part in its trial, from 0; ``began`` session ns.
    """

    turn: int
    trial: Trial
    attempt: int
    index: int
    part: Part
    began: int


@dataclass(frozen=True, slots=True)
class RunStatus:
    """Where a run is.

    ``trial`` is the one that runs, is held by a pause, or was broken off last; ``attempt`` of it.
    ``following`` places in the order in which they come. ``left`` seconds of the part, None where
    it has no limit; ``rest`` seconds of all that comes, without what takes as long as she needs.
    ``outcomes`` and ``attempts`` by place, the first trial's first. ``why``: what the operator must
    know. ``may``: what she can do now.
    """

    state: State
    showing: Showing | None
    trial: Trial | None
    attempt: int
    following: tuple[int, ...]
    left: float | None
    rest: float
    outcomes: tuple[Outcome, ...]
    attempts: tuple[int, ...]
    why: tuple[Sentence, ...]
    may: frozenset[Verb]
    rehearsal: bool
    dropped: int = 0
    """Frames of stimuli that were not shown in time, in all trials together."""

    @property
    def done(self) -> int:
        """Return how many trials are done, with those of an earlier run."""
        return sum(outcome in ("done", "before") for outcome in self.outcomes)
