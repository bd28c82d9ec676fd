"""Trains a personal model in a process of its own, told how far it is, and ended when not wanted.

    calibrate_recordings ── waits; for commands and for studies without a window
    Training             ── a thread that does the same; for the window

The model is made in a folder of its own and takes its place when it is whole: cancelled or
crashed, nothing is left of it.
"""

import contextlib
import json
import logging
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from emoscope.batch_process import last_words, not_begun, reasons_of, refusal
from emoscope.participants.lines import object_of
from emoscope.personal._work import Stopped, answer
from emoscope.personal.asked import Asked
from emoscope.personal.errors import PersonalError
from emoscope.personal.outcome import Outcome, outcome_of
from emoscope.personal.training import PERMUTATIONS, Task
from emoscope_devices import Sentence, say

log = logging.getLogger(__name__)

COMMAND: Sequence[str] = (sys.executable, "-m", "emoscope.personal._child")
PATIENCE = 2.0
"""Seconds in which a process that is told to end must be gone; then it is killed."""
PARTIAL = ".emoscope-calibration-"
"""How the name of an unfinished calibration's folder begins; one from a crash may be removed."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: ``stage`` in words, ``done`` 0 to 1.

    ``permutations`` of ``of`` are done where some are made; zeros elsewhere.
    """

    stage: Sentence
    done: float
    permutations: int = 0
    of: int = 0


Listener = Callable[[Progress], object]


def calibrate_recordings(
    folders: Sequence[Path],
    participant: str,
    out: Path,
    *,
    asked: Asked | None = None,
    name: str = "",
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    progress: Listener | None = None,
    cancel: threading.Event | None = None,
    apart: bool = True,
) -> Outcome:
    """Train a participant's EEG model on her closed recordings, and return what came of it.

    ``out`` (ONNX) must not be there yet; its card comes beside it. ``asked`` says what is to be
    told apart: both axes by condition, unless it is given. ``progress`` is called on this thread.
    ``apart`` False trains in this process, for many in a row. Waits: not for the Qt thread. Never
    raises for what recordings hold: an Outcome says why nothing was made.
    """
    task = Task(
        tuple(folders), participant, out, asked or Asked(), name or out.stem, permutations, seed
    )
    return run(task, progress or (lambda _: None), cancel or threading.Event(), apart)


def run(task: Task, progress: Listener, cancel: threading.Event, apart: bool = True) -> Outcome:
    """Do a task, as ``calibrate_recordings`` says."""
    if task.out.suffix != ".onnx":
        return _refused(say("{file} must be named .onnx.", file=task.out))
    for path in (task.out, task.out.with_suffix(".toml")):
        if path.exists():
            return _refused(say("{file} is there already: choose another name.", file=path))
    try:
        task.out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=PARTIAL, dir=task.out.parent) as folder:
            inner = replace(task, out=Path(folder, task.out.name))
            found = (_apart if apart else _here)(inner.plain(), progress, cancel)
            if found is None:
                return Outcome("cancelled")
            if not found.get("ok"):
                return Outcome("refused", reasons_of(found))
            _take_place(inner.out, task.out)
    except OSError as error:
        why = error.strerror or repr(error)
        return _refused(say("{file} cannot be written ({why}).", file=task.out, why=why))
    report: dict[str, Any] = found["report"]
    report |= {"model": str(task.out), "card": str(task.out.with_suffix(".toml"))}
    return outcome_of(report, reasons_of(report), task.out)


def _take_place(made: Path, out: Path) -> None:
    """Give a whole model its name, after its card: a model without a card is refused."""
    os.replace(made.with_suffix(".toml"), out.with_suffix(".toml"))
    os.replace(made, out)


def _refused(*said: Sentence) -> Outcome:
    return Outcome("refused", said)


# -- in this process -------------------------------------------------------------------------


def _here(
    task: Mapping[str, Any], progress: Listener, cancel: threading.Event
) -> dict[str, Any] | None:
    def told(stage: str, done: float, permutations: int, of: int) -> None:
        if cancel.is_set():
            raise Stopped
        progress(Progress(stage_words(stage), done, permutations, of))

    try:
        return answer(task, told)
    except Stopped:
        return None


# -- in a process of its own -----------------------------------------------------------------


def _apart(
    task: Mapping[str, Any], progress: Listener, cancel: threading.Event
) -> dict[str, Any] | None:
    try:
        with (
            tempfile.TemporaryFile() as chatter,
            subprocess.Popen(
                COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=chatter
            ) as child,
            _ended(child, cancel),
        ):
            found = _followed(child, task, progress)
            if cancel.is_set():
                return None
            code = child.wait()
            if found is None:
                log.info("training ended with %d: %s", code, last_words(chatter))
                found = refusal(
                    say("Its process ended with code {code} and no answer; see the log.", code=code)
                )
            return found
    except OSError as error:
        return not_begun(error)


def _followed(
    child: "subprocess.Popen[bytes]", task: Mapping[str, Any], progress: Listener
) -> dict[str, Any] | None:
    """Hand over the task and hear the process to its end; return its answer, if it had one."""
    assert child.stdin is not None and child.stdout is not None
    with contextlib.suppress(BrokenPipeError):  # it crashed at once: its exit code tells
        # Stays open until the process has ended: its end is how the process learns of ours.
        child.stdin.write(json.dumps(task).encode() + b"\n")
        child.stdin.flush()
    found = None
    for line in child.stdout:
        entry = object_of(line)
        if entry is None:
            continue  # cut off by its end, or not ours
        if "ok" in entry:
            found = entry
        elif "stage" in entry:
            words = stage_words(entry["stage"])
            progress(Progress(words, entry["done"], entry["permutations"], entry["of"]))
    return found


@contextlib.contextmanager
def _ended(child: "subprocess.Popen[bytes]", cancel: threading.Event) -> Iterator[None]:
    """See that the process ends when it is not wanted any more, and is gone afterwards."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            if cancel.is_set():
                _end(child)
                return

    watcher = threading.Thread(target=watch, name="personal-cancel", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
        _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End a process: asked first, by the end of its standard input, then killed."""
    assert child.stdin is not None
    with contextlib.suppress(OSError):
        child.stdin.close()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def stage_words(stage: str) -> Sentence:
    """Return a stage in words."""
    kind, _, key = stage.partition(":")
    known = {
        "cut": say("Cutting the recordings."),
        "read": say("Reading the windows."),
        "quadrants": say("Looking at the four quadrants."),
        "write": say("Writing the model."),
    }
    if kind == "prove":
        return say("Proving {key} on held-out clips, and on shuffled labels.", key=key)
    if kind == "controls":
        return say("Controls of {key}: muscle, order, drift.", key=key)
    return known.get(kind, known["read"])


class Training:
    """A training on a thread of its own, which asks ``prepare`` for its task first.

    ``prepare`` may raise PersonalError and wait for a disk. All three are called on that thread.
    """

    def __init__(
        self,
        prepare: Callable[[], Task],
        *,
        progress: Listener = lambda _: None,
        over: Callable[[Outcome], object] = lambda _: None,
    ) -> None:
        """Prepare; ``start`` begins."""
        self._prepare, self._progress, self._over = prepare, progress, over
        self._cancel = threading.Event()
        self._result: Outcome | None = None
        self._thread = threading.Thread(target=self._run, name="personal-training", daemon=True)

    @property
    def result(self) -> Outcome | None:
        """Return what came of it, None while it goes on."""
        return self._result

    @property
    def busy(self) -> bool:
        """Return whether it goes on."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin; ``over`` is called once, last."""
        self._thread.start()

    def cancel(self) -> None:
        """End it soon; nothing is kept."""
        self._cancel.set()

    def join(self, timeout: float = 30.0) -> bool:
        """Wait for its end; return whether it came."""
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result = run(self._prepare(), self._progress, self._cancel)
        except PersonalError as error:
            result = _refused(*error.sentences)
        except Exception as error:  # the thread's boundary
            log.exception("training a personal model")
            result = _refused(say("Training failed ({error}); see the log.", error=repr(error)))
        self._result = result
        self._over(result)
