"""The page of a participant's screen that asks: one question at a time, large and calm."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from emoscope.protocol.values import Answer, Scale
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import SMALL, Look, wrapped_size
from emoscope.ui.participant.pages import Caption
from emoscope.ui.ratings import texts
from emoscope.ui.ratings.choice import Action
from emoscope.ui.ratings.fields import Field, make_field, question
from emoscope.ui.ratings.grid import GridField
from emoscope.ui.ratings.head import Head
from emoscope.ui.ratings.questions import LONGEST, Questions, Value
from emoscope.ui.ratings.row import RowField
from emoscope.ui.ratings.writing import TextField
from emoscope.ui.theme import DARK

BEAT_MS = 50
QUESTION = 46
"""Design pixels of type."""
LINES = (2.2, 3.4)
"""Of a question, at least and at most: what is longer is written smaller."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class RatingPage(QWidget):
    """Asks ``ask``'s questions one after the other, by keyboard, mouse and touch.

    It wants the keyboard while ``asking``; the window gives it (``Place.take_keyboard``). Hidden
    in the middle, by a window that is closed, it stops as if it were cancelled.
    """

    answered = Signal(object)
    """tuple[Answer, ...]: one for each scale, in order, once all are confirmed or out of time."""
    interrupted = Signal()
    """It was cancelled, or hidden: nothing was answered."""
    asking_changed = Signal(bool)
    """It begins to want the keyboard (True), or needs it no more."""

    def __init__(
        self, parent: QWidget | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Make a page without questions; ``clock`` tells seconds."""
        super().__init__(parent)
        self._clock = clock
        self._language = Language()
        self._given: Look | None = None
        self._questions: Questions | None = None
        self._field: Field | None = None
        self._complain = False
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self.look_at_clock)
        self._head = Head()
        self.question, self.hint = Caption(QUESTION, 600), Caption(SMALL)
        self.back, self.no_answer, self.next = Action(), Action(), Action(marked=True)
        self._build()

    # -- asking ------------------------------------------------------------------------------

    def ask(self, scales: Sequence[Scale], language: str) -> None:
        """Ask in ``language``; ``answered`` or ``interrupted`` comes once, and later.

        Raises ValueError, before anything is shown, for a question that cannot be asked or a
        language that there is not. What was still being asked is interrupted.
        """
        questions, spoken = Questions(scales, self._clock), Language(language)
        self.cancel()
        self._questions, self._language = questions, spoken
        self._beat.start()
        self.asking_changed.emit(True)
        self._show_step()

    def cancel(self) -> None:
        """Ask no more; ``interrupted`` tells it. Does nothing while nothing is asked."""
        if self._questions is not None:
            self._close()
            self.interrupted.emit()

    @property
    def asking(self) -> bool:
        """Return whether a question is open."""
        return self._questions is not None

    @property
    def confirmed(self) -> tuple[Answer, ...]:
        """Return what was answered so far, in order; nothing once all is."""
        return () if self._questions is None else self._questions.answers()

    def set_language(self, code: str) -> None:
        """Go on in another language; what is chosen stays. Raises ValueError for an unknown one."""
        if code != self._language.code:
            written = self._field.text if isinstance(self._field, TextField) else ""
            self._language = Language(code)
            self._show_step()
            if written and isinstance(self._field, TextField):
                self._field.show_value(written)

    def dress(self, look: Look) -> None:
        """Take on colours and sizes of the participant's window."""
        self._given = look
        self._dress()

    def look_at_clock(self) -> None:
        """Go on where the time for a question is up; called all the time while one is open."""
        questions = self._questions
        if questions is None:
            return
        if questions.look_at_clock():
            self._after_step()
        else:
            self._show_time()

    # -- events ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by keys, wherever on the page the focus is."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys from the buttons: Enter presses the one that has the focus, arrows choose."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (*ENTER, Qt.Key.Key_Space) and isinstance(watched, Action):
                if not event.isAutoRepeat() and self._shown:
                    self._press(watched, event)
                return True
            if event.key() in ARROWS:
                self._take_key(event)
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note that the question is on the screen."""
        super().paintEvent(event)
        if self._questions is not None and not self._questions.shown:
            self._questions.note_shown()
            QTimer.singleShot(0, self, self._renew)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop if it stays hidden; a window that moves to another display is shown again."""
        super().hideEvent(event)
        if self._questions is not None:
            QTimer.singleShot(0, self, self._look_if_gone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit everything to the page."""
        super().resizeEvent(event)
        self._dress()

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self.question)
        self._middle = QVBoxLayout()
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self.hint)
        self._buttons = QHBoxLayout()
        for action in (self.back, self.no_answer, self.next):
            self._buttons.addWidget(action, 1)
            action.installEventFilter(self)
        self._column.addLayout(self._buttons)
        self.no_answer.setCheckable(True)
        self.back.clicked.connect(self._go_back)
        self.no_answer.clicked.connect(lambda: self._choose(None))
        self.next.clicked.connect(self._confirm)

    @property
    def _shown(self) -> bool:
        return self._questions is not None and self._questions.shown

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key is for; return False if it is for nothing here."""
        if not self._shown or self._field is None:
            return False
        writing = isinstance(self._field, TextField)
        fresh = not event.isAutoRepeat()  # a key that is held answers one question, not the next
        if event.key() in ENTER:
            if fresh:
                self._confirm()
        elif event.key() == Qt.Key.Key_Escape:
            if fresh:
                self._go_back()
        elif event.key() == Qt.Key.Key_N and not writing and not event.modifiers():
            if fresh:
                self._choose(None)
        else:
            return self._field.take_key(event)
        return True

    def _press(self, action: Action, event: QKeyEvent) -> None:
        """Press the button that has the focus; Enter goes on where it has been pressed already."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and (control or action.isChecked()):
            self._confirm()
        else:
            action.click()

    def _choose(self, value: Value | None) -> None:
        if self._questions is not None and self._questions.choose(value):
            self._complain = False
            self._renew()

    def _write(self, text: str | None) -> None:
        questions = self._questions
        if questions is None:
            return
        if text is None:
            if questions.value is not None:
                questions.clear()
        elif not questions.choose(text) and isinstance(self._field, TextField):
            self._field.edit.clear()  # typed before it was asked
        self._complain = False
        self._renew()

    def _confirm(self) -> None:
        questions = self._questions
        if questions is None or not questions.shown:
            return
        if isinstance(self._field, TextField):
            self._field.finish()
        if not self._too_long and questions.confirm():
            self._after_step()
        else:
            self._complain = True
            self._renew()

    def _go_back(self) -> None:
        if self._questions is not None and self._questions.back():
            self._show_step()

    def _after_step(self) -> None:
        questions = self._questions
        if questions is None:
            return
        if questions.over:
            self._close()
            self.answered.emit(questions.answers())
        else:
            self._show_step()

    def _close(self) -> None:
        self._questions = None
        self._beat.stop()
        self._drop_field()
        self._head.show_left(0.0, "")
        self._head.show_place("")
        for caption in (self.question, self.hint):
            caption.show_words("")
        for action in (self.back, self.no_answer, self.next):
            action.setEnabled(False)
        self.asking_changed.emit(False)

    def _look_if_gone(self) -> None:
        if not self.isVisible():
            self.cancel()

    # -- what is seen ------------------------------------------------------------------------

    def _drop_field(self) -> None:
        if self._field is not None:
            self._middle.removeWidget(self._field)
            self._field.hide()
            self._field.deleteLater()
            self._field = None

    def _show_step(self) -> None:
        """Show the question that is open, with what is chosen."""
        questions = self._questions
        if questions is None:
            return
        self._drop_field()
        self._complain = False
        field = self._field = make_field(questions.step, self._language)
        said = question(questions.step, questions.chosen_class, self._language)
        field.changed.connect(self._write if isinstance(field, TextField) else self._choose)
        field.setAccessibleName(said)
        self.question.show_words(said)
        self._middle.addWidget(field)
        self._dress()
        field.show()  # what is not shown cannot have the focus
        for one, other in pairwise((field, self.no_answer, self.next, self.back)):
            QWidget.setTabOrder(one, other)
        field.setFocus()
        self._renew()
        self.update()

    def _renew(self) -> None:
        """Show what is chosen and what can be done."""
        questions, field, tell = self._questions, self._field, self._language.tell
        if questions is None or field is None:
            return
        writing = isinstance(field, TextField)
        field.show_value(questions.value if questions.chose else None)
        none = questions.chose and questions.value is None
        self.no_answer.setChecked(none)
        self.no_answer.setEnabled(questions.shown)
        self.back.setEnabled(questions.can_go_back)
        self.next.setEnabled(questions.chose and not self._too_long)
        self.back.show_words(tell(texts.BACK), tell(texts.KEY_BACK))
        key = texts.KEY_NO_ANSWER_TEXT if writing else texts.KEY_NO_ANSWER
        self.no_answer.show_words(tell(texts.NO_ANSWER), tell(key))
        key = texts.KEY_NEXT_TEXT if writing else texts.KEY_NEXT
        self.next.show_words(tell(texts.DONE if questions.last else texts.NEXT), tell(key))
        number, count = str(questions.step.number + 1), str(questions.count)
        place = tell(texts.PLACE, number=number, count=count) if questions.count > 1 else ""
        self._head.show_place(place)
        self.hint.show_words(self._hint())
        self._show_time()

    def _hint(self) -> str:
        tell, field = self._language.tell, self._field
        if isinstance(field, TextField):
            values = {"count": str(len(field.text)), "most": str(LONGEST)}
            if self._too_long:
                return tell(texts.TOO_LONG, **values)
            if not self._complain:
                return tell(texts.HOW_TEXT, **values)
        if self._complain:
            return tell(texts.CHOOSE_FIRST)
        if isinstance(field, RowField):
            return tell(texts.HOW_ROW, last=str(len(field.choices)))
        return tell(texts.HOW_GRID)

    @property
    def _too_long(self) -> bool:
        return isinstance(self._field, TextField) and len(self._field.text) > LONGEST

    def _show_time(self) -> None:
        questions = self._questions
        limit = questions.step.scale.seconds if questions is not None else None
        left = questions.left if questions is not None else None
        if limit is None or left is None:
            self._head.show_left(0.0, "")
        else:
            words = self._language.tell(texts.TIME_LEFT, seconds=str(math.ceil(left)))
            self._head.show_left(left / limit, words)

    def _dress(self) -> None:
        families = self._language.families
        given = self._given or Look.of(DARK, self.size(), families)
        look = replace(given, families=families)
        for part in (self._head, self.back, self.no_answer, self.next):
            part.dress(look)
        self.question.dress(look, self._lines(look))
        self.hint.dress(look)
        if self._field is not None:
            self._field.dress(look)
        beside = max(look.px(60), round(self.width() * 0.06))
        self._column.setContentsMargins(beside, look.px(56), beside, look.px(40))
        self._column.setSpacing(look.px(10))
        self._buttons.setSpacing(look.px(24))

    def _lines(self, look: Look) -> float:
        """Return the lines that the question needs; beside the grid there is room for two."""
        least, most = LINES
        if isinstance(self._field, GridField):
            return least
        font, wide = look.font(QUESTION, 600), self.question.width()
        one = wrapped_size("X", font, 1000).height()
        need = wrapped_size(self.question.text, font, max(1, wide)).height() / one
        return max(least, min(most, need))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(1200, 750)
