"""Taking a laboratory's own model in: loaded, compared with its manifest and asked, then copied."""

import contextlib
import hashlib
import os
import re
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import tomli_w

from emoscope_models._assets import user_models
from emoscope_models._card import ModelCard, ModelError, read_card
from emoscope_models._registry import Entry, entries
from emoscope_models._registry_graph import Graph
from emoscope_models._registry_manifest import read_manifest, refused

MOST_BYTES = 1 << 30
"""A model file that is larger is refused."""
LONGEST = 80
"""Letters of a key."""


def add(source: Path, folder: Path | None = None) -> Entry:
    """Take a model (.onnx, its manifest of that name in TOML beside it) into the user's folder.

    Loads it, compares it with the manifest and asks it once, on zeros, before anything is copied.
    Raises ModelError when it cannot be used or is there already, and OSError when it cannot be
    written.
    """
    folder = folder or user_models()
    manifest = read_manifest(source.with_suffix(".toml"))
    model = read_model(manifest.path.parent / manifest.file)
    Graph(manifest, model)
    key = key_of(manifest.card)
    if not key:
        raise refused(manifest.path, "its name has no letter or digit of ASCII")
    if any(entry.key == key for entry in entries()[0]) or (folder / f"{key}.toml").exists():
        raise ModelError(
            "There is a model {key} already.",
            "Give the new one another name or version in its manifest, or delete the old one from"
            " {folder}.",
            key=key,
            folder=folder,
        )
    folder.mkdir(parents=True, exist_ok=True)
    card = folder / f"{key}.toml"
    put(folder / f"{key}.onnx", model)
    put(card, card_text(manifest.path, f"{key}.onnx", model).encode())
    return Entry(key, read_card(card), card)


def key_of(card: ModelCard) -> str:
    """Return the key of a model: name and version, small letters, digits and underscores."""
    return re.sub(r"[^a-z0-9]+", "_", card.identity.lower()).strip("_")[:LONGEST]


def read_model(path: Path) -> bytes:
    """Return a model file's bytes. Raises ModelError when there is none, or none that is sane."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise ModelError(
            "The model file {path} cannot be read ({error}).",
            "Put it beside its manifest, or name it there.",
            path=path,
            error=error.strerror or error,
        ) from error
    if not data:
        raise ModelError(
            "The model file {path} has {size} bytes; 1 to {most} can be used.",
            "Export the model again.",
            path=path,
            size=size,
            most=MOST_BYTES,
        )
    return data


def card_text(manifest: Path, file: str, model: bytes) -> str:
    """Return the manifest as the card that is kept: with the file's name and SHA-256."""
    raw = tomllib.loads(manifest.read_text(encoding="utf-8"))
    raw["onnx"]["file"] = file
    raw["sha256"] = {file: hashlib.sha256(model).hexdigest()}
    raw["added"] = {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "file": manifest.with_suffix(".onnx").name,
    }
    return tomli_w.dumps(raw)


def put(target: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".partial-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
