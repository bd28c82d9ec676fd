"""The faces that the expression network learns from, with what ten raters said about them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._fer import EIGHT, FER2013, FERPLUS

Array = NDArray[np.float32]

HELD_OUT = 1500
"""Training images kept aside for the temperature and for watching the training."""
BALANCE = 0.3
"""Images are drawn in proportion to (share of their class) to the minus this: contempt and
disgust come 3.5 times as often as their share, and no class is drowned in copies."""
SEED = 2013


@dataclass(frozen=True, slots=True)
class Faces:
    """``images`` (n, 48, 48) uint8 with ``votes`` (n, 8) shares and ``labels`` (n,) of FER2013.

    ``judged`` (n,): the raters agree on a class, so that ``votes`` mean something. ``majority``
    (n,): more than half of all ten votes, "unknown" and "no face" among them, name one class.
    ``rows`` (n,): where they are in the file they were read from.
    """

    images: NDArray[np.uint8]
    votes: Array
    labels: NDArray[np.int64]
    judged: NDArray[np.bool_]
    majority: NDArray[np.bool_]
    rows: NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of faces."""
        return len(self.images)

    def part(self, chosen: NDArray[Any]) -> "Faces":
        """Return the chosen faces."""
        return Faces(
            self.images[chosen],
            self.votes[chosen],
            self.labels[chosen],
            self.judged[chosen],
            self.majority[chosen],
            self.rows[chosen],
        )

    @property
    def first(self) -> NDArray[np.int64]:
        """Return the class (n,) of EIGHT with the most votes."""
        return np.asarray(self.votes.argmax(axis=1))


@dataclass(frozen=True, slots=True)
class Splits:
    """Faces to learn from, faces ``held`` out of them, and FER2013's public test split."""

    train: Faces
    held: Faces
    test: Faces


def read_splits(path: Path) -> Splits:
    """Read FER2013 with FER+ votes from an npz; the README beside says what is in it.

    Pictures that are in the test split too (FER2013 has such) are not learned from, and a picture
    that is there twice is either learned from or held out.
    """
    with np.load(path) as data:
        images, split = data["images"], data["split"]
        faces = _faces(images, data["fer2013"], data["ferplus_votes"], data["in_ferplus"])
    names = np.array([hashlib.sha256(image.tobytes()).hexdigest() for image in images])
    test = np.flatnonzero(split == 1)
    learn = np.flatnonzero((split == 0) & ~np.isin(names, names[test]))
    distinct = np.unique(names[learn])
    chosen = np.random.default_rng(SEED).permutation(distinct)[:HELD_OUT]
    held = np.isin(names[learn], chosen)
    return Splits(faces.part(learn[~held]), faces.part(learn[held]), faces.part(test))


def _faces(images: Any, fer2013: Any, raw: Any, listed: Any) -> Faces:
    """Return the faces; single votes are dropped as slips of a rater (Barsoum et al. 2016)."""
    raw = raw.astype(np.float32)
    votes = np.where(raw[:, FERPLUS] <= 1, 0.0, raw[:, FERPLUS]).astype(np.float32)
    total = votes.sum(axis=1)
    judged = listed.astype(bool) & (total > 0) & (votes.max(axis=1) > raw[:, 8:].max(axis=1))
    majority = judged & (votes.max(axis=1) > raw.sum(axis=1) / 2)
    shares = votes / np.maximum(total, 1)[:, None]
    return Faces(images, shares, FER2013[fer2013], judged, majority, np.arange(len(images)))


def read_landmarked(path: Path, faces: Faces) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
    """Return movements (n, 31), NaN where no face was found, and live crops (n, 48, 48).

    ``path`` is what ``face_blendshapes --extract`` made of the same file. Raises ValueError for
    one that was made of another.
    """
    with np.load(path) as data:
        if not {"movements", "crops"} <= set(data) or len(data["crops"]) <= faces.rows.max():
            raise ValueError(f"{path} was not made of these faces: make it with --extract")
        return data["movements"][faces.rows], data["crops"][faces.rows]


def draw_weights(faces: Faces) -> Array:
    """Return how often (n,) each face is to be drawn in one round, 1 on average."""
    kind = np.where(faces.judged, faces.votes.argmax(axis=1), faces.labels)
    share = np.bincount(kind, minlength=len(EIGHT)) / len(kind)
    weight = share[kind] ** -BALANCE
    return np.asarray(weight / weight.mean(), dtype=np.float32)
