"""The trials of a run as a table: what each is about, and what became of it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPixmap
from PySide6.QtWidgets import QTableView

from emoscope.protocol.runner import RunStatus
from emoscope.protocol.values import Run
from emoscope.ui import icons
from emoscope.ui.protocol import panel_texts as texts
from emoscope.ui.tables import plain_rows
from emoscope.ui.theme import Theme, colour
from emoscope.ui.words import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NUMBER, TRIAL, OUTCOME = range(3)
COLUMNS = (
    QT_TRANSLATE_NOOP("Protocol", "No."),
    QT_TRANSLATE_NOOP("Protocol", "Trial"),
    QT_TRANSLATE_NOOP("Protocol", "Outcome"),
)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Trials(QAbstractTableModel):
    """The trials of a run in the order in which they were drawn."""

    def __init__(self, theme: Theme) -> None:
        """Show none."""
        super().__init__()
        self._theme = theme
        self._run: Run | None = None
        self._status: RunStatus | None = None
        self._none = QIcon()
        self.set_theme(theme)

    def show_run(self, run: Run | None, status: RunStatus | None) -> None:
        """Show how a run stands."""
        if run is not self._run or (status is None) != (self._status is None):
            self.beginResetModel()
            self._run, self._status = run, status
            self.endResetModel()
            return
        before, self._status = self._status, status
        if before is None or status is None:
            return
        now = (*zip(status.outcomes, status.attempts, strict=True),)
        was = (*zip(before.outcomes, before.attempts, strict=True),)
        for row, (old, new) in enumerate(zip(was, now, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, OUTCOME))

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        none = QPixmap(theme.px(16), theme.px(16))
        none.fill(Qt.GlobalColor.transparent)
        self._none = QIcon(none)  # words stand below words, with an icon or without
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, OUTCOME)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, OUTCOME))

    @property
    def current(self) -> int:
        """Return the row of the trial that runs, or was begun last; -1 for none."""
        trial = self._status.trial if self._status is not None else None
        return -1 if trial is None else trial.place - 1

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many trials there are."""
        there = self._run is not None and self._status is not None and not parent.isValid()
        return len(self._run.trials) if there and self._run is not None else 0

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return texts.tr(COLUMNS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        run, status = self._run, self._status
        if run is None or status is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        outcome = status.outcomes[row]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = (str(row + 1), texts.trial(run.trials[row]), texts.outcome(status, row + 1))
            return words[column]
        if role == Qt.ItemDataRole.DecorationRole and column == OUTCOME:
            name = texts.OUTCOME_ICONS.get(outcome)
            return self._none if name is None else icons.icon(name, self._theme, 16)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == NUMBER:
            return RIGHT
        if role == Qt.ItemDataRole.FontRole and outcome == "running":
            font = QFont(self._theme.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and outcome in ("done", "before", "skipped"):
            return colour(self._theme.muted)
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join((run.trials[row].block, texts.trial(run.trials[row])))
        return None


def table_of(model: Trials) -> QTableView:
    """Return a table of trials, to be looked at."""
    table = QTableView()
    table.setModel(model)
    plain_rows(table, TRIAL)
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    return table


def dress(table: QTableView, theme: Theme) -> None:
    """Have a table take on sizes."""
    table.verticalHeader().setDefaultSectionSize(theme.px(28))
    table.setIconSize(QSize(theme.px(16), theme.px(16)))
