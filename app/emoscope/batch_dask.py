"""A crew of a Dask cluster: the same processes, begun by its workers. Needs the extra "cluster".

Recordings and results are read and written by path, so every worker must see the same folders at
the same places; that is looked at before anything begins.
"""

import os
import queue
import socket
import threading
import time
import uuid
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from distributed import Client, Future, KilledWorker, get_worker
from distributed.comm import get_address_host_port

from emoscope.batch import Begun, Ended, Happening
from emoscope.batch_plan import BatchError, Job
from emoscope.batch_process import Answer, refusal, run_child
from emoscope.batch_work import digest_of
from emoscope_devices import say

CONNECT_SECONDS = 6.0
WORKERS_SECONDS = 3.0
RESULT_SECONDS = 30.0
POLL_SECONDS = 0.05
LOOK_SECONDS = 2.0
"""How often workers are counted."""
QUIET_SECONDS = 10.0
"""How long there may be no worker before that is said."""

_over: dict[str, threading.Event] = {}
"""On a worker: by batch, whether it was ended."""


def do_there(task: Mapping[str, Any], place: str, topic: str) -> Answer:
    """Do a task on a worker: in a process of its own, so that a crash does not take the worker."""
    worker = get_worker()
    worker.log_event(topic, {"place": place, "where": worker.address})
    answer = run_child(task, _over.setdefault(topic, threading.Event()))
    return {"where": worker.address, **(answer or refusal(say("It was ended.")))}


def end_there(topic: str) -> None:
    """On a worker: end what runs of a batch."""
    _over.setdefault(topic, threading.Event()).set()


def look_there(recording: str, session: str, out: str, sign: str) -> dict[str, Any]:
    """On a worker: tell its version, and whether it sees a recording and the results' folder."""
    return {
        "version": version("emoscope"),
        "reads": digest_of(Path(recording) / "session.json") == session,
        "writes": (Path(out) / sign).is_file() and os.access(out, os.W_OK),
    }


class DaskCrew:
    """Does jobs on the workers of a scheduler. One thread calls."""

    def __init__(self, address: str) -> None:
        """Connect. Raises BatchError when nobody answers within ten seconds, or has no worker."""
        self._address = address
        self._topic = f"emoscope-{uuid.uuid4().hex}"
        self._told: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
        self._open: dict[str, Future] = {}
        self._where: dict[str, str] = {}
        self._attempt = 0
        self._alone_since: float | None = None
        self._looked = 0.0
        self._client: Client | None = None
        try:
            # First by hand: a client that has not come to stand leaves its thread behind.
            with socket.create_connection(get_address_host_port(address), CONNECT_SECONDS / 2):
                pass
            self._client = Client(address, timeout=CONNECT_SECONDS / 2, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise BatchError(
                "No Dask scheduler answers at {address} ({why}).",
                "Start one there (dask scheduler), or see that the address is tcp://HOST:8786.",
                address=address,
                why=str(error) or repr(error),
            ) from error
        try:
            self._client.wait_for_workers(1, timeout=WORKERS_SECONDS)
        except (TimeoutError, OSError) as error:
            self.close()
            raise BatchError(
                "The scheduler {address} has no workers.",
                "Start some (dask worker {address}) on machines that have Emoscope.",
                address=address,
            ) from error
        self._client.subscribe_topic(self._topic, self._heard)

    @property
    def client(self) -> Client:
        """Return the connection. Raises BatchError when it was closed."""
        if self._client is None:
            raise self._gone()
        return self._client

    def look(self, jobs: Sequence[Job], out: Path) -> None:
        """See that every worker sees the first recording and the results' folder.

        Raises BatchError that names the worker, and OSError when ``out`` cannot be written here.
        """
        if not jobs:
            return
        task, sign = jobs[0].task, f".seen-{uuid.uuid4().hex}"
        out = out.resolve()
        (out / sign).touch()
        try:
            told = self.client.run(
                look_there, task["folder"], task["session"], str(out), sign, on_error="return"
            )
        finally:
            (out / sign).unlink()
        for worker, answer in sorted(told.items()):
            self._judge(worker, answer, task, out)

    def _judge(self, worker: str, answer: Any, task: Mapping[str, Any], out: Path) -> None:
        if not isinstance(answer, dict):
            raise BatchError(
                "The worker {worker} cannot do it ({why}).",
                "Install Emoscope there, in the environment that the worker runs in.",
                worker=worker,
                why=repr(answer),
            )
        if answer["version"] != task["program"]:
            raise BatchError(
                "The worker {worker} has Emoscope {theirs}, this is {ours}.",
                "Install the same version on every machine.",
                worker=worker,
                theirs=answer["version"],
                ours=task["program"],
            )
        for what, folder in (("reads", task["folder"]), ("writes", out)):
            if not answer[what]:
                raise BatchError(
                    "The worker {worker} does not see {folder}.",
                    "Recordings and results must be on a drive that every machine has at the same"
                    " path, and may write to.",
                    worker=worker,
                    folder=folder,
                )

    def start(self, job: Job) -> None:
        """Do a job as soon as a worker is free."""
        self._attempt += 1
        self._open[job.place] = self.client.submit(
            do_there,
            dict(job.task),
            job.place,
            self._topic,
            key=f"{self._topic}-{self._attempt}",
            pure=False,
        )

    def next(self, timeout: float) -> Happening | None:
        """Return what happened next, None when nothing did. Raises BatchError without scheduler."""
        until = time.monotonic() + timeout
        while True:
            happened = self._next()
            if happened is not None or time.monotonic() > until:
                return happened
            time.sleep(POLL_SECONDS)

    def give_up(self, place: str) -> None:
        """Forget a job that has not ended."""
        future = self._open.pop(place, None)
        if future is not None:
            future.cancel()

    def close(self) -> None:
        """End what runs and let go of the scheduler. Idempotent."""
        client, self._client = self._client, None
        if client is None:
            return
        try:
            if self._open and client.status == "running":
                client.cancel(list(self._open.values()), force=True)
                client.run(end_there, self._topic, on_error="ignore")
        except (OSError, TimeoutError):  # the scheduler is gone; its workers end by themselves
            pass
        finally:
            self._open.clear()
            client.close(timeout=CONNECT_SECONDS)

    def _heard(self, told: tuple[float, Any]) -> None:
        """Take what a worker told (on the client's own thread)."""
        message = told[1]
        if isinstance(message, dict) and "place" in message:
            self._told.put((str(message["place"]), str(message.get("where"))))

    def _next(self) -> Happening | None:
        try:
            place, where = self._told.get_nowait()
        except queue.Empty:
            pass
        else:
            self._where[place] = where
            return Begun(place, where)
        for place, future in self._open.items():
            if future.status == "pending":
                continue
            answer = self._answer(future)
            if answer is None:
                continue
            del self._open[place]
            where = str(answer.pop("where", self._where.get(place, "")))
            return Ended(place, where, answer)
        return self._look_for_workers()

    def _answer(self, future: Future) -> Answer | None:
        """Return what came of a job, None when it is on its way again."""
        if future.status in ("cancelled", "lost") or self.client.status != "running":
            raise self._gone()
        if future.status == "error":
            error = future.exception(timeout=RESULT_SECONDS)
            if isinstance(error, KilledWorker):
                return refusal(say("Each worker that did it was lost."))
            return refusal(say("The worker failed ({error}).", error=repr(error)))
        try:
            return dict(future.result(timeout=RESULT_SECONDS))
        except TimeoutError:  # its worker was lost with the answer: it is done again
            return None

    def _look_for_workers(self) -> Happening | None:
        """Say when there has been no worker for a while."""
        if self.client.status not in ("running", "connecting"):
            raise self._gone()
        now = time.monotonic()
        if now < self._looked + LOOK_SECONDS:
            return None
        self._looked = now
        try:
            workers = self.client.scheduler_info(n_workers=-1)["workers"]
        except (OSError, TimeoutError) as error:
            raise self._gone() from error
        if workers:
            self._alone_since = None
        elif self._alone_since is None:
            self._alone_since = now
        elif now - self._alone_since > QUIET_SECONDS:
            self._alone_since = float("inf")
            return say(
                "The scheduler {address} has no worker left; this waits for one. Ctrl+C ends it.",
                address=self._address,
            )
        return None

    def _gone(self) -> BatchError:
        return BatchError(
            "The scheduler {address} is gone.",
            "Start it, then run the same command again: what is finished is not redone.",
            address=self._address,
        )
