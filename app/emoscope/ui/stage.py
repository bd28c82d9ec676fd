"""What fills the window: the panels of a session, or the pre-flight before it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget

from emoscope.preflight.baseline import Showing
from emoscope.sitting import Sitting
from emoscope.study.study import Role
from emoscope.ui.board import Board
from emoscope.ui.front import Front
from emoscope.ui.hour import Hour
from emoscope.ui.preflight import PreflightPage
from emoscope.visit import Checked
from emoscope_devices import StreamKind


class Stage(QStackedWidget):
    """Shows the board, or the pre-flight: by itself at a visit's begin, and when asked for."""

    def __init__(self, board: Board, front: Front, hour: Hour) -> None:
        """Show the board; the page is made when it is first wanted."""
        super().__init__()
        self._board, self._front, self._hour = board, front, hour
        self._sitting: Sitting | None = None
        self._asked = False
        self.page = PreflightPage(front.theme)
        self.addWidget(board)
        self.addWidget(self.page)
        self.page.go.connect(self._gone)
        self.page.back.connect(self._back)
        self.page.participant.connect(self._show_participant)
        hour.checking.connect(self._ask)
        hour.changed.connect(self._expect)

    @property
    def checking(self) -> bool:
        """Return whether the pre-flight is shown."""
        return self.currentWidget() is self.page

    def toggle_check(self) -> None:
        """Show the pre-flight of the session that runs, or the panels again."""
        if self.checking:
            self._leave()
        else:
            self._ask()

    def attach(self, sitting: Sitting) -> None:
        """Follow a session."""
        self._sitting = sitting
        if self._asked or self.checking:
            self._enter()

    def detach(self) -> None:
        """Let go of the session: it is being closed."""
        self._sitting = None
        self.page.detach()

    def frame(self) -> None:
        """Draw what is new; 30 times a second."""
        if self.checking:
            self.page.frame()
            self.page.baseline.tell(self._unseen())

    def _ask(self) -> None:
        self._asked = True
        if self._sitting is not None:
            self._enter()

    def _enter(self) -> None:
        if self._sitting is None:
            return
        self._asked = False
        settings = self._front.settings
        self.page.attach(self._sitting, self._roles(), settings.validity, self._hour.closed())
        self.setCurrentWidget(self.page)
        self.page.baseline.begin.setFocus()

    def _roles(self) -> Mapping[StreamKind, Role]:
        """Return what is asked of each stream; of one that she declined, too: go on is a choice."""
        visit = self._hour.visit
        return self._hour.roles() if visit is None else visit.study.roles

    def _expect(self) -> None:
        if self.checking:
            self.page.expect(self._roles(), self._hour.closed())

    def _leave(self) -> None:
        self.page.detach()
        self.setCurrentWidget(self._board)
        self._asked = False

    def _gone(self, checked: Checked) -> None:
        self._leave()
        self._hour.check(checked)

    def _back(self) -> None:
        """Go back to who takes part; without a visit to the panels."""
        self._leave()
        if self._hour.visit is not None:
            self._hour.new_participant()

    def _unseen(self) -> str:
        """Return what the participant is asked to do, where no screen shows it."""
        screen, showing = self._hour.screen, self.page.showing
        if screen.isVisible():
            return ""
        texts = _both(showing) if any(showing.text.values()) else showing.instruction
        return texts.get(screen.language, "")

    def _show_participant(self, showing: Showing) -> None:
        """Let the participant see what the baseline asks of her."""
        screen = self._hour.screen
        if showing.phase in ("idle", "over"):
            screen.wait()
        elif any(showing.text.values()):
            screen.instruction(_both(showing))
        elif showing.screen == "cross":
            screen.cross(showing.instruction)
        elif showing.screen == "face":
            screen.face(showing.instruction)
        else:
            screen.instruction(showing.instruction)


def _both(showing: Showing) -> dict[str, str]:
    """Return what to do and what to read, by language."""
    return {
        code: f"{showing.instruction.get(code, '')}\n\n{text}".strip()
        for code, text in showing.text.items()
    }
