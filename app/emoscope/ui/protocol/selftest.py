"""The player's self-test: plays a known film as a stimulus is played, and looks what came of it."""

import logging
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from emoscope.protocol.selftest import Heard, SelfTest, find_beeps, judge
from emoscope.protocol.values import Part, Shown, Stimulus
from emoscope.ui.protocol import multimedia
from emoscope.ui.protocol.frames import Frame
from emoscope.ui.protocol.stage import Stage
from emoscope_devices import Block, DeviceError, LiveClock, Sentence, say
from emoscope_devices.known_clip import Coding, KnownClip, read_number, write_known_clip
from emoscope_devices.microphone import MicrophoneSource

log = logging.getLogger(__name__)
SOUND_RATE = 48000.0
EXTRA_SECONDS = 20.0
"""For opening, beyond the film's own length."""
TAIL_MS = 600
"""What a microphone still has to bring when the film is over."""


class Listener:
    """Keeps what a microphone hears, on a thread of its own."""

    def __init__(self, device: str | int | None, clock: LiveClock) -> None:
        """Begin to listen to a device, None for the default one."""
        self.problem: tuple[Sentence, ...] = ()
        self.ready = threading.Event()
        self._blocks: list[Block] = []
        self._stop = threading.Event()
        self._source = MicrophoneSource(device, rate=SOUND_RATE)
        self._thread = threading.Thread(
            target=self._run, args=(clock,), name="selftest-microphone", daemon=True
        )
        self._thread.start()

    def _run(self, clock: LiveClock) -> None:
        try:
            for block in self._source.blocks(clock, self._stop):
                if isinstance(block, Block):
                    self._blocks.append(block)
                    self.ready.set()
        except DeviceError as error:
            self.problem = error.sentences
        except Exception as error:  # the thread's boundary: said with the result
            log.exception("the self-test's microphone")
            self.problem = (say("The microphone failed ({error}).", error=repr(error)),)
        finally:
            self.ready.set()

    def close(self) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Stop; return the sound (n,) and the time of each sample (ns)."""
        self._stop.set()
        self._thread.join(10.0)
        if not self._blocks:
            return np.empty(0, np.float32), np.empty(0, np.int64)
        sound = np.concatenate([np.asarray(b.data, np.float32) for b in self._blocks])
        return sound, np.concatenate([b.times for b in self._blocks])


class SelfTester(QObject):
    """Runs the test on a stage that is on the screen. On the Qt thread; nothing waits."""

    done = Signal(object)
    """A SelfTest."""
    progressed = Signal(float)
    """0 to 1."""
    _written = Signal(object)

    def __init__(
        self,
        stage: Stage,
        clock: LiveClock,
        *,
        seconds: float = 10.0,
        microphone: str | int | None = None,
        listen: bool = True,
        sound: Coding | None = "aac",
        size: tuple[int, int] = (640, 360),
    ) -> None:
        """Prepare. ``stage`` must have ``clock``. ``listen`` False uses no microphone."""
        super().__init__(stage)
        self._stage, self._clock = stage, clock
        self._seconds, self._coding, self._size = seconds, sound, size
        self._microphone, self._listen = microphone, listen and sound is not None
        self._folder = Path()
        self._clip: KnownClip | None = None
        self._listener: Listener | None = None
        self._painted: list[tuple[int, float, int]] = []
        self._asked = 0
        self._over = False
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._late)
        self._written.connect(self._show)
        stage.frame_shown.connect(self._take)
        stage.shown.connect(self._shown)
        stage.failed.connect(self._failed)

    def start(self) -> None:
        """Make the film and play it; ``done`` comes once."""
        self._folder = Path(tempfile.mkdtemp(prefix="emoscope-"))
        self._limit.start(round(1000 * (self._seconds + EXTRA_SECONDS)))
        threading.Thread(target=self._write, name="selftest-film", daemon=True).start()

    def _write(self) -> None:
        try:
            made: object = write_known_clip(
                self._folder, seconds=self._seconds, sound=self._coding, size=self._size
            )
            if self._listen:
                self._listener = Listener(self._microphone, self._clock)
                self._listener.ready.wait(EXTRA_SECONDS / 2)
        except Exception as error:  # the thread's boundary: said as the result
            log.exception("the self-test's film")
            made = say("The test film could not be made ({error}).", error=repr(error))
        self._written.emit(made)

    def _show(self, made: KnownClip | Sentence) -> None:
        if isinstance(made, Sentence):
            self._fail(made)
            return
        if self._over:
            self._tidy()
            return
        self._clip = made
        part = Part("stimulus", stimulus=Stimulus("selftest", "video", path=made.path))
        self._stage.prepared.connect(lambda: self._begin(part))
        self._stage.prepare(part)

    def _begin(self, part: Part) -> None:
        if not self._asked and not self._over:
            self._asked = self._clock.now()
            self._stage.show_part(part, "en")

    def _take(self, frame: Frame, when: int) -> None:
        if self._clip is None or self._over:
            return
        self._painted.append((_number(frame.image), frame.start, when))
        self.progressed.emit(min(1.0, frame.start / self._seconds))

    def _shown(self, shown: Shown) -> None:
        if shown.stimulus == "selftest" and shown.offset is not None and not shown.failed:
            QTimer.singleShot(TAIL_MS, self, self._finish)

    def _failed(self, why: str) -> None:
        self._fail(say("{why}", why=why))

    def _late(self) -> None:
        self._fail(say("The self-test did not come to its end. Try again."))

    def _fail(self, *why: Sentence) -> None:
        if self._over:
            return
        self._tidy()
        result = SelfTest("paint", "", 0, 0, 0, 0.0, None, None, 0, 0, failed=why)
        self.done.emit(result)

    def _finish(self) -> None:
        if self._over or self._clip is None:
            return
        clip, handed = self._clip, self._stage.handed
        listener, self._listener = self._listener, None
        beeps, heard = np.empty(0), "microphone"
        if listener is not None:
            beeps = find_beeps(*listener.close(), SOUND_RATE)
        if not len(beeps):
            beeps, heard = _handed(clip, handed), "handed"
        how: Heard = "microphone" if heard == "microphone" else "handed"
        result = judge(clip, self._painted, self._asked, beeps, self._stage.by, how)
        self._tidy()
        self.done.emit(result)

    def _tidy(self) -> None:
        self._over = True
        self._limit.stop()
        self._stage.clear()
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        shutil.rmtree(self._folder, ignore_errors=True)


def run_selftest(
    *,
    seconds: float = 10.0,
    microphone: str | int | None = None,
    listen: bool = True,
    sound: Coding | None = "aac",
    swap: bool | None = None,
    size: tuple[int, int] = (640, 360),
) -> SelfTest:
    """Open a window, run the self-test in it and return what was found.

    ``microphone`` hears the beeps, the default one where it is None; ``sound`` None tests pictures
    alone. To be called from the main thread, where no other window waits.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    clock = LiveClock()
    if sound is not None and not multimedia.speakers():
        sound = None
    stage = Stage(clock.now, swap=swap, sound=sound is not None)
    stage.resize(1280, 800)
    stage.show()
    tester = SelfTester(
        stage, clock, seconds=seconds, microphone=microphone, listen=listen, sound=sound, size=size
    )
    found: list[SelfTest] = []
    loop = QEventLoop()

    def end(result: Any) -> None:
        found.append(result)
        loop.quit()

    tester.done.connect(end)
    QTimer.singleShot(200, tester.start)
    loop.exec()
    stage.hide()
    stage.close_up()
    stage.deleteLater()
    return found[0]


def _number(image: QImage) -> int:
    """Return the number that a picture bears."""
    rows = image.height()
    data = np.frombuffer(image.constBits(), np.uint8)
    return read_number(data.reshape(rows, image.bytesPerLine() // 4, 4)[:, : image.width()])


def _handed(clip: KnownClip, handed: list[tuple[float, int]]) -> NDArray[np.float64]:
    """Return when the beats' sound went to the sound device: (start in s, time in ns) of parts."""
    found = []
    for beat in clip.beats:
        inside = [(s, t) for s, t in handed if s <= beat + 1e-6]
        if inside:
            start, when = inside[-1]
            found.append(when / 1e9 + beat - start)
    return np.array(found)


__all__ = ["Listener", "SelfTester", "run_selftest", "time"]
