"""The operator's words in her language: sentences of the lower rooms, and names of things.

Sentences and reasons arrive as English templates with values; the template is translated in the
context "Sentence", then filled. Names of emotions, states, streams and modalities are here, once.
"""

import logging
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from emoscope.ui.theme import State
from emoscope_devices import CaptureState, Sentence, StreamKind
from emoscope_models import EMOTIONS, Modality, Reason
from emoscope_models import NO_EVIDENCE as NO_EVIDENCE_LABEL

log = logging.getLogger(__name__)
translate = QCoreApplication.translate


def text(sentence: Sentence | Reason) -> str:
    """Return a sentence in the window's language.

    A translation with a wrong place must not cost the operator the message: English is shown.
    """
    if not sentence.template:
        return ""
    template = translate("Sentence", sentence.template)
    try:
        return template.format_map(sentence.values)
    except (KeyError, IndexError, ValueError):
        log.exception("the translation of %r cannot be filled", sentence.template)
        return str(sentence)


def texts(sentences: Iterable[Sentence | Reason]) -> str:
    """Return several sentences as one running text."""
    return " ".join(text(s) for s in sentences)


def emotion(label: int | str) -> str:
    """Return the name of an emotion (its number or its name), or of "no evidence"."""
    name = EMOTIONS[label] if isinstance(label, int) else label
    names = {
        "neutral": translate("Emotion", "neutral"),
        "happy": translate("Emotion", "happy"),
        "sad": translate("Emotion", "sad"),
        "angry": translate("Emotion", "angry"),
        "fear": translate("Emotion", "fear"),
        "disgust": translate("Emotion", "disgust"),
        "surprise": translate("Emotion", "surprise"),
        NO_EVIDENCE_LABEL: translate("Emotion", "no evidence"),
    }
    return names[name]


def state(value: State) -> str:
    """Return the word for a state of belief."""
    names: dict[State, str] = {
        "valid": translate("State", "valid"),
        "degraded": translate("State", "degraded"),
        "invalid": translate("State", "invalid"),
        "stale": translate("State", "stale"),
        "absent": translate("State", "absent"),
        "shown only": translate("State", "shown only"),
    }
    return names[value]


def capture_state(value: CaptureState) -> str:
    """Return the word for a state of a capture."""
    names = {
        CaptureState.CONNECTING: translate("Capture", "connecting"),
        CaptureState.LIVE: translate("Capture", "live"),
        CaptureState.STALLED: translate("Capture", "stalled"),
        CaptureState.LOST: translate("Capture", "lost"),
        CaptureState.RECONNECTING: translate("Capture", "reconnecting"),
        CaptureState.FAILED: translate("Capture", "failed"),
        CaptureState.ENDED: translate("Capture", "ended"),
        CaptureState.STOPPED: translate("Capture", "stopped"),
    }
    return names[value]


def modality(value: Modality) -> str:
    """Return the name of a modality."""
    names: dict[Modality, str] = {
        "face": translate("Modality", "Face"),
        "speech": translate("Modality", "Voice"),
        "eeg": translate("Modality", "EEG"),
    }
    return names[value]


def stream(value: StreamKind) -> str:
    """Return the name of a stream."""
    names: dict[StreamKind, str] = {
        "video": translate("Stream", "Camera"),
        "audio": translate("Stream", "Microphone"),
        "eeg": translate("Stream", "EEG headset"),
    }
    return names[value]
