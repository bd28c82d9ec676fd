"""Plays labelled speech to the shipped voice model, live window by live window, and scores it.

    python -m emoscope_models.training.speech_evaluate --data FOLDER [--json]

FOLDER holds ``manifest.csv`` (path, dataset, speaker, emotion, text) and the sound files. Each
speaker is one session: the utterances in random order, pauses between them, a window every 0.5 s.
An utterance's answer is the mean log probability of the valid windows that end in it or just after.
Answers are restricted to the classes that the corpus and the model share. On the corpora that
taught the model its figures are no test: those of its card are.
"""

import argparse
import json
import logging
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimate import Estimate
from emoscope_models._estimator import Window
from emoscope_models.speech import SAMPLES, SPEC, SpeechEstimator
from emoscope_models.training._scores import scores
from emoscope_models.training._speech_data import RATE, Utterance, read_manifest, read_sound

log = logging.getLogger(__name__)

PAUSE = 0.8
"""Seconds between utterances."""
HOP = int(SPEC.hop * RATE)
TAIL = int(0.6 * RATE)
"""Samples after an utterance's end within which a window still counts as its own."""
HISS = 1e-4
"""Root mean square of the pauses: no microphone gives exact zeros."""
SEED = 20261121


def sitting(
    sound: NDArray[np.float32], estimator: SpeechEstimator
) -> Iterator[tuple[int, Estimate]]:
    """Yield the end, in samples, of each live window of ``sound`` and its estimate."""
    estimator.reset()
    for stop in range(HOP, len(sound) + 1, HOP):
        rows = np.arange(max(0, stop - SAMPLES), stop, dtype=np.int64)
        nanos = rows * (1_000_000_000 // RATE)
        yield (
            stop,
            estimator.estimate(
                Window(
                    start=(stop - SAMPLES) * 62_500,
                    stop=stop * 62_500,
                    data=sound[rows],
                    times=nanos,
                    index=rows,
                    rate=float(RATE),
                    expected=SAMPLES,
                )
            ),
        )


def laid_out(
    sounds: list[NDArray[np.float32]], rng: np.random.Generator
) -> tuple[NDArray[np.float32], list[int]]:
    """Return the sounds with pauses around them, and where each ends, in samples."""
    parts, ends, at = [], [], 0
    for sound in sounds:
        pause = HISS * rng.standard_normal(int(PAUSE * RATE)).astype(np.float32)
        parts += [pause, sound]
        at += len(pause) + len(sound)
        ends.append(at)
    parts.append(HISS * rng.standard_normal(int(PAUSE * RATE)).astype(np.float32))
    return np.concatenate(parts).astype(np.float32), ends


def played(
    folder: Path, utterances: list[Utterance], estimator: SpeechEstimator, rng: np.random.Generator
) -> list[tuple[Utterance, list[Estimate]]]:
    """Return one speaker's utterances with the valid estimates on each."""
    order = [utterances[k] for k in rng.permutation(len(utterances))]
    sounds = [read_sound(folder / utterance.path) for utterance in order]
    whole, ends = laid_out(sounds, rng)
    found: list[tuple[Utterance, list[Estimate]]] = [(utterance, []) for utterance in order]
    starts = [end - len(sound) for end, sound in zip(ends, sounds, strict=True)]
    for stop, estimate in sitting(whole, estimator):
        k = int(np.searchsorted(starts, stop - int(SPEC.hop * RATE))) - 1
        if k >= 0 and stop <= ends[k] + TAIL and estimate.validity.ok:
            found[k][1].append(estimate)
    return found


def evaluate(folder: Path, estimator: SpeechEstimator) -> dict[str, Any]:
    """Return scores of utterances by emotion, how many got no answer, and CPU ms a window.

    Raises ValueError when the model gives no classes, or shares none with the corpus.
    """
    utterances = read_manifest(folder)
    labels = estimator.card.classes
    classes = tuple(name for name in labels if any(u.emotion == name for u in utterances))
    if not classes:
        raise ValueError("the voice model gives none of the emotions of this corpus")
    columns = [labels.index(name) for name in classes]
    rng = np.random.default_rng(SEED)
    answers, truth, silent, windows, began = [], [], 0, 0, time.process_time()
    for speaker in sorted({u.speaker for u in utterances}):
        own = [u for u in utterances if u.speaker == speaker]
        for utterance, estimates in played(folder, own, estimator, rng):
            given = [e.probabilities[columns] for e in estimates if e.probabilities is not None]
            windows += len(given)
            if utterance.emotion not in classes:
                continue
            silent += not given
            if given:
                logs = np.mean([np.log(p / p.sum() + 1e-12) for p in given], axis=0)
                answers.append(np.exp(logs) / np.exp(logs).sum())
                truth.append(classes.index(utterance.emotion))
        log.info("%s", speaker)
    spent = (time.process_time() - began) * 1e3 / max(windows, 1)
    found = scores(np.array(answers), np.array(truth), classes)
    return found | {"unanswered": silent, "cpu_ms": round(spent, 1)}


def main(arguments: list[str] | None = None) -> int:
    """Evaluate; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.csv")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    found = evaluate(chosen.data, SpeechEstimator())
    text = json.dumps(found) if chosen.json else "\n".join(f"{k}: {v}" for k, v in found.items())
    sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
