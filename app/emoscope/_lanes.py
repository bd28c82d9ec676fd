"""What the pipeline steps: one lane an estimator, and the ticks that could run next."""

import math
from dataclasses import dataclass

from emoscope_devices import Samples, to_ns
from emoscope_models import Estimator


@dataclass(slots=True)
class Lane:
    """One estimator's progress: the next tick number, and what was skipped."""

    estimator: Estimator
    next_tick: int
    rank: int
    shadow: str = ""
    """The key of a model that runs beside; empty for one that may vote."""
    skipped: int = 0
    failures: int = 0

    @property
    def hop(self) -> int:
        """Return the spacing of ticks in ns."""
        return to_ns(self.estimator.window.hop)

    @property
    def span(self) -> int:
        """Return the length of a window in ns, 0 for single frames."""
        return to_ns(self.estimator.window.seconds)

    @property
    def allowance(self) -> int:
        """Return how long after its end a window is due, in ns."""
        return to_ns(self.estimator.window.allowance)


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick that could run, or (``samples`` None) the earliest that one could be due."""

    due: int
    rank: int
    lane: Lane | None
    start: int = 0
    stop: int = 0
    samples: Samples | None = None
    ready: bool = False


def first_tick(estimator: Estimator, since: int) -> int:
    """Return the number of the first tick from session time ``since`` on."""
    return max(0, math.ceil(since / to_ns(estimator.window.hop)))
