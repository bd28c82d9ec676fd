"""The participant's own face as in a mirror, and how sure the program is of what it makes of it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from emoscope.explain import Sureness
from emoscope.ui.panels.video import Box
from emoscope.ui.participant import texts
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import SMALL, TEXT, Look
from emoscope.ui.participant.pages import CENTRED, Caption
from emoscope.ui.theme import colour
from emoscope_models import EMOTIONS

CALM_MS = 1000
"""Words change once a second at most: faster than that they cannot be read."""
LASTS = 3
"""Seconds for which an estimate is shown; after that the program says that it cannot tell."""
VEIL = QColor(255, 255, 255, 150)
SHADOW = QColor(0, 0, 0, 60)
ROUND = 24
"""Design pixels: the radius of the picture's corners."""


class Mirror(QWidget):
    """The newest picture, mirrored, letterboxed, with an oval around the face that is followed."""

    def __init__(self) -> None:
        """Show no picture."""
        super().__init__()
        self._look: Look | None = None
        self._pixels: NDArray[np.uint8] | None = None
        self._image: QImage | None = None
        self._box: Box | None = None
        self._why = ""

    @property
    def empty(self) -> bool:
        """Return whether there is no picture."""
        return self._image is None

    def show_frame(self, frame: NDArray[np.uint8], box: Box | None = None) -> None:
        """Show a copy of a BGR picture (height, width, 3), left and right exchanged.

        ``box`` is the face, in shares of the picture as it was taken. Raises ValueError for what
        is no picture.
        """
        if frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != np.uint8 or not frame.size:
            raise ValueError(f"a picture is (height, width, 3) of uint8, not {frame.shape}")
        self._pixels = frame.copy()  # what comes from a ring is written over
        high, wide = frame.shape[:2]
        self._image = QImage(
            self._pixels.data, wide, high, self._pixels.strides[0], QImage.Format.Format_BGR888
        )
        self._box = None if box is None else (1 - box[0] - box[2], *box[1:])
        self.update()

    def clear(self, why: str) -> None:
        """Forget the picture, and say why there is none."""
        self._image = self._pixels = self._box = None
        self._why = why
        self.setAccessibleName(why)
        self.update()

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self.update()

    def picture(self) -> QRect:
        """Return where the picture is."""
        size = QSize(4, 3) if self._image is None else self._image.size()
        place = QRect(QPoint(0, 0), size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio))
        place.moveCenter(self.rect().center())
        return place

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture and the oval, or say why there is none."""
        if self._look is None:
            return
        painter = QPainter(self)
        try:
            place = self.picture()
            if self._image is None:
                self._draw_why(painter, place, self._look)
                return
            painter.save()
            painter.translate(place.x() + place.width(), place.y())
            painter.scale(-1, 1)  # as in a mirror; to turn the pixels costs ten times as much
            painter.drawImage(QRect(0, 0, place.width(), place.height()), self._image)
            painter.restore()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._box is not None:
                self._draw_oval(painter, QRectF(place), self._box, self._look)
            self._round_off(painter, place, self._look)
        finally:
            painter.end()

    def _draw_why(self, painter: QPainter, place: QRect, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(look.theme.line), 1))
        painter.setBrush(colour(look.theme.panel))
        painter.drawRoundedRect(QRectF(place), look.px(ROUND), look.px(ROUND))
        area = place.adjusted(look.px(40), look.px(20), -look.px(40), -look.px(20))
        painter.setPen(colour(look.theme.muted))
        painter.setFont(look.fitting(self._why, area.size(), TEXT))
        painter.drawText(area, CENTRED, self._why)

    def _draw_oval(self, painter: QPainter, place: QRectF, box: Box, look: Look) -> None:
        """Draw an oval a little larger than the box: a sign that the face is seen, no crosshair."""
        x, y, wide, high = box
        area = QRectF(
            place.x() + (x - 0.1 * wide) * place.width(),
            place.y() + (y - 0.15 * high) * place.height(),
            1.2 * wide * place.width(),
            1.3 * high * place.height(),
        ).intersected(place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, ink in ((look.px(8), SHADOW), (look.px(4), VEIL)):
            painter.setPen(QPen(ink, max(1, width)))
            painter.drawEllipse(area)

    def _round_off(self, painter: QPainter, place: QRect, look: Look) -> None:
        """Cover the corners with the ground: cheaper than clipping the picture."""
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(place))
        inside.addRoundedRect(QRectF(place), look.px(ROUND), look.px(ROUND))
        painter.fillPath(outside.subtracted(inside), colour(look.theme.window))


class FacePage(QWidget):
    """The mirror, and below it the expression and how sure the program is, in plain words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page without picture and estimate."""
        super().__init__(parent)
        self.mirror = Mirror()
        self._said, self._sure = Caption(TEXT, 600), Caption(TEXT)
        self._small = Caption(SMALL)
        self._language = Language()
        self._heading = ""
        self._new: tuple[str, Sureness | None] = "", None
        self._age = LASTS
        self._overlay = True
        self._hidden = False
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.mirror, 1)
        for line in (self._said, self._sure, self._small):
            self._column.addWidget(line)
        self._calm = QTimer(self)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._tick)

    @property
    def overlay(self) -> bool:
        """Return whether anything is drawn and said about the picture."""
        return self._overlay

    def words(self) -> tuple[str, str]:
        """Return what is said: the expression (or the operator's sentence), and how sure."""
        return self._said.text, self._sure.text

    def set_overlay(self, overlay: bool) -> None:
        """Show oval and words, or the picture alone."""
        self._overlay = overlay
        self._tell()

    def show_heading(self, text: str) -> None:
        """Say the operator's sentence in place of the expression; empty for the expression."""
        self._heading = text
        self._tell()

    def show_frame(self, frame: NDArray[np.uint8], box: Box | None = None) -> None:
        """Show a picture (see Mirror), unless pictures are hidden just now."""
        if not self._hidden:
            if self.mirror.empty:
                self.mirror.setAccessibleName(self._language.tell(texts.MIRROR))
            self.mirror.show_frame(frame, box if self._overlay else None)

    def show_estimate(self, name: str, sureness: Sureness | None) -> None:
        """Keep an estimate for the next change of words; None when it cannot be told."""
        first = self._age >= LASTS
        self._new, self._age = (name, sureness), 0
        if first:
            self._tell()

    def forget(self) -> None:
        """Forget picture and estimate."""
        self._new, self._age = ("", None), LASTS
        self._blind()
        self._tell()

    def hide_picture(self, hidden: bool) -> None:
        """Show no picture whoever sends one, or show them again."""
        if hidden != self._hidden:
            self._hidden = hidden
            self._blind()

    def run(self, running: bool) -> None:
        """Let the words follow the estimates, or rest."""
        if running:
            self._calm.start()
        else:
            self._calm.stop()

    def dress(self, look: Look, language: Language) -> None:
        """Take on colours, sizes and language."""
        self._language = language
        self._column.setContentsMargins(look.px(80), look.px(96), look.px(80), look.px(32))
        self._column.setSpacing(look.px(8))
        self.mirror.dress(look)
        for line in (self._said, self._sure, self._small):
            line.dress(look)
        if self.mirror.empty:
            self._blind()
        self._tell()

    def _blind(self) -> None:
        why = texts.HIDDEN if self._hidden else texts.NO_PICTURE
        self.mirror.clear(self._language.tell(why))

    def _tick(self) -> None:
        self._age = min(LASTS, self._age + 1)
        self._tell()

    def _tell(self) -> None:
        tell, (name, sureness) = self._language.tell, self._new
        if self._age >= LASTS:
            name, sureness = "", None
        said = sure = small = ""
        if self._overlay:
            sure = tell(texts.CANNOT_TELL if sureness is None else texts.SURENESS[sureness])
            small = tell(texts.ESTIMATE)
            if name in EMOTIONS and sureness is not None:
                said = tell(texts.EXPRESSION, name=tell(name, context="Emotion"))
        self._said.show_words(self._heading or said)
        self._sure.show_words(sure)
        self._small.show_words(small)
