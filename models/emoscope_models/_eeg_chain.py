"""The filtered last seconds of an EEG stream, each sample filtered once."""

import numpy as np
from numpy.typing import NDArray

from emoscope_models._eeg_filter import CausalFilter, design
from emoscope_models._runs import unseen_runs
from emoscope_models.eeg_bands import Spectrum, welch

SETTLING = 1.0
"""Seconds after a start or a loss until the 1 Hz high-pass has forgotten it (to about 1 %)."""


class Chain:
    """One stream's filter and what came out of it during the last ``seconds``.

    A loss of samples restarts the filter; what follows counts as settled after SETTLING.
    """

    def __init__(self, rate: float, names: tuple[str, ...], mains: float, seconds: float) -> None:
        """Take rate and mains in Hz; ``mains`` 0 leaves the notch out."""
        self.rate, self.names, self.mains = rate, names, mains
        self.stop = 0
        """Absolute index after the last sample filtered."""
        self._span = round(seconds * rate)
        self._filter = CausalFilter(design(rate, mains), len(names))
        self._lost: int | None = None
        self._filtered = np.zeros((len(names), 0), dtype=np.float32)
        self._age = np.zeros(0, dtype=np.int64)
        self._index = np.zeros(0, dtype=np.int64)

    def feed(self, raw: NDArray[np.float64], index: NDArray[np.int64]) -> None:
        """Filter the samples of ``raw`` (n, c) with absolute ``index`` (n,) that are new."""
        pieces, ages, indices = [self._filtered], [self._age], [self._index]
        for run in unseen_runs(index, self.stop - 1 if len(self._age) else None):
            if run.first < self.stop:
                self._clear()
                pieces, ages, indices = [self._filtered], [self._age], [self._index]
            if not run.continues:
                self._filter.restart()
                self._lost = run.first if len(pieces) > 1 or len(self._age) else None
            filtered = self._filter.apply(raw[run.rows])
            begun = int(ages[-1][-1]) + 1 if run.continues else 0
            pieces.append(filtered.T.astype(np.float32))
            ages.append(begun + np.arange(len(filtered)))
            indices.append(run.first + np.arange(len(filtered)))
            self.stop = run.first + len(filtered)
        if len(pieces) > 1:
            recent = np.concatenate(indices)
            held = slice(int(np.searchsorted(recent, self.stop - self._span)), None)
            self._index, self._age = recent[held], np.concatenate(ages)[held]
            self._filtered = np.ascontiguousarray(np.concatenate(pieces, axis=1)[:, held])

    def spectrum(self) -> Spectrum | None:
        """Return the spectrum of the settled seconds held, None when there is none.

        A second that spans a loss holds samples that are not settled, and is left out.
        """
        return welch(self._filtered, self._settled(), self.rate, self._span)

    def unbroken(self, chosen: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Return the ``chosen`` channels (c, n) since the last loss, settled, µV."""
        settled = self._settled()
        broken = np.flatnonzero(~settled)
        begun = int(broken[-1]) + 1 if len(broken) else 0
        return self._filtered[chosen, begun:]

    def lost(self) -> float | None:
        """Return how many seconds ago the last loss ended, None when none is in sight."""
        if self._lost is None or self._lost < self.stop - self._span:
            return None
        return (self.stop - self._lost) / self.rate

    def _settled(self) -> NDArray[np.bool_]:
        return np.asarray(self._age >= SETTLING * self.rate)

    def _clear(self) -> None:
        self._filtered = self._filtered[:, :0]
        self._age, self._index = self._age[:0], self._index[:0]
