"""Where in a recording the participant rested with open eyes."""

from collections.abc import Iterator, Sequence

from emoscope.markers import Marker
from emoscope.recording.reader import Recording
from emoscope.recording.trials import TrialRecord, trials_of
from emoscope_devices import to_ns

GUIDED = "baseline: eyes open"
"""The marker of the guided baseline's step, an interval."""
BEGIN, END = "rest begins", "rest ends"
"""Markers of the operator's rest."""
CLOSED = "closed"
"""In the name of a baseline with closed eyes: twice the alpha, another state."""


def rests_of(recording: Recording) -> Iterator[tuple[int, int]]:
    """Yield from when to when (session ns) she rested, in order; they do not overlap.

    Baseline parts of a protocol that was not rehearsed, the guided baseline with open eyes, and
    rests of the operator's.
    """
    found = [*_parts(trials_of(recording)), *_marked(recording.markers())]
    last = None
    for start, stop in sorted(found):
        begin = start if last is None else max(start, last)
        if begin < stop:
            yield begin, stop
            last = stop


def _parts(trials: Sequence[TrialRecord]) -> Iterator[tuple[int, int]]:
    for trial in trials:
        names = (trial.block, trial.condition, trial.stim_id, trial.label)
        if not trial.counts or any(CLOSED in name.lower() for name in names):
            continue
        for part in trial.parts:
            if part.what == "baseline" and part.stop is not None:
                yield part.start, part.stop


def _marked(markers: Sequence[Marker]) -> Iterator[tuple[int, int]]:
    began: int | None = None
    for marker in markers:
        if marker.label == GUIDED and marker.seconds > 0:
            yield marker.time, marker.time + to_ns(marker.seconds)
        elif marker.label == BEGIN:
            began = marker.time
        elif marker.label == END and began is not None:
            yield began, marker.time
            began = None
