"""Opens a recording, however it ended (docs/recording-format.md is the contract).

What is damaged is left out, counted and said; nothing is put in its place. Only where things are
is kept in memory; samples, pictures and answers are read when they are asked for.
"""

import contextlib
import heapq
import logging
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from emoscope.marker_story import Fate
from emoscope.markers import Amendment, Marker
from emoscope.recording._marker_texts import change_of, marker_of
from emoscope.recording._read_markers import fates_of
from emoscope.recording._read_specs import Specs
from emoscope.recording.facts import forgotten, unrecorded
from emoscope.recording.read_answers import (
    UNREADABLE,
    Decision,
    EngineNote,
    LossNote,
    Spoilt,
    StateNote,
    decision_of,
    engine_note_of,
    loss_of,
    state_of,
)
from emoscope.recording.read_folder import (
    AUDIO,
    SIGNALS,
    VIDEO,
    RecordingError,
    documents,
    segments,
)
from emoscope.recording.read_media import Film, Pictures, Sound, find_sound
from emoscope.recording.read_places import Place, Places
from emoscope.recording.read_xdf import Text, XDFFile
from emoscope_devices import KINDS, Block, Sentence, StreamKind, StreamSpec, say

log = logging.getLogger(__name__)

LASTING = ("decisions", "clock", "video.frames", "audio.blocks", "eeg.blocks")
"""What happens all the time in a recording."""
END_OF_TIME = 1 << 62
MARKER_CHANGES = "marker.changes"
Piece = tuple[StreamSpec, Block]
T = TypeVar("T")

__all__ = [
    "Decision",
    "EngineNote",
    "LossNote",
    "Recording",
    "RecordingError",
    "StateNote",
    "read_recording",
]


def read_recording(folder: Path) -> "Recording":
    """Open a recording. Raises RecordingError for what is none, or of a newer format."""
    return Recording(folder)


class Recording:
    """A recording. Any thread may read; no file is kept open.

    ``start`` and ``end`` are session.json and end.json (None: it was not ended). ``notes`` are
    sentences on what is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        """Find what is there. Raises RecordingError."""
        self.folder = folder
        self.start, self.end, self._notes = documents(folder)
        self._files: list[XDFFile] = []
        self._spoilt = Spoilt()
        self._films: dict[int, Film | None] = {}
        self._sounds: dict[int, Sound | None] = {}
        self._specs = Specs(self.start)
        self._open()

    # -- what it is --------------------------------------------------------------------------

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """Return what is missing or damaged, as far as it is known by now."""
        left = sum(self._spoilt.counts.values())
        more = [say("{count} entries could not be read; they are left out.", count=left)]
        return tuple([*self._notes, *map(forgotten, self.unrecorded), *(more if left else [])])

    @property
    def unrecorded(self) -> tuple[StreamKind, ...]:
        """Return the streams that were captured, and on purpose not recorded."""
        return unrecorded(self.start)

    @property
    def visit(self) -> Mapping[str, Any] | None:
        """Return what was decided of this visit: study, consent, pre-flight; None if nothing is."""
        found = self.start.get("visit")
        return MappingProxyType(found) if isinstance(found, dict) else None

    @property
    def kinds(self) -> tuple[StreamKind, ...]:
        """Return the kinds of streams with samples."""
        return tuple(k for k in KINDS if any(len(p.table) for p in self._places[k]))

    @property
    def modalities(self) -> tuple[Any, ...]:
        """Return the modalities that every answer speaks of, in order."""
        return tuple(self.start.get("modalities", ()))

    @property
    def span(self) -> tuple[int, int]:
        """Return the times (session ns) of the first and last thing in it; zeros when empty.

        Not of states, markers and models: those are told even when they came long before Record.
        """
        streams = [s for f in self._files for s in f.streams.values() if s.name in LASTING]
        times = [int(t) for s in streams for t in _ends(s.times)]
        times += [int(p.table[-1, 4]) for ps in self._places.values() for p in ps if len(p.table)]
        return (min(times), max(times)) if times else (0, 0)

    @property
    def signals(self) -> tuple[XDFFile, ...]:
        """Return the files of signals, in order: for who needs one sample by its number."""
        return tuple(self._files)

    @property
    def sounds(self) -> Mapping[int, Sound | None]:
        """Return the files of sound by segment; None for one that cannot be read."""
        return MappingProxyType(self._sounds)

    def blocks(self, kind: StreamKind) -> NDArray[np.int64]:
        """Return where the blocks of a stream are (n, 7), in order; of frames, one a row.

        Columns: first, count, arrival, start, last (session ns), segment, row.
        """
        return np.concatenate([p.table for p in self._places[kind]] or [np.zeros((0, 7), np.int64)])

    def count(self, kind: StreamKind) -> int:
        """Return how many samples of a stream were recorded, by its rows."""
        return sum(int(p.table[:, 1].sum()) for p in self._places[kind])

    # -- what was said -----------------------------------------------------------------------

    def told(self) -> Iterator[Decision | Marker]:
        """Yield results and markers in the order in which they were written.

        Markers as they count, where they were set; first those that were set before the recording.
        """
        fates = self.fates()
        count = {fate.original: fate.now for fate in fates if fate.original is not None}
        yield from (f.now for f in fates if f.original is None and f.now is not None)
        for name, text in self._texts("decisions", "markers"):
            if name == "decisions":
                made = self._read(name, text, lambda t: decision_of(t.values[0]))
                if made is not None:
                    yield made
                continue
            with contextlib.suppress(*UNREADABLE):  # it is counted already
                marker = count.get(_marker(text))
                if marker is not None:
                    yield marker

    def decisions(self) -> Iterator[Decision]:
        """Yield the results in order."""
        return (item for item in self.told() if isinstance(item, Decision))

    def engine(self) -> list[EngineNote]:
        """Return what answers depend on besides samples, in order."""
        return self.read_texts("engine", lambda text: engine_note_of(text.time, text.values[0]))

    def markers(self) -> list[Marker]:
        """Return the markers that count, as amended, in the order in which they were set.

        One that is ``open`` at the end of the recording lasts to there.
        """
        return [fate.now for fate in self.fates() if fate.now is not None]

    def fates(self) -> tuple[Fate, ...]:
        """Return what became of each marker, of the removed ones, too: nothing is erased."""
        told: list[Marker | Amendment] = []
        for name, text in self._texts("markers", MARKER_CHANGES):
            read: Callable[[Text], Marker | Amendment] = _marker if name == "markers" else _change
            one = self._read(name, text, read)
            if one is not None:
                told.append(one)
        return fates_of(told, self.span[1])

    def states(self) -> list[StateNote]:
        """Return what became of the devices."""
        return self.read_texts("states", lambda text: state_of(text.time, text.values))

    def losses(self) -> list[LossNote]:
        """Return what the recorder itself could not keep."""
        return self.read_texts("losses", lambda text: loss_of(text.values))

    def numbers(self, name: str) -> tuple[NDArray[np.int64], NDArray[Any]]:
        """Return times (n,) and values (n, channels) of a stream of single numbers.

        Such as "clock", "counters.eeg", "skipped.face". Nothing where there is no such stream, or
        where it changed its channels in the course.
        """
        found = [(f, s) for f in self._files for s in f.streams.values() if s.name == name]
        found = [(f, s) for f, s in found if s.pieces and s.format != "string"]
        if not found or len({(s.channels, s.format) for _, s in found}) != 1:
            return np.zeros(0, np.int64), np.zeros((0, 0))
        parts = [f.numbers(s) for f, s in found]
        return np.concatenate([t for t, _ in parts]), np.concatenate([v for _, v in parts])

    # -- samples -----------------------------------------------------------------------------

    def spec(self, kind: StreamKind) -> StreamSpec | None:
        """Return what a stream was when it began; None when nothing of it can be read."""
        return next((spec for spec, _ in self.samples(kind)), None)

    def samples(
        self, kind: StreamKind, start: int = -END_OF_TIME, stop: int = END_OF_TIME
    ) -> Iterator[Piece]:
        """Yield the blocks with a sample in [start, stop) (session ns), as they were captured.

        Exact times, arrival and absolute indices; a block that the end of a file cuts off is
        shorter, and one without its samples or times is left out and counted in ``notes``. Frames
        come one a block, decoded, as (1, height, width, 3) BGR.
        """
        read = {"video": self._frames, "audio": self._sound, "eeg": self._brain}[kind]
        for places in self._places[kind]:
            chosen = places.between(start, stop)
            yield from read(places, (places.place(number) for number in chosen))

    def jpegs(self, read: bool = True) -> Iterator[tuple[Place, bytes]]:
        """Yield where each frame is and its JPEG picture as it was recorded, in order.

        Nothing for a picture that is not there, and without ``read``. It may be damaged.
        """
        for places in self._places["video"]:
            for number in range(len(places.table)):
                place = places.place(number)
                film = self._films.get(place.segment) if read else None
                yield place, film.picture(place.pts) if film is not None else b""

    def _brain(self, places: Places, chosen: Iterator[Place]) -> Iterator[Piece]:
        for place in chosen:
            times, found = places.times(place), places.samples(place)
            if times is None or found is None:
                self._spoilt.add("eeg")
                continue
            stream, data = found
            yield self._specs.eeg(stream), Block(place.first, times, place.arrival, data)

    def _sound(self, places: Places, chosen: Iterator[Place]) -> Iterator[Piece]:
        for place in chosen:
            sound, times = self._sounds.get(place.segment), places.times(place)
            data = None
            if sound is not None and times is not None:
                data = sound.read(place.row, place.count)
            if sound is None or times is None or data is None or not len(data):
                self._spoilt.add("audio")
                continue
            spec = self._specs.audio(sound)
            data = data if spec.shape else data[:, 0]
            yield spec, Block(place.first, times[: len(data)], place.arrival, data)

    def _frames(self, places: Places, chosen: Iterator[Place]) -> Iterator[Piece]:
        decoder = Pictures()
        for place in chosen:
            film = self._films.get(place.segment)
            picture = decoder.decode(film.picture(place.pts)) if film is not None else None
            if picture is None:
                self._spoilt.add("video")
                continue
            times = np.array([place.start], np.int64)
            yield (
                self._specs.video(picture),
                Block(place.first, times, place.arrival, picture[None]),
            )

    # -- opening -----------------------------------------------------------------------------

    def _open(self) -> None:
        for number, path in self._numbered(SIGNALS).items():
            file = self._opened(path, XDFFile)
            if file is not None:
                self._files.append(file)
                if file.damaged:
                    self._damaged(path, file.damaged)
            elif not number:
                log.warning("%s: no signals", self.folder)
        self._places: Mapping[StreamKind, list[Places]] = MappingProxyType(
            {kind: [Places(file, kind) for file in self._files] for kind in KINDS}
        )
        for kind in KINDS:
            for places in self._places[kind]:
                for _ in range(places.spoilt):
                    self._spoilt.add(f"{kind}.blocks")
        for number, path in self._numbered(AUDIO).items():
            self._sounds[number] = self._opened(path, find_sound)
        for number, path in self._numbered(VIDEO).items():
            film = self._films[number] = self._opened(path, Film)
            if film is not None and film.damaged:
                self._damaged(path, film.damaged)
        self._look_for("audio", AUDIO, set(self._sounds))
        self._look_for("video", VIDEO, set(self._films))

    def _numbered(self, name: str) -> dict[int, Path]:
        try:
            found = segments(self.folder, name)
        except OSError as error:
            raise RecordingError(
                "{folder} cannot be opened ({why}).",
                "Choose the folder of a recording.",
                folder=self.folder,
                why=error.strerror or error,
            ) from error
        if name == SIGNALS and 0 not in found:
            self._missing(name)
        for number in range(1, min(max(found, default=0), 10_000)):
            if number not in found:
                stem, _, suffix = name.partition(".")
                self._missing(f"{stem}_split-{number:03d}.{suffix}")
        return found

    def _missing(self, name: str) -> None:
        self._notes.append(say("{file} is missing: what was in it is left out.", file=name))

    def _damaged(self, path: Path, count: int) -> None:
        self._notes.append(
            say(
                "{file} is damaged in {count} places: what was there is left out.",
                file=path.name,
                count=count,
            )
        )

    def _opened(self, path: Path, read: Callable[[Path], T]) -> T | None:
        try:
            return read(path)
        except (OSError, ValueError) as error:
            log.info("%s: %s", path, error)
            self._notes.append(
                say("{file} cannot be read: what was in it is left out.", file=path.name)
            )
            return None

    def _look_for(self, kind: StreamKind, name: str, there: set[int]) -> None:
        """Say when blocks are in a file that is not there; without any file at all, once."""
        tables = [p.table for p in self._places[kind] if len(p.table)]
        if tables and not there:
            self._missing(name)

    # -- texts -------------------------------------------------------------------------------

    def _texts(self, *names: str) -> Iterator[tuple[str, Text]]:
        """Yield the samples of text streams in the order in which they were written."""
        for file in self._files:
            streams = [s for s in file.streams.values() if s.name in names]
            streams = [s for s in streams if s.format == "string"]
            parts = [_named(s.name, file.texts(s)) for s in streams]
            yield from heapq.merge(*parts, key=lambda part: part[1].offset)

    def _read(self, name: str, text: Text, read: Callable[[Text], T]) -> T | None:
        try:
            return read(text)
        except UNREADABLE as error:
            log.info("%s in %s: %r", name, self.folder, error)
            self._spoilt.add(name)
            return None

    def read_texts(self, name: str, read: Callable[[Text], T]) -> list[T]:
        """Return what ``read`` makes of each text of a stream; what it cannot read is noted."""
        made = (self._read(name, text, read) for name, text in self._texts(name))
        return [one for one in made if one is not None]


def _named(name: str, texts: Iterator[Text]) -> Iterator[tuple[str, Text]]:
    return ((name, text) for text in texts)


def _marker(text: Text) -> Marker:
    return marker_of(text.values)


def _change(text: Text) -> Amendment:
    return change_of(text.values)


def _ends(times: NDArray[np.int64]) -> NDArray[np.int64]:
    return times[[0, -1]] if len(times) else times
