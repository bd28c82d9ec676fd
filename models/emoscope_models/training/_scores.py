"""What is reported of a classifier: right answers, by class and in all, and honest certainty."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

BINS = 15
"""Of the calibration error, as in Guo et al. 2017."""


def softmax(logits: NDArray[Any]) -> NDArray[np.float64]:
    """Return probabilities (n, k)."""
    odds = np.exp(logits - logits.max(axis=1, keepdims=True), dtype=np.float64)
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def fit_temperature(logits: NDArray[Any], truth: NDArray[np.int64]) -> float:
    """Return T of softmax(logits / T) with the least negative log-likelihood, 0.2 to 5."""
    choices = np.geomspace(0.2, 5.0, 400)
    rows = np.arange(len(truth))
    losses = [-np.log(softmax(logits / t)[rows, truth] + 1e-12).mean() for t in choices]
    return float(choices[int(np.argmin(losses))])


def calibration_error(p: NDArray[Any], truth: NDArray[np.int64]) -> float:
    """Return the expected calibration error (Guo et al. 2017) of the first answer."""
    sure, hit = p.max(axis=1), p.argmax(axis=1) == truth
    place = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [
        (place == b).mean() * abs(hit[place == b].mean() - sure[place == b].mean())
        for b in np.unique(place)
    ]
    return float(sum(gaps))


def scores(p: NDArray[Any], truth: NDArray[np.int64], classes: tuple[str, ...]) -> dict[str, Any]:
    """Return n, accuracy, UAR, macro-F1, ECE, recall by class and the confusion.

    ``p`` (n, k) probabilities, ``truth`` (n,) indices into ``classes``. ``confusion[t][a]``
    counts answers ``a`` to true class ``t``. UAR and macro-F1 are means over the classes that
    ``truth`` has; recall of the others is None. Raises ValueError when there is nothing to judge.
    """
    if not len(truth) or p.shape != (len(truth), len(classes)):
        raise ValueError(f"{p.shape} answers to {len(truth)} faces and {len(classes)} classes")
    answer = p.argmax(axis=1)
    confusion = np.zeros((len(classes), len(classes)), dtype=int)
    np.add.at(confusion, (truth, answer), 1)
    there, hits = confusion.sum(axis=1), np.diag(confusion)
    known = there > 0
    recall = hits[known] / there[known]
    f1 = 2 * hits[known] / (there + confusion.sum(axis=0))[known]
    by_class = dict(zip(np.array(classes)[known], recall, strict=True))
    return {
        "n": len(truth),
        "accuracy": round(float((answer == truth).mean()), 4),
        "uar": round(float(recall.mean()), 4),
        "macro_f1": round(float(f1.mean()), 4),
        "ece": round(calibration_error(p, truth), 4),
        "recall": {c: round(float(by_class[c]), 3) if c in by_class else None for c in classes},
        "confusion": confusion.tolist(),
    }
