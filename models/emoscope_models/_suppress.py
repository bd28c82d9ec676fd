"""Classes that a model is not trusted with: "not offered".

A model may be good at six classes and hopeless at the seventh. Its card (``suppressed``), the
settings, or a limit on the recall that its card measured take such a class out: the model's answer
then says nothing about it, neither for nor against (``LabelSpace.lift``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from emoscope_models._card import ModelCard, ModelError
from emoscope_models._estimate import Estimate, Modality
from emoscope_models._estimator import Estimator, Window, WindowSpec
from emoscope_models._labels import EMOTIONS


def recalls(card: ModelCard) -> dict[str, dict[str, float]]:
    """Return every table of recall by class that a card holds, by the name of its protocol.

    A ``recall`` of the card itself comes first, under the name "card"; the others stand where
    their evaluation stands.
    """
    found: dict[str, dict[str, float]] = {}
    own = _table(card.extra.get("recall"))
    if own:
        found["card"] = own
    for part in (card.calibration, card.extra):
        for name, value in part.items():
            found |= dict(_within(name, value))
    return found


def suppressed_by(card: ModelCard, limit: float = 0.0) -> tuple[str, ...]:
    """Return the common classes that ``card`` withholds, in the order of EMOTIONS.

    Those that it lists, and those whose recall is below ``limit`` (0 to 1, 0 for no limit) in the
    first of its tables. Raises ModelError for a list of anything but common classes.
    """
    listed = card.extra.get("suppressed", [])
    if not isinstance(listed, list) or not all(name in EMOTIONS for name in listed):
        raise ModelError(
            "The card of {model} suppresses {classes}, which are not among the seven.",
            "Choose from: {known}.",
            model=card.identity,
            classes=listed,
            known=", ".join(EMOTIONS),
        )
    first = next(iter(recalls(card).values()), {})
    weak = {name for name, recall in first.items() if recall < limit}
    return tuple(name for name in EMOTIONS if name in weak or name in listed)


class Suppressing:
    """An Estimator whose answers say nothing about some common classes; all else is the inner's.

    What an operator asks of an estimator (select a face, begin a rest) reaches the inner one.
    """

    def __init__(self, inner: Estimator, classes: tuple[str, ...]) -> None:
        """Wrap ``inner``. Raises ValueError for classes that are not among the common seven."""
        if not set(classes) <= set(EMOTIONS):
            raise ValueError(f"{classes} are not all among {EMOTIONS}")
        self.inner = inner
        self.classes = classes

    @property
    def modality(self) -> Modality:
        """Return what is judged."""
        return self.inner.modality

    @property
    def card(self) -> ModelCard:
        """Return the model's card."""
        return self.inner.card

    @property
    def window(self) -> WindowSpec:
        """Return which samples are wanted."""
        return self.inner.window

    @property
    def provider(self) -> str:
        """Return what it runs on."""
        return self.inner.provider

    def estimate(self, window: Window) -> Estimate:
        """Return the inner's opinion, silent on the suppressed classes."""
        estimate = self.inner.estimate(window)
        both = {*estimate.labels.suppressed, *self.classes}
        silent = tuple(name for name in EMOTIONS if name in both)
        return replace(estimate, labels=replace(estimate.labels, suppressed=silent))

    def reset(self) -> None:
        """Forget all windows seen."""
        self.inner.reset()

    def close(self) -> None:
        """Release native resources."""
        self.inner.close()

    def __getattr__(self, name: str) -> Any:
        """Return what else the inner estimator can do."""
        if name == "inner":  # before __init__, or while it is copied
            raise AttributeError(name)
        return getattr(self.inner, name)


def _within(name: str, value: Any) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the tables named ``recall`` below ``value``, each with the name of its protocol."""
    if not isinstance(value, Mapping):
        return
    table = _table(value.get("recall"))
    if table:
        yield name, table
    for inner, deeper in value.items():
        if inner != "recall":
            yield from _within(inner, deeper)


def _table(value: Any) -> dict[str, float]:
    """Return recall by class; what is no number within 0 to 1 is left out."""
    if not isinstance(value, Mapping):
        return {}
    numbers = {n: float(v) for n, v in value.items() if type(v) in (int, float)}
    return {name: v for name, v in numbers.items() if 0 <= v <= 1}
