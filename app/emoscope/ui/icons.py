"""Icons and state glyphs as painter paths in a 24 x 24 box: sharp at any size, in any colour."""

import functools
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from emoscope.ui.theme import State, Theme, colour

BOX = 24.0
STROKE = 1.8
Shape = tuple[str, tuple[float, ...]]
"""("line" x y x y ...), ("closed" x y ...), ("circle" x y r), ("arc" x y w h from span),
("round" x y w h r)."""

_ICONS: Mapping[str, tuple[Shape, ...]] = MappingProxyType(
    {
        "face": (
            ("circle", (12, 12, 9)),
            ("circle", (8.8, 10, 0.5)),
            ("circle", (15.2, 10, 0.5)),
            ("arc", (7.5, 8.5, 9, 8, 205, 130)),
        ),
        "speech": (
            ("round", (9, 3, 6, 11, 3)),
            ("arc", (5.5, 5, 13, 12.5, 180, 180)),
            ("line", (12, 17.5, 12, 21)),
            ("line", (8.5, 21, 15.5, 21)),
        ),
        "eeg": (
            ("arc", (4, 3, 16, 16, 0, 180)),
            ("round", (2.5, 11, 4, 6, 2)),
            ("round", (17.5, 11, 4, 6, 2)),
            ("line", (8, 18, 9.7, 14, 11.4, 21, 13.2, 16, 14.2, 18, 16, 18)),
        ),
        "video": (
            ("round", (2.5, 6, 13, 12, 2.5)),
            ("closed", (15.5, 11, 21.5, 7.5, 21.5, 16.5, 15.5, 13)),
        ),
        "play": (("closed", (7.5, 4.5, 19.5, 12, 7.5, 19.5)),),
        "pause": (("round", (6, 5, 4, 14, 1)), ("round", (14, 5, 4, 14, 1))),
        "slower": (("line", (12, 6, 6, 12, 12, 18)), ("line", (18, 6, 12, 12, 18, 18))),
        "faster": (("line", (6, 6, 12, 12, 6, 18)), ("line", (12, 6, 18, 12, 12, 18))),
        "previous": (
            ("line", (9, 21, 9, 4, 20, 4, 17.5, 8, 20, 12, 9, 12)),
            ("line", (5.5, 13, 2, 16.5, 5.5, 20)),
        ),
        "next": (
            ("line", (4, 21, 4, 4, 15, 4, 12.5, 8, 15, 12, 4, 12)),
            ("line", (18.5, 13, 22, 16.5, 18.5, 20)),
        ),
        "sound": (
            ("closed", (3, 9.5, 7, 9.5, 12, 5, 12, 19, 7, 14.5, 3, 14.5)),
            ("arc", (10, 8, 7, 8, -60, 120)),
            ("arc", (9, 4.5, 12, 15, -60, 120)),
        ),
        "silent": (
            ("closed", (3, 9.5, 7, 9.5, 12, 5, 12, 19, 7, 14.5, 3, 14.5)),
            ("line", (15.5, 9.5, 20.5, 14.5)),
            ("line", (20.5, 9.5, 15.5, 14.5)),
        ),
        "folder": (("closed", (2.5, 6, 9, 6, 11, 8.5, 21.5, 8.5, 21.5, 19, 2.5, 19)),),
        "rater": (("circle", (12, 8, 4)), ("arc", (4.5, 14, 15, 14, 0, 180))),
        "recover": (("arc", (4, 4, 16, 16, 60, 290)), ("line", (17, 2.5, 16.2, 6.8, 20.5, 7.5))),
        "keys": (
            ("round", (2, 6, 20, 12, 2.5)),
            ("line", (6, 10, 6.2, 10)),
            ("line", (10, 10, 10.2, 10)),
            ("line", (14, 10, 14.2, 10)),
            ("line", (18, 10, 18.2, 10)),
            ("line", (7, 14, 17, 14)),
        ),
        "close": (("line", (6, 6, 18, 18)), ("line", (18, 6, 6, 18))),
        "detach": (
            ("line", (13, 4, 20, 4, 20, 11)),
            ("line", (20, 4, 11, 13)),
            ("line", (9, 5, 4, 5, 4, 20, 19, 20, 19, 15)),
        ),
        "stop": (("round", (6, 6, 12, 12, 1.5)),),
        "record": (("circle", (12, 12, 6.5)),),
        "settings": (
            ("line", (3, 7, 13, 7)),
            ("line", (18, 7, 21, 7)),
            ("circle", (15.5, 7, 2.5)),
            ("line", (3, 17, 6, 17)),
            ("line", (11, 17, 21, 17)),
            ("circle", (8.5, 17, 2.5)),
        ),
        "models": (
            ("closed", (12, 3, 21, 8, 12, 13, 3, 8)),
            ("line", (3, 12, 12, 17, 21, 12)),
            ("line", (3, 16, 12, 21, 21, 16)),
        ),
        "marker": (("line", (6, 21, 6, 3.5, 18, 3.5, 15, 8, 18, 12.5, 6, 12.5)),),
        "moon": (("moon", ()),),
        "sun": (
            ("circle", (12, 12, 4)),
            ("line", (12, 2, 12, 4.5)),
            ("line", (12, 19.5, 12, 22)),
            ("line", (2, 12, 4.5, 12)),
            ("line", (19.5, 12, 22, 12)),
            ("line", (4.9, 4.9, 6.7, 6.7)),
            ("line", (17.3, 17.3, 19.1, 19.1)),
            ("line", (4.9, 19.1, 6.7, 17.3)),
            ("line", (17.3, 6.7, 19.1, 4.9)),
        ),
        "valid": (("circle", (12, 12, 9)), ("line", (7.8, 12.4, 10.8, 15.4, 16.4, 9))),
        "degraded": (
            ("closed", (12, 3.5, 21.5, 20, 2.5, 20)),
            ("line", (12, 9.5, 12, 14)),
            ("circle", (12, 16.8, 0.4)),
        ),
        "invalid": (
            ("closed", (8.3, 3, 15.7, 3, 21, 8.3, 21, 15.7, 15.7, 21, 8.3, 21, 3, 15.7, 3, 8.3)),
            ("line", (8.7, 8.7, 15.3, 15.3)),
            ("line", (15.3, 8.7, 8.7, 15.3)),
        ),
        "stale": (("circle", (12, 12, 9)), ("line", (12, 6.5, 12, 12, 15.8, 14.3))),
        "absent": (("circle", (12, 12, 9)), ("line", (7.5, 12, 16.5, 12))),
        "shown only": (
            ("arc", (2.2, 5, 19.6, 20, 22, 136)),
            ("arc", (2.2, -1, 19.6, 20, 202, 136)),
            ("circle", (12, 12, 2.8)),
        ),
    }
)

NAMES: tuple[str, ...] = tuple(_ICONS)
SOLID = frozenset({"play", "pause", "stop", "record"})
"""Icons that are filled rather than drawn in outline."""


@functools.cache
def path(name: str) -> QPainterPath:
    """Return an icon's path. Raises KeyError for a name not in NAMES."""
    made = QPainterPath()
    for kind, v in _ICONS[name]:
        if kind in ("line", "closed"):
            made.moveTo(v[0], v[1])
            for x, y in zip(v[2::2], v[3::2], strict=True):
                made.lineTo(x, y)
            if kind == "closed":
                made.closeSubpath()
        elif kind == "circle":
            made.addEllipse(QPointF(v[0], v[1]), v[2], v[2])
        elif kind == "arc":
            made.arcMoveTo(QRectF(*v[:4]), v[4])
            made.arcTo(QRectF(*v[:4]), v[4], v[5])
        elif kind == "round":
            made.addRoundedRect(QRectF(*v[:4]), v[4], v[4])
        else:
            disc, bite = QPainterPath(), QPainterPath()
            disc.addEllipse(QPointF(11.5, 12.5), 8.5, 8.5)
            bite.addEllipse(QPointF(15.8, 8.8), 7.2, 7.2)
            made.addPath(disc.subtracted(bite))
    return made


def draw(painter: QPainter, name: str, box: QRectF, ink: QColor) -> None:
    """Draw an icon into ``box`` in one colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.x(), box.y())
    painter.scale(box.width() / BOX, box.height() / BOX)
    pen = QPen(ink, STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(ink if name in SOLID else Qt.BrushStyle.NoBrush)
    painter.drawPath(path(name))
    painter.restore()


def draw_mark(painter: QPainter, state: State, centre: QPointF, radius: float, ink: QColor) -> None:
    """Draw a state as a small shape that is told apart without its colour.

    valid disc, degraded triangle, invalid cross, stale half disc, absent ring, shown only square.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, y, r = centre.x(), centre.y(), radius
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if state == "valid":
        painter.drawEllipse(centre, r, r)
    elif state == "degraded":
        points = [(x, y - 1.1 * r), (x + 1.15 * r, y + 0.9 * r), (x - 1.15 * r, y + 0.9 * r)]
        painter.drawPolygon(QPolygonF([QPointF(*p) for p in points]))
    elif state == "shown only":
        painter.drawRect(QRectF(x - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r))
    else:
        pen = QPen(ink, max(1.5, r * 0.45))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state == "invalid":
            k = 0.8 * r
            painter.drawLine(QPointF(x - k, y - k), QPointF(x + k, y + k))
            painter.drawLine(QPointF(x - k, y + k), QPointF(x + k, y - k))
        else:
            painter.drawEllipse(centre, 0.8 * r, 0.8 * r)
            if state == "stale":
                painter.setBrush(ink)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawPie(QRectF(x - r, y - r, 2 * r, 2 * r), 90 * 16, 180 * 16)
    painter.restore()


def icon(name: str, theme: Theme, size: int = 20) -> QIcon:
    """Return an icon for buttons and menus, with a faint copy for the disabled state."""
    made = QIcon()
    side = theme.px(size)
    for mode, ink in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.faint)):
        for ratio in (1, 2):
            pixmap = QPixmap(QSize(side, side) * ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            pixmap.setDevicePixelRatio(ratio)
            painter = QPainter(pixmap)
            draw(painter, name, QRectF(0, 0, side, side), colour(ink))
            painter.end()
            made.addPixmap(pixmap, mode)
    return made
