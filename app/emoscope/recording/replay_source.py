"""A recording as camera, microphone and board: sources like any other.

Sample times keep their distances to the nanosecond. On a ReplayClock they are those of the
recording; on any other clock all streams are moved by the same span, to begin now.
"""

import heapq
import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

from emoscope.markers import Marker
from emoscope.recording.reader import Recording, RecordingError, read_recording
from emoscope_devices import (
    NS,
    Annotation,
    Block,
    Clock,
    DeviceUnusable,
    StreamKind,
    StreamSpec,
    say,
)

IDLE_SECONDS = 0.2
"""A source says that it is still there at least so often."""
SHORTEST = 0.001
Played = Marker | tuple[StreamSpec, Block]


class ReplayClock:
    """The session time of a recording, from ``start`` (ns) on, ``speed`` times as fast as it was.

    It stands at ``start`` until it is first asked.
    """

    def __init__(self, start: int, speed: float = 1.0) -> None:
        """Begin at ``start``. Raises ValueError for a speed that is none."""
        if not 0 < speed < float("inf"):
            raise ValueError(f"a speed is above 0, not {speed}")
        self.start, self.speed = start, speed
        self._origin: int | None = None

    def now(self) -> int:
        """Return the session time in nanoseconds."""
        if self._origin is None:
            self._origin = time.monotonic_ns()
        return self.start + int((time.monotonic_ns() - self._origin) * self.speed)


class Player:
    """Plays one recording; its sources keep together. ``paced`` at the clock's pace.

    Without pace, blocks come as fast as they are taken.
    """

    def __init__(self, recording: Recording, *, paced: bool = True) -> None:
        """Prepare; nothing plays before a source is opened."""
        self.recording = recording
        self.paced = paced
        self._lock = threading.Lock()
        self._shift: int | None = None
        self._sources = {k: s for k in recording.kinds if (s := self._made(k)) is not None}

    @property
    def kinds(self) -> tuple[StreamKind, ...]:
        """Return the kinds of streams that can be played."""
        return tuple(self._sources)

    def source(self, kind: StreamKind) -> "RecordedSource":
        """Return the source of one stream. Raises DeviceUnusable when there is nothing of it."""
        if kind not in self._sources:
            raise DeviceUnusable(
                "The recording {folder} has no {part}.",
                "Choose another recording or device.",
                folder=self.recording.folder,
                part={"video": say("picture"), "audio": say("sound"), "eeg": say("EEG")}[kind],
            )
        return self._sources[kind]

    def shift(self, clock: Clock) -> int:
        """Return by how much times are moved on a clock (ns): the same for all streams."""
        if isinstance(clock, ReplayClock):
            return 0
        with self._lock:
            if self._shift is None:
                self._shift = clock.now() - self.start
            return self._shift

    @property
    def start(self) -> int:
        """Return when the first sample was taken (session ns of the recording)."""
        firsts = (next(self.recording.samples(k), None) for k in self.recording.kinds)
        times = [int(found[1].times[0]) for found in firsts if found is not None]
        return min(times, default=self.recording.span[0])

    def _made(self, kind: StreamKind) -> "RecordedSource | None":
        spec = self.recording.spec(kind)
        if spec is None:
            return None
        # Markers come with one of the streams, as those of a file do.
        return RecordedSource(self, spec, markers=kind == self.recording.kinds[0])


class RecordedSource:
    """One stream of a recording (a Source). Device, rate, demo mark are those of the recording."""

    replayed = True
    """What is made from it happened another time."""

    def __init__(self, player: Player, spec: StreamSpec, *, markers: bool) -> None:
        """Play what ``spec`` was when it began; with ``markers`` as annotations, too."""
        self._player, self._markers = player, markers
        self._note = say("Replayed from {folder}.", folder=player.recording.folder.name)
        self._spec = self._noted(spec)

    @property
    def spec(self) -> StreamSpec:
        """Return what the stream was, at the place that has been reached."""
        return self._spec

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        """Yield the recorded blocks, each when it had arrived."""
        shift = self._player.shift(clock)
        for _, item in heapq.merge(self._samples(), self._notes(), key=lambda part: part[0]):
            due = _arrival(item) + shift
            while self._player.paced and (early := due - clock.now()) > 0:
                speed = clock.speed if isinstance(clock, ReplayClock) else 1.0
                if stop.wait(min(max(early / NS / speed, SHORTEST), IDLE_SECONDS)):
                    return
                if early / NS / speed > IDLE_SECONDS:
                    yield None
            if stop.is_set():
                return
            if isinstance(item, Marker):
                about = (item.label, item.seconds, item.origin, item.kind, item.details)
                yield Annotation(item.time + shift, *about)
            else:
                spec, block = item
                self._spec = self._noted(spec)
                yield _moved(block, shift)
        self._spec = replace(self._spec, notes=(self._note, *self._player.recording.notes))

    def _samples(self) -> Iterator[tuple[int, Played]]:
        for spec, block in self._player.recording.samples(self._spec.kind):
            yield int(block.times[-1]), (spec, block)

    def _notes(self) -> Iterator[tuple[int, Played]]:
        if self._markers:
            for marker in sorted(self._player.recording.markers(), key=lambda m: m.time):
                yield marker.time, marker

    def _noted(self, spec: StreamSpec) -> StreamSpec:
        return replace(spec, notes=(self._note,))


def _arrival(item: Played) -> int:
    if isinstance(item, Marker):
        return item.time
    block = item[1]
    return max(block.arrival, int(block.times[-1]))


def _moved(block: Block, shift: int) -> Block:
    if not shift:
        return block
    return Block(block.first, block.times + shift, block.arrival + shift, block.data)


def open_player(folder: Path, *, paced: bool = True) -> Player:
    """Return a player of the recording in a folder. Raises DeviceUnusable when there is none."""
    try:
        return Player(read_recording(folder), paced=paced)
    except RecordingError as error:
        raise DeviceUnusable(
            "The recording cannot be played: {why}",
            "Choose another recording or device.",
            why=error.sentences[0],
        ) from error
