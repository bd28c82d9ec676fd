"""What calibration data say about models and weights. Needs scipy; never imported live. Pure.

Data for calibration must be of people whom the models were not trained on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize, minimize_scalar

from emoscope_models._labels import EMOTIONS, Array, LabelSpace
from emoscope_models._rules import (
    MonteCarloWeights,
    Stacker,
    Votes,
    features,
    log_discounted,
    log_ratio,
)

Labels = NDArray[np.int64]
DROPOUT = 0.25
GARBAGE = 0.15
COPIES = 4
"""Copies of the calibration data that weights are fitted on."""
DRAWS = 1000
BEST = 0.05
RIDGE = 1e-3
Quality = Callable[[np.random.Generator, NDArray[np.bool_]], Array]
"""Draws the validity that is known of good (True) and bad evidence."""


def unknown_quality(rng: np.random.Generator, good: NDArray[np.bool_]) -> Array:
    """Return validity 1 for all: nobody tells good from bad."""
    return np.ones(good.shape)


def softmax(logits: Array, temperature: float = 1.0) -> Array:
    """Return softmax(z / T) (..., k); T → ∞ is uniform."""
    scaled = logits / temperature
    joint = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(joint / joint.sum(axis=-1, keepdims=True))


def _nll(probabilities: Array, labels: Labels) -> float:
    picked = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(picked, 1e-12)).mean())


def fit_temperature(logits: Array, labels: Labels) -> float:
    """Return the T within 0.05 to 20 that minimises the NLL of softmax(z / T) (Guo et al. 2017).

    1 where there is nothing to fit it on.
    """
    if not len(labels):
        return 1.0
    found = minimize_scalar(
        lambda log_t: _nll(softmax(logits, float(np.exp(log_t))), labels),
        bounds=(np.log(0.05), np.log(20.0)),
        method="bounded",
    )
    return float(np.exp(found.x))


def corrected(probabilities: Array, trained: Array, prior: Array) -> Array:
    """Return p · π / π_train, normalised: the answer of a model trained under another prior.

    Saerens et al. 2002. Raises ValueError when a prior is not all above 0.
    """
    if min(trained.min(), prior.min()) <= 0:
        raise ValueError("priors must be above 0 for every class")
    joint = probabilities * prior / trained
    return np.asarray(joint / joint.sum(axis=-1, keepdims=True))


def fit_confusion(name: str, classes: tuple[str, ...], said: Labels, true: Labels) -> LabelSpace:
    """Return how a model's classes relate to the common seven, from its own answers.

    ``said`` (n,) indexes ``classes``, ``true`` (n,) the common seven. Laplace's +1 in every cell:
    a class that was never seen is uninformed.
    """
    table = np.ones((len(EMOTIONS), len(classes)))
    np.add.at(table, (true, said), 1)
    rows = table / table.sum(axis=1, keepdims=True)
    return LabelSpace(name, classes, tuple(tuple(map(float, row)) for row in rows))


def fit_validity(quality: Array, good: NDArray[np.bool_]) -> tuple[float, float]:
    """Return (a, b) of P(valid | q) = σ(a + b logit q), by NLL with a faint ridge."""
    x = logit(quality)

    def loss(ab: Array) -> float:
        z = ab[0] + ab[1] * x
        return float((np.logaddexp(0, z) - good * z).mean() + RIDGE * ab @ ab)

    found = minimize(loss, np.array([0.0, 1.0]), method="L-BFGS-B")
    return float(found.x[0]), float(found.x[1])


def logit(quality: Array) -> Array:
    """Return log(q / (1 − q)), bounded."""
    q = np.clip(quality, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(q / (1 - q)))


def augmented(
    votes: Votes, labels: Labels, rng: np.random.Generator, quality: Quality = unknown_quality
) -> tuple[Votes, Labels]:
    """Return copies of votes (n, m, k), half of them as they are and half corrupted.

    Corrupted: modalities are dropped, or swapped with another decision's. Half as they are,
    because most of a session is: weights fitted on corruption alone doubt clean answers too much.
    """
    p = np.concatenate([votes.probabilities] * COPIES)
    v = np.concatenate([votes.weights] * COPIES)
    n, m = v.shape
    spoiled = (np.arange(n) >= n // 2)[:, None]
    bad = spoiled & (rng.random((n, m)) < GARBAGE)
    other = np.stack([p[rng.permutation(n), i] for i in range(m)], axis=1)
    p = np.where(bad[..., None], other, p)
    v = v * quality(rng, ~bad) * ~(spoiled & (rng.random((n, m)) < DROPOUT))
    return replace(votes, probabilities=p, weights=v), np.concatenate([labels] * COPIES)


def fit_pool_weights(votes: Votes, labels: Labels) -> Array:
    """Return the log-opinion pool's w ≥ 0 (m,) by NLL: convex, one minimum."""
    logs = log_ratio(votes.probabilities, votes.prior, votes.epsilon) * votes.weights[..., None]
    truth = np.eye(len(votes.prior))[labels]
    base = np.log(votes.prior)

    def loss(w: Array) -> tuple[float, Array]:
        p = softmax(base + np.einsum("m,nmk->nk", w, logs))
        gradient = np.einsum("nk,nmk->m", p - truth, logs) / len(labels)
        return _nll(p, labels), gradient

    start = np.ones(logs.shape[1])
    bounds = [(0.0, 10.0)] * len(start)
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B")
    return np.asarray(found.x)


def fit_reliability(votes: Votes, labels: Labels) -> float:
    """Return the reliability (0.5 to 1) of robust-Bayes with the least NLL."""

    def loss(a: float) -> float:
        logs = log_discounted(votes.probabilities, votes.weights, votes.prior, a)
        return _nll(softmax(np.log(votes.prior) + logs.sum(axis=-2)), labels)

    return float(minimize_scalar(loss, bounds=(0.5, 1.0), method="bounded").x)


def monte_carlo_weights(
    votes: Votes, labels: Labels, rng: np.random.Generator
) -> MonteCarloWeights:
    """Draw weights from Dirichlet(1) and return the mean of the best 5 %.

    Best by accuracy, then by NLL, of the weighted mean.
    """
    drawn = rng.dirichlet(np.ones(len(votes.modalities)), DRAWS)
    rows = np.arange(len(labels))
    scores = []
    for w in drawn:
        weights = votes.weights * w
        total = np.maximum(weights.sum(axis=1), 1e-12)
        p = np.einsum("nm,nmk->nk", weights, votes.probabilities)
        nll = -np.log(np.maximum(p[rows, labels] / total, 1e-12)).mean()
        scores.append((-float((p.argmax(axis=1) == labels).mean()), float(nll)))
    best = sorted(range(DRAWS), key=scores.__getitem__)[: int(BEST * DRAWS)]
    mean = drawn[best].mean(axis=0)
    return MonteCarloWeights(dict(zip(votes.modalities, map(float, mean), strict=True)))


def fit_stacker(votes: Votes, labels: Labels) -> Stacker:
    """Return the logistic stacker by penalised NLL; pass augmented votes (modality dropout)."""
    m, k = votes.probabilities.shape[-2:]
    seen = [features(votes.probabilities[:, i], votes.weights[:, i]) for i in range(m)]
    x = np.concatenate([*seen, np.ones((len(labels), 1))], axis=1)
    truth = np.eye(k)[labels]

    def loss(flat: Array) -> tuple[float, Array]:
        table = flat.reshape(x.shape[1], k)
        p = softmax(x @ table)
        gradient = x.T @ (p - truth) / len(labels) + 2 * RIDGE * table
        return _nll(p, labels) + RIDGE * float((table**2).sum()), gradient.ravel()

    found = minimize(loss, np.zeros(x.shape[1] * k), jac=True, method="L-BFGS-B")
    table = found.x.reshape(x.shape[1], k)
    parts = {
        name: table[i * (k + 1) : (i + 1) * (k + 1)] for i, name in enumerate(votes.modalities)
    }
    return Stacker(parts, table[-1])


@dataclass(frozen=True, slots=True)
class PoolFit:
    """Everything that calibration data give to the rules; weights by modality."""

    temperatures: dict[str, float]
    weights: dict[str, float]
    reliability: float
    validity: tuple[float, float]
    monte_carlo: MonteCarloWeights
    stacker: Stacker
