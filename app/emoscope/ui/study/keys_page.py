"""Which keys set which markers, and which labels there are."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from emoscope.study import MarkerKey, Study
from emoscope.study.errors import Fault, Place
from emoscope.study.keys import FREE
from emoscope.ui.study.notes import Notes
from emoscope.ui.study.parts import emptied, moved, plain, push, small
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped

PLACES: tuple[Place, ...] = (("keys",), ("labels",))


class KeysPage(QWidget):
    """A row for each marker key, and the labels, one a line."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a page without keys."""
        super().__init__(parent)
        self._theme = theme
        self._notes = Notes()
        self._row_notes = Notes()
        self.rows: list[KeyRow] = []
        self.add = push(self.tr("Add a key"), self._add)
        self.labels = QPlainTextEdit()
        self.labels.setAccessibleName(self.tr("Labels, one a line"))
        self.labels.setTabChangesFocus(True)
        self.labels.textChanged.connect(self.changed)
        self._body = QWidget()
        self._list = QVBoxLayout(self._body)
        self._list.setContentsMargins(0, 0, theme.px(8), 0)
        self._list.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._body)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out(theme)

    def show_study(self, study: Study) -> None:
        """Show these parts of ``study``."""
        self._fill(study.keys)
        self.labels.setPlainText("\n".join(study.labels))

    def into(self, study: Study) -> Study:
        """Return ``study`` with what the fields say."""
        lines = (line.strip() for line in plain(self.labels).split("\n"))
        return replace(study, keys=self._keys(), labels=tuple(line for line in lines if line))

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say beside the fields what is wrong."""
        self._notes.show([f for f in faults if f.place[0] != "keys" or len(f.place) < 2], remarks)
        self._row_notes.show(faults, remarks)

    def _keys(self) -> tuple[MarkerKey, ...]:
        return tuple(row.value() for row in self.rows)

    def _fill(self, keys: Sequence[MarkerKey]) -> None:
        """Show ``keys`` in the rows that there are; only what lacks is made, or taken away."""
        while len(self.rows) > len(keys):
            row = self.rows.pop()
            self._row_notes.forget(("keys", len(self.rows)))
            self._list.removeWidget(row)
            emptied(row)
        for number, key in enumerate(keys):
            if number == len(self.rows):
                row = KeyRow(self, self._body, number, self._row_notes, self._theme)
                row.changed.connect(self.changed)
                self.rows.append(row)
                self._list.insertWidget(number, row)
            self.rows[number].show_key(key)

    def _refill(self, keys: Sequence[MarkerKey], focus: int) -> None:
        self._fill(keys)
        self.changed.emit()
        if self.rows:
            self.rows[min(focus, len(self.rows) - 1)].label.setFocus()
        else:
            self.add.setFocus()

    def _add(self) -> None:
        keys = self._keys()
        free = next((key for key in FREE if key not in {k.key for k in keys}), FREE[0])
        self._refill((*keys, MarkerKey(free, "")), len(keys))

    def drop(self, row: int) -> None:
        """Take a row away."""
        keys = self._keys()
        self._refill((*keys[:row], *keys[row + 1 :]), row)

    def shift(self, row: int, step: int) -> None:
        """Move a row up or down, as far as there is room."""
        keys, to = list(self._keys()), moved(row, step, len(self.rows))
        if to is not None:
            keys.insert(to, keys.pop(row))
            self._refill(keys, to)

    def _lay_out(self, theme: Theme) -> None:
        said = Wrapped(
            self.tr(
                "A point marks an instant. An interval begins with the key and ends with the same"
                " key. What is pressed is written with the time of the key, in the recording."
            )
        )
        said.setProperty("role", "caption")
        keys, labels = QLabel(self.tr("Marker keys")), QLabel(self.tr("Labels, one a line"))
        labels.setBuddy(self.labels)
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme.px(24))
        grid.addWidget(keys, 0, 0)
        grid.addWidget(labels, 0, 1)
        grid.addWidget(self._area, 1, 0)
        grid.addWidget(self.labels, 1, 1)
        grid.addWidget(self._notes.label(("keys",), self._area), 2, 0)
        grid.addWidget(self._notes.label(("labels",), self.labels), 2, 1)
        grid.addWidget(self.add, 3, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(said, 4, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(1, 1)


class KeyRow(QWidget):
    """A key, its label, what it marks; and buttons that move it or take it away."""

    changed = Signal()

    def __init__(
        self, page: KeysPage, parent: QWidget, number: int, notes: Notes, theme: Theme
    ) -> None:
        """Make row ``number`` in ``parent``; what is wrong with it goes to ``notes``."""
        # Everything is made where it stays: Qt works out the style of a moved widget anew.
        super().__init__(parent)
        self.key, self.label, self.kind = QComboBox(self), QLineEdit(self), QComboBox(self)
        self.key.addItems(FREE)
        self.kind.addItem(self.tr("point"), "point")
        self.kind.addItem(self.tr("interval"), "interval")
        self.label.setPlaceholderText(self.tr("what happens"))
        names = {"row": number + 1}
        self.key.setAccessibleName(self.tr("Key {row}").format(**names))
        self.label.setAccessibleName(self.tr("Label of key {row}").format(**names))
        self.kind.setAccessibleName(self.tr("Key {row}: point or interval").format(**names))
        for box in (self.key, self.kind):
            box.currentIndexChanged.connect(self.changed)
        self.label.textChanged.connect(self.changed)
        up, down = self.tr("Move up"), self.tr("Move down")
        buttons = (
            small("↑", up, theme, lambda: page.shift(number, -1), self),
            small("↓", down, theme, lambda: page.shift(number, 1), self),
            small("×", self.tr("Take away"), theme, lambda: page.drop(number), self),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(4))
        for column, part in enumerate((self.key, self.label, self.kind, *buttons)):
            grid.addWidget(part, 0, column)
        grid.addWidget(notes.label(("keys", number), self.label, self), 1, 0, 1, 6)
        grid.setColumnStretch(1, 1)

    def show_key(self, key: MarkerKey) -> None:
        """Show ``key``; one that the window uses itself is listed, so that it can be replaced."""
        if self.key.findText(key.key) < 0:
            self.key.insertItem(0, key.key)
        self.key.setCurrentText(key.key)
        self.kind.setCurrentIndex(self.kind.findData(key.kind))
        if self.label.text().strip() != key.label:
            self.label.setText(key.label)

    def value(self) -> MarkerKey:
        """Return what the row says."""
        return MarkerKey(self.key.currentText(), self.label.text().strip(), self.kind.currentData())
