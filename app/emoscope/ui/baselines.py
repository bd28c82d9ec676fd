"""What is recorded of the participant so that answers hold for her: a neutral face, her voice."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Signal

from emoscope.pipeline import Result
from emoscope.sitting import Reply, Sitting
from emoscope.ui import readings
from emoscope.ui.readings import BaselineState
from emoscope_models import Reason, because

Kind = Literal["face", "speech"]

_METHODS: dict[Kind, tuple[str, str]] = {
    "face": ("begin_neutral", "end_neutral"),
    "speech": ("begin_enrolment", "end_enrolment"),
}
_MARKS: dict[Kind, tuple[str, str]] = {
    "face": ("neutral face begins", "neutral face ends"),
    "speech": ("voice enrolment begins", "voice enrolment ends"),
}


class Baselines(QObject):
    """Begins and ends those recordings. Their states come from the estimates, not from the keys."""

    refused = Signal(object)
    """The Reason why one is not recorded, or not used."""
    changed = Signal(str, str)
    """A Kind and its BaselineState, when it is another than before."""
    heard = Signal(int)
    """Seconds of the participant's speech in an enrolment that runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing recorded."""
        super().__init__(parent)
        self._states: dict[Kind, BaselineState] = {"face": "none", "speech": "none"}

    def toggle(self, kind: Kind, session: Sitting | None) -> None:
        """Begin to record, or end it; estimates show which."""
        if session is None or kind not in session.pipeline.estimators:
            return
        begin = self._states[kind] != "recording"
        answer = partial(self._answered, session, kind, begin)
        session.request(kind, _METHODS[kind][0 if begin else 1], answer=answer)

    def _answered(self, session: Sitting, kind: Kind, begin: bool, reply: Reply) -> None:
        """Engine thread: send why not, or mark the instant when the model obeyed."""
        reason = reply.value if reply.known else _cannot(kind)
        if reason is not None:
            self.refused.emit(reason)
        if reply.known and not (begin and reason):
            session.mark(_MARKS[kind][0 if begin else 1], time=reply.time)

    def take(self, result: Result) -> None:
        """Follow what a new estimate says of them."""
        estimate = result.estimates[result.cause] if result.cause else None
        if estimate is None:
            return
        if result.cause == "face":
            self._show("face", readings.neutral_state(estimate))
        elif result.cause == "speech" and (state := readings.enrolment_state(estimate)):
            self._show("speech", state)
            self.heard.emit(readings.enrolled_seconds(estimate))

    def forget(self) -> None:
        """Another session: nothing is recorded yet."""
        self._show("face", "none")
        self._show("speech", "none")

    def _show(self, kind: Kind, state: BaselineState) -> None:
        if state != self._states[kind]:
            self._states[kind] = state
            self.changed.emit(kind, state)


def _cannot(kind: Kind) -> Reason:
    if kind == "face":
        return because("This face model has no calibration on a neutral face.")
    return because("This voice model cannot tell one voice from another.")
