"""How somebody speaks: pitch, loudness and syllables of a stretch of sound, by plain arithmetic."""

import numpy as np
import scipy.fft
import scipy.signal
from numpy.typing import NDArray

RATE = 16_000
"""Hz of the sound that these functions take."""
HOP = 160
"""Samples between frames of analysis: 10 ms."""
LOWEST, HIGHEST = 60.0, 500.0
"""Hz; the range of pitch looked for. Creak lies below, children's shouts above."""
_DOWN = 2
"""Pitch is looked for at 8 kHz: half the cost, and harmonics above 4 kHz carry no pitch."""
_LAGS = int(np.ceil(RATE / _DOWN / LOWEST)) + 2
_SPAN = 256
"""Samples (32 ms at 8 kHz) compared with their shifted selves: two periods of 60 Hz."""
_FFT = 512
_DIP = 0.15
"""Aperiodic share that counts as a period; de Cheveigné & Kawahara use 0.1 to 0.15."""
_VOICED = 0.30
"""Aperiodic share above which a frame has no pitch."""
_FLOOR = 1e-12
"""Mean square that stands for silence: -120 dBFS."""


def decibels(mean_square: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Return a level in dBFS: 10 log10 of the mean square, full scale being RMS 1.0.

    A sine that just reaches full scale reads -3.0.
    """
    return np.asarray(10 * np.log10(np.maximum(mean_square, _FLOOR)))


def levels(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the mean square of each whole 10 ms of ``sound`` (n,): (n // 160,)."""
    whole = sound[: len(sound) // HOP * HOP].astype(np.float64).reshape(-1, HOP)
    return np.asarray(np.mean(whole * whole, axis=1))


def pitch(sound: NDArray[np.float32], wanted: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return the pitch in Hz of each 10 ms of ``sound`` (n,), NaN where there is none: (n // 160,).

    YIN (de Cheveigné & Kawahara, J. Acoust. Soc. Am. 111, 2002): the cumulative mean normalised
    difference, its first dip below a threshold, and a parabola through it. Only the frames in
    ``wanted`` (n // 160,) are looked at. Of two neighbouring octaves the one nearer to the median
    of the stretch is taken when the signal allows both.
    """
    found = np.full(len(sound) // HOP, np.nan, dtype=np.float32)
    frames = np.flatnonzero(wanted[: len(found)])
    if not len(frames):
        return found
    low = _halved(sound)
    before = (_SPAN + _LAGS - HOP // _DOWN) // 2
    padded = np.concatenate((np.zeros(before), low, np.zeros(_SPAN + _LAGS)))
    normalised = _normalised_difference(padded.astype(np.float64), frames * (HOP // _DOWN))
    lag, dip = _period(normalised)
    lag, dip = _same_octave(normalised, lag, dip)
    hertz = (RATE / _DOWN) / lag
    good = (dip < _VOICED) & (hertz >= LOWEST) & (hertz <= HIGHEST)
    found[frames[good]] = hertz[good]
    return found


def _halved(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the sound at half its rate, below 3.4 kHz (33 taps, their delay taken off)."""
    smooth = scipy.signal.upfirdn(_TAPS, sound, down=_DOWN)
    skip = len(_TAPS) // 2 // _DOWN
    return np.asarray(smooth[skip : skip + (len(sound) + 1) // _DOWN], dtype=np.float32)


_TAPS = scipy.signal.firwin(33, 3400, fs=RATE).astype(np.float32)


def _normalised_difference(
    sound: NDArray[np.float64], starts: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return YIN's d'(lag) of the frames at ``starts`` for lags 0 .. _LAGS-1: (frames, _LAGS).

    d(lag) = energy + shifted energy - 2 x correlation: the energies from one running sum over the
    whole sound, the correlation by FFT.
    """
    slides = np.lib.stride_tricks.sliding_window_view
    pieces = slides(sound.astype(np.float32), _SPAN + _LAGS)[starts]
    head = scipy.fft.rfft(pieces[:, :_SPAN], _FFT)
    head = np.conj(head, out=head)
    head *= scipy.fft.rfft(pieces, _FFT)
    crossed = scipy.fft.irfft(head, _FFT, overwrite_x=True)[:, :_LAGS]
    total = np.concatenate(([0.0], np.cumsum(sound * sound)))
    energy = slides(total[_SPAN:] - total[:-_SPAN], _LAGS)[starts].astype(np.float32)
    difference = np.maximum(energy[:, :1] + energy - 2 * crossed, 0.0)
    running = np.maximum(np.cumsum(difference[:, 1:], axis=1), np.float32(_FLOOR))
    normalised = np.ones_like(difference)
    normalised[:, 1:] = difference[:, 1:] / running * np.arange(1, _LAGS, dtype=np.float32)
    normalised[energy[:, 0] < _SPAN * _FLOOR] = 1.0
    return np.asarray(normalised)


def _period(normalised: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the refined lag and the depth of the first good dip of each frame."""
    shortest = int(RATE / _DOWN / HIGHEST)
    inner = normalised[:, shortest : _LAGS - 1]
    before, after = normalised[:, shortest - 1 : _LAGS - 2], normalised[:, shortest + 1 : _LAGS]
    bottom = (inner <= before) & (inner < after)
    good = bottom & (inner < _DIP)
    best = np.argmin(np.where(bottom, inner, np.inf), axis=1)
    chosen = np.where(good.any(axis=1), np.argmax(good, axis=1), best)
    return _refined(normalised, chosen + shortest)


def _refined(
    normalised: NDArray[np.float32], lag: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return lag and depth of the parabola through the dip at whole ``lag`` (frames,)."""
    rows = np.arange(len(lag))
    lag = np.clip(lag, 1, _LAGS - 2)
    near = normalised[rows[:, None], lag[:, None] + np.arange(-1, 2)].astype(np.float64)
    a, b, c = near[:, 0], near[:, 1], near[:, 2]
    bend = a - 2 * b + c
    shift = np.where(bend > 1e-12, (a - c) / (2 * np.maximum(bend, 1e-12)), 0.0)
    shift = np.clip(shift, -0.5, 0.5)
    return np.asarray(lag + shift), np.asarray(np.maximum(b - (a - c) * shift / 4, 0.0))


def _same_octave(
    normalised: NDArray[np.float32], lag: NDArray[np.float64], dip: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Move frames an octave away from the stretch's median when the dip there is nearly as deep."""
    voiced = dip < _DIP
    if voiced.sum() < 3:
        return lag, dip
    centre = float(np.median(lag[voiced]))
    for factor in (0.5, 2.0):
        other = lag * factor
        off = np.abs(np.log2(lag / centre)) > 0.6
        nearer = np.abs(np.log2(other / centre)) < 0.4
        possible = off & nearer & (other > 2) & (other < _LAGS - 2)
        moved, depth = _refined(normalised, np.round(np.clip(other, 2, _LAGS - 3)).astype(int))
        take = possible & (depth < np.maximum(_VOICED, dip + 0.05))
        lag, dip = np.where(take, moved, lag), np.where(take, depth, dip)
    return lag, dip


def syllables(
    mean_squares: NDArray[np.float64], voiced: NDArray[np.bool_], speech: NDArray[np.bool_]
) -> int:
    """Count syllable nuclei in 10 ms levels (k,) with ``voiced`` and ``speech`` (k,) beside.

    After de Jong & Wempe (Behav. Res. Methods 41, 2009): peaks of the intensity contour, voiced,
    at least 2 dB above the dips beside them and not below the median level of the speech.
    """
    if not speech.any():
        return 0
    kernel = np.hanning(_SMOOTH + 2)[1:-1]
    smooth = np.convolve(mean_squares, kernel / kernel.sum(), mode="same")
    contour = decibels(smooth)
    floor = float(np.median(contour[speech])) - _BELOW_MEDIAN
    peaks, _ = scipy.signal.find_peaks(contour, height=floor, prominence=2.0)
    near = np.convolve(voiced, np.ones(3), mode="same") > 0
    return int(np.sum(near[peaks] & speech[peaks]))


_SMOOTH = 7
"""10 ms steps: the 64 ms window of the published contour."""
_BELOW_MEDIAN = 2.0
"""dB; the published script counts nuclei from 2 dB below the median in clean sound."""


def effort(sound: NDArray[np.float32], speech: NDArray[np.bool_]) -> float:
    """Return how bright the speech is, in dB: power at 1-5 kHz over that at 50 Hz - 1 kHz.

    The inverted alpha ratio of the Geneva set (Eyben et al., IEEE Trans. Affect. Comput. 7, 2016).
    A raised voice is brighter, and unlike loudness this does not change with the distance to the
    microphone. ``speech`` (n // 160,) marks the 10 ms to use; NaN without any.
    """
    size = 2 * HOP
    starts = np.flatnonzero(speech[: max(0, len(sound) // HOP - 1)]) * HOP
    if not len(starts):
        return float("nan")
    pieces = np.lib.stride_tricks.sliding_window_view(sound, size)[starts] * _HANN
    power = np.mean(np.abs(scipy.fft.rfft(pieces, axis=1)) ** 2, axis=0)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    high = float(power[(hertz >= 1000) & (hertz < 5000)].sum())
    low = float(power[(hertz >= 50) & (hertz < 1000)].sum())
    return float(decibels((high + _FLOOR) / (low + _FLOOR)))


_HANN = np.hanning(2 * HOP).astype(np.float32)


def clipped_share(sound: NDArray[np.float32]) -> float:
    """Return the share of samples (n,) at the limit of what the converter can tell, 0 to 1.

    At full scale (>= 0.99), or on a plateau: three equal samples within 2 % of the loudest, when
    that is loud enough (-12 dBFS) for equal neighbours not to be the converter's steps.
    """
    if not len(sound):
        return 0.0
    size = np.abs(sound)
    top = float(size.max())
    over = size >= 0.99
    if top > 0.25:
        high = size >= 0.98 * top
        same = np.diff(sound) == 0
        flat = np.zeros(len(sound), dtype=np.bool_)
        flat[1:-1] = same[:-1] & same[1:]
        flat[:-1] |= flat[1:]
        flat[1:] |= flat[:-1]
        over |= flat & high
    return float(np.mean(over))
