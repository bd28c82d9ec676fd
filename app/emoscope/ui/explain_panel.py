"""The sheet "explain this second" over the upper part of the window; the rest goes on beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from emoscope.explain import Moment, explain
from emoscope.moments import Moments
from emoscope.pipeline import Result
from emoscope.ui import explain_words as said
from emoscope.ui.board import Board
from emoscope.ui.explain_cards import AnswerCard, Card, TogetherCard
from emoscope.ui.explain_modality import ModalityCard
from emoscope.ui.theme import GAP, Theme, colour
from emoscope_models import MODALITIES

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
"""Moments by which a key steps: half a second, or five."""
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
KEYS = frozenset((*STEPS, *ENDS, Qt.Key.Key_Escape))
WIDE, HIGH = 1080, 392
"""Design pixels: narrower than this the sheet covers the left column too; never lower."""


class ExplainPanel(QWidget):
    """Shows one moment taken apart. Esc closes; ← → step by half a second, Page keys by five.

    ``moments`` gives what is kept of the newest session, None before the first. ``chosen(time)``
    tells which instant is shown, None when closed.
    """

    chosen = Signal(object)

    def __init__(self, board: Board, theme: Theme, moments: Callable[[], Moments | None]) -> None:
        """Make the sheet, closed."""
        super().__init__(board)
        self._board, self._theme, self._moments = board, theme, moments
        self._time: int | None = None
        self._live = ""
        self._shape = QRegion()
        self.answer = AnswerCard(theme, self)
        self.cards = {m: ModalityCard(m, theme, self) for m in MODALITIES}
        self.together = TogetherCard(theme, self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout()
        self.answer.earlier.clicked.connect(lambda: self.step(-1))
        self.answer.later.clicked.connect(lambda: self.step(1))
        self.answer.shut.clicked.connect(self.close_sheet)
        board.installEventFilter(self)
        board.arranged.connect(self._arrange)
        self.hide()
        self._name()

    # -- what the operator does --------------------------------------------------------------

    def open_at(self, time: int) -> None:
        """Explain the answer that stood at session ``time`` (ns), or say why none can be."""
        moments = self._moments()
        moment = moments.at(time) if moments else None
        if moment is not None:
            self._show(moment)
        elif moments is not None and moments.forgotten(time):
            sentence = self.tr("No picture kept for this time: only of the last {minutes} minutes.")
            self._say(time, sentence.format(minutes=int(self.kept_minutes())))
        else:
            self._say(time, self.tr("Nothing was decided at this time: no evidence, no pictures."))

    def open_newest(self) -> None:
        """Explain the newest answer."""
        moments = self._moments()
        moment = moments.newest() if moments else None
        if moment is None:
            self._say(None, self.tr("Nothing was decided yet. Press F5 to start."))
        else:
            self._show(moment)

    def step(self, steps: int) -> None:
        """Go on to a later moment, or to an earlier one (below 0); at an end stay there."""
        moments = self._moments()
        if moments is None or self._time is None:
            return
        moment = moments.beside(self._time, steps)
        if moment is None:
            moment = moments.oldest() if steps < 0 else moments.newest()
        if moment is not None:
            self._show(moment)

    def close_sheet(self) -> None:
        """Close; the window has the keys again."""
        self._time = None
        self.hide()
        self.chosen.emit(None)

    def take(self, result: Result) -> None:
        """Say what is said now beside what was said then."""
        if not self.isVisible():
            return
        text = self.tr("now: {answer}").format(answer=said.answer(result.fused))
        if text != self._live:
            self._live = text
            self.answer.live.setText(text)

    def forget(self) -> None:
        """Close: another session begins, and its times mean other things."""
        self.answer.live.clear()
        self._live = ""
        if self.isVisible():
            self.close_sheet()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        for card in self._all():
            card.set_theme(theme)
        self._arrange()

    def kept_minutes(self) -> float:
        """Return how many minutes back moments go."""
        moments = self._moments()
        return moments.seconds / 60 if moments else 0.0

    # -- Qt ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take the arrow keys, which are the window's while the sheet is closed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and event.key() in KEYS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step or close."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.step(STEPS[key])
        elif key is Qt.Key.Key_Escape:
            self.close_sheet()
        elif key in ENDS:
            moments = self._moments()
            end = (moments.oldest() if key is ENDS[0] else moments.newest()) if moments else None
            if end is not None:
                self._show(end)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the board's size; its panels have their places only after it was laid out."""
        if watched is self._board and event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
        ):
            self._arrange()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.answer.name_buttons()
            if self._time is not None:
                self.open_at(self._time)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground between the cards and a line round the sheet."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._theme.window))
        painter.setPen(QPen(colour(self._theme.accent), 2))
        outline = QPainterPath()
        outline.addRegion(self._shape)
        painter.drawPath(outline.simplified())
        painter.end()

    # -- parts -------------------------------------------------------------------------------

    def _all(self) -> tuple[Card, ...]:
        return (self.answer, *self.cards.values(), self.together)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Explain this second"))
        self.setAccessibleDescription(
            self.tr("Arrow keys step through time, Tab through the cards, Escape closes.")
        )

    def _layout(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for card in (*self.cards.values(), self.together):
            row.addWidget(card, 10 if card is self.together else 11)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.answer)
        layout.addLayout(row, 1)

    def _show(self, moment: Moment) -> None:
        self._time = moment.time
        explanation = explain(moment)
        self.answer.show_explanation(explanation)
        for card in self.cards.values():
            card.show_explanation(explanation)
        self.together.show_explanation(explanation)
        self._open(moment.time)

    def _say(self, time: int | None, message: str) -> None:
        """Show a sentence in place of a moment."""
        self._time = time
        self.answer.show_explanation(None, message)
        for card in self.cards.values():
            card.show_explanation(None)
        self.together.show_explanation(None)
        self._open(time)

    def _open(self, time: int | None) -> None:
        self._arrange()
        if not self.isVisible():
            self.show()
            self.raise_()
            self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.chosen.emit(time)

    def _arrange(self) -> None:
        """Lie over the panels above the timeline; beside the live picture where there is room."""
        board = self._board
        headline, timeline, tile = (
            board.place_of(panel) for panel in (board.headline, board.timeline, board.tiles["eeg"])
        )
        left = max(0, headline.x() - GAP)
        if board.width() - left < self._theme.px(WIDE):
            left = 0
        high = max(timeline.y(), self._theme.px(HIGH))
        # Half of a tile would look out below: at the right it is covered to its end.
        more = max(0, tile.bottom() + 1 + GAP // 2 - high) if 0 < tile.y() < high else 0
        right = tile.x() - GAP // 2 - left
        if right < 0:
            more = 0
        self.setGeometry(QRect(left, 0, board.width() - left, high + more))
        self._shape = QRegion(0, 0, self.width(), high)
        self._shape += QRegion(right, high, self.width() - right, more)
        self.setMask(self._shape)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(GAP, GAP, GAP, GAP + more)
