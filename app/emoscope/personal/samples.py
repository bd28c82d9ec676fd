"""Windows of 4 s, one a second, out of recorded blocks; none of them holds a gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_devices import Block, StreamSpec
from emoscope_models.eeg_features import HOP, span

Windows = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Samples (n, channels) in order, with their absolute ``index`` (n,), which may have gaps."""

    index: NDArray[np.int64]
    data: NDArray[Any]


def stretches(blocks: Sequence[Block], start: int, stop: int, channels: int) -> list[Stretch]:
    """Return the samples taken within [start, stop] (session ns), of the first ``channels``.

    Where the index does not go on (the device came back), another stretch begins.
    """
    found: list[list[Block]] = []
    for block in blocks:
        if not found or block.first < found[-1][-1].stop:
            found.append([])
        found[-1].append(block)
    return [_joined(group, start, stop, channels) for group in found]


def _joined(blocks: Sequence[Block], start: int, stop: int, channels: int) -> Stretch:
    times = np.concatenate([block.times for block in blocks])
    index = np.concatenate([block.first + np.arange(len(block)) for block in blocks])
    data = np.concatenate([block.data[:, :channels] for block in blocks])
    inside = (times >= start) & (times <= stop)
    return Stretch(index[inside], data[inside])


def cut_windows(found: Sequence[Stretch], spec: StreamSpec) -> tuple[Windows, int]:
    """Return windows (n, 4 s, electrodes) µV, and how many were left out for what was lost.

    A window with a sample missing, or one that is no number, is left out.
    """
    size, step = span(spec.rate), round(HOP * spec.rate)
    kept, lost = [], 0
    for one in found:
        if not len(one.index):
            continue
        first, last = int(one.index[0]), int(one.index[-1])
        begins = np.arange(first, last - size + 2, step)
        rows = np.searchsorted(one.index, begins)
        for begin, row in zip(begins.tolist(), rows.tolist(), strict=True):
            window = one.data[row : row + size]
            whole = len(window) == size and one.index[row] == begin
            whole = whole and one.index[row + size - 1] == begin + size - 1
            if whole and np.isfinite(window).all():
                kept.append(window)
            else:
                lost += 1
    shape = (0, size, len(spec.electrodes))
    return (np.stack(kept) if kept else np.zeros(shape, spec.dtype)), lost
