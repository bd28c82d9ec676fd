"""Calibrates a participant's own EEG model: which recordings, what is asked, and what came of it.

Over the operator's window alone. A model that was made is kept in her profile; whether it is used
is the operator's word.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from emoscope.personal.errors import PersonalError
from emoscope.personal.outcome import Outcome
from emoscope.personal.runner import Progress
from emoscope.personal.seating import use_now
from emoscope.settings import Settings
from emoscope.sitting import Sitting
from emoscope.ui import words
from emoscope.ui.personal.asking import AskPage
from emoscope.ui.personal.desk import CalibrationDesk
from emoscope.ui.personal.result import ResultPage
from emoscope.ui.release import release
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped

STEPS = 1000
"""Of the progress bar."""


class CalibrateDialog(QDialog):
    """Trains on chosen recordings and shows the verdict. Closing it cancels what runs."""

    used = Signal(object)
    """The model (Path) of her profile that is in use from here on: the settings should name it."""
    _taken = Signal(bool, object)
    """From a thread of the engine's: whether the running session lets it vote, and why."""

    def __init__(
        self,
        settings: Settings,
        participant: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        sitting: Sitting | None = None,
        chosen: Sequence[Path] = (),
    ) -> None:
        """Look for her recordings below the settings' folder; ``chosen`` ones are ticked, else all.

        A running ``sitting`` takes the model at once when it is to be used.
        """
        super().__init__(parent)
        self._participant, self._sitting = participant, sitting
        self._outcome: Outcome | None = None
        self._in_use = False
        self.desk = CalibrationDesk(settings.recording.parent(), participant, self)
        self.page = AskPage(theme, chosen)
        self.verdict = ResultPage(theme, settings.fusion)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.said = Wrapped()
        self.go, self.use, self.leave = QPushButton(), QPushButton(), QPushButton()
        self._lay_out(theme)
        self._connect()
        self._name_all()
        self._allow()
        self._say(self.tr("Looking for recordings ..."), "caption")
        self.desk.look()

    # -- what the operator does --------------------------------------------------------------

    def calibrate(self) -> None:
        """Begin, or say why not."""
        try:
            folders = self.page.folders
            if not folders:
                raise PersonalError("No recording was chosen.", "Choose one at least.")
            asked = self.page.asked
        except PersonalError as error:
            self._refuse(error.sentences)
            return
        self.bar.setValue(0)
        self.bar.show()
        self.desk.train(folders, asked)
        self._allow()

    def use_now(self) -> None:
        """Have the model be used: in her profile, and in the running session."""
        if self._outcome is not None and self._outcome.model is not None:
            self.desk.use(self._outcome.model)
            self._allow()

    def reject(self) -> None:
        """Cancel what runs; close when nothing does."""
        if self.desk.busy:
            self.desk.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is cancelling."""
        self.desk.cancel()
        super().reject()
        event.accept()

    def release(self) -> None:
        """Delete the closed dialog as soon as its threads are done with it."""
        release(self, lambda: self.desk.busy)

    def finish(self) -> None:
        """Cancel, and wait until no thread uses the dialog."""
        self.desk.finish()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name_all()
            self.page.retranslate()
            self.verdict.retranslate()

    # -- what comes back ---------------------------------------------------------------------

    def _found(self, offers: Any) -> None:
        self.page.show_offers(offers)
        usable = sum(offer.why_not is None for offer in offers)
        if usable:
            self._say("", "")
        else:
            what = self.tr("{code} has no closed recording with an EEG and a protocol's trials.")
            self._say(what.format(code=self._participant), "alarm")
        self._settle()
        (self.page.what if usable else self.leave).setFocus()

    def _progressed(self, progress: Progress) -> None:
        self.bar.setValue(round(STEPS * progress.done))
        told = words.text(progress.stage)
        if progress.of:
            counted = self.tr("{done} of {of} permutations.")
            told += " " + counted.format(done=progress.permutations, of=progress.of)
        self._say(told, "caption")

    def _over(self, outcome: Outcome) -> None:
        self.bar.hide()
        if outcome.state == "refused":
            self._refuse(outcome.said)
        elif outcome.state == "cancelled":
            self._say(words.text(outcome.verdict), "caption")
        else:
            self._outcome = outcome
            self.verdict.show_outcome(outcome)
            self._pages.setCurrentWidget(self.verdict)
            self._say(self.tr("The model is kept in her profile, and not used so far."), "caption")
        self._settle()
        if self._outcome is not None:
            (self.use if outcome.admitted else self.leave).setFocus()

    def _used(self, model: Path) -> None:
        self._say(self.tr("It is used when she sits down."), "")
        self._in_use = True
        self.used.emit(model)
        if self._sitting is not None:
            use_now(self._sitting, model, self._taken.emit)
        self._settle()
        self.leave.setFocus()

    def _took(self, votes: bool, reasons: Any) -> None:
        now = self.tr("The running session uses it from now on.")
        if not votes:
            now = self.tr("The running session has it, and it does not vote.")
        self._say(f"{now} {words.texts(reasons)}", "" if votes else "alarm")

    def _refuse(self, sentences: Any) -> None:
        self.bar.hide()
        self._say(words.texts(sentences), "alarm")
        self._settle()

    def _say(self, text: str, role: str) -> None:
        self.said.set_role(role)
        self.said.setText(text)

    # -- what can be done --------------------------------------------------------------------

    def _settle(self) -> None:
        """Allow what can be done, once the thread that has just spoken has ended."""
        self.desk.finish()
        self._allow()

    def _allow(self) -> None:
        idle, made = not self.desk.busy, self._outcome is not None
        self.page.setEnabled(idle and self.page.ready)
        self.go.setVisible(not made)
        self.go.setEnabled(idle and self.page.ready)
        self.use.setVisible(made)
        self.use.setEnabled(idle and made and not self._in_use)
        self._name_leaving()

    def _name_leaving(self) -> None:
        if self.desk.busy and not self._outcome:
            self.leave.setText(self.tr("Cancel"))
        elif self._outcome is not None and not self._in_use:
            self.leave.setText(self.tr("Keep, do not use"))
        else:
            self.leave.setText(self.tr("Close"))

    def _name_all(self) -> None:
        title = self.tr("Calibrate the EEG model of {code}")
        self.setWindowTitle(title.format(code=self._participant))
        self.go.setText(self.tr("Calibrate"))
        self.use.setText(self.tr("Use it now"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._name_leaving()

    def _lay_out(self, theme: Theme) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.verdict)
        for button in (self.go, self.use):
            button.setProperty("role", "primary")
        self.leave.setAutoDefault(False)
        self.go.setDefault(True)
        self.bar.hide()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.go, self.use, self.leave):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        self.resize(theme.px(760), theme.px(640))

    def _connect(self) -> None:
        self.go.clicked.connect(self.calibrate)
        self.use.clicked.connect(self.use_now)
        self.leave.clicked.connect(self.reject)
        self.desk.found.connect(self._found)
        self.desk.progressed.connect(self._progressed)
        self.desk.over.connect(self._over)
        self.desk.used.connect(self._used)
        self.desk.refused.connect(self._refuse)
        self._taken.connect(self._took)


def open_calibrate(
    parent: QWidget | None,
    settings: Settings,
    participant: str,
    theme: Theme,
    *,
    sitting: Sitting | None = None,
    chosen: Sequence[Path] = (),
) -> CalibrateDialog:
    """Open the dialog over its window, and return it; it deletes itself."""
    dialog = CalibrateDialog(settings, participant, theme, parent, sitting=sitting, chosen=chosen)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.finished.connect(dialog.release)
    dialog.open()
    return dialog
