"""Values between two processes of one Emoscope, exactly and quickly: pickles of our value types.

The recorder's JSON does the same for files that last (``recording.values``), for fewer types and
at twice the cost. Here both ends are the same version and have proved who they are; even so a
reader makes nothing but value types of ours, numbers, arrays, paths and enumerations.
"""

import importlib
import io
import pickle
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

import numpy as np

from emoscope_models import COMMON, LabelSpace

OURS = ("emoscope", "emoscope_devices", "emoscope_models")
OTHERS = frozenset(
    {
        ("builtins", "str"),
        ("numpy", "dtype"),
        ("numpy", "ndarray"),
        ("numpy._core.multiarray", "_reconstruct"),
        ("numpy._core.multiarray", "scalar"),
        ("numpy._core.numeric", "_frombuffer"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
        (__name__, "_common"),
        (__name__, "_frozen"),
    }
)
"""What a pickle may name besides our own types: how NumPy and paths are made again."""


def dumped(value: Any) -> bytes:
    """Return a value as bytes. What is no value of ours travels as its text, as in a recording."""
    buffer = io.BytesIO()
    _Writer(buffer, pickle.HIGHEST_PROTOCOL).dump(value)
    return buffer.getvalue()


def loaded(data: bytes) -> Any:
    """Return the value that ``dumped`` wrote. Raises ValueError for what is not ours."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception as error:  # a pickle that is none fails in many ways
        raise ValueError(f"no message of ours ({error!r})") from error


class _Writer(pickle.Pickler):
    """Opens read-only mappings, and writes down in words what the reader would refuse."""

    def reducer_override(self, value: Any) -> Any:
        kind: type = type(value)
        if kind is MappingProxyType:
            return _frozen, (dict(value),)
        if value is COMMON:
            return _common, ()
        if isinstance(value, Enum) and _ours(kind):
            # As later Pythons write it; that of Debian 12 (3.11.2) names getattr, which is refused.
            return kind, (value.value,)
        if _travels(kind) or isinstance(value, type) or _remakes(value):
            return NotImplemented
        return str, (str(value) if isinstance(value, BaseException) else repr(value),)


class _Reader(pickle.Unpickler):
    """Makes nothing but what may travel."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in OTHERS:
            return super().find_class(module, name)
        if module.partition(".")[0] in OURS and "." not in name:
            found = getattr(importlib.import_module(module), name, None)
            if isinstance(found, type) and _ours(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def _remakes(value: Any) -> bool:
    """Return whether a value is a function by which NumPy or we make something again."""
    name = getattr(value, "__module__", None), getattr(value, "__name__", None)
    return callable(value) and name in OTHERS


@cache
def _travels(kind: type) -> bool:
    if issubclass(kind, np.generic | np.ndarray | np.dtype | PurePath):
        return True
    return _ours(kind)


def _ours(kind: type) -> bool:
    known = kind.__module__.partition(".")[0] in OURS
    return known and (is_dataclass(kind) or issubclass(kind, Enum))


def _common() -> LabelSpace:
    return COMMON


def _frozen(value: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(value)
