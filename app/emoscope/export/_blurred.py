"""The recorded pictures again, with every face hidden: found, planned, written, looked at again.

Frame by frame: each file of the recording gives one MP4 (Motion JPEG) with as many frames at the
same times; a picture that cannot be read is grey. Nothing of the recorded bytes is copied.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

import av
import numpy as np
from numpy.typing import NDArray

from emoscope.export._face_plan import (
    RULES,
    Boxes,
    Kept,
    Plan,
    Recorded,
    Rule,
    faces_at,
    kept,
    recorded_faces,
)
from emoscope.export._hide import Region, hide
from emoscope.recording.read_media import Pictures
from emoscope.recording.read_places import Place
from emoscope.recording.reader import Recording
from emoscope_devices.jpeg import as_jpeg
from emoscope_models.places import merged

TIME_BASE = Fraction(1, 1_000_000)
"""As in the recording: PTS are whole microseconds."""
GREY = 128
SAMPLE = 300
"""Pictures that are looked at again, spread over all."""
Step = Callable[[int, int], None]
"""Is told how much is done of how much; raises to cancel."""


class Finder(Protocol):
    """Finds faces in a BGR picture."""

    def find(self, picture: NDArray[np.uint8]) -> Boxes:
        """Return them as (n, 4): left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Blurred:
    """What became of the pictures.

    ``rules`` counts frames by what was hidden of them (``_face_plan``). Of the ``checked`` frames
    of the written files ``before`` had a face in the recording; in ``clear`` the detector still
    finds one outside of what was hidden, in ``shadows`` it takes what was hidden for one.
    """

    files: tuple[Path, ...]
    frames: int
    rules: Mapping[Rule, int]
    bytes_before: int
    bytes_after: int
    checked: int
    before: int
    clear: int
    shadows: int
    same_times: bool


@dataclass(slots=True)
class _Found:
    """What the first pass over the pictures found, one entry a frame."""

    times: list[int] = field(default_factory=list)
    pts: list[tuple[int, int]] = field(default_factory=list)
    sizes: list[tuple[int, int] | None] = field(default_factory=list)
    faces: list[Kept] = field(default_factory=list)
    """In this very picture, by the detector."""
    all: list[Kept] = field(default_factory=list)
    """With the recorded ones."""
    bytes: int = 0


def write_blurred(
    recording: Recording,
    path: Callable[[int], Path],
    finder: Finder,
    step: Step,
) -> Blurred:
    """Write each file of pictures with faces hidden to ``path`` of its segment's number.

    Raises OSError, FileExistsError for a file that is there, and whatever ``step`` raises; files
    that were begun are then removed.
    """
    total = 2 * recording.count("video")
    recorded = recorded_faces(recording, lambda: step(0, total))
    found = _find(recording, recorded, finder, lambda n: step(n, total))
    plan = Plan(np.array(found.times, np.int64), found.all, recorded)
    files: dict[int, Path] = {}
    try:
        rules = _write(recording, found, plan, path, files, lambda n: step(total // 2 + n, total))
        return _looked_at(found, plan, rules, files, finder, lambda: step(total, total))
    except BaseException:
        for begun in files.values():
            begun.unlink(missing_ok=True)
        raise


def _find(
    recording: Recording, recorded: Recorded, finder: Finder, step: Callable[[int], None]
) -> _Found:
    """Look for faces in every picture."""
    found, decoder = _Found(), Pictures()
    for number, (place, raw) in enumerate(_frames(recording)):
        step(number)
        picture = decoder.decode(raw)
        faces = finder.find(picture) if picture is not None else np.zeros((0, 4))
        size = None if picture is None else (picture.shape[0], picture.shape[1])
        known = np.zeros((0, 4)) if size is None else faces_at(recorded, place.start, *size)
        found.times.append(place.start)
        found.pts.append((place.segment, place.pts))
        found.sizes.append(size)
        found.faces.append(kept(faces))
        found.all.append(kept(merged(np.concatenate([faces, known]))))
        found.bytes += len(raw)
    return found


def _frames(recording: Recording) -> Iterator[tuple[Place, bytes]]:
    """Yield place and JPEG picture of each frame; rows that no file can have are left out."""
    last = (-1, -1)
    for place, raw in recording.jpegs():
        if (place.segment, place.pts) > last:
            last = (place.segment, place.pts)
            yield place, raw


def _write(
    recording: Recording,
    found: _Found,
    plan: Plan,
    path: Callable[[int], Path],
    files: dict[int, Path],
    step: Callable[[int], None],
) -> dict[Rule, int]:
    """Write the pictures; return how many by rule. ``files`` are those begun."""
    rules: dict[Rule, int] = dict.fromkeys(RULES, 0)
    decoder, film = Pictures(), None
    try:
        for number, (place, raw) in enumerate(_frames(recording)):
            step(number)
            size = _size_of(found, number)
            if size is None:  # no picture of its file can be read
                rules["unreadable"] += 1
                continue
            if film is None or film.segment != place.segment:
                if film is not None:
                    film.close()
                film = _Film(path(place.segment), place.segment, size, files)
            rule, picture = _hidden(plan, number, decoder.decode(raw), film.size)
            rules[rule] += 1
            film.write(as_jpeg(picture), place)
    finally:
        if film is not None:
            film.close()
    return rules


def _size_of(found: _Found, number: int) -> tuple[int, int] | None:
    """Return the size (height, width) of a frame; of one that cannot be read, its file's."""
    size, segment = found.sizes[number], found.pts[number][0]
    if size is not None:
        return size
    others = zip(found.sizes, found.pts, strict=True)
    return next((s for s, (n, _) in others if s is not None and n == segment), None)


def _hidden(
    plan: Plan, number: int, picture: NDArray[np.uint8] | None, size: tuple[int, int]
) -> tuple[Rule, NDArray[np.uint8]]:
    """Return one picture with what is to be hidden hidden; grey where it cannot be read."""
    if picture is None or picture.shape[:2] != size:
        return "unreadable", np.full((*size, 3), GREY, np.uint8)
    rule, regions = plan.at(number, *size)
    clean = picture.copy()
    hide(clean, regions)
    return rule, clean


class _Film:
    """One MP4 file that is being written. One thread. Raises OSError."""

    def __init__(
        self, path: Path, segment: int, size: tuple[int, int], begun: dict[int, Path]
    ) -> None:
        """Create the file; it is noted in ``begun``. Raises FileExistsError."""
        path.open("xb").close()
        begun[segment] = path
        self.segment, self.size = segment, size
        self._box = av.open(str(path), "w", format="mp4")
        stream: Any = self._box.add_stream("mjpeg", rate=30)
        stream.height, stream.width = size
        stream.pix_fmt = "yuvj420p"
        stream.time_base = stream.codec_context.time_base = TIME_BASE
        self._stream = stream

    def write(self, picture: bytes, place: Place) -> None:
        """Append a JPEG picture at its place's PTS."""
        packet: Any = av.Packet(picture)
        packet.stream = self._stream
        packet.pts = packet.dts = place.pts
        packet.time_base = TIME_BASE
        packet.is_keyframe = True
        self._box.mux(packet)

    def close(self) -> None:
        """Write the index and close the file."""
        self._box.close()


# -- looking again ---------------------------------------------------------------------------


def _looked_at(
    found: _Found,
    plan: Plan,
    rules: Mapping[Rule, int],
    files: Mapping[int, Path],
    finder: Finder,
    step: Callable[[], None],
) -> Blurred:
    """Open the written files anew and look for faces in a sample of their pictures."""
    chosen = {int(n) for n in np.linspace(0, len(found.times) - 1, SAMPLE)} if found.times else ()
    checked = before = clear = shadows = frames = 0
    same = True
    for segment, path in sorted(files.items()):
        numbers = [n for n, (of, _) in enumerate(found.pts) if of == segment]
        pictures = _pictures(path, {at for at, n in enumerate(numbers) if n in chosen})
        pts: list[int] = []
        for at, (stamp, picture) in enumerate(pictures):
            pts.append(stamp)
            if picture is None or at >= len(numbers):
                continue
            step()
            number = numbers[at]
            checked += 1
            before += bool(len(found.faces[number]))
            inside, outside = _split(finder.find(picture), _regions(plan, found, number))
            clear += bool(outside)
            shadows += bool(inside)
        frames += len(pts)
        same &= pts == [found.pts[n][1] for n in numbers]
    size = sum(path.stat().st_size for path in files.values())
    return Blurred(
        tuple(path for _, path in sorted(files.items())),
        frames, rules, found.bytes, size, checked, before, clear, shadows, same,
    )  # fmt: skip


def _pictures(path: Path, wanted: set[int]) -> Iterator[tuple[int, NDArray[np.uint8] | None]]:
    """Yield the PTS of every frame of a file, as FFmpeg reads it, and the pictures wanted."""
    with av.open(str(path)) as box:
        number = 0
        for packet in box.demux(video=0):
            if packet.pts is None or not packet.size:
                continue
            picture = None
            if number in wanted:
                frames = [f for f in packet.decode() if isinstance(f, av.VideoFrame)]
                if frames:
                    picture = np.asarray(frames[0].to_ndarray(format="bgr24"), np.uint8)
            yield packet.pts, picture
            number += 1


def _regions(plan: Plan, found: _Found, number: int) -> tuple[Region, ...]:
    size = found.sizes[number]
    return plan.at(number, *size)[1] if size else ()


def _split(faces: Boxes, regions: tuple[Region, ...]) -> tuple[int, int]:
    """Return how many faces have their centre in a hidden region, and how many outside."""
    inside = 0
    for face in faces:
        x, y = (face[0] + face[2]) / 2, (face[1] + face[3]) / 2
        inside += any(
            left <= x < right and top <= y < bottom for left, top, right, bottom in regions
        )
    return inside, len(faces) - inside
