"""A film of which everything is known: what its frames bear, when it beeps, when it flashes.

Each frame bears its number as black and white blocks, and at every beat the picture flashes white
while the sound beeps. From what was painted, seen and heard of it follows how late a player is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import av
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
RATE = 48000
BITS = 16
BLOCK_SHARE = 1 / 6
"""Of the height: where the number is."""
PITCH = 1000.0
BEEP_SECONDS = 0.06
FLASH_SECONDS = 0.1
LEVEL = 0.5
"""Of full scale; loud enough for a microphone in the room."""
BLACK, GREY, WHITE = 16, 48, 235
Coding = Literal["aac", "pcm"]
CODECS: Mapping[Coding, str] = {"aac": "aac", "pcm": "pcm_s16le"}


@dataclass(frozen=True, slots=True)
class KnownClip:
    """A film of ``frames`` at ``rate`` (Hz); ``beats`` are s from its begin."""

    path: Path
    rate: int
    frames: int
    beats: tuple[float, ...]


def write_known_clip(
    folder: Path,
    *,
    seconds: float = 10.0,
    rate: int = 30,
    size: tuple[int, int] = (640, 360),
    sound: Coding | None = "aac",
    first: float = 1.0,
    every: float = 1.0,
) -> KnownClip:
    """Write a film of ``size`` (width, height) into ``folder``; H.264, or MPEG-4 without x264.

    ``sound``: as AAC in MP4 as most films are, as PCM in Matroska, or none. Beats begin at
    ``first`` and come ``every`` so many s; both are rounded to frames. Raises OSError.
    """
    if seconds <= 0 or rate <= 0 or min(size) < 64:
        raise ValueError(f"no film of {seconds} s at {rate} Hz in {size[0]}×{size[1]}")
    frames = round(seconds * rate)
    steps = range(round(first * rate), frames - round(0.3 * rate), max(1, round(every * rate)))
    beats = tuple(step / rate for step in steps)
    path = folder / ("known.mkv" if sound == "pcm" else "known.mp4")
    flashing = {s + k for s in steps for k in range(max(1, round(FLASH_SECONDS * rate)))}
    with av.open(str(path), "w") as container:
        film: Any = container.add_stream(_film_codec(), rate=rate)
        film.width, film.height, film.pix_fmt = *size, "yuv420p"
        film.gop_size = rate
        track: Any = None
        if sound is not None:
            track = container.add_stream(CODECS[sound], rate=RATE, layout="mono")
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(_page(number, number in flashing, size), "yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, rate)
            container.mux(film.encode(frame))
            if track is not None:
                for part in _sound(number, rate, beats):
                    container.mux(track.encode(part))
        container.mux(film.encode())
        if track is not None:
            container.mux(track.encode())
    return KnownClip(path, rate, frames, beats)


def read_number(picture: NDArray[np.uint8]) -> int:
    """Return the number that a picture (height, width, channels) bears; -1 for none.

    The blocks may have been scaled and their brightness changed.
    """
    high = max(1, round(len(picture) * BLOCK_SHARE * 0.7))
    rows = picture[: high : max(1, high // 8), :, 1]  # green; eight lines tell as much as all
    wide = rows.shape[1] / (BITS + 2)
    inner = [rows[:, round((k + 0.25) * wide) : round((k + 0.75) * wide)] for k in range(BITS + 2)]
    levels = [float(block.mean()) for block in inner]
    white, black = levels[0], levels[-1]  # the outer two say what is white and black
    if white - black < 64:
        return -1
    bits = [level > (white + black) / 2 for level in levels[1:-1]]
    return sum(1 << place for place, bit in enumerate(bits) if bit)


def beep(rate: float = RATE, level: float = LEVEL) -> NDArray[np.float32]:
    """Return one beep (n,) at full scale ±1: it begins at once, and ends softly."""
    t = np.arange(round(BEEP_SECONDS * rate)) / rate
    fade = np.clip((BEEP_SECONDS - t) / 0.01, 0.0, 1.0)
    return np.asarray(level * np.sin(2 * np.pi * PITCH * t) * fade, np.float32)


def _film_codec() -> str:
    return "libx264" if "libx264" in av.codecs_available else "mpeg4"


def _page(number: int, flash: bool, size: tuple[int, int]) -> Bytes:
    """Return a frame as FFmpeg's yuv420p planes (height * 3 / 2, width)."""
    width, height = size
    page = np.full((height * 3 // 2, width), 128, np.uint8)
    page[:height] = WHITE if flash else GREY
    high, wide = round(height * BLOCK_SHARE), width / (BITS + 2)
    bits = [True, *((number >> k) & 1 for k in range(BITS)), False]
    for k, bit in enumerate(bits):
        page[:high, round(k * wide) : round((k + 1) * wide)] = WHITE if bit else BLACK
    return page


def _sound(number: int, rate: int, beats: tuple[float, ...]) -> list[av.AudioFrame]:
    """Return the sound of one frame's time."""
    begin, end = number * RATE // rate, (number + 1) * RATE // rate
    samples = np.zeros(end - begin, np.float32)
    tone = beep()
    for beat in beats:
        first = round(beat * RATE)
        low, high = max(begin, first), min(end, first + len(tone))
        if low < high:
            samples[low - begin : high - begin] = tone[low - first : high - first]
    data = np.asarray(samples * 32767, np.int16)[None, :]
    frame = av.AudioFrame.from_ndarray(data, "s16", "mono")
    frame.sample_rate, frame.pts, frame.time_base = RATE, begin, Fraction(1, RATE)
    return [frame]
