"""The sheet of all keys: grouped by task, searched as one types, printed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QPen, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.study.study import MarkerKey
from emoscope.ui import icons
from emoscope.ui.actions import COMMANDS, GROUPS, Command, name_of
from emoscope.ui.panels._panel import width_of
from emoscope.ui.theme import Radius, Size, Theme, colour

translate = QCoreApplication.translate

DESIGN = (640, 720)
"""Design pixels of the sheet."""
KEYS_AT = Qt.ItemDataRole.UserRole
ROW = 32
"""Design pixels of a row."""
HEAD = 44
"""Design pixels of a task's name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key, or several that do the same, and what it does in the window's language."""

    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class Section:
    """The keys of one task."""

    title: str
    entries: tuple[Entry, ...]


def sections(
    commands: Sequence[Command] = COMMANDS,
    markers: Sequence[MarkerKey] = (),
    more: Iterable[Section] = (),
) -> tuple[Section, ...]:
    """Return every key by task: the window's commands, the study's ``markers``, what is ``more``.

    A group that GROUPS does not name is one of its own, under its own name.
    """
    grouped: dict[str, list[Entry]] = {}
    for command in commands:
        entry = Entry((native(command.key),), name_of(command).rstrip(" .…"))
        grouped.setdefault(command.group, []).append(entry)
    order = [*(g for g in GROUPS if g in grouped), *(g for g in grouped if g not in GROUPS)]
    found = [Section(_title(group), tuple(grouped[group])) for group in order]
    if markers:
        both = translate("Shortcuts", "{label}: begin, and end")
        entries = tuple(
            Entry((native(m.key),), m.label if m.kind == "point" else both.format(label=m.label))
            for m in markers
        )
        found.append(Section(translate("Shortcuts", "Markers of this study"), entries))
    return (*found, *more)


def _title(group: str) -> str:
    """Return a task's name: that of its menu, without the mark of the menu's key."""
    name = translate("Command", GROUPS[group]) if group in GROUPS else group
    # Chinese and Japanese menus have their key in brackets behind the name.
    return re.sub(r"\s*\(&.\)", "", name).replace("&", "")


def native(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def panels_section() -> Section:
    """Return the keys that a panel in focus has."""
    return Section(
        translate("Shortcuts", "In a panel (F6 goes to the next one)"),
        (
            Entry(
                (native("Return"),), translate("Shortcuts", "The panel's menu: move, tab, close")
            ),
            Entry(
                (native("Ctrl+Alt+Left"), native("Ctrl+Alt+Right")),
                translate("Shortcuts", "Narrower, wider"),
            ),
            Entry(
                (native("Ctrl+Alt+Up"), native("Ctrl+Alt+Down")),
                translate("Shortcuts", "Lower, higher"),
            ),
        ),
    )


def explain_section() -> Section:
    """Return the keys of the sheet that explains one second."""
    return Section(
        translate("Shortcuts", "While a second is explained"),
        (
            Entry((native("Left"), native("Right")), translate("Shortcuts", "Half a second on")),
            Entry((native("PgUp"), native("PgDown")), translate("Shortcuts", "Five seconds on")),
            Entry((native("Home"), native("End")), translate("Shortcuts", "Oldest, newest")),
            Entry((native("Esc"),), translate("Shortcuts", "Close")),
        ),
    )


def as_html(title: str, parts: Sequence[Section]) -> str:
    """Return the sheet for printing: black on white, two columns."""
    rows = []
    for part in parts:
        rows.append(f'<tr><td colspan="2"><h3>{escape(part.title)}</h3></td></tr>')
        for entry in part.entries:
            keys = escape("  ·  ".join(entry.keys))
            rows.append(f'<tr><td width="32%"><b>{keys}</b></td><td>{escape(entry.does)}</td></tr>')
    return f'<h1>{escape(title)}</h1><table width="100%" cellpadding="3">{"".join(rows)}</table>'


class ShortcutSheet(QDialog):
    """All keys. Open it with ``open()``; ``show_sections`` when language or study changed."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        markers: Sequence[MarkerKey] = (),
        commands: Sequence[Command] = COMMANDS,
        more: Sequence[Section] = (),
    ) -> None:
        """Show all ``commands``, the keys of the study's ``markers``, and ``more``."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._theme = theme
        self._about = (commands, markers, more)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.print_button, self.close_button = QPushButton(), QPushButton()
        self.print_button.setAutoDefault(False)
        self.print_button.clicked.connect(self.ask_printer)
        self.close_button.clicked.connect(self.accept)
        self._table()
        self._place()
        self.resize(theme.px(DESIGN[0]), theme.px(DESIGN[1]))
        self._name()
        self.search.setFocus()

    def shown(self) -> list[Entry]:
        """Return the entries that the search has left."""
        return [entry for _, entry, row in self._rows() if not row.isHidden()]

    def document(self) -> QTextDocument:
        """Return the sheet as it is printed, all of it whatever was searched for."""
        document = QTextDocument()
        # The program's font has no bolder weight: Qt would smear one.
        document.setDefaultStyleSheet("h1, h3, b { font-weight: 600; }")
        document.setHtml(as_html(self.windowTitle(), self._sections))
        return document

    def ask_printer(self) -> None:
        """Ask which printer (or file), and print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("emoscope-keys")
        dialog = QPrintDialog(printer, self)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.document().print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setVisible(True)  # QPrintDialog's own open() asks for a slot by its name

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _table(self) -> None:
        tree = self.tree
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(0)
        tree.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tree.setItemDelegate(_Row(self._theme, tree))
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)

    def _place(self) -> None:
        theme = self._theme
        row = QHBoxLayout()
        self.print_button.setIcon(icons.icon("print", theme, 16))
        row.addWidget(self.print_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(row)

    def _name(self) -> None:
        commands, markers, more = self._about
        self.setWindowTitle(self.tr("Keys"))
        self.search.setPlaceholderText(self.tr("Search: what you want to do, or a key"))
        self.search.setAccessibleName(self.tr("Search keys"))
        self.tree.setAccessibleName(self.tr("Keys by task"))
        self.print_button.setText(self.tr("Print ..."))
        self.close_button.setText(self.tr("Close"))
        self._nothing.setText(self.tr("No key does that. Every command is in the menus, too."))
        self._sections = sections(commands, markers, more)
        self.tree.clear()
        self.tree.addTopLevelItems([_item(part) for part in self._sections])
        for item in self._items():  # while none is open: the tree measures all rows at each
            item.setFirstColumnSpanned(True)
        self.tree.expandAll()
        caps = [keys_width(self._theme, entry.keys) for _, entry, _ in self._rows()]
        self.tree.header().resizeSection(1, max(caps, default=0))
        self._filter(self.search.text())

    def _items(self) -> list[QTreeWidgetItem]:
        found = [self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount())]
        return [item for item in found if item is not None]

    def _rows(self) -> Iterator[tuple[str, Entry, QTreeWidgetItem]]:
        """Yield each task, entry and row."""
        for part, item in zip(self._sections, self._items(), strict=True):
            for number, entry in enumerate(part.entries):
                row = item.child(number)
                assert row is not None
                yield part.title, entry, row

    def _filter(self, wanted: str) -> None:
        """Leave what has every word of ``wanted`` in its name, its key or its task."""
        parts = wanted.casefold().split()
        for task, entry, row in self._rows():
            text = f"{task} {entry.does} {' '.join(entry.keys)}".casefold()
            row.setHidden(not all(word in text for word in parts))
        left = {task for task, _, row in self._rows() if not row.isHidden()}
        for item in self._items():
            item.setHidden(item.text(0) not in left)
        any_left = bool(left)
        self.tree.setVisible(any_left)
        self._nothing.setVisible(not any_left)


class _Row(QStyledItemDelegate):
    """Draws keys as key caps, and tasks as headings."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of a row; that of key caps is theirs."""
        theme, size = self._theme, super().sizeHint(option, index)
        keys = index.data(KEYS_AT) or []
        wide = keys_width(theme, keys)
        high = theme.px(ROW if index.parent().isValid() else HEAD)
        return QSize(max(size.width(), wide), max(size.height(), high))

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Write tasks as headings, and no text where key caps are drawn."""
        super().initStyleOption(option, index)
        if not index.parent().isValid():
            option.font = self._theme.font(Size.SMALL, 600)
            option.displayAlignment = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            option.palette.setColor(QPalette.ColorRole.Text, colour(self._theme.accent))
        if index.data(KEYS_AT):
            option.text = ""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        super().paint(painter, option, index)
        keys = index.data(KEYS_AT)
        if keys:
            area = QRectF(option.rect)
            right = area.right() - self._theme.px(8)
            for key in reversed(keys):
                right = draw_cap(painter, right, area.center().y(), key, self._theme)


def _item(part: Section) -> QTreeWidgetItem:
    """Return a task and its rows."""
    item = QTreeWidgetItem([part.title, ""])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    for entry in part.entries:
        row = QTreeWidgetItem([entry.does, "  ".join(entry.keys)])
        row.setData(1, KEYS_AT, list(entry.keys))
        item.addChild(row)
    return item


def keys_width(theme: Theme, keys: Sequence[str]) -> int:
    """Return how wide a row's key caps are, with the room around them."""
    return sum(cap_width(theme, key) + theme.px(6) for key in keys) + theme.px(16)


def cap_width(theme: Theme, key: str) -> int:
    """Return how wide a key cap is."""
    return max(theme.px(24), round(width_of(theme.font(Size.SMALL, 500), key)) + theme.px(14))


def draw_cap(painter: QPainter, right: float, middle: float, key: str, theme: Theme) -> float:
    """Draw a key cap that ends at ``right``; return where the next one may end."""
    wide, high = cap_width(theme, key), theme.px(22)
    area = QRectF(right - wide, middle - high / 2, wide, high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(theme.line), 1))
    painter.setBrush(colour(theme.raised))
    radius = theme.px(Radius.CHIP.value)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(theme.font(Size.SMALL, 500))
    painter.setPen(colour(theme.text))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), key)
    painter.restore()
    return right - wide - theme.px(6)
