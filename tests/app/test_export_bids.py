"""BIDS: the validator finds no error, MNE finds the markers, and no dataset is ever spoilt."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import mne
import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.electrodes import on_sphere
from emoscope.export import Cancelled, ExportError, Identity, Job, Shield, opened
from emoscope.export import _bids_dataset as dataset
from emoscope.export._bids_names import Entities, label_of
from emoscope.export.bids import BidsChoice, export_bids
from emoscope.markers import Marker
from emoscope.recording.annotations import Annotations
from emoscope.recording.reader import read_recording
from tests.app.export_bench import BLOCK, block, board, eeg, facts_of, record, said, times_of
from tests.app.recorder_signals import AUDIO_BLOCK, sound

VALIDATOR = Path(sys.executable).with_name("bids-validator-deno")
SESSION = Path("sub-P07", "ses-01")
EEG = SESSION / "eeg" / "sub-P07_ses-01_task-emotion_eeg.bdf"


def at(index, rate=250.0):
    return int(times_of(index, 1, rate)[0])


def export(folders, target, shield=None, cancelled=lambda: False, who=None, **choice):
    folders = folders if isinstance(folders, list) else [folders]
    jobs = [Job(opened(f), target, shield or Shield(), lambda *_: None, cancelled) for f in folders]
    return export_bids(jobs, BidsChoice(**choice), who)


def validate(folder):
    """Return the errors that the official validator finds, in derivatives, too."""
    command = [str(VALIDATOR), str(folder), "--recursive", "--format", "json", "--max-rows", "-1"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=100)
    report = json.loads(done.stdout)
    parts = [report, *report.get("derivativesSummary", {}).values()]
    assert all(part["summary"]["totalFiles"] for part in parts)
    issues = [issue for part in parts for issue in part["issues"]["issues"]]
    undescribed = ("TSV_ADDITIONAL_COLUMNS_UNDEFINED", "HED_WARNING")
    return [
        (issue["code"], issue.get("subCode"), issue.get("location"))
        for issue in issues
        if issue["severity"] == "error" or issue["code"] in undescribed
    ]


def rows(path):
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    assert len({len(line) for line in lines}) == 1
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def tree(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def full(folder, facts=None):
    """Record all kinds of streams with a gap, markers, an odd channel, and two raters' labels."""
    markers = [
        Marker(at(0), "begin"),
        Marker(at(333), "看 look,\t見", 0.2),
        Marker(at(800), "happy"),
        Marker(at(900), "Surprise"),
        Marker(at(800) + 60_000_000_000, "after all"),
    ]
    names = ("Fp1", "Fp2", "C3", "C4", "Weird 脑", "ACC X", "ACC Y", "ACC Z")
    items = eeg(board(names=names), skip=range(10, 16))
    record(folder, items, markers, "va", facts=facts)
    with Annotations.open(folder, "Anna B") as one:
        one.add(one_label(at(500), at(600), "sad", "Anna B"))
        one.add(one_label(at(610), at(610), "", "Anna B", valence=-0.5, arousal=0.25))
    return folder


def one_label(start, stop, label, rater, **more):
    from emoscope.recording.annotations import Annotation

    made = "2026-11-22T12:00:00+00:00"
    return Annotation(f"{start:032x}", start, stop, label, rater, made, **more)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return full(tmp_path_factory.mktemp("whole") / "r")


@pytest.fixture(scope="module")
def exported(whole, tmp_path_factory):
    target = tmp_path_factory.mktemp("bids") / "data set 数据"
    return target, export(whole, target, draft=True)


def test_the_official_validator_finds_no_error(exported):
    assert validate(exported[0]) == []


def test_the_validator_would_have_found_one(exported, tmp_path):
    import shutil

    broken = shutil.copytree(exported[0], tmp_path / "broken")
    events = broken / str(EEG).replace("_eeg.bdf", "_events.json")
    events.write_text(events.read_text("utf-8").replace("Experiment-control", "Nonsense"))
    (broken / SESSION / "eeg" / "sub-P07_ses-01_task-emotion_channels.tsv").unlink()
    assert {code for code, _, _ in validate(broken)} >= {"HED_ERROR"}


def test_mne_finds_markers_at_the_rows_of_events_tsv(exported):
    target, report = exported
    assert EEG in report.files
    raw = mne.io.read_raw(target / EEG, preload=True, verbose="error")
    events, ids = mne.events_from_annotations(raw, regexp=None, verbose="error")
    names = {number: name for name, number in ids.items()}
    found = {(names[n], int(sample)) for sample, _, n in events}
    table = rows(target / str(EEG).replace("_eeg.bdf", "_events.tsv"))
    placed = [row for row in table if row["sample"] != "n/a" and row["event_kind"] != "annotation"]
    assert found == {
        *((row["trial_type"], int(row["sample"])) for row in placed),
        ("sad (rater Anna B)", 500),
        ("rating (rater Anna B)", 610),
    }
    assert {("begin", 0), ("看 look, 見", 333), ("happy", 800), ("BAD_gap", 250)} <= found
    for row in table:
        if row["sample"] != "n/a":
            assert abs(float(row["onset"]) * 250 - int(row["sample"])) <= 0.5
    (late,) = [row for row in table if row["trial_type"] == "after all"]
    assert (late["sample"], late["time_ns"]) == ("n/a", str(at(800) + 60_000_000_000))
    (rating,) = [row for row in table if row["trial_type"] == "rating"]
    assert (rating["valence"], rating["arousal"], rating["source"]) == (
        "-0.5", "0.25", "rater Anna B",
    )  # fmt: skip
    (gap,) = [row for row in table if row["trial_type"] == "BAD_gap"]
    assert float(gap["duration"]) == pytest.approx(0.6)


def test_sidecars_say_what_is_so(exported):
    target, report = exported
    about = json.loads((target / EEG).with_suffix(".json").read_text("utf-8"))
    assert about["SamplingFrequency"] == 250.0
    assert about["EffectiveSamplingFrequency"] == pytest.approx(250 / (1 + 80e-6), rel=1e-6)
    assert (about["EEGChannelCount"], about["MISCChannelCount"]) == (5, 3)
    assert about["PowerLineFrequency"] == 50.0
    assert about["RecordingGaps"] == [{"Row": 250, "Rows": 150, "Onset": 1.0}]
    assert about["RecordingDuration"] == pytest.approx(4.0)
    assert about["Simulated"] is False
    channels = rows(target / str(EEG).replace("_eeg.bdf", "_channels.tsv"))
    raw = mne.io.read_raw(target / EEG, verbose="error")
    assert [row["name"] for row in channels] == raw.ch_names
    assert [(row["type"], row["units"]) for row in channels[4:6]] == [("EEG", "µV"), ("MISC", "g")]
    assert channels[4]["description"].startswith("Weird 脑")
    electrodes = rows(target / SESSION / "eeg" / "sub-P07_ses-01_electrodes.tsv")
    assert [row["name"] for row in electrodes] == raw.ch_names[:5]
    assert electrodes[4]["x"] == "n/a"
    for row in electrodes[:4]:
        ours = np.array([float(row[axis]) for axis in "xyz"])
        np.testing.assert_allclose(ours, 0.095 * np.array(on_sphere(row["name"])), atol=1e-9)
    people = rows(target / "participants.tsv")
    assert people == [{"participant_id": "sub-P07", "participant_code": "P07"}]
    root = json.loads((target / "dataset_description.json").read_text("utf-8"))
    assert root["Name"] == "Pilot A"
    assert "Weird 脑 is called Weird _" in said(report)
    assert "1 markers and labels begin where there is no EEG" in said(report)


def test_sound_and_pictures_keep_their_times(exported, whole):
    target, _ = exported
    beh = target / SESSION / "beh"
    video = beh / "sub-P07_ses-01_task-emotion_video.mp4"
    assert video.read_bytes() == (whole / "video.mp4").read_bytes()
    data, rate = soundfile.read(beh / "sub-P07_ses-01_task-emotion_audio.wav", dtype="float32")
    recording = read_recording(whole)
    known = np.concatenate([b.data for _, b in recording.samples("audio")])
    np.testing.assert_array_equal(data, known)
    assert rate == 48000
    scans = {row["filename"]: row["acq_time"] for row in rows(
        target / SESSION / "sub-P07_ses-01_scans.tsv"
    )}  # fmt: skip
    assert scans["eeg/" + EEG.name] == "2027-01-15T08:00:01.250000Z"
    assert len(scans) == 3
    for name in scans:
        assert (target / SESSION / name).exists()
    about = json.loads(video.with_suffix(".json").read_text("utf-8"))
    assert about["VideoFrameCount"] == recording.count("video")
    assert about["FacesHidden"] is False


def test_lost_sound_is_silence_of_its_length(tmp_path):
    items = [sound(n * AUDIO_BLOCK) for n in range(50) if n not in (20, 21)]
    folder = record(tmp_path / "r", items)
    export(folder, tmp_path / "out", draft=True)
    beh = tmp_path / "out" / SESSION / "beh"
    data, _ = soundfile.read(beh / "sub-P07_ses-01_task-emotion_audio.wav", dtype="float32")
    known = (np.arange(50 * AUDIO_BLOCK) / (1 << 23)).astype(np.float32)
    known[20 * AUDIO_BLOCK : 22 * AUDIO_BLOCK] = 0
    np.testing.assert_array_equal(data, known)
    about = json.loads((beh / "sub-P07_ses-01_task-emotion_audio.json").read_text("utf-8"))
    assert about["SilenceInsteadOfLostSamples"][0]["Rows"] == 2 * AUDIO_BLOCK


@pytest.mark.parametrize(
    ("shield", "kept"),
    [
        (Shield(video="drop"), {"audio.wav"}),
        (Shield(audio="drop"), {"video.mp4"}),
        (Shield(video="drop", audio="drop"), set()),
        (Shield(features_only=True), set()),
    ],
)
def test_people_are_shielded(whole, tmp_path, shield, kept):
    target = tmp_path / "out"
    export(whole, target, shield, draft=True)
    media = {p.name.split("_")[-1] for p in target.rglob("*") if p.suffix in (".wav", ".mp4")}
    assert media == kept
    assert bool(list(target.rglob("*.bdf"))) is not shield.features_only
    if shield.features_only:
        assert validate(target) == []
        (events,) = (target / SESSION / "beh").glob("*_events.tsv")
        assert "happy" in {row["trial_type"] for row in rows(events)}
        assert list((target / "derivatives" / "emoscope" / SESSION).rglob("*.tsv"))


def test_without_eeg_events_are_kept(tmp_path):
    marker = Marker(2_500_000_000, "here")
    folder = record(tmp_path / "r", markers=[marker], media="v")
    report = export(folder, tmp_path / "out")
    assert "no EEG" in said(report)
    (events,) = (tmp_path / "out" / SESSION / "beh").glob("*_events.tsv")
    (here,) = [row for row in rows(events) if row["trial_type"] == "here"]
    begin = read_recording(folder).span[0]
    assert float(here["onset"]) == pytest.approx((2_500_000_000 - begin) / 1e9)


def test_two_devices_are_two_runs(tmp_path):
    items = [block(board(), n * BLOCK) for n in range(10)]
    other = board(500.0, ("Fp1", "Cz"), "Other board")
    items += [block(other, n * BLOCK, late_ns=3_000_000_000) for n in range(20, 30)]
    folder = record(tmp_path / "r", items)
    export(folder, tmp_path / "out")
    assert validate(tmp_path / "out") == []
    names = {p.name for p in (tmp_path / "out" / SESSION / "eeg").glob("*.bdf")}
    assert names == {f"sub-P07_ses-01_task-emotion_run-{n}_eeg.bdf" for n in (1, 2)}


# -- datasets that grow -----------------------------------------------------------------------


def person(tmp_path, code, name=None):
    items = eeg(seconds=1)
    return record(tmp_path / (name or f"r {code}"), items, facts=facts_of(code, ""))


def test_a_dataset_grows_and_what_was_there_stays(tmp_path):
    target = tmp_path / "out"
    export(person(tmp_path, "P 1"), target)
    people = target / "participants.tsv"
    people.write_text("participant_id\tage\tparticipant_code\nsub-P1\t30\tP 1\n")
    before = tree(target)
    export(person(tmp_path, "王伟"), target, draft=True)
    export(person(tmp_path, "P 1", "again"), target, session="02")
    after = tree(target)
    changed = {p for p, data in before.items() if after[p] != data}
    assert changed == {Path("participants.tsv")}
    code = "王伟".encode().hex()
    assert rows(people) == [
        {"participant_id": "sub-P1", "age": "30", "participant_code": "P 1"},
        {"participant_id": f"sub-x{code}", "age": "n/a", "participant_code": "王伟"},
    ]
    assert (target / "sub-P1" / "ses-02" / "eeg").is_dir()
    assert "_video" in (target / ".bidsignore").read_text()
    assert validate(target) == []
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_several_recordings_at_once(tmp_path):
    folders = [person(tmp_path, code) for code in ("A", "B")]
    report = export(folders, tmp_path / "out")
    assert [row["participant_id"] for row in rows(tmp_path / "out" / "participants.tsv")] == [
        "sub-A", "sub-B",
    ]  # fmt: skip
    assert len([f for f in report.files if f.suffix == ".bdf"]) == 2


def test_a_participant_twice_is_refused(tmp_path):
    target = tmp_path / "out"
    folder = person(tmp_path, "P1")
    with pytest.raises(ExportError, match="more than one of these"):
        export([folder, person(tmp_path, "P1", "again")], target)
    assert not target.exists()
    export(folder, target)
    before = tree(target)
    for choice, words in (
        ({}, "in the dataset already"),
        ({"session": "01"}, "session 01 of participant P1"),
    ):
        with pytest.raises(ExportError, match=words):
            export(folder, target, **choice)
    with pytest.raises(ExportError, match=r"P-1 would be sub-P1, as P1 is"):
        export(person(tmp_path, "P-1"), target)
    with pytest.raises(ExportError, match="p1 would be sub-P1"):
        export(person(tmp_path, "p1"), target, session="03")
    assert tree(target) == before


def test_the_folder_of_somebody_else_is_refused(tmp_path):
    folder = person(tmp_path, "P1")
    target = tmp_path / "out"
    target.mkdir()
    for text in ('{"Name": "x"}', '{"GeneratedBy": [{"Name": "Other"}]}', "[", "\0"):
        (target / "dataset_description.json").write_text(text)
        with pytest.raises(ExportError, match="not made by Emoscope"):
            export(folder, target)
    (target / "dataset_description.json").rename(target / "thesis.tex")
    with pytest.raises(ExportError, match="not empty"):
        export(folder, target)
    assert [p.name for p in target.iterdir()] == ["thesis.tex"]
    with pytest.raises(ExportError, match="is no folder"):
        export(folder, target / "thesis.tex")
    with pytest.raises(ExportError, match="in the recording itself"):
        export(folder, folder / "bids")
    with pytest.raises(ExportError, match="cannot be written"):
        export(folder, tmp_path / ("x" * 300))
    assert tree(folder) == tree(folder)


def test_without_a_code_and_with_labels_that_bids_has_not(tmp_path):
    folder = person(tmp_path, "", "nobody")
    with pytest.raises(ExportError, match="no participant's code"):
        export(folder, tmp_path / "out")
    export(folder, tmp_path / "out", who=Identity("Q 1"))
    assert (tmp_path / "out" / "sub-Q1").is_dir()
    for label in ("two words", "a_b", "情绪"):
        with pytest.raises(ExportError, match="cannot be the name"):
            BidsChoice(task=label)
    with pytest.raises(ExportError, match="needs a task"):
        BidsChoice(task="")


@pytest.mark.parametrize("calls", [2, 30, 60])
def test_cancelled_a_dataset_is_as_it_was(whole, tmp_path, calls):
    target = tmp_path / "out"
    export(person(tmp_path, "P1"), target)
    before = tree(target)
    asked = iter(range(10_000))
    with pytest.raises(Cancelled):
        export(whole, target, cancelled=lambda: next(asked) >= calls, draft=True)
    assert tree(target) == before
    assert {p.name for p in tmp_path.iterdir()} == {"out", "r P1"}


def test_when_joining_fails_what_was_moved_goes_back(tmp_path, monkeypatch):
    target = tmp_path / "out"
    export(person(tmp_path, "P1"), target)
    before = tree(target)

    def full(path, text):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(dataset, "_replace", full)
    with pytest.raises(ExportError, match="No space left"):
        export(person(tmp_path, "P2"), target)
    assert tree(target) == before
    assert not (target / "sub-P2").exists()


@given(st.text(min_size=1, max_size=64), st.text(min_size=1, max_size=64))
def test_labels_are_of_bids_and_tell_codes_apart(one, other):
    label = label_of(one)
    assert label.isascii()
    assert label.isalnum()
    strip = str.maketrans("", "", " _-")
    if one.translate(strip) != other.translate(strip):
        assert label != label_of(other)


@given(
    people=st.one_of(st.binary(max_size=80), st.text(max_size=80).map(str.encode)),
    ignored=st.binary(max_size=20),
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_dataset_is_understood_or_refused(tmp_path, people, ignored):
    root = Path(tempfile.mkdtemp(dir=tmp_path))
    head = b"participant_id\tage\tparticipant_code\n" if people[:1] < b"M" else b""
    (root / "participants.tsv").write_bytes(head + people)
    (root / ".bidsignore").write_bytes(ignored)
    new = Entities("Z 9", "Z9", "01", "rest")
    try:
        dataset.check_new([root], new, False)
        before = dataset.people(root)
        dataset.add_person(root, new)
    except ExportError:
        assert (root / "participants.tsv").read_bytes() == head + people
        return
    after = dataset.people(root)
    assert after.items() >= {**before, "sub-Z9": "Z 9"}.items()


@given(raw=st.one_of(st.binary(max_size=60), st.from_type(type(None)), st.text(max_size=60)))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_description_says_it_is_ours_or_refused(tmp_path, raw):
    root = Path(tempfile.mkdtemp(dir=tmp_path))
    data = raw if isinstance(raw, bytes) else json.dumps({"GeneratedBy": raw}).encode()
    (root / "dataset_description.json").write_bytes(data)
    with pytest.raises(ExportError, match="not made by Emoscope"):
        dataset.check_dataset(root)


def demo_session(place):
    """Record the demo headset as an operator would; again where the machine was too busy."""
    for seconds in (8, 25, 60):
        folder = place / f"demo {seconds}"
        live = [sys.executable, "-m", "emoscope", "live", "--headless", "--seconds", str(seconds)]
        inputs = ["--eeg", "demo"]  # what the others take is loading their models
        kept = ["--record", str(folder), "--participant", "D1"]
        subprocess.run([*live, *inputs, *kept], check=False, capture_output=True, timeout=200)
        recording = read_recording(folder)
        if recording.kinds == ("eeg",) and any(d.estimate for d in recording.decisions()):
            return recording
    raise AssertionError("nothing was recorded")


@pytest.mark.timeout(600)
def test_a_real_demo_session_passes_the_validator(tmp_path):
    recording, target = demo_session(tmp_path), tmp_path / "out"
    folder = recording.folder
    report = export(folder, target, draft=True)
    assert validate(target) == []
    (bdf,) = [path for path in report.files if path.suffix == ".bdf"]
    assert json.loads((target / bdf).with_suffix(".json").read_text("utf-8"))["Simulated"] is True
    known = np.concatenate([b.data for _, b in recording.samples("eeg")])
    raw = mne.io.read_raw(target / bdf, preload=True, verbose="error")
    np.testing.assert_allclose(raw.get_data().T[: len(known)] * 1e6, known, atol=1e-3)
    assert "simulated" in said(report)


def test_places_agree_with_another_template():
    """BioSemi's sphere has its ring 20 degrees lower, but the same sites around it."""
    template = mne.channels.make_standard_montage("biosemi64").get_positions()["ch_pos"]
    for name, theirs in template.items():
        ours = np.array(on_sphere(name))
        assert np.linalg.norm(ours) == pytest.approx(1)
        assert ours @ theirs / np.linalg.norm(theirs) > 0.88, name
        around = np.angle(complex(*ours[:2]) * complex(*theirs[:2]).conjugate(), deg=True)
        assert np.hypot(*ours[:2]) < 1e-6 or abs(around) < 10, name
    assert on_sphere("nothing") is None
