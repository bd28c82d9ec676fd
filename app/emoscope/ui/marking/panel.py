"""Everything about markers in one place: buttons, a note, the newest, the list, what to change."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.marking import TROUBLES, MarkerBook, Row, Stage
from emoscope.ui import icons
from emoscope.ui.marking import texts
from emoscope.ui.marking.buttons import MarkButton, MarkerButtons
from emoscope.ui.marking.desk import MarkerDesk
from emoscope.ui.marking.model import LABEL, LENGTH, STAGE, TIME, Markers
from emoscope.ui.marking.note_line import NoteLine
from emoscope.ui.tables import plain_rows
from emoscope.ui.theme import DARK, Theme
from emoscope.ui.wrapped import Wrapped

LONGEST = 60
"""Characters of a label in the line that shows the newest marker."""
COMPACT = 480
"""Design pixels of width below which a state is its symbol alone."""
LEAST = 300
"""Design pixels of width below which nothing can be left out."""
SMALL, LARGE = 0.1, 1.0
"""Seconds that a marker is moved by."""
MOVES = {-LARGE: "Alt+Shift+Left", -SMALL: "Alt+Left", SMALL: "Alt+Right", LARGE: "Alt+Shift+Right"}


class MarkerPanel(QWidget):
    """For a dock. ``note`` is the line for notes; ``table`` the list, newest first."""

    def __init__(
        self, desk: MarkerDesk, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Show the markers of a desk."""
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self.buttons = MarkerButtons(desk, theme)
        self.just = MarkButton()
        self.undo, self.redo = QToolButton(), QToolButton()
        self.note = NoteLine(desk, theme)
        self.newest = Wrapped()
        self.model = Markers(desk, theme)
        self.table = QTableView()
        self.none = QLabel()
        self.moves = {seconds: QToolButton() for seconds in MOVES}
        self.rename, self.remove = QToolButton(), QToolButton()
        self._actions: dict[str, QAction] = {}
        self._build()
        self._connect()
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        for part in (self.buttons, self.note, self.model):
            part.set_theme(theme)
        self._column.setSpacing(theme.px(8))
        margin = theme.px(12)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._top.setSpacing(theme.px(8))
        self._tools.setSpacing(theme.px(4))
        self.table.verticalHeader().setDefaultSectionSize(theme.px(32))
        self.table.setIconSize(QSize(theme.px(16), theme.px(16)))
        pictures = {
            self.undo: "undo", self.redo: "redo", self.just: "previous", self.rename: "edit",
            self.remove: "delete",
        }  # fmt: skip
        for button, picture in pictures.items():
            button.setIcon(icons.icon(picture, theme, 16))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._name()
        self._fit(self.width())

    def refresh(self) -> None:
        """Show the markers as they are now."""
        self.model.refresh()
        book = self._desk.book
        there = bool(self.model.rows)
        self.table.setVisible(there)
        self.none.setVisible(not there)
        for widget in (self.just, self.note):
            widget.setEnabled(book is not None)
        self.undo.setEnabled(book is not None and book.undoable is not None)
        self.redo.setEnabled(book is not None and book.redoable is not None)
        self._show_newest()
        self._show_tools()

    def selected(self) -> Row | None:
        """Return the marker that the table's cursor is on; None for none."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def shift(self, seconds: float) -> None:
        """Move the selected marker."""
        self._change(lambda book, row: book.shift(row.number, seconds))

    def remove_selected(self) -> None:
        """Take the selected marker away; Undo brings it back."""
        row = self.selected()
        if row is not None and row.token and not row.number and self._desk.book is not None:
            self._desk.book.forget(row.token)  # it never was received
            self.refresh()
            return
        self._change(lambda book, row: book.remove(row.number))

    def edit_label(self) -> None:
        """Type the selected marker's label over."""
        index = self.table.currentIndex()
        if index.isValid():
            self.table.setCurrentIndex(index.siblingAtColumn(LABEL))
            self.table.edit(index.siblingAtColumn(LABEL))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.model.retranslate()
            self.refresh()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the labels."""
        super().resizeEvent(event)
        self.model.set_compact(event.size().width() < self._theme.px(COMPACT))
        self._fit(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Return the room without the buttons that can be left out."""
        own = super().minimumSizeHint()
        return QSize(min(own.width(), self._theme.px(LEAST)), own.height())

    # -- parts -------------------------------------------------------------------------------

    def _fit(self, width: int) -> None:
        """Leave out the long moves where there is no room: their keys, and the menu, stay."""
        buttons = (*self.moves.values(), self.rename, self.remove)
        edges = self._column.contentsMargins()
        need = sum(one.sizeHint().width() + self._tools.spacing() for one in buttons)
        room = width - edges.left() - edges.right()
        for step, button in self.moves.items():
            button.setVisible(abs(step) < LARGE or need <= room)

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.just)
        self._top.addStretch(1)
        self._top.addWidget(self.undo)
        self._top.addWidget(self.redo)
        self._build_table()
        self._tools = QHBoxLayout()
        for button in (*self.moves.values(), self.rename, self.remove):
            self._tools.addWidget(button)
        self._tools.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.buttons)
        self._column.addLayout(self._top)
        self._column.addWidget(self.note)
        self._column.addWidget(self.newest)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.none, 1)
        self._column.addLayout(self._tools)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        plain_rows(table)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = table.horizontalHeader()
        header.setResizeContentsPrecision(0)  # what is seen: all would take a tenth of a second
        for column in (TIME, LENGTH, STAGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        desk = self._desk
        self.just.clicked.connect(desk.just_happened)
        self.undo.clicked.connect(desk.undo)
        self.redo.clicked.connect(desk.redo)
        self.rename.clicked.connect(self.edit_label)
        self.remove.clicked.connect(self.remove_selected)
        for seconds, button in self.moves.items():
            button.clicked.connect(lambda _=False, seconds=seconds: self.shift(seconds))
            self._action(MOVES[seconds], partial(self.shift, seconds))
        self._action("Del", self.remove_selected)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.selectionModel().currentChanged.connect(self._show_tools)
        desk.changed.connect(self.refresh)

    def _action(self, key: str, act: Callable[[], object]) -> None:
        """Give the table a key of its own: it counts only while the table has the focus."""
        action = QAction(self.table)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        self.table.addAction(action)
        self._actions[key] = action

    def _change(self, act: Callable[[MarkerBook, Row], object]) -> None:
        book, row = self._desk.book, self.selected()
        if book is not None and row is not None and row.number:
            self._desk.do(lambda: act(book, row))

    def _show_newest(self) -> None:
        rows = self.model.rows
        self.newest.setVisible(bool(rows))
        if not rows:
            return
        # What the recorder refused stays red in the list, and does not hide what comes after it.
        live = (row for row in rows if row.token or row.stage is not Stage.REFUSED)
        row = next((row for row in live if row.stage in TROUBLES), rows[0])
        label = texts.label(row.marker)
        label = label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"
        line = f"{texts.at(row.marker.time)}  {label}  {texts.stage(row)}"
        role = "alarm" if row.stage in TROUBLES else "notice"
        if self.newest.text() != line:
            self.newest.setText(line)
            self.newest.setToolTip(texts.became(row))
        if self.newest.property("role") != role:
            self.newest.set_role(role)

    def _show_tools(self) -> None:
        row = self.selected()
        live = row is not None and bool(row.number) and not row.removed
        for button in (*self.moves.values(), self.rename):
            button.setEnabled(live)
        forgettable = row is not None and bool(row.token) and not row.number
        self.remove.setEnabled(live or forgettable)

    def _show_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if not index.isValid():
            return
        self.table.setCurrentIndex(index)
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (*self.moves.values(), self.rename, self.remove):
            action = menu.addAction(button.toolTip())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Markers"))
        self.table.setAccessibleName(self.tr("Markers, newest first"))
        self.just.setText(self.tr("What just happened?"))
        self.just.setToolTip(self.tr("Mark the last 10 seconds; name it afterwards."))
        self.undo.setToolTip(self.tr("Take back the last step"))
        self.redo.setToolTip(self.tr("Do it again"))
        self.rename.setToolTip(self.tr("Change the label (F2)"))
        self.remove.setToolTip(self.tr("Remove (Del); the record keeps that it was set"))
        for seconds, button in self.moves.items():
            text = f"{seconds:+g} s".replace("-", "−")
            button.setText(text)
            key = QKeySequence(MOVES[seconds]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(self.tr("Move by {seconds} ({key})").format(seconds=text, key=key))
        for one in (
            self.just,
            self.undo,
            self.redo,
            self.rename,
            self.remove,
            *self.moves.values(),
        ):
            one.setAccessibleName(one.toolTip())
        self.none.setText(self.tr("No marker yet. Press a key, a button, or write a note."))
