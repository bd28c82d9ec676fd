"""From a tree to splitters and tabs, and what the operator made of their sizes back to a tree."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from emoscope.ui.layouts._frame import Dock
from emoscope.ui.layouts._tree import Leaf, Node, Split

FINE = 10_000
"""Shares are handed over as whole numbers of this."""


class Tabs(QTabWidget):
    """Docks of which one is seen."""

    def __init__(self, docks: list[Dock], front: int, parent: QWidget) -> None:
        """Show ``docks``, the one at ``front`` first."""
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabBar().setExpanding(False)
        self.docks = docks
        for dock in docks:
            self.addTab(dock, dock.title)
        self.setCurrentIndex(front)
        self.rename()

    def rename(self) -> None:
        """Write the names anew."""
        for number, dock in enumerate(self.docks):
            self.setTabText(number, dock.title)
        names = ", ".join(dock.title for dock in self.docks)
        self.setAccessibleName(names)
        self.tabBar().setAccessibleName(names)


def built(
    node: Node, docks: Mapping[str, Dock], gap: int, moved: Callable[[], object], parent: QWidget
) -> QWidget:
    """Return the widget of a tree; ``moved`` is called when a size or a tab is changed by hand.

    All is made within ``parent``: a widget that is taken into another window is styled anew.
    """
    if isinstance(node, Leaf):
        if len(node.names) == 1:
            return docks[node.names[0]]
        front = node.names.index(node.front)
        tabs = Tabs([docks[name] for name in node.names], front, parent)
        tabs.currentChanged.connect(moved)
        return tabs
    way = Qt.Orientation.Horizontal if node.way == "row" else Qt.Orientation.Vertical
    splitter = QSplitter(way, parent)
    splitter.setHandleWidth(gap)
    splitter.setChildrenCollapsible(False)
    for part in node.parts:
        splitter.addWidget(built(part, docks, gap, moved, splitter))
    whole = sum(node.shares)
    splitter.setSizes([max(1, round(share / whole * FINE)) for share in node.shares])
    splitter.splitterMoved.connect(moved)
    return splitter


def measured(node: Node, widget: QWidget) -> Node:
    """Return the tree with the shares and front tabs that its widget has now."""
    if isinstance(node, Leaf):
        if isinstance(widget, Tabs):
            return replace(node, front=node.names[max(0, widget.currentIndex())])
        return node
    assert isinstance(widget, QSplitter)
    inner = [widget.widget(n) for n in range(len(node.parts))]
    parts = tuple(
        part if each is None else measured(part, each)
        for part, each in zip(node.parts, inner, strict=True)
    )
    sizes = widget.sizes()
    known = widget.isVisible() and len(sizes) == len(parts) and min(sizes) > 0
    shares = tuple(size / sum(sizes) for size in sizes) if known else node.shares
    return Split(node.way, parts, shares)


def parts_of(widget: QWidget | None) -> list[Tabs]:
    """Return all tabs below a widget, itself included."""
    if widget is None:
        return []
    found = widget.findChildren(Tabs)
    return [widget, *found] if isinstance(widget, Tabs) else found


def soon(parent: QObject, then: Callable[[], object]) -> QTimer:
    """Return a timer that calls ``then`` once, after what is being handled now."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(then)
    return timer
