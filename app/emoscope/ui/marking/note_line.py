"""One line for a note. It speaks of the moment at which its writing began."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from emoscope.ui.marking import texts
from emoscope.ui.marking.desk import MarkerDesk
from emoscope.ui.theme import DARK, Theme


class NoteLine(QWidget):
    """Enter sets the note, Esc drops it and lets go of the keyboard."""

    def __init__(
        self, desk: MarkerDesk, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Write notes for a desk."""
        super().__init__(parent)
        self._desk = desk
        self._began: int | None = None
        self.time = QLabel()
        self.time.setProperty("role", "muted")
        self.edit = QLineEdit()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.time)
        self._layout.addWidget(self.edit, 1)
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self.set_note)
        self.edit.installEventFilter(self)
        desk.changed.connect(self._follow)
        self.set_theme(theme)
        self._name()
        self._follow()
        self._show()

    @property
    def began(self) -> int | None:
        """Return the session time (ns) at which the writing began; None while nothing is typed."""
        return self._began

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._layout.setSpacing(theme.px(8))
        self.time.setFont(theme.font())
        self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance("0:00:00.0"))

    def begin(self) -> None:
        """Give the line the keyboard."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_note(self) -> None:
        """Set the note, if there is one; what cannot be set stays in the line."""
        if self.edit.text().strip() and self._desk.note(self.edit.text(), self._began):
            self._clear()

    def drop(self) -> None:
        """Forget what was typed, and let go of the keyboard."""
        self._clear()
        self.edit.clearFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Hear Esc before a window does."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            mine = event.key() == Qt.Key.Key_Escape and not event.modifiers()
            if mine and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if mine and event.type() == QEvent.Type.KeyPress:
                self.drop()
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        if not text:
            self._began = None
        elif self._began is None:
            self._began = self._desk.now
        self._show()

    def _clear(self) -> None:
        self._began = None
        self.edit.clear()
        self._show()

    def _follow(self) -> None:
        there = self._desk.book is not None
        self.edit.setEnabled(there)
        if not there and self._began is not None:
            self._clear()

    def _show(self) -> None:
        self.time.setVisible(self._began is not None)
        self.time.setText("" if self._began is None else texts.at(self._began))

    def _name(self) -> None:
        self.edit.setPlaceholderText(self.tr("Note: Enter sets it, Esc drops it"))
        self.edit.setToolTip(self.tr("A note speaks of the moment at which you begin to write it."))
        self.edit.setAccessibleName(self.tr("Note"))
        self.time.setAccessibleName(self.tr("Time of the note"))
