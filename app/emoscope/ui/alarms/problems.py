"""What failed inside the program: how often, what to do, and the details for who mends it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.ui import pick, words
from emoscope.ui.alarms import texts
from emoscope.ui.alarms.keeping import CopyKey, keep_text
from emoscope.ui.alarms.problem_desk import ProblemDesk
from emoscope.ui.tables import plain_rows
from emoscope.ui.theme import DARK, Theme
from emoscope.ui.wrapped import Wrapped
from emoscope.watching import Problem

LAST, TIMES, WHERE, WHAT = range(4)
NUMBER = Qt.ItemDataRole.UserRole
GATHER_MS = 300
"""A panel that fails fails at every frame: the list is drawn three times a second at most."""


class ProblemList(QWidget):
    """For a dock or a window. Follows its desk while it is visible."""

    told = Signal(str)
    """Why something that was asked for could not be done."""

    def __init__(
        self, desk: ProblemDesk, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Show the problems of a desk."""
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self.table = QTableWidget(0, 4)
        self.details = QPlainTextEdit()
        self.seen, self.copy, self.export = QPushButton(), QPushButton(), QPushButton()
        self._none = Wrapped()
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._build()
        self._connect()
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change sizes."""
        self._theme = theme
        self.table.verticalHeader().setDefaultSectionSize(theme.px(32))
        self.details.setFont(theme.font())
        self._name()

    def refresh(self) -> None:
        """Show the problems as they are now; the chosen one stays chosen."""
        problems = self._desk.book.problems
        chosen = self.chosen()
        self.table.blockSignals(True)
        self.table.setRowCount(len(problems))
        for row, problem in enumerate(problems):
            self._fill(row, problem)
            if chosen is not None and problem.number == chosen.number:
                self.table.selectRow(row)
        if problems and chosen is None:
            self.table.selectRow(0)
        self.table.blockSignals(False)
        for part in (self.table, self.details):
            part.setVisible(bool(problems))
        self._none.setVisible(not problems)
        self.seen.setEnabled(self._desk.book.unseen > 0)
        for button in (self.copy, self.export):
            button.setEnabled(bool(problems))
        self._show_details()

    def chosen(self) -> Problem | None:
        """Return the problem that is chosen in the table."""
        rows = self.table.selectionModel().selectedRows()
        item = self.table.item(rows[0].row(), LAST) if rows else None
        if item is None:
            return None
        number = item.data(NUMBER)
        return next((p for p in self._desk.book.problems if p.number == number), None)

    def copy_text(self) -> None:
        """Put the chosen problem's details on the clipboard."""
        QApplication.clipboard().setText(self.details.toPlainText())

    def ask_where(self) -> None:
        """Ask for a file to write all problems to."""
        pick.target(self, self.tr("Problems as text"), "problems.txt", "", self.write)

    def write(self, path: str) -> None:
        """Write all problems to a file."""
        if refused := keep_text(self._desk.book.text(), Path(path)):
            self.told.emit(words.text(refused))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.refresh()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        self.refresh()
        super().showEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        table = self.table
        plain_rows(table, WHAT)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.details.setReadOnly(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setTabChangesFocus(True)
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(table)
        both.addWidget(self.details)
        line = QHBoxLayout()
        line.addWidget(self.seen)
        line.addStretch(1)
        line.addWidget(self.copy)
        line.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.addWidget(self._none)
        layout.addWidget(both, 1)
        layout.addLayout(line)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_details)
        self.seen.clicked.connect(self._acknowledge)
        self.copy.clicked.connect(self.copy_text)
        self.export.clicked.connect(self.ask_where)
        CopyKey(self.table, self.copy_text)
        self._desk.changed.connect(self._follow)
        self._gather.timeout.connect(self.refresh)

    def _follow(self) -> None:
        if self.isVisible() and not self._gather.isActive():
            self._gather.start()

    def _acknowledge(self) -> None:
        self._desk.acknowledge()
        self.refresh()

    def _fill(self, row: int, problem: Problem) -> None:
        cells = (
            texts.hour(problem.last),
            str(problem.count),
            problem.where,
            words.texts(problem.sentences),
        )
        for column, cell in enumerate(cells):
            item = self.table.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.table.setItem(row, column, item)
            item.setText(cell)
            item.setData(NUMBER, problem.number)
            item.setToolTip(cell)

    def _show_details(self) -> None:
        problem = self.chosen()
        text = ""
        if problem is not None:
            text = f"{words.texts(problem.sentences)}\n\n{problem.where}\n{problem.details}"
        if text != self.details.toPlainText():
            self.details.setPlainText(text)

    def _name(self) -> None:
        names = (self.tr("Last"), self.tr("Times"), self.tr("Where"), self.tr("What to do"))
        self.table.setHorizontalHeaderLabels(names)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.table.horizontalHeader().setDefaultAlignment(left)
        self.setAccessibleName(self.tr("Problems inside the program"))
        self.table.setAccessibleName(self.tr("Problems, the one that spoke last first"))
        self.details.setAccessibleName(self.tr("Details of the problem"))
        self._none.setText(self.tr("Nothing has failed inside the program."))
        self.seen.setText(self.tr("All seen"))
        self.copy.setText(self.tr("Copy details"))
        self.export.setText(self.tr("Save as text ..."))
