"""Moments as bytes in one block of memory, as large at the beginning as it is ever going to be.

Ten minutes of moments as Python objects were 400,000 small allocations: 40 MB that grew for ten
minutes, more than was counted, and with holes between. Packed, one takes about 10 kB, and what all
take together is known from the start.
"""

import io
import pickle
import zlib
from bisect import bisect_left, bisect_right
from collections import deque
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.explain import Moment
from emoscope.pictures import FacePicture
from emoscope_models import FusionSettings, LabelSpace

LEVEL = 1
"""zlib's quickest; the next ones save 2 % for twice the time."""

Pixels = NDArray[np.uint8]


class MomentTape:
    """Keeps the newest moments within ``size`` bytes, all of them taken at once; one writer.

    The oldest give way. Not for several threads at once.
    """

    def __init__(self, size: int, most: int) -> None:
        """Take ``size`` bytes of memory for at most ``most`` moments."""
        self._block = bytearray(b"\1") * size  # written to, so that the system does give it
        self._most = most
        self._times: deque[int] = deque()
        self._places: deque[tuple[int, int]] = deque()
        self._shared: list[Any] = []

    def __len__(self) -> int:
        """Return how many moments are kept."""
        return len(self._times)

    @property
    def size(self) -> int:
        """Return the bytes that are taken, whatever is kept."""
        return len(self._block)

    @property
    def used(self) -> int:
        """Return the bytes that the kept moments fill."""
        return sum(stop - start for start, stop in self._places)

    def add(self, moment: Moment) -> bool:
        """Keep a moment that is later than all before; False when it alone is too large."""
        data = self._packed(moment)
        if len(data) > len(self._block):
            return False
        start = self._places[-1][1] if self._places else 0
        if start + len(data) > len(self._block):
            # The end of the block stays empty until the next round: what is there goes first.
            while self._places and self._places[0][0] >= start:
                self._drop()
            start = 0
        stop = start + len(data)
        while self._places and self._places[0][0] < stop and self._places[0][1] > start:
            self._drop()
        self._block[start:stop] = data
        self._times.append(moment.time)
        self._places.append((start, stop))
        while len(self._times) > self._most:
            self._drop()
        return True

    def after(self, time: int) -> int:
        """Return how many kept moments are at ``time`` (ns) or before."""
        return bisect_right(self._times, time)

    def before(self, time: int) -> int:
        """Return how many kept moments are before ``time`` (ns)."""
        return bisect_left(self._times, time)

    def time(self, number: int) -> int:
        """Return the time of a kept moment, the oldest being 0; negative from the newest on."""
        return self._times[number]

    def bytes_of(self, number: int) -> bytes:
        """Return a kept moment as bytes, to be unpacked when nobody waits."""
        start, stop = self._places[number]
        return bytes(self._block[start:stop])

    def unpacked(self, data: bytes) -> Moment:
        """Return the moment again, from what ``bytes_of`` gave; any thread."""
        reader = _Reader(io.BytesIO(zlib.decompress(data)), self._shared)
        moment: Moment = reader.load()
        return moment

    def _packed(self, moment: Moment) -> bytes:
        buffer = io.BytesIO()
        _Writer(buffer, self._shared).dump(moment)
        return zlib.compress(buffer.getbuffer(), LEVEL)

    def _drop(self) -> None:
        self._times.popleft()
        self._places.popleft()


class _Writer(pickle.Pickler):
    """Writes values; what is the same for every moment is kept once, beside the block."""

    def __init__(self, file: io.BytesIO, shared: list[Any]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._shared = shared

    def persistent_id(self, value: Any) -> int | None:
        """Return the number of a value that is not written: settings may hold a network."""
        if not isinstance(value, FusionSettings | LabelSpace):
            return None
        for number, known in enumerate(self._shared):
            if known is value:
                return number
        self._shared.append(value)
        return len(self._shared) - 1

    def reducer_override(self, value: Any) -> Any:
        """Write pictures as differences, which pack better, and what cannot be written as text."""
        if isinstance(value, MappingProxyType):
            return _frozen, (dict(value),)
        if isinstance(value, FacePicture):
            shapes = value.luma.shape, value.chroma.shape
            changes = _changes(value.luma), _changes(value.chroma)
            return _face, (value.taken, value.found, shapes, changes)
        if isinstance(value, BaseException):
            return str, (str(value),)
        return NotImplemented


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, shared: list[Any]) -> None:
        super().__init__(file)
        self._shared = shared

    def persistent_load(self, number: int) -> Any:
        return self._shared[number]


def _changes(pixels: Pixels) -> bytes:
    """Return each pixel (..., w) less the one to its left, modulo 256."""
    out = pixels.copy()
    out[..., 1:] -= pixels[..., :-1]
    return out.tobytes()


def _pixels(changes: bytes, shape: tuple[int, ...]) -> Pixels:
    steps = np.frombuffer(changes, dtype=np.uint8).reshape(shape)
    return np.asarray(np.cumsum(steps, axis=-1, dtype=np.uint8))


def _face(
    taken: int, found: bool, shapes: tuple[tuple[int, ...], ...], changes: tuple[bytes, bytes]
) -> FacePicture:
    luma, chroma = (_pixels(c, s) for c, s in zip(changes, shapes, strict=True))
    return FacePicture(taken, found, luma, chroma)


def _frozen(value: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(value)
