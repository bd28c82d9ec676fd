"""Whether she is recorded: a symbol and words that stay in sight; and a mark over all of a demo."""

from collections.abc import Collection
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from emoscope.ui.participant import texts
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import SMALL, Look
from emoscope.ui.theme import colour
from emoscope_devices import StreamKind

LampState = Literal["off", "live", "recording", "paused"]
"""Nothing is captured; captured and not recorded; recorded; a recording that pauses."""
MARK = 150
"""Design pixels of type in the watermark."""
FAINT = 26
"""Of 255: seen, and read through."""


class Lamp(QWidget):
    """A disc while recording, a ring while nothing is written, two bars in a pause; and why."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._language = Language()
        self._state: LampState = "off"
        self._streams: tuple[StreamKind, ...] = ()
        self.hide()

    @property
    def text(self) -> str:
        """Return what it says."""
        return self.accessibleName()

    def show_state(self, state: LampState, streams: Collection[StreamKind] = ()) -> None:
        """Show how it stands, and of which streams. Raises ValueError for an unknown state."""
        if state not in ("off", *texts.LAMPS):
            raise ValueError(f"the state must be off, {', '.join(texts.LAMPS)}, not {state}")
        of = tuple(kind for kind in texts.STREAMS if kind in streams)
        if (state, of) != (self._state, self._streams):
            self._state, self._streams = state, of
            self._renew()

    def dress(self, look: Look, language: Language) -> None:
        """Take on colours, sizes and language."""
        self._look, self._language = look, language
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw symbol and words."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour(look.theme.line), 1))
            painter.setBrush(colour(look.theme.panel))
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
            self._draw_symbol(painter, look)
            painter.setPen(colour(look.theme.text))
            painter.setFont(look.font(SMALL, 600))
            words = self.rect().adjusted(look.px(52), 0, -look.px(16), 0)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, left, self.text)
        finally:
            painter.end()

    def _draw_symbol(self, painter: QPainter, look: Look) -> None:
        middle, r = QPointF(look.px(30), self.height() / 2), look.px(11)
        if self._state == "recording":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.theme.alarm))
            painter.drawEllipse(middle, r, r)
            return
        painter.setPen(QPen(colour(look.theme.muted), max(2, look.px(4))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._state == "live":
            painter.drawEllipse(middle, r, r)
        else:
            for x in (-0.45 * r, 0.45 * r):
                painter.drawLine(middle + QPointF(x, -0.8 * r), middle + QPointF(x, 0.8 * r))

    def _renew(self) -> None:
        look = self._look
        self.setVisible(self._state != "off")
        if self._state == "off" or look is None:
            self.setAccessibleName("")
            return
        tell = self._language.tell
        said = tell(texts.LAMPS[self._state])
        if self._streams:
            names = [tell(texts.STREAMS[kind]) for kind in self._streams]
            listed = self._language.listed(names, texts.AND)
            said = tell(texts.LAMP_OF, state=said, streams=listed)
        self.setAccessibleName(said)
        wide = QFontMetrics(look.font(SMALL, 600)).horizontalAdvance(said) + look.px(80)
        self.resize(wide, look.px(52))
        self.place()
        self.update()

    def place(self) -> None:
        """Go to the upper right corner."""
        above, look = self.parentWidget(), self._look
        if above is not None and look is not None:
            self.move(above.width() - self.width() - look.px(24), look.px(20))
            self.raise_()


class Watermark(QWidget):
    """A word across everything: what is shown is a demonstration. The mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._word = ""
        self.hide()

    def dress(self, look: Look, language: Language) -> None:
        """Take on colours, sizes and language."""
        self._look, self._word = look, language.tell(texts.WATERMARK)
        self.setAccessibleName(self._word)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the word from corner to corner."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        try:
            room = QSize(round(self.width() * 0.9), round(self.height() * 0.5))
            painter.setFont(look.fitting(self._word, room, MARK, 600))
            painter.setPen(colour(look.theme.text, FAINT))
            painter.translate(QRectF(self.rect()).center())
            painter.rotate(-24)
            area = QRectF(-self.width(), -self.height(), 2 * self.width(), 2 * self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._word)
        finally:
            painter.end()
