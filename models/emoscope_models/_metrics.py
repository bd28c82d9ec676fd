"""How good probabilities are: hits, balance, sharpness and calibration. Pure."""

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope_models._labels import Array

BINS = 15
FLOOR = 1e-12


@dataclass(frozen=True, slots=True)
class Metrics:
    """Scores over ``n`` decisions; ``uar`` and ``macro_f1`` over the classes that occur.

    ``nll`` in nats; ``brier`` summed over classes, 0 to 2; ``ece`` over 15 equal bins of the top
    probability (Guo et al. 2017).
    """

    n: int
    accuracy: float
    uar: float
    macro_f1: float
    nll: float
    brier: float
    ece: float

    def as_dict(self) -> dict[str, float]:
        """Return the scores by name."""
        return asdict(self)


def measure(probabilities: Array, labels: NDArray[np.int64]) -> Metrics:
    """Score probabilities (n, k) against labels (n,). Raises ValueError when there are none."""
    n, k = probabilities.shape
    if not n or labels.shape != (n,) or labels.min() < 0 or labels.max() >= k:
        raise ValueError(f"{n} decisions over {k} classes need as many labels of 0 to {k - 1}")
    said = probabilities.argmax(axis=1)
    hit = said == labels
    table = np.zeros((k, k))
    np.add.at(table, (labels, said), 1)
    true, found, right = table.sum(axis=1), table.sum(axis=0), np.diag(table)
    there = true > 0
    truth = np.eye(k)[labels]
    return Metrics(
        n=n,
        accuracy=float(hit.mean()),
        uar=float((right[there] / true[there]).mean()),
        macro_f1=float((2 * right[there] / (true + found)[there]).mean()),
        nll=float(-np.log(np.maximum(probabilities[np.arange(n), labels], FLOOR)).mean()),
        brier=float(((probabilities - truth) ** 2).sum(axis=1).mean()),
        ece=calibration_error(probabilities.max(axis=1), hit),
    )


def calibration_error(confidence: Array, hit: NDArray[np.bool_]) -> float:
    """Return the expected calibration error over 15 bins of equal width."""
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = np.bincount(bins, weights=confidence - hit, minlength=BINS)
    return float(np.abs(gaps).sum() / len(hit))
