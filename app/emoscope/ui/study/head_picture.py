"""The head from above with every site that an electrode can have; sites are chosen on it."""

from collections.abc import Hashable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from emoscope.study.montage import (
    OUTERMOST,
    SITES,
    TEN_TEN,
    TEN_TWENTY,
    identity,
    nearest,
    spot_of,
    standings,
)
from emoscope.study.study import Montage
from emoscope.ui.panels._panel import Panel
from emoscope.ui.study.head_paint import Site, draw_badge, draw_head, draw_site, draw_tray
from emoscope.ui.theme import DARK, Theme

Spot = tuple[float, float]
WAYS: Mapping[int, Spot] = MappingProxyType(
    {
        Qt.Key.Key_Left: (-1.0, 0.0),
        Qt.Key.Key_Right: (1.0, 0.0),
        Qt.Key.Key_Up: (0.0, 1.0),
        Qt.Key.Key_Down: (0.0, -1.0),
    }
)
STEP = 0.02
"""Head radii by which Shift and an arrow move an electrode of one's own."""
ACROSS, ALONG = 1.28, 1.18
"""Head radii that must fit to each side, and to front and back: mastoids, nose, own electrodes."""
LOOSE, DENSE, MANY = 0.075, 0.055, 40
"""Radius of a site's circle in head radii; with more than MANY sites they would hide each other."""
FIRST = "Cz"


class HeadPicture(Panel):
    """Sites of a montage. ``chosen`` and ``cleared`` are what the operator asks for a site.

    Arrow keys walk from site to site, Enter or Space chooses, Del clears. Electrodes with names
    of their own are dragged, or moved with Shift and an arrow; those without a place wait below.
    """

    chosen = Signal(str)
    cleared = Signal(str)
    dragged = Signal(str, float, float)
    """An electrode of one's own, and where it lies now: x to the right, y to the front."""
    pointed = Signal(str)
    """The site that the arrows have come to."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a head with the sites of the 10-20 system, none assigned."""
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._montage = Montage()
        self._all = False
        self._cursor = FIRST
        self._sites: Mapping[str, Site] = MappingProxyType({})
        self._pressed: tuple[str, QPointF] | None = None
        self._dragging: tuple[str, QPointF] | None = None
        self._arrange()

    def heading(self) -> str:
        """Name the picture."""
        return self.tr("Electrodes on the head")

    @property
    def cursor_site(self) -> str:
        """Return the site that the arrows have come to."""
        return self._cursor

    @property
    def sites(self) -> Mapping[str, Site]:
        """Return what is shown, by name."""
        return self._sites

    def show_montage(self, montage: Montage) -> None:
        """Show these electrodes."""
        self._montage = montage
        self._arrange()

    def show_all(self, every: bool) -> None:
        """Show every site of the 10-10 system, or those of the 10-20 system and the used ones."""
        self._all = every
        self._arrange()

    def point(self, name: str) -> None:
        """Bring the cursor to a site, which is shown for that."""
        self._cursor = name
        self._arrange()
        self.pointed.emit(name)

    def at(self, place: QPointF) -> str | None:
        """Return the site under a point of the widget."""
        centre, radius = self._head()
        for name, site in self._sites.items():
            off = self._point(site, centre, radius) - place
            if off.x() ** 2 + off.y() ** 2 <= self._mark() ** 2:
                return name
        return None

    def where(self, name: str) -> QPointF:
        """Return where a site is drawn. Raises KeyError for one that is not shown."""
        return self._point(self._sites[name], *self._head())

    # -- sizes -------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Return the size below which names could not be read."""
        return QSize(self.px(300), self.px(270))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(340), self.px(300))  # a scrolled page is never higher than its hints

    def _mark(self) -> float:
        """Return the radius of a site's circle."""
        share, least = (DENSE, 9) if len(self._sites) > MANY else (LOOSE, 11)
        return max(self.px(least), min(self.px(16), self._head()[1] * share))

    def _head(self) -> tuple[QPointF, float]:
        area = self.content()
        high = area.height() - (self.px(36) if self._waiting() else 0)
        radius = max(8.0, min(area.width() / ACROSS, high / ALONG) / 2)
        return QPointF(area.center().x(), area.y() + high / 2 + radius * 0.02), radius

    def _point(self, site: Site, centre: QPointF, radius: float) -> QPointF:
        if self._dragging and self._dragging[0] == site.name:
            return self._dragging[1]
        if site.spot is not None:
            return QPointF(centre.x() + site.spot[0] * radius, centre.y() - site.spot[1] * radius)
        area, step = self.content(), self.px(40)
        left = area.x() + self.px(24) + (self._waiting().index(site.name)) * step
        return QPointF(left, area.bottom() - self.px(14))

    def _waiting(self) -> list[str]:
        return [name for name, site in self._sites.items() if site.spot is None]

    # -- what is shown -----------------------------------------------------------------------

    def _arrange(self) -> None:
        """Work out what is at each site."""
        montage = self._montage
        names = list(TEN_TEN) if self._all else list(TEN_TWENTY)
        used: dict[str, list[tuple[int, str]]] = {}
        states = standings(montage)
        for number, (name, state) in enumerate(zip(montage.channels, states, strict=True), 1):
            if state not in ("unused", "unnamed"):
                used.setdefault(shown_name(name), []).append((number, state))
        special = ((shown_name(montage.reference), "R"), (shown_name(montage.ground), "G"))
        placed = [n for n, _ in special if n and spot_of(montage, n) is not None]
        cursor = [self._cursor] if self._cursor in SITES else []
        every = dict.fromkeys((*names, *used, *placed, *cursor))
        self._sites = MappingProxyType(
            {
                name: Site(
                    name,
                    SITES.get(name) or spot_of(montage, name),
                    tuple(number for number, _ in used.get(name, ())),
                    tuple(letter for n, letter in special if n == name),
                    own=name not in SITES,
                )
                for name in every
            }
        )
        if self._cursor not in self._sites:
            self._cursor = FIRST
        self._describe()
        self.update()

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint head and sites, those in use on top."""
        centre, radius = self._head()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_head(painter, centre, radius, self.theme)
        if self._waiting():
            area = self.content()
            draw_tray(
                painter,
                QRectF(area.x(), area.bottom() - self.px(30), area.width(), 1),
                self.tr("no place yet: drag onto the head"),
                self.theme,
            )
        mark = self._mark()
        order = sorted(self._sites.values(), key=lambda s: bool(s.channels or s.roles))
        for site in order:
            at = self._point(site, centre, radius)
            focus = self.hasFocus() and site.name == self._cursor
            draw_site(painter, site, at, mark, self.theme, focus)
        for site in order:
            if site.badge:
                draw_badge(painter, site, self._point(site, centre, radius), mark, self.theme)

    def hint(self, at: QPoint) -> str:
        """Return what is at the site under the pointer."""
        name = self.at(QPointF(at))
        return "" if name is None else self.about(name)

    def about(self, name: str) -> str:
        """Return in words what is at a site."""
        site = self._sites[name]
        said = []
        if len(site.channels) > 1:
            numbers = ", ".join(map(str, site.channels))
            said.append(self.tr("twice: channels {numbers}").format(numbers=numbers))
        elif site.channels:
            said.append(self.tr("channel {number}").format(number=site.channels[0]))
        said += [self.tr("reference")] if "R" in site.roles else []
        said += [self.tr("ground")] if "G" in site.roles else []
        if site.spot is None:
            said.append(self.tr("no place yet"))
        what = ", ".join(said) or self.tr("free")
        return self.tr("{site}: {what}").format(site=name, what=what)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.about(self._cursor))

    # -- hands -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a site."""
        name = self.at(event.position())
        if name is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = name, event.position()
            self.point(name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an electrode of one's own; show that a site can be clicked."""
        if self._pressed is None:
            over = self.at(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        name, start = self._pressed
        far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
        if self._sites[name].own and (far or self._dragging):
            self._dragging = name, self._point_of(self._spot(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: an electrode lies where it was dragged, or its site was chosen."""
        if self._pressed is None:
            return
        name, dragging = self._pressed[0], self._dragging
        self._pressed = self._dragging = None
        if dragging:
            self.dragged.emit(name, *self._spot(event.position()))
        elif self.at(event.position()) == name:
            self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose, clear, move."""
        key = event.key()
        if key in WAYS:
            self._walk(WAYS[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._cursor)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the arrows are."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def _walk(self, way: Spot, move: bool) -> None:
        site = self._sites[self._cursor]
        if move and site.own:
            x, y = site.spot or (0.0, 0.0)
            self.dragged.emit(site.name, *_inside(x + STEP * way[0], y + STEP * way[1]))
            return
        spots = {name: self._flat(name) for name in self._sites}
        found = nearest(spots, spots[self._cursor], way)
        if found is not None:
            self.point(found)

    def _flat(self, name: str) -> Spot:
        """Return where a site is drawn, in head radii: those without a place lie below."""
        centre, radius = self._head()
        at = self._point(self._sites[name], centre, radius)
        return (at.x() - centre.x()) / radius, (centre.y() - at.y()) / radius

    def _spot(self, at: QPointF) -> Spot:
        centre, radius = self._head()
        return _inside((at.x() - centre.x()) / radius, (centre.y() - at.y()) / radius)

    def _point_of(self, spot: Spot) -> QPointF:
        centre, radius = self._head()
        return QPointF(centre.x() + spot[0] * radius, centre.y() - spot[1] * radius)


def shown_name(name: str) -> str:
    """Return a standard site's own name for any way to write it; other names as they are."""
    return _SHOWN.get(identity(name), name) if name else ""


def site_names() -> Sequence[str]:
    """Return the names of all standard sites, from the front to the back."""
    return sorted(SITES, key=lambda name: (-round(SITES[name][1], 2), SITES[name][0]))


_SHOWN: dict[Hashable, str] = {spot: name for name, spot in SITES.items()}


def _inside(x: float, y: float) -> Spot:
    """Return a spot as it can be kept: rounded, and not further out than electrodes lie."""
    far = max(1.0, (x * x + y * y) ** 0.5 / (OUTERMOST - 0.002))
    return round(x / far, 3), round(y / far, 3)
