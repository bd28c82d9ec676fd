"""Markers and their amendments as a recording has them (docs/recording-format.md), and back."""

import json
from typing import Any

from emoscope.markers import Amendment, Marker

MARKER_CHANNELS = (
    "label", "seconds", "origin", "time_ns", "number", "kind", "open", "planned", "details",
)  # fmt: skip
CHANGE_CHANNELS = ("json",)


def marker_texts(marker: Marker) -> tuple[str, ...]:
    """Return a sample of the stream ``markers``."""
    return (
        marker.label,
        repr(marker.seconds),
        marker.origin,
        str(marker.time),
        str(marker.number),
        marker.kind,
        str(int(marker.open)),
        repr(marker.planned),
        marker.details,
    )


def marker_of(values: tuple[str, ...]) -> Marker:
    """Return a recorded marker; four channels are of format 1, eight of format 2.

    Raises ValueError for none.
    """
    if len(values) == 4:
        label, seconds, origin, time = values
        return Marker(int(time), label, float(seconds), origin)
    label, seconds, origin, time, number, kind, is_open, planned, details = (
        values if len(values) == 9 else (*values, "")
    )
    if is_open not in ("0", "1"):
        raise ValueError(f"a marker is open or not, not {is_open}")
    return Marker(
        int(time), label, float(seconds), origin, int(number), _kind(kind), is_open == "1",
        float(planned), details,
    )  # fmt: skip


def change_text(change: Amendment) -> str:
    """Return a sample of the stream ``marker.changes``."""
    marker = change.marker
    told = {
        "number": change.number,
        "what": change.what,
        "at_ns": change.at,
        "by": change.by,
        "marker": None
        if marker is None
        else {
            "label": marker.label,
            "time_ns": marker.time,
            "seconds": marker.seconds,
            "origin": marker.origin,
            "kind": marker.kind,
            "open": marker.open,
            "planned": marker.planned,
            "details": marker.details,
        },
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def change_of(values: tuple[str, ...]) -> Amendment:
    """Return a recorded amendment. Raises ValueError, KeyError or TypeError for none."""
    raw = json.loads(values[0])
    number, told = _whole(raw["number"]), raw["marker"]
    marker = None
    if told is not None:
        seconds, planned = float(told["seconds"]), float(told["planned"])
        label, origin, is_open = told["label"], told["origin"], told["open"]
        details = told.get("details", "")  # format 2 has none
        texts = all(isinstance(text, str) for text in (label, origin, details))
        if not texts or type(is_open) is not bool:
            raise ValueError("no marker")
        marker = Marker(
            _whole(told["time_ns"]), label, seconds, origin, number, _kind(told["kind"]), is_open,
            planned, details,
        )  # fmt: skip
    if not isinstance(raw["by"], str):
        raise ValueError("no amendment")
    return Amendment(number, raw["what"], _whole(raw["at_ns"]), marker, raw["by"])


def _kind(text: Any) -> Any:
    """Return a kind as it is: the marker itself refuses one that there is not."""
    return text


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise ValueError(f"{value!r} is no whole number")
    return value
