"""An answer in one's own words: several lines, and safe for input methods."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from emoscope.ui.participant.look import Look
from emoscope.ui.ratings.questions import Value

READING = 32
"""Design pixels of type."""


class _Edit(QPlainTextEdit):
    """A text of which the page, not the text, has some keys."""

    keyed = Signal(object)
    """A QKeyEvent that may be the page's; accepted if it was."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ours = event.key() == Qt.Key.Key_Escape or (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
        if ours:
            event.ignore()  # goes on to the page
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class TextField(QWidget):
    """A text. Nothing is cut off: what is too long is said to be, and cannot be handed over."""

    changed = Signal(object)
    """The text as it is now; None when there is none."""

    def __init__(self) -> None:
        """Begin without words."""
        super().__init__()
        self.edit = _Edit()
        self.edit.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """Return her words, without what a file cannot hold (halves of a character)."""
        raw = self.edit.toPlainText().encode("utf-16", "surrogatepass")
        return raw.decode("utf-16", "replace").strip()

    def finish(self) -> None:
        """Take over what an input method still holds."""
        if self.edit.composing:
            QGuiApplication.inputMethod().commit()

    def setAccessibleName(self, name: str) -> None:
        """Name the text itself."""
        self.edit.setAccessibleName(name)

    def show_value(self, value: Value | None) -> None:
        """Show words that were given; None leaves what is written, so that it is not lost."""
        if isinstance(value, str) and value != self.text:
            blocked = self.edit.blockSignals(True)
            self.edit.setPlainText(value)
            self.edit.blockSignals(blocked)

    def take_key(self, event: QKeyEvent) -> bool:
        """Return False: the text itself hears its keys."""
        return False

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        theme = look.theme
        self.edit.setFont(look.font(READING))
        sheet = (
            f"QPlainTextEdit {{ background: {theme.panel}; color: {theme.text};"
            f" border: {max(1, look.px(3))}px solid {theme.muted};"
            f" border-radius: {look.px(12)}px; padding: {look.px(14)}px; }}"
            f"QPlainTextEdit:focus {{ border-color: {theme.accent}; }}"
        )
        if sheet != self.edit.styleSheet():
            self.edit.setStyleSheet(sheet)

    def _tell(self) -> None:
        self.changed.emit(self.text or None)
