"""Reads the numbers in a PyTorch checkpoint of the old kind (before 1.6), without PyTorch.

Layout: five pickles one after the other (a magic number, the version of the layout, the sizes of
the writer's integers, the object, the keys of the storages in order), then per storage its count
of numbers (8 bytes) and the numbers, little endian. A pickle can name any function to be called
when it is read; here the three names that a state of 32-bit floats needs are known, as functions
of our own, and any other is an error before anything of it is called.
"""

import io
import pickle
import struct
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC = 0x1950A86A20F9469CFC6C
LAYOUT = 1001
LARGEST = 1 << 26
"""Numbers in a storage; more is no voice encoder's."""


@dataclass(frozen=True, slots=True)
class _Storage:
    """Numbers that come later in the file."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class _Tensor:
    """A part of a storage."""

    storage: _Storage
    first: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


def _tensor(storage: Any, first: Any, shape: Any, strides: Any, *_: Any) -> _Tensor:
    if not isinstance(storage, _Storage) or not isinstance(first, int):
        raise pickle.UnpicklingError("a tensor without a storage")
    return _Tensor(storage, first, tuple(map(int, shape)), tuple(map(int, strides)))


class _Floats:
    """Stands for torch.FloatStorage; never made."""


KNOWN: Mapping[tuple[str, str], Any] = {
    ("collections", "OrderedDict"): OrderedDict,
    ("torch._utils", "_rebuild_tensor_v2"): _tensor,
    ("torch", "FloatStorage"): _Floats,
}


class _Reader(pickle.Unpickler):
    """An unpickler that knows KNOWN and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """Return what stands for a name, or refuse."""
        try:
            return KNOWN[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not expected here") from None

    def persistent_load(self, told: Any) -> _Storage:
        """Return the storage that is meant."""
        kind, type_, key, _, count, view = told
        if kind != "storage" or type_ is not _Floats or view is not None:
            raise pickle.UnpicklingError("a storage of another kind")
        return _Storage(str(key), int(count))


def read_checkpoint(path: Path, part: str) -> dict[str, NDArray[np.float32]]:
    """Return the tensors of the mapping ``part`` of the checkpoint's object, by name.

    Raises ValueError when the file is cut short or is none of this kind, and OSError.
    """
    data = path.read_bytes()
    try:
        return _read(data, part)
    except _BROKEN as error:
        raise ValueError(f"{path} is no PyTorch checkpoint, or is cut short ({error})") from error


_BROKEN = (
    *(pickle.UnpicklingError, struct.error, EOFError, ValueError, KeyError, IndexError),
    *(TypeError, AttributeError, OverflowError, MemoryError, RecursionError),
)
"""What damaged pickles raise."""


def _read(data: bytes, part: str) -> dict[str, NDArray[np.float32]]:
    file = io.BytesIO(data)
    load: Callable[[], Any] = lambda: _Reader(file).load()  # noqa: E731
    if load() != MAGIC or load() != LAYOUT or load().get("little_endian") is not True:
        raise ValueError("another layout")
    state, keys = load()[part], load()
    storages = {}
    for key in keys:
        (count,) = struct.unpack("<q", file.read(8))
        if not 0 <= count <= LARGEST:
            raise ValueError(f"{count} numbers")
        raw = file.read(4 * count)
        storages[str(key)] = np.frombuffer(raw, dtype="<f4", count=count)
    return {
        str(name): _laid_out(tensor, storages)
        for name, tensor in state.items()
        if isinstance(tensor, _Tensor)
    }


def _laid_out(tensor: _Tensor, storages: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    """Return the numbers of a tensor; only tensors that lie in one piece are known."""
    numbers = storages[tensor.storage.key]
    size = int(np.prod(tensor.shape, dtype=np.int64))
    dense = tuple(
        int(np.prod(tensor.shape[k + 1 :], dtype=np.int64)) for k in range(len(tensor.shape))
    )
    if tensor.strides != dense or not 0 <= tensor.first <= len(numbers) - size:
        raise ValueError("a tensor that does not lie in one piece")
    return numbers[tensor.first : tensor.first + size].reshape(tensor.shape).astype(np.float32)
