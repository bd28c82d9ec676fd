"""Plays the known film on a stage as a stimulus is played, and notes what was painted when."""

import logging
import shutil
import tempfile
import threading
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from emoscope.protocol.values import Part, Shown, Stimulus
from emoscope.ui.protocol.ears import Ears
from emoscope.ui.protocol.frames import Frame
from emoscope.ui.protocol.stage import Stage
from emoscope_devices import Sentence, say
from emoscope_devices.known_clip import Coding, KnownClip, read_number, write_known_clip

log = logging.getLogger(__name__)
NAME = "known-film"
EXTRA_SECONDS = 20.0
"""For opening, beyond the film's own length."""
TAIL_MS = 600
"""What a microphone still has to bring when the film is over."""


class KnownFilm(QObject):
    """One run of the film on a stage that is on the screen. On the Qt thread; nothing waits."""

    played = Signal()
    """It was shown to its end: ``clip``, ``painted`` and ``asked`` tell of it."""
    failed = Signal(object)
    """Sentences: why it was not."""
    progressed = Signal(float)
    """0 to 1."""
    _written = Signal(object)

    def __init__(
        self,
        stage: Stage,
        ears: Ears | None = None,
        *,
        seconds: float = 10.0,
        sound: Coding | None = "aac",
        size: tuple[int, int] = (640, 360),
    ) -> None:
        """Prepare. ``ears`` on the stage's clock hear the beeps; None: nobody does."""
        super().__init__(stage)
        self.stage, self.ears = stage, ears if sound is not None else None
        self.seconds, self._coding, self._size = seconds, sound, size
        self.clip: KnownClip | None = None
        self.painted: list[tuple[int, float, int]] = []
        """Of each frame the number that was read, its start in s, when it was painted (ns)."""
        self.asked = 0
        """When the stage was told to show it (ns)."""
        self._folder = Path()
        self._over = False
        self._thread: threading.Thread | None = None
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._late)
        self._written.connect(self._prepare)
        stage.prepared.connect(self._begin)
        stage.frame_shown.connect(self._take)
        stage.shown.connect(self._shown)
        stage.failed.connect(self._fail_told)

    def start(self) -> None:
        """Make the film and play it; ``played`` or ``failed`` comes once."""
        self._folder = Path(tempfile.mkdtemp(prefix="emoscope-"))
        self._limit.start(round(1000 * (self.seconds + EXTRA_SECONDS)))
        if self.ears is not None:
            self.ears.begin()
        self._thread = threading.Thread(target=self._write, name="known-film", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give up, or tidy up: the stage is left empty. Idempotent."""
        if self._over:
            return
        self._over = True
        self._limit.stop()
        self.stage.prepared.disconnect(self._begin)
        self.stage.frame_shown.disconnect(self._take)
        self.stage.shown.disconnect(self._shown)
        self.stage.failed.disconnect(self._fail_told)
        self.stage.clear()
        if self.ears is not None:
            self.ears.close()
        if self._thread is not None:
            self._thread.join()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _write(self) -> None:
        try:
            made: object = write_known_clip(
                self._folder, seconds=self.seconds, sound=self._coding, size=self._size
            )
            if self.ears is not None:
                self.ears.ready.wait(EXTRA_SECONDS / 2)
        except Exception as error:  # the thread's boundary: said as the result
            log.exception("the test film")
            made = say("The test film could not be made ({error}).", error=repr(error))
        self._written.emit(made)

    def _prepare(self, made: KnownClip | Sentence) -> None:
        if self._over:
            return
        if isinstance(made, Sentence):
            self._fail(made)
            return
        self.clip = made
        self.stage.prepare(self._part(made))

    def _part(self, clip: KnownClip) -> Part:
        return Part("stimulus", stimulus=Stimulus(NAME, "video", path=clip.path))

    def _begin(self) -> None:
        if not self.asked and self.clip is not None:
            part = self._part(self.clip)
            self.asked = self.stage.clock()
            self.stage.show_part(part, "en")

    def _take(self, frame: Frame, when: int) -> None:
        if self.asked:
            self.painted.append((_number(frame.image), frame.start, when))
            self.progressed.emit(min(1.0, frame.start / self.seconds))

    def _shown(self, shown: Shown) -> None:
        if shown.stimulus == NAME and shown.offset is not None and not shown.failed:
            self._limit.stop()
            QTimer.singleShot(TAIL_MS, self, self._end)

    def _end(self) -> None:
        if not self._over:
            self.played.emit()

    def _late(self) -> None:
        self._fail(say("The test film did not come to its end. Try again."))

    def _fail_told(self, why: str) -> None:
        self._fail(say("{why}", why=why))

    def _fail(self, why: Sentence) -> None:
        if not self._over:
            self.stop()
            self.failed.emit((why,))


def _number(image: QImage) -> int:
    """Return the number that a picture bears."""
    data = np.frombuffer(image.constBits(), np.uint8)
    pixels = data.reshape(image.height(), image.bytesPerLine() // 4, 4)
    return read_number(pixels[:, : image.width()])
