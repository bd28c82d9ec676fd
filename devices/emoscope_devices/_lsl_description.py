"""What an LSL stream says of itself: its XML, read with care, and which channels are EEG.

The layout is that of the XDF project's meta-data: ``desc/channels/channel`` with label, unit and
type, and ``desc/synchronization/offset_mean``, "this value should be subtracted from XDF timestamps
before comparing streams".
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import MOTION
from emoscope_devices._eeg_recording import AXIS, IN_G, MAX_RATE, MICROVOLTS, MIN_RATE, NOT_EEG
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._words import Sentence, say

LONGEST = 4 << 20
"""Characters of a description; 4096 channels described at length stay below it."""
LONGEST_TEXT = 200
MOST_CHANNELS = 4096
OFFSET_LIMIT = 5.0
"""Seconds; no amplifier or camera is slower, so a larger ``offset_mean`` is something else."""
FORMATS = ("float32", "double64", "int8", "int16", "int32", "int64")
EEG_STREAMS = ("", "eeg", "signal", "exg", "data", "biosignal", "eeg raw")
"""Types of streams, in lower case, whose untyped channels may be EEG."""
AMPLIFIERS = re.compile(
    r"(interpol|raw_?cq|cq_|marker|battery|timestamp|package|counter)\w*", re.IGNORECASE
)
"""More names of what is not EEG, as headsets give them in LSL."""
SKIP = "-"
"""In a list of channel names: this channel is not used."""


@dataclass(frozen=True, slots=True)
class LSLChannel:
    """One channel; what is not said is empty."""

    label: str = ""
    unit: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """A stream as its sender describes it.

    ``rate`` Hz, 0 when irregular; ``channels`` one each; ``offset`` seconds to subtract from its
    stamps, None when what it states cannot be.
    """

    name: str
    kind: str
    source: str
    host: str
    rate: float
    format: str
    channels: tuple[LSLChannel, ...]
    offset: float | None = 0.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """The channels that are taken: numbers, names, factors to µV (of an accelerometer to g)."""

    numbers: tuple[int, ...]
    names: tuple[str, ...]
    scales: NDArray[np.float64]
    notes: tuple[Sentence, ...]


def read_description(xml: str, device: str) -> Description:
    """Read a stream's description. Raises DeviceUnusable for one that cannot be."""
    # No entities: a few bytes of them can stand for gigabytes.
    if len(xml) > LONGEST or "<!" in xml:
        raise _damaged(device)
    try:
        info = ElementTree.fromstring(xml)
        count = int(_text(info, "channel_count"))
        rate = float(_text(info, "nominal_srate") or "0")
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise _damaged(device) from error
    if info.tag != "info" or not 1 <= count <= MOST_CHANNELS or not math.isfinite(rate) or rate < 0:
        raise _damaged(device)
    listed = info.findall("desc/channels/channel")[:count]
    channels = [
        LSLChannel(_text(each, "label"), _text(each, "unit"), _text(each, "type").lower())
        for each in listed
    ]
    channels += [LSLChannel()] * (count - len(channels))
    return Description(
        name=_text(info, "name"),
        kind=_text(info, "type"),
        source=_text(info, "source_id"),
        host=_text(info, "hostname"),
        rate=rate,
        format=_text(info, "channel_format"),
        channels=tuple(channels),
        offset=_offset(_text(info, "desc/synchronization/offset_mean")),
    )


def refuse_unusable(found: Description, device: str) -> None:
    """Raise DeviceUnusable for a stream that cannot be EEG, saying why."""
    if found.format not in FORMATS:
        raise DeviceUnusable(
            "The LSL stream {device} carries {format}, not numbers.",
            "Choose an EEG stream; marker streams are followed with --lsl-markers.",
            device=device,
            format=found.format or "–",
        )
    if not found.rate:
        raise DeviceUnusable(
            "The LSL stream {device} has no fixed rate.",
            "Choose a stream whose program states its rate.",
            device=device,
        )
    if not MIN_RATE <= found.rate <= MAX_RATE:
        raise DeviceUnusable(
            "The LSL stream {device} states {rate:g} Hz, which is no EEG.",
            "Choose an EEG stream.",
            device=device,
            rate=found.rate,
        )


def choose_channels(found: Description, wanted: Sequence[str], device: str) -> Chosen:
    """Return the EEG channels of a stream, or the ``wanted``, and its accelerometer, if any.

    ``wanted`` are labels of the stream; or else they name all its channels in their order, and "-"
    leaves one out. Raises DeviceUnusable when nothing is left, or when they are neither.
    """
    names = _unique([channel.label for channel in found.channels])
    asked = [name.strip() for name in wanted]
    if asked:
        numbers, names = _asked(found, names, asked, device)
    else:
        numbers = [i for i, c in enumerate(found.channels) if _is_eeg(found, c, names[i])]
    axes = _axes(found, numbers)
    if not numbers:
        raise DeviceUnusable(
            "The LSL stream {device} (type {kind}) has no EEG channel.",
            "Its channels are: {names}. Choose another stream, or name channels in the settings.",
            device=device,
            kind=found.kind or "–",
            names=_some(names),
        )
    used = [found.channels[i] for i in numbers]
    scales = [MICROVOLTS.get(c.unit.lower(), 1.0) for c in used]
    scales += [IN_G.get(found.channels[i].unit.lower(), 1.0) for i in axes]
    return Chosen(
        (*numbers, *axes),
        (*(names[i] for i in numbers), *(MOTION if axes else ())),
        np.array(scales),
        _notes(found, names, numbers, axes, bool(asked)),
    )


def _notes(
    found: Description,
    names: Sequence[str],
    numbers: Sequence[int],
    axes: Sequence[int],
    asked: bool,
) -> tuple[Sentence, ...]:
    notes = []
    if not asked and not any(found.channels[i].label for i in numbers):
        notes.append(say("The stream names no electrodes; name them in the settings."))
    left = [n for i, n in enumerate(names) if i not in numbers and i not in axes]
    if left and not asked:
        notes.append(say("Not EEG, left out: {names}.", names=_some(left)))
    unknown = [names[i] for i in numbers if found.channels[i].unit.lower() not in MICROVOLTS]
    if unknown:
        notes.append(
            say("The unit of {names} is not known; it is taken as µV.", names=_some(unknown))
        )
    if found.offset is None:
        notes.append(say("The offset that it states for its times cannot be; none is taken off."))
    elif found.offset:
        notes.append(
            say(
                "{seconds:.4f} s are taken off its times, as it states itself.",
                seconds=found.offset,
            )
        )
    return tuple(notes)


def _is_eeg(found: Description, channel: LSLChannel, name: str) -> bool:
    kind = channel.kind or found.kind.lower()
    untyped = not channel.kind and kind in EEG_STREAMS
    if not (kind == "eeg" or untyped):
        return False
    return not NOT_EEG.search(name) and not AMPLIFIERS.fullmatch(name)


def _asked(
    found: Description, names: list[str], asked: Sequence[str], device: str
) -> tuple[list[int], list[str]]:
    known = {name.lower(): i for i, name in enumerate(names)}
    labels = [known.get(name.lower(), -1) for name in asked]
    if all(i >= 0 for i in labels) and len(set(labels)) == len(labels):
        return labels, names
    given = [name for name in asked if name != SKIP]
    if len(asked) != len(names) or len(set(given)) != len(given) or not all(given):
        raise DeviceUnusable(
            "The channel names in the settings do not fit the LSL stream {device}.",
            "Name some of its channels ({names}), or all {count} in their order; - leaves one out.",
            device=device,
            names=_some(names),
            count=len(names),
        )
    return [i for i, name in enumerate(asked) if name != SKIP], list(asked)


def _axes(found: Description, taken: Sequence[int]) -> tuple[int, ...]:
    """Return the channels of an accelerometer, x, y and z, if they say so and in what unit."""
    axes: dict[str, int] = {}
    for i, channel in enumerate(found.channels):
        axis = AXIS.fullmatch(channel.label)
        if axis and channel.unit.lower() in IN_G and i not in taken:
            axes.setdefault(axis[1].lower(), i)
    return tuple(axes[a] for a in "xyz") if len(axes) == 3 else ()


def _unique(labels: Sequence[str]) -> list[str]:
    """Return a name for each channel, no two alike."""
    names: list[str] = []
    for number, label in enumerate(labels, start=1):
        base = name = label or f"EEG{number}"
        count = 1
        while name in names:
            count += 1
            name = f"{base}-{count}"
        names.append(name)
    return names


def _text(parent: ElementTree.Element, path: str) -> str:
    """Return the text at ``path`` in one line of printable characters, "" when there is none."""
    text = parent.findtext(path) or ""
    plain = "".join(c if c.isprintable() else " " for c in text[: 4 * LONGEST_TEXT])
    return " ".join(plain.split())[:LONGEST_TEXT]


def _offset(text: str) -> float | None:
    if not text:
        return 0.0
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if abs(seconds) <= OFFSET_LIMIT else None


def _damaged(device: str) -> DeviceUnusable:
    return DeviceUnusable(
        "The description of the LSL stream {device} cannot be read.",
        "Start the program that sends it again, or choose another stream.",
        device=device,
    )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:12]) + (f" … (+{len(names) - 12})" if len(names) > 12 else "")
