"""Whether two classes of clips can be told apart, proven on clips that were held out.

Logistic regression with an L2 penalty, each clip weighing the same, fitted for many labellings at
once: Newton's steps with the bound of the Hessian that no labelling changes (Böhning & Lindsay
1988), so that a permutation costs columns of one matrix product. What is permuted is which label
a *clip* has, within its recording: windows of a clip are one observation.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy.linalg
import scipy.special
import scipy.stats
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PENALTY = 1.0
"""Of the squared weights, per clip: a design value, the same for every person."""
STEPS = 60
AT_ONCE = 250_000
"""Products in one matrix product: so many OpenBLAS does on one thread. More threads gain nothing
at these sizes, and on a busy machine they wait for each other: measured, 4 s became 195 s."""
MOST_WINDOWS = 20
"""Windows of a clip that are trained on, evenly spread: neighbours share most of their samples."""
LEAST_CLIPS = 8
PERMUTATIONS = 999
FIRST = 199
"""Permutations after which a score that is clearly chance gets no more."""
HOPELESS = 0.2
TOLD = 200
"""Permutations between two words of progress."""
TEMPERATURES = np.geomspace(1.0, 50.0, 300)
"""From 1: a dozen clips that were all right do not justify more certainty than was fitted."""
ALPHA = 0.05

Progress = Callable[[str, int, int], object]
"""Hears of a stage (``read``, ``prove:valence``, ``controls:valence``, ``quadrants``, ``write``)
and, while permutations run, how many of how many are done; zeros else."""


@dataclass(frozen=True, slots=True)
class Table:
    """Features ``x`` (n, f) of windows, the ``clip`` (n,) of each, the ``block`` (k,) of each clip.

    Blocks are recordings: labels are exchanged within them only.
    """

    x: Floats
    clip: Ints
    block: Ints

    def narrowed(self, columns: NDArray[np.bool_]) -> "Table":
        """Return the table of some features."""
        return Table(self.x[:, columns], self.clip, self.block)


@dataclass(frozen=True, slots=True)
class Proof:
    """How held-out clips were told apart.

    ``score`` balanced accuracy over ``clips``; ``right`` of them were right; ``p_permutation``
    from ``permutations`` labellings, ``p_binomial`` against the share of the larger class.
    ``logits`` (n,) of held-out windows, ``clip_logits`` (k,) their means. ``chance``: that share,
    which is right for who always says the larger class.
    """

    score: float
    clips: int
    right: int
    p_permutation: float
    p_binomial: float
    permutations: int
    logits: Floats
    clip_logits: Floats
    chance: float = 0.5

    @property
    def p(self) -> float:
        """Return the greater of both: each guards against what the other may overlook."""
        return max(self.p_permutation, self.p_binomial)


def fit(x: Floats, weight: Floats, y: Floats, penalty: float = PENALTY) -> Floats:
    """Return weights and intercept (f + 1, p) for each column of labels ``y`` (n, p).

    ``weight`` (n,) sums to the number of clips. The intercept is shifted to equal classes, so
    that which class is rarer in training tells nothing.
    """
    a = np.concatenate((x, np.ones((len(x), 1))), axis=1)
    ridge = np.full(a.shape[1], penalty)
    ridge[-1] = 1e-3
    weighted = a * weight[:, np.newaxis]
    inverse = scipy.linalg.inv(weighted.T @ a / 4 + np.diag(ridge))
    w = np.zeros((a.shape[1], y.shape[1]))
    group = max(1, AT_ONCE // a.size)
    for start in range(0, y.shape[1], group):
        some = slice(start, start + group)
        w[:, some] = _newton(a, weighted, y[:, some], ridge[:, np.newaxis], inverse)
    high = weight @ y
    w[-1] -= np.log(np.maximum(high, 1e-9) / np.maximum(weight.sum() - high, 1e-9))
    return w


def _newton(a: Floats, weighted: Floats, y: Floats, ridge: Floats, inverse: Floats) -> Floats:
    target = weighted.T @ y
    w = np.zeros((a.shape[1], y.shape[1]))
    for _ in range(STEPS):
        step = inverse @ (weighted.T @ scipy.special.expit(a @ w) - target + ridge * w)
        w -= step
        if np.abs(step).max() < 1e-5:
            break
    return w


def trained_rows(clip: Ints) -> tuple[Ints, Floats]:
    """Return which windows are trained on and their weights: each clip weighs one."""
    rows, weights = [], []
    for k in np.unique(clip):
        own = np.flatnonzero(clip == k)
        if len(own) > MOST_WINDOWS:
            own = own[np.linspace(0, len(own) - 1, MOST_WINDOWS).round().astype(int)]
        rows.append(own)
        weights.append(np.full(len(own), 1 / len(own)))
    return np.concatenate(rows), np.concatenate(weights)


def held_out(table: Table, labels: Floats, fold: Ints) -> Floats:
    """Return logits (n, p) of every window from a fit without its clip's fold.

    ``labels`` (k, p) 0 or 1 by clip, one column a labelling; ``fold`` (k,) by clip.
    """
    rows, weight = trained_rows(table.clip)
    of_row = fold[table.clip[rows]]
    logits = np.zeros((len(table.x), labels.shape[1]))
    for number in np.unique(fold):
        inside = of_row != number
        chosen = rows[inside]
        w = fit(table.x[chosen], weight[inside], labels[table.clip[chosen]])
        out = fold[table.clip] == number
        logits[out] = table.x[out] @ w[:-1] + w[-1]
    return logits


def by_clip(logits: Floats, clip: Ints, count: int) -> Floats:
    """Return the mean logit of each clip (k, p)."""
    sums = np.zeros((count, logits.shape[1]))
    np.add.at(sums, clip, logits)
    return np.asarray(sums / np.bincount(clip, minlength=count)[:, np.newaxis])


def balanced(clip_logits: Floats, labels: Floats) -> Floats:
    """Return the balanced accuracy (p,) of clips (k, p); a logit of 0 is half right."""
    right = np.where(clip_logits == 0, 0.5, (clip_logits > 0) == (labels > 0.5))
    high = (right * labels).sum(axis=0) / np.maximum(labels.sum(axis=0), 1)
    low = (right * (1 - labels)).sum(axis=0) / np.maximum((1 - labels).sum(axis=0), 1)
    return np.asarray((high + low) / 2)


def shuffled(labels: Floats, block: Ints, count: int, random: np.random.Generator) -> Floats:
    """Return ``count`` labellings (k, count) of the clips, exchanged within blocks."""
    table = np.repeat(labels[:, np.newaxis], count, axis=1)
    for number in np.unique(block):
        own = block == number
        table[own] = random.permuted(table[own], axis=0)
    return table


def prove(
    table: Table,
    labels: Ints,
    fold: Ints | None = None,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    told: Callable[[int], object] = lambda done: None,
) -> Proof:
    """Return how well clips (k,) labelled 0 or 1 are told apart, leaving one out at a time.

    ``fold`` (k,): what is left out together. ``told`` hears of permutations; with 0 that p is 1.
    """
    y, random = labels.astype(np.float64), np.random.default_rng(seed)
    fold = np.arange(len(y)) if fold is None else fold
    both = np.column_stack((y, shuffled(y, table.block, min(FIRST, permutations), random)))
    logits = held_out(table, both, fold)
    clip_logits = by_clip(logits, table.clip, len(y))
    scores = balanced(clip_logits, both)
    null = scores[1:]
    told(len(null))
    if permutations > FIRST and _share(scores[0], null) < HOPELESS:
        all_more = shuffled(y, table.block, permutations - FIRST, random)
        for start in range(0, all_more.shape[1], TOLD):
            more = all_more[:, start : start + TOLD]
            rest = by_clip(held_out(table, more, fold), table.clip, len(y))
            null = np.concatenate((null, balanced(rest, more)))
            told(len(null))
    right = int(((clip_logits[:, 0] > 0) == (y > 0.5)).sum())
    chance = float(max(y.mean(), 1 - y.mean()))
    return Proof(
        score=float(scores[0]),
        clips=len(y),
        right=right,
        p_permutation=_share(scores[0], null),
        p_binomial=float(scipy.stats.binom.sf(right - 1, len(y), chance)),
        permutations=len(null),
        logits=logits[:, 0],
        clip_logits=clip_logits[:, 0],
        chance=chance,
    )


def _share(score: float, null: Floats) -> float:
    """Return (1 + labellings as good) / (1 + labellings): Phipson & Smyth 2010."""
    return float((1 + (null >= score - 1e-12).sum()) / (1 + len(null)))


def holm(p: dict[str, float]) -> dict[str, float]:
    """Return p adjusted for so many questions (Holm 1979)."""
    adjusted, highest = {}, 0.0
    for rank, name in enumerate(sorted(p, key=lambda n: p[n])):
        highest = max(highest, min(1.0, (len(p) - rank) * p[name]))
        adjusted[name] = highest
    return adjusted


def temperature(logits: Floats, labels: Ints, clip: Ints) -> float:
    """Return T of sigmoid(logit / T) with the least log-loss on held-out windows; clips weigh one.

    Over-certainty is what a regression fitted to overlapping windows has; T takes it out.
    """
    sign = np.where(labels[clip] > 0, 1.0, -1.0) * logits
    weight = 1 / np.bincount(clip)[clip]
    losses = [float(weight @ np.logaddexp(0, -sign / t)) for t in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])


def calibration_error(logits: Floats, labels: Ints, clip: Ints, bins: int = 10) -> float:
    """Return the expected calibration error of the likelier class, over windows."""
    p = scipy.special.expit(logits)
    sure, hit = np.maximum(p, 1 - p), (p > 0.5) == (labels[clip] > 0)
    place = np.minimum(((sure - 0.5) * 2 * bins).astype(int), bins - 1)
    gaps = [
        (place == b).mean() * abs(hit[place == b].mean() - sure[place == b].mean())
        for b in np.unique(place)
    ]
    return float(sum(gaps))
