"""The markers of a session as rows of a table: times, labels and lengths can be typed over."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from emoscope.marking import SYMBOLS, Row
from emoscope.ui import icons
from emoscope.ui.marking import texts
from emoscope.ui.marking.desk import MarkerDesk
from emoscope.ui.theme import Theme, colour

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
COLUMNS = (
    str(QT_TRANSLATE_NOOP("Marking", "Time")),
    str(QT_TRANSLATE_NOOP("Marking", "Marker")),
    str(QT_TRANSLATE_NOOP("Marking", "Length")),
    str(QT_TRANSLATE_NOOP("Marking", "State")),
)
TIME, LABEL, LENGTH, STAGE = range(4)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Markers(QAbstractTableModel):
    """Follows a desk's book when ``refresh`` is called; what is typed goes to the desk."""

    def __init__(self, desk: MarkerDesk, theme: Theme) -> None:
        """Show no markers yet."""
        super().__init__()
        self._desk, self._theme = desk, theme
        self.rows: tuple[Row, ...] = ()
        self._compact = False

    def set_compact(self, compact: bool) -> None:
        """Have symbols alone for the state, where there is little room; the words are beside."""
        if compact != self._compact:
            self._compact = compact
            self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STAGE)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, STAGE))

    def refresh(self) -> None:
        """Take the rows as they are now; what is being typed and selected stays."""
        book = self._desk.book
        # A device that comes and goes, or a protocol, would push out what the operator marked.
        new = book.rows(wanted=texts.listed) if book is not None else ()
        old = self.rows
        if new == old:
            return
        more = _inserted(old, new)
        if more is None:
            self.beginResetModel()
            self.rows = new
            self.endResetModel()
            return
        if more:
            self.beginInsertRows(ROOT, 0, more - 1)
            self.rows = (*new[:more], *old)
            self.endInsertRows()
        before, self.rows = self.rows, new
        for place, (was, now) in enumerate(zip(before, new, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(place, 0), self.index(place, STAGE))

    # -- QAbstractTableModel -----------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many markers there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in (TIME, LENGTH) else LEFT
        if role == Qt.ItemDataRole.DisplayRole:
            known = QCoreApplication.translate("Marking", COLUMNS[section])
            return "" if self._compact and section == STAGE else known
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be typed over: nothing that is removed or not received."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and index.column() != STAGE:
            row = self.rows[index.row()]
            if row.number and not row.removed:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and how."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            short = self._compact and column == STAGE
            return SYMBOLS[row.stage] if short else _cell(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return _typed(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.became(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return self._look(row, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Do what was typed; return whether it was done. What is no time is told."""
        book = self._desk.book
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or book is None:
            return False
        row, text = self.rows[index.row()], str(value)
        if text == _typed(row, index.column()):
            return False
        if index.column() == LABEL:
            return self._desk.do(lambda: book.relabel(row.number, text))
        time = texts.time_of(text)
        if time is None:
            self._desk.told.emit(
                QCoreApplication.translate(
                    "Marking", "“{text}” is no time. Type seconds, or minutes:seconds."
                ).format(text=text[:40])
            )
            return False
        if index.column() == TIME:
            return self._desk.do(lambda: book.move(row.number, time))
        return self._desk.do(lambda: book.last(row.number, time / 1e9))

    def _look(self, row: Row, column: int, role: int) -> Any:
        theme = self._theme
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (TIME, LENGTH):
            return RIGHT
        if role == Qt.ItemDataRole.DecorationRole and column == LABEL:
            return icons.icon(texts.ICONS[row.marker.kind], theme, 16)
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == STAGE and texts.STATES[row.stage] != "stale":
                return theme.state_colour(texts.STATES[row.stage])
            return colour(theme.faint if row.removed else theme.text)
        if role == Qt.ItemDataRole.FontRole and row.removed and column != STAGE:
            font = QFont(theme.font())
            font.setStrikeOut(True)
            return font
        return None


def _cell(row: Row, column: int) -> str:
    marker = row.marker
    if column == TIME:
        return texts.at(marker.time)
    if column == LABEL:
        return texts.label(marker)
    if column == LENGTH:
        return texts.lasting(marker)
    said = texts.stage(row)
    fate = row.fate
    if row.removed:
        return QCoreApplication.translate("Marking", "{stage}, removed").format(stage=said)
    if fate is not None and fate.now != fate.original and not _only_ended(row):
        return QCoreApplication.translate("Marking", "{stage}, changed").format(stage=said)
    return said


def _only_ended(row: Row) -> bool:
    """Return whether all that became of a marker is that it ended, as it should."""
    changes = row.fate.changes if row.fate is not None else ()
    return all(change.amendment.what == "end" for change in changes)


def _typed(row: Row, column: int) -> str:
    """Return what stands in the field when a cell is typed over."""
    if column == TIME:
        return texts.at(row.marker.time, 3)
    if column == LENGTH:
        return f"{row.marker.seconds:.3f}".rstrip("0").rstrip(".")
    return row.marker.label


def _spoken(row: Row) -> str:
    return ", ".join(part for part in (_cell(row, column) for column in range(4)) if part)


def _key(row: Row) -> object:
    return row.number or row.token


def _inserted(old: Sequence[Row], new: Sequence[Row]) -> int | None:
    """Return how many rows are new at the top; None when that does not explain the difference.

    A row that was given its number is the same row.
    """
    more = len(new) - len(old)
    if more < 0:
        return None
    for was, now in zip(old, new[more:], strict=True):
        if _key(was) != _key(now) and was.number:
            return None
    return more
