"""The manifest of a model that a laboratory brings: a card with a table ``[onnx]``.

Everything about the file that cannot be guessed stands in it, and nothing in it is ignored: an
unknown key, class or preprocessing is refused. docs/models-format.md describes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from emoscope_models._card import ModelCard, ModelError, read_card
from emoscope_models._estimate import MODALITIES, Modality
from emoscope_models._labels import EMOTIONS, LabelSpace

Dtype = Literal["float32", "float64", "uint8"]
DTYPES: tuple[Dtype, ...] = ("float32", "float64", "uint8")
ANSWERS = ("logits", "probabilities")
SIDES: Mapping[str, tuple[int, int]] = {"grey48": (1, 48), "rgb112": (3, 112), "rgb224": (3, 224)}
"""Preprocessing of a face: channels and side in pixels."""
SOUNDS = ("waveform", "waveform-standardised")
PREPROCESSING: Mapping[Modality, tuple[str, ...]] = {
    "face": tuple(SIDES),
    "speech": SOUNDS,
    "eeg": ("raw-window",),
}
"""All that a manifest may choose from, by modality."""
COMMON_KEYS = {
    *("file", "input", "output", "shape", "dtype", "answer", "temperature", "preprocessing"),
    *("scale", "mean", "std"),
}
KEYS: Mapping[Modality, set[str]] = {
    "face": {*COMMON_KEYS, "margin"},
    "speech": COMMON_KEYS - {"scale", "mean", "std"},
    "eeg": {*COMMON_KEYS, "rate", "channels"},
}
RATE = 16_000
"""Hz of sound."""
SECONDS = (1.0, 10.0)
"""Of sound or EEG that a model may want at once."""
NOTHING = "none"
"""In ``[labels]``: a class of the model's own that is none of the common seven."""
MOST_CLASSES = 64
MOST_CHANNELS = 512


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a brought model takes and gives. See docs/models-format.md for each field.

    ``shape`` of the input as the file has it, one example; ``scale`` divides the raw values,
    ``mean`` and ``std`` then standardise them by channel. ``seconds`` of sound or EEG, 0 for faces.
    ``channels`` and ``rate`` (Hz) of EEG, and 16,000 for sound.
    """

    path: Path
    card: ModelCard
    modality: Modality
    file: str
    shape: tuple[int, ...]
    labels: LabelSpace
    preprocessing: str
    input: str = ""
    output: str = ""
    dtype: Dtype = "float32"
    answer: str = "logits"
    temperature: float = 1.0
    scale: float = 1.0
    mean: tuple[float, ...] = (0.0,)
    std: tuple[float, ...] = (1.0,)
    margin: float = 0.1
    rate: float = 0.0
    seconds: float = 0.0
    channels: tuple[str, ...] = ()

    @property
    def last(self) -> bool:
        """Return whether colour or electrode is the last axis of the input."""
        count = SIDES[self.preprocessing][0] if self.modality == "face" else len(self.channels)
        return self.shape[-1] == count


def is_manifest(card: ModelCard) -> bool:
    """Return whether a card is that of a brought model."""
    return "onnx" in card.extra


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. Raises ModelError that says what cannot be obeyed, and where."""
    card = read_card(path)
    try:
        return _manifest(path, card)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise refused(path, error) from error


def refused(path: Path, why: object) -> ModelError:
    """Return the error of a manifest that cannot be used."""
    detail = f"{why.args[0]} is missing" if isinstance(why, KeyError) else str(why)
    return ModelError(
        "The manifest {path} cannot be used: {detail}.",
        "Correct it; docs/models-format.md says what it needs.",
        path=path,
        detail=detail,
    )


def _manifest(path: Path, card: ModelCard) -> Manifest:
    modality = card.modality
    if modality not in MODALITIES:
        raise ValueError(f"modality must be one of {', '.join(MODALITIES)}, not {modality!r}")
    told = card.extra["onnx"]
    if not isinstance(told, dict):
        raise ValueError("[onnx] must be a table")
    unknown = sorted(set(told) - KEYS[modality])
    if unknown:
        raise ValueError(f"[onnx] of a {modality} model has no {unknown[0]}")
    made = _fields(path, told, modality)
    if modality == "speech":
        made |= {"rate": float(RATE), "seconds": max(made["shape"]) / RATE}
    elif modality == "eeg":
        made |= _brain(told, made["shape"])
    labels = _label_space(card)
    manifest = Manifest(path=path, card=card, modality=modality, labels=labels, **made)
    _check_shape(manifest)
    return manifest


def _fields(path: Path, told: Mapping[str, Any], modality: Modality) -> dict[str, Any]:
    """Return what all modalities have."""
    file = _text(told, "file", path.with_suffix(".onnx").name)
    if file in ("", "..") or Path(file).name != file or not file.endswith(".onnx"):
        raise ValueError(f"file must be the bare name of an .onnx file, not {file!r}")
    shape = told["shape"]
    if not isinstance(shape, list) or not all(type(n) is int and 0 < n < 1e8 for n in shape):
        raise ValueError("shape must be a list of whole numbers above 0")
    return {
        "file": file,
        "shape": tuple(shape),
        "input": _text(told, "input", ""),
        "output": _text(told, "output", ""),
        "dtype": _one_of(told, "dtype", DTYPES, "float32"),
        "answer": _one_of(told, "answer", ANSWERS, None),
        "preprocessing": _one_of(told, "preprocessing", PREPROCESSING[modality], None),
        "temperature": _number(told, "temperature", 1.0, 0.01, 100),
        "scale": _number(told, "scale", 1.0, 1e-12, 1e12),
        "mean": _numbers(told, "mean", 0.0, -1e9),
        "std": _numbers(told, "std", 1.0, 1e-12),
        "margin": _number(told, "margin", 0.1, 0.0, 1.0),
    }


def _brain(told: Mapping[str, Any], shape: tuple[int, ...]) -> dict[str, Any]:
    rate = _number(told, "rate", 0.0, 100, 20_000)
    names = told["channels"]
    good = isinstance(names, list) and all(isinstance(n, str) and n for n in names)
    if not good or not 0 < len(names) <= MOST_CHANNELS:
        raise ValueError("channels must be a list of electrode names")
    inner = shape[-2:]
    if len(inner) != 2 or len(names) not in inner:
        raise ValueError(f"shape {list(shape)} has no axis of {len(names)} channels")
    samples = inner[0] if inner[1] == len(names) else inner[1]
    return {"rate": rate, "channels": tuple(names), "seconds": samples / rate}


def _check_shape(manifest: Manifest) -> None:
    """Refuse a shape that the preprocessing cannot fill. Raises ValueError."""
    shape, bare = manifest.shape, [n for n in manifest.shape if n != 1]
    channels = 1
    if manifest.modality == "face":
        channels, side = SIDES[manifest.preprocessing]
        fits = sorted(bare) == sorted(n for n in (channels, side, side) if n != 1)
        if channels == 3:
            fits = fits and shape[-3:] in ((3, side, side), (side, side, 3))
    elif manifest.modality == "speech":
        fits = len(bare) == 1
    else:
        channels = len(manifest.channels)
        fits = int(np.prod(shape)) == int(np.prod(shape[-2:]))
    if not fits:
        raise ValueError(f"shape {list(shape)} does not suit {manifest.preprocessing}")
    plain = (manifest.scale, manifest.mean, manifest.std) == (1.0, (0.0,), (1.0,))
    if manifest.dtype == "uint8" and (manifest.modality != "face" or not plain):
        raise ValueError("uint8 is for faces as they are, without scale, mean or std")
    if manifest.seconds and not SECONDS[0] <= manifest.seconds <= SECONDS[1]:
        raise ValueError(f"{manifest.seconds:g} s is not within {SECONDS[0]:g} to {SECONDS[1]:g} s")
    for name, values in (("mean", manifest.mean), ("std", manifest.std)):
        if len(values) not in (1, channels):
            raise ValueError(f"{name} must have 1 or {channels} values, not {len(values)}")


def _label_space(card: ModelCard) -> LabelSpace:
    """Return the model's own classes against the common seven, by name or by confusion."""
    classes = card.classes
    if not 2 <= len(classes) <= MOST_CLASSES or len(set(classes)) != len(classes):
        raise ValueError(f"classes must be 2 to {MOST_CLASSES} different names")
    names, table = card.extra.get("labels", {}), card.extra.get("confusion")
    if not isinstance(names, dict):
        raise ValueError("[labels] must be a table of own class = common class")
    if table is not None:
        if names:
            raise ValueError("either [labels] or [confusion], not both")
        return LabelSpace(card.name, classes, _rows(table, len(classes)))
    strangers = sorted(set(names) - set(classes))
    if strangers:
        raise ValueError(f"[labels] names {strangers[0]!r}, which is not in classes")
    places = tuple(_place(name, names.get(name, name)) for name in classes)
    if all(place is None for place in places):
        raise ValueError("none of its classes is one of the common seven")
    return LabelSpace(card.name, classes, by_name(places))


def _place(name: str, common: Any) -> int | None:
    if common == NOTHING:
        return None
    if common not in EMOTIONS:
        raise ValueError(
            f"the class {name!r} is unknown: say in [labels] which of {', '.join(EMOTIONS)}"
            f" or {NOTHING} it is"
        )
    return EMOTIONS.index(common)


def by_name(places: tuple[int | None, ...]) -> tuple[tuple[float, ...], ...]:
    """Return the confusion (7, k) of own classes that are named after common ones.

    ``places`` give the common class of each, None for none of them: such a class is answered as
    often whatever is true. A common class that no own class is named after has the average row.
    """
    own = np.array([-1 if place is None else place for place in places])
    outside = own < 0
    table = np.zeros((len(EMOTIONS), len(places)))
    for y in range(len(EMOTIONS)):
        mine = own == y
        if mine.any():
            table[y, mine] = (1 - outside.mean()) / mine.sum()
            table[y, outside] = 1 / len(places)
    known = table.sum(axis=1) > 0
    table[~known] = table[known].mean(axis=0)
    return tuple(tuple(map(float, row)) for row in table)


def _rows(table: Any, width: int) -> tuple[tuple[float, ...], ...]:
    if not isinstance(table, dict) or set(table) != set(EMOTIONS):
        raise ValueError(f"[confusion] needs a row for each of {', '.join(EMOTIONS)}, no other")
    rows = []
    for name in EMOTIONS:
        row = table[name]
        if not isinstance(row, list) or not all(type(v) in (int, float) for v in row):
            raise ValueError(f"[confusion] {name} must be a list of numbers")
        if len(row) != width:
            raise ValueError(f"[confusion] {name} must have {width} numbers, not {len(row)}")
        rows.append(tuple(map(float, row)))
    return tuple(rows)


def _text(told: Mapping[str, Any], name: str, other: str) -> str:
    value = told.get(name, other)
    if not isinstance(value, str):
        raise ValueError(f"{name} must be text")
    return value


def _one_of(told: Mapping[str, Any], name: str, known: tuple[str, ...], other: str | None) -> str:
    value = told[name] if other is None else told.get(name, other)
    if value not in known:
        raise ValueError(f"{name} must be one of {', '.join(known)}, not {value!r}")
    return str(value)


def _number(told: Mapping[str, Any], name: str, other: float, low: float, high: float) -> float:
    value = told.get(name, other)
    if type(value) not in (int, float) or not low <= value <= high:
        raise ValueError(f"{name} must be a number within {low:g} and {high:g}, not {value!r}")
    return float(value)


def _numbers(told: Mapping[str, Any], name: str, other: float, low: float) -> tuple[float, ...]:
    values = told.get(name, [other])
    good = isinstance(values, list) and all(type(v) in (int, float) for v in values)
    if not good or not values or not all(low <= v <= 1e9 for v in values):
        raise ValueError(f"{name} must be a list of numbers from {low:g} on")
    return tuple(map(float, values))
