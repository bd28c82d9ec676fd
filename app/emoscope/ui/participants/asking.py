"""One question to a participant: the notice is shown, she answers, and that is written down."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from emoscope.participants.consent import Consent, Purpose, Signed, now
from emoscope.participants.consents import Decided, consent_record, write_decision
from emoscope.participants.errors import CodeError, KeyFileError
from emoscope.participants.notices import Notice
from emoscope.participants.register import write_name
from emoscope.ui.participants.errand import Errand
from emoscope.ui.participants.notice_screen import NoticeScreen
from emoscope.ui.participants.signing import HerePage
from emoscope_devices import Sentence, StreamKind

State = Literal["idle", "waiting", "here", "writing", "written", "failed"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of whom. ``free`` streams capture nobody and need no agreement."""

    study: str
    purpose: Purpose
    participant: str
    number: int
    notice: Notice
    streams: frozenset[StreamKind]
    free: frozenset[StreamKind] = frozenset()
    name: str = ""
    """Her name, for the list elsewhere; empty where there is none."""

    @property
    def may_record(self) -> bool:
        """Return whether anything may be recorded at all: of somebody with a code."""
        return bool(self.participant)


class Asking(QObject):
    """Shows a notice on the participant's screen or page, and writes down what she decided."""

    changed = Signal()
    """``state`` is another one."""

    def __init__(
        self,
        root: Path,
        screen: NoticeScreen | None,
        here: HerePage,
        names: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Ask nothing yet. Decisions are written into ``root``, names into the list ``names``."""
        super().__init__(parent)
        self.state: State = "idle"
        self.trouble: tuple[Sentence, ...] = ()
        """Why the decision could not be written."""
        self.remarks: tuple[Sentence, ...] = ()
        """What went wrong that does not stop anything."""
        self.decided: Decided | None = None
        """Her decision, which counts once ``state`` is "written"."""
        self._root, self._screen, self._here, self._names = root, screen, here, names
        self._question: Question | None = None
        self._shown_at = ""
        self._errand = Errand("consent-desk", self)
        self._errand.done.connect(self._written)
        self._errand.refused.connect(self._unwritten)
        here.signed.connect(self._signed_here)
        here.refused.connect(self._refused_here)

    @property
    def busy(self) -> bool:
        """Return whether a decision is being written."""
        return self._errand.busy

    def show(self, question: Question) -> None:
        """Show the notice on her screen; in this window where she has none."""
        self._begin(question)
        text, language = question.notice.text, question.notice.language
        record = question.may_record
        if self._screen is None:
            self._here.ask(text, language, question.streams, ask_recording=record)
            self._turn("here")
            return
        self._turn("waiting")
        self._screen.show_notice(
            text,
            language,
            question.streams,
            self._signed_there,
            self._refused_there,
            ask_recording=record,
        )

    def show_here(self, question: Question) -> None:
        """Show the notice in this window."""
        self._begin(question)
        self._here.ask(
            question.notice.text,
            question.notice.language,
            question.streams,
            ask_recording=question.may_record,
        )
        self._turn("here")

    def on_paper(self, question: Question) -> None:
        """Take the operator's word that she holds the signed form."""
        self._begin(question)
        self._sign("paper", question.streams, True)

    def refuse(self, question: Question) -> None:
        """Take the operator's word that she was asked and refused."""
        self._begin(question)
        self._decide(None)

    def take_back(self) -> None:
        """Show the notice no longer; an answer that comes now is not taken."""
        if self.state == "waiting" and self._screen is not None:
            self._screen.wait()
        if self.state in ("waiting", "here"):
            self._here.close_up()
            self._turn("idle")

    def write(self) -> None:
        """Write the decision down; again, when it could not be."""
        assert self.decided is not None and self._question is not None
        self.trouble = ()
        names = self._names if self._question.name else None
        work = partial(_write, self._root, self.decided, names, self._question.name)
        self._errand.start("write", work)
        self._turn("writing")

    def finish(self) -> None:
        """Wait until nothing is being written."""
        self._errand.finish()

    # -- her answer --------------------------------------------------------------------------

    def _begin(self, question: Question) -> None:
        assert self.decided is None, "one decision for each dialog"
        self._question, self._shown_at = question, now()

    def _signed_there(self, how: Signed, streams: frozenset[StreamKind]) -> None:
        if self.state == "waiting" and self._screen is not None:
            may_record = self._screen.may_record
            self._screen.wait()
            self._sign(how, streams, may_record)

    def _refused_there(self) -> None:
        if self.state == "waiting" and self._screen is not None:
            self._screen.wait()
            self._decide(None)

    def _signed_here(self, how: Signed, streams: frozenset[StreamKind]) -> None:
        if self.state == "here":
            self._sign(how, streams, self._here.may_record)

    def _refused_here(self) -> None:
        if self.state == "here":
            self._decide(None)

    def _sign(self, how: Signed, streams: frozenset[StreamKind], may_record: bool) -> None:
        asked = self._question
        assert asked is not None
        self._decide(
            Consent(
                purpose=asked.purpose,
                agreed=(streams & asked.streams) | asked.free,
                language=asked.notice.language,
                version=asked.notice.version,
                text_sha256=asked.notice.sha256,
                shown_at=self._shown_at,
                at=now(),
                signed=how,
                may_record=may_record and asked.may_record,
            )
        )

    def _decide(self, consent: Consent | None) -> None:
        asked = self._question
        assert asked is not None
        self.decided = consent_record(
            asked.participant, asked.study, asked.number, asked.notice, consent
        )
        self.write()

    def _written(self, _: str, remarks: tuple[Sentence, ...]) -> None:
        self._errand.finish()
        self.remarks = remarks
        self._turn("written")

    def _unwritten(self, _: str, why: tuple[Sentence, ...]) -> None:
        self._errand.finish()
        self.trouble = why
        self._turn("failed")

    def _turn(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _write(root: Path, decided: Decided, names: Path | None, name: str) -> tuple[Sentence, ...]:
    """Write a decision down, and the name of who agreed; return why that name was not written.

    The list of names is never needed: without it everything goes on.
    """
    write_decision(root, decided)
    if names is None or decided.consent is None:
        return ()
    try:
        write_name(names, root, decided.participant, name)
    except (KeyFileError, CodeError) as error:
        return error.sentences
    return ()
