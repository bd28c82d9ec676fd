"""The voice model as one: ears, calibration on this session's own speech, head, and doubt."""

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._estimate import Reason, because
from emoscope_models._labels import LabelSpace
from emoscope_models._speech_calibration import SessionCalibration
from emoscope_models._speech_front import FrontEnd
from emoscope_models._speech_head import affect, load_head
from emoscope_models._speech_opinion import Opinion
from emoscope_models._speech_resnet import VoiceNetwork

CARD = WEIGHTS / "speech_emotion_v1.toml"
FRONT_END_CARD = WEIGHTS / "speech_front_end.toml"


class SpeechEmotion:
    """Front end, calibration and head; state is the calibration alone."""

    def __init__(self, front_end: FrontEnd) -> None:
        """Load the head. Raises ModelError when it is missing, altered or of another shape."""
        self.card: ModelCard = read_card(CARD)
        [(name, sha256)] = self.card.sha256.items()
        self._front_end = front_end
        self._head = load_head(verified(locate(name), sha256), name)
        self.calibration = SessionCalibration(self._head.prior, self._head.memory)

    @property
    def labels(self) -> LabelSpace:
        """Return the classes of the probabilities, and what they say about the common ones."""
        return self._head.labels

    @property
    def seconds(self) -> float:
        """Return how many seconds of speech the calibration rests on."""
        return self.calibration.seconds

    def reset(self) -> None:
        """Forget the voice heard."""
        self.calibration.reset()

    def judge(self, sound: NDArray[np.float32], speech: NDArray[np.bool_], fresh: float) -> Opinion:
        """Return the opinion on a window, then take its ``fresh`` seconds into the calibration.

        ``sound`` (n,) at 16 kHz, ``speech`` (n // 160,) with some speech in it.
        """
        figures = self._front_end.hear(sound, speech)
        familiarity = self._head.familiarity(figures)
        calibrated = self.calibration.standardised(figures)
        probabilities = self._head.probabilities(calibrated, familiarity)
        opinion = Opinion(probabilities, affect(probabilities), familiarity, self.seconds)
        self.calibration.hear(figures, fresh * familiarity)
        return opinion


VoiceModel = Literal["whisper", "resnet"]


def load_emotion(
    model: VoiceModel | None = "whisper",
) -> tuple[SpeechEmotion | VoiceNetwork | None, tuple[Reason, ...]]:
    """Return the voice model; when its front end cannot be had the smaller one, and why in words.
    None without a ``model``.

    The front end is built at set-up and may not be there: a session lives without it. Raises
    ModelError when our own part, weights or a card, is missing or damaged, and ValueError for
    another name.
    """
    if model is None:
        return None, ()
    if model not in get_args(VoiceModel):
        raise ValueError(f"there is no voice model {model}")
    if model == "resnet":
        return VoiceNetwork(), ()
    [(name, sha256)] = read_card(FRONT_END_CARD).sha256.items()
    try:
        front_end = FrontEnd(verified(locate(name), sha256), name)
    except ModelError as error:
        lost = because("The voice is judged by the smaller model, which is right less often.")
        return VoiceNetwork(), (lost, *error.sentences)
    return SpeechEmotion(front_end), ()
