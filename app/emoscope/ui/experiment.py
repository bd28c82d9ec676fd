"""The labelled experiment in the window: a protocol's run, its dock, its keys, her screen.

What plays stimuli is made when it is first needed: it brings a second of libraries and a thread.
"""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from emoscope.pipeline import Result
from emoscope.protocol.runner import find_run
from emoscope.protocol.values import Run
from emoscope.sitting import Sitting
from emoscope.ui import words
from emoscope.ui.board import Board
from emoscope.ui.front import Front
from emoscope.ui.hour import Hour
from emoscope.ui.in_turns import one_by_one
from emoscope.ui.marks import Marks
from emoscope.ui.panels.tile import state_of
from emoscope.ui.theme import State, Theme
from emoscope_devices.gamepad import Gamepad
from emoscope_models import Estimate, Modality

if TYPE_CHECKING:
    from emoscope.ui.protocol.choose import Choice
    from emoscope.ui.protocol.conductor import Conductor
    from emoscope.ui.protocol.panel import ProtocolPanel
    from emoscope.ui.protocol.stage import Stage

LOOK_MS = 1000
LEAST = 480
"""Design pixels that the panel needs; in a lower dock it is scrolled."""


class Experiment(QObject):
    """Owns the conductor and its panel; the dock is there from the start, and empty."""

    def __init__(
        self, window: QMainWindow, front: Front, board: Board, hour: Hour, marks: Marks
    ) -> None:
        """Add the dock, and follow the sessions that ``marks`` follows."""
        super().__init__(window)
        self._window, self._front, self._board = window, front, board
        self._hour, self._marks = hour, marks
        self._stick = Gamepad()
        self.panel: ProtocolPanel | None = None
        self.conductor: Conductor | None = None
        self._stage: Stage | None = None
        self._estimates: Mapping[Modality, Estimate] = {}
        self._states: Mapping[Modality, State] = {}
        self._path = ""
        self._warned = self._looked = self._over = False
        self._sitting: Sitting | None = None
        self.holder = _Holder(self._make_soon)
        board.add(
            "protocol", lambda: self.tr("Protocol"), self.holder, "right", beside="bands",
            shown_in=(),
        )  # fmt: skip
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show_quality)
        marks.attached.connect(self._attach)
        marks.detached.connect(self._detach)
        marks.desk.changed.connect(self._look_back)
        front.engine.bridge.result.connect(self._take)

    # -- what the operator does --------------------------------------------------------------

    def show_protocol(self) -> None:
        """Show where the run is, and what comes."""
        self._make()
        self._board.open_dock("protocol")

    def choose_protocol(self) -> None:
        """Choose the file of a protocol, and whose run it is."""
        from emoscope.ui.protocol.choose import ChooseProtocol

        self.show_protocol()
        assert self.conductor is not None
        dialog = ChooseProtocol(
            self._window,
            path=self._path,
            participant=number_of(self._hour.visit.participant if self._hour.visit else ""),
            found=self.conductor.found,
            theme=self._front.theme,
        )
        dialog.chosen.connect(self._chosen)
        dialog.finished.connect(dialog.release)
        dialog.open()

    def toggle_run(self) -> None:
        """Begin the run, pause it, or go on."""
        self._ready().toggle()

    def next_part(self) -> None:
        """Go on to the part that comes."""
        self._ready().next_part()

    def repeat_trial(self) -> None:
        """Begin this trial once more."""
        self._ready().repeat()

    def break_off_trial(self) -> None:
        """Break this trial off."""
        self._ready().break_off()

    def skip_trial(self) -> None:
        """Leave this trial out."""
        self._ready().skip()

    def stop_run(self) -> None:
        """End the run, after asking."""
        self._ready().stop()

    def test_player(self) -> None:
        """Test on the participant's screen when films are seen and heard; flash and beep."""
        from emoscope.ui.protocol.player_dialog import PlayerDialog

        self._make()
        conductor, screen = self.conductor, self._hour.screen
        assert conductor is not None and self._stage is not None
        if conductor.running:
            self._front.show_notice(self.tr("A run is going on. Test the player before or after."))
            return
        if not screen.isVisible():
            screen.place()
        page = conductor.page
        screen.exhibit(page.widget, page.dress)
        # Without a session no microphone is opened: nobody has been asked.
        dialog = PlayerDialog(self._stage, self._sitting, None, self._window)
        dialog.finished.connect(lambda: screen.wait())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def calibrate(self) -> None:
        """Train her own EEG model from her recordings, and see whether it may vote."""
        visit, front = self._hour.visit, self._front
        if visit is None or not visit.participant:
            front.show_notice(
                self.tr("Nobody is in the chair. Set up a session (Ctrl+N), then calibrate.")
            )
            return
        # Loaded when asked for: it brings what reads recordings.
        from emoscope.ui.personal.dialog import open_calibrate

        session = front.engine.session
        dialog = open_calibrate(
            self._window, front.settings, visit.participant, front.theme, sitting=session
        )
        dialog.used.connect(self._hour.seat.use)

    # -- what the window says ----------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        if self.panel is not None:
            self.panel.set_theme(theme)
            self.panel.setMinimumHeight(theme.px(LEAST))

    def finish(self) -> None:
        """Let go of everything: the program ends."""
        self._look.stop()
        self._over = True
        if self.conductor is not None:
            self.conductor.close()
        elif self._stage is not None:  # the next turn would have made the conductor
            self._stage.close_up()
        self._stick.stop()

    # -- parts -------------------------------------------------------------------------------

    def _ready(self) -> "ProtocolPanel":
        self.show_protocol()
        assert self.panel is not None
        return self.panel

    def _make(self) -> None:
        """Make what plays and what shows, once."""
        for step in self._parts():
            step()

    def _make_soon(self) -> None:
        """Make them in turns, of which each is as long as the window may hold still."""
        one_by_one(self, self._parts())

    def _parts(self) -> tuple[Callable[[], None], ...]:
        """Return what is to be made, in order; each does nothing if it was done."""
        return self._make_stage, self._make_conductor, self._make_panel, self._show_panel

    def _make_stage(self) -> None:
        if self._stage is None and not self._over:
            # Loaded when asked for: Qt Multimedia, and with it a second FFmpeg.
            from emoscope.ui.protocol.stage import Stage

            self._stick.start()
            self._stage = Stage()

    def _make_conductor(self) -> None:
        if self.conductor is not None or self._stage is None or self._over:
            return
        from emoscope.ui.protocol.making import conductor_of

        self.conductor = conductor_of(
            self._hour.screen, stage=self._stage, stick=self._stick, parent=self
        )
        self._hour.screen.admit(self.conductor.page.widget)
        self.conductor.changed.connect(self._warn)

    def _make_panel(self) -> None:
        if self.panel is not None or self.conductor is None:
            return
        from emoscope.ui.protocol.panel import ProtocolPanel

        self.panel = ProtocolPanel(self.conductor, self._front.theme, own_keys=False)
        self.panel.choosing.connect(self.choose_protocol)
        self.panel.setMinimumHeight(self._front.theme.px(LEAST))
        if self._sitting is not None and self._marks.desk.book is not None:  # the panel says what
            self.conductor.attach(self._sitting, self._marks.desk.book)  # comes of it

    def _show_panel(self) -> None:
        if self.panel is not None and not self.holder.holds:
            self.holder.hold(self.panel)
            self._look.start()

    def _attach(self, sitting: Sitting) -> None:
        """Follow a session."""
        book, self._sitting, self._looked = self._marks.desk.book, sitting, False
        if self.conductor is not None and book is not None:
            self.conductor.attach(sitting, book)
        self._look_back()

    def _look_back(self) -> None:
        """Say once that a run was left in the middle: its markers may come after the session."""
        conducted = self.conductor is not None and self.conductor.run is not None
        if self._sitting is None or self._looked or conducted:
            return
        left = find_run(self._sitting.entries)
        if left is not None:
            self._looked = True
            self._make()
            self._board.open_dock("protocol")
            self._front.show_notice(
                self.tr(
                    "A run of “{protocol}” was left in the middle. Choose its file (Ctrl+Shift+P),"
                    " and it goes on where it was."
                ).format(protocol=left.protocol)
            )

    def _detach(self) -> None:
        self._sitting = None
        self._estimates, self._states = {}, {}
        if self.conductor is not None:
            self.conductor.detach()

    def _chosen(self, choice: "Choice") -> None:
        from emoscope.ui.protocol.multimedia import speakers

        assert self.conductor is not None
        self._path, self._warned = str(choice.path), False
        self._board.open_dock("protocol")
        if not self.conductor.load(
            choice.run, rehearsal=choice.rehearsal, again=choice.again, before=choice.before
        ):
            return
        if not self._hour.screen.isVisible():
            self._hour.screen.place()
        if _sounds(choice.run) and not speakers():
            self._front.show_notice(
                self.tr(
                    "There is no sound output: what is heard in this protocol cannot be shown. Plug"
                    " in headphones or speakers before the run begins."
                )
            )

    def _warn(self) -> None:
        """Say once that a run leaves nothing behind, while it does."""
        session, conductor = self._front.engine.session, self.conductor
        status = conductor.status if conductor is not None else None
        runs = conductor is not None and conductor.running and status is not None
        if not runs or session is None or status is None or status.rehearsal or self._warned:
            return
        if not session.tap.recording:
            self._warned = True
            self._front.show_notice(
                self.tr(
                    "This run is not being recorded. Record (Ctrl+R), or end the run and begin it"
                    " anew as a rehearsal."
                )
            )

    def _take(self, result: Result) -> None:
        self._estimates = result.estimates
        self._states = {
            name: state_of(result.fused.contributions.get(name)) for name in result.estimates
        }

    def _show_quality(self) -> None:
        """Say how good each signal is just now."""
        if self.panel is None or not self.panel.isVisible():
            return
        from emoscope.ui.protocol.quality_line import QualityWord

        self.panel.show_quality(
            [
                QualityWord(
                    words.modality(name),
                    self._states.get(name, "absent"),
                    words.texts(estimate.validity.reasons[:1]),
                )
                for name, estimate in self._estimates.items()
            ]
        )


class _Holder(QWidget):
    """An empty place that has itself filled when it is first seen."""

    def __init__(self, fill: Callable[[], object]) -> None:
        super().__init__()
        self._fill = fill
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def holds(self) -> bool:
        """Return whether it was filled."""
        return self._column.count() > 0

    def hold(self, widget: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(widget)
        self._column.addWidget(area)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.holds:
            QTimer.singleShot(0, self, self._fill)


def _sounds(run: Run) -> bool:
    """Return whether anything of a run can be heard."""
    parts = (part for trial in run.trials for part in trial.parts)
    return any(p.stimulus is not None and p.stimulus.kind in ("video", "sound") for p in parts)


def number_of(code: str) -> int:
    """Return the number in a participant's code, by which orders are balanced; 1 without one."""
    found = re.findall(r"\d{1,6}", code)
    return max(1, int(found[-1]) if found else 1)
