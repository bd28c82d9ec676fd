"""The guided baseline as the operator sees it: steps, time left, seconds that count."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from emoscope.preflight.baseline import STEPS, Showing, StepResult
from emoscope.preflight.texts import StepKey
from emoscope.ui import icons, words
from emoscope.ui.panels._panel import bar, card
from emoscope.ui.preflight import _words
from emoscope.ui.theme import DARK, Size, State, Theme, colour
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import KINDS, StreamKind

_MARKS: Mapping[str, State] = {
    "done": "valid",
    "short": "degraded",
    "skipped": "absent",
    "left out": "absent",
}


class _Bar(QWidget):
    """How much of a step is there. Qt's own paints the whole window whenever it is told."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._theme = DARK

    def show_share(self, share: float, theme: Theme) -> None:
        """Show a share, 0 to 1."""
        self._share, self._theme = share, theme
        self.setFixedHeight(theme.px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        theme, area = self._theme, QRectF(self.rect())
        bar(painter, area, self._share, colour(theme.accent), colour(theme.raised))
        painter.end()


class BaselinePanel(QWidget):
    """Shows where a baseline is and asks for what the operator wants of it; drives nothing."""

    begin_asked = Signal()
    skip_asked = Signal()
    skip_all_asked = Signal()
    redo_asked = Signal(str)
    """The key of the step that is to be done, again or for the first time."""

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make the panel of a baseline that has not begun."""
        super().__init__(parent)
        self._theme = theme
        self._showing = Showing(count=len(STEPS))
        self._results: dict[StepKey, StepResult] = {}
        self._kinds: frozenset[StreamKind] = frozenset(KINDS)
        self._title = QLabel()
        self.steps: dict[StepKey, QPushButton] = {}
        self._marks: dict[StepKey, tuple[str, Theme]] = {}
        self._bar = _Bar()
        self._said, self._told, self._unseen = Wrapped(), Wrapped(), ""
        self.begin, self.skip, self.skip_all = QPushButton(), QPushButton(), QPushButton()
        self._place()
        self.begin.clicked.connect(self.begin_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.skip_all.clicked.connect(self.skip_all_asked)
        self.set_theme(theme)

    def offer(self, kinds: Collection[StreamKind]) -> None:
        """Offer the steps of these streams; the others are left out."""
        self._kinds = frozenset(kinds)
        self._fill()

    def show_baseline(self, showing: Showing, results: Mapping[StepKey, StepResult]) -> None:
        """Show where it is and how its steps ended."""
        if showing == self._showing and results == self._results:
            return
        self._showing, self._results = showing, dict(results)
        self._fill()

    def tell(self, unseen: str) -> None:
        """Show what the operator must tell the participant, whose screen does not; "" for none."""
        if unseen != self._unseen:
            self._unseen = unseen
            self._fill()

    def set_able(self, able: bool) -> None:
        """Let it be begun, or not: nothing is captured."""
        self.setEnabled(able)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._title.setFont(theme.font(Size.VALUE, 600))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*(theme.px(side) for side in (16, 12, 16, 12)))
        layout.setSpacing(theme.px(4))
        for button in self.steps.values():
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Return False: its words see to their own height, and it scrolls if it must."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        card(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        for step in STEPS:
            button = QPushButton()
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, key=step.key: self.redo_asked.emit(key))
            self.steps[step.key] = button
            layout.addWidget(button)
        layout.addSpacing(4)
        layout.addWidget(self._bar)
        layout.addWidget(self._said)
        layout.addWidget(self._told)
        layout.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        for other in (self.begin, self.skip, self.skip_all):
            below.addWidget(other, 1)
        layout.addLayout(below)

    # -- what is shown -----------------------------------------------------------------------

    def _fill(self) -> None:
        shown = self._showing
        running = shown.key is not None
        seconds = sum(step.seconds for step in STEPS if step.kind in self._kinds)
        title = self.tr("Guided baseline, {seconds} s")
        self._title.setText(title.format(seconds=f"{seconds:.0f}"))
        for step in STEPS:
            self._fill_step(step.key, step.seconds, offered=step.kind in self._kinds)
        share = shown.valid / shown.wanted if shown.wanted else float(shown.phase == "over")
        self._bar.show_share(share, self._theme)
        self._bar.setAccessibleName(self.tr("Seconds that count"))
        self._said.setText(self._status())
        told = self.tr("The participant's screen is closed (F8). Say it, or let it be read here:")
        self._told.setText(f"{told}\n{self._unseen}" if self._unseen else "")
        self._told.setVisible(bool(self._unseen))
        self.begin.setText(self.tr("Begin baseline") if not self._results else self.tr("Go on"))
        self.skip.setText(self.tr("Skip step"))
        self.skip_all.setText(self.tr("Skip the rest"))
        self.begin.setVisible(not running and shown.phase != "over")
        self.begin.setEnabled(seconds > 0)
        self.skip.setVisible(running)
        self.skip_all.setVisible(running)
        for button in (self.begin, self.skip, self.skip_all):
            button.setAccessibleName(button.text())

    def _fill_step(self, key: StepKey, seconds: float, *, offered: bool) -> None:
        button, result = self.steps[key], self._results.get(key)
        name = _words.step(key)
        if self._showing.key == key:
            state, mark = self.tr("now"), "play"
        elif result is None and not offered:
            state, mark = self.tr("left out"), "absent"
        elif result is None:
            state, mark = self.tr("{seconds} s").format(seconds=f"{seconds:.0f}"), "stale"
        else:
            state, mark = self._ended(result), _MARKS[result.outcome]
        button.setText(f"{name}: {state}")
        if self._marks.get(key) != (mark, self._theme):
            self._marks[key] = mark, self._theme
            button.setIcon(icons.icon(mark, self._theme, 16))
        again = result is not None and result.outcome != "left out"
        button.setEnabled(again or (result is None and offered))
        button.setToolTip(self.tr("Do this step again") if again else self.tr("Do this step now"))
        button.setAccessibleName(button.text())
        said = "" if result is None else words.texts(result.said)
        button.setAccessibleDescription(f"{said} {button.toolTip()}".strip())
        if said:
            button.setToolTip(f"{said}\n{button.toolTip()}")

    def _ended(self, result: StepResult) -> str:
        valid, wanted = f"{result.valid:.0f}", f"{result.wanted:.0f}"
        if result.outcome == "done":
            return self.tr("done, {valid} s").format(valid=valid)
        if result.outcome == "short":
            return self.tr("too little, {valid} of {wanted} s").format(valid=valid, wanted=wanted)
        return self.tr("skipped") if result.outcome == "skipped" else self.tr("left out")

    def _status(self) -> str:
        shown = self._showing
        if shown.phase == "idle":
            return self.tr(
                "With the participant, before you record. It can be left out; the recording then"
                " says so."
            )
        if shown.phase == "over":
            said = [s for r in self._results.values() if r.outcome != "skipped" for s in r.said[1:]]
            over = self.tr("The baseline is over. Click a step to do it again.")
            return words.texts(said) or over
        if shown.waiting is not None:
            return words.text(shown.waiting)
        if shown.phase == "ready":
            return self.tr("Counting begins in {seconds} s.").format(
                seconds=f"{max(0.0, shown.left - shown.wanted):.0f}"
            )
        return self.tr("{left} s to go, {valid} of {wanted} s count").format(
            left=f"{shown.left:.0f}", valid=f"{shown.valid:.0f}", wanted=f"{shown.wanted:.0f}"
        )
