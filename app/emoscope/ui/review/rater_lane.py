"""What one rater says, over time: plates for intervals, diamonds for instants."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPolygonF

from emoscope.recording.annotations import Annotation
from emoscope.ui.panels._panel import LEFT, width_of, write
from emoscope.ui.review.axis import Axis, Ground
from emoscope.ui.theme import Size, Theme, colour, mixed

translate = QCoreApplication.translate
Ink = Callable[[str, Theme], QColor]
"""Returns the colour of a label."""
Name = Callable[[str], str]
"""Returns a label in the window's language."""


class RaterLane:
    """One rater's annotations; those of others are paler and cannot be changed."""

    height = 18.0

    def __init__(self, rater: str, ink: Ink, name: Name, *, own: bool) -> None:
        """Show a rater without annotations."""
        self.rater, self._ink, self._name, self.own = rater, ink, name, own
        self.items: Sequence[Annotation] = ()
        self.chosen = ""

    def name(self) -> str:
        """Return the rater's code."""
        return self.rater

    def draw(self, ground: Ground) -> None:
        """Paint intervals first, then instants over them."""
        painter, theme = ground.painter, ground.theme
        painter.fillRect(ground.area, colour(theme.raised))
        for item in self.items:
            if not item.instant:
                self._draw_interval(painter, ground, item)
        for item in self.items:
            if item.instant:
                self._draw_instant(painter, ground, item)

    def said(self, time: int, axis: Axis) -> Sequence[str]:
        """Return the annotations under the pointer."""
        near = (axis.stop - axis.start) * 4 // max(1, axis.width)
        found = [a for a in self.items if a.start - near <= time <= max(a.stop, a.start) + near]
        return [said(item, self._name) for item in found[:6]]

    def _draw_interval(self, painter: QPainter, ground: Ground, item: Annotation) -> None:
        place = ground.span(item.start, item.stop, 2)
        if place is None:
            return
        theme = ground.theme
        ink = self._ink(item.label, theme)
        plate = place.adjusted(0, 1, 0, -1)
        painter.fillRect(plate, mixed(ink, theme.panel, 0.42 if self.own else 0.26))
        painter.fillRect(QRect(plate.x(), plate.y(), ground.px(3), plate.height()), ink)
        if item.id == self.chosen:
            painter.setPen(colour(theme.text))
            painter.drawRect(plate.adjusted(0, 0, -1, -1))
        inner = plate.adjusted(ground.px(6), 0, 0, 0)
        font = theme.font(Size.CAPTION, 500)
        if inner.width() >= width_of(font, self._name(item.label)):
            write(painter, inner, self._name(item.label), font, theme.text, LEFT)

    def _draw_instant(self, painter: QPainter, ground: Ground, item: Annotation) -> None:
        area, x = ground.area, ground.axis.x(item.start)
        if not area.left() <= x <= area.right():
            return
        theme, r = ground.theme, ground.px(5)
        y = area.center().y() + 0.5
        points = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(theme.text if item.id == self.chosen else theme.panel))
        painter.setBrush(self._ink(item.label, theme))
        painter.drawPolygon(QPolygonF([QPointF(*p) for p in points]))
        painter.restore()


def said(item: Annotation, name: Name) -> str:
    """Return an annotation in a line: label, note, ratings."""
    parts = [name(item.label)] if item.label else []
    if item.valence is not None:
        parts.append(translate("Lane", "valence {value}").format(value=f"{item.valence:+.2f}"))
    if item.arousal is not None:
        parts.append(translate("Lane", "arousal {value}").format(value=f"{item.arousal:+.2f}"))
    return "  ".join([*parts, item.note] if item.note else parts)
