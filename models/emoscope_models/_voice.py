"""What can be measured in one window of sound, once it is known where somebody speaks."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from emoscope_models._prosody import (
    HOP,
    RATE,
    clipped_share,
    decibels,
    effort,
    levels,
    pitch,
    syllables,
)

STEP = HOP / RATE
"""Seconds between frames of analysis."""
MIN_PAUSE = 0.2
"""Seconds of pause that a background level needs."""
GUARD = 8
"""Frames of 10 ms beside speech that are no pause: breath, echo, the detector's own delay."""
NEEDS_SNR = 10.0
"""dB below which noise, not the voice, decides how bright the sound is."""
NEEDS_VOICED = 0.3
"""Seconds of voiced sound that a pitch needs."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Figures of one window. What the window does not show is None.

    ``speech`` seconds; ``pitch`` Hz, median; ``pitch_track`` (k,) Hz every 10 ms, NaN unvoiced;
    ``voiced`` share of the speech; ``loudness`` of the speech and ``peak`` of all in dBFS;
    ``background`` mean square of the pauses; ``rate`` syllables per second of speech; ``effort``
    dB; ``clipping`` share of samples.
    """

    speech: float = 0.0
    pitch: float | None = None
    pitch_track: NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    voiced: float = 0.0
    loudness: float | None = None
    peak: float | None = None
    background: float | None = None
    rate: float | None = None
    effort: float | None = None
    clipping: float = 0.0

    def snr(self, background: float | None) -> float | None:
        """Return speech level over ``background`` (mean square) in dB, None when not known."""
        if self.loudness is None or background is None:
            return None
        both = 10 ** (self.loudness / 10)
        ratio = max(both - background, 0.01 * both) / max(background, 1e-12)
        return float(decibels(ratio))


def measure(
    sound: NDArray[np.float32], speech: NDArray[np.bool_], known: NDArray[np.bool_]
) -> Voice:
    """Measure ``sound`` (n,) at 16 kHz, full scale ±1.

    ``speech`` and ``known`` (n // 160,) say for each 10 ms whether somebody speaks, and whether
    the sound is there and was judged.
    """
    mean_squares = levels(sound)
    speech = speech & known
    count = int(speech.sum())
    beside = np.convolve(speech, np.ones(2 * GUARD + 1), mode="same") > 0
    pause = known & ~beside
    peak = float(decibels(float(np.max(np.abs(sound))) ** 2)) if len(sound) else None
    background = float(mean_squares[pause].mean()) if pause.sum() * STEP >= MIN_PAUSE else None
    clipping = clipped_share(sound)
    if not count:
        return Voice(
            pitch_track=np.full(len(speech), np.nan, dtype=np.float32),
            peak=peak,
            background=background,
            clipping=clipping,
        )
    track = pitch(sound, speech)
    voiced = ~np.isnan(track)
    return Voice(
        speech=count * STEP,
        pitch=float(np.median(track[voiced])) if voiced.any() else None,
        pitch_track=track,
        voiced=float(voiced.sum() / count),
        loudness=float(decibels(mean_squares[speech].mean())),
        peak=peak,
        background=background,
        rate=syllables(mean_squares, voiced, speech) / (count * STEP),
        effort=effort(sound, speech),
        clipping=clipping,
    )


def laid_out(
    sound: NDArray[np.float32], index: NDArray[np.int64], samples: int
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Return the window with its gaps left open (samples,), and which samples are there."""
    whole = np.zeros(samples, dtype=np.float32)
    present = np.zeros(samples, dtype=np.bool_)
    at = index - (index[-1] + 1 - samples)
    inside = (at >= 0) & (at < samples)
    whole[at[inside]] = sound[inside]
    present[at[inside]] = True
    return whole, present


def figures_of(voice: Voice, snr: float | None) -> dict[str, float]:
    """Return the figures that this window supports, in the baseline's units."""
    figures: dict[str, float] = {}
    if voice.pitch is not None and voice.voiced * voice.speech >= NEEDS_VOICED:
        figures["pitch"] = float(12 * np.log2(voice.pitch / 100))
    if voice.effort is not None and (snr is None or snr >= NEEDS_SNR):
        figures["effort"] = voice.effort
    if voice.loudness is not None:
        figures["loudness"] = voice.loudness
    if voice.rate is not None:
        figures["rate"] = voice.rate
    return figures
