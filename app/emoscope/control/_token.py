"""The secret that a client must know, and where clients of this computer find the server.

Both are files that only their owner can read, in the folder for what runs (engine/place.py). The
token is new with each start, unless it is kept in a file of the operator's own.
"""

import contextlib
import hmac
import json
import os
import secrets
import stat
from pathlib import Path
from typing import Any

import platformdirs

from emoscope.control._errors import ControlError
from emoscope.engine.errors import EngineError
from emoscope.engine.place import find_place

TOKEN_BYTES = 16
"""128 bits: nobody guesses that, however many a second may be tried."""
SHORTEST = 16
LONGEST = 256


def new_token() -> str:
    """Return a random token of 32 characters."""
    return secrets.token_hex(TOKEN_BYTES)


def same(token: str, said: object) -> bool:
    """Return whether a client knows the token; takes as long whatever is wrong with it."""
    text = said if isinstance(said, str) else ""
    return hmac.compare_digest(token.encode(), text.encode(errors="replace"))


def kept_token(path: Path) -> str:
    """Return the token that ``path`` holds; a file that is not there is made with a new one.

    Raises ControlError for a file that others can read, or that holds no token.
    """
    try:
        try:
            token = new_token()
            _write(path, token + "\n")
            return token
        except FileExistsError:
            mode = path.stat().st_mode
            token = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ControlError(
            "The token's file {path} cannot be used ({why}).",
            "Name another one with --control-token.",
            path=path,
            why=getattr(error, "strerror", None) or error,
        ) from error
    if os.name == "posix" and (not stat.S_ISREG(mode) or mode & 0o077):
        raise ControlError(
            "Others can read the token's file {path}.",
            "Take their rights away (chmod 600), or delete it: a new one is made.",
            path=path,
        )
    if not SHORTEST <= len(token) <= LONGEST or not token.isascii() or not token.isprintable():
        raise ControlError(
            "The file {path} holds no token of {shortest} to {longest} plain characters.",
            "Delete it: a new one is made.",
            path=path,
            shortest=SHORTEST,
            longest=LONGEST,
        )
    return token


class Notice:
    """Two files that tell this user's programs where the server is and what its token is."""

    def __init__(self, folder: Path, port: int) -> None:
        """Be about the server on ``port``; nothing is written yet."""
        self.token_file = folder / f"control-{port}.token"
        self.about_file = folder / f"control-{port}.json"

    @classmethod
    def here(cls, port: int) -> "Notice":
        """Return the notice in this user's own folder. Raises ControlError without one."""
        return cls(_runtime(), port)

    def post(self, token: str, about: dict[str, Any]) -> None:
        """Write both, for their owner's eyes only. Raises ControlError."""
        try:
            for path, text in ((self.token_file, token), (self.about_file, json.dumps(about))):
                with contextlib.suppress(FileNotFoundError):
                    path.unlink()  # of a server that was killed: the port is ours
                _write(path, text + "\n")
        except OSError as error:
            raise ControlError(
                "{path} cannot be written ({why}).",
                "Make room, or set EMOSCOPE_RUNTIME to another folder.",
                path=path,
                why=error.strerror or error,
            ) from error

    def take_down(self) -> None:
        """Remove both. Idempotent."""
        for path in (self.token_file, self.about_file):
            with contextlib.suppress(OSError):
                path.unlink()


def notices() -> list[dict[str, Any]]:
    """Return what the servers of this user say of themselves. Raises ControlError."""
    found = []
    for path in sorted(_runtime().glob("control-*.json")):
        with contextlib.suppress(OSError, ValueError):
            about = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(about, dict) and isinstance(about.get("port"), int):
                found.append(about)
    return found


def _runtime() -> Path:
    """Return the user's own folder for what runs; elsewhere than on POSIX the system guards it."""
    if os.name != "posix":
        folder = platformdirs.user_runtime_path("emoscope")
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    try:
        return find_place().folder
    except EngineError as error:
        what, remedy = error.sentences
        raise ControlError("{wrong}", "{advice}", wrong=what, advice=remedy) from error


def _write(path: Path, text: str) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
