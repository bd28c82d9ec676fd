"""Playing: moves the shared Seek on, by the sound's clock when there is sound."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from emoscope.review.playing import Playhead, faster, slower
from emoscope.review.sound import Soundtrack
from emoscope.review.take import Take
from emoscope.review.voice import Output, Voice
from emoscope.ui.review.seek import Seek
from emoscope_devices import Sentence

TICK_MS = 16
"""60 looks a second: a picture is late by half of its own time at most."""


def speaker() -> Output:
    """Return the sound system's output. Not for the Qt thread."""
    # PortAudio looks for devices when it is loaded, and a sound server may hang.
    from emoscope_devices.speaker import Speaker

    return Speaker()


class Playback(QObject):
    """Plays the open recording. Qt thread; the sound is made on a thread of its own."""

    changed = Signal()
    """It plays or not, at another speed, with or without sound."""
    told = Signal(object)
    """Sentences: why there is no sound."""
    _silent = Signal(int, object)

    def __init__(
        self,
        seek: Seek,
        parent: QObject | None = None,
        *,
        make_output: Callable[[], Output] = speaker,
        clock: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        """Start with nothing to play."""
        super().__init__(parent)
        self._seek = seek
        self._make_output = make_output
        self._clock = clock
        self._head = Playhead(0, 1)
        self._voice: Voice | None = None
        self._past: list[Voice] = []
        self._number = 0
        self._moving = False
        self._deaf = False
        """Whether sound was wanted in vain since the last start."""
        self.sound = True
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        seek.changed.connect(self._sought)
        self._silent.connect(self._show_silent)

    @property
    def playing(self) -> bool:
        """Return whether it plays."""
        return self._head.playing

    @property
    def speed(self) -> float:
        """Return how fast, 1 as it was."""
        return self._head.speed

    def open(self, take: Take, track: Soundtrack) -> None:
        """Play another recording from now on, at the same speed."""
        self.shut()
        self._head = Playhead(take.start, take.stop, take.start, self.speed)
        if track.rate:
            self._number += 1
            number = self._number
            self._voice = Voice(
                track, self._make_output, lambda why: self._silent.emit(number, why)
            )

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
            return
        self._deaf = False
        self._head.play(self._clock(), sound=self._audible)
        self._start_sound()
        self._timer.start(TICK_MS)
        self.changed.emit()

    def pause(self) -> None:
        """Stay here."""
        if not self.playing:
            return
        self._timer.stop()
        self._head.pause(self._clock())
        self._move(self._head.place)
        if self._voice is not None:
            self._voice.pause()
        self.changed.emit()

    def slower(self) -> None:
        """Play slower, down to half."""
        self._set_speed(slower(self.speed))

    def faster(self) -> None:
        """Play faster, up to twice."""
        self._set_speed(faster(self.speed))

    def toggle_sound(self) -> None:
        """Play with sound, or without."""
        self.sound, self._deaf = not self.sound, False
        self._again()
        self.changed.emit()

    def shut(self) -> None:
        """Let go of the recording, without waiting for the sound system."""
        self.pause()
        if self._voice is not None:
            self._voice.close(0.0)
            self._past.append(self._voice)
            self._voice = None

    def finish(self) -> bool:
        """Wait for the threads of the sound: the window ends. Return whether all ended in time."""
        self.shut()
        return all([voice.close() for voice in self._past])

    def tick(self) -> None:
        """Move on to where it is now."""
        now = self._clock()
        if self._voice is not None and self._audible:
            self._head.follow(now, self._voice.heard(now))
        self._move(self._head.at(now))
        if self._head.over(now):
            self.pause()

    def _move(self, place: int) -> None:
        self._moving = True
        self._seek.to(place)
        self._moving = False

    @property
    def _audible(self) -> bool:
        return self.sound and not self._deaf and self._voice is not None

    def _set_speed(self, speed: float) -> None:
        if speed == self.speed:
            return
        self._head.change_speed(self._clock(), speed, sound=self._audible)
        self._start_sound()
        self.changed.emit()

    def _sought(self, place: int) -> None:
        """Follow the operator, who has gone elsewhere."""
        if self._moving:
            return
        self._head.seek(self._clock(), place, sound=self._audible)
        self._start_sound()

    def _again(self) -> None:
        """Go on from here, with sound or without."""
        now = self._clock()
        self._head.seek(now, self._head.at(now), sound=self._audible)
        self._start_sound()

    def _start_sound(self) -> None:
        if self._voice is None:
            return
        if self.playing and self._audible:
            self._voice.play(self._head.at(self._clock()), self._head.stop, self.speed)
        else:
            self._voice.pause()

    def _show_silent(self, number: int, why: tuple[Sentence, ...]) -> None:
        """Go on without sound, and say so once."""
        if number != self._number or self._deaf:
            return
        self._deaf = True
        if self.playing:
            self._again()
        self.told.emit(why)
        self.changed.emit()
