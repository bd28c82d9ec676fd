"""The pictures and the sound of a media file, each placed in file time."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import av
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._clock import NS, to_ns
from emoscope_devices._media_file import (
    FAULTS,
    LARGEST_PIXELS,
    Contents,
    Damage,
    decoded,
    open_file,
    picture_stream,
    promised_seconds,
    sound_stream,
    turns,
)

AUDIO_RATE = 16_000
"""What voice models take, Hz."""
PERIOD = NS // AUDIO_RATE
"""Nanoseconds from one sample to the next; 62,500 without remainder."""
BLOCK = 512
"""Samples in a block of sound, 32 ms."""
GAP_SECONDS = 0.02
"""Time stamps are rounded to milliseconds and more; beyond this, sound is missing or doubled."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive samples in file time: index of the first, times (n,) ns, data (n, *shape)."""

    first: int
    times: NDArray[np.int64]
    data: NDArray[Any]


class Reading(Protocol):
    """One stream of one file, opened."""

    damage: Damage
    promised: float

    def pieces(self) -> Iterator[Piece | None]:
        """Yield what decodes, in order of time, and None now and then."""

    def close(self) -> None:
        """Close the file."""


class Pictures:
    """Frames (1, h, w, 3) BGR at the file's times, upright, all of the first one's size."""

    def __init__(self, contents: Contents) -> None:
        """Open the file. Raises DeviceUnusable when it is not what it was."""
        self.damage = Damage()
        self._contents = contents
        self._container = open_file(contents.path)
        self._stream = picture_stream(self._container)
        self.promised = promised_seconds(self._stream, contents) if self._stream else 0.0
        self._size: tuple[int, int] | None = None

    def close(self) -> None:
        """Close the file."""
        self._container.close()

    def pieces(self) -> Iterator[Piece | None]:
        """Yield one frame after the other; times that do not go forward are left out."""
        if self._stream is None:
            return
        index, last = 0, -(1 << 62)
        for frame in decoded(self._container, self._stream, self.damage):
            time = self._time(frame, last, index) if frame is not None else None
            picture = self._picture(frame) if time is not None else None
            if time is None or picture is None:
                yield None
                continue
            last = time
            yield Piece(index, np.array([time], np.int64), picture[np.newaxis])
            index += 1

    def _time(self, frame: Any, last: int, index: int) -> int | None:
        """Return the file time of a frame in ns, None for one to leave out."""
        before = last / NS if index else 0.0
        seconds = self._contents.time(frame, self.damage, before)
        if seconds is None:
            return None
        if math.isnan(seconds):
            seconds = before + 1.0 / self._contents.info.rate if index else 0.0
        time = to_ns(seconds)
        if time <= last:
            self.damage.repeated += 1
            return None
        return time

    def _picture(self, frame: Any) -> NDArray[np.uint8] | None:
        if frame.width * frame.height > LARGEST_PIXELS:
            self.damage.fault(f"picture of {frame.width}×{frame.height}")
            return None
        if self._size is None:
            self._size = (frame.width, frame.height)
        width, height = self._size
        try:
            picture = frame.to_ndarray(format="bgr24", width=width, height=height)
        except FAULTS as error:
            self.damage.fault(error)
            return None
        quarter = turns(frame)
        upright = np.rot90(picture, quarter) if quarter else picture
        shown = self._contents.info.size
        if shown is None or upright.shape[:2] != (shown[1], shown[0]):
            self.damage.fault(f"picture turned to {upright.shape}")
            return None
        return np.ascontiguousarray(upright)


class Sound:
    """Sound (n,) float32 mono at 16 kHz; a gap in the file's times is a jump in the index."""

    def __init__(self, contents: Contents) -> None:
        """Open the file. Raises DeviceUnusable when it is not what it was."""
        self.damage = Damage()
        self._contents = contents
        self._container = open_file(contents.path)
        self._stream = sound_stream(self._container)
        self.promised = promised_seconds(self._stream, contents) if self._stream else 0.0
        self._resampler: av.AudioResampler | None = None
        self._format: tuple[Any, ...] = ()
        self._channels = 1
        self._expected = 0.0
        """File time at which the next frame should begin, s."""
        self._pending = np.zeros(0, np.float32)
        self._index = 0
        self._time: int | None = None
        """Index and file time (ns) of the first pending sample."""

    def close(self) -> None:
        """Close the file."""
        self._container.close()

    def pieces(self) -> Iterator[Piece | None]:
        """Yield blocks of 512 samples, shorter ones before a gap and at the end."""
        if self._stream is None:
            return
        for frame in decoded(self._container, self._stream, self.damage):
            if frame is None:
                yield None
                continue
            seconds = self._contents.time(frame, self.damage, self._expected)
            if seconds is None or not self._sane(frame):
                continue
            if math.isnan(seconds):
                seconds = self._expected
            if self._time is not None and seconds < self._expected - GAP_SECONDS:
                self.damage.repeated += 1
                continue
            yield from self._place(frame, seconds)
            self._feed(frame)
            yield from self._full(BLOCK)
        yield from self._flush()

    def _sane(self, frame: Any) -> bool:
        if frame.sample_rate and frame.samples:
            return True
        self.damage.fault("sound without rate or samples")
        return False

    def _place(self, frame: Any, seconds: float) -> Iterator[Piece]:
        """Begin a new stretch of even samples where a frame does not continue the last one."""
        form = (frame.format.name, frame.layout.name, frame.sample_rate)
        continues = abs(seconds - self._expected) <= GAP_SECONDS and self._time is not None
        if not continues or form != self._format:
            yield from self._flush()
            start = to_ns(seconds)
            if self._time is not None:
                start = max(start, self._time)
                self._index += round((start - self._time) / PERIOD)
            self._time = start
            self._format = form
            # Two channels are averaged here: FFmpeg's own mixing to mono adds 3 dB.
            self._channels = 1 if frame.layout.nb_channels == 1 else 2
            layout = "mono" if self._channels == 1 else "stereo"
            self._resampler = av.AudioResampler("flt", layout, AUDIO_RATE)
            self._expected = seconds
        self._expected += frame.samples / frame.sample_rate

    def _feed(self, frame: Any | None) -> None:
        """Convert a frame, or what the resampler still holds."""
        if self._resampler is None:
            return
        try:
            made = [
                part.to_ndarray().reshape(-1, self._channels).mean(axis=1, dtype=np.float32)
                for part in self._resampler.resample(frame)
            ]
        except FAULTS as error:
            self.damage.fault(error)
            return
        fresh = np.concatenate([self._pending, *made]).astype(np.float32, copy=False)
        if not np.isfinite(fresh).all():
            self.damage.fault("sound that is no number")
            fresh = np.nan_to_num(fresh, nan=0.0, posinf=0.0, neginf=0.0)
        self._pending = fresh

    def _full(self, size: int) -> Iterator[Piece]:
        """Yield what is pending in blocks of exactly ``size`` samples."""
        while len(self._pending) >= size and self._time is not None:
            times = self._time + PERIOD * np.arange(size, dtype=np.int64)
            yield Piece(self._index, times, self._pending[:size].copy())
            self._pending = self._pending[size:]
            self._index += size
            self._time += PERIOD * size

    def _flush(self) -> Iterator[Piece]:
        """Yield all that is left of a stretch."""
        self._feed(None)
        yield from self._full(BLOCK)
        if len(self._pending):
            yield from self._full(len(self._pending))
