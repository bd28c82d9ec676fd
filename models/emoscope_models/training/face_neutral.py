"""Measures what a person's own neutral face is worth, on decisions of others about acted clips.

    python -m emoscope_models.training.face_neutral DECISIONS.npz [--json]

``DECISIONS.npz`` holds for each clip of RAVDESS (Livingstone & Russo 2018): ``actor``, ``emotion``
(0 to 7 = neutral calm happy sad angry fear disgust surprise), ``clip`` (its name), and the logits
``face_logits`` and probabilities ``face_au_probs`` (n, 8) of two face models that never saw the
actor. Two of an actor's four neutral clips (one repetition, a few seconds) give her neutral face;
her other clips are answered with and without it, those two left out; then the other repetition.
"Calm", which our models do not know, is taken out of answers and clips. How neutral faces usually
look comes from the other actors; so does one temperature for a model.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._face_neutral import BOUND, STRENGTH, logs, shift
from emoscope_models._face_pool import log_softmax
from emoscope_models.training._scores import fit_temperature

Array = NDArray[np.float64]
KEPT = [0, 2, 3, 4, 5, 6, 7]
"""Their classes without calm: they are then in the common order."""
FLOOR = 1e-4
"""Least probability of the model that gives probabilities: many of its answers are exactly 0."""
FIGURES = ("uar", "accuracy", "loss")


def answers(data: Any) -> dict[str, Array]:
    """Return calibrated log-probabilities (n, 7) of each model by its name."""
    told = data["emotion"] != 1
    truth = np.array([KEPT.index(e) if e in KEPT else 0 for e in data["emotion"]])
    raw = {
        "face_logits": np.asarray(data["face_logits"], dtype=np.float64),
        "face_au_probs": np.log(np.maximum(data["face_au_probs"], FLOOR)),
    }
    found = {}
    for name, logits in raw.items():
        seven = log_softmax(logits[:, KEPT])
        found[name] = log_softmax(seven / fit_temperature(seven[told], truth[told]))
    return found


def by_actor(z: Array, data: Any) -> tuple[Array, Array]:
    """Return uar, accuracy and loss (actors, 3) without and with the actor's neutral face."""
    actor, emotion = data["actor"], data["emotion"]
    repetition = np.array([name.split("-")[5] for name in data["clip"]])
    without, with_it = [], []
    for who in np.unique(actor):
        usual = z[(actor != who) & (emotion == 0)].mean(axis=0)
        plain, moved = [], []
        for part in np.unique(repetition):
            given = (actor == who) & (emotion == 0) & (repetition == part)
            asked = (actor == who) & (emotion != 1) & ~given
            truth = np.array([KEPT.index(e) for e in emotion[asked]])
            by = shift(np.median(z[given], axis=0), usual)
            plain.append(figures(z[asked], truth))
            moved.append(figures(log_softmax(z[asked] + by), truth))
        without.append(np.mean(plain, axis=0))
        with_it.append(np.mean(moved, axis=0))
    return np.array(without), np.array(with_it)


def figures(z: Array, truth: NDArray[np.int64]) -> Array:
    """Return uar, accuracy and loss of log-probabilities (n, 7)."""
    answer = z.argmax(axis=1)
    recall = [(answer[truth == k] == k).mean() for k in np.unique(truth)]
    loss = -np.maximum(z[np.arange(len(z)), truth], float(logs(np.zeros(1))[0])).mean()
    return np.array([np.mean(recall), (answer == truth).mean(), loss])


def measure(data: Any) -> dict[str, Any]:
    """Return mean and standard deviation over actors, without, with, and of the difference."""
    report: dict[str, Any] = {"strength": STRENGTH, "bound": BOUND}
    for name, z in answers(data).items():
        without, with_it = by_actor(z, data)
        gain = with_it - without
        report[name] = {"actors": len(gain), "helped": int((gain[:, 0] > 0).sum())}
        report[name]["harmed"] = int((gain[:, 0] < 0).sum())
        for k, figure in enumerate(FIGURES):
            for what, values in (("without", without), ("with", with_it), ("gain", gain)):
                report[name][f"{figure}_{what}"] = round(float(values[:, k].mean()), 4)
                report[name][f"{figure}_{what}_sd"] = round(float(values[:, k].std(ddof=1)), 4)
    return report


def main() -> None:
    """Measure and write to the standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with np.load(given.data) as data:
        report = measure(dict(data))
    if given.json:
        sys.stdout.write(json.dumps(report) + "\n")
        return
    for name, values in report.items():
        sys.stdout.write(f"{name}: {json.dumps(values)}\n")


if __name__ == "__main__":
    main()
