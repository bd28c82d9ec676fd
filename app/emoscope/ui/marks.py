"""Markers and blocks in the window: docks, keys, and what the participant sees of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from emoscope.marking import Shown
from emoscope.sitting import Sitting
from emoscope.study.study import MarkerKey, Study
from emoscope.ui.board import Board
from emoscope.ui.front import Front
from emoscope.ui.hour import Hour
from emoscope.ui.marking import BlockBar, MarkerDesk, MarkerKeys, MarkerPanel
from emoscope.ui.participant import ScreenControl
from emoscope.ui.theme import Theme
from emoscope.visit import Visit


class Marks(QObject):
    """Owns the desk of markers and blocks; ``bar`` is for the top of the window."""

    attached = Signal(object)
    """A Sitting is followed from now on."""
    detached = Signal()

    def __init__(self, window: QMainWindow, front: Front, board: Board, hour: Hour) -> None:
        """Make the parts; the list of markers is a dock behind the bands."""
        super().__init__(window)
        self._board, self._hour, self._front = board, hour, front
        self._studied: Study | None = None
        self.desk = MarkerDesk(self)
        self.panel = MarkerPanel(self.desk, front.theme)
        self.bar = BlockBar(self.desk, front.theme)
        self.control = ScreenControl(hour.screen, front.theme)
        self.keys = MarkerKeys(window, self.desk)
        board.add("markers", lambda: self.tr("Markers"), self.panel, "right", beside="bands")
        board.add(
            "screen",
            lambda: self.tr("Participant's screen"),
            self.control,
            "right",
            shown_in=(),
        )
        self.desk.told.connect(lambda text: front.show_notice(text))
        self.desk.screen.connect(self._show_participant)
        self.count = 0
        """Of markers that count, without what alarms wrote."""
        self.desk.changed.connect(self._follow)
        self.desk.unconfirmed.connect(self._warn)
        hour.changed.connect(self._study)
        front.recording.ending.connect(self.end_block)
        self._study()

    @property
    def keys_used(self) -> tuple[MarkerKey, ...]:
        """Return the keys that the study has for markers."""
        return self._studied.keys if self._studied is not None else ()

    # -- what the operator does --------------------------------------------------------------

    def set_marker(self) -> None:
        """Mark this instant."""
        self.desk.mark()

    def just_happened(self) -> None:
        """Mark the last ten seconds."""
        self.desk.just_happened()

    def write_note(self) -> None:
        """Give the line for notes the keyboard."""
        self._board.open_dock("markers")
        self.panel.note.begin()

    def undo(self) -> None:
        """Take back what was last done to the markers."""
        self.desk.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.desk.redo()

    def next_block(self) -> None:
        """End the block that runs, and begin the next one."""
        runner = self.desk.runner
        if runner is not None and runner.blocks:
            self.desk.do(runner.next)

    def end_block(self) -> None:
        """End the block that runs, if one does: its recording ends."""
        runner = self.desk.runner
        if runner is not None and runner.status.marker is not None:
            self.desk.do(runner.end)

    def longer_block(self) -> None:
        """Let the block that runs last half a minute longer."""
        runner = self.desk.runner
        if runner is not None and runner.status.block is not None:
            self.desk.do(runner.extend)

    def show_screen_control(self) -> None:
        """Show what the participant sees, and what she could."""
        self._board.open_dock("screen")

    # -- what the window says ----------------------------------------------------------------

    def attach(self, sitting: Sitting, visit: Visit | None) -> None:
        """Follow a session."""
        self.desk.attach(sitting, self._hour.used(visit))
        if visit is not None and visit.consent is not None:
            self.desk.set_language(visit.consent.language)
        self.attached.emit(sitting)

    def detach(self) -> None:
        """Let go of the session."""
        self.detached.emit()
        self.desk.detach()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        for part in (self.panel, self.bar, self.control):
            part.set_theme(theme)

    def _follow(self) -> None:
        """Draw the markers as they are now, and count them."""
        self._board.timeline.set_markers(self.desk.recent())
        session = self._front.engine.session
        markers = session.markers if session is not None else ()
        self.count = sum(marker.origin != "alarm" for marker in markers)

    def _warn(self, count: int) -> None:
        """Say that markers have not come through."""
        if count:
            text = self.tr("%n marker(s) not confirmed by the engine yet.", "", count)
            self._front.show_notice(text)

    def _study(self) -> None:
        """Have the keys and blocks of the study that is used now."""
        study = self._hour.used(self._hour.visit)
        if study != self._studied:
            self._studied = study
            self.keys.set_keys(study.keys if study is not None else ())
            self.desk.set_study(study)

    def _show_participant(self, shown: Shown) -> None:
        """Show her what a block wants, except over a notice that waits for her, or a trial."""
        screen = self._hour.screen
        if screen.page in ("notice", "trial"):
            return
        screen.show_calm(shown.screen, shown.text)
