"""The pages while and after a notice is signed: waiting, signing in this window, the outcome."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import Look
from emoscope.ui.participant.notice import NoticePage
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import StreamKind


class HerePage(QWidget):
    """The participant's own page, in the operator's window, for who has no second display.

    It is there, dressed for its size and filled in three turns: in one that would take 50 ms.
    """

    signed = Signal(str, object)
    """"key" or "click", and the frozenset of streams that she agreed to."""
    refused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet; what she reads is made when it is needed."""
        super().__init__(parent)
        self._theme, self._language = theme, Language()
        self._page: NoticePage | None = None
        self._worn: tuple[Look, Language, QSize] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._dress)

    @property
    def page(self) -> NoticePage:
        """Return the page that she reads."""
        if self._page is None:
            page = self._page = NoticePage(self)
            page.signed.connect(self.signed)
            page.refused.connect(self.refused)
            layout = QVBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(page)
            page.hide()
        return self._page

    @property
    def may_record(self) -> bool:
        """Return whether she left on that it may be recorded."""
        return self.page.recorded.isChecked()

    def close_up(self) -> None:
        """Take no answer any more."""
        if self._page is not None:
            self._page.close_up()

    def ask(
        self, text: str, language: str, streams: Collection[StreamKind], *, ask_recording: bool
    ) -> None:
        """Show a notice to be signed, in a language of its own."""
        self._language = Language(language)
        self.page.ask(text, language, streams, recorded=ask_recording)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow another size."""
        super().resizeEvent(event)
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Take on the size in which it is shown, once."""
        super().showEvent(event)
        self._later.start()

    def sizeHint(self) -> QSize:
        """Return a size in which the notice can be read."""
        return QSize(self._theme.px(960), self._theme.px(640))

    def _dress(self) -> None:
        if self._page is None or not self.isVisible():
            return
        look = Look.of(self._theme, self.size(), self._language.families)
        worn = look, self._language, self.size()
        if worn != self._worn:
            self._worn = worn
            self.page.setStyleSheet(look.sheet())
            self.page.dress(look, self._language)
        if self.page.isHidden():
            QTimer.singleShot(0, self.page, self._fill)

    def _fill(self) -> None:
        self.page.show()
        if self.isVisible():  # the operator may have gone back meanwhile
            self.page.take_focus()


class OutcomePage(QWidget):
    """One title and some sentences, in the middle: waiting for her, agreed, or refused."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._title, self._text, self._trouble = Wrapped(), Wrapped(), Wrapped()
        self._title.set_role("title")
        self._trouble.set_role("alarm")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        for label in (self._title, self._text, self._trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        layout.addStretch(1)
        self._trouble.hide()

    @property
    def words(self) -> str:
        """Return all that is said."""
        shown = (self._title, self._text, self._trouble)
        return "\n".join(label.text() for label in shown if label.text())

    @property
    def trouble(self) -> str:
        """Return what is wrong; empty when nothing is."""
        return self._trouble.text()

    def say(self, title: str, text: str = "", trouble: str = "") -> None:
        """Say this from now on."""
        self._title.setText(title)
        self._text.setText(text)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
