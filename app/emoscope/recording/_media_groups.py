"""Sound and pictures on their way into their files; where each block went is passed on."""

from collections.abc import Callable

import numpy as np

from emoscope.recording._segments import Segments
from emoscope.recording._video_writer import VideoWriter
from emoscope.recording._wav_writer import WAVWriter
from emoscope.recording.items import BlockRow, FrameItem, Item, SampleItem
from emoscope_devices import Block, StreamKind, StreamSpec

Passed = Callable[[BlockRow], object]


class Tally:
    """How much of one stream was written, and from when to when (session ns)."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.samples = 0
        self.first = 0
        self.last = 0
        self.rate = 0.0

    def add(self, spec: StreamSpec, block: Block) -> None:
        """Count a block."""
        self.first = self.first if self.samples else int(block.times[0])
        self.last = int(block.times[-1])
        self.samples += len(block)
        self.rate = spec.rate

    @property
    def seconds(self) -> float:
        """Return the length of what was written, counted from its samples."""
        return self.samples / self.rate if self.rate else 0.0


class AudioGroup:
    """``audio.wav`` and its splits."""

    def __init__(self, segments: Segments, tally: Tally, passed: Passed) -> None:
        """Write into ``segments``; nothing is created before the first block."""
        self._segments, self._tally, self._passed = segments, tally, passed
        self._spec: StreamSpec | None = None
        self._writer: WAVWriter | None = None

    def take(self, item: Item) -> None:
        """Write a block of sound. Raises OSError, and ValueError for what WAV cannot hold."""
        assert isinstance(item, SampleItem)
        spec, block = item.spec, item.block
        start = int(block.times[0])
        if self._writer is None or changed(self._spec, spec) or self._segments.full(start):
            self._segments.close()
            channels = spec.shape[0] if spec.shape else 1
            self._writer = WAVWriter(self._segments.open(start), spec.rate, channels, spec.dtype)
            self._spec = spec
        row = self._writer.rows
        self._writer.write(block.data)
        self._tally.add(spec, block)
        self._passed(BlockRow("audio", block, self._segments.number, row))

    def sync(self) -> None:
        """Put what was written on the disk. Raises OSError."""
        self._segments.sync()

    def close(self) -> None:
        """Close the file in hand. Raises OSError."""
        self._segments.close()


class VideoGroup:
    """``video.mp4`` and its splits."""

    def __init__(self, segments: Segments, tally: Tally, passed: Passed) -> None:
        """Write into ``segments``; nothing is created before the first frame."""
        self._segments, self._tally, self._passed = segments, tally, passed
        self._spec: StreamSpec | None = None
        self._writer: VideoWriter | None = None

    def take(self, item: Item) -> None:
        """Write a frame. Raises OSError."""
        assert isinstance(item, FrameItem)
        spec = item.spec
        writer = self._writer
        full = self._segments.full(item.time) or changed(self._spec, spec)
        if writer is None or full:
            self._segments.close()
            height, width, _ = spec.shape
            tape = self._segments.open(item.time)
            writer = self._writer = VideoWriter(tape, width, height, spec.rate)
            self._spec = spec
        row = writer.frames
        pts = writer.write(item.picture, item.time)
        times = np.array([item.time], np.int64)
        block = Block(item.index, times, item.arrival, NOTHING)
        self._tally.add(spec, block)
        self._passed(BlockRow("video", block, self._segments.number, row, pts))

    def sync(self) -> None:
        """Put what was written on the disk. Raises OSError."""
        self._segments.sync()

    def close(self) -> None:
        """Close the file in hand. Raises OSError."""
        self._segments.close()


NOTHING = np.zeros(1, np.uint8)
"""In place of pixels: a frame's place and times are what is passed on."""


def changed(old: StreamSpec | None, new: StreamSpec) -> bool:
    """Return whether samples of the two cannot be in one file."""
    if old is None:
        return False
    parts: tuple[StreamKind, ...] = (old.kind, new.kind)
    same = (old.shape, old.dtype, old.rate) == (new.shape, new.dtype, new.rate)
    return not same or old.channels != new.channels or parts[0] != parts[1]
