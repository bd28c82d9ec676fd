"""Labelled speech played to a voice model as live: window by window, a session a speaker.

Each speaker's utterances come in a drawn order with pauses between them, a window every hop. An
utterance's answer is the mean log probability of the valid windows that end in it or just after.
"""

import csv
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._estimate import Estimate
from emoscope_models._estimator import Estimator, Window
from emoscope_models._labels import EMOTIONS, Array
from emoscope_models._prosody import RATE
from emoscope_models._registry_data import unusable
from emoscope_models._registry_scores import table

MANIFEST = "manifest.csv"
PAUSE = 0.8
"""Seconds between utterances."""
TAIL = 0.6
"""Seconds after an utterance within which a window still counts as its own."""
HISS = 1e-4
"""Root mean square of the pauses: no microphone gives exact zeros."""
SEED = 20261121
UNIFORM = np.full(7, 1 / 7)
NS = 1_000_000_000 // RATE
Sound = NDArray[np.float32]
ReadSound = Callable[[Path], Sound]
"""Returns a file as (n,) at 16 kHz, mono, full scale ±1. Raises OSError or ValueError."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sound file, who speaks, and the emotion as the manifest names it."""

    path: Path
    speaker: str
    emotion: str


def read_manifest(path: Path) -> tuple[Utterance, ...]:
    """Read a manifest, or that of a folder. Raises ModelError in one sentence."""
    file = path / MANIFEST if path.is_dir() else path
    try:
        text = file.read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(text.splitlines()))
    except (OSError, UnicodeError, csv.Error) as error:
        raise unusable(file, getattr(error, "strerror", None) or error) from error
    if not rows:
        raise unusable(file, "it has no line after the first")
    for name in ("path", "emotion"):
        if any(row.get(name) is None for row in rows):
            raise unusable(file, f"it has no column {name}, or a line without it")
    found = tuple(
        Utterance(file.parent / row["path"], row.get("speaker") or "", row["emotion"].strip())
        for row in rows
    )
    missing = [u for u in found if not u.path.is_file()]
    if missing:
        raise unusable(file, f"{len(missing)} sound files are missing, such as {missing[0].path}")
    return found


def evaluate_voices(
    estimator: Estimator, utterances: tuple[Utterance, ...], read: ReadSound
) -> dict[str, Any]:
    """Return scores of utterances over the classes that model and manifest share.

    Raises ModelError when they share none, or nothing was answered.
    """
    classes, columns = _shared(estimator, utterances)
    rng = np.random.default_rng(SEED)
    answers, truth, silent, windows = [], [], 0, 0
    began = time.process_time()
    for speaker in sorted({u.speaker for u in utterances}):
        own = [u for u in utterances if u.speaker == speaker]
        for utterance, estimates in _played(own, estimator, read, rng):
            windows += len(estimates)
            if utterance.emotion not in classes:
                continue
            given = [_over(e, columns) for e in estimates if e.probabilities is not None]
            silent += not given
            if given:
                logs = np.mean([np.log(p + 1e-12) for p in given], axis=0)
                answers.append(np.exp(logs) / np.exp(logs).sum())
                truth.append(classes.index(utterance.emotion))
    spent = (time.process_time() - began) * 1e3 / max(windows, 1)
    if not answers:
        raise ModelError(
            "The model {key} answered none of these utterances.",
            "Give it clear speech of a second and more; docs/models-format.md says what it needs.",
            key=estimator.card.identity,
        )
    other = sum(u.emotion not in classes for u in utterances)
    notes = [f"{other} utterances of other emotions were heard but not scored."] if other else []
    notes += [f"{silent} utterances got no answer; they are not scored."] if silent else []
    return {
        "split": "all",
        "tables": {"utterances": table(np.array(answers), np.array(truth), classes)},
        "unanswered": silent,
        "cpu_ms": round(spent, 2),
        "notes": notes,
    }


def _shared(
    estimator: Estimator, utterances: tuple[Utterance, ...]
) -> tuple[tuple[str, ...], tuple[int, ...] | None]:
    """Return the classes that are scored, and their places among the model's own.

    The model's own names count where the manifest uses them; else the common seven (None).
    """
    said = {u.emotion for u in utterances}
    own = estimator.card.classes
    shared = tuple(name for name in own if name in said)
    common = tuple(name for name in EMOTIONS if name in said)
    if len(shared) >= max(2, len(common)):
        return shared, tuple(own.index(name) for name in shared)
    if own and len(common) >= 2:
        return common, None
    raise ModelError(
        "The model {key} and the manifest share fewer than two classes: {model} against {data}.",
        "Name the emotions as the model does, or as one of the common seven.",
        key=estimator.card.identity,
        model=", ".join(own) or "none",
        data=", ".join(sorted(said)),
    )


def _over(estimate: Estimate, columns: tuple[int, ...] | None) -> Array:
    """Return an estimate's probabilities over the scored classes."""
    assert estimate.probabilities is not None
    if columns is None:
        return estimate.labels.lift(estimate.probabilities, UNIFORM)
    chosen = estimate.probabilities[list(columns)]
    return np.asarray(chosen / max(float(chosen.sum()), 1e-12))


def _played(
    utterances: list[Utterance], estimator: Estimator, read: ReadSound, rng: np.random.Generator
) -> list[tuple[Utterance, list[Estimate]]]:
    """Return one speaker's utterances with the valid estimates on each."""
    order = [utterances[k] for k in rng.permutation(len(utterances))]
    sounds = [_heard(utterance.path, read) for utterance in order]
    whole, starts, ends = _laid_out(sounds, rng)
    found: list[tuple[Utterance, list[Estimate]]] = [(utterance, []) for utterance in order]
    hop, tail = round(estimator.window.hop * RATE), round(TAIL * RATE)
    for stop, estimate in _sitting(whole, estimator):
        k = int(np.searchsorted(starts, stop - hop)) - 1
        if k >= 0 and stop <= ends[k] + tail and estimate.validity.ok:
            found[k][1].append(estimate)
    return found


def _heard(path: Path, read: ReadSound) -> Sound:
    try:
        sound = np.asarray(read(path), dtype=np.float32)
    except (OSError, ValueError) as error:
        raise unusable(path, error) from error
    if sound.ndim != 1 or not len(sound):
        raise unusable(path, "it holds no sound")
    return sound


def _laid_out(sounds: list[Sound], rng: np.random.Generator) -> tuple[Sound, list[int], list[int]]:
    """Return the sounds with pauses around them, and where each begins and ends, in samples."""
    parts, starts, ends, at = [], [], [], 0
    for sound in sounds:
        pause = HISS * rng.standard_normal(int(PAUSE * RATE)).astype(np.float32)
        parts += [pause, sound]
        starts.append(at + len(pause))
        at += len(pause) + len(sound)
        ends.append(at)
    parts.append(HISS * rng.standard_normal(int(PAUSE * RATE)).astype(np.float32))
    return np.concatenate(parts).astype(np.float32), starts, ends


def _sitting(sound: Sound, estimator: Estimator) -> Iterator[tuple[int, Estimate]]:
    """Yield the end, in samples, of each live window of ``sound`` and its estimate."""
    estimator.reset()
    size, hop = (round(s * RATE) for s in (estimator.window.seconds, estimator.window.hop))
    for stop in range(hop, len(sound) + 1, hop):
        rows = np.arange(max(0, stop - size), stop, dtype=np.int64)
        window = Window(
            start=(stop - size) * NS,
            stop=stop * NS,
            data=sound[rows],
            times=rows * NS,
            index=rows,
            rate=float(RATE),
            expected=size,
        )
        yield stop, estimator.estimate(window)
