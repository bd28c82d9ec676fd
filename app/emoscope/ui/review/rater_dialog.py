"""Who annotates? Asked when a recording is opened, and when the rater changes."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.recording.annotations import AnnotationError, check_rater
from emoscope.ui import words
from emoscope.ui.wrapped import Wrapped


class RaterDialog(QDialog):
    """Asks for a rater's code. ``rater`` is the answer: empty for nobody, None when cancelled."""

    def __init__(self, last: str, known: Sequence[str] = (), parent: QWidget | None = None) -> None:
        """Offer the rater of the last time, and those who have annotated this recording."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who annotates?"))
        self.rater: str | None = None
        self.code = QComboBox()
        self.code.setEditable(True)
        self.code.addItems(list(dict.fromkeys(filter(None, (last, *known)))))
        self.code.setCurrentText(last)
        about = Wrapped(
            self.tr(
                "Your code names your annotations. They are kept beside the recording, one file a"
                " rater; the recording itself is never changed."
            )
        )
        self._trouble = Wrapped()
        self._trouble.set_role("alarm")
        self._trouble.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = buttons.addButton(self.tr("Annotate"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("role", "primary")
        go.setDefault(True)
        self.look = QPushButton(self.tr("Only look"))
        buttons.addButton(self.look, QDialogButtonBox.ButtonRole.ActionRole)
        self.look.clicked.connect(self.only_look)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        label = QLabel(self.tr("Rater's code"))
        label.setBuddy(self.code)
        for widget in (label, self.code, about, self._trouble, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(440)
        self.code.setFocus()

    def accept(self) -> None:
        """Close when the code can name a file; else say why not."""
        try:
            self.rater = check_rater(self.code.currentText())
        except AnnotationError as error:
            self._trouble.setText(words.texts(error.sentences))
            self._trouble.show()
            return
        super().accept()

    def only_look(self) -> None:
        """Close: nobody annotates."""
        self.rater = ""
        super().accept()
