"""Whether valence and arousal together tell four classes of clips apart."""

from dataclasses import dataclass

import numpy as np
import scipy.special
import scipy.stats
from numpy.typing import NDArray

from emoscope_models._labels import CENTROIDS
from emoscope_models.training._eeg_proof import ALPHA, Floats, Ints, Table, by_clip, held_out

LEAST = 2
"""Clips of each quadrant."""
SMOOTHING = 1.0
"""Clips added to each row of the confusion, evenly: a few clips make no certainty."""


@dataclass(frozen=True, slots=True)
class Quadrants:
    """Balanced accuracy over four classes of held-out clips, and what the seven emotions give.

    ``confusion`` (7, 4) is P(quadrant answered | emotion), from the quadrant that an emotion's
    place on the circumplex has. Neutral has none: its row is the mean of the others.
    """

    score: float
    right: int
    p: float
    confusion: tuple[tuple[float, ...], ...]
    admitted: bool


def prove_quadrants(
    table: Table,
    labels: tuple[Ints, Ints],
    temperatures: tuple[float, float],
    permutations: int,
    seed: int,
) -> Quadrants | None:
    """Return the proof for ``labels`` of valence and arousal (k,), None when a quadrant is rare.

    Both labels of a clip are exchanged together, so that what they share is in the chance level.
    """
    truth = 2 * labels[0] + labels[1]
    counts = np.bincount(truth, minlength=4)
    if counts.min() < LEAST:
        return None
    random = np.random.default_rng(seed)
    shuffles = np.column_stack(
        [np.arange(len(truth)), *(_exchanged(table.block, random) for _ in range(permutations))]
    )
    fold = np.arange(len(truth))
    logits = [held_out(table, own[shuffles].astype(np.float64), fold) for own in labels]
    sides = [by_clip(axis, table.clip, len(truth)) > 0 for axis in logits]
    answers = 2 * sides[0].astype(np.int64) + sides[1]
    wanted = truth[shuffles]
    scores = np.mean(
        [((answers == q) & (wanted == q)).sum(axis=0) / counts[q] for q in range(4)], axis=0
    )
    right = int((answers[:, 0] == truth).sum())
    p_permutation = float((1 + (scores[1:] >= scores[0] - 1e-12).sum()) / (1 + permutations))
    p_binomial = float(scipy.stats.binom.sf(right - 1, len(truth), counts.max() / len(truth)))
    p = max(p_permutation, p_binomial)
    high = [
        scipy.special.expit(axis[:, 0] / t) for axis, t in zip(logits, temperatures, strict=True)
    ]
    confusion = _confusion(table, truth, high[0], high[1])
    return Quadrants(float(scores[0]), right, p, confusion, p < ALPHA)


def _exchanged(block: Ints, random: np.random.Generator) -> Ints:
    order = np.arange(len(block))
    for number in np.unique(block):
        own = np.flatnonzero(block == number)
        order[own] = random.permutation(own)
    return order


def _confusion(
    table: Table, truth: Ints, valence: Floats, arousal: Floats
) -> tuple[tuple[float, ...], ...]:
    """Return the mean held-out answer (7, 4) to clips of each emotion's quadrant, smoothed."""
    told: NDArray[np.float64] = np.stack(
        [
            (1 - valence) * (1 - arousal),
            (1 - valence) * arousal,
            valence * (1 - arousal),
            valence * arousal,
        ],
        axis=1,
    )
    clips = by_clip(told, table.clip, len(truth))
    sums = np.stack([clips[truth == q].sum(axis=0) for q in range(4)]) + SMOOTHING / 4
    rows = sums / sums.sum(axis=1, keepdims=True)
    quadrant = 2 * (CENTROIDS[:, 0] > 0) + (CENTROIDS[:, 1] > 0)
    table_of_seven = rows[quadrant]
    table_of_seven[0] = rows[quadrant[1:]].mean(axis=0)
    return tuple(tuple(map(float, row)) for row in table_of_seven)
