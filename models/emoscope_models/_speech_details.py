"""The details of a window in which there is nothing to be heard."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

UNKNOWN = (
    "speech_probability",
    "pitch",
    "loudness",
    "peak",
    "rate",
    "effort",
    "snr",
    "noise",
    "calibration_seconds",
    "familiarity",
    "prosody_arousal",
    "alike",
    "enrolled_seconds",
    "enrolment",
)


def nothing(track: int, frames: int) -> Mapping[str, Any]:
    """Return them; tracks are (track,) and (frames,) without a value."""
    told = {
        "speech_track": np.full(track, np.nan, dtype=np.float32),
        "speech_seconds": 0.0,
        "pitch_track": np.full(frames, np.nan, dtype=np.float32),
        "voiced": 0.0,
        "clipping": 0.0,
        "baseline_seconds": 0.0,
    }
    return MappingProxyType(dict.fromkeys(UNKNOWN) | told)
