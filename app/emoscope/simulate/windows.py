"""What would be cut out of a sitting's recording, without recording it: for many in a row."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.personal.asked import Asked
from emoscope.personal.samples import cut_windows, stretches
from emoscope.simulate.errors import SimulateError
from emoscope.simulate.study import Sitting


def windows_of(sitting: Sitting, asked: Asked | None = None) -> dict[str, NDArray[Any]]:
    """Return the arrays of docs/personal-eeg.md, as they would be cut out of the recording.

    Labels are those of the conditions. Raises SimulateError when there is no labelled clip.
    """
    asked = asked or Asked()
    source = sitting.participant().eeg
    count = len(source.spec.electrodes)

    def cut(start: int, stop: int) -> NDArray[Any]:
        blocks = [source.between(start, stop + 1)]
        return cut_windows(stretches(blocks, start, stop, count), source.spec)[0]

    names, stimuli, labels, parts = [], [], [], []
    for one in sitting.exposures:
        place = asked.table.get(one.condition, ("", ""))
        windows = cut(one.onset, one.offset)
        if all(place) and len(windows):
            parts.append(windows)
            names += [f"{one.trial:03d} {one.stimulus}"] * len(windows)
            stimuli += [one.stimulus] * len(windows)
            labels += [place] * len(windows)
    if not parts:
        raise SimulateError(
            "No condition of this protocol is known to be low or high.",
            "Name them after emotions or quadrants, such as happy or HVHA.",
        )
    held = {
        "windows": np.concatenate(parts),
        "rate": np.array(source.spec.rate),
        "channels": np.array(source.spec.electrodes),
        "clip": np.array(names),
        "stimulus": np.array(stimuli),
        "valence": np.array([valence for valence, _ in labels]),
        "arousal": np.array([arousal for _, arousal in labels]),
    }
    rests = [cut(start, stop) for start, stop in sitting.rests]
    return held | ({"rest": np.concatenate(rests)} if rests else {})
