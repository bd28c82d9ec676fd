"""Where a ring's samples lie: in this process, or in memory that another process can read, too.

Shared memory has no name (memfd_create on Linux): whoever is to read it is handed the descriptor,
and the kernel frees it when the last process that maps it ends, however that ends. There is nothing
to unlink, to leak, or for another process's resource tracker to remove (CPython issue 82300).
"""

import mmap
import os
import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_devices._block import StreamSpec

if sys.platform == "linux":
    import fcntl

HEAD_BYTES = 64
"""Rows begun and rows done, alone in their cache line."""
WORD = 8


@dataclass(frozen=True, slots=True)
class RingMemory:
    """The arrays of one ring. ``head`` (2,) int64: rows begun, rows done.

    ``times`` and ``index`` (2 x capacity,) int64; ``data`` (capacity, or twice that with a mirror,
    *shape).
    """

    head: memoryview
    times: NDArray[np.int64]
    index: NDArray[np.int64]
    data: NDArray[Any]


def own_memory(spec: StreamSpec, capacity: int, mirror: bool) -> RingMemory:
    """Return memory of this process."""
    return RingMemory(
        memoryview(bytearray(2 * WORD)).cast("q"),
        np.zeros(capacity * 2, dtype=np.int64),
        np.zeros(capacity * 2, dtype=np.int64),
        np.zeros((_rows(capacity, mirror), *spec.shape), dtype=spec.dtype),
    )


def shared_memory(spec: StreamSpec, capacity: int, mirror: bool) -> tuple[RingMemory, int]:
    """Return memory to write to, and its descriptor: the caller closes that.

    Its size is sealed: a reader never reads past an end. Raises OSError where there is none.
    """
    if sys.platform != "linux":
        raise OSError("memory can be shared on Linux only")
    size = nbytes(spec, capacity, mirror)
    fd = os.memfd_create(f"emoscope-{spec.kind}", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.ftruncate(fd, size)
        seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
        fcntl.fcntl(fd, fcntl.F_ADD_SEALS, seals)
        buffer = mmap.mmap(fd, size)
    except OSError:
        os.close(fd)
        raise
    return _laid_out(buffer, spec, capacity, mirror), fd


def seen_memory(spec: StreamSpec, capacity: int, mirror: bool, fd: int) -> RingMemory:
    """Return memory that another process writes, to read only. The descriptor is not kept.

    Raises ValueError when it is not as large as that ring.
    """
    size = nbytes(spec, capacity, mirror)
    if os.fstat(fd).st_size != size:
        raise ValueError(f"{os.fstat(fd).st_size} bytes of memory for a ring of {size}")
    buffer = mmap.mmap(fd, size, prot=mmap.PROT_READ)
    return _laid_out(buffer, spec, capacity, mirror)


def nbytes(spec: StreamSpec, capacity: int, mirror: bool) -> int:
    """Return how much memory a ring takes."""
    sample = int(np.prod(spec.shape, dtype=np.int64)) * np.dtype(spec.dtype).itemsize
    return HEAD_BYTES + 2 * 2 * capacity * WORD + _rows(capacity, mirror) * sample


def _laid_out(buffer: mmap.mmap, spec: StreamSpec, capacity: int, mirror: bool) -> RingMemory:
    times = HEAD_BYTES
    index = times + 2 * capacity * WORD
    data = index + 2 * capacity * WORD
    rows = _rows(capacity, mirror)
    count = rows * int(np.prod(spec.shape, dtype=np.int64))
    samples = np.frombuffer(buffer, spec.dtype, count, data)
    return RingMemory(
        memoryview(buffer)[: 2 * WORD].cast("q"),
        np.frombuffer(buffer, np.int64, 2 * capacity, times),
        np.frombuffer(buffer, np.int64, 2 * capacity, index),
        samples.reshape((rows, *spec.shape)),
    )


def _rows(capacity: int, mirror: bool) -> int:
    return capacity * 2 if mirror else capacity
