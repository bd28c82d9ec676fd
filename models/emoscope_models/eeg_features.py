"""What a personal model reads from a raw window: log band powers and asymmetries.

The NumPy reference of the first half of a personal model's ONNX graph. Frequencies below 1 Hz
(electrode offset, sweat) and from 45 Hz on (mains) take no part, so no filter is needed: demean,
Hann, Fourier transform, mean density in each band, log10.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models.eeg_bands import BANDS, EDGES, FLOOR, PAIRS, plain

SECONDS = 4.0
HOP = 1.0
"""Seconds between the windows that a personal model is trained on."""
LEAST_SPREAD = 0.05
"""log10 units; below this a spread at rest is luck."""
BRAIN = 30.0
"""Hz; above, a dry headset delivers muscle rather than brain (Goncharova et al., 2003)."""


def span(rate: float) -> int:
    """Return how many samples a window has."""
    return round(SECONDS * rate)


def hann(rate: float) -> NDArray[np.float64]:
    """Return the periodic Hann window (samples,)."""
    return np.asarray(np.hanning(span(rate) + 1)[:-1])


def bins(rate: float) -> NDArray[np.int64]:
    """Return the indices (b,) of the Fourier bins from the lowest to the highest band edge."""
    hertz = np.fft.rfftfreq(span(rate), 1 / rate)
    return np.flatnonzero((hertz >= EDGES[0][0]) & (hertz < EDGES[-1][1]))


def band_means(rate: float) -> NDArray[np.float64]:
    """Return the matrix (5, b) from squared magnitudes to densities in µV²/Hz."""
    hertz = np.fft.rfftfreq(span(rate), 1 / rate)[bins(rate)]
    rows = np.stack([(hertz >= low) & (hertz < high) for low, high in EDGES]).astype(np.float64)
    scale = 2 / (rate * float(hann(rate) @ hann(rate)))
    return np.asarray(scale * rows / rows.sum(axis=1, keepdims=True))


def pairs_of(channels: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return left and right of each homologous frontal pair among ``channels``."""
    where = {plain(name): k for k, name in enumerate(channels)}
    return tuple((where[a], where[b]) for a, b in PAIRS if a in where and b in where)


def mixing(channels: Sequence[str]) -> NDArray[np.float64]:
    """Return the matrix (c * 5, f) from log powers, channel by channel, to features.

    First the powers as they are, then log alpha on the right minus the left of each pair.
    """
    alpha, pairs = BANDS.index("alpha"), pairs_of(channels)
    matrix = np.eye(len(channels) * len(BANDS), len(channels) * len(BANDS) + len(pairs))
    for k, (left, right) in enumerate(pairs, start=len(channels) * len(BANDS)):
        matrix[right * len(BANDS) + alpha, k] = 1
        matrix[left * len(BANDS) + alpha, k] = -1
    return matrix


def feature_bands(channels: Sequence[str]) -> NDArray[np.int64]:
    """Return the index into BANDS of each feature (f,)."""
    own = np.tile(np.arange(len(BANDS)), len(channels))
    return np.concatenate((own, np.full(len(pairs_of(channels)), BANDS.index("alpha"))))


def features(windows: NDArray[Any], rate: float, channels: Sequence[str]) -> NDArray[np.float64]:
    """Return features (n, f), log10, of raw ``windows`` (n, samples, channels) in µV."""
    flat = [log_powers(window, rate).reshape(-1) for window in windows]
    return np.asarray(np.stack(flat) @ mixing(channels)) if flat else np.zeros((0, 0))


def log_powers(window: NDArray[Any], rate: float) -> NDArray[np.float64]:
    """Return log10 µV²/Hz (c, 5) of one raw window (samples, c)."""
    power = np.abs(transformed(window, rate)) ** 2
    return np.asarray(np.log10(np.maximum(band_means(rate) @ power, FLOOR)).T)


def transformed(window: NDArray[Any], rate: float) -> NDArray[np.complex128]:
    """Return the Fourier bins (b, c) of one raw window (samples, c), demeaned and tapered."""
    whole = np.asarray(window, dtype=np.float64)
    tapered = (whole - whole.mean(axis=0)) * hann(rate)[:, np.newaxis]
    return np.asarray(np.fft.rfft(tapered, axis=0)[bins(rate)])


def centre_and_spread(
    seen: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return median and robust spread (f,) of features (n, f): what a z-score is against."""
    centre = np.median(seen, axis=0)
    spread = 1.4826 * np.median(np.abs(seen - centre), axis=0)
    return centre, np.maximum(spread, LEAST_SPREAD)
