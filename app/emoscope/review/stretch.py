"""Sound slower or faster at the same pitch, so that a voice at half speed is still that voice.

WSOLA: pieces are taken at the wanted pace, each shifted by up to ten milliseconds to where it
goes on best from the piece before, and faded into it (Verhelst and Roelands 1993, "An overlap-add
technique based on waveform similarity (WSOLA) for high quality time-scale modification of
speech").
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

HOP_SECONDS = 0.02
"""Half a piece: two periods of a voice of 100 Hz."""
SEARCH_SECONDS = 0.01
Floats = NDArray[np.float32]
Read = Callable[[int, int], Floats]
"""Returns ``count`` samples from sample ``first`` on (both as handed over); silence outside."""


class Stretch:
    """Reads sound at ``speed`` times its pace. One thread.

    Output sample k is of input sample k * ``speed``, within 10 ms; exactly so at speed 1.
    """

    def __init__(self, read: Read, rate: float, speed: float) -> None:
        """Start at input sample 0. Raises ValueError for a speed outside 0.25 to 4."""
        if not 0.25 <= speed <= 4:
            raise ValueError(f"a speed is 0.25 to 4, not {speed}")
        self._read = read
        self._speed = speed
        self._hop = round(rate * HOP_SECONDS)
        self._search = round(rate * SEARCH_SECONDS)
        # Halves that add up to one.
        phase = (np.arange(2 * self._hop) + 0.5) / (2 * self._hop)
        self._fade = (0.5 - 0.5 * np.cos(2 * np.pi * phase)).astype(np.float32)
        self._piece = 0
        self._rest: Floats = np.zeros(self._hop, np.float32)
        self._begun: int | None = None

    def next(self) -> Floats:
        """Return the next 20 ms of output."""
        hop = self._hop
        due = round(self._piece * hop * self._speed)
        self._piece += 1
        if self._speed == 1.0:
            return self._read(due, hop)
        if self._begun is None:
            begin = due
            self._rest = self._read(due, hop) * self._fade[hop:]
        else:
            begin = self._best(due, self._read(self._begun + hop, hop))
        piece = self._read(begin, 2 * hop) * self._fade
        made = self._rest + piece[:hop]
        self._rest, self._begun = piece[hop:], begin
        return np.asarray(made, np.float32)

    def _best(self, due: int, following: Floats) -> int:
        """Return where, near ``due``, sound is most like what would have followed."""
        first = due - self._search
        around = self._read(first, self._hop + 2 * self._search)
        alike = np.correlate(around, following, "valid")
        power = np.convolve(around**2, np.ones(self._hop, np.float32), "valid")
        score = alike / np.sqrt(np.maximum(power, 1e-9))
        return first + int(np.argmax(score)) if float(score.max()) > 0 else due
