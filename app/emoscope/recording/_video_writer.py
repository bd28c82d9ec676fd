"""Motion JPEG in a fragmented MP4 (ISO/IEC 14496-12, -14): one fragment a frame, written at once.

Each frame stands for itself, so that a recording can begin, and a file can end, at any of them
(docs/decisions/0010). The boxes are written here rather than by FFmpeg, which holds a frame back
until the next one tells how long it lasted: a crash would cost that frame. When each frame was
taken is exact; its duration is a guess, and no reader needs it before the next frame.
"""

import struct
from fractions import Fraction

from emoscope.recording._xdf_writer import Sink

TIME_BASE = Fraction(1, 1_000_000)
LONGEST = 1_000_000
"""µs that a frame is taken to last at most, whatever the pause before it."""
JPEG = 0x6C
"""The object type of JPEG pictures (ISO/IEC 14496-1, objectTypeIndication)."""
UNITY = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
"""The matrix of a picture that is shown as it is."""
INCH = 72 << 16


class VideoWriter:
    """One MP4 file. One thread. Raises OSError when the disk does.

    A frame is in the file when ``write`` returns, and nothing needs closing.
    """

    def __init__(self, sink: Sink, width: int, height: int, rate: float) -> None:
        """Write the head; ``rate`` (Hz) is nominal, each frame has its own time."""
        self._sink = sink
        self._period = round(TIME_BASE.denominator / rate)
        self._origin: int | None = None
        self._last = -1
        self.frames = 0
        """Frames written so far."""
        kind = box(b"ftyp", b"iso5", struct.pack(">I", 0x200), b"iso5iso6mp41")
        sink.write(kind + _movie(width, height))

    def write(self, picture: bytes, time: int) -> int:
        """Append a JPEG picture taken at session ``time`` (ns); return its PTS (µs)."""
        if self._origin is None:
            self._origin = time
        pts = max((time - self._origin) // 1000, self._last + 1)
        lasts = min(pts - self._last, LONGEST) if self.frames else self._period
        self._sink.write(_fragment(self.frames + 1, pts, lasts, picture))
        self._last = pts
        self.frames += 1
        return pts


def box(name: bytes, *parts: bytes) -> bytes:
    """Return a box of these parts."""
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), name) + body


def full_box(name: bytes, flags: int, *parts: bytes, version: int = 0) -> bytes:
    """Return a box with a version and flags."""
    return box(name, struct.pack(">I", version << 24 | flags), *parts)


def _fragment(number: int, pts: int, lasts: int, picture: bytes) -> bytes:
    """Return one frame: where it belongs, and the picture."""
    # Durations, sizes and flags of the fragment are those of its only sample; offsets count from
    # the fragment's begin.
    header = full_box(b"tfhd", 0x020038, struct.pack(">4I", 1, lasts, len(picture), 0x02000000))
    when = full_box(b"tfdt", 0, struct.pack(">q", pts), version=1)
    place = 8 + 16 + 8 + len(header) + len(when) + 20 + 8
    run = full_box(b"trun", 1, struct.pack(">Ii", 1, place))
    order = full_box(b"mfhd", 0, struct.pack(">I", number))
    return box(b"moof", order, box(b"traf", header, when, run)) + box(b"mdat", picture)


def _movie(width: int, height: int) -> bytes:
    """Return the head of a film without a frame: one track of JPEG pictures."""
    scale = TIME_BASE.denominator
    times = struct.pack(">4I", 0, 0, scale, 0)
    film = full_box(
        b"mvhd", 0, times, struct.pack(">IH10x", 1 << 16, 1 << 8), UNITY, bytes(24), _numbers(2)
    )
    track = full_box(
        b"tkhd", 3, _numbers(0, 0, 1, 0, 0), bytes(16), UNITY, _numbers(width << 16, height << 16)
    )
    media = box(
        b"mdia",
        full_box(b"mdhd", 0, times, struct.pack(">HH", 0x55C4, 0)),  # of no language
        full_box(b"hdlr", 0, bytes(4), b"vide", bytes(12), b"VideoHandler\0"),
        box(b"minf", full_box(b"vmhd", 1, bytes(8)), _here(), _samples(width, height)),
    )
    defaults = box(b"mvex", full_box(b"trex", 0, _numbers(1, 1, 0, 0, 0)))
    return box(b"moov", film, box(b"trak", track, media), defaults)


def _numbers(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def _here() -> bytes:
    """Return where the samples are: in this file."""
    return box(b"dinf", full_box(b"dref", 0, _numbers(1), full_box(b"url ", 1)))


def _samples(width: int, height: int) -> bytes:
    """Return the description of the samples, and the tables that fragments leave empty."""
    entry = box(
        b"mp4v",
        struct.pack(">6xH16xHH", 1, width, height),
        struct.pack(">II4xH32xHh", INCH, INCH, 1, 24, -1),
        full_box(b"esds", 0, _stream()),
    )
    described = full_box(b"stsd", 0, _numbers(1), entry)
    empty = [full_box(name, 0, _numbers(0)) for name in (b"stts", b"stsc", b"stco")]
    return box(b"stbl", described, *empty[:2], full_box(b"stsz", 0, _numbers(0, 0)), empty[2])


def _stream() -> bytes:
    """Return the descriptor of an elementary stream of JPEG pictures (ISO/IEC 14496-1)."""
    decoder = struct.pack(">BB3x8x", JPEG, 4 << 2 | 1)
    decoder = bytes((4, len(decoder))) + decoder
    body = struct.pack(">HB", 1, 0) + decoder + bytes((6, 1, 2))
    return bytes((3, len(body))) + body
