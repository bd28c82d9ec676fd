"""The operator's words in her language: sentences of the lower rooms, and names of things.

Sentences and reasons arrive as English templates with values; the template is translated in the
context "Sentence", then filled. Names of emotions, states, streams and modalities are here, once.
"""

import logging
import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from emoscope.explain import Doubt, Level, Sureness
from emoscope.ui.theme import State
from emoscope_devices import CaptureState, CaptureStatus, Sentence, StreamKind
from emoscope_models import EMOTIONS, NO_EVIDENCE, Modality, Reason

log = logging.getLogger(__name__)
translate = QCoreApplication.translate


def text(sentence: Sentence | Reason) -> str:
    """Return a sentence in the window's language.

    A translation with a wrong place must not cost the operator the message: English is shown.
    """
    if not sentence.template:
        return ""
    template = translate("Sentence", sentence.template)
    values = {name: _value(value) for name, value in sentence.values.items()}
    try:
        return template.format_map(values)
    except (KeyError, IndexError, ValueError):
        log.exception("the translation of %r cannot be filled", sentence.template)
        return str(sentence)


def _value(value: object) -> object:
    """Return a value in the window's language: it may be a sentence (why a file is damaged)."""
    if isinstance(value, Sentence | Reason):
        return text(value)
    return device(value) if isinstance(value, str) else value


def texts(sentences: Iterable[Sentence | Reason]) -> str:
    """Return several sentences as one running text."""
    running = ""
    for said in map(text, sentences):
        # A full-width stop brings its own space.
        running += said if not running or running.endswith("。") else f" {said}"
    return running


def listed(names: Iterable[str]) -> str:
    """Return names as a list within a sentence, with the comma of the window's language."""
    return translate("List", ", ").join(names)


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
    """Return ``words``: a mark by which lupdate finds them (Qt's own is not typed as text)."""
    return words


_EMOTIONS: Mapping[str, str] = {
    "neutral": QT_TRANSLATE_NOOP("Emotion", "neutral"),
    "happy": QT_TRANSLATE_NOOP("Emotion", "happy"),
    "sad": QT_TRANSLATE_NOOP("Emotion", "sad"),
    "angry": QT_TRANSLATE_NOOP("Emotion", "angry"),
    "fear": QT_TRANSLATE_NOOP("Emotion", "fear"),
    "disgust": QT_TRANSLATE_NOOP("Emotion", "disgust"),
    "surprise": QT_TRANSLATE_NOOP("Emotion", "surprise"),
    NO_EVIDENCE: QT_TRANSLATE_NOOP("Emotion", "no evidence"),
}
_NATIVE: Mapping[str, str] = {
    "bored": QT_TRANSLATE_NOOP("Emotion", "bored"),
    "calm": QT_TRANSLATE_NOOP("Emotion", "calm"),
    "contempt": QT_TRANSLATE_NOOP("Emotion", "contempt"),
}
"""Classes that some models have besides the common ones."""
_STATES: Mapping[State, str] = {
    "valid": QT_TRANSLATE_NOOP("State", "valid"),
    "degraded": QT_TRANSLATE_NOOP("State", "degraded"),
    "invalid": QT_TRANSLATE_NOOP("State", "invalid"),
    "stale": QT_TRANSLATE_NOOP("State", "stale"),
    "absent": QT_TRANSLATE_NOOP("State", "absent"),
    "shown only": QT_TRANSLATE_NOOP("State", "shown only"),
}
_CAPTURE: Mapping[CaptureState, str] = {
    CaptureState.CONNECTING: QT_TRANSLATE_NOOP("Capture", "connecting"),
    CaptureState.LIVE: QT_TRANSLATE_NOOP("Capture", "live"),
    CaptureState.STALLED: QT_TRANSLATE_NOOP("Capture", "stalled"),
    CaptureState.LOST: QT_TRANSLATE_NOOP("Capture", "lost"),
    CaptureState.RECONNECTING: QT_TRANSLATE_NOOP("Capture", "reconnecting"),
    CaptureState.FAILED: QT_TRANSLATE_NOOP("Capture", "failed"),
    CaptureState.ENDED: QT_TRANSLATE_NOOP("Capture", "ended"),
    CaptureState.STOPPED: QT_TRANSLATE_NOOP("Capture", "stopped"),
}
_MODALITIES: Mapping[Modality, str] = {
    "face": QT_TRANSLATE_NOOP("Modality", "Face"),
    "speech": QT_TRANSLATE_NOOP("Modality", "Voice"),
    "eeg": QT_TRANSLATE_NOOP("Modality", "EEG"),
}
_STREAMS: Mapping[StreamKind, str] = {
    "video": QT_TRANSLATE_NOOP("Stream", "Camera"),
    "audio": QT_TRANSLATE_NOOP("Stream", "Microphone"),
    "eeg": QT_TRANSLATE_NOOP("Stream", "EEG headset"),
}


_CONFLICT: Mapping[Level, str] = {
    "low": QT_TRANSLATE_NOOP("Doubt", "low conflict {figure}"),
    "some": QT_TRANSLATE_NOOP("Doubt", "some conflict {figure}"),
    "high": QT_TRANSLATE_NOOP("Doubt", "high conflict {figure}"),
}
_SURENESS: Mapping[Sureness, str] = {
    "sure": QT_TRANSLATE_NOOP("Doubt", "sure"),
    "fairly sure": QT_TRANSLATE_NOOP("Doubt", "fairly sure"),
    "unsure": QT_TRANSLATE_NOOP("Doubt", "unsure"),
    "very unsure": QT_TRANSLATE_NOOP("Doubt", "very unsure"),
}


_MARKERS = frozenset(
    {
        QT_TRANSLATE_NOOP("Marker", "marker"),
        QT_TRANSLATE_NOOP("Marker", "rest begins"),
        QT_TRANSLATE_NOOP("Marker", "rest ends"),
        QT_TRANSLATE_NOOP("Marker", "neutral face begins"),
        QT_TRANSLATE_NOOP("Marker", "neutral face ends"),
        QT_TRANSLATE_NOOP("Marker", "voice enrolment begins"),
        QT_TRANSLATE_NOOP("Marker", "voice enrolment ends"),
        QT_TRANSLATE_NOOP("Marker", "what just happened"),
        QT_TRANSLATE_NOOP("Marker", "baseline: eyes open"),
        QT_TRANSLATE_NOOP("Marker", "baseline: eyes closed"),
        QT_TRANSLATE_NOOP("Marker", "baseline: neutral face"),
        QT_TRANSLATE_NOOP("Marker", "baseline: reading"),
    }
)


_DEVICES = frozenset(
    {
        QT_TRANSLATE_NOOP("Device", "Demo camera"),
        QT_TRANSLATE_NOOP("Device", "Demo microphone"),
        QT_TRANSLATE_NOOP("Device", "Demo headset"),
        QT_TRANSLATE_NOOP("Device", "Default microphone"),
    }
)
_CAMERA = re.compile(r"Camera (\d+)")


def emotion(label: int | str) -> str:
    """Return the name of an emotion (its number or its name), or of "no evidence"."""
    return translate("Emotion", _EMOTIONS[EMOTIONS[label] if isinstance(label, int) else label])


def native(label: str) -> str:
    """Return the name of a model's own class; one that we do not know stays as the model has it."""
    known = {**_EMOTIONS, **_NATIVE}
    return translate("Emotion", known[label]) if label in known else label


def state(value: State) -> str:
    """Return the word for a state of belief."""
    return translate("State", _STATES[value])


def conflict(doubt: Doubt) -> str:
    """Return how far the modalities disagree, in a word and as a figure; empty for fewer than two.

    The figure is what doubt alone does not explain, 0 to 1: see Doubt.
    """
    if doubt.level is None:
        return ""
    return translate("Doubt", _CONFLICT[doubt.level]).format(figure=f"{doubt.beyond:.2f}")


def sureness(doubt: Doubt) -> str:
    """Return how sure an answer is, in a word; empty without evidence."""
    return "" if doubt.sureness is None else translate("Doubt", _SURENESS[doubt.sureness])


def doubt(value: Doubt) -> str:
    """Return what conflict and sureness are worked out from, for who wants to know."""
    said = []
    if value.level is not None:
        sentence = translate(
            "Doubt",
            "Between the modalities: {level}. Dempster's conflict is {conflict}; {least} of it"
            " would be there even if they agreed, because each is unsure.",
        )
        said.append(
            sentence.format(
                level=conflict(value), conflict=f"{value.conflict:.2f}", least=f"{value.least:.2f}"
            )
        )
    if value.sureness is not None:
        sentence = translate(
            "Doubt", "The answer is {sureness}: {entropy} of 2.81 bits are open (entropy)."
        )
        said.append(sentence.format(sureness=sureness(value), entropy=f"{value.entropy:.2f}"))
    return "\n".join(said)


def capture_state(value: CaptureState) -> str:
    """Return the word for a state of a capture."""
    return translate("Capture", _CAPTURE[value])


def capture_status(status: CaptureStatus) -> str:
    """Return the state of a capture, and why."""
    word, why = capture_state(status.state), texts(status.reasons)
    said = translate("Capture", "{state}. {why}").format(state=word, why=why).strip()
    return said[:1].upper() + said[1:]


def device(name: str) -> str:
    """Return a device's name to show: those that we gave are translated."""
    numbered = _CAMERA.fullmatch(name)
    if numbered:
        return translate("Device", "Camera {number}").format(number=numbered[1])
    return translate("Device", name) if name in _DEVICES else name


def marker(label: str) -> str:
    """Return a marker's label to show: the program's own are translated, hers are as they are.

    What is recorded stays English, so that data do not depend on the window's language.
    """
    return translate("Marker", label) if label in _MARKERS else label


def modality(value: Modality) -> str:
    """Return the name of a modality."""
    return translate("Modality", _MODALITIES[value])


def stream(value: StreamKind) -> str:
    """Return the name of a stream."""
    return translate("Stream", _STREAMS[value])
