"""One door to evaluation: a model, labelled data in a documented format, and the scores."""

from pathlib import Path
from typing import Any

from emoscope_models._card import ModelError
from emoscope_models._estimator import Estimator
from emoscope_models._registry import Entry
from emoscope_models._registry_brains import evaluate_brains, read_brains
from emoscope_models._registry_data import no_classes, read_faces, unusable
from emoscope_models._registry_faces import evaluate_faces
from emoscope_models._registry_voices import ReadSound, evaluate_voices, read_manifest
from emoscope_models.added import load_added
from emoscope_models.speech import SpeechEstimator

FIRST = ("accuracy", "uar", "macro_f1", "ece", "n", "classes", "recall", "confusion")
"""What is repeated of the first table at the top of a report."""


def evaluate(entry: Entry, data: Path, read_sound: ReadSound) -> dict[str, Any]:
    """Return the report of a model on labelled ``data``.

    At the top ``model``, ``modality``, ``data``, ``split``, ``cpu_ms``, ``unanswered``, ``notes``
    and the scores of the first of the ``tables``. Raises ModelError in one or two sentences for a
    model or data that cannot be used.
    """
    if not data.exists():
        raise unusable(data, "there is no such file")
    modality = entry.card.modality
    if modality == "face":
        if data.is_dir():
            raise unusable(data, "it is a folder; faces come in one .npz")
        found = evaluate_faces(entry, read_faces(data))
    elif modality == "speech":
        found = evaluate_voices(_voice(entry), read_manifest(data), read_sound)
    elif modality == "eeg":
        found = evaluate_brains(entry, read_brains(data))
    else:
        raise no_classes(entry)
    name, first = next(iter(found["tables"].items()))
    return {
        "model": entry.key,
        "identity": entry.card.identity,
        "modality": modality,
        "data": str(data),
        "labels": name,
        **{key: first[key] for key in FIRST},
        **found,
    }


def _voice(entry: Entry) -> Estimator:
    if entry.brought:
        return load_added(entry.path)
    if entry.key == "speech_resnet_v1":
        return SpeechEstimator(model="resnet")
    if entry.key == "speech_emotion_v1":
        estimator = SpeechEstimator()
        if estimator.card.identity == entry.card.identity:
            return estimator
        raise ModelError(
            "The model {key} cannot be used: its front end is not on this computer.",
            "Run the set-up again: make setup.",
            key=entry.key,
        )
    raise no_classes(entry)
