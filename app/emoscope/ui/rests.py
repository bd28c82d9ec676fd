"""What is recorded of the participant to compare with: EEG rest, neutral face, her voice."""

from PySide6.QtCore import QObject

from emoscope.ui import words
from emoscope.ui.front import Front
from emoscope.ui.toolbar import Toolbar
from emoscope_models import Reason


class Rests(QObject):
    """Begins and ends them for the operator, and says why one was refused."""

    def __init__(self, parent: QObject, front: Front, toolbar: Toolbar) -> None:
        """Follow the window's session."""
        super().__init__(parent)
        self._front, self._toolbar = front, toolbar
        baselines = front.presenter.baselines
        front.presenter.rest_ended.connect(self._rest_ended)
        baselines.refused.connect(self._refused)
        baselines.changed.connect(toolbar.show_baseline)
        baselines.heard.connect(toolbar.show_heard)

    def toggle_rest(self) -> None:
        """Begin the participant's EEG rest, or end it and use it as her baseline."""
        presenter = self._front.presenter
        presenter.toggle_rest(self._front.engine.session)
        self._toolbar.show_resting(presenter.resting)

    def toggle_neutral(self) -> None:
        """Begin to record the participant's neutral face, or end it and use it."""
        self._front.presenter.baselines.toggle("face", self._front.engine.session)

    def toggle_voice(self) -> None:
        """Begin to enrol the participant's voice, or end it: other voices then do not count."""
        self._front.presenter.baselines.toggle("speech", self._front.engine.session)

    def _rest_ended(self, enough: bool) -> None:
        if not enough:
            self._front.show_notice(
                self.tr(
                    "The rest was too short or too disturbed to compare with: at least ten seconds"
                    " of valid EEG are needed. Press R and try again."
                )
            )

    def _refused(self, reason: Reason) -> None:
        self._front.show_notice(words.text(reason))
