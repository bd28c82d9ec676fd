"""What happened in a recording, placed on the rows of its EEG: markers, labels, states, gaps.

What programs should leave out of an analysis begins with ``BAD_``, as MNE and others understand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from emoscope.export._edf_file import Shape
from emoscope.export._eeg_grid import Run
from emoscope.export._trials import OfTrial, of_trials
from emoscope.recording.annotations import AnnotationError, read_annotations
from emoscope.recording.reader import Recording
from emoscope_devices import Sentence, to_ns

GAP, UNUSABLE, PADDING = "BAD_gap", "BAD_unusable", "BAD_padding"
RATING = "rating"
"""Name of an annotation that has no label, only valence or arousal."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened at a session time (ns); ``stop`` equals ``start`` for an instant.

    ``kind`` marker, annotation, device_state, recording_gap, unusable_data, or a ``Kind`` of
    ``_trials``; then ``trial`` has what the protocol's marker tells. ``source``: who or what said
    so: operator, protocol, a device, a rater, a stream. ``open``: its end was not said.
    """

    start: int
    stop: int
    kind: str
    text: str
    source: str
    valence: float | None = None
    arousal: float | None = None
    trial: OfTrial | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """The same on the rows of a run: fractional ``row``, length in ``rows``.

    ``inside``: it begins at a row that there is. ``time`` session ns.
    """

    row: float
    rows: float
    inside: bool
    time: int
    what: Happened


def happened(recording: Recording) -> tuple[tuple[Happened, ...], tuple[Sentence, ...]]:
    """Return what was said of times in a recording, by time, and what could not be read."""
    made = _markers(recording)
    made += [
        Happened(s.time, s.time, "device_state", f"{s.kind} {s.state}", s.kind)
        for s in recording.states()
    ]
    notes: tuple[Sentence, ...]
    try:
        rated, notes = read_annotations(recording.folder)
    except AnnotationError as error:
        rated, notes = {}, error.sentences
    made += [
        Happened(
            a.start, a.stop, "annotation", a.label or RATING, f"rater {rater}", a.valence, a.arousal
        )
        for rater, annotations in rated.items()
        for a in annotations
    ]
    return tuple(sorted(made, key=lambda one: (one.start, one.stop, one.text))), notes


def _markers(recording: Recording) -> list[Happened]:
    """Return the markers that count; a protocol's with what they tell."""
    fates = recording.fates()
    told, made = of_trials(fates), []
    for fate in fates:
        m = fate.now
        if m is None:
            continue
        trial = told.get(m)
        kind, text = ("marker", m.label) if trial is None else (trial.kind, trial.type)
        stop = m.time + to_ns(m.seconds)
        made.append(Happened(m.time, stop, kind, text, m.origin, trial=trial, open=m.open))
    return made


def placed(
    recording: Recording, runs: Sequence[Run], number: int, shape: Shape, said: Sequence[Happened]
) -> list[Placed]:
    """Return what belongs to run ``number``: from its begin to the next's, by row.

    The first run has what came before it, too.
    """
    run = runs[number]
    first = run.begin if number else -(1 << 62)
    stop = runs[number + 1].begin if number + 1 < len(runs) else 1 << 62
    made = [_place(recording, run, one) for one in said if first <= one.start < stop]
    made += _own(run, shape)
    return sorted(made, key=lambda one: one.row)


def _place(recording: Recording, run: Run, one: Happened) -> Placed:
    row = run.row_at(recording, one.start)
    rows = run.row_at(recording, one.stop) - row if one.stop > one.start else 0.0
    return Placed(row, rows, -0.5 < row < run.rows - 0.5, one.start, one)


def _own(run: Run, shape: Shape) -> Iterator[Placed]:
    """Yield what is known of the rows themselves."""
    for start, stop in run.gaps:
        yield _span(run, start, stop, "recording_gap", GAP)
    for start, stop in run.unusable:
        yield _span(run, start, stop, "unusable_data", UNUSABLE)
    full = -(-run.rows // shape.per_record) * shape.per_record
    if full > run.rows:
        yield _span(run, run.rows, full, "recording_gap", PADDING)


def _span(run: Run, start: int, stop: int, kind: str, text: str) -> Placed:
    begin = run.time_at(start)
    end = begin + round((stop - start) * 1e9 / run.spec.rate)
    what = Happened(begin, end, kind, text, "eeg")
    return Placed(float(start), float(stop - start), True, begin, what)
