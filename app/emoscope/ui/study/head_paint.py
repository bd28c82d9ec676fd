"""How a head and its sites look: told apart by shape and sign, not by colour alone."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from emoscope.ui.panels._panel import CENTRE, LEFT, write
from emoscope.ui.theme import Size, Theme, colour, mixed


@dataclass(frozen=True, slots=True)
class Site:
    """A site with what is plugged in there: numbers of channels, "R" reference, "G" ground.

    ``spot`` None: nobody knows where it lies. ``own``: not of the 10-10 system.
    """

    name: str
    spot: tuple[float, float] | None
    channels: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    own: bool = False

    @property
    def badge(self) -> str:
        """Return the sign beside the site: its channels, R for reference, G for ground."""
        return "+".join((*map(str, self.channels[:3]), *self.roles))


def draw_head(painter: QPainter, centre: QPointF, radius: float, theme: Theme) -> None:
    """Draw the outline of a head seen from above, nose up."""
    x, y = centre.x(), centre.y()
    painter.setPen(QPen(colour(theme.faint), 1.5))
    painter.setBrush(colour(theme.raised))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    nose = QPainterPath(QPointF(x - 0.11 * radius, y - 0.993 * radius))
    nose.lineTo(x, y - 1.12 * radius)
    nose.lineTo(x + 0.11 * radius, y - 0.993 * radius)
    painter.drawPath(nose)
    for side in (-1, 1):
        ear = QRectF(0, 0, 0.12 * radius, 0.36 * radius)
        ear.moveCenter(QPointF(x + side * 1.04 * radius, y))
        painter.drawArc(ear, (90 if side < 0 else 270) * 16, 180 * 16)


def draw_tray(painter: QPainter, line: QRectF, words: str, theme: Theme) -> None:
    """Draw the line above electrodes that have no place yet, and what it is."""
    painter.setPen(QPen(colour(theme.line), 1))
    painter.drawLine(line.topLeft(), line.topRight())
    area = line.translated(0, -theme.px(18)).toAlignedRect()
    area.setHeight(theme.px(16))
    write(painter, area, words, theme.font(Size.CAPTION), theme.muted, LEFT)


def draw_site(
    painter: QPainter, site: Site, at: QPointF, mark: float, theme: Theme, focus: bool
) -> None:
    """Draw a site: a circle with its name (a square for one's own), and a badge when in use."""
    ground, edge, ink = _inks(site, theme)
    painter.setPen(QPen(edge, 2 if len(site.channels) > 1 else 1.2))
    painter.setBrush(ground)
    _shape(painter, site, at, mark)
    size = Size.CAPTION
    area = QRectF(at.x() - mark, at.y() - mark, 2 * mark, 2 * mark).toAlignedRect()
    fits = mark >= theme.px(13) or len(site.name) < 4
    font = theme.font(size, 600 if site.channels else 400)
    write(
        painter, area.adjusted(-3, 0, 3, 0), site.name if fits else site.name[:4], font, ink, CENTRE
    )
    if site.badge:
        _badge(painter, site, at, mark, theme)
    if focus:
        painter.setPen(QPen(colour(theme.text), 2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _shape(painter, site, at, mark + theme.px(4))


def _shape(painter: QPainter, site: Site, at: QPointF, radius: float) -> None:
    if site.own:
        painter.drawRoundedRect(
            QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), 3, 3
        )
    else:
        painter.drawEllipse(at, radius, radius)


def _inks(site: Site, theme: Theme) -> tuple[QColor, QColor, QColor]:
    """Return the colours of ground, edge and name."""
    if len(site.channels) > 1:
        return colour(theme.alarm), colour(theme.text), colour(theme.on_alarm)
    if site.channels:
        return colour(theme.accent), colour(theme.accent), colour(theme.on_accent)
    if site.roles:
        return colour(theme.text), colour(theme.text), colour(theme.window)
    return colour(theme.panel), mixed(theme.faint, theme.panel, 0.6), colour(theme.muted)


def _badge(painter: QPainter, site: Site, at: QPointF, mark: float, theme: Theme) -> None:
    """Draw the badge at the upper right; a site that is there twice has an exclamation mark."""
    text = f"! {site.badge}" if len(site.channels) > 1 else site.badge
    high = theme.px(14)
    wide = max(high, theme.px(6) + theme.px(7) * len(text))
    area = QRectF(at.x() + mark * 0.45, at.y() - mark - high * 0.55, wide, high)
    painter.setPen(QPen(colour(theme.line), 1))
    painter.setBrush(colour(theme.window))
    painter.drawRoundedRect(area, high / 2, high / 2)
    write(painter, area.toAlignedRect(), text, theme.font(Size.CAPTION, 600), theme.text, CENTRE)
