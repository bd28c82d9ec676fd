"""Fits the mapping from blendshapes to the seven classes and writes it with its card.

    python -m emoscope_models.training.face_blendshapes FER.npz --features CACHE.npz

``FER.npz`` holds ``images`` (n, 48, 48) uint8, ``split`` (0 train, 1 public test), ``fer2013``
labels and ``ferplus_votes`` (n, 10) of FER+ (Barsoum et al. 2016) with ``in_ferplus``. Landmarks
take about 7 minutes of CPU for 32,000 images and are kept in the cache: ``movements`` (n, 31), NaN
where no face was found, and ``crops`` (n, 48, 48), the faces framed as they are live.
``face_export`` wants the same cache; ``--extract`` makes it and stops there.

Targets are the raters' votes (single votes dropped, contempt, unknown and no face left out), the
loss is soft cross-entropy with L2. Half of the training classes' log-prior is taken out (a lab's
participants are not a web search; none of it out would never say "disgust", all of it out would
see it everywhere), then one temperature is fitted on a tenth of the training images kept aside.
"""

import argparse
import hashlib
import json
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import tomli_w
from mediapipe.tasks.python.vision.core.image import Image, ImageFormat
from mediapipe.tasks.python.vision.core.vision_task_running_mode import VisionTaskRunningMode
from numpy.typing import NDArray
from scipy.optimize import minimize, minimize_scalar

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import read_card, verified
from emoscope_models._face_crop import SIDE as CROP
from emoscope_models._face_crop import face_crop
from emoscope_models._face_expression import MOVEMENTS, features, movements
from emoscope_models._face_landmarks import landmarks, open_landmarker
from emoscope_models._labels import EMOTIONS

log = logging.getLogger(__name__)
Array = NDArray[np.float64]

SIDE, MARGIN, GREY = 192, 64, 127
"""48x48 faces are enlarged to 192 and given a grey margin: the detector then finds 96-98 %."""
FER2013 = np.array([3, 5, 4, 1, 2, 6, 0])
"""FER2013's label order (angry disgust fear happy sad surprise neutral) in EMOTIONS' order."""
FERPLUS = [0, 1, 3, 4, 6, 5, 2]
"""The columns of FER+'s votes in EMOTIONS' order; 7 to 9 are contempt, unknown, no face."""
RIDGE = 1e-4
SCALE_FLOOR = 0.2
"""Added to a feature's standard deviation. Nose wrinkler and cheek raiser never exceed 0.0007 in
this landmarker's output: scaled by their own deviation they got coefficients of 100,000 and would
have decided alone had they ever moved. With the floor none exceeds 6, at the same accuracy."""
PRIOR_OUT = 0.5
SEED = 2013
PROTOTYPES: dict[str, dict[str, float]] = {
    "happy": {"cheekSquint": 1, "mouthSmile": 1},
    "sad": {"browInnerUp": 1, "browDown": 1, "mouthFrown": 1},
    "angry": {"browDown": 1, "eyeSquint": 1, "mouthPress": 1},
    "fear": {"browInnerUp": 1, "browOuterUp": 1, "eyeWide": 1, "mouthStretch": 1, "jawOpen": 1},
    "disgust": {"noseSneer": 1, "mouthUpperUp": 1, "mouthFrown": 0.5},
    "surprise": {"browInnerUp": 1, "browOuterUp": 1, "eyeWide": 1, "jawOpen": 1},
}
"""What the fit is compared with: EMFACS-like prototypes (Ekman & Friesen), by hand."""


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces with votes: ``x`` (n, 31), ``votes`` (n, 7) shares, ``label`` (n,), ``test`` (n,)."""

    x: Array
    votes: Array
    label: NDArray[np.int64]
    fer2013: NDArray[np.int64]
    test: NDArray[np.bool_]


def extract(images: NDArray[np.uint8]) -> tuple[Array, NDArray[np.uint8]]:
    """Return movements (n, 31) and crops (n, 48, 48) of 48x48 grey faces.

    NaN and black where no face is found.
    """
    card = read_card(WEIGHTS / "face_landmarker.toml")
    name = "face_landmarker.task"
    model = verified(locate(name), card.sha256[name])
    found = np.full((len(images), len(MOVEMENTS)), np.nan)
    crops = np.zeros((len(images), CROP, CROP), dtype=np.uint8)
    landmarker = open_landmarker(model, VisionTaskRunningMode.IMAGE)
    for i, small in enumerate(images):
        face = cv2.resize(small, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)
        edges = (MARGIN, MARGIN, MARGIN, MARGIN)
        framed = cv2.copyMakeBorder(face, *edges, cv2.BORDER_CONSTANT, value=(GREY,))
        rgb = cv2.cvtColor(framed, cv2.COLOR_GRAY2RGB)
        seen = landmarks(landmarker.detect(Image(ImageFormat.SRGB, rgb)), rgb.shape)
        if seen is not None:
            found[i] = movements(seen.blendshapes)
            crops[i] = face_crop(np.asarray(rgb, dtype=np.uint8), seen.points)
        if i % 1000 == 0:
            log.info("%d of %d images", i, len(images))
    landmarker.close()
    return found, crops


def judged(data: Any, x: Array) -> Faces:
    """Return the faces that were found and on whose class the raters agree enough."""
    raw = data["ferplus_votes"].astype(np.float64)
    votes = np.where(raw[:, FERPLUS] <= 1, 0.0, raw[:, FERPLUS])
    keep = np.isfinite(x[:, 0]) & data["in_ferplus"]
    keep &= (votes.sum(axis=1) >= 4) & (votes.max(axis=1) > raw[:, 7:].max(axis=1))
    shares = votes[keep] / votes[keep].sum(axis=1, keepdims=True)
    test = data["split"][keep] == 1
    return Faces(x[keep], shares, shares.argmax(axis=1), FER2013[data["fer2013"][keep]], test)


def softmax(logits: Array) -> Array:
    """Return probabilities (n, 7)."""
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def fit(x: Array, votes: Array) -> tuple[Array, Array]:
    """Return weights (k, 7) and bias (7,) of the regression on ``features`` (n, k)."""
    mean, scale = x.mean(axis=0), x.std(axis=0) + SCALE_FLOOR
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])

    def loss(flat: Array) -> tuple[float, Array]:
        w = flat.reshape(z.shape[1], -1)
        p = softmax(z @ w)
        ridge = np.vstack([w[:-1], np.zeros((1, w.shape[1]))])
        value = -(votes * np.log(p + 1e-12)).sum() / len(z) + RIDGE * (ridge**2).sum()
        return float(value), (z.T @ (p - votes) / len(z) + 2 * RIDGE * ridge).ravel()

    start = np.zeros(z.shape[1] * votes.shape[1])
    w = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    w = w.reshape(z.shape[1], -1)
    weights = w[:-1] / scale[:, None]
    return weights, w[-1] - mean @ weights


def temperature(logits: Array, label: NDArray[np.int64], weight: Array) -> float:
    """Return T of softmax(logits / T) with the least weighted negative log-likelihood."""

    def nll(t: float) -> float:
        p = softmax(logits / t)[np.arange(len(label)), label]
        return float(-np.average(np.log(p + 1e-12), weights=weight))

    return float(minimize_scalar(nll, bounds=(0.3, 3.0), method="bounded").x)


def ece(p: Array, label: NDArray[np.int64], weight: Array, bins: int = 15) -> float:
    """Return the expected calibration error (Guo et al. 2017) of the top class."""
    sure, right = p.max(axis=1), p.argmax(axis=1) == label
    place = np.minimum((sure * bins).astype(int), bins - 1)
    gaps = [
        weight[place == b].sum()
        * abs(np.average(right[place == b] - sure[place == b], weights=weight[place == b]))
        for b in np.unique(place)
    ]
    return float(sum(gaps) / weight.sum())


def figures(answer: NDArray[np.int64], label: NDArray[np.int64]) -> dict[str, Any]:
    """Return accuracy, macro-F1 and recall by class."""
    both = [2 * ((answer == k) & (label == k)).sum() for k in range(7)]
    either = [max(1, (answer == k).sum() + (label == k).sum()) for k in range(7)]
    recall = {e: round(float((answer[label == k] == k).mean()), 3) for k, e in enumerate(EMOTIONS)}
    return {
        "accuracy": round(float((answer == label).mean()), 3),
        "macro_f1": round(float(np.mean(np.array(both) / np.array(either))), 3),
        "recall": recall,
    }


def by_hand(x: Array) -> NDArray[np.int64]:
    """Return the classes by the prototypes, neutral where none reaches 0.3."""
    scores = np.full((len(x), 7), 0.3)
    for emotion, table in PROTOTYPES.items():
        columns = [MOVEMENTS.index(m) for m in table]
        scores[:, EMOTIONS.index(emotion)] = x[:, columns] @ list(table.values())
        scores[:, EMOTIONS.index(emotion)] /= sum(table.values())
    return np.asarray(scores.argmax(axis=1))


def usual_neutral(answers: Array) -> list[float]:
    """Return the mean log-probabilities (7,) of the answers (n, 7) to neutral faces."""
    return [round(float(v), 3) for v in np.log(np.maximum(answers, 1e-6)).mean(axis=0)]


def train(faces: Faces) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the coefficients and the card's figures."""
    x = features(faces.x)
    held = ~faces.test & (np.random.default_rng(SEED).random(len(x)) < 0.1)
    fitted = ~faces.test & ~held
    weights, bias = fit(x[fitted], faces.votes[fitted])
    prior = faces.votes[fitted].mean(axis=0)
    bias = bias - PRIOR_OUT * np.log(prior)
    weight = prior[faces.label] ** -PRIOR_OUT
    logits = x @ weights + bias
    t = temperature(logits[held], faces.label[held], weight[held])
    test = faces.test
    p, label = softmax(logits[test] / t), faces.label[test]
    report = {
        "temperature": round(t, 3),
        "date": datetime.now(UTC).date().isoformat(),
        "n": int(held.sum()),
        "ece_before": round(ece(softmax(logits[test]), label, weight[test]), 3),
        "ece_after": round(ece(p, label, weight[test]), 3),
        "n_train": int(fitted.sum()),
        "n_test": int(test.sum()),
        "test_ferplus": figures(p.argmax(axis=1), label),
        "test_fer2013": figures(p.argmax(axis=1), faces.fer2013[test]),
        "test_ferplus_prototypes": figures(by_hand(faces.x[test]), label),
        "prior_taken_out": PRIOR_OUT,
        "usual_neutral": usual_neutral(softmax(logits / t)[held & (faces.label == 0)]),
    }
    return {
        "movements": MOVEMENTS,
        "classes": EMOTIONS,
        "temperature": round(t, 4),
        "bias": np.round(bias, 4).tolist(),
        "weights": np.round(weights, 4).tolist(),
    }, report


def write(coefficients: dict[str, Any], report: dict[str, Any], folder: Path) -> None:
    """Write the coefficients and put their SHA-256 and figures into the card beside them."""
    # One line: a checkout that changes line ends would change the SHA-256.
    text = json.dumps(coefficients, separators=(",", ":"))
    (folder / "face_blendshape_v1.json").write_bytes(text.encode())
    digest = hashlib.sha256(text.encode()).hexdigest()
    card = {
        "name": "Blendshape regression",
        "version": "1",
        "modality": "face",
        "summary": "Seven classes of facial expression from the movements of one face.",
        "input": "52 blendshapes of MediaPipe's Face Landmarker, left and right averaged",
        "classes": list(EMOTIONS),
        "training": TRAINING,
        "licence": LICENCE,
        "limits": LIMITS,
        "heuristic": False,
        "affect": "Valence and arousal are the classes' centroids on the circumplex, weighted.",
        "labels": "The common seven; FER+'s contempt was left out.",
        "sha256": {"face_blendshape_v1.json": digest},
        "neutral": {"reference": report["usual_neutral"]},
        "calibration": {k: v for k, v in report.items() if k != "usual_neutral"},
    }
    (folder / "face_blendshape_v1.toml").write_text(tomli_w.dumps(card), encoding="utf-8")


TRAINING = (
    "Multinomial logistic regression on FER2013's training images (Goodfellow et al. 2013) with"
    " the ten raters' votes of FER+ (Barsoum et al. 2016); landmarks on the 48x48 faces enlarged"
    " to 192. Tested on FER2013's public test split."
)
LICENCE = (
    "Apache-2.0 (the coefficients, our own). FER+ labels: MIT. FER2013's images come from a web"
    " search and are for research use; none is part of Emoscope."
)
LIMITS = [
    "Judges what a face shows, not what its owner feels; posed and spontaneous faces differ.",
    "Disgust, fear and anger are often missed; sadness is often read as neutral. The landmarker"
    " hardly reports the nose wrinkler (AU 9) and the cheek raiser (AU 6).",
    "Calibrated on web pictures with half of their class frequencies taken out; a laboratory's"
    " participants differ, so treat probabilities as rough.",
    "A resting face is not zero: brows or mouth corners that are low by nature shift the answer.",
    "Speaking moves mouth and jaw, which looks like surprise or disgust for an instant.",
]


def main() -> None:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--features", type=Path, required=True, help="cache, made when missing")
    parser.add_argument("--extract", action="store_true", help="make the cache and stop")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    data = np.load(arguments.data)
    if not arguments.features.exists():
        found, crops = extract(data["images"])
        np.savez_compressed(arguments.features, movements=found, crops=crops)
    if arguments.extract:
        return
    faces = judged(data, np.load(arguments.features)["movements"])
    coefficients, report = train(faces)
    log.info("%s", json.dumps(report, indent=2))
    write(coefficients, report, arguments.out)


if __name__ == "__main__":
    main()
