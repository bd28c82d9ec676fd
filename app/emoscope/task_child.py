"""A process that does one task: takes it from standard input, answers on standard output, is gone.

Light: what the task needs is imported by those who do it, when they have it.
"""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any, NoReturn

Write = Callable[[dict[str, Any]], None]
"""Writes one entry, a line of JSON, to whoever began the process."""


def do_one(work: Callable[[dict[str, Any], Write], dict[str, Any]]) -> NoReturn:
    """Have the task done by ``work``, which may write entries before the answer that it returns.

    Ends the process, at the latest when whoever began it does not hold its standard input any more.
    """
    # Ctrl+C in a terminal reaches every process; whoever began us decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.dup(1)
    os.dup2(2, 1)  # libraries chatter on descriptor 1, too
    task: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_parent, name="task-parent", daemon=True).start()

    def write(entry: dict[str, Any]) -> None:
        rest = memoryview(json.dumps(entry).encode() + b"\n")
        while rest:
            rest = rest[os.write(answers, rest) :]

    write(work(task, write))
    # The answer is out: a library that crashes while it is taken down must not spoil it.
    os._exit(0)


def _end_with_parent() -> None:
    """End as soon as nobody holds the other end of standard input."""
    while os.read(0, 1):
        pass
    os._exit(1)
