"""Fusion tried on recorded decisions: streams of logits, corruption, cross-fitting. Pure.

Needs scipy (``_calibrate``); never imported live.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from emoscope_models._calibrate import (
    PoolFit,
    Quality,
    augmented,
    fit_pool_weights,
    fit_reliability,
    fit_stacker,
    fit_temperature,
    fit_validity,
    logit,
    monte_carlo_weights,
    softmax,
    unknown_quality,
)
from emoscope_models._labels import Array
from emoscope_models._rules import DEFAULT_RULE, FusionRule, Votes, make_rule

Labels = NDArray[np.int64]
KINDS = ("missing", "garbage", "stuck")
QUALITIES = ("hard", "soft")
GOOD, BAD = (8.0, 2.0), (2.0, 6.0)
"""Beta parameters of the noisy quality of good and of bad evidence (soft)."""
QUADRANTS = np.array([0, 0, 1, 2, 3, 3, 3, 1])
"""Quadrant of RAVDESS's eight: neutral calm happy sad angry fear disgust surprise."""
QUADRANT_ACCURACY = 0.60


@dataclass(frozen=True, slots=True)
class Decisions:
    """``logits`` (n, m, k) of m streams, ``present`` (n, m), ``labels`` (n,), ``groups`` (n,).

    ``groups`` keep people apart in cross-fitting; one value where there is nothing to cross.
    """

    streams: tuple[str, ...]
    logits: Array
    present: NDArray[np.bool_]
    labels: Labels
    groups: Labels

    def at(self, rows: NDArray[np.bool_]) -> "Decisions":
        """Return some of the decisions."""
        return replace(
            self,
            logits=self.logits[rows],
            present=self.present[rows],
            labels=self.labels[rows],
            groups=self.groups[rows],
        )

    def only(self, stream: str) -> "Decisions":
        """Return the decisions of one stream."""
        i = self.streams.index(stream)
        return replace(
            self,
            streams=(stream,),
            logits=self.logits[:, i : i + 1],
            present=self.present[:, i : i + 1],
        )


@dataclass(frozen=True, slots=True)
class Corruption:
    """What happens to a share of one stream's decisions ("any": to each stream apart)."""

    stream: str
    kind: str
    share: float


@dataclass(frozen=True, slots=True)
class Corrupted:
    """Decisions after corruption, and what is known of each: ``quality`` (n, m), 0 for missing."""

    decisions: Decisions
    quality: Array
    good: NDArray[np.bool_]


def seven_of(decisions: Decisions) -> Decisions:
    """Return decisions on RAVDESS's eight classes over the common seven: calm is neutral."""
    z = decisions.logits
    both = np.logaddexp(z[..., :1], z[..., 1:2])
    labels = np.maximum(decisions.labels - 1, 0)
    return replace(decisions, logits=np.concatenate([both, z[..., 2:]], axis=-1), labels=labels)


def parse_corruption(text: str, streams: tuple[str, ...]) -> tuple[tuple[Corruption, ...], str]:
    """Read "STREAM:KIND=SHARE,...,quality=soft": corruptions, and what is known of quality.

    STREAM is one of the file's or "any"; KIND missing, garbage or stuck; quality hard (only
    missing is known, the default) or soft. Raises ValueError that says what cannot be obeyed.
    """
    found: list[Corruption] = []
    quality = "hard"
    for part in filter(None, (p.strip() for p in text.split(","))):
        name, _, value = part.partition("=")
        stream, colon, kind = name.partition(":")
        if not colon and name == "quality":
            if value not in QUALITIES:
                raise ValueError(f"quality is {' or '.join(QUALITIES)}, not {value!r}")
            quality = value
            continue
        if stream not in (*streams, "any"):
            raise ValueError(f"there is no stream {stream!r}, only {', '.join(streams)} and any")
        if kind not in KINDS:
            raise ValueError(f"there is no corruption {kind!r}, only {', '.join(KINDS)}")
        found.append(Corruption(stream, kind, _share(value)))
    return tuple(found), quality


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = np.nan
    if not 0 <= share <= 1:
        raise ValueError(f"a share is within 0 and 1, not {text!r}")
    return share


def corrupt(
    decisions: Decisions,
    corruptions: tuple[Corruption, ...],
    quality: str,
    rng: np.random.Generator,
) -> Corrupted:
    """Spoil decisions: left out; another clip's logits in their place; "neutral" at 0.99."""
    logits, present = decisions.logits.copy(), decisions.present.copy()
    n, m, k = logits.shape
    good = np.ones((n, m), bool)
    stuck = np.log(np.full(k, 0.01 / (k - 1)))
    stuck[0] = np.log(0.99)
    for corruption in corruptions:
        for i, stream in enumerate(decisions.streams):
            if corruption.stream not in (stream, "any"):
                continue
            hit = rng.random(n) < corruption.share
            if corruption.kind == "missing":
                present[hit, i] = False
                continue
            good[hit, i] = False
            swapped = decisions.logits[rng.permutation(n), i]
            logits[hit, i] = swapped[hit] if corruption.kind == "garbage" else stuck
    known = soft_quality(rng, good) if quality == "soft" else np.ones((n, m))
    return Corrupted(replace(decisions, logits=logits, present=present), known * present, good)


def soft_quality(rng: np.random.Generator, good: NDArray[np.bool_]) -> Array:
    """Draw a noisy quality: good from Beta(8, 2), bad from Beta(2, 6)."""
    return np.asarray(np.where(good, rng.beta(*GOOD, good.shape), rng.beta(*BAD, good.shape)))


def simulated_eeg(labels: Labels, rng: np.random.Generator) -> Array:
    """Return made-up EEG logits (n, 8): four quadrants, right 60 % of the time, spread evenly.

    The evidence is Gaussian around the true quadrant, so its softmax is calibrated:
    z = s² e_q + s ε has likelihood ratios exp(z). Simulated, and nothing but simulated.
    """
    s = _separation(QUADRANT_ACCURACY)
    quadrants = QUADRANTS[labels]
    z = s**2 * np.eye(4)[quadrants] + s * rng.standard_normal((len(labels), 4))
    return np.asarray(z[:, QUADRANTS])


def _separation(accuracy: float) -> float:
    """Return s with P(s + ε₀ > max of three ε) = accuracy, by bisection on a fixed sample."""
    rng = np.random.default_rng(4)
    e = rng.standard_normal((200_000, 4))
    margin = e[:, 1:].max(axis=1) - e[:, 0]
    return float(np.quantile(margin, accuracy))


def votes_of(decisions: Decisions, quality: Array, temperatures: Mapping[str, float]) -> Votes:
    """Return calibrated votes with quality as weights; T = 1 where none is given."""
    k = decisions.logits.shape[-1]
    p = np.stack(
        [
            softmax(decisions.logits[:, i], temperatures.get(stream, 1.0))
            for i, stream in enumerate(decisions.streams)
        ],
        axis=1,
    )
    return Votes(decisions.streams, p, quality, np.full(k, 1 / k))


def fit(decisions: Decisions, quality: str, seed: int = 0) -> PoolFit:
    """Fit everything that any rule takes from calibration data."""
    rng = np.random.default_rng((seed, 1))
    temperatures = {
        s: fit_temperature(
            decisions.logits[decisions.present[:, i], i], decisions.labels[decisions.present[:, i]]
        )
        for i, s in enumerate(decisions.streams)
    }
    votes = votes_of(decisions, decisions.present.astype(float), temperatures)
    known: Quality = unknown_quality
    validity = (0.0, 1.0)
    if quality == "soft":
        good = rng.random(20_000) >= 0.15
        validity = fit_validity(soft_quality(rng, good), good)

        def known(r: np.random.Generator, good: NDArray[np.bool_]) -> Array:
            return believed(soft_quality(r, good), validity)

    many, labels = augmented(votes, decisions.labels, rng, known)
    weights = fit_pool_weights(many, labels)
    return PoolFit(
        temperatures=temperatures,
        weights=dict(zip(decisions.streams, map(float, weights), strict=True)),
        reliability=fit_reliability(many, labels),
        validity=validity,
        monte_carlo=monte_carlo_weights(votes, decisions.labels, rng),
        stacker=fit_stacker(many, labels),
    )


def believed(quality: Array, validity: tuple[float, float]) -> Array:
    """Return P(valid | quality), 0 where quality is 0 (missing)."""
    p = 1 / (1 + np.exp(-(validity[0] + validity[1] * logit(quality))))
    return np.where(quality > 0, p, 0.0)


def apply(
    rule: str,
    spoiled: Corrupted,
    fitted: PoolFit,
    quality: str,
    learned: FusionRule | None = None,
) -> Array:
    """Return what a rule says (n, k), with everything that was fitted or learned for it."""
    weights = spoiled.quality
    if quality == "soft":
        weights = believed(weights, fitted.validity)
    if rule == DEFAULT_RULE:
        weights = weights * np.array([fitted.weights[s] for s in spoiled.decisions.streams])
    votes = votes_of(spoiled.decisions, weights, fitted.temperatures)
    votes = replace(votes, reliability=fitted.reliability)
    made: dict[str, FusionRule] = {
        "stacker": fitted.stacker,
        "monte-carlo-weights": fitted.monte_carlo,
    }
    if learned is not None:
        made[rule] = learned
    return make_rule(rule, made)(votes)


def raw_mean(spoiled: Corrupted) -> Array:
    """Return the plain average of uncalibrated answers: what fusion must be better than."""
    weights = (spoiled.quality > 0).astype(float)
    return make_rule("mean")(votes_of(spoiled.decisions, weights, {}))


def unimodal(stream: str, spoiled: Corrupted, fitted: PoolFit, quality: str) -> Array:
    """Return what one stream alone says, calibrated; the prior where it is missing."""
    i = spoiled.decisions.streams.index(stream)
    alone = spoiled.quality[:, i : i + 1]
    if quality == "soft":
        alone = believed(alone, fitted.validity)
    return make_rule(DEFAULT_RULE)(
        votes_of(spoiled.decisions.only(stream), alone, fitted.temperatures)
    )
