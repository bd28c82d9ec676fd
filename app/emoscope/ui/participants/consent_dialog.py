"""Before any device is opened: what for, who, what she is told, and what she agrees to."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from emoscope.participants.consent import Consent, Purpose
from emoscope.participants.known import Register, read_register
from emoscope.study.study import Study
from emoscope.ui import words
from emoscope.ui.in_turns import Making
from emoscope.ui.participants.asking import Asking, Question
from emoscope.ui.participants.consent_page import ConsentPage, means_of
from emoscope.ui.participants.decision import Decision
from emoscope.ui.participants.errand import Errand
from emoscope.ui.participants.fit import Room, Scrolled, first_field, fit
from emoscope.ui.participants.notice_screen import NoticeScreen
from emoscope.ui.participants.person_page import PersonPage
from emoscope.ui.participants.purpose_page import PurposePage, StopPage
from emoscope.ui.participants.signing import HerePage, OutcomePage
from emoscope.ui.release import release
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped
from emoscope.visit import Visit
from emoscope_devices import KINDS, Sentence, StreamKind

WIDE, HIGH = 720, 600
"""Design pixels."""


class ConsentDialog(QDialog):
    """Leads the operator from the purpose to a signed notice. Window-modal: use ``open()``.

    Nothing is captured meanwhile, and nothing is opened by it.
    """

    decided = Signal(object)
    """A Decision, exactly once: with the visit, or with none when it was refused or closed."""

    def __init__(
        self,
        theme: Theme,
        study: Study,
        root: Path,
        *,
        watched: frozenset[StreamKind] | None = None,
        screen: NoticeScreen | None = None,
        language: str = "en",
        kept: str = "",
        names: Path | None = None,
        parent: QWidget | None = None,
        in_turns: bool = False,
    ) -> None:
        """Ask for a visit of a ``study``, whose recordings go below ``root``.

        ``watched`` are the streams that would capture a person (emoscope.visit.watched), None for
        all of the study's. ``screen`` is the participant's, None to sign in this window.
        ``language`` is offered for the notice, ``kept`` says for how long data are kept, ``names``
        is the list of codes and names. ``in_turns``: see emoscope.ui.in_turns.
        """
        super().__init__(parent)
        self._study, self._root, self._told = study, root, False
        used = frozenset(kind for kind in KINDS if study.roles.get(kind, "off") != "off")
        self._asked = used if watched is None else used & watched
        self._free = used - self._asked
        self._register = Errand("register-desk", self)
        self._room = Room(self)
        steps = self._build(theme, screen, names, language, kept)
        self._making = Making(self, steps, in_turns=in_turns)

    def _build(
        self,
        theme: Theme,
        screen: NoticeScreen | None,
        names: Path | None,
        language: str,
        kept: str,
    ) -> Iterator[None]:
        """Make the pages, put them into the dialog, show the first: each a step."""
        self.pages = QStackedWidget(self)
        grounds = [Scrolled(self.pages) for _ in range(4)]
        inside = [ground.viewport() for ground in grounds]
        self.purpose_page = PurposePage(theme, self._study.purpose, inside[0])
        self.stop_page = StopPage(theme, inside[1])
        yield
        self.person_page = PersonPage(theme, self._study.code, names, inside[2])
        self.consent_page = ConsentPage(
            theme, self._study, self._asked, kept, screen is not None, language, inside[3]
        )
        self.here_page, self.outcome_page = HerePage(theme, self.pages), OutcomePage(theme, self)
        self.asking = Asking(self._root, screen, self.here_page, names, self)
        yield
        scrolled = (self.purpose_page, self.stop_page, self.person_page, self.consent_page)
        self._all: tuple[QWidget, ...] = (*scrolled, self.here_page, self.outcome_page)
        for ground, page in zip(grounds, scrolled, strict=True):
            ground.hold(page)
            yield
        self._lay_out(theme)
        self._begin(self._root)
        yield

    def _begin(self, root: Path) -> None:
        """Show the first page, and read who was here before."""
        self._turn(self.purpose_page)
        self._register.start("register", partial(read_register, root))

    # -- the way through ---------------------------------------------------------------------

    @property
    def page(self) -> QWidget:
        """Return the page that is shown."""
        return self._all[self.pages.currentIndex()]

    def forward(self) -> None:
        """Go on from the page that is shown, where that can be left."""
        page = self.page
        if self.go.isHidden() or not self.go.isEnabled():
            return
        if page is self.purpose_page:
            self._from_purpose()
        elif page is self.person_page:
            code = self.person_page.participant
            self.consent_page.set_visit(self._purpose, bool(code))
            self._turn(self.consent_page)
        elif page is self.consent_page:
            self._ask()
        elif page is self.outcome_page:
            self._after()

    def backward(self) -> None:
        """Go back by a page. A notice that waits for her answer is taken away."""
        page = self.page
        self.asking.take_back()
        if page in (self.stop_page, self.person_page):
            self._turn(self.purpose_page)
        elif page is self.consent_page:
            self._turn(self.person_page)

    @property
    def _purpose(self) -> Purpose:
        """Return the purpose that was chosen: the pages after the first one have it."""
        return cast(Purpose, self.purpose_page.choice)

    def _from_purpose(self) -> None:
        if self.purpose_page.choice == "assess":
            self._turn(self.stop_page)
            return
        self.person_page.set_purpose(self._purpose)
        self._turn(self.person_page)

    def _question(self) -> Question | None:
        shown = self.consent_page.notice
        if shown is None:
            return None
        return Question(
            study=self._study.code,
            purpose=self._purpose,
            participant=self.person_page.participant,
            number=self.person_page.number.value(),
            notice=shown,
            streams=self.consent_page.streams,
            free=self._free,
            name=self.person_page.name.text().strip() if self.person_page.participant else "",
        )

    def _ask(self) -> None:
        question, place = self._question(), self.consent_page.place
        if question is None:
            return
        ways = {
            "screen": self.asking.show,
            "here": self.asking.show_here,
            "paper": self.asking.on_paper,
        }
        ways[place](question)

    def _refuse(self) -> None:
        question = self._question()
        if question is not None:
            self.asking.refuse(question)

    def _follow(self) -> None:
        """Show the page for how it stands with her answer."""
        state = self.asking.state
        if state == "idle":
            self._turn(self.consent_page)
        elif state == "here":
            self._turn(self.here_page)
        else:
            self._turn(self.outcome_page)

    def _after(self) -> None:
        """Hand over what was decided; what could not be written is written again."""
        if self.asking.state == "failed":
            self.asking.write()
        else:
            self.close()

    def _known(self, _: str, register: Register) -> None:
        self._register.finish()
        self.person_page.set_register(register)

    def _unknown(self, _: str, why: tuple[Sentence, ...]) -> None:
        """Go on without those known: the operator is told, and looks herself."""
        self._register.finish()
        self.person_page.set_register(Register(self._root, notes=why))

    # -- how it ends -------------------------------------------------------------------------

    def reject(self) -> None:
        """Go back from her page with Escape; close from any other."""
        if self.page is self.here_page:
            self.backward()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell what was decided; a consent counts once it is written."""
        if not self._told:
            self._told = True
            self.asking.take_back()
            self.decided.emit(self._decision())
        event.accept()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # not before its threads end
        release(self, lambda: self._register.busy or self.asking.busy)

    def finish(self) -> None:
        """Wait until no thread uses the dialog."""
        self._making.complete()
        self._register.finish()
        self.asking.finish()

    def _decision(self) -> Decision:
        choice, decided = self.purpose_page.choice, self.asking.decided
        prohibited = choice == "assess"
        visit = None
        if decided is not None and decided.consent is not None and self.asking.state == "written":
            visit = Visit(
                study=self._study,
                participant=decided.participant,
                number=decided.number,
                notes=self.person_page.notes.toPlainText().strip(),
                consent=decided.consent,
            )
        return Decision(
            visit=visit,
            purpose=None if prohibited or choice is None else self._purpose,
            refused=decided is not None and decided.consent is None,
            prohibited=prohibited,
        )

    # -- looks -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._renew()

    def _turn(self, page: QWidget) -> None:
        other, reads = self.page is not page, page is self.here_page
        if reads:  # before it is shown, so that it is dressed for one size
            self._room.take()
        self.pages.setCurrentIndex(self._all.index(page))
        self._renew()
        if reads:
            return
        self._room.give_back()
        if page is self.outcome_page:
            (self.go if self.go.isEnabled() else self.leave).setFocus()
        elif other and page is self.stop_page:
            self.back.setFocus()
        elif other:
            first_field(page).setFocus()

    def _renew(self) -> None:
        """Name the page and its buttons, and allow what can be done."""
        titles: dict[QWidget, str] = {
            self.purpose_page: self.tr("What is this session for?"),
            self.stop_page: self.tr("This cannot go on"),
            self.person_page: self.tr("Who takes part?"),
            self.consent_page: self.tr("What the participant is told, and asked for"),
        }
        self.title.setText(titles.get(self.page, ""))
        self.title.setVisible(self.page in titles)
        self.setWindowTitle(self.tr("Before the session"))
        self.back.setText(self.tr("Back"))
        self.leave.setText(self.tr("Close"))
        self.refuse.setText(self.tr("The participant refuses"))
        self._say_outcome()
        self._allow()

    def _allow(self) -> None:
        page = self.page
        ready = self._ready(page)
        here, waiting = page is self.here_page, self.asking.state == "waiting"
        self.go.setText(self._go_word())
        self.go.setEnabled(ready)
        self.go.setVisible(page is not self.stop_page and not here and not waiting)
        self.leave.setVisible(not here)
        self.back.setVisible(page is not self.purpose_page and self.asking.decided is None)
        self.refuse.setVisible(page is self.consent_page)
        self.refuse.setEnabled(ready)

    def _ready(self, page: QWidget) -> bool:
        """Return whether a page is answered."""
        if page is self.purpose_page:
            return self.purpose_page.choice is not None
        if page is self.person_page:
            return self.person_page.ready
        if page is self.consent_page:
            return self.consent_page.ready
        return self.asking.state in ("written", "failed")

    def _go_word(self) -> str:
        if self.page is self.consent_page:
            signed = self.consent_page.place == "paper"
            return self.tr("The form is signed") if signed else self.tr("Show the notice")
        if self.asking.state == "failed":
            return self.tr("Try again")
        return self.tr("Go on")

    def _say_outcome(self) -> None:
        """Say how it stands with her answer."""
        decided = self.asking.decided
        if decided is None:
            title = self.tr("The notice is on the participant's screen")
            text = self.tr("Waiting for the answer. No device is open.")
        elif decided.consent is None:
            title = self.tr("The participant did not agree")
            text = self.tr("Nothing is opened, and nothing was captured.")
        else:
            title = self.tr("The participant agreed")
            text = self._agreed(decided.consent, decided.participant)
        self.outcome_page.say(
            title, text, words.texts((*self.asking.trouble, *self.asking.remarks))
        )

    def _agreed(self, consent: Consent, code: str) -> str:
        opened = words.listed(words.stream(kind) for kind in KINDS if kind in consent.agreed)
        said = [self.tr("May be opened: {streams}.").format(streams=opened)] if opened else []
        said.append(means_of(self._study, (self._asked | self._free) - consent.agreed))
        if not consent.may_record:
            said.append(self.tr("Nothing may be recorded: it can only be watched."))
        if code:
            tell = self.tr("Tell the participant the code {code}: it is needed to withdraw.")
            said.append(tell.format(code=code))
        return "\n".join(filter(None, said))

    def _connect(self) -> None:
        for page in (self.purpose_page, self.person_page, self.consent_page):
            page.changed.connect(self._allow)
        self.asking.changed.connect(self._follow)
        self.back.clicked.connect(self.backward)
        self.go.clicked.connect(self.forward)
        self.leave.clicked.connect(self.close)
        self.refuse.clicked.connect(self._refuse)
        self._register.done.connect(self._known)
        self._register.refused.connect(self._unknown)

    def _lay_out(self, theme: Theme) -> None:
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = Wrapped("", self)
        self.leave, self.refuse, self.back, self.go = (QPushButton(self) for _ in range(4))
        self.pages.addWidget(self.here_page)
        self.pages.addWidget(self.outcome_page)
        self.title.set_role("title")
        self.go.setDefault(True)
        for button in (self.back, self.leave, self.refuse):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        for button in (self.refuse, self.back, self.go):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(12))
        layout.setContentsMargins(*(theme.px(16),) * 4)
        layout.addWidget(self.title)
        layout.addWidget(self.pages, 1)
        layout.addLayout(buttons)
        fit(self, QSize(theme.px(WIDE), theme.px(HIGH)))
        self._connect()
