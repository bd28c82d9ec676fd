"""``signals.xdf``: EEG, where every block is, answers with all that they came from, states.

Streams (docs/recording-format.md has their channels):

    engine decisions fused estimate.MODALITY    what was said, and what it depends on
    markers marker.changes states               what happened
    rating                                      what a participant rated continuously
    counters.KIND skipped quality               how often, and how good, each second
    clock losses                                clocks side by side; what the recorder itself lost
    eeg  KIND.blocks KIND.times  video.frames   samples, and when each was taken
"""

import base64
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from emoscope.pipeline import Result, Shadow
from emoscope.quality import plain
from emoscope.recording._marker_texts import (
    CHANGE_CHANNELS,
    MARKER_CHANNELS,
    change_text,
    marker_texts,
)
from emoscope.recording._media_groups import Tally, changed
from emoscope.recording._segments import Segments
from emoscope.recording._xdf_writer import NUMPY, Format, XDFWriter
from emoscope.recording.items import (
    BlockRow,
    ChangeItem,
    EngineItem,
    Item,
    LossItem,
    MarkerItem,
    QualityItem,
    RatingItem,
    ResultItem,
    SampleItem,
    SnapshotItem,
    StateItem,
    TickItem,
)
from emoscope.recording.kept import Kept, Ranges
from emoscope.recording.values import to_text
from emoscope_devices import Block, StreamSpec, to_ns
from emoscope_models import EMOTIONS, Affect, Estimate

AFFECT = ("valence", "arousal", "valence_sd", "arousal_sd", "correlation")
FUSED = (*EMOTIONS, "confidence", *AFFECT, "n_used", "degraded", "conflict", "entropy")
BLOCKS = ("first", "count", "arrival_ns", "first_time_ns", "last_time_ns", "segment", "row")
FRAMES = ("index", "time_ns", "arrival_ns", "pts_us", "segment", "row")
COUNTERS = ("received", "lost", "gaps", "reconnects")
CLOCK = ("session_ns", "wall_ns", "monotonic_ns")
SNAPSHOT_NS = to_ns(60.0)
"""How often where the pipeline stands is written down, for who begins in the middle."""
OFFSET_NS = to_ns(5.0)
XDF_FORMATS: Mapping[str, Format] = {
    "float32": "float32",
    "float64": "double64",
    "int8": "int8",
    "int16": "int16",
    "int32": "int32",
    "int64": "int64",
}


def exact_times(block: Block) -> str:
    """Return when each sample was taken, exactly: base64 of zlib of int64, little-endian.

    The first number is the least step from one time to the next (ns), then follows by how much
    each step is more than that.
    """
    steps = np.diff(block.times)
    least = steps.min(initial=steps[0])
    numbers = np.concatenate([[least], steps - least]).astype("<i8")
    return base64.b64encode(zlib.compress(numbers.tobytes(), 1)).decode()


class SignalsGroup:
    """Writes everything but sound and pictures. One thread."""

    def __init__(self, segments: Segments, tally: Tally, kept: Ranges = ()) -> None:
        """Write into ``segments``; the first file is created with the first item."""
        self.kept = Kept(kept)
        self.ratings = 0
        """Samples of the stream ``rating`` written so far."""
        self._segments, self._tally = segments, tally
        self._writer: XDFWriter | None = None
        self._numbers: dict[str, int] = {}
        self._described: dict[int, tuple[Any, ...]] = {}
        self._spec: StreamSpec | None = None
        self._labels: dict[str, tuple[str, ...]] = {}
        self._beside: dict[str, Shadow] = {}
        self._snapshot: int | None = None
        self._offset = 0
        self._time = 0

    def open(self, time: int) -> None:
        """Begin the first file at session ``time``, so that there is one whatever comes."""
        self._time = time
        self._roll(time)

    def take(self, item: Item) -> None:
        """Write one item. Raises OSError."""
        if self._writer is None or self._segments.full(self._time):
            self._roll(self._time)
        match item:
            case SampleItem():
                self._samples(item)
            case BlockRow():
                self._row(item)
            case ResultItem():
                self._result(item)
            case SnapshotItem():
                self._snap(item)
            case TickItem():
                self._tick(item)
            case QualityItem():
                self._text("quality", item.quality.time, (to_text(plain(item.quality)),))
            case EngineItem():
                record = {"what": item.what, "sequence": item.sequence, **item.values}
                self._text("engine", item.time, (to_text(record),))
            case StateItem():
                self._state(item)
            case MarkerItem():
                texts = marker_texts(item.marker)
                self._text("markers", item.marker.time, texts, MARKER_CHANNELS, kind="Markers")
                self._wrote(item.serial)
            case ChangeItem():
                texts = (change_text(item.change),)
                self._text("marker.changes", item.change.at, texts, CHANGE_CHANNELS)
                self._wrote(item.serial)
            case RatingItem():
                self._rating(item)
            case LossItem():
                record = {n: getattr(item, n) for n in ("kind", "first", "count", "start", "stop")}
                self._text("losses", item.time, (to_text(record | {"where": item.where}),))

    def sync(self) -> None:
        """Write a boundary and put everything on the disk. Raises OSError."""
        if self._writer is not None:
            self._writer.boundary()
        self._segments.sync()

    def close(self) -> None:
        """Write the footers and close the file in hand. Raises OSError."""
        writer, self._writer = self._writer, None
        try:
            if writer is not None and self._segments.tape is not None:
                writer.close()
        finally:
            self._segments.close()

    def _wrote(self, serial: int) -> None:
        if self._segments.tape is not None:
            self.kept.wrote(serial, self._segments.tape)

    # -- streams -----------------------------------------------------------------------------

    def _roll(self, time: int) -> None:
        self.close()
        self._writer = XDFWriter(self._segments.open(time))
        self._snapshot = None
        for number, description in self._described.items():
            self._describe(number, description)

    def _describe(self, number: int, description: tuple[Any, ...]) -> None:
        assert self._writer is not None
        name, kind, channels, format, rate, unit, about = description
        self._writer.add_stream(
            number, name, kind, channels, format, rate=rate, unit=unit, about=about
        )
        self._writer.clock_offset(number, self._time)

    def _stream(
        self,
        name: str,
        kind: str,
        channels: Sequence[str],
        format: Format,
        *,
        rate: float = 0.0,
        unit: str | Sequence[str] = "",
        about: Mapping[str, Any] | None = None,
        anew: bool = False,
    ) -> int:
        """Return a stream's number, describing it first when it is new or described ``anew``."""
        if name not in self._numbers or anew:
            number = len(self._described) + 1
            description = (name, kind, tuple(channels), format, rate, unit, about)
            self._describe(number, description)
            self._numbers[name] = number
            self._described[number] = description
        return self._numbers[name]

    def _text(
        self,
        name: str,
        time: int,
        texts: Sequence[str],
        channels: Sequence[str] = ("json",),
        kind: str = "Emoscope",
    ) -> None:
        assert self._writer is not None
        self._writer.texts(self._stream(name, kind, channels, "string"), time, texts)

    def _numeric(
        self, name: str, time: int, values: Sequence[float], channels: Sequence[str], format: Format
    ) -> None:
        assert self._writer is not None
        number = self._stream(name, "Emoscope", channels, format)
        row = np.array([values], NUMPY[format])
        self._writer.samples(number, np.array([time]), row)

    # -- samples -----------------------------------------------------------------------------

    def _samples(self, item: SampleItem) -> None:
        assert self._writer is not None
        spec, block = item.spec, item.block
        format = XDF_FORMATS.get(spec.dtype)
        if format is None:
            raise ValueError(f"XDF has no samples of type {spec.dtype}")
        count = spec.shape[0] if spec.shape else 1
        channels = spec.channels or tuple(f"{n + 1}" for n in range(count))
        number = self._stream(
            spec.kind,
            spec.kind.upper(),
            channels,
            format,
            rate=spec.rate,
            unit=_units(spec, count),
            about={"device": spec.device, "demo": spec.demo, "mains": spec.mains},
            anew=changed(self._spec, spec),
        )
        self._spec = spec
        row = self._tally.samples
        self._writer.samples(number, block.times, block.data.reshape(len(block), count))
        self._tally.add(spec, block)
        self._time = max(self._time, int(block.times[-1]))
        self._row(BlockRow(spec.kind, block, self._segments.number, row))

    def _row(self, row: BlockRow) -> None:
        block = row.block
        first, last = int(block.times[0]), int(block.times[-1])
        self._time = max(self._time, last)
        if row.kind == "video":
            frame = (block.first, first, block.arrival, row.pts, row.segment, row.row)
            self._numeric("video.frames", first, frame, FRAMES, "int64")
            return
        values = (block.first, len(block), block.arrival, first, last, row.segment, row.row)
        self._numeric(f"{row.kind}.blocks", first, values, BLOCKS, "int64")
        if len(block) > 2:
            self._text(f"{row.kind}.times", first, (exact_times(block),), ("steps",))

    def _rating(self, item: RatingItem) -> None:
        assert self._writer is not None
        about = {"range": "-1 to 1", "missing": "NaN: this axis was not rated"}
        number = self._stream(
            "rating", "Rating", ("valence", "arousal"), "float32", unit="-1 to 1", about=about
        )
        self._writer.samples(number, item.times, item.values)
        self.ratings += len(item.times)
        self._time = max(self._time, int(item.times[-1]))

    # -- answers -----------------------------------------------------------------------------

    def _result(self, item: ResultItem) -> None:
        result = item.result
        self._time = max(self._time, result.time)
        new = result.estimates.get(result.cause) if result.cause else None
        timing = {n: getattr(result.timing, n) for n in ("taken", "begun", "ended", "fused")}
        record = {
            "sequence": result.sequence,
            "time": result.time,
            "cause": result.cause,
            "demo": result.demo,
            "span": list(result.span) if result.span else None,
            "estimate": new,
            "shadow": self._shadows(result),
            "fused": result.fused,
            "timing": timing,
        }
        self._text("decisions", result.time, (to_text(record),))
        fused = result.fused
        affect = _affect(fused.affect)
        more = (fused.n_used, fused.degraded, _number(fused.conflict), _number(fused.entropy))
        numbers = (*fused.probabilities, fused.confidence, *affect, *more)
        self._numeric("fused", result.time, numbers, FUSED, "double64")
        if new is not None:
            self._estimate(new, result.time)

    def _shadows(self, result: Result) -> dict[str, Any]:
        """Return what is new of the models that run beside, by key."""
        new: dict[str, Any] = {}
        for key, shadow in result.shadow.items():
            if self._beside.get(key) is not shadow:
                new[key] = {
                    "modality": shadow.modality,
                    "estimate": shadow.estimate,
                    "reasons": shadow.reasons,
                }
                self._beside[key] = shadow
        return new

    def _estimate(self, estimate: Estimate, time: int) -> None:
        assert self._writer is not None
        labels = estimate.labels.labels
        name = f"estimate.{estimate.modality}"
        number = self._stream(
            name,
            "Emoscope",
            ("start_s", "end_s", "validity", "ok", *AFFECT, *labels),
            "double64",
            about={"model": estimate.model},
            anew=name in self._labels and self._labels[name] != (estimate.model, *labels),
        )
        self._labels[name] = (estimate.model, *labels)
        p = estimate.probabilities
        values = (
            estimate.start / 1e9,
            estimate.time / 1e9,
            estimate.validity.score,
            estimate.validity.ok,
            *_affect(estimate.affect),
            *(p if p is not None and len(p) == len(labels) else (np.nan,) * len(labels)),
        )
        self._writer.samples(number, np.array([time]), np.array([values], np.float64))

    def _snap(self, item: SnapshotItem) -> None:
        """Write a snapshot, the first and then one a minute."""
        snapshot = item.snapshot
        if self._snapshot is not None and snapshot.time - self._snapshot < SNAPSHOT_NS:
            return
        self._snapshot = snapshot.time
        record = {
            "what": "snapshot",
            "sequence": snapshot.sequence,
            "time": snapshot.time,
            "estimates": dict(snapshot.estimates),
            "memory": snapshot.memory,
        }
        self._text("engine", snapshot.time, (to_text(record, bare=True),))

    # -- what happened -----------------------------------------------------------------------

    def _state(self, item: StateItem) -> None:
        status = item.status
        reasons = " ".join(map(str, status.reasons))
        fields = (item.kind, status.state.value, reasons, to_text(list(status.reasons)))
        self._text("states", item.time, fields, ("stream", "state", "reasons", "json"))

    def _tick(self, item: TickItem) -> None:
        self._time = max(self._time, item.time)
        self._numeric("clock", item.time, (item.time, item.wall, item.monotonic), CLOCK, "int64")
        for kind, counts in item.counts.items():
            self._numeric(f"counters.{kind}", item.time, counts, COUNTERS, "int64")
        for modality, numbers in item.engine.items():
            names = ("skipped", "late")
            self._numeric(f"skipped.{modality}", item.time, numbers, names, "int64")
        if item.time - self._offset >= OFFSET_NS or not self._offset:
            self._offset = item.time
            assert self._writer is not None
            for number in self._writer.streams:
                self._writer.clock_offset(number, item.time)


def _units(spec: StreamSpec, count: int) -> tuple[str, ...]:
    """Return the unit of each channel: an accelerometer behind the electrodes is in g."""
    unit = "microvolts" if spec.unit == "µV" else spec.unit
    axes = len(spec.channels) - len(spec.electrodes)
    return (unit,) * (count - axes) + ("g",) * axes


def _affect(affect: Affect | None) -> tuple[float, ...]:
    if affect is None:
        return (np.nan,) * len(AFFECT)
    return tuple(getattr(affect, name) for name in AFFECT)


def _number(value: float | None) -> float:
    return np.nan if value is None else value
