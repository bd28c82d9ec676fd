"""Record, and stop recording: what the operator is asked, and how it stands. Qt thread."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from emoscope.engine import EngineError
from emoscope.participants.withdraw import unfinished
from emoscope.recording import (
    RecorderError,
    RecorderState,
    RecorderStatus,
    check_code,
    new_folder,
)
from emoscope.settings import RecordingSettings, Settings
from emoscope.sitting import Recording, Sitting
from emoscope.ui import pick, words
from emoscope.ui.question import ask
from emoscope.ui.review_start import start_review
from emoscope.ui.toolbar import clock_text
from emoscope.verify_command import after_stop, unclean_sentence
from emoscope.visit import Visit
from emoscope_devices import Sentence, say, to_ns

log = logging.getLogger(__name__)

JOIN_SECONDS = 70.0
"""How long the program's end waits for a recording's end; the disk is given a minute itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the operator wants recorded, and where."""

    folder: Path
    participant: str
    study: str
    kept: RecordingSettings


class RecordDialog(QDialog):
    """Asks for participant, study and folder."""

    def __init__(self, settings: RecordingSettings, parent: QWidget | None = None) -> None:
        """Show what was chosen the last time, but for the participant."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Record"))
        self._settings = settings
        self.answer: Answer | None = None
        self.participant, self.study = QLineEdit(), QLineEdit(settings.study)
        self.folder = QLineEdit(str(settings.parent()))
        self.mirror = QLineEdit(settings.mirror)
        self.mirror.setPlaceholderText(self.tr("None"))
        self._trouble = QLabel()
        self._trouble.setProperty("role", "alarm")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = buttons.addButton(self.tr("Record"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.folder.setAccessibleName(self.tr("In the folder"))
        self.mirror.setAccessibleName(self.tr("Second copy in"))
        form = QFormLayout(self)
        form.addRow(self.tr("Participant's code"), self.participant)
        form.addRow(self.tr("Study's code"), self.study)
        form.addRow(self.tr("In the folder"), self._browsed(self.folder))
        form.addRow(self.tr("Second copy in"), self._browsed(self.mirror))
        form.addRow(self._trouble)
        form.addRow(buttons)
        self.setMinimumWidth(520)

    def accept(self) -> None:
        """Close when the codes can be in a folder's name; else say why not."""
        try:
            participant = check_code(self.participant.text())
            study = check_code(self.study.text())
            parent = Path(self.folder.text().strip() or str(RecordingSettings().parent()))
            folder = new_folder(parent.expanduser(), participant)
        except RecorderError as error:
            self._trouble.setText(words.texts(error.sentences))
            self._trouble.show()
            return
        mirror = self.mirror.text().strip()
        kept = replace(self._settings, folder=str(parent), study=study, mirror=mirror)
        self.answer = Answer(folder, participant, study, kept)
        super().accept()

    def _browsed(self, line: QLineEdit) -> QWidget:
        """Return a line with a button that chooses a folder for it."""
        button = QPushButton(self.tr("Choose ..."))

        def choose() -> None:
            pick.folder(self, self.windowTitle(), line.text(), line.setText)

        button.clicked.connect(choose)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(line, 1)
        layout.addWidget(button)
        return row


class RecordControl(QObject):
    """Begins and ends recordings beside the Qt thread, and says in words how one stands.

    A recording that has ended, however it did, is verified at once and the verdict said.
    """

    told = Signal(str, bool)
    """Sentences that the operator must see, and whether something is wrong."""
    ended = Signal(object, str, bool)
    """A recording has ended: its folder, what is said of it, whether something is wrong."""
    verdict = Signal(object, str, bool)
    """The same, once it has been verified."""
    begun = Signal(object)
    """The folder that is being recorded into from now on."""
    refused = Signal(object)
    """Sentences: why none was begun, or ended."""
    ending = Signal()
    """The recording will be ended: what belongs to it is to be closed now."""
    over = Signal(object)
    """RecorderStatus of one that the operator has ended."""
    _verified = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        """Start with no recording."""
        super().__init__(parent)
        self._window = parent
        self._worker: threading.Thread | None = None
        self._behind: list[threading.Thread] = []
        self._cancel = threading.Event()
        self._open: Recording | None = None
        self._done, self._wrong = "", False
        self._said = ""
        self._ended: Path | None = None
        """The recording that has just ended: it is offered for review."""
        self.refused.connect(self._show_refusal)
        self.over.connect(self._show_over)
        self._verified.connect(self._show_verdict)

    @property
    def busy(self) -> bool:
        """Return whether a recording is being begun or ended right now."""
        return self._worker is not None and self._worker.is_alive()

    def ask(self, settings: RecordingSettings, then: Callable[[Answer], object]) -> None:
        """Ask what to record, and call ``then`` with it unless the operator thinks better of it."""
        dialog = RecordDialog(settings, self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accepted() -> None:
            if dialog.answer is not None:
                then(dialog.answer)

        dialog.accepted.connect(accepted)
        dialog.open()

    def begin(
        self,
        session: Sitting,
        answer: Answer,
        settings: Settings,
        visit: Visit | None = None,
    ) -> None:
        """Record, with what is known of the ``visit``; the disk is waited for elsewhere."""
        about = {} if visit is None else {"visit": visit.facts(), "streams": visit.recorded()}

        def work() -> None:
            mirror = answer.kept.mirror
            try:
                session.record(
                    answer.folder,
                    participant=answer.participant,
                    study=answer.study,
                    settings=settings,
                    mirror=Path(mirror).expanduser() / answer.folder.name if mirror else None,
                    **about,
                )
                self._open = session.tap.recorder
                self.begun.emit(answer.folder)
            except (RecorderError, EngineError) as error:
                self.refused.emit(error.sentences)
            except Exception as error:  # the thread's boundary
                log.exception("no recording could be begun")
                what = say("The recording could not be begun ({error}).", error=repr(error))
                self.refused.emit((what,))

        self._said = ""
        self._run("engine-record", work)

    def end(self, session: Sitting) -> None:
        """End the recording; the session goes on."""
        self.ending.emit()

        def work() -> None:
            try:
                self.over.emit(session.stop_recording())
            except (RecorderError, EngineError) as error:
                self.refused.emit(error.sentences)
            except Exception as error:  # the thread's boundary
                log.exception("the recording could not be ended")
                what = say("The recording could not be ended ({error}).", error=repr(error))
                self.refused.emit((what,))

        self._run("engine-record-end", work)

    def review(self, settings: Path | None) -> None:
        """Open what has just been recorded in the review window, once; afterwards it asks what."""
        folder, self._ended = self._ended, None
        if problem := start_review(folder, settings):
            self.told.emit(words.text(problem), True)

    def let_go(self, session: Sitting | None, then: Callable[[], object]) -> None:
        """Call ``then`` when a recording may end: at once without one, else the operator is asked.

        She is asked once at a time.
        """
        if session is None or not session.tap.recording:
            then()
        elif not any(box.isVisible() for box in self._window.findChildren(QMessageBox)):
            ask(self._window, self.tr("Recording"), self.tr("End the recording?"), then)

    def look(self, session: Sitting | None) -> tuple[str, bool]:
        """Return how the recording stands in a few words, and whether something is wrong."""
        recorder = session.tap.recorder if session is not None else None
        self._verify_what_is_over()
        if session is None or recorder is None:
            return "", False
        if session.tap.recording:
            self._open = recorder  # also one that a window before this one began
        status = recorder.status
        kinds = "".join(reason.template for reason in status.reasons)
        if kinds and kinds != self._said:
            self.told.emit(words.texts(status.reasons), True)
        self._said = kinds
        if not session.tap.recording:
            return "", False
        text = self.tr("{time}  {size} MB").format(
            time=clock_text(to_ns(status.seconds)), size=f"{status.bytes / 1e6:.1f}"
        )
        return text, status.state is not RecorderState.RECORDING

    def look_back(self, parent: Path) -> None:
        """Say which recordings below ``parent``, and which withdrawals, were not ended in order."""
        self._aside("record-look-back", lambda: self._verified.emit(_left_behind(parent), True))

    def finish(self) -> None:
        """Wait for what is being begun or ended: the program ends."""
        if self._worker is not None:
            self._worker.join(JOIN_SECONDS)
        self._cancel.set()
        for thread in self._behind:
            thread.join(JOIN_SECONDS)

    def _verify_what_is_over(self) -> None:
        if self._open is None or not self._open.over:
            return
        folder, self._open = self._open.folder, None
        self._ended = folder

        def verify() -> None:
            code, sentences = after_stop(folder, self._cancel)
            self._verified.emit(sentences, code != 0)

        self._aside("record-verify", verify)

    def _aside(self, name: str, body: Callable[[], object]) -> None:
        thread = threading.Thread(target=body, name=name, daemon=True)
        self._behind = [t for t in self._behind if t.is_alive()] + [thread]
        thread.start()

    def _show_verdict(self, sentences: tuple[Sentence, ...], wrong: bool) -> None:
        text = words.texts(s for s in sentences if s)
        if self._ended is not None and not self._cancel.is_set():
            self.verdict.emit(self._ended, text, wrong or self._wrong)
        if text and not self._cancel.is_set():
            offer = "" if self._ended is None else self.tr("Ctrl+O shows the recording.")
            self.told.emit(f"{self._done} {text} {offer}".strip(), wrong or self._wrong)
        self._done, self._wrong = "", False

    def _run(self, name: str, body: Callable[[], object]) -> None:
        self._worker = threading.Thread(target=body, name=name, daemon=True)
        self._worker.start()

    def _show_refusal(self, sentences: tuple[Sentence, ...]) -> None:
        self.told.emit(words.texts(sentences), True)

    def _show_over(self, status: RecorderStatus | None) -> None:
        if status is None:
            return
        trouble = words.texts(status.reasons)
        done = self.tr("Recorded {time} in {folder}.").format(
            time=clock_text(to_ns(status.seconds)), folder=status.folder
        )
        self._done, self._wrong = f"{trouble} {done}".strip(), bool(trouble)
        self.told.emit(self._done, self._wrong)
        self.ended.emit(status.folder, self._done, self._wrong)


def _left_behind(parent: Path) -> tuple[Sentence, ...]:
    """Return what a crash has left to be done below a folder of recordings."""
    codes = unfinished(parent)
    if not codes:
        return (unclean_sentence(parent),)
    left = say(
        "Withdrawals were cut off: {codes}. Withdraw again (Ctrl+Shift+W) to end them.",
        codes=", ".join(codes),
    )
    return unclean_sentence(parent), left
