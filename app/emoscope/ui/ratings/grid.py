"""The affect grid: one place in a square, from unpleasant to pleasant and sleepy to wide awake.

Russell, Weiss & Mendelsohn, "Affect Grid: a single-item scale of pleasure and arousal", J. Pers.
Soc. Psychol. 57 (1989) 493-502: 9 x 9 squares, words at the sides and the corners.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from emoscope.ui.participant.look import Look
from emoscope.ui.ratings.choice import CENTRED, WORDS, draw_tick
from emoscope.ui.ratings.questions import Value
from emoscope.ui.theme import colour, mixed

BESIDE, ABOVE = 210, 46
"""Design pixels for the words at the sides, above and below."""
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
Words = tuple[str, str, str, str]


class GridField(QWidget):
    """Squares of which one is chosen by touch, or by arrows from the middle.

    The value is "x,y": columns from 1 at the left, rows from 1 at the bottom.
    """

    changed = Signal(object)
    """The value that was chosen."""

    def __init__(
        self, points: int, sides: Words, corners: Words, describe: Callable[[str, str], str]
    ) -> None:
        """Make ``points`` each way; ``describe`` says a place, column and row, in words.

        ``sides``: left, right, top, bottom; ``corners``: from the top left, row by row.
        """
        super().__init__()
        self._points, self._sides, self._corners = points, sides, corners
        self._describe = describe
        self._at: tuple[int, int] | None = None
        self._look: Look | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_value(self, value: Value | None) -> None:
        """Show what is chosen, None for nothing."""
        self._at = None
        if isinstance(value, str):
            x, _, y = value.partition(",")
            self._at = int(x), int(y)
        self.setAccessibleDescription(self._said())
        self.update()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move by a key; return whether it was one for that."""
        if event.key() not in STEPS:
            return False
        if self._at is None:
            middle = (self._points + 1) // 2
            self._choose(middle, middle)
        else:
            dx, dy = STEPS[Qt.Key(event.key())]
            self._choose(self._at[0] + dx, self._at[1] + dy)
        return True

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self.update()

    def square(self) -> QRectF:
        """Return where the squares are."""
        look = self._look
        if look is None:
            return QRectF()
        wide = self.width() - 2 * look.px(BESIDE)
        high = self.height() - 2 * look.px(ABOVE) - look.px(8)
        side = max(self._points * 2.0, min(wide, high))
        made = QRectF(0, 0, side, side)
        made.moveCenter(QRectF(self.rect()).center())
        return made

    def cell(self, x: int, y: int) -> QRectF:
        """Return where one of them is."""
        whole = self.square()
        side = whole.width() / self._points
        return QRectF(whole.x() + (x - 1) * side, whole.bottom() - y * side, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the square."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._touch(event.position(), inside=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move along, to the edge at most."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._at is not None:
            self._touch(event.position(), inside=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw squares, words and the chosen place."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_squares(painter, look)
            self._draw_words(painter, look)
            if self._at is not None:
                self._draw_mark(painter, look, self.cell(*self._at))
        finally:
            painter.end()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(900, 560)

    # -- parts -------------------------------------------------------------------------------

    def _choose(self, x: int, y: int) -> None:
        x, y = (max(1, min(self._points, n)) for n in (x, y))
        self.changed.emit(f"{x},{y}")

    def _touch(self, at: QPointF, *, inside: bool) -> None:
        whole = self.square()
        if inside and not whole.contains(at):
            return
        side = whole.width() / self._points
        x = int((at.x() - whole.x()) // side) + 1
        y = int((whole.bottom() - at.y()) // side) + 1
        self._choose(x, y)

    def _said(self) -> str:
        if self._at is None:
            return ""
        return self._describe(*map(str, self._at))

    def _draw_squares(self, painter: QPainter, look: Look) -> None:
        theme, whole = look.theme, self.square()
        painter.fillRect(whole, colour(theme.panel))
        middle = (self._points + 1) // 2
        cross = mixed(theme.accent, theme.panel, 0.08)
        for n in range(1, self._points + 1) if self._points % 2 else ():
            painter.fillRect(self.cell(n, middle), cross)
            painter.fillRect(self.cell(middle, n), cross)
        painter.setPen(QPen(colour(theme.muted), 1))
        side = whole.width() / self._points
        for n in range(1, self._points):
            x, y = whole.x() + n * side, whole.y() + n * side
            painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))
            painter.drawLine(QPointF(whole.left(), y), QPointF(whole.right(), y))
        focus = self.hasFocus()
        ink = theme.accent if focus else theme.text
        painter.setPen(QPen(colour(ink), max(2, look.px(5 if focus else 3))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)

    def _draw_words(self, painter: QPainter, look: Look) -> None:
        whole, theme = self.square().toAlignedRect(), look.theme
        gap, beside, high = look.px(12), look.px(BESIDE), look.px(ABOVE)
        wide, quarter = whole.width(), whole.width() // 4
        above, below = whole.top() - high, whole.bottom() + look.px(4)
        sides = (
            (QRect(whole.left() - beside, whole.top(), beside - gap, wide), MIDDLE_RIGHT),
            (QRect(whole.right() + gap, whole.top(), beside - gap, wide), MIDDLE_LEFT),
            (QRect(whole.left() + quarter, above, wide // 2, high), CENTRED),
            (QRect(whole.left() + quarter, below, wide // 2, high), CENTRED),
        )
        corner = quarter + beside - gap
        corners = (
            (QRect(whole.left() - beside, above, corner, high), MIDDLE_RIGHT),
            (QRect(whole.right() - quarter + gap, above, corner, high), MIDDLE_LEFT),
            (QRect(whole.left() - beside, below, corner, high), MIDDLE_RIGHT),
            (QRect(whole.right() - quarter + gap, below, corner, high), MIDDLE_LEFT),
        )
        for words, places, ink in (
            (self._sides, sides, theme.text),
            (self._corners, corners, theme.muted),
        ):
            painter.setPen(colour(ink))
            for word, (box, flags) in zip(words, places, strict=True):
                painter.setFont(look.fitting(word, box.size(), WORDS))
                painter.drawText(box, flags, word)

    def _draw_mark(self, painter: QPainter, look: Look, cell: QRectF) -> None:
        theme = look.theme
        painter.setPen(QPen(colour(theme.text), max(2, look.px(4))))
        painter.setBrush(colour(theme.accent))
        painter.drawRect(cell)
        draw_tick(painter, cell.center(), cell.width() * 0.36, theme.on_accent)


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
MIDDLE_LEFT = _WRAP | int(Qt.AlignmentFlag.AlignLeft)
MIDDLE_RIGHT = _WRAP | int(Qt.AlignmentFlag.AlignRight)
