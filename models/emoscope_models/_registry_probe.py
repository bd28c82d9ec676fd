"""What each model is asked when its time on this computer is measured: its usual input."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from emoscope_models._card import verified
from emoscope_models._eeg_personal import load_personal
from emoscope_models._estimator import Window
from emoscope_models._face_expression import MOVEMENTS, ExpressionMap
from emoscope_models._face_network import ExpressionNetwork
from emoscope_models._prosody import HOP, RATE
from emoscope_models._registry import Entry
from emoscope_models._registry_latency import Latency, measured
from emoscope_models._speech_emotion import load_emotion
from emoscope_models._speech_front import FrontEnd
from emoscope_models._vad import VoiceDetector
from emoscope_models._voice import measure
from emoscope_models.added import load_brought
from emoscope_models.eeg import EEGEstimator
from emoscope_models.eeg_features import SECONDS, span

SEED = 48
SOUND_SECONDS = 3
EEG_RATE, EEG_CHANNELS = 256, 8

Probe = tuple[str, Callable[[], object]]


def latency_of(entry: Entry, path: Path | None = None) -> Latency | None:
    """Return what a model takes here, measured now if it never was; None where that has no sense.

    MediaPipe runs on threads of its own, which a thread's clock does not see. Raises ModelError
    when the model cannot be loaded.
    """
    probe = _probe(entry)
    return None if probe is None else measured(entry, *probe, path=path)


def _probe(entry: Entry) -> Probe | None:
    """Return what is asked, in words, and how to ask it once."""
    if entry.brought:
        manifest, graph = load_brought(entry.path)
        example = np.zeros(manifest.shape, dtype=manifest.dtype)
        return "one input", lambda: graph.probabilities(example)
    if entry.card.extra.get("kind") == "personal-eeg":
        return _personal(entry)
    makers: dict[str, Callable[[Entry], Probe | None]] = {
        "face_expression_v1": _network,
        "face_blendshape_v1": _blendshapes,
        "silero_vad": _detector,
        "speech_front_end": _front_end,
        "speech_emotion_v1": _emotion,
        "speech_prosody_v1": _prosody,
        "eeg_indices_v1": _indices,
    }
    make = makers.get(entry.key)
    return make(entry) if make else None


def _file(entry: Entry) -> tuple[str, bytes]:
    [(name, sha256)] = entry.card.sha256.items()
    return name, verified(entry.file(name), sha256)


def _network(entry: Entry) -> Probe:
    name, model = _file(entry)
    network = ExpressionNetwork(model, name)
    crop = np.random.default_rng(SEED).integers(0, 256, (48, 48), dtype=np.uint8)
    return "one face of 48x48", lambda: network.look(crop)


def _blendshapes(entry: Entry) -> Probe:
    mapping = ExpressionMap(_file(entry)[1])
    face = dict.fromkeys(MOVEMENTS, 0.2)
    return "one face's movements", lambda: mapping.probabilities(face)


def _sound() -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    rng = np.random.default_rng(SEED)
    hum = np.sin(2 * np.pi * 140 * np.arange(SOUND_SECONDS * RATE) / RATE)
    return (0.1 * hum + 0.02 * rng.standard_normal(len(hum))).astype(np.float32)


def _detector(entry: Entry) -> Probe:
    name, model = _file(entry)
    detector = VoiceDetector(model, name, keep=64)
    half = _sound()[: RATE // 2]
    return "half a second of sound", lambda: detector.feed(half)


def _speech() -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.ones(SOUND_SECONDS * RATE // HOP, dtype=np.bool_)


def _front_end(entry: Entry) -> Probe:
    name, model = _file(entry)
    ears = FrontEnd(model, name)
    sound, speech = _sound(), _speech()
    return "3 s of speech", lambda: ears.hear(sound, speech)


def _emotion(entry: Entry) -> Probe | None:
    model, _ = load_emotion()
    if model is None:
        return None
    sound, speech = _sound(), _speech()
    return "3 s of speech, front end included", lambda: model.judge(sound, speech, 0.5)


def _prosody(entry: Entry) -> Probe:
    sound, speech = _sound(), _speech()
    return "3 s of speech", lambda: measure(sound, speech, speech)


def _indices(entry: Entry) -> Probe:
    estimator = EEGEstimator()
    raw = 20 * np.random.default_rng(SEED).standard_normal((60 * EEG_RATE, EEG_CHANNELS))
    size, hop = 4 * EEG_RATE, EEG_RATE // 4
    names = ("Fp1", "Fp2", "C3", "C4", "P7", "P8", "O1", "O2")
    stops = iter(range(size, len(raw), hop))

    def ask() -> object:
        rows = np.arange((stop := next(stops)) - size, stop, dtype=np.int64)
        times = rows * (1_000_000_000 // EEG_RATE)
        window = Window(
            int(times[0]), int(times[-1]), raw[rows], times, rows, float(EEG_RATE), size, names
        )
        return estimator.estimate(window)

    return "4 s of 8 channels at 256 Hz", ask


def _personal(entry: Entry) -> Probe:
    model = load_personal(entry.path.with_suffix(".onnx"))
    size = span(model.rate)
    shape = (size, len(model.channels))
    raw = 20 * np.random.default_rng(SEED).standard_normal(shape)
    model.feed(raw, np.arange(size, dtype=np.int64))
    return f"{SECONDS:g} s of {shape[1]} channels", model.answer
