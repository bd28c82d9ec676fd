"""A protocol from its file to the export: real films, real questions, a session that is recorded.

What is exported is held against a photodiode in the recording itself, and against the keys.
"""

import mne
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from tests.app.test_export_bids import rows
from tests.ui.protocol_live import LIGHT, RATE, Laboratory, protocol_in

from emoscope.export import Identity, Job, Shield, opened
from emoscope.export._bids_names import BidsChoice
from emoscope.export.bids import export_bids
from emoscope.recording.ratings import ratings_of
from emoscope.recording.reader import read_recording
from emoscope.recording.trials import runs_of, trials_of

FRAME = 1 / 30
"""Of the films, in seconds."""


@pytest.fixture
def laboratory(qtbot, tmp_path):
    made = Laboratory(qtbot, tmp_path / "recording")
    yield made
    made.close()


def recorded(laboratory, tmp_path):
    """End the recording, and return it."""
    laboratory.settle()
    laboratory.session.stop_recording()
    return read_recording(tmp_path / "recording")


def exported(folder, target):
    """Return the rows of events.tsv and the raw EEG of a BIDS export."""
    job = Job(opened(folder), target, Shield(), lambda *_: None, lambda: False)
    export_bids([job], BidsChoice(), Identity())
    (table,) = target.rglob("*_events.tsv")
    (eeg,) = target.rglob("*_eeg.bdf")
    return rows(table), mne.io.read_raw_bdf(eeg, preload=True, verbose="error")


def test_sixteen_trials_with_films_are_rated_by_keys_and_exported_at_their_sample(
    laboratory, tmp_path
):
    run = protocol_in(tmp_path).draw(1)
    assert laboratory.conductor.load(run) and laboratory.conductor.do("begin")
    laboratory.hands.start()
    laboratory.until(lambda: laboratory.status.state == "over", 240_000)
    assert laboratory.status.outcomes == ("done",) * 16 and not laboratory.told
    assert laboratory.screen.page == "thanks"
    recording = recorded(laboratory, tmp_path)

    trials = trials_of(recording)
    assert [(t.trial, t.attempt, t.counts) for t in trials] == [(n, 1, True) for n in range(1, 17)]
    assert [(t.stim_id, t.condition) for t in trials] == [
        (t.stimulus, t.condition) for t in run.trials
    ]
    (made,) = runs_of(recording)
    assert (made.outcome, made.seed, made.participant) == ("done", 5, 1)
    answers = [value for t in trials for value in t.ratings.values()]
    assert answers == [1 + n % 9 for n in range(1, 33)], "what her keys said, in that order"
    assert all(0.0 <= a.rt < 60.0 for t in trials for a in t.answers)

    table, raw = exported(tmp_path / "recording", tmp_path / "bids")
    light = raw.get_data(picks=["Fp2"])[0] > LIGHT * 1e-6 / 2
    edges = np.flatnonzero(np.diff(light.astype(int)) > 0) + 1
    stimuli = [row for row in table if row["event_kind"] == "stimulus"]
    assert len(edges) == len(stimuli) == 16
    off = [abs(int(row["sample"]) - edge) for row, edge in zip(stimuli, edges, strict=True)]
    assert max(off) / RATE < FRAME, "within one frame of what the photodiode saw"
    assert max(off) <= 1, "and within one sample of it"
    assert [row["stim_id"] for row in stimuli] == [t.stimulus for t in run.trials]


def test_her_window_is_closed_in_a_film_and_the_trial_comes_again(laboratory, tmp_path):
    protocol = protocol_in(tmp_path, 4, seconds=1.5, scales=("valence",), track="valence")
    run = protocol.draw(1)
    laboratory.hands.start()
    laboratory.conductor.load(run)
    laboratory.conductor.do("begin")
    laboratory.to("stimulus", 2)
    laboratory.until(lambda: len(laboratory.diode.onsets) == 2)
    laboratory.screen.close()
    laboratory.until(lambda: laboratory.status.state == "waiting")
    assert not laboratory.conductor.do("resume")
    laboratory.screen.show()
    laboratory.until(lambda: "resume" in laboratory.status.may)
    laboratory.conductor.do("resume")
    laboratory.until(lambda: laboratory.status.state == "over", 120_000)
    recording = recorded(laboratory, tmp_path)
    trials = trials_of(recording)
    assert [(t.trial, t.attempt) for t in trials if t.counts] == [(1, 1), (2, 2), (3, 1), (4, 1)]
    (broken,) = [t for t in trials if not t.counts]
    assert (broken.trial, broken.attempt, broken.outcome) == (2, 1, "broken off")
    assert broken.onset is not None and broken.offset is not None
    assert len(laboratory.diode.onsets) == 5
    rated = ratings_of(recording)
    for trial in (t for t in trials if t.counts):
        (stimulus,) = [p for p in trial.parts if p.what == "stimulus"]
        during = (rated.times >= stimulus.start) & (rated.times <= stimulus.stop)
        assert stimulus.known["track"] == "valence" and during.sum() > 5
        assert np.nanmax(rated.values[during, 0]) > 0 and np.isnan(rated.values[during, 1]).all()
    first, *_, last = trials
    assert first.start <= rated.times.min() and rated.times.max() <= last.stop


def test_a_film_that_is_gone_is_said_and_can_be_left_out(laboratory, tmp_path):
    run = protocol_in(tmp_path, films=4, scales=("valence",)).draw(1)
    gone = run.trials[1].parts[1].stimulus.path
    gone.unlink()
    laboratory.hands.start()
    laboratory.conductor.load(run)
    laboratory.conductor.do("begin")
    laboratory.until(lambda: laboratory.status.state == "waiting")
    assert run.trials[1].stimulus in str(laboratory.status.why[0])
    laboratory.conductor.do("skip")
    laboratory.conductor.do("resume")
    laboratory.until(lambda: laboratory.status.state == "over", 120_000)
    assert laboratory.status.outcomes == ("done", "skipped", "done", "done")
    trials = trials_of(recorded(laboratory, tmp_path))
    assert [(t.trial, t.counts) for t in trials] == [
        (1, True), (2, False), (3, True), (4, True),
    ]  # fmt: skip


def test_every_key_at_once_and_the_next_window_lose_no_trial(laboratory, tmp_path, qtbot):
    run = protocol_in(tmp_path, films=4, scales=("valence",)).draw(1)
    laboratory.hands.start()
    conductor = laboratory.conductor
    conductor.load(run)
    conductor.do("begin")
    for verb in ("pause", "pause", "resume", "abort", "repeat", "next", "skip", "repeat", "begin"):
        conductor.do(verb)
        QApplication.processEvents()
    laboratory.to("stimulus")
    conductor.attach(laboratory.session, laboratory.book)  # as a window that was lost and is back
    assert conductor.found.protocol == "sixteen" and not conductor.running
    conductor.load(run)
    assert conductor.status.state == "waiting"
    conductor.do("resume")
    laboratory.until(lambda: laboratory.status.state == "over", 120_000)
    trials = trials_of(recorded(laboratory, tmp_path))
    counted = [t.trial for t in trials if t.counts]
    skipped = [n for n, o in enumerate(laboratory.status.outcomes, 1) if o == "skipped"]
    assert sorted(counted + skipped) == [1, 2, 3, 4] and len(skipped) == 1
    assert len({(t.trial, t.attempt) for t in trials}) == len(trials)
    assert all(t.outcome != "open" for t in trials)
