"""Go or no-go, big, and why not."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from emoscope.preflight.check import NOT_YET, Outcome
from emoscope.ui import icons, words
from emoscope.ui.panels import Panel
from emoscope.ui.panels._panel import LEFT, wrapped, write
from emoscope.ui.theme import DARK, Size, State, Theme

LINES = 3


class GoBanner(Panel):
    """The outcome in one word with its shape and colour, and its reasons beside it."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make the banner of a check that has not begun."""
        super().__init__(theme, parent)
        self._outcome = NOT_YET
        self.setFixedHeight(self.px(92))
        self._describe()

    def heading(self) -> str:
        """Return nothing: the word is the heading."""
        return ""

    def show_outcome(self, outcome: Outcome) -> None:
        """Show an outcome."""
        if outcome != self._outcome:
            self._outcome = outcome
            self._describe()
            self.update()

    @property
    def word(self) -> str:
        """Return the outcome in a word."""
        if self._outcome.checking:
            return self.tr("Checking")
        return self.tr("Go") if self._outcome.go else self.tr("No-go")

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why not, or what could be better, in the window's language."""
        outcome = self._outcome
        return tuple(map(words.text, outcome.reasons or outcome.findings))

    def restyle(self) -> None:
        """Follow another size or language."""
        self.setFixedHeight(self.px(92))
        self._describe()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which no reason fits."""
        return QSize(self.px(480), self.px(92))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(960), self.px(92))

    def hint(self, at: QPoint) -> str:
        """Return all reasons in full."""
        return "\n".join(self.reasons)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint shape, word and reasons."""
        theme, outcome = self.theme, self._outcome
        mark: State = "valid" if outcome.go else "absent" if outcome.checking else "invalid"
        ink = theme.state_colour(mark)
        painter.fillRect(QRectF(1, theme.px(12), theme.px(5), self.height() - theme.px(24)), ink)
        side, left = theme.px(44), theme.px(24)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        icons.draw(painter, mark, box, ink)
        x = round(box.right()) + theme.px(16)
        word = QRect(x, 0, theme.px(152), self.height())
        write(painter, word, self.word, theme.font(Size.BIG, 600), theme.text, LEFT)
        area = QRect(word.right() + theme.px(16), 0, 0, self.height())
        area.setRight(self.width() - theme.px(16))
        self._draw_reasons(painter, area)

    def _draw_reasons(self, painter: QPainter, area: QRect) -> None:
        theme, said = self.theme, list(self.reasons)
        if not said:
            said = [self.tr("Everything that is asked for is there and good.")]
        font = theme.font(Size.BODY)
        high = round(QFontMetricsF(font).height() * 1.12)
        lines: list[str] = []
        for number, text in enumerate(said):
            left = LINES - len(lines)
            more = len(said) - number - 1
            if left == 1 and more:
                lines.append(self.tr("{count} more").format(count=more + 1))
                break
            broken, _ = wrapped(
                text, font.pixelSize(), int(font.weight()), area.width(), left - (more > 0)
            )
            lines += broken
            if len(lines) == LINES:
                break
        top = (self.height() - len(lines) * high) // 2
        ink = theme.text if self._outcome.reasons else theme.muted
        for number, line in enumerate(lines):
            row = QRect(area.x(), top + number * high, area.width(), high)
            write(painter, row, line, font, ink, LEFT)

    def _describe(self) -> None:
        self.setAccessibleName(self.word)
        self.setAccessibleDescription(" ".join(self.reasons))
