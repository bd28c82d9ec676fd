"""From a model's entry to an Estimator that runs it live."""

from emoscope_models._card import ModelError
from emoscope_models._estimator import Estimator
from emoscope_models._gates import DEFAULT_GATES, Gates
from emoscope_models._registry import Entry
from emoscope_models.added import load_added
from emoscope_models.face import FaceEstimator, FaceSettings
from emoscope_models.speech import SpeechEstimator


def make(
    entry: Entry,
    mains: float = 0.0,
    only_participant: bool = False,
    gates: Gates = DEFAULT_GATES,
) -> Estimator:
    """Return the estimator of a model that gives an opinion of its own.

    ``mains`` 50 or 60 Hz, 0 to find out; for EEG. ``only_participant`` leaves out other voices: our
    own voice models can, one that was added is refused with it. ``gates`` are the site's limits.
    Raises ModelError for a model that is part of another, or that cannot be loaded.
    """
    if entry.brought and only_participant and entry.card.modality == "speech":
        raise ModelError(
            "The model {key} hears every voice, and microphone.only_participant is on.",
            "Switch that setting off, or choose one of our own voice models.",
            key=entry.key,
        )
    if entry.brought:
        return load_added(entry.path, mains, gates)
    if entry.key == "face_expression_v1":
        return FaceEstimator(FaceSettings(gates=gates.face, model="expression"))
    if entry.key == "face_blendshape_v1":
        return FaceEstimator(FaceSettings(gates=gates.face, model="blendshapes"))
    if entry.key == "speech_emotion_v1":
        return SpeechEstimator(gates.speech, only_participant=only_participant)
    if entry.key == "speech_resnet_v1":
        return SpeechEstimator(gates.speech, model="resnet", only_participant=only_participant)
    if entry.key == "speech_prosody_v1":
        return SpeechEstimator(gates.speech, emotion=False, only_participant=only_participant)
    raise ModelError(
        "The model {key} cannot run by itself.",
        "Choose another in the settings (models); emoscope models list shows them.",
        key=entry.key,
    )
