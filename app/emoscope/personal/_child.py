"""The other end of ``runner``: takes one task from standard input, tells how far it is, is gone.

A line of JSON each: {"stage", "done", "permutations", "of"} while it works, then {"ok": ...}.
"""

import json
import os
import signal
import sys
import threading
from typing import Any


def main() -> None:
    """Do one task. Never returns."""
    # Ctrl+C in a terminal reaches every process; whoever began us decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.dup(1)
    os.dup2(2, 1)  # libraries chatter on descriptor 1, too
    task: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_parent, name="personal-parent", daemon=True).start()

    def write(entry: dict[str, Any]) -> None:
        rest = memoryview(json.dumps(entry).encode() + b"\n")
        while rest:
            rest = rest[os.write(answers, rest) :]

    def told(stage: str, done: float, permutations: int, of: int) -> None:
        write({"stage": stage, "done": done, "permutations": permutations, "of": of})

    from emoscope.personal._work import answer  # light until here

    write(answer(task, told))
    # The answer is out: a library that crashes while it is taken down must not spoil it.
    os._exit(0)


def _end_with_parent() -> None:
    """End as soon as nobody holds the other end of standard input."""
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
