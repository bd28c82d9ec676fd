"""From intervals that raters labelled to units of time that can be compared."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from emoscope.agreement import Codes, Floats
from emoscope.recording.annotations import Annotation
from emoscope.recording.reader import Decision
from emoscope_devices import NS, to_ns
from emoscope_models import NO_EVIDENCE

Unlabelled = Literal["missing", "class"]
"""What a unit without a label is: not rated, or rated "nothing here" (a class of its own)."""
UNLABELLED: tuple[Unlabelled, ...] = ("missing", "class")
NOTHING = "(unlabelled)"
"""The class of units without a label, where that is a class."""
MACHINE = "<machine>"
"""The recorded fused answers as a rater; no person's code can have these brackets."""
HOLD_NS = 2 * NS
"""An answer counts until the next one, and not longer: they come several times a second."""
STEP_LIMITS = (0.02, 60.0)
"""Seconds."""
QUANTITIES = ("valence", "arousal")


@dataclass(frozen=True, slots=True)
class Said:
    """What one rater said of [start, stop) (session ns); ``label`` empty for none."""

    start: int
    stop: int
    label: str
    valence: float | None = None
    arousal: float | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """One recording: its ``span`` (session ns) and what each rater said of it."""

    name: str
    span: tuple[int, int]
    said: Mapping[str, Sequence[Said]]


@dataclass(frozen=True, slots=True)
class Units:
    """Units of all sittings, one behind the other.

    ``codes`` (raters, n) index ``classes``, -1 where a rater says nothing or two things at once;
    ``numbers`` by quantity (raters, n), NaN for nothing; ``blocks`` (n,) numbers the stretch of
    time that each unit belongs to. What does not enter: ``instants``; ``short`` stretches that
    cover half of no unit; ``outside`` the recording; ``torn`` units with two labels alike.
    """

    raters: tuple[str, ...]
    classes: tuple[str, ...]
    codes: Codes
    numbers: Mapping[str, Floats]
    blocks: Codes
    instants: int
    short: int
    outside: int
    torn: int

    def of(self, raters: Sequence[str]) -> "Units":
        """Return the same units with these raters alone."""
        rows = [self.raters.index(rater) for rater in raters]
        numbers = {name: values[rows] for name, values in self.numbers.items()}
        return Units(
            tuple(raters), self.classes, self.codes[rows], numbers, self.blocks,
            self.instants, self.short, self.outside, self.torn,
        )  # fmt: skip


def said_of(annotations: Iterable[Annotation]) -> list[Said]:
    """Return annotations as what was said."""
    return [
        Said(a.start, a.stop, unicodedata.normalize("NFC", a.label.strip()), a.valence, a.arousal)
        for a in annotations
    ]


def said_by_machine(decisions: Iterable[Decision]) -> list[Said]:
    """Return recorded answers as what a rater said: each until the next; no evidence, no label."""
    said: list[Said] = []
    before: Decision | None = None
    for decision in decisions:
        if before is not None:
            said.append(_answer(before, decision.time))
        before = decision
    if before is not None:
        said.append(_answer(before, before.time + HOLD_NS))
    return said


def _answer(decision: Decision, until: int) -> Said:
    fused = decision.fused
    stop = max(decision.time, min(until, decision.time + HOLD_NS))
    label = "" if fused.label == NO_EVIDENCE else fused.label
    affect = fused.affect
    if affect is None:
        return Said(decision.time, stop, label)
    return Said(decision.time, stop, label, float(affect.valence), float(affect.arousal))


def units_of(
    sittings: Sequence[Sitting],
    *,
    step: float = 0.5,
    unlabelled: Unlabelled = "missing",
    block: float = 30.0,
    order: Sequence[str] = (),
) -> Units:
    """Return units of ``step`` seconds over the whole of each sitting.

    A unit has the label that covers more of it than any other, and half of it at least; two that
    cover it alike leave it without. With ``unlabelled`` "class", units without a label are of the
    class NOTHING for people who labelled anything in that sitting. Its number is the mean over the
    time, where half of the unit at least has one. ``block`` seconds are drawn together by the
    bootstrap. ``order`` puts classes in an order; others follow, sorted. Raises ValueError for a
    step, block or unlabelled that cannot be.
    """
    low, high = STEP_LIMITS
    if not low <= step <= high:
        raise ValueError(f"a step is {low} to {high} seconds, not {step}")
    if not step <= block < 1e6:
        raise ValueError(f"a block is at least a step long, not {block} seconds")
    if unlabelled not in UNLABELLED:
        raise ValueError(f"unlabelled is one of {', '.join(UNLABELLED)}, not {unlabelled}")
    raters = tuple(sorted({rater for one in sittings for rater in one.said}))
    used = {said.label for one in sittings for all_ in one.said.values() for said in all_}
    known = [*order, *sorted(used - {"", *order})]
    classes = tuple([*known, NOTHING] if unlabelled == "class" else known)
    grids = [_Grid(one, to_ns(step), raters, classes) for one in sittings]
    for grid in grids:
        grid.fill()
    return _joined(grids, raters, classes, max(1, round(block / step)))


def _joined(
    grids: "list[_Grid]", raters: tuple[str, ...], classes: tuple[str, ...], per_block: int
) -> Units:
    codes = [grid.codes for grid in grids] or [np.zeros((len(raters), 0), np.int64)]
    blocks, first = [np.zeros(0, np.int64)], 0
    for grid in grids:
        blocks.append(first + np.arange(grid.n) // per_block)
        first += -(-grid.n // per_block)
    numbers = {
        name: np.concatenate([g.numbers[name] for g in grids], axis=1)
        if grids
        else np.zeros((len(raters), 0))
        for name in QUANTITIES
    }
    return Units(
        raters,
        classes,
        np.concatenate(codes, axis=1),
        numbers,
        np.concatenate(blocks),
        *(
            sum(getattr(g, name) for g in grids)
            for name in ("instants", "short", "outside", "torn")
        ),
    )


class _Grid:
    """The units of one sitting."""

    def __init__(
        self, sitting: Sitting, step: int, raters: tuple[str, ...], classes: tuple[str, ...]
    ) -> None:
        self._sitting, self._step = sitting, step
        self._raters, self._classes = raters, classes
        start, stop = sitting.span
        self._start = start
        self.n = -(-(stop - start) // step)
        self.codes = np.full((len(raters), self.n), -1, np.int64)
        self.numbers = {name: np.full((len(raters), self.n), np.nan) for name in QUANTITIES}
        self.instants = self.short = self.outside = self.torn = 0

    def fill(self) -> None:
        """Put in what each rater said."""
        for row, rater in enumerate(self._raters):
            said = self._sitting.said.get(rater, ())
            lasting = [one for one in said if one.stop > one.start]
            if rater != MACHINE:
                self.instants += len(said) - len(lasting)
            self._label(row, rater, [one for one in lasting if one.label])
            for name in QUANTITIES:
                self._number(row, name, lasting)

    def _label(self, row: int, rater: str, said: list[Said]) -> None:
        covered = np.zeros((len(self._classes), self.n))
        for one in said:
            place, share = self._cover(one)
            covered[self._classes.index(one.label), place] += share
            if rater != MACHINE:
                self.outside += not len(share)
                self.short += bool(len(share)) and share.max() < 0.5
        if not covered.size:
            return
        most, best = covered.max(axis=0), covered.argmax(axis=0)
        enough = most >= 0.5 - 1e-9
        torn = enough & ((covered >= most - 1e-9).sum(axis=0) > 1)
        self.codes[row] = np.where(enough & ~torn, best, -1)
        self.torn += int(torn.sum()) if rater != MACHINE else 0
        if self._classes[-1] == NOTHING and said and rater != MACHINE:
            self.codes[row, ~enough] = len(self._classes) - 1

    def _number(self, row: int, name: str, said: list[Said]) -> None:
        weight, total = np.zeros(self.n), np.zeros(self.n)
        for one in said:
            value = getattr(one, name)
            if value is not None:
                place, share = self._cover(one)
                weight[place] += share
                total[place] += share * value
        enough = weight >= 0.5 - 1e-9
        self.numbers[name][row, enough] = total[enough] / weight[enough]

    def _cover(self, one: Said) -> tuple[slice, Floats]:
        """Return which units an interval touches, and the share that it covers of each."""
        start, stop = one.start - self._start, one.stop - self._start
        first = max(0, start // self._step)
        last = min(self.n, -(-stop // self._step))
        if last <= first:
            return slice(0, 0), np.zeros(0)
        edges = np.arange(first, last + 1, dtype=np.int64) * self._step
        inside = np.minimum(edges[1:], stop) - np.maximum(edges[:-1], start)
        return slice(first, last), inside / self._step
