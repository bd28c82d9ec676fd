"""Libraries that a thread loads while the Qt thread goes on, before anybody needs them.

Python's own import holds all other threads while the system reads a library from a disk: a tenth of
a second and more for those that devices and films need. The C library's dlopen, called as any
function, holds nobody. What is loaded stays at hand, and importing it later takes no reading.
Libraries that a thread imports by itself are read first (``Reader``).
"""

import ctypes
import importlib.util
import logging
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QLibraryInfo

from emoscope.ui.at_hand import Piece, read_ahead

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


class Reader(MetaPathFinder):
    """Reads an extension module, and the libraries that its package brings, before a thread loads
    it: reading holds nobody, and the import that follows waits for no disk.
    """

    def __init__(self) -> None:
        """Have read nothing yet."""
        self._read: set[Path] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a library as Python does and read it; nothing else, and not on the main thread."""
        if threading.current_thread() is threading.main_thread():
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or not spec.origin or not isinstance(spec.loader, ExtensionFileLoader):
            return None  # other finders have their own ways
        read_ahead(self._files(fullname, Path(spec.origin)), threading.Event())
        return spec

    def _files(self, fullname: str, origin: Path) -> Iterator[Piece]:
        yield Piece(str(origin), 0, 0)
        package = fullname.partition(".")[0]
        for above in origin.parents:
            if above.name == package:  # as wheels have it: numpy and numpy.libs
                brought = above.with_name(f"{package}.libs")
                if brought not in self._read:
                    self._read.add(brought)
                    yield from (Piece(str(file), 0, 0) for file in sorted(brought.glob("*.so*")))


def read_first() -> None:
    """From now on what threads import is read first; once."""
    if not any(isinstance(finder, Reader) for finder in sys.meta_path):
        sys.meta_path.insert(0, Reader())
