"""A person's own neutral face: where her resting answer lies, and how far to move it.

A resting face is not neutral to a model: brows that are low by nature look angry. While the person
looks neutral, her answers are collected; from then on each answer is moved, in log-probabilities,
part of the way from her resting answer to that of neutral faces at large. Moving logits by a
constant is a change of the classes' prior (Saerens et al. 2002); it is bounded, so that a face
that was not neutral after all cannot turn the model upside down.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._card import ModelCard, ModelError
from emoscope_models._estimate import Reason, because
from emoscope_models._labels import EMOTIONS

Array = NDArray[np.float64]
STRENGTH = 0.5
"""Of the way to the neutral faces at large. Of 0.25 to 1 this did best on RAVDESS, or as well as
any, in likelihood (``training/face_neutral.py``)."""
BOUND = 1.0
"""The furthest shift of one class in log-probability (natural); 0.5 to 2 did alike there."""
SECONDS = 3.0
"""Of believed pictures that are needed."""
BELIEVED = 0.5
"""Validity from which a picture counts."""
LEAST = 1e-6


class Neutral:
    """Collects the answers to a neutral face and moves later ones; one thread."""

    def __init__(self, reference: Array, hop: float) -> None:
        """Take the log-probabilities (7,) of neutral faces at large; seconds between pictures."""
        self._reference = reference
        self._hop = hop
        self.forget()

    @property
    def known(self) -> bool:
        """Return whether answers are moved."""
        return self._shift is not None

    def forget(self) -> None:
        """Drop the person's neutral face, and what is being collected."""
        self.recording = False
        self._seen: list[Array] = []
        self._shift: Array | None = None

    def begin(self) -> None:
        """Collect from here on; an earlier neutral face stays in force until this is complete."""
        self.recording, self._seen = True, []

    def see(self, probabilities: Array, validity: float) -> None:
        """Take the unmoved answer (7,) to one picture."""
        if self.recording and validity >= BELIEVED:
            self._seen.append(logs(probabilities))

    def end(self) -> Reason | None:
        """Use what was collected and return None, or say why not; then the earlier one stays."""
        if not self.recording:
            return because("No neutral face was being recorded.")
        seen, self.recording, self._seen = self._seen, False, []
        if len(seen) * self._hop < SECONDS:
            return because(
                "Only {seconds:.1f} s of a well visible face came; a neutral face needs"
                " {needed:.0f} s. Look into the camera, relaxed, and try again.",
                seconds=len(seen) * self._hop,
                needed=SECONDS,
            )
        self._shift = shift(np.median(seen, axis=0), self._reference)
        return None

    @property
    def state(self) -> tuple[float, ...] | None:
        """Return by how much answers are moved (7,), None while no neutral face is known."""
        return None if self._shift is None else tuple(self._shift.tolist())

    def restore(self, state: Sequence[float]) -> bool:
        """Move answers as an earlier sitting's ``state`` says; False for one that cannot be."""
        try:
            shift = np.array(state, dtype=np.float64)
        except (TypeError, ValueError):
            return False
        if shift.shape != (len(EMOTIONS),) or not (np.abs(shift) <= BOUND).all():
            return False
        self.recording, self._seen, self._shift = False, [], shift
        return True

    def moved(self, probabilities: Array) -> Array:
        """Return an answer (7,) moved by the neutral face; as it is while none is known."""
        if self._shift is None:
            return probabilities
        odds = np.exp(logs(probabilities) + self._shift)
        return np.asarray(odds / odds.sum())


def shift(resting: Array, reference: Array) -> Array:
    """Return by how much (7,) to move log-probabilities, from a resting answer and the usual one.

    Both are freed from their means first, since a constant over all classes changes nothing.
    """
    gap = (reference - reference.mean()) - (resting - resting.mean())
    return np.asarray(np.clip(STRENGTH * gap, -BOUND, BOUND))


def logs(probabilities: Array) -> Array:
    """Return log-probabilities; none below that of one in a million."""
    return np.asarray(np.log(np.maximum(probabilities, LEAST)))


def read_reference(card: ModelCard) -> Array:
    """Return the usual answer to neutral faces from a card. Raises ModelError without one."""
    try:
        table: Mapping[str, Any] = card.extra["neutral"]
        reference = np.array(table["reference"], dtype=np.float64)
    except (KeyError, TypeError, ValueError) as error:
        raise _unusable(card, repr(error)) from error
    if reference.shape != (len(EMOTIONS),) or not np.isfinite(reference).all():
        raise _unusable(card, f"{reference.tolist()}")
    return reference


def _unusable(card: ModelCard, detail: str) -> ModelError:
    return ModelError(
        "The card of {model} does not say how neutral faces look to it ({detail}).",
        "Install Emoscope again.",
        model=card.identity,
        detail=detail,
    )
