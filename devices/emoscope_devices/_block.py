"""What a stream is (StreamSpec) and what flows in it (Block)."""

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._words import Sentence

StreamKind = Literal["video", "audio", "eeg"]
"""The three kinds of stream that Emoscope captures."""
KINDS: tuple[StreamKind, ...] = get_args(StreamKind)
MOTION = ("ACC X", "ACC Y", "ACC Z")
"""An EEG stream's last three channels where the headset has an accelerometer: its axes, in g."""


@dataclass(frozen=True, slots=True)
class StreamSpec:
    """A stream described before its first sample.

    ``shape`` is that of one sample: ``(height, width, 3)`` for BGR video, ``()`` for mono audio,
    ``(channels,)`` for EEG. ``rate`` is nominal, in Hz. ``unit`` is "BGR", "full scale" or "µV"
    (of the electrodes; MOTION channels are in g).
    ``device`` is a name that an operator recognises. ``demo`` marks simulated input for good:
    every result made from it says so. ``live`` is False for files, which may rightly stand
    still and end. ``notes`` say how what was got differs from what was asked.
    """

    kind: StreamKind
    device: str
    rate: float
    shape: tuple[int, ...]
    dtype: str
    unit: str
    channels: tuple[str, ...] = ()
    demo: bool = False
    live: bool = True
    notes: tuple[Sentence, ...] = ()
    mains: float = 0.0
    """Mains frequency in Hz where the source knows it (files, simulator), else 0."""

    @property
    def note(self) -> str:
        """Return the notes in English, as one text."""
        return " ".join(map(str, self.notes))

    @property
    def electrodes(self) -> tuple[str, ...]:
        """Return the channels that are electrodes: the first ones, all without an accelerometer."""
        return self.channels[: -len(MOTION)] if self.motion else self.channels

    @property
    def motion(self) -> bool:
        """Return whether the last three channels of an EEG stream are an accelerometer, in g."""
        return self.kind == "eeg" and self.channels[-len(MOTION) :] == MOTION

    def __post_init__(self) -> None:
        """Refuse a description that no consumer could use."""
        if not self.rate > 0:
            raise ValueError(f"{self.device}: rate must be above 0 Hz, not {self.rate}")
        if self.channels and self.shape and len(self.channels) != self.shape[-1]:
            raise ValueError(
                f"{self.device}: {len(self.channels)} channel names for {self.shape[-1]} channels"
            )


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive samples of one stream.

    ``first`` is the absolute index of ``data[0]``; a jump against the end of the previous block is
    a known loss. ``times`` (n,) int64 session ns when each sample was *taken*; ``arrival`` session
    ns when the block reached us; ``data`` (n, *shape). Frozen: a consumer that needs to change
    the samples copies them.
    """

    first: int
    times: NDArray[np.int64]
    arrival: int
    data: NDArray[Any]

    def __post_init__(self) -> None:
        """Check that times and samples pair up and that times strictly increase."""
        if len(self.times) != len(self.data):
            raise ValueError(f"{len(self.times)} times for {len(self.data)} samples")
        if len(self.times) > 1 and not bool(np.all(np.diff(self.times) > 0)):
            raise ValueError("sample times do not strictly increase")

    def __len__(self) -> int:
        """Return the number of samples."""
        return len(self.data)

    @property
    def stop(self) -> int:
        """Return the absolute index after the last sample."""
        return self.first + len(self.data)


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something that a source says happened: a marker in a file, a trigger on a board.

    ``kind`` and ``details`` of one that a recording of ours gives back, as its marker had them.
    """

    time: int
    label: str
    seconds: float = 0.0
    origin: str = field(default="")
    kind: str = ""
    details: str = ""
