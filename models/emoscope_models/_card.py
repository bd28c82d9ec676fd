"""Model cards: what a model is, what it was made from, and what it cannot do."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope_models._estimate import Reason, because

REQUIRED = ("name", "version", "modality", "summary", "input", "classes", "training", "licence")
KINDS = {
    **dict.fromkeys(("name", "modality", "summary", "input", "training", "licence"), "text"),
    "version": "version",
    "classes": "texts",
    "limits": "texts",
    "heuristic": "flag",
    "sha256": "texts by name",
    "calibration": "table",
}
"""What each known field of a card must be; all others are kept as they are in ``extra``."""


class ModelError(Exception):
    """A model file is missing, altered or unreadable. ``sentences`` can be translated."""

    def __init__(self, what: str, remedy: str, **values: Any) -> None:
        """Take templates for ``what`` happened and its ``remedy``, and the values for both."""
        self.sentences: tuple[Reason, ...] = (because(what, **values), because(remedy, **values))
        super().__init__(" ".join(map(str, self.sentences)))


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A model's identity as read from its TOML card.

    ``heuristic`` marks a hand-made mapping that was trained on nothing: shown as such.
    ``sha256`` by file name. ``calibration`` holds temperature, date, n and ECE before/after.
    """

    name: str
    version: str
    modality: str
    summary: str
    input: str
    classes: tuple[str, ...]
    training: str
    licence: str
    limits: tuple[str, ...] = ()
    heuristic: bool = False
    sha256: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    calibration: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def identity(self) -> str:
        """Return name and version, as results carry them."""
        return f"{self.name} {self.version}"


def read_card(path: Path) -> ModelCard:
    """Read a card. Raises ModelError when it is missing, not TOML, or lacks a required field."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelError(
            "The model card {path} is missing.", "Install Emoscope again.", path=path
        ) from None
    except (OSError, ValueError, RecursionError) as error:  # not TOML, not UTF-8, too deep
        raise ModelError(
            "The model card {path} cannot be read ({error}).",
            "Install Emoscope again.",
            path=path,
            error=error,
        ) from error
    missing = [name for name in REQUIRED if name not in raw]
    if missing:
        raise ModelError(
            "The model card {path} lacks {fields}.",
            "Install Emoscope again.",
            path=path,
            fields=", ".join(missing),
        )
    known = {n: raw.pop(n) for n in KINDS if n in raw}
    wrong = [name for name, value in known.items() if not _is(value, KINDS[name])]
    if wrong:
        raise ModelError(
            "The model card {path} has a wrong kind of value for {fields}.",
            "Install Emoscope again.",
            path=path,
            fields=", ".join(wrong),
        )
    known["version"] = str(known["version"])
    for name in ("classes", "limits"):
        known[name] = tuple(known.get(name, ()))
    return ModelCard(**known, extra=MappingProxyType(raw))


def _is(value: Any, kind: str) -> bool:
    """Return whether a TOML value is of the ``kind`` that KINDS asks for."""
    if kind == "texts":
        return isinstance(value, list) and all(isinstance(v, str) for v in value)
    if kind == "texts by name":
        return isinstance(value, dict) and all(isinstance(v, str) for v in value.values())
    if kind == "version":
        return isinstance(value, str | int | float) and not isinstance(value, bool)
    return isinstance(value, {"text": str, "flag": bool, "table": dict}[kind])


def verified(path: Path, sha256: str) -> bytes:
    """Return a model file's bytes. Raises ModelError unless its SHA-256 is as the card says.

    88 of 600 corrupted ONNX files loaded *and ran* with wrong weights: hence before loading.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            "The model file {path} is missing or unreadable ({error}).",
            "Run the set-up again: make setup.",
            path=path,
            error=error.strerror or error,
        ) from error
    if hashlib.sha256(data).hexdigest() != sha256.lower():
        raise ModelError(
            "The model file {path} is damaged: its SHA-256 is not the one in its card.",
            "Delete it and run the set-up again: make setup.",
            path=path,
        )
    return data
