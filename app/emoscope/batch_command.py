"""``emoscope analyze --dataset``: runs a batch, says how it went, and keeps a summary."""

import csv
import io
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.batch import Batch, Crew
from emoscope.batch_local import LocalCrew
from emoscope.batch_plan import BatchError, Outcome, Plan, Wish, make_plan
from emoscope.batch_process import Answer, run_child
from emoscope.dataset import DatasetError
from emoscope.dataset_check import usual_jobs
from emoscope.dataset_command import printable
from emoscope.recording.documents import versions
from emoscope.settings import Settings
from emoscope_models import EMOTIONS

FINE, UNUSABLE, INTERRUPTED = 0, 3, 130
SUMMARY = "summary.csv"


@dataclass(frozen=True, slots=True)
class How:
    """``jobs`` processes at a time (None: a core is left free), or the ``scheduler`` of a cluster;
    a recording that fails is tried ``retries`` more times."""

    jobs: int | None = None
    scheduler: str = ""
    retries: int = 2


def run_batch(wish: Wish, how: How, settings: Settings) -> int:
    """Do it, tell it on the standard error, and return the exit code."""
    try:
        plan = make_plan(wish, settings, _ask)
    except (BatchError, DatasetError) as error:
        return _fail(error)
    except OSError as error:
        return _fail(f"{error.filename or wish.out} cannot be written ({error.strerror}).")
    try:
        return _done(plan, how)
    finally:
        plan.close()


def _ask(task: Mapping[str, Any]) -> Answer:
    answer = run_child(task, threading.Event())
    assert answer is not None  # nobody cancels it
    return answer


def _done(plan: Plan, how: How) -> int:
    for note in plan.notes:
        _tell(str(note))
    kept = sum(one.state == "kept" for one in plan.outcomes.values())
    if kept:
        _tell(f"{kept} recordings are finished already; they are not done again.")
    try:
        crew = _crew(plan, how)
    except BatchError as error:
        return _fail(error)
    code = _run(plan, how, crew)
    outcomes = sorted(plan.outcomes.values(), key=lambda one: one.row.place)
    sys.stdout.write(printable_lines(as_text(outcomes)) + "\n")
    try:
        _keep(plan.wish.out / SUMMARY, as_csv(outcomes))
    except OSError as error:
        code = code or _fail(f"{SUMMARY} cannot be written ({error.strerror}). Make room there.")
    if code == FINE and any(one.state not in ("done", "kept") for one in outcomes):
        return UNUSABLE
    return UNUSABLE if code == FINE and plan.notes else code


def _run(plan: Plan, how: How, crew: Crew) -> int:
    """Do it and return the exit code, FINE also when recordings failed."""
    about = {"dataset": str(plan.wish.dataset.resolve()), "versions": versions()}
    try:
        try:
            Batch(plan, crew, how.retries, _tell).run(about | {"scheduler": how.scheduler})
        finally:
            crew.close()
    except BatchError as error:
        return _fail(error)
    except OSError as error:
        where = error.filename or plan.wish.out
        return _fail(f"{where} cannot be written ({error.strerror or error}). Make room there.")
    except KeyboardInterrupt:
        return _fail("interrupted; run the same command again to go on.", INTERRUPTED)
    return FINE


def _crew(plan: Plan, how: How) -> Crew:
    if not how.scheduler:
        return LocalCrew(min(how.jobs or usual_jobs(), max(1, len(plan.jobs))))
    try:
        from emoscope.batch_dask import DaskCrew
    except ImportError as error:
        raise BatchError(
            "A Dask cluster needs the package distributed ({why}).",
            "Install Emoscope with its extra: pip install 'emoscope[cluster]'.",
            why=error,
        ) from error
    crew = DaskCrew(how.scheduler)
    try:
        crew.look(plan.jobs, plan.wish.out)
    except BaseException:
        crew.close()
        raise
    return crew


def _tell(text: str) -> None:
    sys.stderr.write(printable(text) + "\n")
    sys.stderr.flush()


def _fail(error: object, code: int = UNUSABLE) -> int:
    _tell(f"emoscope: {error}")
    return code


def _keep(path: Path, text: str) -> None:
    """Put a summary in the place of the last one: it can be made anew from the manifest."""
    partial = path.with_name(f".{path.name}.partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


# -- what came of it -------------------------------------------------------------------------

_COLUMNS: Mapping[str, Callable[[Outcome], object]] = {
    "recording": lambda one: one.row.place,
    "participant": lambda one: one.row.participant,
    "study": lambda one: one.row.study,
    "state": lambda one: "done" if one.state == "kept" else one.state,
    "attempts": lambda one: one.entry.get("attempt", one.attempts),
    "work_s": lambda one: one.entry.get("seconds"),
    "length_s": lambda one: one.entry.get("length"),
    "results": lambda one: one.entry.get("results"),
    "without_evidence": lambda one: one.entry.get("without_evidence"),
    "valence": lambda one: _rounded(one.entry.get("valence")),
    "arousal": lambda one: _rounded(one.entry.get("arousal")),
}


def _rounded(value: object) -> object:
    return round(value, 6) if isinstance(value, float) else value


def as_csv(outcomes: Sequence[Outcome]) -> str:
    """Return one line a recording: what was done, and how often each class was the answer."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_COLUMNS, *EMOTIONS, "error"])
    for one in outcomes:
        labels = one.entry.get("labels", {})
        counts = [labels.get(emotion, 0) if one.entry else None for emotion in EMOTIONS]
        why = " ".join(map(str, one.why))
        row = [*(make(one) for make in _COLUMNS.values()), *counts, why]
        writer.writerow([_writable(cell) for cell in row])
    return out.getvalue()


def _writable(cell: object) -> object:
    """Return text without what no encoding has: a folder's name may be no text at all."""
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell


def as_text(outcomes: Sequence[Outcome]) -> str:
    """Return the summary for people."""
    wide = max(len("recording"), *(len(one.row.place) for one in outcomes))
    head = (
        f"{'recording':{wide}}  {'state':7}{'tries':>6}{'length s':>10}{'results':>9}{'silent':>8}"
    )
    lines = [f"{head}  most often"]
    for one in outcomes:
        entry = one.entry
        if not entry:
            why = " ".join(map(str, one.why)) or "not done"
            lines.append(f"{one.row.place:{wide}}  {one.state:7}{one.attempts:>6}  {why}")
            continue
        count, silent = entry["results"], entry["without_evidence"]
        share = f"{silent / count:.0%}" if count else "-"
        best = sorted(entry["labels"].items(), key=lambda pair: -pair[1])[:2]
        often = ", ".join(f"{name} {n / count:.0%}" for name, n in best)
        lines.append(
            f"{one.row.place:{wide}}  {one.state:7}{entry['attempt']:>6}{entry['length']:>10.1f}"
            f"{count:>9}{share:>8}  {often}"
        )
    states = [one.state for one in outcomes]
    done = f"{states.count('done')} done, {states.count('kept')} kept"
    left = f"{states.count('failed')} failed, {states.count('open')} not done"
    return "\n".join([*lines, "", f"{done}, {left}."])


def printable_lines(text: str) -> str:
    """Return lines that a terminal shows and does not obey."""
    encoding = sys.stdout.encoding or "utf-8"
    safe = "\n".join(map(printable, text.split("\n")))
    return safe.encode(encoding, "replace").decode(encoding)
