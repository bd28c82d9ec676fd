"""A batch over many recordings: done in processes, retried, resumed, and never in a recording."""

import csv
import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import replace

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope import batch_command, batch_process
from emoscope.__main__ import main
from emoscope.batch import Batch, Begun
from emoscope.batch_fuse import fuse_again
from emoscope.batch_local import LocalCrew
from emoscope.batch_manifest import Manifest
from emoscope.batch_plan import BatchError, input_of, make_plan
from emoscope.batch_process import reasons_of, refusal, run_child
from emoscope.batch_work import do
from emoscope.recording.facts import fusion_of
from emoscope.recording.hold import Hold
from emoscope.recording.reader import read_recording
from emoscope.recording.replay_estimates import Reestimation
from emoscope.recording.values import to_text
from emoscope.replay_command import loaders_of
from emoscope.settings import ModelsSettings, Settings, WindowSettings
from emoscope_devices import say
from emoscope_models import FusionSettings
from tests.app import interrupts
from tests.app.batch_bench import (
    IDENTITY,
    ToldCrew,
    copies,
    lines_of,
    manifest,
    sit,
    states,
    wish,
)
from tests.app.fault_bench import wait_for
from tests.app.verify_bench import hashes

pytestmark = pytest.mark.timeout(480)


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    return sit(tmp_path_factory.mktemp("sitting") / "r")


def ask(answer=IDENTITY):
    return lambda task: answer


def planned(dataset, out, answer=IDENTITY, chosen=None, **more):
    return make_plan(wish(dataset, out, **more), chosen or Settings(), ask(answer))


def batch(plan, crew, retries=2):
    told = []
    Batch(plan, crew, retries, told.append).run({})
    plan.close()
    return told


# -- for real ------------------------------------------------------------------------------------


def test_a_dataset_is_estimated_again_once_and_no_recording_is_touched(sitting, tmp_path, capsys):
    dataset = copies(sitting, tmp_path / "set", "a", "P 見/b")
    before = hashes(dataset / "a")
    out = tmp_path / "out"
    command = ["analyze", "--dataset", str(dataset), "--out", str(out), "--jobs", "2"]
    assert main(command) == 0
    told = capsys.readouterr()
    assert "2 done, 0 kept, 0 failed" in told.out
    recording = read_recording(sitting)
    loaders = {"eeg": loaders_of((), Settings())["eeg"]}
    with closing(Reestimation(recording, loaders, fusion_of(recording.start)).results()) as new:
        expected = lines_of(tmp_path / "expected.jsonl", recording, new)
    assert b"first" in expected and len(expected.splitlines()) > 10
    for place in ("a", "P 見/b"):
        assert (out / place / "results.jsonl").read_bytes() == expected
        assert [p.name for p in (out / place).iterdir()] == ["results.jsonl"]
    assert hashes(dataset / "a") == before
    assert states(out)[0] == ("begun", "")
    assert sorted(states(out)[1:]) == [("done", "P 見/b"), ("done", "a")]
    line = manifest(out)[1]
    assert line["providers"].keys() == {"eeg"} and line["versions"]["emoscope"]
    table = list(csv.DictReader((out / "summary.csv").read_text().splitlines()))
    assert [row["state"] for row in table] == ["done", "done"]
    assert int(table[0]["results"]) == len(expected.splitlines())
    stamps = [(out / place / "results.jsonl").stat().st_mtime_ns for place in ("a", "P 見/b")]
    assert main(command) == 0
    assert "2 recordings are finished already" in capsys.readouterr().err
    again = [(out / place / "results.jsonl").stat().st_mtime_ns for place in ("a", "P 見/b")]
    assert again == stamps


def test_recorded_estimates_are_fused_again(sitting, tmp_path, capsys):
    recording = read_recording(sitting)
    own = list(fuse_again(recording, fusion_of(recording.start)))
    recorded = [decision.fused for decision in recording.decisions()]
    assert [to_text(r.fused) for r in own] == [to_text(f) for f in recorded], "its own: the same"
    dataset, out = copies(sitting, tmp_path / "set", "a"), tmp_path / "out"
    command = ["analyze", "--dataset", str(dataset), "--out", str(out), "--fuse-again"]
    assert main([*command, "--fusion-mode", "stable"]) == 0
    stable = fuse_again(recording, FusionSettings(mode="stable"))
    expected = lines_of(tmp_path / "expected.jsonl", recording, stable)
    assert (out / "a" / "results.jsonl").read_bytes() == expected
    assert expected != lines_of(tmp_path / "own.jsonl", recording, own)
    capsys.readouterr()
    assert main([*command, "--fusion-mode", "instant"]) == 3
    assert "other models, settings" in capsys.readouterr().err


def test_a_process_that_is_killed_is_one_failure_and_the_rest_goes_on(
    sitting, tmp_path, monkeypatch, capsys
):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b"), tmp_path / "out"
    crash = (
        "import sys, json, os\n"
        "line = sys.stdin.buffer.readline()\n"
        "if json.loads(line).get('out', '').endswith('/a'): os.kill(os.getpid(), 11)\n"
        "from emoscope.batch_work import do\n"
        "os.write(1, json.dumps(do(json.loads(line))).encode())\n"
    )
    monkeypatch.setattr(batch_process, "COMMAND", [sys.executable, "-c", crash])
    command = ["analyze", "--dataset", str(dataset), "--out", str(out), "--retries", "1"]
    assert main([*command, "--fuse-again"]) == 3
    told = capsys.readouterr()
    assert "a: FAILED. Its process was ended by signal 11." in told.err
    assert "1 done, 0 kept, 1 failed" in told.out
    found = states(out)
    assert found.count(("retried", "a")) == 1 and found.count(("failed", "a")) == 1
    assert ("done", "b") in found
    monkeypatch.undo()
    assert main([*command, "--fuse-again"]) == 0
    assert "1 done, 1 kept, 0 failed" in capsys.readouterr().out


def test_ctrl_c_ends_it_and_what_is_finished_stays(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b", "c"), tmp_path / "out"
    command = [sys.executable, "-m", "emoscope", "analyze", "--dataset", dataset, "--out", out]
    command += ["--jobs", "1", "--fuse-again"]
    with interrupts.heard():
        began = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
    with began as program:
        assert program.stderr is not None
        for line in program.stderr:
            if line.startswith(b"1/3"):
                break
        children = psutil.Process(program.pid).children(recursive=True)
        program.send_signal(signal.SIGINT)
        told = program.stderr.read().decode()
        assert program.wait(30) == 130, told
    assert "run the same command again" in told
    psutil.wait_procs(children, 10)
    assert not [child for child in children if child.is_running()]
    assert states(out)[-1] == ("interrupted", "")
    assert not list(out.rglob("*.partial"))
    finished = [session for state, session in states(out) if state == "done"]
    assert finished and len(finished) < 3
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert f"{len(finished)} recordings are finished already" in done.stderr


def test_a_process_ends_with_the_one_that_began_it():
    child = (
        "import threading\n"
        "from emoscope.task_child import do_one\n"
        "do_one(lambda task, write: threading.Event().wait())"
    )
    parent = (
        "import sys, threading\n"
        "from emoscope import batch_process as p\n"
        f"p.COMMAND = [sys.executable, '-c', {child!r}]\n"
        "p.run_child({}, threading.Event())"
    )
    with subprocess.Popen([sys.executable, "-c", parent]) as program:
        process = psutil.Process(program.pid)
        wait_for(lambda: process.children(), "the process")
        children = process.children()
        program.kill()
    gone, alive = psutil.wait_procs(children, 20)
    assert gone and not alive


def test_a_child_is_told_from_its_answer_alone(monkeypatch):
    def command(code):
        monkeypatch.setattr(batch_process, "COMMAND", [sys.executable, "-c", code])
        return run_child({"a": "見"}, threading.Event())

    read = "import sys; sys.stdin.buffer.readline(); "
    assert command(f"{read}print('{{\"ok\": true}}'); sys.exit(7)") == {"ok": True}
    assert "code 3" in str(reasons_of(command("import sys; sys.exit(3)"))[0])
    assert "code 0" in str(reasons_of(command(f"{read}print('noise')"))[0])
    assert "code 0" in str(reasons_of(command(f"{read}print([1])"))[0])
    monkeypatch.setattr(batch_process, "COMMAND", ["/nowhere/at/all"])
    assert "could not be begun" in str(reasons_of(run_child({}, threading.Event()))[0])


def test_a_cancelled_child_is_gone(monkeypatch):
    monkeypatch.setattr(
        batch_process, "COMMAND", [sys.executable, "-c", "import time; time.sleep(60)"]
    )
    cancel = threading.Event()
    crew = LocalCrew(2)
    crew.close()
    crew.close()
    cancel.set()
    began = time.monotonic()
    assert run_child({}, cancel) is None
    assert time.monotonic() - began < 50


# -- what a process answers ----------------------------------------------------------------------


def work(folder, out, **more):
    task = {
        "work": "fuse", "folder": str(folder), "out": str(out), "settings": "", "models": [],
        "own_fusion": True, "expected": {"eeg": None}, "program": "x", "session": "",
    }  # fmt: skip
    return do(task | more)


def test_another_version_or_another_folder_is_refused(sitting, tmp_path):
    from importlib.metadata import version

    assert "not x" in str(reasons_of(work(sitting, tmp_path))[0])
    ours = {"program": version("emoscope")}
    said = reasons_of(work(sitting, tmp_path, **ours))
    assert "is not there, or is another recording" in str(said[0])
    assert "same path" in str(said[1])
    assert not list(tmp_path.iterdir())


def test_models_that_are_not_the_same_here_are_refused(sitting, tmp_path):
    from importlib.metadata import version

    from emoscope.batch_work import digest_of

    ours = {"program": version("emoscope"), "session": digest_of(sitting / "session.json")}
    other = {"eeg": {"identity": "eeg-indices 9", "sha256": {}}}
    answer = work(sitting, tmp_path / "o", work="estimate", expected=other, **ours)
    assert not answer["ok"]
    assert "not eeg-indices 9" in str(reasons_of(answer)[0])
    assert not (tmp_path / "o" / "results.jsonl").exists()
    told = work(sitting, tmp_path / "o", work="estimate", **ours)
    assert told["ok"] and told["labels"] == {}, "it was not to be had from the beginning"


def test_what_a_process_cannot_do_is_a_sentence(tmp_path):
    assert "There is no folder" in str(reasons_of(do({"work": "verify", "folder": "/nowhere"}))[0])
    assert "KeyError" in str(reasons_of(do({"work": "something"}))[0])
    answer = do({"work": "identify", "settings": "", "models": ["gone_1"], "modalities": ["eeg"]})
    assert "gone_1" in str(reasons_of(answer)[0])
    assert reasons_of(refusal(say("{a} b.", a=1)))[0] == say("{a} b.", a=1)
    for odd in ({}, {"said": [{}]}, {"said": [{"template": "{x.y}", "values": {"x": 1}}]}):
        assert all(str(one) for one in reasons_of(odd))


# -- what is planned -----------------------------------------------------------------------------


def test_what_cannot_be_begun_is_refused(sitting, tmp_path):
    dataset = copies(sitting, tmp_path / "set", "a")
    with pytest.raises(BatchError, match="inside a recording"):
        planned(dataset, dataset / "a" / "out")
    (tmp_path / "empty").mkdir()
    with pytest.raises(BatchError, match="There is no recording"):
        planned(tmp_path / "empty", tmp_path / "out")
    refused = {"ok": False, "said": [{"template": "No model {m}.", "values": {"m": "x"}}]}
    with pytest.raises(BatchError, match="No model x"):
        planned(dataset, tmp_path / "out", refused)
    none = IDENTITY | {
        "models": {"eeg": None},
        "unavailable": {"eeg": [{"template": "It is gone.", "values": {}, "text": "It is gone."}]},
    }
    with pytest.raises(BatchError, match="It is gone"):
        planned(dataset, tmp_path / "out", none)
    assert not (tmp_path / "out").exists()
    out = tmp_path / "out"
    out.mkdir()
    hold = Hold(out)
    with pytest.raises(BatchError, match="Another batch"):
        planned(dataset, out)
    hold.release()
    (out / "manifest.jsonl").write_text("a table of mine\n")
    with pytest.raises(BatchError, match="is not the manifest"):
        planned(dataset, out)


def test_one_model_that_is_not_to_be_had_is_said(sitting, tmp_path):
    dataset = copies(sitting, tmp_path / "set", "a")
    answer = IDENTITY | {
        "models": IDENTITY["models"] | {"face": None},
        "unavailable": {"face": [{"template": "Gone.", "values": {}, "text": "Gone."}]},
    }
    plan = planned(dataset, tmp_path / "out", answer)
    assert [str(note) for note in plan.notes] == ["face model: Gone."]
    assert len(plan.jobs) == 1
    plan.close()


def test_results_of_other_models_or_settings_are_not_mixed(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a"), tmp_path / "out"
    batch(planned(dataset, out), ToldCrew())
    plan = planned(dataset, out, chosen=Settings(window=WindowSettings(theme="light")))
    assert not plan.jobs, "how the window looks changes no result"
    plan.close()
    other = {"eeg": {"identity": "eeg 2", "sha256": {}}}
    for answer, chosen in (
        (IDENTITY | {"models": other}, Settings()),
        (IDENTITY | {"fusion": 2}, Settings()),
        (IDENTITY, Settings(models=ModelsSettings(recall_limit=0.2))),
    ):
        with pytest.raises(BatchError, match="nothing is overwritten"):
            planned(dataset, out, answer, chosen)
    more = IDENTITY | {"models": IDENTITY["models"] | {"face": {"identity": "f", "sha256": {}}}}
    plan = planned(dataset, out, more)
    assert not plan.jobs, "there may be more streams than yesterday"
    plan.close()


def test_a_recording_that_changed_is_done_again_and_the_old_results_are_kept(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b"), tmp_path / "out"
    batch(planned(dataset, out), ToldCrew())
    (out / "a" / "results.jsonl").write_text("the old\n")
    (dataset / "a" / "end.json").unlink()
    crew = ToldCrew()
    batch(planned(dataset, out), crew)
    assert crew.started == ["a"]
    assert (out / "a" / "results.old-1.jsonl").read_text() == "the old\n"
    (out / "b" / "results.jsonl").unlink()
    batch(planned(dataset, out), crew)
    assert crew.started == ["a", "b"]


def test_results_that_nobody_knows_are_kept(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a"), tmp_path / "out"
    (out / "a").mkdir(parents=True)
    (out / "a" / "results.jsonl").write_text("mine\n")
    (out / "a" / "results.old-1.jsonl").write_text("older\n")
    batch(planned(dataset, out), ToldCrew())
    assert (out / "a" / "results.old-1.jsonl").read_text() == "older\n"
    assert (out / "a" / "results.old-2.jsonl").read_text() == "mine\n"


def test_a_recording_that_goes_on_is_not_done(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b"), tmp_path / "out"
    (dataset / "a" / "end.json").unlink()
    hold = Hold(dataset / "a")
    plan = planned(dataset, out)
    hold.release()
    crew = ToldCrew()
    batch(plan, crew)
    assert crew.started == ["b"]
    assert "still goes on" in str(plan.outcomes["a"].why[0])
    assert ("failed", "a") in states(out)


def test_a_copy_elsewhere_is_the_same_input(sitting, tmp_path):
    copies(sitting, tmp_path, "a")
    assert input_of(tmp_path / "a") == input_of(sitting)
    (tmp_path / "a" / "annotations").mkdir()
    (tmp_path / "a" / "annotations" / "x").write_text("labels are no input")
    assert input_of(tmp_path / "a") == input_of(sitting)
    (tmp_path / "a" / "end.json").unlink()
    assert input_of(tmp_path / "a") != input_of(sitting)


# -- what happens --------------------------------------------------------------------------------


def test_what_fails_is_tried_again_and_then_said(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b", "c"), tmp_path / "out"
    plan = planned(dataset, out)
    told = batch(plan, ToldCrew({"a": ["It broke."] * 3, "b": ["It broke."]}))
    assert [s for s in states(out) if s[1] == "a"] == [("retried", "a")] * 2 + [("failed", "a")]
    assert [s for s in states(out) if s[1] == "b"] == [("retried", "b"), ("done", "b")]
    state = {place: (one.state, one.attempts) for place, one in plan.outcomes.items()}
    assert state == {"a": ("failed", 3), "b": ("done", 2), "c": ("done", 1)}
    assert [str(why) for why in plan.outcomes["a"].why] == ["It broke."]
    assert any("FAILED. It broke." in line for line in told)
    text = batch_command.as_text(list(plan.outcomes.values()))
    assert "It broke." in text and "2 done, 0 kept, 1 failed" in text
    table = list(csv.DictReader(batch_command.as_csv(list(plan.outcomes.values())).splitlines()))
    assert [row["error"] for row in table] == ["It broke.", "", ""]
    assert (table[1]["happy"], table[1]["sad"], table[0]["happy"]) == ("1", "0", "")


def test_without_retries_one_failure_is_the_end(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a"), tmp_path / "out"
    batch(planned(dataset, out), ToldCrew({"a": ["It broke."]}), retries=0)
    assert states(out)[1:] == [("failed", "a")]


def test_a_lost_worker_is_a_failed_attempt(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b"), tmp_path / "out"
    crew = ToldCrew({"a": [[Begun("a", "w2"), Begun("a", "w3")]], "b": [[]]})
    plan = planned(dataset, out)
    told = []
    runs = Batch(plan, crew, 1, told.append)

    def late(timeout):
        if crew.happened:
            return crew.happened.pop(0)
        if crew.given_up and "b" in crew.started:
            from tests.app.batch_bench import Ended, done

            job = next(job for job in plan.jobs if job.place == "b")
            crew.happened += [Begun("a", "w4"), Ended("b", "w1", done(job)), Begun("b", "w9")]
            crew.started.remove("b")
        return None

    crew.next = late
    runs.run({})
    plan.close()
    assert crew.given_up == ["a"]
    entries = [line for line in manifest(out) if line.get("session") == "a"]
    assert [line["state"] for line in entries] == ["retried", "failed"]
    assert entries[0]["error"] == "The worker w1 was lost."
    assert entries[0]["where"] == "w1" and entries[1]["where"] == "w2"
    assert ("done", "b") in states(out)


def test_an_end_in_the_middle_is_written_down(sitting, tmp_path):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b"), tmp_path / "out"

    def stop():
        raise KeyboardInterrupt

    plan = planned(dataset, out)
    with pytest.raises(KeyboardInterrupt):
        batch(plan, ToldCrew({"b": [stop]}))
    plan.close()
    assert manifest(out)[-1]["open"] == ["a", "b"]
    plan = planned(dataset, out)
    assert [job.place for job in plan.jobs] == ["a", "b"]
    plan.close()


# -- the manifest --------------------------------------------------------------------------------


def test_a_line_that_a_crash_cut_off_is_left_out(tmp_path):
    one = Manifest(tmp_path)
    one.begin("id", {"models": {"eeg": 1}})
    one.write("done", {"session": "a", "input": "i"})
    with one.path.open("ab") as file:
        file.write(b'{"state": "done", "session": "b", "in')
    two = Manifest(tmp_path)
    assert (two.run, two.models, set(two.done)) == ("id", {"eeg": 1}, {"a"})
    two.write("done", {"session": "c", "input": "i"})
    assert set(Manifest(tmp_path).done) == {"a", "c"}
    assert one.path.read_bytes().count(b"\n") == 4


def test_a_newer_manifest_is_refused(tmp_path):
    line = {"state": "begun", "format": "emoscope-batch", "version": 2, "run": "x"}
    (tmp_path / "manifest.jsonl").write_text(json.dumps(line) + "\n")
    with pytest.raises(ValueError, match="version 2"):
        Manifest(tmp_path)


@settings(max_examples=80)
@given(st.lists(st.binary(max_size=30) | st.sampled_from([
    b'{"state": "done", "session": 3}\n', b'{"state": "done"}\n', b"[]\n", b"\xff\n", b"[" * 3000,
]), max_size=6))  # fmt: skip
def test_no_manifest_is_too_odd(tmp_path_factory, parts):
    out = tmp_path_factory.mktemp("odd")
    good = b'{"state": "begun", "format": "emoscope-batch", "version": 1, "run": "x"}\n'
    (out / "manifest.jsonl").write_bytes(good + b"".join(parts))
    found = Manifest(out)
    assert found.run == "x"
    found.write("done", {"session": "a"})
    assert "a" in Manifest(out).done


def test_a_manifest_that_cannot_be_written_is_an_error(sitting, tmp_path, monkeypatch, capsys):
    dataset, out = copies(sitting, tmp_path / "set", "a"), tmp_path / "out"
    plan = planned(dataset, out)

    def full(*_):
        raise OSError(28, "No space left on device", str(out / "manifest.jsonl"))

    monkeypatch.setattr(os, "fsync", full)
    crew = ToldCrew()
    assert batch_command._run(plan, batch_command.How(), crew) == 3
    plan.close()
    assert crew.closed == 1
    assert "No space left" in capsys.readouterr().err


# -- the command ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["--jobs", "2"],
        ["file.wav", "--retries", "0"],
        ["file.wav", "--dataset", "d"],
        ["--dataset", "d", "--fuse-again", "--models", "x"],
        ["--dataset", "d", "--scheduler", "tcp://h:1", "--jobs", "2"],
    ],
)
def test_arguments_that_do_not_go_together_are_refused(wrong, tmp_path, capsys):
    assert main(["analyze", *wrong, "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.startswith("emoscope: ")
    assert not (tmp_path / "out").exists()


def test_numbers_that_are_none_are_refused(tmp_path):
    for wrong in (["--retries", "-1"], ["--retries", "x"], ["--jobs", "0"]):
        with pytest.raises(SystemExit):
            main(["analyze", "--dataset", "d", "--out", str(tmp_path), *wrong])


def test_a_folder_that_is_not_there_and_a_model_that_is_not_are_said(sitting, tmp_path, capsys):
    out = str(tmp_path / "out")
    assert main(["analyze", "--dataset", str(tmp_path / "no"), "--out", out]) == 3
    assert "There is no folder" in capsys.readouterr().err
    dataset = copies(sitting, tmp_path / "set", "a")
    command = ["analyze", "--dataset", str(dataset), "--out", out, "--models", "gone_1"]
    assert main(command) == 3
    assert "gone_1" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    crowded = str(tmp_path / "file" / "out")
    assert main(["analyze", "--dataset", str(dataset), "--out", crowded, "--fuse-again"]) == 3
    assert "cannot be written" in capsys.readouterr().err


def test_fusion_is_that_of_the_session_unless_another_is_asked_for(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(batch_command, "run_batch", lambda *given: asked.append(given) or 0)
    base = ["analyze", "--dataset", str(tmp_path), "--out", str(tmp_path / "o")]
    for more in ([], ["--fusion-mode", "stable"], ["--fuse-again"]):
        assert main([*base, *more]) == 0
    assert [one.own_fusion for one, _, _ in asked] == [True, False, False]
    assert [used.fusion.mode for _, _, used in asked][1] == "stable"
    assert replace(asked[0][1], retries=2) == asked[0][1]
