"""What the second voice model is worth on held-out speakers; its file and its card."""
# ruff: noqa: E501 - a card's sentences are single lines, as in the card itself.

import hashlib
import logging
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w
import torch
from numpy.typing import NDArray

from emoscope_models._onnx import load
from emoscope_models._speech_head import CLASSES
from emoscope_models.training._scores import calibration_error, fit_temperature, scores, softmax
from emoscope_models.training._speech_pictures import CLEAN, NOISE, Pictures, crop, picture_maker
from emoscope_models.training._speech_resnet_net import VoiceNet, exported

log = logging.getLogger(__name__)

NAME = "speech_resnet_v1"
CORPORA = {"emodb": "EmoDB", "ased": "ASED"}
CASES = {
    "3_s": (CLEAN, 300),
    "2_s": (CLEAN, 200),
    "1_s": (CLEAN, 100),
    "3_s_pink_noise_at_5_db": (NOISE, 300),
}
"""Condition, and frames of 10 ms at most: the middle of each utterance."""

TEXT: dict[str, Any] = {
    "name": "speech-resnet",
    "version": "1",
    "modality": "speech",
    "summary": "Emotion in the sound of the last 3 s of speech by one small network: seven classes, valence and arousal. The second choice: used when the first model's front end was not built, or when it is chosen.",
    "input": "16 kHz mono ±1, from the first to the last speech of a window, brought to -26 dBFS; any length from 1 s on; log-mel inside the network",
    "classes": list(CLASSES),
    "licence": "Apache-2.0 (our own weights). EmoDB: CC BY 4.0. ASED: freely available, no licence stated. Neither is part of Emoscope.",
    "heuristic": False,
    "limits": [
        "Right less often than the first voice model on every measure, and much less on what it never heard. Acted speech in two languages taught it.",
        "It does not learn how a participant usually sounds: a naturally high or loud voice is taken for emotion.",
        "It cannot tell a voice that is unlike its training's: its validity knows only signal and noise.",
        "Surprise is in neither corpus: it is uninformed about it. Bored is its seventh class; over the common classes it counts as the table of its errors says.",
        "Valence and arousal are the classes' design places on the circumplex, weighted by probability.",
    ],
}


def conclude(net: VoiceNet, pictures: Pictures, never: set[str], rounds: int, folder: Path) -> None:
    """Ask the held-out speakers, write network and card into ``folder``."""
    answers = {
        (corpus, case): _answers(net, pictures, never, corpus, *CASES[case])
        for corpus in CORPORA
        for case in CASES
    }
    chief = [answers[corpus, "3_s"] for corpus in CORPORA]
    logits = np.concatenate([a for a, _ in chief])
    truth = np.concatenate([t for _, t in chief])
    temperature = fit_temperature(logits, truth)
    data = exported(net, temperature)
    _check(net, data, temperature, pictures)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.onnx").write_bytes(data)
    card = TEXT | {
        "training": _training(rounds, never),
        "sha256": {f"{NAME}.onnx": hashlib.sha256(data).hexdigest()},
        "calibration": {
            "temperature": round(temperature, 3),
            "date": f"{datetime.now(UTC):%Y-%m-%d}",
            "n": len(truth),
            "ece_before": round(calibration_error(softmax(logits), truth), 3),
            "ece_after": round(calibration_error(softmax(logits / temperature), truth), 3),
            "method": "One number, fitted on the held-out speakers that the figures are of; inside the network.",
        },
        "common": {"table": _table(softmax(logits / temperature), truth)},
        "evaluation": _evaluation(answers, never),
        "latency": {"cpu_ms": f"{_milliseconds(data):.1f} for 3 s at one thread"},
    }
    (folder / f"{NAME}.toml").write_text(tomli_w.dumps(card), encoding="utf-8")


def asked(net: VoiceNet, pictures: Pictures, rows: list[int], frames: int) -> NDArray[np.float32]:
    """Return the logits (n, classes) of the middle ``frames`` of each picture of ``rows``."""
    found = []
    for k in rows:
        picture = pictures[k]
        whole = picture if len(picture) <= frames else crop(picture, frames, 0.5)
        with torch.no_grad():
            found.append(net(torch.from_numpy(whole.T[None, None].copy()))[0].numpy())
    return np.array(found, dtype=np.float32)


def _training(rounds: int, never: set[str]) -> str:
    return (
        f"Thin ResNet34 with statistics pooling and spectrogram augmentation after Padi and others 2021, from random weights, {rounds} rounds. "
        "Data: EmoDB (Burkhardt and others 2005; German, 535 utterances) and two sentences of ASED (Retta and others 2023; Amharic, 623), as they are and in rooms, noise, babble and microphones made by us; "
        f"{len(never)} speakers held out."
    )


def _answers(
    net: VoiceNet, pictures: Pictures, never: set[str], corpus: str, condition: int, frames: int
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return logits and truth of the held-out speakers of a corpus; classes it lacks never win."""
    said = pictures.utterances
    pairs = enumerate(zip(pictures.utterance, pictures.condition, strict=True))
    rows = [
        k
        for k, (u, c) in pairs
        if c == condition and said[u].speaker in never and said[u].dataset == corpus
    ]
    logits = asked(net, pictures, rows, frames)
    has = {u.emotion for u in said if u.dataset == corpus}
    logits[:, [name not in has for name in CLASSES]] = -1e4
    truth = np.array([CLASSES.index(said[pictures.utterance[k]].emotion) for k in rows])
    return logits, truth


def _evaluation(answers: dict[tuple[str, str], Any], never: set[str]) -> dict[str, Any]:
    """Return the card's table."""
    found: dict[str, Any] = {}
    for corpus in CORPORA:
        part: dict[str, Any] = {}
        for case in CASES:
            logits, truth = answers[corpus, case]
            scored = scores(softmax(logits), truth, CLASSES)
            part[f"uar_{case}"] = scored["uar"]
            log.info("%s %s: n %d UAR %.3f", corpus, case, scored["n"], scored["uar"])
            if case == "3_s":
                part |= {name: scored[name] for name in ("n", "accuracy", "macro_f1")}
                part["recall"] = {k: v for k, v in scored["recall"].items() if v is not None}
        found[f"{corpus}_new_speaker"] = part
    found["method"] = {
        "new_speaker": f"ONE split, drawn before: {', '.join(sorted(never))} were never heard in training; this very file was asked. With so few speakers a figure may be off by five points and more.",
        "utterances": "the middle 3 s (2 s, 1 s) of each clean utterance, answers among the classes of its corpus",
    }
    return found


def _table(p: NDArray[np.float64], truth: NDArray[np.int64]) -> list[list[float]]:
    """Return P(answer | common class) (7, classes), one count of every answer added; surprise,
    which no corpus has, gets the average answer."""
    rows = []
    for name in ("neutral", "happy", "sad", "angry", "fear", "disgust"):
        told = p[truth == CLASSES.index(name)].sum(axis=0) + 1
        rows.append(told / told.sum())
    rows.append(np.mean(rows, axis=0))
    return [[round(float(x), 5) for x in row] for row in rows]


def _check(net: VoiceNet, data: bytes, temperature: float, pictures: Pictures) -> None:
    """Raise ValueError unless the file answers as the network does (to 1 part in 1000)."""
    session = load(data, NAME)
    sound = np.random.default_rng(0).standard_normal(48_000).astype(np.float32) * np.float32(0.05)
    from_file = session.run(["logits"], {"sound": sound})[0]
    picture = _picture(sound)
    one = Pictures(
        pictures.utterances[:1],
        picture.astype(np.float16),
        np.array([0, len(picture)]),
        np.zeros(1, np.int64),
        np.zeros(1, np.int64),
    )
    apart = float(np.abs(asked(net, one, [0], 10_000)[0] / temperature - from_file).max())
    if apart > 0.02:
        raise ValueError(f"file and network differ by {apart}")


def _picture(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    [picture] = load(picture_maker(), "log_mel").run(["picture"], {"sound": sound})
    return np.asarray(picture, dtype=np.float32)


def _milliseconds(data: bytes) -> float:
    """Return the CPU time of a window of 3 s."""
    session = load(data, NAME)
    feed = {"sound": np.random.default_rng(0).standard_normal(48_000).astype(np.float32)}
    session.run(["logits"], feed)
    began = time.process_time()
    for _ in range(20):
        session.run(["logits"], feed)
    return (time.process_time() - began) / 20 * 1e3
