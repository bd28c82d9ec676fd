"""What a learned rule sees: the last seconds of every modality on a grid of times. Pure.

A function of the windows and of one time, so that training on a file, a live session and its
replay see the same. At each step a modality's newest window speaks, as it does for every other
rule: with its weight while it is fresh, not at all when it is stale or behind a closed gate.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models._estimate import Modality
from emoscope_models._labels import EMOTIONS, Array
from emoscope_models._proxy import Proxies
from emoscope_models._rules import Heard, Terms, log_ratio

Floats = NDArray[np.float32]
K = len(EMOTIONS)
FEATURES = K + 3
"""w ℓ (7), w, the window's age now in shares of the grid, and 1 where ℓ is imputed."""
MAX_STEPS = 200


@dataclass(frozen=True, slots=True)
class Grid:
    """``steps`` times, ``step`` seconds apart, the last of them now."""

    modalities: tuple[Modality, ...]
    steps: int = 20
    step: float = 0.5

    def __post_init__(self) -> None:
        """Refuse a grid without time or modality."""
        if not self.modalities or len(set(self.modalities)) != len(self.modalities):
            raise ValueError("a grid needs modalities, all different")
        if not 1 <= self.steps <= MAX_STEPS or not 0.01 <= self.step <= 60:
            raise ValueError(f"a grid of {self.steps} steps, {self.step} s apart")

    @property
    def seconds(self) -> float:
        """Return how far back the grid reaches."""
        return self.steps * self.step

    def seen(
        self,
        time: int,
        heard: Mapping[Modality, Sequence[Heard]],
        terms: Terms,
        proxies: Proxies | None = None,
    ) -> tuple[Floats, Floats]:
        """Return evidence (steps, m, FEATURES) and mask (steps, m) at session ``time`` (ns).

        ``heard`` by modality in order of time; those that the grid does not know are left out.
        Where the mask is 0 the evidence is 0, whatever was said. ``proxies`` fill in what is
        missing: marked as imputed, with weight 0.
        """
        shape = (self.steps, len(self.modalities))
        logs, weights, ages = np.zeros((*shape, K)), np.zeros(shape), np.zeros(shape)
        back = np.arange(self.steps - 1, -1, -1) * round(self.step * 1e9)
        for i, modality in enumerate(self.modalities):
            windows = heard.get(modality)
            if windows:
                logs[:, i], weights[:, i], ages[:, i] = self._held(
                    time - back, windows, modality, terms
                )
        return self.framed(logs, weights, ages, proxies)

    def framed(
        self, logs: Array, weights: Array, ages: Array, proxies: Proxies | None = None
    ) -> tuple[Floats, Floats]:
        """Return evidence (..., m, FEATURES) and mask (..., m) from floored log ratios (..., m, 7).

        ``weights`` (..., m) 0 to 1, ``ages`` (..., m) in shares of the grid.
        """
        weights = np.where(weights > 0, np.minimum(weights, 1.0), 0.0)
        there = weights > 0
        said = np.where(there[..., None], logs, 0.0)
        filled = np.zeros(there.shape, bool)
        evidence = weights[..., None] * said
        if proxies is not None:
            guessed, filled = proxies.imputed(said, there, self.modalities)
            evidence = np.where(filled[..., None], guessed, evidence)
        parts = (weights, np.where(there, ages, 0.0), filled)
        table = np.concatenate([evidence, np.stack(parts, axis=-1)], axis=-1)
        return table.astype(np.float32), (there | filled).astype(np.float32)

    def _held(
        self, ends: NDArray[np.int64], windows: Sequence[Heard], modality: Modality, terms: Terms
    ) -> tuple[Array, Array, Array]:
        """Return ℓ (steps, 7), weights and ages (steps,) of the newest window at each step."""
        times = np.array([w.time for w in windows], dtype=np.int64)
        place = np.searchsorted(times, ends, side="right") - 1
        place[-1] = len(windows) - 1  # what ends later than now counts as fresh
        used, index = np.unique(np.maximum(place, 0), return_inverse=True)
        logs = log_ratio(
            np.array([windows[i].probabilities for i in used]), terms.prior, terms.epsilon
        )
        own = np.array([windows[i].weight for i in used])[index]
        since = np.maximum(0, ends - times[used][index]) / 1e9
        fresh = (place >= 0) & (since <= terms.stale[modality])
        weights = np.where(fresh, own * np.exp(-since / terms.decay[modality]), 0.0)
        ages = np.maximum(0, ends[-1] - times[used][index]) / 1e9 / self.seconds
        return logs[index], weights, ages
