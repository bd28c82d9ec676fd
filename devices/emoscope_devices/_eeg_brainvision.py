"""BrainVision Core Data Format 1.0 (Brain Products): .vhdr header, .vmrk markers, .eeg samples."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

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
    in_order,
    index_of,
    joined,
    microvolts,
)
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._words import Sentence, say

MAX_HEADER = 16_000_000
"""Bytes; a header or marker file is text of some kilobytes."""
MAX_CHANNELS = 4096
_TYPES: dict[str, np.dtype[Any]] = {"INT_16": np.dtype("<i2"), "IEEE_FLOAT_32": np.dtype("<f4")}
_Sections = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class _Layout:
    data: Path
    dtype: np.dtype[Any]
    count: int
    rows: int
    vectorized: bool


def read_brainvision(path: Path, wanted: Sequence[str]) -> Recording:
    """Open the recording that a .vhdr file describes. Raises DeviceUnusable."""
    sections = _sections(path)
    common = sections.get("common infos", {})
    rate = 1e6 / _number(path, common.get("samplinginterval", ""), say("sampling interval"))
    layout, promised = _layout(path, common, sections.get("binary infos", {}))
    infos = [_info(path, sections.get("channel infos", {}), i, rate) for i in range(layout.count)]
    choice = choose(path, [channel for channel, _ in infos], wanted)
    resolution = np.array([infos[i][1] for i in choice.numbers])
    notes = list(choice.notes)
    if layout.rows < promised:
        notes.append(cut_off(layout.rows / rate, promised / rate))
    found, gaps = _markers(path, common.get("markerfile", ""), rate, layout.rows)
    if gaps:
        lost = sum(count for _, count in gaps)
        notes.append(
            say(
                "{count} gap(s), at least {seconds:.1f} s together.",
                count=len(gaps),
                seconds=lost / rate,
            )
        )
    segments = joined(gaps)
    return Recording(
        path=path,
        rate=rate,
        channels=choice.names,
        rows=layout.rows,
        read=_Data(path, layout, choice, resolution).read,
        segments=segments,
        annotations=in_order(found),
        notes=tuple(notes),
    )


def _text(path: Path) -> str:
    with path.open("rb") as file:
        raw = file.read(MAX_HEADER)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _sections(path: Path) -> _Sections:
    """Return keys and values by section, both in lower case. The file is INI-like, not INI."""
    sections: _Sections = {}
    current: dict[str, str] = {}
    for line in _text(path).splitlines():
        line = line.strip()
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]").strip().lower(), {})
        elif line and not line.startswith(";") and "=" in line:
            key, _, value = line.partition("=")
            current.setdefault(key.strip().lower(), value.strip())
    return sections


def _number(path: Path, text: str, what: Sentence) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < 1e12:
        raise damaged(path, what)
    return number


def _layout(path: Path, common: dict[str, str], binary: dict[str, str]) -> tuple[_Layout, int]:
    """Return where the samples are, and how many are promised."""
    kind = binary.get("binaryformat", "").upper()
    orientation = common.get("dataorientation", "MULTIPLEXED").upper()
    if common.get("dataformat", "BINARY").upper() != "BINARY" or kind not in _TYPES:
        raise DeviceUnusable(
            "{path} holds samples as {kind}, which is not read.",
            "Export it as binary INT_16 or IEEE_FLOAT_32.",
            path=path.name,
            kind=kind or common.get("dataformat", "nothing"),
        )
    if orientation not in ("MULTIPLEXED", "VECTORIZED"):
        raise damaged(path, say("data orientation"))
    count = int(_number(path, common.get("numberofchannels", ""), say("number of channels")))
    if not 1 <= count <= MAX_CHANNELS:
        raise damaged(path, say("number of channels"))
    data = _beside(path, common.get("datafile", ""))
    if not data.is_file():
        raise DeviceUnusable(
            "The samples of {path} are missing: there is no {data} beside it.",
            "Keep the .vhdr, .vmrk and .eeg files together.",
            path=path.name,
            data=data.name,
        )
    dtype = _TYPES[kind]
    there = data.stat().st_size // (dtype.itemsize * count)
    points = common.get("datapoints", "")
    promised = int(_number(path, points, say("number of samples"))) if points else there
    if there < 1:
        raise damaged(path, say("no samples"))
    if orientation == "VECTORIZED" and points and there < promised:
        raise damaged(path, say("it is cut off, and stored channel after channel"))
    rows = min(there, promised) if points else there
    return _Layout(data, dtype, count, rows, orientation == "VECTORIZED"), promised


def _beside(path: Path, name: str) -> Path:
    """Return the file that a header names; only ever one in the header's own folder."""
    plain = re.split(r"[\\/]", name.replace("$b", path.stem))[-1].replace("\x00", "")
    return path.with_name(plain) if plain not in ("", ".", "..") else path.with_suffix(".eeg")


def _info(path: Path, section: dict[str, str], number: int, rate: float) -> tuple[Channel, float]:
    """Return a channel and its resolution, from ``name,reference,resolution,unit``."""
    parts = section.get(f"ch{number + 1}", "").split(",")
    parts = [part.replace("\\1", ",").strip() for part in parts] + [""] * 4
    label = parts[0] or f"EEG{number + 1}"
    resolution = _number(path, parts[2], say("resolution")) if parts[2] else 1.0
    return Channel(label, parts[3] or "µV", rate), resolution


def _markers(
    path: Path, name: str, rate: float, rows: int
) -> tuple[list[Annotation | None], list[tuple[int, int]]]:
    """Return markers as annotations, and gaps where a new segment begins."""
    file = _beside(path, name)
    if not name or not file.is_file():
        return [], []
    raw: list[tuple[int, int, str]] = []
    starts: dict[int, float | None] = {}
    for text in _sections(file).get("marker infos", {}).values():
        kind, label, position, size, *rest = [*text.split(","), "", "", ""]
        if not (position.strip().isdecimal() and len(position) < 16):
            continue
        row = int(position) - 1
        if kind.strip().lower() == "new segment":
            starts[row] = _moment(rest[1] if len(rest) > 1 else "")
        else:
            length = int(size) if size.strip().isdecimal() and len(size) < 16 else 0
            raw.append((row, length if length > 1 else 0, _label(kind, label)))
    gaps = _gaps(starts, rate, rows)
    index = index_of(joined(gaps), np.array([row for row, _, _ in raw], dtype=np.int64))
    found = [
        annotation(int(at) / rate, label, length / rate, file.name)
        for at, (_, length, label) in zip(index, raw, strict=True)
    ]
    return found, gaps


def _label(kind: str, label: str) -> str:
    parts = [part.replace("\\1", ",").strip() for part in (kind, label)]
    return "/".join(part for part in parts if part)


def _moment(text: str) -> float | None:
    """Return the seconds of a YYYYMMDDhhmmssuuuuuu stamp; None when there is none."""
    digits = text.strip()
    if not re.fullmatch(r"[0-9]{20}", digits) or digits == "0" * 20:
        return None
    try:
        moment = datetime.datetime.strptime(digits, "%Y%m%d%H%M%S%f")
    except ValueError:
        return None
    return (moment - datetime.datetime(1970, 1, 1)).total_seconds()


def _gaps(starts: dict[int, float | None], rate: float, rows: int) -> list[tuple[int, int]]:
    """Return (row, missing samples) for each new segment; one sample where nobody knows."""
    gaps = []
    before: tuple[int, float | None] = (0, starts.get(0))
    for row in sorted(r for r in starts if 0 < r < rows):
        moment = starts[row]
        lost = 1
        if moment is not None and before[1] is not None:
            away = moment - before[1]
            if 0 < away <= MAX_SECONDS:
                lost = max(1, round(away * rate) - (row - before[0]))
        gaps.append((row, lost))
        before = (row, moment)
    return gaps


class _Data:
    """Reads stretches of the .eeg file."""

    def __init__(
        self, path: Path, layout: _Layout, choice: Choice, resolution: NDArray[np.float64]
    ) -> None:
        self._path = path
        self._layout = layout
        self._numbers = list(choice.numbers)
        with np.errstate(over="ignore"):
            self._scales = choice.scales * resolution

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return rows ``start`` to ``stop`` in µV (stop - start, channels)."""
        layout, count = self._layout, stop - start
        with layout.data.open("rb") as file:
            if layout.vectorized:
                columns = [
                    self._values(file, number * layout.rows + start, count)
                    for number in self._numbers
                ]
                values = np.stack(columns, axis=1)
            else:
                flat = self._values(file, start * layout.count, count * layout.count)
                values = flat.reshape(-1, layout.count)[:, self._numbers]
        return microvolts(values, self._scales)

    def _values(self, file: BinaryIO, first: int, count: int) -> NDArray[np.float64]:
        size = self._layout.dtype.itemsize
        file.seek(first * size)
        raw = file.read(count * size)
        if len(raw) != count * size:
            raise damaged(self._path, say("it has become shorter"))
        return np.frombuffer(raw, dtype=self._layout.dtype).astype(np.float64)
