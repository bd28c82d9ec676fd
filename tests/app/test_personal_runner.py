"""A personal model trained in a process of its own: progress, cancel, and what came of it."""

import json
import os
import resource
import sys
import threading

import numpy as np
import pytest

from emoscope.personal import Asked, runner
from emoscope.personal.errors import PersonalError
from emoscope.personal.outcome import head_outcome, remarks
from emoscope.personal.runner import Training, calibrate_recordings
from emoscope.personal.training import Task, task_of
from emoscope_models._eeg_personal import load_personal
from emoscope_models.eeg import personal_verdict
from tests.app.personal_bench import Plan, record

LIMIT = 120.0


@pytest.fixture(scope="module")
def strong(tmp_path_factory):
    return record(tmp_path_factory.mktemp("strong") / "a", Plan(effect=1.2, seed=1))


@pytest.fixture(scope="module")
def made(strong, tmp_path_factory):
    """What came of a strong effect, and what was told on the way."""
    told = []
    out = tmp_path_factory.mktemp("made") / "deep" / "own.onnx"
    done = calibrate_recordings(
        [strong], "P01", out, permutations=499, progress=told.append, name="Own"
    )
    return done, told


def test_a_strong_effect_makes_a_model_that_may_vote(made):
    done, _ = made
    assert done.state == "made" and done.admitted and done.recordings == ("a",)
    assert {head.name for head in done.heads} == {"valence", "arousal"}
    assert str(done.verdict).startswith("The model may vote on valence, arousal: ")
    for head in done.heads:
        assert head.votes and head.p < 0.05 and head.low < head.right / head.clips <= head.high
        assert head.interval == "Wilson 95 %" and head.needed == 8
        assert head.drift is not None and 0 <= head.order.p <= 1
    assert load_personal(done.model).card.extra["participant"] == "P01"
    assert personal_verdict(done.model)[0]
    assert sorted(os.listdir(done.model.parent)) == ["own.onnx", "own.toml"]
    assert done.report["cut"]["trials"] == 16 and done.windows == 96


def test_progress_goes_on_and_counts_permutations(made):
    _, told = made
    shares = [one.done for one in told]
    assert shares == sorted(shares) and 0 <= shares[0] < shares[-1] < 1
    assert {one.permutations for one in told if one.of} == {0, 199, 399, 499}
    words = " ".join(str(one.stage) for one in told)
    for part in ("Cutting", "Proving valence", "Controls of arousal", "Writing"):
        assert part in words


def test_no_effect_makes_a_model_that_may_not(tmp_path):
    folder = record(tmp_path / "a", Plan(seed=2))
    done = calibrate_recordings(
        [folder], "P01", tmp_path / "m.onnx", permutations=99, apart=False, asked=Asked("valence")
    )
    assert done.state == "made" and not done.admitted
    assert "which is no better than chance (p = " in str(done.verdict)
    [head] = done.heads
    assert head.against == ("chance",) and not head.votes
    assert any("no number of clips" in str(one) or "would be" in str(one) for one in remarks(head))


def test_the_same_in_this_process_and_in_another(made, strong, tmp_path):
    done, _ = made
    here = calibrate_recordings(
        [strong], "P01", tmp_path / "own.onnx", permutations=499, apart=False, name="Own"
    )
    assert here.heads == done.heads
    assert here.model.read_bytes() == done.model.read_bytes()


def test_two_classes_of_ones_own_are_shown_without_a_vote(strong, tmp_path):
    asked = Asked("classes", classes=("happy", "sad"))
    done = calibrate_recordings(
        [strong], "P01", tmp_path / "m.onnx", permutations=99, apart=False, asked=asked
    )
    assert done.heads[0].admitted and not done.admitted
    assert "happy and sad are neither valence nor arousal" in str(done.verdict)


def test_films_that_were_seen_twice_are_held_out_together(strong, tmp_path):
    again = record(tmp_path / "b", Plan(effect=1.2, seed=1))
    done = calibrate_recordings(
        [strong, again], "P01", tmp_path / "m.onnx", permutations=99, apart=False
    )
    assert done.state == "made" and all(head.clips == 16 for head in done.heads)
    assert all(head.recordings_out is None for head in done.heads)
    assert all("copies" in head.against for head in done.heads)  # it is the same signal


def test_what_cannot_be_used_is_an_outcome_and_leaves_nothing(strong, tmp_path):
    out = tmp_path / "new" / "m.onnx"
    done = calibrate_recordings([strong], "P02", out)
    assert done.state == "refused" and "is of P01, not of P02" in str(done.said[0])
    assert os.listdir(out.parent) == [] and done.verdict.template == "No model was made."


def test_a_file_that_is_there_is_not_overwritten(strong, tmp_path):
    for name in ("m.onnx", "m.toml"):
        out = tmp_path / name.replace(".", "-") / "m.onnx"
        out.parent.mkdir()
        (out.parent / name).write_text("mine")
        done = calibrate_recordings([strong], "P01", out)
        assert done.state == "refused" and "is there already" in str(done.said[0])
        assert (out.parent / name).read_text() == "mine"
    done = calibrate_recordings([strong], "P01", tmp_path / "m.txt")
    assert "must be named .onnx" in str(done.said[0])


def test_a_place_that_cannot_be_written_is_named(strong, tmp_path):
    (tmp_path / "file").write_text("")
    done = calibrate_recordings([strong], "P01", tmp_path / "file" / "m.onnx")
    assert done.state == "refused" and "cannot be written" in str(done.said[0])


@pytest.mark.parametrize("apart", [True, False])
def test_cancelled_in_mid_proof_leaves_nothing(strong, tmp_path, apart):
    cancel, told = threading.Event(), []

    def heard(progress):
        told.append(progress)
        if progress.of:
            cancel.set()

    out = tmp_path / "own.onnx"
    done = calibrate_recordings(
        [strong],
        "P01",
        out,
        permutations=99_999,
        progress=heard,
        cancel=cancel,
        apart=apart,
    )
    assert done.state == "cancelled" and told and os.listdir(tmp_path) == []
    assert "was cancelled" in str(done.verdict)
    assert all(thread.name != "personal-cancel" for thread in threading.enumerate())


def test_a_training_on_a_thread_is_told_and_joined(strong, tmp_path):
    over, heard = threading.Event(), []
    task = Task((strong,), "P01", tmp_path / "own.onnx", Asked("valence"), permutations=99)

    def ended(outcome):
        heard.append(outcome)
        over.set()

    training = Training(lambda: task, progress=heard.append, over=ended)
    assert training.result is None and not training.busy and training.join()
    training.start()
    assert over.wait(LIMIT) and training.join() and not training.busy
    assert training.result is heard[-1] and training.result.state == "made"
    assert len(heard) > 3


def test_a_training_whose_task_cannot_be_had_is_refused_on_its_thread():
    over = []

    def full():
        over.append(threading.current_thread().name)
        raise PersonalError("{folder} is full.", "Delete old models in it.", folder="P01")

    training = Training(full, over=over.append)
    training.start()
    assert training.join(LIMIT) and over == ["personal-training", training.result]
    assert list(map(str, training.result.said)) == ["P01 is full.", "Delete old models in it."]


def test_a_training_on_a_thread_can_be_cancelled(strong, tmp_path):
    begun = threading.Event()
    task = Task((strong,), "P01", tmp_path / "own.onnx", permutations=99_999)
    training = Training(lambda: task, progress=lambda one: begun.set() if one.of else None)
    training.start()
    assert begun.wait(LIMIT)
    training.cancel()
    assert training.join(LIMIT) and training.result.state == "cancelled"
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    "code",
    [
        "import sys; sys.exit(7)",
        "print('no json', flush=True); import os; os._exit(7)",
        "print('7\\n[]\\nnull\\n{}\\n' + 9999 * '[', flush=True); import os; os._exit(7)",
    ],
)
def test_a_process_that_crashes_is_an_outcome(strong, tmp_path, monkeypatch, code):
    monkeypatch.setattr(runner, "COMMAND", (sys.executable, "-c", code))
    done = calibrate_recordings([strong], "P01", tmp_path / "own.onnx")
    assert done.state == "refused" and "ended with code 7 and no answer" in str(done.said[0])
    assert os.listdir(tmp_path) == []


def test_a_full_disk_is_said_and_leaves_nothing(strong, tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, hard))
    try:
        done = calibrate_recordings([strong], "P01", tmp_path / "own.onnx", apart=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert done.state == "refused" and os.listdir(tmp_path) == []
    assert str(done.said[0]) == "The model cannot be written (File too large). Make room for it."


def test_a_process_that_cannot_be_begun_is_an_outcome(strong, tmp_path, monkeypatch):
    monkeypatch.setattr(runner, "COMMAND", (str(tmp_path / "nowhere"),))
    done = calibrate_recordings([strong], "P01", tmp_path / "m" / "own.onnx")
    assert done.state == "refused" and "could not be begun" in str(done.said[0])


def test_an_order_that_tells_the_class_with_drift_is_not_admitted(tmp_path):
    plan = Plan(seed=5)
    plan.order = np.sort(plan.order // 2 * 2)
    drift = np.exp(np.linspace(0, 4.0, 14 + 16 * 11))
    steady = plan.trace
    plan.trace = lambda: _drifting(steady(), drift)
    table = {"sad": ("low", ""), "calm": ("high", "")}
    done = calibrate_recordings(
        [record(tmp_path / "a", plan)],
        "P01",
        tmp_path / "m.onnx",
        asked=Asked("valence", table=table),
        permutations=199,
        apart=False,
    )
    [head] = done.heads
    assert head.p < 0.05 and not head.votes and head.against == ("order and drift",)
    assert "the order of the clips tells their class, and the EEG drifts" in str(done.verdict)


def _drifting(trace, gains):
    """The same with a gain that changes from second to second, without its offsets."""
    level = trace.mean(axis=0)
    return (trace - level) * np.repeat(gains, 128)[: len(trace), np.newaxis] + level


def test_a_task_comes_back_as_it_was(tmp_path):
    task = Task((tmp_path / "a",), "P01", tmp_path / "m.onnx", Asked("valence"), "Own", 199, 4)
    assert task_of(json.loads(json.dumps(task.plain()))) == task


def test_figures_of_a_card_are_those_of_the_report(made):
    done, _ = made
    card = load_personal(done.model).card
    found = [head_outcome(name, told) for name, told in card.extra["heads"].items()]
    assert tuple(found) == done.heads
