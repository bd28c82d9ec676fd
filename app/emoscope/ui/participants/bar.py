"""Who is in the chair: one line for the top of the window."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QPushButton, QWidget

from emoscope.ui import words
from emoscope.ui.participants import texts
from emoscope.ui.theme import Theme
from emoscope.visit import Visit
from emoscope_devices import KINDS

WIDEST = 360
"""Design pixels of what is said of a visit."""


class ParticipantBar(QWidget):
    """Shows code, session, purpose and what was agreed to; a button asks for the next one."""

    wanted = Signal()
    """The operator wants to set up a visit, or the next one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show that nobody is there."""
        super().__init__(parent)
        self._visit: Visit | None = None
        self._theme = theme
        self.who, self.about = QLabel(), QLabel()
        self.about.setProperty("role", "caption")
        self.next = QPushButton()
        self.next.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(2))
        self.next.setProperty("role", "small")
        layout.setSpacing(theme.px(12))
        layout.addWidget(self.who)
        layout.addWidget(self.about, 1)
        layout.addWidget(self.next)
        self._show()

    def show_visit(self, visit: Visit | None) -> None:
        """Show a visit, None for nobody."""
        self._visit = visit
        self._show()

    def allow(self, allowed: bool) -> None:
        """Let the button be pressed: not while a recording runs."""
        self.next.setEnabled(allowed)

    def set_theme(self, theme: Theme) -> None:
        """Change sizes."""
        self._theme = theme
        self._show()

    @property
    def text(self) -> str:
        """Return all that is said."""
        return f"{self.who.text()} {self.about.toolTip()}".strip()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def event(self, event: QEvent) -> bool:
        """Ask for as much room as the words take by now."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            menus = self.parentWidget()
            if isinstance(menus, QMenuBar) and self.width() != self.sizeHint().width():
                menus.setCornerWidget(self)  # by itself it looks at its corner no more
        return handled

    def _show(self) -> None:
        visit = self._visit
        if visit is None or visit.consent is None:
            self.who.setText(self.tr("Nobody is set up"))
            self._tell(self.tr("Devices stay closed until a participant has agreed."))
            self.next.setText(self.tr("Set up a session …"))
        else:
            self.who.setText(visit.participant or self.tr("Without a code"))
            self._tell(" · ".join(self._facts(visit)))
            self.next.setText(self.tr("Next participant …"))
        self.who.setAccessibleName(self.tr("Participant: {who}").format(who=self.who.text()))
        self.next.setAccessibleName(self.next.text())

    def _tell(self, text: str) -> None:
        """Show as much of ``text`` as has room beside the menus, and all of it as a hint."""
        metrics, widest = self.about.fontMetrics(), self._theme.px(WIDEST)
        self.about.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, widest))
        self.about.setAccessibleName(text)
        self.about.setToolTip(text)

    def _facts(self, visit: Visit) -> list[str]:
        assert visit.consent is not None
        said = [self.tr("session {number}").format(number=visit.number)]
        said.append(texts.purpose(visit.consent.purpose))
        closed = [
            words.stream(kind)
            for kind in KINDS
            if kind not in visit.consent.agreed and visit.study.roles.get(kind, "off") != "off"
        ]
        if closed:
            said.append(self.tr("declined: {streams}").format(streams=words.listed(closed)))
        if not visit.consent.may_record:
            said.append(self.tr("must not be recorded"))
        return said
