"""What all panels share: a card with a heading, a cached still part, and a moving part on top."""

import functools
import time

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from emoscope.ui.panels._turns import turns
from emoscope.ui.theme import DARK, HEADING, PADDING, Radius, Size, Theme, colour, font_of

RADIUS = Radius.CARD.value
VEIL = 184
"""Of 255: how far what is not of now is covered by its ground."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class Panel(QWidget):
    """A card of the window. Lives in the Qt thread; is given data by method calls.

    A subclass names itself in ``heading``, paints what seldom changes in ``draw_still`` (kept in
    a pixmap) and the rest in ``draw``. ``invalidate`` asks for both, ``update`` for the second,
    of all or of some rectangles; ``draw`` may leave out what is not ``due``.
    """

    ground = True
    """Whether the still part is painted first; not where ``draw`` covers or paints it itself."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make the panel without data; it then says what it waits for."""
        super().__init__(parent)
        self._theme = theme
        self._still: QPixmap | None = None
        self._region = QRegion()
        self._fresh = False
        """Whether all of it has been painted since all of it was to be painted anew."""
        self._shown = QSize()
        """Its size at its last painting: what was painted then is still there."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.heading())

    @property
    def theme(self) -> Theme:
        """Return the theme in use."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes, keeping the data."""
        self._theme = theme
        self.restyle()
        self.updateGeometry()
        self.invalidate()

    def restyle(self) -> None:
        """Drop what was made for the old theme; overridden by panels that keep pictures."""

    def heading(self) -> str:
        """Return the panel's name in the window's language; empty for none."""
        return ""

    def titled(self) -> bool:
        """Return whether the name is written, for which a low panel may have no room."""
        return bool(self.heading())

    def draw_still(self, painter: QPainter) -> None:
        """Paint what changes with size, theme and language only."""

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint what changes with the data."""

    def due(self, area: QRect) -> bool:
        """Return whether any of ``area`` is to be painted now; for ``draw``."""
        return self._region.intersects(area)

    def hint(self, at: QPoint) -> str:
        """Return the tooltip for a position; empty for none."""
        return ""

    def px(self, design: float) -> int:
        """Return a length in pixels from one in design pixels."""
        return self._theme.px(design)

    def content(self) -> QRect:
        """Return the area inside the padding and below the heading."""
        pad = self.px(PADDING)
        top = pad + (self.px(HEADING) if self.titled() else 0)
        return QRect(pad, top, self.width() - 2 * pad, self.height() - top - pad)

    def invalidate(self) -> None:
        """Paint all of the panel anew."""
        self._still, self._fresh = None, False
        self.update()

    def in_turn(self) -> None:
        """Paint all that is shown again, in a turn of its own: many panels change at once."""
        self._fresh = False
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the panel says nothing useful."""
        return QSize(self.px(160), self.px(96))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(320), self.px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Compose the still and the moving part, now or in a turn of its own."""
        order = None if self._fresh else turns()
        if order is None:
            self._compose(event.rect(), event.region())
        elif order.may(self):
            begun = time.perf_counter()
            self._compose(self.rect(), QRegion(self.rect()))
            order.spend(self, begun)
        else:
            if self._shown != self.size():
                self._blank(event.rect())
            return
        self._fresh, self._shown = True, self.size()

    def _blank(self, area: QRect) -> None:
        painter = QPainter(self)
        painter.fillRect(area, colour(self._theme.panel))
        painter.end()

    def _compose(self, dirty: QRect, region: QRegion) -> None:
        self._region = region
        painter = QPainter(self)
        try:
            if self.ground:
                still = self.still()
                ratio = still.devicePixelRatio()
                source = QRectF(QPointF(dirty.topLeft()) * ratio, dirty.size().toSizeF() * ratio)
                painter.drawPixmap(QRectF(dirty), still, source)
            self.draw(painter, dirty)
        finally:
            painter.end()  # one left active stops Qt from painting anything, for good

    def still(self) -> QPixmap:
        """Return the still part."""
        if self._still is None:
            self._still = self._make_still()
        return self._still

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the still part."""
        self._still, self._fresh = None, False
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing of it is on the screen any more."""
        self._fresh, self._shown = False, QSize()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.heading())
            self.restyle()
            self.invalidate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the tooltip of what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.hint(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _make_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(colour(self._theme.window))
        painter = QPainter(pixmap)
        try:
            card(painter, QRectF(self.rect()), self._theme)
            if self.titled():
                pad = self.px(PADDING)
                line = QRect(pad, pad - self.px(4), self.width() - 2 * pad, self.px(20))
                font = self._theme.font(Size.SMALL, 500)
                write(painter, line, self.heading(), font, self._theme.muted)
            self.draw_still(painter)
        finally:
            painter.end()  # a picture that goes while it is painted ends the program
        return pixmap


def card(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Draw a card's ground: the panel colour, a hairline, round corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(theme.line), 1))
    painter.setBrush(colour(theme.panel))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(RADIUS), theme.px(RADIUS))
    painter.restore()


def width_of(font: QFont, words: str) -> float:
    """Return the width of a line of text in pixels."""
    return _width(words, font.pixelSize(), int(font.weight()))


@functools.lru_cache(maxsize=2048)
def _width(words: str, pixels: int, weight: int) -> float:
    return QFontMetricsF(font_of(pixels, weight)).horizontalAdvance(words)


def write(
    painter: QPainter,
    area: QRect,
    words: str,
    font: QFont,
    ink: str | QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> bool:
    """Draw one line of text, shortened with an ellipsis to fit; return whether it was shortened."""
    painter.setFont(font)
    painter.setPen(colour(ink) if isinstance(ink, str) else ink)
    fitting = _fitted(words, font.pixelSize(), int(font.weight()), area.width())
    painter.drawText(area, _single_line(align), fitting)
    return fitting != words


@functools.cache
def _single_line(align: Qt.AlignmentFlag) -> int:
    return int(align | Qt.TextFlag.TextSingleLine)  # joining flags costs half of a short text


@functools.lru_cache(maxsize=2048)
def _fitted(words: str, pixels: int, weight: int, width: int) -> str:
    """Return the text shortened to a width; measuring costs more than drawing, so it is kept."""
    metrics = QFontMetricsF(font_of(pixels, weight))
    if metrics.horizontalAdvance(words) <= width:
        return words
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def write_lines(
    painter: QPainter, area: QRect, words: str, font: QFont, ink: str | QColor, count: int = 2
) -> bool:
    """Draw text over at most ``count`` lines from the top; return whether it was shortened."""
    lines, whole = wrapped(words, font.pixelSize(), int(font.weight()), area.width(), count)
    height = round(QFontMetricsF(font).height() * 1.12)
    for number, line in enumerate(lines):
        row = QRect(area.x(), area.y() + number * height, area.width(), height)
        write(painter, row, line, font, ink)
    return not whole


@functools.lru_cache(maxsize=512)
def wrapped(
    words: str, pixels: int, weight: int, width: int, count: int
) -> tuple[tuple[str, ...], bool]:
    """Break text into at most ``count`` lines; the last is shortened. Also whether all fits.

    Breaks where the Unicode standard allows it (annex 14): at spaces, and in Chinese and Japanese
    between characters, but not before a full stop.
    """
    metrics = QFontMetricsF(font_of(pixels, weight))
    lines: list[str] = []
    rest = words.strip()
    while rest and len(lines) < count - 1 and metrics.horizontalAdvance(rest) > width:
        cut = _cut(rest, metrics, width)
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    fits = metrics.horizontalAdvance(rest) <= width
    last = rest if fits else metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return (*lines, last), fits


def _cut(words: str, metrics: QFontMetricsF, width: int) -> int:
    """Return after how many characters a line of ``width`` is full."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(words[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    after = low
    while after < len(words) and words[after] == " ":
        after += 1
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, words)
    finder.setPosition(after)
    at = after if finder.isAtBoundary() else finder.toPreviousBoundary()
    return at if at > 0 else low


def chip(
    painter: QPainter,
    right: float,
    middle: float,
    words: str,
    theme: Theme,
    ground: str | QColor,
    ink: str | QColor,
    size: Size = Size.CAPTION,
) -> float:
    """Draw a pill with a word, ending at ``right``; return its left edge."""
    font = theme.font(size, 600)
    wide, high = width_of(font, words) + theme.px(16), theme.px(size.value + 9)
    area = QRectF(right - wide, middle - high / 2, wide, high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground) if isinstance(ground, str) else ground)
    painter.drawRoundedRect(area, high / 2, high / 2)
    painter.restore()
    write(painter, area.toAlignedRect(), words, font, ink, CENTRE)
    return area.left()


def plate(painter: QPainter, area: QRectF, ink: QColor, radius: float) -> None:
    """Fill a rectangle with round corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()


def sentence(painter: QPainter, area: QRect, words: str, theme: Theme) -> None:
    """Draw a sentence where data would be: why there is none.

    It is written smaller, and in the end shortened, rather than cut off above and below.
    """
    for row, line, font in _rows(area, words, theme):
        write(painter, row, line, font, theme.muted, CENTRE)


def bygone(painter: QPainter, area: QRect, words: str, theme: Theme) -> None:
    """Dim what is shown and is not of now, and say over it why nothing new comes."""
    painter.fillRect(area, colour(theme.panel, VEIL))
    rows = _rows(area, words, theme)
    for row, line, font in rows:
        wide = round(width_of(font, line)) + theme.px(16)
        behind = QRect(row.center().x() - wide // 2, row.y(), wide, row.height())
        painter.fillRect(behind.intersected(area), colour(theme.panel))
    for row, line, font in rows:
        write(painter, row, line, font, theme.text, CENTRE)


def _rows(area: QRect, words: str, theme: Theme) -> list[tuple[QRect, str, QFont]]:
    """Return the lines of a sentence in the middle of an area, in a size in which it fits."""
    for size in (Size.BODY, Size.SMALL, Size.CAPTION):
        font = theme.font(size)
        high = round(QFontMetricsF(font).height() * 1.12)
        count = max(1, area.height() // high)
        lines, whole = wrapped(words, font.pixelSize(), int(font.weight()), area.width(), count)
        if whole:
            break
    top = area.center().y() - len(lines) * high // 2
    return [
        (QRect(area.x(), top + number * high, area.width(), high), line, font)
        for number, line in enumerate(lines)
    ]


def bar(
    painter: QPainter, area: QRectF, share: float, ink: QColor, ground: QColor | None = None
) -> None:
    """Draw a horizontal bar with round ends, filled to ``share`` (0..1)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = min(area.height() / 2, 4.0)
    if ground is not None:
        painter.setBrush(ground)
        painter.drawRoundedRect(area, radius, radius)
    if share > 0:
        filled = QRectF(area)
        filled.setWidth(max(2.0, area.width() * min(1.0, share)))
        painter.setBrush(ink)
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()
