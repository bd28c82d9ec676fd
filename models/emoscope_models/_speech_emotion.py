"""The voice model as one: ears, calibration on this session's own speech, head, and doubt."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._estimate import Affect, Reason, because
from emoscope_models._labels import LabelSpace
from emoscope_models._speech_calibration import SessionCalibration
from emoscope_models._speech_front import FrontEnd
from emoscope_models._speech_head import affect, load_head

CARD = WEIGHTS / "speech_emotion_v1.toml"
FRONT_END_CARD = WEIGHTS / "speech_front_end.toml"
KNOWN_AFTER = 20.0
"""Seconds of speech after which the calibration says more than its prior."""
UNKNOWN_VOICE = 0.6
"""What is left of the validity when nothing was heard yet: across corpora the prior alone answers
about two thirds as often right as a calibrated session (see the card)."""
FAMILIAR = 0.9
"""Familiarity below which it is said."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model says about a window: ``probabilities`` (7,) over its own classes, valence and
    arousal, ``familiarity`` 0 to 1, and how many ``seconds`` of this voice it had heard before."""

    probabilities: NDArray[np.float64]
    affect: Affect
    familiarity: float
    seconds: float

    def doubts(self) -> Iterator[tuple[float, Reason]]:
        """Yield what each doubt leaves of the validity, and the doubt in words."""
        if self.familiarity < FAMILIAR:
            sentence = because(
                "This sounds unlike the voices that the voice model knows ({share:.0%} familiar).",
                share=self.familiarity,
            )
            yield self.familiarity, sentence
        if self.seconds < KNOWN_AFTER:
            left = UNKNOWN_VOICE + (1 - UNKNOWN_VOICE) * self.seconds / KNOWN_AFTER
            sentence = because(
                "Heard of this voice so far: {seconds:.0f} s; {needed:.0f} s are enough.",
                seconds=self.seconds,
                needed=KNOWN_AFTER,
            )
            yield left, sentence


class SpeechEmotion:
    """Front end, calibration and head; state is the calibration alone."""

    def __init__(self, front_end: FrontEnd) -> None:
        """Load the head. Raises ModelError when it is missing, altered or of another shape."""
        self.card: ModelCard = read_card(CARD)
        [(name, sha256)] = self.card.sha256.items()
        self._front_end = front_end
        self._head = load_head(verified(locate(name), sha256), name)
        self._calibration = SessionCalibration(self._head.prior, self._head.memory)

    @property
    def labels(self) -> LabelSpace:
        """Return the classes of the probabilities, and what they say about the common ones."""
        return self._head.labels

    @property
    def seconds(self) -> float:
        """Return how many seconds of speech the calibration rests on."""
        return self._calibration.seconds

    def reset(self) -> None:
        """Forget the voice heard."""
        self._calibration.reset()

    def judge(self, sound: NDArray[np.float32], speech: NDArray[np.bool_], fresh: float) -> Opinion:
        """Return the opinion on a window, then take its ``fresh`` seconds into the calibration.

        ``sound`` (n,) at 16 kHz, ``speech`` (n // 160,) with some speech in it.
        """
        figures = self._front_end.hear(sound, speech)
        familiarity = self._head.familiarity(figures)
        calibrated = self._calibration.standardised(figures)
        probabilities = self._head.probabilities(calibrated, familiarity)
        opinion = Opinion(probabilities, affect(probabilities), familiarity, self.seconds)
        self._calibration.hear(figures, fresh * familiarity)
        return opinion


def load_emotion() -> tuple[SpeechEmotion | None, tuple[Reason, ...]]:
    """Return the voice model; or None, and in words why its front end cannot be had.

    The front end is built at set-up and may not be there: a session lives without it. Raises
    ModelError when our own part, the head or a card, is missing or damaged.
    """
    [(name, sha256)] = read_card(FRONT_END_CARD).sha256.items()
    try:
        front_end = FrontEnd(verified(locate(name), sha256), name)
    except ModelError as error:
        lost = because("The voice is judged by its prosody alone: arousal, and no emotion.")
        return None, (lost, *error.sentences)
    return SpeechEmotion(front_end), ()
