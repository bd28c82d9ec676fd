"""Named layouts of a workspace: those that come with it, the operator's own, the last one."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu

from emoscope.ui import words
from emoscope.ui.keeper import FileKeeper
from emoscope.ui.layouts._file import MOST_NAME, Kept, load, save
from emoscope.ui.layouts._menu import dock_menu
from emoscope.ui.layouts._tree import Layout
from emoscope.ui.layouts.built_in import BUILT_IN, DEFAULT
from emoscope.ui.layouts.workspace import Workspace

log = logging.getLogger(__name__)

KEEP_AFTER_MS = 800
"""A splitter that is dragged changes the layout at each pixel; the file is written after that."""


class Layouts(QObject):
    """What the operator can call a layout by. ``told(sentence)`` when one cannot be kept or read.

    Without ``keep_in`` nothing is kept.
    """

    told = Signal(str)
    changed = Signal()
    """Another layout is shown, or there are others to choose from."""

    def __init__(self, workspace: Workspace) -> None:
        """Follow ``workspace``, which gets its docks before a layout is applied."""
        super().__init__(workspace)
        self._workspace = workspace
        self._path: Path | None = None
        self._saved: dict[str, Layout] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self._keep)
        self._keeper = FileKeeper(_written, self)
        self._keeper.failed.connect(self._not_kept)
        workspace.changed.connect(self._soon.start)
        workspace.menu_wanted.connect(self._open_menu)

    def keep_in(self, path: Path | None) -> None:
        """Read what is kept in ``path``, show the last layout, and keep changes there."""
        self._path = path
        if path is None:
            return
        kept, trouble = load(path)
        self._saved = {n: layout for n, layout in kept.saved.items() if n not in BUILT_IN}
        if kept.current is not None:
            self._workspace.apply(kept.current)
        self.changed.emit()
        if trouble is not None:
            self.told.emit(words.text(trouble))

    def names(self) -> tuple[str, ...]:
        """Return every layout's name, those that come with the program first."""
        return (*BUILT_IN, *sorted(self._saved, key=str.casefold))

    def name(self) -> str:
        """Return the name of the layout that is shown, however it was changed since."""
        return self._workspace.current().name

    def apply(self, name: str) -> None:
        """Show a layout by its name. KeyError for one that there is not."""
        self._workspace.apply(BUILT_IN[name] if name in BUILT_IN else self._saved[name])
        self._soon.start()
        self.changed.emit()

    def reset(self) -> None:
        """Show the present layout as it was saved, or as it comes."""
        name = self.name()
        self.apply(name if name in self.names() else DEFAULT)

    def save_as(self, name: str) -> bool:
        """Keep the present layout under a name; False and a sentence where that cannot be."""
        name = name.strip()
        if name.casefold() in {n.casefold() for n in BUILT_IN}:
            told = self.tr("{name} comes with Emoscope. Choose another name for your layout.")
            self.told.emit(told.format(name=name))
            return False
        if not 0 < len(name) <= MOST_NAME or not name.isprintable():
            told = self.tr("A layout's name has 1 to {most} letters on one line.")
            self.told.emit(told.format(most=MOST_NAME))
            return False
        made = replace(self._workspace.current(), name=name)
        self._saved[name] = made
        self._workspace.apply(made)
        self._keep()
        self.changed.emit()
        return True

    def delete(self, name: str) -> None:
        """Forget one of the operator's own layouts; what is shown stays as it is."""
        if self._saved.pop(name, None) is not None:
            self._keep()
            self.changed.emit()

    def flush(self) -> None:
        """Write the file now, if there is one, and wait for it: the window closes."""
        self._soon.stop()
        if self._path is None or not self._keeper.finish():
            return
        try:
            save(self._now(), self._path)
        except OSError as error:
            log.error("layouts not kept: %s", error)
            self._not_kept(error)

    def _keep(self) -> None:
        """Have the file written, if there is one; nobody waits for a disk."""
        if self._path is not None:
            self._keeper.keep((self._now(), self._path))

    def _now(self) -> Kept:
        return Kept(self._workspace.current(), MappingProxyType(dict(self._saved)))

    def _not_kept(self, error: OSError) -> None:
        told = self.tr("The layout could not be kept in {path} ({why}).")
        self.told.emit(told.format(path=self._path, why=error.strerror))

    # -- menus -------------------------------------------------------------------------------

    def title(self, name: str) -> str:
        """Return a layout's name as it is shown."""
        return {
            "operator": self.tr("Operator"),
            "demo": self.tr("Demo"),
            "EEG": self.tr("EEG"),
            "experiment": self.tr("Experiment"),
        }.get(name, name)

    def menu(self, parent: Workspace | None = None, keys: Sequence[str] = ()) -> QMenu:
        """Return a menu of layouts and panels that is made anew each time it opens.

        ``keys`` are written beside the layouts in their order.
        """
        menu = QMenu(parent or self._workspace)
        menu.aboutToShow.connect(partial(self._fill, menu, tuple(keys)))
        return menu

    def _open_menu(self, name: str, at: QPoint) -> None:
        dock_menu(self._workspace, name).popup(at)

    def _fill(self, menu: QMenu, keys: tuple[str, ...]) -> None:
        menu.clear()
        now = self.name()
        for number, name in enumerate(self.names()):
            key = f"\t{keys[number]}" if number < len(keys) else ""
            action = menu.addAction(self.title(name) + key)
            action.setCheckable(True)
            action.setChecked(name == now)
            action.triggered.connect(partial(self._chosen, name))
        menu.addSeparator()
        menu.addAction(self.tr("Save layout as ...")).triggered.connect(self.ask_name)
        menu.addAction(self.tr("Layout as it was")).triggered.connect(self.reset)
        if now in self._saved:
            gone = menu.addAction(self.tr("Delete layout {name}").format(name=now))
            gone.triggered.connect(partial(self._gone, now))
        menu.addSeparator()
        for name in self._workspace.names():
            action = menu.addAction(self._workspace.dock(name).title)
            action.setCheckable(True)
            action.setChecked(self._workspace.is_open(name))
            action.triggered.connect(partial(self._toggled, name))
        menu.addSeparator()
        bars = menu.addAction(self.tr("Arrange panels by dragging"))
        bars.setCheckable(True)
        bars.setChecked(self._workspace.arranging)
        bars.toggled.connect(self._workspace.set_arranging)

    def ask_name(self) -> None:
        """Ask for the name of a layout, and keep it."""
        dialog = QInputDialog(self._workspace.window())
        dialog.setWindowTitle(self.tr("Save layout"))
        dialog.setLabelText(self.tr("Name of the layout"))
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        now = self.name()
        dialog.setTextValue(now if now in self._saved else "")
        for field in dialog.findChildren(QLineEdit):
            field.setAccessibleName(self.tr("Name of the layout"))
            field.setMaxLength(MOST_NAME)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.textValueSelected.connect(self.save_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str, *_: object) -> None:
        self.apply(name)

    def _gone(self, name: str, *_: object) -> None:
        self.delete(name)

    def _toggled(self, name: str, *_: object) -> None:
        self._workspace.toggle_dock(name)


def _written(what: object) -> None:
    """Write (Kept, Path); the keeper's thread."""
    assert isinstance(what, tuple)
    save(*what)
