"""Libraries of devices and films are loaded by a thread, and no device is touched."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.machinery import EXTENSION_SUFFIXES

import pytest

from emoscope.ui import libraries
from emoscope.ui.at_hand import Piece

SUFFIX = EXTENSION_SUFFIXES[0]

LOOK = """
import sys
from emoscope.ui import libraries
names = list(libraries.wanted())
loaded = [libraries.load(name) for name in names]
maps = open("/proc/self/maps").read()
there = [name in maps for name in ("/cv2", "multimedia/", "libBoardController")]
print(len(names) >= 3, any(loaded), *there)
print([name for name in ("cv2", "sounddevice", "brainflow", "mediapipe") if name in sys.modules])
import cv2, PySide6.QtMultimedia
print(cv2.__version__ != "", PySide6.QtMultimedia.__name__)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="dlopen as Linux has it")
def test_they_are_loaded_and_can_be_imported_afterwards():
    done = subprocess.run(
        [sys.executable, "-c", LOOK], capture_output=True, text=True, timeout=120, check=True
    )
    first, second, third = done.stdout.splitlines()
    assert first == "True True True True True" and second == "[]"
    assert third == "True PySide6.QtMultimedia"


def test_what_there_is_not_harms_nobody(caplog):
    assert not libraries.load("/nowhere/libnothing.so")


def test_on_another_system_nothing_is_done(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not libraries.load("libc.so.6")


def test_what_a_thread_imports_is_read_first_with_what_its_package_brings(monkeypatch, tmp_path):
    package = tmp_path / "wheel"
    package.mkdir()
    (tmp_path / "wheel.libs").mkdir()
    names = [f"wheel/part{SUFFIX}", f"wheel/other{SUFFIX}", "wheel.libs/liba.so.3", "wheel/text.py"]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    read = []
    monkeypatch.setattr(libraries, "read_ahead", lambda pieces, over: read.append(list(pieces)))
    reader = libraries.Reader()

    def find(name):
        return reader.find_spec(f"wheel.{name}", [str(package)])

    assert find("part") is None and not read  # the main thread's import would wait for it
    with ThreadPoolExecutor(1) as pool:
        found = [pool.submit(find, name).result() for name in ("part", "other", "text", "nothing")]
    assert [spec is not None for spec in found] == [True, True, False, False]
    part, other, library = (Piece(str(tmp_path / name), 0, 0) for name in names[:3])
    assert read == [[part, library], [other]]


def test_threads_read_first_from_the_windows_showing_on(monkeypatch):
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    for _ in range(2):
        libraries.read_first()
    assert sum(isinstance(finder, libraries.Reader) for finder in sys.meta_path) == 1
