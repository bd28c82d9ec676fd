"""The menu of one dock: everything that a drag can do, for who has no mouse."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from emoscope.ui.layouts._tree import SIDES, Side
from emoscope.ui.layouts.workspace import Workspace

translate = QCoreApplication.translate


def dock_menu(workspace: Workspace, name: str) -> QMenu:
    """Return the menu of a dock, which goes away when it is closed."""
    menu = QMenu(workspace)
    menu.aboutToHide.connect(menu.deleteLater)
    dock = workspace.dock(name)
    menu.setAccessibleName(dock.title)
    menu.addAction(dock.title).setEnabled(False)
    menu.addSeparator()
    there = (
        translate("DockMenu", "Put it back")
        if workspace.is_floating(name)
        else translate("DockMenu", "In its own window")
    )
    menu.addAction(there).triggered.connect(lambda: workspace.toggle_floating(name))
    _beside(workspace, name, menu)
    edge = menu.addMenu(translate("DockMenu", "To the edge"))
    for side in SIDES:
        edge.addAction(_word(side)).triggered.connect(partial(_move, workspace, name, side, ""))
    menu.addSeparator()
    close = translate("DockMenu", "Close {panel}").format(panel=dock.title)
    menu.addAction(close).triggered.connect(lambda: workspace.close_dock(name))
    menu.addSeparator()
    bars = menu.addAction(translate("DockMenu", "Arrange panels by dragging"))
    bars.setCheckable(True)
    bars.setChecked(workspace.arranging)
    bars.toggled.connect(workspace.set_arranging)
    return menu


def _beside(workspace: Workspace, name: str, menu: QMenu) -> None:
    """Add where it can go: beside every other dock, or as its tab."""
    others = [other for other in workspace.current().docked() if other != name]
    submenu = menu.addMenu(translate("DockMenu", "Move beside"))
    submenu.setEnabled(bool(others))
    for other in others:
        places = submenu.addMenu(workspace.dock(other).title)
        for side in SIDES:
            action = places.addAction(_word(side))
            action.triggered.connect(partial(_move, workspace, name, side, other))
        tab = places.addAction(translate("DockMenu", "as a tab"))
        tab.triggered.connect(partial(_tab, workspace, name, other))


def _move(workspace: Workspace, name: str, side: Side, target: str, *_: object) -> None:
    workspace.put(name, side, target)


def _tab(workspace: Workspace, name: str, target: str, *_: object) -> None:
    workspace.tab(name, target)


def _word(side: Side) -> str:
    return {
        "left": translate("DockMenu", "left"),
        "right": translate("DockMenu", "right"),
        "top": translate("DockMenu", "above"),
        "bottom": translate("DockMenu", "below"),
    }[side]
