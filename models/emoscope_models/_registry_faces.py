"""Faces that are pictures of their own, answered by each kind of face model, and scored.

The pictures go straight into a network, as in its training: no landmarks are looked for. A model
that answers from movements alone gets them enlarged, and is silent where no face is found.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from emoscope_models._added_input import whole_input
from emoscope_models._card import ModelError, read_card, verified
from emoscope_models._face_expression import ExpressionMap
from emoscope_models._face_landmarks import landmarks, open_landmarker
from emoscope_models._face_network import ExpressionNetwork
from emoscope_models._face_pool import read_pool
from emoscope_models._fer import EIGHT
from emoscope_models._labels import EMOTIONS, Array
from emoscope_models._mediapipe import Image, ImageFormat, VisionTaskRunningMode
from emoscope_models._registry import Entry, find
from emoscope_models._registry_data import Faces, Question, no_classes
from emoscope_models._registry_scores import table
from emoscope_models.added import load_brought

SIDE = 48
AT_ONCE = 50
TRIALS = 50
ENLARGED, MARGIN, GREY = 192, 64, 127
"""Pixels to which a small face is enlarged for the landmarker, and the grey margin around it."""
UNIFORM = np.full(7, 1 / 7)

Pictures = NDArray[np.uint8]
Answer = Callable[[str, int], Array]
"""Probabilities (n, k) for a question's name and number of classes: 7, or 8 with contempt."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a model said to all pictures: ``answer``, which ones it answered, CPU ms a picture."""

    answer: Answer
    eight: bool
    answered: NDArray[np.bool_]
    cpu_ms: float


def evaluate_faces(entry: Entry, faces: Faces) -> dict[str, Any]:
    """Return the tables by question. Raises ModelError when the model cannot be asked."""
    asked = _asked(entry, faces.images)
    tables: dict[str, Any] = {}
    notes = list(faces.notes)
    for question in faces.questions:
        found, left = _table(question, asked)
        if found is not None:
            tables[question.name] = found
        if left:
            notes.append(
                f"{question.name}: {left} faces of contempt left out; it has no such class."
            )
    silent = int((~asked.answered).sum())
    if silent:
        notes.append(f"No face was found in {silent} pictures; they are in no table.")
    if not tables:
        raise ModelError(
            "The model {key} answered none of these faces.",
            "Give it faces as docs/models-format.md describes them.",
            key=entry.key,
        )
    if faces.unused:
        notes.append(f"Not used: {', '.join(faces.unused)}.")
    return {
        "split": faces.split,
        "tables": tables,
        "unanswered": silent,
        "cpu_ms": round(asked.cpu_ms, 3),
        "notes": notes,
    }


def _table(question: Question, asked: Asked) -> tuple[dict[str, Any] | None, int]:
    """Return a question's table, None without a case, and how many faces of contempt it lacks."""
    usable = (question.truth >= 0) & asked.answered
    width, left = len(question.classes), 0
    if width > len(EMOTIONS) and not asked.eight:
        contempt = usable & (question.truth >= len(EMOTIONS))
        left, width = int(contempt.sum()), len(EMOTIONS)
        usable &= ~contempt
    if not usable.any():
        return None, left
    p = asked.answer(question.name, width)[usable]
    return table(p, question.truth[usable], question.classes[:width]), left


def _asked(entry: Entry, images: Pictures) -> Asked:
    if entry.brought:
        return _brought(entry, images)
    names = tuple(entry.card.sha256)
    if "pool" in entry.card.extra and names and names[0].endswith(".onnx"):
        return _network(entry, images)
    if names and names[0].startswith("face_blendshape"):
        return _blendshapes(entry, images)
    raise no_classes(entry)


def _network(entry: Entry, images: Pictures) -> Asked:
    [(name, sha256)] = entry.card.sha256.items()
    network = ExpressionNetwork(verified(entry.file(name), sha256), name)
    votes_pool = read_pool(entry.card, "alone")
    pools = entry.card.extra["pool"]
    labels_pool = read_pool(entry.card, "fer2013") if "fer2013" in pools else votes_pool
    small = _sized(images)
    parts = [network.look_at_all(small[k : k + AT_ONCE]) for k in range(0, len(small), AT_ONCE)]
    votes, labels = (np.concatenate([part[i] for part in parts]) for i in (0, 1))

    def answer(question: str, width: int) -> Array:
        if question == "fer2013":
            return labels_pool.seven(votes, labels)
        if width == len(EIGHT):
            return votes_pool.eight(votes, labels)
        return votes_pool.seven(votes, labels)

    good = np.isfinite(votes).all(axis=1) & np.isfinite(labels).all(axis=1)
    return Asked(answer, True, good, cpu_ms(lambda: network.look(small[0])))


def _blendshapes(entry: Entry, images: Pictures) -> Asked:
    [(name, sha256)] = entry.card.sha256.items()
    mapping = ExpressionMap(verified(entry.file(name), sha256))
    card = read_card(find("face_landmarker").path)
    [(task, digest)] = card.sha256.items()
    landmarker = open_landmarker(
        verified(find("face_landmarker").file(task), digest), VisionTaskRunningMode.IMAGE
    )
    found = np.full((len(images), len(EMOTIONS)), np.nan)
    began = time.process_time()
    try:
        for k, small in enumerate(images):
            rgb = _framed(small)
            seen = landmarks(landmarker.detect(Image(ImageFormat.SRGB, rgb)), rgb.shape)
            if seen is not None:
                found[k] = mapping.probabilities(seen.blendshapes)
    finally:
        landmarker.close()
    spent = (time.process_time() - began) / len(images) * 1e3
    return Asked(lambda name, width: found, False, np.isfinite(found).all(axis=1), spent)


def _brought(entry: Entry, images: Pictures) -> Asked:
    manifest, graph = load_brought(entry.path)
    found = np.full((len(images), len(EMOTIONS)), np.nan)
    for k, picture in enumerate(images):
        try:
            native = graph.probabilities(whole_input(manifest, picture))
        except ValueError:
            continue
        found[k] = manifest.labels.lift(native, UNIFORM)
    spent = cpu_ms(lambda: graph.probabilities(whole_input(manifest, images[0])))
    return Asked(lambda name, width: found, False, np.isfinite(found).all(axis=1), spent)


def cpu_ms(run: Callable[[], object]) -> float:
    """Return the CPU milliseconds that ``run`` takes, on average; on one thread."""
    run()
    began = time.process_time()
    for _ in range(TRIALS):
        run()
    return (time.process_time() - began) / TRIALS * 1e3


def _sized(images: Pictures) -> Pictures:
    """Return pictures (n, h, w) as (n, 48, 48)."""
    if images.shape[1:] == (SIDE, SIDE):
        return images
    method = cv2.INTER_AREA if min(images.shape[1:]) >= SIDE else cv2.INTER_LINEAR
    scaled = [cv2.resize(image, (SIDE, SIDE), interpolation=method) for image in images]
    return np.asarray(scaled, dtype=np.uint8)


def _framed(small: Pictures) -> Pictures:
    """Return a small grey face as the landmarker finds it: enlarged, with a margin, in RGB."""
    face = cv2.resize(small, (ENLARGED, ENLARGED), interpolation=cv2.INTER_CUBIC)
    edges = (MARGIN, MARGIN, MARGIN, MARGIN)
    framed = cv2.copyMakeBorder(face, *edges, cv2.BORDER_CONSTANT, value=(GREY,))
    return np.asarray(cv2.cvtColor(framed, cv2.COLOR_GRAY2RGB), dtype=np.uint8)
