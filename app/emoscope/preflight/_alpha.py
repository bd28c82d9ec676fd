"""Alpha with eyes closed over alpha with eyes open: is this EEG that comes from a head?

The rhythm of 8 to 13 Hz grows when the eyes are closed (Berger 1929), most over the back of the
head. Not in everybody: a ratio that stays at 1 proves no fault, a ratio of 2 proves a brain.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from emoscope.preflight.texts import StepKey
from emoscope_devices import Sentence, say
from emoscope_models import Estimate

BAND = 2
"""The row of alpha in ``band_names``: delta, theta, alpha, beta, gamma."""
ENOUGH = 8
"""Windows of an electrode, a quarter of a second apart, that a median needs: two seconds of new
samples after a whole window of four."""
CLEAR, SOME = 1.5, 1.1
"""Ratios of power from which the growth is clear, and is there at all (design values)."""
BACK = ("O", "PO", "P", "TP", "T5", "T6")
"""Names that begin so, and then only with figures or z, lie over the back of the head."""


class Alpha:
    """Collects alpha power by electrode in two conditions."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._windows: dict[StepKey, list[dict[str, float]]] = {"eyes open": [], "eyes closed": []}
        self._newest = -1

    def forget(self, key: StepKey) -> None:
        """Collect that condition anew."""
        if key in self._windows:
            self._windows[key] = []

    def take(self, key: StepKey, estimate: Estimate) -> None:
        """Take a valid window that lies wholly in a condition; the same one only once."""
        powers = estimate.details.get("bands")
        if key not in self._windows or powers is None or not estimate.validity.ok:
            return
        if estimate.time == self._newest:
            return
        self._newest = estimate.time
        row = 10 ** np.asarray(powers, dtype=np.float64)[:, BAND]
        electrodes = estimate.details["electrodes"]
        good = {e.name: float(p) for e, p in zip(electrodes, row, strict=True) if e.ok}
        self._windows[key].append(good)

    def ratio(self) -> tuple[float, tuple[str, ...]] | None:
        """Return how many times the power, and at which electrodes; None while it is not known.

        Of each electrode the median over windows, of those the median; at the back of the head
        where there are any, else everywhere.
        """
        opened, closed = self._medians("eyes open"), self._medians("eyes closed")
        names = [name for name in opened if name in closed and opened[name] > 0]
        back = [name for name in names if _behind(name)]
        chosen = tuple(back or names)
        if not chosen:
            return None
        ratios: NDArray[np.float64] = np.array([closed[n] / opened[n] for n in chosen])
        return float(np.median(ratios)), chosen

    def said(self) -> Sentence | None:
        """Return what the ratio means, with its number and how it was measured."""
        found = self.ratio()
        if found is None:
            return None
        ratio, names = found
        at = ", ".join(names)
        if ratio >= CLEAR:
            return say(
                "Alpha (8-13 Hz) is {ratio:.1f} times as strong with eyes closed (median of"
                " {names}): the EEG is alive.",
                ratio=ratio,
                names=at,
            )
        if ratio >= SOME:
            return say(
                "Alpha (8-13 Hz) is {ratio:.1f} times as strong with eyes closed (median of"
                " {names}): a weak sign that the EEG is alive.",
                ratio=ratio,
                names=at,
            )
        return say(
            "Alpha (8-13 Hz) does not grow with eyes closed ({ratio:.1f} times, median of {names})."
            " Some people have little of it; check electrodes and reference all the same.",
            ratio=ratio,
            names=at,
        )

    def _medians(self, key: StepKey) -> Mapping[str, float]:
        found: dict[str, list[float]] = {}
        for window in self._windows[key]:
            for name, power in window.items():
                found.setdefault(name, []).append(power)
        return {n: float(np.median(p)) for n, p in found.items() if len(p) >= ENOUGH}


def _behind(name: str) -> bool:
    letters = name.strip().upper().rstrip("0123456789Z")
    return letters in BACK or name.upper() in BACK
