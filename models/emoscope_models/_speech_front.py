"""From speech to 768 figures: what the voice model's head and its calibration live on.

The network is the beginning of Whisper tiny.en (see ``training/speech_front_end.py``, which the
set-up runs). It is given the sound between the first and the last speech of a window, brought to
one level, and pools over the frames in which somebody speaks: so neither the gain nor the pauses
of a window count, and any length from 1 s on will do.
"""

import numpy as np
from numpy.typing import NDArray

from emoscope_models._onnx import load

STEP = 160
"""Samples of one flag of ``speech``: 10 ms at 16 kHz."""
FRAME = 2 * STEP
"""Samples of one frame that comes out of the network."""
LEVEL = 0.05
"""Root mean square that speech is brought to, full scale 1: -26 dBFS."""
FIGURES = 768
"""Mean and standard deviation of 384 figures."""
FRONT_END = "whisper_tiny_en_2_layers.onnx"
"""The file that the set-up builds."""


class FrontEnd:
    """The network, on the CPU: its numbers are 8-bit, for which no GPU is faster."""

    provider = "CPU (8-bit weights)"

    def __init__(self, model: bytes, name: str) -> None:
        """Load verified model bytes. Raises ModelError when ONNX Runtime refuses them."""
        self._session = load(model, name)

    def hear(self, sound: NDArray[np.float32], speech: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Return the figures (768,) of ``sound`` (n,) at 16 kHz, at most 4 s.

        ``speech`` (n // 160,) says for each 10 ms whether somebody speaks; somewhere it must.
        """
        sound, weights = prepared(sound, speech)
        [pooled] = self._session.run(["pooled"], {"sound": sound, "weights": weights})
        return np.asarray(pooled, dtype=np.float32)


def prepared(
    sound: NDArray[np.float32], speech: NDArray[np.bool_]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the sound from first to last speech (320 m,) at one level, and the weights (m,)."""
    spoken = np.flatnonzero(speech)
    first, last = int(spoken[0]) & ~1, (int(spoken[-1]) + 2) & ~1
    flags = np.zeros(last - first, dtype=np.float32)
    flags[: len(speech) - first] = speech[first:last]
    cut = np.zeros(len(flags) * STEP, dtype=np.float32)
    heard = sound[first * STEP : last * STEP]
    cut[: len(heard)] = heard
    loud = np.repeat(flags > 0, STEP)
    level = float(np.sqrt(np.mean(cut[loud] ** 2, dtype=np.float64)))
    cut *= np.float32(LEVEL / max(level, 1e-6))
    return cut, flags.reshape(-1, 2).mean(axis=1)
