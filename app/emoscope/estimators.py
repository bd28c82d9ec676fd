"""The estimators of a session, as loaders that the engine calls on its own thread."""

from pathlib import Path
from types import MappingProxyType

from emoscope.session import Loader, ShadowLoaders
from emoscope.settings import Settings
from emoscope_models import EMOTIONS, MODALITIES, Estimator, Modality, ModelError

DEFAULT = "default"


def make_loaders(settings: Settings) -> dict[Modality, Loader]:
    """Return how to make each modality's estimator, the quickest to show first.

    The imports sit inside: they take seconds (MediaPipe, ONNX Runtime) and belong to the loader's
    thread, so that the window is up before them.
    """

    def face() -> Estimator:
        return _offered(_chosen(settings.models.face, "face", settings), settings)

    def speech() -> Estimator:
        return _offered(_chosen(settings.models.speech, "speech", settings), settings)

    def eeg() -> Estimator:
        from emoscope_models.eeg import EEGEstimator, EEGSettings

        model = settings.eeg.personal_model
        estimator = EEGEstimator(
            EEGSettings(
                mains=settings.eeg.mains,
                personal_model=Path(model).expanduser() if model else None,
                gates=settings.validity.eeg,
            )
        )
        return _offered(estimator, settings)

    return {"face": face, "eeg": eeg, "speech": speech}


def make_shadows(settings: Settings) -> ShadowLoaders:
    """Return how to make the models that run beside, by key, in the order of the settings.

    A key that no model has is kept, with a loader that says so: nothing is left out in silence.
    """
    if not settings.models.shadow:
        return MappingProxyType({})
    from emoscope_models.registry import find

    shadows: dict[str, tuple[Modality, Loader]] = {}
    for key in settings.models.shadow:
        try:
            modality = find(key).card.modality
        except ModelError:
            modality = "face"
        known: Modality = modality if modality in MODALITIES else "face"
        shadows[key] = (known, _beside(key, settings))
    return MappingProxyType(shadows)


def _beside(key: str, settings: Settings) -> Loader:
    def load() -> Estimator:
        from emoscope_models.evaluation import make
        from emoscope_models.registry import find

        made = make(find(key), settings.eeg.mains, gates=settings.validity)
        return _offered(made, settings)

    return load


def _chosen(key: str, modality: Modality, settings: Settings) -> Estimator:
    """Return the estimator that votes. Raises ModelError when it cannot be had."""
    if key == DEFAULT:
        return _shipped(modality, settings)
    from emoscope_models.evaluation import make
    from emoscope_models.registry import find

    entry = find(key)
    if entry.card.modality != modality:
        raise ModelError(
            "The model {key} is for {there}, not for {wanted}.",
            "Choose another in the settings (models); emoscope models list shows them.",
            key=key,
            there=entry.card.modality,
            wanted=modality,
        )
    only = settings.microphone.only_participant
    return make(entry, settings.eeg.mains, only, settings.validity)


def _shipped(modality: Modality, settings: Settings) -> Estimator:
    if modality == "face":
        from emoscope_models.face import FaceEstimator, FaceSettings

        face = settings.face
        return FaceEstimator(
            FaceSettings(gates=settings.validity.face, model=face.model, neutral=face.neutral)
        )
    from emoscope_models.speech import SpeechEstimator

    return SpeechEstimator(
        settings.validity.speech, only_participant=settings.microphone.only_participant
    )


def _offered(estimator: Estimator, settings: Settings) -> Estimator:
    """Return the estimator without the classes that its card or the settings withhold."""
    from emoscope_models.registry import Suppressing, suppressed_by

    models = settings.models
    asked = [name.partition(":") for name in models.suppressed]
    listed = {emotion for what, _, emotion in asked if what == estimator.modality}
    weak = suppressed_by(estimator.card, models.recall_limit)
    withheld = tuple(name for name in EMOTIONS if name in weak or name in listed)
    return Suppressing(estimator, withheld) if withheld else estimator
