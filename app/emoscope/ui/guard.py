"""That nothing is lost unseen: alarms, their sound, the list of problems."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from emoscope.sitting import Sitting
from emoscope.study.study import Role
from emoscope.ui.alarms import (
    AlarmDesk,
    AlarmHistory,
    AlarmStrip,
    ProblemDesk,
    ProblemList,
    StateHeader,
)
from emoscope.ui.board import Board
from emoscope.ui.front import Front
from emoscope.ui.theme import Theme
from emoscope.visit import Visit
from emoscope.watching import note_of
from emoscope_devices import StreamKind
from emoscope_devices.tone import Tone

LOOK_MS = 1000


class Guard(QObject):
    """Owns the desks and what shows them; looks once a second. ``sound``: alarms can be heard."""

    def __init__(self, window: QMainWindow, front: Front, board: Board, *, sound: bool) -> None:
        """Make the parts; two lists become docks of the board, closed in the layouts it has."""
        super().__init__(window)
        self._board = board
        self.problems = ProblemDesk(self)
        tone = Tone() if sound else None
        self.alarms = AlarmDesk(self, tone=tone, problems=self.problems.book, operator="operator")
        self.alarms.noted.connect(self._note)
        self._sitting: Sitting | None = None
        self.header = StateHeader(front.theme)
        self.strip = AlarmStrip(self.alarms, front.theme, key="A", mute_key="Shift+A")
        self.history = AlarmHistory(self.alarms, front.theme)
        self.list = ProblemList(self.problems, front.theme)
        board.add("alarms", lambda: self.tr("Alarms"), self.history, "bottom", shown_in=())
        board.add("problems", lambda: self.tr("Problems"), self.list, "bottom", shown_in=())
        self.alarms.listen(front.engine)
        self.alarms.changed.connect(self._show)
        self.strip.history_wanted.connect(self.show_alarms)
        self.history.told.connect(lambda text: front.show_notice(text))
        self.list.told.connect(lambda text: front.show_notice(text))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.alarms.look)
        self._timer.start()

    # -- what the operator does --------------------------------------------------------------

    def acknowledge(self) -> None:
        """Note that every alarm has been seen."""
        self.alarms.acknowledge()

    def toggle_mute(self) -> None:
        """Let alarms be silent for two minutes, or heard again."""
        self.alarms.toggle_mute()

    def show_alarms(self) -> None:
        """List every alarm of this session."""
        self._board.open_dock("alarms")

    def show_problems(self) -> None:
        """List what went wrong inside the program."""
        self._board.open_dock("problems")

    # -- what the window says ----------------------------------------------------------------

    def begin(self) -> None:
        """Another session is being opened, or none runs any more."""
        self.alarms.begin()  # how the last ones ended is in the recording, too
        self._sitting = None

    def attach(
        self, sitting: Sitting, roles: Mapping[StreamKind, Role], visit: Visit | None
    ) -> None:
        """Watch over a session, by the ``roles`` of its streams; a visit says what is recorded."""
        self._sitting = sitting
        recorded = None if visit is None else visit.recorded()
        self.alarms.attach(sitting, roles, recorded=recorded)

    def expect(self, roles: Mapping[StreamKind, Role], visit: Visit | None) -> None:
        """Watch by these ``roles`` from now on, and show whose session it is."""
        self.alarms.expect(roles)
        known = visit is not None and visit.participant
        self.header.set_who(f"{visit.participant} · {visit.study.code}" if known and visit else "")

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        for part in (self.header, self.strip, self.history, self.list):
            part.set_theme(theme)

    def finish(self) -> None:
        """End the sound and hear of nothing more: the program ends."""
        self._timer.stop()
        self.problems.remove()
        self.alarms.finish()

    def _note(self, news: tuple[Mapping[str, Any], ...]) -> None:
        """Have what happened to alarms in the recording, too."""
        if self._sitting is not None and self._sitting.tap.recording:
            for entry in news:
                label, time = note_of(entry)
                self._sitting.mark(label, time=time, kind="note", origin="alarm")

    def _show(self) -> None:
        self.header.show_standing(self.alarms.standing)
