"""Libraries of devices and films are loaded by a thread, and no device is touched."""

import subprocess
import sys

import pytest

from emoscope.ui import libraries

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
