"""Opens sound and pictures with readers that have nothing to do with their writers."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import soundfile

log = logging.getLogger(__name__)

QUICK_PACKETS = 30


@dataclass(frozen=True, slots=True)
class Pictures:
    """PTS (µs) of every whole picture of one file; ``broken`` could not be decoded."""

    pts: list[int]
    broken: int = 0


def count_sound(path: Path) -> tuple[int, float] | None:
    """Return rows and rate of a WAV file, None when it cannot be read. Raises OSError."""
    if not path.stat().st_size:
        return 0, 0.0
    # A descriptor of our own: soundfile closes what it opens late when a header is odd.
    with path.open("rb") as file:
        try:
            with soundfile.SoundFile(file) as sound:
                return int(sound.frames), float(sound.samplerate)
        except (soundfile.SoundFileError, RuntimeError, ValueError, TypeError) as error:
            log.info("%s: %s", path, error)
            return None


def read_sound(path: Path) -> int:
    """Return how many rows can be read, reading all. Raises OSError."""
    total = 0
    with path.open("rb") as file, soundfile.SoundFile(file) as sound:
        while rows := len(sound.read(1 << 18, dtype="float32", always_2d=True)):
            total += rows
    return total


def look_at_pictures(path: Path, *, deep: bool = False, quick: bool = False) -> Pictures | None:
    """Return the whole pictures of an MP4 file; None when it cannot be opened.

    Pictures are taken out of the file, with ``deep`` decoded too; with ``quick`` the first few.
    """
    pts: list[int] = []
    broken = 0
    try:
        with av.open(str(path)) as box:
            if not box.streams.video:
                return None
            for packet in box.demux(video=0):
                if not packet.size or packet.is_corrupt or packet.pts is None:
                    continue
                base = packet.time_base or 1
                pts.append(round(packet.pts * base * 1_000_000))
                if deep:
                    broken += not _decodes(packet)
                if quick and len(pts) >= QUICK_PACKETS:
                    break
    except (av.error.FFmpegError, ValueError) as error:
        log.info("%s: %s", path, error)
        return Pictures(pts, broken) if pts else None
    return Pictures(pts, broken)


def _decodes(packet: Any) -> bool:
    try:
        return bool(packet.decode())
    except av.error.FFmpegError:
        return False
