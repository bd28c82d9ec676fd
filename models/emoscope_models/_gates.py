"""The limits of the hard gates: what closes one, with its default and where that comes from.

Each is a table of the settings (``validity.face``, ``validity.speech``, ``validity.eeg``). A limit
that no window or every window would meet is refused with a ValueError that names it.
"""

import math
from dataclasses import dataclass, field
from typing import Any

SPEECH_WINDOW = 3.0
"""Seconds that speech is judged on."""


def _within(limits: Any, name: str, low: float, high: float) -> None:
    value = getattr(limits, name)
    if not (math.isfinite(value) and low <= value <= high):
        raise ValueError(f"{name} must be within {low:g} and {high:g}, not {value:g}")


@dataclass(frozen=True, slots=True)
class FaceGates:
    """When a face is not judged. Belief falls softly before most of these (``_face_validity``).

    ``min_box`` the face's shorter side in pixels; ``max_faces`` how many may be in the picture
    while nobody has chosen one (the first that was followed stays, so one more lowers belief and no
    more); ``max_yaw``, ``max_pitch``, ``max_roll`` degrees;
    ``min_grey`` and ``max_grey`` the face's mean grey value, 0 to 255; ``min_sharpness`` the
    Laplacian's variance over that of the grey values at 96x96; ``max_cut`` the share of the
    landmarks beyond the picture's edge.
    """

    min_box: float = 48.0
    max_faces: int = 2
    max_yaw: float = 60.0
    max_pitch: float = 60.0
    max_roll: float = 70.0
    min_grey: float = 15.0
    max_grey: float = 248.0
    min_sharpness: float = 0.003
    max_cut: float = 0.25

    def __post_init__(self) -> None:
        """Refuse limits that no face or every face would meet."""
        _within(self, "min_box", 8, 2000)
        _within(self, "max_faces", 1, 100)
        for name in ("max_yaw", "max_pitch", "max_roll"):
            _within(self, name, 5, 180)
        _within(self, "min_grey", 0, 120)
        _within(self, "max_grey", 135, 255)
        _within(self, "min_sharpness", 1e-6, 0.05)
        _within(self, "max_cut", 0.01, 1)


@dataclass(frozen=True, slots=True)
class SpeechGates:
    """When a voice is not judged.

    ``min_speech`` seconds of speech in the window of 3 s (a share of a third); ``quiet`` dBFS, the
    least loudness of speech (without speech the loudest sample counts, 20 dB lower);
    ``max_clipping`` and ``max_missing`` shares of the samples, 0 to 1; ``good_snr`` dB above which
    noise costs nothing (no gate: noise closes none).
    """

    min_speech: float = 1.0
    quiet: float = -50.0
    max_clipping: float = 0.01
    max_missing: float = 0.05
    good_snr: float = 15.0

    def __post_init__(self) -> None:
        """Refuse limits that no sound or every sound would meet."""
        if not 0 < self.min_speech <= SPEECH_WINDOW:
            raise ValueError(f"min_speech must be above 0 s and at most 3 s, not {self.min_speech}")
        if not -120 < self.quiet < 0:
            raise ValueError(f"quiet must be within -120 and 0 dBFS, not {self.quiet}")
        for name in ("max_clipping", "max_missing"):
            if not 0 < getattr(self, name) < 1:
                raise ValueError(f"{name} must be within 0..1, not {getattr(self, name)}")
        if not 0 < self.good_snr <= 60:
            raise ValueError(f"good_snr must be above 0 and at most 60 dB, not {self.good_snr}")


@dataclass(frozen=True, slots=True)
class EEGGates:
    """When an electrode is bad, and when too many are.

    ``max_dead`` and ``max_bad`` shares of the electrodes that are railed or flat, and bad for any
    reason; ``max_missing`` share of the samples. One electrode over 2 s: ``peak_to_peak`` µV,
    ``step`` µV between neighbouring samples, ``drift`` µV/s, ``flat`` µV standard deviation (less
    is no skin contact), ``hum`` µV of mains hum, ``clipped`` share of samples at the highest or
    lowest value, ``rail`` µV, the amplifier's greatest value.

    Peak-to-peak > 400 µV, step > 80 µV or SD < 1 µV told bad from good electrodes with a balanced
    accuracy of .82 against a headset vendor's own ratings; 200 µV would refuse blinks. Wet
    electrodes settle at some 10 to 100 µV/s; below 100 µV of hum the notch copes. A Cyton channel
    that is railed stands at exactly ±187,500 µV.
    """

    max_dead: float = 0.3
    max_bad: float = 1 / 3
    max_missing: float = 0.05
    peak_to_peak: float = 400.0
    step: float = 80.0
    drift: float = 1000.0
    flat: float = 1.0
    hum: float = 100.0
    clipped: float = 0.2
    rail: float = 187_000.0

    def __post_init__(self) -> None:
        """Refuse limits that no electrode or every electrode would meet."""
        for name in ("max_dead", "max_bad"):
            _within(self, name, 0, 0.99)
        _within(self, "max_missing", 0.001, 0.99)
        _within(self, "flat", 0.001, 50)
        _within(self, "peak_to_peak", 20, 100_000)
        _within(self, "step", 5, 100_000)
        _within(self, "drift", 5, 1e6)
        _within(self, "hum", 1, 1e5)
        _within(self, "clipped", 0.01, 1)
        if not (math.isfinite(self.rail) and self.rail > 0):
            raise ValueError(f"rail must be above 0 µV, not {self.rail}")
        if self.flat >= self.peak_to_peak / 4:
            raise ValueError("flat must be well below peak_to_peak")


@dataclass(frozen=True, slots=True)
class Gates:
    """The limits of a site, a table for each modality: behind one, nothing is believed.

    They hold for whichever model reads the modality.
    """

    face: FaceGates = field(default_factory=FaceGates)
    speech: SpeechGates = field(default_factory=SpeechGates)
    eeg: EEGGates = field(default_factory=EEGGates)


DEFAULT_GATES = Gates()
