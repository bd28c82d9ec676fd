"""Estimators for models that a laboratory brings: any ONNX behind a manifest.

Each sits behind the same gates as the shipped model of its modality, whose estimator it holds:
no face, no speech, a dead electrode, NaN or a wrong rate give an invalid estimate with a reason.
Valence and arousal are left to fusion, which reads them off the classes.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._added_input import brain_input, face_input, newest, sound_input
from emoscope_models._card import ModelCard, ModelError, verified
from emoscope_models._estimate import Estimate, Modality, Reason, because, invalid
from emoscope_models._estimator import Estimator, Window, WindowSpec
from emoscope_models._face_landmarks import to_rgb
from emoscope_models._gates import DEFAULT_GATES, EEGGates, FaceGates, Gates, SpeechGates
from emoscope_models._registry_graph import Graph
from emoscope_models._registry_manifest import Manifest, read_manifest
from emoscope_models.eeg import EEGEstimator, EEGSettings
from emoscope_models.eeg_bands import plain
from emoscope_models.face import FaceEstimator, FaceSettings
from emoscope_models.speech import SPEC as SPEECH
from emoscope_models.speech import SpeechEstimator

PROVIDER = "CPU (ONNX Runtime, one thread)"
EEG_SECONDS = 4.0
"""Of the window by which electrodes are judged."""
SPARE = 0.1
"""Seconds of EEG asked for beyond the model's: a window may hold a sample less than it should."""
MAX_MISSING = 0.05
"""Share of the sound a model wants that may be missing."""


def load_added(path: Path, mains: float = 0.0, gates: Gates = DEFAULT_GATES) -> Estimator:
    """Load a brought model by its manifest ``path``. Raises ModelError when it cannot be used.

    ``mains`` 50 or 60 Hz, 0 to find out; for EEG. ``gates`` are the site's limits.
    """
    manifest, graph = load_brought(path)
    if manifest.modality == "face":
        return AddedFace(manifest, graph, gates.face)
    if manifest.modality == "speech":
        return AddedSpeech(manifest, graph, gates.speech)
    return AddedEEG(manifest, graph, mains, gates.eeg)


def load_brought(path: Path) -> tuple[Manifest, Graph]:
    """Return manifest and loaded graph, the file compared with its SHA-256. Raises ModelError."""
    manifest = read_manifest(path)
    sha256 = manifest.card.sha256.get(manifest.file)
    if sha256 is None:
        raise ModelError(
            "The card of {model} does not give the SHA-256 of {name}.",
            "Add the model again: emoscope models add.",
            model=manifest.card.identity,
            name=manifest.file,
        )
    return manifest, Graph(manifest, verified(path.parent / manifest.file, sha256))


class AddedFace:
    """A brought model of facial expression. Details are those of FaceEstimator."""

    modality: Modality = "face"
    provider = PROVIDER

    def __init__(
        self, manifest: Manifest, graph: Graph, gates: FaceGates = DEFAULT_GATES.face
    ) -> None:
        """Take a loaded model. Raises ModelError when the landmarker is not to be had."""
        self.card: ModelCard = manifest.card
        self._manifest, self._graph = manifest, graph
        self._inner = FaceEstimator(FaceSettings(gates=gates, model="blendshapes"))

    @property
    def window(self) -> WindowSpec:
        """Return single pictures, as the shipped estimator."""
        return self._inner.window

    def estimate(self, window: Window) -> Estimate:
        """Return the opinion on the window's first picture."""
        seen = self._inner.estimate(window)
        points = seen.details.get("landmarks")
        if not seen.validity.ok or points is None:
            return _silent(self.card, seen, self._manifest)
        try:
            crop = face_input(self._manifest, to_rgb(window.data[0]), points)
        except ValueError as error:
            return _silent(self.card, seen, self._manifest, _failed(self.card, error))
        return _answer(self._manifest, self._graph, seen, crop)

    def select(self, x: float, y: float) -> None:
        """Follow the face at (x, y), 0 to 1 from the picture's upper left corner."""
        self._inner.select(x, y)

    def reset(self) -> None:
        """Forget whose face it was."""
        self._inner.reset()

    def close(self) -> None:
        """Release the landmarker."""
        self._inner.close()


class AddedSpeech:
    """A brought model of the voice, behind the same gates. Details are those of SpeechEstimator."""

    modality: Modality = "speech"
    provider = PROVIDER

    def __init__(
        self, manifest: Manifest, graph: Graph, gates: SpeechGates = DEFAULT_GATES.speech
    ) -> None:
        """Take a loaded model. Raises ModelError when the voice detector is not to be had."""
        self.card: ModelCard = manifest.card
        self._manifest, self._graph = manifest, graph
        seconds = max(SPEECH.seconds, manifest.seconds)
        self.window = WindowSpec("audio", seconds, SPEECH.hop, SPEECH.allowance)
        self._inner = SpeechEstimator(gates, emotion=False)

    def estimate(self, window: Window) -> Estimate:
        """Return the opinion on the newest sound of the window."""
        seen = self._inner.estimate(newest(window, SPEECH.seconds))
        seen = replace(seen, start=window.start)
        if not seen.validity.ok:
            return _silent(self.card, seen, self._manifest)
        sound, share = sound_input(self._manifest, window)
        if share < 1 - MAX_MISSING:
            words = because(
                "{got} of {expected} samples of sound arrived.",
                got=round(share * sound.size),
                expected=sound.size,
            )
            return _silent(self.card, seen, self._manifest, words)
        return _answer(self._manifest, self._graph, seen, sound)

    def reset(self) -> None:
        """Forget all windows seen."""
        self._inner.reset()

    def close(self) -> None:
        """Release the voice detector."""
        self._inner.close()


class AddedEEG:
    """A brought model of the EEG: shown and recorded, it has no vote.

    Only a personal model, proven on held-out clips of this participant, may vote
    (``emoscope calibrate eeg``). Details are those of EEGEstimator.
    """

    modality: Modality = "eeg"
    provider = PROVIDER

    def __init__(
        self,
        manifest: Manifest,
        graph: Graph,
        mains: float = 0.0,
        gates: EEGGates = DEFAULT_GATES.eeg,
    ) -> None:
        """Take a loaded model; ``mains`` as EEGSettings has it."""
        self.card: ModelCard = manifest.card
        self._manifest, self._graph = manifest, graph
        seconds = max(EEG_SECONDS, manifest.seconds + SPARE)
        self.window = WindowSpec("eeg", seconds, 0.5, 0.15)
        self._inner = EEGEstimator(EEGSettings(mains=mains, gates=gates))

    def estimate(self, window: Window) -> Estimate:
        """Return what the model says of the newest samples, without a vote."""
        seen = self._inner.estimate(newest(window, EEG_SECONDS))
        seen = replace(seen, start=window.start, votes=False)
        if not seen.validity.ok:
            return _silent(self.card, seen, self._manifest)
        raw = np.asarray(window.data, dtype=np.float64).reshape(len(window.data), -1)
        trouble = self._mismatch(window, raw) or self._broken(seen, raw, window.index)
        if trouble:
            return _silent(self.card, seen, self._manifest, trouble)
        size = self._size
        example = brain_input(self._manifest, raw[-size:])
        return _answer(self._manifest, self._graph, seen, example)

    def reset(self) -> None:
        """Forget all windows seen."""
        self._inner.reset()

    def close(self) -> None:
        """Release nothing: there is nothing native."""
        self._inner.close()

    @property
    def _size(self) -> int:
        """Return how many samples the model wants."""
        return round(self._manifest.seconds * self._manifest.rate)

    def _mismatch(self, window: Window, raw: NDArray[np.float64]) -> Reason | None:
        """Return why the stream is not the one that the model was made for, if so."""
        needed, there = self._manifest.channels, window.channels
        if tuple(map(plain, there)) != tuple(map(plain, needed)) or raw.shape[1] != len(needed):
            return because(
                "The model {name} was made for {needed}; this stream has {there}.",
                name=self.card.name,
                needed=", ".join(needed),
                there=", ".join(there) or f"{raw.shape[1]} channels",
            )
        if abs(window.rate - self._manifest.rate) > 0.01 * self._manifest.rate:
            return because(
                "The model {name} was made for {needed:.0f} Hz; this stream has {rate:.0f} Hz.",
                name=self.card.name,
                needed=self._manifest.rate,
                rate=window.rate,
            )
        return None

    def _broken(
        self, seen: Estimate, raw: NDArray[np.float64], index: NDArray[np.int64]
    ) -> Reason | None:
        """Return why the newest samples cannot be judged, if so."""
        dead = [e.name for e in seen.details["electrodes"] if e.dead]
        if dead:
            return because(
                "The model {name} does not answer without {names}.",
                name=self.card.name,
                names=", ".join(dead),
            )
        size = self._size
        if len(raw) < size or index[-1] - index[-size] != size - 1:
            return because(
                "The model {name} waits for {seconds:.1f} s without a loss.",
                name=self.card.name,
                seconds=self._manifest.seconds,
            )
        return None


def _answer(manifest: Manifest, graph: Graph, seen: Estimate, example: NDArray[Any]) -> Estimate:
    """Return the gate's estimate with the brought model's answer in it."""
    try:
        probabilities = graph.probabilities(example)
    except ValueError as error:
        return _silent(manifest.card, seen, manifest, _failed(manifest.card, error))
    return replace(
        seen,
        model=manifest.card.identity,
        probabilities=probabilities,
        affect=None,
        labels=manifest.labels,
    )


def _silent(card: ModelCard, seen: Estimate, manifest: Manifest, *why: Reason) -> Estimate:
    """Return the gate's estimate without an answer; ``why`` when the gate itself was open."""
    return replace(
        seen,
        model=card.identity,
        validity=invalid(*why) if why else seen.validity,
        probabilities=None,
        affect=None,
        labels=manifest.labels,
    )


def _failed(card: ModelCard, error: ValueError) -> Reason:
    return because("The model {name} gave no answer: {error}.", name=card.name, error=error)
