"""The figures of the self-assessment scales: our own drawings, tinted by the theme.

After the idea of Bradley & Lang, "Measuring emotion: the Self-Assessment Manikin and the semantic
differential", J. Behav. Ther. Exp. Psychiat. 25 (1994) 49-59: five figures for each of three
scales, which are answered on or between the figures. The drawings are made anew.
"""

import functools
import logging
import re

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from emoscope.ui.theme import resources

log = logging.getLogger(__name__)

FIGURES = 5
"""For each scale, from its low end to its high one."""
SCALES = ("valence", "arousal", "dominance")
HIGH = 1.2
"""Of a figure's width."""


def figure_at(point: int, points: int) -> int | None:
    """Return which figure, 1 to FIGURES, stands at a point from 1; None between two figures."""
    step, rest = divmod((point - 1) * (FIGURES - 1), points - 1)
    return step + 1 if rest == 0 else None


@functools.cache
def _source(scale: str, figure: int) -> str:
    file = resources() / "ratings" / f"{scale}-{figure}.svg"
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        log.warning("the figure %s cannot be read: %s", file, error)
        return ""


@functools.lru_cache(maxsize=128)
def _picture(scale: str, figure: int, wide: int, ink: int) -> QImage:
    picture = QImage(wide, round(wide * HIGH), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    source = re.sub("currentColor", QColor.fromRgba(ink).name(), _source(scale, figure))
    renderer = QSvgRenderer(QByteArray(source.encode()))
    if renderer.isValid():
        painter = QPainter(picture)
        renderer.render(painter, QRectF(picture.rect()))
        painter.end()
    return picture


def draw_figure(painter: QPainter, scale: str, figure: int, box: QRectF, ink: QColor) -> None:
    """Draw a figure of "valence", "arousal" or "dominance" into the middle of ``box``."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    wide = min(box.width(), box.height() / HIGH)
    side = max(1, round(wide * ratio))
    place = QRectF(0, 0, wide, wide * HIGH)
    place.moveCenter(box.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, _picture(scale, figure, side, ink.rgba()))
