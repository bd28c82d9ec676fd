"""Going on against a no-go: only with a reason, which is in the recording."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from emoscope.ui.wrapped import Wrapped

SHORTEST = 3
"""Letters of a reason; fewer are none."""
LONGEST = 300


class OverrideDialog(QDialog):
    """Asks why to go on all the same. Open it with ``open()``; ``given`` brings the reason."""

    given = Signal(str)

    def __init__(self, reasons: Sequence[str], parent: QWidget | None = None) -> None:
        """Show why it is a no-go."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Go anyway"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self.reason.setPlaceholderText(self.tr("such as: pilot without EEG"))
        self.reason.setAccessibleName(self.tr("Why you go on"))
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(Wrapped("\n".join(reasons)))
        layout.addWidget(
            Wrapped(self.tr("Why do you go on all the same? The reason is in the recording."))
        )
        layout.addWidget(self.reason)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self.button = self._buttons.button(kinds.Ok)
        self.button.setText(self.tr("Go anyway"))
        layout.addWidget(self._buttons)
        self.reason.textChanged.connect(self._judge)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._judge()

    @property
    def text(self) -> str:
        """Return the reason, its spaces in order."""
        return " ".join(self.reason.text().split())

    def accept(self) -> None:
        """Give the reason, if it is one."""
        if len(self.text) >= SHORTEST:
            self.given.emit(self.text)
            super().accept()

    def _judge(self) -> None:
        self.button.setEnabled(len(self.text) >= SHORTEST)
