"""The operator's view of a run: where it is, what she sees, what comes, how long it takes."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from emoscope.protocol.runner import RunStatus, Verb
from emoscope.protocol.values import Trial
from emoscope.ui import icons, question
from emoscope.ui.marking.buttons import Flow, MarkButton
from emoscope.ui.protocol import panel_texts as texts
from emoscope.ui.protocol.conductor import Conductor
from emoscope.ui.protocol.notices import Notices
from emoscope.ui.protocol.quality_line import QualityLine, QualityWord
from emoscope.ui.protocol.trial_table import Trials, dress, table_of
from emoscope.ui.theme import DARK, Size, Theme
from emoscope.ui.wrapped import Wrapped

KEYS: Mapping[Verb, str] = {
    "begin": "Ctrl+P",
    "pause": "Ctrl+P",
    "resume": "Ctrl+P",
    "next": "Ctrl+Return",
    "repeat": "Ctrl+Shift+R",
    "abort": "Ctrl+Backspace",
    "skip": "Ctrl+Shift+K",
    "stop": "Ctrl+Shift+X",
}
"""Nothing on a bare key: a run is not broken off by accident."""
ORDER: tuple[Verb, ...] = (
    "begin", "pause", "resume", "next", "repeat", "abort", "skip", "stop",
)  # fmt: skip
PICTURES: Mapping[Verb, str] = {
    "begin": "play", "pause": "pause", "resume": "play", "next": "next", "repeat": "redo",
    "abort": "undo", "skip": "remove", "stop": "stop",
}  # fmt: skip


class ProtocolPanel(QWidget):
    """For a dock. Its methods are what the operator's keys call."""

    choosing = Signal()
    """A protocol is to be chosen."""

    def __init__(
        self,
        conductor: Conductor,
        theme: Theme = DARK,
        parent: QWidget | None = None,
        *,
        own_keys: bool = True,
    ) -> None:
        """Show what a conductor runs; ``own_keys`` False leaves KEYS to the window."""
        super().__init__(parent)
        self._conductor, self._theme, self._own_keys = conductor, theme, own_keys
        self.notices = Notices(conductor)
        self.state, self.time, self.name = QLabel(), QLabel(), QLabel()
        self.place, self.sees, self.whole = Wrapped(), Wrapped(), Wrapped()
        self._picture = QLabel()
        self.progress, self.progress_whole = QProgressBar(), QProgressBar()
        self.quality = QualityLine(theme)
        self.choose = MarkButton()
        self.buttons: dict[Verb, MarkButton] = {verb: MarkButton() for verb in ORDER}
        self.model = Trials(theme)
        self.table = table_of(self.model)
        self._actions: dict[str, QAction] = {}
        self._build()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self.model.set_theme(theme)
        self.quality.set_theme(theme)
        self.notices.set_theme(theme)
        dress(self.table, theme)
        self.time.setFont(theme.font(Size.BIG, 600))
        self.state.setFont(theme.font(Size.BODY, 600))
        self.name.setFont(theme.font(Size.VALUE, 600))
        for label in (self.place, self.sees, self.whole):
            label.setFont(theme.font(Size.SMALL))
        self.progress.setFixedHeight(theme.px(6))
        self.progress_whole.setFixedHeight(theme.px(4))
        margin = theme.px(12)
        self._column.setContentsMargins(margin, margin, margin, margin)
        for layout in (self._column, self._head, self._flow):
            layout.setSpacing(theme.px(8))
        for verb, button in self.buttons.items():
            button.setIcon(icons.icon(PICTURES[verb], theme, 16))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.choose.setIcon(icons.icon("folder", theme, 16))
        self._rename()

    def show_quality(self, quality: Sequence[QualityWord]) -> None:
        """Show how good the signals are: name, state and a few words of each."""
        self.quality.show_words(quality)

    # -- what the operator does --------------------------------------------------------------

    def toggle(self) -> None:
        """Begin, pause, or go on: whichever there is."""
        status = self._conductor.status
        verbs: tuple[Verb, ...] = ("begin", "pause", "resume")
        may = [verb for verb in verbs if status is not None and verb in status.may]
        state = "" if status is None else status.state
        wanted: Verb = "begin" if state == "ready" else "resume"
        self._conductor.do(may[0] if may else wanted)

    def next_part(self) -> None:
        """Show the part that comes next."""
        self._conductor.do("next")

    def repeat(self) -> None:
        """Begin this trial once more."""
        self._conductor.do("repeat")

    def break_off(self) -> None:
        """Break this trial off."""
        self._conductor.do("abort")

    def skip(self) -> None:
        """Leave this trial out."""
        self._conductor.do("skip")

    def stop(self) -> None:
        """End the run, if the operator says so once more."""
        status = self._conductor.status
        if status is None or "stop" not in status.may:
            self._conductor.do("stop")
            return
        left = len(status.following) + (status.showing is not None)
        told = self.tr("%n trial(s) have not been done. End the run?", "", left)
        question.ask(self, self.tr("End the run"), told, partial(self._conductor.do, "stop"))

    # -- how it stands -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Show how the run stands."""
        conductor = self._conductor
        status, run = conductor.status, conductor.run
        self.model.show_run(run, status)
        self.notices.refresh(status)
        self.choose.setVisible(status is None or status.state in ("ready", "over"))
        for widget in self._of_a_run:
            widget.setVisible(status is not None)
        self._show_buttons(status)
        if status is None or run is None:
            return
        self.state.setText(texts.state(status))
        picture = icons.icon(texts.ICONS[status.state], self._theme, 16)
        side = self._theme.px(16)
        self._picture.setPixmap(picture.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._show_where(status)
        self._show_time(status)
        if self.model.current >= 0:
            self.table.scrollTo(self.model.index(self.model.current, 0))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rename()
            self.model.retranslate()
        super().changeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._picture)
        self._head.addWidget(self.state, 1)
        self._head.addWidget(self.time)
        self._flow = Flow()
        for button in self.buttons.values():
            self._flow.addWidget(button)
        self._column = QVBoxLayout(self)
        above: tuple[QWidget, ...] = (self.notices, self.choose)
        middle: tuple[QWidget, ...] = (
            self.progress, self.name, self.place, self.sees, self.quality,
        )  # fmt: skip
        below: tuple[QWidget, ...] = (self.whole, self.progress_whole)
        for widget in above:
            self._column.addWidget(widget)
        self._column.addLayout(self._head)
        for widget in middle:
            self._column.addWidget(widget)
        self._column.addLayout(self._flow)
        for widget in below:
            self._column.addWidget(widget)
        self._column.addWidget(self.table, 1)
        self._of_a_run: tuple[QWidget, ...] = (
            self._picture, self.state, self.time, *middle, *below, self.table,
            *self.buttons.values(),
        )  # fmt: skip
        for bar in (self.progress, self.progress_whole):
            bar.setTextVisible(False)
            bar.setRange(0, 1000)
        for label in (self.place, self.whole):
            label.setProperty("role", "muted")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._column.addStretch(0)

    def _connect(self) -> None:
        conductor = self._conductor
        conductor.changed.connect(self._changed)
        conductor.ticked.connect(self._tick)
        conductor.told.connect(self.notices.tell)
        self.choose.clicked.connect(self.choosing)
        acts = {
            "begin": self.toggle, "pause": self.toggle, "resume": self.toggle,
            "next": self.next_part, "repeat": self.repeat, "abort": self.break_off,
            "skip": self.skip, "stop": self.stop,
        }  # fmt: skip
        for verb, button in self.buttons.items():
            button.clicked.connect(acts[verb])
            if self._own_keys and KEYS[verb] not in self._actions:
                self._actions[KEYS[verb]] = self._action(KEYS[verb], acts[verb])

    def _action(self, key: str, act: object) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _changed(self) -> None:
        self.notices.forget()
        self.refresh()

    def _tick(self) -> None:
        status = self._conductor.status
        if status is not None and self.isVisible():
            self._show_time(status)

    def _show_where(self, status: RunStatus) -> None:
        run, trial = self._conductor.run, status.trial
        goes_on = trial is not None and status.outcomes[trial.place - 1] == "running"
        if not goes_on and run is not None and status.following:
            trial = run.trials[status.following[0] - 1]
        text = "" if trial is None else texts.trial(trial)
        self.name.setText(text)
        self.name.setToolTip(text)
        self.place.setText("" if trial is None else self._where(status, trial, goes_on))
        self.sees.setText(self._seen(status))
        for label in (self.name, self.place, self.sees):
            label.setVisible(bool(label.text()) and status.state != "over")
        self.progress.setVisible(status.showing is not None)

    def _where(self, status: RunStatus, trial: Trial, goes_on: bool) -> str:
        """Return which trial it is that runs, or comes next."""
        now = self.tr("Trial {place} of {count}, block {block}")
        told = now if goes_on else self.tr("Next: trial {place} of {count}, block {block}")
        place = told.format(place=trial.place, count=len(status.outcomes), block=trial.block)
        attempt = status.attempts[trial.place - 1] + (not goes_on)
        if attempt < 2:
            return place
        return self.tr("{place}, attempt {number}").format(place=place, number=attempt)

    def _seen(self, status: RunStatus) -> str:
        """Return what she sees, and what comes then."""
        showing, run = status.showing, self._conductor.run
        then = ""
        if showing is not None and showing.index + 1 < len(showing.trial.parts):
            then = texts.part(showing.trial.parts[showing.index + 1])
        elif showing is not None and run is not None and status.following:
            then = self.tr("trial {place}, {trial}").format(
                place=status.following[0], trial=texts.trial(run.trials[status.following[0] - 1])
            )
        lines = []
        if showing is not None:
            lines.append(self.tr("She sees {part}.").format(part=texts.part(showing.part)))
        if then:
            lines.append(self.tr("Then: {part}.").format(part=then))
        return " ".join(lines)

    def _show_time(self, status: RunStatus) -> None:
        showing = status.showing
        known = status.left is not None
        self.time.setText(texts.duration(status.left) if status.left is not None else "")
        if showing is not None and not known:
            self.time.setText("–")
        self.time.setToolTip(
            self.tr("Time left of this part") if known else self.tr("It takes as long as she needs")
        )
        self.time.setAccessibleName(self.time.toolTip())
        lasts = None if showing is None else showing.part.lasts
        share = 0.0 if not lasts or status.left is None else 1.0 - status.left / lasts
        self.progress.setValue(min(1000, max(0, round(1000 * share))))
        count = len(status.outcomes)
        told = self.tr("{done} of {count} trials done. {time} left, and what she takes to answer.")
        if status.state == "over":
            told = self.tr("{done} of {count} trials done.")
        text = told.format(done=status.done, count=count, time=texts.duration(status.rest))
        if status.dropped:
            lost = self.tr("%n frame(s) of stimuli dropped.", "", status.dropped)
            text = f"{text} {lost}"
        if self.whole.text() != text:
            self.whole.setText(text)
        self.progress_whole.setValue(round(1000 * status.done / count) if count else 0)

    def _show_buttons(self, status: RunStatus | None) -> None:
        if status is None:
            return
        going: set[Verb] = {"pause"} if status.state == "running" else {"resume"}
        there: set[Verb] = {"begin"} if status.state == "ready" else going
        there |= {"next", "repeat", "abort", "skip", "stop"}
        there = set() if status.state == "over" else there
        for verb in there & status.may:
            self.buttons[verb].setEnabled(True)
            self.buttons[verb].show()
        self._move_focus(there & status.may)
        for verb, button in self.buttons.items():
            button.setEnabled(verb in status.may)
            button.setVisible(verb in there)

    def _move_focus(self, usable: Collection[Verb]) -> None:
        """Have the focus go from a button that goes to one that does no harm: Enter presses it."""
        if not any(b.hasFocus() for verb, b in self.buttons.items() if verb not in usable):
            return
        harmless: tuple[Verb, ...] = ("begin", "pause", "resume")
        for verb in harmless:
            if verb in usable:
                self.buttons[verb].setFocus()
                return
        self.table.setFocus()

    def _rename(self) -> None:
        self.setAccessibleName(self.tr("Protocol"))
        self.table.setAccessibleName(self.tr("The trials of this run"))
        self.progress.setAccessibleName(self.tr("How far this part is"))
        self.progress_whole.setAccessibleName(self.tr("How far the run is"))
        self.notices.rename()
        self.choose.setText(self.tr("Choose a protocol ..."))
        self.choose.setAccessibleName(self.choose.text())
        for verb, button in self.buttons.items():
            button.setText(texts.tr(texts.VERBS[verb]))
            key = QKeySequence(KEYS[verb]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{texts.tr(texts.MEANINGS[verb])} ({key})")
            button.setAccessibleName(button.toolTip())
        self.refresh()
