"""A crew of this machine: so many processes at a time, one a recording."""

import queue
import threading

from emoscope.batch import Begun, Ended, Happening
from emoscope.batch_plan import Job
from emoscope.batch_process import run_child

HERE = "this computer"


class LocalCrew:
    """Does jobs in ``count`` processes at a time. Each is begun for one job and gone after it."""

    def __init__(self, count: int) -> None:
        """Begin the threads that wait for the processes."""
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._happened: queue.SimpleQueue[Happening] = queue.SimpleQueue()
        self._over = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, name=f"batch-{n}", daemon=True)
            for n in range(count)
        ]
        for thread in self._threads:
            thread.start()

    def start(self, job: Job) -> None:
        """Do a job as soon as a process is free."""
        self._waiting.put(job)

    def next(self, timeout: float) -> Happening | None:
        """Return what happened next, None when nothing did."""
        try:
            return self._happened.get(timeout=timeout)
        except queue.Empty:
            return None

    def give_up(self, place: str) -> None:
        """Nothing is ever lost here."""

    def close(self) -> None:
        """End what runs and wait until it has. Idempotent."""
        self._over.set()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (job := self._waiting.get()) is not None and not self._over.is_set():
            self._happened.put(Begun(job.place, HERE))
            answer = run_child(job.task, self._over)
            if answer is not None:
                self._happened.put(Ended(job.place, HERE, answer))
