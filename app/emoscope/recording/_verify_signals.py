"""Reads ``signals.xdf`` twice: chunk by chunk with an eye on every length, and with pyxdf.

The first reader is written from the specification (XDF 1.0) and shares nothing with the writer. It
finds its way behind damage by the boundaries, and never believes a length.
"""

import html
import io
import json
import logging
import mmap
import re
import struct
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyxdf

log = logging.getLogger(__name__)

BOUNDARY = bytes.fromhex("43A546DCCBF5410FB30ED5467383CBE4")
WIDTHS = {"float32": 4, "double64": 8, "int8": 1, "int16": 2, "int32": 4, "int64": 8}
KEPT = re.compile(r"(eeg|audio)\.blocks|video\.frames|clock|counters\.\w+")
PYXDF_BYTES = 32 << 20
"""What pyxdf is given of each segment: it takes half a minute for an hour, all of it on request."""
MOST_FAULTS = 50


@dataclass(slots=True)
class Signals:
    """What all segments hold. ``rows``: int64 by stream, row after row, ``width`` numbers each."""

    counts: Counter[str] = field(default_factory=Counter)
    rows: dict[str, "array[int]"] = field(default_factory=dict)
    width: dict[str, int] = field(default_factory=dict)
    losses: list[dict[str, Any]] = field(default_factory=list)
    faults: list[tuple[str, int, int]] = field(default_factory=list)
    """File and bytes of what is no XDF, though no checksum says so."""
    torn: int = 0
    """Bytes of a last chunk that was cut off."""
    disagree: list[str] = field(default_factory=list)
    """Files of which pyxdf says otherwise."""


class Fault(Exception):
    """A chunk is not one."""


def read_signals(path: Path, bad: Sequence[tuple[int, int]], into: Signals, *, deep: bool) -> None:
    """Add what one segment holds, but for the stretches ``bad``. Raises OSError."""
    size = path.stat().st_size
    if not size:
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        scan = _Scan(data, path.name, bad, into, size if deep else PYXDF_BYTES)
        scan.run()
        if bad or scan.faults:
            return  # what is damaged is told; a library need not stumble over it
        seen = dict(scan.seen_at_mark)
        part = io.BytesIO(data[: scan.mark])
    if _by_pyxdf(part) != seen:
        into.disagree.append(path.name)


def _by_pyxdf(part: io.BytesIO) -> dict[str, int] | None:
    try:
        streams, _ = pyxdf.load_xdf(
            part, synchronize_clocks=False, dejitter_timestamps=False, verbose=False
        )
    except Exception:  # the boundary of a foreign reader: whatever it raises, it cannot read this
        log.exception("pyxdf")
        return None
    counts: Counter[str] = Counter()
    for stream in streams:
        counts[stream["info"]["name"][0]] += len(stream["time_stamps"])
    return {name: count for name, count in counts.items() if count}


class _Scan:
    """One pass over one segment."""

    def __init__(
        self,
        data: mmap.mmap,
        name: str,
        bad: Sequence[tuple[int, int]],
        into: Signals,
        mark: int,
    ) -> None:
        self._data, self._name, self._bad, self._into = data, name, bad, into
        self._size = len(data)
        self._wanted = mark
        self._streams: dict[int, tuple[str, str, int]] = {}
        self._seen: Counter[str] = Counter()
        self.faults = 0
        self.mark = 0
        """Where the chunk ends with which the first ``mark`` bytes are read."""
        self.seen_at_mark: Counter[str] = Counter()

    def run(self) -> None:
        """Read to the end."""
        data = self._data
        place = 4 if data[:4] == b"XDF:" else self._lost(0)
        while place < self._size and self.faults < MOST_FAULTS:
            try:
                body, stop = self._chunk(place)
                if self._hurt(place, stop):
                    place = self._behind(place, stop)
                    continue
                self._take(body, stop)
            except EOFError:
                self._into.torn += self._size - place
                break
            except (Fault, struct.error, ValueError, IndexError, RecursionError):
                place = self._lost(place)
                continue
            place = stop
            if not self.mark and place >= self._wanted:
                self._note(place)
        if not self.mark:
            self._note(place)
        self._into.counts.update(self._seen)

    def _note(self, place: int) -> None:
        self.mark, self.seen_at_mark = place, Counter(self._seen)

    def _chunk(self, place: int) -> tuple[int, int]:
        """Return where a chunk's tag is, and where it ends."""
        length, body = self._number(place, self._size)
        if length < 2:
            raise Fault
        if body + length > self._size:
            # A cut-off end has nothing behind it; a false length has boundaries there.
            if self._data.find(BOUNDARY, body) >= 0 or self._hurt(place, self._size):
                raise Fault
            raise EOFError
        return body, body + length

    def _number(self, place: int, stop: int) -> tuple[int, int]:
        """Return a length and where it ends; one of our files uses 4 bytes, others 1 or 8."""
        width = self._data[place]
        form = {1: "<B", 4: "<I", 8: "<Q"}.get(width)
        if form is None:
            raise Fault
        if place + 1 + width > stop:
            raise EOFError if stop == self._size else Fault
        return struct.unpack_from(form, self._data, place + 1)[0], place + 1 + width

    def _hurt(self, start: int, stop: int) -> bool:
        return any(start < b and stop > a for a, b in self._bad)

    def _behind(self, start: int, stop: int) -> int:
        """Return where the first boundary behind known damage ends."""
        last = max(b for a, b in self._bad if start < b and stop > a)
        found = self._data.find(BOUNDARY, min(last, self._size))
        return self._size if found < 0 else found + len(BOUNDARY)

    def _lost(self, place: int) -> int:
        """Note a fault, unless it is known damage; return where to go on."""
        found = self._data.find(BOUNDARY, place)
        stop = self._size if found < 0 else found + len(BOUNDARY)
        if not self._hurt(place, stop):
            self.faults += 1
            self._into.faults.append((self._name, place, stop))
        return stop

    def _take(self, body: int, stop: int) -> None:
        tag = self._data[body] | self._data[body + 1] << 8
        place = body + 2
        if tag == 2:
            self._describe(place, stop)
        elif tag == 3:
            self._samples(place, stop)
        elif tag == 5:
            if self._data[place:stop] != BOUNDARY:
                raise Fault
        elif tag not in (1, 4, 6):
            raise Fault

    def _describe(self, place: int, stop: int) -> None:
        (number,) = struct.unpack_from("<I", self._data, place)
        text = self._data[place + 4 : stop].decode(errors="replace")
        found = [
            re.search(f"<{tag}>([^<]*)</{tag}>", text)
            for tag in ("name", "channel_format", "channel_count")
        ]
        if not all(found):
            raise Fault
        name, format, count = (html.unescape(m[1]) for m in found if m)
        if (format not in WIDTHS and format != "string") or not count.isdecimal():
            raise Fault
        self._streams[number] = (name, format, int(count))

    def _samples(self, place: int, stop: int) -> None:
        (number,) = struct.unpack_from("<I", self._data, place)
        if number not in self._streams:
            if self._bad:  # its description is in a stretch that is damaged
                return
            raise Fault
        name, format, channels = self._streams[number]
        count, place = self._number(place + 4, stop)
        if format == "string":
            self._texts(name, count, channels, place, stop)
        else:
            self._numbers(name, WIDTHS[format] * channels, count, place, stop)
            if format == "int64" and KEPT.fullmatch(name):
                rows = self._into.rows.setdefault(name, array("q"))
                self._into.width[name] = channels
                for start in range(place + 9, stop, 9 + 8 * channels):
                    rows.frombytes(self._data[start : start + 8 * channels])
        self._seen[name] += count

    def _numbers(self, name: str, width: int, count: int, place: int, stop: int) -> None:
        if count * (9 + width) != stop - place or (count and self._data[place] != 8):
            raise Fault

    def _texts(self, name: str, count: int, channels: int, place: int, stop: int) -> None:
        if count * (9 + 2 * channels) > stop - place:
            raise Fault
        for _ in range(count):
            if self._data[place] != 8:
                raise Fault
            place += 9
            for _ in range(channels):
                length, place = self._number(place, stop)
                if place + length > stop:
                    raise Fault
                if name == "losses":
                    self._loss(self._data[place : place + length])
                place += length
        if place != stop:
            raise Fault

    def _loss(self, text: bytes) -> None:
        said = json.loads(text)
        if isinstance(said, dict) and isinstance(said.get("count"), int):
            self._into.losses.append(said)
