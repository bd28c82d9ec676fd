"""A row of which one is chosen: points of a scale, or the classes."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.ui.participant.look import Look
from emoscope.ui.ratings.choice import WORDS, Card, Choice
from emoscope.ui.ratings.figures import HIGH
from emoscope.ui.ratings.questions import Value
from emoscope.ui.theme import colour

WIDEST, WIDEST_CARD, WIDEST_LABELLED = 156, 230, 280
"""Design pixels of a point with its figure, a class, a point with words of its own."""
POINT_HIGH, CARD_HIGH, ENDS_HIGH, LABELS_HIGH = 104, 260, 84, 150
LABEL_GAP = 22
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}


class RowField(QWidget):
    """Choices beside each other, by touch, digits, arrows, Home and End."""

    changed = Signal(object)
    """The value that was chosen."""

    def __init__(self, choices: Sequence[Choice], values: Sequence[Value]) -> None:
        """Offer ``choices``, which mean ``values``."""
        super().__init__()
        self.choices, self._values = tuple(choices), tuple(values)
        self._labels: tuple[str, ...] = ()
        self._look: Look | None = None
        self._figures = False
        self._digits = 0
        """What digits were typed one after the other."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, choice in zip(self._values, self.choices, strict=True):
            choice.setParent(self)
            choice.clicked.connect(lambda _=False, value=value: self._choose(value))

    def show_labels(self, labels: Sequence[str], *, figures: bool = False) -> None:
        """Write two ends, or one label for each choice, beneath; ``figures`` need room above."""
        self._labels, self._figures = tuple(labels), figures

    def show_value(self, value: Value | None) -> None:
        """Show what is chosen, None for nothing."""
        for known, choice in zip(self._values, self.choices, strict=True):
            choice.setChecked(known == value)
            choice.update()
        name = next((c.accessibleName() for c in self.choices if c.isChecked()), "")
        self.setAccessibleDescription(name)

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose by a key; return whether it was one for that."""
        count, key = len(self.choices), event.key()
        now = next((n for n, c in enumerate(self.choices) if c.isChecked()), None)
        if key in STEPS:
            step = STEPS[Qt.Key(key)]
            middle = (count - 1) // 2
            self._pick(middle if now is None else max(0, min(count - 1, now + step)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._pick(0 if key == Qt.Key.Key_Home else count - 1)
        elif (digit := unicodedata.digit(event.text()[:1] or "x", None)) is not None:
            if not event.isAutoRepeat():
                self._type(digit)
            return True
        else:
            return False
        self._digits = 0
        return True

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        for choice in self.choices:
            choice.dress(look)
        self._lay_out()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the choices."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the labels, and a frame while the keys are for it."""
        look = self._look
        if look is None or not self.choices:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                first, last = self.choices[0].geometry(), self.choices[-1].geometry()
                frame = QRectF(first.united(last)).adjusted(-1, -1, 1, 1)
                grow = look.px(10)
                frame.adjust(-grow, -grow, grow, grow)
                painter.setPen(QPen(colour(look.theme.accent), max(1, look.px(3))))
                painter.drawRoundedRect(frame, look.px(14), look.px(14))
            self._draw_labels(painter, look)
        finally:
            painter.end()

    # -- parts -------------------------------------------------------------------------------

    def _type(self, digit: int) -> None:
        """Choose by number; a second digit belongs to the first where there is such a number."""
        count, both = len(self.choices), self._digits * 10 + digit
        number = both if self._digits and both <= count else digit
        self._digits = number if 10 * number <= count else 0
        if 1 <= number <= count:
            self._pick(number - 1)

    def _pick(self, place: int) -> None:
        digits = self._digits
        self._choose(self._values[place])
        self._digits = digits

    def _choose(self, value: Value) -> None:
        self._digits = 0
        self.changed.emit(value)

    def _lay_out(self) -> None:
        look = self._look
        if look is None:
            return
        count, gap = len(self.choices), look.px(12) if self._cards else 0
        room = self.width() - look.px(28)
        widest = look.px(self._widest)
        wide = max(1.0, min(widest, (room - gap * (count - 1)) / count))
        high = min(self._high(look, wide), max(1, self.height() - look.px(28 + self._below)))
        left = (self.width() - wide * count - gap * (count - 1)) / 2
        top = (self.height() - look.px(self._below) - high) / 2
        for number, choice in enumerate(self.choices):
            x = left + number * (wide + gap)
            choice.setMinimumSize(1, 1)
            choice.setGeometry(QRectF(x, top, wide, high).toAlignedRect())

    @property
    def _cards(self) -> bool:
        return isinstance(self.choices[0], Card)

    @property
    def _all_labelled(self) -> bool:
        return len(self._labels) == len(self.choices) > 2

    @property
    def _widest(self) -> int:
        if self._cards:
            return WIDEST_CARD
        return WIDEST_LABELLED if self._all_labelled else WIDEST

    @property
    def _below(self) -> int:
        if not self._labels:
            return 0
        return LABELS_HIGH if self._all_labelled else ENDS_HIGH

    def _high(self, look: Look, wide: float) -> int:
        if self._cards:
            return look.px(CARD_HIGH)
        return look.px(POINT_HIGH) + (round(wide * HIGH) if self._figures else 0)

    def label_places(self) -> list[tuple[str, QRect, int]]:
        """Return the labels, where they are written, and their alignment."""
        look = self._look
        if look is None or not self._labels:
            return []
        first, last = self.choices[0].geometry(), self.choices[-1].geometry()
        top, high = first.bottom() + look.px(LABEL_GAP - 4), look.px(self._below - LABEL_GAP)
        if self._all_labelled:
            boxes = [QRect(c.x() + 2, top, c.width() - 4, high) for c in self.choices]
            return [(a, b, TOP) for a, b in zip(self._labels, boxes, strict=True)]
        half = (last.right() - first.left()) // 2 - look.px(8)
        return [
            (self._labels[0], QRect(first.left(), top, half, high), LEFT),
            (self._labels[1], QRect(last.right() - half, top, half, high), RIGHT),
        ]

    def label_font(self, look: Look) -> QFont:
        """Return the font in which all of them fit: one size for all."""
        fonts = [look.fitting(label, b.size(), WORDS) for label, b, _ in self.label_places()]
        return min(fonts, key=lambda font: font.pixelSize())

    def _draw_labels(self, painter: QPainter, look: Look) -> None:
        places = self.label_places()
        if places:
            painter.setPen(colour(look.theme.text))
            painter.setFont(self.label_font(look))
        for label, box, flags in places:
            painter.drawText(box, flags, label)


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
LEFT = _WRAP | int(Qt.AlignmentFlag.AlignLeft)
RIGHT = _WRAP | int(Qt.AlignmentFlag.AlignRight)
TOP = _WRAP | int(Qt.AlignmentFlag.AlignHCenter)
