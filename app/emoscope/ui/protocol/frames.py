"""From the player's frames to pictures of the screen's size, on a thread of their own."""

import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QTransform

from emoscope.ui.protocol.multimedia import qm, settled
from emoscope_devices import Sentence, say
from emoscope_devices.clip import Bytes, picture

log = logging.getLogger(__name__)

LAYOUTS: Mapping[str, tuple[str, int]] = {
    "Format_YUV420P": ("yuv420p", 3),
    "Format_YUV422P": ("yuv422p", 3),
    "Format_NV12": ("nv12", 2),
    "Format_NV21": ("nv21", 2),
    "Format_P010": ("p010le", 2),
    "Format_YUV420P10": ("yuv420p10le", 3),
    "Format_YUYV": ("yuyv422", 1),
    "Format_UYVY": ("uyvy422", 1),
    "Format_BGRA8888": ("bgra", 1),
    "Format_RGBA8888": ("rgba", 1),
    "Format_Y8": ("gray", 1),
}
"""Qt's names of what a frame consists of, FFmpeg's, and the number of planes."""
LARGE_LINES = 720
"""From here on, a video that does not say is of BT.709: FFmpeg's and every player's rule."""
KEPT = 20_000
"""Parts of sound that are remembered: ten minutes."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that can be painted. ``start`` in s of the file's time; ``at`` when it was ready."""

    image: QImage
    start: float
    at: int
    data: Bytes | None = field(default=None, compare=False, repr=False)
    """What the image lies in."""


class Converter(QObject):
    """Lives on a worker thread; told of a frame it takes the newest one, so that it never lags."""

    converted = Signal(int, object)
    """The job, and a Frame, or a Sentence why there is none."""
    sounded = Signal(int, object)
    """The job, and when the first samples after ``play`` went to the sound device (ns)."""

    def __init__(self, clock: Callable[[], int]) -> None:
        """Wait for a job."""
        super().__init__()
        self._clock = clock
        self.job = -1
        self.target = (0, 0)
        self.listening = False
        self.reached = 0.0
        """The start of the newest frame, in s from the first."""
        self.handed: deque[tuple[float, int]] = deque(maxlen=KEPT)
        """Parts of sound that went to the sound device: their start in s, and when (ns)."""
        self._first: float | None = None
        self._last = -1
        # One sink for all files: a thread never holds one that is about to be deleted.
        self.sink: Any = None
        self.buffers: Any = None
        """Tells of the sound that goes out; the player's, and another one for each file."""
        if qm is not None:
            self.sink = settled(qm.QVideoSink())
            self.sink.videoFrameChanged.connect(self.wake)

    def begin(self, job: int) -> None:
        """Serve another player: called on the Qt thread before it plays anything."""
        self.sink.setVideoFrame(qm.QVideoFrame())  # a call that is still on its way finds nothing
        self._first, self._last, self.reached = None, -1, 0.0
        self.listening = False
        self.handed.clear()
        self.job = job

    @Slot()
    def wake(self) -> None:
        """Convert the newest frame."""
        job, sink = self.job, self.sink
        if job < 0:
            return
        try:
            frame = sink.videoFrame()
            if not frame.isValid() or frame.startTime() == self._last:
                return
            self._last = frame.startTime()
            start = self._last / 1e6
            self._first = start if self._first is None else self._first
            done = _convert(frame, self.target)
            self.reached = start - self._first
            self.converted.emit(job, Frame(done[0], self.reached, self._clock(), done[1]))
        except Exception as error:  # the thread's boundary: said as a failure
            log.exception("converting a frame")
            self.converted.emit(
                job, say("A frame of the video cannot be shown ({error}).", error=repr(error))
            )

    @Slot("QAudioBuffer")
    def hear(self, buffer: Any) -> None:
        """Note when sound went out; what an earlier file's player still says is left out."""
        if self.sender() is not self.buffers:
            return
        self.handed.append((buffer.startTime() / 1e6, self._clock()))
        if self.listening:
            self.listening = False
            self.sounded.emit(self.job, self._clock())


def _convert(frame: Any, target: tuple[int, int]) -> tuple[QImage, Bytes | None]:
    """Return a frame as a picture that fits into ``target`` pixels, and what it lies in."""
    shape = frame.surfaceFormat()
    turned = int(getattr(frame.rotation(), "value", 0))
    known = LAYOUTS.get(shape.pixelFormat().name)
    if known is None or not frame.map(qm.QVideoFrame.MapMode.ReadOnly):
        image = frame.toImage()
        if image.isNull():
            raise ValueError(f"unknown frames {shape.pixelFormat().name}")
        return image, None
    try:
        size = (frame.width(), frame.height())
        planes = [
            (np.frombuffer(frame.bits(plane), np.uint8), frame.bytesPerLine(plane))
            for plane in range(known[1])
        ]
        fitted = _fitted(size, target[::-1] if turned % 180 else target)
        data = picture(
            planes, known[0], size, fitted, wide=_wide(shape, size[1]), full=_full(shape)
        )
    finally:
        frame.unmap()
    image = QImage(data.data, fitted[0], fitted[1], data.strides[0], QImage.Format.Format_RGB32)
    if not turned and not frame.mirrored():
        return image, data
    image = image.transformed(QTransform().rotate(turned))
    return (image.mirrored(True, False) if frame.mirrored() else image), data


def _fitted(size: tuple[int, int], target: tuple[int, int]) -> tuple[int, int]:
    if min(target) < 2:
        return size
    fit = QSize(*size).scaled(QSize(*target), Qt.AspectRatioMode.KeepAspectRatio)
    return max(2, fit.width()), max(2, fit.height())


def _wide(shape: Any, lines: int) -> bool:
    spaces = qm.QVideoFrameFormat.ColorSpace
    space = shape.colorSpace()
    if space == spaces.ColorSpace_Undefined:
        return lines >= LARGE_LINES
    return bool(space != spaces.ColorSpace_BT601)


def _full(shape: Any) -> bool:
    return bool(shape.colorRange() == qm.QVideoFrameFormat.ColorRange.ColorRange_Full)


__all__ = ["Converter", "Frame", "Sentence"]
