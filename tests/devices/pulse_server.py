"""A sound server of our own, with a microphone that hears what a test plays, and its faults.

The daemon lives in a folder of its own (runtime, home, ALSA settings); nothing of the person who
runs the tests is touched. PortAudio, in this process, is pointed at it through the environment.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SERVER_RATE = 48000
START_SECONDS = 10.0
MODULES = (
    "module-native-protocol-unix",
    f"module-null-sink sink_name=vmic rate={SERVER_RATE}",
    "module-remap-source master=vmic.monitor source_name=vmic_in",
)


def missing() -> str:
    """Return why no sound server can be had here, or nothing."""
    absent = [name for name in ("pulseaudio", "pactl", "pacat") if not shutil.which(name)]
    return f"not installed: {', '.join(absent)}" if absent else ""


class PulseServer:
    """A private PulseAudio with the source ``vmic_in``. Use as a context manager."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        runtime = folder / "run"
        runtime.mkdir(mode=0o700, parents=True)
        (folder / ".asoundrc").write_text(
            "pcm.!default { type pulse }\nctl.!default { type pulse }\n", encoding="utf-8"
        )
        self.variables = {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "PULSE_RUNTIME_PATH": str(runtime / "pulse"),
            "PULSE_SERVER": f"unix:{runtime}/pulse/native",
            "PULSE_COOKIE": str(folder / "cookie"),
        }
        self._daemon: subprocess.Popen[bytes] | None = None
        self._players: list[Player] = []

    def __enter__(self) -> "PulseServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        for player in list(self._players):
            player.stop()
        self.kill()

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, **self.variables}

    def start(self) -> None:
        """Start the daemon and wait until it answers."""
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-level=error"]
        for module in MODULES:
            command += ["-L", module]
        self._daemon = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + START_SECONDS
        while "vmic_in" not in self._ctl("list", "short", "sources", check=False):
            if time.monotonic() > end:
                raise TimeoutError("the private sound server did not start")
            time.sleep(0.05)

    def kill(self) -> None:
        """End the daemon at once, as a crash would."""
        if self._daemon:
            self._daemon.send_signal(signal.SIGCONT)
            self._daemon.kill()
            self._daemon.wait()
            self._daemon = None

    def freeze(self) -> None:
        """Make the daemon hang until ``thaw``."""
        assert self._daemon
        self._daemon.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen daemon go on."""
        assert self._daemon
        self._daemon.send_signal(signal.SIGCONT)

    def suspend(self, on: bool = True) -> None:
        """Stop or resume the microphone, as power saving and dying cables do."""
        self._ctl("suspend-source", "vmic_in", "1" if on else "0")

    def unplug(self) -> None:
        """Take the microphone away; what it feeds is moved to another source by the server."""
        self._ctl("unload-module", "module-remap-source")

    def plug(self) -> None:
        """Bring the microphone back."""
        self._ctl("load-module", *MODULES[2].split())

    def play(self, sound: NDArray[np.float32]) -> "Player":
        """Play (n,) at 48 kHz over and over into the microphone until stopped."""
        player = Player(self, sound)
        self._players.append(player)
        return player

    def _ctl(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["pactl", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=check,
            timeout=START_SECONDS,
        )
        return done.stdout


class Player:
    """Feeds the microphone from a loop of sound; one ``pacat`` and one thread."""

    def __init__(self, server: PulseServer, sound: NDArray[np.float32]) -> None:
        self._bytes = np.asarray(sound, dtype="<f4").tobytes()
        self._server = server
        # A short latency, because a null sink renders as far ahead as its slowest listener allows.
        self._process = subprocess.Popen(
            [
                *("pacat", "--playback", "--device=vmic", "--format=float32le", "--channels=1"),
                *(f"--rate={SERVER_RATE}", "--latency-msec=20"),
            ],
            env=server.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._thread = threading.Thread(target=self._feed, name="player", daemon=True)
        self._thread.start()

    def _feed(self) -> None:
        assert self._process.stdin
        with contextlib.suppress(BrokenPipeError, ValueError):
            while True:
                self._process.stdin.write(self._bytes)

    def stop(self) -> None:
        """End the sound."""
        self._process.kill()
        self._process.wait()
        self._thread.join(5.0)
        assert self._process.stdin
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        if self in self._server._players:
            self._server._players.remove(self)


@contextlib.contextmanager
def pointed_at(server: PulseServer) -> Iterator[None]:
    """Let PortAudio in this process use ``server``, and forget it afterwards."""
    old = {name: os.environ.get(name) for name in server.variables}
    os.environ.update(server.variables)
    try:
        yield
    finally:
        for name, value in old.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
