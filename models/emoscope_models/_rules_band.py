"""Monte-Carlo bands: how far a fused answer could move if each modality were asked again. Pure."""

from dataclasses import replace

import numpy as np

from emoscope_models._labels import Array
from emoscope_models._rules import FusionRule, Votes

DRAWS = 500
LEVELS = (0.05, 0.5, 0.95)
CONCENTRATION = 20.0
"""Answers that a modality's probabilities are worth (design value; a calibration may say more)."""
SEED = 20260101


def band(
    rule: FusionRule,
    votes: Votes,
    *,
    seed: tuple[int, ...] = (0,),
    centre: Array | None = None,
    concentration: float = CONCENTRATION,
    draws: int = DRAWS,
) -> Array:
    """Return 5, 50 and 95 % of each class (3, k) when votes are drawn from Dirichlet(s p_m).

    The same ``seed`` gives the same band. ``centre`` (k,): an answer smoothed over time around
    which to lay the band; the draws then keep their odds against the rule's own answer.
    One reading of Tan et al. 2021 (10.1016/j.bspc.2021.103029), whose algorithm is unpublished.
    """
    rng = np.random.default_rng((SEED, *seed))
    shape = np.maximum(concentration * votes.probabilities, 1e-3)
    drawn = rng.standard_gamma(shape, (draws, *shape.shape))
    drawn /= np.maximum(drawn.sum(axis=-1, keepdims=True), 1e-300)
    weights = np.broadcast_to(votes.weights, (draws, *votes.weights.shape))
    answers = rule(replace(votes, probabilities=drawn, weights=weights))
    if centre is not None:
        answers = answers * (centre / np.maximum(rule(votes), 1e-12))
        answers = answers / answers.sum(axis=-1, keepdims=True)
    return np.asarray(np.quantile(answers, LEVELS, axis=0))
