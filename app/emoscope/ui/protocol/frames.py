"""From the player's frames to pictures of the screen's size, on a thread of their own."""

import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QSize, Qt, QThread, Signal, Slot
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
    "Format_P016": ("p016le", 2),
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


@dataclass(slots=True)
class _Run:
    """One file's frames: the start of the first one (s) and of the newest (µs)."""

    job: int
    first: float | None = None
    last: int = -1


class Converter(QObject):
    """Lives on a worker thread; told of a frame it takes the newest one, so that it never lags."""

    converted = Signal(int, object)
    """The job, and a Frame, or a Sentence why there is none."""

    def __init__(self, clock: Callable[[], int]) -> None:
        """Wait for a job."""
        super().__init__()
        self._clock = clock
        self._run = _Run(-1)
        self.target = (0, 0)
        # One sink for all files: a thread never holds one that is about to be deleted.
        self.sink: Any = None
        if qm is not None:
            self.sink = settled(qm.QVideoSink())
            self.sink.videoFrameChanged.connect(self.wake)

    def begin(self, job: int) -> None:
        """Serve another player, -1 none: called on the Qt thread before it plays anything."""
        self._run = _Run(-1)
        if self.sink is not None:
            self.sink.setVideoFrame(qm.QVideoFrame())  # a call on its way finds nothing
        self._run = _Run(job)

    @Slot()
    def wake(self) -> None:
        """Convert the newest frame."""
        run = self._run
        if run.job < 0:
            return
        try:
            frame = self.sink.videoFrame()
            if not frame.isValid() or frame.startTime() == run.last:
                return
            run.last = frame.startTime()
            if run.first is None:
                run.first = run.last / 1e6
            image, data = _convert(frame, self.target)
            start = run.last / 1e6 - run.first
            self.converted.emit(run.job, Frame(image, start, self._clock(), data))
        except Exception as error:  # the thread's boundary: said as a failure
            log.exception("converting a frame")
            why = say("A frame of the video cannot be shown ({error}).", error=repr(error))
            self.converted.emit(run.job, why)


class Ear(QObject):
    """Hears on a worker thread what one file's player hands to the sound device."""

    sounded = Signal(int, object)
    """The job, and when the first samples after ``listening`` went out (ns)."""

    def __init__(self, job: int, clock: Callable[[], int], thread: QThread) -> None:
        """Listen on ``thread``."""
        super().__init__()
        self._job, self._clock = job, clock
        self.listening = False
        self.handed: deque[tuple[float, int]] = deque(maxlen=KEPT)
        """Parts of sound: their start in s, and when they went out (ns)."""
        self.moveToThread(thread)

    @Slot("QAudioBuffer")
    def hear(self, buffer: Any) -> None:
        """Note when sound went out."""
        now = self._clock()
        self.handed.append((buffer.startTime() / 1e6, now))
        if self.listening:
            self.listening = False
            self.sounded.emit(self._job, now)


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
