"""The docks of the main window: arranged, tabbed, floating, closed, and all of it kept."""

from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from emoscope.ui.layouts import _tree as trees
from emoscope.ui.layouts._drag import EDGE, Drop, Hint, drop_at
from emoscope.ui.layouts._frame import Dock, Float, Title
from emoscope.ui.layouts._panes import Panes
from emoscope.ui.layouts._tree import Floating, Layout, Side, Way
from emoscope.ui.layouts.built_in import BUILT_IN, DEFAULT, Usual, completed, placed
from emoscope.ui.panels import leave_out_panels
from emoscope.ui.theme import GAP, Theme

GROW = 0.04
"""By how much of its row or column a dock grows at a key."""
FLOATS = (480, 360)
"""Design pixels of a dock that begins to float."""


class Workspace(QWidget):
    """Holds docks by name. Lives in the Qt thread; knows nothing of what is in them.

    ``changed`` comes when the operator rearranged something, ``arranged`` after the docks have
    got other places for any reason.
    """

    changed = Signal()
    arranged = Signal()
    menu_wanted = Signal(str, QPoint)
    """Of a dock, at a place of the desktop."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty; ``add`` docks, then ``apply`` a layout."""
        super().__init__(parent)
        self._theme = theme
        self._docks: dict[str, Dock] = {}
        self._usual: dict[str, Usual] = {}
        self._floats: dict[str, Float] = {}
        self._was: dict[str, trees.Node | None] = {}
        self._layout = BUILT_IN[DEFAULT]
        self._applied = self._arranging = False
        self._drop: Drop | None = None
        self._panes = Panes(theme, self)
        self._panes.moved.connect(self._moved)
        self._hint = Hint(self, theme)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._panes, 1)
        self._space()
        self._letting_go: tuple[str, QPoint, Drop | None] | None = None
        self._soon, self._later = _soon(self, self.arranged.emit), _soon(self, self._let_go)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self.bring_back)
        app.primaryScreenChanged.connect(self.bring_back)

    # -- docks -------------------------------------------------------------------------------

    def add(
        self,
        name: str,
        title: Title,
        widget: QWidget,
        area: Side = "right",
        *,
        beside: str = "",
        shown_in: Collection[str] | None = None,
    ) -> Dock:
        """Add a dock. ``title`` as text, or a function that gives it in the window's language.

        ``area`` is the edge it goes to in a layout that does not know it; with ``beside`` it
        becomes a tab of that dock. ``shown_in`` names the built-in layouts that have it open,
        None for all. Raises ValueError for a name that is taken.
        """
        if name in self._docks:
            raise ValueError(f"there is a dock {name} already")
        dock = self._docks[name] = Dock(name, title, widget, self._theme)
        self._usual[name] = Usual(area, beside, None if shown_in is None else frozenset(shown_in))
        self._panes.take(dock)
        dock.hide()
        dock.menu_asked.connect(lambda at: self.menu_wanted.emit(name, at))
        dock.grown.connect(self._grow)
        dock.closing.connect(lambda: self.close_dock(name))
        dock.floating.connect(lambda: self.toggle_floating(name))
        dock.dragged.connect(self._dragged)
        dock.dropped.connect(lambda at: self._dropped(name, at))
        if self._applied:
            self.apply(self.current())
        return dock

    def names(self) -> tuple[str, ...]:
        """Return all docks in the order they were added."""
        return tuple(self._docks)

    def dock(self, name: str) -> Dock:
        """Return a dock. KeyError for an unknown name."""
        return self._docks[name]

    def is_open(self, name: str) -> bool:
        """Return whether a dock is docked or floats."""
        return name not in self._layout.closed

    def is_floating(self, name: str) -> bool:
        """Return whether a dock has a window of its own."""
        return name in self._floats

    def open_dock(self, name: str) -> None:
        """Open a dock in its usual place, or bring it to the front of its tabs."""
        now = self.current()
        if name in self._floats:
            self._floats[name].raise_()
            self._floats[name].activateWindow()
        elif name in now.closed:
            self._back(name)
        else:
            self._change(replace(now, tree=trees.fronted(now.tree, name)))

    def close_dock(self, name: str) -> None:
        """Close a dock; its panels go on, unseen."""
        now = self._without(name)
        self._change(replace(now, closed=now.closed | {name}))

    def toggle_dock(self, name: str) -> None:
        """Open a dock, or close it."""
        (self.close_dock if self.is_open(name) else self.open_dock)(name)

    def toggle_floating(self, name: str) -> None:
        """Give a dock a window of its own, or put it back."""
        if self.is_floating(name):
            self._back(name)
            return
        dock = self._docks[name]
        corner = dock.mapToGlobal(QPoint(self._theme.px(24), self._theme.px(24)))
        self.float_dock(name, QRect(corner, dock.size() if dock.isVisible() else dock.sizeHint()))

    def float_dock(self, name: str, place: QRect) -> None:
        """Give a dock a window of its own at ``place`` of the desktop."""
        wide = max(place.width(), self._theme.px(FLOATS[0]) // 2)
        high = max(place.height(), self._theme.px(FLOATS[1]) // 2)
        now = self._without(name)
        spot = Floating(name, place.x(), place.y(), wide, high)
        self._change(replace(now, floating=(*now.floating, spot)))

    def put(self, name: str, side: Side, target: str = "") -> None:
        """Put a dock at a side of ``target``, or along an edge of the whole."""
        now = self._without(name)
        if target:
            self._change(replace(now, tree=trees.beside(now.tree, target, name, side)))
        else:
            self._change(replace(now, tree=trees.at_edge(now.tree, name, side)))

    def tab(self, name: str, target: str) -> None:
        """Put a dock in front of ``target``, as a tab."""
        now = self._without(name)
        self._change(replace(now, tree=trees.tabbed(now.tree, target, name)))

    def focus_next(self, step: int = 1) -> None:
        """Give the keyboard to the next dock (-1: the one before); F6 and Shift+F6."""
        now = self.current()
        order = [*now.docked(), *self._floats]
        if not order:
            return
        held = self.focused()
        at = order.index(held) if held in order else (-1 if step > 0 else 0)
        name = order[(at + step) % len(order)]
        leaf = trees.leaf_of(now.tree, name)
        if leaf is not None and leaf.front != name:
            self._panes.show_front(name)
        if name in self._floats:
            self._floats[name].activateWindow()
        self._docks[name].setFocus(Qt.FocusReason.TabFocusReason)

    def focused(self) -> str:
        """Return the dock that has the keyboard, or in which is what has it; empty for none."""
        holder = QApplication.focusWidget()
        while holder is not None:
            if isinstance(holder, Dock) and self._docks.get(holder.name) is holder:
                return holder.name
            holder = holder.parentWidget()
        return ""

    # -- the whole ---------------------------------------------------------------------------

    @property
    def arranging(self) -> bool:
        """Return whether docks show their bars, by which they are dragged."""
        return self._arranging

    def set_arranging(self, arranging: bool) -> None:
        """Show the docks' bars, or hide them: then nothing is dragged by mistake."""
        if arranging != self._arranging:
            self._arranging = arranging
            self._bars()
            self._soon.start()

    def current(self) -> Layout:
        """Return the layout that is shown, as the operator wishes it."""
        tree = self._panes.tree if self._applied else self._layout.tree
        spots = tuple(
            Floating(name, *window.geometry().getRect())  # type: ignore[misc]
            for name, window in self._floats.items()
        )
        return replace(self._layout, tree=tree, floating=spots)

    def apply(self, layout: Layout) -> None:
        """Follow a layout. Docks that there are not are left out, those it lacks are added."""
        there = completed(layout, self._usual)
        screens = _screens()
        spots = tuple(trees.on_screen(f, screens) for f in there.floating)
        self._layout = replace(there, floating=spots)
        self._render()

    def bring_back(self, *_: object) -> None:
        """Move floating docks that are on no screen any more onto one that there is."""
        screens = _screens()
        for name, window in self._floats.items():
            now = Floating(name, *window.geometry().getRect())  # type: ignore[misc]
            there = trees.on_screen(now, screens)
            if there != now:
                window.setGeometry(there.x, there.y, there.width, there.height)

    def set_foot(self, foot: QWidget) -> None:
        """Put something below all docks that can be neither moved nor closed."""
        self._box.addWidget(foot)

    def place_of(self, widget: QWidget) -> QRect:
        """Return where a widget is in the workspace; empty when it is not seen in it."""
        if not self.isAncestorOf(widget) or widget.isHidden():
            return QRect()
        between = widget.parentWidget()
        while between is not None and between is not self:
            if between.isHidden():
                return QRect()
            between = between.parentWidget()
        return QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        rescaled = theme.scale != self._theme.scale
        self._theme = self._hint.theme = theme
        for dock in self._docks.values():
            dock.set_theme(theme)
        self._panes.set_theme(theme)
        if rescaled:
            self._space()
            self._soon.start()

    def remeasure(self, *_: object) -> None:
        """Divide the room anew, once all that is in the docks has its theme."""
        self._panes.remeasure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            leave_out_panels()
            for dock in self._docks.values():
                dock.rename()
            self._panes.rename()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the windows of what floats, too."""
        super().showEvent(event)
        for window in self._floats.values():
            window.show()
        self._soon.start()

    # -- parts -------------------------------------------------------------------------------

    def _space(self) -> None:
        gap = self._theme.px(GAP)
        self._box.setContentsMargins(gap, gap, gap, gap)
        self._box.setSpacing(gap)

    def _without(self, name: str) -> Layout:
        """Return the present layout with ``name`` nowhere; where it was is remembered."""
        now = self.current()
        self._was[name] = now.tree
        return replace(
            now,
            tree=trees.without(now.tree, name),
            floating=tuple(f for f in now.floating if f.name != name),
            closed=now.closed - {name},
        )

    def _back(self, name: str) -> None:
        """Put a dock where it was, or where it usually is."""
        before, now = self._was.get(name), self._without(name)
        self._was[name] = before
        there = trees.restored(before, now.tree, name)
        self._change(replace(now, tree=there or placed(now.tree, name, self._usual[name])))

    def _change(self, layout: Layout) -> None:
        had = self.focused()
        self.apply(layout)
        if had and self.is_open(had):
            self._docks[had].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _grow(self, way: Way, step: int) -> None:
        name = self.focused()
        grown = trees.grown(self._panes.measured, name, way, step * GROW)
        self._change(replace(self.current(), tree=grown))

    def _render(self) -> None:
        """Move docks to their places, and make the windows of what floats."""
        leave_out_panels()
        spots = {spot.name: spot for spot in self._layout.floating}
        for name in self._floats.keys() - spots:
            window = self._floats.pop(name)
            self._panes.take(self._docks[name])
            window.hide()
            window.deleteLater()
        self._panes.show_tree(self._layout.tree)
        self._floats = {name: self._float(spot) for name, spot in spots.items()}
        self._bars()
        self._applied = True
        self._soon.start()

    def _float(self, spot: Floating) -> Float:
        place = QRect(spot.x, spot.y, spot.width, spot.height)
        window = self._floats.get(spot.name)
        if window is not None:
            window.setGeometry(place)
            return window
        window = Float(self._docks[spot.name], place, self)
        window.closed.connect(self.close_dock)
        window.placed.connect(self.changed)
        window.setVisible(self.isVisible() or self.window().isVisible())
        return window

    def _bars(self) -> None:
        for name, dock in self._docks.items():
            floating = name in self._floats
            dock.show_bar(self._arranging or floating, floating)

    def _moved(self, *_: object) -> None:
        self._soon.start()
        self.changed.emit()

    def _dragged(self, at: QPoint) -> None:
        places = {name: self.place_of(self._docks[name]) for name in self._layout.docked()}
        whole = self.place_of(self._panes)
        edge = self._theme.px(EDGE)
        seen = {name: area for name, area in places.items() if not area.isEmpty()}
        self._drop = drop_at(self.mapFromGlobal(at), whole, seen, edge)
        self._hint.point(self._drop)

    def _dropped(self, name: str, at: QPoint) -> None:
        self._dragged(at)
        drop, self._drop = self._drop, None
        self._hint.point(None)
        # Not before the bar that was let go has handled its mouse: it is about to be moved.
        self._letting_go = (name, at, drop)
        self._later.start()

    def _let_go(self) -> None:
        if self._letting_go is None:
            return
        (name, at, drop), self._letting_go = self._letting_go, None
        if drop is None:
            self.float_dock(name, QRect(at, self._docks[name].size()))
        elif drop.target == name:
            return
        elif drop.side is None:
            self.tab(name, drop.target)
        else:
            self.put(name, drop.side, drop.target)


def _screens() -> list[tuple[int, int, int, int]]:
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    return [(area.x(), area.y(), area.width(), area.height()) for area in screens]


def _soon(parent: QObject, then: Callable[[], object]) -> QTimer:
    """Return a timer that calls ``then`` once, after what is being handled now."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(then)
    return timer
