"""What is in a recording, as rows of tables (``_columns`` says what each column is)."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.export._columns import Column
from emoscope.export._table_files import Row
from emoscope.markers import Marker, details_of
from emoscope.pipeline import Shadow
from emoscope.recording.annotations import Annotation
from emoscope.recording.reader import Decision, LossNote, Recording
from emoscope.recording.seconds import figure, read_seconds
from emoscope.recording.signals_group import AFFECT as AFFECT_CHANNELS
from emoscope_devices import KINDS, StreamKind, StreamSpec
from emoscope_models import MODALITIES, Affect, Estimate

FIRST, COUNT, ARRIVAL, BEGIN, END, SEGMENT, ROW = range(7)
"""Columns of ``Recording.blocks``."""
PAUSE_NS: Mapping[str, int] = {"video": 1_000_000_000, "audio": 100_000_000, "eeg": 100_000_000}
"""Without a missing sample, a pause from here on is told as a gap. As ``emoscope verify`` does."""
ESTIMATE_HEAD = ("start_s", "end_s", "validity", "ok", *AFFECT_CHANNELS)
"""Before a model's own classes in the stream ``estimate.MODALITY``."""
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
AND = " "
"""Between sentences."""


class Times:
    """Session times as the first columns of a table have them."""

    def __init__(self, recording: Recording, shift_ns: int = 0) -> None:
        """Read the pairs of clocks; ``shift_ns`` is added to the wall clock."""
        _, rows = recording.numbers("clock")
        pairs = [(int(row[0]), int(row[1])) for row in rows if len(row) >= 2]
        clock = recording.start.get("clock")
        if isinstance(clock, Mapping):
            known = clock.get("session_ns"), clock.get("wall_ns")
            if all(type(value) is int for value in known):
                pairs.append(known)  # type: ignore[arg-type]
        pairs.sort()
        self._at = [session for session, _ in pairs]
        self._ahead = [wall - session + shift_ns for session, wall in pairs]

    def of(self, time: int) -> tuple[int, float, int | None]:
        """Return session time (ns), the same in seconds, and the wall clock (ns, or None)."""
        wall = None
        if self._at:
            wall = time + self._ahead[max(0, bisect_right(self._at, time) - 1)]
        return time, time / 1e9, wall


# -- answers ---------------------------------------------------------------------------------


def result_row(decision: Decision, times: Times) -> Row:
    """Return a row of ``results``."""
    fused = decision.fused
    return (
        decision.sequence,
        *times.of(decision.time),
        decision.cause or "heartbeat",
        fused.label,
        *fused.probabilities.tolist(),
        fused.confidence,
        *_affect(fused.affect),
        fused.conflict,
        fused.entropy,
        fused.n_used,
        fused.degraded,
        fused.rule,
        fused.mode,
        decision.demo,
    )


def classes_of(recording: Recording) -> dict[str, tuple[str, ...]]:
    """Return by modality the classes of all models that answered in a recording, in order."""
    found: dict[str, dict[str, None]] = {}
    for file in recording.signals:
        for stream in file.streams.values():
            for modality in MODALITIES:
                if stream.name == f"estimate.{modality}":
                    head = len(ESTIMATE_HEAD)
                    names = (
                        stream.channels[head:] if stream.channels[:head] == ESTIMATE_HEAD else ()
                    )
                    found.setdefault(modality, {}).update(dict.fromkeys(names))
    return {modality: tuple(found[modality]) for modality in MODALITIES if modality in found}


def class_columns(classes: Sequence[str]) -> tuple[Column, ...]:
    """Return a column for each class."""
    return tuple(
        Column(f"p_{name}", "number", f"Probability of {name}.", "0 to 1") for name in classes
    )


def estimate_row(decision: Decision, times: Times, classes: Sequence[str]) -> Row | None:
    """Return a row of ``estimates_MODALITY``; None when its classes are not among ``classes``."""
    estimate = decision.estimate
    assert estimate is not None
    own = _own(estimate)
    if not set(own) <= set(classes):
        return None
    validity = estimate.validity
    part = decision.fused.contributions.get(estimate.modality)
    fate = (part.status, part.weight, part.validity, part.age) if part else (None,) * 4
    return (
        decision.sequence,
        *times.of(decision.time),
        *_window(estimate),
        validity.signal,
        validity.ood,
        validity.agreement,
        AND.join(map(str, validity.reasons)),
        *(own.get(name) for name in classes),
        *_affect(estimate.affect),
        estimate.votes,
        *fate,
        decision.demo,
    )


def shadow_row(decision: Decision, key: str, shadow: Shadow, times: Times) -> Row:
    """Return a row of ``shadows``."""
    estimate = shadow.estimate
    reasons = estimate.validity.reasons if estimate else shadow.reasons
    said = json.dumps(_own(estimate), ensure_ascii=False) if estimate else None
    return (
        decision.sequence,
        *times.of(decision.time),
        key,
        shadow.modality,
        *(_window(estimate) if estimate else (None,) * 5),
        AND.join(map(str, reasons)),
        said,
        *_affect(estimate.affect if estimate else None),
    )


def _window(estimate: Estimate) -> tuple[Any, ...]:
    validity = estimate.validity
    return estimate.start, estimate.time, estimate.model, validity.score, validity.ok


def _own(estimate: Estimate) -> dict[str, float]:
    p, names = estimate.probabilities, estimate.labels.labels
    return dict(zip(names, p.tolist(), strict=True)) if p is not None else {}


def _affect(affect: Affect | None) -> tuple[float | None, ...]:
    return tuple(getattr(affect, name, None) for name in AFFECT_CHANNELS)


# -- what happened ---------------------------------------------------------------------------


def marker_rows(recording: Recording, times: Times, renamed: bool = False) -> Iterator[Row]:
    """Yield the rows of ``markers``, by time; of somebody ``renamed`` without her number."""
    count = [(fate.now, fate) for fate in recording.fates() if fate.now is not None]
    for m, fate in sorted(count, key=lambda pair: pair[0].time):
        about = (m.seconds, m.label, m.origin, m.number, m.kind, _details(m, renamed))
        yield (*times.of(m.time), *about, m.open, fate.altered)


def marker_history_rows(recording: Recording, times: Times, renamed: bool = False) -> Iterator[Row]:
    """Yield the rows of ``marker_history``, marker by marker in the order they were set."""
    for fate in recording.fates():
        if fate.original is not None:
            yield (fate.number, 0, "set", None, None, *_marker(fate.original, times, renamed))
        for step, change in enumerate(fate.changes, 1):
            done = change.amendment
            about = (fate.number, step, done.what, done.at, done.by)
            yield (*about, *_marker(done.marker, times, renamed))


def _marker(m: Marker | None, times: Times, renamed: bool) -> Row:
    if m is None:
        return (None,) * 10
    said = (m.seconds, m.label, m.origin, m.kind, _details(m, renamed), m.open, m.planned)
    return (*times.of(m.time), *said)


def _details(m: Marker, renamed: bool) -> str | None:
    """Return a marker's details; of somebody ``renamed`` without the number, often her code's."""
    if renamed and "participant" in m.known:
        return details_of(**{key: value for key, value in m.known.items() if key != "participant"})
    return m.details or None


def annotation_rows(
    annotations: Iterable[Annotation], times: Times, shift_ns: int = 0
) -> Iterator[Row]:
    """Yield the rows of ``annotations``, as they are given."""
    for a in annotations:
        made = (datetime.fromisoformat(a.made) - BEGINNING) // MICROSECOND * 1000 + shift_ns
        rated = (a.label, a.valence, a.arousal, a.note, made)
        yield (a.rater, a.id, *times.of(a.start), (a.stop - a.start) / 1e9, *rated)


def state_rows(recording: Recording, times: Times, devices: bool) -> Iterator[Row]:
    """Yield the rows of ``states``; without ``devices`` their reasons, which name them, not."""
    for note in recording.states():
        reasons = AND.join(map(str, note.reasons)) if devices else None
        yield (*times.of(note.time), note.kind, note.state, reasons)


def gap_rows(recording: Recording, times: Times) -> Iterator[Row]:
    """Yield the rows of ``gaps``, stream by stream."""
    losses = recording.losses()
    for kind in KINDS:
        mine = sorted((n for n in losses if n.kind == kind), key=lambda note: note.first)
        table = recording.blocks(kind)
        for before, after in _breaks(kind, table):
            missing = int(table[before, FIRST] + table[before, COUNT]), int(table[after, FIRST])
            begin, end = int(table[before, END]), int(table[after, BEGIN])
            for first, stop, cause in _parts(*missing, mine):
                length = (end - begin) / 1e9
                yield (kind, *times.of(begin), end, length, first, stop - first, cause)
        yield from _open_ends(kind, table, mine, times)


def _breaks(kind: str, table: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the blocks before and after each gap."""
    missed = table[1:, FIRST] - table[:-1, FIRST] - table[:-1, COUNT] > 0
    paused = table[1:, BEGIN] - table[:-1, END] > PAUSE_NS[kind]
    for number in np.flatnonzero(missed | paused).tolist():
        yield number, number + 1


def _parts(first: int, stop: int, losses: Sequence[LossNote]) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of a gap [first, stop) by cause; one without samples for a mere pause."""
    at = first
    for loss in losses:
        begin, end = max(at, loss.first), min(stop, loss.first + loss.count)
        if begin >= end:
            continue
        if begin > at:
            yield at, begin, "device"
        yield begin, end, "recorder"
        at = end
    if at < stop or first == stop:
        yield at, stop, "device"


def _open_ends(
    kind: str, table: NDArray[np.int64], losses: Sequence[LossNote], times: Times
) -> Iterator[Row]:
    """Yield what the recorder lost before the first block and after the last."""
    first = int(table[0, FIRST]) if len(table) else 0
    stop = int(table[-1, FIRST] + table[-1, COUNT]) if len(table) else 0
    for loss in losses:
        before, after = loss.first < first, loss.first + loss.count > stop
        if before or after or not len(table):
            length = (loss.stop - loss.start) / 1e9
            row = (loss.stop, length, loss.first, loss.count, "recorder")
            yield (kind, *times.of(loss.start), *row)


def quality_rows(recording: Recording, times: Times) -> Iterator[Row]:
    """Yield the rows of ``quality``."""
    for second in read_seconds(recording):
        row: list[Any] = [*times.of(second.time)]
        for kind in KINDS:
            stream = second.streams.get(kind, {})
            row += [stream.get("state"), figure(stream, "rate")]
            row += [_whole(figure(stream, "lost")), figure(stream, "age")]
        row += [_whole(figure(second.face, "found")), _side(second.face.get("box"))]
        row += [figure(second.face, n) for n in ("grey", "brightness", "sharpness", "valid")]
        names = ("level", "peak", "clipping", "noise", "speech", "snr", "hum", "valid")
        row += [figure(second.voice, name) for name in names]
        row += [figure(second.eeg, n) for n in ("mains", "muscle", "movement", "valid")]
        told = {n: [e.get("score"), e.get("fault")] for n, e in second.electrodes.items()}
        good = sum((figure(e, "score") or 0.0) >= 0.5 for e in second.electrodes.values())
        row += [good, json.dumps(told, ensure_ascii=False)] if told else [None, None]
        yield tuple(row)


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _side(box: Any) -> float | None:
    """Return the shorter side of a box (x, y, w, h)."""
    return None if box is None else float(min(box[2:]))


def stream_rows(recording: Recording, devices: bool) -> Iterator[Row]:
    """Yield the rows of ``streams``; without ``devices`` their names are left out."""
    for kind in KINDS:
        spec, table = recording.spec(kind), recording.blocks(kind)
        if spec is None:
            continue
        steps = table[1:, FIRST] - table[:-1, FIRST] - table[:-1, COUNT]
        yield (
            kind,
            spec.device if devices else None,
            spec.unit,
            spec.dtype,
            "x".join(map(str, spec.shape)) or "1",
            json.dumps(list(spec.channels), ensure_ascii=False),
            spec.rate,
            measured_rate(kind, table),
            recording.count(kind),
            int(table[0, BEGIN]),
            int(table[-1, END]),
            int(steps[steps > 0].sum()),
            int((steps > 0).sum()),
            spec.demo,
        )


def measured_rate(kind: StreamKind, table: NDArray[np.int64]) -> float | None:
    """Return the rate (Hz) at which samples came, gaps and pauses left out; None for one block."""
    joined = table[1:, FIRST] == table[:-1, FIRST] + table[:-1, COUNT]
    joined &= table[1:, BEGIN] - table[:-1, END] <= PAUSE_NS[kind]
    span = int((table[1:, BEGIN] - table[:-1, BEGIN])[joined].sum())
    return int(table[:-1, COUNT][joined].sum()) * 1e9 / span if span > 0 else None


# -- samples ---------------------------------------------------------------------------------


def frame_rows(recording: Recording, times: Times) -> Iterator[Row]:
    """Yield the rows of ``video_frames``."""
    for place, _ in recording.jpegs(read=False):
        where = (place.arrival, place.segment, place.row, place.pts)
        yield (place.first, *times.of(place.start), *where)


def sound_rows(recording: Recording, times: Times) -> Iterator[Row]:
    """Yield the rows of ``audio_blocks``."""
    for row in recording.blocks("audio").tolist():
        where = (row[END], row[ARRIVAL], row[SEGMENT], row[ROW])
        yield (row[FIRST], row[COUNT], *times.of(row[BEGIN]), *where)


def channel_columns(spec: StreamSpec) -> tuple[Column, ...]:
    """Return a column for each channel of a board; those of the same name are numbered."""
    seen: dict[str, int] = {}
    columns = []
    for number, channel in enumerate(spec.channels):
        seen[channel] = seen.get(channel, 0) + 1
        name = channel if seen[channel] == 1 else f"{channel}_{seen[channel]}"
        unit = "g" if number >= len(spec.electrodes) else spec.unit
        dtype = "float32" if spec.dtype == "float32" else ""
        columns.append(Column(f"eeg_{name}", "number", f"Channel {channel}.", unit, dtype))
    return tuple(columns)


def eeg_rows(recording: Recording, times: Times, spec: StreamSpec) -> Iterator[Row | None]:
    """Yield the rows of ``eeg``; None for each sample of a board with other channels."""
    for now, block in recording.samples("eeg"):
        if now.channels != spec.channels:
            yield from (None for _ in range(len(block)))
            continue
        for index, (time, values) in enumerate(zip(block.times.tolist(), block.data, strict=True)):
            yield (block.first + index, *times.of(time), *values)
