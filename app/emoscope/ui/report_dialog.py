"""Writes the report of a recording: which language, HTML or PDF as well, and where."""

import logging
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.recording.reader import RecordingError
from emoscope.recording.verify_report import VerifyError
from emoscope.report import ReportError
from emoscope.ui import pick, words
from emoscope.ui.languages import NAMES, language_of
from emoscope.ui.release import release
from emoscope.ui.report_pdf import write_report
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import say

log = logging.getLogger(__name__)

JOIN_SECONDS = 60.0


class ReportDesk(QObject):
    """Writes one report at a time on a thread of its own. Signals arrive on the Qt thread."""

    written = Signal(object)
    """The files, the page first."""
    refused = Signal(object)
    """Sentences."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for work."""
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Return whether a report is being written."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, folder: Path, out: Path, pdf: bool, language: str) -> None:
        """Write; one of the signals follows."""
        assert not self.busy, "one report at a time"

        def run() -> None:
            try:
                self.written.emit(write_report(folder, out, pdf, language))
            except (ReportError, RecordingError, VerifyError) as error:
                self.refused.emit(error.sentences)
            except Exception as error:  # the thread's boundary
                log.exception("no report could be written")
                what = say("The report could not be written ({error}).", error=repr(error))
                self.refused.emit((what,))

        self._thread = threading.Thread(target=run, name="report-desk", daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """Wait until the thread has ended."""
        if self._thread is not None:
            self._thread.join(JOIN_SECONDS)


def open_report(parent: QWidget | None, recording: Path, language: str = "auto") -> "ReportDialog":
    """Show the dialog for a recording beside the window, and return it.

    ``language`` is that of the window's settings.
    """
    dialog = ReportDialog(recording, parent, language)
    dialog.show()
    return dialog


class ReportDialog(QDialog):
    """Asks how the report is to be, writes it and offers to open it."""

    def __init__(
        self, recording: Path, parent: QWidget | None = None, language: str = "auto"
    ) -> None:
        """Offer a page in the window's language, beside the recording."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report on {name}").format(name=recording.name))
        self._recording = recording
        self._page: Path | None = None
        self.language = QComboBox()
        for code, name in NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language_of(language))))
        self.pdf = QCheckBox(self.tr("as PDF, too"))
        self.target = QLineEdit(str(_place(recording)))
        self.browse = QPushButton(self.tr("Choose ..."))
        self.said = Wrapped()
        self.go = QPushButton(self.tr("Write"))
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.show_page = QPushButton(self.tr("Open"))
        self.leave = QPushButton(self.tr("Close"))
        self.desk = ReportDesk(self)
        self._lay_out()
        self._connect()
        self._allow()
        self.setMinimumWidth(640)

    def write(self) -> None:
        """Write the report, or say why not."""
        target = self.target.text().strip()
        if not target:
            self._refused((say("Choose a file for the report."),))
            return
        self._page = None
        self._say(self.tr("Reading and verifying the recording ..."), "caption")
        path = Path(target).expanduser()
        self.desk.start(
            self._recording, path, self.pdf.isChecked(), str(self.language.currentData())
        )
        self._allow()

    def open_page(self) -> None:
        """Show the page in the system's browser."""
        if self._page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._page)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; what is being written is written to its end."""
        event.accept()
        release(self, lambda: self.desk.busy)

    def finish(self) -> None:
        """Wait until no thread uses the dialog."""
        self.desk.finish()

    def reject(self) -> None:
        """Close by the key, too."""
        self.close()

    def _written(self, files: tuple[Path, ...]) -> None:
        self.desk.finish()
        self._page = files[0]
        done = self.tr("Written: {files}").format(files="\n".join(map(str, files)))
        self._say(done, "")
        self.target.setText(str(_place(self._recording)))
        self._allow()

    def _refused(self, sentences: object) -> None:
        self.desk.finish()
        self._say(words.texts(sentences), "alarm")  # type: ignore[arg-type]
        self._allow()

    def _say(self, text: str, role: str) -> None:
        self.said.set_role(role)
        self.said.setText(text)

    def _allow(self) -> None:
        idle = not self.desk.busy
        for widget in (self.language, self.pdf, self.target, self.browse, self.go):
            widget.setEnabled(idle)
        self.show_page.setEnabled(idle and self._page is not None)

    def _choose(self) -> None:
        title = self.tr("The report's file")
        pick.target(self, title, self.target.text(), "HTML (*.html)", self.target.setText)

    def _connect(self) -> None:
        self.browse.clicked.connect(self._choose)
        self.go.clicked.connect(self.write)
        self.show_page.clicked.connect(self.open_page)
        self.leave.clicked.connect(self.close)
        self.desk.written.connect(self._written)
        self.desk.refused.connect(self._refused)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.target, 1)
        place.addWidget(self.browse)
        form = QFormLayout()
        self.target.setAccessibleName(self.tr("File"))
        form.addRow(self.tr("Language"), self.language)
        form.addRow(self.tr("File"), place)
        form.addRow("", self.pdf)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.go, self.show_page, self.leave):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addLayout(buttons)


def _place(recording: Path) -> Path:
    """Return a file beside the recording that is not there yet."""
    first = recording.parent / f"{recording.name}-report.html"
    taken = (p for n in range(2, 1000) if not (p := first.with_stem(f"{first.stem}-{n}")).exists())
    return next(taken, first) if first.exists() else first
