"""What a study is: code, title, purpose, who answers for it, the participant's languages."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from emoscope.study import Study
from emoscope.study.check import PURPOSES
from emoscope.study.errors import Fault, Place
from emoscope.study.study import PARTICIPANT_LANGUAGES
from emoscope.ui.languages import NAMES
from emoscope.ui.study.notes import Notes
from emoscope.ui.study.parts import form_of, plain
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped

PLACES: tuple[Place, ...] = (
    ("code",),
    ("title",),
    ("contact",),
    ("retention",),
    ("purpose",),
    ("languages",),
)


class GeneralPage(QWidget):
    """The fields that are about the study as a whole."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make empty fields."""
        super().__init__(parent)
        self.notes = Notes()
        self.code, self.title = QLineEdit(self), QLineEdit(self)
        self.contact = QPlainTextEdit(self)
        self.retention = QLineEdit(self)
        self.contact.setTabChangesFocus(True)
        self.contact.setFixedHeight(theme.px(72))
        self.purpose = QComboBox(self)
        self.languages = {code: QCheckBox(NAMES[code]) for code in PARTICIPANT_LANGUAGES}
        self._order: tuple[str, ...] = PARTICIPANT_LANGUAGES
        self._name()
        self._lay_out(theme)
        for line in (self.code, self.title):
            line.textChanged.connect(self.changed)
        self.contact.textChanged.connect(self.changed)
        self.retention.textChanged.connect(self.changed)
        self.purpose.currentIndexChanged.connect(self.changed)
        for box in self.languages.values():
            box.toggled.connect(self.changed)

    def show_study(self, study: Study) -> None:
        """Show these parts of ``study``."""
        self._order = study.languages
        self.code.setText(study.code)
        self.title.setText(study.title)
        self.contact.setPlainText(study.contact)
        self.retention.setText(study.retention)
        self.purpose.setCurrentIndex(max(0, self.purpose.findData(study.purpose)))
        for code, box in self.languages.items():
            box.setChecked(code in study.languages)

    def into(self, study: Study) -> Study:
        """Return ``study`` with what the fields say."""
        chosen = [code for code, box in self.languages.items() if box.isChecked()]
        kept = [code for code in self._order if code in chosen]
        return replace(
            study,
            code=self.code.text().strip(),
            title=self.title.text().strip(),
            contact=plain(self.contact).strip(),
            retention=self.retention.text().strip(),
            purpose=str(self.purpose.currentData()),
            languages=(*kept, *(code for code in chosen if code not in kept)),
        )

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say beside the fields what is wrong."""
        self.notes.show(faults, remarks)

    def _name(self) -> None:
        purposes = {
            "research": self.tr("research"),
            "clinical": self.tr("clinical or safety"),
            "demonstration": self.tr("demonstration"),
            "test": self.tr("trying the equipment on oneself"),
        }
        for purpose in PURPOSES:
            self.purpose.addItem(purposes[purpose], purpose)
        self.code.setPlaceholderText("my-study")
        self.contact.setPlaceholderText(self.tr("name, address, telephone"))
        self.retention.setPlaceholderText(self.tr("e.g. until 31 December 2036"))
        self.retention.setAccessibleName(self.tr("Data are kept for"))
        self.code.setAccessibleName(self.tr("Study's code"))
        self.title.setAccessibleName(self.tr("Title"))
        self.contact.setAccessibleName(self.tr("Who answers for it"))
        self.purpose.setAccessibleName(self.tr("Purpose"))
        for code, box in self.languages.items():
            box.setAccessibleName(self.tr("Language {name}").format(name=NAMES[code]))

    def _lay_out(self, theme: Theme) -> None:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(16))
        for box in self.languages.values():
            across.addWidget(box)
        across.addStretch(1)
        form = form_of(theme)
        under = self.notes.under
        form.addRow(self.tr("Study's code"), under(("code",), self.code))
        form.addRow(self.tr("Title"), under(("title",), self.title))
        form.addRow(self.tr("Who answers for it"), under(("contact",), self.contact))
        form.addRow(self.tr("Data are kept for"), under(("retention",), self.retention))
        form.addRow(self.tr("Purpose"), under(("purpose",), self.purpose))
        form.addRow(self.tr("Participant's languages"), under(("languages",), row))
        said = Wrapped(
            self.tr(
                "The code is written into every recording; title and contact are shown to the"
                " participant. Emoscope is not for the workplace or for education: Article 5(1)(f)"
                " of the EU AI Act prohibits inferring emotions there."
            )
        )
        said.setProperty("role", "caption")
        form.addRow(said)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
