"""Our voice model, plain baselines and two voice detectors on the same utterances."""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import scipy.fft
from _models_face import verdicts
from _peers import digest, kept
from numpy.typing import NDArray

from emoscope_models import _speech_calibration
from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import read_card
from emoscope_models._speech_front import FRONT_END, STEP
from emoscope_models._speech_head import CLASSES
from emoscope_models._vad import FRAME, speaking
from emoscope_models.training import _speech_fit as session
from emoscope_models.training import speech_head
from emoscope_models.training._scores import scores, softmax
from emoscope_models.training._speech_data import (
    RATE,
    Utterance,
    babble,
    coloured,
    read_manifest,
    read_sound,
    with_noise,
)
from emoscope_models.training.speech_features import Ears, Features, default_cache, extract

log = logging.getLogger(__name__)
Array = NDArray[np.float64]
CORPUS = "emodb"
MELS, DFT = 40, 512
DECAY = 2e-3
HEAD = WEIGHTS / "speech_emotion_v1.npz"
SNR = 10.0
NAMES = ("uar", "accuracy", "macro_f1", "ece")
LOUD, QUIET = 25.0, 60.0
"""dB below an utterance's loudest 32 ms: above the first it is speech, below the second none."""


def log_mel(sound: NDArray[np.float32]) -> Array:
    """Return mean and spread (80,) of 40 log-mel bands, 25 ms every 10 ms."""
    frames = np.lib.stride_tricks.sliding_window_view(sound, 400)[::160] * np.hanning(400)
    power = np.abs(scipy.fft.rfft(frames, DFT, axis=1)) ** 2
    bands = np.log(power @ _bank() + 1e-8)
    return np.concatenate([bands.mean(axis=0), bands.std(axis=0)])


def _bank() -> Array:
    """Return triangles (257, 40), evenly spaced in mel (O'Shaughnessy 1987)."""
    mel = np.linspace(0, 2595 * np.log10(1 + RATE / 2 / 700), MELS + 2)
    edges = 700 * (10 ** (mel / 2595) - 1)
    hertz = np.fft.rfftfreq(DFT, 1 / RATE)[:, None]
    up = (hertz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    down = (edges[2:] - hertz) / (edges[2:] - edges[1:-1])
    return np.asarray(np.maximum(0, np.minimum(up, down)))


def egemaps() -> Callable[[NDArray[np.float32]], Array]:
    """Return openSMILE's eGeMAPS (88 figures). Raises ImportError where it is not installed."""
    import opensmile  # research licence: here to be compared with, never shipped

    smile = opensmile.Smile(
        feature_set=opensmile.FeatureSet.eGeMAPSv02,
        feature_level=opensmile.FeatureLevel.Functionals,
    )
    return lambda sound: np.asarray(smile.process_signal(sound, RATE), dtype=np.float64)[0]


def plain(
    name: str, figures: Callable[[NDArray[np.float32]], Array], data: Path, cache: Path
) -> tuple[dict[str, Any], dict[str, Any], float]:
    """Return the scores of a regression on an utterance's figures, each speaker left out in turn,
    as they come and against the speaker's whole session; and CPU ms of 3 s of sound."""
    own = [u for u in read_manifest(data) if u.dataset == CORPUS]
    key = digest(name.encode(), "".join(u.path for u in own).encode())
    saved = cache / f"speech-{key}.npy"
    x = kept(saved, lambda: np.stack([figures(read_sound(data / u.path)) for u in own]))
    sound = np.resize(read_sound(data / own[0].path), 3 * RATE)
    figures(sound)
    begun = time.process_time()
    for _ in range(10):
        figures(sound)
    spent = (time.process_time() - begun) * 100
    who = np.array([u.speaker for u in own])
    against = x.copy()
    for speaker in np.unique(who):
        rows = who == speaker
        against[rows] = (x[rows] - x[rows].mean(axis=0)) / (x[rows].std(axis=0) + 1e-9)
    return one_out(x, own, who), one_out(against, own, who), spent


def one_out(x: Array, own: list[Utterance], who: NDArray[np.str_]) -> dict[str, Any]:
    """Return the scores with each speaker left out, figures standardised on the others."""
    truth = np.array([CLASSES.index(u.emotion) for u in own])
    logits = np.empty((len(x), len(CLASSES)))
    for speaker in np.unique(who):
        teach = who != speaker
        mean, spread = x[teach].mean(axis=0), x[teach].std(axis=0) + 1e-9
        z = ((x - mean) / spread).astype(np.float32)
        weight = 1 / np.bincount(truth[teach])[truth[teach]].astype(np.float32)
        allowed = np.ones((int(teach.sum()), len(CLASSES)), dtype=bool)
        head = session.fit(z[teach], truth[teach], allowed, weight, DECAY)
        logits[~teach] = head.logits(z[~teach])
    return scores(softmax(logits), truth, CLASSES)


def ours(data: Path, cache: Path) -> tuple[dict[str, Any], dict[str, Any], float]:
    """Return the same of our model, retrained without each speaker: against the prior alone, and
    calibrated live on what was heard before; and CPU ms of a window of 3 s."""
    features = extract(data, default_cache())
    temperature = float(read_card(HEAD.with_suffix(".toml")).calibration["temperature"])
    told = []
    for logits in _left_out(features, cache):
        told.append(
            scores(softmax(logits[:, :-1] / temperature), logits[:, -1].astype(int), CLASSES)
        )
    ears = Ears()
    sound = np.resize(read_sound(data / features.utterances[0].path), 3 * RATE)
    speech = np.ones(len(sound) // STEP, dtype=bool)
    ears.figures(sound, speech, 0, len(speech))
    begun = time.process_time()
    for _ in range(20):
        ears.figures(sound, speech, 0, len(speech))
    return told[0], told[1], (time.process_time() - begun) * 50


def _left_out(features: Features, cache: Path) -> list[NDArray[np.float32]]:
    """Return logits with the truth in the last column (n, 8), raw and live, each speaker left out.

    Kept by the hash of all that they depend on: the figures, and the code that learns from them.
    """
    own = features.of(session.datasets(features) == CORPUS)
    code = [Path(str(m.__file__)).read_bytes() for m in (session, speech_head, _speech_calibration)]
    key = digest(own.figures.tobytes(), *code)
    saved = [cache / f"voice-{way}-{key}.npy" for way in ("raw", "live")]
    if not all(path.exists() for path in saved):
        found = speech_head.by_speaker(own, CORPUS, alone=True)["logits"]
        for way, path in zip(("raw", "live"), saved, strict=True):
            logits, truth = found["3 s", way, "utterances"]
            np.save(path, np.hstack([logits, truth[:, None]]).astype(np.float32))
    return [np.load(path) for path in saved]


def detectors() -> dict[str, Callable[[NDArray[np.float32]], NDArray[np.bool_]]]:
    """Return what says of each 32 ms (webrtcvad: of each 30 ms) of a sound whether it is speech."""
    ears = Ears()

    def silero(sound: NDArray[np.float32]) -> NDArray[np.bool_]:
        ears._detector.reset()
        ears._detector.feed(sound)
        return speaking(ears._detector.frames(0, len(sound))[1])

    found = {"**Silero VAD, as it runs live**": silero}
    try:
        import webrtcvad
    except ImportError as error:
        log.warning("webrtcvad is left out: %s", error)
        return found

    def web(mode: int) -> Callable[[NDArray[np.float32]], NDArray[np.bool_]]:
        def detect(sound: NDArray[np.float32]) -> NDArray[np.bool_]:
            vad = webrtcvad.Vad(mode)
            raw = (np.clip(sound, -1, 1) * 32767).astype("<i2")
            cut = range(0, len(raw) - 479, 480)
            said = [vad.is_speech(raw[k : k + 480].tobytes(), RATE) for k in cut]
            at = np.minimum(np.arange(len(raw) // FRAME) * FRAME // 480, len(said) - 1)
            return np.array(said)[at]

        return detect

    return found | {f"webrtcvad, mode {mode}": web(mode) for mode in (1, 3)}


def voices(data: Path) -> list[str]:
    """Return the table of voice detectors on utterances and pauses in noise at 10 dB."""
    own = [u for u in read_manifest(data) if u.dataset == CORPUS][::5]
    rng = np.random.default_rng(0)
    sounds = [read_sound(data / u.path) for u in own]
    rows = [
        f"### Where somebody speaks: {len(own)} utterances with pauses of 1 s, noise at {SNR:.0f}"
        " dB",
        "",
        "| | noise | pause called speech | speech called pause | CPU ms a second |",
        "|---|---|---|---|---|",
    ]
    for name, detect in detectors().items():
        for noise in ("pink", "white", "babble"):
            wrong = [_judged(detect, s, noise, sounds, rng) for s in sounds]
            false, missed, spent = np.mean(wrong, axis=0)
            rows.append(f"| {name} | {noise} | {false:.1%} | {missed:.1%} | {spent:.2f} |")
    return [*rows, ""]


def _judged(
    detect: Callable[[NDArray[np.float32]], NDArray[np.bool_]],
    sound: NDArray[np.float32],
    noise: str,
    others: list[NDArray[np.float32]],
    rng: np.random.Generator,
) -> tuple[float, float, float]:
    """Return the shares of false and missed frames of one utterance, and CPU ms a second."""
    pause = np.zeros(RATE, dtype=np.float32)
    clean = np.concatenate([pause, sound, pause])
    frames = clean[: len(clean) // FRAME * FRAME].reshape(-1, FRAME)
    level = 10 * np.log10(np.mean(frames**2, axis=1) + 1e-12)
    if noise == "babble":
        other = babble(len(clean), [others[k] for k in rng.integers(len(others), size=5)], rng)
    else:
        other = coloured(len(clean), {"pink": 1.0, "white": 0.0}[noise], rng)
    given = with_noise(clean, other, SNR)
    begun = time.process_time()
    said = detect(given)[: len(level)]
    spent = (time.process_time() - begun) * 1e3 / (len(clean) / RATE)
    level = level[: len(said)]
    silent, spoken = level < level.max() - QUIET, level > level.max() - LOUD
    return float(said[silent].mean()), float((~said[spoken]).mean()), spent


def report(data: Path, cache: Path) -> list[str]:
    """Return the section on voices."""
    rows = [
        "## Voices: EmoDB, seven classes, each speaker left out in turn",
        "",
        "Whole utterances; every row is trained on the other nine speakers alone. *Live* knows only"
        " what came before in the sitting; *whole session* knows also what comes after, which no"
        " live program can.",
        "",
        "| | standardised on | UAR | accuracy | macro-F1 | ECE-15 | CPU ms, 3 s |",
        "|---|---|---|---|---|---|---|",
    ]
    fixed, live, spent = ours(data, cache)
    files = HEAD.stat().st_size + locate(FRONT_END).stat().st_size
    rows.append(_line("**our voice model**", "the others", fixed, spent))
    rows.append(_line("**our voice model**", "live", live, spent))
    makers = {"log-mel statistics, regression": lambda: log_mel, "eGeMAPS, regression": egemaps}
    for name, make in makers.items():
        try:
            told, against, ms = plain(name, make(), data, cache)
        except ImportError as error:
            log.warning("%s is left out: %s", name, error)
            continue
        rows.append(_line(name, "the others", told, ms))
        rows.append(_line(name, "whole session", against, ms))
    found = voices(data)
    rows += [
        f"\nOur model's files: {files / 1e6:.1f} MB, front end included. eGeMAPS (openSMILE) has a"
        " research licence: it is only measured here.",
        "",
        *found,
    ]
    silero = [float(r.split("|")[3].strip(" %")) / 100 for r in found if "Silero" in r]
    return rows + verdicts(
        [
            ("EmoDB, new speaker, live, UAR", live["uar"], live["uar"] >= 0.90, "≥ .90"),
            ("CPU ms of 3 s", spent, spent <= 10, "≤ 10"),
            ("Silero, pauses in pink noise called speech", silero[0], silero[0] <= 0.06, "≤ .06"),
        ]
    )


def _line(name: str, way: str, told: dict[str, Any], ms: float) -> str:
    values = " | ".join(f"{told[n]:.3f}" for n in NAMES)
    return f"| {name} | {way} | {values} | {ms:.1f} |"
