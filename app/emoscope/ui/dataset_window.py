"""The recordings of many sessions in a table: found, filtered, verified, handed on."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from emoscope.dataset import Row
from emoscope.dataset_check import wanting
from emoscope.dataset_command import length_text
from emoscope.dataset_verdicts import Verdicts
from emoscope.ui import pick, words
from emoscope.ui.dataset_desk import Desk, unable
from emoscope.ui.dataset_table import DATE, PLACE, ROW, Chosen, Recordings
from emoscope.ui.release import release
from emoscope.ui.tables import plain_rows
from emoscope.ui.theme import THEMES, Theme
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import Sentence

WIDEST = 320
"""Design pixels of a column at the start."""
Open = Callable[[Path], object]


class DatasetWindow(QDialog):
    """Lists the recordings in a folder and below. Does not hold up the main window."""

    review_wanted = Signal(Path)
    report_wanted = Signal(Path)
    export_wanted = Signal(object)
    """A list of folders."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        verdicts: Verdicts | None = None,
        desk: Callable[["DatasetWindow", Verdicts], Desk] = Desk,
    ) -> None:
        """Build the window; ``look`` fills it. Report and export are shown once ``offer`` ed."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Recordings"))
        self.resize(theme.px(1440), theme.px(800))
        self._theme, self.folder = theme, Path()
        self.model = Recordings(theme)
        self.shown = Chosen(self.model)
        self.table = self._table()
        self.filter = QLineEdit()
        self._place, self._count, self._notice = QLabel(), QLabel(), Wrapped()
        self._progress = QProgressBar()
        self._left = self._total = self._look = 0
        self._layout()
        self._desk = desk(self, verdicts or Verdicts())
        self._connect()
        self._changed()
        self.table.setFocus()

    # -- what is asked for -----------------------------------------------------------------------

    def look(self, folder: Path) -> None:
        """List the recordings in a folder."""
        self.folder = folder
        self._place.setText(str(folder))
        self.model.clear()
        self._say("")
        self._finish_round()
        self._count.setText(self.tr("Looking for recordings ..."))
        self._look = self._desk.look(folder)

    def look_again(self) -> None:
        """List them anew."""
        self.look(self.folder)

    def choose_folder(self) -> None:
        """Ask for another folder."""
        title = self.tr("Recordings in")
        pick.folder(self, title, str(self.folder), lambda chosen: self.look(Path(chosen)))

    def verify(self) -> None:
        """Verify the chosen recordings; without a choice, those that have not been."""
        chosen = self.chosen()
        rows = wanting(chosen or self.visible(), again=bool(chosen))
        if not rows:
            self._say(
                words.text(unable(chosen[0]))
                if chosen
                else self.tr("Every recording that is shown has been verified.")
            )
            return
        self._say("")
        self._total += len(rows)
        self._left += len(rows)
        self._show_progress()
        self._desk.verify(rows)

    def stop(self) -> None:
        """Verify no more."""
        self._desk.halt()

    def review(self) -> None:
        """Ask for the current recording to be opened."""
        if row := self._current():
            self.review_wanted.emit(row.folder)

    def report(self) -> None:
        """Ask for a report of the current recording."""
        if row := self._current():
            self.report_wanted.emit(row.folder)

    def export(self) -> None:
        """Ask for the chosen recordings to be exported."""
        if rows := self.chosen():
            self.export_wanted.emit([row.folder for row in rows])

    def show_folder(self) -> None:
        """Open the current recording's folder in the system's own window."""
        if row := self._current():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.folder)))

    def offer(self, *, report: bool = False, export: bool = False) -> None:
        """Show the buttons of what somebody answers to."""
        self._buttons["report"].setVisible(report)
        self._buttons["export"].setVisible(export)

    def chosen(self) -> list[Row]:
        """Return the selected rows, from the top."""
        indexes = self.table.selectionModel().selectedRows()
        return [index.data(ROW) for index in sorted(indexes, key=QModelIndex.row)]

    def visible(self) -> list[Row]:
        """Return the rows that the filter lets through, from the top."""
        return [self.shown.index(n, 0).data(ROW) for n in range(self.shown.rowCount())]

    def tell(self, sentence: Sentence) -> None:
        """Say what went wrong with what was asked for."""
        self._say(words.text(sentence))

    def done(self, code: int) -> None:
        """Close; what runs beside ends by itself."""
        self._desk.stop()
        super().done(code)
        self._release()

    def finish(self) -> None:
        """Wait until no thread uses the window: the program ends."""
        self._desk.finish()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme of the window that opened this one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            theme = getattr(self.parent(), "theme", self._theme)
            if theme != self._theme:
                self._theme = theme
                self.model.set_theme(theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is leaving."""
        self.reject()
        event.accept()

    # -- what the desk says ----------------------------------------------------------------------

    def _found(self, look: int, rows: list[Row]) -> None:
        if look == self._look:
            self.model.add(rows)
            self._changed()

    def _listed(self, look: int, notes: Sequence[Sentence]) -> None:
        if look != self._look:
            return
        header = self.table.horizontalHeader()
        for column in range(self.model.columnCount()):
            self.table.resizeColumnToContents(column)
            wide = min(header.sectionSize(column), self._theme.px(WIDEST))
            header.resizeSection(column, wide + self._theme.px(8))
        if self.shown.rowCount() and not self.chosen():
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.table.selectionModel().setCurrentIndex(self.shown.index(0, 0), keep)
        self._say(words.texts(notes), wrong=False)
        self._changed()

    def _verified(self, row: Row, why: tuple[Sentence, ...]) -> None:
        self._left = max(0, self._left - 1)
        self.model.change(row)
        if why:
            self._say(words.texts(why))
        self._show_progress()
        self._changed()

    def _refused(self, sentences: tuple[Sentence, ...]) -> None:
        self._count.setText("")
        self._finish_round()
        self._say(words.texts(sentences))

    def _finish_round(self) -> None:
        self._left = self._total = 0
        self._show_progress()

    # -- parts -----------------------------------------------------------------------------------

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.shown)
        table.setSortingEnabled(True)
        table.sortByColumn(DATE, Qt.SortOrder.DescendingOrder)
        plain_rows(table, mode=QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(self._theme.px(34))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(False)
        return table

    def _layout(self) -> None:
        self._place.setProperty("role", "caption")
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._count.setProperty("role", "caption")
        self.filter.setPlaceholderText(self.tr("Filter: participant, study, label, verdict ..."))
        self.filter.setClearButtonEnabled(True)
        self._buttons = {
            "choose": self._button(self.tr("Folder ..."), self.choose_folder, "Ctrl+O"),
            "again": self._button(self.tr("Look again"), self.look_again, "F5"),
            "verify": self._button(self.tr("Verify"), self.verify, "Ctrl+E"),
            "stop": self._button(self.tr("Stop verifying"), self.stop, "Ctrl+."),
            "report": self._button(self.tr("Report ..."), self.report, "Ctrl+P"),
            "export": self._button(self.tr("Export ..."), self.export, "Ctrl+S"),
            "folder": self._button(self.tr("Show folder"), self.show_folder, "Ctrl+D"),
            "review": self._button(self.tr("Open in review"), self.review, "Ctrl+Return"),
        }
        self._buttons["review"].setProperty("role", "primary")
        self.offer()
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for part in (self._buttons["choose"], self._buttons["again"], self._place):
            top.addWidget(part)
        top.addStretch(1)
        self.filter.setMinimumWidth(self._theme.px(360))
        top.addWidget(self.filter)
        self._progress.setFixedWidth(self._theme.px(160))
        bottom.addWidget(self._count)
        bottom.addWidget(self._progress)
        bottom.addStretch(1)
        for name in ("stop", "verify", "folder", "report", "export", "review"):
            bottom.addWidget(self._buttons[name])
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._notice)
        layout.addWidget(self.table, 1)
        layout.addLayout(bottom)

    def _button(self, name: str, does: Callable[[], None], keys: str) -> QPushButton:
        button = QPushButton(name)
        button.setAutoDefault(False)
        button.setShortcut(QKeySequence(keys))
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{name} ({shown})")
        button.clicked.connect(lambda: does())
        return button

    def _connect(self) -> None:
        self._desk.found.connect(self._found)
        self._desk.listed.connect(self._listed)
        self._desk.verified.connect(self._verified)
        self._desk.done.connect(self._finish_round)
        self._desk.refused.connect(self._refused)
        self.filter.textChanged.connect(self._filter)
        self.table.activated.connect(lambda index: self.review())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._changed())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._changed())
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.filter.setFocus)

    def _filter(self, text: str) -> None:
        self.shown.choose(text)
        self._changed()

    def _current(self) -> Row | None:
        index = self.table.selectionModel().currentIndex()
        return index.siblingAtColumn(PLACE).data(ROW) if index.isValid() else None

    def _changed(self) -> None:
        """Say how many there are, and offer what can be done with them."""
        rows = self.visible()
        all_, length = len(self.model.rows), length_text(sum(row.seconds or 0.0 for row in rows))
        some = self.tr("{n} of {all} recordings, {length}")
        self._count.setText(some.format(n=len(rows), all=all_, length=length))
        current = self._current()
        for name in ("review", "folder", "report"):
            self._buttons[name].setEnabled(current is not None)
        self._buttons["export"].setEnabled(bool(self.chosen()))
        self._buttons["verify"].setEnabled(bool(rows))

    def _show_progress(self) -> None:
        running = self._left > 0
        self._progress.setVisible(running)
        self._progress.setMaximum(max(1, self._total))
        self._progress.setValue(self._total - self._left)
        self._buttons["stop"].setVisible(running)

    def _say(self, text: str, wrong: bool = True) -> None:
        self._notice.set_role("alarm" if wrong else "notice")
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def _release(self) -> None:
        """Delete the closed window as soon as its thread is done with it."""
        release(self, lambda: self._desk.busy)


def open_dataset(
    parent: QWidget | None,
    folder: Path,
    theme: Theme | None = None,
    *,
    review: Open | None = None,
    report: Open | None = None,
    export: Callable[[Sequence[Path]], object] | None = None,
) -> DatasetWindow:
    """Open the recordings of a folder in a window that stays until it is closed.

    ``review``, ``report`` and ``export`` are called for what the operator asks for; Report and
    Export are not shown without. Any may return a Sentence: why it could not be done.
    """
    window = DatasetWindow(theme or THEMES["dark"], parent)
    for wanted, does in (
        (window.review_wanted, review),
        (window.report_wanted, report),
        (window.export_wanted, export),
    ):
        if does is not None:
            wanted.connect(_telling(window, does))
    window.offer(report=report is not None, export=export is not None)
    application = QApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(window.finish)
    window.show()
    window.look(folder)
    return window


def _telling(window: DatasetWindow, does: Callable[..., object]) -> Callable[[object], None]:
    def do(what: object) -> None:
        answer = does(what)
        if isinstance(answer, Sentence) and answer:
            window.tell(answer)

    return do
