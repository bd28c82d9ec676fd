"""Plays the sound of a recording from any place at any speed, on a thread of its own."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope.review.sound import Soundtrack
from emoscope.review.stretch import Stretch
from emoscope_devices import DeviceError, Sentence, say, to_ns

log = logging.getLogger(__name__)

AHEAD_SECONDS = 0.3
"""So much sound is made before it is played."""
IDLE_SECONDS = 2.0
"""How long after a pause the device is kept: who stops to look goes on soon."""
POLL_SECONDS = 0.02
Floats = NDArray[np.float32]


class Output(Protocol):
    """What sound is put into: emoscope_devices.speaker.Speaker, or a test's own."""

    rate: float

    @property
    def queued(self) -> float:
        """Return how many seconds wait to be played."""

    @property
    def silent(self) -> bool:
        """Return whether the device has stopped to play."""

    def open(self, rate: float) -> None:
        """Open at a rate (Hz), or another that is then in ``rate``. Raises DeviceError."""

    def put(self, sound: Floats) -> None:
        """Have more played."""

    def clear(self) -> None:
        """Forget what waits and count from 0 again."""

    def heard(self, now: int) -> float | None:
        """Return the seconds heard since ``clear``, None before the first."""

    def close(self) -> None:
        """Let go of the device."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """Play from ``start`` to ``stop`` (session ns) at ``speed``; ``number`` tells wishes apart."""

    number: int
    start: int
    stop: int
    speed: float


class Voice:
    """The sound of one recording. ``trouble`` is called on its thread with why there is none.

    After trouble nothing is tried until the next ``play``.
    """

    def __init__(
        self,
        track: Soundtrack,
        make_output: Callable[[], Output],
        trouble: Callable[[tuple[Sentence, ...]], None],
    ) -> None:
        """Start the thread; no device is opened before ``play``."""
        self._track = track
        self._make_output = make_output
        self._trouble = trouble
        self._changed = threading.Condition()
        self._wish: _Wish | None = None
        self._count = 0
        self._output: Output | None = None
        self._playing: _Wish | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="review-sound", daemon=True)
        self._thread.start()

    def play(self, start: int, stop: int, speed: float) -> None:
        """Play from session time ``start`` to ``stop`` (ns), in place of what plays."""
        with self._changed:
            self._count += 1
            self._playing = None
            self._wish = _Wish(self._count, start, stop, speed)
            self._changed.notify()

    def pause(self) -> None:
        """Fall silent."""
        with self._changed:
            self._wish = self._playing = None
            self._changed.notify()

    def heard(self, now: int) -> int | None:
        """Return the session time that is heard at monotonic ``now`` (ns); None when none is."""
        with self._changed:
            output, wish = self._output, self._playing
            if output is None or wish is None:
                return None
            seconds = output.heard(now)
        return None if seconds is None else wish.start + round(seconds * wish.speed * 1e9)

    def close(self, timeout: float = 10.0) -> bool:
        """End the thread and let go of the device; return whether that was in time."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (wish := self._next()) is not None:
            try:
                self._play(wish)
            except DeviceError as error:
                self._give_up(wish, error.sentences)
            except Exception as error:  # the thread's boundary: the picture goes on, silent
                log.exception("review: sound")
                self._give_up(wish, (say("The sound cannot be played ({why}).", why=repr(error)),))
        self._release()

    def _next(self) -> _Wish | None:
        """Wait for a wish; None at the end. Lets go of a device that nobody has used for long."""
        while True:
            with self._changed:
                if not self._closed and self._wish is None:
                    self._changed.wait(IDLE_SECONDS if self._output is not None else None)
                if self._closed or self._wish is not None:
                    return None if self._closed else self._wish
            self._release()

    def _play(self, wish: _Wish) -> None:
        output = self._opened()
        with self._changed:
            if self._wish is not wish:
                return
            output.clear()
            self._playing = wish
        source = Stretch(
            _Reader(self._track, wish.start, output.rate).read, output.rate, wish.speed
        )
        left = (wish.stop - wish.start) / 1e9 / wish.speed
        while self._wish is wish and not self._closed:
            if output.silent:
                raise DeviceError(
                    "The sound output does not play any more.",
                    "Check its plug and the sound server, then play again.",
                )
            if output.queued < AHEAD_SECONDS and left > 0:
                sound = source.next()
                left -= len(sound) / output.rate
                output.put(sound)
            else:
                with self._changed:
                    self._changed.wait(POLL_SECONDS)
        output.clear()

    def _opened(self) -> Output:
        if self._output is None or self._output.silent:
            self._release()
            made = self._make_output()
            made.open(self._track.rate)
            with self._changed:
                self._output = made
        return self._output

    def _give_up(self, wish: _Wish, why: tuple[Sentence, ...]) -> None:
        with self._changed:
            if self._wish is wish:
                self._wish = None
            self._playing = None
        self._release()
        self._trouble(why)

    def _release(self) -> None:
        with self._changed:
            output, self._output, self._playing = self._output, None, None
        if output is not None:
            output.close()


class _Reader:
    """Samples of a soundtrack by number from ``start`` on, at the output's rate."""

    def __init__(self, track: Soundtrack, start: int, rate: float) -> None:
        self._track, self._start, self._rate = track, start, rate
        self._first = 0
        self._kept: Floats = np.zeros(0, np.float32)

    def read(self, first: int, count: int) -> Floats:
        """Return ``count`` samples from number ``first`` on; a second is read at once."""
        ahead = round(self._rate)
        if not (self._first <= first and first + count <= self._first + len(self._kept)):
            # Some from before it too: the search looks back.
            self._first = first - ahead // 8
            at = self._start + to_ns(self._first / self._rate)
            self._kept = self._track.grid(at, ahead + count, self._rate)
        offset = first - self._first
        return self._kept[offset : offset + count]
