"""The parts of a session in their order: how long, what the participant reads and sees."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from emoscope.study import Block, Study
from emoscope.study.check import LONGEST_BLOCK, SHORTEST_BLOCK
from emoscope.study.errors import Fault, Place
from emoscope.study.study import SCREENS
from emoscope.ui.languages import NAMES
from emoscope.ui.study.notes import Notes
from emoscope.ui.study.parts import Texts, form_of, moved, push, small
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped

PLACES: tuple[Place, ...] = (("blocks",),)
PROPOSED = 60.0
"""Seconds of a block to which somebody gives a length."""


class BlocksPage(QWidget):
    """A list of blocks, and the fields of the chosen one."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a page without blocks."""
        super().__init__(parent)
        self._notes = Notes()
        self._blocks: list[Block] = []
        self._faults: Sequence[Fault] = ()
        self._remarks: Sequence[Fault] = ()
        self._filling = False
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Blocks in their order"))
        self._fields = QWidget(self)
        within = self._fields
        self.name, self.ended = QLineEdit(within), QCheckBox(within)
        self.seconds = QDoubleSpinBox(within)
        self.sight = QComboBox(within)
        self.instruction = Texts(self._edited, self.tr("Instruction"), theme.px(64))
        self._prepare(theme)
        self._lay_out(theme)
        self.list.currentRowChanged.connect(self._chosen)
        self.name.textChanged.connect(self._edited)
        self.ended.toggled.connect(self._edited)
        self.seconds.valueChanged.connect(self._edited)
        self.sight.currentIndexChanged.connect(self._edited)

    def show_study(self, study: Study) -> None:
        """Show these parts of ``study``."""
        row = max(0, self.list.currentRow())
        self._blocks = list(study.blocks)
        self._list(min(row, len(self._blocks) - 1))

    def into(self, study: Study) -> Study:
        """Return ``study`` with what the fields say."""
        return replace(study, blocks=tuple(self._blocks))

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say beside the fields of the chosen block, and in the list, what is wrong."""
        self._faults, self._remarks = faults, remarks
        for row, block in enumerate(self._blocks):
            self.list.item(row).setText(self._line(row, block))
        at = self.list.currentRow()
        self._notes.show(_of_row(faults, at), _of_row(remarks, at))

    # -- the list ----------------------------------------------------------------------------

    def _list(self, row: int) -> None:
        self._filling = True
        self.list.clear()
        self.list.addItems([self._line(n, block) for n, block in enumerate(self._blocks)])
        self.list.setCurrentRow(row)
        self._filling = False
        self._chosen(self.list.currentRow())

    def _line(self, row: int, block: Block) -> str:
        length = self.tr("until ended")
        if block.seconds is not None:
            length = self.tr("{seconds} s").format(seconds=f"{block.seconds:g}")
        line = self.tr("{number}. {name} ({length})").format(
            number=row + 1, name=block.name or self.tr("no name"), length=length
        )
        wrong = any(f.place[:2] == ("blocks", row) for f in self._faults)
        return self.tr("{line} - to be put right").format(line=line) if wrong else line

    def _add(self) -> None:
        self._blocks.append(Block(""))
        self._list(len(self._blocks) - 1)
        self.changed.emit()
        self.name.setFocus()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            del self._blocks[row]
            self._list(min(row, len(self._blocks) - 1))
            self.changed.emit()

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        to = moved(row, step, len(self._blocks))
        if to is not None:
            self._blocks.insert(to, self._blocks.pop(row))
            self._list(to)
            self.changed.emit()

    # -- the chosen block ----------------------------------------------------------------------

    def _chosen(self, row: int) -> None:
        if self._filling:
            return
        self._fields.setEnabled(row >= 0)
        block = self._blocks[row] if row >= 0 else Block("")
        self._filling = True
        self.name.setText(block.name)
        self.ended.setChecked(block.seconds is None)
        self.seconds.setValue(PROPOSED if block.seconds is None else block.seconds)
        self.seconds.setEnabled(block.seconds is not None)
        self.sight.setCurrentIndex(max(0, self.sight.findData(block.screen)))
        self.instruction.show(block.instruction)
        self._filling = False
        self._notes.show(_of_row(self._faults, row), _of_row(self._remarks, row))

    def _edited(self) -> None:
        row = self.list.currentRow()
        if self._filling or row < 0:
            return
        self.seconds.setEnabled(not self.ended.isChecked())
        self._blocks[row] = Block(
            self.name.text().strip(),
            None if self.ended.isChecked() else self._seconds(self._blocks[row].seconds),
            self.instruction.value(),
            self.sight.currentData(),
        )
        self.changed.emit()

    def _seconds(self, before: float | None) -> float:
        """Return the length; one with more digits than the field shows stays as it is."""
        shown = self.seconds.value()
        return before if before is not None and round(before, 1) == shown else shown

    # -- parts -------------------------------------------------------------------------------

    def _prepare(self, theme: Theme) -> None:
        screens = {
            "wait": self.tr("please wait"),
            "cross": self.tr("a cross to look at"),
            "face": self.tr("her own face, mirrored"),
            "blank": self.tr("nothing"),
        }
        for value in SCREENS:
            self.sight.addItem(screens[value], value)
        self.ended.setText(self.tr("until the operator ends it"))
        self.seconds.setDecimals(1)
        self.seconds.setRange(SHORTEST_BLOCK, LONGEST_BLOCK)
        self.seconds.setSuffix(" s")
        self.seconds.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)
        self.name.setAccessibleName(self.tr("Name of the block"))
        self.seconds.setAccessibleName(self.tr("Length of the block"))
        self.ended.setAccessibleName(self.tr("The block lasts until the operator ends it"))
        self.sight.setAccessibleName(self.tr("What the participant sees"))

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        up, down = self.tr("Move the block up"), self.tr("Move the block down")
        buttons.addWidget(push(self.tr("Add a block"), self._add))
        buttons.addWidget(push(self.tr("Take away"), self._remove))
        buttons.addWidget(small("↑", up, theme, lambda: self._move(-1)))
        buttons.addWidget(small("↓", down, theme, lambda: self._move(1)))
        buttons.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._fields)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form(theme)
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme.px(24))
        grid.addWidget(self.list, 0, 0)
        grid.addLayout(buttons, 1, 0)
        grid.addWidget(self._notes.label(("blocks",), self.list), 2, 0)
        grid.addWidget(area, 0, 1, 3, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(0, 1)

    def _form(self, theme: Theme) -> None:
        # The place of a fault is told without the block's number: these are the chosen one's.
        under = self._notes.under
        length = QWidget()
        row = QHBoxLayout(length)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.seconds)
        row.addWidget(self.ended)
        row.addStretch(1)
        form = form_of(theme)
        form.addRow(self.tr("Name"), under(("name",), self.name))
        form.addRow(self.tr("Length"), under(("seconds",), length))
        form.addRow(self.tr("On her screen"), under(("screen",), self.sight))
        for code, field in self.instruction.fields.items():
            said = under(("instruction", code), field)
            form.addRow(self.tr("To read, {name}").format(name=NAMES[code]), said)
        form.addRow(self._notes.label(("instruction",), self._fields))
        said = Wrapped(self.tr("Without a text the participant sees the screen alone."))
        said.setProperty("role", "caption")
        form.addRow(said)
        layout = QVBoxLayout(self._fields)
        layout.setContentsMargins(0, 0, theme.px(8), 0)
        layout.addLayout(form)
        layout.addStretch(1)


def _of_row(faults: Sequence[Fault], row: int) -> list[Fault]:
    """Return the faults of one block, placed within it; those of the list stay where they are."""
    mine = [replace(f, place=f.place[2:]) for f in faults if f.place[:2] == ("blocks", row)]
    return mine + [f for f in faults if f.place == ("blocks",)]
