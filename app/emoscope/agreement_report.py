"""What there is to say of raters' agreement: all of them, each label, each pair, the machine."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import combinations
from typing import Any

import numpy as np

from emoscope.agreement import (
    FEWEST_BLOCKS,
    Floats,
    Interval,
    Level,
    Weighting,
    bootstrap,
    cohen_kappa,
    concordance_of,
    fleiss_counts,
    interval_alpha,
    interval_parts,
    krippendorff_alpha,
    moments,
    overall_concordance,
)
from emoscope.agreement_units import (
    MACHINE,
    QUANTITIES,
    Sitting,
    Units,
    Unlabelled,
    units_of,
)
from emoscope_devices import NS, Sentence, say

FEWEST_UNITS = 100
"""Fewer units than this are too few for any coefficient to be steady."""
ONE_SIDED = 0.9
"""A class with more than this share of all ratings makes chance agreement nearly certain."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two raters: ``units`` both labelled, agreement, kappa, and Lin's concordance of numbers."""

    first: str
    second: str
    units: int
    percent: Interval
    kappa: Interval
    concordance: Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Label:
    """One class: how often it was given, specific agreement, and alpha of it against the rest."""

    label: str
    ratings: int
    specific: Interval
    alpha: Interval


@dataclass(frozen=True, slots=True)
class Numbers:
    """One quantity: ``units`` with two numbers or more, overall concordance, interval alpha."""

    units: int
    concordance: Interval
    alpha: Interval


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far raters agree. Coefficients are NaN where they are not defined.

    ``units`` have two labels or more, ``complete`` one of each rater: Fleiss' kappa is of these.
    ``machine`` has the pairs of a person and the recorded answers, which enter nowhere else.
    """

    recordings: tuple[str, ...]
    raters: tuple[str, ...]
    step: float
    block: float
    unlabelled: Unlabelled
    level: Level
    units: int
    percent: Interval
    complete: int
    fleiss: Interval
    alpha: Interval
    labels: tuple[Label, ...]
    numbers: Mapping[str, Numbers]
    pairs: tuple[Pair, ...]
    machine: tuple[Pair, ...]
    notes: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """How to compare: see ``units_of``. With an ``order`` of the labels, far apart counts more:

    alpha is ordinal, and kappa has ``weights``.
    """

    step: float = 0.5
    block: float = 30.0
    unlabelled: Unlabelled = "missing"
    order: tuple[str, ...] = ()
    weights: Weighting = "quadratic"
    draws: int = 1000


def agreement_of(sittings: Sequence[Sitting], wish: Wish) -> Agreement:
    """Return how far the raters of all sittings together agree.

    Raises ValueError for wishes that cannot be obeyed: labels without a place in the order.
    """
    every = units_of(
        sittings,
        step=wish.step,
        unlabelled=wish.unlabelled,
        block=wish.block,
        order=wish.order,
    )
    left = [label for label in every.classes if wish.order and label not in wish.order]
    if left:
        raise ValueError(f"the order does not name {', '.join(left)}")
    people = every.of([rater for rater in every.raters if rater != MACHINE])
    counts = fleiss_counts(people.codes, len(people.classes))
    whole = counts[(people.codes >= 0).all(axis=0)]
    machine = [(rater, MACHINE) for rater in people.raters if MACHINE in every.raters]
    return Agreement(
        recordings=tuple(one.name for one in sittings),
        raters=people.raters,
        step=wish.step,
        block=wish.block,
        unlabelled=wish.unlabelled,
        level="ordinal" if wish.order else "nominal",
        units=int((counts.sum(axis=1) >= 2).sum()),
        percent=_percent(counts, people.blocks, wish),
        complete=len(whole) if len(people.raters) > 1 else 0,
        fleiss=_fleiss(people, counts, wish),
        alpha=_alpha(people, counts, wish),
        labels=tuple(_labels(people, counts, wish)),
        numbers={name: _numbers(people, name, wish) for name in QUANTITIES},
        pairs=tuple(_pair(people, pair, wish) for pair in combinations(people.raters, 2)),
        machine=tuple(_pair(every, pair, wish) for pair in machine),
        notes=tuple(_notes(people, counts, sittings, wish)),
    )


def _percent(counts: Floats, blocks: Any, wish: Wish) -> Interval:
    rated = counts.sum(axis=1)
    parts = np.stack([(counts * (counts - 1)).sum(axis=1), rated * (rated - 1)], axis=1)
    return bootstrap(parts, blocks, lambda s: s[0] / s[1] if s[1] else np.nan, draws=wish.draws)


def _fleiss(people: Units, counts: Floats, wish: Wish) -> Interval:
    """Return Fleiss' kappa of the units that everybody labelled."""
    raters = len(people.raters)
    if raters < 2:
        return Interval(np.nan)
    use = (people.codes >= 0).all(axis=0)
    kept = counts[use]
    parts = np.concatenate([kept, (kept * (kept - 1)).sum(axis=1)[:, None]], axis=1)

    def kappa(sums: Floats) -> float:
        total = sums[:-1].sum()
        if total == 0:
            return np.nan
        chance = ((sums[:-1] / total) ** 2).sum()
        agreed = sums[-1] / (total * (raters - 1))
        return float((agreed - chance) / (1 - chance)) if chance < 1 - 1e-12 else np.nan

    return bootstrap(parts, people.blocks[use], kappa, draws=wish.draws)


def _alpha(people: Units, counts: Floats, wish: Wish) -> Interval:
    values = np.arange(float(len(people.classes)))
    level: Level = "ordinal" if wish.order else "nominal"
    return bootstrap(
        _coincidences(counts),
        people.blocks,
        lambda sums: krippendorff_alpha(sums, values, level),
        draws=wish.draws,
    )


def _coincidences(counts: Floats) -> Floats:
    """Return the coincidences of each unit, (n, c, c); they add up to ``coincidences_of``."""
    rated = counts.sum(axis=1)
    weight = np.where(rated >= 2, 1 / np.maximum(rated - 1, 1), 0.0)
    pairs = counts[:, :, None] * counts[:, None, :]
    each = np.arange(counts.shape[1])
    pairs[:, each, each] -= counts
    return np.asarray(pairs * weight[:, None, None])


def _labels(people: Units, counts: Floats, wish: Wish) -> list[Label]:
    found = []
    rated = counts.sum(axis=1)
    for number, label in enumerate(people.classes):
        chosen = counts[:, number]
        specific = bootstrap(
            np.stack([chosen * (chosen - 1), chosen * (rated - 1)], axis=1),
            people.blocks,
            lambda s: s[0] / s[1] if s[1] else np.nan,
            draws=wish.draws,
        )
        alpha = bootstrap(
            _coincidences(np.stack([chosen, rated - chosen], axis=1)),
            people.blocks,
            lambda sums: krippendorff_alpha(sums, np.arange(2.0)),
            draws=wish.draws,
        )
        found.append(Label(label, int(chosen.sum()), specific, alpha))
    return found


def _numbers(people: Units, name: str, wish: Wish) -> Numbers:
    values = people.numbers[name]
    pairs = [_moments(values[a], values[b]) for a, b in combinations(range(len(values)), 2)]
    parts = np.stack(pairs, axis=1) if pairs else np.zeros((values.shape[1], 0, 6))
    units = int((np.isfinite(values).sum(axis=0) >= 2).sum())
    if not units:
        return Numbers(0, Interval(np.nan), Interval(np.nan))
    return Numbers(
        units,
        bootstrap(parts, people.blocks, overall_concordance, draws=wish.draws),
        bootstrap(interval_parts(values), people.blocks, interval_alpha, draws=wish.draws),
    )


def _moments(first: Floats, second: Floats) -> Floats:
    """Return the moments of each unit; zeros where one of two raters gave no number."""
    both = np.isfinite(first) & np.isfinite(second)
    parts = moments(np.where(both, first, 0.0), np.where(both, second, 0.0))
    return np.asarray(parts * both[:, None])


def _pair(units: Units, pair: tuple[str, str], wish: Wish) -> Pair:
    one = units.of(pair)
    use = (one.codes >= 0).all(axis=0)
    parts = np.zeros((int(use.sum()), len(one.classes), len(one.classes)))
    parts[np.arange(len(parts)), one.codes[0, use], one.codes[1, use]] = 1
    blocks = one.blocks[use]
    weights: Weighting = wish.weights if wish.order else "nominal"
    return Pair(
        *pair,
        len(parts),
        bootstrap(parts, blocks, _diagonal, draws=wish.draws),
        bootstrap(parts, blocks, lambda t: cohen_kappa(t, weights), draws=wish.draws),
        {
            name: bootstrap(_moments(*one.numbers[name]), one.blocks, concordance_of,
                            draws=wish.draws)
            for name in QUANTITIES
        },
    )  # fmt: skip


def _diagonal(table: Floats) -> float:
    total = table.sum()
    return float(np.trace(table) / total) if total else np.nan


def _notes(
    people: Units, counts: Floats, sittings: Sequence[Sitting], wish: Wish
) -> list[Sentence]:
    """Return what does not enter, and when not to trust the figures."""
    notes = []
    if people.instants:
        notes.append(say("{n} instants are not compared: they last no time.", n=people.instants))
    if people.short:
        notes.append(
            say(
                "{n} annotations do not cover half of any unit: shorter units would have them.",
                n=people.short,
            )
        )
    if people.outside:
        notes.append(say("{n} annotations lie outside the recording.", n=people.outside))
    if people.torn:
        notes.append(
            say(
                "{n} units are covered by two labels of one rater alike: they count as none.",
                n=people.torn,
            )
        )
    return notes + _few(people, counts, wish) + _lasting(sittings, wish) + _alike(people.classes)


def _few(people: Units, counts: Floats, wish: Wish) -> list[Sentence]:
    """Say when there is too little, or too little of all but one class."""
    notes = []
    compared = counts.sum(axis=1) >= 2
    units, blocks = int(compared.sum()), len(np.unique(people.blocks[compared]))
    if 0 < units < FEWEST_UNITS:
        notes.append(say("Only {n} units are compared: too few to rely on.", n=units))
    if 0 < blocks < FEWEST_BLOCKS:
        notes.append(
            say(
                "{n} blocks of {block:g} s are too few for intervals: {least} are needed.",
                n=blocks,
                block=wish.block,
                least=FEWEST_BLOCKS,
            )
        )
    share = counts.sum(axis=0) / max(counts.sum(), 1)
    if units and max(share) > ONE_SIDED:
        notes.append(
            say(
                "{label} is {percent:.0f} % of all labels: κ and α then say little, whatever"
                " they are.",
                label=people.classes[int(share.argmax())],
                percent=100 * share.max(),
            )
        )
    return notes


def _lasting(sittings: Sequence[Sitting], wish: Wish) -> list[Sentence]:
    """Say when labels last longer than the blocks that are taken for independent."""
    lengths = [
        (said.stop - said.start) / NS
        for one in sittings
        for rater, all_ in one.said.items()
        for said in all_
        if rater != MACHINE and said.label and said.stop > said.start
    ]
    middle = float(np.median(lengths)) if lengths else 0.0
    if middle <= wish.block:
        return []
    return [
        say(
            "Labels last {length:.0f} s, blocks {block:.0f} s: the intervals are too narrow."
            " Longer blocks are needed.",
            length=middle,
            block=wish.block,
        )
    ]


def _alike(classes: Sequence[str]) -> list[Sentence]:
    """Say when labels differ in nothing but their case."""
    first: dict[str, str] = {}
    notes = []
    for label in classes:
        other = first.setdefault(label.casefold(), label)
        if other != label:
            notes.append(say("{one} and {other} are taken for two labels.", one=other, other=label))
    return notes


def as_json(value: Any) -> Any:
    """Return a report as JSON takes it; what is not defined is null, notes are English."""
    if isinstance(value, Sentence):
        return str(value)
    if is_dataclass(value):
        return {f.name: as_json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {name: as_json(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [as_json(one) for one in value]
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return value
