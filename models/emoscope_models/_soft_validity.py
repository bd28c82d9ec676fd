"""P(valid | what can be seen of a window): a small logistic model per modality.

Each part of the doubt is a figure that is the better the higher it is: sharpness, the voice over
the noise, likeness to the training's inputs. It is measured in spreads of clean windows, counts no
more than CAP above their middle, and has a slope of 0 or more: a worse signal never raises
P(valid). A part that is not known is left at its mean over the calibration. What the models are
made from, and how they fare against the hand-made scores, is in the card and ``training/validity``.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from emoscope_models._assets import WEIGHTS, locate
from emoscope_models._card import ModelError, read_card, verified
from emoscope_models._estimate import Modality

CARD = WEIGHTS / "validity_v1.toml"
CAP = 2.0
"""Spreads above the middle of clean windows beyond which better brings nothing."""
FLOOR = -8.0
LOGISTIC = 1.702
"""The logistic curve comes closest to the normal distribution's when so steep."""


@dataclass(frozen=True, slots=True)
class Part:
    """One figure: ``centre`` and ``spread`` of clean windows, ``usual`` its mean, in spreads and
    capped, over all of the calibration, and its ``slope`` in log odds per spread."""

    centre: float
    spread: float
    usual: float
    slope: float

    def __post_init__(self) -> None:
        """Refuse what would not be monotone."""
        values = (self.centre, self.spread, self.usual, self.slope)
        if not all(math.isfinite(v) for v in values):
            raise ValueError("a part holds values that are not numbers")
        if self.spread <= 0 or self.slope < 0:
            raise ValueError("a part needs a spread above 0 and a slope of 0 or more")

    def spreads(self, figure: float) -> float:
        """Return how many spreads of clean windows a figure lies above their middle, bounded."""
        return min(CAP, max(FLOOR, (figure - self.centre) / self.spread))

    def quality(self, figure: float) -> float:
        """Return about which share of clean windows is worse, 0 to 1."""
        return _logistic(LOGISTIC * self.spreads(figure))


@dataclass(frozen=True, slots=True)
class SoftValidity:
    """P(valid) from what is known. ``base`` is the calibration's share of valid windows, ``model``
    tells the weights apart that the figures come from (a SHA-256), empty where there are none."""

    intercept: float
    base: float
    parts: Mapping[str, Part]
    model: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no probability."""
        if not math.isfinite(self.intercept) or not 0 < self.base < 1:
            raise ValueError("the intercept must be a number and the base within 0..1")

    def probability(self, figures: Mapping[str, float | None]) -> float:
        """Return P(valid); the base rate when no part is known.

        Raises KeyError for a figure that the model does not know.
        """
        total, known = self.intercept, False
        for name, figure in figures.items():
            part = self.parts[name]
            if figure is None or math.isnan(figure):
                continue
            known = True
            total += part.slope * (part.spreads(figure) - part.usual)
        return _logistic(total) if known else self.base

    def quality(self, name: str, figure: float | None) -> float | None:
        """Return about which share of clean windows is worse than this figure, None if unknown."""
        if figure is None or math.isnan(figure):
            return None
        return self.parts[name].quality(figure)

    def worst(self, figures: Mapping[str, float | None]) -> str | None:
        """Return the part that lowers P(valid) most against its mean, None when none does."""
        cost = {
            name: self.parts[name].slope * (self.parts[name].spreads(f) - self.parts[name].usual)
            for name, f in figures.items()
            if f is not None and not math.isnan(f)
        }
        name = min(cost, key=lambda n: cost[n], default=None)
        return name if name is not None and cost[name] < 0 else None


def _logistic(x: float) -> float:
    if x >= 0:
        return 1 / (1 + math.exp(-min(x, 700.0)))
    grown = math.exp(max(x, -700.0))
    return grown / (1 + grown)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[bool, SoftValidity]]:
    """Return the file as it was read. Raises ModelError when it is missing, altered or no JSON."""
    card = read_card(CARD)
    [name] = [n for n in card.sha256 if n.endswith(".json")]
    data = verified(locate(name), card.sha256[name])
    try:
        table = json.loads(data)
        return MappingProxyType({m: _parsed(part) for m, part in table.items()})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ModelError(
            "The validity model {name} cannot be loaded ({error}).",
            "Install Emoscope again.",
            name=name,
            error=error,
        ) from error


def _parsed(raw: Mapping[str, Any]) -> tuple[bool, SoftValidity]:
    parts = {n: Part(**{k: float(v) for k, v in p.items()}) for n, p in raw["parts"].items()}
    soft = SoftValidity(
        float(raw["intercept"]), float(raw["base"]), MappingProxyType(parts), str(raw["model"])
    )
    return bool(raw["adopted"]), soft


def load_soft(modality: Modality, model: str = "") -> SoftValidity | None:
    """Return the model of P(valid) of a modality; None where the hand-made score stays.

    It stays where the model was no better than it on held-out corruptions, and where the model was
    made for other weights than those with the SHA-256 ``model``. Raises ModelError when the file
    is damaged.
    """
    if modality not in _table():
        return None
    adopted, soft = _table()[modality]
    return soft if adopted and soft.model == model else None
