"""What the streams of a recording were: from session.json, and from the files where they differ."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.recording.read_media import Sound
from emoscope.recording.read_xdf import Described
from emoscope_devices import StreamKind, StreamSpec

USUAL_RATE: Mapping[str, float] = {"video": 30.0, "eeg": 250.0}
"""Hz, where session.json is lost: pictures carry their own times in any case."""
UNITS: Mapping[StreamKind, str] = {"video": "BGR", "audio": "full scale", "eeg": "µV"}


class Specs:
    """Describes streams; what a file says of itself comes before what session.json says."""

    def __init__(self, start: Mapping[str, Any]) -> None:
        """Take what session.json says, as far as it makes sense."""
        streams = start.get("streams")
        self._said = streams if isinstance(streams, Mapping) else {}
        self._demo = start.get("simulated") is True

    def eeg(self, stream: Described) -> StreamSpec:
        """Return what an EEG stream is."""
        about = self._about("eeg")
        return StreamSpec(
            "eeg",
            stream.about.get("device") or about["device"],
            stream.rate if stream.rate > 0 else about["rate"],
            (len(stream.channels),),
            {"double64": "float64"}.get(stream.format, stream.format),
            UNITS["eeg"],
            stream.channels,
            demo=stream.about.get("demo", str(about["demo"])) == "True",
            live=False,
            mains=_number(stream.about.get("mains"), 0.0),
        )

    def audio(self, sound: Sound) -> StreamSpec:
        """Return what the sound of a file is."""
        about = self._about("audio")
        mono = sound.channels == 1 and about["shape"] != (1,)
        rate = about["rate"] if round(about["rate"]) == sound.rate else float(sound.rate)
        return StreamSpec(
            "audio",
            about["device"],
            rate,
            () if mono else (sound.channels,),
            sound.dtype,
            UNITS["audio"],
            demo=about["demo"],
            live=False,
        )

    def video(self, picture: NDArray[np.uint8]) -> StreamSpec:
        """Return what a picture (height, width, 3) is of."""
        about = self._about("video")
        return StreamSpec(
            "video",
            about["device"],
            about["rate"],
            picture.shape,
            "uint8",
            UNITS["video"],
            demo=about["demo"],
            live=False,
        )

    def _about(self, kind: StreamKind) -> dict[str, Any]:
        said = self._said.get(kind)
        said = said if isinstance(said, Mapping) else {}
        shape = said.get("shape")
        return {
            "device": str(said.get("device") or kind),
            "rate": _number(said.get("rate"), USUAL_RATE.get(kind, 0.0)),
            "shape": tuple(shape) if isinstance(shape, list) else (),
            "demo": said.get("demo") is True if said else self._demo,
        }


def _number(value: Any, otherwise: float) -> float:
    """Return a number above 0 and below 10 MHz, else ``otherwise``."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return otherwise
    return number if 0 < number < 1e7 else otherwise
