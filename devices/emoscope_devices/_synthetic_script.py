"""What the demo participant goes through, and when: a loop of episodes, phrases and blinks.

Everything here is a function of time (seconds since the participant began) and the seed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

Emotion = Literal["neutral", "happy", "sad", "angry", "fear", "disgust", "surprise"]
EMOTIONS: tuple[Emotion, ...] = get_args(Emotion)

TURN = 0.7
"""Seconds that one emotion takes to turn into the next."""
LID = 0.25
"""Seconds that lids take to close or open at leisure; a blink is quicker."""
BLINK = (0.09, 0.05, 0.17)
"""Seconds of closing, staying closed and opening (VanderWerf 2003, J Neurophysiol 89:2784)."""
BLINK_EVERY = (1.8, 4.6)
"""Seconds from one blink to the next: 13 to 33 a minute."""
MARGIN = 0.35
"""Seconds of silence at both ends of a speaking episode."""
PHRASE = (1.3, 2.4)
PAUSE = (0.55, 0.85)
UNHURRIED: dict[Emotion, float] = {"sad": 1.3, "disgust": 1.15, "fear": 0.8, "angry": 0.9}
"""How much longer pauses are in some emotions."""


@dataclass(frozen=True, slots=True)
class Episode:
    """One stretch of the script. ``bad`` names an electrode that has come loose meanwhile."""

    emotion: Emotion
    seconds: float
    speaking: bool = False
    eyes_closed: bool = False
    look_away: bool = False
    bad: str | None = None

    def __post_init__(self) -> None:
        """Refuse an episode that could not be played."""
        if self.emotion not in EMOTIONS:
            raise ValueError(f"unknown emotion {self.emotion!r}; there are {', '.join(EMOTIONS)}")
        if not 2.0 <= self.seconds <= 3600:
            raise ValueError(f"an episode lasts 2 to 3600 s, not {self.seconds}")


DEFAULT_SCRIPT = (
    Episode("neutral", 4.0),
    Episode("neutral", 5.0, speaking=True),
    Episode("happy", 6.0, speaking=True),
    Episode("happy", 3.0),
    Episode("neutral", 6.0, eyes_closed=True),
    Episode("surprise", 4.0),
    Episode("surprise", 4.0, speaking=True),
    Episode("neutral", 3.0, look_away=True),
    Episode("sad", 6.0, speaking=True),
    Episode("sad", 4.0),
    Episode("angry", 6.0, speaking=True, bad="T7"),
    Episode("angry", 3.0, bad="T7"),
    Episode("neutral", 3.0),
    Episode("disgust", 3.0),
    Episode("disgust", 5.0, speaking=True),
    Episode("neutral", 6.0, eyes_closed=True),
    Episode("fear", 3.0),
    Episode("fear", 5.0, speaking=True),
)
"""A good minute: each emotion silent and speaking, eyes closed twice, one electrode that goes."""


@dataclass(frozen=True, slots=True)
class State:
    """What the script intends at one time; for tests, never for models.

    ``settled`` is how far the present emotion has taken over, 0 to 1. ``speaking`` is true within
    phrases, not in the pauses between them. ``eyes_closed`` is at rest; ``blinking`` is a blink.
    """

    emotion: Emotion
    settled: float
    speaking: bool
    eyes_closed: bool
    blinking: bool
    look_away: bool
    bad_electrode: str | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of speech within the loop, in seconds, and how it is spoken."""

    number: int
    start: float
    stop: float
    emotion: Emotion


class Script:
    """Answers what happens at a time; repeats its episodes for ever, but not its blinks."""

    def __init__(self, episodes: Sequence[Episode], seed: int) -> None:
        """Lay out the loop; raises ValueError without an episode."""
        if not episodes:
            raise ValueError("a script needs at least one episode")
        self.episodes = tuple(episodes)
        self._seed = seed
        self._ends = np.cumsum([e.seconds for e in self.episodes])
        self._starts = self._ends - [e.seconds for e in self.episodes]
        self.seconds = float(self._ends[-1])
        """The length of the loop."""
        self.phrases = tuple(self._phrases())
        self._blinks = lru_cache(maxsize=4)(self._blinks_of)

    def episode(self, t: float) -> int:
        """Return the number of the episode at a time."""
        found = np.searchsorted(self._ends, t % self.seconds, side="right")
        return min(int(found), len(self.episodes) - 1)

    def state(self, t: float) -> State:
        """Return what is intended at a time."""
        number = self.episode(t)
        now = self.episodes[number]
        u = t % self.seconds
        return State(
            emotion=now.emotion,
            settled=float(self.emotions(np.array([t]))[0, EMOTIONS.index(now.emotion)]),
            speaking=any(p.start <= u < p.stop for p in self.phrases),
            eyes_closed=now.eyes_closed and float(self.rest(np.array([t]))[0]) > 0.5,
            blinking=float(self.blink(np.array([t]))[0]) > 0.2,
            look_away=now.look_away and float(self.away(np.array([t]))[0]) > 0.5,
            bad_electrode=now.bad,
        )

    def emotions(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how much of each emotion (n, 7) there is at times (n,): sums to 1."""
        number, u = self._at(t)
        share = _smooth((u - self._starts[number]) / TURN)
        kinds = np.array([EMOTIONS.index(e.emotion) for e in self.episodes])
        out = np.zeros((len(t), len(EMOTIONS)))
        rows = np.arange(len(t))
        np.add.at(out, (rows, kinds[number]), share)
        np.add.at(out, (rows, kinds[number - 1]), 1 - share)
        return out

    def lids(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how far the lids are closed (n,), 0 to 1, by blinks or at rest."""
        return np.maximum(self.rest(t), self.blink(t))

    def rest(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how far the lids are closed at rest (n,), 0 to 1: not by blinks."""
        return self._held(t, "eyes_closed", LID)

    def blink(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how far a blink has closed the lids (n,), 0 to 1."""
        out = np.zeros(len(t))
        closing, _, opening = BLINK
        whole = sum(BLINK)
        first, last = float(np.min(t)), float(np.max(t))
        for loop in range(int(first // self.seconds), int(last // self.seconds) + 1):
            for begin in self._blinks(loop):
                if begin + whole < first or begin > last:
                    continue
                since = t - begin
                shape = np.minimum(since / closing, (whole - since) / opening)
                out = np.maximum(out, _smooth(shape))
        return out

    def away(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how far the participant looks away (n,), 0 to 1."""
        return self._held(t, "look_away", 0.5)

    def _held(self, t: NDArray[np.float64], what: str, seconds: float) -> NDArray[np.float64]:
        """Return 1 in episodes that have a property, with smooth ends inside them."""
        number, u = self._at(t)
        has = np.array([bool(getattr(e, what)) for e in self.episodes])
        rise = (u - self._starts[number]) / seconds
        fall = (self._ends[number] - u) / seconds
        return np.where(has[number], _smooth(np.minimum(rise, fall)), 0.0)

    def _at(self, t: NDArray[np.float64]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        u = np.mod(t, self.seconds)
        number = np.minimum(np.searchsorted(self._ends, u, side="right"), len(self.episodes) - 1)
        return number, u

    def _phrases(self) -> list[Phrase]:
        """Return the loop's phrases: each speaking episode filled with phrases and pauses."""
        out: list[Phrase] = []
        for number, episode in enumerate(self.episodes):
            if not episode.speaking:
                continue
            rng = np.random.default_rng((self._seed, 2, number))
            slow = UNHURRIED.get(episode.emotion, 1.0)
            at = float(self._starts[number]) + MARGIN
            end = float(self._ends[number]) - MARGIN
            while end - at >= 0.9:
                stop = at + rng.uniform(*PHRASE)
                # A rest too short for another phrase goes to this one.
                stop = end if end - stop < 1.6 else stop
                out.append(Phrase(len(out), at, stop, episode.emotion))
                at = stop + rng.uniform(*PAUSE) * slow
        return out

    def _blinks_of(self, loop: int) -> tuple[float, ...]:
        """Return when the blinks of one round of the loop begin, in seconds from the origin."""
        rng = np.random.default_rng((self._seed, 3, loop))
        out = []
        at = rng.uniform(0.6, 2.0)
        while at < self.seconds - 0.5:
            near = (self.episode(u) for u in (at - 0.5, at, at + sum(BLINK) + 0.3))
            if not any(self.episodes[n].eyes_closed for n in near):
                out.append(loop * self.seconds + at)
            at += rng.uniform(*BLINK_EVERY)
        return tuple(out)


def _smooth(x: NDArray[np.float64]) -> NDArray[np.float64]:
    x = np.clip(x, 0, 1)
    return np.asarray(x * x * (3 - 2 * x))
