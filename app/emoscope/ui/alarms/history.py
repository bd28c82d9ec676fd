"""Every alarm of the session in a table: what became of it, and who has seen it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from emoscope.ui import pick, words
from emoscope.ui.alarms.desk import AlarmDesk
from emoscope.ui.alarms.keeping import CopyKey, keep_text
from emoscope.ui.alarms.table import NUMBER, WHAT, Alarms, as_text
from emoscope.ui.tables import plain_rows
from emoscope.ui.theme import DARK, Theme
from emoscope.ui.wrapped import Wrapped
from emoscope.watching import Alarm


class AlarmHistory(QWidget):
    """For a dock or a window. Follows the desk's ``changed`` while it is visible."""

    told = Signal(str)
    """Why something that was asked for could not be done."""

    def __init__(self, desk: AlarmDesk, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Show the alarms of a desk."""
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self.model = Alarms(theme)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.seen, self.all_seen = QPushButton(), QPushButton()
        self.copy, self.export = QPushButton(), QPushButton()
        self._none = Wrapped()
        self._build()
        self._connect()
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self.model.set_theme(theme)
        self.table.verticalHeader().setDefaultSectionSize(theme.px(32))
        self.table.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._name()

    def refresh(self) -> None:
        """Show the alarms as they are now."""
        self.model.show_alarms(self._desk.book.history, self._desk.now)
        there = bool(self.model.alarms)
        self.table.setVisible(there)
        self._none.setVisible(not there)
        unseen = [alarm for alarm in self.model.alarms if alarm.unseen]
        self.all_seen.setEnabled(bool(unseen))
        self.seen.setEnabled(any(alarm.unseen for alarm in self.chosen()))
        for button in (self.copy, self.export):
            button.setEnabled(there)

    def chosen(self) -> list[Alarm]:
        """Return the selected alarms, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.alarms[row] for row in rows if row < len(self.model.alarms)]

    def acknowledge(self) -> None:
        """Note that the selected alarms have been seen."""
        for index in self.table.selectionModel().selectedRows():
            self._desk.acknowledge(index.data(NUMBER))

    def text(self) -> str:
        """Return the selected alarms, or all, as lines with tabs."""
        return as_text(self.chosen() or self.model.alarms, self._desk.now)

    def copy_text(self) -> None:
        """Put them on the clipboard."""
        QApplication.clipboard().setText(self.text())

    def ask_where(self) -> None:
        """Ask for a file to write them to."""
        pick.target(self, self.tr("Alarms as text"), "alarms.tsv", "", self.write)

    def write(self, path: str) -> None:
        """Write them to a file."""
        if refused := keep_text(self.text(), Path(path)):
            self.told.emit(words.text(refused))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.model.retranslate()
        super().changeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        table = self.table
        plain_rows(table, WHAT, QAbstractItemView.SelectionMode.ExtendedSelection)
        line = QHBoxLayout()
        for button in (self.seen, self.all_seen):
            line.addWidget(button)
        line.addStretch(1)
        for button in (self.copy, self.export):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(table, 1)
        layout.addWidget(self._none, 1)
        layout.addLayout(line)

    def _connect(self) -> None:
        self.seen.clicked.connect(self.acknowledge)
        self.all_seen.clicked.connect(self._acknowledge_all)
        self.copy.clicked.connect(self.copy_text)
        self.export.clicked.connect(self.ask_where)
        self.table.selectionModel().selectionChanged.connect(self.refresh)
        CopyKey(self.table, self.copy_text)
        self._desk.changed.connect(self._follow)

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        self.refresh()
        super().showEvent(event)

    def _acknowledge_all(self) -> None:
        self._desk.acknowledge()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("All alarms"))
        self.table.setAccessibleName(self.tr("All alarms, the newest first"))
        self._none.setText(self.tr("There has been no alarm."))
        self.seen.setText(self.tr("Seen"))
        self.all_seen.setText(self.tr("All seen"))
        self.copy.setText(self.tr("Copy"))
        self.export.setText(self.tr("Save as text ..."))
