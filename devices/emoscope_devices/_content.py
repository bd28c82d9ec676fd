"""Does what arrives carry anything? Stale frames and exact silence are stalls in disguise."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import Block, StreamKind
from emoscope_devices._clock import to_seconds
from emoscope_devices._words import Sentence, say

STALL_SECONDS = 0.95
"""A real camera never repeats a picture bit for bit, a real microphone never gives exact zeros."""
PICTURE_STEP = 8
"""Compare every eighth pixel of every eighth row: sensor noise shows there just as well."""


class ContentWatch:
    """Follows one stream and says in words when its content has stood still."""

    def __init__(self, kind: StreamKind) -> None:
        """Start with nothing seen."""
        self._kind = kind
        self._last: NDArray[Any] | None = None
        self._still_since: int | None = None
        self.seconds = 0.0
        """For how long the content has been standing still."""

    def complaint(self, block: Block, device: str) -> Sentence | None:
        """Return a sentence once the content has stood still for about a second."""
        if not len(block):
            return None
        still = self._still(block.data)
        if not still:
            self._still_since = None
            self.seconds = 0.0
            return None
        if self._still_since is None:
            self._still_since = int(block.times[0])
        self.seconds = to_seconds(int(block.times[-1]) - self._still_since)
        if self.seconds <= STALL_SECONDS:
            return None
        if self._kind == "video":
            return say(
                "{device} repeats the same picture. Check its cable, or that it is not paused.",
                device=device,
            )
        if self._kind == "audio":
            return say(
                "{device} delivers exact silence. Check its mute switch, lid and input volume.",
                device=device,
            )
        return say(
            "{device} repeats the same values in every channel. Check that it is on and streaming.",
            device=device,
        )

    def _still(self, data: NDArray[Any]) -> bool:
        if self._kind == "video":
            sample = data[:, ::PICTURE_STEP, ::PICTURE_STEP]
            before = self._last
            self._last = sample[-1].copy()
            return before is not None and bool(np.array_equal(sample[-1], before))
        flat = bool((data == data[0]).all())
        same = self._last is None or bool(np.array_equal(np.atleast_1d(data[0]), self._last))
        self._last = np.atleast_1d(data[-1]).copy()
        return flat and same
