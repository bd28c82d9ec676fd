"""When to worry: the limits of the watch, in seconds where not said otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from emoscope.study.study import Role
from emoscope.watching.finding import Severity

OF_ROLE: Mapping[Role, Severity] = MappingProxyType(
    {
        "required": Severity.ALARM,
        "wanted": Severity.WARNING,
        "optional": Severity.NOTE,
        "off": Severity.NOTE,
    }
)
"""How bad it is when a stream of that role delivers nothing."""


@dataclass(frozen=True, slots=True)
class WatchPolicy:
    """Limits. An argument that contradicts itself is refused with ValueError.

    ``opening`` a device may take to deliver its first sample (Bluetooth takes its time);
    ``stalled`` it may send nothing new. ``rate`` is the share by which a measured rate may differ
    from the nominal one, for ``doubt`` seconds; ``doubt`` also for a bad signal. ``clear`` is how
    long all must be well before an alarm ends. ``flaps`` onsets within ``flap_window`` are one
    alarm that comes and goes, and ends after ``flap_clear``. A loss below ``small_loss`` seconds of
    samples is one degree less bad. ``growth``: without a byte more; ``unwritten``: without a sample
    more of a stream that delivers. ``skips`` decisions left out within ``skip_window``.
    ``silence``: without a decision. ``clock_step``: of the wall clock against the monotonic one.
    """

    opening: float = 15.0
    stalled: float = 2.0
    rate: float = 0.1
    doubt: float = 5.0
    clear: float = 3.0
    flaps: int = 3
    flap_window: float = 60.0
    flap_clear: float = 30.0
    small_loss: float = 0.1
    growth: float = 3.0
    unwritten: float = 5.0
    skips: int = 10
    skip_window: float = 10.0
    silence: float = 5.0
    clock_step: float = 0.5

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        for field in fields(self):
            value = getattr(self, field.name)
            if not value >= 0:
                raise ValueError(f"{field.name} must be 0 or above, not {value}")
        if self.flaps < 2:
            raise ValueError(f"what comes once does not come and go: flaps is {self.flaps}")
        if self.flap_clear < self.clear:
            raise ValueError("what comes and goes must be well for longer, not shorter")
        if not self.clock_step or not self.rate:
            raise ValueError("clock_step and rate must be above 0")
