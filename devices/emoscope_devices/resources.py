"""Where the data files that ship with Emoscope lie."""

import os
import sys
from pathlib import Path

from emoscope_devices._errors import DeviceUnusable

OVERRIDE = "EMOSCOPE_RESOURCES"
"""Environment variable that names another resources folder; obeyed before all else."""


def resources() -> Path:
    """Return the resources folder: the override, the repository's, or the installed one.

    Raises DeviceUnusable when there is none; a wrong override is refused, not passed over.
    """
    named = os.environ.get(OVERRIDE)
    if named:
        folder = Path(named)
        if folder.is_dir():
            return folder
        raise DeviceUnusable(
            "The folder {folder} that {variable} names does not exist.",
            "Correct {variable}, or unset it to use the files that came with Emoscope.",
            folder=folder,
            variable=OVERRIDE,
        )
    installed = Path(sys.prefix) / "share" / "emoscope" / "resources"
    for folder in (Path(__file__).resolve().parents[2] / "resources", installed):
        if folder.is_dir():
            return folder
    raise DeviceUnusable(
        "Emoscope's resources folder is missing; {folder} was expected.",
        "Install Emoscope again.",
        folder=installed,
    )


def resource(*parts: str) -> Path:
    """Return the path of one resource file. Raises DeviceUnusable when it is not there."""
    path = resources().joinpath(*parts)
    if not path.is_file():
        raise DeviceUnusable(
            "The file {path} is missing from Emoscope's resources.",
            "Install Emoscope again.",
            path=path,
        )
    return path
