"""Engines and windows as processes of their own, for tests."""

import contextlib
import os
import subprocess
import sys
import time

from emoscope.engine import find_place
from emoscope.engine.launch import version

LIMIT = 60.0
"""Seconds after which a wait counts as never: generous, for noisy machines."""


def wait_for(condition, what):
    end = time.monotonic() + LIMIT
    while not (found := condition()):
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.02)
    return found


@contextlib.contextmanager
def child(*arguments):
    """Run tests.app.engine_child until the end of the block; it has said its first word."""
    command = [sys.executable, "-m", "tests.app.engine_child", *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout.readline(), "it did not come up"
            yield process
        finally:
            process.kill()


HERE = version()


def engine(grace=60.0, version=HERE):
    """Run an engine with fake devices in this test's place."""
    return child(version, grace)


def private(monkeypatch, tmp_path):
    """Give a test a place of its own and return it."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(folder))
    return find_place()


def gone(pid):
    """Return whether a process has ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False
