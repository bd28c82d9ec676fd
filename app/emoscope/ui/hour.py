"""The operator's hour: study, participant and consent, pre-flight, session, verdict, next one.

Nothing that captures a person is opened before she has agreed, and nothing that she declined.
"""

import json
import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from emoscope.engine import EngineError, available, find_place
from emoscope.participants.errors import ConsentError
from emoscope.recording import RecorderError, new_folder
from emoscope.settings import Settings
from emoscope.sitting import Sitting
from emoscope.study.applied import apply
from emoscope.study.errors import StudyError
from emoscope.study.file import load
from emoscope.study.standard import standard
from emoscope.study.study import Role, Study
from emoscope.ui import words
from emoscope.ui.after import AfterDialog
from emoscope.ui.front import Front
from emoscope.ui.languages import language_of
from emoscope.ui.participant import ParticipantScreen
from emoscope.ui.participants.consent_dialog import ConsentDialog
from emoscope.ui.participants.decision import Decision
from emoscope.ui.record import Answer
from emoscope.ui.seat import Seat
from emoscope.visit import Checked, Visit, visit_of, watched
from emoscope_devices import KINDS, Sentence, StreamKind

log = logging.getLogger(__name__)


class Hour(QObject):
    """Leads through a visit. ``apart``: the engine may live in another process."""

    changed = Signal()
    """Another visit, or another step of it."""
    checking = Signal()
    """The pre-flight is to be shown, once the session has begun."""

    def __init__(self, window: QMainWindow, front: Front, *, apart: bool) -> None:
        """Begin with nobody in the chair, and the study of the settings."""
        super().__init__(window)
        self._window, self._front, self._apart = window, front, apart
        self.study: Study = standard()
        self.study_path: Path | None = None
        self.visit: Visit | None = None
        settings = front.settings
        self.screen = ParticipantScreen(
            front.theme,
            language=language_of(settings.window.language),
            display=settings.hour.screen,
            operator=window,
        )
        self._consent: ConsentDialog | None = None
        self.seat = Seat(front, self)
        self.seat.sat.connect(self._begin)
        front.presenter.baselines.changed.connect(self._learnt)
        front.recording.ended.connect(self._ended)

    # -- the study ---------------------------------------------------------------------------

    def open_study(self, path: Path | None) -> None:
        """Use the study file that the settings name; one that cannot be read is said."""
        if path is None:
            return
        try:
            self.use_study(load(path), path)
        except (StudyError, OSError) as error:
            log.warning("no study: %s", error)
            said = error.sentences if isinstance(error, StudyError) else ()
            self._front.show_notice(words.texts(said) or str(error))

    def use_study(self, study: Study, path: Path | None) -> None:
        """Set up the next visits for ``study``; the one that goes on keeps its own."""
        self.study, self.study_path = study, path
        kept = self._front.settings.hour
        named = "" if path is None else str(path)
        if kept.study != named:
            self._front.keep(replace(self._front.settings, hour=replace(kept, study=named)))
        self.changed.emit()

    def used(self, visit: Visit | None) -> Study | None:
        """Return the study whose keys and blocks there are: the visit's, or an open file's."""
        if visit is not None:
            return visit.study
        return self.study if self.study_path is not None else None

    def roles(self) -> dict[StreamKind, Role]:
        """Return what is asked of each stream: of what was chosen, and of what a study names.

        Without a study what was chosen is wanted; without a visit a device may be open that the
        study leaves out, and then it is not to be lost unseen either. Any thread.
        """
        visit, study = self.visit, self.study if self.study_path is not None else None
        if visit is not None:
            return visit.expected()
        asked = self._front.engine.asked
        roles: dict[StreamKind, Role] = {kind: "wanted" for kind in KINDS if kind in asked}
        named = study.roles if study is not None else {}
        return roles | {kind: role for kind, role in named.items() if role != "off"}

    def closed(self) -> dict[StreamKind, Sentence]:
        """Return why streams stay closed that are not to be opened in this visit."""
        return {} if self.visit is None else self.visit.closed()

    # -- the way in --------------------------------------------------------------------------

    def permits(self, choice: tuple[str, str, str]) -> bool:
        """Return whether ``choice`` may be opened now: it captures nobody, or she has agreed."""
        if not watched(choice) or (self.visit is not None and self.visit.consent is not None):
            return True
        # A recording that goes on without a window was agreed to before that began.
        with suppress(EngineError):
            return self._apart and available() and find_place().holder() is not None
        return False

    def choice(self, own: tuple[str, str, str]) -> tuple[str, str, str]:
        """Return what is opened of the operator's own devices."""
        return own if self.visit is None else self.visit.choice(own)

    def settings(self, own: Settings) -> Settings:
        """Return what a session is opened with: the operator's settings, the study's montage."""
        if self.visit is None:
            return own
        own = self.seat.settings(own)
        if self.visit.consent is not None and not self.visit.consent.may_record:
            own = self._kept_in(own)
        return apply(self.visit.study, own, eeg_device=self.choice(self._front.choice)[2])

    def _kept_in(self, own: Settings) -> Settings:
        """Return settings by which nothing leaves: what is sent can be recorded elsewhere."""
        if own.lab.lsl_out or own.lab.osc:
            self._front.show_notice(
                self.tr(
                    "She did not agree to be recorded: nothing of this session is sent to LSL or"
                    " OSC, where others could record it."
                )
            )
        return replace(own, lab=replace(own.lab, lsl_out=(), osc=""))

    def new_participant(self) -> None:
        """Set up a visit, or the next one; asks first when a recording runs."""
        if self._consent is None:
            session = self._front.engine.session
            self._front.recording.let_go(session, self._ask_consent)

    def _ask_consent(self) -> None:
        front = self._front
        if front.running:
            front.stop()
        self.visit = None
        self.seat.leave()
        front.show_notice("")
        self.changed.emit()
        second = len(self.screen.displays.names()) > 1
        dialog = self._consent = ConsentDialog(
            front.theme,
            self.study,
            front.settings.recording.parent(),
            watched=watched(self._planned()),
            screen=self.screen if second or self.screen.isVisible() else None,
            language=self.screen.language,
            kept=self.study.retention if self.study is not None else "",
            names=front.settings.recording.key_file(),
            parent=self._window,
            in_turns=True,
        )
        if second:
            self.screen.place()
        self.screen.welcome()
        dialog.decided.connect(self._decided)

    def _planned(self) -> tuple[str, str, str]:
        """Return what would be opened if she agreed to all."""
        own, devices = self._front.choice, self.study.devices
        camera, microphone, eeg = own
        return (
            devices.get("video") or camera,
            devices.get("audio") or microphone,
            devices.get("eeg") or eeg,
        )

    def _decided(self, decision: Decision) -> None:
        self._consent = None
        if decision.visit is None:
            if decision.refused:
                self.screen.thanks()
                said = self.tr("She did not agree: nothing was opened, nothing was recorded.")
                self._front.show_notice(said, wrong=False)
            return
        self.visit = decision.visit
        if self.visit.consent is not None:
            self.screen.set_language(self.visit.consent.language)
        self.screen.wait()
        self._front.show_notice("")
        self.changed.emit()
        self.seat.sit(self.visit)

    def _begin(self) -> None:
        """Open a session: what is kept of her has been read."""
        if self.visit is not None:
            self._front.start()
            self.checking.emit()

    def check(self, checked: Checked) -> None:
        """Note how the pre-flight ended; recordings from now on say so."""
        if self.visit is not None:
            self.visit = replace(self.visit, checked=checked)
            self.changed.emit()

    def attach(self, sitting: Sitting) -> None:
        """Follow a session; one that was recording before this window tells whose visit it is."""
        recorder = sitting.tap.recorder if sitting.tap.recording else None
        if self.visit is None and recorder is not None:
            with suppress(OSError, ValueError, ConsentError):
                found = json.loads((recorder.folder / "session.json").read_text("utf-8"))
                self.visit = self._known(visit_of(found.get("visit")))
                if self.visit is not None:
                    self.seat.take_up(self.visit)
                self.changed.emit()
        self.screen.set_demo(bool(sitting.captures) and not watched(self._front.choice))
        agreed = self.visit is None or self.visit.may_open("video")
        self.screen.follow(sitting, video=agreed)
        self.seat.attach(sitting)

    def _known(self, visit: Visit | None) -> Visit | None:
        """Return a visit with the keys and blocks of the study that is open, if it is that one."""
        if visit is None or visit.study.code != self.study.code:
            return visit
        return replace(visit, study=self.study)

    def _learnt(self, kind: str, state: str) -> None:
        """Keep a neutral face, or a voice, that has just been recorded."""
        if state == "known":
            self.seat.keep()

    def detach(self) -> None:
        """Let go of the session: it is being closed."""
        self.screen.follow(None)
        self.seat.detach()

    # -- the recording -----------------------------------------------------------------------

    def answer(self) -> Answer | None:
        """Return what is recorded of this visit, and where; None where the operator is to be asked.

        Raises RecorderError when it must not be recorded.
        """
        visit = self.visit
        if visit is None or visit.consent is None:
            return None
        if not visit.consent.may_record:
            raise RecorderError(
                "This visit must not be recorded: it was not agreed to, or it has no code.",
                "Set the visit up anew (Ctrl+N) if that has changed.",
            )
        if visit.checked is None:
            raise RecorderError(
                "The pre-flight has not been passed.",
                "Look at it (F9) and press Go, or go anyway and say why.",
            )
        kept = self._front.settings.recording
        folder = new_folder(kept.parent().expanduser(), visit.participant)
        return Answer(folder, visit.participant, visit.study.code, kept)

    def _ended(self, folder: object, text: str, wrong: bool) -> None:
        """Show how it ended, and what can be done next."""
        if self.visit is None or not isinstance(folder, Path):
            return
        self.screen.thanks()
        dialog = AfterDialog(folder, text, wrong, self._window, self.visit.participant)
        self._front.recording.verdict.connect(dialog.show_verdict)
        dialog.following.connect(self.new_participant)
        dialog.again.connect(lambda: self.screen.wait())
        dialog.review.connect(lambda: self._front.recording.review(None))
        dialog.open()

    # -- the participant's window ------------------------------------------------------------

    def toggle_screen(self) -> None:
        """Open the participant's window, or close it."""
        if self.screen.isVisible():
            self.screen.close()
        else:
            self.screen.place()

    def look(self, sitting: Sitting | None) -> None:
        """Say on the participant's screen whether she is recorded; now and then."""
        recorded = sitting is not None and sitting.tap.recording
        streams = frozenset(sitting.captures) if sitting is not None else frozenset()
        if self.visit is not None:
            streams &= self.visit.recorded() if recorded else streams
        state = "recording" if recorded else "live" if sitting is not None else "off"
        self.screen.set_recording(state, streams)  # type: ignore[arg-type]

    def finish(self) -> None:
        """Close the participant's window and wait for what is being written: the program ends."""
        if self._consent is not None:
            self._consent.finish()
        self.seat.finish()
        display = self.screen.display
        if display and display != self._front.settings.hour.screen:
            kept = replace(self._front.settings.hour, screen=display)
            self._front.keep(replace(self._front.settings, hour=kept))
        self.screen.close()
        self.screen.deleteLater()
