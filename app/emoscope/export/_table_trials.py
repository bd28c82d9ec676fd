"""Trials, answers and the continuous rating of a recording, as rows of tables."""

import json
from bisect import bisect_right
from collections.abc import Iterator

from emoscope.export._table_files import Row
from emoscope.export._table_rows import Times
from emoscope.recording.ratings import ratings_of
from emoscope.recording.reader import Recording
from emoscope.recording.trials import TrialRecord, runs_of, trials_of


def trial_rows(recording: Recording, times: Times) -> Iterator[Row]:
    """Yield the rows of ``trials``, by time."""
    protocols = {run.run: run.protocol for run in runs_of(recording)}
    for t in trials_of(recording):
        yield (
            *times.of(t.start),
            *_which(t),
            protocols.get(t.run),
            t.outcome,
            t.rehearsal,
            None if t.stop is None else (t.stop - t.start) / 1e9,
            t.onset,
            t.offset,
            t.by or None,
            t.frames if t.onset is not None else None,
            t.dropped if t.onset is not None else None,
            t.failed or None,
            json.dumps(dict(t.ratings), ensure_ascii=False) if t.answers else None,
            t.number,
        )


def answer_rows(recording: Recording, times: Times) -> Iterator[Row]:
    """Yield the rows of ``ratings``, trial by trial."""
    for t in trials_of(recording):
        for answer in t.answers:
            value = None if answer.value is None else str(answer.value)
            said = (answer.scale, value, answer.rt, answer.intensity)
            yield (*times.of(answer.time), *_which(t), *said)


def continuous_rows(recording: Recording, times: Times) -> Iterator[Row]:
    """Yield the rows of ``continuous_rating``, by time."""
    rated = ratings_of(recording)
    trials = trials_of(recording) if len(rated) else ()
    starts = [t.start for t in trials]
    for time, values in zip(rated.times.tolist(), rated.values.tolist(), strict=True):
        number = bisect_right(starts, time) - 1
        there = trials[number] if number >= 0 else None
        if there is None or (there.stop is not None and time > there.stop):
            yield (*times.of(time), *values, None, None, None, None)
        else:
            which = (there.run or None, there.trial, there.attempt, there.stim_id or None)
            yield (*times.of(time), *values, *which)


def _which(t: TrialRecord) -> Row:
    names = (t.block or None, t.trial, t.attempt, t.condition or None, t.stim_id or None)
    return (t.run or None, *names, t.counts)
