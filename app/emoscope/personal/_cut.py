"""What is cut from a recording: clips with their windows and labels, and what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from emoscope_devices import StreamSpec

Left = Literal[
    "rehearsal",
    "broken off",
    "open",
    "repeated",
    "failed",
    "no stimulus",
    "unknown condition",
    "not rated",
    "neither",
    "rated both ways",
    "no signal",
]
LEFTS: tuple[Left, ...] = get_args(Left)
"""Why a trial is left out."""


@dataclass(frozen=True, slots=True)
class Clip:
    """One trial with its label by key, and its windows (n, samples, channels) in µV."""

    name: str
    stimulus: str
    condition: str
    labels: Mapping[str, str]
    windows: NDArray[Any]


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut from one recording. ``left`` trials by the reason; ``lost`` windows had a gap.

    ``strange`` are conditions that the table does not have. ``rest`` (m, samples, channels).
    """

    folder: Path
    spec: StreamSpec
    clips: tuple[Clip, ...]
    rest: NDArray[Any]
    trials: int
    left: Mapping[Left, int]
    lost: int
    strange: tuple[str, ...] = ()

    @property
    def simulated(self) -> bool:
        """Return whether no person was recorded."""
        return self.spec.demo

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what training takes, by key."""
        counts = [len(clip.windows) for clip in self.clips]
        held: dict[str, NDArray[Any]] = {
            "windows": np.concatenate([clip.windows for clip in self.clips]),
            "rate": np.array(self.spec.rate),
            "channels": np.array(self.spec.electrodes),
            "clip": np.repeat([clip.name for clip in self.clips], counts),
            "stimulus": np.repeat([clip.stimulus for clip in self.clips], counts),
        }
        for key in self.clips[0].labels:
            held[key] = np.repeat([clip.labels[key] for clip in self.clips], counts)
        if len(self.rest):
            held["rest"] = self.rest
        return held
