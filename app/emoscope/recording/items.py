"""What a recorder is handed: one value type for each kind of thing that happens in a session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.markers import Amendment, Marker
from emoscope.pipeline import Result, Snapshot
from emoscope.quality import Quality
from emoscope_devices import Block, CaptureStatus, StreamKind, StreamSpec

SMALL = 2_000
"""Bytes that anything but samples is taken to weigh in a queue."""


@dataclass(frozen=True, slots=True)
class SampleItem:
    """A block of sound or EEG."""

    spec: StreamSpec
    block: Block

    @property
    def weight(self) -> int:
        """Return how many bytes wait with it."""
        return int(self.block.data.nbytes + self.block.times.nbytes) + 200


@dataclass(frozen=True, slots=True)
class FrameItem:
    """One video frame as a JPEG picture; ``index`` absolute, times in session ns."""

    spec: StreamSpec
    index: int
    time: int
    arrival: int
    picture: bytes

    @property
    def weight(self) -> int:
        """Return how many bytes wait with it."""
        return len(self.picture) + 200


@dataclass(frozen=True, slots=True)
class LossItem:
    """Samples that the recorder itself could not keep, and ``where`` they were lost."""

    kind: str
    first: int
    count: int
    start: int
    stop: int
    time: int
    where: str
    weight: int = SMALL


@dataclass(frozen=True, slots=True)
class BlockRow:
    """Where a block is in its own file: ``segment`` of the recording, ``row`` of its first sample.

    ``pts`` of a frame in its file (µs).
    """

    kind: StreamKind
    block: Block
    segment: int
    row: int
    pts: int = 0
    weight: int = SMALL


@dataclass(frozen=True, slots=True)
class StateItem:
    """A device came into a state at session ``time``."""

    time: int
    kind: StreamKind
    status: CaptureStatus
    weight: int = SMALL


@dataclass(frozen=True, slots=True)
class MarkerItem:
    """A marker was set; its own time may be another. ``serial`` in the session's list, or 0."""

    marker: Marker
    weight: int = SMALL
    serial: int = 0


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """A marker was amended."""

    change: Amendment
    weight: int = SMALL
    serial: int = 0


@dataclass(frozen=True, slots=True)
class RatingItem:
    """What a participant rated continuously: ``times`` (n,) session ns, ``values`` (n, 2).

    Valence and arousal, NaN where that axis is not rated; as ``rating_log.checked`` gives them.
    """

    times: NDArray[np.int64]
    values: NDArray[np.float32]

    @property
    def weight(self) -> int:
        """Return how many bytes wait with it."""
        return int(self.times.nbytes + self.values.nbytes) + 200


@dataclass(frozen=True, slots=True)
class ResultItem:
    """The pipeline said something."""

    result: Result
    weight: int = 4 * SMALL


@dataclass(frozen=True, slots=True)
class EngineItem:
    """Something that answers depend on besides samples happened after result ``sequence``.

    ``what`` is admitted, refused or asked; ``values`` say which model, why, or what for.
    """

    time: int
    sequence: int
    what: str
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    weight: int = SMALL


@dataclass(frozen=True, slots=True)
class SnapshotItem:
    """Where the pipeline stood."""

    snapshot: Snapshot
    weight: int = 20 * SMALL


@dataclass(frozen=True, slots=True)
class QualityItem:
    """Once a second: how good each signal was."""

    quality: Quality
    weight: int = SMALL


@dataclass(frozen=True, slots=True)
class TickItem:
    """Once a second: the clocks side by side, and what the captures and the engine have counted.

    ``counts`` by kind of stream: received, lost, gaps, reconnects; ``engine``: by modality, ticks
    skipped and estimates that came too late.
    """

    time: int
    wall: int
    monotonic: int
    counts: Mapping[StreamKind, tuple[int, int, int, int]]
    engine: Mapping[str, tuple[int, int]]
    weight: int = SMALL


Item = (
    SampleItem
    | FrameItem
    | LossItem
    | BlockRow
    | StateItem
    | MarkerItem
    | ChangeItem
    | RatingItem
    | ResultItem
    | EngineItem
    | SnapshotItem
    | QualityItem
    | TickItem
)
