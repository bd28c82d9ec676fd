"""How well the player shows and sounds: what was measured of a known film, and how.

No Qt. The window plays the film of ``emoscope_devices.known_clip``; here is what follows from the
frames that were painted and the beeps that were heard.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from emoscope_devices import Sentence, say
from emoscope_devices.known_clip import PITCH, KnownClip

Floats = NDArray[np.float64]
Heard = Literal["microphone", "handed", ""]
"""By a microphone or a loopback; from what was handed to the sound device; not at all."""
PAIR_SECONDS = 0.45
"""A beep belongs to the flash that is nearest, if it is nearer than that."""
WINDOW_SECONDS = 0.004
"""In which the beep's tone is looked for: four periods."""
LOUD = 8.0
"""A beep is so many times as loud as what lies before it."""
LEAST = 1e-3
"""Of full scale: what is softer is no beep."""
LEAST_BEEPS = 3
SYNC_LIMITS = -0.125, 0.045
"""Sound after picture (negative) and before it that is not noticed: ITU-R BT.1359-1 (1998)."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Of ``number`` figures in s: median, the quarter and three quarter points, the largest."""

    number: int
    median: float
    low: float
    high: float
    most: float

    @classmethod
    def of(cls, values: Floats) -> "Spread | None":
        """Return the spread of (n,) values, None of none."""
        if not len(values):
            return None
        low, middle, high = np.percentile(values, (25, 50, 75))
        most = float(values[np.abs(values).argmax()])
        return cls(len(values), float(middle), float(low), float(high), most)


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What was found. Times in s.

    ``by``: frames count from their swap or their paint; ``heard``: where the beeps' times are from.
    ``wait``: from the order to the onset. ``misread``: frames that bore another number than their
    start says. ``late``: how much later than the first frame and their own time frames were
    painted. ``offset``: by how much sound came after the picture that it belongs to.
    """

    by: Literal["swap", "paint"]
    heard: Heard
    frames: int
    painted: int
    misread: int
    wait: float
    late: Spread | None
    offset: Spread | None
    beeps: int
    due: int
    """How many beeps there were to be heard."""
    failed: tuple[Sentence, ...] = ()

    @property
    def dropped(self) -> int:
        """Return how many frames were never painted."""
        return self.frames - self.painted

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the result in words."""
        if self.failed:
            return self.failed
        return (self._pictures(), self._sound(), self._meaning())

    def _pictures(self) -> Sentence:
        assert self.late is not None
        if self.misread:
            return say(
                "{misread} of {frames} frames were not the ones that the player said."
                " Onset times of films cannot be trusted on this computer.",
                misread=self.misread,
                frames=self.frames,
            )
        return say(
            "{painted} of {frames} frames were painted, counted from the first one {late:+.0f} ms"
            " beside their time (half of them {low:+.0f} to {high:+.0f} ms, at most {most:+.0f}).",
            painted=self.painted,
            frames=self.frames,
            late=1e3 * self.late.median,
            low=1e3 * self.late.low,
            high=1e3 * self.late.high,
            most=1e3 * self.late.most,
        )

    def _sound(self) -> Sentence:
        offset = self.offset
        if offset is None:
            return say("The sound's time was not measured.")
        if self.heard == "handed":
            return say(
                "Sound was handed to the sound device {offset:.0f} ms after its picture; what the"
                " device adds is unknown without a microphone.",
                offset=1e3 * offset.median,
            )
        return say(
            "Sound was heard {offset:.0f} ms after its picture ({low:.0f} to {high:.0f} ms,"
            " {beeps} of {due} beeps).",
            offset=1e3 * offset.median,
            low=1e3 * offset.low,
            high=1e3 * offset.high,
            beeps=self.beeps,
            due=self.due,
        )

    def _meaning(self) -> Sentence:
        if self.by == "swap":
            return say(
                "Frames count from the swap that hands them to the display; the display's own"
                " latency is not in it: a photodiode measures it."
            )
        return say(
            "Frames count from their painting; the way to the display and the display's own latency"
            " are not in it: a photodiode measures them."
        )


def find_beeps(sound: NDArray[np.float32], times: NDArray[np.int64], rate: float) -> Floats:
    """Return when beeps began, in s of the session's clock.

    ``sound`` (n,) with the time of each sample in ns, ``rate`` in Hz. The tone's strength is taken
    in a short window that slides by a quarter of itself; a beep begins where it first rises above
    a quarter of its height, put at the sample where the sound itself leaves the quiet.
    """
    step = max(1, round(rate * WINDOW_SECONDS / 4))
    size = 4 * step
    if len(sound) < 4 * size:
        return np.empty(0)
    wave = np.exp(-2j * np.pi * PITCH * np.arange(len(sound)) / rate)
    sums = np.concatenate(([0.0], np.cumsum(np.asarray(sound, np.float64) * wave)))
    places = np.arange(0, len(sound) - size, step)
    strength = 2 * np.abs(sums[places + size] - sums[places]) / size
    quiet = float(np.median(strength))
    limit = max(LEAST, LOUD * quiet, 0.25 * float(np.percentile(strength, 99.5)))
    over = strength > limit
    rises = np.flatnonzero(over[1:] & ~over[:-1]) + 1
    starts = [_begin(sound, int(places[r]), size, limit) for r in rises]
    kept: list[int] = []
    for start in starts:
        if not kept or times[start] - times[kept[-1]] > 0.2e9:
            kept.append(start)
    return np.asarray(times[kept] / 1e9, np.float64) if kept else np.empty(0)


def _begin(sound: NDArray[np.float32], place: int, size: int, limit: float) -> int:
    """Return the sample at which a beep leaves the quiet, near ``place``."""
    low, high = max(0, place - size), min(len(sound), place + 2 * size)
    part = np.abs(sound[low:high])
    peak = float(part.max(initial=0.0))
    return low + int(np.argmax(part > max(0.25 * peak, 0.5 * limit)))


def pair(shown: Floats, heard: Floats) -> tuple[Floats, Floats]:
    """Return those of both (in s, ascending) that belong together: nearest and near enough."""
    if not len(shown) or not len(heard):
        return np.empty(0), np.empty(0)
    nearest = np.abs(heard[None, :] - shown[:, None]).argmin(axis=1)
    near = np.abs(heard[nearest] - shown) < PAIR_SECONDS
    return shown[near], heard[nearest[near]]


def judge(
    clip: KnownClip,
    painted: list[tuple[int, float, int]],
    asked: int,
    beeps: Floats,
    by: Literal["swap", "paint"],
    heard: Heard,
) -> SelfTest:
    """Return what follows from the frames: (number read, start in s, time in ns) as painted.

    ``asked``: when the film was ordered (ns). ``beeps``: when they were heard, in s.
    """
    onset = painted[0][2] if painted else asked
    first: dict[int, int] = {}
    for number, _, when in painted:
        first.setdefault(number, when)
    misread = sum(number != round(start * clip.rate) for number, start, _ in painted)
    late = np.array([(w - onset) / 1e9 - n / clip.rate for n, w in first.items()])
    due = [round(beat * clip.rate) for beat in clip.beats]
    flashes = np.array([first[n] / 1e9 for n in due if n in first])
    seen, sounded = pair(flashes, beeps)
    offsets = sounded - seen
    return SelfTest(
        by=by,
        heard=heard if len(offsets) >= min(LEAST_BEEPS, len(due)) else "",
        frames=clip.frames,
        painted=sum(0 <= number < clip.frames for number in first),
        misread=misread,
        wait=(onset - asked) / 1e9,
        late=Spread.of(late),
        offset=Spread.of(offsets) if len(offsets) >= min(LEAST_BEEPS, len(due)) else None,
        beeps=len(offsets),
        due=len(due),
        failed=() if painted else (say("No frame of the test film was painted."),),
    )
