"""The surface that docks lie on: their places, the rows of tabs, the handles in between."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QTabBar, QWidget

from emoscope.ui.layouts import _tree as trees
from emoscope.ui.layouts._frame import Dock
from emoscope.ui.layouts._places import (
    Handle,
    Places,
    Spacing,
    dragged,
    least_of,
    measured,
    placed,
)
from emoscope.ui.layouts._tree import Leaf, Node
from emoscope.ui.theme import GAP, Theme, colour


class Tabs(QTabBar):
    """The names of docks of which one is seen."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without names; it is used for one leaf after the other."""
        super().__init__(parent)
        self.docks: list[Dock] = []
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def show_docks(self, docks: list[Dock], front: int) -> None:
        """Name ``docks``, the one at ``front`` as the one that is seen."""
        if docks != self.docks:
            self.docks = docks
            while self.count() > len(docks):
                self.removeTab(self.count() - 1)
            while self.count() < len(docks):
                self.addTab("")
            self.rename()
        self.setCurrentIndex(front)

    def rename(self) -> None:
        """Write the names anew."""
        for number, dock in enumerate(self.docks):
            self.setTabText(number, dock.title)
        self.setAccessibleName(", ".join(dock.title for dock in self.docks))


class Grip(QWidget):
    """Between two parts: dragged, it makes one larger and the other smaller."""

    dragged = Signal(int)
    """By how many pixels, to the right or down."""

    def __init__(self, parent: "Panes") -> None:
        """Make it; it is used for one handle after the other."""
        super().__init__(parent)
        self.handle: Handle | None = None
        self._panes = parent
        self._from: QPoint | None = None

    def serve(self, handle: Handle) -> None:
        """Lie where ``handle`` is."""
        if self.handle is None or self.handle.way != handle.way:
            row = handle.way == "row"
            shape = Qt.CursorShape.SplitHCursor if row else Qt.CursorShape.SplitVCursor
            self.setCursor(shape)
        self.handle = handle
        self.setGeometry(*handle.box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse, as far as both sides allow."""
        if self._from is None or self.handle is None:
            return
        before, at = self.pos(), event.globalPosition().toPoint()
        by = at - self._from
        self.dragged.emit(by.x() if self.handle.way == "row" else by.y())
        self._from += self.pos() - before

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._from = None

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be dragged."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no more."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it while the mouse is over it."""
        if self.underMouse() or self._from is not None:
            painter = QPainter(self)
            painter.fillRect(event.rect(), self._panes.line)
            painter.end()


class Panes(QWidget):
    """Keeps docks at the places of a tree. They stay its children whatever the tree is.

    ``moved`` comes when the operator changed a size or a tab by hand.
    """

    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._theme = theme
        self._docks: dict[str, Dock] = {}
        self._tree: Node | None = None
        self._places = Places()
        self._tabs: list[Tabs] = []
        self._grips: list[Grip] = []
        self._tab_height = 0
        self._busy = False

    @property
    def tree(self) -> Node | None:
        """Return the tree as it was asked for, with what was changed by hand since."""
        return self._tree

    @property
    def measured(self) -> Node | None:
        """Return the tree with the shares that its parts have: all have what they need."""
        return None if self._tree is None else measured(self._tree, self._places)

    @property
    def line(self) -> QColor:
        """Return the colour of lines."""
        return colour(self._theme.line)

    def take(self, dock: Dock) -> None:
        """Take a dock in, or back from a window of its own; it is seen when the tree has it."""
        self._docks[dock.name] = dock
        if dock.parentWidget() is not self:
            dock.setParent(self)

    def show_tree(self, tree: Node | None) -> None:
        """Show the docks of ``tree`` at their places, and no other."""
        self._tree = tree
        self._lay_out()
        self.updateGeometry()

    def show_front(self, name: str) -> None:
        """Bring a dock to the front of its tabs."""
        self._tree = trees.fronted(self._tree, name)
        self._lay_out()
        self.moved.emit()

    def rename(self) -> None:
        """Write the names of tabs anew, of those too that are not seen just now."""
        for tabs in self._tabs:
            tabs.rename()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._tab_height = 0
        self._lay_out()
        self.updateGeometry()
        self.update()

    def remeasure(self) -> None:
        """Ask each dock anew for what it needs: of what is not seen Qt keeps old answers."""
        for dock in self._docks.values():
            if dock.isHidden():
                for part in dock.findChildren(QWidget):
                    part.updateGeometry()
        self._lay_out()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the room without which some dock has less than it needs."""
        if self._tree is None:
            return QSize(0, 0)
        return QSize(*least_of(self._tree, self._least, self._spacing()))

    def sizeHint(self) -> QSize:
        """Return the same: it takes what it is given."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new room."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Divide the room by what the docks need by now: unseen they did not tell."""
        super().showEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Follow a dock that needs more room, or less."""
        if event.type() == QEvent.Type.LayoutRequest and not self._busy:
            self._tab_height = 0
            self._lay_out()
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below each row of tabs."""
        if not self._places.tabs:
            return
        painter = QPainter(self)
        for _, (left, top, wide, high) in self._places.tabs:
            painter.fillRect(left, top + high - 1, wide, 1, self.line)
        painter.end()

    # -- parts -------------------------------------------------------------------------------

    def _least(self, name: str) -> tuple[int, int]:
        dock = self._docks[name]
        size = dock.minimumSizeHint().expandedTo(dock.minimumSize())
        return size.width(), size.height()

    def _spacing(self) -> Spacing:
        if not self._tab_height:
            tabs = self._row(0)
            if not tabs.count():
                tabs.addTab("X")
                tabs.docks = []
            tabs.ensurePolished()
            self._tab_height = tabs.sizeHint().height() + 1
        return Spacing(self._theme.px(GAP), self._tab_height)

    def _lay_out(self) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            box = (0, 0, self.width(), self.height())
            tree = self._tree
            there = Places() if tree is None else placed(tree, box, self._least, self._spacing())
            before, self._places = self._places, there
            self._put_docks(there)
            self._put_tabs(there.tabs)
            self._put_grips(there.handles)
        finally:
            self._busy = False
        if there.tabs != before.tabs:
            self.update()

    def _put_docks(self, there: Places) -> None:
        for name, dock in self._docks.items():
            if dock.parentWidget() is self and name not in there.docks:
                dock.hide()
        for name, place in there.docks.items():
            dock = self._docks[name]
            dock.setGeometry(*place)
            dock.show()

    def _put_tabs(self, rows: list[tuple[Leaf, tuple[int, int, int, int]]]) -> None:
        for number, (leaf, (left, top, wide, high)) in enumerate(rows):
            tabs = self._row(number)
            tabs.blockSignals(True)
            docks = [self._docks[name] for name in leaf.names]
            tabs.show_docks(docks, leaf.names.index(leaf.front))
            tabs.blockSignals(False)
            tabs.setGeometry(left, top, wide, high - 1)
            tabs.show()
        _hide(self._tabs[len(rows) :])

    def _put_grips(self, handles: list[Handle]) -> None:
        while len(self._grips) < len(handles):
            grip = Grip(self)
            grip.dragged.connect(lambda by, grip=grip: self._drag(grip, by))
            self._grips.append(grip)
        for grip, handle in zip(self._grips, handles, strict=False):
            grip.serve(handle)
            grip.show()
        _hide(self._grips[len(handles) :])

    def _row(self, number: int) -> Tabs:
        """Return a row of tabs, made when it is used for the first time."""
        while len(self._tabs) <= number:
            made = Tabs(self)
            made.hide()
            made.currentChanged.connect(lambda at, made=made: self._chosen(made, at))
            self._tabs.append(made)
        return self._tabs[number]

    def _chosen(self, tabs: Tabs, at: int) -> None:
        if 0 <= at < len(tabs.docks):
            self.show_front(tabs.docks[at].name)

    def _drag(self, grip: Grip, by: int) -> None:
        if self._tree is None or grip.handle is None or not by:
            return
        self._tree = dragged(self._tree, self._places, grip.handle, by)
        self._lay_out()
        self.moved.emit()


def _hide(widgets: Iterable[QWidget]) -> None:
    for widget in widgets:
        widget.hide()
