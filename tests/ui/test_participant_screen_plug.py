"""The participant's window where a display is really pulled out: an X server and its RandR."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("participant_child.py")
TOOLS = ("Xvfb", "xrandr")

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason="needs Xvfb and xrandr (x11-xserver-utils)"
)


@pytest.fixture
def display():
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x800x24", "-nolisten", "tcp"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, pass_fds=(write,), **quiet) as server:
        os.close(write)
        with os.fdopen(read) as said:
            number = said.readline().strip()
        assert number
        yield f":{number}"
        server.terminate()


def test_a_display_that_is_pulled_out_and_plugged_in_again(display):
    environment = {**os.environ, "DISPLAY": display}
    done = subprocess.run(
        [sys.executable, str(CHILD)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.stdout.splitlines() == [
        "placed 'beside' full 800",
        "lost beside '' window 1040 Your picture is hidden. True",
        "back beside 'beside' full 800",
    ], done.stderr
    assert done.returncode == 0
