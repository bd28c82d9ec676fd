"""What a media file holds, found before anybody is shown it: it is read once to its end.

Decoding begins with the first picture and the first sound; the rest is read, not decoded, so that
a minute of film takes a moment. A file that is shorter than it says is refused.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import av.container
from av.stream import Disposition

from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._media_file import (
    FAULTS,
    LARGEST_PIXELS,
    TRIES,
    Contents,
    Damage,
    decoded,
    examine,
    open_file,
    packets_of,
    picture_stream,
    sound_stream,
)

PICTURES = {"png_pipe": b"\x89PNG", "jpeg_pipe": b"\xff\xd8\xff", "bmp_pipe": b"BM"}
"""Formats of pictures by the first bytes; WebP has them in two places."""
SHORT_SECONDS = 0.25
"""A file may end so much before its own word, which is rounded."""
HEAD = 16


@dataclass(frozen=True, slots=True)
class Media:
    """What a file holds, all found to be decodable.

    ``seconds`` and ``frames`` (counted) of films and sound, 0 of a picture; ``rate`` frames per
    second, 0 without a film; ``size`` (width, height) as shown, None of sound.
    """

    film: bool
    sound: bool
    picture: bool
    seconds: float = 0.0
    frames: int = 0
    rate: float = 0.0
    size: tuple[int, int] | None = None


def probe(path: Path) -> Media:
    """Return what a file holds. Raises DeviceUnusable when it cannot be shown or heard."""
    form = _picture_format(path)
    return _picture(path, form) if form else _film(path)


def _picture_format(path: Path) -> str:
    """Return FFmpeg's name for a picture's format, empty for anything else."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except (OSError, ValueError):
        return ""  # said by who opens it
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp_pipe"
    return next((form for form, begin in PICTURES.items() if head.startswith(begin)), "")


def _picture(path: Path, form: str) -> Media:
    try:
        with av.open(
            str(path.absolute()),
            format=form,
            container_options={"protocol_whitelist": "file", "format_whitelist": form},
        ) as container:
            stream = container.streams.video[0]
            context = stream.codec_context
            if not 0 < context.width * context.height <= LARGEST_PIXELS:
                raise ValueError("no size, or too large")
            context.options = {"err_detect": "explode"}  # half a JPEG is shown half grey otherwise
            frame = next(iter(container.decode(stream)))
            return Media(False, False, True, size=(frame.width, frame.height))
    except (*FAULTS, IndexError, StopIteration) as error:
        raise DeviceUnusable(
            "{file} is not a picture that can be shown, or is damaged.",
            "Save it again as PNG or JPEG.",
            file=str(path),
        ) from error


def _film(path: Path) -> Media:
    contents = examine(path)
    info = contents.info
    with open_file(path) as container:
        _known(container, path)
        film, sound = picture_stream(container), sound_stream(container)
        for stream in (film, sound):
            if stream is not None:
                _first(container, stream, path)
                _rewind(container)
        streams = [stream for stream in (film, sound) if stream is not None]
        frames, end = _read(container, streams, contents)
    promised = film.frames if film is not None else 0
    if end < info.seconds * contents.whole - SHORT_SECONDS or frames < promised * 0.98 - 1:
        raise DeviceUnusable(
            "{file} ends after {end} of {length} seconds.",
            "Copy it again from where it came from.",
            file=str(path),
            end=f"{end:.1f}",
            length=f"{info.seconds * contents.whole:.1f}",
        )
    return Media(
        film=film is not None,
        sound=sound is not None,
        picture=False,
        seconds=max(info.seconds, end) if film is None else info.seconds,
        frames=frames if film is not None else 0,
        rate=info.rate,
        size=info.size,
    )


def _first(container: av.container.InputContainer, stream: Any, path: Path) -> None:
    """Raise DeviceUnusable when nothing at the beginning of a stream can be decoded."""
    for _, frame in zip(range(TRIES), decoded(container, stream, Damage()), strict=False):
        if frame is not None:
            return
    raise _no_codec(path, stream.type, stream.codec_context.name)


def _known(container: av.container.InputContainer, path: Path) -> None:
    """Raise DeviceUnusable for a codec that is not known: the rest would be shown without it."""
    streams: tuple[Any, ...] = (*container.streams.video, *container.streams.audio)
    for stream in streams:
        cover = stream.disposition & Disposition.attached_pic
        if stream.codec_context is None and not cover:
            raise _no_codec(path, stream.type, "unknown")


def _no_codec(path: Path, kind: str, codec: str) -> DeviceUnusable:
    return DeviceUnusable(
        "The {kind} of {file} cannot be decoded (codec: {codec}).",
        "Convert it to MP4 with H.264 and AAC.",
        kind=kind,
        file=str(path),
        codec=codec,
    )


def _rewind(container: av.container.InputContainer) -> None:
    try:
        container.seek(0)
    except FAULTS:  # a stream of pictures without an index: it is read on from where it is
        return


def _read(
    container: av.container.InputContainer, streams: list[Any], contents: Contents
) -> tuple[int, float]:
    """Return how many packets the first stream has, and when the last of all ends, in file s."""
    count, end = 0, 0.0
    for packet in packets_of(container, *streams):
        if packet.size and packet.stream is streams[0]:
            count += 1
        if packet.pts is not None and packet.time_base:
            after = (packet.pts + (packet.duration or 0)) * packet.time_base
            end = max(end, float(after - contents.zero))
    return count, end
