"""The seam behind which every model sits."""

from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelCard
from emoscope_models._estimate import Estimate, Modality


@dataclass(frozen=True, slots=True)
class WindowSpec:
    """Which samples an estimator wants, and how often.

    ``seconds`` 0 means single frames: the first one at or after each hop. ``allowance`` is how
    long after its end a window is given to fill before results that would need it move on; it
    keeps the order of results a function of sample times alone. Seconds all.
    """

    stream: Literal["video", "audio", "eeg"]
    seconds: float
    hop: float
    allowance: float = 0.0


@dataclass(frozen=True, slots=True)
class Window:
    """The samples of one stream in ``[start, stop)`` (session ns).

    ``data`` (n, *shape), ``times`` (n,) session ns, ``index`` (n,) absolute sample indices: a jump
    is a loss. ``rate`` nominal Hz. ``expected`` is how many samples a complete window has.
    ``channels`` names EEG electrodes; ``motion`` (n, 3) in g is the headset's accelerometer at the
    same samples, None without one. Valid during the call only: copy what must live longer.
    """

    start: int
    stop: int
    data: NDArray[Any]
    times: NDArray[np.int64]
    index: NDArray[np.int64]
    rate: float
    expected: int
    channels: tuple[str, ...] = ()
    mains: float = 0.0
    motion: NDArray[Any] | None = None

    @property
    def completeness(self) -> float:
        """Return the share of the expected samples that are there, 0 to 1."""
        return min(1.0, len(self.data) / self.expected) if self.expected else 0.0


class Estimator(Protocol):
    """Arrays in, an opinion out. Called from one thread, windows in order of time.

    Never waits, reads a clock or opens a file other than its weights. State that spans windows
    (filters, trackers, calibration) is a function of the windows seen since ``reset``.
    """

    @property
    def modality(self) -> Modality:
        """Return what is judged."""

    @property
    def card(self) -> ModelCard:
        """Return the model's card."""

    @property
    def window(self) -> WindowSpec:
        """Return which samples are wanted."""

    @property
    def provider(self) -> str:
        """Return what it runs on, and why that: "CPU (no CUDA device)"."""

    def estimate(self, window: Window) -> Estimate:
        """Return the opinion on one window; doubt is in its validity, never an exception."""

    def reset(self) -> None:
        """Forget all windows seen (a new participant, a seek in a replay)."""

    def close(self) -> None:
        """Release native resources; the estimator is not used again."""
