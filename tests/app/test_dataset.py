"""The recordings below a folder: found, told apart, verified once, and shown in a table."""

import argparse
import csv
import io
import json
import os
import shutil
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope import dataset_check, dataset_command
from emoscope.__main__ import main
from emoscope.dataset import DatasetError, plain_code, read_dataset, read_row
from emoscope.dataset_verdicts import Verdicts, fingerprint, look_at
from emoscope.recording.annotations import Annotations, annotate
from emoscope.recording.documents import sealed
from emoscope.recording.hold import Hold
from tests.app.verify_bench import FACTS, hashes, record


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a small recording that was ended in good order."""
    facts = FACTS | {"participant": "P 01", "study": "見"}
    return record(tmp_path_factory.mktemp("made") / "r", 0.3, facts=facts)


def papers(folder, participant="P", study="S", **more):
    """Make a recording of papers alone: as quick to make as it is to list."""
    folder.mkdir(parents=True)
    begun = more.pop("begun", "2026-03-02T10:15:00+01:00")
    start = {"format": "emoscope-recording", "version": 1, "begun": begun, "streams": {}}
    start |= {"participant": participant, "study": study, "place": str(folder)} | more
    (folder / "session.json").write_text(json.dumps(start))
    (folder / "signals.xdf").write_bytes(b"XDF:")
    stream = {"samples": 3, "first_time_ns": 10**9, "last_time_ns": 61 * 10**9}
    end = {
        "format": "emoscope-recording", "version": 1, "recovered": False,
        "streams": {"eeg": stream}, "files": {"signals.xdf": 4},
    }  # fmt: skip
    (folder / "end.json").write_bytes(sealed(end))
    return folder


def rows(folder, verdicts=None):
    return {row.place: row for row in read_dataset(folder, verdicts).rows}


# -- what is found -------------------------------------------------------------------------------


def test_a_recording_is_told_from_its_documents_alone(made, tmp_path):
    shutil.copytree(made, tmp_path / "set" / "a")
    before = hashes(tmp_path / "set" / "a")
    row = rows(tmp_path / "set")["a"]
    assert (row.participant, row.study, row.verdict) == ("P 01", "見", "clean")
    assert row.streams == ("video", "audio", "eeg")
    assert row.seconds == pytest.approx(0.3, abs=0.05)
    assert row.begun is not None and row.begun.tzinfo
    assert row.bytes == sum(map(len, before.values()))
    assert row.markers is None and not row.demo and not row.why
    assert hashes(tmp_path / "set" / "a") == before


def test_recordings_are_found_four_folders_deep_and_no_deeper(tmp_path):
    papers(tmp_path / "1" / "2" / "3" / "4")
    papers(tmp_path / "1" / "2" / "3" / "x" / "5")
    papers(tmp_path / ".hidden" / "r")
    (tmp_path / "1" / "notes").mkdir()
    (tmp_path / "1" / "session.json.txt").write_text("{}")
    assert list(rows(tmp_path)) == ["1/2/3/4"]
    assert list(rows(tmp_path / "1" / "2" / "3" / "4")) == ["."]


def test_links_that_go_round_end_and_nothing_is_listed_twice(tmp_path):
    papers(tmp_path / "b" / "r")
    (tmp_path / "b" / "round").symlink_to(tmp_path)
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "c").symlink_to(tmp_path / "b" / "r")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    assert list(rows(tmp_path)) == ["b/r"]
    elsewhere = papers(tmp_path.parent / f"{tmp_path.name}-elsewhere" / "r")
    (tmp_path / "d").symlink_to(elsewhere)
    assert list(rows(tmp_path)) == ["b/r", "d"]


def test_what_is_no_recording_is_left_out_and_what_was_one_is_not(tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "session.json").write_text('{"format": "something else"}')
    newer = papers(tmp_path / "newer", version=7)
    torn = papers(tmp_path / "torn")
    (torn / "session.json").write_text("{")
    gone = papers(tmp_path / "gone")
    (gone / "signals.xdf").unlink()
    log = tmp_path / "log"
    log.mkdir()
    (log / "integrity.log").write_text("")
    found = rows(tmp_path)
    assert {place: row.verdict for place, row in found.items()} == {
        "gone": "damaged", "log": "unreadable", "newer": "unreadable", "torn": "damaged",
    }  # fmt: skip
    assert "format 7" in str(found["newer"].why[0])
    assert str(found["gone"].why[0]) == "signals.xdf is missing."
    assert newer.is_dir()
    with pytest.raises(DatasetError, match="There is no folder"):
        read_dataset(tmp_path / "nowhere")


def test_how_each_ended_is_told(tmp_path):
    papers(tmp_path / "clean")
    short = papers(tmp_path / "short")
    (short / "signals.xdf").write_bytes(b"X")
    seal = papers(tmp_path / "seal")
    data = (seal / "end.json").read_bytes()
    (seal / "end.json").write_bytes(data.replace(b'"samples": 3', b'"samples": 4'))
    open_ = papers(tmp_path / "open")
    (open_ / "end.json").unlink()
    going = papers(tmp_path / "going")
    (going / "end.json").unlink()
    back = papers(tmp_path / "back")
    (back / "end.json").write_bytes(
        sealed({"format": "emoscope-recording", "version": 1, "recovered": True})
    )
    hold = Hold(going)
    try:
        found = rows(tmp_path)
    finally:
        hold.release()
    assert {place: row.verdict for place, row in found.items()} == {
        "back": "recovered", "clean": "clean", "going": "going on", "open": "not ended",
        "seal": "damaged", "short": "damaged",
    }  # fmt: skip
    assert str(found["short"].why[0]) == "signals.xdf has 1 bytes, not 4."
    assert found["clean"].seconds == 60.0
    assert found["open"].seconds is None
    assert "emoscope recover" in str(found["open"].why[0])


def test_labels_are_counted_by_rater(tmp_path):
    folder = papers(tmp_path / "r")
    with Annotations.open(folder, "AB") as mine:
        mine.add(annotate(0, 10, "happy", "AB"), annotate(20, 20, "sad", "AB"))
        mine.add(annotate(30, 40, "happy", "AB"))
    with Annotations.open(folder, "CD") as other:
        other.add(annotate(0, 10, "見", "CD"))
    (folder / "annotations" / "EF.jsonl").write_text("nothing of ours\n")
    row = rows(tmp_path)["r"]
    assert {rater: dict(counts) for rater, counts in row.labels.items()} == {
        "AB": {"happy": 2, "sad": 1}, "CD": {"見": 1},
    }  # fmt: skip
    assert row.annotated == 4
    assert row.verdict == "clean"
    assert any("EF.jsonl" in str(one) for one in row.why)


def test_codes_that_may_be_one_person_and_copies_are_pointed_out(tmp_path):
    papers(tmp_path / "a", "P01", "one")
    papers(tmp_path / "b", "P01", "two")
    papers(tmp_path / "c", "p 01", "one")
    papers(tmp_path / "d", "P02", "one")
    papers(tmp_path / "e", "", "one")
    papers(tmp_path / "f", "", "two")
    shutil.copytree(tmp_path / "d", tmp_path / "g")
    notes = list(map(str, read_dataset(tmp_path).notes))
    assert notes == [
        "The participant P01 is in several studies (one, two): see that it is one person.",
        "The participants “P01”, “p 01” differ in case or spaces only: see whether they are one"
        " person.",
        "d, g are copies of one recording.",
    ]
    assert plain_code(" Ｐ 01") == plain_code("p01") != plain_code("p02")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
keys = st.sampled_from(
    ["begun", "streams", "participant", "study", "simulated", "modalities", "version", "files",
     "recovered", "eeg", "samples", "first_time_ns"]
)  # fmt: skip
documents_ = st.dictionaries(keys, values | st.dictionaries(keys, values, max_size=3), max_size=6)


@settings(max_examples=60)
@given(start=documents_, end=documents_, cut=st.integers(0, 200))
def test_no_document_is_too_odd_to_be_listed(tmp_path_factory, start, end, cut):
    folder = tmp_path_factory.mktemp("odd") / "r"
    folder.mkdir()
    ours = {"format": "emoscope-recording", "version": 1}
    (folder / "signals.xdf").write_bytes(b"XDF:")
    (folder / "session.json").write_text(json.dumps({**ours, **start}))
    data = sealed({**ours, **end})
    (folder / "end.json").write_bytes(data[: len(data) - cut] if cut < 150 else data)
    found = read_dataset(folder.parent)
    assert [row.place for row in found.rows] == ["r"]
    dataset_command.as_text(found, found.rows)
    json.dumps(dataset_command.as_json(found, found.rows))
    shutil.rmtree(folder.parent)


@settings(max_examples=60)
@given(st.binary(max_size=60), st.sampled_from(["session.json", "end.json", "signals.xdf"]))
def test_no_byte_is_too_odd_to_be_listed(tmp_path_factory, data, name):
    folder = papers(tmp_path_factory.mktemp("odd") / "r")
    (folder / name).write_bytes(data)
    found = read_dataset(folder.parent)
    assert [row.verdict for row in found.rows] in (["damaged"], ["clean"], ["unreadable"])
    shutil.rmtree(folder.parent)


def test_two_hundred_recordings_are_read_without_opening_a_signal(tmp_path, monkeypatch):
    for number in range(200):
        papers(tmp_path / f"P{number % 20:02d}" / f"r{number}")
    opened = []
    real = os.open

    def counted(path, *rest, **more):
        opened.append(os.fspath(path))
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", counted)
    found = read_dataset(tmp_path, Verdicts())
    assert len(found.rows) == 200
    assert {row.verdict for row in found.rows} == {"clean"}
    assert not [path for path in opened if str(path).endswith((".xdf", ".mp4", ".wav"))]


# -- verified once -------------------------------------------------------------------------------


def answer(verdict="losses", markers=3):
    why = {"text": "", "template": "eeg: {n} samples are lost.", "values": {"n": 3}}
    return {
        "ok": True, "verdict": verdict, "seconds": 12.5, "streams": ["eeg", "audio"],
        "markers": markers, "why": [why],
    }  # fmt: skip


def test_a_verdict_is_kept_for_these_very_files_and_not_in_the_recording(tmp_path):
    folder = papers(tmp_path / "r")
    before = hashes(folder)
    verdicts = Verdicts(tmp_path / "kept")
    look, files, why = look_at(folder, threading.Event(), lambda *_: answer())
    assert look is not None and not why
    verdicts.keep(folder, files, look)
    assert Verdicts(tmp_path / "kept").of(folder) == look
    row = rows(tmp_path, verdicts)["r"]
    assert (row.verdict, row.markers, row.streams) == ("losses", 3, ("audio", "eeg"))
    assert [str(one) for one in row.why] == ["eeg: 3 samples are lost."]
    assert hashes(folder) == before
    stat = (folder / "signals.xdf").stat()
    os.utime(folder / "signals.xdf", ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert verdicts.of(folder) is None
    assert rows(tmp_path, verdicts)["r"].verdict == "clean"


def test_a_copy_at_another_place_is_looked_at_anew(tmp_path):
    folder = papers(tmp_path / "r")
    verdicts = Verdicts(tmp_path / "kept")
    look, files, _ = look_at(folder, threading.Event(), lambda *_: answer())
    verdicts.keep(folder, files, look)
    shutil.copytree(folder, tmp_path / "s")
    assert fingerprint(folder) == fingerprint(tmp_path / "s")
    assert verdicts.of(tmp_path / "s") is None


@settings(max_examples=80)
@given(st.binary(max_size=40) | values.map(lambda v: json.dumps(v).encode()))
def test_what_was_kept_may_be_damaged(tmp_path_factory, data):
    place = tmp_path_factory.mktemp("kept")
    folder = papers(place / "r")
    verdicts = Verdicts(place / "kept")
    verdicts.folder.mkdir()
    verdicts.place(folder).write_bytes(data)
    assert verdicts.of(folder) is None
    look, files, _ = look_at(folder, threading.Event(), lambda *_: answer())
    verdicts.keep(folder, files, look)
    kept = json.loads(verdicts.place(folder).read_bytes())
    for key in ("verdict", "at", "why", "streams"):
        other = kept | {"look": kept["look"] | {key: json.loads("[{}]")}}
        verdicts.place(folder).write_text(json.dumps(other))
        found = verdicts.of(folder)
        assert found is None or key == "streams"
    shutil.rmtree(place)


def test_a_recording_that_changes_while_it_is_verified_has_no_verdict(tmp_path):
    folder = papers(tmp_path / "r")

    def grow(*_):
        (folder / "signals.xdf").write_bytes(b"XDF: and more")
        return answer()

    look, files, _ = look_at(folder, threading.Event(), grow)
    assert look is not None and files == ""


def test_many_are_verified_and_a_failure_is_told(tmp_path, monkeypatch):
    for name in "abcd":
        papers(tmp_path / "set" / name)
    open_ = papers(tmp_path / "set" / "e")
    (open_ / "end.json").unlink()

    def run(task, cancel):
        if task["folder"].endswith("c"):
            return {"ok": False, "said": [{"template": "It broke.", "values": {}}]}
        return answer("good", None)

    def check(row, verdicts, cancel):
        look, _, why = look_at(row.folder, cancel, run)
        return (row, why) if look is None else (dataset_check.with_look(row, look), ())

    all_ = dataset_check.wanting(list(rows(tmp_path / "set").values()))
    verdicts = Verdicts(tmp_path / "kept")
    found = list(dataset_check.verify_rows(all_, verdicts, jobs=2, check=check))
    told = {row.place: (row.verdict, list(map(str, why))) for row, why in found}
    assert told["c"] == ("clean", ["It broke."])
    assert told["a"] == ("good", [])
    assert told["e"] == ("not ended", []), "what is to be done comes first"
    assert len(told) == 5


def test_a_cache_that_cannot_be_written_is_told_and_the_verdict_stands(tmp_path, monkeypatch):
    folder = papers(tmp_path / "r")
    (tmp_path / "file").write_text("")

    def look(folder, cancel):
        return look_at(folder, cancel, lambda *_: answer())

    monkeypatch.setattr(dataset_check, "look_at", look)
    row = rows(tmp_path)["r"]
    told, why = dataset_check.checked(row, Verdicts(tmp_path / "file" / "x"), threading.Event())
    assert told.verdict == "losses"
    assert "could not be kept" in str(why[0])
    assert folder.is_dir()


def test_a_cancelled_round_ends_and_leaves_no_thread(tmp_path):
    for name in "abc":
        papers(tmp_path / name)
    cancel = threading.Event()

    def check(row, verdicts, cancelled):
        cancelled.wait(20)
        return row, ()

    rounds = dataset_check.verify_rows(
        list(rows(tmp_path).values()), Verdicts(tmp_path / "k"), jobs=2, cancel=cancel, check=check
    )
    threading.Timer(0.3, cancel.set).start()
    assert len(list(rounds)) <= 2


# -- the command ---------------------------------------------------------------------------------


def test_the_command_verifies_for_real_once(made, tmp_path, capsys):
    shutil.copytree(made, tmp_path / "set" / "good")
    bad = shutil.copytree(made, tmp_path / "set" / "bad")
    data = bytearray((bad / "audio.wav").read_bytes())
    data[len(data) // 2] ^= 0xFF
    (bad / "audio.wav").write_bytes(data)
    assert main(["dataset", str(tmp_path / "set"), "--json"]) == 0
    before = json.loads(capsys.readouterr().out)
    assert [r["verdict"] for r in before["recordings"]] == ["clean", "clean"]
    assert main(["dataset", str(tmp_path / "set"), "--verify", "--jobs", "2"]) == 5
    told = capsys.readouterr()
    assert "audio.wav is damaged from byte" in told.out
    assert "2/2" in told.err
    assert main(["dataset", str(tmp_path / "set"), "--verify", "--json"]) == 5
    again = capsys.readouterr()
    assert again.err == "", "nothing is verified twice"
    found = {r["recording"]: r for r in json.loads(again.out)["recordings"]}
    assert (found["good"]["verdict"], found["good"]["markers"]) == ("good", 0)
    assert found["bad"]["verified"] == "damaged"
    assert main(["dataset", str(tmp_path / "set" / "good"), "--verify", "--again"]) == 0
    assert "1/1 .: good" in capsys.readouterr().err


def test_exit_codes_speak_of_the_worst(tmp_path):
    folder = papers(tmp_path / "r")
    row = rows(tmp_path)["r"]
    look, _, _ = look_at(folder, threading.Event(), lambda *_: answer("losses"))
    lossy = dataset_check.with_look(row, look)
    assert dataset_command._code([row], False) == 0
    assert dataset_command._code([row, lossy], False) == 4
    assert dataset_command._code([row, lossy], True) == 3
    look, _, _ = look_at(folder, threading.Event(), lambda *_: answer("damaged"))
    assert dataset_command._code([row, lossy, dataset_check.with_look(row, look)], True) == 5


def test_the_table_is_aligned_whatever_the_names(tmp_path, capsys):
    papers(tmp_path / "短い名前", "参加者", "S")
    papers(tmp_path / "a", "x\x1b[31m\ny", "long study name")
    os.mkdir(os.path.join(os.fsencode(tmp_path), b"bad\xff"))
    papers(tmp_path / os.fsdecode(b"bad\xff") / "r")
    assert main(["dataset", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    head, *lines = out.splitlines()[:4]
    place = dataset_command._width(head[: head.index("verdict")])
    for line in lines:
        before, _, _ = line.partition("clean")
        assert dataset_command._width(before) == place


def test_rows_are_sorted_and_what_is_not_known_is_last(tmp_path, capsys):
    papers(tmp_path / "a", "2", begun="2026-01-01T00:00:00+00:00")
    papers(tmp_path / "b", "1", begun="nonsense")
    papers(tmp_path / "c", "", begun="2025-01-01T00:00:00")

    def order(*more):
        assert main(["dataset", str(tmp_path), "--csv", *more]) == 0
        lines = csv.DictReader(io.StringIO(capsys.readouterr().out))
        return "".join(line["recording"] for line in lines)

    assert order() == "abc"
    assert order("--reverse") == "cba"
    assert order("--sort", "date") == "cab"
    assert order("--sort", "date", "--reverse") == "acb"
    assert order("--sort", "participant") == "bac"


def test_arguments_are_obeyed_or_refused(tmp_path, capsys):
    assert main(["dataset", str(tmp_path / "nowhere")]) == 3
    assert "There is no folder" in capsys.readouterr().err
    assert main(["dataset", str(tmp_path), "--again"]) == 2
    assert main(["dataset", str(tmp_path), "--jobs", "2"]) == 2
    for wrong in ("0", "-1", "x", "9999"):
        with pytest.raises(argparse.ArgumentTypeError):
            dataset_command.jobs_of(wrong)
    capsys.readouterr()
    assert main(["dataset", str(tmp_path)]) == 0
    assert "recordings: 0" in capsys.readouterr().out


def test_a_folder_that_cannot_be_opened_is_told(tmp_path, monkeypatch):
    papers(tmp_path / "a")
    (tmp_path / "locked").mkdir()
    real = os.scandir

    def scan(place):
        if str(place).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(place))
        return real(place)

    monkeypatch.setattr(os, "scandir", scan)
    found = read_dataset(tmp_path)
    assert [row.place for row in found.rows] == ["a"]
    assert "locked cannot be opened (Permission denied)." in str(found.notes[0])


def test_a_row_vanishes_with_its_folder(tmp_path):
    folder = papers(tmp_path / "r")
    assert read_row(folder, tmp_path) is not None
    shutil.rmtree(folder)
    assert read_row(folder, tmp_path) is None
