"""XDF 1.0, written so that it needs no closing (github.com/sccn/xdf, "Specifications").

A chunk is [bytes of the length][length][tag][content]; the length counts the tag. Times are
float64 seconds. A boundary chunk each second lets a reader find its way behind damage.
"""

import struct
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol
from xml.sax.saxutils import escape

import numpy as np
from numpy.typing import NDArray

from emoscope_devices import NS

FILE_HEADER, STREAM_HEADER, SAMPLES, CLOCK_OFFSET, BOUNDARY, STREAM_FOOTER = range(1, 7)
BOUNDARY_UUID = bytes.fromhex("43A546DCCBF5410FB30ED5467383CBE4")
Format = Literal["string", "float32", "double64", "int8", "int16", "int32", "int64"]
NUMPY: Mapping[str, str] = {
    "float32": "<f4",
    "double64": "<f8",
    "int8": "<i1",
    "int16": "<i2",
    "int32": "<i4",
    "int64": "<i8",
}


class Sink(Protocol):
    """Where bytes go: all of them, or OSError."""

    def write(self, data: bytes) -> int:
        """Append ``data`` and return its length."""


class XDFWriter:
    """Writes chunks as they come. One thread. Every method raises OSError when the disk does."""

    def __init__(self, sink: Sink) -> None:
        """Write the magic and the file's header."""
        self._sink = sink
        self._streams: dict[int, tuple[str, int]] = {}
        self._spans: dict[int, list[int]] = {}
        head = b'<?xml version="1.0"?><info><version>1.0</version></info>'
        sink.write(b"XDF:" + _chunk(FILE_HEADER, head))

    def add_stream(
        self,
        stream: int,
        name: str,
        kind: str,
        channels: Sequence[str],
        format: Format,
        *,
        rate: float = 0.0,
        unit: str | Sequence[str] = "",
        about: Mapping[str, Any] | None = None,
    ) -> None:
        """Describe a stream before its first samples; ``rate`` 0 for an irregular one.

        ``unit`` is that of all channels, or one for each. ``about`` becomes elements below
        ``desc``. Raises ValueError for a number in use, or for too few or too many units.
        """
        if stream in self._streams:
            raise ValueError(f"stream {stream} has been described already")
        units = (unit,) * len(channels) if isinstance(unit, str) else unit
        rows = "".join(
            f"<channel><label>{escape(c)}</label><unit>{escape(u)}</unit></channel>"
            for c, u in zip(channels, units, strict=True)
        )
        extra = "".join(f"<{k}>{escape(str(v))}</{k}>" for k, v in (about or {}).items())
        xml = (
            '<?xml version="1.0"?><info>'
            f"<name>{escape(name)}</name><type>{escape(kind)}</type>"
            f"<channel_count>{len(channels)}</channel_count><nominal_srate>{rate!r}</nominal_srate>"
            f"<channel_format>{format}</channel_format>"
            f"<source_id>emoscope {escape(name)}</source_id>"
            f"<desc><channels>{rows}</channels>{extra}</desc></info>"
        )
        self._sink.write(_chunk(STREAM_HEADER, struct.pack("<I", stream) + xml.encode()))
        self._streams[stream] = (format, len(channels))
        self._spans[stream] = []

    def samples(self, stream: int, times: NDArray[np.int64], values: NDArray[Any]) -> None:
        """Append numbers: ``times`` (n,) session ns, ``values`` (n, channels).

        Raises ValueError for another number of channels.
        """
        format, channels = self._streams[stream]
        if values.shape != (len(times), channels):
            raise ValueError(f"{values.shape} values for {len(times)} times x {channels} channels")
        rows = np.zeros(len(times), [("n", "u1"), ("t", "<f8"), ("v", NUMPY[format], (channels,))])
        rows["n"] = 8
        rows["t"] = times / NS
        rows["v"] = values
        self._put(stream, times, rows.tobytes())

    def texts(self, stream: int, time: int, values: Sequence[str]) -> None:
        """Append one sample of a string stream at session ``time`` (ns)."""
        format, channels = self._streams[stream]
        if format != "string" or len(values) != channels:
            raise ValueError(f"{len(values)} texts for {channels} {format} channels")
        body = struct.pack("<Bd", 8, time / NS)
        # Half a character, as some device may send it, must not end the recording.
        body += b"".join(_counted(v.encode("utf-8", "replace")) for v in values)
        self._put(stream, np.array([time]), body)

    def clock_offset(self, stream: int, time: int, offset: float = 0.0) -> None:
        """Note how far a stream's clock is from the recording's: ours are one and the same."""
        body = struct.pack("<Idd", stream, time / NS, offset)
        self._sink.write(_chunk(CLOCK_OFFSET, body))

    def boundary(self) -> None:
        """Write a boundary."""
        self._sink.write(_chunk(BOUNDARY, BOUNDARY_UUID))

    def close(self) -> None:
        """Write the streams' footers."""
        for stream, span in self._spans.items():
            first, last, count = span or (0, 0, 0)
            xml = (
                '<?xml version="1.0"?><info>'
                f"<first_timestamp>{first / NS!r}</first_timestamp>"
                f"<last_timestamp>{last / NS!r}</last_timestamp>"
                f"<sample_count>{count}</sample_count></info>"
            )
            self._sink.write(_chunk(STREAM_FOOTER, struct.pack("<I", stream) + xml.encode()))

    @property
    def streams(self) -> tuple[int, ...]:
        """Return the numbers of the streams described so far."""
        return tuple(self._streams)

    def _put(self, stream: int, times: NDArray[np.int64], body: bytes) -> None:
        if not len(times):
            return
        head = struct.pack("<IBI", stream, 4, len(times))
        self._sink.write(_chunk(SAMPLES, head + body))
        first, last = int(times[0]), int(times[-1])
        span = self._spans[stream] or [first, last, 0]
        self._spans[stream] = [span[0], last, span[2] + len(times)]


def _chunk(tag: int, content: bytes) -> bytes:
    return struct.pack("<BIH", 4, len(content) + 2, tag) + content


def _counted(text: bytes) -> bytes:
    return struct.pack("<BI", 4, len(text)) + text
