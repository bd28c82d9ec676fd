"""A simulated participant: what conditions are to her, what she answers, and how quickly.

Ratings follow the condition whatever the EEG shows: an effect of 0 is a participant who feels
what she is shown, and whose EEG knows nothing of it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from emoscope.protocol.values import Answer, Scale

Axes = tuple[float, float]
"""Valence and arousal, within ±1."""
KNOWN: Mapping[str, Axes] = MappingProxyType(
    {
        **dict.fromkeys(("neutral", "baseline"), (0.0, 0.0)),
        **dict.fromkeys(("happy", "happiness", "joy", "amusement", "hvha"), (1.0, 1.0)),
        **dict.fromkeys(("sad", "sadness", "lvla"), (-1.0, -1.0)),
        **dict.fromkeys(("fear", "angry", "anger", "disgust", "lvha"), (-1.0, 1.0)),
        **dict.fromkeys(("calm", "relax", "relaxed", "tenderness", "hvla"), (1.0, -1.0)),
        **dict.fromkeys(("surprise", "arithmetic", "stroop", "stress"), (0.0, 1.0)),
        **dict.fromkeys(("positive", "pleasant", "high", "hv"), (1.0, 0.0)),
        **dict.fromkeys(("negative", "unpleasant", "low", "lv"), (-1.0, 0.0)),
    }
)
"""Conditions by name; any other is put between these, in the order of the names."""
FOLLOWS = 0.6
"""How much of the way to a scale's end a rating goes with a condition."""
SCATTER = 0.14
"""Standard deviation of a rating, as a share of the scale."""
SILENT = 0.03
"""Share of questions that she does not answer."""
SURE = 0.85
"""Share of free choices that name the condition, where it can be named."""
REACTION = (0.75, 0.35)
"""Mean and spread of the logarithm of a reaction in seconds: about two seconds."""
SETTLING = 4.0
"""Seconds in which a continuous rating goes most of its way."""
TREMBLE = 0.01
"""Standard deviation of its steps."""
READING = (2.0, 6.0)
"""Seconds until she goes on by herself."""
WORDS = "simulated answer"


def axes_of(conditions: Collection[str]) -> dict[str, Axes]:
    """Return valence and arousal of each condition, -1 and +1 at the ends of what there is.

    A condition without a name is nothing; one whose name is not known gets its valence by the
    order of the names. So two conditions are always as far apart as can be.
    """
    named = sorted({c for c in conditions if c})
    strange = [c for c in named if c.casefold() not in KNOWN]
    line = np.linspace(-1, 1, len(strange)) if len(strange) > 1 else np.zeros(len(strange))
    own = {c: (float(v), 0.0) for c, v in zip(strange, line, strict=True)}
    raw = {c: own.get(c) or KNOWN[c.casefold()] for c in named}
    table = np.array([raw[c] for c in named]).reshape(-1, 2)
    if len(table):
        low, high = table.min(axis=0), table.max(axis=0)
        wide = high > low
        middle, half = (low + high) / 2, np.where(wide, (high - low) / 2, 1.0)
        table = np.where(wide, (table - middle) / half, 0.0)
    return {c: (float(v), float(a)) for c, (v, a) in zip(named, table, strict=True)}


@dataclass(slots=True)
class Person:
    """One participant. Decides anew each time she is asked: ask in the order of time."""

    seed: tuple[int, ...]
    axes: Mapping[str, Axes]
    _random: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        """Be who the seed says."""
        self._random = np.random.default_rng(self.seed)

    def reads(self) -> float:
        """Return the seconds until she presses a key to go on."""
        return float(self._random.uniform(*READING))

    def waits(self) -> float:
        """Return the seconds from when a stimulus is asked for to when it is on the screen."""
        return float(self._random.uniform(0.02, 0.06))

    def follows(self, condition: str, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return valence and arousal (n, 2) as she rates them so many ``seconds`` into a clip."""
        level = FOLLOWS * np.array(self.axes.get(condition, (0.0, 0.0)))
        hand = np.cumsum(self._random.normal(0, TREMBLE, (len(seconds), 2)), axis=0)
        moved = level * (1 - np.exp(-seconds[:, None] / SETTLING)) + hand
        return np.asarray(np.clip(np.round(moved, 3), -1, 1))

    def answers(self, scales: Sequence[Scale], condition: str, limit: float) -> tuple[Answer, ...]:
        """Return what she answers to the questions of a part that lasts at most ``limit`` s."""
        made: list[Answer] = []
        left = limit
        for scale in scales:
            reaction = float(np.exp(self._random.normal(*REACTION)))
            value, intensity = self._value(scale, condition), self._intensity(scale)
            longest = min(left, scale.seconds if scale.seconds is not None else left)
            if self._random.random() < SILENT or reaction > longest:
                value, intensity, reaction = None, None, min(reaction, longest)
            made.append(Answer(scale.name, value, round(reaction, 3), intensity))
            left -= reaction
        return tuple(made)

    def _value(self, scale: Scale, condition: str) -> int | str | None:
        valence, arousal = self.axes.get(condition, (0.0, 0.0))
        match scale.kind:
            case "sam-valence":
                return self._point(valence, scale.points)
            case "sam-arousal":
                return self._point(arousal, scale.points)
            case "affect-grid":
                across, up = (self._point(x, scale.points) for x in (valence, arousal))
                return f"{across},{up}"
            case "emotion":
                sure = condition in scale.choices and self._random.random() < SURE
                return condition if sure else str(self._random.choice(list(scale.choices)))
            case "text":
                return WORDS
        return self._point(0.0, scale.points)

    def _point(self, level: float, points: int) -> int:
        """Return a point from 1 to ``points`` for a level within ±1."""
        place = 0.5 + FOLLOWS * level / 2 + SCATTER * self._random.standard_normal()
        return int(np.clip(round(1 + place * (points - 1)), 1, points))

    def _intensity(self, scale: Scale) -> float | None:
        return round(float(self._random.uniform(0.2, 1.0)), 2) if scale.intensity else None
