"""Exports a trained expression network: calibrates, measures and writes it with its card.

    python -m emoscope_models.training.face_export CHECKPOINT FER.npz --features CACHE.npz
    ... --int8          in 8 bits, if that is 1.3 times as quick and loses half a point at most

``CACHE.npz`` is made once from the same faces by ``face_blendshapes --extract``. Grey levels go
into the network and logits come out; how they and the blendshapes become probabilities is fitted
and chosen on the faces held out of the training and written into the card.
"""

import argparse
import json
import logging
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import torch

from emoscope_models._assets import WEIGHTS
from emoscope_models._face_network import ExpressionNetwork
from emoscope_models._fer import EIGHT
from emoscope_models.training import _face_card
from emoscope_models.training._face_int8 import compared, lighter
from emoscope_models.training._face_network_data import (
    Faces,
    Splits,
    read_landmarked,
    read_splits,
)
from emoscope_models.training._face_network_graph import to_onnx
from emoscope_models.training._face_network_net import ExpressionNet
from emoscope_models.training._face_pool_fit import choose, common, pools, usual_neutral
from emoscope_models.training._scores import scores
from emoscope_models.training.face_evaluate import Model, asked, evaluate, evaluate_live

log = logging.getLogger(__name__)

ALIKE = 0.02
"""How far the logits of file and checkpoint may lie apart: 16-bit weights round."""
MIRROR_GAIN = 0.002
"""Accuracy on held-out faces for which a second look at each is taken."""
MAX_BYTES = 10_000_000


def trained(checkpoint: Path) -> tuple[ExpressionNet, int]:
    """Return the averaged network of a checkpoint and the rounds it has learned."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    net = ExpressionNet().eval()
    net.load_state_dict(state["average"])
    return net, int(state["round"])


def exported(net: ExpressionNet, faces: Faces, mirrored: bool = False) -> bytes:
    """Return the network as an ONNX file that has been compared with it on some faces.

    With ``mirrored`` the file looks at mirror images, too. Raises ValueError when the file does
    not answer as the network does, or is too large.
    """
    model = to_onnx(net, mirrored)
    if len(model) > MAX_BYTES:
        raise ValueError(f"the exported network has {len(model)} bytes")
    some = faces.images[:64]
    votes = ExpressionNetwork(model, "exported").look_at_all(some)[0]
    with torch.inference_mode():
        asked_with = torch.from_numpy(some).unsqueeze(1).float()
        expected = net(asked_with)[0].numpy()
        if mirrored:
            expected = (expected + net(asked_with.flip(3))[0].numpy()) / 2
    gap = float(np.abs(votes - expected).max())
    if gap > ALIKE * max(1.0, float(np.abs(expected).max())):
        raise ValueError(f"the exported network answers otherwise: logits differ by {gap:.3f}")
    return model


def looked_twice(model: bytes, net: ExpressionNet, held: Faces) -> tuple[bytes, dict[str, Any]]:
    """Return the network that looks at mirror images, too, if that pays on held-out faces.

    Else ``model`` as it is; the table for the card says why.
    """
    twice = exported(net, held, mirrored=True)
    compare = compared(model, twice, held)
    taken = compare.accuracy_int8 >= compare.accuracy + MIRROR_GAIN
    report = {
        "taken": taken,
        "accuracy": round(compare.accuracy, 4),
        "accuracy_mirrored": round(compare.accuracy_int8, 4),
    }
    return (twice if taken else model), report


def calibrated(model: bytes, held: Faces, features: Path) -> tuple[Model, dict[str, Any]]:
    """Return the network with its pools, and the card's tables on them."""
    network = ExpressionNetwork(model, _face_card.NAME)
    moved, _ = read_landmarked(features, held)
    seen = asked(network, held.images, moved)
    flipped = asked(network, held.images[:, :, ::-1], moved)
    agreed = held.judged & (held.first < len(EIGHT) - 1)
    choice = choose(common(seen, held), flipped.part(agreed))
    fitted = pools(seen, held, choice)
    reference = usual_neutral(fitted["live"], seen, held)
    choices = dict(choice.report)
    answers = fitted["alone"].eight(seen.votes, seen.labels)
    for name, faces in (("held_out", held.judged), ("held_out_majority", held.majority)):
        choices[name] = scores(answers[faces], held.first[faces], EIGHT)
    parts = {
        "pool": {name: asdict(pool) for name, pool in fitted.items()},
        "neutral": {"reference": reference},
        "choices": choices,
    }
    return Model(network, fitted), parts


def measured(model: Model, splits: Splits, features: Path) -> dict[str, Any]:
    """Return the figures on the test split, which is looked at here only."""
    alone = model.pools["alone"]
    return {
        "temperature": round(1 / (alone.votes + alone.labels), 3),
        "date": datetime.now(UTC).date().isoformat(),
        "n": int(splits.held.judged.sum()),
        "n_train": len(splits.train),
        "n_test": len(splits.test),
        **evaluate(model, splits.test),
        **evaluate_live(model, splits.test, features),
    }


def main() -> None:
    """Export, calibrate, evaluate and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--features", type=Path, required=True, help="landmarks of the same faces")
    parser.add_argument("--int8", action="store_true", help="in 8 bits where it is worth it")
    parser.add_argument("--mirror", action="store_true", help="look at mirror images, too")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    splits = read_splits(given.data)
    net, rounds = trained(given.checkpoint)
    model = exported(net, splits.held)
    choice = {}
    if given.mirror:
        model, choice["mirror"] = looked_twice(model, net, splits.held)
    if given.int8:
        model, comparison = lighter(model, splits)
        choice["int8"] = comparison.report()
    asked_with, parts = calibrated(model, splits.held, given.features)
    parts |= choice
    report = measured(asked_with, splits, given.features)
    log.info("%s", json.dumps({"rounds": rounds, **parts, **report}, indent=2))
    _face_card.write(model, report, parts, rounds, given.out)


if __name__ == "__main__":
    main()
