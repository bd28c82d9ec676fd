"""XDF (Extensible Data Format 1.0, the files of LabRecorder) through pyxdf.

pyxdf trusts the lengths that a file states, so a damaged one could make it ask for any amount of
memory. Every piece of the file (the format calls it a chunk) is therefore checked first, and
pyxdf is given the sound ones of the streams that matter.
"""

import io
import logging
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pyxdf
from numpy.typing import NDArray

from emoscope_devices._block import Annotation
from emoscope_devices._eeg_recording import (
    MAX_RATE,
    MAX_SECONDS,
    MIN_RATE,
    Channel,
    Recording,
    annotation,
    choose,
    damaged,
    gaps_of,
    in_order,
    index_of,
    joined,
    microvolts,
)
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._words import Sentence, say

log = logging.getLogger(__name__)

MAGIC = b"XDF:"
BOUNDARY = bytes.fromhex("43a546dccbf5410fb30ed5467383cbe4")
HEADER, SAMPLES, OFFSET, FILE_HEADER = 2, 3, 4, 1
SIZES = {
    "float32": 4, "double64": 8, "int8": 1, "int16": 2, "int32": 4, "int64": 8, "string": 0,
}  # fmt: skip
MAX_CHANNELS = 4096
BREAK_SECONDS = 0.5
"""A longer pause between time stamps is a gap; a shorter one is the jitter of Bluetooth."""
MAX_STAMP = 1e11
"""Seconds; a later time stamp is damage."""


@dataclass(frozen=True, slots=True)
class _Stream:
    number: int
    name: str
    kind: str
    channels: int
    rate: float
    format: str

    @property
    def marks(self) -> bool:
        """Return whether this stream carries markers."""
        return self.format == "string" or self.kind in ("markers", "events", "stim")


def read_xdf(path: Path, wanted: Sequence[str], name: str) -> Recording:
    """Open an XDF file: its first EEG stream, or the one called ``name``.

    Raises DeviceUnusable, or what pyxdf raises on damage.
    """
    raw = path.read_bytes()
    if raw[:4] != MAGIC:
        raise damaged(path, say("it is not XDF"))
    pieces, whole = _pieces(raw)
    streams = _streams(raw, pieces)
    eeg = _pick(path, list(streams.values()), name)
    kept = {s.number: s for s in streams.values() if s.marks or s is eeg}
    sound, broken = _sound(raw, pieces, kept)
    # numpy says in warnings what damaged clock offsets do to a line fit
    with np.errstate(all="ignore"):
        loaded, _ = pyxdf.load_xdf(
            io.BytesIO(sound),
            jitter_break_threshold_seconds=BREAK_SECONDS,
            jitter_break_threshold_samples=0,
        )
    by_number = {int(stream["info"]["stream_id"]): stream for stream in loaded}
    notes = []
    if not whole or broken:
        notes.append(say("The file is damaged or cut off; what can be read is played."))
    others = [s.name for s in streams.values() if not s.marks and s is not eeg]
    if others:
        notes.append(say("Other streams are left out: {names}.", names=", ".join(others)))
    marks = [by_number[s.number] for s in kept.values() if s.marks and s is not eeg]
    return _recording(path, eeg, by_number[eeg.number], marks, wanted, notes)


def _recording(
    path: Path,
    eeg: _Stream,
    loaded: Mapping[str, Any],
    marks: Sequence[Mapping[str, Any]],
    wanted: Sequence[str],
    notes: list[Sentence],
) -> Recording:
    stamps: NDArray[np.float64] = loaded["time_stamps"]
    if not len(stamps):
        raise damaged(path, say("the EEG stream has no samples"))
    choice = choose(path, _channels(eeg, loaded), wanted)
    values = microvolts(
        loaded["time_series"][:, list(choice.numbers)].astype(np.float64), choice.scales
    )
    gaps = _gaps(stamps, eeg.rate)
    if gaps:
        lost = sum(count for _, count in gaps)
        notes.append(gaps_of(len(gaps), lost / eeg.rate))
    segments = joined(gaps)
    index = index_of(segments, np.arange(len(stamps)))
    found: list[Annotation | None] = []
    for stream in marks:
        found += _annotations(stream, stamps, index, eeg.rate)
    return Recording(
        path=path,
        rate=eeg.rate,
        channels=choice.names,
        rows=len(values),
        read=lambda start, stop: values[start:stop],
        segments=segments,
        annotations=in_order(found),
        notes=(*notes, *choice.notes),
    )


def _gaps(stamps: NDArray[np.float64], rate: float) -> list[tuple[int, int]]:
    """Return (row, missing samples) where the time stamps pause."""
    steps = np.diff(stamps)
    with np.errstate(invalid="ignore"):
        pauses = (steps > max(BREAK_SECONDS, 1.5 / rate)) & (steps <= MAX_SECONDS)
    return [(int(i) + 1, max(1, round(steps[i] * rate) - 1)) for i in np.flatnonzero(pauses)]


def _annotations(
    stream: Mapping[str, Any],
    stamps: NDArray[np.float64],
    index: NDArray[np.int64],
    rate: float,
) -> Iterator[Annotation | None]:
    """Yield the markers of a stream, timed against the samples that were taken beside them."""
    info = stream["info"]
    name = str(_first(info, "name"))
    for stamp, cells in zip(stream["time_stamps"], stream["time_series"], strict=True):
        label = " ".join(str(cell) for cell in np.atleast_1d(cells))
        near = int(np.clip(np.searchsorted(stamps, stamp), 0, len(stamps) - 1))
        seconds = float(index[near]) / rate + float(stamp - stamps[near])
        yield annotation(seconds, label, 0.0, name)


def _first(info: Any, *keys: str) -> Any:
    """Return what pyxdf's nested lists hold under ``keys``, "" when anything is missing."""
    for key in keys:
        info = info.get(key) if isinstance(info, Mapping) else None
        info = info[0] if isinstance(info, list) and info else info
    return "" if info is None else info


def _channels(eeg: _Stream, loaded: Mapping[str, Any]) -> list[Channel]:
    listed = _first(loaded["info"], "desc", "channels")
    entries = listed.get("channel", []) if isinstance(listed, Mapping) else []
    channels = []
    for number in range(eeg.channels):
        entry = entries[number] if number < len(entries) else {}
        label = _first(entry, "label") or f"EEG{number + 1}"
        channels.append(Channel(str(label), str(_first(entry, "unit")), eeg.rate))
    return channels


def _pick(path: Path, streams: Sequence[_Stream], name: str) -> _Stream:
    found = [s for s in streams if (s.name == name if name else s.kind == "eeg")]
    usable = [s for s in found if MIN_RATE <= s.rate <= MAX_RATE and s.format != "string"]
    if usable:
        return usable[0]
    raise DeviceUnusable(
        "{path} has no {wanted} of a fixed rate.",
        "Its streams are: {streams}. Choose one as in file.xdf?stream=NAME.",
        path=path.name,
        wanted=say("stream {name}", name=name) if name else say("EEG stream"),
        streams=", ".join(f"{s.name} ({s.kind or '–'})" for s in streams) or "–",
    )


# The file, piece by piece


def _pieces(raw: bytes) -> tuple[list[tuple[int, int, int]], bool]:
    """Return (tag, start, stop) of the content of each piece, and whether all are whole."""
    pieces = []
    at, whole = len(MAGIC), True
    while at < len(raw):
        length, start = _length(raw, at)
        if length >= 2 and start + length <= len(raw):
            tag = int.from_bytes(raw[start : start + 2], "little")
            pieces.append((tag, start + 2, start + length))
            at = start + length
            continue
        whole = False
        found = raw.find(BOUNDARY, at)
        if found < 0:
            break
        at = found + len(BOUNDARY)
    return pieces, whole


def _length(raw: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length, -1 when damaged, and where it ends."""
    size = raw[at] if at < len(raw) else 0
    if size not in (1, 4, 8) or at + 1 + size > len(raw):
        return -1, at
    return int.from_bytes(raw[at + 1 : at + 1 + size], "little"), at + 1 + size


def _streams(raw: bytes, pieces: Sequence[tuple[int, int, int]]) -> dict[int, _Stream]:
    """Return the streams whose header makes sense, by number."""
    streams: dict[int, _Stream] = {}
    for tag, start, stop in pieces:
        if tag != HEADER or stop - start < 4:
            continue
        number = int.from_bytes(raw[start : start + 4], "little")
        stream = _stream(number, raw[start + 4 : stop])
        if stream is not None and number not in streams:
            streams[number] = stream
    return streams


def _stream(number: int, content: bytes) -> _Stream | None:
    if b"<!" in content:  # no entities: a few bytes of them can stand for gigabytes
        return None
    try:
        info = ElementTree.fromstring(content.decode("utf-8", "replace"))
        stream = _Stream(
            number=number,
            name=(info.findtext("name") or "").strip(),
            kind=(info.findtext("type") or "").strip().lower(),
            channels=int(info.findtext("channel_count") or ""),
            rate=float(info.findtext("nominal_srate") or ""),
            format=info.findtext("channel_format") or "",
        )
    except (ElementTree.ParseError, ValueError):
        return None
    sane = 1 <= stream.channels <= MAX_CHANNELS and 0 <= stream.rate <= MAX_RATE
    named = info.tag == "info" and bool(stream.name) and stream.format in SIZES
    return stream if sane and named else None


def _sound(
    raw: bytes, pieces: Sequence[tuple[int, int, int]], kept: Mapping[int, _Stream]
) -> tuple[bytes, int]:
    """Return a file of the sound pieces of the kept streams, and how many were unsound."""
    out = io.BytesIO()
    out.write(MAGIC)
    seen: set[int] = set()
    broken = 0
    for tag, start, stop in pieces:
        if tag not in (HEADER, SAMPLES, OFFSET) or stop - start < 4:
            continue
        number = int.from_bytes(raw[start : start + 4], "little")
        stream = kept.get(number)
        if stream is None:
            continue
        if tag == HEADER:
            good = number not in seen and _stream(number, raw[start + 4 : stop]) is not None
            seen.add(number)
        elif tag == OFFSET:
            good = number in seen and _good_offset(raw[start + 4 : stop])
        else:
            good = number in seen and _good_samples(raw, start + 4, stop, stream)
        if good:
            out.write(b"\x08" + struct.pack("<QH", stop - start + 2, tag) + raw[start:stop])
        broken += not good
    return out.getvalue(), broken


def _good_offset(content: bytes) -> bool:
    return len(content) == 16 and bool(
        np.all(np.abs(np.frombuffer(content, dtype="<f8")) < MAX_STAMP)
    )


def _good_samples(raw: bytes, start: int, stop: int, stream: _Stream) -> bool:
    """Return whether a piece holds exactly the samples that it announces, at sane times."""
    count, at = _length(raw, start)
    if count < 0 or count > stop - start:
        return False
    if stream.format == "string":
        return _good_strings(raw, at, stop, stream.channels, count)
    values = stream.channels * SIZES[stream.format]
    for stamped in (8, 0):
        if stop - at == count * (1 + stamped + values):
            table = np.frombuffer(raw, dtype=np.uint8, count=stop - at, offset=at)
            table = table.reshape(count, 1 + stamped + values) if count else table[:0, None]
            if bool(np.all((table[:, :1] != 0) == bool(stamped))):
                times = table[:, 1 : 1 + stamped].copy().view("<f8") if stamped else table[:0]
                return bool(np.all(np.abs(times.astype(np.float64)) < MAX_STAMP))
    for _ in range(count):
        at = _after_stamp(raw, at, stop)
        at = -1 if at < 0 else at + values
        if not 0 <= at <= stop:
            return False
    return at == stop


def _good_strings(raw: bytes, at: int, stop: int, channels: int, count: int) -> bool:
    for _ in range(count):
        at = _after_stamp(raw, at, stop)
        for _ in range(channels):
            if not 0 <= at < stop:
                return False
            length, at = _length(raw, at)
            if length < 0 or at + length > stop:
                return False
            at += length
    return at == stop


def _after_stamp(raw: bytes, at: int, stop: int) -> int:
    """Return where a sample's time stamp ends, -1 when it is damaged."""
    if not 0 <= at < stop:
        return -1
    if raw[at] == 0:
        return at + 1
    if at + 9 > stop:
        return -1
    stamp = struct.unpack_from("<d", raw, at + 1)[0]
    return at + 9 if abs(stamp) < MAX_STAMP else -1
