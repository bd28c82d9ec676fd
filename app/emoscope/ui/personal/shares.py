"""A chart of shares beside the line of chance: what was right, how sure that is, the controls."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.ui.theme import Size, Theme, colour

ROW, AXIS = 26, 30
"""Design pixels: of a row, and of the numbers below."""
GRID = (0.0, 0.25, 0.5, 0.75, 1.0)
CHANCE = 0.5
APART = 0.12
"""A share of the axis closer to chance than that is not written: the words would overlap."""
WIDEST = "000 0000 000"
"""What a value usually needs, so that charts below each other have one scale."""


@dataclass(frozen=True, slots=True)
class Share:
    """One row: a share 0 to 1, its interval where there is one, and its value in words.

    ``main`` is what it is all about: a filled circle; controls are open diamonds.
    """

    name: str
    value: float
    told: str
    low: float | None = None
    high: float | None = None
    main: bool = False


class Shares(QWidget):
    """Draws rows of shares from 0 to 100 %, with a dashed line at chance."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Share, ...] = ()
        self._chance, self._at = "", CHANCE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[Share, ...], chance: str, at: float = CHANCE) -> None:
        """Show these rows; ``chance`` is the word at the line, which is ``at`` that share."""
        self._rows, self._chance, self._at = rows, chance, at
        self.setAccessibleDescription("; ".join(f"{row.name}: {row.told}" for row in rows))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        px = self._theme.px
        return QSize(px(560), px(ROW) * max(1, len(self._rows)) + px(AXIS))

    def minimumSizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(self._theme.px(360), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(Size.SMALL)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        gap = self._theme.px(12)
        left = max((metrics.horizontalAdvance(r.name) for r in self._rows), default=0.0) + gap
        told = [r.told for r in self._rows]
        right = max(metrics.horizontalAdvance(one) for one in (WIDEST, *told)) + gap
        high = self._theme.px(ROW) * len(self._rows)
        plot = QRectF(left, 0, max(1.0, self.width() - left - right - gap), high)
        self._axis(painter, plot, metrics)
        for number, row in enumerate(self._rows):
            self._row(painter, plot, number, row)
        painter.end()

    def _axis(self, painter: QPainter, plot: QRectF, metrics: QFontMetricsF) -> None:
        theme = self._theme
        near = [share for share in GRID if abs(share - self._at) > APART]
        for share in (*near, self._at):
            x = plot.left() + share * plot.width()
            chance = share == self._at
            style = Qt.PenStyle.DashLine if chance else Qt.PenStyle.SolidLine
            ink = theme.text if chance else theme.grid
            painter.setPen(QPen(colour(ink), max(1, theme.px(1.5 if chance else 1)), style))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            told = f"{share:.0%}"
            if chance:
                told = f"{told} {self._chance}"
            painter.setPen(colour(theme.text if chance else theme.muted))
            wide = metrics.horizontalAdvance(told)
            painter.drawText(QPointF(x - wide / 2, plot.bottom() + theme.px(18)), told)

    def _row(self, painter: QPainter, plot: QRectF, number: int, row: Share) -> None:
        theme, high = self._theme, self._theme.px(ROW)
        middle = plot.top() + number * high + high / 2
        painter.setPen(colour(theme.text if row.main else theme.muted))
        right, centre = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        words = QRectF(0, middle - high / 2, plot.left() - theme.px(12), high)
        painter.drawText(words, right | centre, row.name)
        words = QRectF(plot.right() + theme.px(12), middle - high / 2, self.width(), high)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | centre, row.told)
        ink = colour(theme.accent if row.main else theme.muted)
        if row.low is not None and row.high is not None:
            self._interval(painter, plot, middle, row.low, row.high)
        at = QPointF(plot.left() + row.value * plot.width(), middle)
        painter.setPen(QPen(ink, theme.px(2)))
        size = theme.px(6)
        if row.main:
            painter.setBrush(ink)
            painter.drawEllipse(at, size, size)
        else:
            painter.setBrush(colour(theme.panel))
            corners = ((0, -size), (size, 0), (0, size), (-size, 0))
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))

    def _interval(
        self, painter: QPainter, plot: QRectF, middle: float, low: float, high: float
    ) -> None:
        theme = self._theme
        painter.setPen(QPen(colour(theme.accent), theme.px(3)))
        ends = [plot.left() + share * plot.width() for share in (low, high)]
        painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
        cap = theme.px(6)
        for x in ends:
            painter.drawLine(QPointF(x, middle - cap), QPointF(x, middle + cap))
