"""Opens a media file and says what is in it. Damage is counted, never raised as a surprise."""

import logging
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.container
import av.error
from av.stream import Disposition

from emoscope_devices._errors import DeviceUnusable

log = logging.getLogger(__name__)

FAULTS = (av.error.FFmpegError, ValueError, ArithmeticError, MemoryError)
"""What PyAV raises on bytes that make no sense."""
FORMATS = "mov,matroska,avi,wav,flac,ogg,mp3,flv"
"""Only these are opened: others (play lists) would open further files, or call text a film."""
AUDIO_RATES = (4_000, 768_000)
"""Sound outside these rates is a damaged header, Hz."""
LARGEST_PIXELS = 8192 * 4320
"""A larger picture is a damaged header, and would take all memory."""
RATES = (0.1, 480.0)
"""Average rates of a film that can be believed, Hz."""
FALLBACK_RATE = 25.0
"""For a film that does not say; only the nominal rate, its times are its own."""
RIFF_UNKNOWN = 0x7FFF_0000
"""Sizes in a WAV or AVI header from here on are placeholders, bytes."""
TRIES = 200
"""So many packets are tried for a first picture when a file is looked at."""
JUMP_SECONDS = 60.0
"""A jump by more than this to beyond the end of the file is a damaged time stamp."""
LATEST_SECONDS = 1e6
"""No recording has a time stamp beyond eleven days."""


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """What a media file holds.

    ``seconds`` its length; ``size`` (width, height) as shown, None without a picture; ``rate``
    average frames per second, 0 without a picture.
    """

    seconds: float
    video: bool
    audio: bool
    size: tuple[int, int] | None
    rate: float


@dataclass(slots=True)
class Damage:
    """What went wrong while a file was decoded: faulty places, and times that run backwards."""

    faults: int = 0
    repeated: int = 0

    def fault(self, error: object) -> None:
        """Count one faulty place."""
        self.faults += 1
        log.debug("damaged: %r", error)


@dataclass(frozen=True, slots=True)
class Contents:
    """A file's facts that both its streams need.

    ``zero`` is its start in its own time, s; ``whole`` how many times longer it should be by its
    header's word, 1 when nothing is missing.
    """

    path: Path
    info: MediaInfo
    zero: Fraction
    whole: float = 1.0

    def time(self, frame: Any, damage: Damage, last: float) -> float | None:
        """Return the file time of a frame in seconds, None for one that cannot be right.

        ``last`` is the time of the frame before; the answer is NaN for a frame without time.
        """
        if frame.pts is None or not frame.time_base:
            return float("nan")
        time = float(frame.pts * frame.time_base - self.zero)
        wild = time > max(last, 0.0) + JUMP_SECONDS and time > self.info.seconds + 10.0
        if wild or abs(time) > LATEST_SECONDS:
            damage.fault(f"time stamp {time} s")
            return None
        return time


def examine(path: Path) -> Contents:
    """Return what ``path`` holds. Raises DeviceUnusable when it is no media file."""
    container = open_file(path)
    try:
        video, audio = picture_stream(container), sound_stream(container)
        if video is None and audio is None:
            raise DeviceUnusable(
                "{file} holds neither pictures nor sound that can be played.",
                "Choose another file.",
                file=str(path),
            )
        zero = Fraction(container.start_time or 0, av.time_base)
        seconds = (container.duration or 0) / av.time_base
        size = _size(container, video) if video is not None else None
        rate = _rate(video) if video is not None else 0.0
    except FAULTS as error:
        raise _unplayable(path, error) from error
    finally:
        container.close()
    if seconds <= 0:
        seconds = _scanned(path, zero)
    info = MediaInfo(seconds, video is not None, audio is not None, size, rate)
    return Contents(path, info, zero, _declared_share(path))


def open_file(path: Path) -> av.container.InputContainer:
    """Return ``path`` opened. Raises DeviceUnusable when it is no media file."""
    _check(path)
    try:
        return av.open(
            str(path.absolute()),
            metadata_errors="replace",
            container_options={"protocol_whitelist": "file", "format_whitelist": FORMATS},
        )
    except FAULTS as error:
        raise _unplayable(path, error) from error


def picture_stream(container: av.container.InputContainer) -> Any | None:
    """Return the first film; the cover picture of a song is none."""
    for stream in container.streams.video:
        context = stream.codec_context
        if context is None or stream.disposition & Disposition.attached_pic:
            continue
        if 0 < context.width * context.height <= LARGEST_PIXELS:
            context.thread_count = 1  # the same on every machine; other cores have work to do
            return stream
    return None


def sound_stream(container: av.container.InputContainer) -> Any | None:
    """Return the first sound track that can be decoded."""
    for stream in container.streams.audio:
        context = stream.codec_context
        if context is not None and AUDIO_RATES[0] <= (context.sample_rate or 0) <= AUDIO_RATES[1]:
            return stream
    return None


def packets_of(
    container: av.container.InputContainer, *streams: Any, damage: Damage | None = None
) -> Iterator[Any]:
    """Yield the packets of streams, of all where none is named, as far as the file can be read."""
    packets = container.demux(*streams)
    while True:
        try:
            packet = next(packets, None)
        except FAULTS as error:
            if damage is not None:
                damage.fault(error)
            return
        if packet is None:
            return
        yield packet


def decoded(
    container: av.container.InputContainer, stream: Any, damage: Damage
) -> Iterator[Any | None]:
    """Yield every frame of ``stream`` that decodes, and None for a packet that gives none."""
    for packet in packets_of(container, stream, damage=damage):
        try:
            frames = packet.decode()
        except FAULTS as error:
            damage.fault(error)
            frames = []
        if not frames:
            yield None
        yield from frames


def promised_seconds(stream: Any, contents: Contents) -> float:
    """Return until when ``stream`` should last by the file's own word, in file time."""
    if stream.duration and stream.time_base:
        start = (stream.start_time or 0) * stream.time_base - contents.zero
        return float(start + stream.duration * stream.time_base) * contents.whole
    tag = stream.metadata.get("DURATION", "")  # Matroska: 00:00:02.008000000
    try:
        hours, minutes, seconds = (float(part) for part in tag.split(":"))
    except ValueError:
        return contents.info.seconds * contents.whole
    return hours * 3600 + minutes * 60 + seconds


def turns(frame: Any) -> int:
    """Return by how many quarter turns to the left a frame is to be shown."""
    return round((getattr(frame, "rotation", 0) or 0) / 90) % 4


def _check(path: Path) -> None:
    """Raise DeviceUnusable for what need not be opened to be refused."""
    try:
        facts = path.stat()
        if stat.S_ISREG(facts.st_mode):
            path.open("rb").close()
    except (FileNotFoundError, NotADirectoryError):
        raise DeviceUnusable(
            "There is no file {file}.",
            "Check its name, and that its disk is connected.",
            file=str(path),
        ) from None
    except (OSError, ValueError) as error:
        raise DeviceUnusable(
            "{file} cannot be read ({problem}).",
            "Check its name and its permissions.",
            file=str(path),
            problem=getattr(error, "strerror", None) or str(error),
        ) from None
    if stat.S_ISDIR(facts.st_mode):
        raise DeviceUnusable("{file} is a folder.", "Choose one media file in it.", file=str(path))
    if not stat.S_ISREG(facts.st_mode):
        raise _unplayable(path, "not a regular file")
    if facts.st_size == 0:
        raise DeviceUnusable(
            "{file} is empty.", "Copy it again, or choose another file.", file=str(path)
        )


def _unplayable(path: Path, error: object) -> DeviceUnusable:
    log.info("%s: %r", path, error)
    return DeviceUnusable(
        "{file} is not a media file that can be played, or is damaged at its start.",
        "Choose an mp4, mkv, mov, avi, webm, wav, flac, ogg or mp3 file that plays elsewhere.",
        file=str(path),
    )


def _declared_share(path: Path) -> float:
    """Return how many times longer a WAV or AVI file should be: nothing else in it tells.

    Writers that cannot go back leave a size near 2 or 4 GiB, which says nothing.
    """
    with path.open("rb") as file:
        head = file.read(8)
    if head[:4] != b"RIFF":
        return 1.0
    declared = int.from_bytes(head[4:8], "little") + 8
    return max(1.0, declared / path.stat().st_size) if declared < RIFF_UNKNOWN else 1.0


def _rate(stream: Any) -> float:
    for rate in (stream.average_rate, stream.guessed_rate):
        if rate and RATES[0] <= float(rate) <= RATES[1]:
            return float(rate)
    return FALLBACK_RATE


def _size(container: av.container.InputContainer, stream: Any) -> tuple[int, int]:
    """Return (width, height) as shown; the first picture knows whether it lies on its side."""
    for _, frame in zip(range(TRIES), decoded(container, stream, Damage()), strict=False):
        if frame is not None:
            size = (frame.width, frame.height)
            return size if turns(frame) % 2 == 0 else (size[1], size[0])
    return stream.codec_context.width, stream.codec_context.height


def _scanned(path: Path, zero: Fraction) -> float:
    """Return the length of a file that does not say it, from its last time stamp, s."""
    last = zero
    with open_file(path) as container:
        for packet in packets_of(container):
            if packet.pts is not None and packet.time_base:
                last = max(last, (packet.pts + (packet.duration or 0)) * packet.time_base)
    seconds = float(last - zero)
    return seconds if seconds <= LATEST_SECONDS else 0.0
