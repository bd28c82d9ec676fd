"""Files and folders that the operator picks, over her window alone: nothing waits for the answer.

Qt's own functions for this (``QFileDialog.getOpenFileName`` and its like) hold up every window of
the program, the participant's, too.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Then = Callable[[str], object]
"""Is called with the path that was picked; not at all when the operator thinks better of it."""


def folder(parent: QWidget, title: str, begin: str, then: Then) -> QFileDialog:
    """Have a folder picked, beginning at ``begin``."""
    dialog = _dialog(parent, title, begin, then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog)


def file(parent: QWidget, title: str, begin: str, kinds: str, then: Then) -> QFileDialog:
    """Have a file picked that is there, of ``kinds`` as Qt writes them ("Sound (*.wav)")."""
    dialog = _dialog(parent, title, begin, then, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog)


def target(parent: QWidget, title: str, begin: str, kinds: str, then: Then) -> QFileDialog:
    """Have a file picked that will be written; to replace one is asked about."""
    dialog = _dialog(parent, title, begin, then, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    return _opened(dialog)


def _dialog(parent: QWidget, title: str, begin: str, then: Then, kinds: str = "") -> QFileDialog:
    at = Path(begin)
    named = bool(begin) and not at.is_dir()
    dialog = QFileDialog(parent, title, str(at.parent) if named else begin, kinds)
    if named and at.name and at.parent.is_dir():
        dialog.selectFile(at.name)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    return dialog


def _opened(dialog: QFileDialog) -> QFileDialog:
    dialog.open()
    return dialog
