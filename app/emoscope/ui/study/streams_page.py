"""Which streams a study needs, which devices it prefers, and what of them is recorded."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from emoscope.study import Role, Study
from emoscope.study.errors import Fault, Place
from emoscope.study.study import ROLES
from emoscope.ui import words
from emoscope.ui.choices import Options
from emoscope.ui.study.notes import Notes
from emoscope.ui.theme import Theme
from emoscope.ui.wrapped import Wrapped
from emoscope_devices import KINDS, StreamKind

PLACES: tuple[Place, ...] = (("streams",),)


class StreamsPage(QWidget):
    """A row for each stream: role, device, recorded or not."""

    changed = Signal()
    wanted = Signal()
    """The page is seen: a list of devices would be welcome."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make empty fields."""
        super().__init__(parent)
        self.notes = Notes()
        self.roles: dict[StreamKind, QComboBox] = {}
        self.devices: dict[StreamKind, QComboBox] = {}
        self.recorded: dict[StreamKind, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Stream"), self.tr("Role"), self.tr("Device"), self.tr("Recorded"))
        for column, head in enumerate(heads):
            label = QLabel(head)
            label.setProperty("role", "caption")
            grid.addWidget(label, 0, column)
        for number, kind in enumerate(KINDS):
            self._add_row(grid, 1 + 2 * number, kind)
        row = 1 + 2 * len(KINDS)
        grid.addWidget(self.notes.label(("streams",), self), row, 0, 1, 4)
        grid.addWidget(self._explained(), row + 1, 0, 1, 4)
        grid.setRowStretch(row + 2, 1)

    def show_study(self, study: Study) -> None:
        """Show these parts of ``study``."""
        for kind in KINDS:
            self.roles[kind].setCurrentIndex(max(0, self.roles[kind].findData(study.roles[kind])))
            device, box = study.devices.get(kind, ""), self.devices[kind]
            at = box.findData(device)
            if at >= 0:
                box.setCurrentIndex(at)
            else:
                box.setEditText(device)
            self.recorded[kind].setChecked(kind in study.recorded)
        self._follow()

    def into(self, study: Study) -> Study:
        """Return ``study`` with what the fields say."""
        roles: dict[StreamKind, Role] = {k: box.currentData() for k, box in self.roles.items()}
        devices = {kind: self._device(kind) for kind in KINDS}
        return replace(
            study,
            roles=MappingProxyType(roles),
            devices=MappingProxyType({kind: d for kind, d in devices.items() if d}),
            recorded=frozenset(k for k, box in self.recorded.items() if box.isChecked()),
        )

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say beside the fields what is wrong, or not at hand."""
        self.notes.show(faults, remarks)

    def offer(self, options: Options) -> None:
        """Offer these devices; what is chosen stays."""
        for kind, found in options.items():
            box, now = self.devices[kind], self._device(kind)
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("the operator's own"), "")
            for option in found:
                box.addItem(option.name or self.tr("the system's choice"), option.text)
            at = box.findData(now)
            if at >= 0:
                box.setCurrentIndex(at)
            else:
                box.setEditText(now)
            box.blockSignals(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the list of devices."""
        super().showEvent(event)
        self.wanted.emit()

    # -- parts -------------------------------------------------------------------------------

    def _add_row(self, grid: QGridLayout, row: int, kind: StreamKind) -> None:
        name = words.stream(kind)
        role, device, kept = QComboBox(self), QComboBox(self), QCheckBox(self)
        roles = {
            "required": self.tr("required"),
            "wanted": self.tr("wanted"),
            "optional": self.tr("optional"),
            "off": self.tr("off"),
        }
        for value in ROLES:
            role.addItem(roles[value], value)
        device.setEditable(True)
        device.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        device.addItem(self.tr("the operator's own"), "")
        self.roles[kind], self.devices[kind], self.recorded[kind] = role, device, kept
        role.setAccessibleName(self.tr("{stream}: role").format(stream=name))
        device.setAccessibleName(self.tr("{stream}: device").format(stream=name))
        kept.setAccessibleName(self.tr("{stream}: recorded").format(stream=name))
        role.currentIndexChanged.connect(self._follow)
        role.currentIndexChanged.connect(self.changed)
        device.editTextChanged.connect(self.changed)
        kept.toggled.connect(self.changed)
        grid.addWidget(QLabel(name), row, 0)
        for column, field in enumerate((role, device, kept), 1):
            grid.addWidget(field, row, column)
        grid.addWidget(self.notes.label(("streams", kind), device), row + 1, 1, 1, 3)

    def _explained(self) -> Wrapped:
        said = Wrapped(
            self.tr(
                "Required: without it the session does not begin, and its loss is an alarm."
                " Wanted: its loss is an alarm. Optional: its loss is a note. Off: the device stays"
                " closed. What is not recorded is judged live and forgotten."
            )
        )
        said.setProperty("role", "caption")
        return said

    def _follow(self) -> None:
        for kind in KINDS:
            on = self.roles[kind].currentData() != "off"
            self.devices[kind].setEnabled(on)
            self.recorded[kind].setEnabled(on)

    def _device(self, kind: StreamKind) -> str:
        box = self.devices[kind]
        typed = box.currentText().strip()
        at = box.findText(typed)
        return str(box.itemData(at)) if at >= 0 else typed
