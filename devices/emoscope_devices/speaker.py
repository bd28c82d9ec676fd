"""The sound system's default output: mono sound out, and how much of it has been heard.

Who plays a recording takes its time from here: the sound card's clock is the one that a listener
would notice. Nothing is assumed of a driver's stamps; what has been handed over is counted, and
the driver's latency is taken off.
"""

import threading
import time
from collections import deque
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_devices import _portaudio
from emoscope_devices._errors import DeviceBusy, DeviceError, DeviceLost, DeviceUnusable

try:
    import sounddevice as sd
except OSError:  # the C library is not installed: said in words when a speaker is asked for
    sd = None

BLOCK_SECONDS = 0.02
LATENCY_SECONDS = 0.1
"""Enough for a sound server to play without dropping out, and known, so it is taken off."""
WORST_LATENCY = 2.0
"""Seconds; what a driver says beyond that is not believed."""
SILENT_SECONDS = 1.0
"""A device that has asked for no sound for so long is not playing any."""
CLOSE_SECONDS = _portaudio.CLOSE_SECONDS
Floats = NDArray[np.float32]


class Speaker:
    """One output. ``open`` and ``close`` may wait for the sound system; the rest never does.

    One thread puts sound in, any may ask what was heard.
    """

    def __init__(self) -> None:
        """Prepare; nothing is opened yet."""
        self.rate = 0.0
        self._lock = threading.Lock()
        self._waiting: deque[Floats] = deque()
        self._queued = 0
        self._handed = 0
        self._called_at = 0
        """When the device last asked for sound, monotonic ns."""
        self._asked_at = self._asked_from = 0
        """When it last got some, and how many frames it had got before."""
        self._floor = 0.0
        """Seconds that had been heard by then: what waits for the device takes nothing back."""
        self._latency = LATENCY_SECONDS
        self._stream: Any = None

    def open(self, rate: float) -> None:
        """Open the default output at ``rate`` (Hz), or at its own. Raises DeviceError."""
        if sd is None:
            raise DeviceUnusable(
                "The PortAudio library is not installed, so nothing can be played.",
                "Install it (on Debian and Ubuntu: libportaudio2) and start Emoscope again.",
            )
        self._called_at = time.monotonic_ns()
        with _portaudio.Library():
            self._open(rate)

    @property
    def queued(self) -> float:
        """Return how many seconds of sound wait to be played."""
        return self._queued / self.rate if self.rate else 0.0

    @property
    def silent(self) -> bool:
        """Return whether the device has stopped asking for sound: it hangs, or is gone."""
        return time.monotonic_ns() - self._called_at > SILENT_SECONDS * 1e9

    def put(self, sound: Floats) -> None:
        """Have (n,) at full scale ±1 played after what waits."""
        with self._lock:
            self._waiting.append(np.clip(sound, -1.0, 1.0).astype(np.float32))
            self._queued += len(sound)

    def clear(self) -> None:
        """Play nothing of what waits, and count what is heard from 0 again."""
        with self._lock:
            self._waiting.clear()
            self._queued = self._handed = self._asked_from = 0
            self._floor = 0.0

    def heard(self, now: int) -> float | None:
        """Return the seconds of sound heard since ``clear`` at monotonic ``now`` (ns), None: none.

        Never more than has been handed to the device: it stands still when nothing comes.
        """
        with self._lock:
            played = self._played(now)
        return played if played > 0 else None

    def _played(self, now: int) -> float:
        if not self._handed:
            return 0.0
        passed = self._asked_from / self.rate + (now - self._asked_at) / 1e9 - self._latency
        return max(self._floor, min(passed, self._handed / self.rate))

    def close(self) -> None:
        """Let go of the device; does not wait for one that hangs."""
        stream, self._stream = self._stream, None
        if stream is not None:
            done = _portaudio.aside(lambda: _portaudio.let_go(stream))
            try:
                done.result(CLOSE_SECONDS)
            except TimeoutError:
                return

    def _open(self, rate: float) -> None:
        try:
            device = sd.query_devices(kind="output")
        except (sd.PortAudioError, ValueError) as error:
            raise DeviceLost(
                "There is no sound output here.", "Plug in headphones or speakers."
            ) from error
        own = float(device["default_samplerate"])
        failure: Exception | None = None
        for self.rate in dict.fromkeys((rate, own)):
            try:
                stream = self._started()
            except sd.PortAudioError as error:
                failure = failure or error
                continue
            said = float(stream.latency)
            self._latency = said if 0 <= said < WORST_LATENCY else LATENCY_SECONDS
            self._stream = stream
            self._called_at = time.monotonic_ns()
            return
        raise _in_words(str(device["name"]), failure) from failure

    def _started(self) -> Any:
        """Return a running stream at ``rate``. Raises PortAudioError."""
        stream = sd.OutputStream(
            samplerate=self.rate,
            channels=1,
            dtype="float32",
            blocksize=round(self.rate * BLOCK_SECONDS),
            latency=LATENCY_SECONDS,
            callback=self._fill,
        )
        _portaudio.hold(stream)
        try:
            stream.start()
        except sd.PortAudioError:
            _portaudio.let_go(stream)
            raise
        return stream

    def _fill(self, out: Floats, frames: int, _: Any, status: Any) -> None:
        """Give (frames, 1) to PortAudio; runs on its thread."""
        out[:] = 0
        with self._lock:
            now, at = time.monotonic_ns(), 0
            self._called_at = now
            if self._waiting:
                self._floor = self._played(now)
                self._asked_at, self._asked_from = now, self._handed
            while self._waiting and at < frames:
                sound = self._waiting[0]
                part = sound[: frames - at]
                out[at : at + len(part), 0] = part
                at += len(part)
                if len(part) == len(sound):
                    self._waiting.popleft()
                else:
                    self._waiting[0] = sound[len(part) :]
            self._queued -= at
            self._handed += at


def _in_words(device: str, error: Exception | None) -> DeviceError:
    return DeviceBusy(
        "{device} cannot play sound ({error}).",
        "Close other programs that use it, or choose another output in the sound settings.",
        device=device,
        error=error,
    )
