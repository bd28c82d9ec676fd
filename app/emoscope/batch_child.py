"""The other end of ``batch_process``: takes one task from standard input, answers, and is gone."""

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
    threading.Thread(target=_end_with_parent, name="batch-parent", daemon=True).start()
    # Light until here; what the task needs is imported there.
    from emoscope.batch_work import do

    rest = memoryview(json.dumps(do(task)).encode())
    while rest:
        rest = rest[os.write(answers, rest) :]
    # The answer is out: a library that crashes while it is taken down must not spoil it.
    os._exit(0)


def _end_with_parent() -> None:
    """End as soon as nobody holds the other end of standard input."""
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
