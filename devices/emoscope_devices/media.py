"""Media files as sources: pictures and sound at the file's own pace, kept together."""

import logging
import threading
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from emoscope_devices._block import Annotation, Block, StreamKind, StreamSpec
from emoscope_devices._clock import Clock, to_seconds
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._media_file import Contents, MediaInfo, examine
from emoscope_devices._media_streams import AUDIO_RATE, Pictures, Piece, Reading, Sound
from emoscope_devices._source import Source
from emoscope_devices._words import Sentence, say

__all__ = ["MEDIA_SUFFIXES", "MediaFile", "MediaInfo", "probe"]

log = logging.getLogger(__name__)

VIDEO_SUFFIXES = frozenset((".avi", ".flv", ".m4v", ".mkv", ".mov", ".mp4", ".ogv", ".webm"))
AUDIO_SUFFIXES = frozenset((".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav"))
MEDIA_SUFFIXES = VIDEO_SUFFIXES | AUDIO_SUFFIXES
"""Endings of names by which files are offered; whether one can be played its content tells."""
WAIT_SECONDS = 0.2
"""Longest wait before the capture gets to look at the time."""
SHORT_SECONDS = 0.5
"""A stream that ends this much before its file said is cut short."""


def probe(path: str | Path) -> MediaInfo:
    """Return what a media file holds. Raises DeviceUnusable when it cannot be played.

    Reads the whole file when it does not say how long it is.
    """
    return examine(Path(path)).info


class MediaFile:
    """A film or sound file: ``video`` and ``audio`` are sources, or None where it has none.

    Both keep one timeline: file time 0 (the file's start, as in players) is the same session
    time for both, set when the first of them has its first sample, whichever that is. Opening
    one of them a second time begins a new timeline, which the other joins when it is opened
    again too.

    ``paced`` plays in real time: a sample is given when its time has come, late ones at once,
    none is dropped. Otherwise samples come as fast as they are drawn, file time 0 is session
    time 0, and ``arrival`` is the time of the block's last sample: the same on every run.

    Video: one BGR frame a block at the file's times, upright. Audio: float32 mono 16 kHz.
    """

    def __init__(self, path: str | Path, *, paced: bool = True) -> None:
        """Look into the file. Raises DeviceUnusable when it cannot be played."""
        contents = examine(Path(path))
        timeline = _Timeline(paced)
        self.path = contents.path
        self.info = contents.info
        self.video: Source | None = None
        self.audio: Source | None = None
        if self.info.video and self.info.size:
            width, height = self.info.size
            shape = (height, width, 3)
            spec = _spec(contents, "video", self.info.rate, shape, "uint8", "BGR")
            self.video = _FileSource(spec, timeline, lambda: Pictures(contents))
        if self.info.audio:
            spec = _spec(contents, "audio", AUDIO_RATE, (), "float32", "full scale")
            self.audio = _FileSource(spec, timeline, lambda: Sound(contents))


class _Timeline:
    """When file time 0 was, agreed between the streams of one file."""

    def __init__(self, paced: bool) -> None:
        self.paced = paced
        self._lock = threading.Lock()
        self._origin = 0
        self._joined: set[str] = set()

    def join(self, stream: str, first: int, clock: Clock) -> int:
        """Return the session ns of file time 0 for ``stream``, whose first sample is at ``first``.

        The first to join has its first sample now.
        """
        if not self.paced:
            return 0
        with self._lock:
            if not self._joined or stream in self._joined:
                self._joined = set()
                self._origin = clock.now() - first
            self._joined.add(stream)
            return self._origin


class _FileSource:
    """One stream of a media file."""

    def __init__(
        self, spec: StreamSpec, timeline: _Timeline, opener: Callable[[], Reading]
    ) -> None:
        self._spec = spec
        self._timeline = timeline
        self._opener = opener

    @property
    def spec(self) -> StreamSpec:
        """Return the description; after the end, ``notes`` tell of damage."""
        return self._spec

    def blocks(
        self, clock: Clock, stop: threading.Event
    ) -> Generator[Block | Annotation | None, None, None]:
        """Open the file, yield its samples when their time has come, close in ``finally``."""
        self._spec = replace(self._spec, notes=())
        origin: int | None = None
        end = 0
        with closing(self._opener()) as reading:
            for piece in reading.pieces():
                if stop.is_set():
                    return
                if piece is None:
                    yield None
                    continue
                if origin is None:
                    origin = self._timeline.join(self._spec.kind, int(piece.times[0]), clock)
                due = origin + int(piece.times[-1])
                if self._timeline.paced:
                    yield from _until(due, clock, stop)
                    if stop.is_set():
                        return
                yield self._block(piece, origin, clock.now() if self._timeline.paced else due)
                end = int(piece.times[-1])
            self._conclude(reading, None if origin is None else to_seconds(end))

    def _block(self, piece: Piece, origin: int, arrival: int) -> Block:
        return Block(piece.first, piece.times + origin, arrival, piece.data)

    def _conclude(self, reading: Reading, end: float | None) -> None:
        """Say what was wrong with the file, if anything was."""
        file = self._spec.device
        if end is None and self._spec.kind == "video":
            raise DeviceUnusable(
                "No picture in {file} can be decoded.",
                "It is damaged or of an unknown kind: choose another file.",
                file=file,
            )
        if end is None:
            raise DeviceUnusable(
                "No sound in {file} can be decoded.",
                "It is damaged or of an unknown kind: choose another file.",
                file=file,
            )
        if reading.damage.repeated:
            left_out = reading.damage.repeated
            log.info("%s: %d frames left out, whose times did not go forward", file, left_out)
        problems: list[Sentence] = []
        if reading.damage.faults:
            damaged = say(
                "{file} is damaged in {count} places; what could be decoded was played.",
                file=file,
                count=reading.damage.faults,
            )
            problems.append(damaged)
        if end + 1.0 / self._spec.rate < reading.promised - SHORT_SECONDS:
            short = say(
                "{file} is cut short: it ends at {end:.1f} s of {whole:.1f} s.",
                file=file,
                end=end,
                whole=reading.promised,
            )
            problems.append(short)
        if problems:
            self._spec = replace(self._spec, notes=tuple(problems))
            log.info("%s", self._spec.note)


def _until(due: int, clock: Clock, stop: threading.Event) -> Generator[None, None, None]:
    """Wait until session time ``due``, giving way now and then."""
    while not stop.is_set():
        left = to_seconds(due - clock.now())
        if left <= 0:
            return
        stop.wait(min(left, WAIT_SECONDS))
        if left > WAIT_SECONDS:
            yield None


def _spec(
    contents: Contents,
    kind: StreamKind,
    rate: float,
    shape: tuple[int, ...],
    dtype: str,
    unit: str,
) -> StreamSpec:
    return StreamSpec(kind, contents.path.name, rate, shape, dtype, unit, live=False)
