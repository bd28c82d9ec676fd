"""Many recordings through models, or through fusion, again: done, retried, written down.

Each recording is done in a process of its own, on this machine or on a cluster; what has been
finished is not done again. Nothing is ever written into a recording.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from emoscope.batch_plan import Job, Outcome, Plan
from emoscope.batch_process import Answer, reasons_of
from emoscope.batch_work import RESULTS
from emoscope_devices import Sentence, say

POLL_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Begun:
    """Work on a recording began, ``where``; told again when it was lost and begins anew."""

    place: str
    where: str


@dataclass(frozen=True, slots=True)
class Ended:
    """Work on a recording ended with an answer."""

    place: str
    where: str
    answer: Answer


Happening = Begun | Ended | Sentence


class Crew(Protocol):
    """Who does the work. One thread calls."""

    def start(self, job: Job) -> None:
        """Do a job as soon as there is room."""

    def next(self, timeout: float) -> Happening | None:
        """Return what happened next, None when nothing did. Raises BatchError when it is over."""

    def give_up(self, place: str) -> None:
        """Forget a job that has not ended."""

    def close(self) -> None:
        """End what runs. Idempotent."""


def keep_old(results: Path) -> None:
    """Rename results that are there: they are of something else, and nothing is overwritten."""
    number = 1
    while (old := results.with_name(f"results.old-{number}.jsonl")).exists():
        number += 1
    if results.exists():
        results.rename(old)


class Batch:
    """Does a plan with a crew. ``outcomes`` tell at any time how far it is. One thread."""

    def __init__(self, plan: Plan, crew: Crew, retries: int, tell: Callable[[str], None]) -> None:
        """Take the plan. ``tell`` gets a line for whoever watches."""
        self.outcomes = plan.outcomes
        self._plan, self._crew, self._retries, self._tell = plan, crew, retries, tell
        self._jobs = {job.place: job for job in plan.jobs}
        self._attempts = dict.fromkeys(self._jobs, 1)
        self._running: dict[str, tuple[str, float]] = {}
        self._total = len(self._jobs)

    def run(self, about: Mapping[str, Any]) -> None:
        """Do every job, or as many as can be. Raises BatchError, OSError, KeyboardInterrupt."""
        manifest = self._plan.manifest
        manifest.begin(self._plan.run, {**self._plan.about, **about, "sessions": self._total})
        for place, outcome in self.outcomes.items():
            if outcome.state == "failed":
                self._fail(place, outcome.why)
        try:
            for job in self._jobs.values():
                keep_old(Path(job.task["out"]) / RESULTS)
                self._crew.start(job)
            while self._jobs:
                self._take(self._crew.next(POLL_SECONDS))
        except BaseException as error:
            manifest.write("interrupted", {"open": sorted(self._jobs), "error": repr(error)})
            raise

    def _take(self, what: Happening | None) -> None:
        if isinstance(what, Sentence):
            self._tell(str(what))
        elif isinstance(what, Begun):
            self._begun(what)
        elif isinstance(what, Ended):
            self._ended(what)

    def _begun(self, what: Begun) -> None:
        if what.place not in self._jobs:
            return
        before = self._running.get(what.place)
        self._running[what.place] = (what.where, time.monotonic())
        if before is None:
            return
        lost = say("The worker {where} was lost.", where=before[0])
        if not self._again(what.place, before[0], (lost,)):
            self._crew.give_up(what.place)

    def _ended(self, what: Ended) -> None:
        job = self._jobs.get(what.place)
        if job is None:
            return
        _, began = self._running.pop(what.place, ("", time.monotonic()))
        answer = what.answer
        if not answer["ok"]:
            if self._again(what.place, what.where, reasons_of(answer)):
                self._crew.start(job)
            return
        entry = {
            "session": what.place,
            "input": job.input,
            "attempt": self._attempts[what.place],
            "where": what.where,
            "seconds": round(time.monotonic() - began, 3),
            **{name: value for name, value in answer.items() if name != "ok"},
        }
        self._plan.manifest.write("done", entry)
        row = self.outcomes[what.place].row
        self.outcomes[what.place] = Outcome(row, "done", self._attempts[what.place], entry)
        del self._jobs[what.place]
        self._tell(f"{self._count} {what.place}: done in {entry['seconds']:.1f} s")

    def _again(self, place: str, where: str, why: tuple[Sentence, ...]) -> bool:
        """Count an attempt that failed; return whether there is another."""
        attempt = self._attempts[place]
        if attempt > self._retries:
            self._fail(place, why, where)
            return False
        self._attempts[place] = attempt + 1
        told = " ".join(map(str, why))
        self._plan.manifest.write(
            "retried", {"session": place, "attempt": attempt, "where": where, "error": told}
        )
        self._tell(f"{place}: failed, is tried again. {told}")
        return True

    def _fail(self, place: str, why: tuple[Sentence, ...], where: str = "") -> None:
        told, attempts = " ".join(map(str, why)), self._attempts.get(place, 0)
        self._plan.manifest.write(
            "failed", {"session": place, "attempt": attempts, "where": where, "error": told}
        )
        self.outcomes[place] = Outcome(self.outcomes[place].row, "failed", attempts, {}, why)
        self._jobs.pop(place, None)
        self._running.pop(place, None)
        self._tell(f"{self._count} {place}: FAILED. {told}")

    @property
    def _count(self) -> str:
        return f"{self._total - len(self._jobs)}/{self._total}"
