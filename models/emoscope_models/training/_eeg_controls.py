"""What else could have told the classes apart: copies, the order of the clips, drift, leaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models.eeg_bands import FLOOR, MUSCLE
from emoscope_models.eeg_features import bins, span, transformed
from emoscope_models.training._eeg_dataset import Recording
from emoscope_models.training._eeg_proof import (
    FIRST,
    Floats,
    Ints,
    Proof,
    Table,
    balanced,
    by_clip,
    fit,
    held_out,
    prove,
)

COPY = 0.8
"""Correlation of whitened spectra: unrelated windows stay below 0.3, copies with noise above."""
COMPARED = 30
"""Windows of each clip that are compared, from its beginning."""
DRIFTS = 0.1
"""p of the drift below which the order of the clips may explain what it coincides with."""
LEAK_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Copy:
    """Two clips whose windows are nearly the same."""

    first: str
    second: str
    correlation: float
    recordings: tuple[str, str]


def near_copies(recordings: Sequence[Recording]) -> tuple[Copy, ...]:
    """Return pairs of clips, of one recording or of two, that hold the same signal.

    The same windows with another gain, offset or some noise are found; the same signal cut into
    windows at other instants is not.
    """
    vectors: list[NDArray[np.float32]] = []
    owners: list[int] = []
    names: list[tuple[str, str]] = []
    for recording in recordings:
        for k, clip in enumerate(recording.clips):
            own = recording.windows[recording.clip == k][:COMPARED]
            vectors.append(_whitened(own, recording.rate))
            owners += [len(names)] * len(own)
            names.append((recording.name, clip))
    table, owner = np.concatenate(vectors), np.array(owners)
    found = []
    for k in range(len(names)):
        later = owner > k
        if not later.any():
            break
        alike = (table[owner == k] @ table[later].T).max(axis=0)
        best = np.zeros(len(names))
        np.maximum.at(best, owner[later], alike)
        for other in np.flatnonzero(best > COPY).tolist():
            (a, one), (b, two) = names[k], names[other]
            found.append(Copy(f"{a}: {one}", f"{b}: {two}", float(best[other]), (a, b)))
    return tuple(found)


def _whitened(windows: NDArray[Any], rate: float) -> NDArray[np.float32]:
    """Return a unit vector of each window (n, d): its spectrum, every bin as strong as another."""
    spectra = np.stack([transformed(w, rate).reshape(-1) for w in windows])
    spectra = spectra / np.maximum(np.abs(spectra), 1e-9)
    flat = np.concatenate((spectra.real, spectra.imag), axis=1).astype(np.float32)
    return np.asarray(flat / np.linalg.norm(flat, axis=1, keepdims=True))


def muscle_features(windows: NDArray[Any], rate: float) -> Floats:
    """Return log10 power at 31-45 Hz of each channel (n, c)."""
    hertz = np.fft.rfftfreq(span(rate), 1 / rate)[bins(rate)]
    high = (hertz >= MUSCLE[0]) & (hertz < MUSCLE[1])
    powers = [(np.abs(transformed(w, rate)[high]) ** 2).mean(axis=0) for w in windows]
    return np.asarray(np.log10(np.maximum(np.stack(powers), FLOOR)))


def order_alone(place: Floats, labels: Ints, block: Ints, permutations: int, seed: int) -> Proof:
    """Return how well a clip's place in its recording, -1 to 1, tells its label without EEG.

    A cubic of the place: blocks of one class are found, an order drawn by lot is not.
    """
    x = np.stack((place, place**2, place**3), axis=1)
    x = (x - x.mean(axis=0)) / np.maximum(x.std(axis=0), 1e-9)
    table = Table(3 * x, np.arange(len(labels)), block)
    return prove(table, labels, permutations=min(permutations, FIRST), seed=seed)


def drift(table: Table, labels: Ints, permutations: int, seed: int) -> Proof | None:
    """Return how well the EEG tells early from late clips of the same class and recording.

    None when no class has two clips in a recording.
    """
    group = table.block * 2 + labels
    late = np.full(len(labels), -1)
    for number in np.unique(group):
        own = np.flatnonzero(group == number)
        half = len(own) // 2
        late[own[:half]], late[own[len(own) - half :]] = 0, 1
    kept = late >= 0
    if kept.sum() < 4:
        return None
    rows = kept[table.clip]
    clip = (np.cumsum(kept) - 1)[table.clip[rows]]
    chosen = Table(_centred(table.x[rows], group[kept][clip]), clip, group[kept])
    return prove(chosen, late[kept], permutations=min(permutations, FIRST), seed=seed)


def _centred(x: Floats, group: Ints) -> Floats:
    """Return the windows ``x`` (n, f) less the mean of their group: what the classes differ in."""
    means = {number: x[group == number].mean(axis=0) for number in np.unique(group).tolist()}
    return np.asarray(x - np.stack([means[number] for number in group.tolist()]))


def late_score(table: Table, labels: Ints, place: Floats) -> float | None:
    """Return the score on the second half of each recording of a fit to the first halves.

    None when a half lacks a class.
    """
    late = place > 0
    if len(np.unique(labels[late])) < 2 or len(np.unique(labels[~late])) < 2:
        return None
    y = labels.astype(np.float64)[:, np.newaxis]
    logits = by_clip(held_out(table, y, late.astype(np.int64)), table.clip, len(labels))
    return float(balanced(logits[late], y[late])[0])


def leaky_score(table: Table, labels: Ints, seed: int) -> float:
    """Return the balanced accuracy that a random split of *windows* would have claimed.

    Overlapping windows of a clip are then in training and test: shown as a warning, never used.
    """
    random = np.random.default_rng(seed)
    fold = random.permutation(len(table.x)) % LEAK_FOLDS
    y = labels[table.clip].astype(np.float64)[:, np.newaxis]
    weight = np.full(len(y), len(labels) / len(y))
    logits = np.zeros((len(y), 1))
    for number in range(LEAK_FOLDS):
        inside = fold != number
        w = fit(table.x[inside], weight[inside], y[inside])
        logits[~inside] = table.x[~inside] @ w[:-1] + w[-1]
    return float(balanced(logits, y)[0])
