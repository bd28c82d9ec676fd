"""How a head and its sites look: told apart by shape and sign, not by colour alone."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from emoscope.ui.panels._panel import CENTRE, LEFT, width_of, write
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
    """Draw a site: a circle with its name, a square for one's own."""
    ground, edge, ink = _inks(site, theme)
    font = theme.font(Size.CAPTION, 600 if site.channels else 400)
    half = max(mark, width_of(font, site.name) / 2 + theme.px(3))
    painter.setPen(QPen(edge, 2 if len(site.channels) > 1 else 1.2))
    painter.setBrush(ground)
    _shape(painter, site, at, half, mark)
    area = QRectF(at.x() - half, at.y() - mark, 2 * half, 2 * mark).toAlignedRect()
    write(painter, area, site.name, font, ink, CENTRE)
    if focus:
        more = theme.px(4)
        painter.setPen(QPen(colour(theme.text), 2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _shape(painter, site, at, half + more, mark + more)


def _shape(painter: QPainter, site: Site, at: QPointF, half: float, high: float) -> None:
    """Draw a circle, wider for a long name; with corners for an electrode of one's own."""
    area = QRectF(at.x() - half, at.y() - high, 2 * half, 2 * high)
    corner = 3.0 if site.own else high
    painter.drawRoundedRect(area, corner, corner)


def _inks(site: Site, theme: Theme) -> tuple[QColor, QColor, QColor]:
    """Return the colours of ground, edge and name."""
    if len(site.channels) > 1:
        return colour(theme.alarm), colour(theme.text), colour(theme.on_alarm)
    if site.channels:
        return colour(theme.accent), colour(theme.accent), colour(theme.on_accent)
    if site.roles:
        return colour(theme.text), colour(theme.text), colour(theme.window)
    return colour(theme.panel), mixed(theme.faint, theme.panel, 0.6), colour(theme.muted)


def draw_badge(painter: QPainter, site: Site, at: QPointF, mark: float, theme: Theme) -> None:
    """Draw the badge at the upper right; a site that is there twice has an exclamation mark."""
    text = f"! {site.badge}" if len(site.channels) > 1 else site.badge
    high = theme.px(14)
    wide = max(high, theme.px(6) + theme.px(7) * len(text))
    area = QRectF(at.x() + mark * 0.45, at.y() - mark - high * 0.7, wide, high)
    painter.setPen(QPen(colour(theme.line), 1))
    painter.setBrush(colour(theme.window))
    painter.drawRoundedRect(area, high / 2, high / 2)
    write(painter, area.toAlignedRect(), text, theme.font(Size.CAPTION, 600), theme.text, CENTRE)
