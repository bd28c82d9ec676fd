"""How good each signal was while it was recorded, second by second (the stream ``quality``)."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from emoscope.recording.reader import Recording

Values = Mapping[str, Any]
NOTHING: Values = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Second:
    """One line of ``quality``: by its parts, as docs/recording-format.md has them.

    ``time`` session ns; ``streams`` by kind; a part that nothing told of is empty. ``electrodes``
    by name.
    """

    time: int
    streams: Mapping[str, Values]
    face: Values
    voice: Values
    eeg: Values
    electrodes: Mapping[str, Values]


def read_seconds(recording: Recording) -> list[Second]:
    """Return the seconds of a recording, in order; none of one from before November 2026.

    What cannot be understood is left out, and counted in the recording's notes.
    """
    return recording.read_texts("quality", lambda text: second_of(text.values))


def second_of(values: tuple[str, ...]) -> Second:
    """Return a recorded second. Raises one of UNREADABLE."""
    raw = json.loads(values[0], parse_constant=_no_number)
    if not isinstance(raw, dict) or type(raw["time"]) is not int:
        raise ValueError("no second")
    eeg, face = _part(raw.get("eeg")), _part(raw.get("face"))
    streams = {str(kind): _part(one) for kind, one in _part(raw.get("streams")).items()}
    if not all(isinstance(one.get("state"), str) for one in streams.values()):
        raise ValueError("a stream without a state")
    box = face.get("box")
    if box is not None and not (len(box) == 4 and all(type(v) in (int, float) for v in box)):
        raise ValueError("no box of a face")
    electrodes = {
        str(one["name"]): _part(one)
        for one in eeg.get("electrodes", ())
        if isinstance(one, dict) and "name" in one
    }
    return Second(
        raw["time"],
        MappingProxyType(streams),
        face,
        _part(raw.get("voice")),
        eeg,
        MappingProxyType(electrodes),
    )


def _part(value: Any) -> Values:
    if value is None:
        return NOTHING
    if not isinstance(value, dict):
        raise ValueError("no part of a second")
    return MappingProxyType(value)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of a second")


def figure(values: Values, name: str) -> float | None:
    """Return a number of a part; None where there is none that is finite."""
    value = values.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) else None
