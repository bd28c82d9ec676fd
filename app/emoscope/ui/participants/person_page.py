"""Who is it? A code, typed twice or chosen from those known; the session's number; notes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.participants.codes import LONGEST, check_code, confirm_code
from emoscope.participants.consent import Purpose
from emoscope.participants.errors import CodeError, KeyFileError
from emoscope.participants.known import MOST_NUMBER, Register
from emoscope.participants.register import check_name
from emoscope.ui import words
from emoscope.ui._fields import whole
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import Sentence, say

CODELESS: tuple[Purpose, ...] = ("demonstration", "test")
"""Purposes for which nobody needs a code; without one nothing is recorded."""
NOTES_ROWS = 3
FIELDS = ("code", "confirm", "known", "number", "name", "notes")


class PersonPage(QWidget):
    """Asks who it is. ``ready`` tells whether that can be used."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        study: str,
        names: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for a participant of a ``study``; nobody is known before ``set_register``.

        ``names`` is the list of codes and names, None where nobody keeps one.
        """
        super().__init__(parent)
        self._study, self._names = study, names
        self._register: Register | None = None
        self._purpose: Purpose = "research"
        self.new, self.again = QRadioButton(), QRadioButton()
        self.new.setChecked(True)
        self.code, self.confirm, self.name = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.code, self.confirm):
            field.setMaxLength(LONGEST + 1)  # one too many is said, not cut off
        self.known = QComboBox()
        self.number = whole(1, MOST_NUMBER)
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(theme.px(22 * NOTES_ROWS + 12))
        self._labels = {name: QLabel() for name in FIELDS}
        self._about, self._said = Wrapped(), Wrapped()
        self._about.set_role("caption")
        self._lay_out(theme)
        self.setFocusProxy(self.code)
        self._speak()
        self._connect()
        self._allow()

    # -- what is answered --------------------------------------------------------------------

    @property
    def participant(self) -> str:
        """Return the code; empty where none is needed and none was given. Raises CodeError."""
        if self.again.isChecked():
            return str(self.known.currentText())
        first, second = self.code.text().strip(), self.confirm.text().strip()
        if not first and not second and self._purpose in CODELESS:
            return ""
        check_code(first)
        return confirm_code(first, second)

    @property
    def ready(self) -> bool:
        """Return whether the answer can be used, and was compared with those known."""
        try:
            self._check_name()
            return self._register is not None and (
                bool(self.participant) or self._purpose in CODELESS
            )
        except (CodeError, KeyFileError):
            return False

    def set_purpose(self, purpose: Purpose) -> None:
        """Ask as this purpose needs it."""
        self._purpose = purpose
        self._speak()
        self._look()

    def set_register(self, register: Register) -> None:
        """Offer who is known, and look at the code anew."""
        self._register = register
        chosen = self.known.currentText()
        self.known.clear()
        here = register.codes(self._study)
        self.known.addItems([*here, *(c for c in register.codes() if c not in here)])
        self.known.setCurrentIndex(max(0, self.known.findText(chosen)))
        self._allow()
        self._look()

    # -- looks -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._look()

    def _allow(self) -> None:
        self.again.setEnabled(self.known.count() > 0)
        if not self.known.count():
            self.new.setChecked(True)
        for widget in (self.code, self.confirm):
            widget.setEnabled(self.new.isChecked())
        self.known.setEnabled(self.again.isChecked())

    def _turn(self) -> None:
        self._allow()
        self._look()

    def _look(self) -> None:
        """Say what is wrong or to be looked at, and propose the session's number."""
        said, wrong = self._judged()
        self._said.set_role("alarm" if wrong else "notice")
        self._said.setText(words.texts(said))
        self._said.setVisible(bool(said))
        self.changed.emit()

    def _judged(self) -> tuple[Sequence[Sentence], bool]:
        register = self._register
        if register is None:
            return (say("Looking who is known already …"),), False
        code = self.known.currentText() if self.again.isChecked() else self.code.text().strip()
        try:
            self._check_name()
        except KeyFileError as error:
            return error.sentences, True
        if not code:
            return register.notes, False
        try:
            warnings = check_code(code) if self.new.isChecked() else ()
        except CodeError as error:
            return error.sentences, True
        self._propose(register, code)
        said = (*warnings, *register.warnings(self._study, code), *register.notes)
        second = self.confirm.text().strip()
        if self.new.isChecked() and second and not code.startswith(second) and code != second:
            try:
                confirm_code(code, second)
            except CodeError as error:
                return error.sentences, True
        return said, False

    def _check_name(self) -> None:
        """Raise KeyFileError for a name that the list cannot have."""
        name = self.name.text().strip()
        if self._names is not None and name:
            check_name(self._names, name)

    def _propose(self, register: Register, code: str) -> None:
        number = register.next_number(self._study, code)
        if self.number.property("of") != f"{code} {number}":
            self.number.setProperty("of", f"{code} {number}")
            self.number.setValue(min(number, MOST_NUMBER))

    def _speak(self) -> None:
        self.new.setText(self.tr("Here for the first time"))
        self.again.setText(self.tr("Was here before"))
        for button in (self.new, self.again):
            button.setAccessibleName(button.text())
        names = {
            "code": self.tr("Code"),
            "confirm": self.tr("Code, once more"),
            "known": self.tr("Known codes"),
            "number": self.tr("Session number"),
            "name": self.tr("Name"),
            "notes": self.tr("Notes"),
        }
        for name, text in names.items():
            self._labels[name].setText(text)
            field = getattr(self, name)
            field.setAccessibleName(text)
        self.name.setPlaceholderText(self.tr("for the list elsewhere; never needed"))
        self.code.setPlaceholderText(self.tr("such as P01: no name, no date of birth"))
        if self._purpose in CODELESS:
            about = self.tr(
                "A code is not needed. Without one nothing is recorded, because nobody could have"
                " it deleted."
            )
        else:
            about = self.tr(
                "The code stands for the person, whose name is in no recording. With the code all"
                " data of that person can be withdrawn."
            )
        self._about.setText(about)

    def _connect(self) -> None:
        self.new.toggled.connect(self._turn)
        self.known.currentIndexChanged.connect(self._look)
        self.code.textChanged.connect(self._look)
        self.confirm.textChanged.connect(self._look)
        self.name.textChanged.connect(self._look)

    def _lay_out(self, theme: Theme) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(theme.px(8))
        form.addRow(self.new)
        for name in ("code", "confirm"):
            form.addRow(self._labels[name], getattr(self, name))
        form.addRow(self.again)
        fields = ("known", "number", *(("name",) if self._names is not None else ()), "notes")
        for name in fields:
            form.addRow(self._labels[name], getattr(self, name))
        for name, label in self._labels.items():
            label.setBuddy(getattr(self, name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self._about)
        layout.addLayout(form)
        layout.addWidget(self._said)
        layout.addStretch(1)
