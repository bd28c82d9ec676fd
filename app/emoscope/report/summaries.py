"""Numbers of each block of a session: how long what was answered, and on how much evidence.

An answer stands until the next one, at most for ``HOLD``; all means and shares are of time, not of
answers, because a face answers many times more often than a voice.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

from emoscope.markers import Marker
from emoscope.report.answers import Answers
from emoscope_models import EMOTIONS

BATCH = 10_000_000_000
"""Length of a batch (ns). Answers further apart are taken as independent: fusion forgets in about
1 s (responsive) or 10 s (stable), windows are 4 s at most."""
FEWEST = 4
"""Batches below which no interval is given."""
PAIR = re.compile(
    r"(?:(begin|end|start|stop)[ :_-]+(.+)|(.+?)[ :_-]+(begins|ends|start|stop))", re.I
)
LONGEST_LABEL = 200
OPENING = ("begin", "begins", "start")

Origin = Literal["markers", "between markers", "annotation", "time"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the session to be summed up (session ns). ``open``: its end was not marked."""

    name: str
    start: int
    stop: int
    origin: Origin
    open: bool = False
    who: str = ""
    """The rater of an annotation."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over time of what had evidence, half its 95 % interval, and the models' own spread.

    ``half`` is None where the block is too short for one.
    """

    value: float
    half: float | None
    spread: float


@dataclass(frozen=True, slots=True)
class Voted:
    """How one modality stood in a block: shares of answered time, and its mean validity."""

    voted: float
    shown: float
    validity: float


@dataclass(frozen=True, slots=True)
class Summary:
    """One block in numbers. Shares 0 to 1; None where there is nothing that they are a share of.

    ``answered``, ``evident``, ``silent`` are shares of the block's time: with an answer, with one
    that rests on evidence, with one that says "no evidence". ``labels`` are of the evident time.
    """

    block: Block
    answers: int
    answered: float
    evident: float
    silent: float
    labels: tuple[float, ...] | None
    valence: Mean | None
    arousal: Mean | None
    voices: dict[str, Voted | None]

    @property
    def seconds(self) -> float:
        """Return how long the block is."""
        return (self.block.stop - self.block.start) / 1e9


def blocks_of(
    markers: Sequence[Marker], span: tuple[int, int], annotations: Sequence[Block] = ()
) -> tuple[Block, ...]:
    """Return the blocks of a session, in order, cut off at ``span``.

    Pairs ("begin X" and "end X") and markers that last; where there are none, what lies between
    the operator's markers; where there is none at all, whole minutes. Annotations in any case.
    """
    made = list(_pairs(markers, span))
    if not made:
        made = list(_between([m for m in markers if m.origin == "operator"], span))
    made += annotations
    if not made:
        made = list(_minutes(span))
    cut = [
        Block(b.name, max(b.start, span[0]), min(b.stop, span[1]), b.origin, b.open, b.who)
        for b in made
    ]
    return tuple(sorted((b for b in cut if b.stop > b.start), key=lambda b: (b.start, b.stop)))


def _pairs(markers: Iterable[Marker], span: tuple[int, int]) -> Iterator[Block]:
    """Yield what begins and ends. What is begun again, or never ended, is marked as open."""
    waiting: dict[str, tuple[str, int]] = {}
    for marker in markers:
        if marker.seconds > 0:
            stop = marker.time + round(marker.seconds * 1e9)
            yield Block(marker.label, marker.time, stop, "markers", open=marker.open)
            continue
        # The pattern takes long over long labels, and no name of a block is that long.
        label = marker.label.strip()
        found = PAIR.fullmatch(label) if len(label) <= LONGEST_LABEL else None
        if found is None:
            continue
        word, name = (found[1], found[2]) if found[1] else (found[4], found[3])
        key = name.casefold()
        before = waiting.pop(key, None)
        opens = word.casefold() in OPENING
        if before is not None:
            yield Block(before[0], before[1], marker.time, "markers", open=opens)
        if opens:
            waiting[key] = (name, marker.time)
    for name, start in waiting.values():
        yield Block(name, start, span[1], "markers", open=True)


def _between(markers: Sequence[Marker], span: tuple[int, int]) -> Iterator[Block]:
    """Yield what lies between consecutive markers, named by the one at its beginning."""
    inside = [m for m in markers if span[0] <= m.time <= span[1]]
    if not inside:
        return
    if inside[0].time > span[0]:
        yield Block("", span[0], inside[0].time, "between markers")
    for place, marker in enumerate(inside):
        stop = inside[place + 1].time if place + 1 < len(inside) else span[1]
        yield Block(marker.label, marker.time, stop, "between markers")


def _minutes(span: tuple[int, int]) -> Iterator[Block]:
    """Yield whole minutes; ten of them above four hours, an hour above a day and a half."""
    length = span[1] - span[0]
    step = next(
        step for step, most in ((1, 240), (10, 2160), (60, 1 << 60)) if length <= most * 60e9
    )
    step *= 60_000_000_000
    for start in range(span[0], span[1], step):
        yield Block("", start, min(start + step, span[1]), "time")


def summary_of(answers: Answers, block: Block) -> Summary:
    """Return a block in numbers."""
    first = int(np.searchsorted(answers.times, block.start - int(answers.held.max(initial=0))))
    last = int(np.searchsorted(answers.times, block.stop))
    part = slice(first, last)
    times = answers.times[part]
    stop = np.minimum(times + answers.held[part], block.stop)
    held = np.clip(stop - np.maximum(times, block.start), 0, None).astype(np.float64)
    length = float(block.stop - block.start)
    evident = answers.evident[part]
    seen, total = float(held[evident].sum()), float(held.sum())
    labels = None
    if seen:
        labels = tuple(
            float(held[answers.label[part] == n].sum()) / seen for n in range(len(EMOTIONS))
        )
    valence, arousal = (
        _mean(answers.affect[part][:, i], answers.affect[part][:, i + 2], held, times - block.start)
        for i in range(2)
    )
    voices: dict[str, Voted | None] = {}
    for name, voice in answers.voices.items():
        if not total:
            voices[name] = None
            continue
        voted = held[voice.any_of("used", "degraded")[part]].sum() / total
        shown = held[voice.any_of("shown only")[part]].sum() / total
        valid = np.where(voice.any_of("stale", "absent")[part], 0.0, voice.validity[part])
        voices[name] = Voted(float(voted), float(shown), float((held * valid).sum() / total))
    return Summary(
        block,
        int(((times >= block.start) & (times < block.stop)).sum()),
        total / length,
        seen / length,
        (total - seen) / length,
        labels,
        valence,
        arousal,
        voices,
    )


def _mean(
    values: NDArray[np.float64],
    spreads: NDArray[np.float64],
    held: NDArray[np.float64],
    since: NDArray[np.int64],
) -> Mean | None:
    """Return the mean over time with a 95 % interval by batch means (Law & Carson 1979).

    Answers that follow each other are not independent: the spread of means over batches of 10 s
    is what the interval comes from, with Student's t for as many batches as there are.
    """
    known = np.isfinite(values) & (held > 0)
    if not known.any():
        return None
    values, held, since = values[known], held[known], since[known]
    mean = float((values * held).sum() / held.sum())
    spread = math.sqrt(float((spreads[known] ** 2 * held).sum() / held.sum()))
    batch = np.maximum(since, 0) // BATCH
    weight = np.bincount(batch, held)
    sums = np.bincount(batch, held * values)
    whole = weight >= BATCH / 2
    count = int(whole.sum())
    half = None
    if count >= FEWEST:
        means = sums[whole] / weight[whole]
        half = float(stdtrit(count - 1, 0.975) * means.std(ddof=1) / math.sqrt(count))
    return Mean(mean, half, spread)
