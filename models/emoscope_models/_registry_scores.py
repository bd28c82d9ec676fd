"""Tables of an evaluation: scores, recall by class and the confusion. Pure."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._labels import Array
from emoscope_models._metrics import measure

DIGITS = 4


def table(p: Array, truth: NDArray[np.int64], classes: Sequence[str]) -> dict[str, Any]:
    """Return n, accuracy, UAR, macro-F1, ECE (15 bins), NLL, Brier, recall and confusion.

    ``p`` (n, k) probabilities, ``truth`` (n,) indices into ``classes``. ``confusion[t][a]`` counts
    answers ``a`` to true class ``t``. UAR and macro-F1 are means over the classes that occur in
    ``truth``; the recall of the others is None. Raises ValueError when there is nothing to score.
    """
    scores = measure(p, truth)
    confusion = np.zeros((len(classes), len(classes)), dtype=np.int64)
    np.add.at(confusion, (truth, p.argmax(axis=1)), 1)
    there = confusion.sum(axis=1)
    recall = [
        round(float(confusion[i, i] / there[i]), DIGITS) if there[i] else None
        for i in range(len(classes))
    ]
    numbers = {k: v if k == "n" else round(v, DIGITS) for k, v in scores.as_dict().items()}
    return numbers | {
        "classes": list(classes),
        "recall": dict(zip(classes, recall, strict=True)),
        "confusion": confusion.tolist(),
    }


def as_text(name: str, figures: dict[str, Any]) -> str:
    """Return one table for people."""
    classes = figures["classes"]
    keys = ("accuracy", "uar", "macro_f1", "ece")
    lines = [f"{name}: n {figures['n']}  " + "  ".join(f"{k} {figures[k]:.4f}" for k in keys)]
    lines.append(f"{'true, answered:':>18}" + "".join(f"{c[:8]:>9}" for c in classes) + "   recall")
    for c, row in zip(classes, figures["confusion"], strict=True):
        recall = figures["recall"][c]
        told = "        -" if recall is None else f"{recall:9.3f}"
        lines.append(f"{c[:18]:>18}" + "".join(f"{n:9d}" for n in row) + told)
    return "\n".join(lines)
