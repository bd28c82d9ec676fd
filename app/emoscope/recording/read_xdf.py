"""Finds what is in an XDF file, however it ended, without reading it into memory.

One pass over the file notes where each piece (the format calls it a chunk) with samples begins;
contents are read when they are asked for. Whatever does not fit its own description is left out,
and the search goes on at the next boundary, so damage costs a second at most.
"""

import logging
import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from emoscope.recording._xdf_writer import (
    BOUNDARY_UUID,
    NUMPY,
    SAMPLES,
    STREAM_FOOTER,
    STREAM_HEADER,
)
from emoscope_devices import NS

log = logging.getLogger(__name__)

MAGIC = b"XDF:"
WINDOW = 1 << 20
"""Bytes that are looked at together."""
HEAD = 40
"""Bytes that are enough for the beginning of any piece, with its first time stamp."""
READ = 1 << 16
"""Bytes that are read at once of pieces that lie close together."""
WIDTHS = {name: np.dtype(code).itemsize for name, code in NUMPY.items()}
MAX_HEADER = 1 << 22
MAX_TEXT = 1 << 26
"""Bytes of a description, and of one sample of text: more is damage."""
MAX_CHANNELS = 4096
MAX_STAMP = float(1 << 51) / NS
"""Seconds; up to here a time stamp gives back its nanosecond."""
BATCH = 4096
"""Pieces that are read together."""


@dataclass(slots=True)
class Described:
    """A stream of one file, and where its samples are.

    ``pieces`` file offsets of the first sample of each piece, ``counts`` how many samples are in
    each, ``stamps`` the first one's time (s).
    """

    number: int
    name: str
    format: str
    channels: tuple[str, ...]
    rate: float
    about: dict[str, str]
    pieces: "array[int]" = field(default_factory=lambda: array("q"))
    counts: "array[int]" = field(default_factory=lambda: array("q"))
    stamps: "array[float]" = field(default_factory=lambda: array("d"))

    @property
    def times(self) -> NDArray[np.int64]:
        """Return the time of each piece's first sample (session ns)."""
        return np.rint(np.array(self.stamps, np.float64) * NS).astype(np.int64)

    @property
    def row_bytes(self) -> int:
        """Return the size of one stamped sample of numbers."""
        return 9 + len(self.channels) * WIDTHS[self.format]

    @property
    def row(self) -> np.dtype[np.void]:
        """Return one stamped sample of numbers as it lies in the file."""
        values = (NUMPY[self.format], (len(self.channels),))
        return np.dtype([("n", "u1"), ("t", "<f8"), ("v", *values)])


@dataclass(frozen=True, slots=True)
class Text:
    """One sample of a text stream: session time (ns), where it is in its file, and its values."""

    time: int
    offset: int
    values: tuple[str, ...]


class XDFFile:
    """One file of signals. Raises OSError when it cannot be read, ValueError for no XDF at all.

    ``damaged`` counts places that had to be left out; ``cut`` tells that the file ends in the
    middle of a piece. Any thread may read.
    """

    def __init__(self, path: Path) -> None:
        """Open the file and note where everything is."""
        self.path = path
        self.damaged = 0
        self.cut = False
        self.footers = False
        self.streams: dict[int, Described] = {}
        self._size = path.stat().st_size
        with path.open("rb") as file:
            if file.read(4) != MAGIC:
                raise ValueError(f"{path.name} is not XDF")
        self._scan()

    # -- the pass over the file --------------------------------------------------------------

    def _at(self, offset: int, size: int) -> bytes:
        """Return up to ``size`` bytes from ``offset``."""
        return bytes_at(self.path, offset, size)

    def _scan(self) -> None:
        window, base, at = b"", 0, len(MAGIC)
        while at < self._size:
            if not (base <= at and at + HEAD <= base + len(window)):
                base, window = at, self._at(at, WINDOW)
                if not window:  # it has been cut off since
                    break
            stop = self._piece(window, at - base, at)
            if stop > self._size:
                self.cut = True
                stop = 0
            elif not stop:
                self.damaged += 1
            at = stop or self._boundary(at + 1)

    def _piece(self, window: bytes, start: int, offset: int) -> int:
        """Note the piece at ``offset``; return where it ends, 0 when it makes no sense.

        ``start`` is where it begins in ``window``. The end may lie beyond that of the file.
        """
        length, begin = _length(window, start)
        if length < 2 or begin + 2 > len(window):
            # At the very end it is cut off rather than damaged.
            return self._size + 1 if self._size - offset < HEAD and length != -2 else 0
        (tag,) = struct.unpack_from("<H", window, begin)
        stop = offset + (begin - start) + length
        if not 1 <= tag <= STREAM_FOOTER:
            return 0
        if stop > self._size:
            return stop if length <= MAX_TEXT else 0
        if tag == STREAM_HEADER:
            return stop if self._header(offset + begin - start + 2, stop) else 0
        if tag == SAMPLES:
            return stop if self._samples(window, begin + 2, offset - start, stop) else 0
        self.footers |= tag == STREAM_FOOTER
        return stop

    def _header(self, start: int, stop: int) -> bool:
        if not 4 < stop - start <= MAX_HEADER:
            return False
        raw = self._at(start, stop - start)
        number = int.from_bytes(raw[:4], "little")
        stream = described(number, raw[4:])
        if stream is None:
            return False
        if number not in self.streams:
            self.streams[number] = stream
        return True

    def _samples(self, window: bytes, begin: int, shift: int, stop: int) -> bool:
        """Note a piece of samples when its size is the one that its count makes it."""
        if begin + 4 > len(window):
            return False
        (number,) = struct.unpack_from("<I", window, begin)
        stream = self.streams.get(number)
        count, first = _length(window, begin + 4)
        if stream is None or count < 1:
            return False
        room = stop - (first + shift)
        if stream.format == "string":
            if count != 1 or not 9 <= room <= MAX_TEXT:
                return False
        elif room != count * stream.row_bytes:
            return False
        if first + 9 > len(window) or window[first] != 8:
            return False
        (stamp,) = struct.unpack_from("<d", window, first + 1)
        if not abs(stamp) < MAX_STAMP:
            return False
        stream.stamps.append(stamp)
        stream.pieces.append(first + shift)
        stream.counts.append(count)
        return True

    def _boundary(self, at: int) -> int:
        """Return where the piece after the next boundary begins, or the end of the file."""
        overlap, ahead = len(BOUNDARY_UUID) - 1, 1 << 12
        while at < self._size:
            window = self._at(at, ahead)
            ahead = min(2 * ahead, WINDOW)
            found = window.find(BOUNDARY_UUID)
            if found >= 0:
                return at + found + len(BOUNDARY_UUID)
            if len(window) <= overlap:
                break
            at += len(window) - overlap
        return self._size

    # -- contents ----------------------------------------------------------------------------

    def numbers(self, stream: Described) -> tuple[NDArray[np.int64], NDArray[Any]]:
        """Return the times (n,) and values (n, channels) of all samples of a stream of numbers.

        Samples whose time makes no sense are left out. Not for EEG of an hour: see ``piece``.
        """
        size = stream.row_bytes
        times: list[NDArray[np.int64]] = [np.zeros(0, np.int64)]
        values: list[NDArray[Any]] = [np.zeros((0, len(stream.channels)), NUMPY[stream.format])]
        for start in range(0, len(stream.pieces), BATCH):
            part = slice(start, start + BATCH)
            raw = b"".join(self._rows(stream.pieces[part], stream.counts[part], size))
            rows = np.frombuffer(raw, stream.row, len(raw) // size)
            rows = rows[(rows["n"] == 8) & (np.abs(rows["t"]) < MAX_STAMP)]
            times.append(np.rint(rows["t"] * NS).astype(np.int64))
            values.append(rows["v"])
        return np.concatenate(times), np.concatenate(values)

    def _rows(self, offsets: "array[int]", counts: "array[int]", size: int) -> Iterator[bytes]:
        """Yield the samples of some pieces, as few reads as can be."""
        window, base = b"", 0
        for offset, count in zip(offsets, counts, strict=True):
            need = count * size
            if not (base <= offset and offset + need <= base + len(window)):
                base, window = offset, self._at(offset, max(need, READ))
            part = window[offset - base : offset - base + need]
            if len(part) == need:
                yield part

    def piece(self, stream: Described, place: int) -> NDArray[Any] | None:
        """Return the stamped samples ("t" s, "v") of one piece; None when they are damaged."""
        count = stream.counts[place]
        raw = self._at(stream.pieces[place], count * stream.row_bytes)
        if len(raw) < count * stream.row_bytes:
            return None
        rows = np.frombuffer(raw, stream.row)
        sound = (rows["n"] == 8).all() and (np.abs(rows["t"]) < MAX_STAMP).all()
        return rows if sound else None

    def texts(self, stream: Described) -> Iterator[Text]:
        """Yield the samples of a text stream; those that are damaged are left out."""
        for number in range(len(stream.pieces)):
            text = self.text(stream, number)
            if text is not None:
                yield text

    def text(self, stream: Described, number: int) -> Text | None:
        """Return one sample of a text stream; None when it is damaged."""
        offset = stream.pieces[number]
        raw = self._at(offset, 1 << 13)
        if len(raw) < 9 or raw[0] != 8:
            return None
        (stamp,) = struct.unpack_from("<d", raw, 1)
        if not abs(stamp) < MAX_STAMP:
            return None
        at, values = 9, []
        for _ in stream.channels:
            length, begin = _length(raw, at)
            if length < 0 and len(raw) >= 1 << 13:  # the number itself is cut off by our window
                raw = self._at(offset, at + HEAD)
                length, begin = _length(raw, at)
            if not 0 <= length <= MAX_TEXT or offset + begin + length > self._size:
                return None
            if begin + length > len(raw):
                raw = self._at(offset, begin + length + 1024)
            values.append(raw[begin : begin + length].decode("utf-8", "replace"))
            at = begin + length
        return Text(round(stamp * NS), offset, tuple(values))


def bytes_at(path: Path, offset: int, size: int) -> bytes:
    """Return up to ``size`` bytes of a file, none when it cannot be read.

    No file is kept open: a recording may be read by many, for long, and be removed meanwhile.
    """
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(offset)
            parts = []
            while size > 0 and (part := file.read(size)):
                parts.append(part)
                size -= len(part)
    except OSError as error:
        log.warning("%s: %s", path, error)
        return b""
    return b"".join(parts)


def _length(raw: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length and where it ends; -1 cut off, -2 damaged."""
    if at >= len(raw):
        return -1, at
    size = raw[at]
    if size not in (1, 4, 8):
        return -2, at
    if at + 1 + size > len(raw):
        return -1, at
    return int.from_bytes(raw[at + 1 : at + 1 + size], "little"), at + 1 + size


def described(number: int, content: bytes) -> Described | None:
    """Return the stream that a description speaks of; None when it makes no sense."""
    if b"<!" in content:  # no entities: a few bytes of them can stand for gigabytes
        return None
    try:
        info = ElementTree.fromstring(content.decode("utf-8"))
        count = int(info.findtext("channel_count") or "")
        rate = float(info.findtext("nominal_srate") or "")
    except (ElementTree.ParseError, ValueError):
        return None
    name, format = info.findtext("name") or "", info.findtext("channel_format") or ""
    labels = tuple(c.findtext("label") or "" for c in info.iterfind("desc/channels/channel"))
    sane = 1 <= count == len(labels) <= MAX_CHANNELS and 0 <= rate < 1e7
    if not (sane and name and (format == "string" or format in NUMPY)):
        return None
    desc = info.find("desc")
    about = {e.tag: e.text or "" for e in (desc if desc is not None else ()) if not len(e)}
    return Described(number, name, format, labels, rate, about)
