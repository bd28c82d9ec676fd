"""Band powers and what is read from them: relative shares, asymmetry, alpha peak, muscle."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import scipy.fft
from numpy.typing import NDArray

BANDS: tuple[str, ...] = ("delta", "theta", "alpha", "beta", "gamma")
EDGES = ((1.0, 4.0), (4.0, 8.0), (8.0, 13.0), (13.0, 30.0), (30.0, 45.0))
"""Hz, half-open."""
MUSCLE = (31.0, 45.0)
"""Hz; most of what a dry headset delivers here is muscle (Goncharova et al., 2003)."""
FLOOR = 1e-6
"""µV²/Hz; stands for no power at all: log10 -6."""
PAIRS = (("f3", "f4"), ("af7", "af8"), ("af3", "af4"), ("fp1", "fp2"), ("f7", "f8"))
"""Left and right, in order of preference, for the frontal alpha asymmetry."""
FRONTAL = frozenset({"fp1", "fp2", "fpz", "af7", "af8", "af3", "af4"})
MIDFRONTAL = ("fz", "afz", "fcz", "f1", "f2", "f3", "f4", "af3", "af4", "af7", "af8")
"""Where frontal theta is read: on the midline (the first three), else on both sides of it."""
POSTERIOR = frozenset(
    {"o1", "o2", "oz", "po7", "po8", "po3", "po4", "poz", "p3", "p4", "pz", "p7", "p8", "t5", "t6"}
)
PEAK = 0.3
"""log10 units by which an alpha peak rises over the fall of the spectrum around it."""


@dataclass(frozen=True, slots=True)
class Spectrum:
    """Power spectral density ``density`` (c, f) in µV²/Hz at ``hertz`` (f,).

    ``used`` of ``possible`` segments of 1 s went into it: those without a loss or settling filter.
    """

    hertz: NDArray[np.float64]
    density: NDArray[np.float64]
    used: int
    possible: int


def welch(
    filtered: NDArray[np.float32], settled: NDArray[np.bool_], rate: float, span: int
) -> Spectrum | None:
    """Return Welch's spectrum of the last ``span`` of ``filtered`` (c, n), or None.

    Segments of 1 s, half overlapping, Hann (Welch 1967), counted back from the newest sample;
    only those with all samples ``settled`` (n,) count. None when no segment does.
    """
    size = round(rate)
    step = max(1, size // 2)
    possible = max(1, (span - size) // step + 1)
    stops = filtered.shape[1] - step * np.arange(possible)
    starts = stops[stops >= size] - size
    if not len(starts):
        return None
    whole = np.concatenate(([0], np.cumsum(settled)))
    starts = starts[whole[starts + size] - whole[starts] == size]
    if not len(starts):
        return None
    hann = np.hanning(size + 1)[:-1].astype(np.float32)
    pieces = np.lib.stride_tricks.sliding_window_view(filtered, size, axis=1)[:, starts]
    power = np.abs(scipy.fft.rfft(pieces * hann, axis=2)) ** 2
    density = 2 / (rate * float(hann @ hann)) * power.mean(axis=1).astype(np.float64)
    hertz = np.fft.rfftfreq(size, 1 / rate).astype(np.float64)
    return Spectrum(hertz, density, len(starts), possible)


def band_powers(spectrum: Spectrum) -> NDArray[np.float64]:
    """Return the mean density of each band: (c, 5) log10 µV²/Hz."""
    columns = [
        spectrum.density[:, (spectrum.hertz >= low) & (spectrum.hertz < high)].mean(axis=1)
        for low, high in EDGES
    ]
    return np.asarray(np.log10(np.maximum(np.stack(columns, axis=1), FLOOR)))


def relative(spectrum: Spectrum, good: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return each band's share (5,) of the power at 1-45 Hz, median over ``good`` electrodes."""
    widths = np.array([high - low for low, high in EDGES])
    powers = 10 ** band_powers(spectrum)[good] * widths
    shares = np.median(powers / powers.sum(axis=1, keepdims=True), axis=0)
    return np.asarray(shares / shares.sum())


def muscle(spectrum: Spectrum, good: NDArray[np.bool_]) -> float:
    """Return the share of 31-45 Hz in the power at 1-45 Hz, 0 to 1: mean of ``good``."""
    hertz, density = spectrum.hertz, spectrum.density[good]
    high = density[:, (hertz >= MUSCLE[0]) & (hertz < MUSCLE[1])].sum(axis=1)
    every = density[:, (hertz >= EDGES[0][0]) & (hertz < MUSCLE[1])].sum(axis=1)
    return float(np.mean(high / np.maximum(every, FLOOR)))


def asymmetry(
    powers: NDArray[np.float64], names: tuple[str, ...], good: NDArray[np.bool_]
) -> tuple[float, tuple[str, str]] | None:
    """Return ln alpha on the right minus ln alpha on the left, and the pair; None without one.

    Positive means more alpha on the right (Davidson 1992: relatively more left activity). The
    first of PAIRS whose two electrodes are ``good``.
    """
    where = {plain(name): k for k, name in enumerate(names)}
    for left, right in PAIRS:
        a, b = where.get(left), where.get(right)
        if a is not None and b is not None and good[a] and good[b]:
            alpha = powers[:, BANDS.index("alpha")]
            return float((alpha[b] - alpha[a]) * np.log(10)), (names[a], names[b])
    return None


def frontal_theta(
    powers: NDArray[np.float64], names: tuple[str, ...], good: NDArray[np.bool_]
) -> float | None:
    """Return log10 theta power (4-8 Hz, µV²/Hz) over the middle of the forehead, None without one.

    The midline where there is an electrode that is ``good``, else the mean of both sides (Cavanagh
    & Frank 2014 for the rhythm). A forehead electrode beside the midline also sees the eyes.
    """
    theta = powers[:, BANDS.index("theta")]
    for group in (MIDFRONTAL[:3], MIDFRONTAL[3:]):
        chosen = good & among(names, frozenset(group))
        if chosen.any():
            return float(theta[chosen].mean())
    return None


def beta_alpha(spectrum: Spectrum, good: NDArray[np.bool_]) -> float | None:
    """Return log10 of beta (13-30 Hz) over alpha (8-13 Hz) density, median over ``good``.

    Pope, Bogart & Bartolome 1995 for the family of such ratios. None without a good electrode.
    """
    if not good.any():
        return None
    powers = band_powers(spectrum)[good]
    return float(np.median(powers[:, BANDS.index("beta")] - powers[:, BANDS.index("alpha")]))


@dataclass(frozen=True, slots=True)
class AlphaPeak:
    """The alpha rhythm: its ``frequency`` in Hz, and ``height`` in log10 over the spectrum."""

    frequency: float
    height: float


def alpha_peak(spectrum: Spectrum, chosen: NDArray[np.bool_]) -> AlphaPeak | None:
    """Return the peak within 7.5-13 Hz of the ``chosen`` electrodes, None when there is none.

    The fall of the spectrum is a line through log power over log frequency at 3-6 and 15-30 Hz;
    a peak must be the highest point at 7-14 Hz and stand PEAK over that line, twice that on one
    electrode alone: noise then peaks by chance.
    """
    hertz = spectrum.hertz
    log = np.log10(np.maximum(spectrum.density[chosen], FLOOR)).mean(axis=0)
    around = ((hertz >= 3) & (hertz <= 6)) | ((hertz >= 15) & (hertz <= 30))
    rise, offset = np.polyfit(np.log10(hertz[around]), log[around], 1)
    over = log - np.where(hertz > 0, rise * np.log10(np.maximum(hertz, 0.1)) + offset, 0)
    inside = np.flatnonzero((hertz >= 7) & (hertz <= 14))
    top = inside[int(np.argmax(over[inside]))]
    if over[top] < PEAK * (1 + 1 / max(1, int(chosen.sum()))) or top in (inside[0], inside[-1]):
        return None
    a, b, c = over[top - 1], over[top], over[top + 1]
    shift = 0.5 * (a - c) / min(a - 2 * b + c, -1e-9)
    return AlphaPeak(float(hertz[top] + shift * (hertz[1] - hertz[0])), float(b))


@lru_cache(maxsize=16)
def among(names: tuple[str, ...], group: frozenset[str]) -> NDArray[np.bool_]:
    """Return which ``names`` belong to a group of electrodes; read only."""
    found = np.array([plain(name) in group for name in names], dtype=np.bool_)
    found.flags.writeable = False
    return found


@lru_cache(maxsize=1024)
def plain(name: str) -> str:
    """Return a channel's electrode in lower case: "EEG Fp1-Ref" and "FP1." are "fp1"."""
    word = name.strip().lower().removeprefix("eeg").strip()
    return word.split("-")[0].strip(". ")
