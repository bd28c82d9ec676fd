"""What became of each stream: its device, its rate, its states, what it lost, how late it came."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.reader import Recording, StateNote
from emoscope.recording.verify_report import StreamReport
from emoscope.recording.verify_streams import JUMP_NS
from emoscope_devices import KINDS, Sentence, StreamKind

Rows = NDArray[np.int64]
FIRST, COUNT, ARRIVAL, BEGIN, LAST = range(5)
SETTING: Mapping[StreamKind, str] = {"video": "camera", "audio": "microphone", "eeg": "eeg"}
NOT_FLOWING = ("stalled", "lost", "reconnecting", "failed", "connecting")
"""States in which nothing comes of a device that is wanted."""


@dataclass(frozen=True, slots=True)
class Loss:
    """``count`` samples that are missing between two times (session ns).

    0: nothing came for longer than is usual, and no loss was counted. ``where`` is empty for what
    never came from the device, and says where in the program for what came and was not kept.
    """

    start: int
    stop: int
    count: int
    where: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """A device was in a state from ``start`` to ``stop`` (session ns)."""

    start: int
    stop: int
    state: str
    reasons: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Delay:
    """Arrival after the newest sample of its block (ms), over all blocks."""

    least: float
    median: float
    high: float
    """95 of 100 blocks were not later."""
    most: float


@dataclass(frozen=True, slots=True)
class StreamFacts:
    """One stream. ``about`` is what session.json says; ``report`` what verify counted, or None.

    ``latency`` is the setting (s) for what the device takes by itself, None where not recorded.
    ``blocks`` (n, 7) as the reader has them.
    """

    kind: StreamKind
    about: Mapping[str, Any]
    report: StreamReport | None
    blocks: Rows
    stays: tuple[Stay, ...]
    losses: tuple[Loss, ...]
    delay: Delay | None
    latency: float | None
    reconnects: int | None = None
    """Since Record was pressed; None where nothing was counted."""

    @property
    def device(self) -> str:
        """Return the device's name; empty where not recorded."""
        return str(self.about.get("device") or "")

    @property
    def nominal(self) -> float | None:
        """Return the nominal rate (Hz); None where not recorded."""
        rate = self.about.get("rate")
        return float(rate) if isinstance(rate, int | float) and 0 < rate < 1e7 else None

    @property
    def measured(self) -> float | None:
        """Return the rate (Hz) of the samples' times, over stretches without a gap."""
        table = self.blocks
        if len(table) < 2:
            return None
        whole = table[1:, FIRST] == table[:-1, FIRST] + table[:-1, COUNT]
        time = float((table[1:, BEGIN] - table[:-1, BEGIN])[whole].sum())
        return float(table[:-1, COUNT][whole].sum()) * 1e9 / time if time > 0 else None

    @property
    def lateness(self) -> NDArray[np.float64]:
        """Return how much later than its newest sample each block arrived (ms), (n,)."""
        late: NDArray[np.float64] = (self.blocks[:, ARRIVAL] - self.blocks[:, LAST]) / 1e6
        return late


def stream_facts(
    recording: Recording, reports: tuple[StreamReport, ...], span: tuple[int, int]
) -> tuple[StreamFacts, ...]:
    """Return all streams that were announced, or of which something is there."""
    said = recording.start.get("streams")
    said = said if isinstance(said, Mapping) else {}
    states = recording.states()
    kept_out = recording.losses()
    found = []
    for kind in KINDS:
        about = said.get(kind)
        blocks = recording.blocks(kind)
        if not isinstance(about, Mapping) and not len(blocks):
            continue
        about = about if isinstance(about, Mapping) else {}
        nominal = about.get("rate")
        rate = float(nominal) if isinstance(nominal, int | float) and nominal > 0 else 0.0
        own = [Loss(n.start, n.stop, n.count, n.where) for n in kept_out if n.kind == kind]
        found.append(
            StreamFacts(
                kind,
                about,
                next((r for r in reports if r.kind == kind), None),
                blocks,
                stays_of([s for s in states if s.kind == kind], span),
                tuple(sorted([*losses_of(kind, blocks, rate), *own], key=lambda loss: loss.start)),
                delay_of(blocks),
                _latency(recording.start, kind),
                _reconnects(recording, kind, about),
            )
        )
    return tuple(found)


def losses_of(kind: StreamKind, table: Rows, rate: float) -> list[Loss]:
    """Return the gaps between blocks: counted ones, and pauses that no count explains."""
    if len(table) < 2:
        return []
    steps = table[1:, FIRST] - table[:-1, FIRST] - table[:-1, COUNT]
    pauses = table[1:, BEGIN] - table[:-1, LAST]
    period = 1e9 / rate if rate else 0.0
    silent = pauses - (np.maximum(steps, 0) + 1) * period > JUMP_NS[kind]
    return [
        Loss(int(table[i, LAST]), int(table[i + 1, BEGIN]), max(0, int(steps[i])))
        for i in np.flatnonzero((steps > 0) | silent)
    ]


def stays_of(notes: list[StateNote], span: tuple[int, int]) -> tuple[Stay, ...]:
    """Return which state held when, within ``span``; what came before it counts from its begin."""
    start, end = span
    notes = sorted(notes, key=lambda note: note.time)
    stays = []
    for place, note in enumerate(notes):
        stop = notes[place + 1].time if place + 1 < len(notes) else max(end, note.time)
        if stop < start or note.time > end:
            continue
        stays.append(Stay(max(note.time, start), min(stop, end), note.state, tuple(note.reasons)))
    return tuple(stays)


def delay_of(table: Rows) -> Delay | None:
    """Return how late blocks were; None without any."""
    if not len(table):
        return None
    late = (table[:, ARRIVAL] - table[:, LAST]) / 1e6
    median, high = np.percentile(late, [50, 95])
    return Delay(float(late.min()), float(median), float(high), float(late.max()))


def _reconnects(recording: Recording, kind: StreamKind, about: Mapping[str, Any]) -> int | None:
    _, counters = recording.numbers(f"counters.{kind}")
    if not len(counters) or counters.shape[1] != 4:
        return None
    before = about.get("reconnects")
    return max(0, int(counters[-1, 3]) - (before if type(before) is int else 0))


def _latency(start: Mapping[str, Any], kind: StreamKind) -> float | None:
    settings = start.get("settings")
    own = settings.get(SETTING[kind]) if isinstance(settings, Mapping) else None
    value = own.get("latency") if isinstance(own, Mapping) else None
    return float(value) if isinstance(value, int | float) else None
