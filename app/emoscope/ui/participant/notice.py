"""The notice that a participant reads and signs, or refuses to sign."""

import time
from collections.abc import Callable, Iterable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from emoscope.ui.participant import texts
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import SMALL, Look
from emoscope.ui.participant.pages import Caption
from emoscope.ui.participant.switch import Switch
from emoscope_devices import StreamKind

How = Literal["key", "click"]

READING = 28
"""Design pixels of type: read from where hands reach the keys."""
TITLE = 40
HOLD_MS = 1000
"""How long the Enter key is held to sign: nobody does that by accident."""
LEAST_MS = 3000
"""Before this nobody has read anything, wherever the text was scrolled to."""
READ_MS = {"zh_CN": 100, "ja": 100}
"""Milliseconds for a character; READ_MS_OTHER for letters. A fast reader (400 words, 600 Chinese
characters a minute) has then read it all, even where the text cannot be scrolled."""
READ_MS_OTHER = 25
BEAT_MS = 50
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoticePage(QWidget):
    """A text, a switch for each stream, and two buttons of one size.

    It can be signed once it was scrolled to its end or the time to read it has passed, by a click,
    by the space bar on the button, or by holding Enter for a second.
    """

    signed = Signal(str, object)
    """"key" or "click", and the frozenset of streams that she agreed to."""
    refused = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Make a page without text; ``ask`` fills it. ``clock`` tells seconds."""
        super().__init__(parent)
        self._clock = clock
        self._language = Language()
        self._open = self._end = self._by_key = False
        self._read_ms, self._shown = 0, 0.0
        self._held: float | None = None
        """Since when Enter is held."""
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self.look_at_clock)
        self._title, self._text = QLabel(), QLabel()
        self._choose, self._how = QLabel(), Caption(SMALL)
        self._scroll = QScrollArea()
        self.switches: dict[StreamKind, Switch] = {k: Switch() for k in texts.SWITCHES}
        self.recorded = Switch()
        self.agree, self.refuse = QPushButton(), QPushButton()
        self.holding = QProgressBar()
        self._build()
        self._connect()

    def ask(
        self, text: str, language: str, streams: Iterable[StreamKind], *, recorded: bool = False
    ) -> None:
        """Show a plain ``text``, unsigned, with switches for ``streams``, all on.

        ``recorded``: also a switch for whether it may be recorded.
        """
        wanted = tuple(streams)
        self._text.setText(text)
        for kind, switch in self.switches.items():
            switch.setVisible(kind in wanted)
            switch.setChecked(kind in wanted)
        self.recorded.setVisible(recorded)
        self.recorded.setChecked(True)
        self._choose.setVisible(bool(wanted))
        self._open, self._end = True, False
        self._read_ms = max(LEAST_MS, READ_MS.get(language, READ_MS_OTHER) * len(text))
        self._shown, self._held = self._clock(), None
        self._beat.start()
        self._scroll.verticalScrollBar().setValue(0)
        self.take_focus()
        self._renew()

    def take_focus(self) -> None:
        """Give the keyboard to the text, which is read first."""
        self._scroll.setFocus()

    def close_up(self) -> None:
        """Take no answer any more."""
        self._open = False
        self._held = None
        self._beat.stop()
        self._renew()

    def agreed(self) -> frozenset[StreamKind]:
        """Return the streams that are switched on."""
        return frozenset(
            k for k, s in self.switches.items() if s.isVisibleTo(self) and s.isChecked()
        )

    @property
    def may_sign(self) -> bool:
        """Return whether it can be signed now."""
        return self._open and self.isVisible() and self._was_read() and self._something_left()

    def dress(self, look: Look, language: Language) -> None:
        """Take on colours, sizes and language."""
        self._language = language
        self._title.setFont(look.font(TITLE, 600))
        for label in (self._text, self._choose):
            label.setFont(look.font(READING))
        for switch in (*self.switches.values(), self.recorded):
            switch.dress(look, READING)
        for button in (self.agree, self.refuse):
            button.setFont(look.font(READING, 600))
        self._text.setMargin(look.px(28))
        self._how.dress(look)
        self.holding.setFixedHeight(look.px(10))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        beside = max(look.px(60), round(self.width() * 0.14))
        layout.setContentsMargins(beside, look.px(80), beside, look.px(36))
        layout.setSpacing(look.px(14))
        self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to hold Enter; scroll with the keys for it, wherever the focus is."""
        if event.key() in ENTER:
            if not event.isAutoRepeat() and self.may_sign:
                self._held = self._clock()
        elif not self._scrolled(event.key()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of Enter: nothing was signed."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self._held = None
            self.holding.hide()
        else:
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter from all controls (some systems press buttons with it); note who clicks."""
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.KeyRelease,
        ):
            self._by_key = True
            if event.key() in ENTER:
                pressed = event.type() == QEvent.Type.KeyPress
                if watched is self.refuse:
                    if pressed:
                        self._refuse()
                    return True
                (self.keyPressEvent if pressed else self.keyReleaseEvent)(event)
                return True
            if event.type() == QEvent.Type.KeyPress and self._scrolled(event.key()):
                return True  # buttons would give the focus to their neighbours
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._by_key = False
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count: nobody reads what is not shown."""
        super().showEvent(event)
        self._shown = self._clock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether the end is seen now."""
        super().resizeEvent(event)
        self._note_end()

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._choose.setWordWrap(True)
        self._scroll.setObjectName("notice")
        self._scroll.setWidget(self._text)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.holding.setRange(0, HOLD_MS)
        self.holding.setTextVisible(False)
        kept = self.holding.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.holding.setSizePolicy(kept)
        self.holding.hide()
        self.holding.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._choose)
        grid = QGridLayout()
        for number, switch in enumerate((*self.switches.values(), self.recorded)):
            grid.addWidget(switch, number // 2, number % 2)
        column.addLayout(grid)
        column.addWidget(self._how)
        column.addWidget(self.holding)
        buttons = QHBoxLayout()
        buttons.addWidget(self.refuse, 1)
        buttons.addWidget(self.agree, 1)
        column.addLayout(buttons)
        for control in (*self.switches.values(), self.recorded, self.refuse, self.agree):
            control.installEventFilter(self)

    def _connect(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._note_end)
        bar.rangeChanged.connect(self._note_end)
        for switch in self.switches.values():
            switch.toggled.connect(self._renew)
        self.agree.clicked.connect(self._click)
        self.refuse.clicked.connect(self._refuse)

    def _scrolled(self, key: int) -> bool:
        """Scroll, if that is what a key is for."""
        bar = self._scroll.verticalScrollBar()
        steps: dict[int, int] = {
            Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_Up: -bar.singleStep() * 3,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Home: -bar.maximum(),
        }
        bar.setValue(bar.value() + steps.get(key, 0))
        return key in steps

    def _note_end(self) -> None:
        """Note that the end of the text is or was on the display."""
        bar = self._scroll.verticalScrollBar()
        # Before the first layout a long text seems to need no scrolling.
        if self._open and self.isVisible() and bar.value() >= bar.maximum() - 2:
            laid_out = self._text.height() >= self._text.heightForWidth(self._text.width())
            self._end = self._end or laid_out
            self._renew()

    def _was_read(self) -> bool:
        shown = self._since(self._shown)
        return shown >= self._read_ms or (self._end and shown >= LEAST_MS)

    def _since(self, begun: float) -> int:
        """Return the milliseconds since ``begun``."""
        return round(1000 * (self._clock() - begun))

    def _something_left(self) -> bool:
        offered = any(s.isVisibleTo(self) for s in self.switches.values())
        return bool(self.agreed()) or not offered

    def look_at_clock(self) -> None:
        """Sign, or let be signed, what the time has come for; called all the time while open."""
        if self._held is not None:
            held = self._since(self._held)
            self.holding.setValue(min(HOLD_MS, held))
            self.holding.show()
            if not self.may_sign:
                self._held = None
            elif held >= HOLD_MS:
                self._sign("key")
                return
        if not self._end:
            self._note_end()
        if self.agree.isEnabled() != self.may_sign:
            self._renew()

    def _renew(self) -> None:
        """Say what can be done now."""
        tell = self._language.tell
        self._title.setText(tell(texts.READ))
        self._choose.setText(tell(texts.MAY_CAPTURE))
        for kind, switch in self.switches.items():
            switch.setText(tell(texts.SWITCHES[kind]))
        self.recorded.setText(tell(texts.RECORDED))
        self.agree.setText(tell(texts.AGREE))
        self.refuse.setText(tell(texts.REFUSE))
        self._scroll.setAccessibleName(tell(texts.READ))
        self.agree.setEnabled(self.may_sign)
        self.refuse.setEnabled(self._open)
        if self._held is None:
            self.holding.hide()
        if not self._something_left():
            said = tell(texts.NOTHING_LEFT)
        elif self._was_read():
            said = tell(texts.HOW_TO_SIGN)
        else:
            said = tell(texts.A_MOMENT if self._end else texts.SCROLL_FIRST)
        self._how.show_words(said)

    def _click(self) -> None:
        self._sign("key" if self._by_key else "click")

    def _sign(self, how: How) -> None:
        if self.may_sign:
            streams = self.agreed()
            self.close_up()
            self.signed.emit(how, streams)

    def _refuse(self) -> None:
        if self._open:
            self.close_up()
            self.refused.emit()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(1200, 800)
