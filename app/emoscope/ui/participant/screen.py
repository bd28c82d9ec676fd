"""The participant's window: calm pages on the second display, and no focus but for a signature."""

from collections.abc import Callable, Collection

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from emoscope.explain import Sureness
from emoscope.pipeline import Result
from emoscope.sitting import Sitting
from emoscope.study.study import Screen
from emoscope.ui.panels.video import Box
from emoscope.ui.participant import texts
from emoscope.ui.participant.displays import Displays
from emoscope.ui.participant.face import FacePage
from emoscope.ui.participant.follow import FaceFollower
from emoscope.ui.participant.lamp import Lamp, LampState, Watermark
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import Look
from emoscope.ui.participant.notice import How, NoticePage
from emoscope.ui.participant.pages import (
    BlankPage,
    CrossPage,
    Page,
    Said,
    TextPage,
)
from emoscope.ui.participant.place import WINDOWED, Place
from emoscope.ui.theme import DARK, Theme, colour
from emoscope_devices import StreamKind


class ParticipantScreen(QWidget):
    """What the participant sees. A top-level window without a parent: no dialog of the operator's
    can hold it up. Each method that is named as a page shows that page; ``place`` opens the window.

    ``operator`` is the operator's window, whose display is never taken.
    """

    display_lost = Signal(str)
    """The display's name: it was unplugged, and the window came back beside the operator's."""
    display_back = Signal(str)
    page_changed = Signal(str)
    language_changed = Signal(str)
    opened = Signal(bool)
    """The window is there, or was closed."""

    def __init__(
        self,
        theme: Theme = DARK,
        *,
        language: str = "en",
        display: str = "",
        operator: QWidget | None = None,
        displays: Displays | None = None,
    ) -> None:
        """Make the window, still hidden; ``display`` is the name that was chosen another time."""
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("participant")
        self.setWindowTitle("Emoscope")
        self.displays = displays or Displays(self)
        self._place = Place(self, self.displays, operator, display)
        self._theme, self._language = theme, Language(language)
        self._page: Page = "welcome"
        self._words: Callable[[], tuple[str, str]] = lambda: ("", "")
        self._answers: tuple[Callable[[How, frozenset[StreamKind]], object], Callable[[], object]]
        self._answers = (lambda how, streams: None, lambda: None)
        self.text_page, self.bar_page = TextPage(), TextPage(bar=True)
        self.cross_page, self.face_page, self.blank_page = CrossPage(), FacePage(), BlankPage()
        self.notice_page = NoticePage()
        self._sheet = ""
        self._guest: QWidget | None = None
        self._dress_guest: Callable[[Look], object] = lambda look: None
        self._stack = QStackedWidget(self)
        self._fill(self._stack)
        self._follower = FaceFollower(self.face_page, self)
        self._mark, self._lamp = Watermark(self), Lamp(self)
        self.notice_page.signed.connect(lambda how, kinds: self._answered()[0](how, kinds))
        self.notice_page.refused.connect(lambda: self._answered()[1]())
        self._place.lost.connect(self._show_lost)
        self._place.back.connect(self._show_back)
        self.resize(WINDOWED)
        self._dress()
        self.welcome()

    # -- pages -------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """Return which page is shown."""
        return self._page

    def welcome(self) -> None:
        """Say welcome."""
        self._say("welcome", lambda: self._both(texts.WELCOME, texts.WELCOME_MORE))

    def wait(self, text: Said = "") -> None:
        """Ask for patience, or say ``text``."""
        self._say("wait", lambda: ("", self._said(text) or self._language.tell(texts.WAIT)))

    def instruction(self, text: Said) -> None:
        """Say one sentence, large."""
        self._say("instruction", lambda: ("", self._said(text)))

    def thanks(self, text: Said = "") -> None:
        """Say thank you."""

        def words() -> tuple[str, str]:
            more = self._said(text) or self._language.tell(texts.THANKS_MORE)
            return self._language.tell(texts.THANKS), more

        self._say("thanks", words)

    def paused(self) -> None:
        """Say that there is a pause."""
        self._say("paused", lambda: self._both(texts.PAUSED, texts.PAUSED_MORE))

    def progress(self, fraction: float, text: Said = "") -> None:
        """Show how far something is, 0 to 1, with a sentence."""
        self.bar_page.show_share(fraction)
        self._say("progress", lambda: ("", self._said(text) or self._language.tell(texts.GOES_ON)))

    def cross(self, text: Said | None = None) -> None:
        """Show a cross to look at; ``text`` in place of "Please look at the cross", "" for none."""
        own = texts.CROSS
        self._say(
            "cross", lambda: ("", self._language.tell(own) if text is None else self._said(text))
        )

    def face(self, text: Said = "") -> None:
        """Show her face as in a mirror: ``follow`` or ``show_frame`` bring the pictures."""
        self._say("face", lambda: ("", self._said(text)))

    def blank(self) -> None:
        """Show nothing."""
        self._say("blank", lambda: ("", ""))

    def show_calm(self, state: Screen, text: Said = "") -> None:
        """Show a calm state of a study's block, with its instruction in her language."""
        if state == "cross":
            self.cross(text if self._said(text) else None)
        elif state == "face":
            self.face(text)
        elif state == "blank" and not self._said(text):
            self.blank()
        else:
            self.wait(text)

    def show_notice(
        self,
        text: str,
        language: str,
        streams: Collection[StreamKind],
        on_signed: Callable[[How, frozenset[StreamKind]], object],
        on_refused: Callable[[], object],
        *,
        ask_recording: bool = False,
    ) -> None:
        """Show a notice to sign; this page alone takes the keyboard, until it is answered.

        ``text`` is shown as it is, in ``language``, which becomes the window's. One of the two
        functions is called once; neither when another page is shown first. ``ask_recording`` adds
        a switch for that; its answer is ``may_record``.
        """
        self._answers = on_signed, on_refused
        self.set_language(language)
        self._say("notice", lambda: ("", ""))
        self.notice_page.ask(text, language, streams, recorded=ask_recording)
        self._place.take_keyboard()

    def admit(self, page: QWidget) -> None:
        """Take in a page of trials, unseen: one that needs OpenGL makes the window anew."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)

    def exhibit(self, page: QWidget, dress: Callable[[Look], object] = lambda look: None) -> None:
        """Show a page of a trial until another is shown; ``dress`` has it take on sizes."""
        self._guest, self._dress_guest = page, dress
        self.admit(page)
        self._dress()
        self._say("trial", lambda: ("", ""))

    def want_keyboard(self, wanted: bool) -> None:
        """Take the keyboard for a page that asks something, or give it back."""
        self._place.take_keyboard() if wanted else self._place.give_keyboard_back()

    @property
    def may_record(self) -> bool:
        """Return whether she left on that it may be recorded, as far as she was asked."""
        return self.notice_page.recorded.isChecked()

    # -- what is shown on any page -----------------------------------------------------------

    def set_recording(self, state: LampState, streams: Collection[StreamKind] = ()) -> None:
        """Say on every page whether she is recorded, and by what."""
        self._lamp.show_state(state, streams)

    @property
    def lamp(self) -> str:
        """Return what is said of recording, in her language."""
        return self._lamp.text

    def set_demo(self, demo: bool) -> None:
        """Write across every page that this is a demonstration."""
        self._mark.setVisible(demo)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self._dress()

    @property
    def language(self) -> str:
        """Return the code of her language."""
        return self._language.code

    def set_language(self, code: str) -> None:
        """Speak another language from now on. Raises ValueError for one that there is not."""
        if code != self._language.code:
            self._language = Language(code)
            self._dress()
            self.language_changed.emit(code)

    # -- her face ----------------------------------------------------------------------------

    def follow(self, sitting: Sitting | None, video: bool = False) -> None:
        """Show the pictures of a session on the page ``face``: only where ``video`` was agreed to.

        None forgets the session.
        """
        self._follower.follow(sitting if video else None)

    def show_frame(self, frame: NDArray[np.uint8], box: Box | None = None) -> None:
        """Show a BGR picture (height, width, 3) on the page ``face``; elsewhere it is not kept."""
        if self._page == "face":
            self.face_page.show_frame(frame, box)

    def set_estimate(self, label: str, sureness: Sureness | None, box: Box | None = None) -> None:
        """Say what the expression looks like, a name of EMOTIONS, and how sure that is.

        None: it cannot be told. ``box`` is the face, in shares of the picture as it was taken.
        """
        self._follower.box = box
        self.face_page.show_estimate(label, sureness)

    def take(self, result: Result) -> None:
        """Show what a result of the session that is followed says of her: a slot of the bridge."""
        self._follower.take(result)

    def set_overlay(self, overlay: bool) -> None:
        """Draw and say something about her face, or show it alone."""
        self.face_page.set_overlay(overlay)

    # -- the display -------------------------------------------------------------------------

    @property
    def display(self) -> str:
        """Return the display that it fills; empty while it is an ordinary window."""
        return self._place.on

    @property
    def wanted(self) -> str:
        """Return the display that was chosen, there or not: to be remembered."""
        return self._place.wanted

    def place(self, display: str | None = None) -> None:
        """Open the window: full screen on ``display``, the remembered one, or any second one.

        Without a second display it is a small window beside the operator's.
        """
        self.face_page.hide_picture(False)
        self._place.open(display, keyboard=self._page == "notice")

    def _show_lost(self, name: str) -> None:
        self.face_page.hide_picture(True)
        self.display_lost.emit(name)

    def _show_back(self, name: str) -> None:
        self.place()
        self.display_back.emit(name)

    # -- the answer to a notice --------------------------------------------------------------

    def _answered(
        self,
    ) -> tuple[Callable[[How, frozenset[StreamKind]], object], Callable[[], object]]:
        answers = self._answers
        self.wait()
        return answers

    # -- parts -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close: the session goes on, ``place`` opens it again."""
        self._place.closed()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is there."""
        super().showEvent(event)
        self._run()
        self.opened.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is gone, and let go of her picture."""
        super().hideEvent(event)
        self._run()
        self.opened.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale everything with the window."""
        super().resizeEvent(event)
        self._stack.setGeometry(self.rect())
        self._mark.setGeometry(self.rect())
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._theme.window))
        painter.end()

    def _fill(self, stack: QStackedWidget) -> None:
        pages: tuple[QWidget, ...] = (self.text_page, self.bar_page, self.cross_page)
        for page in (*pages, self.face_page, self.blank_page, self.notice_page):
            stack.addWidget(page)

    def _widget(self) -> QWidget:
        kinds: dict[Page, QWidget] = {
            "notice": self.notice_page,
            "cross": self.cross_page,
            "face": self.face_page,
            "blank": self.blank_page,
            "progress": self.bar_page,
            **({} if self._guest is None else {"trial": self._guest}),
        }
        return kinds.get(self._page, self.text_page)

    def _say(self, page: Page, words: Callable[[], tuple[str, str]]) -> None:
        """Show a page; ``words`` are asked again when the language changes."""
        before, self._page, self._words = self._page, page, words
        if before == "notice" and page != "notice":
            self.notice_page.close_up()
            self._place.give_keyboard_back()
        if page != "face":
            self.face_page.forget()
        self._tell()
        self._stack.setCurrentWidget(self._widget())
        self._run()
        if page != before:
            self.page_changed.emit(page)

    def _run(self) -> None:
        """Follow her face while it is to be seen, and only then."""
        seen = self._page == "face" and self.isVisible()
        self.face_page.run(seen)
        self._follower.run(seen)
        if not seen:
            self.face_page.forget()

    def _tell(self) -> None:
        title, text = self._words()
        page = self._widget()
        if isinstance(page, TextPage):
            page.show_words(title, text)
        elif isinstance(page, CrossPage):
            page.show_words(text)
        elif isinstance(page, FacePage):
            page.show_heading(text)

    def _dress(self) -> None:
        look = Look.of(self._theme, self.size(), self._language.families)
        if look.sheet() != self._sheet:
            self._sheet = look.sheet()
            self.setStyleSheet(self._sheet)
        for page in (self.text_page, self.bar_page, self.cross_page, self.blank_page):
            page.dress(look)
        for part in (self.face_page, self.notice_page, self._mark, self._lamp):
            part.dress(look, self._language)
        self._dress_guest(look)
        self._tell()
        self.update()

    def _both(self, title: str, text: str) -> tuple[str, str]:
        return self._language.tell(title), self._language.tell(text)

    def _said(self, text: Said) -> str:
        """Return the operator's own words, in her language where there are several."""
        if isinstance(text, str):
            return text
        return text.get(self.language) or text.get("en") or next(iter(text.values()), "")
