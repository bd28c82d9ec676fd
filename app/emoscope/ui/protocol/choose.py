"""Chooses a protocol: the file and what is found in it, whose run it is, and how it is run."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.protocol.errors import ProtocolError
from emoscope.protocol.file import MOST_PARTICIPANTS
from emoscope.protocol.runner import Again, Found
from emoscope.protocol.shipped import names, shipped
from emoscope.protocol.values import Run, Said
from emoscope.ui import pick, words
from emoscope.ui._fields import whole
from emoscope.ui.protocol import panel_texts as texts
from emoscope.ui.protocol.reading import Looked, ProtocolReader
from emoscope.ui.release import release
from emoscope.ui.theme import DARK, Theme
from emoscope.ui.wrapped import Wrapped

WIDE, MESSAGES = 600, 140
"""Design pixels."""
SEED = QRegularExpression(r"\d{0,15}")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be run, and how; ``Conductor.load`` takes it."""

    run: Run
    path: Path
    rehearsal: bool = False
    again: Again = "now"
    before: frozenset[int] = frozenset()


class ChooseProtocol(QDialog):
    """Over the window alone; ``chosen`` comes when the operator has chosen."""

    chosen = Signal(object)
    """A Choice."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        path: str = "",
        participant: int = 1,
        found: Found | None = None,
        theme: Theme = DARK,
    ) -> None:
        """Offer the file of ``path``, and the number of the participant.

        ``found`` is a run that was left in the middle: its number and seed are offered.
        """
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Choose a protocol"))
        self._found = found
        self._looked: Looked | None = None
        self._wanted: Path | None = None
        self.reader = ProtocolReader(self)
        self.file, self.browse, self.ours = QLineEdit(path), QPushButton(), QComboBox()
        self.said, self.faults, self._messages = Wrapped(), QPlainTextEdit(), QWidget()
        self.participant, self.seed = whole(1, MOST_PARTICIPANTS), QLineEdit()
        self.first, self.again = whole(1, 1), QComboBox()
        self.rehearsal, self.unfinished = QCheckBox(), Wrapped()
        self.load, self.leave = QPushButton(), QPushButton()
        self._fill(participant)
        self._lay_out(theme)
        self._connect()
        self.look()

    # -- the file ----------------------------------------------------------------------------

    def look(self) -> None:
        """Read the file that is named."""
        text = self.file.text().strip()
        self._looked, self._wanted = None, Path(text).expanduser() if text else None
        if self._wanted is None:
            self._say(self.tr("Choose the file of a protocol."), "caption")
        else:
            self._say(self.tr("The file and its clips are being read ..."), "caption")
            if not self.reader.busy:
                self.reader.look(self._wanted)
        self._allow()

    def accept(self) -> None:
        """Draw the run, and close with it."""
        if self._looked is None or self.reader.busy or not self.load.isEnabled():
            return
        text = self.seed.text().strip()
        self._say(self.tr("The order is being drawn ..."), "caption")
        self.reader.draw(
            self._looked.protocol, self.participant.value(), int(text) if text else None
        )
        self._allow()

    def _take_looked(self, looked: Looked) -> None:
        self.reader.finish()
        if looked.path != self._wanted:
            self.look()  # another file was named meanwhile
            return
        self._looked = looked
        self.first.setRange(1, max(1, looked.trials))
        self._describe(looked)
        self._allow()

    def _take_refusal(self, path: Path, why: Any) -> None:
        self.reader.finish()
        if path != self._wanted and self._looked is None:
            self.look()
            return
        sentences = [why] if isinstance(why, str) else [words.text(one) for one in why]
        self._looked = None
        told = self.tr("%n fault(s): this protocol cannot be run.", "", len(sentences))
        self._say(told, "alarm", sentences)
        self._allow()

    def _take_run(self, run: Run) -> None:
        self.reader.finish()
        looked = self._looked
        if looked is None:
            return
        first = self.first.value()
        before = frozenset(trial.place for trial in run.trials if trial.place < first)
        again: Again = "end" if self.again.currentData() == "end" else "now"
        choice = Choice(run, looked.path, self.rehearsal.isChecked(), again, before)
        super().accept()
        self.chosen.emit(choice)

    def _describe(self, looked: Looked) -> None:
        """Say what was found."""
        protocol = looked.protocol
        told = self.tr("“{title}”: {trials}, at least {time}, in {languages}.").format(
            title=_said(protocol.title) or protocol.name,
            trials=self.tr("%n trial(s)", "", looked.trials),
            time=texts.duration(looked.seconds),
            languages=", ".join(protocol.languages),
        )
        conditions = dict.fromkeys(c for b in protocol.blocks for c in b.conditions if c)
        if conditions:
            more = self.tr("Conditions: {names}.")
            told += " " + more.format(names=", ".join(conditions))
        slots = protocol.empty_slots
        lines = [words.text(one) for one in looked.remarks]
        if slots:
            empty = self.tr(
                "%n slot(s) are empty: it cannot be run before a file is named for each.",
                "",
                len(slots),
            )
            self._say(f"{told} {empty}", "alarm", [", ".join(slots), *lines])
        else:
            self._say(told, "notice", lines)
        seed = "" if protocol.seed is None else str(protocol.seed)
        self.seed.setPlaceholderText(seed or self.tr("drawn by chance, and kept"))

    def _say(self, text: str, role: str, lines: Sequence[str] = ()) -> None:
        self.said.set_role(role)
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.faults.setPlainText("\n".join(lines))
        self._messages.setVisible(bool(lines))

    def _allow(self) -> None:
        idle, looked = not self.reader.busy, self._looked
        ready = idle and looked is not None and not looked.protocol.empty_slots
        self.load.setEnabled(ready)

    # -- the window --------------------------------------------------------------------------

    def done(self, result: int) -> None:
        """Be deleted when no thread uses it any more."""
        super().done(result)
        self.release()

    def release(self) -> None:
        """Delete the closed dialog as soon as its thread is done with it."""
        release(self, lambda: self.reader.busy)

    def _fill(self, participant: int) -> None:
        found = self._found
        self.participant.setValue(participant if found is None else found.participant)
        self.seed.setValidator(QRegularExpressionValidator(SEED, self))
        self.seed.setText("" if found is None else str(found.seed))
        self.again.addItem(self.tr("at once"), "now")
        self.again.addItem(self.tr("after all others"), "end")
        self.rehearsal.setText(self.tr("Rehearsal: everything runs, nothing of it counts"))
        self.rehearsal.setChecked(found is not None and found.rehearsal)
        self.browse.setText(self.tr("Choose ..."))
        self.ours.addItem(self.tr("those that come with Emoscope"), "")
        try:
            for name in names():
                self.ours.addItem(name, str(shipped(name)))
        except ProtocolError as error:
            self.ours.setToolTip(words.texts(error.sentences))
        self.load.setText(self.tr("Load"))
        self.load.setDefault(True)
        self.leave.setText(self.tr("Cancel"))
        self.unfinished.set_role("notice")
        self.unfinished.setVisible(found is not None)
        if found is not None:
            told = self.tr(
                "A run of “{protocol}” was left in the middle. With the same file, number and seed"
                " it goes on where it was."
            )
            self.unfinished.setText(told.format(protocol=found.protocol))

    def _lay_out(self, theme: Theme) -> None:
        self.faults.setReadOnly(True)
        self.faults.setAccessibleName(self.tr("What was found in the file"))
        self.faults.setTabChangesFocus(True)
        around = QVBoxLayout(self._messages)  # the style has a height of its own for the text
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.faults)
        self._messages.setMinimumHeight(theme.px(MESSAGES))
        self._messages.hide()
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: tuple[tuple[str, QWidget | QHBoxLayout, QWidget], ...] = (
            (self.tr("File"), row, self.file),
            (self.tr("Or one of"), self.ours, self.ours),
            (self.tr("Participant's number"), self.participant, self.participant),
            (self.tr("Seed"), self.seed, self.seed),
            (self.tr("Begin with trial"), self.first, self.first),
            (self.tr("A trial that is broken off comes again"), self.again, self.again),
        )
        for name, field, named in fields:
            form.addRow(name, field)
            named.setAccessibleName(name)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.load)
        column = QVBoxLayout(self)
        column.addWidget(self.unfinished)
        column.addLayout(form)
        for widget in (self.rehearsal, self.said):
            column.addWidget(widget)
        column.addWidget(self._messages, 1)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(WIDE))

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.file.editingFinished.connect(self._look_if_new)
        self.ours.activated.connect(self._choose_ours)
        self.load.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.reader.looked.connect(self._take_looked)
        self.reader.refused.connect(self._take_refusal)
        self.reader.drawn.connect(self._take_run)

    def _look_if_new(self) -> None:
        text = self.file.text().strip()
        if (Path(text).expanduser() if text else None) != self._wanted:
            self.look()

    def _choose_ours(self, index: int) -> None:
        if path := self.ours.itemData(index):
            self._chose(path)

    def _browse(self) -> None:
        kinds = self.tr("Protocols (*.toml)")
        pick.file(self, self.tr("The file of a protocol"), self.file.text(), kinds, self._chose)

    def _chose(self, path: str) -> None:
        self.file.setText(path)
        self.look()


def _said(text: Said) -> str:
    """Return a protocol's own words: in English, or in any language."""
    return text.get("en") or next(iter(text.values()), "")
