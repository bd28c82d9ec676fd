"""The operator's side of the notice: language and text, which streams, and where it is signed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.participants.consent import Purpose
from emoscope.participants.errors import NoticeError
from emoscope.participants.notices import Notice, notice, notice_languages
from emoscope.study.study import Study
from emoscope.ui import pick, words
from emoscope.ui.languages import FONTS, NAMES
from emoscope.ui.participants import texts
from emoscope.ui.theme import FAMILY, Theme
from emoscope.ui.words import QT_TRANSLATE_NOOP, translate
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import StreamKind

Where = Literal["screen", "here", "paper"]
WHERE: Mapping[Where, str] = {
    "screen": QT_TRANSLATE_NOOP("Consent", "on the participant's screen"),
    "here": QT_TRANSLATE_NOOP("Consent", "in this window, by the participant"),
    "paper": QT_TRANSLATE_NOOP("Consent", "on paper: I hold a signed form with this text"),
}
ROLES: Mapping[str, str] = {
    "required": QT_TRANSLATE_NOOP("Consent", "the study requires it"),
    "wanted": QT_TRANSLATE_NOOP("Consent", "the study wants it"),
    "optional": QT_TRANSLATE_NOOP("Consent", "optional"),
}
TEXT_ROWS = 5
"""At least; the text has what room there is."""


class ConsentPage(QWidget):
    """What will be shown, and the switches of what will be asked for.

    ``asked`` streams capture a person; ``made_up`` ones do not, and are not asked for.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        study: Study,
        asked: frozenset[StreamKind],
        kept: str,
        screen: bool,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for ``asked`` streams. ``screen``: the participant has one of her own."""
        super().__init__(parent)
        self._study, self._kept, self._asked = study, kept, asked
        self._purpose: Purpose = "research"
        self._record = True
        self.language = QComboBox()
        for code in notice_languages(study):
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.switches: dict[StreamKind, QCheckBox] = {
            kind: QCheckBox() for kind in texts.STREAMS if kind in asked
        }
        self.where: dict[Where, QRadioButton] = {
            place: QRadioButton() for place in WHERE if screen or place != "screen"
        }
        next(iter(self.where.values())).setChecked(True)
        self.text, self.save = QPlainTextEdit(), QPushButton()
        self._labels = {name: QLabel() for name in ("language", "streams", "where")}
        self._made_up, self._means, self._said = Wrapped(), Wrapped(), Wrapped()
        self._made_up.set_role("caption")
        self._lay_out(theme)
        self._connect()
        self._speak()

    # -- what is answered --------------------------------------------------------------------

    @property
    def streams(self) -> frozenset[StreamKind]:
        """Return the streams that will be asked for."""
        return frozenset(kind for kind, switch in self.switches.items() if switch.isChecked())

    @property
    def place(self) -> Where:
        """Return where it will be signed."""
        return next(place for place, button in self.where.items() if button.isChecked())

    @property
    def notice(self) -> Notice | None:
        """Return the notice as it will be shown; None when there is none, which is said."""
        try:
            return notice(
                self._study,
                self._purpose,
                str(self.language.currentData() or ""),
                kept=self._kept,
                record=self._record,
                streams=self.streams,
            )
        except NoticeError as error:
            self._tell(words.texts(error.sentences), "alarm")
            return None

    @property
    def ready(self) -> bool:
        """Return whether there is a notice, and something to agree to."""
        return self.notice is not None and (bool(self.streams) or not self._asked)

    def set_visit(self, purpose: Purpose, record: bool) -> None:
        """Show the notice for a purpose, and for whether anything may be written."""
        self._purpose, self._record = purpose, record
        self._renew()

    def declined(self) -> str:
        """Return what it means that streams are switched off; empty for none."""
        return means_of(self._study, self._asked - self.streams)

    # -- looks -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _renew(self) -> None:
        self._tell("", "caption")
        shown = self.notice
        if shown is not None:
            font = self.text.font()
            font.setFamilies([FAMILY, *FONTS.get(shown.language, ())])
            self.text.setFont(font)
            self.text.setPlainText(shown.text)
            self._tell(words.texts(shown.missing), "notice")
        means = self.declined()
        if self._asked and not self.streams:
            means = self.tr("Nothing is left to agree to. Switch something on, or close.")
        self._means.setText(means)
        self._means.setVisible(bool(means))
        self.changed.emit()

    def _tell(self, text: str, role: str) -> None:
        self._said.set_role(role)
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _save(self) -> None:
        """Ask for a file and write the notice into it."""
        shown = self.notice
        if shown is None:
            return
        name = f"notice-{shown.version}-{shown.language}.txt"
        title, kinds = self.tr("A file for the notice"), "Text (*.txt)"
        begin = str(Path.home() / name)
        pick.target(self, title, begin, kinds, lambda chosen: self.save_to(Path(chosen)))

    def save_to(self, path: Path) -> None:
        """Write the notice into a file, with its version and hash below; or say why not."""
        shown = self.notice
        if shown is None:
            return
        foot = f"{self._study.code} · {shown.version} · SHA-256 {shown.sha256}"
        try:
            path.write_text(f"{shown.text}\n{foot}\n", encoding="utf-8")
        except OSError as error:
            said = self.tr("{file} cannot be written ({why}). Choose another place.")
            self._tell(said.format(file=path, why=error.strerror or error), "alarm")
            return
        self._tell(self.tr("The text is in {file}.").format(file=path), "notice")

    def _speak(self) -> None:
        self._labels["language"].setText(self.tr("Language of the notice"))
        self._labels["streams"].setText(self.tr("Asked for"))
        self._labels["where"].setText(self.tr("It is signed"))
        self.language.setAccessibleName(self._labels["language"].text())
        self.text.setAccessibleName(self.tr("Text of the notice"))
        self.save.setText(self.tr("Save the text, to be printed …"))
        self.save.setAccessibleName(self.save.text())
        for kind, switch in self.switches.items():
            role = translate("Consent", ROLES[self._study.roles[kind]])
            switch.setText(f"{texts.told(texts.STREAMS[kind])} ({role})")
            switch.setAccessibleName(switch.text())
        for place, button in self.where.items():
            button.setText(translate("Consent", WHERE[place]))
            button.setAccessibleName(button.text())
        pretended = [
            words.stream(kind)
            for kind, role in self._study.roles.items()
            if role != "off" and kind not in self._asked
        ]
        said = self.tr("Made-up or recorded signals, of nobody who is here: {streams}.")
        self._made_up.setText(said.format(streams=words.listed(pretended)))
        self._made_up.setVisible(bool(pretended))
        if self.isVisible():  # else it is done when the page is come to
            self._renew()

    def _connect(self) -> None:
        for switch in self.switches.values():
            switch.setChecked(True)
            switch.toggled.connect(self._renew)
        self.language.currentIndexChanged.connect(self._renew)
        for button in self.where.values():
            button.toggled.connect(self.changed)
        self.save.clicked.connect(self._save)

    def _lay_out(self, theme: Theme) -> None:
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(18 * TEXT_ROWS))
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(8))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, list[QWidget]]] = [
            ("language", [self.language]),
            ("streams", [*self.switches.values(), self._made_up]),
            ("where", list(self.where.values())),
        ]
        line = 0
        for name, widgets in rows:
            grid.addWidget(self._labels[name], line, 0)
            for widget in widgets:
                grid.addWidget(widget, line, 1)
                line += 1
        self._labels["language"].setBuddy(self.language)
        self._means.set_role("notice")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addLayout(grid)
        layout.addWidget(self._means)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._said)
        layout.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)


def means_of(study: Study, declined: frozenset[StreamKind]) -> str:
    """Return what it means that streams stay closed, in the window's language; empty for none."""
    said = []
    for kind in texts.STREAMS:
        if kind not in declined:
            continue
        template = QT_TRANSLATE_NOOP("Consent", "{stream}: it stays closed.")
        if study.roles.get(kind) == "required":
            template = QT_TRANSLATE_NOOP(
                "Consent",
                "{stream}: it stays closed, and the study requires it. The pre-flight will say"
                " no-go; who goes on all the same gives a reason, which is recorded.",
            )
        said.append(translate("Consent", template).format(stream=words.stream(kind)))
    return " ".join(said)
