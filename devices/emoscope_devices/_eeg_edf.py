"""EDF, EDF+, BDF and BDF+ (Kemp and Olivan 2003; BioSemi 24 bit), a stretch at a time.

edfio reads the samples and their calibration; it is given a few whole records at a time under a
repaired header, so that memory stays small and a cut-off file plays as far as it goes.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import edfio
import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Annotation
from emoscope_devices._eeg_recording import (
    MAX_SECONDS,
    Channel,
    Choice,
    Recording,
    annotation,
    choose,
    cut_off,
    damaged,
    gaps_of,
    in_order,
    joined,
    microvolts,
)
from emoscope_devices._words import Sentence, say

HEADER = 256
STRETCH_BYTES = 4_000_000
STRETCH_SECONDS = 10.0
_ONSET = re.compile(rb"[+-]\d{1,10}(\.\d{0,12})?")
_DURATION = re.compile(rb"\d{1,10}(\.\d{0,12})?")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things are: ``spr`` samples per record of each signal, ``width`` bytes of one."""

    header: bytes
    width: int
    spr: tuple[int, ...]
    labels: tuple[str, ...]
    seconds: float
    records: int
    promised: int
    discontinuous: bool

    @property
    def record_bytes(self) -> int:
        return sum(self.spr) * self.width

    def offset(self, signal: int) -> int:
        """Return where in a record the samples of ``signal`` begin."""
        return sum(self.spr[:signal]) * self.width

    @property
    def lists(self) -> list[int]:
        """Return the signals that carry annotations instead of samples."""
        kind = "BDF Annotations" if self.width == 3 else "EDF Annotations"
        return [i for i, label in enumerate(self.labels) if label == kind]


def read_edf(path: Path, wanted: Sequence[str]) -> Recording:
    """Open an EDF or BDF file. Raises DeviceUnusable, or what edfio raises on damage."""
    layout = _layout(path)
    sample = _signals(layout, _raw(path, layout, 0, 1), 1)
    ordinary = [i for i in range(len(layout.spr)) if i not in layout.lists]
    if len(sample) != len(ordinary):
        raise damaged(path, say("signal headers"))
    channels = [
        Channel(s.label, s.physical_dimension, layout.spr[i] / layout.seconds)
        if _calibrated(s)
        else Channel(s.label, s.physical_dimension, 0.0)
        for i, s in zip(ordinary, sample, strict=True)
    ]
    choice = choose(path, channels, wanted)
    per_record = layout.spr[ordinary[choice.numbers[0]]]
    onsets, notes = _scan(path, layout)
    gaps, remarks = _gaps(onsets, per_record, choice.rate) if layout.discontinuous else ([], [])
    if layout.records < layout.promised:
        remarks.append(cut_off(layout.records * layout.seconds, layout.promised * layout.seconds))
    return Recording(
        path=path,
        rate=choice.rate,
        channels=choice.names,
        rows=layout.records * per_record,
        read=_Data(path, layout, choice, per_record).read,
        segments=joined(gaps),
        annotations=in_order(notes),
        notes=(*choice.notes, *remarks),
    )


def _layout(path: Path) -> _Layout:
    with path.open("rb") as file:
        fixed = file.read(HEADER)
        if len(fixed) < HEADER:
            raise damaged(path, say("header"))
        count = _integer(path, fixed[252:256], 1, 9999)
        rest = file.read(HEADER * count)
        size = file.seek(0, 2)
    if len(rest) < HEADER * count:
        raise damaged(path, say("header"))
    spr = tuple(
        _integer(path, rest[216 * count + 8 * i : 216 * count + 8 * i + 8], 0, 10**8)
        for i in range(count)
    )
    width = 3 if fixed[0] == 0xFF else 2
    seconds = _real(path, fixed[244:252])
    if not 0 < seconds <= MAX_SECONDS or not sum(spr):
        raise damaged(path, say("record length"))
    there = (size - HEADER * (count + 1)) // (sum(spr) * width)
    promised = _integer(path, fixed[236:244], -1, 10**8)
    if there < 1:
        raise damaged(path, say("no whole data record"))
    return _Layout(
        header=fixed + rest,
        width=width,
        spr=spr,
        labels=tuple(_text(rest[16 * i : 16 * i + 16]) for i in range(count)),
        seconds=seconds,
        records=there if promised < 1 else min(there, promised),
        promised=promised,
        discontinuous=_text(fixed[192:236])[:5] in ("EDF+D", "BDF+D"),
    )


def _text(field: bytes) -> str:
    return field.decode("latin-1").rstrip(" \x00")


def _integer(path: Path, field: bytes, low: int, high: int) -> int:
    number = _real(path, field)
    if number != int(number) or not low <= number <= high:
        raise damaged(path, say("header"))
    return int(number)


def _real(path: Path, field: bytes) -> float:
    try:
        number = float(_text(field))
    except ValueError:
        raise damaged(path, say("header")) from None
    if not math.isfinite(number):
        raise damaged(path, say("header"))
    return number


def _calibrated(signal: edfio.EdfSignal | edfio.BdfSignal) -> bool:
    """Return whether digital numbers of ``signal`` have a physical meaning."""
    low, high = signal.physical_range
    return (
        signal.digital_max > signal.digital_min
        and low != high
        and math.isfinite(low)
        and math.isfinite(high)
    )


def _raw(path: Path, layout: _Layout, first: int, count: int) -> bytes:
    with path.open("rb") as file:
        file.seek(len(layout.header) + first * layout.record_bytes)
        data = file.read(count * layout.record_bytes)
    if len(data) != count * layout.record_bytes:
        raise damaged(path, say("it has become shorter"))
    return data


def _signals(
    layout: _Layout, data: bytes, records: int
) -> tuple[edfio.EdfSignal | edfio.BdfSignal, ...]:
    """Return what edfio makes of ``records`` whole records."""
    header = bytearray(layout.header)
    header[184:192] = str(len(header)).encode().ljust(8)
    header[236:244] = str(records).encode().ljust(8)
    content = bytes(header) + data
    if layout.width == 3:
        return edfio.read_bdf(content, header_encoding="latin-1").signals
    return edfio.read_edf(content, header_encoding="latin-1").signals


class _Data:
    """The samples of the chosen signals; keeps the stretch that was read last."""

    def __init__(self, path: Path, layout: _Layout, choice: Choice, per_record: int) -> None:
        self._path = path
        self._layout = layout
        self._choice = choice
        self._per_record = per_record
        fitting = min(STRETCH_SECONDS / layout.seconds, STRETCH_BYTES / layout.record_bytes)
        self._stretch = max(1, int(min(fitting, layout.records)))
        self._first = -1
        self._held = np.zeros((0, len(choice.numbers)), dtype=np.float32)

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return rows ``start`` to ``stop`` in µV (stop - start, channels)."""
        parts = []
        size = self._stretch * self._per_record
        while start < stop:
            number = start // size
            if number != self._first:
                self._load(number)
            base = number * size
            end = min(stop, base + size)
            parts.append(self._held[start - base : end - base])
            start = end
        return np.concatenate(parts) if parts else self._held[:0]

    def _load(self, number: int) -> None:
        first = number * self._stretch
        count = min(self._stretch, self._layout.records - first)
        data = _raw(self._path, self._layout, first, count)
        with np.errstate(all="ignore"):
            signals = _signals(self._layout, data, count)
            columns = [signals[i].data for i in self._choice.numbers]
        self._held = microvolts(np.stack(columns, axis=1), self._choice.scales)
        self._first = number


def _scan(path: Path, layout: _Layout) -> tuple[list[float], list[Annotation | None]]:
    """Return the onset of every record in s (when told), and all annotations and triggers."""
    onsets: list[float] = []
    found: list[Annotation | None] = []
    status = layout.labels.index("Status") if "Status" in layout.labels else None
    codes: list[NDArray[np.int64]] = []
    start = 0.0
    with path.open("rb") as file:
        for record in range(layout.records):
            base = len(layout.header) + record * layout.record_bytes
            for signal in layout.lists:
                raw = _part(file, layout, base, signal)
                for onset, duration, texts in _annotations(raw):
                    if signal == layout.lists[0] and len(onsets) == record and not texts[0]:
                        onsets.append(onset)
                        start = onset if record == 0 else start
                    found += [annotation(onset - start, t, duration, path.name) for t in texts]
            if status is not None and layout.width == 3:
                codes.append(_triggers(_part(file, layout, base, status)))
    if status is not None and codes:
        rate = layout.spr[status] / layout.seconds
        found += _edges(np.concatenate(codes), rate, path.name)
    return onsets, found


def _part(file: BinaryIO, layout: _Layout, base: int, signal: int) -> bytes:
    file.seek(base + layout.offset(signal))
    return file.read(layout.spr[signal] * layout.width)


def _annotations(raw: bytes) -> Iterator[tuple[float, float, list[str]]]:
    """Yield onset in s, duration in s and texts of each time-stamped annotation list."""
    for piece in raw.split(b"\x00"):
        head, *texts = piece.split(b"\x14")
        onset, _, duration = head.partition(b"\x15")
        if len(texts) < 2 or not _ONSET.fullmatch(onset):
            continue
        seconds = float(duration) if _DURATION.fullmatch(duration) else 0.0
        yield float(onset), seconds, [t.decode("utf-8", "replace") for t in texts[:-1]]


def _triggers(raw: bytes) -> NDArray[np.int64]:
    """Return the 16 trigger bits of BioSemi's 24-bit status channel."""
    octets = np.frombuffer(raw, dtype=np.uint8).reshape(-1, 3).astype(np.int64)
    return np.asarray(octets[:, 0] + (octets[:, 1] << 8))


def _edges(codes: NDArray[np.int64], rate: float, origin: str) -> list[Annotation | None]:
    """Return an annotation wherever the trigger input changes to another code but 0."""
    before = np.concatenate([codes[:1], codes[:-1]])
    rows = np.flatnonzero((codes != before) & (codes != 0))
    return [annotation(row / rate, str(codes[row]), 0.0, origin) for row in rows]


def _gaps(
    onsets: Sequence[float], per_record: int, rate: float
) -> tuple[list[tuple[int, int]], list[Sentence]]:
    """Return where a discontinuous file lacks samples, on the grid of the first record."""
    gaps: list[tuple[int, int]] = []
    lost = 0
    for record, onset in enumerate(onsets):
        away = onset - onsets[0]
        late = round(away * rate) - record * per_record - lost
        if late >= 1 and away <= MAX_SECONDS:
            gaps.append((record * per_record, late))
            lost += late
    remarks = [gaps_of(len(gaps), lost / rate)] if gaps else []
    return gaps, remarks
