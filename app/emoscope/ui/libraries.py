"""Libraries that a thread loads while the Qt thread goes on, before anybody needs them.

Python's own import holds all other threads while the system reads a library from a disk: a tenth of
a second and more for those that devices and films need. The C library's dlopen, called as any
function, holds nobody. What is loaded stays at hand, and importing it later takes no reading.
"""

import ctypes
import importlib.util
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

log = logging.getLogger(__name__)

PACKAGES = {"cv2": "*.so", "brainflow": "lib/libBoardController.so"}
"""Where in a package its library is; none of them touches a device by being loaded."""
SHARED = ("libportaudio.so.2",)
"""Loaded and not begun: PortAudio would try every microphone."""


def wanted() -> Iterator[str]:
    """Yield the libraries of cameras, headsets, microphones and of what plays films."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    yield from (str(path) for path in sorted(plugins.glob("multimedia/*.so")))
    for package, pattern in PACKAGES.items():
        spec = importlib.util.find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
            yield from (str(path) for path in sorted(Path(folder).glob(pattern)))
    yield from SHARED


def load(path: str) -> bool:
    """Load a library while other threads go on; False where that cannot be. Linux alone."""
    if sys.platform != "linux":
        return False
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype, dlopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    found = bool(dlopen(os.fsencode(path), os.RTLD_LAZY | os.RTLD_LOCAL))
    if not found:
        log.info("%s is not loaded beforehand", path)
    return found
