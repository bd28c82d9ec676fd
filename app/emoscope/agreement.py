"""How far raters agree: coefficients of arrays. Pure; docs/annotations.md says what they are worth.

Codes are classes 0 to c-1 of units, -1 where a rater says nothing; numbers are NaN there. A
coefficient that is not defined (nobody said anything twice; everybody always said the same, so
that chance alone would agree) is NaN, never a guess.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]
Weighting = Literal["nominal", "linear", "quadratic"]
Level = Literal["nominal", "ordinal", "interval"]
SMALL = 1e-12
"""Expected disagreement below this is none: rounding must not pass for a scale."""
FEWEST_BLOCKS = 10
"""Blocks that a bootstrap can draw from: of fewer, its intervals are far too narrow."""

__all__ = [
    "FEWEST_BLOCKS",
    "Interval",
    "bootstrap",
    "category_agreement",
    "cohen_kappa",
    "concordance",
    "contingency",
    "fleiss_counts",
    "fleiss_kappa",
    "krippendorff_alpha",
    "overall_concordance",
    "percent_agreement",
]


def contingency(first: Codes, second: Codes, classes: int) -> Floats:
    """Return the table (classes, classes) of what two raters said of units (n,) both rated."""
    both = (first >= 0) & (second >= 0)
    table = np.zeros((classes, classes))
    np.add.at(table, (first[both], second[both]), 1.0)
    return table


def fleiss_counts(codes: Codes, classes: int) -> Floats:
    """Return how many raters gave each class to each unit, (n, classes), from (raters, n)."""
    counts = np.zeros((codes.shape[1], classes))
    for label in range(classes):
        counts[:, label] = (codes == label).sum(axis=0)
    return counts


def percent_agreement(counts: Floats) -> float:
    """Return the share of pairs of ratings of the same unit that agree, 0 to 1.

    ``counts`` (n, classes) as of ``fleiss_counts``; units with fewer than two ratings say nothing.
    For two raters it is the share of units on which they agree (Fleiss 1971, eq. 2, pooled).
    """
    rated = counts.sum(axis=1)
    return _ratio((counts * (counts - 1)).sum(), (rated * (rated - 1)).sum())


def cohen_kappa(table: Floats, weights: Weighting = "nominal") -> float:
    """Return Cohen's kappa of a table (c, c): agreement of two raters beyond chance.

    ``weights`` other than "nominal" count how far apart two classes are, in the order of the
    table: Cohen (1960), Educ. Psychol. Meas. 20:37; weighted Cohen (1968), Psychol. Bull. 70:213.
    """
    total = table.sum()
    if total <= 0:
        return np.nan
    steps = np.abs(np.subtract.outer(np.arange(len(table)), np.arange(len(table))))
    cost = {"nominal": steps > 0, "linear": steps, "quadratic": steps**2}[weights].astype(float)
    chance = np.outer(table.sum(axis=1), table.sum(axis=0)) / total
    return _beyond((cost * table).sum() / total, (cost * chance).sum() / total)


def fleiss_kappa(counts: Floats) -> float:
    """Return Fleiss' kappa of counts (n, classes): agreement of many raters beyond chance.

    Every unit needs the same number of ratings, two at least; raises ValueError otherwise. Fleiss
    (1971), Psychol. Bull. 76:378.
    """
    rated = counts.sum(axis=1)
    if not len(rated):
        return np.nan
    if rated.min() != rated.max() or rated[0] < 2:
        raise ValueError("Fleiss' kappa needs the same number of ratings, two or more, each unit")
    share = counts.sum(axis=0) / counts.sum()
    return _beyond(1 - percent_agreement(counts), 1 - (share**2).sum())


def krippendorff_alpha(coincidences: Floats, values: Floats, level: Level = "nominal") -> float:
    """Return Krippendorff's alpha from coincidences (c, c) of ``values`` (c,), sorted.

    Any number of raters, any missing: see ``coincidences_of``. ``level`` says what a difference
    means. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff
    (2007), Commun. Methods Meas. 1:77.
    """
    each = coincidences.sum(axis=1)
    total = each.sum()
    if total <= 1:
        return np.nan
    apart = _distances(values, each, level)
    expected = (np.outer(each, each) * apart).sum() / (total * (total - 1))
    return _beyond((coincidences * apart).sum() / total, expected)


def coincidences_of(counts: Floats) -> Floats:
    """Return the coincidence matrix (c, c) of counts (n, c): pairs of ratings within units.

    A unit with m ratings has m(m-1) ordered pairs, each of weight 1/(m-1); a unit with fewer than
    two has none.
    """
    rated = counts.sum(axis=1)
    use = rated >= 2
    kept = counts[use] / (rated[use] - 1)[:, None]
    return np.asarray(kept.T @ counts[use] - np.diag(kept.sum(axis=0)))


def _distances(values: Floats, each: Floats, level: Level) -> Floats:
    """Return the squared difference of every two values at a level of measurement."""
    if level == "nominal":
        return 1.0 - np.eye(len(values))
    if level == "interval":
        return np.asarray(np.subtract.outer(values, values) ** 2)
    # Ordinal: the ratings between two ranks, and half of those at either of them.
    rank = np.cumsum(each) - each / 2
    return np.asarray(np.subtract.outer(rank, rank) ** 2)


def category_agreement(counts: Floats, label: int) -> tuple[float, float]:
    """Return how raters agree on one class: specific agreement, and alpha of it against the rest.

    Specific agreement is the share, among ratings with this class, of the other ratings of the
    same unit that have it too: Cicchetti & Feinstein (1990), J. Clin. Epidemiol. 43:551, for two
    raters 2a / (2a + b + c); for more, as Fleiss (1981), Statistical Methods, 13.2.
    """
    rated, chosen = counts.sum(axis=1), counts[:, label]
    specific = _ratio((chosen * (chosen - 1)).sum(), (chosen * (rated - 1)).sum())
    against = np.stack([chosen, rated - chosen], axis=1)
    return specific, krippendorff_alpha(coincidences_of(against), np.arange(2.0))


def concordance(first: Floats, second: Floats) -> float:
    """Return Lin's concordance correlation of numbers (n,) that both raters gave, -1 to 1.

    Unlike a correlation it falls when one rater is shifted or stretched against the other. Moments
    are divided by n. Lin (1989), Biometrics 45:255.
    """
    both = np.isfinite(first) & np.isfinite(second)
    return concordance_of(moments(first[both], second[both]).sum(axis=0))


def moments(first: Floats, second: Floats) -> Floats:
    """Return what concordance is made of, by unit: (n, 6) 1, x, y, x², y², xy; they add up."""
    one = np.ones_like(first)
    return np.stack([one, first, second, first**2, second**2, first * second], axis=1)


def concordance_of(sums: Floats) -> float:
    """Return Lin's concordance from the summed ``moments`` (6,) of one pair of raters."""
    above, below = _concordance_parts(sums)
    return _ratio(above, below)


def overall_concordance(sums: Floats) -> float:
    """Return the concordance of many raters from the summed ``moments`` (pairs, 6) of all pairs.

    The mean of the pairs' concordances, each weighted with its own scale: Barnhart, Haber & Song
    (2002), Biometrics 58:1020. Each pair counts with the units that both rated.
    """
    parts = np.array([_concordance_parts(one) for one in sums]).reshape(-1, 2)
    return _ratio(parts[:, 0].sum(), parts[:, 1].sum())


def _concordance_parts(sums: Floats) -> tuple[float, float]:
    n = sums[0]
    if n < 2:
        return 0.0, 0.0
    x, y = sums[1] / n, sums[2] / n
    spread = (sums[3] + sums[4]) / n - x**2 - y**2
    return 2 * (sums[5] / n - x * y), max(spread, 0.0) + (x - y) ** 2


def interval_parts(numbers: Floats) -> Floats:
    """Return what alpha of numbers (raters, n) is made of, by unit: (n, 4); they add up.

    Ratings, their sum, their sum of squares, and the disagreement within the unit; of units with
    fewer than two ratings, nothing.
    """
    there = np.isfinite(numbers)
    rated = there.sum(axis=0).astype(float)
    filled = np.where(there, numbers, 0.0)
    total, squares = filled.sum(axis=0), (filled**2).sum(axis=0)
    use = rated >= 2
    within = np.where(use, 2 * (rated * squares - total**2) / np.maximum(rated - 1, 1), 0.0)
    return np.stack([np.where(use, part, 0.0) for part in (rated, total, squares, within)], axis=1)


def interval_alpha(sums: Floats) -> float:
    """Return Krippendorff's alpha at the interval level from summed ``interval_parts`` (4,).

    The same as ``krippendorff_alpha`` of the coincidences, without a table of all values.
    """
    n, total, squares, within = sums
    if n <= 1:
        return np.nan
    return _beyond(within / n, 2 * (n * squares - total**2) / (n * (n - 1)))


@dataclass(frozen=True, slots=True)
class Interval:
    """A coefficient and the ends of its interval; NaN where it is not defined."""

    value: float
    low: float = np.nan
    high: float = np.nan


def bootstrap(
    parts: Floats,
    blocks: Codes,
    coefficient: Callable[[Floats], float],
    *,
    draws: int = 1000,
    level: float = 0.95,
    seed: int = 0,
    fewest: int = FEWEST_BLOCKS,
) -> Interval:
    """Return a coefficient of summed ``parts`` (n, ...) of units, with a percentile interval.

    Whole blocks of time are drawn with replacement, ``blocks`` (n,) numbers each unit's: a rater
    who holds a label for twenty seconds has not judged forty times, and drawing single units would
    make the interval several times too narrow (Künsch 1989, Ann. Stat. 17:1217; non-overlapping
    blocks as Carlstein 1986, Ann. Stat. 14:1171). With fewer than ``fewest`` blocks that say
    anything there is no interval. Draws for which the coefficient is not defined are left out, and
    there is no interval when they are more than a twentieth, nor with 0 ``draws``.
    """
    value = coefficient(parts.sum(axis=0))
    names, place = np.unique(blocks, return_inverse=True)
    sums = np.zeros((len(names), *parts.shape[1:]))
    np.add.at(sums, place, parts)
    sums = sums[sums.any(axis=tuple(range(1, sums.ndim)))]
    if len(sums) < fewest or not np.isfinite(value) or not draws:
        return Interval(value)
    random = np.random.default_rng(seed)
    times = random.multinomial(len(sums), np.full(len(sums), 1 / len(sums)), size=draws)
    drawn = np.array([coefficient(one) for one in np.tensordot(times.astype(float), sums, axes=1)])
    drawn = drawn[np.isfinite(drawn)]
    if len(drawn) < 0.95 * draws:
        return Interval(value)
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    return Interval(value, float(low), float(high))


def _beyond(observed: float, expected: float) -> float:
    """Return one less the ratio of observed to expected disagreement."""
    return float(1 - observed / expected) if expected > SMALL else np.nan


def _ratio(above: float, below: float) -> float:
    return float(above / below) if below > SMALL else np.nan
