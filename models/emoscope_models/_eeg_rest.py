"""The person's own rest, and how far from it the present is."""

import numpy as np
from numpy.typing import NDArray

ENOUGH = 40
"""Usable windows that a rest needs: at the usual hop of 0.25 s, ten seconds and more."""
LEAST_SPREAD = 0.05
"""log10 units; below this a spread is luck."""


class Rest:
    """Log band powers at rest: robust centre and spread per electrode and band.

    Consecutive windows share most of their samples: the spread is that of what is seen, not of
    independent draws.
    """

    def __init__(self) -> None:
        """Start without a rest."""
        self.recording = False
        self._seen: list[NDArray[np.float64]] = []
        self._centre: NDArray[np.float64] | None = None
        self._spread: NDArray[np.float64] | None = None

    @property
    def known(self) -> bool:
        """Return whether a rest was recorded."""
        return self._centre is not None

    def begin(self) -> None:
        """Collect from here on; an earlier rest stays in force until the new one is complete."""
        self.recording = True
        self._seen = []

    def see(self, powers: NDArray[np.float64], good: NDArray[np.bool_]) -> None:
        """Take the log band powers (c, 5) of a valid window; bad electrodes do not count."""
        if self.recording:
            self._seen.append(np.where(good[:, np.newaxis], powers, np.nan))

    def end(self) -> bool:
        """Keep what was collected and return True, or False when it was too little."""
        seen, self.recording, self._seen = self._seen, False, []
        if len(seen) < ENOUGH:
            return False
        table = np.stack(seen)
        enough = np.isfinite(table[:, :, 0]).sum(axis=0) >= ENOUGH
        if not enough.any():
            return False
        table = np.where(enough[np.newaxis, :, np.newaxis], table, 0.0)
        centre = np.nanmedian(table, axis=0)
        spread = 1.4826 * np.nanmedian(np.abs(table - centre), axis=0)
        self._centre = np.where(enough[:, np.newaxis], centre, np.nan)
        self._spread = np.maximum(spread, LEAST_SPREAD)
        return True

    def scores(
        self, powers: NDArray[np.float64], good: NDArray[np.bool_]
    ) -> NDArray[np.float64] | None:
        """Return (c, 5) robust z-scores, NaN for bad electrodes; None without a rest."""
        if self._centre is None or self._spread is None or powers.shape != self._centre.shape:
            return None
        return np.where(good[:, np.newaxis], (powers - self._centre) / self._spread, np.nan)
