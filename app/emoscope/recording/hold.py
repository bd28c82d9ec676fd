"""Who writes a recording holds its folder, so that nobody takes it for one that has ended.

A lock of the system on the folder itself (flock): it goes when its process goes, however that ends,
and no file tells of it. Where there is none (some network drives, Windows) a folder that still
grows is taken to be held.
"""

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG

if sys.platform != "win32":
    import fcntl

FRESH_SECONDS = 60.0
SETTLE_SECONDS = 2.5
"""A recording grows once a second at least."""


class Hold:
    """Holds one folder until ``release``. ``taken`` is false when somebody else holds it."""

    def __init__(self, folder: Path) -> None:
        """Try to hold the folder; never raises: a disk without locks is recorded to as well."""
        self._file: int | None = None
        self.taken = True
        if sys.platform == "win32":
            return
        try:
            self._file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self.taken = error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
            self.release()

    def release(self) -> None:
        """Let go. Idempotent."""
        file, self._file = self._file, None
        if file is not None:
            os.close(file)


def growing(
    folder: Path, settle: float = SETTLE_SECONDS, sleep: Callable[[float], object] = time.sleep
) -> bool:
    """Return whether files that are fresh still grow: looks twice, ``settle`` seconds apart."""
    before = _sizes(folder)
    newest = max((when for _, when in before.values()), default=0.0)
    if not before or abs(time.time() - newest) > FRESH_SECONDS or settle <= 0:
        return False
    sleep(settle)
    after = _sizes(folder)
    return {n: s for n, (s, _) in before.items()} != {n: s for n, (s, _) in after.items()}


def _sizes(folder: Path) -> dict[str, tuple[int, float]]:
    found = {}
    for path in folder.iterdir():
        try:
            stat = path.stat()
        except OSError:
            continue
        if S_ISREG(stat.st_mode):  # a folder of annotations may grow for years
            found[path.name] = (stat.st_size, stat.st_mtime)
    return found
