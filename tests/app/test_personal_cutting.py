"""Labelled windows cut out of recordings: which, where, and what is left out and why."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.personal import Asked, PersonalError
from emoscope.personal.asked import asked_of, rating_of, table_of
from emoscope.personal.cutting import cut_recording, cut_recordings, left_out, tasks_of
from emoscope.recording.trials import RatingRecord, TrialRecord
from tests.app.personal_bench import CONDITIONS, EEG, RATE, REST, TRIAL, Plan, record
from tests.models.eeg_clips import CHANNELS

BOTH = Asked()


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    return record(tmp_path_factory.mktemp("usual") / "a", Plan(seed=3))


def refused(folders, asked=BOTH, code="P01"):
    with pytest.raises(PersonalError) as error:
        cut_recordings(folders, code, asked)
    return str(error.value)


def test_windows_are_those_samples_between_onset_and_offset(tmp_path):
    plan = Plan(seed=3)
    trace = Plan(seed=3).trace()
    [cut] = cut_recordings([record(tmp_path / "a", plan)], "P01", BOTH)
    assert len(cut.clips) == 16 and cut.lost == 0 and not any(cut.left.values())
    for place, clip in enumerate(cut.clips):
        first = plan.begin(place) * RATE
        assert clip.windows.shape == (6, 4 * RATE, 3)
        for number, window in enumerate(clip.windows):
            begin = first + number * RATE
            np.testing.assert_array_equal(window, trace[begin : begin + 4 * RATE])
        valence, arousal = divmod(int(plan.order[place]), 2)
        wanted = {"valence": ("low", "high")[valence], "arousal": ("low", "high")[arousal]}
        assert clip.labels == wanted
    begin = RATE // 2
    np.testing.assert_array_equal(cut.rest[0], trace[begin : begin + 4 * RATE])
    assert len(cut.rest) == REST - 1 - 4 and cut.rest.dtype == np.float64


def test_what_training_takes(usual):
    [cut] = cut_recordings([usual], "P01", BOTH)
    held = cut.arrays()
    assert held["windows"].shape == (96, 512, 3) and held["rate"] == RATE
    assert tuple(held["channels"]) == CHANNELS and len(set(held["clip"].tolist())) == 16
    assert set(held) == {
        *("windows", "rate", "channels", "clip", "stimulus", "valence", "arousal", "rest")
    }


def test_each_reason_to_leave_a_trial_out_is_counted(tmp_path):
    plan = Plan(
        seed=3,
        t0={"rehearsal": True},
        t1={"ending": "abort"},
        t2={"failed": "the file is cut short"},
        t3={"blank": True},
        t4={"condition": "green"},
        t5={"condition": "neutral"},
        t6={"trial": 8},
        t7={"attempt": 2},
    )
    cut = cut_recording(record(tmp_path / "a", plan), "P01", BOTH)
    wanted = {
        "rehearsal": 1,
        "broken off": 1,
        "failed": 1,
        "no stimulus": 1,
        "unknown condition": 1,
        "neither": 1,
        "repeated": 1,
    }
    assert {why: count for why, count in cut.left.items() if count} == wanted
    assert len(cut.clips) == 16 - 7 and cut.trials == 16 and cut.strange == ("green",)
    said = " ".join(map(str, left_out([cut])))
    assert "1 trials were rehearsed" in said and "where these conditions lie: green" in said


def test_a_trial_with_a_gap_loses_the_windows_that_hold_it(tmp_path):
    plan = Plan(seed=3)
    inside = (plan.begin(2) + TRIAL - 2) * 4
    cut = cut_recording(record(tmp_path / "a", plan, lost=(inside,)), "P01", BOTH)
    assert len(cut.clips[2].windows) == 4 and cut.lost == 2
    every = tuple(range((plan.begin(5) + 2) * 4, (plan.begin(5) + 8) * 4))
    cut = cut_recording(record(tmp_path / "b", Plan(seed=3), lost=every), "P01", BOTH)
    assert cut.left["no signal"] == 1 and len(cut.clips) == 15
    assert "1 trials have no 4 s of EEG" in " ".join(map(str, left_out([cut])))


def test_the_participants_own_ratings_cut_at_the_middle(tmp_path):
    plan = Plan(
        seed=3,
        t0={"ratings": {"valence": 5, "arousal": 2}},
        t1={"ratings": {"pleasant": 8, "sam-arousal": 9}, "kinds": {"pleasant": "sam-valence"}},
        t2={"ratings": {"feeling": "2,8"}},
        t3={"ratings": {"valence": None, "arousal": 2}},
    )
    folder = record(tmp_path / "a", plan)
    cut = cut_recording(folder, "P01", Asked("both", "rating"))
    assert cut.left["neither"] == 1 and cut.left["not rated"] == 1
    assert cut.clips[0].labels == {"valence": "high", "arousal": "high"}
    assert cut.clips[1].labels == {"valence": "low", "arousal": "high"}
    alone = cut_recording(folder, "P01", Asked("arousal", "rating"))
    assert alone.left["neither"] == alone.left["not rated"] == 0 and len(alone.clips) == 16
    of_five = cut_recording(folder, "P01", Asked("arousal", "rating", points=3))
    assert of_five.left["neither"] == sum(1 for c in alone.clips if c.labels["arousal"] == "low")


def test_two_classes_of_the_laboratory(usual):
    [cut] = cut_recordings([usual], "P01", Asked("classes", classes=("happy", "sad")))
    assert {clip.labels["label"] for clip in cut.clips} == {"happy", "sad"}
    assert cut.left["unknown condition"] == 8 and "label" in cut.arrays()


def test_a_table_of_the_command_line(tmp_path):
    changed = {f"t{n}": {"condition": f"c{n % 2}"} for n in range(16)}
    folder = record(tmp_path / "a", Plan(seed=3, **changed))
    table = table_of(("c0=valence:low", "c1=HVHA"))
    [cut] = cut_recordings([folder], "P01", Asked("valence", table=table))
    assert [clip.labels["valence"] for clip in cut.clips] == ["low", "high"] * 8
    for word in ("c0", "c0=warm", "=HVLA", "c0=valence:warm", "c0=dominance:low"):
        with pytest.raises(PersonalError, match="does not say where a condition lies"):
            table_of((word,))


def test_a_stimulus_is_one_clip_however_often_it_was_shown(tmp_path):
    folders = [record(tmp_path / name, Plan(seed=3)) for name in "ab"]
    cuts = cut_recordings(folders, "P01", BOTH)
    first, second = ({clip.stimulus for clip in cut.clips} for cut in cuts)
    assert first == second and len(first) == 16 and tasks_of(cuts) == ()
    other = next(n for n, kind in enumerate(Plan(seed=3).order) if kind != Plan(seed=3).order[0])
    both = Plan(seed=3, **{"t0": {"film": "x"}, f"t{other}": {"film": "x"}})
    cut = cut_recordings([record(tmp_path / "c", both)], "P01", BOTH)[0]
    assert cut.left["rated both ways"] == 2 and len(cut.clips) == 14


def test_a_task_is_a_clip_of_its_own_each_time(tmp_path):
    [cut] = cut_recordings([record(tmp_path / "a", Plan(seed=3, films=False))], "P01", BOTH)
    assert {clip.stimulus for clip in cut.clips} == {""}
    assert tasks_of([cut]) == tuple(sorted(CONDITIONS))


def test_a_rest_too_short_is_none(tmp_path):
    assert not len(cut_recording(record(tmp_path / "a", rest=False), "P01", BOTH).rest)


def test_recordings_that_cannot_be_used_are_refused_by_name(usual, tmp_path):
    assert "No recording was chosen" in refused([])
    assert "chosen twice" in refused([usual, usual])
    assert "is not a recording" in refused([tmp_path])
    assert "is of P01, not of P02" in refused([usual], code="P02")
    recorder = record(tmp_path / "open", ended=False)
    try:
        assert "has not ended" in refused([tmp_path / "open"])
    finally:
        recorder.stop()
    other = replace(EEG, channels=("AF7", "AF8", "Oz"))
    strange = record(tmp_path / "other", spec=other)
    assert "has other electrodes" in refused([usual, strange])
    demo = record(tmp_path / "demo", spec=replace(EEG, demo=True))
    assert "is simulated" in refused([usual, demo])
    assert "has a rest" in refused([usual, record(tmp_path / "restless", rest=False)])


def test_too_little_is_refused_with_what_was_left_out(tmp_path):
    few = Plan(seed=3, **{f"t{n}": {"rehearsal": True} for n in range(9)})
    said = refused([record(tmp_path / "a", few)])
    assert "There are 7 labelled clips; at least 8 are needed" in said
    assert "9 trials were rehearsed" in said
    order = [n for n, kind in enumerate(Plan(seed=3).order) if kind == 1][2:]
    rare = Plan(seed=3, **{f"t{n}": {"ending": "abort"} for n in order})
    said = refused([record(tmp_path / "b", rare)], Asked("classes", classes=("fear", "happy")))
    assert "There are 6 labelled clips" in said
    table = {"sad": ("low", ""), "fear": ("high", ""), "calm": ("high", ""), "happy": ("high", "")}
    low = [n for n, kind in enumerate(Plan(seed=3).order) if kind == 0][2:]
    rare = Plan(seed=3, **{f"t{n}": {"ending": "abort"} for n in low})
    said = refused([record(tmp_path / "c", rare)], Asked("valence", table=table))
    assert "Of valence there are 2 clips with low" in said


def test_a_recording_without_a_protocol_or_an_eeg_is_refused(tmp_path):
    assert "has no trials of a protocol" in refused([record(tmp_path / "a", Plan(trials=0))])
    empty = record(tmp_path / "b", Plan(seed=3), lost=range(100_000))
    assert "has no EEG" in refused([empty])


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"what": "dominance"}, "Nobody can be asked for dominance"),
        ({"by": "guess"}, "Nobody can be asked for both by guess"),
        ({"what": "classes"}, "two different conditions"),
        ({"what": "classes", "classes": ("a", "a")}, "two different conditions"),
        ({"what": "classes", "classes": ("a", "b"), "by": "rating"}, "two different conditions"),
        ({"points": 1}, "cannot be cut at its middle"),
    ],
)
def test_a_question_that_nobody_can_answer_is_refused(how, why):
    with pytest.raises(PersonalError, match=why):
        Asked(**how)


def test_what_was_asked_comes_back():
    asked = Asked("valence", "rating", {"x": ("low", "")}, ("a", "b"), 7)
    assert asked_of(asked.plain()) == asked


@given(
    st.dictionaries(
        st.sampled_from(["what", "by", "table", "classes", "points"]),
        st.none() | st.integers() | st.text(max_size=5) | st.lists(st.text(max_size=3)),
    )
)
def test_what_is_no_question_is_refused(raw):
    try:
        asked_of(raw)
    except PersonalError as error:
        assert len(error.sentences) >= 2


@given(st.dictionaries(st.text(max_size=12), st.none() | st.integers() | st.text(max_size=8)))
def test_any_answer_can_be_looked_at(ratings):
    answers = tuple(RatingRecord(name, value, 1.0, None, 0) for name, value in ratings.items())
    trial = TrialRecord("r", "b", 1, 1, "c", "s", 0, 1, "done", False, answers=answers)
    for axis in ("valence", "arousal"):
        assert rating_of(trial, axis) is None or isinstance(rating_of(trial, axis), float)
