"""Trials, answers and the continuous rating in exports: found by other programs, at their time."""

import csv
import gzip
import json
from types import SimpleNamespace

import mne
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.export import Identity, Job, Shield, opened
from emoscope.export._bids_events import _gone, _shown
from emoscope.export._bids_hed import GONE, ONSET, tags_of
from emoscope.export._bids_names import BidsChoice
from emoscope.export._bids_rating import places_in
from emoscope.export._eeg_grid import Piece
from emoscope.export._happened import Happened
from emoscope.export._trials import of_trials
from emoscope.export.bids import export_bids
from emoscope.export.eeg import EegExporter
from emoscope.export.tables import TableChoice, TableExporter
from emoscope.marker_story import Fate
from emoscope.markers import PROTOCOL, Marker, details_of
from emoscope.recording.items import MarkerItem, RatingItem
from emoscope.recording.ratings import ratings_of
from emoscope.recording.reader import read_recording
from emoscope.recording.replay_source import open_player
from emoscope.recording.trials import runs_of, trials_of
from emoscope.replay_session import ReplaySession
from emoscope.review.take import open_take
from tests.app.export_bench import BLOCK, block, board, export, said
from tests.app.fault_bench import wait_for
from tests.app.test_export_bids import SESSION, rows, validate
from tests.app.trial_bench import RATE, SECOND, Told, at, rated, record_experiment

FRAME = 1 / 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return record_experiment(tmp_path_factory.mktemp("trials") / "r")


@pytest.fixture(scope="module")
def dataset(folder, tmp_path_factory):
    return bids(folder, tmp_path_factory.mktemp("bids") / "out")


def bids(folder, target, shield=None):
    job = Job(opened(folder), target, shield or Shield(), lambda *_: None, lambda: False)
    export_bids([job], BidsChoice(), Identity())
    return target


def events(dataset, where="eeg"):
    (path,) = (dataset / SESSION / where).glob("*_events.tsv")
    return rows(path)


# -- the recording ---------------------------------------------------------------------------


def test_trials_of_a_recording(folder):
    recording = read_recording(folder)
    assert [
        (t.run, t.trial, t.attempt, t.stim_id, t.outcome, t.rehearsal, t.counts)
        for t in trials_of(recording)
    ] == [
        ("r0", 1, 1, "happy-1", "done", True, False),
        ("r1", 1, 1, "happy-1", "done", False, True),
        ("r1", 2, 1, "sad-1", "broken off", False, False),
        ("r1", 2, 2, "sad-1", "done", False, True),
        ("r1", 3, 1, "neutral-1", "open", False, False),
    ]
    shown = trials_of(recording)[1]
    assert (shown.onset, shown.offset) == (at(3.3), at(5.3))
    assert dict(shown.ratings) == {
        "valence": 7, "arousal": None, "feeling": "happy", "why": "fröhlich,\t見",
    }  # fmt: skip
    assert [(r.run, r.outcome, r.rehearsal) for r in runs_of(recording)] == [
        ("r0", "done", True), ("r1", "open", False),
    ]  # fmt: skip
    assert len(ratings_of(recording)) == len(rated(3.3, 5.3)[0]) + len(rated(8.5, 10.5)[0])


# -- BIDS ------------------------------------------------------------------------------------


def test_the_official_validator_finds_no_error(dataset):
    assert validate(dataset) == []


def test_stimuli_are_at_their_sample(dataset):
    table = events(dataset)
    shown = {
        (r["trial_type"], r["event_kind"]): (float(r["onset"]), r["sample"], float(r["duration"]))
        for r in table
        if r["event_kind"] in ("stimulus", "stimulus_offset")
    }
    assert set(shown) == {
        ("BAD_rehearsal/stimulus/happy", "stimulus"),
        ("BAD_rehearsal/stimulus_offset/happy", "stimulus_offset"),
        ("stimulus/happy", "stimulus"),
        ("stimulus_offset/happy", "stimulus_offset"),
        ("BAD_broken-off/stimulus/sad", "stimulus"),
        ("BAD_broken-off/stimulus_offset/sad", "stimulus_offset"),
        ("stimulus/sad", "stimulus"),
        ("stimulus_offset/sad", "stimulus_offset"),
        ("BAD_unfinished/stimulus/neutral", "stimulus"),
    }
    for name, seconds in (("happy", 3.3), ("sad", 8.5)):
        onset, sample, duration = shown[f"stimulus/{name}", "stimulus"]
        assert abs(onset - seconds) < FRAME and sample == str(round(seconds * RATE))
        assert abs(duration - 2.0) < FRAME
        onset, sample, _ = shown[f"stimulus_offset/{name}", "stimulus_offset"]
        assert abs(onset - seconds - 2) < FRAME and sample == str(round((seconds + 2) * RATE))


def test_answers_have_their_columns(dataset):
    names = ("trial_type", "stim_id", "block", "trial", "attempt", "scale", "value",
             "response_time", "intensity", "emotion")  # fmt: skip
    answers = [tuple(r[n] for n in names) for r in events(dataset) if r["event_kind"] == "rating"]
    of_it = ("rating/happy", "happy-1", "main", "1", "1")
    assert answers == [
        (*of_it, "valence", "7", "1.25", "n/a", "n/a"),
        (*of_it, "arousal", "n/a", "20", "n/a", "n/a"),
        (*of_it, "feeling", "happy", "2.5", "0.75", "n/a"),
        (*of_it, "why", "fröhlich, 見", "4", "n/a", "n/a"),
        ("rating/sad", "sad-1", "main", "2", "2", "valence", "2", "0.5", "n/a", "n/a"),
    ]


def test_the_part_in_which_was_asked_is_no_answer(dataset):
    asked = [r for r in events(dataset) if r["trial_type"].startswith("questions")]
    assert [(r["trial_type"], r["event_kind"], r["scale"]) for r in asked] == [
        ("questions/happy", "trial_part", "n/a"), ("questions/sad", "trial_part", "n/a"),
    ]  # fmt: skip
    assert [r["duration"] for r in asked] == ["0.5", "0.5"]


def test_rehearsals_and_what_was_broken_off_are_marked(dataset):
    by_type = {}
    for r in events(dataset):
        if r["source"] == "protocol":
            by_type.setdefault(r["trial_type"].partition("/")[0], set()).add(
                (r["outcome"], r["rehearsal"])
            )
    assert by_type["BAD_rehearsal"] == {("done", "true")}
    assert by_type["BAD_broken-off"] == {("broken off", "false")}
    assert by_type["BAD_unfinished"] == {("open", "false")}
    assert by_type["run"] == {("open", "false")}, "an unfinished run has good trials"
    assert by_type["stimulus"] == by_type["trial"] == by_type["rating"] == {("done", "false")}
    (run,) = [r for r in events(dataset) if r["trial_type"] == "run"]
    assert (run["trial"], run["block"]) == ("n/a", "n/a")


def test_the_continuous_rating_is_where_it_was_rated(dataset, folder):
    (path,) = (dataset / SESSION / "eeg").glob("*_recording-rating_physio.tsv.gz")
    about = json.loads(path.with_name(path.name.replace(".tsv.gz", ".json")).read_text("utf-8"))
    assert about["Columns"] == ["valence", "arousal"]
    assert about["valence"]["Units"] == "-1 to 1"
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    table = [line.split("\t") for line in lines]
    times = about["StartTime"] + np.arange(len(table)) / about["SamplingFrequency"]
    assert {row[1] for row in table} == {"n/a"}
    there = np.array([row[0] != "n/a" for row in table])
    # What was rated is the second of the file itself; each value stands until the next.
    values = np.array([float(row[0]) for row in table if row[0] != "n/a"]) * 14
    late = times[there] - values
    assert late.min() > -1e-3 and late.max() < 0.035 + 0.25
    assert np.median(late) < 0.035
    assert not there[(times > 5.7) & (times < 8.4)].any(), "nobody rated then"
    assert there[(times > 3.4) & (times < 5.2)].all()
    assert abs(times[0] - 3.3) < 0.05


def test_without_eeg_trials_and_rating_are_in_beh(tmp_path):
    folder = record_experiment(tmp_path / "r", brain=False)
    target = bids(folder, tmp_path / "out")
    assert validate(target) == []
    begin = read_recording(folder).span[0]
    (shown,) = [r for r in events(target, "beh") if r["trial_type"] == "stimulus/happy"]
    assert float(shown["onset"]) == pytest.approx((at(3.3) - begin) / SECOND)
    (path,) = (target / SESSION / "beh").glob("*_recording-rating_physio.json")
    about = json.loads(path.read_text("utf-8"))
    first = int(ratings_of(read_recording(folder)).times[0])
    assert about["StartTime"] == pytest.approx((first - begin) / SECOND, abs=1e-6)


def test_without_a_protocol_there_are_no_columns_of_it(tmp_path):
    folder = record_experiment(tmp_path / "r", type("None", (), {"items": []})(), ())
    target = bids(folder, tmp_path / "out")
    (path,) = (target / SESSION / "eeg").glob("*_events.tsv")
    assert "trial\t" not in path.read_text("utf-8").splitlines()[0]
    assert not list(target.rglob("*physio*"))


# -- EDF+ and BDF+ ---------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["edf", "bdf"])
def test_mne_finds_stimuli_at_the_right_sample(folder, tmp_path, form):
    export(EegExporter(form), folder, tmp_path / "out")
    (path,) = (tmp_path / "out").rglob(f"*.{form}")
    raw = mne.io.read_raw(path, preload=True, verbose="error")
    found, names = mne.events_from_annotations(raw, regexp="^stimulus", verbose="error")
    codes = {code: name for name, code in names.items()}
    assert [(codes[code], int(sample)) for sample, _, code in found] == [
        ("stimulus/happy/happy-1", round(3.3 * RATE)),
        ("stimulus/sad/sad-1", round(8.5 * RATE)),
    ]
    said = {a["description"]: a["duration"] for a in raw.annotations}
    assert said["stimulus/happy/happy-1"] == pytest.approx(2.0, abs=FRAME)
    assert "rating/happy/valence=7" in said and "rating/happy/arousal=n/a" in said
    assert "BAD_rehearsal/stimulus/happy/happy-1" in said
    assert "BAD_broken-off/trial/sad/sad-1" in said
    epochs = mne.Epochs(
        raw, found, names, tmin=0, tmax=1, baseline=None, verbose="error", preload=True
    )
    assert len(epochs["stimulus/happy"]) == 1 and len(epochs["sad"]) == 1


# -- odd ones --------------------------------------------------------------------------------


def odd():
    """Return markers at one moment, answers twice, a stimulus right behind another, odd names."""
    told = Told()
    told.set(1.0, "trial", "t", "trial", 6.0, trial=1, attempt=1, condition="a/b", stim_id="")
    for seconds, stop in ((1.0, 2.0), (2.0, 3.0), (3.0, None)):
        told.set(seconds, "stimulus", "s", stop=stop, trial=1, attempt=1, stim_id="s 1/ü")
    for scale in ("valence", "valence", "", "wie? (1,2)", "~{x}"):
        told.set(4.0, "rating", "r", "marker", scale=scale, value="happy", trial=1, attempt=1)
    told.set(4.0, "item", "i", "marker", trial=1, attempt=1, item=1)
    told.set(4.5, "rating", "r", "marker", scale="s", value=[1], trial=1, attempt=1)
    told.set(5.0, "skip", "skip", "marker", trial=2)
    told.set(5.0, "run", "r", run="x")
    told.set(5.5, "trial", "u", "trial", trial="7")
    return told


def test_what_happens_at_one_moment_passes_the_validator(tmp_path):
    mine = [MarkerItem(Marker(at(4.0), "happy")), MarkerItem(Marker(at(4.0), "sad"))]
    folder = record_experiment(tmp_path / "r", odd(), (), more=mine)
    target = bids(folder, tmp_path / "out")
    assert validate(target) == []
    kinds = {(r["trial_type"], r["event_kind"], r["source"]) for r in events(target)}
    assert ("happy", "marker", "operator") in kinds and ("skip", "trial_part", "protocol") in kinds


def test_two_files_of_eeg_have_each_its_part_of_the_rating(tmp_path):
    other = board(500.0, ("Fp1", "Cz"), "Other board")
    more = [block(other, n * BLOCK) for n in range(400, 480)]
    times = np.array([at(0) + round((20.5 + n / 30) * SECOND * (1 + 80e-6)) for n in range(30)])
    more.append(RatingItem(times, np.full((30, 2), 0.5, np.float32)))
    folder = record_experiment(tmp_path / "r", more=more)
    target = bids(folder, tmp_path / "out")
    assert validate(target) == []
    second = target / SESSION / "eeg" / "sub-P07_ses-01_task-emotion_run-2_recording-rating_physio"
    about = json.loads(second.with_suffix(".json").read_text("utf-8"))
    assert about["StartTime"] == pytest.approx(0.5, abs=0.01)
    assert len(gzip.decompress(second.with_suffix(".tsv.gz").read_bytes()).splitlines()) == 49


@given(st.lists(st.integers(0, 40), max_size=6), st.lists(st.floats(-10, 50), max_size=6))
def test_places_in_a_file_are_in_order(late, asked):
    pieces, row, time = [], 0, SECOND
    for number, gap in enumerate([0, *late]):
        row, time = row + gap, time + gap * 4_000_000 + (number % 3) * 1000
        pieces.append(Piece(row, number * 25, 25, time, time + 24 * 4_000_000))
        row, time = row + 25, time + 100_000_000
    run = SimpleNamespace(pieces=pieces, begin=SECOND, end=pieces[-1].last, rows=row)
    times = np.sort(np.array([SECOND + round(s * SECOND) for s in asked], np.int64))
    places = places_in(run, 250.0, times)
    assert (np.diff(places) >= 0).all()
    np.testing.assert_allclose(places, (times - SECOND) / SECOND, atol=0.02)


KNOWN = st.dictionaries(
    st.sampled_from(["what", "run", "trial", "attempt", "scale", "value", "rehearsal", "stim_id"]),
    st.sampled_from(["stimulus", "trial", "rating", "run", "item", "happy", "", "a/ b", 1, 2, None,
                     True, [], {}, 1.5]),
)  # fmt: skip


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3), st.integers(0, 2), st.sampled_from(["interval", "trial", "marker"]),
            st.booleans(), KNOWN,
        ),
        max_size=12,
    )
)  # fmt: skip
def test_nothing_is_tagged_twice_at_one_moment_and_nothing_ends_that_was_not_shown(told):
    fates = []
    for number, (time, seconds, kind, open_, known) in enumerate(told):
        marker = Marker(
            time, "x", seconds, PROTOCOL, number, kind, open_ and kind != "marker",
            details=details_of(**known),
        )  # fmt: skip
        fates.append(Fate(marker, marker))
    said = []
    for marker, one in of_trials(fates).items():
        assert one.type and one.words
        stop = marker.time + round(marker.seconds)
        happened = Happened(marker.time, stop, one.kind, one.type, PROTOCOL, trial=one,
                            open=marker.open)  # fmt: skip
        said += [happened, _gone(happened)] if _shown(happened) else [happened]
    said.sort(key=lambda one: one.start)
    tags = tags_of([(str(one.start), one) for one in said])
    there = [(one.start, tag) for one, tag in zip(said, tags, strict=True) if tag is not None]
    assert len(there) == len(set(there))
    shown = False
    for at_, tag in there:
        if tag == GONE:
            assert shown and (at_, ONSET) not in there
        shown = tag == ONSET or (shown and tag != GONE)


# -- tables ----------------------------------------------------------------------------------


def test_tables_have_trials_answers_and_the_rating(folder, tmp_path):
    report = export(TableExporter("csv"), folder, tmp_path / "out")
    trials = csv_rows(tmp_path / "out" / "trials.csv")
    names = ("run", "trial", "attempt", "condition", "outcome", "rehearsal", "counts", "protocol")
    assert [tuple(r[n] for n in names) for r in trials] == [
        ("r0", "1", "1", "happy", "done", "true", "false", "p"),
        ("r1", "1", "1", "happy", "done", "false", "true", "films"),
        ("r1", "2", "1", "sad", "broken off", "false", "false", "films"),
        ("r1", "2", "2", "sad", "done", "false", "true", "films"),
        ("r1", "3", "1", "neutral", "open", "false", "false", "films"),
    ]
    assert (int(trials[1]["onset_ns"]), int(trials[1]["offset_ns"])) == (at(3.3), at(5.3))
    assert (trials[1]["onset_by"], trials[1]["frames"], trials[1]["dropped"]) == (
        "swap",
        "120",
        "1",
    )
    assert json.loads(trials[3]["ratings"]) == {"valence": 2}
    assert trials[4]["seconds"] == trials[4]["offset_ns"] == "n/a"
    answers = csv_rows(tmp_path / "out" / "ratings.csv")
    names = ("trial", "scale", "value", "response_time", "intensity", "counts")
    assert [tuple(r[n] for n in names) for r in answers] == [
        ("1", "valence", "7", "1.25", "n/a", "true"),
        ("1", "arousal", "n/a", "20.0", "n/a", "true"),
        ("1", "feeling", "happy", "2.5", "0.75", "true"),
        ("1", "why", "fröhlich,\t見", "4.0", "n/a", "true"),
        ("2", "valence", "2", "0.5", "n/a", "true"),
    ]
    rating = csv_rows(tmp_path / "out" / "continuous_rating.csv")
    times, values = rated(3.3, 5.3)
    assert [int(r["time_ns"]) for r in rating[: len(times)]] == times.tolist()
    assert np.float32(rating[5]["valence"]) == values[5, 0] and rating[5]["arousal"] == "n/a"
    assert {(r["trial"], r["attempt"], r["stim_id"]) for r in rating} == {
        ("1", "1", "happy-1"), ("2", "2", "sad-1"),
    }  # fmt: skip
    markers = csv_rows(tmp_path / "out" / "markers.csv")
    assert json.loads(markers[0]["details"])["what"] == "run"
    assert "what she wrote" in said(report)


@pytest.mark.parametrize(("code", "numbers"), [("", [1, 3]), ("S014", [None, None])])
def test_under_another_code_the_number_is_left_out(folder, tmp_path, code, numbers):
    choice = TableChoice(("markers", "marker_history"), Identity(participant=code))
    export(TableExporter("csv", choice), folder, tmp_path / "out")
    for name, count in (("markers", 1), ("marker_history", 2)):
        told = [json.loads(r["details"]) for r in csv_rows(tmp_path / "out" / f"{name}.csv")]
        runs = [one for one in told if one["what"] == "run"]
        assert [one.get("participant") for one in runs][::count][:2] == numbers
        assert {one["seed"] for one in runs} == {1, 7}, "all else is there"


def test_parquet_has_them_too(folder, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    export(TableExporter("parquet"), folder, tmp_path / "out")
    trials = parquet.read_table(tmp_path / "out" / "trials.parquet")
    assert trials["counts"].to_pylist() == [False, True, False, True, False]
    assert trials["offset_ns"].to_pylist()[4] is None
    rating = parquet.read_table(tmp_path / "out" / "continuous_rating.parquet")
    assert set(rating["arousal"].to_pylist()) == {None}


def csv_rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# -- review ----------------------------------------------------------------------------------


def test_review_draws_stimuli_and_no_other_part(folder):
    take = open_take(folder)
    assert [(m.label, m.time) for m in take.markers] == [
        ("happy-1", at(0.9)), ("happy-1", at(3.3)), ("sad-1", at(6.5)), ("sad-1", at(8.5)),
        ("neutral-1", at(12.0)),
    ]  # fmt: skip


# -- replay ----------------------------------------------------------------------------------


def test_a_replay_gives_trials_back_as_they_were(folder):
    session = ReplaySession(open_player(folder), speed=200.0)
    expected = [m for m in read_recording(folder).markers() if m.time <= at(13)]
    session.start()
    try:
        wait_for(lambda: len(session.markers) >= len(expected), "the markers")
    finally:
        session.stop()
    there = {(m.time, m.label, m.kind, m.details, m.origin) for m in session.markers}
    assert {(m.time, m.label, m.kind, m.details, m.origin) for m in expected} <= there
    # In a replay all have their ends: they are known.
    assert not any(m.open for m in session.markers)
