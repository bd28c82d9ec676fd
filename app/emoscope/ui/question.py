"""One question to the operator, over her window alone: the participant's window goes on living."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask(parent: QWidget, title: str, text: str, then: Callable[[], object]) -> QMessageBox:
    """Ask, and call ``then`` if the answer is yes; no is the default. Returns at once."""
    button = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, title, text, button.Yes | button.No, parent)
    box.setDefaultButton(button.No)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answered(result: int) -> None:
        if result == button.Yes.value:
            then()

    box.finished.connect(answered)
    box.open()
    return box
