"""The study's marker keys on a window; silent while somebody types."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from emoscope.study import MarkerKey
from emoscope.study.keys import NAVIGATION
from emoscope.ui.marking.desk import MarkerDesk

TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class MarkerKeys(QObject):
    """Presses ``desk`` when a key of the study is pressed in ``window``.

    A key that is held sets one marker. While a text has the focus, a key is a letter of it.
    """

    def __init__(self, window: QWidget, desk: MarkerDesk) -> None:
        """Install nothing yet: see ``set_keys``."""
        super().__init__(window)
        self._window, self._desk = window, desk
        self._shortcuts: list[QShortcut] = []

    def set_keys(self, keys: Sequence[MarkerKey]) -> None:
        """Install these keys and no others.

        Raises ValueError for one that presses buttons or moves the focus: never the space bar.
        """
        for one in keys:
            if one.key in NAVIGATION or not one.key:
                raise ValueError(f"the key {one.key!r} cannot set markers")
        for old in self._shortcuts:
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts = [self._shortcut(one.key) for one in keys]

    def set_enabled(self, enabled: bool) -> None:
        """Listen, or do not: while there is no session, or a dialog is open."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)

    def _shortcut(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self._window)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.setAutoRepeat(False)
        made.activated.connect(lambda: self._pressed(key))
        return made

    def _pressed(self, key: str) -> None:
        if not typing():
            self._desk.press(key)


def typing() -> bool:
    """Return whether a text has the focus, so that a key is meant for it."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QComboBox):
        return focus.isEditable()
    if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit):
        return not focus.isReadOnly()
    return isinstance(focus, TYPING)
