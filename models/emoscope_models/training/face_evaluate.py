"""Prints how good an exported expression network is on labelled faces.

    python -m emoscope_models.training.face_evaluate NETWORK.onnx FER.npz [--flip] [--json]

Three tables over the public test split: FER+ where the raters' votes have a first class among the
eight (single votes dropped), FER+ where it has more than half of all ten votes, and FER2013's own
seven labels, each judged by the head that learned them; besides, FER2013 by the votes' head, which
is the one that is used live. CPU milliseconds are those of one face at one thread.
"""

import argparse
import json
import logging
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._labels import EMOTIONS
from emoscope_models._onnx import load
from emoscope_models.training._face_network_data import EIGHT, Faces, read_splits
from emoscope_models.training._scores import scores

AT_ONCE = 50
TRIALS = 200


class Network:
    """An exported expression network."""

    def __init__(self, model: bytes, name: str) -> None:
        """Load ONNX bytes. Raises ModelError when ONNX Runtime refuses them."""
        self._session = load(model, name)

    def answers(self, images: NDArray[np.uint8]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return probabilities of the votes (n, 8) and of FER2013's labels (n, 7)."""
        votes, labels = [], []
        for k in range(0, len(images), AT_ONCE):
            faces = images[k : k + AT_ONCE, None].astype(np.float32)
            first, second = self._session.run(["votes", "labels"], {"faces": faces})
            votes.append(first)
            labels.append(second)
        return np.concatenate(votes), np.concatenate(labels)

    def cpu_ms(self, image: NDArray[np.uint8]) -> float:
        """Return the CPU milliseconds that one face takes."""
        self.answers(image[None])
        began = time.process_time()
        for _ in range(TRIALS):
            self.answers(image[None])
        return (time.process_time() - began) / TRIALS * 1e3


def evaluate(network: Network, faces: Faces, flip: bool = False) -> dict[str, Any]:
    """Return the tables by name; with ``flip`` each face is asked twice, once mirrored."""
    votes, labels = network.answers(faces.images)
    if flip:
        again = network.answers(faces.images[:, :, ::-1])
        votes, labels = (votes + again[0]) / 2, (labels + again[1]) / 2
    seven = votes[:, :7] / votes[:, :7].sum(axis=1, keepdims=True)
    truth = faces.votes.argmax(axis=1)
    judged, clear = faces.judged, faces.majority
    return {
        "test_ferplus": scores(votes[judged], truth[judged], EIGHT),
        "test_ferplus_majority": scores(votes[clear], truth[clear], EIGHT),
        "test_fer2013": scores(labels, faces.labels, EMOTIONS),
        "test_fer2013_by_votes": scores(seven, faces.labels, EMOTIONS),
        "cpu_ms": round(network.cpu_ms(faces.images[0]) * (1 + flip), 2),
    }


def table(name: str, figures: dict[str, Any]) -> str:
    """Return one table as text."""
    classes = list(figures["recall"])
    head = " ".join(f"{figures[k]:.4f} {k}" for k in ("accuracy", "uar", "macro_f1", "ece"))
    lines = [f"{name}: n {figures['n']}  {head}", f"{'true, answered:':>16}"]
    lines[-1] += "".join(f"{c[:8]:>9}" for c in classes) + "   recall"
    for c, row in zip(classes, figures["confusion"], strict=True):
        recall = figures["recall"][c]
        lines.append(f"{c:>16}" + "".join(f"{n:9d}" for n in row))
        lines[-1] += "        -" if recall is None else f"{recall:9.3f}"
    return "\n".join(lines)


def main() -> None:
    """Evaluate and write to the standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--flip", action="store_true", help="each face also mirrored")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    network = Network(given.network.read_bytes(), given.network.name)
    report = evaluate(network, read_splits(given.data).test, given.flip)
    if given.json:
        sys.stdout.write(json.dumps(report) + "\n")
        return
    for name, figures in report.items():
        text = table(name, figures) if isinstance(figures, dict) else f"{name}: {figures}"
        sys.stdout.write(text + "\n\n")


if __name__ == "__main__":
    main()
