"""Everything that a report tells, collected from one recording. Nothing is guessed.

What the recording does not say is None or empty here, and "not recorded" on the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from emoscope.marker_story import Fate
from emoscope.markers import PROTOCOL, Marker
from emoscope.recording.ratings import Ratings, ratings_of
from emoscope.recording.reader import Recording, read_recording
from emoscope.recording.seconds import Second, read_seconds
from emoscope.recording.trials import RunRecord, TrialRecord, runs_in, trials_in
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Report
from emoscope.report.answers import Answers, read_answers
from emoscope.report.models import Engine, engine_facts
from emoscope.report.streams import StreamFacts, stream_facts
from emoscope_devices import SaidError, Sentence

__all__ = ["Facts", "ReportError", "collect"]

LONGEST = 40 * 86_400 * 10**9
"""A span (ns) above this comes of a damaged time: no session lasts 40 days."""


class ReportError(SaidError):
    """A report cannot be written."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One recording, ready to be told. ``span`` in session ns: None when nothing has a time.

    ``demo`` when any input was simulated; ``notes`` are the reader's, on what is missing.
    """

    folder: Path
    start: Mapping[str, Any]
    end: Mapping[str, Any] | None
    verdict: Report
    span: tuple[int, int] | None
    streams: tuple[StreamFacts, ...]
    answers: Answers
    markers: tuple[Marker, ...]
    engine: Engine
    skipped: Mapping[str, tuple[int, int]]
    """By modality: ticks left out because the computer was late, estimates too late to count."""
    notes: tuple[Sentence, ...]
    demo: bool
    written: datetime
    fates: tuple[Fate, ...] = ()
    """All markers that were set, with what became of them."""
    quality: tuple[Second, ...] = ()
    """How good each signal was, each second."""
    trials: tuple[TrialRecord, ...] = ()
    """What a protocol set: ``markers`` are all others."""
    runs: tuple[RunRecord, ...] = ()
    rating: Ratings = field(default_factory=Ratings)

    @property
    def seconds(self) -> float:
        """Return the length from the first to the last thing in it."""
        return (self.span[1] - self.span[0]) / 1e9 if self.span else 0.0

    def wall(self, time: int) -> datetime | None:
        """Return the wall clock (UTC) at session ``time``, by the pair kept at Record."""
        clock = self.start.get("clock")
        if not isinstance(clock, Mapping):
            return None
        wall, session = clock.get("wall_ns"), clock.get("session_ns")
        if type(wall) is not int or type(session) is not int:
            return None
        try:
            return datetime.fromtimestamp((time - session + wall) / 1e9, UTC)
        except (ValueError, OverflowError, OSError):
            return None


def collect(folder: Path, *, quick: bool = False) -> Facts:
    """Return all facts of a recording; ``quick`` compares only some checksums.

    Raises RecordingError or VerifyError for a folder that is no recording of ours.
    """
    recording = read_recording(folder)
    report = verify(folder, quick=quick)
    span = _span(recording)
    streams = stream_facts(recording, report.streams, span or (0, 0))
    answers = read_answers(recording, span or (0, 0))
    fates = recording.fates()
    count = (f.now for f in fates if f.now is not None and f.now.origin != PROTOCOL)
    markers = sorted(count, key=lambda marker: marker.time)
    engine = engine_facts(recording)
    quality = tuple(read_seconds(recording))
    return Facts(
        folder,
        recording.start,
        recording.end,
        report,
        span,
        streams,
        answers,
        tuple(markers),
        engine,
        _skipped(recording),
        recording.notes,
        answers.demo or is_demo(recording),
        datetime.now().astimezone(),
        fates,
        quality,
        trials_in(fates),
        runs_in(fates),
        ratings_of(recording),
    )


def is_demo(recording: Recording) -> bool:
    """Return whether any input was simulated."""
    said = recording.start.get("streams")
    streams = said.values() if isinstance(said, Mapping) else ()
    demos = (isinstance(about, Mapping) and about.get("demo") is True for about in streams)
    return recording.start.get("simulated") is True or any(demos)


def _skipped(recording: Recording) -> Mapping[str, tuple[int, int]]:
    """Return what was left out while it was recorded; nothing where it was not counted."""
    found = {}
    for modality in map(str, recording.modalities):
        _, counts = recording.numbers(f"skipped.{modality}")
        if len(counts) and counts.shape[1] == 2:
            skipped, late = (int(counts[-1, i] - counts[0, i]) for i in range(2))
            found[modality] = (max(0, skipped), max(0, late))
    return found


def _span(recording: Recording) -> tuple[int, int] | None:
    start, stop = recording.span
    return (start, stop) if 0 < stop - start < LONGEST else None
