"""What a voice model says about a window, and how far it may be believed."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimate import Affect, Reason, because

KNOWN_AFTER = 20.0
"""Seconds of speech after which the calibration says more than its prior."""
UNKNOWN_VOICE = 0.6
"""What is left of the validity when nothing was heard yet: across corpora the prior alone answers
about two thirds as often right as a calibrated session (see the card)."""
FAMILIAR = 0.9
"""Familiarity below which it is said."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a model says about a window: ``probabilities`` (7,) over its own classes, valence and
    arousal, ``familiarity`` 0 to 1 (None: cannot tell), and how many ``seconds`` of this voice it
    had heard before (None: it does not learn voices)."""

    probabilities: NDArray[np.float64]
    affect: Affect
    familiarity: float | None
    seconds: float | None

    def known(self) -> float:
        """Return what is left of the validity for how little was heard of this voice."""
        heard = self.seconds or 0.0
        return UNKNOWN_VOICE + (1 - UNKNOWN_VOICE) * min(1.0, heard / KNOWN_AFTER)

    def doubts(self) -> Iterator[tuple[float, Reason]]:
        """Yield what each doubt leaves of the validity, and the doubt in words."""
        if self.familiarity is not None and self.familiarity < FAMILIAR:
            sentence = because(
                "This sounds unlike the voices that the voice model knows ({share:.0%} familiar).",
                share=self.familiarity,
            )
            yield self.familiarity, sentence
        if self.seconds is None:
            yield (
                self.known(),
                because("This voice model does not learn how the participant usually sounds."),
            )
        elif self.seconds < KNOWN_AFTER:
            left = self.known()
            sentence = because(
                "Heard of this voice so far: {seconds:.0f} s; {needed:.0f} s are enough.",
                seconds=self.seconds,
                needed=KNOWN_AFTER,
            )
            yield left, sentence
