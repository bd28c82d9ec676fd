"""Arousal from how somebody speaks, against how they spoke so far in this session.

A hand-made mapping, trained on nothing: raised pitch, a brighter (pressed) voice, more loudness
and more syllables go with arousal (Juslin & Scherer, 2005, review the evidence). What is high is
relative to the speaker, hence the baseline: a running mean per figure with a prior (a normal mean
with known variance), so that the first seconds claim little and say so in their spread.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the voice: what to expect before hearing the speaker, and how it counts.

    ``mean`` over speakers, ``between`` their standard deviation around it, ``within`` how far one
    speaker moves by emotion, ``weight`` in the arousal. Design values; the means and spreads of
    pitch, brightness and rate are near those of EmoDB's ten speakers.
    """

    mean: float
    between: float
    within: float
    weight: float


FIGURES: Mapping[str, Figure] = {
    "pitch": Figure(mean=10.0, between=5.0, within=5.0, weight=0.45),
    "effort": Figure(mean=-8.0, between=5.0, within=5.5, weight=0.30),
    "loudness": Figure(mean=-28.0, between=8.0, within=5.0, weight=0.15),
    "rate": Figure(mean=4.0, between=0.6, within=1.0, weight=0.10),
}
"""Pitch in semitones above 100 Hz, effort in dB, loudness in dBFS, rate in syllables/s."""
MEMORY = 300.0
"""Seconds of speech after which the baseline follows at a constant pace."""
CORRELATED = 2.0
"""Seconds of speech that count as one independent observation of a speaker's mean."""
GAIN = 0.55
"""Arousal per standardised figure, near 0; saturates as tanh."""
MODEL_SD = 0.5
"""Spread that stays with a perfect baseline. The error on EmoDB's acted classes is 0.31, and people
who do not act, other languages and other rooms are harder: see the card."""


class VoiceBaseline:
    """How the speaker has sounded so far; the state of the arousal estimate."""

    def __init__(self) -> None:
        """Start from the prior."""
        self._mean = {name: figure.mean for name, figure in FIGURES.items()}
        self._seconds = dict.fromkeys(FIGURES, 0.0)

    @property
    def seconds(self) -> float:
        """Return how many seconds of speech the baseline rests on, at most MEMORY."""
        return max(self._seconds.values())

    def arousal(self, figures: Mapping[str, float]) -> tuple[float, float]:
        """Return arousal in [-1, 1] and its standard deviation from the figures that are known.

        A missing figure's weight goes to the others, and the spread grows by what is missing.
        """
        total = sum(FIGURES[name].weight for name in figures)
        if not total:
            return 0.0, 1.0
        push = doubt = 0.0
        for name, value in figures.items():
            figure, variance = FIGURES[name], self._variance(name)
            share = figure.weight / total
            push += share * (value - self._mean[name]) / np.hypot(figure.within, variance**0.5)
            doubt += share**2 * variance / figure.within**2
        spread = (MODEL_SD**2 / total + GAIN**2 * doubt) ** 0.5
        return float(np.tanh(GAIN * push)), float(min(spread, 1.0))

    def hear(self, figures: Mapping[str, float], seconds: float) -> None:
        """Take ``seconds`` of new speech with these figures into the baseline."""
        for name, value in figures.items():
            heard = self._seconds[name] + seconds
            if heard <= 0:
                continue
            figure = FIGURES[name]
            prior = CORRELATED * figure.within**2 / figure.between**2
            self._mean[name] += seconds / (prior + heard) * (value - self._mean[name])
            self._seconds[name] = min(heard, MEMORY)

    def _variance(self, name: str) -> float:
        """Return the variance of the speaker's mean: 1 / (1/between² + n/within²)."""
        figure = FIGURES[name]
        count = self._seconds[name] / CORRELATED
        return float(1 / (figure.between**-2 + count * figure.within**-2))
