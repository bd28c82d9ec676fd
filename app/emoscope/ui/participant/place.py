"""Where the participant's window is, and when it has the keyboard."""

import logging

import shiboken6
from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from emoscope.ui.participant.displays import Displays, chosen, corner

log = logging.getLogger(__name__)

WINDOWED = QSize(560, 350)
"""Pixels, where there is no second display: as DESIGN, and small enough to lie beside."""
KIND = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class Place(QObject):
    """Puts a window on a display that is not the operator's, and looks after it there. Qt thread.

    ``wanted`` is the display that was chosen, ``on`` the one it fills; empty for none.
    """

    lost = Signal(str)
    """The display was unplugged; the window lies beside the operator's."""
    back = Signal(str)
    """That display is there again: open the window anew."""

    def __init__(
        self, window: QWidget, displays: Displays, operator: QWidget | None, wanted: str
    ) -> None:
        """Look after ``window``; ``open`` opens it."""
        super().__init__(window)
        self.wanted, self.on = wanted, ""
        self._window, self._displays, self._owner = window, displays, operator
        self._lost = self._last = ""
        self._before: QWidget | None = None
        displays.removed.connect(self._removed)
        displays.added.connect(self._added)

    def open(self, display: str | None, *, keyboard: bool = False) -> None:
        """Fill ``display``, the wanted one, or any second one; else lie beside the operator's.

        ``keyboard``: take the focus at once.
        """
        self.wanted = self.wanted if display is None else display
        self._lost = ""
        home, names = self._home(), self._displays.names()
        if on := chosen(names, self.wanted if self.wanted in names else self._last, home):
            self._fill(on)
        else:
            self._lie_beside(home)
        self._accept_focus(False)
        if keyboard:
            self.take_keyboard()

    def closed(self) -> None:
        """Note that the window was closed."""
        self.on = self._lost = ""

    def take_keyboard(self) -> None:
        """Give the window the focus, and remember whose it was."""
        if not self._window.isVisible():
            return
        before = QApplication.activeWindow()
        self._before = self._before if before in (None, self._window) else before
        self._accept_focus(True)
        self._window.activateWindow()
        self._window.raise_()

    def give_keyboard_back(self) -> None:
        """Give the focus to whose it was; clicks on the window leave it there."""
        self._accept_focus(False)
        before, self._before = self._before or self._operator, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.activateWindow()

    # -- parts -------------------------------------------------------------------------------

    @property
    def _operator(self) -> QWidget | None:
        """The operator's window, while it is to be seen."""
        owner = self._owner
        there = owner is not None and shiboken6.isValid(owner) and owner.isVisible()
        return owner if there else None

    def _home(self) -> str:
        """Return the operator's display."""
        operator = self._operator
        if operator is not None:
            return self._displays.of(operator)
        return next(iter(self._displays.names()), "")

    def _fill(self, name: str) -> None:
        self.on = self._last = name
        self._become(Qt.WindowType.FramelessWindowHint)
        self._displays.send(self._window, name)
        self._window.setGeometry(self._displays.geometry(name))
        self._window.showFullScreen()

    def _lie_beside(self, name: str) -> None:
        """Be an ordinary small window where it covers least; behind the operator's if it must."""
        self.on = ""
        self._become(Qt.WindowType.Widget)
        self._displays.send(self._window, name)
        operator = self._operator
        taken = QRect() if operator is None else operator.frameGeometry()
        area, covers = corner(self._displays.room(name), taken, WINDOWED)
        self._window.setGeometry(area)
        self._window.showNormal()
        if operator is not None and covers:
            self._window.lower()
            operator.raise_()

    def _become(self, flag: Qt.WindowType) -> None:
        """Make it a window of another kind; that hides it, which nobody need be told."""
        self._window.blockSignals(True)
        self._window.setWindowFlags(KIND | flag)
        self._window.blockSignals(False)

    def _accept_focus(self, accept: bool) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not accept)

    def _removed(self, name: str) -> None:
        if not self.on or name != self.on:
            return
        log.warning("the participant's display %s was unplugged", name)
        self._lost = name
        self._lie_beside(self._home())
        self.give_keyboard_back()
        self.lost.emit(name)

    def _added(self, name: str) -> None:
        if name == self._lost != "":
            # Qt tells of a display before it says where it is.
            QTimer.singleShot(0, self, self._look_for_it)

    def _look_for_it(self) -> None:
        if self._lost and self._lost in self._displays.names() and self._window.isVisible():
            self.back.emit(self._lost)
