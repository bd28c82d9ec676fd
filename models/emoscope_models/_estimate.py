"""One model's answer, and whether it may be believed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from emoscope_models._labels import COMMON, LabelSpace

Modality = Literal["face", "speech", "eeg"]
"""What is judged. The streams that they are judged from are video, audio and eeg."""
MODALITIES: tuple[Modality, ...] = ("face", "speech", "eeg")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an estimate is doubted, in words an operator can act on, translatable.

    ``template`` is the English sentence with named places; ``values`` fill them. ``str()`` gives
    English.
    """

    template: str
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format_map(self.values)


def because(template: str, **values: Any) -> Reason:
    """Make a Reason; the template must be a literal, so that translators find it."""
    return Reason(template, MappingProxyType(values))


@dataclass(frozen=True, slots=True)
class Validity:
    """May this estimate be believed? ``score`` is P(valid), 0 to 1, and 0 when not ``ok``.

    ``ok`` is the hard gate. ``reasons`` say why not, or why not quite; the worst first. The parts
    are kept for display: ``signal`` quality, ``ood`` (how unlike the training data), and
    cross-modal ``agreement``, each 0 to 1 with 1 good, None when not known.
    """

    score: float
    ok: bool = True
    reasons: tuple[Reason, ...] = ()
    signal: float | None = None
    ood: float | None = None
    agreement: float | None = None

    def __post_init__(self) -> None:
        """Refuse a score that is not a probability, or one that a closed gate contradicts."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"validity must be within 0..1, not {self.score}")
        if not self.ok and self.score:
            raise ValueError("an estimate behind a closed gate has validity 0")


def invalid(*reasons: Reason) -> Validity:
    """Return the validity of an estimate behind a closed gate."""
    return Validity(0.0, ok=False, reasons=reasons)


@dataclass(frozen=True, slots=True)
class Affect:
    """Valence and arousal in [-1, 1], each with a standard deviation.

    ``correlation`` (-1 to 1) of their errors tilts the ellipse; 0 where a model does not say.
    """

    valence: float
    arousal: float
    valence_sd: float
    arousal_sd: float
    correlation: float = 0.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one model says about one window.

    ``time`` is the session time (ns) of the window's end, or of the frame; ``start`` that of its
    beginning. ``probabilities`` (classes,) are calibrated, over ``labels``, or None when the model
    has no opinion ("no opinion" is never "neutral"). ``affect`` likewise. ``votes`` is False for a
    modality that is shown but must not enter fusion; ``validity.reasons`` then say why.
    ``details`` holds what the window draws (landmarks, band powers, pitch ...), by name.
    """

    modality: Modality
    model: str
    start: int
    time: int
    validity: Validity
    probabilities: NDArray[np.float64] | None = None
    affect: Affect | None = None
    labels: LabelSpace = COMMON
    votes: bool = True
    details: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
