"""What for? The first page, and the page where one answer leads: stop."""

from typing import get_args

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from emoscope.participants.consent import Purpose
from emoscope.ui.participants import texts
from emoscope.ui.participants.texts import Choice
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped

INDENT = 24
"""Design pixels by which an explanation stands to the right: behind the button's circle."""


class PurposePage(QWidget):
    """Five purposes, one of which goes no further."""

    changed = Signal()

    def __init__(self, theme: Theme, purpose: str = "", parent: QWidget | None = None) -> None:
        """Choose ``purpose`` where it is one that can be had, else none."""
        super().__init__(parent)
        self._about = Wrapped()
        self._about.set_role("caption")
        self.buttons: dict[Choice, QRadioButton] = {}
        self._why: dict[Choice, Wrapped] = {}
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for choice in texts.CHOICES:
            button, why = QRadioButton(), Wrapped()
            why.set_role("caption")
            why.setContentsMargins(theme.px(INDENT), 0, 0, theme.px(8))
            group.addButton(button)
            layout.addWidget(button)
            layout.addWidget(why)
            button.toggled.connect(self.changed)
            self.buttons[choice], self._why[choice] = button, why
        layout.addStretch(1)
        layout.addWidget(self._about)
        if purpose in get_args(Purpose):
            self.buttons[purpose].setChecked(True)  # type: ignore[index]
        self._speak()

    @property
    def choice(self) -> Choice | None:
        """Return what is chosen."""
        return next((c for c, button in self.buttons.items() if button.isChecked()), None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        for choice, (name, why) in texts.CHOICES.items():
            self.buttons[choice].setText(texts.told(name))
            self.buttons[choice].setAccessibleName(texts.told(name))
            self.buttons[choice].setAccessibleDescription(texts.told(why))
            self._why[choice].setText(texts.told(why))
        self._about.setText(texts.told(texts.INFORM))


class StopPage(QWidget):
    """Says that it is prohibited, by which law, and that nothing has happened."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say it."""
        super().__init__(parent)
        self._title = Wrapped()
        self._title.set_role("alarm")
        self._texts = [Wrapped() for _ in texts.LAW]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        for label in (self._title, *self._texts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addStretch(1)
        self._speak()

    @property
    def words(self) -> str:
        """Return all that is said."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self._title.setText(f"■  {texts.told(texts.STOP)}")
        for label, text in zip(self._texts, texts.LAW, strict=True):
            label.setText(texts.told(text))
