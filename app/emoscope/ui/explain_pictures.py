"""The small pictures of a moment, drawn: a face, three seconds of voice, a head."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter

from emoscope.explain import Picture
from emoscope.pictures import MISSING, FacePicture, HeadPicture, SoundPicture
from emoscope.ui import words
from emoscope.ui.panels import ElectrodeQuality, HeadMap
from emoscope.ui.panels._panel import LEFT, chip, sentence, write
from emoscope.ui.theme import Size, Theme, colour, ramp

ALPHA = 2
SPEECH = 0.5
BORDER = 6


class Map(HeadMap):
    """The head map as a picture inside another panel: never shown itself, only drawn."""

    def heading(self) -> str:
        """Return nothing: the card has a heading."""
        return ""

    def content(self) -> QRect:
        """Return all of it."""
        return self.rect()

    def show_picture(self, picture: HeadPicture) -> None:
        """Show the electrodes and their alpha power."""
        quality = [
            ElectrodeQuality(name, float(score), bool(ok), words.texts(reasons))
            for name, score, ok, reasons in zip(
                picture.names, picture.scores, picture.ok, picture.reasons, strict=True
            )
        ]
        self.set_quality(quality)
        power = {}
        if picture.bands is not None:
            level = picture.bands[:, ALPHA] * 10
            power = dict(zip(picture.names, map(float, level), strict=True))
        self.show_power("α", power)


class Drawn:
    """A moment's picture made ready to be painted; made anew when moment or theme change."""

    def __init__(self, picture: Picture | None, theme: Theme, head: Map) -> None:
        """Make images; ``head`` draws the third kind."""
        self.picture, self.theme, self._head = picture, theme, head
        self._pixels: NDArray[np.uint8] | None = None
        self._image: QImage | None = None
        if isinstance(picture, FacePicture):
            self._keep(picture.rgb(), QImage.Format.Format_RGB888)
        elif isinstance(picture, SoundPicture):
            pixels = ramp(theme)[picture.levels]
            pixels[picture.levels == MISSING] = (0, 0, 0, 0)
            pixels = np.ascontiguousarray(pixels)
            self._keep(pixels, QImage.Format.Format_ARGB32_Premultiplied)
        elif isinstance(picture, HeadPicture):
            head.show_picture(picture)

    def _keep(self, pixels: NDArray[np.uint8], form: QImage.Format) -> None:
        high, wide, depth = pixels.shape
        self._pixels = np.ascontiguousarray(pixels)  # the image only refers to it
        self._image = QImage(self._pixels.data, wide, high, wide * depth, form)

    def draw(self, painter: QPainter, area: QRect, nothing: str) -> None:
        """Draw the picture in ``area``, or say ``nothing``."""
        if self.picture is None:
            painter.fillRect(area, colour(self.theme.raised))
            inner = area.adjusted(BORDER, 0, -BORDER, 0)
            sentence(painter, inner, nothing, self.theme)
        elif isinstance(self.picture, FacePicture):
            self._draw_face(painter, area)
        elif isinstance(self.picture, SoundPicture):
            self._draw_sound(painter, area, self.picture)
        else:
            self._draw_head(painter, area)

    def _draw_face(self, painter: QPainter, area: QRect) -> None:
        assert self._image is not None
        size = self._image.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(area.topLeft(), size)
        place.moveCenter(area.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area, colour(self.theme.raised))
        painter.drawImage(place, self._image)

    def _draw_sound(self, painter: QPainter, area: QRect, picture: SoundPicture) -> None:
        assert self._image is not None
        theme = self.theme
        strip = theme.px(5)
        line = theme.px(14)
        plot = area.adjusted(0, line, 0, -strip - 2)
        font = theme.font(Size.CAPTION)
        top = QRect(area.x(), area.y(), area.width(), line)
        text = "0–4 kHz"
        if picture.pitch is not None:
            text += f" · {picture.pitch:.0f} Hz"
        write(painter, top, text, font, theme.muted, LEFT)
        painter.fillRect(plot, colour(theme.panel))
        painter.fillRect(plot, QBrush(colour(theme.line), Qt.BrushStyle.BDiagPattern))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(plot, self._image)
        ground = QRectF(area.x(), area.bottom() + 1 - strip, area.width(), strip)
        painter.fillRect(ground, colour(theme.raised))
        step = ground.width() / max(1, len(picture.speech))
        for first, stop in runs(picture.speech >= SPEECH):
            part = QRectF(ground.x() + first * step, ground.y(), (stop - first) * step, strip)
            painter.fillRect(part, colour(theme.accent))

    def _draw_head(self, painter: QPainter, area: QRect) -> None:
        if self._head.size() != area.size():
            self._head.resize(area.size())
        painter.save()
        painter.translate(area.topLeft())
        self._head.draw(painter, self._head.rect())
        painter.restore()


def runs(where: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return each stretch of True as (first, stop)."""
    edges = np.diff(np.concatenate([[False], where, [False]]).astype(np.int8))
    first, stop = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    return list(zip(first.tolist(), stop.tolist(), strict=True))


def mark_demo(painter: QPainter, drawn: Drawn, area: QRect, word: str) -> None:
    """Say on a picture that it is simulated."""
    theme = drawn.theme
    right, middle = area.right() - theme.px(6), area.y() + theme.px(14)
    if isinstance(drawn.picture, SoundPicture):
        middle += theme.px(14)  # below its scale
    chip(painter, right, middle, word, theme, "#FFFFFF", "#12171D")
