"""Text that an operator takes along: to the clipboard, or into a new file."""

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from emoscope_devices import Sentence, say


class CopyKey(QObject):
    """Lets the keys for copying copy what we say: a table's own copy one cell."""

    def __init__(self, widget: QWidget, copy: Callable[[], object]) -> None:
        """Watch over ``widget``."""
        super().__init__(widget)
        self._copy = copy
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key before the widget does."""
        pressed = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if not (pressed and isinstance(event, QKeyEvent)):
            return False
        if not event.matches(QKeySequence.StandardKey.Copy):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._copy()
        return True


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
