"""What a recording has, and where: enough to draw all of it, nothing decoded."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from emoscope.markers import PROTOCOL, Marker
from emoscope.recording.read_answers import LossNote, StateNote
from emoscope.recording.reader import Recording, read_recording
from emoscope.recording.trials import what_of
from emoscope_devices import KINDS, Sentence, StreamKind, to_ns

TOLERANCE = to_ns(0.25)
"""Samples further apart than this (ns) are a gap even when none was counted as lost."""
START, LAST = 3, 4
"""Columns of a table of blocks."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Where a stream has samples, in session ns.

    ``stretches`` (n, 2) from the first to the last sample without a gap between; ``gaps`` (m, 3)
    last sample before, first after, and how many are missing (0 when only time passed).
    """

    stretches: NDArray[np.int64]
    gaps: NDArray[np.int64]

    @property
    def missing(self) -> int:
        """Return how many samples are missing in all."""
        return int(self.gaps[:, 2].sum())

    def gap_at(self, time: int) -> tuple[int, int, int] | None:
        """Return the gap that ``time`` is in, None when there is none."""
        at = int(np.searchsorted(self.gaps[:, 1], time, side="right"))
        if at < len(self.gaps) and self.gaps[at, 0] < time:
            start, stop, count = map(int, self.gaps[at])
            return start, stop, count
        return None


@dataclass(frozen=True, slots=True)
class Take:
    """A recording that is open for review. Times are session ns; ``start`` to ``stop`` is all.

    ``frames`` (n,) when each picture was taken. ``markers`` of a protocol are its stimuli: trials
    and other parts would hide them. ``ended`` tells that it has its end.json.
    """

    recording: Recording
    start: int
    stop: int
    presence: Mapping[StreamKind, Presence]
    frames: NDArray[np.int64]
    markers: tuple[Marker, ...]
    states: tuple[StateNote, ...]
    losses: tuple[LossNote, ...]
    notes: tuple[Sentence, ...]
    demo: bool
    ended: bool

    @property
    def folder(self) -> Path:
        """Return where it is."""
        return self.recording.folder

    @property
    def kinds(self) -> tuple[StreamKind, ...]:
        """Return the streams with samples."""
        return tuple(self.presence)

    @property
    def participant(self) -> str:
        """Return the participant's code, empty when none was given."""
        return str(self.recording.start.get("participant") or "")

    def frame_at(self, time: int) -> int:
        """Return the number of the picture that stands at ``time``, -1 before the first."""
        return int(np.searchsorted(self.frames, time, side="right")) - 1

    def state_at(self, kind: StreamKind, time: int) -> StateNote | None:
        """Return the state that a device was in, None when none is known."""
        found = [s for s in self.states if s.kind == kind and s.time <= time]
        return found[-1] if found else None


def open_take(folder: Path) -> Take:
    """Open a recording for review: where things are. Raises RecordingError for what is none.

    Takes about a second for an hour; not for the Qt thread.
    """
    recording = read_recording(folder)
    start, stop = recording.span
    presence: dict[StreamKind, Presence] = {}
    for kind in KINDS:
        table = recording.blocks(kind)
        if len(table):
            presence[kind] = presence_of(table)
    frames = recording.blocks("video")[:, START]
    return Take(
        recording=recording,
        start=start,
        stop=max(stop, start + 1),
        presence=MappingProxyType(presence),
        frames=frames,
        markers=tuple(sorted(filter(_drawn, recording.markers()), key=lambda m: m.time)),
        states=tuple(sorted(recording.states(), key=lambda s: s.time)),
        losses=tuple(recording.losses()),
        notes=recording.notes,
        demo=bool(recording.start.get("simulated")),
        ended=recording.end is not None,
    )


def _drawn(marker: Marker) -> bool:
    return marker.origin != PROTOCOL or what_of(marker) == "stimulus"


def presence_of(table: NDArray[np.int64]) -> Presence:
    """Return where a stream has samples, from its blocks (n, 7) as Recording.blocks has them."""
    if not len(table):
        return Presence(np.zeros((0, 2), np.int64), np.zeros((0, 3), np.int64))
    stops = table[:, 0] + table[:, 1]
    lost = table[1:, 0] - stops[:-1]
    apart = table[1:, START] - table[:-1, LAST]
    breaks = np.flatnonzero((lost != 0) | (apart > TOLERANCE))
    begins = np.concatenate([[0], breaks + 1])
    ends = np.concatenate([breaks, [len(table) - 1]])
    stretches = np.stack([table[begins, START], table[ends, LAST]], axis=1)
    gaps = np.stack(
        [table[breaks, LAST], table[breaks + 1, START], np.maximum(lost[breaks], 0)], axis=1
    )
    return Presence(stretches, gaps)
