"""How a participant usually sounds, kept from one sitting to the next: figures, and no sound."""

from collections.abc import Mapping
from typing import Any

from emoscope_models._estimate import Reason, because
from emoscope_models._speech_emotion import SpeechEmotion
from emoscope_models._speech_resnet import VoiceNetwork


def kept_of(emotion: SpeechEmotion | VoiceNetwork | None) -> dict[str, Any] | None:
    """Return what a model has learnt of a voice, for a later sitting; None while it is nothing."""
    if not isinstance(emotion, SpeechEmotion) or not emotion.seconds:
        return None
    seconds, sums, squares = emotion.calibration.state
    return {
        "model": emotion.card.identity,
        "seconds": seconds,
        "sums": sums,
        "squares": squares,
    }


def give_back(
    emotion: SpeechEmotion | VoiceNetwork | None, state: Mapping[str, Any]
) -> Reason | None:
    """Let a model go on from what ``kept_of`` returned of it, or return why it cannot."""
    if not isinstance(emotion, SpeechEmotion):
        return because("This voice model does not learn how the participant usually sounds.")
    told = (state.get(name) for name in ("seconds", "sums", "squares"))
    if state.get("model") == emotion.card.identity and emotion.calibration.restore(*told):
        return None
    return because("What is kept of this voice is of another model, or damaged: it is learnt anew.")
