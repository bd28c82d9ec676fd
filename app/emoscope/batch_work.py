"""What a batch does with one recording, in a process of its own: plain values in, plain values out.

A task names folders by path, so that it can be done on any machine that sees them.
"""

import hashlib
import logging
import os
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import Any

from emoscope.batch_process import Answer, refusal
from emoscope.pipeline import Result
from emoscope.plain_sentences import plain
from emoscope.recording.reader import Recording, RecordingError, read_recording
from emoscope.recording.verify import verify
from emoscope.recording.verify_report import VerifyError
from emoscope.settings import parse
from emoscope_devices import say, to_seconds
from emoscope_models import Estimator, ModelError

log = logging.getLogger(__name__)

RESULTS = "results.jsonl"
Facts = dict[str, Any]
Loader = Callable[[], Estimator]


def do(task: Mapping[str, Any]) -> Answer:
    """Do a task and return its answer. Never raises: what went wrong is in the answer."""
    works: Mapping[str, Callable[[Mapping[str, Any]], Answer]] = {
        "verify": _verify,
        "identify": _identify,
        "estimate": _estimate,
        "fuse": _fuse,
    }
    try:
        return {"ok": True, **works[task["work"]](task)}
    except (RecordingError, VerifyError, ModelError) as error:
        return refusal(*error.sentences)
    except OSError as error:
        why, where = error.strerror or repr(error), error.filename or task.get("folder", "")
        return refusal(say("{path}: {why}.", path=where, why=why))
    except Exception as error:  # the process's boundary: said, and the batch goes on
        log.exception("%s of %s", task["work"], task.get("folder"))
        return refusal(say("It failed ({error}). Report this.", error=repr(error)))


# -- is it whole? ----------------------------------------------------------------------------


def _verify(task: Mapping[str, Any]) -> Answer:
    """Return verify's verdict, and what only a look into the signals tells."""
    folder = Path(task["folder"])
    report = verify(folder)
    times = [(s.first_ns, s.last_ns) for s in report.streams if s.rows]
    length = max(b for _, b in times) - min(a for a, _ in times) if times else 0
    try:
        markers: int | None = len(read_recording(folder).markers())
    except RecordingError:  # damaged so that nobody can tell
        markers = None
    return {
        "verdict": report.verdict.name.lower(),
        "why": [plain(s) for s in (*report.damages, *report.losses)],
        "seconds": to_seconds(length),
        "streams": [s.kind for s in report.streams if s.rows],
        "markers": markers,
    }


# -- which models? ---------------------------------------------------------------------------


def _identify(task: Mapping[str, Any]) -> Answer:
    """Return which models and which fusion a batch has, by loading them once."""
    # Models and their libraries take seconds to load; verifying needs none of them.
    from emoscope.recording.facts import fusion_facts, model_facts
    from emoscope.replay_command import loaders_of

    settings = parse(task["settings"])
    models: dict[str, Any] = {}
    why: dict[str, list[Any]] = {}
    if task["modalities"]:
        loaders = loaders_of(tuple(task["models"]), settings)
        for modality in task["modalities"]:
            try:
                estimator = loaders[modality]()
            except ModelError as error:
                why[modality] = [plain(s) for s in error.sentences]
                models[modality] = None
                continue
            models[modality] = _same(model_facts(estimator))
            estimator.close()
    fusion = fusion_facts(settings.fusion.build())
    return {"models": models, "unavailable": why, "fusion": fusion, "program": version("emoscope")}


def _same(facts: Facts) -> Facts:
    """Return what must be the same on every machine: the model, not what it runs on."""
    return {"identity": facts["identity"], "sha256": facts["sha256"]}


# -- new results -----------------------------------------------------------------------------


def _estimate(task: Mapping[str, Any]) -> Answer:
    """Send samples through models again."""
    from emoscope.recording.replay_estimates import Reestimation
    from emoscope.replay_command import fusion_for, loaders_of

    recording = _opened(task)
    settings = parse(task["settings"])
    expected: Mapping[str, Facts | None] = task["expected"]
    providers: dict[str, str] = {}
    fusion = settings.fusion.build()
    why: list[str] = []
    if task["own_fusion"]:
        fusion, why = fusion_for(recording, settings)
    loaders = {
        modality: _checked(modality, load, expected.get(modality), providers)
        for modality, load in loaders_of(tuple(task["models"]), settings).items()
    }
    new = Reestimation(recording, loaders, fusion)
    with closing(new.results()) as results:
        answer = _written(task, recording, results)
    for modality, reasons in new.unavailable.items():
        if expected.get(modality) is not None:
            Path(task["out"], RESULTS).unlink()
            return refusal(*reasons)
    return answer | {"notes": [*answer["notes"], *why], "providers": providers}


def _checked(
    modality: str, load: Loader, theirs: Facts | None, providers: dict[str, str]
) -> Loader:
    """Return how to make a model that must be the one that the batch was begun with.

    ``providers`` gets what it runs on. The loader raises ModelError for any other.
    """
    from emoscope.recording.facts import model_facts

    def make() -> Estimator:
        if theirs is None:
            raise ModelError(
                "The {modality} model is not to be had.",
                "See what the batch said when it began.",
                modality=modality,
            )
        made = load()
        mine = _same(model_facts(made))
        if mine != theirs:
            made.close()
            raise ModelError(
                "The {modality} model is {mine} here, not {theirs} with the same files.",
                "Install the same models on every machine.",
                modality=modality,
                mine=mine["identity"],
                theirs=theirs["identity"],
            )
        providers[modality] = made.provider
        return made

    return make


def _fuse(task: Mapping[str, Any]) -> Answer:
    """Fuse the recorded estimates with other settings of fusion."""
    from emoscope.batch_fuse import fuse_again

    recording = _opened(task)
    with closing(fuse_again(recording, parse(task["settings"]).fusion.build())) as results:
        return _written(task, recording, results)


def _opened(task: Mapping[str, Any]) -> Recording:
    """Open the recording, if this machine sees the one that is meant. Raises RecordingError."""
    if version("emoscope") != task["program"]:
        raise RecordingError(
            "Emoscope is {mine} here, not {theirs}.",
            "Install the same version on every machine.",
            mine=version("emoscope"),
            theirs=task["program"],
        )
    folder = Path(task["folder"])
    if digest_of(folder / "session.json") != task["session"]:
        raise RecordingError(
            "{folder} is not there, or is another recording.",
            "Every machine must see the same folder at the same path.",
            folder=folder,
        )
    return read_recording(folder)


def digest_of(path: Path) -> str:
    """Return a small file's SHA-256, nothing when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _written(task: Mapping[str, Any], recording: Recording, results: Iterable[Result]) -> Answer:
    """Write results so that they are there whole or not at all. Raises OSError."""
    from emoscope.recording import ResultWriter
    from emoscope.recording.documents import versions

    out = Path(task["out"])
    out.mkdir(parents=True, exist_ok=True)
    for rest in out.glob(".results-*.partial"):  # of an attempt that was lost
        rest.unlink(missing_ok=True)
    partial = out / f".results-{uuid.uuid4().hex}.partial"
    tally = _Tally()
    try:
        with ResultWriter(partial) as writer:
            for marker in recording.markers():
                writer.mark(marker)
            for result in results:
                writer.write(result)
                tally.take(result)
        if writer.unwritten:
            raise OSError(0, writer.why, str(out / RESULTS))
        size, digest = _settled(partial)
        partial.rename(out / RESULTS)
    finally:
        partial.unlink(missing_ok=True)
    first, last = recording.span
    return {
        **tally.told,
        "length": to_seconds(last - first),
        "bytes": size,
        "sha256": digest,
        "notes": [str(note) for note in recording.notes],
        "versions": versions(),
    }


def _settled(path: Path) -> tuple[int, str]:
    """Put a file on the disk; return its size and SHA-256."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        digest = hashlib.file_digest(file, "sha256")
        return file.tell(), digest.hexdigest()


class _Tally:
    """What a session's results come to."""

    def __init__(self) -> None:
        self._count = 0
        self._labels: Counter[str] = Counter()
        self._silent = 0
        self._affect = [0.0, 0.0]
        self._rated = 0

    def take(self, result: Result) -> None:
        """Count a result."""
        self._count += 1
        fused = result.fused
        if not fused.n_used:
            self._silent += 1
        else:
            self._labels[fused.label] += 1
        if fused.affect is not None:
            self._rated += 1
            self._affect[0] += fused.affect.valence
            self._affect[1] += fused.affect.arousal

    @property
    def told(self) -> dict[str, Any]:
        """Return how many results there are, by label, without evidence, and the mean affect."""
        valence, arousal = (s / self._rated if self._rated else None for s in self._affect)
        return {
            "results": self._count,
            "labels": dict(sorted(self._labels.items())),
            "without_evidence": self._silent,
            "valence": valence,
            "arousal": arousal,
        }
