"""Check that what the set-up installed can be loaded, and that the model files are the tested ones.

Run by packaging/setup.sh with the Python of .venv. Prints what is wrong and what to do; exits 1
when Emoscope could not run as tested.
"""

import ctypes
import importlib
import importlib.metadata
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from emoscope_models import ModelError, read_card, verified
from emoscope_models._assets import WEIGHTS, locate

MODULES = (
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "PySide6.QtWidgets",
    "av",
    "brainflow.board_shim",
    "cv2",
    "google_crc32c",
    "mediapipe.tasks.python.vision",
    "onnxruntime",
    "pylsl",
    "sounddevice",
)
"""Modules with a native library each; one import proves its system libraries."""


def unloadable() -> Iterator[str]:
    """Yield a sentence for each library that cannot be loaded."""
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia*=false")  # it can do without PipeWire
    for name in MODULES:
        try:
            importlib.import_module(name)
        except (ImportError, OSError) as error:
            yield f"{name} cannot be loaded ({error})."


def no_window() -> Iterator[str]:
    """Yield a sentence when Qt's X11 plugin lacks a system library: a window could not open."""
    if not sys.platform.startswith("linux"):
        return
    try:
        qt = importlib.import_module("PySide6")
        ctypes.CDLL(str(Path(qt.__path__[0], "Qt", "plugins", "platforms", "libqxcb.so")))
    except (ImportError, OSError) as error:
        yield f"Qt cannot open a window ({error})."


def two_opencvs() -> Iterator[str]:
    """Yield a sentence unless exactly one OpenCV is there: they overwrite each other's files."""
    names = {d.metadata["Name"].lower() for d in importlib.metadata.distributions()}
    found = sorted(name for name in names if re.fullmatch(r"opencv-(contrib-)?python.*", name))
    if found != ["opencv-contrib-python"]:
        there = ", ".join(found) or "none"
        yield f"OpenCV must be opencv-contrib-python alone; there is: {there}. Delete .venv."


def wrong_models() -> Iterator[str]:
    """Yield a sentence for each model file that is missing or not the one in its card."""
    for path in sorted(WEIGHTS.glob("*.toml")):
        try:
            for name, sha256 in read_card(path).sha256.items():
                verified(locate(name), sha256)
        except ModelError as error:
            yield str(error)


CHECKS: tuple[Callable[[], Iterator[str]], ...] = (unloadable, no_window, two_opencvs, wrong_models)


def main() -> int:
    """Run all checks; return the exit code."""
    faults = [fault for check in CHECKS for fault in check()]
    for fault in faults:
        print(f"  {fault}", file=sys.stderr)
    if faults:
        print(
            "Emoscope set-up failed. If a library (.so) is named above, install the system packages"
            " in packaging/apt; else delete .venv. Then run make setup.",
            file=sys.stderr,
        )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
