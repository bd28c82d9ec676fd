"""Markers from the Lab Streaming Layer: what PsychoPy, E-Prime, Psychtoolbox ... set there."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from emoscope_devices._block import Annotation
from emoscope_devices._clock import NS, Clock, to_seconds
from emoscope_devices._errors import DeviceError, DeviceUnusable
from emoscope_devices._lsl_description import read_description
from emoscope_devices._lsl_library import (
    Found,
    LSLNetwork,
    Network,
    Receiver,
    gone,
    our_host,
)
from emoscope_devices._lsl_offset import ClockOffset
from emoscope_devices._words import Sentence, say
from emoscope_devices.lsl import CLOCK_EVERY, CLOCK_SECONDS, OURS

ALL = "all"
TURN_SECONDS = 0.05
"""How often streams are read; a marker's time is its stamp, whenever it is read."""
SEARCH_SECONDS = 0.5
ABSENT_SECONDS = 8.0
"""A stream that was asked for by name and is not there by then is said to be missing."""
RETRY_SECONDS = 2.0
AWAY_AFTER_SECONDS = 4.0
"""A stream that is out of reach for so long is said to be gone."""
FOR_EVER = 1 << 62
LONGEST_TEXT = 1600
"""Characters of a marker; of a longer one the end is cut off."""
AWAY_SECONDS = 3600.0
"""A marker that is further from the present is not stamped with LSL's clock."""
KINDS = ("markers", "marker", "events", "event", "stim", "trigger", "triggers")
ORIGIN = "lsl:"
NUMBERS = ("int8", "int16", "int32", "int64", "float32", "double64")

_Key = tuple[str | int, ...]
TakeMarker = Callable[[Annotation], object]
TakeSentence = Callable[[str, tuple[Sentence, ...]], object]
"""Hears of a stream by its name: that it is followed, or what is wrong with it."""


def check_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of marker streams, or ("all",). Raises DeviceUnusable."""
    wanted = tuple(name.strip() for name in names)
    if not all(wanted) or len(set(wanted)) != len(wanted) or (ALL in wanted and len(wanted) > 1):
        raise DeviceUnusable(
            "{names} are no names of LSL marker streams.",
            "Name each once, or write all.",
            names=", ".join(names) or "–",
        )
    return wanted


@dataclass(slots=True)
class _Followed:
    """One stream that is followed, and its clock."""

    found: Found
    receiver: Receiver
    since: int
    seen: int
    gone: bool = False
    named: bool = False
    open: bool = False
    late: float = 0.0
    offset: ClockOffset = field(default_factory=ClockOffset)
    next_clock: int = 0
    waiting: list[tuple[Any, float, int]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.found.name

    def turn(self, clock: Clock) -> None:
        """Open the stream, measure its clock, and keep what has come."""
        now = clock.now()
        if not self.named:
            xml = self.receiver.description(TURN_SECONDS)
            if xml is None:
                return
            self.late, self.named = read_description(xml, self.name).offset or 0.0, True
        self.open = self.open or self.receiver.open(TURN_SECONDS)
        if not self.open:
            return
        if now >= self.next_clock:
            self.next_clock = now + round(CLOCK_EVERY * NS)
            measured = self.receiver.correction(0.0)
            if measured is not None:
                self.offset.add(measured)
        samples, stamps = self.receiver.pull(0.0)
        for cells, stamp in zip(samples, stamps, strict=True):
            self.waiting.append((cells, float(stamp), now))

    def ready(self, now: int) -> bool:
        """Return whether the clock is known as well as it will be."""
        return self.offset.known or to_seconds(now - self.since) > CLOCK_SECONDS


class LSLMarkers:
    """Follows marker streams, those there are and those to come. Owns no thread.

    ``names`` of streams, or "all": every stream of text, or of a type for markers, at no fixed
    rate; Emoscope's own are left out. Each marker is an Annotation with the origin "lsl:NAME" at
    its sender's stamp, by the measured offset of that clock. ``take`` gets them, ``tell`` what
    becomes of each stream; both on the thread of ``follow``. Raises DeviceUnusable for impossible
    names.
    """

    def __init__(
        self,
        names: Sequence[str],
        clock: Clock,
        take: TakeMarker,
        tell: TakeSentence,
        *,
        network: Network | None = None,
    ) -> None:
        """Check the names; nothing is opened yet."""
        self._names = check_names(names)
        self._clock, self._take, self._tell = clock, take, tell
        self._network = network
        self._followed: dict[_Key, _Followed] = {}
        self._refused: dict[_Key, int] = {}
        self._missing: set[str] = set()

    def follow(self, stop: threading.Event) -> None:
        """Follow until ``stop``, on a thread that the caller lends. RuntimeError without liblsl."""
        network = self._network or LSLNetwork()
        search = network.search()
        begun, next_search = self._clock.now(), 0
        try:
            while not stop.is_set():
                now = self._clock.now()
                if now >= next_search:
                    next_search = now + round(SEARCH_SECONDS * NS)
                    self._look(search.found(), network, now)
                    self._miss(to_seconds(now - begun))
                for key in list(self._followed):
                    self._turn(key, network)
                stop.wait(TURN_SECONDS)
            for key in [key for key, one in self._followed.items() if one.open]:
                self._turn(key, network)  # what has come since; none is waited for
                if key in self._followed:
                    self._hand_over(self._followed[key], network)
        finally:
            search.close()
            for followed in self._followed.values():
                followed.receiver.close()
            self._followed.clear()

    def _look(self, streams: Sequence[Found], network: Network, now: int) -> None:
        for found in streams:
            key = _key(found)
            if not self._wanted(found) or now < self._refused.get(key, 0):
                continue
            if key in self._followed:
                self._followed[key].seen = now
            elif found.format in ("string", *NUMBERS):
                receiver = network.receive(found, recover=bool(found.source))
                self._followed[key] = _Followed(found, receiver, now, now)
                self._missing.discard(found.name)
                self._tell(found.name, (_here(found),))
            else:
                self._refused[key] = FOR_EVER
                self._tell(found.name, (_unreadable(found),))
        for followed in self._followed.values():
            away = to_seconds(now - followed.seen) > AWAY_AFTER_SECONDS
            if away != followed.gone:
                followed.gone = away
                told = gone(followed.name).sentences if away else (_here(followed.found),)
                self._tell(followed.name, told)

    def _wanted(self, found: Found) -> bool:
        if found.source.startswith(OURS):
            return False
        if self._names != (ALL,):
            return found.name in self._names and found.rate == 0
        return found.rate == 0 and (found.text or found.kind.lower() in KINDS)

    def _miss(self, seconds: float) -> None:
        """Say once of each stream that was asked for by name and is not there."""
        if self._names == (ALL,) or seconds < ABSENT_SECONDS:
            return
        here = {followed.name for followed in self._followed.values()}
        for name in self._names:
            if name not in here and name not in self._missing:
                self._missing.add(name)
                absent = say("No LSL marker stream {name} is in reach.", name=name)
                self._tell(name, (absent, say("Start the program that sends it.")))

    def _turn(self, key: "_Key", network: Network) -> None:
        followed = self._followed[key]
        try:
            followed.turn(self._clock)
            if followed.ready(self._clock.now()):
                self._hand_over(followed, network)
        except DeviceError as error:
            self._hand_over(followed, network)  # its clock will not be known any better
            followed.receiver.close()
            del self._followed[key]
            wait = round(RETRY_SECONDS * NS)
            self._refused[key] = self._clock.now() + wait if error.retry else FOR_EVER
            self._missing.add(followed.name)  # it is said here
            self._tell(followed.name, error.sentences)

    def _hand_over(self, followed: _Followed, network: Network) -> None:
        """Hand over what has come of a stream."""
        waiting, followed.waiting = followed.waiting, []
        if waiting:
            ahead = network.ahead(self._clock)
            for note in self._notes(followed, waiting, ahead):
                self._take(note)

    def _notes(
        self, followed: _Followed, waiting: Sequence[tuple[Any, float, int]], ahead: int
    ) -> Iterator[Annotation]:
        sure = followed.offset.known or followed.found.host == our_host()
        for cells, stamp, arrival in waiting:
            local = stamp + followed.offset.at(stamp) - followed.late
            time = round(local * NS) - ahead if np.isfinite(local) else arrival
            if not sure or abs(time - arrival) > AWAY_SECONDS * NS:
                # What happened is kept, when it came; and it is said that this is not its stamp.
                time = arrival
                self._tell(followed.name, (_unsure(followed.name),))
            label = label_of(cells)
            if label:
                yield Annotation(time, label, 0.0, f"{ORIGIN}{followed.name}")


def _key(found: Found) -> _Key:
    """Return what a stream is known by, also after it was started anew; without a source, once."""
    if not found.source:
        return (found.uid,)
    return (found.name, found.source, found.host, found.format, found.channels)


def _here(found: Found) -> Sentence:
    return say("Markers of the LSL stream {name} are followed.", name=found.name)


def label_of(cells: Any) -> str:
    """Return a marker's cells (text as bytes, or numbers) as one label, "" for none."""
    parts = []
    for cell in np.atleast_1d(cells):
        if isinstance(cell, bytes):
            parts.append(cell.decode("utf-8", "replace"))
        elif np.isfinite(cell):
            parts.append(f"{cell:g}" if float(cell) != int(cell) else str(int(cell)))
    text = " ".join(parts)[: 4 * LONGEST_TEXT]
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return plain if len(plain) <= LONGEST_TEXT else plain[: LONGEST_TEXT - 1] + "…"


def _unreadable(found: Found) -> Sentence:
    return say(
        "The LSL stream {name} carries {format}, which is no marker.",
        name=found.name,
        format=found.format,
    )


def _unsure(name: str) -> Sentence:
    return say(
        "The clock of the LSL stream {name} is not known: its marker is where it came in.",
        name=name,
    )
