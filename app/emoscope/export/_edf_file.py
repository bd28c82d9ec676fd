"""Writes EDF+ and BDF+ files record by record, so that an hour needs no more memory than a second.

The header is made by edfio; records and annotation lists follow Kemp & Olivan 2003 ("European data
format plus", Clin Neurophysiol 114). Files are continuous (EDF+C): gaps are filled with FILLER and
marked, as programs that read discontinuous files commonly put what lies behind a gap too early.
"""

import io
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Literal

import edfio
import numpy as np
from numpy.typing import NDArray

from emoscope.export._eeg_grid import Channel

Format = Literal["edf", "bdf"]
BITS = {"edf": 16, "bdf": 24}
FILLER = 0.0
"""In the channel's unit, where there is no sample."""
RECORD_BYTES = 61_440
"""The largest record that EDF+ recommends."""
DURATIONS = (1.0, 0.5, 0.25, 0.2, 0.1)
"""Seconds of one record; the first that leaves no rest, if there is one."""
LONGEST_RECORD = 100
"""Seconds, for rates that are no whole number."""
RESERVED = re.compile(r"status|edf annotations|bdf annotations|trigger|sti \d+", re.IGNORECASE)
"""Names that programs take for something else than samples."""


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation at an offset (s, from the first sample); ``seconds`` 0 for an instant."""

    onset: float
    seconds: float
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """What the file says of itself. ``begin``: wall clock of the first sample, or unknown."""

    patient: str
    begin: datetime | None
    equipment: str


@dataclass(frozen=True, slots=True)
class Shape:
    """How samples are cut into records: so many of each channel in so many seconds."""

    per_record: int
    seconds: float

    @property
    def rate(self) -> float:
        """Return the rate that a reader computes (Hz)."""
        return self.per_record / self.seconds


def shape_of(rows: int, channels: int, rate: float, form: Format) -> Shape:
    """Return records that hold ``rows`` with the least rest, at exactly ``rate`` if possible."""
    whole = next((k for k in range(1, LONGEST_RECORD + 1) if (rate * k).is_integer()), None)
    if whole is None:  # not to be written exactly in eight characters: off by 5e-7 at most
        per_record = max(1, round(rate))
        return Shape(per_record, float(f"{per_record / rate:.6f}"))
    if whole > 1:
        return Shape(int(rate * whole), float(whole))
    fits = [s for s in DURATIONS if (rate * s).is_integer()]
    small = [s for s in fits if rate * s * channels * BITS[form] / 8 <= RECORD_BYTES] or fits[-1:]
    seconds = next((s for s in small if rows % int(rate * s) == 0), small[0])
    return Shape(int(rate * seconds), seconds)


def names_of(channels: Sequence[Channel]) -> tuple[str, ...]:
    """Return labels as the header can have them: ASCII, 16 characters, each once."""
    made: list[str] = []
    for channel in channels:
        plain = "".join(c if c.isascii() and c.isprintable() else "_" for c in channel.name)
        plain = plain.strip() or "CH"
        if RESERVED.fullmatch(plain):
            plain = f"CH {plain}"
        label, number = plain[:16].rstrip(), 2
        while label in made:
            tail = f"-{number}"
            label, number = plain[: 16 - len(tail)] + tail, number + 1
        made.append(label)
    return tuple(made)


def limits_of(channel: Channel, filled: bool) -> tuple[float, float]:
    """Return the limits of what a channel can hold, as eight characters can say them."""
    low, high = float(channel.low), float(channel.high)
    if filled:
        low, high = min(low, FILLER), max(high, FILLER)
    if low == high:
        low, high = low - 1, high + 1
    return -_upward(-low), _upward(high)


def _upward(value: float) -> float:
    """Return the least number from ``value`` on that has eight characters, with a minus sign."""
    for digits in range(4, -1, -1):  # more would become an exponent
        scaled: float = math.ceil(value * 10**digits) / 10**digits
        if len(f"{-abs(scaled):.{digits}f}") <= 8:
            return scaled
    raise ValueError(f"{value} has more than eight characters")


def resolution(channel: Channel, filled: bool, form: Format) -> float:
    """Return the step between two values of a channel, in its unit."""
    low, high = limits_of(channel, filled)
    return (high - low) / float(2 ** BITS[form] - 1)


class EdfFile:
    """One file while it is written: samples in order, then ``close``."""

    def __init__(
        self,
        path: Path,
        form: Format,
        channels: Sequence[Channel],
        rows: int,
        shape: Shape,
        head: Head,
        notes: Iterable[Note],
        filled: bool,
    ) -> None:
        """Write the header. ``filled``: whether FILLER must be within the limits.

        ``notes`` that begin outside the ``rows`` are not to be given. Raises OSError.
        """
        self._shape, self._form = shape, form
        self.records = -(-rows // shape.per_record)
        signals = _signals(form, channels, shape, filled)
        # What the header says, not what it was asked to say: it has eight characters.
        limits = np.array([signal.physical_range for signal in signals])
        self._low = limits[:, 0]
        self._least = -(2 ** (BITS[form] - 1))
        self._gain = (limits[:, 1] - limits[:, 0]) / (2 ** BITS[form] - 1)
        lists = _lists(self.records, shape, notes, BITS[form] // 8)
        self._lists, width = iter(lists), len(lists[0])
        self._held = np.full((shape.per_record, len(channels)), FILLER)
        self._row = 0
        self._file: BinaryIO = path.open("xb")
        self._file.write(_header(form, signals, self.records, shape, head, width))

    def write(self, row: int, values: NDArray[np.float64]) -> None:
        """Put samples (n, channels) at a row; rows that are left out are FILLER, as is NaN."""
        assert row >= self._row, "rows come in order"
        self._pass(row)
        at = 0
        while at < len(values):
            place = self._row % self._shape.per_record
            part = values[at : at + self._shape.per_record - place]
            self._held[place : place + len(part)] = np.where(np.isnan(part), FILLER, part)
            at += len(part)
            self._move(len(part))

    def close(self, whole: bool = True) -> None:
        """Fill up the last record, unless the file is given up, and close it."""
        try:
            if whole:
                self._pass(self.records * self._shape.per_record)
        finally:
            self._file.close()

    def _pass(self, row: int) -> None:
        while self._row < row:
            place = self._row % self._shape.per_record
            self._move(min(row - self._row, self._shape.per_record - place))

    def _move(self, rows: int) -> None:
        self._row += rows
        if self._row % self._shape.per_record == 0:
            digital = np.rint((self._held - self._low) / self._gain).astype(np.int64) + self._least
            digital = np.clip(digital, self._least, -self._least - 1)
            if self._form == "edf":
                data = digital.T.astype("<i2").tobytes()
            else:
                wide = np.ascontiguousarray(digital.T, "<i4").view(np.uint8)
                data = wide.reshape(len(self._low), -1, 4)[:, :, :3].tobytes()
            self._file.write(data + next(self._lists))
            self._held[:] = FILLER


def _signals(form: Format, channels: Sequence[Channel], shape: Shape, filled: bool) -> list[Any]:
    """Return edfio's signals, with a single empty record each."""
    make: Any = edfio.EdfSignal if form == "edf" else edfio.BdfSignal
    empty = np.zeros(shape.per_record, np.int16 if form == "edf" else np.int32)
    return [
        make.from_digital(
            empty,
            shape.rate,
            label=label,
            transducer_type="accelerometer" if channel.unit == "g" else "EEG electrode",
            physical_dimension="g" if channel.unit == "g" else "uV",
            physical_range=limits_of(channel, filled),
        )
        for label, channel in zip(names_of(channels), channels, strict=True)
    ]


def _header(
    form: Format, signals: Sequence[Any], records: int, shape: Shape, head: Head, width: int
) -> bytes:
    """Return the header of a file; edfio writes one with a single empty record."""
    begin = head.begin
    recording = edfio.Recording(
        startdate=begin.date() if begin else None, equipment_code=_field(head.equipment, 30)
    )
    empty = (edfio.Edf if form == "edf" else edfio.Bdf)(
        signals,
        patient=edfio.Patient(code=_field(head.patient, 40)),
        recording=recording,
        starttime=begin.time().replace(microsecond=0) if begin else None,
        data_record_duration=shape.seconds,
        annotations=[],
    )
    out = io.BytesIO()
    empty.write(out)
    count = len(signals) + 1
    made = bytearray(out.getvalue()[: 256 * (count + 1)])
    made[236:244] = str(records).encode().ljust(8)
    at = 256 + 216 * count + 8 * (count - 1)  # samples a record of the annotations, the last signal
    made[at : at + 8] = str(width * 8 // BITS[form]).encode().ljust(8)
    return bytes(made)


def _field(text: str, longest: int) -> str:
    """Return text as a subfield of the header: printable ASCII without spaces, or X for nothing."""
    plain = "".join(c if c.isascii() and c.isprintable() else "_" for c in text.strip())
    return plain.replace(" ", "_")[:longest] or "X"


def _lists(records: int, shape: Shape, notes: Iterable[Note], unit: int) -> list[bytes]:
    """Return the annotation list of each record, all of one length.

    EDF+ lets an annotation stand in any record: each goes into the record where it begins, or the
    next one with room, so that a crowd does not widen every record.
    """
    waiting = sorted(notes, key=lambda note: note.onset)
    stamps = [_stamp(n * shape.seconds) + b"\x14\x14\x00" for n in range(records)]
    written = [_written(note) for note in waiting]
    longest = max(map(len, written), default=0)
    total, stamp = sum(map(len, written)), len(stamps[-1])
    room = longest + -(-total // records) + stamp  # were none wide enough, all would be too full
    room = -(-room // unit) * unit
    made = stamps[:]
    for note, text in zip(waiting, written, strict=True):
        begin = min(int(note.onset / shape.seconds), records - 1)
        order = (*range(begin, records), *range(begin - 1, -1, -1))
        place = next(n for n in order if len(made[n]) + len(text) <= room)
        made[place] += text
    return [one.ljust(room, b"\x00") for one in made]


def _written(note: Note) -> bytes:
    text = "".join(" " if c < " " or c == "\x7f" else c for c in note.text).strip()
    length = b"\x15" + f"{note.seconds:.9f}".rstrip("0").rstrip(".").encode()
    head = _stamp(note.onset) + (length if note.seconds > 0 else b"")
    return head + b"\x14" + text.encode("utf-8", "replace") + b"\x14\x00"


def _stamp(seconds: float) -> bytes:
    return f"{seconds:+.9f}".rstrip("0").rstrip(".").encode()
