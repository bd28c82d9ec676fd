"""What a batch is to do: which recordings, with which models, and what has been done before."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from emoscope.batch_manifest import NAME, Manifest
from emoscope.batch_process import Answer, reasons_of
from emoscope.batch_work import RESULTS, digest_of
from emoscope.dataset import Row, read_dataset
from emoscope.pipeline import STREAM_OF
from emoscope.recording.documents import END, START
from emoscope.recording.hold import Hold
from emoscope.settings import Settings, WindowSettings, dump
from emoscope_devices import KINDS, SaidError, Sentence, say
from emoscope_models import Modality


class BatchError(SaidError):
    """A batch cannot be begun, or not go on."""


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
        task = _task(wish, settings, about, row, results.parent)
        jobs.append(Job(row.place, task, input_))
        outcomes[row.place] = Outcome(row, "open")
    notes = tuple(
        say("{modality} model: {why}", modality=modality, why=" ".join(s["text"] for s in said))
        for modality, said in about["unavailable"].items()
    )
    return Plan(wish, manifest, run, about, jobs, outcomes, notes, hold)


def _task(
    wish: Wish, settings: Settings, about: Mapping[str, Any], row: Row, out: Path
) -> dict[str, Any]:
    """Return what a process must know to do a recording, wherever it runs."""
    return {
        "work": about["work"],
        "folder": str(row.folder.resolve()),
        "session": digest_of(row.folder / START),
        "out": str(out),
        "settings": dump(settings),
        "models": list(wish.models),
        "own_fusion": wish.own_fusion,
        "expected": about["models"],
        "program": about["program"],
    }


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
