"""The laboratory's own text for the participant, by language."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from emoscope.study import Study
from emoscope.study.errors import Fault, Place
from emoscope.ui.languages import NAMES
from emoscope.ui.study.notes import Notes
from emoscope.ui.study.parts import Texts
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped

PLACES: tuple[Place, ...] = (("notice",),)


class NoticePage(QWidget):
    """A field for each language; empty ones mean Emoscope's own text."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make empty fields."""
        super().__init__(parent)
        self._notes = Notes()
        self.texts = Texts(self.changed.emit, self.tr("Notice"), None)
        layout = QVBoxLayout(self)
        said = Wrapped(
            self.tr(
                "What the participant reads on her screen before any device is opened, and agrees"
                " to. Say what is captured, why, who sees it, how long it is kept, and that she may"
                " stop at any time. Write of estimates of expression and signal, not of what she"
                " feels."
            )
        )
        layout.addWidget(said)
        for code, field in self.texts.fields.items():
            field.setPlaceholderText(self.tr("empty: Emoscope's own text"))
            label = QLabel(NAMES[code])
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(self._notes.under(("notice", code), field), 1)
        layout.addWidget(self._notes.label(("notice",), self))

    def show_study(self, study: Study) -> None:
        """Show these parts of ``study``."""
        self.texts.show(study.notice)

    def into(self, study: Study) -> Study:
        """Return ``study`` with what the fields say."""
        return replace(study, notice=self.texts.value())

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say beside the fields what is wrong."""
        self._notes.show(faults, remarks)
