"""The main window: where the panels are, what the operator can do."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from emoscope.recording import RecorderError
from emoscope.settings import Settings
from emoscope.sitting import Sitting
from emoscope.ui import actions, icons, words
from emoscope.ui import theme as themes
from emoscope.ui.board import Board
from emoscope.ui.dialogs import Dialogs
from emoscope.ui.engine import Engine
from emoscope.ui.experiment import Experiment
from emoscope.ui.explain_panel import ExplainPanel
from emoscope.ui.first import First
from emoscope.ui.guard import Guard
from emoscope.ui.hour import Hour
from emoscope.ui.keeper import SettingsKeeper
from emoscope.ui.languages import speak
from emoscope.ui.marks import Marks
from emoscope.ui.participants.bar import ParticipantBar
from emoscope.ui.presenter import Presenter
from emoscope.ui.record import Answer, RecordControl
from emoscope.ui.rests import Rests
from emoscope.ui.restyle import Part, Restyle
from emoscope.ui.stage import Stage
from emoscope.ui.toolbar import BUTTONS, Toolbar
from emoscope.ui.view import View
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import Sentence, StreamKind

FRAME_MS = 33
"""30 pictures a second."""
SMALLEST, LARGEST = 0.75, 2.5
DESIGN = (1600, 1000)
"""The window's size in design pixels."""


class MainWindow(QMainWindow):
    """What an operator sees and does. Holds no engine state of its own.

    ``choice`` is (camera, microphone, eeg) as on the command line. ``path`` is where settings are
    kept, None to keep nothing.
    """

    def __init__(
        self,
        choice: tuple[str, str, str],
        settings: Settings,
        path: Path | None,
        *,
        fit: float = 1.0,
        apart: bool = False,
        sound: bool = False,
        most: float = LARGEST,
    ) -> None:
        """Build the window; ``start`` opens the devices, ``apart`` in a process of their own.

        With ``sound`` alarms are heard, unless the settings say that they are not. ``most`` is the
        largest scale that the screen has room for.
        """
        super().__init__()
        self._fit, self._most = fit, most
        self._running = self._may_close = False
        self.setWindowTitle("Emoscope")
        self.choice = choice
        self.settings = settings
        self.keeper = None if path is None else SettingsKeeper(path, self)
        self.theme = self.wanted_theme()
        themes.apply(themes.running(), self.theme)  # before any part: its font stays with it
        self._make_parts(apart, sound)
        self._build()
        self._make_hands(path)
        self.actions_ = actions.Actions(self)
        self._panels = self._add_panels_menu()
        self._connect()
        self._restyle = self._make_restyle()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)
        self._timer.start(FRAME_MS)
        self.apply_theme()
        self.resize(self.theme.px(DESIGN[0]), self.theme.px(DESIGN[1]))

    # -- what the operator does --------------------------------------------------------------

    def start(self, after: Engine | None = None) -> None:
        """Open the chosen devices and models, once ``after`` has let go of its devices."""
        self._running = True
        self.explain.forget()
        self.presenter.begin()
        self.guard.begin()
        self.stage.detach()
        self.marks.detach()
        self.hour.detach()
        self.toolbar.show_running(True)
        hour = self.hour
        self.engine.start(hour.choice(self.choice), hour.settings(self.settings), after=after)

    def stop(self) -> None:
        """Close devices and models."""
        self._show_stopped()
        self.engine.stop()

    @property
    def running(self) -> bool:
        """Return whether a session is wished for."""
        return self._running

    def begin(self, after: Engine | None = None) -> None:
        """Start, once the person who would be captured has agreed."""
        if self.hour.permits(self.choice):
            self.start(after)
        else:
            self.hour.new_participant()

    def toggle(self) -> None:
        """Start, or stop: whatever was asked for last is undone, however far it got."""
        if not self._running:
            self.show_notice("")
            self.begin()
        else:
            self.recording.let_go(self.engine.session, self.stop)

    def toggle_recording(self) -> None:
        """Record, after asking of whom and where; or stop, after asking once."""
        session = self.engine.session
        if session is None or self.recording.busy:
            return
        if session.tap.recording:
            self.recording.let_go(session, lambda: self.recording.end(session))
            return
        try:
            answer = self.hour.answer()
        except RecorderError as error:
            self.show_notice(words.texts(error.sentences))
            return
        if answer is None:
            self.recording.ask(self.settings.recording, self._record)
        else:
            self._record(answer)

    def _record(self, answer: Answer) -> None:
        if self.engine.session is not None and not self.recording.busy:
            self.show_notice("")
            self.keep(replace(self.settings, recording=answer.kept))
            opened, visit = self.hour.settings(self.settings), self.hour.visit
            self.recording.begin(self.engine.session, answer, opened, visit)

    def use(self, settings: Settings) -> None:
        """Obey these settings as far as that needs no new session, and keep them."""
        before = self.settings.window
        self.keep(settings)
        if settings.window.language != before.language:
            speak(themes.running(), settings.window.language)
        if (settings.window.theme, settings.window.scale) != (before.theme, before.scale):
            self.theme = self.wanted_theme()
            self._restyle.to(self.theme)
        self.presenter.configure(settings.window)
        self._offer()

    def explain_now(self) -> None:
        """Take the newest answer apart, or close what is taken apart."""
        if self.explain.isVisible():
            self.explain.close_sheet()
        else:
            self.explain.open_newest()

    def recording_folder(self) -> str:
        """Return the folder that is being recorded into, or nothing."""
        session = self.engine.session
        recorder = session.tap.recorder if session is not None and session.tap.recording else None
        return "" if recorder is None else str(recorder.folder)

    def come_forward(self) -> None:
        """Be in front of other windows: somebody has started Emoscope a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def finish(self) -> None:
        """Stop the engine and wait for it: the program ends."""
        self._timer.stop()
        self._restyle.finish()
        self.presenter.end()
        for part in (self.dialogs, self.first, self.experiment, self.hour, self.guard):
            part.finish()
        self.board.layouts.flush()
        self.recording.finish()
        self.engine.finish()
        if self.keeper is not None:
            self.keeper.finish()

    def event(self, event: QEvent) -> bool:
        """Notice when everything that a frame asked for has been painted."""
        handled = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            self.presenter.painted()
        return handled

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language; the parts do so on their own."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "actions_"):
            self.actions_.name()
            self._panels.setTitle(self.tr("Panels"))
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once, unless a recording must be asked about; ``finish`` waits for devices."""
        session = self.engine.session
        if session is not None and session.tap.recording and not self._may_close:
            event.ignore()
            self.recording.let_go(session, self._close_anyway)
            return
        self._timer.stop()
        event.accept()
        QApplication.quit()

    def _close_anyway(self) -> None:
        self._may_close = True
        self.close()

    # -- what the engine says ----------------------------------------------------------------

    def _started(self, session: Sitting) -> None:
        if self.engine.settled:
            self.hour.attach(session)  # first: it knows whose visit it is
            self.presenter.attach(session, self.hour.closed())
            self.guard.attach(session, self.hour.roles(), self.hour.visit)
            self.stage.attach(session)
            self.marks.attach(session, self.hour.visit)
            self.toolbar.show_resting(self.presenter.resting)

    def _problem(self, kind: StreamKind, sentences: tuple[Sentence, ...]) -> None:
        if self.engine.settled:
            self.presenter.show_problem(kind, sentences)

    def _failed(self, sentences: object) -> None:
        self._show_stopped()
        self.show_notice(words.texts(sentences))  # type: ignore[arg-type]

    def _frame(self) -> None:
        self.presenter.frame()
        self.stage.frame()
        session = self.engine.session
        time = session.clock.now() if session is not None else None
        self.toolbar.show_time(time, self.marks.count if session is not None else 0)
        self.toolbar.show_recording(*self.recording.look(session))
        if session is not None and session.failure is not None:
            self.show_notice(words.text(session.failure))

    def show_notice(self, text: str, wrong: bool = True) -> None:
        """Show a sentence across the top until the operator starts anew; none hides it."""
        self._notice.set_role("alarm" if wrong else "notice")
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    # -- parts -------------------------------------------------------------------------------

    def _make_parts(self, apart: bool, sound: bool) -> None:
        """Make what is seen, and what goes on behind it."""
        settings = self.settings
        self.engine = Engine(self, apart=apart)
        self.toolbar = Toolbar(self.theme)
        self._offer()
        self.board = Board(self.theme)
        self.presenter = Presenter(self.board, settings.window, self)
        self.explain = ExplainPanel(self.board, self.theme, lambda: self.engine.moments)
        self.recording = RecordControl(self)
        self._notice = Wrapped()
        self.guard = Guard(self, self, self.board, sound=sound and settings.hour.sound)
        self.presenter.run = self.guard.problems.run
        self.who = ParticipantBar(self.theme)
        self.hour = Hour(self, self, apart=apart)
        self.stage = Stage(self.board, self, self.hour)
        self.marks = Marks(self, self, self.board, self.hour)

    def _make_hands(self, path: Path | None) -> None:
        """Make what obeys the operator's commands."""
        self.dialogs = Dialogs(
            self, self, path, lambda: self.hour.visit is not None, lambda: self.marks.keys_used
        )
        self.dialogs.withdrawn.connect(self.hour.seat.forget)
        self.experiment = Experiment(self, self, self.board, self.hour, self.marks)
        self.first = First(self, self, self.hour, self.dialogs.choose_devices)
        self.rests = Rests(self, self, self.toolbar)
        self.view = View(lambda: self.settings.window, self, self.board)

    def _add_panels_menu(self) -> QMenu:
        """Put who is in the chair, and the menu of panels, into the menu bar."""
        self.menuBar().setCornerWidget(self.who)
        panels = self.board.layouts.menu()
        panels.setTitle(self.tr("Panels"))
        self.actions_.menu("view").addMenu(panels)
        return panels

    def _make_restyle(self) -> Restyle:
        parts = (
            self.toolbar, self.board, self.explain, self.hour.screen, self.guard, self.who,
            self.stage.page, self.marks, self.experiment)  # fmt: skip
        last: tuple[Part, ...] = (self._draw_menus, self.board.remeasure)
        return Restyle((*(part.set_theme for part in parts), *last), self)

    def _build(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._notice.hide()
        self.toolbar.set_head(self.guard.header)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.guard.strip)
        layout.addWidget(self._notice)
        layout.addWidget(self.marks.bar)
        layout.addWidget(self.stage, 1)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        for name in BUTTONS:
            self.toolbar.button(name).clicked.connect(self.actions_[name].trigger)
        self.view.changed.connect(lambda w: self.use(replace(self.settings, window=w)))
        if self.keeper is not None:
            self.keeper.failed.connect(self._not_kept)
        self.recording.told.connect(self.show_notice)
        self.who.wanted.connect(self.hour.new_participant)
        self.hour.changed.connect(self._show_visit)
        self.stage.page.devices.connect(self.dialogs.choose_devices)
        self.board.layouts.told.connect(self.show_notice)
        self.engine.started.connect(self._started)
        self.engine.problem.connect(self._problem)
        self.engine.failed.connect(self._failed)
        self.engine.notice.connect(self.show_notice)
        bridge = self.engine.bridge
        bridge.result.connect(self.presenter.take)
        bridge.result.connect(self.explain.take)
        bridge.result.connect(self.hour.screen.take)
        self.board.timeline.instant_clicked.connect(self.explain.open_at)
        self.explain.chosen.connect(self.board.timeline.choose)
        bridge.state.connect(self.presenter.show_state)
        bridge.model.connect(self.presenter.show_model)
        bridge.marker.connect(self.presenter.show_marker)

    def _show_visit(self) -> None:
        self.who.show_visit(self.hour.visit)
        self.guard.expect(self.hour.roles(), self.hour.visit)

    def _show_stopped(self) -> None:
        self._running = False
        self.guard.begin()
        self.stage.detach()
        self.marks.detach()
        self.hour.detach()
        self.toolbar.show_running(False)
        self.toolbar.show_resting(False)
        self.presenter.end()

    def _offer(self) -> None:
        s = self.settings
        self.toolbar.offer(face=s.face.neutral, voice=s.microphone.only_participant)

    def wanted_theme(self) -> themes.Theme:
        """Return the theme that the settings ask for, in a size that the screen has room for."""
        wanted = self.settings.window
        scale = max(SMALLEST, min(LARGEST, self._most, wanted.scale * self._fit))
        return themes.THEMES[wanted.theme].scaled(scale)

    def apply_theme(self) -> None:
        """Give every part the window's theme, at once."""
        self._restyle.to(self.theme)
        self._restyle.finish()

    def _draw_menus(self, theme: themes.Theme) -> None:
        for does, name in icons.FOR_COMMANDS.items():
            self.actions_[does].setIcon(icons.icon(name, theme, 16))

    def keep(self, settings: Settings) -> None:
        """Use these settings from now on, and have them written down."""
        self.settings = settings
        if self.keeper is not None:
            self.keeper.keep(settings)

    def _not_kept(self, error: OSError) -> None:
        assert self.keeper is not None
        self.show_notice(
            self.tr("The settings could not be kept in {path} ({why}).").format(
                path=self.keeper.path, why=error.strerror
            )
        )
