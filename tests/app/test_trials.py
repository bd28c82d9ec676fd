"""Details of markers, the trials that they tell of, and that an operator does not mend them."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.marker_story import Story
from emoscope.markers import (
    LONGEST_DETAILS,
    PROTOCOL,
    Amendment,
    Marker,
    MarkerError,
    details_of,
)
from emoscope.recording import Recorder, RecorderPolicy, _marker_texts
from emoscope.recording import documents as _documents
from emoscope.recording import signals_group as _signals_group
from emoscope.recording._marker_texts import change_of, change_text, marker_of, marker_texts
from emoscope.recording.items import ChangeItem, MarkerItem
from emoscope.recording.ratings import ratings_of
from emoscope.recording.reader import read_recording
from emoscope.recording.trials import RatingRecord, runs_in, runs_of, trials_in, trials_of
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import Verdict
from tests.app.export_bench import eeg, facts_of, ticks
from tests.app.marking_bench import Desk, Far, book_of

SECOND = 1_000_000_000
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False,
    allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)  # fmt: skip
NAMES = st.sampled_from(
    ["what", "run", "block", "trial", "attempt", "part", "stim_id", "condition", "onset",
     "rehearsal", "scale", "value", "rt", "intensity", "dropped", "frames", "failed", "seed"]
)  # fmt: skip


def said(what, trial=1, attempt=1, **more):
    return details_of(what=what, run="r", trial=trial, attempt=attempt, **more)


class Record:
    """Markers as a protocol sets them, numbered as a session does."""

    def __init__(self):
        self.told = []

    def set(self, time, kind, details, seconds=0.0, open=False):
        number = 1 + sum(isinstance(one, Marker) for one in self.told)
        marker = Marker(
            round(time * SECOND), "label", seconds, PROTOCOL, number, kind, open, details=details
        )
        self.told.append(marker)
        return marker

    def close(self, marker, time, what="end", **more):
        at = round(time * SECOND)
        closed = replace(marker, open=False, seconds=(at - marker.time) / SECOND, **more)
        self.told.append(Amendment(marker.number, what, at, closed, PROTOCOL))

    @property
    def trials(self):
        return trials_in(Story.of(self.told).fates)

    @property
    def runs(self):
        return runs_in(Story.of(self.told).fates)


# -- details ---------------------------------------------------------------------------------


@given(st.dictionaries(st.text(max_size=6), JSON, max_size=6))
def test_details_come_back_through_a_marker_and_a_recording(values):
    marker = Marker(1, "x", details=details_of(**values))
    assert marker_of(marker_texts(marker)) == marker
    change = Amendment(3, "label", 5, replace(marker, number=3))
    assert change_of((change_text(change),)) == change
    assert json.loads(marker.details) == dict(marker.known)
    assert details_of(**marker.known) == marker.details


def test_details_are_written_in_one_way_only():
    assert details_of(b=1, a="é\ud800") == '{"a":"é?","b":1}'
    assert Marker(1, "x").known == {}


@pytest.mark.parametrize(
    "wrong",
    ["[]", "1", "{", '{"b":1,"a":2}', '{"a": 1}', '{"a":NaN}', '{"a":"\\u00e9"}', '{"a":1e999}',
     '{"a":"\ud800"}', "[" * LONGEST_DETAILS,
     '{"a":"' + "x" * LONGEST_DETAILS + '"}'],
)  # fmt: skip
def test_what_are_no_details_is_refused(wrong):
    with pytest.raises(ValueError):
        Marker(1, "x", details=wrong)


def test_what_cannot_be_details_is_refused():
    loop = []
    loop.append(loop)
    for value in (float("nan"), object(), {1: 1, "1": 2}, "x" * LONGEST_DETAILS, loop):
        with pytest.raises(ValueError):
            details_of(value=value)


def test_a_marker_of_format_2_is_read():
    values = ("look", "2.5", "board", "7", "3", "interval", "0", "0.0")
    assert marker_of(values) == Marker(7, "look", 2.5, "board", 3, "interval")
    old = json.loads(change_text(Amendment(3, "label", 5, replace(marker_of(values), label="see"))))
    del old["marker"]["details"]
    assert change_of((json.dumps(old),)).marker.details == ""


def test_a_trial_can_be_open():
    assert Marker(1, "x", kind="trial", open=True).open


# -- the operator ----------------------------------------------------------------------------


@pytest.mark.parametrize("sitting", [Desk, Far])
def test_the_operator_does_not_take_back_what_the_protocol_set(sitting):
    desk = sitting()
    carry = getattr(desk, "carry", lambda: None)
    book = book_of(desk)
    book.point("mine")
    book.put("trial 1", kind="trial", open=True, origin=PROTOCOL, details=said("trial"))
    book.put("fixation", kind="interval", open=True, origin=PROTOCOL, details=said("fixation"))
    carry()
    assert [m.known.get("what") for m in book.markers] == [None, "trial", "fixation"]
    assert book.running == ()  # a button of the operator's does not end a part
    trial = book.markers[1]
    book.amend(trial.number, "end", replace(trial, open=False, seconds=1.0), PROTOCOL)
    carry()
    book.undo()
    carry()
    assert [m.label for m in book.markers] == ["trial 1", "fixation"]
    assert book.undoable is None
    book.redo()
    carry()
    for change in (
        lambda: book.relabel(2, "other"), lambda: book.move(2, 5), lambda: book.remove(2),
        lambda: book.last(2, 3.0), lambda: book.end(3),
    ):  # fmt: skip
        with pytest.raises(MarkerError, match="protocol"):
            change()
    near = getattr(desk, "near", desk)
    with pytest.raises(MarkerError, match="protocol"):
        near.amend(2, "remove", None)


# -- trials ----------------------------------------------------------------------------------


def test_trials_with_their_parts_and_answers():
    record = Record()
    run = record.set(
        1, "interval",
        details_of(what="run", run="r", protocol="p", sha256="a", seed=3, participant=7, order="o"),
        open=True,
    )  # fmt: skip
    first = record.set(
        2, "trial", said("trial", block="main", condition="happy", stim_id="h1"), open=True
    )
    shown = record.set(3, "interval", said("stimulus", part=2, stim_id="h1", onset="swap"), 0, True)
    record.close(shown, 8.5, details=said("stimulus", part=2, stim_id="h1", onset="swap", dropped=4,
                                          frames=160))  # fmt: skip
    record.set(10, "marker", said("rating", scale="valence", value=7, rt=1.5))
    record.set(11, "marker", said("rating", scale="arousal", value=None, rt=20.0))
    record.set(12, "marker", said("rating", scale="emotion", value="happy", rt=2, intensity=0.5))
    record.close(first, 13)
    record.close(run, 20)
    (trial,) = record.trials
    assert (trial.block, trial.trial, trial.attempt, trial.condition) == ("main", 1, 1, "happy")
    assert (trial.start, trial.stop) == (2 * SECOND, 13 * SECOND)
    assert (trial.onset, trial.offset, trial.by) == (3 * SECOND, round(8.5 * SECOND), "swap")
    assert (trial.frames, trial.dropped, trial.outcome, trial.rehearsal) == (160, 4, "done", False)
    assert dict(trial.ratings) == {"valence": 7, "arousal": None, "emotion": "happy"}
    assert trial.answers[2] == RatingRecord("emotion", "happy", 2.0, 0.5, 12 * SECOND)
    assert [(p.what, p.number) for p in trial.parts] == [("stimulus", 2)]
    assert trial.counts
    (ran,) = record.runs
    assert (ran.protocol, ran.seed, ran.participant, ran.order) == ("p", 3, 7, "o")
    assert (ran.stop, ran.outcome) == (20 * SECOND, "done")


def test_a_trial_that_is_broken_off_keeps_its_own_parts_and_is_repeated():
    record = Record()
    first = record.set(1, "trial", said("trial"), open=True)
    shown = record.set(2, "interval", said("stimulus", stim_id="a", onset="paint"), open=True)
    record.close(shown, 3, "abort")
    record.close(first, 3, "abort")
    again = record.set(4, "trial", said("trial", attempt=2), open=True)
    record.set(5, "interval", said("stimulus", attempt=2, stim_id="a", onset="swap"), 2.0)
    record.set(8, "marker", said("rating", attempt=2, scale="valence", value=3))
    record.close(again, 9)
    record.set(10, "trial", said("trial", trial=2), open=True)
    assert [(t.trial, t.attempt, t.outcome, t.onset) for t in record.trials] == [
        (1, 1, "broken off", 2 * SECOND),
        (1, 2, "done", 5 * SECOND),
        (2, 1, "open", None),
    ]
    assert [len(t.answers) for t in record.trials] == [0, 1, 0]
    assert record.trials[2].stop is None
    assert [t.counts for t in record.trials] == [False, True, False]


def test_a_stimulus_that_came_again_after_a_pause_is_the_one_that_counts():
    record = Record()
    trial = record.set(1, "trial", said("trial"), open=True)
    held = record.set(2, "interval", said("stimulus", stim_id="a", onset="swap"), open=True)
    record.close(held, 3, "abort")
    shown = record.set(5, "interval", said("stimulus", stim_id="a", onset="paint"), open=True)
    record.close(shown, 9)
    record.close(trial, 10)
    (found,) = record.trials
    assert (found.onset, found.offset, found.by) == (5 * SECOND, 9 * SECOND, "paint")
    assert [part.outcome for part in found.parts] == ["broken off", "done"]


def test_a_rehearsal_is_none_of_the_experiment():
    record = Record()
    record.set(0, "interval", details_of(what="run", run="r", rehearsal=True), 30.0)
    record.set(1, "trial", said("trial"), 5.0)
    assert [(t.rehearsal, t.counts) for t in record.trials] == [(True, False)]


def test_an_answer_that_does_not_say_its_trial_is_of_the_one_that_ran():
    record = Record()
    record.set(1, "trial", said("trial"), 5.0)
    record.set(10, "trial", said("trial", trial=2), 5.0)
    record.set(12, "marker", details_of(what="rating", scale="x", value=1))
    record.set(8, "marker", details_of(what="rating", scale="y", value=1))  # between two trials
    assert [dict(t.ratings) for t in record.trials] == [{}, {"x": 1}]


def test_only_what_the_protocol_set_is_a_trial():
    record = Record()
    record.told.append(Marker(1, "x", 5.0, "operator", 1, "trial", details=said("trial")))
    record.told.append(Marker(1, "x", 5.0, PROTOCOL, 2, "trial", details=details_of(trial="1")))
    assert record.trials == ()


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 20),
            st.sampled_from(["trial", "interval", "marker", "block"]),
            st.dictionaries(NAMES, JSON | st.sampled_from(
                ["run", "trial", "rating", "stimulus", 1, 2]), max_size=8),
            st.booleans(),
        ),
        max_size=8,
    )
)  # fmt: skip
def test_no_details_break_the_reader(markers):
    record = Record()
    for time, kind, values, is_open in markers:
        record.set(time, kind, details_of(**values), 1.0, is_open and kind != "marker")
    for trial in record.trials:
        assert trial.trial >= 1
        assert trial.attempt >= 1
        assert isinstance(trial.stim_id, str)
        assert trial.outcome in ("done", "open")
        hash(trial.onset)
    assert all(isinstance(run.protocol, str) for run in record.runs)


# -- recordings of format 2 ------------------------------------------------------------------


def test_a_recording_of_format_2_is_read_as_ever(tmp_path, monkeypatch):
    talk = Marker(2 * SECOND, "talk", number=1, kind="interval", open=True)
    ended = Amendment(1, "end", 3 * SECOND, replace(talk, open=False, seconds=1.0))

    def old_change(change):
        told = json.loads(change_text(change))
        del told["marker"]["details"]
        return json.dumps(told)

    with monkeypatch.context() as before:
        before.setattr(_documents, "VERSION", 2)
        before.setattr(_signals_group, "MARKER_CHANNELS", _marker_texts.MARKER_CHANNELS[:8])
        before.setattr(_signals_group, "marker_texts", lambda marker: marker_texts(marker)[:8])
        before.setattr(_signals_group, "change_text", old_change)
        made = Recorder(tmp_path / "r", facts_of(), ticks(), policy=RecorderPolicy())
        made.start()
        for item in (*eeg(seconds=1), MarkerItem(talk), ChangeItem(ended)):
            made.put(item)
        made.stop()
    recording = read_recording(tmp_path / "r")
    assert recording.start["version"] == 2
    assert recording.markers() == [replace(talk, open=False, seconds=1.0)]
    assert trials_of(recording) == runs_of(recording) == () and not recording.notes
    assert len(ratings_of(recording)) == 0
    assert verify(tmp_path / "r").verdict is Verdict.GOOD
