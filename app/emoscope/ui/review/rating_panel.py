"""Beside the pictures: the labels with their keys, the list of annotations, how raters agree."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from emoscope.recording.annotations import Annotation
from emoscope.recording.label_sets import DEFAULT, LabelSet
from emoscope.ui import words
from emoscope.ui.review.axis import clock
from emoscope.ui.review.rater_lane import said
from emoscope.ui.review.rating import Marks
from emoscope.ui.tables import plain_rows
from emoscope.ui.theme import DARK, Size, Theme, colour
from emoscope.ui.wrapped import Wrapped
from emoscope_models import EMOTIONS

Index = QModelIndex | QPersistentModelIndex
ACROSS = 2
"""Labels beside each other."""


def label_name(label: str) -> str:
    """Return a label to show: the common classes are translated, a laboratory's are as they are."""
    return words.emotion(label) if label in EMOTIONS else label


def label_ink(labels: LabelSet, label: str, theme: Theme) -> QColor:
    """Return the colour of a label: an emotion's own, else one by its place. Never alone a sign."""
    if label in EMOTIONS:
        return theme.emotion_colour(label)
    if label not in labels.labels:
        return colour(theme.faint)
    return theme.emotion_colour(labels.labels.index(label) % len(EMOTIONS))


class RatingPanel(QWidget):
    """Labels to give, what has been given, and how far raters agree. Only shows and tells."""

    label_clicked = Signal(str)
    chosen = Signal(object)
    """The Annotation that was chosen in the list."""
    taken = Signal(object)
    """The Annotation that was double-clicked: its range is wanted."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a panel without a rater."""
        super().__init__(parent)
        self.setObjectName("rating")
        self._theme, self._labels, self._marks = theme, DEFAULT, Marks()
        self._heading, self._hint = QLabel(), Wrapped()
        self._hint.setProperty("role", "caption")
        self._grid = QGridLayout()
        self._buttons: list[QPushButton] = []
        self.model = _Model(self)
        self.table = _table(self.model)
        self.agreement = Wrapped()
        layout = QVBoxLayout(self)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addLayout(self._grid)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.agreement)
        self.table.clicked.connect(lambda index: self.chosen.emit(self.model.item(index.row())))
        self.table.doubleClicked.connect(lambda i: self.taken.emit(self.model.item(i.row())))
        self.set_labels(DEFAULT)
        self.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Offer other labels."""
        self._labels = labels
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, label in enumerate(labels.labels):
            button = QPushButton()
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, label=label: self.label_clicked.emit(label))
            self._grid.addWidget(button, number // ACROSS, number % ACROSS)
            self._buttons.append(button)
        self._draw()

    def show_marks(self, marks: Marks, origin: int) -> None:
        """Show all annotations; times count from ``origin`` (session ns)."""
        self._marks = marks
        self.model.show(marks, origin, self._labels, self._theme)
        self._draw()

    def show_agreement(self, text: str) -> None:
        """Say how far raters agree, in words."""
        self.agreement.setText(text)
        self.agreement.setVisible(bool(text))

    def choose(self, identity: str) -> None:
        """Mark an annotation in the list and scroll to it; none for one that is not there."""
        row = self.model.row_of(identity)
        if row < 0:
            self.table.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, 0)
        self.table.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        layout.setSpacing(theme.px(6))
        self._grid.setSpacing(theme.px(4))
        self._heading.setFont(theme.font(Size.SMALL, 500))
        self.setStyleSheet(
            f"#rating {{ background: {theme.panel}; border: 1px solid {theme.line};"
            f" border-radius: {theme.px(10)}px; }}"
            f"#rating QPushButton {{ padding: {theme.px(3)}px {theme.px(8)}px; text-align: left; }}"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table.verticalHeader().setDefaultSectionSize(theme.px(26))
        self.model.show(self._marks, self.model.origin, self._labels, theme)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        theme, rater = self._theme, self._marks.rater
        count = len(self._marks.items)
        self._heading.setText(
            self.tr("Annotations of {rater}: {count}").format(rater=rater, count=count)
            if rater
            else self.tr("Annotations")
        )
        self._hint.setText(
            self.tr("A key labels this instant, or the range from [ to ].")
            if rater
            else self.tr("Nobody annotates: choose a rater with F2.")
        )
        for button, label, key in zip(
            self._buttons, self._labels.labels, self._labels.keys, strict=True
        ):
            name = label_name(label)
            button.setText(f"{key.upper()}  {name}" if key else name)
            button.setToolTip(f"{name} ({key.upper()})" if key else name)
            button.setEnabled(bool(rater))
            button.setIcon(_dot(label_ink(self._labels, label, theme), theme))


class _Model(QAbstractTableModel):
    """Annotations of all raters in order of time: time, length, label, rater."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Sequence[Annotation] = ()
        self._own = ""
        self._labels, self._theme = DEFAULT, DARK
        self.origin = 0

    def show(self, marks: Marks, origin: int, labels: LabelSet, theme: Theme) -> None:
        self.beginResetModel()
        found = [item for items in marks.everybody.values() for item in items]
        self._items = sorted(found, key=lambda item: item.order)
        self._own, self.origin, self._labels, self._theme = marks.rater, origin, labels, theme
        self.endResetModel()

    def item(self, row: int) -> Annotation:
        return self._items[row]

    def row_of(self, identity: str) -> int:
        return next((n for n, item in enumerate(self._items) if item.id == identity), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or way != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Time"), self.tr("Length"), self.tr("Label"), self.tr("Rater"))[section]

    def data(self, index: Index, role: int = 0) -> Any:
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            length = "" if item.instant else f"{(item.stop - item.start) / 1e9:.2f} s"
            texts = (clock(item.start, self.origin, fine=True), length, "", item.rater)
            return texts[index.column()] if index.column() != 2 else said(item, label_name)
        if role == Qt.ItemDataRole.ForegroundRole and item.rater != self._own:
            return colour(self._theme.muted)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:
            return _dot(label_ink(self._labels, item.label, self._theme), self._theme)
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(item, label_name)
        return None


def _table(model: QAbstractTableModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    plain_rows(table, 2)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys are the window's
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    return table


def _dot(ink: QColor, theme: Theme) -> QIcon:
    pixmap = QPixmap(theme.px(10), theme.px(10))
    pixmap.fill(ink)
    return QIcon(pixmap)
