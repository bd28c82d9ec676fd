"""The camera's picture, with the face that is followed."""

import ctypes
import functools
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import getCppPointer

from emoscope.ui import icons, words
from emoscope.ui import theme as themes
from emoscope.ui.panels._panel import CENTRE, RADIUS, Panel, chip, width_of, write
from emoscope.ui.theme import DARK, Size, State, Theme, colour

Box = tuple[float, float, float, float]
"""x, y, width, height as shares of the picture, from its top left."""


@dataclass(frozen=True, slots=True)
class FaceOverlay:
    """What to draw over a picture, in shares of its width and height.

    ``box`` is the face that is followed, ``others`` the faces that are not. ``landmarks`` (n, 2).
    ``emotion`` is a name in EMOTIONS, or empty when the model has no opinion.
    """

    box: Box | None = None
    others: tuple[Box, ...] = ()
    landmarks: NDArray[Any] | None = None
    emotion: str = ""
    share: float = 0.0
    state: State = "valid"


class VideoView(Panel):
    """The newest frame, letterboxed, with the face that is followed and its expression.

    ``face_clicked(x, y)`` tells where the picture was clicked, as shares of its size.
    """

    face_clicked = Signal(float, float)

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a view without a picture."""
        super().__init__(theme, parent)
        self._frame: NDArray[np.uint8] | None = None
        self._image: QImage | None = None
        self._overlay: FaceOverlay | None = None
        self._state: State = "absent"
        self._word = ""
        self._reason = ""
        self._demo = self._replay = False
        self._dots: tuple[FaceOverlay, QRectF, QPolygonF] | None = None
        self._outside: tuple[QRectF, int, QPainterPath] | None = None

    def heading(self) -> str:
        """Return nothing: the picture fills the panel."""
        return ""

    def set_demo(self, demo: bool) -> None:
        """Mark the picture as simulated."""
        self._demo = demo
        self.update()

    def set_replay(self, replay: bool) -> None:
        """Mark the picture as one of another time."""
        self._replay = replay
        self.update()

    def show_frame(self, frame: NDArray[np.uint8], overlay: FaceOverlay | None = None) -> None:
        """Show a BGR picture (height, width, 3); it is kept, not copied, until the next.

        A picture whose rows do not follow each other in memory is copied.
        """
        if frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != np.uint8:
            raise ValueError(f"a picture is (height, width, 3) of uint8, not {frame.shape}")
        self._frame = np.ascontiguousarray(frame)
        high, wide = frame.shape[:2]
        self._image = QImage(
            self._frame.data, wide, high, self._frame.strides[0], QImage.Format.Format_BGR888
        )
        self.ground = False
        if self._reason or self._word:
            self._reason = self._word = ""
        self._overlay = overlay
        self.update()

    def show_state(self, state: State, word: str, reason: str = "") -> None:
        """Say why there is no live picture: over the last frame, or in place of one."""
        self._state, self._word, self._reason = state, word, reason
        self.update()

    def clear(self) -> None:
        """Forget the picture."""
        self._frame = self._image = self._overlay = None
        self.ground = True
        self.update()

    def picture(self) -> QRect:
        """Return where the picture is in the panel."""
        inside = self.rect().adjusted(1, 1, -1, -1)
        if self._image is None:
            return inside
        size = self._image.size().scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(inside.center())
        return place

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which place of the picture was clicked."""
        place = self.picture()
        at = event.position()
        if self._image is None or not QRectF(place).contains(at):
            return
        self.face_clicked.emit(
            (at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height()
        )

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint picture, faces, badges and corners."""
        if self._image is None:
            self._draw_placeholder(painter, self.rect())
        else:
            place = self.picture()
            for beside in _around(self.rect(), place):
                painter.fillRect(beside, colour(self.theme.raised))
            painter.drawImage(place, self._image)
            if self._word:
                painter.fillRect(place, _ink(themes.SHADE))
                self._draw_placeholder(painter, self.rect())
            elif self._overlay is not None:
                self._draw_faces(painter, QRectF(place), self._overlay)
            self._round_off(painter)
        x, y = float(self.width() - self.px(12)), self.px(24)
        marks = [self.tr("DEMO")] * self._demo + [self.tr("REPLAY")] * self._replay
        for mark in marks:
            x = chip(painter, x, y, mark, self.theme, themes.PAPER, themes.ON_PAPER, Size.SMALL) - 8

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a face cannot be judged by eye."""
        return QSize(self.px(240), self.px(150))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(640), self.px(480))

    def _round_off(self, painter: QPainter) -> None:
        """Cover the picture's corners with the window: cheaper than clipping the picture."""
        area, radius = QRectF(self.rect()), self.px(RADIUS)
        if self._outside is None or self._outside[:2] != (area, radius):
            outside, inside = QPainterPath(), QPainterPath()
            outside.addRect(area)
            inside.addRoundedRect(area, radius, radius)
            self._outside = area, radius, outside.subtracted(inside)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._outside[2], colour(self.theme.window))
        painter.restore()

    def _draw_placeholder(self, painter: QPainter, area: QRect) -> None:
        theme, over = self.theme, self._image is not None
        ink = themes.ON_SHADE if over else theme.text
        side = self.px(32)
        middle = area.center()
        box = QRectF(middle.x() - side / 2, middle.y() - side * 1.6, side, side)
        state = colour(themes.ON_SHADE) if over else theme.state_colour(self._state)
        icons.draw(painter, self._state if self._word else "video", box, state)
        title = QRect(
            area.x() + 24, int(box.bottom()) + self.px(12), area.width() - 48, self.px(26)
        )
        word = self._word or self.tr("No picture")
        word = word[:1].upper() + word[1:]
        write(painter, title, word, theme.font(Size.TITLE, 600), ink, CENTRE)
        reason = self._reason or ("" if over else self.tr("Choose a camera to begin."))
        below = QRectF(title.translated(0, self.px(30))).adjusted(0, 0, 0, self.px(48))
        painter.setFont(theme.font(Size.BODY))
        painter.setPen(_ink(themes.ON_SHADE_MUTED) if over else colour(theme.muted))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(flags) | int(Qt.TextFlag.TextWordWrap), reason)

    def _draw_faces(self, painter: QPainter, place: QRectF, overlay: FaceOverlay) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for other in overlay.others:
            area = _placed(other, place)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_ink(themes.VEIL))
            painter.drawRoundedRect(area, 6, 6)
        if overlay.landmarks is not None and len(overlay.landmarks):
            self._draw_landmarks(painter, place, overlay)
        if overlay.box is not None:
            ink = self._ink(overlay)
            area = _placed(overlay.box, place)
            for width, pen in ((4.0, _ink(themes.HALO)), (1.8, ink)):
                painter.setPen(QPen(pen, width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(_corners(area))
            self._draw_label(painter, area, place, overlay, ink)
        painter.restore()

    def _ink(self, overlay: FaceOverlay) -> QColor:
        return (
            _ink(themes.PAPER)
            if overlay.state == "valid"
            else self.theme.state_colour(overlay.state)
        )

    def _draw_landmarks(self, painter: QPainter, place: QRectF, overlay: FaceOverlay) -> None:
        """Draw the landmarks; their polygon is kept, since faces change less often than frames."""
        if self._dots is None or self._dots[0] is not overlay or self._dots[1] != place:
            points = np.asarray(overlay.landmarks, dtype=np.float64)[:, :2]
            points = points[np.isfinite(points).all(axis=1)]
            scaled = points * (place.width(), place.height()) + (place.x(), place.y())
            self._dots = overlay, place, _polygon(scaled)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(_ink(themes.DOT), 1))
        painter.drawPoints(self._dots[2])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_label(
        self, painter: QPainter, area: QRectF, place: QRectF, overlay: FaceOverlay, ink: QColor
    ) -> None:
        """Write the expression, or the state, on a plate under the face (above if it must)."""
        theme = self.theme
        if overlay.emotion:
            name, figure = words.emotion(overlay.emotion), f"{100 * overlay.share:.0f} %"
            stripe = theme.emotion_colour(overlay.emotion)
        else:
            name, figure, stripe = words.state(overlay.state), "", ink
        font, number = theme.font(Size.VALUE, 600), theme.font(Size.VALUE)
        side = theme.px(13)
        wide = width_of(font, name) + width_of(number, figure) + theme.px(56)
        high = theme.px(30)
        y = area.bottom() + theme.px(8)
        if y + high > place.bottom():
            y = max(place.top(), area.top() - high - theme.px(8))
        x = min(max(place.left(), area.center().x() - wide / 2), place.right() - wide)
        plate = QRectF(x, y, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ink(themes.SHADE))
        painter.drawRoundedRect(plate, 6, 6)
        painter.setBrush(stripe)
        painter.drawRoundedRect(QRectF(x + 6, y + 7, 4, high - 14), 2, 2)
        if overlay.emotion:
            spot = QRectF(x + theme.px(16), y + (high - side) / 2, side, side)
            icons.draw_class(painter, overlay.emotion, spot, _ink(themes.ON_SHADE))
        before = theme.px(18) + (side + theme.px(6) if overlay.emotion else 0)
        inner = plate.adjusted(before, 0, -theme.px(10), 0).toAlignedRect()
        write(painter, inner, name, font, themes.ON_SHADE)
        write(
            painter,
            inner,
            figure,
            number,
            themes.ON_SHADE_MUTED,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )


def _around(outer: QRect, inner: QRect) -> tuple[QRect, ...]:
    """Return what of ``outer`` is not ``inner``, as four rectangles."""
    top, below = inner.top() - outer.top(), outer.bottom() - inner.bottom()
    left, right = inner.left() - outer.left(), outer.right() - inner.right()
    return (
        QRect(outer.x(), outer.y(), outer.width(), top),
        QRect(outer.x(), inner.bottom() + 1, outer.width(), below),
        QRect(outer.x(), inner.y(), left, inner.height()),
        QRect(inner.right() + 1, inner.y(), right, inner.height()),
    )


def _placed(box: Box, place: QRectF) -> QRectF:
    x, y, wide, high = box
    return QRectF(
        place.x() + x * place.width(),
        place.y() + y * place.height(),
        wide * place.width(),
        high * place.height(),
    )


def _polygon(points: NDArray[np.float64]) -> QPolygonF:
    """Return points (n, 2) as a polygon, written into its memory: making each costs 0.6 ms."""
    polygon = QPolygonF()
    if len(points):
        polygon.resize(len(points))
        raw = np.ascontiguousarray(points, dtype=np.float64).tobytes()
        ctypes.memmove(getCppPointer(polygon.data())[0], raw, len(raw))
    return polygon


def _corners(area: QRectF) -> QPainterPath:
    """Return the four corners of a box as strokes: they hide less of the face than a frame."""
    arm = min(area.width(), area.height()) * 0.18
    path = QPainterPath()
    for x, dx in ((area.left(), arm), (area.right(), -arm)):
        for y, dy in ((area.top(), arm), (area.bottom(), -arm)):
            path.moveTo(x, y + dy)
            path.lineTo(x, y)
            path.lineTo(x + dx, y)
    return path


@functools.cache
def _ink(name: str) -> QColor:
    """Return a colour of the theme's that may be seen through."""
    return QColor(name)
