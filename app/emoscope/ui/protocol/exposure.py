"""What is known of one showing of a part: when it came and went, which of its frames were seen.

No Qt: it is told what was painted, and says it as a Shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from emoscope.protocol.values import Part, Shown
from emoscope_devices import NS, to_seconds
from emoscope_devices.clip import Clip

By = Literal["swap", "paint", "sound"]
DIGITS = 4
"""Of seconds: a tenth of a millisecond is beyond what any of this means."""


@dataclass(slots=True)
class Exposure:
    """One showing. All times are session ns; ``starts`` those of frames in s from the first."""

    part: Part
    by: By
    clip: Clip | None = None
    onset: int | None = None
    sound: int | None = None
    """When its first samples were handed to the sound device."""
    offset: int | None = None
    ended: bool = False
    """The file was played to its end."""
    failed: str = ""
    seen: dict[float, int] = field(default_factory=dict)
    """When each frame was painted first, by its start."""
    items: list[int] = field(default_factory=list)

    @property
    def stimulus(self) -> str:
        """Return the name of what is shown, empty where the part has none."""
        part = self.part
        return part.stimulus.id if part.what == "stimulus" and part.stimulus is not None else ""

    def paint(self, time: int, start: float | None = None) -> None:
        """Take that it, or its frame with this start, was painted."""
        if self.onset is None and self.by != "sound":
            self.onset = time
        if start is not None:
            self.seen.setdefault(start, time)

    def hear(self, time: int) -> None:
        """Take that its first samples went to the sound device."""
        self.sound = time
        if self.by == "sound" and self.onset is None:
            self.onset = time

    def shown(self) -> Shown | None:
        """Return what is known so far; None before its onset."""
        if self.onset is None:
            return None
        frames, dropped = self._counted() if self.offset is not None else (0, 0)
        return Shown(
            stimulus=self.stimulus,
            onset=self.onset,
            by=self.by,
            offset=self.offset,
            frames=frames,
            dropped=dropped,
            failed=self.failed,
            more=self._more(self.onset),
        )

    def _counted(self) -> tuple[int, int]:
        """Return how many frames were due, and how many of those were never painted.

        Due are all frames of a file that was played to its end, else those whose time was over.
        """
        clip = self.clip
        if clip is None or not clip.starts or self.onset is None or self.offset is None:
            return 0, 0
        starts, seen = np.array(clip.starts), np.array(sorted(self.seen), np.float64)
        places = np.unique(_nearest(starts, seen))
        if self.ended:
            return len(starts), len(starts) - len(places)
        spent = to_seconds(self.offset - self.onset)
        over = np.append(starts[1:], max(clip.seconds, starts[-1])) <= spent
        over[: 1 + int(places.max(initial=-1))] = (
            True  # what came before a frame that was seen was due
        )
        due = int(over.sum())
        return due, due - len(places)

    def _more(self, onset: int) -> Mapping[str, float]:
        more: dict[str, float] = {}
        if self.sound is not None and self.by != "sound":
            more["sound"] = round(to_seconds(self.sound - onset), DIGITS)
        late = [to_seconds(at - onset) - start for start, at in self.seen.items()]
        if self.offset is not None and len(late) > 1:
            more["late_median"] = round(median(late), DIGITS)
            more["late_most"] = round(max(late), DIGITS)
        for number, at in enumerate(self.items, 1):
            more[f"item_{number}"] = round((at - onset) / NS, DIGITS)
        return MappingProxyType(more)


def _nearest(starts: NDArray[np.float64], seen: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return the place of the nearest of ``starts`` (ascending) for each of ``seen``."""
    between = (starts[1:] + starts[:-1]) / 2
    return np.searchsorted(between, seen)
