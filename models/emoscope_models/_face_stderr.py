"""Keeps MediaPipe's start-up chatter off the operator's terminal.

Its C++ libraries write to file descriptor 2 and no option silences them. While a model is being
opened the descriptor leads to a temporary file; known chatter then goes to the log at debug level
and everything else to where it would have gone.
"""

import contextlib
import logging
import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator

log = logging.getLogger(__name__)

CHATTER = re.compile(
    rb"^(?:[IW]\d{4} |WARNING: All log messages before absl|INFO: |W0000 )", re.MULTILINE
)
"""absl's information and warning lines, and TensorFlow Lite's information lines."""
STDERR = 2
_one_at_a_time = threading.Lock()


@contextlib.contextmanager
def chatter_to_log() -> Iterator[None]:
    """Divert the process's stderr while a model opens (tens of milliseconds)."""
    with _one_at_a_time, contextlib.ExitStack() as stack:
        try:
            held = stack.enter_context(tempfile.TemporaryFile())
            before = os.dup(STDERR)
        except OSError:  # no stderr (a window without a console), or no room: nothing to divert
            yield
            return
        stack.callback(os.close, before)
        if sys.stderr is not None:
            sys.stderr.flush()
        os.dup2(held.fileno(), STDERR)
        try:
            yield
        finally:
            if sys.stderr is not None:
                sys.stderr.flush()
            os.dup2(before, STDERR)
            held.seek(0)
            _sort(held.read())


def _sort(written: bytes) -> None:
    for line in written.splitlines(keepends=True):
        if CHATTER.match(line):
            log.debug("%s", line.decode(errors="replace").rstrip())
        else:
            os.write(STDERR, line)
