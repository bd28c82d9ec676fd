"""The card of the expression network: what was measured, and what follows from it in words."""

import hashlib
from pathlib import Path
from typing import Any

import tomli_w

from emoscope_models._labels import EMOTIONS

NAME = "face_expression_v1"
WEAK = 0.6
"""Recall below which the card names a class among its limits."""


def write(
    model: bytes, report: dict[str, Any], parts: dict[str, Any], rounds: int, folder: Path
) -> None:
    """Write the network and its card; ``parts`` are tables that the program reads."""
    (folder / f"{NAME}.onnx").write_bytes(model)
    card = {
        "name": "Expression network",
        "version": "1",
        "modality": "face",
        "summary": "Seven classes of facial expression from one picture of a face, by our own"
        " network and the face's movements together.",
        "input": "48x48 grey levels 0..255, upright, framed by the landmarks as FER2013 frames;"
        " 52 blendshapes of MediaPipe's Face Landmarker",
        "classes": list(EMOTIONS),
        "training": TRAINING.format(rounds=rounds),
        "licence": LICENCE,
        "limits": [*measured_limits(report["test_ferplus"]), *LIMITS],
        "heuristic": False,
        "affect": "Valence and arousal are the classes' centroids on the circumplex, weighted.",
        "labels": "Votes: the common seven and contempt, which is taken out and its share spread.",
        "sha256": {f"{NAME}.onnx": hashlib.sha256(model).hexdigest()},
        "recall": {c: report["test_ferplus"]["recall"][c] for c in EMOTIONS},
        **parts,
        "calibration": report,
    }
    (folder / f"{NAME}.toml").write_text(tomli_w.dumps(_writable(card)), encoding="utf-8")


def measured_limits(figures: dict[str, Any]) -> list[str]:
    """Return a sentence for each class that is missed often, the worst first."""
    classes = list(figures["recall"])
    known = [(c, r) for c, r in figures["recall"].items() if r is not None]
    weak = sorted((r, c) for c, r in known if r < WEAK)
    return [_missed(c, figures["confusion"][classes.index(c)], classes) for _, c in weak]


def _missed(name: str, row: list[int], classes: list[str]) -> str:
    """Return how often a class is found, and for what it is mostly taken instead."""
    place, n = classes.index(name), sum(row)
    others = sorted(((count, c) for c, count in zip(classes, row, strict=True) if c != name))
    mostly = f", {others[-1][0]} {others[-1][1]}" if others[-1][0] else ""
    return (
        f"Of {n} faces that most raters call {name}, {row[place]} are called so{mostly}"
        " (FER+, public test)."
    )


def _writable(value: Any) -> Any:
    """Return the card without what TOML cannot hold (None) and nobody reads there."""
    if not isinstance(value, dict):
        return value
    return {
        name: _writable(inner)
        for name, inner in value.items()
        if name != "confusion" and inner is not None
    }


TRAINING = (
    "Residual network of 2.6 million weights, trained from scratch for {rounds} rounds on FER2013's"
    " training images (Goodfellow et al. 2013) with the ten raters' votes of FER+ (Barsoum et al."
    " 2016) and FER2013's own labels, degraded as webcams degrade. Pooled and calibrated on images"
    " held out of the training split; tested on the public test split. Of all choices one, to weigh"
    " held-out faces by their raters' agreement, was made after a look at an earlier network there;"
    " and training went on beyond 54 rounds because the network of then fell short there."
)
LICENCE = (
    "Apache-2.0 (the weights, our own). FER+ labels: MIT. FER2013's images come from a web search"
    " and are for research use; none is part of Emoscope."
)
LIMITS = (
    "Judges what a face shows, not what its owner feels; posed and spontaneous faces differ.",
    "Made from web pictures of 2013: mostly adults, mostly light skin, many posed. Nobody has"
    " measured it by age, sex or skin colour here.",
    "Calibrated on web pictures; a laboratory's participants differ, so treat probabilities as"
    " rough.",
    "A resting face is not neutral to it: low brows or mouth corners shift the answer.",
    "Speaking moves mouth and jaw, which looks like surprise or happiness for an instant.",
)
