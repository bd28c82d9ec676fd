"""The scenes of a part: words, a cross, a number, a picture, a symbol for sound."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from emoscope.ui.participant.look import SMALL, TEXT, TITLE, Look
from emoscope.ui.participant.pages import CENTRED, CROSS, SHARE, STROKE
from emoscope.ui.theme import colour

NUMBER = 220
"""Design pixels of type of a countdown."""
WORD = 130
"""Design pixels of type of a task's word."""
INKS = {"red": "#D55E00", "green": "#009E73", "blue": "#56B4E9", "yellow": "#F0E442"}
"""Okabe & Ito (2008), "Color Universal Design": vermilion, bluish green, sky blue, yellow."""
INKS_ON_LIGHT = {"red": "#C04A00", "green": "#00805C", "blue": "#0072B2", "yellow": "#B8A000"}
"""The same hues, darker: the blue is theirs, the others were darkened until they read on white."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in the middle, as large as fits up to ``design``; ``hint`` small at the foot."""

    text: str
    hint: str = ""
    design: float = TEXT
    lit: bool = False

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Write."""
        beside = area.width() * (1 - SHARE) / 2
        room = area.adjusted(beside, area.height() * 0.14, -beside, -area.height() * 0.2)
        painter.setPen(colour(look.theme.text))
        painter.setFont(look.fitting(self.text, _whole(room), self.design))
        painter.drawText(room, CENTRED, self.text)
        _hint(painter, area, look, self.hint)


@dataclass(frozen=True, slots=True)
class Word:
    """One item of a task: large, in a named ink or the usual one."""

    text: str
    ink: str = ""
    hint: str = ""
    lit: bool = True

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Write."""
        inks = INKS if look.theme.dark else INKS_ON_LIGHT
        painter.setPen(QColor(inks[self.ink]) if self.ink else colour(look.theme.text))
        beside = area.width() * (1 - SHARE) / 2
        room = area.adjusted(beside, area.height() * 0.14, -beside, -area.height() * 0.2)
        painter.setFont(look.fitting(self.text, _whole(room), WORD, 600))
        painter.drawText(room, CENTRED, self.text)
        _hint(painter, area, look, self.hint)


@dataclass(frozen=True, slots=True)
class Cross:
    """A cross to look at, and a sentence well below it."""

    text: str = ""
    lit: bool = False

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Draw."""
        middle, arm = area.center(), look.px(CROSS) / 2
        painter.setPen(QPen(colour(look.theme.text), max(2, look.px(STROKE))))
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
        _hint(painter, area, look, self.text)


@dataclass(frozen=True, slots=True)
class Count:
    """Seconds that are left, with a sentence above."""

    number: int
    text: str = ""
    lit: bool = False

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Write."""
        painter.setPen(colour(look.theme.text))
        painter.setFont(look.font(NUMBER, 600))
        painter.drawText(area, CENTRED, str(self.number))
        beside = area.width() * (1 - SHARE) / 2
        above = area.adjusted(beside, area.height() * 0.1, -beside, -area.height() * 0.66)
        painter.setPen(colour(look.theme.muted))
        painter.setFont(look.fitting(self.text, _whole(above), TEXT))
        painter.drawText(above, CENTRED, self.text)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the middle, whole, as large as fits. ``data`` is what ``image`` lies in."""

    image: QImage
    data: Any = field(default=None, compare=False, repr=False)
    lit: bool = True

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Draw; a picture of the right size is copied, any other one scaled."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area, Qt.GlobalColor.black)
        size = QSizeF(self.image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(area.center())
        place.moveTopLeft(QPointF(place.topLeft().toPoint()))
        painter.drawImage(place, self.image)


@dataclass(frozen=True, slots=True)
class Listen:
    """A calm symbol while a sound is heard: a dot, and three arcs on its right."""

    text: str = ""
    lit: bool = True

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Draw."""
        middle = area.center() - QPointF(look.px(60), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.theme.muted))
        painter.drawEllipse(middle, look.px(16), look.px(16))
        pen = QPen(colour(look.theme.muted), max(2, look.px(STROKE)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for radius in (50, 90, 130):
            r = look.px(radius)
            ring = QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r)
            painter.drawArc(ring, -40 * 16, 80 * 16)
        _hint(painter, area, look, self.text)


def _hint(painter: QPainter, area: QRectF, look: Look, text: str) -> None:
    if not text:
        return
    beside = area.width() * (1 - SHARE) / 2
    foot = area.adjusted(beside, area.height() * 0.82, -beside, -area.height() * 0.05)
    painter.setPen(colour(look.theme.muted))
    painter.setFont(look.fitting(text, _whole(foot), SMALL))
    painter.drawText(foot, CENTRED, text)


def _whole(area: QRectF) -> QSize:
    return QSize(round(area.width()), round(area.height()))


__all__ = ["INKS", "TITLE", "Count", "Cross", "Listen", "Picture", "Word", "Words"]
