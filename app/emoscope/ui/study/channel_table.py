"""The channels of a montage as a table: number, electrode, and how it stands, in a word."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from emoscope.study.montage import Standing, standings
from emoscope.study.study import Montage
from emoscope.ui import icons
from emoscope.ui.theme import State, Theme

NUMBER, NAME, STANDING = range(3)
SIGNS: Mapping[Standing, State] = MappingProxyType(
    {
        "placed": "valid",
        "own": "shown only",
        "nowhere": "degraded",
        "doubled": "invalid",
        "unused": "absent",
        "unnamed": "stale",
    }
)
"""The shape and colour of each standing, as those of states elsewhere in the window."""


class ChannelTable(QTableWidget):
    """One row a channel. The current row is the channel that a site is given to."""

    renamed = Signal(int, str)
    """A channel's number from 0, and the name that was typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a table without channels."""
        super().__init__(0, 3, parent)
        self.set_theme(theme)
        self.setHorizontalHeaderLabels(
            [self.tr("Channel"), self.tr("Electrode"), self.tr("On the head")]
        )
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(STANDING, QHeaderView.ResizeMode.ResizeToContents)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(self.tr("Channels and their electrodes"))
        self.itemChanged.connect(self._typed)

    def set_theme(self, theme: Theme) -> None:
        """Change sizes, and the colours of the signs."""
        self._theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(30))
        self.setIconSize(QSize(theme.px(14), theme.px(14)))

    def show_montage(self, montage: Montage) -> None:
        """Show these channels; the current one stays, as far as there is one."""
        row = max(0, self.currentRow())
        self.blockSignals(True)
        self.setRowCount(len(montage.channels))
        signs = {standing: self._sign(state) for standing, state in SIGNS.items()}
        pairs = zip(montage.channels, standings(montage), strict=True)
        for number, (name, standing) in enumerate(pairs):
            self._put(number, NUMBER, str(number + 1), editable=False)
            self._put(number, NAME, name, editable=True)
            item = self._put(number, STANDING, self._word(standing), editable=False)
            item.setIcon(signs[standing])
        self.blockSignals(False)
        if montage.channels:
            self.go(min(row, len(montage.channels) - 1))
        self.viewport().update()

    def go(self, row: int) -> None:
        """Make a channel the current one, and seen."""
        self.setCurrentCell(row, NAME)
        self.scrollTo(self.model().index(row, NAME))

    def _put(self, row: int, column: int, text: str, *, editable: bool) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if not editable:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.setItem(row, column, item)
        item.setText(text)
        return item

    def _typed(self, item: QTableWidgetItem) -> None:
        if item.column() == NAME:
            self.renamed.emit(item.row(), item.text().strip())

    def _word(self, standing: Standing) -> str:
        words: dict[Standing, str] = {
            "placed": self.tr("placed"),
            "own": self.tr("own position"),
            "nowhere": self.tr("no place known"),
            "doubled": self.tr("there twice"),
            "unused": self.tr("not used"),
            "unnamed": self.tr("to be named"),
        }
        return words[standing]

    def _sign(self, state: State) -> QIcon:
        side, ratio = self._theme.px(14), max(1.0, self.devicePixelRatioF())
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        ink = self._theme.state_colour(state)
        icons.draw_mark(painter, state, QPointF(side / 2, side / 2), side * 0.36, ink)
        painter.end()
        return QIcon(pixmap)
