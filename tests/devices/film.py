"""Writes films with a flash and a beep at a known time, and reads such films back."""

import threading
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from emoscope_devices import Block, ManualClock, Source

RATE = 25
SOUND_RATE = 48_000
FLASH = 0.6
"""When the picture turns white for one frame and the beep begins, in file time, s."""
FRAME_NS = 10**9 // RATE


def picture(number: int, flash: float) -> np.ndarray[Any, Any]:
    level = 255 if number == round(flash * RATE) else 16
    image = np.full((48, 64, 3), level, np.uint8)
    image[:8, :8] = (0, 0, 255) if level < 255 else 255  # red, at the top left
    return image


def film(
    path: Path,
    seconds: float = 1.0,
    *,
    codec: str = "mpeg4",
    sound_codec: str = "aac",
    video: bool = True,
    audio: bool = True,
    flash: float = FLASH,
    rate: int = SOUND_RATE,
    times: list[int] | None = None,
    silent: tuple[float, float] = (0.0, 0.0),
    rotation: int = 0,
    options: dict[str, str] | None = None,
) -> Path:
    """Write a film with a flash and a beep; ``times`` in frames, ``silent`` is left out of it."""
    with av.open(str(path), "w", options=options or {}) as container:
        if video:
            stream = container.add_stream(codec, rate=RATE, options={"bf": "0"})
            stream.width, stream.height = 64, 48
            stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
            if rotation:
                stream.set_display_rotation(rotation)
        if audio:
            sound = container.add_stream(sound_codec, rate=rate)
            sound.layout = "stereo"
        if video:
            for number, time in enumerate(times or range(round(seconds * RATE))):
                frame = av.VideoFrame.from_ndarray(picture(number, flash), format="bgr24")
                frame.pts, frame.time_base = number, Fraction(1, RATE)
                for packet in stream.encode(frame):
                    if times:  # with a codec that gives a packet for each frame at once
                        packet.pts = packet.dts = time
                    container.mux(packet)
            container.mux(stream.encode(None))
        if audio:
            write_sound(container, sound, seconds, flash, rate, silent)
    return path


def write_sound(
    container: Any,
    stream: Any,
    seconds: float,
    flash: float,
    rate: int,
    silent: tuple[float, float],
) -> None:
    t = np.arange(round(seconds * rate)) / rate
    wave = np.where(t >= flash - 1e-9, 0.5 * np.cos(2 * np.pi * 1000 * (t - flash)), 0.0)
    size = rate // 50
    for start in range(0, len(t), size):
        if silent[0] <= t[start] < silent[1]:
            continue
        part = np.tile(wave[start : start + size].astype(np.float32), (2, 1))
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def drawn(source: Source | None, clock: Any = None) -> list[Block]:
    """Return all blocks of a source, and check what holds for every stream."""
    assert source is not None
    blocks = []
    for item in source.blocks(clock or ManualClock(), threading.Event()):
        if isinstance(item, Block):
            assert item.data.shape[1:] == source.spec.shape
            assert str(item.data.dtype) == source.spec.dtype
            assert not blocks or item.times[0] > blocks[-1].times[-1]
            assert not blocks or item.first >= blocks[-1].stop
            blocks.append(item)
    return blocks


def flash_time(blocks: list[Block]) -> int:
    return next(int(b.times[0]) for b in blocks if b.data.mean() > 128)


def beep_time(blocks: list[Block]) -> int:
    times = np.concatenate([block.times for block in blocks])
    sound = np.concatenate([block.data for block in blocks])
    return int(times[np.flatnonzero(np.abs(sound) > 0.25)[0]])


KINDS = [
    ("mp4", "mpeg4", "aac", SOUND_RATE),
    ("mp4", "libx264", "aac", 44_100),
    ("mkv", "mjpeg", "flac", SOUND_RATE),
    ("mov", "mjpeg", "pcm_s16le", 16_000),
    ("avi", "mjpeg", "pcm_s16le", 22_050),
    ("webm", "libvpx", "libopus", SOUND_RATE),
]
