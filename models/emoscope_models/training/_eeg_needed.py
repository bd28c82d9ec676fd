"""How sure a share of clips is, and how many clips it would take to prove one like it."""

import math
from collections.abc import Callable

import scipy.stats

from emoscope_models.training._eeg_proof import ALPHA

METHOD = "Wilson 95 %"
"""Of the share of held-out clips that were right (Wilson 1927)."""
CONFIDENT = 1.959964
"""Standard deviations on each side that hold 95 %."""
POWER = 0.8
"""Chance of finding what is there that a study is commonly planned for (Cohen 1988)."""
MOST = 400
"""Clips; more is no sitting."""


def wilson(right: int, clips: int) -> tuple[float, float]:
    """Return the 95 % interval of a share: ``right`` of ``clips`` (Wilson 1927)."""
    share, z2 = right / clips, CONFIDENT**2
    middle = (share + z2 / (2 * clips)) / (1 + z2 / clips)
    half = CONFIDENT * math.sqrt(share * (1 - share) / clips + z2 / (4 * clips**2))
    half /= 1 + z2 / clips
    low = 0.0 if right == 0 else middle - half
    return low, 1.0 if right == clips else middle + half


def clips_needed(share: float, questions: int = 1, chance: float = 0.5) -> tuple[int, int] | None:
    """Return how many clips would prove such a share right, the larger class's being ``chance``.

    First with just that share right; then so many that four sittings of five would find it, were
    ``share`` the truth. p below ALPHA against ``chance``, for so many ``questions`` at once (the
    first step of Holm 1979). Even numbers; from there on no smaller sitting fails. None for a
    share that no sitting of MOST clips proves.
    """
    alpha = ALPHA / questions
    first = _from_where_on(lambda n: _p(math.floor(share * n + 1e-9), n, chance) < alpha)
    sure = _from_where_on(lambda n: _found(share, n, alpha, chance) >= POWER)
    return None if first is None or sure is None else (first, max(first, sure))


def _from_where_on(proves: Callable[[int], bool]) -> int | None:
    """Return the least even number of clips from which on all prove it, up to MOST."""
    least = None
    for clips in range(MOST, 7, -2):
        if not proves(clips):
            break
        least = clips
    return least


def _p(right: int, clips: int, chance: float) -> float:
    return float(scipy.stats.binom.sf(right - 1, clips, chance))


def _found(share: float, clips: int, alpha: float, chance: float) -> float:
    """Return how likely so many clips are right that p against ``chance`` is below ``alpha``."""
    least = int(scipy.stats.binom.isf(alpha, clips, chance)) + 1
    return float(scipy.stats.binom.sf(least - 1, clips, share))
