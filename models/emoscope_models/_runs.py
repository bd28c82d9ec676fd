"""Overlapping windows, each sample used once: what stateful filters and networks live on."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive samples that were not seen before: rows ``rows`` of a window.

    ``first`` is the absolute index of the first; ``continues`` says whether it directly follows
    the last sample seen, so that filter states may be carried over.
    """

    rows: slice
    first: int
    continues: bool


def unseen_runs(index: NDArray[np.int64], last: int | None) -> list[Run]:
    """Split the samples after absolute index ``last`` at every loss.

    ``index`` (n,) are a window's absolute indices; ``last`` None means that nothing was seen yet.
    A window that ends before ``last`` is a seek backwards: all of it counts as unseen.
    """
    if not len(index):
        return []
    if last is not None and index[-1] < last:
        last = None
    start = 0 if last is None else int(np.searchsorted(index, last, side="right"))
    if start == len(index):
        return []
    breaks = start + 1 + np.flatnonzero(np.diff(index[start:]) != 1)
    edges = [start, *breaks.tolist(), len(index)]
    return [
        Run(slice(a, b), int(index[a]), last is not None and int(index[a]) == last + 1)
        for a, b in pairwise(edges)
    ]
