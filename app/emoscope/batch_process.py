"""Runs one piece of work in a process of its own: what crashes there is an answer, not the end.

The process ends with the one that began it, however that ends: it watches its standard input.
"""

import json
import logging
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from typing import IO, Any

from emoscope.plain_sentences import Said, plain, sentence_of
from emoscope_devices import Sentence, say

log = logging.getLogger(__name__)

POLL_SECONDS = 0.1
LAST_WORDS = 2_000
"""Characters of what a crashed process had said last, kept in the log."""
COMMAND: Sequence[str] = (sys.executable, "-m", "emoscope.batch_child")

Answer = dict[str, Any]
"""What came of a task: "ok", and "said" (sentences) why not; else what the work gave."""


def run_child(task: Mapping[str, Any], cancel: threading.Event) -> Answer | None:
    """Do a task in a process of its own and return its answer, None when cancelled.

    Waits: not for the Qt thread. Never raises: a process that crashes, is killed or cannot be
    begun is an answer with the reason.
    """
    try:
        with (
            tempfile.TemporaryFile() as output,
            tempfile.TemporaryFile() as chatter,
            subprocess.Popen(
                COMMAND, stdin=subprocess.PIPE, stdout=output, stderr=chatter
            ) as child,
        ):
            if not _ended(child, task, cancel):
                return None
            return _answer(child.returncode, output, chatter)
    except OSError as error:
        return not_begun(error)


def _ended(
    child: "subprocess.Popen[bytes]", task: Mapping[str, Any], cancel: threading.Event
) -> bool:
    """Hand over the task and wait; return False when cancelled. The process is gone then."""
    assert child.stdin is not None
    try:
        # Stays open until the process has ended: its end is how the process learns of ours.
        child.stdin.write(json.dumps(task).encode() + b"\n")
        child.stdin.flush()
    except BrokenPipeError:  # it crashed at once; its exit code tells
        pass
    try:
        while True:
            try:
                child.wait(POLL_SECONDS)
                return True
            except subprocess.TimeoutExpired:
                if cancel.is_set():
                    return False
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


def _answer(code: int, output: IO[bytes], chatter: IO[bytes]) -> Answer:
    output.seek(0)
    try:
        answer = json.loads(output.read())
    except ValueError:
        answer = None
    if isinstance(answer, dict) and "ok" in answer:
        return answer
    log.info("a process ended with %d: %s", code, last_words(chatter))
    if code < 0:
        return refusal(say("Its process was ended by signal {number}.", number=-code))
    return refusal(say("Its process ended with code {code} and no answer.", code=code))


def last_words(chatter: IO[bytes]) -> str:
    """Return what a process had said last, of all that it wrote on standard error."""
    chatter.seek(0)
    return chatter.read().decode("utf-8", "replace")[-LAST_WORDS:]


def not_begun(error: OSError) -> Answer:
    """Return the answer where no process could be begun."""
    why = error.strerror or repr(error)
    return refusal(say("A process could not be begun ({why}). Make room for it.", why=why))


def refusal(*said: Said) -> Answer:
    """Return the answer of work that could not be done, with the reasons."""
    return {"ok": False, "said": [plain(one) for one in said]}


def reasons_of(answer: Mapping[str, Any]) -> tuple[Sentence, ...]:
    """Return why an answer is none."""
    try:
        return tuple(sentence_of(raw) for raw in answer.get("said", ()))
    except (KeyError, TypeError, ValueError):
        return (say("It failed, and its reason cannot be read ({raw}).", raw=str(answer)),)
