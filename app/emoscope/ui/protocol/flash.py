"""Flash and beep on the participant's screen, while the session's camera and microphone look on."""

import numpy as np
from PySide6.QtCore import QObject, Signal

from emoscope.markers import PROTOCOL, details_of
from emoscope.protocol.flash import FLASH, analyse
from emoscope.sitting import Sitting
from emoscope.ui.protocol import multimedia
from emoscope.ui.protocol.ears import RingEars
from emoscope.ui.protocol.known_film import KnownFilm
from emoscope.ui.protocol.stage import Stage
from emoscope_devices.known_clip import Coding, KnownClip

SECONDS = 20.0


class FlashTester(QObject):
    """Shows flashes and beeps, and finds them in a session's streams. On the Qt thread.

    Each flash is marked, so that a recording made meanwhile tells the same later.
    """

    done = Signal(object)
    """A FlashTest."""
    failed = Signal(object)
    """Sentences."""
    progressed = Signal(float)
    """0 to 1."""

    def __init__(self, stage: Stage, sitting: Sitting, *, seconds: float = SECONDS) -> None:
        """Prepare; ``stage`` has the session's clock and is on the screen before the camera."""
        super().__init__(stage)
        self._sitting = sitting
        self._ears = RingEars(sitting, self)
        sound: Coding | None = "aac" if multimedia.speakers() else None
        self.film = KnownFilm(stage, self._ears, seconds=seconds, sound=sound)
        self.film.ears = self._ears  # the camera is looked at without a sound output, too
        self.film.progressed.connect(self.progressed)
        self.film.played.connect(self._finish)
        self.film.failed.connect(self.failed)

    def start(self) -> None:
        """Play; ``done`` or ``failed`` comes once."""
        self.film.start()

    def stop(self) -> None:
        """Give up; no signal follows."""
        self.film.stop()

    def _finish(self) -> None:
        film, clip = self.film, self.film.clip
        assert clip is not None
        painted = flash_times(clip, film.painted)
        for when in painted:
            details = details_of(what=FLASH, onset=film.stage.by)
            self._sitting.mark(FLASH, time=when, origin=PROTOCOL, details=details)
        sound = self._ears.close()
        times, bright = self._ears.seen()
        film.stop()
        self.done.emit(analyse(np.array(painted) / 1e9, times, bright, *sound))


def flash_times(clip: KnownClip, painted: list[tuple[int, float, int]]) -> list[int]:
    """Return when each flash was on the screen (ns).

    A flash whose first frame was dropped came later than its beep, and is left out.
    """
    first = {round(beat * clip.rate) for beat in clip.beats}
    return [when for number, _, when in painted if number in first]
