"""Withdrawing: all of a person's data are found and deleted, nothing of anybody else's is."""

import argparse
import csv
import itertools
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.dataset_verdicts import Verdicts
from emoscope.participants._without import without
from emoscope.participants.consents import NAME as CONSENTS
from emoscope.participants.errors import CodeError, WithdrawError
from emoscope.participants.lines import append_line
from emoscope.participants.register import read_names, write_name
from emoscope.participants.removal import LOG, carry_out
from emoscope.participants.withdraw import JOURNAL, WHAT, Plan, plan, unfinished
from emoscope.recording.hold import Hold
from emoscope.settings import Settings
from emoscope.withdraw_command import add_withdraw
from tests.app.export_bench import eeg, facts_of
from tests.app.export_bench import record as record_eeg
from tests.app.verify_bench import FACTS, record

CODE = "P01"
SMALL = {"signals.xdf": b"x" * 3000, "integrity.log": b"", "end.json": b"{}"}


def fake(folder, code=CODE, visit=None, ended=True, salt=b""):
    """Make a folder that says it is a recording: what is in it is of no interest here."""
    folder.mkdir(parents=True)
    start = {"format": "emoscope-recording", "version": 1, "participant": code}
    start |= {"visit": visit} if visit else {}
    (folder / "session.json").write_text(json.dumps(start))
    for name, data in SMALL.items():
        if ended or name != "end.json":
            (folder / name).write_bytes(data + salt + folder.name.encode())
    (folder / "annotations").mkdir()
    (folder / "annotations" / "R1.jsonl").write_text("{}\n")
    return folder


@pytest.fixture
def root(tmp_path):
    made = tmp_path / "data"
    made.mkdir()
    return made


@pytest.fixture
def verdicts(tmp_path):
    return Verdicts(tmp_path / "cache")


def everything(folder):
    """Return content by path, of files and links, below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def withdraw(root, code=CODE, also=(), **options):
    return carry_out(plan(root, code, **options), also=also, settle=0)


def kinds(planned):
    return sorted(item.kind for item in planned.items)


def logged(root):
    return [json.loads(line) for line in (root / LOG).read_text().splitlines()]


def bystanders(root):
    """Make what must stay, in names that are nearly hers."""
    fake(root / "p01" / "one", "p01")
    fake(root / "P011" / "one", "P011")
    fake(root / "one-2", "P02")
    (root / "notes on P02.txt").write_text("keep")
    return {k: v for k, v in everything(root).items()}


# -- recordings ------------------------------------------------------------------------------


def test_all_recordings_go_at_any_depth_and_nobody_elses(root, verdicts):
    before = bystanders(root)
    fake(root / CODE / "monday")
    fake(root / "a" / "b" / "c" / "d" / "e" / "deep")
    fake(root / ".hidden" / "one")
    fake(root / "by-visit", "", {"participant": CODE})
    planned = plan(root, CODE, verdicts=verdicts)
    assert planned.sessions == 4 and planned.files == sum(i.files for i in planned.items) == 20
    assert not planned.doubtful and not planned.going
    done = carry_out(planned, settle=0)
    assert done.whole and (done.sessions, done.files) == (4, 20)
    assert done.bytes == planned.bytes
    log = everything(root).pop(LOG)
    assert everything(root) == {**before, LOG: log}
    assert not (root / CODE).exists() and not (root / "a").exists()
    assert not plan(root, CODE).items


def test_the_log_tells_how_much_and_nothing_of_whom(root):
    fake(root / "2026-11-22_10-00-00_P01")
    write_consent(root)
    withdraw(root)
    begun, done = logged(root)
    assert (begun["state"], done["state"], done["sessions"], done["files"]) == (
        *("begun", "done", 1, 5),
    )
    assert done["lines"] == 1 and begun["id"] == done["id"] and done["bytes"] == begun["bytes"]
    assert CODE not in (root / LOG).read_text() and "2026-11-22_10" not in (root / LOG).read_text()
    assert sorted(path.name for path in root.iterdir()) == [CONSENTS, LOG]


def test_nothing_of_her_is_said_and_nothing_is_written(root):
    before = bystanders(root)
    planned = plan(root, "X9")
    assert planned.items == () and planned.sessions == 0
    assert carry_out(planned).files == 0
    assert everything(root) == before


def test_a_code_that_is_none_and_a_folder_that_is_none_are_refused(root, tmp_path):
    with pytest.raises(CodeError):
        plan(root, "../x")
    with pytest.raises(WithdrawError, match="no folder"):
        plan(tmp_path / "none", CODE)
    with pytest.raises(WithdrawError, match="a recording itself"):
        plan(fake(root / "one"), CODE)


def test_a_recording_in_progress_is_refused_and_nothing_is_deleted(root):
    fake(root / "one")
    going = fake(root / "two", ended=False)
    before = everything(root)
    hold = Hold(going)
    try:
        planned = plan(root, CODE)
        assert planned.going == (going,)
        with pytest.raises(WithdrawError, match="still goes on"):
            carry_out(planned, settle=0)
    finally:
        hold.release()
    assert everything(root) == before
    assert withdraw(root).whole


def test_a_recording_that_grows_is_refused_without_locks(root, monkeypatch):
    going = fake(root / "one", ended=False)
    monkeypatch.setattr("emoscope.participants.removal.growing", lambda path, _: path == going)
    with pytest.raises(WithdrawError, match="still goes on"):
        withdraw(root)
    assert going.exists()


def test_whose_a_damaged_recording_is_cannot_be_told(root):
    for name in ("2026_P01", "2026"):
        (fake(root / name) / "session.json").write_bytes(b"{")
    planned = plan(root, CODE)
    assert not planned.items
    assert [item.path.name for item in planned.doubtful] == ["2026_P01"]
    assert f"{root / '2026'}. Look" in " ".join(map(str, planned.notes))
    done = withdraw(root, also=[planned.doubtful[0].path])
    assert done.whole and not (root / "2026_P01").exists() and (root / "2026").exists()


def test_near_codes_are_named(root):
    bystanders(root)
    said = " ".join(map(str, plan(root, CODE).notes))
    assert "nearly the same (P011, p01)" in said and "backups" in said


# -- copies, links, names --------------------------------------------------------------------


def test_second_copies_go_where_they_can_be_reached(root, tmp_path):
    fake(root / "one")
    mirror = tmp_path / "mirror"
    fake(mirror / "one")
    fake(mirror / "other", "P02")
    planned = plan(root, CODE, copies=[mirror, tmp_path / "unplugged"])
    assert kinds(planned) == ["copy", "recording"] and planned.sessions == 1
    assert "unplugged cannot be reached" in " ".join(map(str, planned.notes))
    assert carry_out(planned, settle=0).whole
    assert [path.name for path in mirror.iterdir()] == ["other"]


def test_copies_that_nobody_named_are_spoken_of(root, tmp_path):
    one = fake(root / "one")
    start = json.loads((one / "session.json").read_text())
    start["settings"] = {"recording": {"mirror": str(tmp_path / "second")}}
    (one / "session.json").write_text(json.dumps(start))
    os.link(one / "signals.xdf", tmp_path / "backup.xdf")
    said = " ".join(map(str, plan(root, CODE).notes))
    assert f"made in {tmp_path / 'second'}" in said and "hard links" in said
    (tmp_path / "second").mkdir()
    said = " ".join(map(str, plan(root, CODE, copies=[tmp_path / "second"]).notes))
    assert "Second copies" not in said


@pytest.mark.parametrize("wrong", [1, {"recording": 1}, {"recording": {"mirror": 1}}])
def test_settings_that_are_none_are_no_copies(root, wrong):
    one = fake(root / "one")
    start = json.loads((one / "session.json").read_text()) | {"settings": wrong}
    (one / "session.json").write_text(json.dumps(start))
    assert plan(root, CODE).sessions == 1


def test_links_are_deleted_and_never_followed(root, tmp_path):
    outside = fake(tmp_path / "elsewhere" / "one")
    (tmp_path / "precious.txt").write_text("keep")
    one = fake(root / "one")
    (one / "link.txt").symlink_to(tmp_path / "precious.txt")
    (one / "annotations" / "folder").symlink_to(tmp_path / "elsewhere")
    (root / "shortcut").symlink_to(one)
    (root / "away").symlink_to(outside)
    (root / "loop").symlink_to(root)
    planned = plan(root, CODE)
    assert kinds(planned) == ["link", "recording"]
    assert f"{root / 'away'}. Delete those" in " ".join(map(str, planned.notes))
    assert carry_out(planned, settle=0).whole
    assert (tmp_path / "precious.txt").read_text() == "keep"
    assert (outside / "signals.xdf").exists() and (root / "loop").is_symlink()
    assert not (root / "shortcut").is_symlink() and not one.exists()


def test_a_folder_that_was_changed_for_a_link_meanwhile_is_left(root, tmp_path):
    fake(root / CODE / "one")
    fake(tmp_path / "elsewhere" / "one", "P02")
    planned = plan(root, CODE)
    shutil.rmtree(root / CODE)
    (root / CODE).symlink_to(tmp_path / "elsewhere")
    done = carry_out(planned, settle=0)
    assert not done.whole and "not where it was" in str(done.left[0][1])
    assert (tmp_path / "elsewhere" / "one" / "signals.xdf").exists()


def test_what_only_has_her_code_in_its_name_is_for_a_person_to_choose(root):
    fake(root / "one")
    (root / "P01.onnx").write_bytes(b"model")
    (root / "calibration P01").mkdir()
    (root / "calibration P01" / "monday.npz").write_bytes(b"data")
    planned = plan(root, CODE)
    assert [item.path.name for item in planned.doubtful] == ["calibration P01", "P01.onnx"]
    with pytest.raises(WithdrawError, match="not in the plan"):
        carry_out(planned, also=[root / "one" / "x"])
    done = carry_out(planned, also=[root / "P01.onnx"], settle=0)
    assert done.whole and done.files == 6
    assert not (root / "P01.onnx").exists() and (root / "calibration P01" / "monday.npz").exists()


def test_a_model_that_the_settings_name_is_spoken_of(root, tmp_path):
    models = [tmp_path / "P01.onnx", tmp_path / "P02.onnx", root / "P01.onnx"]
    said = " ".join(map(str, plan(root, CODE, models=models).notes))
    assert str(models[0]) in said and "P02" not in said and str(models[2]) not in said


def test_her_line_in_the_list_of_names_goes(root, tmp_path):
    names = tmp_path / "keys" / "who.csv"
    write_name(names, root, CODE, "Maria")
    write_name(names, root, "P02", "Anna")
    fake(root / "one")
    assert withdraw(root, names=names).lines == 1
    assert read_names(names) == {"P02": "Anna"}
    names.write_bytes(b"\xff")
    with pytest.raises(WithdrawError, match="list of names"):
        plan(root, CODE, names=names)


def write_consent(root, code=CODE):
    append_line(root / CONSENTS, {"format": "emoscope-consents", "participant": code})


def test_her_consents_go_and_the_others_stay_byte_for_byte(root):
    for code in ("P02", CODE, "p01", CODE):
        write_consent(root, code)
    with (root / CONSENTS).open("ab") as file:
        file.write(b'{"participant": "P01", torn\n{"participant": "P03", torn')
    before = (root / CONSENTS).read_bytes().split(b"\n")
    assert withdraw(root).lines == 3
    after = (root / CONSENTS).read_bytes().split(b"\n")
    assert after == [line for line in before if b'"P01"' not in line]


def test_what_verify_remembers_goes(root, verdicts):
    place = verdicts.place(fake(root / "one"))
    place.parent.mkdir()
    place.write_text("{}")
    assert carry_out(plan(root, CODE, verdicts=verdicts), settle=0).whole
    assert not place.exists()


# -- what was made of them -------------------------------------------------------------------


def test_reports_and_exports_are_known_by_their_names_beside_a_recording(root):
    fake(root / "one")
    for name in ("one-report.html", "one-report-2.pdf", "two-report.html"):
        (root / name).write_text("x")
    for name in ("one-csv", "one-media", "one-other", "two-csv"):
        (root / name).mkdir()
        (root / name / "file").write_text("x")
    assert kinds(plan(root, CODE)) == ["export", "export", "recording", "report", "report"]
    assert withdraw(root).whole
    assert sorted(p.name for p in root.iterdir()) == [
        *("one-other", "two-csv", "two-report.html", LOG),
    ]


def test_a_folder_with_somebody_elses_recording_is_no_export(root):
    fake(root / "one")
    fake(root / "one-csv" / "hers", "P02")
    withdraw(root)
    assert (root / "one-csv" / "hers" / "signals.xdf").exists()


def test_a_report_is_known_by_what_it_says(root):
    from emoscope.report.page import POLICY

    fake(root / "2026-11-22_P01")
    texts = {"a.html": (POLICY, CODE), "b.html": (POLICY, "P02"), "c.html": ("", CODE)}
    for name, (policy, code) in texts.items():
        (root / name).write_text(f"<x {policy}><dd>{code}</dd>2026-11-22_P01")
    withdraw(root)
    assert sorted(p.name for p in root.glob("*.html")) == ["b.html", "c.html"]


def pdf(title, creator="Emoscope"):
    """Return as much of a PDF as tells what it is, as Qt writes it."""
    texts = [text.encode("utf-16-be") for text in (title, creator)]
    texts = [t.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") for t in texts]
    return b"%%PDF-1.4\n/Title (\xfe\xff%b)\n/Creator (\xfe\xff%b)\n" % tuple(texts)


def test_a_printed_report_is_known_by_its_title(root):
    fake(root / "x" / "one (1)")
    fake(root / "x" / "twice")
    fake(root / "y" / "twice", "P02")
    texts = {
        "a": pdf("Report on the recording one (1)"),
        "b": pdf("one (1)-2 report"),
        "c": pdf("Report on the recording one (1)", "Somebody"),
        "d": pdf("Report on the recording twice"),
        "e": b"%PDF",
    }
    for name, data in texts.items():
        (root / f"{name}.pdf").write_bytes(data)
    assert withdraw(root).whole
    assert sorted(p.name for p in root.glob("*.pdf")) == ["b.pdf", "c.pdf", "d.pdf", "e.pdf"]


def test_results_that_say_of_nobody_are_named(root):
    (root / "results.jsonl").write_text('{"time_ns": 1}\n')
    said = " ".join(map(str, plan(root, CODE).notes))
    assert f"results are cannot be told: {root / 'results.jsonl'}" in said


def test_copies_of_files_are_known_by_their_content(root):
    one = fake(root / "one")
    shutil.copy(one / "signals.xdf", root / "for the talk.xdf")
    (root / "other.xdf").write_bytes(b"y" * (one / "signals.xdf").stat().st_size)
    assert withdraw(root).whole
    assert [p.name for p in root.glob("*.xdf")] == ["other.xdf"]


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Two people's recordings and what our own exports made of them."""
    from emoscope.export import Job, Shield, opened
    from emoscope.export.formats import Asked, export_all
    from emoscope.export.job import Identity

    root = tmp_path_factory.mktemp("exported")
    for code, name in ((CODE, "one"), ("P02", "two")):
        record_eeg(root / name, eeg(seconds=1), seconds=1, facts=facts_of(code))

    def export(names, to, out, **more):
        jobs = [
            Job(opened(root / n), root / out, Shield(), lambda *_: None, lambda: False)
            for n in names
        ]
        export_all(jobs, Asked(to, **more))

    export(["one", "two"], "bids", "dataset")
    export(["one"], "bids", "shared", identity=Identity("S99"))
    for name, who in (("one", "tables"), ("two", "tables2")):
        export([name], "csv", who)
    export(["one"], "csv", "secret", identity=Identity("S99"))
    export(["one"], "bdf", "eeg-of-one")
    export(["two"], "bdf", "eeg-of-two")
    export(["one"], "xdf", "whatever")
    return root


def test_our_own_exports_are_found_wherever_they_lie(exported, tmp_path):
    root = tmp_path / "data"
    shutil.copytree(exported, root)
    others = {k: v for k, v in everything(root).items() if "two" in k or "P02" in k}
    planned = plan(root, CODE)
    said = " ".join(map(str, planned.notes))
    assert f"another code: {root / 'shared'}" in said
    assert f"Whose these exports are cannot be told: {root / 'secret'}" in said
    assert carry_out(planned, settle=0).whole
    assert {k: v for k, v in everything(root).items() if "two" in k or "P02" in k} == others
    assert sorted(p.name for p in root.iterdir()) == [
        *("dataset", "eeg-of-two", "secret", "shared", "tables2", "two", LOG),
    ]
    with (root / "dataset" / "participants.tsv").open() as file:
        assert [row["participant_code"] for row in csv.DictReader(file, delimiter="\t")] == ["P02"]
    assert not list((root / "dataset").rglob("*P01*"))
    assert list((root / "dataset").rglob("sub-P02*"))


def test_a_dataset_cannot_lead_elsewhere(root, tmp_path):
    (tmp_path / "precious").mkdir()
    (root / "set").mkdir()
    (root / "set" / "dataset_description.json").write_text('{"GeneratedBy":[{"Name":"Emoscope"}]}')
    table = "participant_id\tparticipant_code\n../../precious\tP01\nsub-a/../..\tP01\n"
    (root / "set" / "participants.tsv").write_text(table)
    fake(root / "one")
    assert withdraw(root).whole
    assert (tmp_path / "precious").exists()


def test_results_of_a_batch_go_with_their_lines(root):
    one, two = fake(root / "x" / "one"), fake(root / "x" / "two", "P02")
    out = root / "results"
    for place in ("x/one", "x/two"):
        (out / place).mkdir(parents=True)
        (out / place / "results.jsonl").write_text(place)
    begun = {"state": "begun", "format": "emoscope-batch", "version": 1, "dataset": str(root)}
    done = [{"state": "done", "session": place} for place in ("x/one", "x/two")]
    entries = [begun, *done, {"state": "interrupted", "open": ["x/one"]}]
    (out / "manifest.jsonl").write_text("".join(json.dumps(e) + "\n" for e in entries))
    (out / "summary.csv").write_text("recording,participant\nx/one,P01\nx/two,P02\n")
    assert one.exists() and two.exists()
    assert withdraw(root).lines == 3
    assert everything(out) == {
        "x/two/results.jsonl": b"x/two",
        "manifest.jsonl": b"".join(json.dumps(e).encode() + b"\n" for e in (begun, done[1])),
        "summary.csv": b"recording,participant\nx/two,P02\n",
    }


# -- what stands in the way ------------------------------------------------------------------


def test_a_file_in_use_is_left_and_said_and_the_rest_goes(root, monkeypatch):
    fake(root / "one")
    fake(root / "two")
    stuck = root / "one" / "signals.xdf"
    unlink = Path.unlink

    def refuse(path, *more, **options):
        if path == stuck:
            raise PermissionError(13, "in use")
        unlink(path, *more, **options)

    monkeypatch.setattr(Path, "unlink", refuse)
    done = withdraw(root)
    assert [path for path, _ in done.left] == [stuck] and "in use" in str(done.left[0][1])
    assert done.sessions == 1 and done.files == 9
    assert logged(root)[-1]["state"] == "left" and unfinished(root) == (CODE,)
    monkeypatch.undo()
    # Without its session.json nobody could tell whose the folder is; the journal can.
    done = withdraw(root)
    assert done.whole and (done.sessions, done.files) == (2, 10)
    assert unfinished(root) == () and [p.name for p in root.iterdir()] == [LOG]
    assert len({entry["id"] for entry in logged(root)}) == 1


class Killed(BaseException):
    pass


@pytest.mark.parametrize("after", range(0, 12, 2))
def test_a_crash_anywhere_is_taken_up(root, monkeypatch, after):
    before = bystanders(root)
    fake(root / CODE / "one")
    fake(root / "two")
    (root / "two-report.html").write_text("x")
    write_consent(root)
    planned, unlink, count = plan(root, CODE), Path.unlink, itertools.count()

    def crash(path, *more, **options):
        if next(count) >= after:
            raise Killed
        unlink(path, *more, **options)

    monkeypatch.setattr(Path, "unlink", crash)
    with pytest.raises(Killed):
        carry_out(planned, settle=0)
    monkeypatch.undo()
    assert unfinished(root) == (CODE,)
    done = withdraw(root)
    assert done.whole and (done.sessions, done.files, done.lines) == (2, 11, 1)
    left = everything(root)
    log, _ = left.pop(LOG), left.pop(CONSENTS)
    assert left == before and CODE.encode() not in log
    assert [entry["state"] for entry in logged(root)] == ["begun", "done"]


def test_it_can_be_stopped_between_two_files_and_taken_up(root):
    fake(root / "one")
    fake(root / "two")
    said = []
    ended = carry_out(
        plan(root, CODE),
        progress=lambda share, doing: said.append((share, str(doing))),
        cancelled=lambda: len(said) > 4,
        settle=0,
    )
    assert not ended.whole and 0 < ended.files < 10
    assert said[0][0] == 0.0 and all(0 <= share <= 1 for share, _ in said)
    done = withdraw(root)
    assert done.whole and (done.sessions, done.files) == (2, 10)


def test_when_nothing_can_be_written_down_nothing_is_deleted(root, monkeypatch):
    fake(root / "one")
    before = everything(root)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("emoscope.participants.removal.append_line", full)
    with pytest.raises(WithdrawError, match="No space"):
        withdraw(root)
    assert everything(root) == before


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=120), st.text("./\\ab", max_size=12))
def test_a_journal_of_any_content_harms_nobody(tmp_path_factory, data, name):
    top = tmp_path_factory.mktemp("journal")
    root, precious = top / "data", top / "precious"
    precious.mkdir()
    fake(root / "other", "P02")
    head = {"id": "x", "code": CODE, "paths": [str(precious), str(root), str(root / name), name]}
    (root / f"{JOURNAL}a.jsonl").write_bytes(json.dumps(head).encode() + b"\n" + data)
    (root / f"{JOURNAL}b.jsonl").write_bytes(data)
    done = withdraw(root)
    assert isinstance(done.files, int)
    assert precious.exists() and (root / "other" / "signals.xdf").exists()


@settings(max_examples=60)
@given(
    st.sampled_from(["consents.jsonl", "manifest.jsonl", "participants.tsv", "summary.csv"]),
    st.binary(max_size=200)
    | st.text('P0123\t\n,"{}:subparticipant_id-', max_size=200).map(str.encode),
)
def test_any_table_stays_but_for_her_lines(name, data):
    kept, count = without(name, data, CODE, frozenset({"one"}))
    assert count >= 0 and (count > 0 or kept == data)
    assert without(name, kept, CODE, frozenset({"one"}))[1] == 0


LOOKED_INTO = (
    *("r/session.json", "r/signals.xdf", "set/dataset_description.json", "set/participants.tsv"),
    *("t/datapackage.json", "t/people.json", "out/manifest.jsonl", "out/summary.csv"),
    *("a.edf", "b.html", "c.pdf", "d.jsonl", "consents.jsonl"),
)
PIECES = st.sampled_from(
    (
        *(b"P01", b"{", b"}", b"[", b'"', b":", b",", b"\t", b"\n", b"\xff", b"\x00", b"..", b"/"),
        *(b'{"participant": "P01"}', b'{"GeneratedBy":[{"Name":"Emoscope"}]}', b"%PDF-1.4\n"),
        *(b"participant_id\tparticipant_code\nsub-x\tP01\n", b'{"session": "../.."}\n'),
        *(b'{"state": "begun", "format": "emoscope-batch", "dataset": "/"}\n', b"recording,"),
        *(b'{"format":"emoscope-recording","version":1,"participant":["P01"]}', b"P01" * 30),
    )
)


@settings(max_examples=80)
@given(st.dictionaries(st.sampled_from(LOOKED_INTO), st.lists(PIECES, max_size=6), max_size=6))
def test_whatever_the_files_hold_nobody_elses_data_are_touched(tmp_path_factory, files):
    top = tmp_path_factory.mktemp("fuzz")
    root = top / "data"
    (top / "outside.txt").write_text("keep")
    fake(root / "other", "P02")
    fake(root / "hers")
    others = everything(root / "other")
    for name, pieces in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"".join(pieces))
    planned = plan(root, CODE)
    assert all(item.path.is_relative_to(root) for item in planned.items)
    done = carry_out(planned, settle=0)
    assert done.sessions >= 1 and not (root / "hers").exists()
    assert everything(root / "other") == others and (top / "outside.txt").exists()


CODES = st.sampled_from(["P01", "P1", "p01", "P02", "P011", "X"])


@settings(max_examples=15)
@given(st.lists(st.tuples(CODES, st.sampled_from(["", "a", "a/b", "P01", "P02/P01"])), max_size=6))
def test_property_all_of_one_and_none_of_another_goes(tmp_path_factory, made):
    root = tmp_path_factory.mktemp("property")
    for number, (code, parent) in enumerate(made):
        fake(root / parent / f"r{number}", code, salt=str(number).encode())
    others = {
        path: data
        for path, data in everything(root).items()
        if made[int(path.split("/r")[-1].lstrip("r").split("/")[0])][0] != CODE
    }
    done = withdraw(root)
    assert done.sessions == sum(code == CODE for code, _ in made)
    left = everything(root)
    left.pop(LOG, None)
    assert left == others


# -- from the command line -------------------------------------------------------------------


def run(*arguments, folder=None):
    parser = argparse.ArgumentParser()
    add_withdraw(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    options = parser.parse_args(["withdraw", *map(str, arguments)])
    own = Settings()
    if folder is not None:
        own = replace(own, recording=replace(own.recording, folder=str(folder)))
    return options.run(options, own)


def test_the_command_shows_asks_and_deletes(root, capsys, monkeypatch):
    record(root / "one", seconds=0.05, facts={**FACTS, "participant": CODE})
    (root / "P01 model.onnx").write_bytes(b"m")
    assert run(CODE, "--data", root, "--dry-run") == 0
    text = capsys.readouterr().out
    assert "1 recordings" in text and "--also" in text and "backups" in text
    assert (root / "one").exists()
    assert run(CODE, "--data", root) == 2
    assert "--yes" in capsys.readouterr().err
    assert (root / "one").exists()
    assert run(CODE, "--data", root, "--yes", "--also", root / "P01 model.onnx") == 0
    assert "Deleted: 1 recordings" in capsys.readouterr().out
    assert [p.name for p in root.iterdir()] == [LOG]


def test_the_command_takes_the_code_typed_at_a_terminal(root, capsys, monkeypatch):
    fake(root / "one")

    class Terminal:
        answer = "P02\n"

        def isatty(self):
            return True

        def readline(self):
            return self.answer

    monkeypatch.setattr("sys.stdin", Terminal())
    assert run(CODE, folder=root) == 2
    assert "another code was typed" in capsys.readouterr().err and (root / "one").exists()
    Terminal.answer = "P01\n"
    assert run(CODE, folder=root) == 0
    assert not (root / "one").exists()


def test_the_command_refuses_in_sentences(root, tmp_path, capsys):
    going = fake(root / "one", ended=False)
    hold = Hold(going)
    try:
        assert run(CODE, "--data", root, "--yes") == 3
    finally:
        hold.release()
    assert "still goes on" in capsys.readouterr().err and going.exists()
    assert run("a/b", "--data", root) == 2
    assert run(CODE, "--data", tmp_path / "none") == 3
    assert run(CODE, "--data", root, "--also", root / "one", "--yes") == 3
    assert "not in the plan" in capsys.readouterr().err


def test_every_kind_has_a_word():
    from typing import get_args

    from emoscope.participants.derived import Kind

    assert set(WHAT) == set(get_args(Kind))
    assert isinstance(Plan(CODE, (Path("/x"),)).root, Path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs permissions that bind")
def test_a_folder_that_may_not_be_written_is_left(root):
    one = fake(root / "one")
    one.chmod(0o500)
    try:
        done = withdraw(root)
        assert not done.whole
    finally:
        one.chmod(0o700)
    assert withdraw(root).whole
