"""One window on one folder: the second is told of the first, and can bring it to the front."""

import json
import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalSocket

from emoscope.ui.single import OnlyWindow, Other

CHILD = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from emoscope.ui.single import OnlyWindow
app = QCoreApplication([])
only = OnlyWindow(Path(sys.argv[1]), Path(sys.argv[2]))
taken = only.take()
other = None if taken else only.other(show=True)
print(json.dumps([taken, other and [other.process, other.recording]]), flush=True)
if sys.argv[3:]:
    sys.stdin.read()
"""


@pytest.fixture
def only(tmp_path, qapp):
    made = OnlyWindow(tmp_path / "recordings", tmp_path, lambda: "P01 录音")
    yield made
    made.release()


def second(tmp_path, *more):
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path / "recordings"), str(tmp_path), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_is_told_and_shows_the_first(only, qtbot, tmp_path):
    assert only.take()
    process = second(tmp_path)
    with qtbot.waitSignal(only.wanted, timeout=30_000):
        pass
    said, _ = process.communicate(timeout=30)
    taken, (pid, recording) = json.loads(said)
    assert not taken and recording == "P01 录音" and pid > 0


def test_another_folder_is_another_window(only, tmp_path, qapp):
    assert only.take()
    elsewhere = OnlyWindow(tmp_path / "other", tmp_path)
    assert elsewhere.take()
    elsewhere.release()


def test_the_lock_of_a_killed_window_holds_nobody_up(only, tmp_path):
    process = second(tmp_path, "stay")
    assert json.loads(process.stdout.readline())[0]
    assert not only.take()
    assert only.other().process == process.pid, "it does not answer, but its lock says who it is"
    process.kill()
    process.communicate()
    assert only.take()


def test_nonsense_does_no_harm(only, qtbot):
    assert only.take()
    line = QLocalSocket()
    line.connectToServer(only._socket)
    line.write(b"\xff" * 10_000 + b"\n")
    qtbot.waitUntil(lambda: line.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert only.other.__self__ is only and not only.take(), "still held, still listening"


def test_who_is_not_there_is_nobody(only):
    assert only.other() == Other(0)
