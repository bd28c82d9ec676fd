"""Who listens and looks while a test film plays: a microphone of its own, or a session's rings."""

import logging
import threading
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer

from emoscope.protocol.flash import brightness
from emoscope.sitting import Sitting
from emoscope_devices import Block, Clock, DeviceError, Ring, RingOverrun, Sentence, StreamKind, say

log = logging.getLogger(__name__)
SOUND_RATE = 48000.0
LOOK_MS = 40
CLOSE_SECONDS = 10.0
Sound = tuple[NDArray[np.float32], NDArray[np.int64], float]
"""Samples (n,), the time of each (ns), and their rate in Hz."""
NO_SOUND: Sound = (np.empty(0, np.float32), np.empty(0, np.int64), SOUND_RATE)


class Ears(Protocol):
    """Somebody who listens. ``begin`` and ``close`` are called once, on the Qt thread."""

    ready: threading.Event
    problem: tuple[Sentence, ...]

    def begin(self) -> None:
        """Begin; ``ready`` is set when sound comes, or cannot come."""

    def close(self) -> Sound:
        """End, and return what was heard."""


class Listener:
    """Keeps what a microphone hears, on a thread of its own."""

    def __init__(self, device: str | int | None, clock: Clock) -> None:
        """Be ready for a device, None for the default one."""
        self.problem: tuple[Sentence, ...] = ()
        self.ready = threading.Event()
        self._blocks: list[Block] = []
        self._stop = threading.Event()
        self._device, self._rate = device, SOUND_RATE
        self._thread = threading.Thread(
            target=self._run, args=(clock,), name="selftest-microphone", daemon=True
        )

    def begin(self) -> None:
        """Listen."""
        self._thread.start()

    def close(self) -> Sound:
        """Stop; return what was heard."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join(CLOSE_SECONDS)
        if not self._blocks:
            return NO_SOUND
        sound = np.concatenate([np.asarray(b.data, np.float32) for b in self._blocks])
        return sound, np.concatenate([b.times for b in self._blocks]), self._rate

    def _run(self, clock: Clock) -> None:
        # Loaded here: PortAudio looks at every sound device, which no dialog can wait for.
        from emoscope_devices.microphone import MicrophoneSource

        try:
            source = MicrophoneSource(self._device, rate=SOUND_RATE)
            for block in source.blocks(clock, self._stop):
                if isinstance(block, Block):
                    self._rate = source.spec.rate
                    self._blocks.append(block)
                    self.ready.set()
        except DeviceError as error:
            self.problem = error.sentences
        except Exception as error:  # the thread's boundary: said with the result
            log.exception("the self-test's microphone")
            self.problem = (say("The microphone failed ({error}).", error=repr(error)),)
        finally:
            self.ready.set()


class RingEars(QObject):
    """Keeps what a session's microphone hears and how bright its camera's pictures are."""

    def __init__(self, sitting: Sitting, parent: QObject) -> None:
        """Be ready; the session must run."""
        super().__init__(parent)
        self.problem: tuple[Sentence, ...] = ()
        self.ready = threading.Event()
        self._sitting = sitting
        self._rows: dict[StreamKind, int] = {}
        self._sound: list[NDArray[Any]] = []
        self._sound_times: list[NDArray[np.int64]] = []
        self._bright: list[NDArray[Any]] = []
        self._times: list[NDArray[np.int64]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Keep what comes from now on."""
        self._rows = {kind: ring.rows for kind, ring in self._rings()}
        self._timer.start()
        self.ready.set()

    def close(self) -> Sound:
        """Stop; return what was heard."""
        self._look()
        self._timer.stop()
        ring = self._sitting.ring("audio")
        if ring is None or not self._sound:
            return NO_SOUND
        return np.concatenate(self._sound), np.concatenate(self._sound_times), ring.spec.rate

    def seen(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return when each frame was exposed (ns), and its mean brightness."""
        times = np.concatenate([*self._times, np.empty(0, np.int64)])
        return times, np.concatenate([*self._bright, np.empty(0)])

    def _rings(self) -> list[tuple[StreamKind, Ring]]:
        kinds: tuple[StreamKind, ...] = ("audio", "video")
        found = [(kind, self._sitting.ring(kind)) for kind in kinds]
        return [(kind, ring) for kind, ring in found if ring is not None]

    def _look(self) -> None:
        for kind, ring in self._rings():
            begin, end = max(self._rows.get(kind, 0), ring.oldest_row), ring.rows
            if begin >= end:
                continue
            try:
                held = ring.rows_between(begin, end)
            except RingOverrun:  # the writer was faster: the next look has what is there then
                continue
            times = np.array(held.times)
            if kind == "audio":
                sound = np.array(held.data, np.float32).reshape(len(times), -1)[:, 0]
                self._keep(held.intact(), self._sound, self._sound_times, sound, times)
            else:
                bright = brightness(held.data)
                self._keep(held.intact(), self._bright, self._times, bright, times)
            self._rows[kind] = end

    @staticmethod
    def _keep(
        intact: bool,
        values: list[NDArray[Any]],
        when: list[NDArray[np.int64]],
        value: NDArray[Any],
        times: NDArray[np.int64],
    ) -> None:
        if intact:
            values.append(value)
            when.append(times)
