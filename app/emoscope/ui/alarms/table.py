"""The alarms of a session as rows of a table."""

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

from emoscope.ui.alarms import texts
from emoscope.ui.dataset_table import glyph
from emoscope.ui.theme import Theme, colour
from emoscope.watching import Alarm, wall_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NUMBER = Qt.ItemDataRole.UserRole
COLUMNS = (
    str(QT_TRANSLATE_NOOP("Alarms", "Severity")),
    str(QT_TRANSLATE_NOOP("Alarms", "About")),
    str(QT_TRANSLATE_NOOP("Alarms", "State")),
    str(QT_TRANSLATE_NOOP("Alarms", "Began")),
    str(QT_TRANSLATE_NOOP("Alarms", "Length")),
    str(QT_TRANSLATE_NOOP("Alarms", "Times")),
    str(QT_TRANSLATE_NOOP("Alarms", "Missing")),
    str(QT_TRANSLATE_NOOP("Alarms", "Seen by")),
    str(QT_TRANSLATE_NOOP("Alarms", "What happened")),
)
SEVERITY, ABOUT, STATE, BEGAN, LENGTH, TIMES, MISSING, SEEN, WHAT = range(9)
RIGHT = (LENGTH, TIMES, MISSING)


def cell(alarm: Alarm, column: int, now: int) -> str:
    """Return what a cell says at session time ``now``."""
    seen = ""
    if alarm.seen is not None:
        seen = f"{alarm.by} {texts.hour(alarm.seen.wall)}".strip()
    return (
        texts.severity(alarm.severity),
        texts.subject(alarm),
        texts.state(alarm.state),
        texts.hour(alarm.began.wall),
        texts.length(alarm.seconds(now)),
        str(alarm.count),
        f"{alarm.lost:,}".replace(",", "\u202f") if alarm.lost else "–",
        seen or "–",
        texts.line(alarm, now),
    )[column]


def as_text(alarms: Sequence[Alarm], now: int) -> str:
    """Return alarms as lines with tabs between the cells; times are whole, with their offset."""
    names = [QCoreApplication.translate("Alarms", name) for name in COLUMNS]
    lines = ["\t".join(names)]
    for alarm in alarms:
        cells = [cell(alarm, column, now) for column in range(len(COLUMNS))]
        cells[BEGAN] = wall_text(alarm.began.wall)
        lines.append("\t".join(part.replace("\t", " ").replace("\n", " ") for part in cells))
    return "\n".join(lines) + "\n"


class Alarms(QAbstractTableModel):
    """The rows, the newest first."""

    def __init__(self, theme: Theme) -> None:
        """Begin with none."""
        super().__init__()
        self.alarms: tuple[Alarm, ...] = ()
        self._now = 0
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw shapes and words in a theme's colours."""
        self._theme = theme
        self._glyphs = {state: glyph(state, theme) for state in texts.GLYPHS.values()}
        self._tell()

    def show_alarms(self, alarms: Sequence[Alarm], now: int) -> None:
        """Show these; a choice of rows stays with its alarms."""
        fresh = tuple(alarms)
        if fresh == self.alarms and not any(alarm.standing for alarm in fresh):
            return
        more = len(fresh) - len(self.alarms)
        grown = more > 0 and [a.number for a in fresh[more:]] == [a.number for a in self.alarms]
        if grown:
            self.beginInsertRows(ROOT, 0, more - 1)
            self.alarms, self._now = fresh, now
            self.endInsertRows()
        elif [a.number for a in fresh] == [a.number for a in self.alarms]:
            self.alarms, self._now = fresh, now
        else:
            self.beginResetModel()
            self.alarms, self._now = fresh, now
            self.endResetModel()
        self._tell()

    def retranslate(self) -> None:
        """Say it in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._tell()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.alarms)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name, above its figures on their side."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Alarms", COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or says when it is pointed at."""
        alarm, column = self.alarms[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(alarm, column, self._now)
        if role == NUMBER:
            return alarm.number
        if role == Qt.ItemDataRole.DecorationRole and column == SEVERITY:
            return self._glyphs[texts.GLYPHS[alarm.severity]]
        if role == Qt.ItemDataRole.FontRole and alarm.unseen:
            return self._theme.font(weight=600)
        if role == Qt.ItemDataRole.ForegroundRole and not alarm.standing and not alarm.unseen:
            return colour(self._theme.muted)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.line(alarm, self._now)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == WHAT:
            return texts.spoken(alarm, self._now)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in RIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _tell(self) -> None:
        if self.alarms:
            last = self.index(len(self.alarms) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
