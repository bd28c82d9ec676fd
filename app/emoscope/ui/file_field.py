"""A file in the settings: which one, whether it can be used, and why not."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from emoscope.ui import pick, words
from emoscope.ui.wrapped import Wrapped
from emoscope_models import Reason

log = logging.getLogger(__name__)

Judge = Callable[[str], tuple[bool, Sequence[Reason]]]
"""From a path to whether the file can be used, and reasons. Runs on a thread of its own."""


@dataclass(frozen=True, slots=True)
class FileWords:
    """What a field says: the file dialog's title and filter, and verdicts before their reasons."""

    title: str
    kinds: str
    yes: str
    no: str


class FileField(QWidget):
    """A path, a button that opens a file dialog, and below them what the file is good for.

    The file is read on a thread of its own: ONNX Runtime takes a second to load.
    """

    judged = Signal(str, object, bool, object)
    """(path, judge, can be used, reasons), from that thread to the Qt thread."""

    def __init__(self, path: str, said: FileWords, parent: QWidget | None = None) -> None:
        """Show ``path``, which may be empty; ``ask`` has it judged."""
        super().__init__(parent)
        self._words = said
        self._judge: Judge | None = None
        self._without, self._needed = "", False
        self._thread: threading.Thread | None = None
        self._path = QLineEdit(path)
        self._path.setAccessibleName(said.title)
        self._path.setClearButtonEnabled(True)
        self._path.setPlaceholderText(self.tr("none"))
        choose = QPushButton(self.tr("Choose ..."))
        self._said = Wrapped()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._path, 0, 0)
        layout.addWidget(choose, 0, 1)
        layout.addWidget(self._said, 1, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        choose.clicked.connect(self._choose)
        self._path.editingFinished.connect(self._look)
        self._path.textChanged.connect(self._changed)
        self.judged.connect(self._show)

    def ask(self, judge: Judge, without: str, *, needed: bool = False) -> None:
        """Have ``judge`` look at the file from now on; ``without`` one say that sentence.

        ``needed``: to have none is wrong.
        """
        self._judge, self._without, self._needed = judge, without, needed
        self._look()

    def path(self) -> str:
        """Return the path as the settings keep it; empty for none."""
        return self._path.text().strip()

    @property
    def lacking(self) -> str:
        """Return why there must be a file where there is none; else nothing."""
        return self._without if self._needed and not self.path() else ""

    def finish(self, timeout: float = 5.0) -> None:
        """Wait until no file is being read."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _choose(self) -> None:
        pick.file(self, self._words.title, self.path(), self._words.kinds, self._chose)

    def _chose(self, path: str) -> None:
        self._path.setText(path)
        self._look()

    def _changed(self) -> None:
        if not self.path():
            self._look()

    def _look(self) -> None:
        """Say what is known at once, and look into the file."""
        path = self.path()
        if not path:
            self._say(self._without, "alarm" if self._needed else "caption")
            return
        if self._thread is not None and self._thread.is_alive():
            return  # its answer asks again, as the question is another one now
        self._say(self.tr("The file is being read ..."), "caption")
        self._thread = threading.Thread(
            target=self._read, args=(path, self._judge), name="file-field", daemon=True
        )
        self._thread.start()

    def _read(self, path: str, judge: Judge) -> None:
        try:
            good, reasons = judge(path)
        except Exception:
            log.exception("reading %s", path)
            return
        self.judged.emit(path, judge, good, reasons)

    def _show(self, path: str, judge: Judge, good: bool, reasons: Sequence[Reason]) -> None:
        self.finish()  # this was the last that the thread had to say
        if path != self.path() or judge is not self._judge:
            self._look()
            return
        verdict = self._words.yes if good else self._words.no
        self._say(f"{verdict} {words.texts(reasons)}", "" if good else "alarm")

    def _say(self, text: str, role: str) -> None:
        self._said.set_role(role)
        self._said.setText(text)
