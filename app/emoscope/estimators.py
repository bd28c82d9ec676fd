"""The estimators of a session, as loaders that the engine calls on its own thread."""

from pathlib import Path

from emoscope.session import Loader
from emoscope.settings import Settings
from emoscope_models import Estimator, Modality


def make_loaders(settings: Settings) -> dict[Modality, Loader]:
    """Return how to make each modality's estimator, the quickest to show first.

    The imports sit inside: they take seconds (MediaPipe, ONNX Runtime) and belong to the loader's
    thread, so that the window is up before them.
    """

    def face() -> Estimator:
        from emoscope_models.face import FaceEstimator, FaceSettings

        return FaceEstimator(FaceSettings(model=settings.face.model, neutral=settings.face.neutral))

    def speech() -> Estimator:
        from emoscope_models.speech import SpeechEstimator

        return SpeechEstimator()

    def eeg() -> Estimator:
        from emoscope_models.eeg import EEGEstimator, EEGSettings

        model = settings.eeg.personal_model
        return EEGEstimator(
            EEGSettings(
                mains=settings.eeg.mains,
                personal_model=Path(model).expanduser() if model else None,
            )
        )

    return {"face": face, "eeg": eeg, "speech": speech}
