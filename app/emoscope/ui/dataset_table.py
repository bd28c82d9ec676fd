"""The rows of the recordings' table: what each cell says, and by what it sorts."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QIcon, QPainter, QPixmap

from emoscope.dataset import WORDS, Row, Word
from emoscope.dataset_command import labels_text, length_text, printable
from emoscope.ui import icons, words
from emoscope.ui.theme import State, Theme

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
COLUMNS = (
    str(QT_TRANSLATE_NOOP("Recordings", "Recording")),
    str(QT_TRANSLATE_NOOP("Recordings", "Participant")),
    str(QT_TRANSLATE_NOOP("Recordings", "Study")),
    str(QT_TRANSLATE_NOOP("Recordings", "Date")),
    str(QT_TRANSLATE_NOOP("Recordings", "Length")),
    str(QT_TRANSLATE_NOOP("Recordings", "Streams")),
    str(QT_TRANSLATE_NOOP("Recordings", "Verdict")),
    str(QT_TRANSLATE_NOOP("Recordings", "Markers")),
    str(QT_TRANSLATE_NOOP("Recordings", "Labels")),
    str(QT_TRANSLATE_NOOP("Recordings", "MB")),
)
PLACE, PARTICIPANT, STUDY, DATE, LENGTH, STREAMS, VERDICT, MARKERS, LABELS, SIZE = range(10)
NUMBERS = (LENGTH, MARKERS, SIZE)
VERDICTS: Mapping[Word, str] = {
    "good": str(QT_TRANSLATE_NOOP("Recordings", "good")),
    "clean": str(QT_TRANSLATE_NOOP("Recordings", "clean end, not verified")),
    "recovered": str(QT_TRANSLATE_NOOP("Recordings", "recovered, not verified")),
    "losses": str(QT_TRANSLATE_NOOP("Recordings", "usable, with losses")),
    "not ended": str(QT_TRANSLATE_NOOP("Recordings", "not ended")),
    "going on": str(QT_TRANSLATE_NOOP("Recordings", "still goes on")),
    "damaged": str(QT_TRANSLATE_NOOP("Recordings", "damaged")),
    "unreadable": str(QT_TRANSLATE_NOOP("Recordings", "cannot be read")),
}
GLYPHS: Mapping[Word, State] = {
    "good": "valid",
    "clean": "absent",
    "recovered": "absent",
    "losses": "degraded",
    "not ended": "degraded",
    "going on": "stale",
    "damaged": "invalid",
    "unreadable": "invalid",
}
"""A shape and a colour beside the word: ringed dash for what nobody has verified."""
GLYPH = 16
"""Design pixels."""


def word(verdict: Word) -> str:
    """Return a verdict in the window's language."""
    return QCoreApplication.translate("Recordings", VERDICTS[verdict])


class Recordings(QAbstractTableModel):
    """The rows, in the order in which they were found."""

    def __init__(self, theme: Theme) -> None:
        """Begin with none."""
        super().__init__()
        self.rows: list[Row] = []
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the verdicts' shapes in a theme's colours."""
        self._glyphs = {state: glyph(state, theme) for state in GLYPHS.values()}
        if self.rows:
            self.dataChanged.emit(self.index(0, VERDICT), self.index(len(self.rows) - 1, VERDICT))

    def clear(self) -> None:
        """Forget all."""
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def add(self, rows: Sequence[Row]) -> None:
        """Add rows at the end."""
        first = len(self.rows)
        self.beginInsertRows(ROOT, first, first + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def change(self, row: Row) -> None:
        """Put a row in the place of the one of the same folder."""
        for number, old in enumerate(self.rows):
            if old.folder == row.folder:
                self.rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, SIZE))

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name, above its figures on their side."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Recordings", COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, sorts by, or says when it is pointed at."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(row, column)
        if role == SORT:
            return key(row, column)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DecorationRole and column == VERDICT:
            return self._glyphs[GLYPHS[row.verdict]]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class Chosen(QSortFilterProxyModel):
    """The rows that hold every word of a filter, sorted; what is not known is always last."""

    def __init__(self, model: Recordings) -> None:
        """Show all."""
        super().__init__()
        self._words: tuple[str, ...] = ()
        self.setSourceModel(model)
        self._model = model

    def choose(self, text: str) -> None:
        """Show the rows that hold each of these words, in any column."""
        self._words = tuple(text.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Return whether a row is shown."""
        one = self._model.rows[row]
        cells = "\n".join(shown(one, column) for column in range(len(COLUMNS)))
        labels = " ".join(name for counts in one.labels.values() for name in counts)
        held = f"{cells}\n{labels}".casefold()
        return all(part in held for part in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Return whether one row comes before another."""
        a, b = left.data(SORT), right.data(SORT)
        if (a is None) != (b is None):
            # Qt turns the order round for descending; then "last" must be "first" to us.
            return (b is None) == (self.sortOrder() == Qt.SortOrder.AscendingOrder)
        return bool(a < b) if a is not None and b is not None else False


def shown(row: Row, column: int) -> str:
    """Return what a cell says."""
    if column == DATE:
        return date_text(row.begun)
    if column == STREAMS:
        names = words.listed(words.stream(kind) for kind in row.streams)
        demo = QCoreApplication.translate("Recordings", "demo")
        return f"{names} ({demo})" if row.demo else names
    if column == VERDICT:
        return word(row.verdict)
    if column == MARKERS:
        return "–" if row.markers is None else str(row.markers)
    texts = {
        PLACE: row.folder.name if row.place == "." else row.place,
        PARTICIPANT: row.participant,
        STUDY: row.study,
        LENGTH: length_text(row.seconds).replace("-", "–"),
        LABELS: labels_text(row),
        SIZE: f"{row.bytes / 1e6:.1f}",
    }
    return printable(texts[column])


def date_text(when: datetime | None) -> str:
    """Return when a recording began, on this computer's clock."""
    return when.astimezone().strftime("%Y-%m-%d %H:%M") if when else "–"


def key(row: Row, column: int) -> Any:
    """Return what a column sorts by, None for what is not known."""
    keys: Mapping[int, Any] = {
        DATE: row.begun.timestamp() if row.begun else None,
        LENGTH: row.seconds,
        STREAMS: ",".join(row.streams) or None,
        VERDICT: WORDS.index(row.verdict),
        MARKERS: row.markers,
        LABELS: row.annotated,
        SIZE: row.bytes,
    }
    return keys[column] if column in keys else shown(row, column).casefold() or None


def tip(row: Row, column: int) -> str:
    """Return what a cell says at greater length."""
    if column == VERDICT:
        lines = [word(row.verdict), *map(words.text, row.why)]
        if row.look is not None:
            verified = QCoreApplication.translate("Recordings", "Verified: {when}")
            lines.append(verified.format(when=date_text(row.look.at)))
        return "\n".join(lines)
    if column == LABELS:
        each = ((rater, name, n) for rater, c in row.labels.items() for name, n in c.items())
        return "\n".join(f"{rater}: {words.native(name)} {n}" for rater, name, n in each)
    return str(row.folder) if column == PLACE else ""


def glyph(state: State, theme: Theme) -> QIcon:
    """Return a state's shape in its colour."""
    side = theme.px(GLYPH)
    made = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        icons.draw(painter, state, QRectF(0, 0, side, side), theme.state_colour(state))
        painter.end()
        made.addPixmap(pixmap)
    return made
