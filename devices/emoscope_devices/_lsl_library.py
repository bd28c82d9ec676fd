"""What is used of pylsl: the streams that are in reach, and one of them received.

Importing this loads liblsl, which listens on the network from the first search on; so it is
imported when a stream is asked for.
"""

import ctypes
import platform
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import pylsl
from numpy.typing import NDArray
from pylsl.lib import fmt2string
from pylsl.lib import lib as liblsl

from emoscope_devices._clock import NS, Clock
from emoscope_devices._errors import DeviceLost

BUFFER_SECONDS = 60
"""What liblsl keeps for us of a stream while we do not read; its default is six minutes."""
MOST_SAMPLES = 8192
"""Taken at once."""
READINGS = 25
"""Of two clocks, one between two of the other; the closest pair counts."""

_correct: Any = liblsl.lsl_time_correction_ex
_correct.restype = ctypes.c_double


@dataclass(frozen=True, slots=True)
class Found:
    """A stream that is in reach, as it announces itself. ``rate`` 0 when irregular.

    ``uid`` differs each time that it is started, ``source`` does not (or is empty). ``created`` is
    seconds on the sender's clock. ``handle`` is liblsl's.
    """

    name: str
    kind: str
    source: str
    host: str
    uid: str
    created: float
    channels: int
    rate: float
    format: str
    handle: Any = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> bool:
        """Return whether it carries text, as marker streams do."""
        return self.format == "string"


@dataclass(frozen=True, slots=True)
class Correction:
    """One measurement of a sender's clock: add ``offset`` to its stamps for our LSL clock.

    Seconds. ``at`` on the sender's clock; the ``trip`` there and back bounds the error: the offset
    is wrong by at most half of it.
    """

    at: float
    offset: float
    trip: float


class Receiver(Protocol):
    """One stream being received. Every method raises DeviceLost when the sender has gone.

    ``timeout`` seconds; None, or nothing, is returned when it was not enough.
    """

    def description(self, timeout: float) -> str | None:
        """Return the stream's whole description, as XML."""

    def open(self, timeout: float) -> bool:
        """Begin to receive; return whether it has begun."""

    def correction(self, timeout: float) -> Correction | None:
        """Return the newest measurement of the sender's clock."""

    def pull(self, timeout: float) -> tuple[NDArray[Any], NDArray[np.float64]]:
        """Return what has come: samples (n, channels) and their stamps (n,) in seconds."""

    def close(self) -> None:
        """Stop receiving."""


class Search(Protocol):
    """A search for streams that goes on."""

    def found(self) -> list[Found]:
        """Return what is in reach now."""

    def close(self) -> None:
        """End it."""


class Network(Protocol):
    """How streams are come by."""

    def search(self) -> Search:
        """Begin to look for all streams."""

    def receive(self, found: Found, recover: bool = False) -> Receiver:
        """Prepare to receive a stream; with ``recover`` also after its sender was started anew."""

    def ahead(self, clock: Clock) -> int:
        """Return by how many ns LSL's clock here is ahead of a session's clock."""


def our_host() -> str:
    """Return what liblsl calls this computer."""
    return platform.node()


class LSLSearch:
    """liblsl's own search, in the background."""

    def __init__(self) -> None:
        """Begin."""
        self._resolver: Any = pylsl.ContinuousResolver(forget_after=3.0)

    def found(self) -> list[Found]:
        """Return what is in reach now."""
        return [_found(info) for info in self._resolver.results()]

    def close(self) -> None:
        """End it."""
        self._resolver = None


def _found(info: Any) -> Found:
    number = info.channel_format()
    return Found(
        name=info.name(),
        kind=info.type(),
        source=info.source_id(),
        host=info.hostname(),
        uid=info.uid(),
        created=info.created_at(),
        channels=info.channel_count(),
        rate=info.nominal_srate(),
        format=fmt2string[number] if 0 < number < len(fmt2string) else "undefined",
        handle=info,
    )


class LSLReceiver:
    """One stream through liblsl, which is told not to touch its stamps.

    Unless it may ``recover`` what was started anew, whether it is the same stream that is back, and
    what was lost meanwhile, is ours to say. But then liblsl throws away what it has when a sender
    ends: a few samples of EEG, or the last markers.
    """

    def __init__(self, found: Found, recover: bool = False) -> None:
        """Prepare; nothing is received yet."""
        self._name = found.name
        self._inlet: Any = pylsl.StreamInlet(
            found.handle, max_buflen=BUFFER_SECONDS, recover=recover, processing_flags=0
        )

    def description(self, timeout: float) -> str | None:
        """Return the stream's whole description, as XML."""
        info = self._asked(lambda: self._inlet.info(timeout))
        return None if info is None else str(info.as_xml())

    def open(self, timeout: float) -> bool:
        """Begin to receive; return whether it has begun."""

        def begin() -> bool:
            self._inlet.open_stream(timeout)
            return True

        return bool(self._asked(begin))

    def correction(self, timeout: float) -> Correction | None:
        """Return the newest measurement of the sender's clock; liblsl makes one every 2 s."""
        at, trip, error = ctypes.c_double(), ctypes.c_double(), ctypes.c_int()

        def measure() -> Correction:
            wait = ctypes.c_double(timeout)
            references = ctypes.byref(at), ctypes.byref(trip), wait, ctypes.byref(error)
            offset = _correct(self._inlet.obj, *references)
            pylsl.util.handle_error(error)
            return Correction(at.value, float(offset), trip.value)

        found: Correction | None = self._asked(measure)
        return found

    def pull(self, timeout: float) -> tuple[NDArray[Any], NDArray[np.float64]]:
        """Return what has come: samples (n, channels), bytes for text, and their stamps (n,)."""
        pulled = self._asked(
            lambda: self._inlet.pull_chunk(timeout, MOST_SAMPLES, min_samples=1, as_numpy=True)
        )
        if pulled is None or pulled[0] is None:
            return np.empty((0, self._inlet.channel_count)), np.empty(0)
        return np.asarray(pulled[0]), np.asarray(pulled[1], dtype=np.float64)

    def close(self) -> None:
        """Stop receiving. Idempotent."""
        self._inlet = None

    def _asked(self, ask: Callable[[], Any]) -> Any:
        """Return what ``ask`` does, None when its time was not enough."""
        try:
            return ask()
        except pylsl.util.TimeoutError:
            return None
        except (pylsl.util.LostError, pylsl.util.InternalError) as error:
            raise gone(self._name) from error


def gone(name: str) -> DeviceLost:
    """Return the error for a sender that has gone."""
    return DeviceLost(
        "The LSL stream {name} has gone.",
        "Start the program that sends it again; Emoscope takes it up where it is back.",
        name=name,
    )


def clock_ahead(clock: Clock) -> int:
    """Return by how many ns LSL's clock here is ahead of a session's clock, to about 1 µs.

    liblsl reads the computer's steady clock, and so does a session on Linux (measured: 30 ns
    apart). It is measured all the same: other systems have several such clocks.
    """
    best, width = 0, 1 << 62
    for _ in range(READINGS):
        before = clock.now()
        here = pylsl.local_clock()
        after = clock.now()
        if after - before < width:
            best, width = round(here * NS) - (before + after) // 2, after - before
    return best


class LSLNetwork:
    """The network, by liblsl."""

    def search(self) -> LSLSearch:
        """Begin to look for all streams."""
        return LSLSearch()

    def receive(self, found: Found, recover: bool = False) -> LSLReceiver:
        """Prepare to receive a stream; with ``recover`` also after its sender was started anew."""
        return LSLReceiver(found, recover)

    def ahead(self, clock: Clock) -> int:
        """Return by how many ns LSL's clock here is ahead of a session's clock."""
        return clock_ahead(clock)
