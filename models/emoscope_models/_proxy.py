"""Proxy features: what a missing modality would probably have said, guessed from another. Pure.

M3ER's way (Mittal et al. 2020, arXiv 1911.05659): of paired examples take those nearest to what
the present modality says, solve f = Σ a_k v_k for their coefficients, and answer Σ a_k w_k. Such
features are for networks that join modalities early and cannot do without one. They hold nothing
that their source did not say: they are marked as imputed and have weight 0 in every pool, where
they would count their source twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models._labels import Array

NEIGHBOURS = 16
"""Nearest examples that the linear solve may use."""
RIDGE = 1e-2
"""Keeps the solve steady where neighbours are nearly alike, as a share of their energy."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """Paired examples of two modalities: ``source`` (n, d) and ``target`` (n, e).

    Raises ValueError unless there are as many of one as of the other, all numbers.
    """

    source: Array
    target: Array

    def __post_init__(self) -> None:
        """Refuse what is no basis."""
        if self.source.ndim != 2 or self.target.ndim != 2 or not len(self.source):
            raise ValueError("a proxy needs tables of examples")
        if len(self.source) != len(self.target):
            raise ValueError(f"{len(self.source)} examples of one, {len(self.target)} of the other")
        if not (np.isfinite(self.source).all() and np.isfinite(self.target).all()):
            raise ValueError("a proxy needs examples that are numbers")

    def imputed(self, features: Array) -> Array:
        """Return the target's probable features (q, e) for the source's (q, d)."""
        distances = ((features[:, None, :] - self.source[None]) ** 2).sum(axis=-1)
        k = min(NEIGHBOURS, len(self.source))
        nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
        near = self.source[nearest]  # (q, k, d)
        gram = near @ near.transpose(0, 2, 1)
        energy = np.trace(gram, axis1=1, axis2=2) / k + 1e-9
        steady = gram + (RIDGE * energy)[:, None, None] * np.eye(k)
        right = near @ features[..., None]
        solved = np.linalg.solve(steady, right)[..., 0]
        guessed = np.einsum("qk,qke->qe", solved, self.target[nearest])
        return np.asarray(np.clip(guessed, self.target.min(axis=0), self.target.max(axis=0)))


@dataclass(frozen=True, slots=True)
class Proxies:
    """Proxies by (source, target) modality."""

    pairs: Mapping[tuple[str, str], Proxy]

    def imputed(
        self, features: Array, there: NDArray[np.bool_], modalities: tuple[str, ...]
    ) -> tuple[Array, NDArray[np.bool_]]:
        """Return features (..., m, d) with the missing filled in, and where that was (..., m).

        Filled in where a modality is not ``there`` and one is that has a proxy for it; with
        several, their mean.
        """
        shape = features.shape
        table = features.reshape(-1, *shape[-2:])
        seen = there.reshape(-1, len(modalities))
        total, count = np.zeros(table.shape), np.zeros(seen.shape)
        for (source, target), proxy in self.pairs.items():
            if source not in modalities or target not in modalities:
                continue
            i, j = modalities.index(source), modalities.index(target)
            rows = np.flatnonzero(seen[:, i] & ~seen[:, j])
            if len(rows):
                total[rows, j] += _distinct(proxy, table[rows, i])
                count[rows, j] += 1
        filled = count > 0
        out = np.where(filled[..., None], total / np.maximum(count, 1)[..., None], 0.0)
        return out.reshape(shape), filled.reshape(there.shape)


def _distinct(proxy: Proxy, features: Array) -> Array:
    """Return the imputed, each distinct row worked out once: a held window repeats itself."""
    rows, index = np.unique(features, axis=0, return_inverse=True)
    return np.asarray(proxy.imputed(rows)[index.reshape(-1)])
