"""The participant's own EEG model in the settings: which file, and whether it may vote, and why."""

import logging
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from emoscope.ui import words
from emoscope_models import Reason

log = logging.getLogger(__name__)


class PersonalModelField(QWidget):
    """A path, a button that opens a file dialog, and below them what the model may do.

    The file is read on a thread of its own: ONNX Runtime takes a second to load.
    """

    judged = Signal(str, bool, object)
    """(path, may vote, reasons), from that thread to the Qt thread."""

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        """Show ``path``, which may be empty."""
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._path = QLineEdit(path)
        self._path.setClearButtonEnabled(True)
        self._path.setPlaceholderText(self.tr("none"))
        choose = QPushButton(self.tr("Choose ..."))
        self._said = QLabel()
        self._said.setWordWrap(True)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._path, 0, 0)
        layout.addWidget(choose, 0, 1)
        layout.addWidget(self._said, 1, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        choose.clicked.connect(self._choose)
        self._path.editingFinished.connect(self._judge)
        self._path.textChanged.connect(self._changed)
        self.judged.connect(self._show)
        self._judge()

    def path(self) -> str:
        """Return the path as the settings keep it; empty for none."""
        return self._path.text().strip()

    def finish(self, timeout: float = 5.0) -> None:
        """Wait until no file is being read."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _choose(self) -> None:
        title, kinds = self.tr("Personal EEG model"), self.tr("Models (*.onnx);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, title, self.path(), kinds)
        if path:
            self._path.setText(path)
            self._judge()

    def _changed(self) -> None:
        if not self.path():
            self._judge()

    def _judge(self) -> None:
        """Say what is known at once, and look into the file."""
        path = self.path()
        if not path:
            self._say(self.tr("EEG is shown and recorded; it does not vote."), "caption")
            return
        if self._thread is not None and self._thread.is_alive():
            return  # its answer asks again, as the path is another one now
        self._say(self.tr("The file is being read ..."), "caption")
        self._thread = threading.Thread(
            target=self._look, args=(path,), name="personal-model", daemon=True
        )
        self._thread.start()

    def _look(self, path: str) -> None:
        try:
            from emoscope_models.eeg import personal_verdict

            may, reasons = personal_verdict(Path(path).expanduser())
        except Exception:
            log.exception("reading the personal model %s", path)
            return
        self.judged.emit(path, may, reasons)

    def _show(self, path: str, may: bool, reasons: Sequence[Reason]) -> None:
        self.finish()  # this was the last that the thread had to say
        if path != self.path():
            self._judge()
            return
        verdict = self.tr("It may vote.") if may else self.tr("It may not vote.")
        self._say(f"{verdict} {words.texts(reasons)}", "" if may else "alarm")

    def _say(self, text: str, role: str) -> None:
        self._said.setText(text)
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
