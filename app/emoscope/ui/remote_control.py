"""Other programs that follow and control this window's session: by the same gate as the operator.

What a program asks for arrives as a question on the Qt thread; who is in the chair, and what she
agreed to, decides as it does for the Record key.
"""

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from emoscope.control import Asked, ControlError, introduction
from emoscope.control.posted import PostedOwner, Question
from emoscope.recording import RecorderError, RecorderStatus, new_folder
from emoscope.study.study import Role
from emoscope.ui import words
from emoscope.ui.front import Front
from emoscope.ui.hour import Hour
from emoscope.ui.record import Answer
from emoscope.visit import watched
from emoscope_devices import Sentence, StreamKind, say

log = logging.getLogger(__name__)

AGAIN_MS = 20
"""How long a wish waits that comes while a recording is being begun or ended, each time."""


class RemoteControl(QObject):
    """Serves while the window lives. ``start`` it once."""

    _asked = Signal(object)

    def __init__(self, parent: QObject, front: Front, hour: Hour, asked: Asked) -> None:
        """Prepare. Raises ControlError for a token's file of no use."""
        super().__init__(parent)
        self._front, self._hour, self._how = front, hour, asked
        self._open: Question | None = None
        owner = PostedOwner(self._asked.emit, self._root, self._status)
        self.server = asked.server(lambda: front.engine.session, owner, roles=self._roles)
        self._asked.connect(self._decide)
        front.recording.begun.connect(self._begun)
        front.recording.refused.connect(self._refused)
        front.recording.over.connect(self._over)

    def _roles(self) -> Mapping[StreamKind, Role]:
        """Return what is expected of each stream, as the window's own alarms do."""
        return self._hour.roles()

    def start(self) -> tuple[Sentence, ...]:
        """Open the ports, and return what the operator must know of them."""
        try:
            self.server.start()
        except ControlError as error:
            log.warning("no remote control: %s", error)
            self._front.show_notice(words.texts(error.sentences))
            return ()
        return introduction(self.server, self._how.token_file)

    def finish(self) -> None:
        """End the server and its threads."""
        self.server.stop()

    # -- the server's threads ----------------------------------------------------------------

    def _root(self) -> Path:
        return (self._how.root or self._front.settings.recording.parent()).expanduser().absolute()

    def _status(self) -> dict[str, object]:
        visit = self._hour.visit
        known = {} if visit is None else {"participant": visit.participant, "number": visit.number}
        return {"study": self._hour.study.code, **known}

    # -- the Qt thread -----------------------------------------------------------------------

    def _decide(self, question: Question) -> None:
        """Begin or end a recording, or say why not; wait while another is begun or ended.

        A script that sends start and stop does not read what is answered: its stop must count.
        """
        front = self._front
        session = front.engine.session
        if not question.waiting:
            return
        if self._open is not None and not self._open.waiting:  # who asked has given up
            self._open = None
        if session is None:
            question.refuse(say("No session is running."), say("Start one at the window."))
        elif front.recording.busy or self._open is not None:
            QTimer.singleShot(AGAIN_MS, self, lambda: self._decide(question))
        elif question.what == "end":
            if not session.tap.recording:
                question.answer(None)
                return
            self._open = question
            front.recording.end(session)
        elif session.tap.recording:
            question.refuse(say("A recording is in progress."), say("Send stop first."))
        else:
            self._begin(question)

    def _begin(self, question: Question) -> None:
        front, hour, wanted = self._front, self._hour, question.wanted
        session = front.engine.session
        assert session is not None
        try:
            answer = hour.answer()
            if answer is None and watched(front.choice):
                question.refuse(
                    say("Nobody has agreed to be recorded."),
                    say("Set up a session at the window first (Ctrl+N)."),
                )
                return
            who = answer.participant if answer is not None else wanted.participant
            if wanted.participant not in ("", who):
                question.refuse(
                    say("{code} is in the chair, not {other}.", code=who, other=wanted.participant),
                    say("Set up the next participant at the window first."),
                )
                return
            folder = wanted.folder or new_folder(self._root(), who)
        except RecorderError as error:
            question.refuse(*error.sentences)
            return
        study = answer.study if answer is not None else wanted.study
        kept = front.settings.recording
        self._open = question
        made = Answer(folder, who, study, replace(kept, study=study or kept.study))
        front.recording.begin(session, made, hour.settings(front.settings), hour.visit)

    def _begun(self, folder: Path) -> None:
        self._answer(folder)

    def _over(self, status: RecorderStatus | None) -> None:
        self._answer(status)

    def _answer(self, value: Path | RecorderStatus | None) -> None:
        question, self._open = self._open, None
        if question is not None:
            question.answer(value)

    def _refused(self, sentences: tuple[Sentence, ...]) -> None:
        question, self._open = self._open, None
        if question is not None:
            question.refuse(*sentences)
