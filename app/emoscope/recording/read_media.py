"""Finds sound and pictures in files that may end anywhere: where each row and each frame lies.

A frame is one fragment of the MP4 (docs/recording-format.md), so a pass over the fragments' heads
gives the place of every picture without any of them being read. Pictures are decoded by PyAV.
"""

import struct
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import av
import numpy as np
from numpy.typing import NDArray

from emoscope.recording._wav_writer import CODES
from emoscope.recording.read_xdf import bytes_at

MAX_PIXELS = 1 << 26
MAX_PICTURE = 1 << 28
"""Bytes of one JPEG picture; more is damage."""
MAX_HEAD = 1 << 16
"""Bytes of the head of a fragment; ours have about 100."""
WINDOW = 1 << 20


@dataclass(frozen=True, slots=True)
class Sound:
    """A WAV file: where its rows begin, how many whole ones there are, and what they are."""

    path: Path
    rate: int
    channels: int
    dtype: str
    start: int
    rows: int

    @property
    def row_bytes(self) -> int:
        """Return the size of one row of samples."""
        return self.channels * np.dtype(self.dtype).itemsize

    def read(self, row: int, count: int) -> NDArray[np.generic]:
        """Return up to ``count`` rows (n, channels) from ``row`` on, fewer at the file's end."""
        count = max(0, min(count, self.rows - row))
        raw = bytes_at(self.path, self.start + row * self.row_bytes, count * self.row_bytes)
        whole = len(raw) // self.row_bytes
        kind = np.dtype(self.dtype).newbyteorder("<")
        rows = np.frombuffer(raw, kind, whole * self.channels)
        return rows.reshape(whole, self.channels).astype(self.dtype)


def find_sound(path: Path) -> Sound:
    """Read the head of a WAV file. Raises ValueError when it is none, OSError when unreadable."""
    with path.open("rb") as file:
        head = file.read(4096)
        size = file.seek(0, 2)
    if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
        raise ValueError(f"{path.name} is not WAV")
    at, form = 12, None
    while at + 8 <= len(head):
        name, (length,) = head[at : at + 4], struct.unpack_from("<I", head, at + 4)
        if name == b"data":
            break
        if name == b"fmt " and length >= 16 and at + 24 <= len(head):
            form = struct.unpack_from("<HHIIHH", head, at + 8)
        at += 8 + length + length % 2
    else:
        raise ValueError(f"{path.name} has no samples")
    kinds = {code: dtype for dtype, code in CODES.items()}
    dtype = kinds.get((form[0], form[5])) if form else None
    if form is None or dtype is None or form[1] < 1 or form[2] < 1:
        raise ValueError(f"{path.name} has a damaged head")
    row = form[1] * np.dtype(dtype).itemsize
    return Sound(path, form[2], form[1], dtype, at + 8, max(0, size - at - 8) // row)


class Film:
    """The frames of one MP4 file by PTS. Raises OSError, and ValueError for no such file.

    ``damaged`` counts places that made no sense; ``cut`` tells of a last frame in part.
    """

    def __init__(self, path: Path) -> None:
        """Note where each picture is."""
        self.path = path
        self.damaged = 0
        self.cut = False
        self._pts, self._places, self._sizes = array("q"), array("q"), array("q")
        with path.open("rb") as file:
            self._size = file.seek(0, 2)
            file.seek(0)
            if file.read(8)[4:] != b"ftyp":
                raise ValueError(f"{path.name} is not MP4")
            self._scan(file)

    def __len__(self) -> int:
        """Return how many whole frames there are."""
        return len(self._pts)

    def picture(self, pts: int) -> bytes:
        """Return the JPEG picture with that PTS (µs), nothing when there is none."""
        at = bisect_left(self._pts, pts)
        if at < len(self._pts) and self._pts[at] == pts:
            return bytes_at(self.path, self._places[at], self._sizes[at])
        return b""

    def _scan(self, file: BinaryIO) -> None:
        at, pts = 0, -1
        while at < self._size:
            file.seek(at)
            head = file.read(16)
            length, name = _box(head)
            if length < 8 or name not in BOXES or length > MAX_PICTURE:
                self.cut |= self._size - at < 8
                self.damaged += self._size - at >= 8
                at, pts = self._fragment(file, at + 1), -1
                continue
            if at + length > self._size:
                self.cut = True
                at, pts = self._fragment(file, at + 1), -1
                continue
            if name == b"moof":
                pts = _pts_of(head + file.read(length - 16)) if length <= MAX_HEAD else -1
            elif name == b"mdat" and pts >= 0:
                if not self._pts or pts > self._pts[-1]:
                    self._pts.append(pts)
                    self._places.append(at + 8)
                    self._sizes.append(length - 8)
                pts = -1
            at += length

    def _fragment(self, file: BinaryIO, at: int) -> int:
        """Return where the next fragment begins, or the end of the file."""
        ahead = 1 << 12
        while at < self._size:
            file.seek(at)
            window = file.read(ahead)
            ahead = min(2 * ahead, WINDOW)
            found = window.find(b"moof", 4)
            if found >= 0:
                return at + found - 4
            if len(window) < 8:
                break
            at += len(window) - 7
        return self._size


BOXES = (b"ftyp", b"moov", b"moof", b"mdat", b"mfra", b"free", b"skip", b"sidx", b"styp")


def _box(head: bytes) -> tuple[int, bytes]:
    """Return length and name of a box; our files have none of 64 bits."""
    if len(head) < 8:
        return 0, b""
    length, name = struct.unpack_from(">I4s", head)
    return length, name


def _pts_of(moof: bytes) -> int:
    """Return when a fragment's only frame is shown (µs), -1 when the head makes no sense."""
    at = moof.find(b"tfdt")
    if at < 0 or at + 16 > len(moof):
        return -1
    version = moof[at + 4]
    if version == 1:
        return int.from_bytes(moof[at + 8 : at + 16], "big", signed=True)
    return int.from_bytes(moof[at + 8 : at + 12], "big")


class Pictures:
    """Decodes JPEG pictures of one size. One thread."""

    def __init__(self) -> None:
        """Open the decoder; it runs on one core."""
        codec = av.CodecContext.create("mjpeg", "r")
        assert isinstance(codec, av.VideoCodecContext)
        codec.thread_count = 1
        self._codec = codec

    def decode(self, raw: bytes) -> NDArray[np.uint8] | None:
        """Return a picture (height, width, 3) BGR; None when it is damaged."""
        size = picture_size(raw)
        if size is None:
            return None
        try:
            frames = self._codec.decode(av.Packet(raw))
        except (av.FFmpegError, ValueError):
            return None
        if len(frames) != 1 or frames[0].is_corrupt:
            return None
        if (frames[0].height, frames[0].width) != size:
            return None
        return np.asarray(frames[0].to_ndarray(format="bgr24"), np.uint8)


def picture_size(raw: bytes) -> tuple[int, int] | None:
    """Return (height, width) as a JPEG picture states it; None for no whole, sane picture."""
    if raw[:2] != b"\xff\xd8" or raw[-2:] != b"\xff\xd9":
        return None
    at = 2
    while at + 9 <= len(raw):
        if raw[at] != 0xFF:
            return None
        marker = raw[at + 1]
        if 0xC0 <= marker <= 0xC2:
            height, width = struct.unpack_from(">HH", raw, at + 5)
            return (height, width) if 0 < height * width <= MAX_PIXELS else None
        if marker in (0xD9, 0xDA):
            return None
        at += 2 + int.from_bytes(raw[at + 2 : at + 4], "big")
    return None
