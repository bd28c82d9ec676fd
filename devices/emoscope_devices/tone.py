"""Alarm tones on the sound system's default output: three urgencies, made here, never waited for.

The patterns follow those of IEC 60601-1-8:2006+AMD1:2012, 6.3.3.1 (tables 3 and 4: pulses of 75 to
250 ms with a soft rise, at 150 Hz to 1 kHz with at least four harmonics, more and closer pulses the
more urgent), because people in laboratories know them. Of the ten pulses of a high urgency only
the first five are sounded: a participant sits in the room. No conformity is claimed.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._errors import DeviceError, DeviceLost
from emoscope_devices._words import Sentence, say

log = logging.getLogger(__name__)

Floats = NDArray[np.float32]
Urgency = Literal["low", "medium", "high"]
URGENCIES: tuple[Urgency, ...] = ("low", "medium", "high")

RATE = 48000.0
HARMONICS = (1.0, 0.6, 0.45, 0.35, 0.25)
"""Of the fundamental; all within 15 dB of it."""
RISE = 0.25
"""Share of a pulse in which it rises, and falls: no click, nobody is startled."""
LEVEL = 0.25
"""Of full scale. How loud that is, is the computer's own setting."""
RETRY_SECONDS = 10.0
HANGS_SECONDS = 5.0
"""A sound system that takes longer to open is said to hang."""
LOUDEST_MUTE = 3600.0
POLL_SECONDS = 0.05
TAIL_SECONDS = 0.3
"""What a driver still has in hand when it has been given everything."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Pulses of ``pulse`` seconds at ``pitch`` Hz, beginning at each of ``starts`` (s)."""

    pitch: float
    pulse: float
    starts: tuple[float, ...]


PATTERNS: Mapping[Urgency, Pattern] = MappingProxyType(
    {
        "high": Pattern(740.0, 0.15, (0.0, 0.25, 0.5, 1.0, 1.25)),
        "medium": Pattern(523.0, 0.2, (0.0, 0.4, 0.8)),
        "low": Pattern(330.0, 0.2, (0.0, 0.4)),
    }
)


def tone(urgency: Urgency, rate: float = RATE, level: float = LEVEL) -> Floats:
    """Return the sound (n,) at full scale ±1 of an urgency; its loudest sample is ``level``."""
    pattern = PATTERNS[urgency]
    length = round((pattern.starts[-1] + pattern.pulse) * rate)
    sound = np.zeros(length + 1, np.float32)
    t = np.arange(round(pattern.pulse * rate)) / rate
    wave = sum(
        share * np.sin(2 * np.pi * pattern.pitch * (k + 1) * t) for k, share in enumerate(HARMONICS)
    )
    ramp = np.clip(np.minimum(t, t[-1] - t) / (RISE * pattern.pulse), 0.0, 1.0)
    shaped = wave * (0.5 - 0.5 * np.cos(np.pi * ramp))
    shaped *= level / np.abs(shaped).max()
    for start in pattern.starts:
        first = round(start * rate)
        sound[first : first + len(t)] += shaped.astype(np.float32)
    return sound


class Output(Protocol):
    """What a tone is played on; Speaker is one."""

    rate: float

    def open(self, rate: float) -> None:
        """Open at ``rate`` or another; may wait. Raises DeviceError."""

    @property
    def queued(self) -> float:
        """Return the seconds that wait to be played."""

    @property
    def silent(self) -> bool:
        """Return whether the device takes no sound."""

    def put(self, sound: Floats) -> None:
        """Play after what waits."""

    def clear(self) -> None:
        """Play nothing of what waits."""

    def close(self) -> None:
        """Let go of the device."""


def _speaker() -> Output:
    # Loaded by the tone's thread: PortAudio looks for sound devices then, which can take seconds.
    from emoscope_devices.speaker import Speaker

    return Speaker()


class Tone:
    """Plays alarm tones on a thread of its own, ``alarm-tone``. No method waits but ``close``.

    The output is opened for each tone and let go of after it: the sound system finds new devices
    only while nobody has one open. Without an output ``trouble`` says so, and it is tried again.
    """

    def __init__(
        self,
        output: Callable[[], Output] | None = None,
        *,
        level: float = LEVEL,
        retry: float = RETRY_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare; the thread begins with the first wish. ``level`` above 0, up to 1."""
        if not 0 < level <= 1:
            raise ValueError(f"the level must be above 0 and at most 1, not {level}")
        self._output, self._level = output or _speaker, level
        self._retry, self._clock = retry, clock
        self._change = threading.Condition()
        self._wish: Urgency | None = None
        self._look = self._hush = self._closing = False
        self._muted_until = 0.0
        self._trouble: tuple[Sentence, ...] = ()
        self._missed = False
        self._opening: float | None = None
        self._thread: threading.Thread | None = None
        self.played = 0
        """How many tones were handed to an output in full."""

    def play(self, urgency: Urgency) -> None:
        """Sound an urgency as soon as can be; a more urgent one that waits comes instead."""
        if urgency not in URGENCIES:
            raise ValueError(f"no urgency {urgency!r}")
        with self._change:
            if self.muted or self._closing:
                return
            waits = self._wish
            if waits is None or URGENCIES.index(urgency) > URGENCIES.index(waits):
                self._wish = urgency
            self._hush = False
            self._go()

    def look(self) -> None:
        """Find out whether there is an output, without a sound."""
        with self._change:
            self._look = True
            self._go()

    def hush(self) -> None:
        """End what sounds, and what waits to."""
        with self._change:
            self._wish, self._hush = None, True
            self._change.notify_all()

    def mute(self, seconds: float) -> None:
        """Sound nothing for so long, at most an hour; 0 ends it."""
        if not 0 <= seconds <= LOUDEST_MUTE:
            raise ValueError(f"alarms can be muted for at most an hour, not for {seconds} s")
        self._muted_until = self._clock() + seconds
        if seconds:
            self.hush()

    @property
    def muted(self) -> float:
        """Return for how many seconds more nothing sounds, 0 when it does."""
        return max(0.0, self._muted_until - self._clock())

    @property
    def trouble(self) -> tuple[Sentence, ...]:
        """Return why alarms cannot be heard; nothing while they can, as far as is known."""
        opening = self._opening
        if opening is not None and self._clock() - opening > HANGS_SECONDS:
            return _unheard(
                say("The sound system does not answer."),
                say("Restart the sound server or the computer."),
            )
        return self._trouble

    @property
    def missed(self) -> bool:
        """Return whether a tone was due that nobody heard, since one was heard."""
        return self._missed

    def close(self, timeout: float = 3.0) -> bool:
        """End; return whether the thread ended within ``timeout`` seconds. Idempotent."""
        with self._change:
            self._closing, self._wish, self._hush = True, None, True
            self._change.notify_all()
            thread = self._thread
        if thread is None:
            return True
        thread.join(timeout)
        if thread.is_alive():
            log.error("the sound system holds up the alarm tones' thread")
            return False
        return True

    # -- the thread --------------------------------------------------------------------------

    def _go(self) -> None:
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._run, name="alarm-tone", daemon=True)
            self._thread.start()
        self._change.notify_all()

    def _run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(
                    lambda: self._wish or self._look or self._closing,
                    self._retry if self._trouble else None,
                )
                if self._closing:
                    return
                wish, self._wish, self._look = self._wish, None, False
            failed = not self._try(wish)
            with self._change:
                if failed:  # not at once again, however many alarms there are
                    self._change.wait_for(lambda: self._closing, self._retry)

    def _try(self, wish: Urgency | None) -> bool:
        """Sound a wish, or only open; return whether that could be done."""
        self._opening = self._clock()
        try:
            self._sound(wish)
        except DeviceError as error:
            if self._trouble != _unheard(*error.sentences):  # once, and not at each new try
                log.warning("no alarm tone: %s", error)
            self._fail(wish, *error.sentences)
            return False
        except Exception as error:  # the thread's boundary: said, and tried again
            log.exception("no alarm tone")
            self._fail(wish, say("The sound system failed ({error}).", error=repr(error)))
            return False
        finally:
            self._opening = None
        self._trouble = ()
        if wish is not None:
            self._missed = False
        return True

    def _fail(self, wish: Urgency | None, *why: Sentence) -> None:
        self._trouble = _unheard(*why)
        self._missed = self._missed or wish is not None

    def _sound(self, wish: Urgency | None) -> None:
        output = self._output()
        try:
            output.open(RATE)
            self._opening = None
            if wish is None:
                return
            output.put(tone(wish, output.rate, self._level))
            while output.queued and not self._stopped(POLL_SECONDS):
                if output.silent:
                    raise DeviceLost(
                        "The sound output takes no sound.",
                        "Check its plug and the sound settings; Emoscope tries again.",
                    )
            output.clear()
            if not self._stopped(TAIL_SECONDS):
                self.played += 1
        finally:
            output.close()

    def _stopped(self, seconds: float) -> bool:
        """Wait; return whether it is to be quiet."""
        with self._change:
            return self._change.wait_for(lambda: self._hush or self._closing, seconds)


def _unheard(*why: Sentence) -> tuple[Sentence, ...]:
    return (say("Alarms cannot be heard; they are shown all the same."), *why)
