"""Where a dragged dock would go: shown as a pale area before it is let go."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from emoscope.ui.layouts._tree import Side
from emoscope.ui.theme import Theme, colour

RIM = 0.28
"""Share of a dock's width (height) within which it is put beside; nearer the middle as a tab."""
EDGE = 18
"""Design pixels at the edge of the whole: there along all of it."""


@dataclass(frozen=True, slots=True)
class Drop:
    """What letting go does. ``target`` empty for an edge of the whole; no ``side`` for a tab."""

    target: str
    side: Side | None
    area: QRect


def drop_at(at: QPoint, whole: QRect, places: dict[str, QRect], edge: int) -> Drop | None:
    """Return what letting go at a point does; None outside, where the dock floats."""
    if not whole.contains(at):
        return None
    near = _nearest(at, whole)
    if near[1] <= edge:
        return Drop("", near[0], _half(whole, near[0], 0.25))
    for name, area in places.items():
        if area.contains(at):
            x = (at.x() - area.x()) / max(1, area.width())
            y = (at.y() - area.y()) / max(1, area.height())
            rims: list[tuple[float, Side]] = [
                (x, "left"), (1 - x, "right"), (y, "top"), (1 - y, "bottom"),
            ]  # fmt: skip
            far, side = min(rims)
            if far < RIM:
                return Drop(name, side, _half(area, side, 0.5))
            return Drop(name, None, area)
    return None


def _nearest(at: QPoint, whole: QRect) -> tuple[Side, int]:
    sides: list[tuple[int, Side]] = [
        (at.x() - whole.x(), "left"),
        (whole.right() - at.x(), "right"),
        (at.y() - whole.y(), "top"),
        (whole.bottom() - at.y(), "bottom"),
    ]
    far, side = min(sides)
    return side, far


def _half(area: QRect, side: Side, share: float) -> QRect:
    wide, high = round(area.width() * share), round(area.height() * share)
    if side == "left":
        return QRect(area.x(), area.y(), wide, area.height())
    if side == "right":
        return QRect(area.right() + 1 - wide, area.y(), wide, area.height())
    if side == "top":
        return QRect(area.x(), area.y(), area.width(), high)
    return QRect(area.x(), area.bottom() + 1 - high, area.width(), high)


class Hint(QWidget):
    """The pale area."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        """Make it, unseen."""
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def point(self, drop: Drop | None) -> None:
        """Show where a dock would go, or nothing."""
        self.setVisible(drop is not None)
        if drop is not None:
            self.setGeometry(drop.area)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        ground = QColor(colour(self.theme.accent))
        ground.setAlpha(56)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(colour(self.theme.accent), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
