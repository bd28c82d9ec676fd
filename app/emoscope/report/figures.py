"""How numbers look in a report: the same everywhere, and "not recorded" where there is none."""

from datetime import datetime
from typing import Any

from emoscope.report.summaries import Mean
from emoscope.report.words import Said
from emoscope_devices import say

NOT_RECORDED = say("not recorded")
NOTHING = "–"


def or_missing(text: Any) -> Said:
    """Return a text, or "not recorded" for an empty one."""
    return str(text) if text not in (None, "") else NOT_RECORDED


def number(value: float | None, digits: int = 2) -> Said:
    """Return a number with so many digits behind the point."""
    # Adding nothing takes the sign off a zero.
    return NOTHING if value is None else f"{round(value, digits) + 0.0:.{digits}f}"


def percent(value: float | None) -> Said:
    """Return a share; what is there but below half of a percent is not called 0 %."""
    if value is None:
        return NOTHING
    if 0 < value < 0.005:
        return "<1\u202f%"
    if 0.995 < value < 1:
        return ">99\u202f%"
    return f"{value * 100:.0f}\u202f%"


def counted(value: int | None) -> Said:
    """Return a count in groups of three."""
    return NOTHING if value is None else f"{value:,}".replace(",", "\u202f")


def mean(value: Mean | None) -> Said:
    """Return a mean with its 95 % interval."""
    if value is None:
        return NOTHING
    if value.half is None:
        return f"{value.value:+.2f}"
    return f"{value.value:+.2f} ± {value.half:.2f}"


def moment(when: datetime | None) -> Said:
    """Return a wall clock with its offset."""
    return NOT_RECORDED if when is None else when.strftime("%Y-%m-%d %H:%M:%S %z")


def size(count: int) -> Said:
    """Return bytes."""
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.1f} kB"
