"""Icons from our own SVG files, tinted by the theme; and the marks of states and of classes.

Each file in ``resources/icons`` is drawn on one grid: 24 x 24, strokes of 1.8 with round ends, in
``currentColor``. They are painted once for a size and a colour and kept as pictures.
"""

import functools
import logging
import math
import re
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from emoscope.ui.theme import State, Theme, colour, resources
from emoscope_models import EMOTIONS

log = logging.getLogger(__name__)

BOX = 24.0
"""The grid that icons are drawn on."""
STROKE = 1.8
"""The thickness of their lines, in that grid."""
ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "video": "camera",
        "speech": "microphone",
        "rater": "participant",
        "silent": "mute",
        "valid": "ok",
        "degraded": "warning",
        "invalid": "lost",
        "shown only": "shown-only",
    }
)
"""What modalities, states and older callers say, and whose file it is."""
NAMES: tuple[str, ...] = (
    "absent", "acknowledge", "add", "alarm", "alarm-mute", "baseline", "block", "camera",
    "close", "consent", "contrast", "dataset", "delete", "detach", "edit", "eeg", "explain",
    "export", "face", "faster", "folder", "full-screen", "help", "info", "interval", "keys",
    "language", "layout", "lost", "marker", "microphone", "models", "montage", "moon", "mute",
    "next", "note", "ok", "participant", "participant-next", "pause", "play", "preflight",
    "previous", "print", "quit", "record", "recover", "redo", "remove", "report", "screen",
    "settings", "shown-only", "slower", "sound", "stale", "stop", "study", "sun", "undo",
    "verify", "warning", "withdraw",
)  # fmt: skip
"""Every icon that there is a file for."""
FOR_COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "toggle": "play",
        "toggle_recording": "record",
        "choose_devices": "camera",
        "edit_settings": "settings",
        "close": "quit",
        "edit_study": "study",
        "new_participant": "participant-next",
        "toggle_check": "preflight",
        "toggle_screen": "screen",
        "withdraw": "withdraw",
        "toggle_rest": "baseline",
        "toggle_neutral": "face",
        "toggle_voice": "microphone",
        "set_marker": "marker",
        "just_happened": "interval",
        "write_note": "note",
        "undo": "undo",
        "redo": "redo",
        "next_block": "block",
        "acknowledge": "acknowledge",
        "toggle_mute": "alarm-mute",
        "show_alarms": "alarm",
        "show_problems": "info",
        "explain_now": "explain",
        "layout_operator": "layout",
        "toggle_contrast": "contrast",
        "toggle_full_screen": "full-screen",
        "show_models": "models",
        "show_recordings": "dataset",
        "review_recording": "folder",
        "show_keys": "keys",
        "show_welcome": "help",
    }
)
"""The icon of a command, by the method that it calls; some have none."""


@functools.cache
def _source(name: str) -> str:
    """Return an icon's SVG. Raises KeyError for one that there is not."""
    name = ALIASES.get(name, name)
    if name not in NAMES:
        raise KeyError(name)
    file = resources() / "icons" / f"{name}.svg"
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        log.warning("the icon %s cannot be read: %s", file, error)
        return ""


def read_all() -> None:
    """Read every icon, on any thread: the first that is drawn then waits for no disk."""
    for name in NAMES:
        _source(name)


@functools.lru_cache(maxsize=512)
def _picture(name: str, side: int, ink: int) -> QImage:
    """Return an icon as a square of ``side`` device pixels in the colour ``ink`` (ARGB)."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    source = re.sub("currentColor", QColor.fromRgba(ink).name(), _source(name))
    renderer = QSvgRenderer(QByteArray(source.encode()))
    painter = QPainter(picture)
    painter.setOpacity((ink >> 24) / 255)
    if renderer.isValid():
        renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def draw(painter: QPainter, name: str, box: QRectF, ink: QColor) -> None:
    """Draw an icon into the square ``box`` in one colour. Raises KeyError for an unknown name."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    side = max(1, round(box.width() * ratio))
    picture = _picture(name, side, ink.rgba())
    # On whole device pixels: in between, lines are blurred.
    x, y = round(box.x() * ratio) / ratio, round(box.y() * ratio) / ratio
    painter.drawImage(QRectF(x, y, side / ratio, side / ratio), picture)


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


@functools.cache
def class_path(emotion: int) -> QPainterPath:
    """Return the sign of an emotion in a box of 1 x 1: how a mouth is drawn, in one stroke.

    neutral a level line, happy a bow upwards, sad one downwards, angry teeth, fear a tremble,
    disgust a slant, surprise a ring. They are told apart without colour, and beside a name
    without having been learned.
    """
    made = QPainterPath()
    label = EMOTIONS[emotion]
    if label == "neutral":
        _lines(made, (0.12, 0.5), (0.88, 0.5))
    elif label == "happy":
        made.moveTo(0.1, 0.32)
        made.cubicTo(0.25, 0.9, 0.75, 0.9, 0.9, 0.32)
    elif label == "sad":
        made.moveTo(0.1, 0.72)
        made.cubicTo(0.25, 0.14, 0.75, 0.14, 0.9, 0.72)
    elif label == "angry":
        _lines(made, (0.06, 0.7), (0.28, 0.28), (0.5, 0.7), (0.72, 0.28), (0.94, 0.7))
    elif label == "fear":
        made.moveTo(0.06, 0.5)
        made.cubicTo(0.2, 0.05, 0.36, 0.05, 0.5, 0.5)
        made.cubicTo(0.64, 0.95, 0.8, 0.95, 0.94, 0.5)
    elif label == "disgust":
        _lines(made, (0.16, 0.84), (0.84, 0.16))
    else:
        made.addEllipse(QPointF(0.5, 0.5), 0.34, 0.34)
    return made


def _lines(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)


def draw_class(painter: QPainter, emotion: int | str, box: QRectF, ink: QColor) -> None:
    """Draw the sign of an emotion into the square ``box``."""
    number = EMOTIONS.index(emotion) if isinstance(emotion, str) else emotion
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    side = max(1, math.ceil(box.width() * ratio))
    picture = _sign(number, side, ink.rgba())
    x, y = round(box.x() * ratio) / ratio, round(box.y() * ratio) / ratio
    painter.drawImage(QRectF(x, y, side / ratio, side / ratio), picture)


@functools.lru_cache(maxsize=256)
def _sign(emotion: int, side: int, ink: int) -> QImage:
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor.fromRgba(ink), max(1.6, side * 0.17) / side)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.scale(side, side)
    painter.setPen(pen)
    painter.drawPath(class_path(emotion))
    painter.end()
    return picture


def icon(name: str, theme: Theme, size: int = 20) -> QIcon:
    """Return an icon for buttons and menus, with a faint copy for the disabled state.

    It is shared: do not add to it.
    """
    return _icon(name, theme.px(size), theme.text, theme.faint)


@functools.lru_cache(maxsize=512)
def _icon(name: str, side: int, text: str, faint: str) -> QIcon:
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, text), (QIcon.Mode.Disabled, faint)):
        for ratio in (1, 2):
            pixmap = QPixmap(QSize(side, side) * ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            pixmap.setDevicePixelRatio(ratio)
            painter = QPainter(pixmap)
            draw(painter, name, QRectF(0, 0, side, side), colour(ink))
            painter.end()
            made.addPixmap(pixmap, mode)
    return made
