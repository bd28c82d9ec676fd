"""Motion JPEG in a fragmented MP4: one fragment a frame.

Each frame stands for itself, so that a recording can begin, and a file can end, at any of them
(docs/decisions/0010). The time base is a microsecond: a fragment's length is a signed 32-bit
number of them for FFmpeg, so that a file can bridge a gap of 35 minutes.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import av

from emoscope.recording._xdf_writer import Sink

TIME_BASE = Fraction(1, 1_000_000)
FRAGMENTS = {"movflags": "frag_every_frame+empty_moov+default_base_moof", "flush_packets": "1"}
MAX_GAP_NS = 1_800_000_000_000
"""Between two frames of one file."""


class VideoWriter:
    """One MP4 file. One thread. Raises OSError when the disk does.

    A frame is in the file when the next one comes, which tells how long it lasted: a crash costs
    the last one.
    """

    def __init__(self, sink: Sink, width: int, height: int, rate: float) -> None:
        """Open the file; ``rate`` is nominal, each frame has its own time."""
        self._outlet = _Outlet(sink)
        self._box = av.open(self._outlet, "w", format="mp4", options=FRAGMENTS)
        stream: Any = self._box.add_stream("mjpeg", rate=Fraction(rate).limit_denominator(1001))
        stream.width, stream.height = width, height
        stream.pix_fmt = "yuvj420p"
        stream.time_base = TIME_BASE
        stream.codec_context.time_base = TIME_BASE
        self._stream = stream
        self._origin: int | None = None
        self._last = -1
        self.frames = 0
        """Frames taken so far."""

    def fits(self, time: int) -> bool:
        """Return whether a frame of that session time (ns) can follow in this file."""
        return self._origin is None or time - self._origin - self._last * 1000 < MAX_GAP_NS

    def write(self, picture: bytes, time: int) -> int:
        """Append a JPEG picture taken at session ``time`` (ns); return its PTS (µs)."""
        if self._origin is None:
            self._origin = time
        pts = max((time - self._origin) // 1000, self._last + 1)
        packet: Any = av.Packet(picture)
        packet.stream = self._stream
        packet.pts = packet.dts = pts
        packet.time_base = TIME_BASE
        packet.is_keyframe = True
        self._checked(lambda: self._box.mux(packet))
        self._last = pts
        self.frames += 1
        return int(pts)

    def close(self) -> None:
        """Write the last frame and the trailer."""
        self._checked(self._box.close)

    def _checked(self, do: Callable[[], object]) -> None:
        """Do something to the container; a refusal of the disk comes out as it was."""
        try:
            do()
        except OSError as error:  # PyAV's own errors are OSErrors too; the disk's says more
            raise self._outlet.failed or error from None
        if self._outlet.failed is not None:
            raise self._outlet.failed


class _Outlet:
    """What FFmpeg writes to. It calls back from C: a refusal is kept for who can raise it."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.failed: OSError | None = None

    def write(self, data: bytes) -> int:
        """Pass on what FFmpeg writes; nothing more after a refusal."""
        if self.failed is None:
            try:
                self._sink.write(bytes(data))
            except OSError as error:
                self.failed = error
        return len(data)
