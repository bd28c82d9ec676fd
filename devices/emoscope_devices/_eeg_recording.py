"""What every EEG file is read into: µV on demand, a sample index with its gaps, annotations."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import MOTION, Annotation
from emoscope_devices._clock import NS
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._words import Sentence, say

MIN_RATE, MAX_RATE = 1.0, 100_000.0
"""Hz; no EEG amplifier is slower or faster, so another rate is damage."""
MAX_SECONDS = 366 * 86400.0
"""A gap or an annotation further away than this is damage."""
MICROVOLTS = {
    "v": 1e6,
    "volt": 1e6,
    "volts": 1e6,
    "mv": 1e3,
    "millivolt": 1e3,
    "millivolts": 1e3,
    "uv": 1.0,
    "µv": 1.0,
    "μv": 1.0,
    "microvolt": 1.0,
    "microvolts": 1.0,
    "nv": 1e-3,
    "nanovolt": 1e-3,
    "nanovolts": 1e-3,
}
"""Factors to µV by unit in lower case; the two letters µ (micro sign, Greek mu) both occur."""
NOT_EEG = re.compile(
    r"\b(status|stim\w*|trig\w*|events?|markers?|mrk|annotations?|[hv]?eog[lruv]?\d*|e[ck]g\d*"
    r"|emg\d*|resp\w*|(gsr|erg|exg|aux|dc)\d*|eda|ppg\w*|spo2|sao2|osat|acc\w*|gyro\w*|mag|temp\w*"
    r"|plet\w*|puls\w*|hr|battery|counter|timestamp|time|sample\w*|photic|light|flow|airflow)\b",
    re.IGNORECASE,
)
"""Names that amplifiers give to what is not EEG."""
AXIS = re.compile(r"acc[a-z]*[ _-]?([xyz])", re.IGNORECASE)
IN_G = {"g": 1.0, "mg": 1e-3, "m/s^2": 1 / 9.80665, "m/s²": 1 / 9.80665, "m/s2": 1 / 9.80665}
"""Factors to g of an accelerometer's units, in lower case."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel as a file describes it; ``unit`` "" when it says none."""

    label: str
    unit: str
    rate: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The channels of a file that are played: their numbers, names and factors to µV (n,)."""

    numbers: tuple[int, ...]
    names: tuple[str, ...]
    scales: NDArray[np.float64]
    rate: float
    notes: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """An EEG file, opened.

    ``read(start, stop)`` returns rows as float32 µV (stop - start, channels). ``segments`` are
    pairs (row, sample index) where consecutive stretches begin, the first (0, 0); between them
    samples are missing. Times of ``annotations`` count from the first sample, in ns.
    """

    path: Path
    rate: float
    channels: tuple[str, ...]
    rows: int
    read: Callable[[int, int], NDArray[np.float32]]
    segments: tuple[tuple[int, int], ...] = ((0, 0),)
    annotations: tuple[Annotation, ...] = ()
    notes: tuple[Sentence, ...] = ()


def choose(path: Path, channels: Sequence[Channel], wanted: Sequence[str]) -> Choice:
    """Return the EEG among ``channels``: all of the most frequent rate, or the ``wanted`` ones.

    Raises DeviceUnusable when nothing is left, or when a wanted one is not there.
    """
    names = _unique([_clean(channel.label) for channel in channels])
    usable = [i for i, c in enumerate(channels) if MIN_RATE <= c.rate <= MAX_RATE and names[i]]
    if wanted:
        numbers = _wanted(path, channels, names, usable, wanted)
    else:
        numbers = [i for i in usable if not NOT_EEG.search(names[i])]
    if not numbers:
        raise DeviceUnusable(
            "{path} holds no EEG channel.", "Open an EEG recording.", path=path.name
        )
    rates = [channels[i].rate for i in numbers]
    rate = max(set(rates), key=lambda r: (rates.count(r), r))
    slow = [names[i] for i in numbers if channels[i].rate != rate]
    if slow and wanted:
        raise DeviceUnusable(
            "{path} holds the wanted channels at different rates.",
            "Choose channels of one rate; not {slow}.",
            path=path.name,
            slow=", ".join(slow),
        )
    numbers = [i for i in numbers if channels[i].rate == rate]
    axes = _axes(channels, rate, numbers)
    notes = []
    left = [name for i, name in enumerate(names) if i in usable and i not in (*numbers, *axes)]
    if left and not wanted:
        notes.append(say("Not EEG or at another rate, left out: {names}.", names=_some(left)))
    unknown = [names[i] for i in numbers if _scale(channels[i].unit) is None]
    if unknown:
        notes.append(
            say("The unit of {names} is not known; it is taken as µV.", names=_some(unknown))
        )
    scales = [_scale(channels[i].unit) or 1.0 for i in numbers]
    scales += [IN_G.get(channels[i].unit.strip().lower(), 1.0) for i in axes]
    named = (*(names[i] for i in numbers), *(MOTION if axes else ()))
    return Choice((*numbers, *axes), named, np.array(scales), rate, tuple(notes))


def _axes(channels: Sequence[Channel], rate: float, taken: Sequence[int]) -> tuple[int, ...]:
    """Return the three channels of an accelerometer, if its unit is known and its rate the EEG's.

    Our own name says what it is; any other needs its unit. None that is ``taken`` as an electrode.
    """
    found: dict[str, int] = {}
    for i, channel in enumerate(channels):
        axis = AXIS.fullmatch(channel.label.strip())
        known = channel.label in MOTION or channel.unit.strip().lower() in IN_G
        if axis and known and channel.rate == rate and i not in taken:
            found.setdefault(axis[1].lower(), i)
    return tuple(found[a] for a in "xyz") if len(found) == 3 else ()


def _wanted(
    path: Path,
    channels: Sequence[Channel],
    names: Sequence[str],
    usable: Sequence[int],
    wanted: Sequence[str],
) -> list[int]:
    known = {names[i].lower(): i for i in usable}
    known.update({channels[i].label.strip().lower(): i for i in reversed(usable)})
    numbers = []
    for name in wanted:
        number = known.get(name.strip().lower())
        if number is None or number in numbers:
            raise DeviceUnusable(
                "{path} has no channel {name}, or it is named twice.",
                "It has: {names}.",
                path=path.name,
                name=name,
                names=_some([names[i] for i in usable]),
            )
        numbers.append(number)
    return numbers


def _clean(label: str) -> str:
    plain = re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in label)).strip()
    plain = re.sub(r"^EEG[ :_]+", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"[-_ ]ref$", "", plain, flags=re.IGNORECASE)
    return plain.rstrip(". ") or label.strip(" .\x00")


def _unique(names: Sequence[str]) -> list[str]:
    seen: set[str] = set()
    result = []
    for name in names:
        unique, count = name, 1
        while unique and unique in seen:
            count += 1
            unique = f"{name}-{count}"
        seen.add(unique)
        result.append(unique)
    return result


def _scale(unit: str) -> float | None:
    return MICROVOLTS.get(unit.strip().lower().removeprefix("â").removeprefix("î"))


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:12]) + (f" … (+{len(names) - 12})" if len(names) > 12 else "")


def microvolts(values: NDArray[np.float64], scales: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return ``values`` (n, channels) times ``scales`` as float32; NaN stays, infinity becomes it.

    A number beyond float32 is no voltage; it is as missing as a NaN.
    """
    with np.errstate(all="ignore"):
        result = (values * scales).astype(np.float32)
    result[~np.isfinite(result)] = np.nan
    return result


def joined(gaps: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return segments from ``gaps``: pairs (row before which samples are missing, how many)."""
    segments = [(0, 0)]
    shift = 0
    for row, lost in gaps:
        shift += lost
        if row == 0:
            shift = 0
        else:
            segments.append((row, row + shift))
    return tuple(segments)


def index_of(segments: Sequence[tuple[int, int]], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the sample index of each of ``rows`` (n,); rows before the first count back."""
    starts = np.array(segments, dtype=np.int64)
    at = np.maximum(np.searchsorted(starts[:, 0], rows, side="right") - 1, 0)
    return np.asarray(rows + (starts[:, 1] - starts[:, 0])[at])


def annotation(seconds: float, label: str, duration: float, origin: str) -> Annotation | None:
    """Return an annotation ``seconds`` after the first sample; None when its time is absurd."""
    if not math.isfinite(seconds) or abs(seconds) > MAX_SECONDS:
        return None
    if not math.isfinite(duration) or not 0 <= duration <= MAX_SECONDS:
        duration = 0.0
    text = "".join(c if c.isprintable() else " " for c in label).strip()
    return Annotation(round(seconds * NS), text, duration, origin) if text else None


def in_order(found: Sequence[Annotation | None]) -> tuple[Annotation, ...]:
    """Return what is there, in the order of time."""
    return tuple(sorted((a for a in found if a is not None), key=lambda a: a.time))


def damaged(path: Path, why: str | Sentence) -> DeviceUnusable:
    """Return the error for a file that cannot be read."""
    return DeviceUnusable(
        "{path} is damaged or incomplete ({why}).",
        "Copy or export it again.",
        path=path.name,
        why=why,
    )


def cut_off(played: float, promised: float) -> Sentence:
    """Return the note for a file that ends early, in seconds."""
    return say(
        "The file is cut off: {played:.1f} of {promised:.1f} s are there.",
        played=played,
        promised=promised,
    )


def gaps_of(count: int, seconds: float) -> Sentence:
    """Return the note for a file with ``count`` gaps, ``seconds`` long together."""
    return say("{count} gap(s), {seconds:.1f} s together.", count=count, seconds=seconds)
