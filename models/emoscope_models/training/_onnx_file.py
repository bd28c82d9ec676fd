"""Writes ONNX files with nothing but NumPy, the same bytes on every computer.

The set-up builds a network from weights that another package carries, and its card holds the
SHA-256 of the result: so neither the ``onnx`` package nor a version of protobuf may have a say in
the bytes. ONNX is protocol buffers (field numbers: onnx.proto, ONNX 1.12; wire format: Protocol
Buffers documentation, "Encoding"); the few messages that a file needs are written here.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

OPSET, IR = 17, 8
"""Read by every ONNX Runtime from 1.13 on."""
FLOAT, UINT8, INT8, INT64 = 1, 2, 3, 7
"""TensorProto.DataType."""
KINDS = {"float32": FLOAT, "uint8": UINT8, "int8": INT8, "int64": INT64}
VARINT, LENGTH, FIXED32 = 0, 2, 5
"""Wire types."""


class Graph:
    """Collects nodes and constants; each call returns the name of what it gives."""

    def __init__(self) -> None:
        """Begin without nodes."""
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []

    def add(
        self, kind: str, *inputs: str, out: str | tuple[str, ...] = "", **attributes: Any
    ) -> str:
        """Add a node; attributes are integers, floats, texts or lists of integers."""
        first = out or f"{kind.lower()}{len(self._nodes)}"
        outs = (first,) if isinstance(first, str) else first
        self._nodes.append(
            b"".join(
                (
                    *(_text(1, name) for name in inputs),
                    *(_text(2, name) for name in outs),
                    _text(4, kind),
                    *(_bytes(5, _attribute(k, v)) for k, v in sorted(attributes.items())),
                )
            )
        )
        return outs[0]

    def constant(self, value: NDArray[Any] | Sequence[int]) -> str:
        """Add numbers; Python integers become int64, all else keeps its type."""
        array = np.asarray(value)
        name = f"constant{len(self._constants)}"
        self._constants.append(_tensor(name, array))
        return name

    def model(
        self,
        name: str,
        inputs: Mapping[str, Sequence[int | str]],
        outputs: Mapping[str, Sequence[int | str]],
    ) -> bytes:
        """Return the file: float32 ``inputs`` and ``outputs`` with their shapes."""
        graph = b"".join(
            (
                *(_bytes(1, node) for node in self._nodes),
                _text(2, name),
                *(_bytes(5, constant) for constant in self._constants),
                *(_bytes(11, _value(n, shape)) for n, shape in inputs.items()),
                *(_bytes(12, _value(n, shape)) for n, shape in outputs.items()),
            )
        )
        opset = _text(1, "") + _number(2, OPSET)
        return _number(1, IR) + _text(2, "emoscope") + _bytes(7, graph) + _bytes(8, opset)


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def _key(field: int, wire: int) -> bytes:
    return _varint(field << 3 | wire)


def _number(field: int, value: int) -> bytes:
    return _key(field, VARINT) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _key(field, LENGTH) + _varint(len(value)) + value


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _numbers(field: int, values: Iterable[int]) -> bytes:
    return b"".join(_number(field, int(value)) for value in values)


def _attribute(name: str, value: Any) -> bytes:
    """Return an AttributeProto of kind INT (2), FLOAT (1), STRING (3) or INTS (7)."""
    if isinstance(value, str):
        return _text(1, name) + _text(4, value) + _number(20, 3)
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, 2)
    if isinstance(value, float):
        return _text(1, name) + _key(2, FIXED32) + struct.pack("<f", value) + _number(20, 1)
    return _text(1, name) + _numbers(8, value) + _number(20, 7)


def _tensor(name: str, array: NDArray[Any]) -> bytes:
    if array.dtype.name not in KINDS:
        raise ValueError(f"{name} is {array.dtype}, not one of {', '.join(KINDS)}")
    raw = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False).tobytes()
    kind = _number(2, KINDS[array.dtype.name])
    return _numbers(1, array.shape) + kind + _text(8, name) + _bytes(9, raw)


def _value(name: str, shape: Sequence[int | str]) -> bytes:
    """Return a ValueInfoProto of float32; a text in ``shape`` names a length that is free."""
    dims = b"".join(_bytes(1, _text(2, n) if isinstance(n, str) else _number(1, n)) for n in shape)
    tensor = _number(1, FLOAT) + _bytes(2, dims)
    return _text(1, name) + _bytes(2, _bytes(1, tensor))
