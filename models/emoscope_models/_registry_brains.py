"""Labelled EEG windows answered by a personal or a brought model, and scored by window and clip.

The recordings are those of docs/personal-eeg.md. On the recordings that a model was made from its
figures are no test: those of its card are.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._added_input import brain_input
from emoscope_models._card import ModelError
from emoscope_models._eeg_personal import REST_WINDOWS, PersonalModel, load_personal
from emoscope_models._labels import Array
from emoscope_models._registry import Entry
from emoscope_models._registry_data import no_classes, read_arrays, unusable
from emoscope_models._registry_manifest import Manifest
from emoscope_models._registry_scores import table
from emoscope_models.added import load_brought
from emoscope_models.eeg_bands import plain

AXES = ("valence", "arousal")
HIGH = {"low": 0, "high": 1}


@dataclass(frozen=True, slots=True)
class Brain:
    """One recording: ``windows`` (n, samples, channels) raw µV, ``clip`` (n,), labels by key."""

    path: Path
    windows: NDArray[np.float64]
    clip: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]
    rest: NDArray[np.float64]
    rate: float
    channels: tuple[str, ...]


def read_brains(path: Path) -> tuple[Brain, ...]:
    """Read a recording, or all of a folder. Raises ModelError in one sentence."""
    files = sorted(path.glob("*.npz")) if path.is_dir() else [path]
    if not files:
        raise unusable(path, "it holds no .npz")
    return tuple(_brain(file) for file in files)


def _brain(path: Path) -> Brain:
    arrays = read_arrays(path)
    missing = [name for name in ("windows", "rate", "channels") if name not in arrays]
    if missing:
        raise unusable(path, f"it has no {missing[0]}")
    windows, n = arrays["windows"], len(np.atleast_1d(arrays["windows"]))
    channels = tuple(map(str, np.atleast_1d(arrays["channels"])))
    if windows.ndim != 3 or not n or windows.dtype.kind not in "iuf":
        raise unusable(path, f"windows must be numbers (n, samples, channels), not {windows.shape}")
    if windows.shape[2] != len(channels):
        raise unusable(path, f"{windows.shape[2]} channels have {len(channels)} names")
    if np.size(arrays["rate"]) != 1 or arrays["rate"].dtype.kind not in "iuf":
        raise unusable(path, "rate must be one number")
    rate = float(arrays["rate"].reshape(-1)[0])
    if not 1 <= rate <= 1e5:
        raise unusable(path, f"rate is {rate:g} Hz")
    labels: dict[str, tuple[str, ...]] = {}
    for name in (*AXES, "label", "clip"):
        if name in arrays:
            if arrays[name].shape != (n,):
                raise unusable(path, f"{name} must have the shape ({n},), not {arrays[name].shape}")
            labels[name] = tuple(map(str, arrays[name].tolist()))
    clip = labels.pop("clip", tuple(map(str, range(n))))
    if not labels:
        raise unusable(path, "it has no valence, arousal or label")
    rest = arrays.get("rest", np.zeros((0, *windows.shape[1:])))
    if rest.ndim != 3 or rest.shape[1:] != windows.shape[1:]:
        raise unusable(path, f"rest must be (m, samples, channels), not {rest.shape}")
    return Brain(path, windows.astype(float), clip, labels, rest.astype(float), rate, channels)


def evaluate_brains(entry: Entry, brains: Sequence[Brain]) -> dict[str, Any]:
    """Return tables by question, windows and clips. Raises ModelError when they do not fit."""
    began = time.process_time()
    if entry.brought:
        told = _brought(entry, brains)
    elif entry.card.extra.get("kind") == "personal-eeg":
        told = _personal(load_personal(entry.path.with_suffix(".onnx")), brains)
    else:
        raise no_classes(entry)
    count = sum(len(brain.windows) for brain in brains)
    spent = (time.process_time() - began) * 1e3 / count
    silent = count - max((len(t.truth) for t in told.values()), default=0)
    if not any(len(t.truth) for t in told.values()):
        raise ModelError(
            "The model {key} answered none of these windows.",
            "Give it windows and labels as docs/personal-eeg.md describes them.",
            key=entry.key,
        )
    tables: dict[str, Any] = {}
    for name, said in told.items():
        if len(said.truth):
            tables[f"{name}_clips"] = said.by_clip()
            tables[f"{name}_windows"] = table(said.p, said.truth, said.classes)
    note = "On the recordings that it was made from these figures are no test; its card has one."
    return {
        "split": "all",
        "tables": tables,
        "unanswered": silent,
        "cpu_ms": round(spent, 3),
        "notes": [note],
    }


@dataclass(frozen=True, slots=True)
class Said:
    """Answers ``p`` (n, k) over ``classes`` with the true class and the clip of each window."""

    classes: tuple[str, ...]
    p: Array
    truth: NDArray[np.int64]
    clip: tuple[str, ...]

    def by_clip(self) -> dict[str, Any]:
        """Return the table of clips: the mean log probability of their windows."""
        names = sorted(set(self.clip))
        rows = [np.flatnonzero([c == name for c in self.clip]) for name in names]
        logs = np.array([np.log(self.p[r] + 1e-12).mean(axis=0) for r in rows])
        odds = np.exp(logs - logs.max(axis=1, keepdims=True))
        truth = np.array([np.bincount(self.truth[r]).argmax() for r in rows])
        return table(odds / odds.sum(axis=1, keepdims=True), truth, self.classes)


def _personal(model: PersonalModel, brains: Sequence[Brain]) -> dict[str, Said]:
    parts: dict[str, list[tuple[Array, int, str]]] = {head.name: [] for head in model.heads}
    for brain in brains:
        mismatch = model.mismatch(brain.channels, brain.rate)
        if mismatch:
            raise unusable(brain.path, str(mismatch).rstrip("."))
        _set_rest(model, brain)
        truths = {head.name: _two(brain, head.name, head.classes) for head in model.heads}
        for k, window in enumerate(brain.windows):
            answers = _answered(model, window, len(brain.rest) + k)
            for head in model.heads:
                truth = truths[head.name]
                if answers is not None and truth is not None:
                    clip = f"{brain.path.name} {brain.clip[k]}"
                    parts[head.name].append((answers[head.name], int(truth[k]), clip))
    return {h.name: _said(h.classes, parts[h.name]) for h in model.heads}


def _set_rest(model: PersonalModel, brain: Brain) -> None:
    model.reset()
    if len(brain.rest) >= REST_WINDOWS:
        model.begin_rest()
        for k, window in enumerate(brain.rest):
            _answered(model, window, k)
        model.end_rest()


def _answered(
    model: PersonalModel, window: NDArray[np.float64], number: int
) -> Mapping[str, Array] | None:
    """Return the heads' answers on one window by itself; ``number`` counts up from 0."""
    first = number * (len(window) + 1)  # a sample is missing between two windows
    model.feed(window, np.arange(first, first + len(window), dtype=np.int64))
    answer = model.answer()
    return None if answer is None else answer.probabilities


def _two(brain: Brain, name: str, classes: tuple[str, str]) -> NDArray[np.int64] | None:
    """Return 0 or 1 for each window, None where the recording has no such label."""
    values = brain.labels.get(name)
    if values is None:
        return None
    if set(values) <= set(classes):
        return np.array([classes.index(v) for v in values], dtype=np.int64)
    if set(values) <= set(HIGH):
        return np.array([HIGH[v] for v in values], dtype=np.int64)
    try:
        numbers = np.array([float(v) for v in values])
    except ValueError:
        told = ", ".join(sorted(set(values))[:4])
        raise unusable(brain.path, f"{name} has the values {told}") from None
    if not np.isfinite(numbers).all() or len(set(numbers.tolist())) > 2:
        raise unusable(brain.path, f"{name} must have two values")
    return np.asarray(numbers == numbers.max(), dtype=np.int64)


def _brought(entry: Entry, brains: Sequence[Brain]) -> dict[str, Said]:
    manifest, graph = load_brought(entry.path)
    classes = manifest.card.classes
    parts: list[tuple[Array, int, str]] = []
    for brain in brains:
        _fits(manifest, brain)
        for k, window in enumerate(brain.windows):
            try:
                p = graph.probabilities(brain_input(manifest, window[-_size(manifest) :]))
            except ValueError:
                continue
            label = brain.labels["label"][k]
            if label in classes:
                parts.append((p, classes.index(label), f"{brain.path.name} {brain.clip[k]}"))
    return {"label": _said(classes, parts)}


def _size(manifest: Manifest) -> int:
    return round(manifest.seconds * manifest.rate)


def _fits(manifest: Manifest, brain: Brain) -> None:
    if tuple(map(plain, brain.channels)) != tuple(map(plain, manifest.channels)):
        raise unusable(brain.path, f"the model wants {', '.join(manifest.channels)}")
    if abs(brain.rate - manifest.rate) > 0.01 * manifest.rate:
        raise unusable(brain.path, f"the model wants {manifest.rate:g} Hz")
    if brain.windows.shape[1] < _size(manifest):
        raise unusable(brain.path, f"the model wants windows of {manifest.seconds:g} s")
    if "label" not in brain.labels:
        raise unusable(brain.path, "it has no label with names of the model's classes")


def _said(classes: Sequence[str], parts: list[tuple[Array, int, str]]) -> Said:
    p = np.array([part[0] for part in parts]).reshape(len(parts), len(classes))
    truth = np.array([part[1] for part in parts], dtype=np.int64)
    return Said(tuple(classes), p, truth, tuple(part[2] for part in parts))
