"""Fusion rules by name: several probability vectors and their weights to one. Pure.

Every rule takes any number of leading axes, so that a thousand resampled votes cost one call.
Measured side by side in docs/fusion.md. M3ER's score is not among them: weighting log p by p makes
an impossible class the cheapest (accuracy .63 where speech alone has .82).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol, TypeVar

import numpy as np

from emoscope_models._card import ModelCard, ModelError
from emoscope_models._estimate import Modality, Reason
from emoscope_models._labels import Array

T = TypeVar("T")

DEFAULT_RULE = "log-opinion-pool"
TINY = 1e-12
"""The least probability that a logarithm sees."""


@dataclass(frozen=True, slots=True)
class Votes:
    """What a rule decides from.

    ``probabilities`` (..., m, k) calibrated, over the common classes; ``weights`` (..., m): set
    weight x validity x freshness, 0 or above; ``prior`` (k,). ``epsilon`` is the floor of the
    log-opinion pool; ``reliability`` (0 to 1) what robust-Bayes and Dempster-Shafer believe a
    modality of weight 1.
    """

    modalities: tuple[str, ...]
    probabilities: Array
    weights: Array
    prior: Array
    epsilon: float = 0.02
    reliability: float = 0.95


class FusionRule(Protocol):
    """A pure rule from Votes to fused probabilities (..., k)."""

    def __call__(self, votes: Votes) -> Array:
        """Return the fused distributions."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One window as a rule with a memory hears it: when it ended (session ns), what it said.

    ``probabilities`` (7,) over the common classes; ``weight`` is set weight x validity, 0 behind
    a closed gate.
    """

    time: int
    probabilities: Array
    weight: float


@dataclass(frozen=True, slots=True)
class Terms:
    """What the settings say to a rule with a memory; seconds by modality."""

    prior: Array
    epsilon: float
    stale: Mapping[Modality, float]
    decay: Mapping[Modality, float]


class SequenceRule(FusionRule, Protocol):
    """A rule that knows the last ``seconds`` of windows; called with Votes it knows one moment."""

    @property
    def name(self) -> str:
        """Return the rule's name."""

    @property
    def seconds(self) -> float:
        """Return how far back the rule looks."""

    def imputed(self, voting: tuple[str, ...]) -> tuple[Modality, ...]:
        """Return the modalities whose say is guessed when only those of ``voting`` vote."""

    def over(self, time: int, heard: Mapping[Modality, Sequence[Heard]], terms: Terms) -> Array:
        """Return the fused distribution (7,) at ``time`` (ns); windows in order of time."""

    def against(self, card: ModelCard) -> tuple[Reason, ...]:
        """Return why the rule does not hold for a model; empty when it does."""


def log_opinion_pool(
    probabilities: Array, exponents: Array, prior: Array, epsilon: float = 0.02
) -> Array:
    """Fuse by log p = log π + Σ_m e_m log((1 − ε) p_m / π + ε) − log Z.

    ``probabilities`` (..., m, k), ``exponents`` (..., m). Neutral to uninformative input
    (p_m = π), identity for one modality (ε → 0), and bounded: at ε = 0.02 one saturated modality
    cannot outvote two that agree at 0.8 (at 0.7 it takes ε = 0.05). Genest & Zidek 1986.
    """
    logs = log_ratio(probabilities, prior, epsilon)
    return _softmax(np.log(prior) + (exponents[..., None, :] @ logs)[..., 0, :])


def log_ratio(probabilities: Array, prior: Array, epsilon: float) -> Array:
    """Return the floored evidence log((1 − ε) p / π + ε) (..., k)."""
    ratio = (1 - epsilon) * probabilities / prior + epsilon
    return np.asarray(np.log(np.maximum(ratio, 1e-300)))


def log_discounted(probabilities: Array, weights: Array, prior: Array, reliability: float) -> Array:
    """Return robust-Bayes evidence log(α p / π + 1 − α), α = reliability x min(1, weight)."""
    alpha = reliability * np.minimum(weights, 1.0)[..., None]
    return np.asarray(np.log(np.maximum(alpha * probabilities / prior + 1 - alpha, 1e-300)))


def _softmax(logits: Array) -> Array:
    joint = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(joint / joint.sum(axis=-1, keepdims=True))


def _pool(votes: Votes) -> Array:
    return log_opinion_pool(votes.probabilities, votes.weights, votes.prior, votes.epsilon)


def _robust_bayes(votes: Votes) -> Array:
    """Fuse by p ∝ π Π_m (α_m p_m / π + 1 − α_m): each modality may be plainly wrong.

    With weight 1 and reliability 1 − ε it is the log-opinion pool exactly. Weights above 1 count
    as 1: no modality is better than reliable.
    """
    logs = log_discounted(votes.probabilities, votes.weights, votes.prior, votes.reliability)
    return _softmax(np.log(votes.prior) + logs.sum(axis=-2))


def _masses(votes: Votes) -> tuple[Array, Array]:
    """Return Dempster's combined masses of each class (..., k) and of ignorance (..., 1).

    Not normalised: what they lack to 1 is the conflict. Simple Bayesian masses discounted by
    α = reliability x min(1, weight), as in Shafer 1976, chapter 11.
    """
    alpha = votes.reliability * np.minimum(votes.weights, 1.0)[..., None]
    ignorance = np.prod(1 - alpha, axis=-2)
    return np.prod(alpha * votes.probabilities + 1 - alpha, axis=-2) - ignorance, ignorance


def _dempster_shafer(votes: Votes) -> Array:
    """Combine by Dempster's rule; ignorance is split by the prior, not evenly."""
    masses, ignorance = _masses(votes)
    belief = np.maximum(masses, 0.0) + ignorance * votes.prior
    total = belief.sum(axis=-1, keepdims=True)
    return np.asarray(np.where(total > TINY, belief / np.maximum(total, TINY), votes.prior))


def conflict_of(votes: Votes) -> Array:
    """Return Dempster's conflict (...,), 0 to 1: the mass on "not both", before normalisation.

    0 for one modality, or when none has weight. Two that agree but are unsure conflict a little
    too: 0.1 where both are sure, near 1 where both are sure of different things.
    """
    masses, ignorance = _masses(votes)
    return np.asarray(np.clip(1 - masses.sum(axis=-1) - ignorance[..., 0], 0.0, 1.0))


def _weighted_mean(votes: Votes, weights: Array) -> Array:
    total = weights.sum(axis=-1, keepdims=True)
    mean = (weights[..., None, :] @ votes.probabilities)[..., 0, :] / np.maximum(total, TINY)
    return np.asarray(np.where(total > TINY, mean, votes.prior))


def _mean(votes: Votes) -> Array:
    """Average the probabilities by weight (the linear opinion pool)."""
    return _weighted_mean(votes, votes.weights)


LIU_BETA = 1.0


def _liu(votes: Votes) -> Array:
    """Score by ℓ_y = −Σ_i v_i Π_{j≠i} (1 − v_j p_j(y))^{β/(M−1)} log p_i(y), p ∝ exp(−ℓ).

    Liu et al. 2018 (arXiv 1805.11730), a training loss read as a rule: experimental. As published
    it knows no prior, counts a modality of weight 0 in M, and is not neutral to p = π.
    """
    weights = np.minimum(votes.weights, 1.0)[..., None]
    p = np.maximum(votes.probabilities, TINY)
    m = p.shape[-2]
    doubt = np.log(np.maximum(1 - weights * p, TINY)) * (LIU_BETA / max(1, m - 1))
    others = np.exp(doubt.sum(axis=-2, keepdims=True) - doubt)
    return _softmax((weights * others * np.log(p)).sum(axis=-2))


@dataclass(frozen=True, slots=True)
class MonteCarloWeights:
    """The mean by fixed weights that were found by drawing (see ``monte_carlo_weights``).

    One reading of Tan et al. 2021 (10.1016/j.bspc.2021.103029), whose algorithm is unpublished.
    """

    weights: Mapping[str, float]

    def __call__(self, votes: Votes) -> Array:
        """Return the weighted mean; a modality that has no weight here raises ModelError."""
        own = np.array([_for(self.weights, m, "monte-carlo-weights") for m in votes.modalities])
        return _weighted_mean(votes, votes.weights * own)


@dataclass(frozen=True, slots=True)
class Stacker:
    """Multinomial logistic regression on [v · centred log p, v] of every modality.

    ``coefficients`` by modality (k + 1, k): k rows for the centred logarithms, one for the weight
    itself; ``intercept`` (k,). Trained with modality dropout, so an absent one is plain zeros.
    """

    coefficients: Mapping[str, Array]
    intercept: Array

    def __call__(self, votes: Votes) -> Array:
        """Return softmax of the regression; with no weight at all, the prior."""
        logits = self.intercept + np.zeros((*votes.weights.shape[:-1], len(votes.prior)))
        for i, modality in enumerate(votes.modalities):
            table = _for(self.coefficients, modality, "stacker")
            logits = (
                logits + features(votes.probabilities[..., i, :], votes.weights[..., i]) @ table
            )
        some = votes.weights.sum(axis=-1, keepdims=True) > TINY
        return np.asarray(np.where(some, _softmax(logits), votes.prior))


def features(probabilities: Array, weights: Array) -> Array:
    """Return what the stacker sees of one modality: (..., k + 1)."""
    logs = np.log(np.maximum(probabilities, 1e-4))
    centred = logs - logs.mean(axis=-1, keepdims=True)
    weights = np.minimum(weights, 1.0)[..., None]
    return np.concatenate([weights * centred, weights], axis=-1)


def _for(table: Mapping[str, T], modality: str, rule: str) -> T:
    if modality not in table:
        raise ModelError(
            "The calibration of the fusion rule {rule} knows no {modality}.",
            "Calibrate it with all modalities, or choose another fusion rule.",
            rule=rule,
            modality=modality,
        )
    return table[modality]


PLAIN: Mapping[str, FusionRule] = MappingProxyType(
    {
        DEFAULT_RULE: _pool,
        "robust-bayes": _robust_bayes,
        "dempster-shafer": _dempster_shafer,
        "mean": _mean,
        "liu-multiplicative": _liu,
    }
)
FITTED: tuple[str, ...] = ("stacker", "monte-carlo-weights")
"""Rules that are nothing without a calibration."""
RULES: tuple[str, ...] = (*PLAIN, *FITTED)
LEARNED: tuple[str, ...] = ("attention", "memory-fusion-network")
"""Rules with a memory that are nothing without a trained network."""
CHOICES: tuple[str, ...] = (*RULES, *LEARNED)
"""Every rule that a setting may name."""
EXPERIMENTAL: tuple[str, ...] = ("liu-multiplicative",)
ADDITIVE: tuple[str, ...] = (DEFAULT_RULE, "robust-bayes")
"""Rules whose evidence adds up over windows, as the "stable" mode needs."""


def make_rule(name: str, fitted: Mapping[str, FusionRule] | None = None) -> FusionRule:
    """Return the rule of that name. ``fitted`` holds those that a calibration made.

    Raises ModelError for a name that does not exist, and for a rule that lacks its calibration.
    """
    if name in PLAIN:
        return PLAIN[name]
    if name not in (*FITTED, *LEARNED):
        raise ModelError(
            "There is no fusion rule {name}.",
            "Choose one of {rules}.",
            name=name,
            rules=", ".join(CHOICES),
        )
    if name in LEARNED and (not fitted or name not in fitted):
        raise ModelError(
            "The fusion rule {name} needs a network trained for it, and there is none.",
            "Train one on your own recordings and name its card as fusion.learned, or choose"
            " another fusion rule.",
            name=name,
        )
    if not fitted or name not in fitted:
        raise ModelError(
            "The fusion rule {name} needs a calibration, and there is none.",
            "Make one with emoscope fuse --save and name it as fusion.calibration, or choose"
            " another fusion rule.",
            name=name,
        )
    return fitted[name]
