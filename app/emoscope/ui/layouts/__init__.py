"""Docks of the window: what is where, by drag, menu or key; layouts by name, kept in a file."""

from emoscope.ui.layouts._file import FILE_NAME, Kept, LayoutError
from emoscope.ui.layouts._frame import Dock
from emoscope.ui.layouts._tree import Floating, Layout, Leaf, Side, Split, column, row
from emoscope.ui.layouts.built_in import BUILT_IN
from emoscope.ui.layouts.keeper import Layouts
from emoscope.ui.layouts.workspace import Workspace

__all__ = [
    "BUILT_IN",
    "FILE_NAME",
    "Dock",
    "Floating",
    "Kept",
    "Layout",
    "LayoutError",
    "Layouts",
    "Leaf",
    "Side",
    "Split",
    "Workspace",
    "column",
    "row",
]
