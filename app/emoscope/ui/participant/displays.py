"""The displays that there are, by name, and where a window goes on them."""

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import getCppPointer

from emoscope.ui.theme import running


class Displays(QObject):
    """The computer's displays; tells when one is plugged in or out. Qt thread."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin to watch."""
        super().__init__(parent)
        self._names: dict[int, str] = {}
        """By address: a display that is gone cannot be asked any more."""
        for screen in QGuiApplication.screens():
            self._name(screen)
        running().screenAdded.connect(self._add)
        running().screenRemoved.connect(self._remove)

    def names(self) -> tuple[str, ...]:
        """Return their names, the first display's first."""
        first = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not first)
        return tuple(map(self._name, screens))

    def geometry(self, name: str) -> QRect:
        """Return where a display is, none for one that is not there."""
        screen = self._screen(name)
        return screen.geometry() if screen else QRect()

    def room(self, name: str) -> QRect:
        """Return what of a display windows may use."""
        screen = self._screen(name)
        return screen.availableGeometry() if screen else QRect()

    def of(self, widget: QWidget) -> str:
        """Return the display that a window is on."""
        screen = widget.screen()
        return self._name(screen) if screen else ""

    def send(self, widget: QWidget, name: str) -> None:
        """Have a window open on a display (systems that place windows themselves need it)."""
        if screen := self._screen(name):
            widget.setScreen(screen)

    def _screen(self, name: str) -> QScreen | None:
        return next((s for s in QGuiApplication.screens() if self._name(s) == name), None)

    def _name(self, screen: QScreen) -> str:
        """Return a display's name; systems may leave it out, or give it twice."""
        address = getCppPointer(screen)[0]
        if address not in self._names:
            taken, number = set(self._names.values()), 2
            name = own = screen.name() or "1"
            while name in taken:
                name, number = f"{own} ({number})", number + 1
            self._names[address] = name
        return self._names[address]

    def _add(self, screen: QScreen) -> None:
        self.added.emit(self._name(screen))

    def _remove(self, screen: QScreen) -> None:
        self.removed.emit(self._names.pop(getCppPointer(screen)[0], ""))


def chosen(names: tuple[str, ...], wanted: str, operator: str) -> str:
    """Return which display the participant sees: ``wanted`` if it is there and not the operator's.

    Else any other than the operator's; empty when there is none.
    """
    others = [name for name in names if name != operator]
    return wanted if wanted in others else next(iter(others), "")


def corner(room: QRect, operator: QRect, size: QSize) -> tuple[QRect, bool]:
    """Return where in ``room`` a window of ``size`` covers least of the operator's window.

    And whether it covers any of it: then it belongs behind that window.
    """
    size = size.boundedTo(room.size())
    right, below = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
    places = [
        QRect(x, y, size.width(), size.height())
        for y in (below, room.top())
        for x in (right, room.left())
    ]
    best = min(places, key=lambda place: _area(place.intersected(operator)))
    return best, _area(best.intersected(operator)) > 0


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
