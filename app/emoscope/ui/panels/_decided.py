"""Decisions as pixels: the stack of probabilities, a modality's validity, who counts how much."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from emoscope.ui.panels._minute import NOTHING, Moment
from emoscope.ui.panels._raster import hatched
from emoscope.ui.theme import Theme, colour, mixed, rgb
from emoscope_models import EMOTIONS

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours as pixels: ``strong`` and ``weak`` (7, 4) by emotion, ``states``, ``weights``."""

    strong: Pixels
    weak: Pixels
    states: Pixels
    panel: Pixels
    hatch: Pixels
    weights: Pixels


def inks_of(theme: Theme) -> Inks:
    """Return the colours of a theme."""
    return Inks(
        strong=np.array([rgb(c) for c in theme.emotions]),
        weak=np.array([rgb(mixed(c, theme.panel, 0.34)) for c in theme.emotions]),
        states=np.array([rgb(c) for c in theme.states]),
        panel=rgb(theme.panel),
        hatch=rgb(mixed(theme.faint, theme.panel, 0.6)),
        weights=np.array([rgb(c) for c in weight_inks(theme)]),
    )


def weight_inks(theme: Theme) -> tuple[QColor, ...]:
    """Return a colour for each modality's weight, told apart by their lightness alone."""
    return (
        colour(theme.text),
        colour(theme.accent),
        mixed(theme.faint, theme.panel, 0.85 if theme.dark else 0.55),
    )


def stack(moments: Sequence[Moment], columns: NDArray[np.int64], height: int, inks: Inks) -> Pixels:
    """Return the stacked probabilities (height, n, 4), the likeliest in full colour.

    Where there was no evidence it is hatched; ``columns`` (n,) are where, so that hatches join.
    """
    bounds = np.cumsum(np.nan_to_num([m.probabilities for m in moments]), axis=1)
    level = (1 - (np.arange(height) + 0.5) / height)[:, None]
    kind = np.zeros((height, len(moments)), dtype=np.uint8)
    for bound in bounds.T[:-1]:  # one class after the other: all at once takes four times as long
        kind += level > bound
    label = np.array([m.label for m in moments])
    inked = np.concatenate([inks.strong, inks.weak]).view(np.uint32)[:, 0]  # a pixel as one number
    kind += len(EMOTIONS) * (kind != label).astype(np.uint8)
    drawn = inked[kind].view(np.uint8).reshape(height, len(moments), 4)
    nothing = label == NOTHING
    drawn[:, nothing] = hatched(height, columns[nothing], inks.panel, inks.hatch)
    return drawn


def ribbon(moments: Sequence[Moment], number: int, height: int, inks: Inks) -> Pixels:
    """Return a modality's validity (height, n, 4): state as colour, validity as height."""
    validity = np.nan_to_num([m.validity[number] for m in moments])
    tall = np.maximum(2, np.rint(validity * (height - 4)))
    rows = np.arange(height)[:, None]
    inside = (rows >= height - 2 - tall[None]) & (rows < height - 2)
    ink = inks.states[[m.states[number] for m in moments]][None]
    return np.where(inside[..., None], ink, inks.panel)


def weights(moments: Sequence[Moment], height: int, inks: Inks) -> Pixels:
    """Return who counts how much (height, n, 4): stacked shares, empty where nobody does."""
    shares = np.nan_to_num([m.shares for m in moments])
    inner = max(1, height - 4)
    bounds = np.rint(np.cumsum(shares, axis=1) * inner)
    rows = np.arange(height)[:, None] - 2
    kind = (rows[..., None] >= bounds[None]).sum(axis=2)
    counted = (shares.sum(axis=1) > 0)[None] & (rows >= 0) & (rows < inner)
    pixels = inks.weights[np.minimum(kind, len(inks.weights) - 1)]
    return np.where(counted[..., None], pixels, inks.panel)
