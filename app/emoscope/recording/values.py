"""Values as JSON and back, exactly: what an estimate or an answer was, to the last bit.

Plain values are plain JSON; numbers are written with as many digits as bring them back. What JSON
has no word for is an object with a key that begins with "$":

    {"$": "Estimate", "modality": "face", ...}       a value type, by name, with its fields
    {"$tuple": [...]}                                 a tuple
    {"$array": "float64", "values": [...]}            an array of one dimension
    {"$array": "float32", "shape": [478, 2], "data": "base64, little-endian, C order"}
    {"$path": "..."}  {"$text": "..."}                a path; anything else, as repr wrote it
    {"$map": [[key, value], ...]}                     a mapping with other keys than text

``NaN``, ``Infinity`` and ``-Infinity`` are numbers here, as Python's own reader has it.
"""

import base64
import importlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from emoscope.markers import Marker
from emoscope_devices import Sentence
from emoscope_models import (
    COMMON,
    Affect,
    Contribution,
    Estimate,
    Fused,
    FusionCard,
    FusionSettings,
    LabelSpace,
    ModelError,
    Reason,
    Validity,
)
from emoscope_models.parts import MEMORY, ModelPart, MonteCarloWeights, Stacker

TYPES: Mapping[str, type] = {
    kind.__name__: kind
    for kind in (
        Affect,
        Contribution,
        Estimate,
        Fused,
        FusionCard,
        FusionSettings,
        LabelSpace,
        Marker,
        ModelPart,
        MonteCarloWeights,
        Reason,
        Sentence,
        Stacker,
        Validity,
        *MEMORY,
    )
}
"""Value types that may be in a recording; nothing else is ever made when one is read."""
LATER: Mapping[str, str] = {"ElectrodeQuality": "emoscope_models._eeg_quality"}
"""Further value types, of modules that take long to import: they are when one is read."""
KNOWN = frozenset((*TYPES, *LATER))
READABLE = 64
"""Up to so many numbers an array is written as numbers."""


def to_text(value: Any, *, bare: bool = False) -> str:
    """Return a value as one line of JSON; ``bare`` leaves out the details of estimates."""
    return json.dumps(as_json(value, bare), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Any:
    """Return the value that ``to_text`` wrote. Raises ValueError when nothing of ours is in it."""
    try:
        return from_json(json.loads(text))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"no recorded value ({error!r})") from error


def as_json(value: Any, bare: bool = False) -> Any:
    """Return a value as what JSON knows."""
    if value is None or isinstance(value, str | bool) or type(value) in (int, float):
        return value
    if value is COMMON:
        return {"$": "LabelSpace", "name": COMMON.name}
    if is_dataclass(value) and type(value).__name__ in KNOWN:
        names = [f.name for f in fields(value) if f.init and not (bare and f.name == "details")]
        parts = {name: as_json(getattr(value, name), bare) for name in names}
        return {"$": type(value).__name__, **parts}
    if isinstance(value, Mapping):
        if all(isinstance(k, str) and not k.startswith("$") for k in value):
            return {k: as_json(v, bare) for k, v in value.items()}
        return {"$map": [[as_json(k, bare), as_json(v, bare)] for k, v in value.items()]}
    if isinstance(value, tuple):
        return {"$tuple": [as_json(v, bare) for v in value]}
    if isinstance(value, list):
        return [as_json(v, bare) for v in value]
    if isinstance(value, np.generic | np.ndarray):
        return _array(np.asarray(value))
    if isinstance(value, Path):
        return {"$path": str(value)}
    if type(value).__name__ == "LearnedRule":
        return {"$learned": str(value.path), "sha256": value.sha256}
    return {"$text": repr(value)}


def _array(value: np.ndarray[Any, Any]) -> dict[str, Any]:
    if value.dtype.kind not in "biuf":
        return {"$text": repr(value)}
    name = value.dtype.name
    if value.ndim == 1 and value.size <= READABLE and name != "float16":
        return {"$array": name, "values": value.tolist()}
    little = np.ascontiguousarray(value, value.dtype.newbyteorder("<"))
    data = base64.b64encode(little.tobytes()).decode()
    return {"$array": name, "shape": list(value.shape), "data": data}


def from_json(value: Any) -> Any:
    """Return the value that ``as_json`` made JSON of. Mappings and arrays cannot be written to."""
    if isinstance(value, list):
        return [from_json(v) for v in value]
    if not isinstance(value, dict):
        return value
    if "$" in value:
        return _made(value)
    if "$tuple" in value:
        return tuple(from_json(v) for v in value["$tuple"])
    if "$array" in value:
        return _array_of(value)
    if "$map" in value:
        return MappingProxyType({from_json(k): from_json(v) for k, v in value["$map"]})
    if "$path" in value:
        return Path(value["$path"])
    if "$learned" in value:
        return _learned(Path(value["$learned"]), value["sha256"])
    if "$text" in value:
        return str(value["$text"])
    return MappingProxyType({k: from_json(v) for k, v in value.items()})


def _learned(path: Path, sha256: str) -> Any:
    """Return a learned fusion rule again. Raises ValueError when it is not there or another."""
    # ONNX Runtime takes long to import, and most recordings name no network of fusion.
    from emoscope_models.rules_learned import read_learned

    try:
        rule = read_learned(path)
    except ModelError as error:
        raise ValueError(str(error)) from error
    if rule.sha256 != sha256:
        raise ValueError(f"The learned fusion {path} is not the one of the recording.")
    return rule


def _made(value: dict[str, Any]) -> Any:
    name = value["$"]
    kind = TYPES.get(name)
    if kind is None and name in LATER:
        kind = getattr(importlib.import_module(LATER[name]), name)
    if kind is None:
        raise ValueError(f"there is no {value['$']} in a recording")
    if kind is LabelSpace and set(value) == {"$", "name"}:
        if value["name"] != COMMON.name:
            raise ValueError(f"the label space {value['name']} is not described")
        return COMMON
    return kind(**{k: from_json(v) for k, v in value.items() if k != "$"})


def _array_of(value: dict[str, Any]) -> Any:
    name = value["$array"]
    if np.dtype(name).kind not in "biuf":
        raise ValueError(f"no array of {name}")
    if "values" in value:
        made = np.array(value["values"], name)
    else:
        data = base64.b64decode(value["data"], validate=True)
        made = np.frombuffer(data, np.dtype(name).newbyteorder("<")).reshape(value["shape"])
        made = made.astype(name)
    made.flags.writeable = False
    return made[()] if made.ndim == 0 else made
