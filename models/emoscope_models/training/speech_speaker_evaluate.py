"""Measures how often the speaker gate errs, on speakers that it knows from an enrolment alone.

    python -m emoscope_models.training.speech_speaker_evaluate --data FOLDER [--out CARD]

Each speaker is enrolled with utterances drawn until there are 10 s of speech; her other utterances,
cut to 3 s at most, are asked, and so are as many of others of her corpus. All emotions on both
sides: the enrolled speech is mostly of other emotions than the asked. With ``--out`` the figures
go into a card of this network.
"""
# ruff: noqa: E501 - a card's sentences are single lines, as in the card itself.

import argparse
import hashlib
import json
import logging
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w
from numpy.typing import NDArray

from emoscope_models._assets import locate
from emoscope_models._speaker import ACCEPT, ENROL, FILE, STEP, VoiceEncoder
from emoscope_models.training._speech_data import (
    babble,
    padded,
    read_manifest,
    read_sound,
    with_noise,
)
from emoscope_models.training.speech_features import Ears

log = logging.getLogger(__name__)

SEED = 20261122
WINDOW = 300
"""Flags of 10 ms."""
TURNS = 4
"""Enrolments drawn of each speaker."""
SNR = 10.0
"""dB of the babble beside the clean case."""


def voices_of(folder: Path, noisy: bool) -> dict[str, Any]:
    """Return of every utterance the voice (256,), seconds of speech, corpus and speaker."""
    encoder, ears = VoiceEncoder(locate(FILE).read_bytes(), FILE), Ears()
    utterances, rng = read_manifest(folder), np.random.default_rng(SEED)
    found: dict[str, list[Any]] = {k: [] for k in ("voice", "seconds", "corpus", "speaker")}
    spent = 0.0
    for own in utterances:
        sound = padded(read_sound(folder / own.path))
        if noisy:
            others = [
                read_sound(folder / utterances[int(k)].path)
                for k in rng.integers(len(utterances), size=5)
            ]
            sound = with_noise(sound, babble(len(sound), others, rng), SNR)
        speech = ears.speech(sound)
        spoken = np.flatnonzero(speech)
        if not len(spoken):
            continue
        first = int(spoken[0])
        began = time.process_time()
        voice = encoder.encode(
            sound[first * STEP : (first + WINDOW) * STEP], speech[first : first + WINDOW]
        )
        spent += time.process_time() - began
        if voice is not None:
            seconds = float(speech[first : first + WINDOW].sum()) / 100
            row = {"voice": voice, "seconds": seconds, "corpus": own.dataset}
            for key, value in (row | {"speaker": own.speaker}).items():
                found[key].append(value)
    log.info("%.1f ms of CPU a window", 1e3 * spent / len(found["voice"]))
    return {k: np.array(v) for k, v in found.items()} | {
        "cpu_ms": 1e3 * spent / len(found["voice"])
    }


def compared(voices: dict[str, Any]) -> dict[str, tuple[NDArray[Any], NDArray[Any]]]:
    """Return by corpus the cosines of the same voice, and of others."""
    rng = np.random.default_rng(SEED)
    pairs: dict[str, tuple[list[float], list[float]]] = {}
    who, corpus = voices["speaker"], voices["corpus"]
    for name in [n for n in np.unique(who) for _ in range(TURNS)]:
        mine = rng.permutation(np.flatnonzero(who == name))
        enough = int(np.searchsorted(np.cumsum(voices["seconds"][mine]), ENROL)) + 1
        if enough >= len(mine):
            continue
        enrolled = voices["voice"][mine[:enough]].sum(axis=0)
        enrolled /= np.linalg.norm(enrolled)
        place = str(corpus[mine[0]])
        others = rng.permutation(np.flatnonzero((corpus == place) & (who != name)))
        same, other = pairs.setdefault(place, ([], []))
        asked = mine[enough:]
        same += (voices["voice"][asked] @ enrolled).tolist()
        other += (voices["voice"][others[: len(asked)]] @ enrolled).tolist()
    return {place: (np.array(a), np.array(b)) for place, (a, b) in pairs.items()}


def errors(same: NDArray[Any], other: NDArray[Any]) -> dict[str, float | int]:
    """Return the equal error rate, its cosine, and the errors of the gate as it is."""
    marks = np.unique(np.concatenate((same, other)))
    missed = np.searchsorted(np.sort(same), marks) / len(same)
    passed = 1 - np.searchsorted(np.sort(other), marks) / len(other)
    at = int(np.argmin(np.abs(missed - passed)))
    return {
        "n_same": len(same),
        "n_other": len(other),
        "equal_error": round(float(missed[at] + passed[at]) / 2, 3),
        "equal_error_at": round(float(marks[at]), 3),
        "false_reject": round(float((same < ACCEPT).mean()), 3),
        "false_accept": round(float((other >= ACCEPT).mean()), 3),
    }


def card(figures: dict[str, Any], cpu_ms: float) -> dict[str, Any]:
    """Return the network's card."""
    return {
        "name": "GE2E voices",
        "version": "1",
        "modality": "speech",
        "summary": "Tells whether the window's voice is the participant's, enrolled with 10 s of speech. It names nobody and nothing.",
        "input": "16 kHz mono; speech of a window of at most 3 s, pauses cut out, in parts of 1.6 s",
        "classes": [],
        "training": "By Resemble AI, after Wan and others 2018 (generalised end-to-end loss): LibriSpeech-other, VoxCeleb1 and VoxCeleb2. Emoscope builds this file at set-up from the weights in the PyPI package resemblyzer and trains nothing of it.",
        "licence": "Apache-2.0, Resemble AI (the weights)",
        "limits": [
            "Off unless it is switched on and the participant is enrolled.",
            "Strong emotion changes a voice: expect it to be rejected more often. What is rejected is no estimate, never a wrong one.",
            "Two similar voices pass for each other; it does not withstand imitation. Two people at once are one voice to it.",
            "What is measured: the same microphone at enrolment and later. On another microphone expect more rejections.",
        ],
        "sha256": {FILE: hashlib.sha256(locate(FILE).read_bytes()).hexdigest()},
        "origin": {
            "carried_by": "resemblyzer 0.1.4: resemblyzer/pretrained.pt (PyTorch, 32 bits)",
            "built_by": "python -m emoscope_models.training.speech_speaker",
        },
        "evaluation": figures | {"accept_from": ACCEPT, "protocol": " ".join(PROTOCOL.split())},
        "latency": {"cpu_ms": f"{cpu_ms:.1f} for a window at one thread"},
    }


PROTOCOL = """Each speaker enrolled with utterances drawn until there are 10 s of speech (four draws);
asked are the other utterances, at most 3 s of each, and as many of other speakers of the corpus. The
threshold lies near the equal error of clean EmoDB and ASED together: it was chosen on these figures."""


def main(arguments: list[str] | None = None) -> int:
    """Measure; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.csv")
    parser.add_argument("--out", type=Path, help="the card to write")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    figures, cpu = {}, 0.0
    for name, noisy in (("clean", False), ("babble_10_db", True)):
        voices = voices_of(chosen.data, noisy)
        cpu = cpu or voices["cpu_ms"]
        for place, pair in compared(voices).items():
            figures[f"{place}_{name}"] = errors(*pair)
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")
    if chosen.out:
        chosen.out.write_text(tomli_w.dumps(card(figures, cpu)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
