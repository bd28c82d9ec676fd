"""Where an engine is found: a private folder with its socket, key, lock and log.

Only its owner may look into the folder (0700). The lock is the system's (flock): it goes when its
process goes, however that ends, so files that a killed engine leaves behind stop nobody.
"""

import contextlib
import json
import os
import secrets
import stat
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from emoscope.engine.errors import EngineError

if sys.platform != "win32":
    import fcntl

VARIABLE = "EMOSCOPE_RUNTIME"
"""Another folder than the user's own: for a second engine, and for tests."""
LONGEST = 100
"""Bytes of a path that a local socket can have (108 on Linux), with some to spare."""
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Place:
    """The files of one engine."""

    folder: Path

    @property
    def socket(self) -> Path:
        """Return where it listens."""
        return self.folder / "engine.sock"

    @property
    def key(self) -> Path:
        """Return where the secret is that a window must know, readable for its owner only."""
        return self.folder / "engine.key"

    @property
    def lock(self) -> Path:
        """Return what the living engine holds; inside stand its process and its beginning."""
        return self.folder / "engine.lock"

    @property
    def log(self) -> Path:
        """Return what the engine has to say for those who look for a fault."""
        return self.folder / "engine.log"

    def secret(self) -> bytes:
        """Return the key of the engine that lives here. Raises OSError when there is none."""
        return self.key.read_bytes()

    def renew(self) -> bytes:
        """Write a new key and return it."""
        key = secrets.token_bytes(KEY_BYTES)
        with contextlib.suppress(FileNotFoundError):
            self.key.unlink()
        fd = os.open(self.key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(fd, "wb") as file:
            file.write(key)
        return key

    def holder(self) -> int | None:
        """Return the process of the engine that lives here, None when none does."""
        try:
            with self.lock.open("rb") as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except OSError:
                    return int(json.load(file)["pid"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return None


def _usual() -> Path:
    """Return the user's folder for what runs, or one of the system's temporary folder.

    Without XDG_RUNTIME_DIR, as under su and cron, platformdirs warns and takes the next best; it is
    looked at by ``find_place`` like any other, so that there is nothing to warn the operator of.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return platformdirs.user_runtime_path("emoscope")


def find_place() -> Place:
    """Return this user's place, made if need be.

    Raises EngineError when its folder cannot be made or is not the user's alone.
    """
    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else _usual()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        trouble = _trouble(folder.absolute())
    except OSError as error:
        raise EngineError(
            "The folder {folder} for the engine cannot be used ({why}).",
            "Make room or set EMOSCOPE_RUNTIME to another folder, or start with --one-process.",
            folder=folder,
            why=error.strerror or error,
        ) from error
    if trouble is not None:
        raise EngineError(
            "Others could reach into the folder {folder} of the engine.",
            "Take its rights away from them (chmod 700), or start with --one-process.",
            folder=trouble,
        )
    if len(os.fsencode(folder / "engine.sock")) > LONGEST:
        raise EngineError(
            "The path of the folder {folder} is too long for the engine's socket.",
            "Set EMOSCOPE_RUNTIME to a shorter one, or start with --one-process.",
            folder=folder,
        )
    return Place(folder)


def _trouble(folder: Path) -> Path | None:
    """Return the first folder on the way that somebody else could change, None when all is well."""
    own = folder.lstat()
    if own.st_uid != os.getuid() or not stat.S_ISDIR(own.st_mode) or own.st_mode & 0o077:
        return folder
    for above in folder.parents:
        found = above.stat()
        open_to_all = found.st_mode & 0o022 and not found.st_mode & stat.S_ISVTX
        if found.st_uid not in (0, os.getuid()) or open_to_all:
            return above
    return None


class Tenancy:
    """Holds a place for the engine that lives there, until ``release``."""

    def __init__(self, place: Place, about: dict[str, Any]) -> None:
        """Take the place. Raises BlockingIOError when an engine lives there already."""
        self._fd = os.open(place.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._fd)
            raise
        os.ftruncate(self._fd, 0)
        os.pwrite(self._fd, json.dumps(about).encode(), 0)

    def release(self) -> None:
        """Let go."""
        os.close(self._fd)
