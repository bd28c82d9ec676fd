"""The player's self-test: plays a known film as a stimulus is played, and looks what came of it."""

import sys
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from emoscope.protocol.selftest import Heard, SelfTest, find_beeps, judge
from emoscope.ui.protocol import multimedia
from emoscope.ui.protocol.ears import Listener
from emoscope.ui.protocol.known_film import KnownFilm
from emoscope.ui.protocol.stage import Stage
from emoscope_devices import LiveClock, Sentence
from emoscope_devices.known_clip import Coding, KnownClip

SETTLE_MS = 200
"""Until a window that was just opened is where it stays."""


class SelfTester(QObject):
    """Runs the test with a film whose stage is on the screen. On the Qt thread; nothing waits."""

    done = Signal(object)
    """A SelfTest."""
    progressed = Signal(float)
    """0 to 1."""

    def __init__(self, film: KnownFilm) -> None:
        """Prepare. Where nobody hears the film, it counts when its sound was handed over."""
        super().__init__(film.stage)
        self.film = film
        self.film.progressed.connect(self.progressed)
        self.film.played.connect(self._finish)
        self.film.failed.connect(self._fail)

    def start(self) -> None:
        """Play; ``done`` comes once."""
        self.film.start()

    def stop(self) -> None:
        """Give up; ``done`` does not come any more."""
        self.film.stop()

    def _finish(self) -> None:
        film, clip = self.film, self.film.clip
        assert clip is not None
        how: Heard = "microphone"
        beeps = np.empty(0)
        if film.ears is not None:
            beeps = find_beeps(*film.ears.close())
        if not len(beeps):
            how, beeps = "handed", handed_beats(clip, film.stage.handed)
        result = judge(clip, film.painted, film.asked, beeps, film.stage.by, how)
        film.stop()
        self.done.emit(result)

    def _fail(self, why: tuple[Sentence, ...]) -> None:
        by = self.film.stage.by
        self.done.emit(SelfTest(by, "", 0, 0, 0, 0.0, None, None, 0, 0, failed=why))


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
    alone, as it does where there is no sound output. For the main thread, without another window.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    clock = LiveClock()
    if sound is not None and not multimedia.speakers():
        sound = None
    stage = Stage(clock.now, swap=swap, sound=sound is not None)
    stage.resize(1280, 800)
    stage.show()
    ears = Listener(microphone, clock) if listen else None
    tester = SelfTester(KnownFilm(stage, ears, seconds=seconds, sound=sound, size=size))
    found: list[SelfTest] = []
    loop = QEventLoop()

    def end(result: Any) -> None:
        found.append(result)
        loop.quit()

    tester.done.connect(end)
    QTimer.singleShot(SETTLE_MS, tester.start)
    loop.exec()
    stage.hide()
    stage.close_up()
    stage.deleteLater()
    return found[0]


def handed_beats(clip: KnownClip, handed: list[tuple[float, int]]) -> NDArray[np.float64]:
    """Return when (s) the beats' sound went to the device: parts are (start in s, time in ns)."""
    found = []
    for beat in clip.beats:
        inside = [(start, when) for start, when in handed if start <= beat + 1e-6]
        if inside:
            start, when = inside[-1]
            found.append(when / 1e9 + beat - start)
    return np.array(found, np.float64)
