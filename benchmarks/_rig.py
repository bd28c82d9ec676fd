"""The virtual devices and the display of the benchmark, each in a process of its own."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "devices"))

from pulse_server import SERVER_RATE, PulseServer  # noqa: E402

from emoscope_devices import ManualClock  # noqa: E402
from emoscope_devices.synthetic import AUDIO_RATE, Participant  # noqa: E402

SOUND_SECONDS = 30
SCREEN = "1920x1200x24"
PATIENCE = 20.0


@contextlib.contextmanager
def display() -> Iterator[tuple[str, int]]:
    """Give (DISPLAY, process id) of an Xvfb while the context lasts."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}", server.pid
    finally:
        _end(server)


@contextlib.contextmanager
def camera(sent: Path) -> Iterator[tuple[str, int]]:
    """Give (URL, process id) of the camera; ``sent`` holds the times of sending afterwards."""
    server = subprocess.Popen(
        [sys.executable, str(HERE / "_camera.py"), str(sent)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdin and server.stdout
    try:
        url = server.stdout.readline().strip()
        if not url:
            raise RuntimeError("the virtual camera did not start")
        yield url, server.pid
    finally:
        server.stdin.close()
        try:
            server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        server.stdout.close()


@contextlib.contextmanager
def microphone(folder: Path) -> Iterator[tuple[dict[str, str], dict[str, int]]]:
    """Give (environment variables, process ids) of a sound server that hears speech."""
    with PulseServer(folder) as server:
        player = server.play(speech())
        daemon, pacat = server._daemon, player._process
        assert daemon
        yield server.variables, {"sound server": daemon.pid, "pacat": pacat.pid}


def speech() -> NDArray[np.float32]:
    """Return the synthetic participant's voice at the sound server's rate."""
    audio = Participant(paced=False).audio
    blocks = audio.blocks(ManualClock(), threading.Event())
    parts: list[NDArray[np.float32]] = []
    while sum(map(len, parts)) < SOUND_SECONDS * AUDIO_RATE:
        block = next(blocks)
        if block is not None and hasattr(block, "data"):
            parts.append(np.asarray(block.data, np.float32))
    blocks.close()
    sound = np.concatenate(parts)
    fine = np.arange(len(sound) * SERVER_RATE // AUDIO_RATE) * (AUDIO_RATE / SERVER_RATE)
    return np.asarray(np.interp(fine, np.arange(len(sound)), sound), np.float32)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
