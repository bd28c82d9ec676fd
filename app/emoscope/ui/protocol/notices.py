"""What the operator must know of a run, loudest first: above everything else in its panel."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from emoscope.protocol.runner import RunStatus
from emoscope.ui import words
from emoscope.ui.marking.buttons import MarkButton
from emoscope.ui.protocol.conductor import Conductor
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped


class Notices(QWidget):
    """``trouble`` is red: why the run waits, and what could not be done. The rest is calm."""

    def __init__(self, conductor: Conductor) -> None:
        """Say nothing yet."""
        super().__init__()
        self._conductor = conductor
        self._told = ""
        self.trouble, self.rehearsal, self.found = Wrapped(), Wrapped(), Wrapped()
        self.keyless, self.give = Wrapped(), MarkButton()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self.trouble, self.rehearsal, self.found, self.keyless):
            label.set_role("alarm" if label is self.trouble else "notice")
            self._column.addWidget(label)
        self._column.addWidget(self.give)
        self.give.clicked.connect(conductor.give_keyboard)

    def set_theme(self, theme: Theme) -> None:
        """Change sizes."""
        self._column.setSpacing(theme.px(8))

    def rename(self) -> None:
        """Say everything anew."""
        self.rehearsal.setText(self.tr("Rehearsal: everything runs, nothing of it counts."))
        self.keyless.setText(
            self.tr("The participant's keys do not reach her screen: your window has the keyboard.")
        )
        self.give.setText(self.tr("Give her the keyboard"))
        self.give.setAccessibleName(self.give.text())

    def tell(self, why: str) -> None:
        """Say why something could not be done, until something changes."""
        self._told = why
        self._show_trouble(self._conductor.status)

    def forget(self) -> None:
        """Take back what was told."""
        self._told = ""

    def refresh(self, status: RunStatus | None) -> None:
        """Show how it stands."""
        self.rehearsal.setVisible(status is not None and status.rehearsal)
        keyless = self._conductor.keyless
        self.keyless.setVisible(keyless)
        self.give.setVisible(keyless)
        self._show_trouble(status)
        self._show_found(status)

    def _show_trouble(self, status: RunStatus | None) -> None:
        why = words.texts(status.why) if status is not None else ""
        told = "" if self._told in why else self._told
        text = " ".join(part for part in (why, told) if part)
        self.trouble.setVisible(bool(text))
        if self.trouble.text() != text:
            self.trouble.setText(text)
            self.trouble.setAccessibleName(text)

    def _show_found(self, status: RunStatus | None) -> None:
        idle = status is None or status.state == "ready"
        found = self._conductor.found if idle else None
        text = self.tr("No protocol is loaded.") if status is None else ""
        if found is not None and status is None:
            text = self.tr(
                "A run of “{protocol}” with participant {number} was left in the middle. Choose"
                " its file, and it goes on where it was."
            ).format(protocol=found.protocol, number=found.participant)
        elif found is not None:
            text = self.tr(
                "A run of “{protocol}” with participant {number} was left in the middle. It ends"
                " when this one begins."
            ).format(protocol=found.protocol, number=found.participant)
        self.found.setText(text)
        self.found.setVisible(bool(text))
