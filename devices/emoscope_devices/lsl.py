"""EEG from the Lab Streaming Layer: any amplifier or headset whose program sends it there."""

import logging
import threading
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Annotation, Block, StreamSpec
from emoscope_devices._clock import NS, Clock, to_seconds
from emoscope_devices._errors import DeviceLost, DeviceUnusable
from emoscope_devices._lsl_choice import Wanted, choice_of, parse_choice, pieces
from emoscope_devices._lsl_description import (
    Chosen,
    Description,
    choose_channels,
    read_description,
    refuse_unusable,
)
from emoscope_devices._lsl_library import Found, LSLNetwork, Network, Receiver, our_host
from emoscope_devices._lsl_line import StampLine
from emoscope_devices._lsl_offset import ClockOffset, OffsetState
from emoscope_devices._words import Sentence, say

log = logging.getLogger(__name__)

SEARCH_SECONDS = 8.0
"""A stream that is not found by then is said to be absent; the search goes on."""
CHOICE_SECONDS = 0.7
"""How long a stream of the same name may take to show, from when the first is found."""
WAIT_SECONDS = 0.1
"""The longest wait in liblsl: the source must be able to stop."""
POLL_SECONDS = 0.04
"""25 reads a second, as of boards: a sender that sends sample by sample would wake us for each."""
OPEN_SECONDS = 6.0
"""For description and connection."""
CLOCK_SECONDS = 6.0
"""For the first measurement of the clock; it takes 0.7 s where nothing is in the way."""
CLOCK_EVERY = 0.5
"""Seconds; liblsl measures every 2 s, and it costs nothing to ask."""
PLACEHOLDER_RATE = 250.0
"""Hz, until the stream has said its own."""
LATENCY_SECONDS = (-1.0, 5.0)
OURS = "emoscope:"
"""What the sources of Emoscope's own streams begin with."""


@dataclass(frozen=True, slots=True)
class LSLInfo:
    """A stream that can be chosen as EEG: ``text`` is what LSLSource takes."""

    text: str
    name: str
    kind: str
    channels: int
    rate: float
    host: str


def list_lsl(seconds: float = 1.0, network: Network | None = None) -> list[LSLInfo]:
    """Return the streams of numbers at a fixed rate in reach, ours left out; takes ``seconds``."""
    search = (network or LSLNetwork()).search()
    try:
        threading.Event().wait(seconds)
        found = search.found()
    finally:
        search.close()
    named = [f for f in found if not f.text and f.rate > 0 and not f.source.startswith(OURS)]
    return [
        LSLInfo(choice_of(f.name, f.source), f.name, f.kind, f.channels, f.rate, f.host)
        for f in sorted(named, key=lambda f: (f.kind.lower() != "eeg", f.name, f.host))
    ]


class LSLSource:
    """The EEG channels of one LSL stream, float32 µV, and its accelerometer, if any, in g.

    ``choice`` is ``lsl:`` with a name, or with type=, source_id=, name=, hostname= (commas
    between). ``channels`` are labels of the stream, or names for all its channels in their order,
    "-" for one that is not used. ``latency`` seconds are the amplifier's constant delay; what the
    stream states itself (``offset_mean``) is taken off, too. A type alone never means a stream of
    Emoscope's own.

    Times: the sender's stamps, by the measured offset of its clock (``clock_state``), along an even
    line (StampLine). Missing samples become jumps of the sample index. A sender that has gone and
    comes back under the same source is taken up; one that differs is refused.

    Raises DeviceUnusable for a choice that means nothing or an impossible latency.
    """

    def __init__(
        self,
        choice: str,
        *,
        channels: Sequence[str] = (),
        latency: float = 0.0,
        network: Network | None = None,
    ) -> None:
        """Check everything; nothing is opened. ``network`` finds and receives streams."""
        self._wanted = parse_choice(choice)
        low, high = LATENCY_SECONDS
        if not low <= latency <= high:
            raise DeviceUnusable(
                "The latency of {board} must be between {low} and {high} seconds.",
                "Measure it, or leave it at 0.",
                board=choice,
                low=low,
                high=high,
            )
        self._channels, self._latency = tuple(channels), latency
        self._network = network or LSLNetwork()
        self._first: Description | None = None
        self._offset = ClockOffset()
        self._spec = StreamSpec(
            kind="eeg",
            device=f"LSL {self._wanted.text}",
            rate=PLACEHOLDER_RATE,
            shape=(0,),
            dtype="float32",
            unit="µV",
        )

    @property
    def spec(self) -> StreamSpec:
        """Return what was asked for; from the first Block on, what was got."""
        return self._spec

    @property
    def clock_state(self) -> OffsetState:
        """Return what is known of the sender's clock."""
        return self._offset.state

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        """Find the stream, yield its samples as they come, let go of it.

        Raises DeviceLost when it is not there or has gone, DeviceUnusable when it is no EEG.
        """
        found = yield from self._find(clock, stop)
        if found is None:
            return
        receiver = self._network.receive(found)
        try:
            described = yield from self._describe(receiver, found, clock, stop)
            if described is None:
                return
            chosen = choose_channels(described, self._channels, described.name)
            bounded = yield from self._measure(receiver, found, clock, stop)
            if not bounded:
                return
            self._settle(described, chosen)
            yield from self._samples(receiver, described, chosen, clock, stop)
        finally:
            receiver.close()

    # -- opening -----------------------------------------------------------------------------

    def _find(self, clock: Clock, stop: threading.Event) -> Generator[None, None, Found | None]:
        """Return the stream that is meant, None when stopped. Raises DeviceLost."""
        begun, seen = clock.now(), None
        search = self._network.search()
        try:
            while not stop.is_set():
                all_found = search.found()
                fitting = [f for f in all_found if self._fits(f)]
                now = clock.now()
                seen = (seen if seen is not None else now) if fitting else None
                if seen is not None and to_seconds(now - seen) >= self._patience():
                    return _the_one(fitting, self._wanted)
                if to_seconds(now - begun) >= SEARCH_SECONDS and not fitting:
                    raise self._absent(all_found)
                yield None
                stop.wait(WAIT_SECONDS)
        finally:
            search.close()
        return None

    def _fits(self, found: Found) -> bool:
        meant = self._wanted.fits(found.name, found.kind, found.source, found.host)
        first = self._first
        if first is None:
            ours = found.source.startswith(OURS) and not (self._wanted.name or self._wanted.source)
            return meant and not found.text and not ours
        return meant and (found.name, found.source) == (first.name, first.source)

    def _patience(self) -> float:
        """Return how long another that fits may take to show: once known it is no question."""
        return CHOICE_SECONDS if self._first is None or not self._first.source else 0.0

    def _absent(self, found: Sequence[Found]) -> DeviceLost:
        others = [_named(f) for f in found if not f.text and not f.source.startswith(OURS)]
        first = self._first
        return DeviceLost(
            "No LSL stream {wanted} is in reach. In reach are: {others}.",
            "Start the program that sends it, in this network; Emoscope goes on looking.",
            wanted=self._wanted.text if first is None else _named(first),
            others=pieces(sorted(set(others))),
        )

    def _describe(
        self, receiver: Receiver, found: Found, clock: Clock, stop: threading.Event
    ) -> Generator[None, None, Description | None]:
        """Return what the stream says of itself, once it is being received; None when stopped."""
        begun, xml, opened = clock.now(), None, False
        while not stop.is_set():
            xml = xml if xml is not None else receiver.description(WAIT_SECONDS)
            if xml is not None:
                described = read_description(xml, found.name)
                refuse_unusable(described, found.name)
                self._refuse_other(described)
                opened = opened or receiver.open(WAIT_SECONDS)
                if opened:
                    return described
            if to_seconds(clock.now() - begun) > OPEN_SECONDS:
                raise DeviceLost(
                    "The LSL stream {name} of {host} is announced but does not answer.",
                    "Let TCP ports 16572 to 16604 pass the firewalls of both computers.",
                    name=found.name,
                    host=found.host,
                )
            yield None
        return None

    def _refuse_other(self, described: Description) -> None:
        """Raise DeviceLost when what is back is not what was there."""
        first = self._first
        if first is None or _kind_of(first) == _kind_of(described):
            return
        raise DeviceLost(
            "{device} is back as another stream: {now} instead of {was}.",
            "Set its program as before and start that again; or stop and start this session.",
            device=self._spec.device,
            now=_in_words(described),
            was=_in_words(first),
        )

    def _measure(
        self, receiver: Receiver, found: Found, clock: Clock, stop: threading.Event
    ) -> Generator[None, None, bool]:
        """Wait for the first measurement of the sender's clock; False when stopped."""
        self._offset = ClockOffset()
        begun = clock.now()
        while not stop.is_set():
            measured = receiver.correction(WAIT_SECONDS)
            if measured is not None:
                self._offset.add(measured)
            if self._offset.known:
                return True
            if to_seconds(clock.now() - begun) > CLOCK_SECONDS:
                if found.host == our_host():
                    return True  # one computer, one clock
                raise DeviceLost(
                    "The clock of {host}, which sends {name}, cannot be measured.",
                    "Let UDP ports 16572 to 16604 pass the firewalls of both computers.",
                    host=found.host,
                    name=found.name,
                )
            yield None
        return False

    def _settle(self, described: Description, chosen: Chosen) -> None:
        """Say what was got."""
        self._first = described
        far = described.host and described.host != our_host()
        where = f" ({described.host})" if far else ""
        self._spec = replace(
            self._spec,
            device=f"LSL {described.name or self._wanted.text}{where}",
            rate=described.rate,
            shape=(len(chosen.names),),
            channels=chosen.names,
            notes=(*chosen.notes, self._clock_note()),
        )

    def _clock_note(self) -> Sentence:
        state = self._offset.state
        if not state.count:
            return say("Its clock could not be measured; it runs on this computer's.")
        return say(
            "Its clock was {offset:.3f} ms from ours, known to ±{bound:.3f} ms.",
            offset=-state.seconds * 1e3,
            bound=state.bound * 1e3,
        )

    # -- samples -----------------------------------------------------------------------------

    def _samples(
        self,
        receiver: Receiver,
        described: Description,
        chosen: Chosen,
        clock: Clock,
        stop: threading.Event,
    ) -> Generator[Block | None, None, None]:
        ahead = self._network.ahead(clock)
        numbers, scales = list(chosen.numbers), chosen.scales
        line = StampLine(
            self._spec.device, described.rate, self._latency + (described.offset or 0.0)
        )
        due = clock.now()
        while not stop.is_set():
            stop.wait(POLL_SECONDS)
            data, stamps = receiver.pull(0.0)
            arrival = clock.now()
            if arrival >= due:
                due = arrival + round(CLOCK_EVERY * NS)
                ahead = self._follow(receiver, clock, ahead)
            times = self._session_ns(stamps, ahead)
            samples = _scaled(data[:, numbers], scales)
            ready = line.take(times, samples, arrival)
            yield from ready
            if not ready:
                yield None

    def _follow(self, receiver: Receiver, clock: Clock, ahead: int) -> int:
        """Take a new measurement of the sender's clock; return ours, measured again."""
        measured = receiver.correction(0.0)
        if measured is not None and self._offset.add(measured):
            log.warning("%s: its clock was set, or its computer slept", self._spec.device)
        return self._network.ahead(clock)

    def _session_ns(self, stamps: NDArray[np.float64], ahead: int) -> NDArray[np.float64]:
        """Return a sender's stamps (seconds) as session ns."""
        if not len(stamps):
            return stamps
        local = stamps + self._offset.at(float(stamps[-1]))
        return np.asarray(local * NS - ahead)


def _scaled(data: NDArray[np.generic], scales: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return samples times ``scales`` as float32; what no float32 can hold is missing."""
    with np.errstate(over="ignore", invalid="ignore"):
        scaled = (data.astype(np.float64) * scales).astype(np.float32)
    scaled[~np.isfinite(scaled)] = np.nan
    return scaled


def _the_one(found: Sequence[Found], wanted: Wanted) -> Found:
    """Return the newest of a single source. Raises DeviceUnusable when several are meant."""
    sources = {(f.name, f.source, f.host if not f.source else "") for f in found}
    if len(sources) > 1:
        raise DeviceUnusable(
            "Several LSL streams are meant by {wanted}: {found}.",
            "Choose one, as in lsl:source_id=ID or lsl:name=NAME,hostname=COMPUTER.",
            wanted=wanted.text,
            found=pieces([_named(f) for f in found]),
        )
    return max(found, key=lambda f: f.created)


def _named(stream: Found | Description) -> str:
    return f"{stream.name} ({stream.source or stream.host})"


def _kind_of(described: Description) -> tuple[object, ...]:
    labels = tuple(channel.label for channel in described.channels)
    return (described.rate, described.format, labels)


def _in_words(described: Description) -> Sentence:
    return say(
        "{count} channels of {format} at {rate:g} Hz",
        count=len(described.channels),
        format=described.format,
        rate=described.rate,
    )
