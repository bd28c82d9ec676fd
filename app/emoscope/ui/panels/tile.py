"""One modality's standing: may it be believed, why not, and how much does it count?"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from emoscope.ui import icons, words
from emoscope.ui.panels._panel import (
    LEFT,
    RIGHT,
    Panel,
    bar,
    width_of,
    write,
    write_lines,
)
from emoscope.ui.panels._rows import FINEST
from emoscope.ui.theme import DARK, Size, State, Theme, colour
from emoscope_models import Contribution, Modality


def state_of(contribution: Contribution | None) -> State:
    """Return the state to show for a modality's part in a fused answer."""
    if contribution is None:
        return "absent"
    return "valid" if contribution.status == "used" else contribution.status


class ValidityTile(Panel):
    """Validity as a number, state as colour, glyph and word, the reason, and the weight."""

    def __init__(
        self, modality: Modality, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Make the tile of a modality that has said nothing yet."""
        self._modality = modality
        super().__init__(theme, parent)
        self._contribution: Contribution | None = None
        self._share: float | None = None
        self._reason = ""
        self._seen: tuple[object, ...] = ()

    def show_contribution(
        self, contribution: Contribution | None, share: float | None = None, reason: str = ""
    ) -> None:
        """Show a modality's part in the fused answer; None when it was not asked for.

        ``share`` is its part (0..1) of all weights; ``reason`` replaces the contribution's own
        reasons, already in the window's language.
        """
        self._contribution, self._share, self._reason = contribution, share, reason
        validity = None if contribution is None else round(100 * contribution.validity)
        seen = (state_of(contribution), validity, round(FINEST * (share or 0.0)), self._why())
        if seen == self._seen:
            return
        said = f"{words.state(seen[0])}. {seen[3]}"
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
        whole = seen[::3] != self._seen[::3]  # its state, or why
        self._seen = seen
        for area in (self.rect(),) if whole else (self._number(), self._weight()):
            self.update(area)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the reason does not fit."""
        return QSize(self.px(200), self.px(92))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(280), self.px(112))

    def content(self) -> QRect:
        """Return the area inside the padding, which is smaller than that of large panels."""
        return self.rect().adjusted(self.px(16), self.px(10), -self.px(16), -self.px(10))

    def heading(self) -> str:
        """Return nothing: the tile writes its name beside its icon."""
        return ""

    def hint(self, at: QPoint) -> str:
        """Return all reasons in full."""
        return self._why()

    def draw_still(self, painter: QPainter) -> None:
        """Paint icon and name."""
        theme, area = self.theme, self.content()
        side = theme.px(20)
        box = QRectF(area.x(), area.y(), side, side)
        icons.draw(painter, self._modality, box, colour(theme.text))
        line = QRect(area.x() + side + theme.px(8), area.y(), area.width() // 2, side)
        name = words.modality(self._modality)
        write(painter, line, name, theme.font(Size.VALUE, 600), theme.text, LEFT)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint state, number, reason and weight."""
        theme, area = self.theme, self.content()
        state = state_of(self._contribution)
        ink = theme.state_colour(state)
        painter.fillRect(QRectF(1, theme.px(12), theme.px(3), self.height() - theme.px(24)), ink)
        if self.due(QRect(0, 0, self.width(), self._number().top())):
            self._draw_state(painter, area, state)
        known = self._contribution is not None and state in ("valid", "degraded", "shown only")
        value = f"{100 * self._contribution.validity:.0f}" if known and self._contribution else "–"
        big = theme.font(Size.BIG, 600)
        foot = theme.px(18)
        row = self._number()
        if self.due(row):
            write(painter, row, value, big, theme.text if known else theme.faint, LEFT)
        x = row.right() + theme.px(8)
        line = theme.px(17)
        count = max(1, (area.bottom() - foot - row.y()) // line)
        below = QRect(x, row.y() + theme.px(2), area.right() - x, count * line)
        if self.due(below):
            write_lines(painter, below, self._why(), theme.font(Size.SMALL), theme.muted, count)
        if self.due(self._weight()):
            self._draw_weight(painter, self._weight())

    def _number(self) -> QRect:
        area, theme = self.content(), self.theme
        return QRect(area.x(), area.y() + theme.px(22), theme.px(64), theme.px(36))

    def _weight(self) -> QRect:
        area, foot = self.content(), self.theme.px(18)
        return QRect(area.x(), area.bottom() - foot, area.width(), foot)

    def _draw_state(self, painter: QPainter, area: QRect, state: State) -> None:
        theme = self.theme
        side = theme.px(18)
        font = theme.font(Size.BODY, 600)
        word = words.state(state)
        ink = theme.state_colour(state)
        wide = round(width_of(font, word)) + 2
        line = QRect(area.right() - wide, area.y(), wide, theme.px(20))
        write(painter, line, word, font, theme.text, RIGHT)
        box = QRectF(line.x() - side - theme.px(6), area.y() + 1, side, side)
        icons.draw(painter, state, box, ink)

    def _draw_weight(self, painter: QPainter, area: QRect) -> None:
        theme = self.theme
        counted = bool(self._share)
        label = (
            self.tr("counts {share} %").format(share=round(100 * (self._share or 0)))
            if counted
            else self.tr("does not count")
        )
        line = QRect(area.x(), area.y() + theme.px(2), theme.px(104), area.height())
        write(painter, line, label, theme.font(Size.SMALL), theme.muted, LEFT)
        left = area.x() + theme.px(112)
        track = QRectF(left, line.center().y() - 1, area.right() - left, theme.px(4))
        bar(painter, track, self._share or 0.0, colour(theme.accent), colour(theme.raised))

    def _why(self) -> str:
        if self._reason:
            return self._reason
        if self._contribution is None:
            return self.tr("Not in use: choose a device to add it.")
        if self._contribution.reasons:
            return words.texts(self._contribution.reasons)
        return ""
