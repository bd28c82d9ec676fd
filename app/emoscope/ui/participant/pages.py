"""The calm pages: one thought each, large type, wide margins. No buttons."""

from collections.abc import Mapping
from typing import Literal, get_args

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from emoscope.ui.participant.look import SMALL, TEXT, TITLE, Look, wrapped_size
from emoscope.ui.theme import colour

SHARE = 0.72
"""Of the width: wider lines are hard to follow."""
CROSS = 90
"""Design pixels from end to end."""
STROKE = 8

Page = Literal[
    "welcome",
    "notice",
    "wait",
    "cross",
    "instruction",
    "face",
    "blank",
    "thanks",
    "progress",
    "paused",
    "trial",
]
PAGES: tuple[Page, ...] = get_args(Page)
Said = str | Mapping[str, str]
"""A sentence of the operator's or the study's, as it is or by language."""


class TextPage(QWidget):
    """A title and a sentence in the middle, either may be empty; with ``bar`` how far it is."""

    def __init__(self, parent: QWidget | None = None, *, bar: bool = False) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._look: Look | None = None
        self.title, self.text = _label(), _label()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setVisible(bar)
        self._bar = bar
        column = QVBoxLayout(self)
        column.addStretch(10)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addStretch(12)  # the eye takes this for the middle

    def show_words(self, title: str, text: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)
        self._fit()

    def show_share(self, share: float) -> None:
        """Show how far it is, 0 to 1."""
        self.bar.setValue(round(1000 * min(1.0, max(0.0, share))))

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the page."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look, layout = self._look, self.layout()
        if look is None or layout is None:
            return
        beside = round(self.width() * (1 - SHARE) / 2)
        layout.setContentsMargins(beside, look.px(60), beside, look.px(60))
        layout.setSpacing(look.px(36))
        room = QSize(self.width() - 2 * beside, round(self.height() * 0.36))
        for label, size, weight in ((self.title, TITLE, 600), (self.text, TEXT, 400)):
            label.setVisible(bool(label.text()))
            label.setFont(look.fitting(label.text(), room, size, weight))
            label.setMinimumHeight(0)  # a label is never less high than it was told to be
            label.setFixedHeight(max(0, label.heightForWidth(room.width())))
        self.bar.setFixedHeight(look.px(14))


class CrossPage(QWidget):
    """A cross to look at, in the middle of the page; a sentence well below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__(parent)
        self._look: Look | None = None
        self._text = ""

    def show_words(self, text: str) -> None:
        """Say something below the cross, nothing when empty."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cross and the sentence."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        try:
            middle, arm = QRectF(self.rect()).center(), look.px(CROSS) / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(look.theme.text), max(2, look.px(STROKE))))
            painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
            beside = round(self.width() * (1 - SHARE) / 2)
            high = round(self.height() * 0.2)
            area = QRect(beside, round(self.height() * 0.74), self.width() - 2 * beside, high)
            painter.setPen(colour(look.theme.muted))
            painter.setFont(look.fitting(self._text, area.size(), TEXT))
            painter.drawText(area, CENTRED, self._text)
        finally:
            painter.end()


class BlankPage(QWidget):
    """Nothing."""

    def dress(self, look: Look) -> None:
        """Take on colours: there is nothing to be done."""


class Caption(QWidget):
    """One line or two in the middle of its area, small enough to fit: painted, not laid out."""

    def __init__(self, design: float = SMALL, weight: int = 400) -> None:
        """Show nothing yet; ``design`` is the size of type in design pixels."""
        super().__init__()
        self._design, self._weight = design, weight
        self._look: Look | None = None
        self._text = ""

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._text

    def show_words(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def dress(self, look: Look, lines: float = 1.5) -> None:
        """Take on colours and sizes, with room for ``lines``."""
        self._look = look
        one = wrapped_size("X", look.font(self._design), 1000).height()
        self.setFixedHeight(round(one * lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write."""
        if self._look is None or not self._text:
            return
        painter = QPainter(self)
        try:
            ink = self._look.theme.text if self._weight > 400 else self._look.theme.muted
            painter.setPen(colour(ink))
            painter.setFont(self._look.fitting(self._text, self.size(), self._design, self._weight))
            painter.drawText(self.rect(), CENTRED, self._text)
        finally:
            painter.end()


CENTRED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
