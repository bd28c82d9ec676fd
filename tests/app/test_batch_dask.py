"""A batch on a loopback Dask cluster: the same bytes, a worker killed in mid-run, no scheduler."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from emoscope.__main__ import main
from emoscope.batch import Batch
from emoscope.batch_plan import BatchError, make_plan
from emoscope.batch_process import run_child
from emoscope.settings import Settings
from tests.app.batch_bench import copies, manifest, sit, states, wish
from tests.app.fault_bench import wait_for

distributed = pytest.importorskip(
    "distributed", reason="a cluster needs the package distributed (extra: cluster)"
)

from emoscope import batch_dask  # noqa: E402 - it needs the package
from emoscope.batch_dask import DaskCrew  # noqa: E402

pytestmark = pytest.mark.timeout(480)


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    return sit(tmp_path_factory.mktemp("sitting") / "r")


class Cluster:
    """A scheduler and workers, each a process of its own."""

    def __init__(self, place, workers=2):
        self._place = place
        self._programs = []
        self.address = ""
        file = place / "scheduler.json"
        self._begin("distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", str(file))
        wait_for(lambda: file.exists() and file.read_text().endswith("}"), "the scheduler")
        self.address = json.loads(file.read_text())["address"]
        for number in range(workers):
            self._work(number)
        if workers:
            with distributed.Client(self.address, timeout=60, set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=120)

    def _work(self, number):
        self._begin(
            "distributed.cli.dask_worker", self.address, "--no-nanny", "--nthreads", "1",
            "--local-directory", str(self._place / f"w{number}"), "--death-timeout", "60",
        )  # fmt: skip

    def _begin(self, module, *more):
        command = [sys.executable, "-m", module, *more, "--host", "127.0.0.1", "--no-dashboard"]
        environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
        with (self._place / "log.txt").open("ab") as log:
            program = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        self._programs.append(program)
        return program

    def close(self):
        for program in self._programs:
            program.kill()
        for program in self._programs:
            program.wait()


@pytest.fixture
def cluster(tmp_path_factory):
    made = []

    def make(workers=2):
        made.append(Cluster(tmp_path_factory.mktemp("cluster"), workers))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """Return a scheduler with two workers that nobody harms."""
    made = Cluster(tmp_path_factory.mktemp("pair"))
    yield made
    made.close()


def ask(task):
    return run_child(task, threading.Event())


def begin(dataset, out):
    return make_plan(wish(dataset, out, fuse=True), Settings(), ask)


def test_a_cluster_gives_the_bytes_of_one_machine(sitting, tmp_path, pair, capsys):
    dataset = copies(sitting, tmp_path / "set", "a", "b 見")
    one = ["analyze", "--dataset", str(dataset), "--out", str(tmp_path / "one"), "--jobs", "2"]
    assert main(one) == 0
    many = ["analyze", "--dataset", str(dataset), "--out", str(tmp_path / "many")]
    assert main([*many, "--scheduler", pair.address]) == 0, capsys.readouterr().err
    for place in ("a", "b 見"):
        expected = (tmp_path / "one" / place / "results.jsonl").read_bytes()
        assert expected
        assert (tmp_path / "many" / place / "results.jsonl").read_bytes() == expected
    lines = [line for line in manifest(tmp_path / "many") if line["state"] == "done"]
    assert {line["where"].partition(":")[0] for line in lines} == {"tcp"}
    assert len({line["where"] for line in lines}) == 2, "both workers have worked"
    assert not list((tmp_path / "many").rglob(".*"))
    capsys.readouterr()
    assert main([*many, "--scheduler", pair.address]) == 0
    assert "2 recordings are finished already" in capsys.readouterr().err


def test_what_a_killed_worker_did_is_done_again_and_reported(sitting, tmp_path, cluster):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b", "c"), tmp_path / "out"
    made = cluster()
    crew = DaskCrew(made.address)
    pids = crew.client.run(os.getpid)
    plan = begin(dataset, out)
    crew.look(plan.jobs, out)
    killed = []
    real = crew.next

    def next_(timeout):
        happened = real(timeout)
        if isinstance(happened, batch_dask.Begun) and not killed:
            os.kill(pids[happened.where], signal.SIGKILL)
            killed.append(happened)
        return happened

    crew.next = next_
    told = []
    try:
        Batch(plan, crew, 2, told.append).run({})
    finally:
        crew.close()
        plan.close()
    (lost,) = killed
    assert [one.state for one in plan.outcomes.values()] == ["done"] * 3
    retried = [line for line in manifest(out) if line["state"] == "retried"]
    assert [(line["session"], line["where"]) for line in retried] == [(lost.place, lost.where)]
    assert retried[0]["error"] == f"The worker {lost.where} was lost."
    done = {line["session"]: line for line in manifest(out) if line["state"] == "done"}
    assert done[lost.place]["attempt"] == 2
    assert done[lost.place]["where"] != lost.where
    assert any("was lost" in line for line in told)
    texts = {(out / place / "results.jsonl").read_bytes() for place in "abc"}
    assert len(texts) == 1
    assert not list(out.rglob("*.partial"))


def test_a_scheduler_that_goes_is_said_and_what_is_finished_stays(sitting, tmp_path, cluster):
    dataset, out = copies(sitting, tmp_path / "set", "a", "b", "c"), tmp_path / "out"
    made = cluster(1)
    crew = DaskCrew(made.address)
    plan = begin(dataset, out)
    real = crew.next

    def next_(timeout):
        happened = real(timeout)
        if isinstance(happened, batch_dask.Ended):
            made.close()
        return happened

    crew.next = next_
    try:
        with pytest.raises(BatchError, match=r"scheduler .* is gone"):
            Batch(plan, crew, 2, lambda text: None).run({})
    finally:
        crew.close()
        plan.close()
    finished = [place for state, place in states(out) if state == "done"]
    assert finished
    assert states(out)[-1][0] == "interrupted"
    plan = begin(dataset, out)
    assert len(plan.jobs) == 3 - len(finished)
    plan.close()


def test_no_scheduler_and_no_workers_are_said_soon(tmp_path, cluster):
    for address in ("nonsense", "tcp://127.0.0.1", "carrier-pigeon://h:1"):
        with pytest.raises(BatchError, match="No Dask scheduler answers"):
            DaskCrew(address)
    assert batch_dask.CONNECT_SECONDS + batch_dask.WORKERS_SECONDS < 10
    with pytest.raises(BatchError, match="dask scheduler"):
        DaskCrew("tcp://127.0.0.1:9")
    with pytest.raises(BatchError, match="has no workers"):
        DaskCrew(cluster(0).address)


def test_workers_that_see_something_else_are_named(sitting, tmp_path, pair):
    dataset, out = copies(sitting, tmp_path / "set", "a"), tmp_path / "out"
    crew = DaskCrew(pair.address)
    plan = begin(dataset, out)
    try:
        (job,) = plan.jobs
        task = dict(job.task)
        crew.look([job], out)
        assert not list(out.glob(".seen-*"))
        with pytest.raises(BatchError, match=r"tcp://.* does not see .*set/a"):
            crew._judge("tcp://w", {"version": task["program"], "reads": False}, task, out)
        told = batch_dask.look_there(task["folder"], "0" * 64, str(out), ".not-there")
        assert told["reads"] is False and told["writes"] is False
        with pytest.raises(BatchError, match="Install the same version"):
            crew._judge("tcp://w", told | {"version": "0.0.0"}, task, out)
        with pytest.raises(BatchError, match="Install Emoscope there"):
            crew._judge("tcp://w", ModuleNotFoundError("emoscope"), task, out)
    finally:
        crew.close()
        crew.close()
        plan.close()
    with pytest.raises(BatchError, match="is gone"):
        crew.client  # noqa: B018


def processes():
    """On a worker: return how many processes it has begun."""
    import psutil

    return len(psutil.Process().children(recursive=True))


def test_what_is_ended_on_a_cluster_ends_there(sitting, tmp_path, pair):
    dataset, out = copies(sitting, tmp_path / "set", "a"), tmp_path / "out"
    crew = DaskCrew(pair.address)
    plan = make_plan(wish(dataset, out), Settings(), ask)  # with models: that takes a while
    crew.start(plan.jobs[0])
    began = time.monotonic()
    while not isinstance(crew.next(0.5), batch_dask.Begun):
        assert time.monotonic() < began + 60
    assert any(crew.client.run(processes).values())
    crew.close()
    plan.close()
    look = DaskCrew(pair.address)
    try:
        wait_for(lambda: not any(look.client.run(processes).values()), "the end of its process")
    finally:
        look.close()
    assert not (out / "a" / "results.jsonl").exists()


def test_without_the_package_a_sentence_says_what_to_install(
    sitting, tmp_path, monkeypatch, capsys
):
    dataset = copies(sitting, tmp_path / "set", "a")
    monkeypatch.setitem(sys.modules, "emoscope.batch_dask", None)
    command = ["analyze", "--dataset", str(dataset), "--out", str(tmp_path / "out")]
    assert main([*command, "--fuse-again", "--scheduler", "tcp://127.0.0.1:9"]) == 3
    assert "emoscope[cluster]" in capsys.readouterr().err
