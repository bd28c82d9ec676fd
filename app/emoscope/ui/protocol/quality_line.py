"""How good each signal is, in one line that breaks where there is no room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.ui import icons, words
from emoscope.ui.marking.buttons import Flow
from emoscope.ui.theme import Size, State, Theme, colour

MARK = 4.5
"""Design pixels: the radius of a mark."""


@dataclass(frozen=True, slots=True)
class QualityWord:
    """How good one signal is: its name, a state, and a few words, in the window's language."""

    name: str
    state: State
    words: str = ""


class _Chip(QWidget):
    """A mark and words."""

    def __init__(self, word: QualityWord, theme: Theme) -> None:
        super().__init__()
        self._word, self._theme = word, theme
        self._text = f"{word.name}: {word.words}" if word.words else word.name
        self.setFont(theme.font(Size.SMALL))
        self.setAccessibleName(f"{self._text} ({words.state(word.state)})")
        self.setToolTip(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._text) + self._theme.px(18)
        return QSize(wide, self.fontMetrics().height() + self._theme.px(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            theme = self._theme
            centre = QPointF(theme.px(6), self.height() / 2)
            ink = theme.state_colour(self._word.state)
            icons.draw_mark(painter, self._word.state, centre, theme.px(MARK), ink)
            painter.setPen(colour(theme.text))
            room = self.width() - theme.px(16)
            side = Qt.TextElideMode.ElideRight
            text = self.fontMetrics().elidedText(self._text, side, room)
            place = QRect(theme.px(16), 0, room, self.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), text)
        finally:
            painter.end()


class QualityLine(QWidget):
    """Shows what it is given; nothing while there is nothing."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._words: tuple[QualityWord, ...] = ()
        self._chips: list[_Chip] = []
        self._flow = Flow(self)
        self._flow.setSpacing(theme.px(8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def shown(self) -> tuple[QualityWord, ...]:
        """Return what is shown."""
        return self._words

    def show_words(self, quality: Sequence[QualityWord]) -> None:
        """Show how good the signals are."""
        if tuple(quality) != self._words:
            self._words = tuple(quality)
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._flow.setSpacing(theme.px(8))
        self._fill()

    def _fill(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(word, self._theme) for word in self._words]
        for chip in self._chips:
            self._flow.addWidget(chip)
        self.updateGeometry()
