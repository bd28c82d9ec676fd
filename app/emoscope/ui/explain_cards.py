"""Two cards of "explain this second": the answer, and what it would be without each modality."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from emoscope.explain import Explanation
from emoscope.ui import explain_words as said
from emoscope.ui import words
from emoscope.ui.panels._panel import (
    LEFT,
    RADIUS,
    Panel,
    chip,
    sentence,
    width_of,
    write,
    write_lines,
)
from emoscope.ui.panels._rows import draw_rows, emotions
from emoscope.ui.panels.headline import draw_doubt
from emoscope.ui.theme import DARK, Size, Theme, colour, ink_on
from emoscope_models import MODALITIES, NO_EVIDENCE

EDGE = 10


class Card(Panel):
    """A panel that takes the keyboard's focus and shows it, so that it can be read out."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a card without data."""
        super().__init__(theme, parent)
        self.explanation: Explanation | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def content(self) -> QRect:
        """Return the area inside a narrow padding."""
        edge = self.px(EDGE)
        return self.rect().adjusted(edge + 2, edge, -edge - 2, -edge)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def draw_focus(self, painter: QPainter) -> None:
        """Draw a ring round the card that has the focus."""
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(self.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self.px(RADIUS)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class AnswerCard(Card):
    """What was said at that time, how sure and how undisputed it was, and what decided it.

    ``earlier``, ``later`` and ``shut`` are its buttons; ``live`` says what is said now.
    """

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a card without an answer."""
        super().__init__(theme, parent)
        self.message = ""
        self.live = QLabel(self)
        self.earlier, self.later, self.shut = (QToolButton(self) for _ in range(3))
        for button, sign in ((self.earlier, "‹"), (self.later, "›"), (self.shut, "×")):
            button.setText(sign)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key
        self.name_buttons()
        self.restyle()

    def heading(self) -> str:
        """Return nothing: the title is written with its time."""
        return ""

    def name_buttons(self) -> None:
        """Name the buttons in the window's language."""
        for button, name, key in (
            (self.earlier, self.tr("Half a second earlier"), "←"),
            (self.later, self.tr("Half a second later"), "→"),
            (self.shut, self.tr("Close"), "Esc"),
        ):
            button.setToolTip(f"{name} ({key})")
            button.setAccessibleName(name)

    def restyle(self) -> None:
        """Size the buttons anew."""
        self.live.setFont(self.theme.font(Size.SMALL))
        self.live.setStyleSheet(f"color: {self.theme.muted}; background: transparent;")
        for button in (self.earlier, self.later, self.shut):
            button.setFont(self.theme.font(Size.TITLE))
            button.setFixedSize(self.px(34), self.px(30))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        super().resizeEvent(event)
        self._place()

    def show_explanation(self, explanation: Explanation | None, message: str = "") -> None:
        """Show an answer, or say why there is none."""
        self.explanation, self.message = explanation, message
        self.setAccessibleName(self.tr("Explain this second"))
        if explanation is None:
            self.setAccessibleDescription(message)
        else:
            parts = (
                said.clock(explanation.time),
                said.answer(explanation.shown),
                said.lead(explanation),
                words.doubt(explanation.doubt),
            )
            self.setAccessibleDescription(". ".join(p for p in parts if p))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the size of two rows."""
        return QSize(self.px(600), self.px(88))

    def sizeHint(self) -> QSize:
        """Return the size of two rows."""
        return QSize(self.px(1000), self.px(88))

    def hint(self, at: QPoint) -> str:
        """Return conflict and sureness in full."""
        return "" if self.explanation is None else words.doubt(self.explanation.doubt)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint title, chips, label and the sentence."""
        theme, area = self.theme, self.content()
        title = QRect(area.x(), area.y(), self.earlier.x() - area.x(), theme.px(20))
        name = self.tr("Explain this second")
        font = theme.font(Size.SMALL, 500)
        write(painter, title, name, font, theme.muted, LEFT)
        below = area.adjusted(0, theme.px(24), 0, 0)
        if self.explanation is None:
            write_lines(painter, below, self.message, theme.font(Size.VALUE), theme.text, 2)
        else:
            title.setLeft(title.x() + round(width_of(font, name)) + theme.px(10))
            time = said.clock(self.explanation.time)
            strong = theme.font(Size.VALUE, 600)
            write(painter, title, time, strong, theme.text, LEFT)
            left = title.x() + width_of(strong, time) + theme.px(10)
            self._draw_chips(painter, title, left, self.explanation)
            self._draw_answer(painter, below, self.explanation)
        self.draw_focus(painter)

    def _draw_chips(
        self, painter: QPainter, row: QRect, left: float, explanation: Explanation
    ) -> None:
        theme = self.theme
        right, middle = float(row.right() - theme.px(8)), float(row.center().y() + 1)
        if explanation.demo:
            word = self.tr("DEMO")
            right = chip(painter, right, middle, word, theme, theme.text, theme.window) - 8
        if explanation.shown.n_used and explanation.shown.degraded:
            ground = theme.state_colour("degraded")
            right = (
                chip(painter, right, middle, self.tr("DEGRADED"), theme, ground, ink_on(ground)) - 8
            )
        draw_doubt(painter, right, middle, explanation.doubt, theme, left)

    def _draw_answer(self, painter: QPainter, area: QRect, explanation: Explanation) -> None:
        theme, shown = self.theme, explanation.shown
        known = shown.label != NO_EVIDENCE
        if known:
            stripe = QRectF(area.x(), area.y() + 3, self.px(5), area.height() - 6)
            painter.fillRect(stripe, theme.emotion_colour(shown.label))
        x = area.x() + (self.px(14) if known else 0)
        label = words.emotion(shown.label)
        label = label[:1].upper() + label[1:]
        font, figure = theme.font(Size.BIG, 600), theme.font(Size.BIG)
        ink = theme.text if known else theme.muted
        write(painter, QRect(x, area.y(), area.width(), area.height()), label, font, ink, LEFT)
        x += round(width_of(font, label)) + self.px(10)
        if known:
            share = said.percent(shown.confidence)
            place = QRect(x, area.y(), area.width(), area.height())
            write(painter, place, share, figure, theme.muted, LEFT)
            x += round(width_of(figure, share)) + self.px(24)
        row = QRect(x, area.y() + self.px(4), area.right() - x, area.height() - self.px(4))
        write_lines(painter, row, said.lead(explanation), theme.font(Size.BODY), theme.text, 2)

    def _place(self) -> None:
        edge, right = self.px(EDGE) - 2, self.width() - self.px(EDGE)
        for button in (self.shut, self.later, self.earlier):
            right -= button.width()
            button.move(right, edge)
            right -= self.px(4)
        wide = self.px(300)
        self.live.setGeometry(
            self.width() - wide - self.px(EDGE) - 2, self.height() - self.px(28), wide, self.px(20)
        )
        self.live.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TogetherCard(Card):
    """The answer of that instant with its band, and what it would be without each, and of each."""

    def heading(self) -> str:
        """Name the card."""
        return self.tr("At this instant")

    def content(self) -> QRect:
        """Return the area below the heading."""
        return super().content().adjusted(0, self.px(24), 0, 0)

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Show an answer taken apart."""
        self.explanation = explanation
        if explanation is not None:
            parts = [said.answer(explanation.instant)]
            parts += [said.without(explanation, p) for p in explanation.parts.values()]
            self.setAccessibleDescription(" ".join(parts))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which its rows would touch."""
        return QSize(self.px(216), self.px(276))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(280), self.px(420))

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the classes, then the table."""
        explanation, theme, area = self.explanation, self.theme, self.content()
        if explanation is None:
            self.draw_focus(painter)
            return
        row = self.px(20)
        high = (1 + len(MODALITIES)) * row
        bars = area.adjusted(0, 0, 0, -high - self.px(14))
        instant = explanation.instant
        if instant.label == NO_EVIDENCE:
            sentence(painter, bars, words.emotion(NO_EVIDENCE), theme)
        else:
            bars.setHeight(min(bars.height(), 7 * self.px(30)))
            rows = emotions(instant.probabilities, theme, instant.band)
            draw_rows(painter, bars, rows, theme, Size.SMALL, self.px(9))
        top = area.bottom() + 1 - high
        painter.fillRect(QRect(area.x(), top - self.px(8), area.width(), 1), colour(theme.line))
        self._draw_table(painter, QRect(area.x(), top, area.width(), high), row, explanation)
        self.draw_focus(painter)

    def _draw_table(
        self, painter: QPainter, area: QRect, row: int, explanation: Explanation
    ) -> None:
        theme = self.theme
        first = self.px(46)
        wide = (area.width() - first) // 2
        font, strong = theme.font(Size.SMALL), theme.font(Size.SMALL, 600)
        names = (self.tr("without it"), self.tr("it alone"))
        for n, name in enumerate(names):
            place = QRect(area.x() + first + n * wide, area.y(), wide, row)
            write(painter, place, name, font, theme.faint, LEFT)
        for number, part in enumerate(explanation.parts.values()):
            y = area.y() + (number + 1) * row
            name = words.modality(part.modality)
            place = QRect(area.x(), y, first - 4, row)
            write(painter, place, name, strong, theme.text, LEFT)
            for n, other in enumerate((part.without, part.alone)):
                place = QRect(area.x() + first + n * wide, y, wide - 4, row)
                changed = other.label != explanation.instant.label
                ink = theme.text if changed else theme.muted
                if other.label != NO_EVIDENCE:
                    dot = QRectF(place.x(), place.center().y() - 3, self.px(6), self.px(6))
                    painter.fillRect(dot, theme.emotion_colour(other.label))
                place.setLeft(place.x() + self.px(11))
                text = said.answer(other)
                write(painter, place, text, strong if changed else font, ink, LEFT)
