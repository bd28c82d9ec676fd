"""After Stop: the verdict, where the files are, and who is next."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from emoscope.ui.wrapped import Wrapped


class AfterDialog(QDialog):
    """Says how a recording ended, first that it is being verified and then the verdict.

    Every button closes it; what it asks for is a signal.
    """

    review = Signal()
    again = Signal()
    """The same participant goes on."""
    following = Signal()
    """The next participant."""

    def __init__(
        self, folder: Path, text: str, wrong: bool, parent: QWidget | None = None, who: str = ""
    ) -> None:
        """Say ``text`` of the recording in ``folder``; ``who`` is the participant's code."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("The recording has ended"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.folder = folder
        self.heading = QLabel(self.tr("Verifying what was recorded ..."))
        self.heading.setProperty("role", "title")
        self.said = Wrapped()
        self.place = QLabel(str(folder))
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.place.setAccessibleName(self.tr("Where the files are"))
        self.open_folder = QPushButton(self.tr("&Open folder"))
        self.look = QPushButton(self.tr("&Review"))
        same = self.tr("&{code} again").format(code=who) if who else self.tr("&Go on")
        self.same = QPushButton(same)
        self.next = QPushButton(self.tr("&Next participant"))
        self.next.setProperty("role", "primary")
        self.next.setDefault(True)
        self.next.setVisible(bool(who))
        self._arrange()
        # A button in focus is the one that Enter presses, whatever the default is.
        (self.next if who else self.same).setFocus()
        self._connect()
        self._show(text, wrong)

    def show_verdict(self, folder: Path, text: str, wrong: bool) -> None:
        """Show the verdict, if it is this recording's."""
        if folder == self.folder:
            good = self.tr("The recording is good")
            self.heading.setText(self.tr("Please look at this") if wrong else good)
            self._show(text, wrong)

    def _show(self, text: str, wrong: bool) -> None:
        self.said.set_role("alarm" if wrong else "notice")
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _connect(self) -> None:
        place = QUrl.fromLocalFile(str(self.folder))
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(place))
        for button, signal in (
            (self.look, self.review),
            (self.same, self.again),
            (self.next, self.following),
        ):
            button.clicked.connect(self.accept)
            button.clicked.connect(signal)

    def _arrange(self) -> None:
        caption = QLabel(self.tr("Where the files are"))
        caption.setProperty("role", "caption")
        row = QHBoxLayout()
        row.addWidget(self.open_folder)
        row.addWidget(self.look)
        row.addStretch(1)
        row.addWidget(self.same)
        row.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for part in (self.heading, self.said, caption, self.place):
            layout.addWidget(part)
        layout.addSpacing(12)
        layout.addLayout(row)
        self.setMinimumWidth(560)
