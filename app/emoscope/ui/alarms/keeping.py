"""Text that an operator takes along: to the clipboard, or into a new file."""

import contextlib
import os
import tempfile
from pathlib import Path

from emoscope_devices import Sentence, say


def keep_text(text: str, path: Path) -> Sentence:
    """Write ``text`` whole or not at all; return nothing, or why it could not be written."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        return _refused(path, error)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        return _refused(path, error)
    return Sentence()


def _refused(path: Path, error: OSError) -> Sentence:
    return say(
        "{path} cannot be written ({why}). Choose another folder.",
        path=path,
        why=error.strerror or error,
    )
