"""Prints how good the expression network is on labelled faces.

    python -m emoscope_models.training.face_evaluate CARD.toml FER.npz [--features CACHE.npz]

Tables over the public test split: FER+ where the raters' votes have a first class among the eight
(single votes dropped), FER+ where it has more than half of all ten votes, and FER2013's own seven
labels, by the pool that was fitted for them and by the one for votes. With ``--features`` (made by
``face_blendshapes --extract``) also as it is live: network and blendshapes together, on the faces
as FER2013 frames them and as the live crop does, where the landmarker finds a face. CPU
milliseconds are those of one face at one thread.
"""

import argparse
import json
import logging
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._assets import WEIGHTS
from emoscope_models._card import read_card, verified
from emoscope_models._face_expression import ExpressionMap
from emoscope_models._face_network import ExpressionNetwork
from emoscope_models._face_pool import Pool, read_pool
from emoscope_models._fer import EIGHT
from emoscope_models._labels import EMOTIONS
from emoscope_models.training._face_network_data import Faces, read_landmarked, read_splits
from emoscope_models.training._face_pool_fit import Opinions, mirrored
from emoscope_models.training._scores import scores

AT_ONCE = 50
TRIALS = 200
POOLS = ("live", "alone", "fer2013")


@dataclass(frozen=True, slots=True)
class Model:
    """A network and the pools of its card."""

    network: ExpressionNetwork
    pools: dict[str, Pool]


def read_model(card: Path) -> Model:
    """Read a card and the network beside it. Raises ModelError when they do not fit."""
    known = read_card(card)
    name = f"{card.stem}.onnx"
    network = ExpressionNetwork(verified(card.with_name(name), known.sha256[name]), known.identity)
    return Model(network, {pool: read_pool(known, pool) for pool in POOLS})


def regression() -> ExpressionMap:
    """Return the shipped blendshape regression. Raises ModelError."""
    card = read_card(WEIGHTS / "face_blendshape_v1.toml")
    name = "face_blendshape_v1.json"
    return ExpressionMap(verified(WEIGHTS / name, card.sha256[name]))


def asked(
    network: ExpressionNetwork,
    images: NDArray[np.uint8],
    moved: NDArray[np.float64] | None = None,
) -> Opinions:
    """Return all opinions on images (n, 48, 48) with movements (n, 31)."""
    parts = [
        network.look_at_all(images[k : k + AT_ONCE])[:2] for k in range(0, len(images), AT_ONCE)
    ]
    votes, labels = (np.concatenate(part) for part in zip(*parts, strict=True))
    none = np.full((len(images), len(EMOTIONS)), np.nan)
    return Opinions(votes, labels, none if moved is None else regression().of_movements(moved))


def cpu_ms(network: ExpressionNetwork, image: NDArray[np.uint8]) -> float:
    """Return the CPU milliseconds that one face takes."""
    network.look(image)
    began = time.process_time()
    for _ in range(TRIALS):
        network.look(image)
    return (time.process_time() - began) / TRIALS * 1e3


def evaluate(model: Model, faces: Faces, flip: bool = False) -> dict[str, Any]:
    """Return the tables of the network alone; with ``flip`` each face is also asked mirrored."""
    seen = asked(model.network, faces.images)
    if flip:
        seen = mirrored(seen, asked(model.network, faces.images[:, :, ::-1]))
    votes = model.pools["alone"].eight(seen.votes, seen.labels)
    seven = model.pools["alone"].seven(seen.votes, seen.labels)
    labels = model.pools["fer2013"].seven(seen.votes, seen.labels)
    judged, clear = faces.judged, faces.majority
    return {
        "test_ferplus": scores(votes[judged], faces.first[judged], EIGHT),
        "test_ferplus_majority": scores(votes[clear], faces.first[clear], EIGHT),
        "test_fer2013": scores(labels, faces.labels, EMOTIONS),
        "test_fer2013_by_votes": scores(seven, faces.labels, EMOTIONS),
        "cpu_ms": round(cpu_ms(model.network, faces.images[0]) * (1 + flip), 2),
    }


def evaluate_live(model: Model, faces: Faces, features: Path) -> dict[str, Any]:
    """Return the tables of the pool that answers live, where the landmarker finds a face.

    ``test_live_crop`` is the whole path; the two before it say what pool and crop change. Seven
    classes: faces that the raters call contempt are left out.
    """
    moved, crops = read_landmarked(features, faces)
    usable = np.isfinite(moved[:, 0]) & faces.judged & (faces.first < len(EMOTIONS))
    some, truth = faces.part(usable), faces.first[usable]
    clear = some.majority
    framed = asked(model.network, some.images, moved[usable])
    cropped = asked(model.network, crops[usable], moved[usable])
    tables: dict[str, Any] = {}
    for name, pool, seen in (
        ("test_network_alone", model.pools["alone"], framed),
        ("test_live", model.pools["live"], framed),
        ("test_live_crop", model.pools["live"], cropped),
    ):
        p = pool.seven(seen.votes, seen.labels, seen.blendshapes)
        tables[name] = scores(p, truth, EMOTIONS)
        tables[f"{name}_majority"] = scores(p[clear], truth[clear], EMOTIONS)
    return tables


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
    parser.add_argument("card", type=Path, help="the network's card, the network beside it")
    parser.add_argument("data", type=Path)
    parser.add_argument("--features", type=Path, help="cache of face_blendshapes --extract")
    parser.add_argument("--flip", action="store_true", help="each face also mirrored")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    model, faces = read_model(given.card), read_splits(given.data).test
    report = evaluate(model, faces, given.flip)
    if given.features:
        report |= evaluate_live(model, faces, given.features)
    if given.json:
        sys.stdout.write(json.dumps(report) + "\n")
        return
    for name, figures in report.items():
        text = table(name, figures) if isinstance(figures, dict) else f"{name}: {figures}"
        sys.stdout.write(text + "\n\n")


if __name__ == "__main__":
    main()
