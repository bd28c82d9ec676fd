"""Any input of the sound system as a mono stream at 16 kHz, in float32 at full scale ±1.

Times come from the arrivals of sample blocks (PortAudio's own input times are zero or wall clock
on several systems). Sound that went missing shows as a jump of the sample index, whether PortAudio
owned up to it or the samples just came late for good.

A Linux sound server moves a listener to another microphone when its own is unplugged, without a
gap and without a word. It is asked every two seconds, and such a move counts as a loss. Several
microphones in one process cannot be told apart by it; one at a time is what Emoscope opens.
"""

import threading
from collections.abc import Generator, Iterator
from concurrent.futures import Future, wait
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Block, StreamSpec
from emoscope_devices._clock import Clock, to_ns
from emoscope_devices._errors import DeviceError, DeviceLost
from emoscope_devices._portaudio import (
    CLOSE_SECONDS,
    MicrophoneInfo,
    OpenStream,
    aside,
    close_stream,
    list_microphones,
    open_stream,
)
from emoscope_devices._pulse import Heard, heard_sources
from emoscope_devices._resample import StreamResampler
from emoscope_devices._sync import SampleClock
from emoscope_devices._words import say

__all__ = ["MicrophoneInfo", "MicrophoneSource", "list_microphones"]

LOWEST_RATE, HIGHEST_RATE = 8000.0, 192_000.0
"""Hz. Below 8 kHz no speech model works, above 192 kHz no sound card."""
LATENCY_LIMITS = -1.0, 5.0
"""Seconds; more is a mistyped millisecond."""
POLL_SECONDS = 0.2
"""How soon a stop is seen, and how often the capture is told that nothing has come."""
ORIGIN_SECONDS = 2.0
"""How often the sound server is asked where the sound comes from; once costs 1 ms."""
BACKLOG_BLOCKS = 500
"""10 s may wait for a capture thread that does not get to run; more is dropped, and counted."""
LATE_SECONDS = 0.06
"""Three blocks late is a gap, or a burst that is about to come: wait and see."""
SETTLE_SECONDS = 0.2
"""How long to wait and see: samples held up by a busy machine come at once when it is free."""


class MicrophoneSource:
    """One microphone. ``device`` is a name or part of one, an index, or None for the default.

    A part of a name that fits several microphones is refused (DeviceUnusable lists them). One
    channel is asked of the device (a sound server then mixes down); where only more are to be
    had, the first is taken, because a mean cancels what two capsules hear in opposite phase.
    ``rate`` in Hz; ``latency`` in seconds is the device's constant delay, taken off every time.
    """

    def __init__(
        self, device: str | int | None = None, *, rate: float = 16000.0, latency: float = 0.0
    ) -> None:
        """Prepare; nothing is opened yet. Raises ValueError for an impossible rate or latency."""
        if not LOWEST_RATE <= rate <= HIGHEST_RATE:
            raise ValueError(f"rate must be {LOWEST_RATE:g} to {HIGHEST_RATE:g} Hz, not {rate}")
        if not LATENCY_LIMITS[0] <= latency <= LATENCY_LIMITS[1]:
            raise ValueError(f"latency must be between -1 and 5 s, not {latency}")
        self._device = device
        self._latency = latency
        name = device if isinstance(device, str) else f"Microphone {device}"
        self._spec = StreamSpec(
            kind="audio",
            device="Default microphone" if device is None else name,
            rate=rate,
            shape=(),
            dtype="float32",
            unit="full scale",
        )

    @property
    def spec(self) -> StreamSpec:
        """Return what was asked for; from the first Block on, what was got."""
        return self._spec

    def blocks(self, clock: Clock, stop: threading.Event) -> Generator[Block | None, None, None]:
        """Open, yield sound as it comes, close. Raises DeviceError in words; see the seam."""
        inbox = _Inbox(clock)
        rate = self._spec.rate
        opening = aside(lambda: open_stream(self._device, rate, inbox.receive, inbox.end))
        try:
            while not opening.done():
                if stop.is_set():
                    return
                yield None
                wait([opening], POLL_SECONDS)
            opened = opening.result()
            line = SoundLine(opened.rate, rate, self._latency)
            origin, origin_due = frozenset[Heard](), 0
            while not stop.is_set():
                sound = inbox.next()
                if inbox.ended:
                    yield from line.settle()
                    raise self._gone()
                if sound and sound.arrival >= origin_due:
                    origin = self._same_origin(origin, opened)
                    origin_due = sound.arrival + to_ns(ORIGIN_SECONDS)
                ready = line.settle() if sound is None else line.take(sound)
                yield from ready if ready else (None,) if sound is None else ()
        finally:
            _close_when_open(opening)

    def _same_origin(self, origin: frozenset[Heard], opened: OpenStream) -> frozenset[Heard]:
        """Return which sources of a sound server are heard; raise if that is not ``origin``."""
        heard = frozenset(heard_sources() or ())
        if not origin:
            self._describe(opened, heard)
            return heard
        if heard and not origin <= heard:
            raise DeviceLost(
                "{device} is gone, and the system has put {other} in its place.",
                "Plug it in again, or go on with what there is; Emoscope reconnects.",
                device=self._spec.device,
                other=", ".join(sorted(source.description for source in heard)),
            )
        return origin

    def _describe(self, opened: OpenStream, heard: frozenset[Heard]) -> None:
        device, notes = opened.info.name, []
        if len(heard) == 1:
            notes.append(say("By way of {device}.", device=device))
            device = next(iter(heard)).description
        if opened.rate != self._spec.rate:
            notes.append(
                say(
                    "{rate:g} Hz, resampled to {wanted:g} Hz.",
                    rate=opened.rate,
                    wanted=self._spec.rate,
                )
            )
        self._spec = replace(self._spec, device=device, notes=tuple(notes))

    def _gone(self) -> DeviceError:
        return DeviceLost(
            "The sound system has closed {device}.",
            "Check its plug and the sound server; Emoscope keeps trying to reconnect.",
            device=self._spec.device,
        )


@dataclass(frozen=True, slots=True)
class Sound:
    """What one callback brought: (n,) samples, when, and what is missing before them.

    ``overflow``: PortAudio lost some, it does not say how many. ``dropped``: we did, so many.
    """

    samples: NDArray[np.float32]
    arrival: int
    overflow: bool = False
    dropped: int = 0


class SoundLine:
    """Makes Blocks of sound as it came: counts what is missing, resamples, gives times.

    A line through the earliest arrivals tells when sound should come. Sound that is late, and
    stays late while more comes, has a gap before it; sound that only waited for a busy machine
    is followed in a burst by the rest, and nothing is missing. Used by one thread.
    """

    def __init__(self, rate_in: float, rate_out: float, latency: float) -> None:
        """Start at index 0; rates in Hz, ``latency`` in seconds."""
        self._resampler = StreamResampler(rate_in, rate_out)
        self._clock = SampleClock(rate_out, latency + self._resampler.delay)
        self._rate = rate_out
        self._ratio = rate_out / rate_in
        self._next = 0
        self._position = 0.0
        self._held: list[Sound] = []

    def take(self, sound: Sound) -> list[Block]:
        """Return the blocks that are certain now: most often one, none while in doubt."""
        done = self.settle() if sound.overflow or sound.dropped else []
        if sound.dropped:
            self._skip(sound.dropped * self._ratio)
        self._held.append(sound)
        doubtful = self._held[0].overflow or self._lateness() > LATE_SECONDS
        if doubtful and sound.arrival - self._held[0].arrival < to_ns(SETTLE_SECONDS):
            return done
        return done + self.settle()

    def settle(self) -> list[Block]:
        """Decide on what is held back, as nothing more comes, and return it."""
        if not self._held:
            return []
        late = self._lateness()
        if self._held[0].overflow or late > LATE_SECONDS:
            self._skip(max(1.0, late * self._rate))
            self._clock.reanchor()
        blocks = [block for sound in self._held for block in self._convert(sound)]
        self._held.clear()
        return blocks

    def _lateness(self) -> float:
        """Return how late, in seconds, the least late of the held sounds came."""
        ends = self._position + np.cumsum([len(s.samples) for s in self._held]) * self._ratio - 1
        pairs = zip(ends, self._held, strict=True)
        return min(self._clock.late(float(end), s.arrival) for end, s in pairs)

    def _skip(self, missing: float) -> None:
        self._next += round(missing)
        self._position = float(self._next)
        self._resampler.reset()

    def _convert(self, sound: Sound) -> Iterator[Block]:
        data = self._resampler.feed(sound.samples)
        self._position += len(sound.samples) * self._ratio
        if len(data):
            times = self._clock.times(self._next, len(data), sound.arrival)
            yield Block(self._next, times, sound.arrival, data)
            self._next += len(data)


class _Inbox:
    """What PortAudio's thread leaves for the capture's: bounded, and never makes it wait."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._queue: SimpleQueue[Sound | None] = SimpleQueue()
        self._overflow = False
        self._dropped = 0
        self.ended = False

    def receive(self, indata: NDArray[np.float32], frames: int, _: Any, status: Any) -> None:
        """Take (frames, channels) from PortAudio; runs on its thread."""
        arrival = self._clock.now()
        self._overflow = self._overflow or bool(status.input_overflow)
        if self._queue.qsize() >= BACKLOG_BLOCKS:
            self._dropped += frames
            return
        self._queue.put(Sound(indata[:, 0].copy(), arrival, self._overflow, self._dropped))
        self._overflow, self._dropped = False, 0

    def end(self) -> None:
        """Note that the stream is over; PortAudio calls this when it was closed or has failed."""
        self._queue.put(None)

    def next(self) -> Sound | None:
        """Return the oldest sound, or None after a wait; ``ended`` tells when none will come."""
        try:
            sound = self._queue.get(timeout=POLL_SECONDS)
        except Empty:
            return None
        self.ended = sound is None
        return sound


def _close_when_open(opening: "Future[OpenStream]") -> None:
    """Close the stream: now, or as soon as it is open. Waits for no sound server that hangs."""
    closing = aside(lambda: close_stream(opening.result()))
    if opening.done():
        wait([closing], CLOSE_SECONDS)
