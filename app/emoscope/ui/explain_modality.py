"""A card of "explain this second": one modality's picture, classes, doubt, weight and reasons."""

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from emoscope.explain import Explanation, Part
from emoscope.ui import explain_words as said
from emoscope.ui import icons, words
from emoscope.ui.explain_cards import Card
from emoscope.ui.explain_pictures import Drawn, Map, mark_demo
from emoscope.ui.panels._panel import LEFT, RIGHT, bar, sentence, width_of, write, write_lines
from emoscope.ui.panels._rows import Rows, draw_rows, emotions
from emoscope.ui.panels.tile import state_of
from emoscope.ui.theme import DARK, Size, State, Theme, colour, mixed
from emoscope_models import COMMON, EMOTIONS, Estimate, Modality

LINE = 16
STACKED = 320
"""Design pixels of height from which the picture is over the classes, not beside them."""
TALL = 360
"""Design pixels of height above which reasons and meters have room of their own."""


class ModalityCard(Card):
    """One modality: what it saw, what it said, how far it was believed, and what if not."""

    def __init__(
        self, modality: Modality, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Make the card of a modality."""
        self.modality = modality
        super().__init__(theme, parent)
        self._head = Map(theme, self)
        self._head.hide()
        self._drawn: Drawn | None = None
        self.setAccessibleName(words.modality(modality))

    @property
    def part(self) -> Part | None:
        """Return what is shown."""
        return None if self.explanation is None else self.explanation.parts.get(self.modality)

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Show this modality's part in an answer."""
        self.explanation, self._drawn = explanation, None
        self.setAccessibleName(words.modality(self.modality))
        part = self.part
        if explanation is None or part is None:
            self.setAccessibleDescription(self.tr("Not in use."))
        else:
            self.setAccessibleDescription(said.spoken(explanation, part))
        self.update()

    def restyle(self) -> None:
        """Make the picture anew in the theme's colours."""
        self._drawn = None
        self._head.set_theme(self.theme)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which its parts would touch."""
        return QSize(self.px(224), self.px(276))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(300), self.px(420))

    def hint(self, at: QPoint) -> str:
        """Return everything in words."""
        return self.accessibleDescription()

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the card from top to bottom."""
        area, theme, part = self.content(), self.theme, self.part
        self._draw_title(painter, QRect(area.x(), area.y(), area.width(), theme.px(22)))
        if self.explanation is None or part is None:
            if self.explanation is not None:
                below = area.adjusted(0, theme.px(22), 0, 0)
                sentence(painter, below, self.tr("Not in use."), theme)
            self.draw_focus(painter)
            return
        line, gap = theme.px(LINE), theme.px(6)
        reasons = 3 if area.height() > theme.px(TALL) else 2
        foot = area.bottom() + 1 - 2 * line
        low = QRect(area.x(), foot, area.width(), 2 * line)
        words_ = said.without(self.explanation, part)
        strong = theme.font(Size.SMALL, 600)
        write_lines(painter, low, words_, strong, theme.text, 2)
        foot -= gap + reasons * line
        why = QRect(area.x(), foot, area.width(), reasons * line)
        write_lines(painter, why, said.why(part), theme.font(Size.SMALL), theme.muted, reasons)
        foot -= gap + line
        self._draw_weight(painter, QRect(area.x(), foot, area.width(), line), part)
        across = 1 if area.height() > theme.px(TALL) else 2
        high = 4 // across * line
        foot -= high + theme.px(2)
        self._draw_meters(painter, QRect(area.x(), foot, area.width(), high), part, across)
        top = area.y() + theme.px(26)
        body = QRect(area.x(), top, area.width(), foot - gap - top)
        self._draw_body(painter, body, part)
        self.draw_focus(painter)

    def _draw_title(self, painter: QPainter, row: QRect) -> None:
        theme, part, side = self.theme, self.part, self.px(18)
        box = QRectF(row.x(), row.y(), side, side)
        icons.draw(painter, self.modality, box, colour(theme.text))
        line = QRect(row.x() + side + self.px(8), row.y(), row.width() // 2, side)
        name = words.modality(self.modality)
        write(painter, line, name, theme.font(Size.VALUE, 600), theme.text, LEFT)
        if part is None:
            return
        state = state_of(part.contribution)
        word, font = words.state(state), theme.font(Size.BODY, 600)
        right = QRect(row.x(), row.y(), row.width(), side)
        write(painter, right, word, font, theme.text, RIGHT)
        mark = QRectF(row.right() - width_of(font, word) - side - 4, row.y() + 1, side, side)
        icons.draw(painter, state, mark, theme.state_colour(state))

    def _draw_body(self, painter: QPainter, area: QRect, part: Part) -> None:
        """Paint picture and classes, one over the other where there is room."""
        if area.height() < self.px(40):
            return
        gap = self.px(8)
        high = area.height()
        if high >= self.px(STACKED):
            bars = min(self.px(190), high // 2)
            picture = QRect(area.x(), area.y(), area.width(), high - bars - gap)
            rest = QRect(area.x(), picture.bottom() + 1 + gap, area.width(), bars)
        else:
            wide = min(high, area.width() * 9 // 20)
            picture = QRect(area.x(), area.y(), wide, high)
            rest = area.adjusted(wide + gap, 0, 0, 0)
        if self._drawn is None or self._drawn.picture is not part.picture:
            self._drawn = Drawn(part.picture, self.theme, self._head)
        self._drawn.draw(painter, picture, self.tr("no evidence"))
        if part.picture is not None and self.explanation is not None and self.explanation.demo:
            mark_demo(painter, self._drawn, picture, self.tr("DEMO"))
        self._draw_classes(painter, rest, part)

    def _draw_classes(self, painter: QPainter, area: QRect, part: Part) -> None:
        """Paint its own classes, what they are over the common seven, valence and arousal."""
        theme, estimate = self.theme, part.estimate
        font, line = theme.font(Size.CAPTION), self.px(14)
        if estimate is not None and estimate.affect is not None:
            text = said.affect(estimate.affect)
            lines = 1 if width_of(font, text) <= area.width() else 2
            high = lines * line
            low = QRect(area.x(), area.bottom() + 1 - high, area.width(), high)
            write_lines(painter, low, text, font, theme.muted, lines)
            area = area.adjusted(0, 0, 0, -high - 2)
        if estimate is None or part.lifted is None:
            sentence(painter, area, self.tr("no opinion on the class"), theme)
            return
        if estimate.labels != COMMON:
            area = self._draw_own(painter, area, part, estimate)
        if area.height() > 0:
            rows = emotions(part.lifted, theme, dimmed=not part.contribution.weight)
            draw_rows(painter, area, rows, theme, Size.CAPTION, self.px(7))

    def _draw_own(self, painter: QPainter, area: QRect, part: Part, estimate: Estimate) -> QRect:
        """Paint the model's own classes; return what is left for the common seven.

        Where that is too little for seven rows, the likeliest of them are said in words.
        """
        assert part.lifted is not None
        theme, names = self.theme, [said.label_of(n) for n in estimate.labels.labels]
        font = theme.font(Size.CAPTION)
        hues = [
            theme.emotion_colour(n) if n in EMOTIONS else colour(theme.accent)
            for n in estimate.labels.labels
        ]
        values = np.asarray(estimate.probabilities, dtype=np.float64)
        rows = Rows(names, values, hues, dimmed=not part.contribution.weight)
        row = area.height() / (len(names) + 1 + len(EMOTIONS))
        cramped = row < self.px(12)
        below = self.px(30) if cramped else round(row * (1 + len(EMOTIONS)))
        top = area.adjusted(0, 0, 0, -below)
        draw_rows(painter, top, rows, theme, Size.CAPTION, self.px(7))
        title = QRect(area.x(), top.bottom() + 1, area.width(), below if cramped else round(row))
        if cramped:
            write_lines(painter, title, said.lifted(part.lifted), font, theme.muted, 2)
            return QRect()
        write(painter, title, self.tr("as the common seven"), font, theme.faint, LEFT)
        return area.adjusted(0, top.height() + title.height(), 0, 0)

    def _draw_meters(self, painter: QPainter, area: QRect, part: Part, across: int) -> None:
        """Paint the parts of the validity, ``across`` a row."""
        theme, font = self.theme, self.theme.font(Size.SMALL)
        gap = self.px(12)
        wide = (area.width() - gap * (across - 1)) // across
        high = area.height() * across // 4
        for number, (name, value) in enumerate(said.meters(part)):
            x = area.x() + number % across * (wide + gap)
            cell = QRect(x, area.y() + number // across * high, wide, high)
            strong = number == 3
            ink = theme.text if strong else theme.muted
            write(painter, cell, name, theme.font(Size.SMALL, 600) if strong else font, ink, LEFT)
            figure = self.tr("not known") if value is None else f"{100 * value:.0f}"
            write(painter, cell, figure, font, theme.faint if value is None else ink, RIGHT)
            if value is not None:
                left, right = self.px(62), self.px(26)
                room = cell.width() - left - right
                track = QRectF(cell.x() + left, cell.center().y() - 1, room, self.px(4))
                state: State = "valid" if value >= 0.5 else "degraded"
                hue = theme.state_colour(state)
                bar(painter, track, value, hue, mixed(theme.line, theme.panel, 0.7))

    def _draw_weight(self, painter: QPainter, area: QRect, part: Part) -> None:
        theme, font = self.theme, self.theme.font(Size.SMALL, 500)
        text = said.standing(part)
        write(painter, area, text, font, theme.text, LEFT)
        left = area.x() + round(width_of(font, text)) + self.px(10)
        if area.right() - left > self.px(24):
            track = QRectF(left, area.center().y() - 1, area.right() - left, self.px(4))
            bar(painter, track, part.share, colour(theme.accent), colour(theme.raised))
