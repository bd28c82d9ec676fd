"""Reads the weights in a CTranslate2 ``model.bin`` (OpenNMT, MIT), without that library.

Layout, version 6, little endian: version u32; name of the architecture; its revision u32; count
u32; then per variable its name, rank u8, each dimension u32, kind u8, size in bytes u32 and the
numbers. A name is its length u16, with the closing zero, and the text. Aliases follow.
"""

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

KINDS = {0: "<f4", 1: "<i1", 2: "<i2", 3: "<i4", 4: "<f2"}
"""float32, int8, int16, int32, float16."""
VERSION = 6


def read_weights(path: Path, prefix: str) -> dict[str, NDArray[np.float32]]:
    """Return the variables whose name begins with ``prefix``, without it, as float32.

    Raises ValueError when the file is cut short or is none of this kind.
    """
    data = path.read_bytes()
    try:
        return _read(data, prefix)
    except (struct.error, KeyError, ValueError) as error:
        raise ValueError(f"{path} is no CTranslate2 model, or is cut short ({error})") from error


def _read(data: bytes, prefix: str) -> dict[str, NDArray[np.float32]]:
    (version,) = struct.unpack_from("<I", data)
    if version != VERSION:
        raise KeyError(f"version {version}, not {VERSION}")
    _, at = _name(data, 4)
    _, count = struct.unpack_from("<II", data, at)
    at += 8
    found = {}
    for _ in range(count):
        name, at = _name(data, at)
        (rank,) = struct.unpack_from("<B", data, at)
        shape = struct.unpack_from(f"<{rank}I", data, at + 1)
        kind, size = struct.unpack_from("<BI", data, at + 1 + 4 * rank)
        at += 6 + 4 * rank
        if name.startswith(prefix):
            numbers = np.frombuffer(data[at : at + size], dtype=KINDS[kind])
            if numbers.size != int(np.prod(shape)):
                raise KeyError(f"{name} is incomplete")
            found[name.removeprefix(prefix)] = numbers.reshape(shape).astype(np.float32)
        at += size
    return found


def _name(data: bytes, at: int) -> tuple[str, int]:
    """Return a name and where what follows it begins."""
    (length,) = struct.unpack_from("<H", data, at)
    text = data[at + 2 : at + 2 + length]
    if len(text) != length or not text.endswith(b"\0"):
        raise KeyError("a name is cut short")
    return text[:-1].decode(), at + 2 + length
