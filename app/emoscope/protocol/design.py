"""What a protocol file plans, before anything is drawn: blocks of trials, parts, tasks."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from emoscope.protocol.values import NOTHING, Order, Said, Scale, Stimulus, Track, What

TaskKind = Literal["neutral", "relax", "arithmetic", "stroop", "read-aloud", "faces"]
TASK_KINDS: tuple[TaskKind, ...] = get_args(TaskKind)
Corner = Literal["", "top-left", "top-right", "bottom-left", "bottom-right"]
CORNERS: tuple[Corner, ...] = get_args(Corner)


@dataclass(frozen=True, slots=True)
class Span:
    """Seconds from ``low`` to ``high``, drawn anew for each trial; fixed where both are one."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Task:
    """One of our own tasks: how many ``items``, each for so many ``seconds``."""

    kind: TaskKind
    items: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a block's trials as it is planned; ``between``: not after the last trial."""

    what: What
    seconds: Span | None = None
    text: Said = field(default_factory=lambda: NOTHING)
    scales: tuple[Scale, ...] = ()
    track: Track = ""
    between: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Trials of the same parts: one for each stimulus and repetition.

    Without stimuli it has one trial for each repetition, of the block's own ``condition``.
    ``in_a_row`` is how many trials of a condition may follow one another, None for any number.
    """

    name: str
    steps: tuple[Step, ...]
    stimuli: tuple[Stimulus, ...] = ()
    order: Order = "fixed"
    repetitions: int = 1
    in_a_row: int | None = None
    condition: str = ""

    @property
    def conditions(self) -> tuple[str, ...]:
        """Return the conditions of the block's stimuli, each once, as they first appear."""
        return tuple(dict.fromkeys(one.condition for one in self.stimuli))
