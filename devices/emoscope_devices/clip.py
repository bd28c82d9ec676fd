"""What is in a video or sound file, and its pictures in colours that can be painted.

No Qt: a worker thread calls these. FFmpeg lets other threads run while it works.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import av.error
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._errors import DeviceUnusable

Bytes = NDArray[np.uint8]
MOST_PACKETS = 2_000_000
"""A file of more packets is no stimulus: nine hours at 60 Hz."""


class ClipError(DeviceUnusable):
    """A file that cannot be shown: what is wrong with it, and what to do."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A video or sound file. ``starts`` are those of its frames, in s from its first, ascending.

    ``seconds`` is its length, 0 unknown; ``sound`` and ``video`` say which streams it has.
    """

    path: Path
    seconds: float
    sound: bool
    video: bool
    width: int = 0
    height: int = 0
    starts: tuple[float, ...] = ()

    @property
    def rate(self) -> float:
        """Return the mean rate of its frames in Hz, 0 for fewer than two."""
        if len(self.starts) < 2:
            return 0.0
        return (len(self.starts) - 1) / (self.starts[-1] - self.starts[0])


def look(path: Path) -> Clip:
    """Return what is in a file; it is read through once. Raises ClipError."""
    try:
        with av.open(str(path)) as container:
            return _looked(path, container)
    except FileNotFoundError as error:
        raise ClipError(
            "The file {file} is not there.",
            "Put it where the protocol looks for it.",
            file=path.name,
        ) from error
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise ClipError(
            "The file {file} cannot be read ({error}).",
            "Copy it again, or convert it to MP4 (H.264, AAC).",
            file=path.name,
            error=str(error),
        ) from error


def _looked(path: Path, container: av.container.InputContainer) -> Clip:
    videos, sounds = container.streams.video, container.streams.audio
    if not videos and not sounds:
        raise ClipError(
            "The file {file} holds neither pictures nor sound.",
            "Choose another file.",
            file=path.name,
        )
    starts: list[float] = []
    width = height = 0
    if videos:
        stream = videos[0]
        if stream.codec_context is None:
            raise ClipError(
                "The pictures of {file} are coded in a way that is not known.",
                "Convert it to MP4 (H.264, AAC).",
                file=path.name,
            )
        width, height = stream.codec_context.width, stream.codec_context.height
        for number, packet in enumerate(container.demux(stream)):
            if packet.pts is not None and packet.time_base is not None:
                starts.append(float(packet.pts * packet.time_base))
            if number > MOST_PACKETS:
                break
        if not starts:
            raise ClipError(
                "The video {file} has no pictures.",
                "Copy it again, or convert it to MP4 (H.264, AAC).",
                file=path.name,
            )
    times = np.unique(starts)
    seconds = container.duration / av.time_base if container.duration else 0.0
    since = tuple(float(t - times[0]) for t in times)
    return Clip(path, seconds, bool(sounds), bool(videos), width, height, since)


def picture(
    planes: Sequence[tuple[Bytes, int]],
    layout: str,
    size: tuple[int, int],
    target: tuple[int, int],
    *,
    wide: bool = True,
    full: bool = False,
) -> Bytes:
    """Return a frame as (height, width, 4) bytes B, G, R, 255, scaled to ``target``.

    ``planes`` are (bytes, bytes in a row) of FFmpeg's ``layout``; sizes are (width, height).
    ``wide``: the colours are those of BT.709, else of BT.601; ``full``: luma has 0 to 255.
    """
    frame = av.VideoFrame(size[0], size[1], layout)
    for plane, (data, step) in zip(frame.planes, planes, strict=True):
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
        usable = min(step, plane.line_size)
        rows[:, :usable] = data[: step * plane.height].reshape(plane.height, step)[:, :usable]
    done = frame.reformat(
        width=target[0],
        height=target[1],
        format="bgra",
        src_colorspace="ITU709" if wide else "ITU601",
        src_color_range="JPEG" if full else "MPEG",
        dst_color_range="JPEG",
        interpolation="FAST_BILINEAR" if size == target else "BILINEAR",
    )
    return np.ascontiguousarray(done.to_ndarray(), np.uint8)  # FFmpeg pads rows of some widths
