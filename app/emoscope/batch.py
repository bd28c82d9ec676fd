"""Many recordings through models, or through fusion, again: planned, done, retried, written down.

Each recording is done in a process of its own, on this machine or on a cluster; what has been
finished is not done again. Nothing is ever written into a recording.
"""

import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from emoscope.batch_manifest import NAME, Manifest
from emoscope.batch_process import Answer, reasons_of
from emoscope.batch_work import RESULTS, digest_of
from emoscope.dataset import KINDS, Row, read_dataset
from emoscope.pipeline import STREAM_OF
from emoscope.recording._documents import END, START
from emoscope.recording._hold import Hold
from emoscope.settings import Settings, WindowSettings, dump
from emoscope_devices import Sentence, say
from emoscope_models import Modality

POLL_SECONDS = 0.5


class BatchError(Exception):
    """A batch cannot be begun, or not go on. ``sentences`` can be translated."""

    def __init__(self, what: str, remedy: str, **values: Any) -> None:
        """Take templates for ``what`` is wrong and its ``remedy``, and the values for both."""
        self.sentences: tuple[Sentence, ...] = (say(what, **values), say(remedy, **values))
        super().__init__(" ".join(map(str, self.sentences)))


@dataclass(frozen=True, slots=True)
class Wish:
    """What to do with the recordings in ``dataset``; results go to ``out``.

    ``fuse``: recorded estimates are fused again; else samples go through models again, ``models``
    by their keys instead of those that the settings name. ``own_fusion``: with the fusion of each
    session, else with that of the settings.
    """

    dataset: Path
    out: Path
    fuse: bool = False
    models: tuple[str, ...] = ()
    own_fusion: bool = True


@dataclass(frozen=True, slots=True)
class Job:
    """One recording to be done. ``input`` tells its content from any other."""

    place: str
    task: Mapping[str, Any]
    input: str


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one recording: ``state`` "done", "failed", "kept" (was done before) or "open".

    ``entry`` is the manifest's line of its results; ``why`` it failed.
    """

    row: Row
    state: str
    attempts: int = 0
    entry: Mapping[str, Any] = field(default_factory=dict)
    why: tuple[Sentence, ...] = ()


@dataclass(slots=True)
class Plan:
    """What is to be done: ``jobs`` in order, and what has been done before or cannot be."""

    wish: Wish
    manifest: Manifest
    run: str
    about: Mapping[str, Any]
    jobs: list[Job]
    outcomes: dict[str, Outcome]
    notes: tuple[Sentence, ...] = ()
    hold: Hold | None = None

    def close(self) -> None:
        """Let go of the folder for results."""
        if self.hold is not None:
            self.hold.release()


def make_plan(wish: Wish, settings: Settings, ask: Callable[[Mapping[str, Any]], Answer]) -> Plan:
    """Look at the recordings, at the models and at what has been done before.

    ``ask`` does a task and gives its answer. The plan holds the folder for results until it is
    closed. Raises BatchError, DatasetError and OSError.
    """
    found = read_dataset(wish.dataset)
    out = wish.out.resolve()
    for row in found.rows:
        if out.is_relative_to(row.folder.resolve()):
            raise BatchError(
                "{out} is inside a recording.",
                "Write the results elsewhere: a recording is never changed.",
                out=wish.out,
            )
    if not found.rows:
        raise BatchError(
            "There is no recording in {folder}.",
            "Name a folder with recordings in it.",
            folder=wish.dataset,
        )
    about = _about(wish, settings, found.rows, ask)
    out.mkdir(parents=True, exist_ok=True)
    hold = Hold(out)
    if not hold.taken:
        raise BatchError(
            "Another batch writes to {out}.", "Wait for it, or choose another folder.", out=wish.out
        )
    try:
        return _planned(wish, settings, found.rows, about, out, hold)
    except BaseException:
        hold.release()
        raise


def _about(
    wish: Wish,
    settings: Settings,
    rows: Sequence[Row],
    ask: Callable[[Mapping[str, Any]], Answer],
) -> dict[str, Any]:
    """Return models, fusion and version: all that results depend on besides recordings."""
    kinds = {kind for row in rows for kind in (row.streams or KINDS)}
    modalities: list[Modality] = [m for m, kind in STREAM_OF.items() if kind in kinds]
    answer = ask(
        {
            "work": "identify",
            "settings": dump(settings),
            "models": list(wish.models),
            "modalities": [] if wish.fuse else modalities,
        }
    )
    if not answer["ok"]:
        raise _refused(answer)
    models = answer["models"]
    if models and all(one is None for one in models.values()):
        raise _refused({"said": [s for said in answer["unavailable"].values() for s in said]})
    return {
        "work": "fuse" if wish.fuse else "estimate",
        "own_fusion": wish.own_fusion,
        **{name: answer[name] for name in ("models", "unavailable", "fusion", "program")},
        "settings": _parts(settings),
    }


def _refused(answer: Mapping[str, Any]) -> BatchError:
    error = BatchError("The batch cannot be begun.", "See why.")
    error.sentences = reasons_of(answer)
    error.args = (" ".join(map(str, error.sentences)),)
    return error


def _parts(settings: Settings) -> str:
    """Return the settings on which results depend, as TOML; how the window looks is none."""
    plain = Settings()
    return dump(
        replace(
            settings,
            camera=plain.camera,
            recording=plain.recording,
            window=WindowSettings(),
            microphone=replace(settings.microphone, device="default", latency=0.0),
            eeg=replace(settings.eeg, device="none", channels=(), latency=0.0),
            models=replace(settings.models, shadow=()),
        )
    )


def _planned(
    wish: Wish,
    settings: Settings,
    rows: Sequence[Row],
    about: dict[str, Any],
    out: Path,
    hold: Hold,
) -> Plan:
    # Which models there must be depends on the recordings, of which there may be more tomorrow.
    fixed = {k: v for k, v in about.items() if k not in ("models", "unavailable")}
    run = hashlib.sha256(json.dumps(fixed, sort_keys=True).encode()).hexdigest()
    manifest = _manifest(wish, run, about["models"])
    jobs: list[Job] = []
    outcomes: dict[str, Outcome] = {}
    for row in rows:
        if row.verdict == "going on":
            why = say("{folder} still goes on. Stop it, then run this again.", folder=row.folder)
            outcomes[row.place] = Outcome(row, "failed", 0, {}, (why,))
            continue
        input_ = input_of(row.folder)
        entry = manifest.done.get(row.place, {})
        results = out / row.place / RESULTS
        if entry.get("input") == input_ and size_of(results) == entry.get("bytes"):
            outcomes[row.place] = Outcome(row, "kept", 0, entry)
            continue
        task = {
            "work": about["work"],
            "folder": str(row.folder.resolve()),
            "session": digest_of(row.folder / START),
            "out": str(results.parent),
            "settings": dump(settings),
            "models": list(wish.models),
            "own_fusion": wish.own_fusion,
            "expected": about["models"],
            "program": about["program"],
        }
        jobs.append(Job(row.place, task, input_))
        outcomes[row.place] = Outcome(row, "open")
    notes = tuple(
        say("{modality} model: {why}", modality=modality, why=" ".join(s["text"] for s in said))
        for modality, said in about["unavailable"].items()
    )
    return Plan(wish, manifest, run, about, jobs, outcomes, notes, hold)


def _manifest(wish: Wish, run: str, models: Mapping[str, Any]) -> Manifest:
    try:
        manifest = Manifest(wish.out)
    except ValueError as error:
        raise BatchError(
            "{file} is not the manifest of a batch that this program knows ({why}).",
            "Choose another folder for results.",
            file=wish.out / NAME,
            why=error,
        ) from error
    others = any(manifest.models.get(name, one) != one for name, one in models.items())
    if manifest.run not in ("", run) or others:
        raise BatchError(
            "{out} holds results of other models, settings or another version.",
            "Choose another folder: nothing is overwritten.",
            out=wish.out,
        )
    return manifest


def input_of(folder: Path) -> str:
    """Return what tells a recording's content: its documents, and the sizes of its files.

    The end holds the checksum of all checksums; a copy of a recording is the same input. Raises
    OSError.
    """
    sizes = sorted((p.name, p.stat().st_size) for p in folder.iterdir() if p.is_file())
    parts = [sizes, digest_of(folder / START), digest_of(folder / END)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def size_of(path: Path) -> int | None:
    """Return a file's size, None when there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return None


def keep_old(results: Path) -> None:
    """Rename results that are there: they are of something else, and nothing is overwritten."""
    number = 1
    while (old := results.with_name(f"results.old-{number}.jsonl")).exists():
        number += 1
    if results.exists():
        results.rename(old)


# -- doing it --------------------------------------------------------------------------------


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
