"""Streams of our own in the Lab Streaming Layer. Nothing here waits for who receives them.

liblsl keeps what a receiver has not read yet, up to BUFFER_SECONDS, and then drops the oldest; a
receiver that vanishes is forgotten.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
import pylsl
from numpy.typing import NDArray

from emoscope_devices._clock import NS
from emoscope_devices._lsl_library import clock_ahead as clock_ahead
from emoscope_devices._lsl_library import our_host
from emoscope_devices.lsl import OURS

BUFFER_SECONDS = 60
"""Kept for each receiver that does not read; of irregular streams a hundred samples a second."""
LONGEST_TEXT = 4000
"""Characters of one value of the meta-data."""


@dataclass(frozen=True, slots=True)
class OutletChannel:
    """One channel; unit and type as the XDF project's meta-data name them."""

    label: str
    unit: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class OutletSpec:
    """A stream of ours. ``stream`` is what it is known by over restarts, ``name`` what is read.

    ``kind`` is its LSL type; ``rate`` Hz, 0 for irregular. ``text`` streams carry strings, others
    float32. ``about`` goes into the description, "acquisition/model" below its first part.
    """

    stream: str
    name: str
    kind: str
    channels: tuple[OutletChannel, ...]
    rate: float = 0.0
    text: bool = False
    about: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def source(self) -> str:
        """Return the ``source_id``: the same on this computer for good."""
        return f"{OURS}{our_host()}:{self.stream}"


class LSLOutlet:
    """One stream of ours, visible from the beginning. One thread."""

    def __init__(self, spec: OutletSpec) -> None:
        """Announce the stream. Raises RuntimeError when liblsl cannot."""
        self.spec = spec
        self._outlet: Any = pylsl.StreamOutlet(_info(spec), max_buffered=BUFFER_SECONDS)

    @property
    def watched(self) -> bool:
        """Return whether anybody receives it."""
        return bool(self._outlet is not None and self._outlet.have_consumers())

    def push(self, values: NDArray[np.float32], stamps: NDArray[np.float64]) -> None:
        """Send samples (n, channels) taken at ``stamps`` (n,), seconds of LSL's clock here."""
        if self._outlet is not None and len(values):
            rows = np.ascontiguousarray(values, dtype=np.float32)
            self._outlet.push_chunk(rows, stamps.tolist())

    def push_text(self, cells: Sequence[str], stamp: float) -> None:
        """Send one sample of text, whole: what is cut off JSON is none."""
        if self._outlet is not None:
            self._outlet.push_sample([_printable(cell) for cell in cells], stamp)

    def close(self) -> None:
        """Take the stream off the network. Idempotent."""
        self._outlet = None


def to_stamp(time: int, ahead: int) -> float:
    """Return a session time (ns) in seconds of LSL's clock, which is ``ahead`` (ns) of it."""
    return (time + ahead) / NS


def to_stamps(times: NDArray[np.int64], ahead: int) -> NDArray[np.float64]:
    """Return session times (n,) in seconds of LSL's clock."""
    return np.asarray((times + ahead) / NS, dtype=np.float64)


def _info(spec: OutletSpec) -> Any:
    kind = "string" if spec.text else "float32"
    count = len(spec.channels)
    info = pylsl.StreamInfo(
        _plain(spec.name), spec.kind, count, spec.rate, kind, _plain(spec.source)
    )
    description = info.desc()
    channels = description.append_child("channels")
    for channel in spec.channels:
        entry = channels.append_child("channel")
        for key, value in (
            ("label", channel.label),
            ("unit", channel.unit),
            ("type", channel.kind),
        ):
            if value:
                entry.append_child_value(key, _plain(value))
    parents: dict[str, Any] = {}
    for path, value in spec.about.items():
        parent, _, leaf = path.rpartition("/")
        if parent and parent not in parents:
            parents[parent] = description.append_child(parent)
        place = parents[parent] if parent else description
        place.append_child_value(leaf, _plain(value))
    return info


def _plain(text: str) -> str:
    """Return text as a value of the meta-data."""
    return _printable(text)[:LONGEST_TEXT]


def _printable(text: str) -> str:
    """Return text that XML can hold and C can end."""
    return "".join(c if c.isprintable() else " " for c in text)
