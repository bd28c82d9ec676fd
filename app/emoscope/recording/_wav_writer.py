"""WAV with a streaming header: the sizes say "until the end", so that nothing needs closing.

Samples are written bit for bit as they were captured: float32 or int16, channels interleaved.
"""

import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.recording._xdf_writer import Sink

PCM, FLOAT = 1, 3
UNKNOWN = 0xFFFFFFFF
"""A size that is not known yet; soundfile and FFmpeg then read to the end of the file."""
CODES = {"int16": (PCM, 16), "int32": (PCM, 32), "float32": (FLOAT, 32), "float64": (FLOAT, 64)}


class WAVWriter:
    """One WAV file. One thread. Raises OSError when the disk does."""

    def __init__(self, sink: Sink, rate: float, channels: int, dtype: str) -> None:
        """Write the header, with the rate as a whole number of Hz, as WAV has it.

        Raises ValueError for samples or a rate that WAV cannot say.
        """
        if dtype not in CODES:
            raise ValueError(f"WAV has no samples of type {dtype}")
        whole = round(rate)
        if not (0 < whole < 1 << 32 and 0 < channels < 1 << 16):
            raise ValueError(f"WAV has no rate of {rate} Hz with {channels} channels")
        self._sink = sink
        self._dtype = np.dtype(dtype).newbyteorder("<")
        self._channels = channels
        self.rows = 0
        """Sample rows written so far."""
        code, bits = CODES[dtype]
        frame = channels * bits // 8
        # The size of an extension is due with every format but integers; so is the fact chunk.
        form = struct.pack("<HHIIHH", code, channels, whole, whole * frame, frame, bits)
        more = b"" if code == PCM else struct.pack("<H", 0)
        fact = b"" if code == PCM else b"fact" + struct.pack("<II", 4, UNKNOWN)
        head = b"RIFF" + struct.pack("<I", UNKNOWN) + b"WAVE"
        head += b"fmt " + struct.pack("<I", len(form + more)) + form + more + fact
        sink.write(head + b"data" + struct.pack("<I", UNKNOWN))

    def write(self, data: NDArray[Any]) -> None:
        """Append ``data`` (n,) or (n, channels). Raises ValueError for another shape or type."""
        shape = (len(data), self._channels)
        if data.reshape(len(data), -1).shape != shape or data.dtype != self._dtype:
            raise ValueError(f"{data.dtype} samples of shape {data.shape}, not {shape}")
        self._sink.write(np.ascontiguousarray(data, self._dtype).tobytes())
        self.rows += len(data)
