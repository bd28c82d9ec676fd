"""A page of EEG for the eye: band-passed as the live traces are, gaps left open."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.reader import Recording
from emoscope_devices import to_ns

SETTLE = to_ns(4.0)
"""So much before a page goes through the filter with it: it has settled by then."""
MAX_SAMPLES = 4_000_000
"""Values of a page (samples times electrodes); beyond, the page is refused: a broken rate."""
FAR = 1e9
"""µV: no amplifier delivers as much. Damaged bytes can say anything, up to what no trace holds."""
MakeFilter = Callable[[float, int, float], Any]
"""Makes a DisplayFilter for rate (Hz), number of electrodes, mains (Hz)."""


@dataclass(frozen=True, slots=True)
class BrainPage:
    """EEG of [start, stop) (session ns): ``times`` (n,), ``values`` (n, electrodes) in µV.

    A row of NaN stands where samples are missing.
    """

    start: int
    stop: int
    names: tuple[str, ...]
    rate: float
    times: NDArray[np.int64]
    values: NDArray[np.float32]


def brain_page(
    recording: Recording, start: int, stop: int, make_filter: MakeFilter
) -> BrainPage | None:
    """Return the page, None when there is no EEG in it.

    Electrodes are those of the page's first block; what another headset brought later in the same
    page is left open.
    """
    page: _Page | None = None
    for spec, block in recording.samples("eeg", start - SETTLE, stop):
        names = spec.electrodes or spec.channels
        if page is None or (page.names != names and block.times[-1] < start):
            page = _Page(names, spec.rate, make_filter(spec.rate, len(names), spec.mains or 50.0))
        if page.names != names or page.rate != spec.rate:
            continue
        page.take(block.first, block.times, block.data)
        if page.size > MAX_SAMPLES:
            break
    return page.cut(start, stop) if page is not None else None


class _Page:
    """Filters blocks as they come and leaves a row of NaN where some are missing."""

    def __init__(self, names: tuple[str, ...], rate: float, passing: Any) -> None:
        self.names, self.rate = names, rate
        self.size = 0
        self._filter = passing
        self._next: int | None = None
        self._times: list[NDArray[np.int64]] = []
        self._values: list[NDArray[np.float32]] = []

    def take(self, first: int, times: NDArray[np.int64], data: NDArray[Any]) -> None:
        if self._next is not None and first != self._next:
            self._filter.restart()
            middle = (int(self._times[-1][-1]) + int(times[0])) // 2
            self._times.append(np.array([middle], np.int64))
            self._values.append(np.full((1, len(self.names)), np.nan, np.float32))
        self._next = first + len(times)
        shown = np.nan_to_num(np.asarray(data[:, : len(self.names)], np.float64))
        shown = np.clip(shown, -FAR, FAR)
        self._times.append(times)
        self._values.append(self._filter.apply(shown).astype(np.float32))
        self.size += shown.size

    def cut(self, start: int, stop: int) -> BrainPage | None:
        times, values = np.concatenate(self._times), np.concatenate(self._values)
        inside = (times >= start) & (times < stop)
        if not inside.any():
            return None
        return BrainPage(start, stop, self.names, self.rate, times[inside], values[inside])
