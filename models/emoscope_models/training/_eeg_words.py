"""What forbids that a personal model votes, and what only speaks against it, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from emoscope_models.training._eeg_proof import ALPHA

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "chance": "held-out clips are not told apart better than by chance",
        "copies": "some clips are near copies of others: leave them out",
        "order and drift": "the order of the clips tells their class, and the EEG drifts: record"
        " again in an order drawn by lot",
        "order": "The order of the clips alone tells their class: draw the order by lot.",
        "drift": "The EEG drifts: early and late clips of one class can be told apart.",
        "muscle": "Muscle alone does as well: this may not be brain.",
        "late": "What was learnt in the first half does not hold in the second.",
    }
)
"""What forbids admission, and what only speaks against it, in words."""


def against_of(adjusted: float, copied: bool, ordered: bool, drifts: bool) -> list[str]:
    """Return what forbids admission, by the keys of WORDS; nothing when it was earned.

    An order that tells the class forbids it, also where no drift is found: from one class to the
    other there are twice as many clips as within one, so a drift that is too small to be found
    within the classes tells them apart.
    """
    found = {
        "chance": adjusted >= ALPHA,
        "copies": copied,
        "order and drift": ordered and drifts,
        "order": ordered and not drifts,
    }
    return [key for key, true in found.items() if true]


def cautions_of(
    ordered: bool, drifts: bool, score: float, muscle: float, late: float | None
) -> list[str]:
    """Return what speaks against a model without forbidding it, by the keys of WORDS."""
    found = {
        "order": ordered,
        "drift": drifts,
        "muscle": muscle >= score > 0.5,
        "late": late is not None and late <= 0.5 < score,
    }
    return [key for key, true in found.items() if true]
