"""Labelled sets as files: read with care, since anybody may hand in anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelError
from emoscope_models._fer import EIGHT, FER2013, FERPLUS
from emoscope_models._labels import EMOTIONS
from emoscope_models._npz import UNREADABLE
from emoscope_models._registry import Entry

PUBLIC_TEST = 1
"""The value of ``split`` that is evaluated where there is one."""
LARGEST = 1024
"""Pixels a side of a face that is a picture of its own."""


def unusable(path: Path, why: object) -> ModelError:
    """Return the error of labelled data that cannot be used."""
    return ModelError(
        "The data {path} cannot be used: {detail}.",
        "docs/models-format.md says what they need.",
        path=path,
        detail=str(why) or type(why).__name__,
    )


def no_classes(entry: Entry) -> ModelError:
    """Return the error of a model that names no class."""
    return ModelError(
        "The model {key} gives no classes of its own; there is nothing to evaluate.",
        "These can be evaluated: face, speech, a personal EEG model, and models that were added.",
        key=entry.key,
    )


def read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """Read a NumPy archive, all of it. Raises ModelError in one sentence."""
    if not path.is_file():
        raise unusable(path, "there is no such file")
    try:
        # Opened here: numpy leaves a file open that begins like an archive and is none.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            return {name: archive[name] for name in archive.files}
    except UNREADABLE as error:
        raise unusable(path, f"it is no NumPy archive of plain arrays ({_first(error)})") from error


@dataclass(frozen=True, slots=True)
class Question:
    """One label set over the faces: ``classes``, and the true one of each (n,), -1 for none."""

    name: str
    classes: tuple[str, ...]
    truth: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Faces:
    """``images`` (n, h, w) uint8 grey, whole faces, and what is asked about them."""

    images: NDArray[np.uint8]
    questions: tuple[Question, ...]
    split: str
    notes: tuple[str, ...] = ()
    unused: tuple[str, ...] = field(default=())


def read_faces(path: Path) -> Faces:
    """Read labelled faces. Raises ModelError in one sentence for what cannot be used."""
    arrays = read_arrays(path)
    try:
        return _faces(arrays)
    except (ValueError, TypeError, OverflowError) as error:
        raise unusable(path, error) from error


def _faces(arrays: Mapping[str, NDArray[Any]]) -> Faces:
    if "images" not in arrays:
        raise ValueError("it has no images (n, 48, 48)")
    images = _images(arrays["images"])
    n = len(images)
    chosen, split, notes = _split(arrays.get("split"), n)
    questions = []
    if "fer2013" in arrays:
        questions.append(_fer2013(_column(arrays, "fer2013", n)))
    if "ferplus_votes" in arrays:
        listed = _column(arrays, "in_ferplus", n) if "in_ferplus" in arrays else np.ones(n)
        questions += _ferplus(np.asarray(arrays["ferplus_votes"]), listed.astype(bool), n)
    if "labels" in arrays:
        questions.append(_named(_column(arrays, "labels", n)))
    if not questions:
        raise ValueError("it has no labels: fer2013, ferplus_votes or labels")
    parts = tuple(Question(q.name, q.classes, q.truth[chosen]) for q in questions)
    if not any((q.truth >= 0).any() for q in parts):
        raise ValueError(f"no face of {split} has a label")
    known = {"images", "split", "fer2013", "ferplus_votes", "in_ferplus", "labels"}
    unused = tuple(sorted(set(arrays) - known))
    return Faces(images[chosen], parts, split, notes, unused)


def _images(images: NDArray[Any]) -> NDArray[np.uint8]:
    if images.ndim == 4 and images.shape[3] == 1:
        images = images[:, :, :, 0]
    if images.ndim != 3 or not len(images) or not all(1 <= s <= LARGEST for s in images.shape[1:]):
        raise ValueError(f"images must be (n, 48, 48), not {images.shape}")
    if images.dtype.kind not in "iu" or images.min() < 0 or images.max() > 255:
        raise ValueError(f"images must be whole numbers from 0 to 255, not {images.dtype}")
    return images.astype(np.uint8)


def _column(arrays: Mapping[str, NDArray[Any]], name: str, n: int) -> NDArray[Any]:
    column = np.asarray(arrays[name])
    if column.shape == (n, 1):
        column = column[:, 0]
    if column.shape != (n,):
        raise ValueError(f"{name} must have the shape ({n},), not {column.shape}")
    return column


def _split(split: Any, n: int) -> tuple[NDArray[np.int64], str, tuple[str, ...]]:
    """Return which faces are evaluated, in words which those are, and what must be said of it."""
    if split is None:
        return np.arange(n), "all", ()
    if np.shape(split) != (n,) or np.asarray(split).dtype.kind not in "iub":
        raise ValueError(f"split must be {n} whole numbers")
    test = np.flatnonzero(np.asarray(split) == PUBLIC_TEST)
    if not len(test):
        return np.arange(n), "all", ("It has a split, but none of it is 1 (public test).",)
    return test, "split 1 (public test)", ()


def _fer2013(labels: NDArray[Any]) -> Question:
    if labels.dtype.kind not in "iu":
        raise ValueError(f"fer2013 must be whole numbers from 0 to 6, not {labels.dtype}")
    inside = (labels >= 0) & (labels < len(FER2013))
    truth = np.where(inside, FER2013[np.where(inside, labels, 0)], -1)
    return Question("fer2013", EMOTIONS, truth.astype(np.int64))


def _ferplus(raw: NDArray[Any], listed: NDArray[np.bool_], n: int) -> list[Question]:
    """Return FER+'s two questions: the raters' first class, and one that most of them name.

    Single votes are dropped as slips of a rater; faces that are mostly "unknown" or "no face" are
    left out (Barsoum et al. 2016).
    """
    if raw.shape != (n, 10) or raw.dtype.kind not in "iuf":
        raise ValueError(f"ferplus_votes must be ({n}, 10) numbers, not {raw.shape} {raw.dtype}")
    raw = raw.astype(np.float64)
    if not np.isfinite(raw).all() or raw.min() < 0:
        raise ValueError("ferplus_votes must be counts from 0 on")
    votes = np.where(raw[:, FERPLUS] <= 1, 0.0, raw[:, FERPLUS])
    judged = listed & (votes.sum(axis=1) > 0) & (votes.max(axis=1) > raw[:, 8:].max(axis=1))
    most = judged & (votes.max(axis=1) > raw.sum(axis=1) / 2)
    first = votes.argmax(axis=1)
    return [
        Question("ferplus", EIGHT, np.where(judged, first, -1)),
        Question("ferplus_majority", EIGHT, np.where(most, first, -1)),
    ]


def _named(labels: NDArray[Any]) -> Question:
    if labels.dtype.kind not in "US":
        raise ValueError(f"labels must be names of classes, not {labels.dtype}")
    names = [str(name).strip().lower() for name in labels.astype(str)]
    unknown = sorted(set(names) - {*EIGHT, ""})
    if unknown:
        raise ValueError(f"the class {unknown[0]!r} is not one of {', '.join(EIGHT)}")
    places = [EIGHT.index(name) if name else -1 for name in names]
    return Question("labels", EIGHT, np.array(places, dtype=np.int64))


def _first(error: BaseException) -> str:
    lines = str(error).splitlines()
    return (lines[0] if lines else type(error).__name__)[:160]
