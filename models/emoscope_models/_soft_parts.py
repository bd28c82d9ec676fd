"""What the soft validity of speech and EEG looks at, read off an estimate's details."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

SPEECH_PARTS = ("snr", "voiced", "clean", "speech", "familiar")
EEG_PARTS = ("electrodes", "kept", "familiar")


def speech_figures(details: Mapping[str, Any]) -> Mapping[str, float | None]:
    """Return SPEECH_PARTS: the voice over the noise in dB, the voiced share, -% of clipped samples,
    seconds of speech, and how familiar the voice model finds it, 0 to 1."""
    return {
        "snr": details["snr"],
        "voiced": details["voiced"],
        "clean": -100 * details["clipping"],
        "speech": details["speech_seconds"],
        "familiar": details["familiarity"],
    }


def eeg_figures(details: Mapping[str, Any]) -> Mapping[str, float | None]:
    """Return EEG_PARTS: the electrodes' mean score, the share of them that are good, and -ln of the
    distance to the person's own rest (None without one).

    Muscle is not among them: its share falls in a blink, so it told valid windows no better.
    """
    electrodes, z = details["electrodes"], details["z"]
    distance = None
    if z is not None and np.isfinite(z).any():
        distance = math.sqrt(float(np.nanmean(np.asarray(z) ** 2)))
    scores = [e.score if e.ok else 0.0 for e in electrodes]
    return {
        "electrodes": float(np.mean(scores)) if scores else None,
        "kept": float(np.mean([e.ok for e in electrodes])) if electrodes else None,
        "familiar": None if distance is None else -math.log(distance + 1e-3),
    }
