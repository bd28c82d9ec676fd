"""A montage laid out by hand: a head to click on, a table of channels, reference and ground."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from emoscope.electrodes import place
from emoscope.study.check_montage import MOST_CHANNELS
from emoscope.study.errors import Fault
from emoscope.study.montage import SITES, UNUSED, identity, without_strays
from emoscope.study.study import Montage
from emoscope.ui.study.channel_table import ChannelTable
from emoscope.ui.study.head_picture import HeadPicture, shown_name, site_names
from emoscope.ui.study.notes import Notes
from emoscope.ui.study.parts import form_of, push
from emoscope.ui.theme import DARK, Theme
from emoscope.ui.wrapped import Wrapped


class MontageEditor(QWidget):
    """Edits a Montage. Works alone; ``changed`` comes after each change by the operator.

    A click on a site, or Enter with the keyboard, gives it to the channel that is current in the
    table, or makes it reference or ground, as is set beside the head.
    """

    changed = Signal()

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make an editor without channels."""
        super().__init__(parent)
        self._montage = Montage()
        self._board: tuple[str, ...] = ()
        self._device = ""
        self.notes = Notes()
        self.head = HeadPicture(theme, self)
        self.table = ChannelTable(theme, self)
        self.search = QLineEdit(self)
        self.every = QCheckBox(self.tr("all sites (10-10)"), self)
        self.count = QSpinBox(self)
        self.reference, self.ground = QLineEdit(self), QLineEdit(self)
        self.from_board = push(self.tr("From the board"), self.take_board)
        self.unused = push(self.tr("Not used"), lambda: self._rename_current(UNUSED))
        self.clear = push(self.tr("Clear all"), self._clear)
        self.sets = {
            "channel": QRadioButton(self.tr("channel"), self),
            "reference": QRadioButton(self.tr("reference"), self),
            "ground": QRadioButton(self.tr("ground"), self),
        }
        self._status = Wrapped("", self)
        self._prepare(theme)
        self._lay_out(theme)
        self._connect()
        self._show()

    # -- surface -----------------------------------------------------------------------------

    def show_montage(self, montage: Montage) -> None:
        """Show ``montage``; its channels are counted from 1."""
        self._montage = montage
        self.table.clearSelection()
        self._show()
        if montage.channels:
            self.table.go(self._next(0))

    def montage(self) -> Montage:
        """Return what is laid out."""
        return self._montage

    def set_board(self, electrodes: Sequence[str], device: str = "") -> None:
        """Know what the headset at hand calls its electrodes, for "from the board"."""
        self._board, self._device = tuple(electrodes), device
        self.from_board.setEnabled(bool(self._board))
        self.from_board.setToolTip(
            self.tr("Take the {count} names of {device}").format(
                count=len(self._board), device=device or self.tr("the headset")
            )
            if self._board
            else self.tr("No headset is open. Start it, or type how many channels it has.")
        )

    def take_board(self) -> None:
        """Name the channels as the headset does."""
        if self._board:
            self._change(channels=self._board)
            self.table.go(self._next(0))

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self.head.set_theme(theme)
        self.table.set_theme(theme)
        self._show()

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say below the table and the fields what is wrong."""
        self.notes.show(faults, remarks)

    # -- what is done --------------------------------------------------------------------------

    def choose(self, site: str) -> None:
        """Give a site to the current channel, or make it reference or ground."""
        if self.sets["reference"].isChecked():
            self._change(reference="" if self._montage.reference == site else site)
        elif self.sets["ground"].isChecked():
            self._change(ground="" if self._montage.ground == site else site)
        else:
            self._assign(site)

    def free(self, site: str) -> None:
        """Take a site away from every channel, and from reference and ground."""
        montage, mine = self._montage, identity(site)
        self._change(
            channels=tuple("" if identity(c) == mine else c for c in montage.channels),
            reference="" if identity(montage.reference) == mine else montage.reference,
            ground="" if identity(montage.ground) == mine else montage.ground,
        )

    def seek(self, text: str) -> str | None:
        """Bring the cursor to the site that begins with ``text``, or has it; return it."""
        wanted = text.strip().casefold()
        if not wanted:
            return None
        names = [*site_names(), *(n for n in self.head.sites if n not in SITES)]
        exact = [n for n in names if n.casefold() == wanted or shown_name(text.strip()) == n]
        begins = sorted((n for n in names if n.casefold().startswith(wanted)), key=len)
        found = next(iter((*exact, *begins)), None)
        if found is not None:
            self.head.point(found)
        return found

    def _assign(self, site: str) -> None:
        channels = self._montage.channels
        holders = [n for n, name in enumerate(channels) if identity(name) == identity(site)]
        if holders:
            self.table.go(holders[0])
            self._say(site)
            return
        row = self.table.currentRow()
        if not channels or row < 0:
            self._change(channels=(*channels, site))
        else:
            self._change(channels=(*channels[:row], site, *channels[row + 1 :]))
        self.table.go(self._next(max(0, row)))

    def _rename_current(self, name: str) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self._rename(row, name)
            self.table.go(self._next(row))

    def _rename(self, row: int, name: str) -> None:
        """Name a channel; an electrode of one's own takes its position along."""
        channels, before = self._montage.channels, self._montage.channels[row]
        positions = dict(self._montage.positions)
        if before in positions and place(name) is None and name not in (*channels, "", UNUSED):
            positions[name] = positions[before]
        self._change(
            channels=(*channels[:row], name, *channels[row + 1 :]),
            positions=MappingProxyType(positions),
        )

    def _drag(self, name: str, x: float, y: float) -> None:
        self._change(positions=MappingProxyType({**self._montage.positions, name: (x, y)}))
        self._say(name)

    def _resize(self, count: int) -> None:
        channels = self._montage.channels
        more = ("",) * max(0, count - len(channels))
        self._change(channels=(*channels[:count], *more))
        if count:
            self.table.go(self._next(0))

    def _clear(self) -> None:
        self._change(channels=("",) * len(self._montage.channels), reference="", ground="")
        if self._montage.channels:
            self.table.go(0)

    def _next(self, row: int) -> int:
        """Return the next channel without a name, from ``row`` on, else ``row`` itself."""
        channels = self._montage.channels
        order = (*range(row, len(channels)), *range(row))
        return next((n for n in order if not channels[n]), min(row, len(channels) - 1))

    def _change(self, **parts: object) -> None:
        changed = replace(self._montage, **parts)  # type: ignore[arg-type]
        positions: Mapping[str, tuple[float, float]] = without_strays(changed)
        self._montage = replace(changed, positions=positions)
        self._show()
        self.changed.emit()

    # -- parts -------------------------------------------------------------------------------

    def _show(self) -> None:
        montage = self._montage
        self.head.show_montage(montage)
        self.table.show_montage(montage)
        for field, text in ((self.reference, montage.reference), (self.ground, montage.ground)):
            if field.text().strip() != text:
                field.setText(text)
        self.count.blockSignals(True)
        self.count.setValue(len(montage.channels))
        self.count.blockSignals(False)
        self.unused.setEnabled(bool(montage.channels))
        self.clear.setEnabled(bool(montage.channels or montage.reference or montage.ground))
        self._say(self.head.cursor_site)

    def _say(self, site: str) -> None:
        """Say what is at a site, and what a click there would do."""
        if site not in self.head.sites:
            return
        about = self.head.about(site)
        if self.head.sites[site].channels:
            about = self.tr("{about}. Del takes it away.").format(about=about)
        elif self.sets["channel"].isChecked():
            about = f"{about}. {self._would()}"
        self._status.setText(about)

    def _would(self) -> str:
        """Return what a click on a free site would do."""
        row, channels = max(0, self.table.currentRow()), self._montage.channels
        if row < len(channels) and channels[row]:
            return self.tr(
                "Enter or a click gives it to channel {number} instead of {name}."
            ).format(number=row + 1, name=channels[row])
        return self.tr("Enter or a click gives it to channel {number}.").format(number=row + 1)

    def _prepare(self, theme: Theme) -> None:
        self._status.setProperty("role", "caption")
        self.count.setRange(0, MOST_CHANNELS)
        self.count.setSpecialValueText(self.tr("as the board says"))
        self.count.setKeyboardTracking(False)
        self.count.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)
        self.search.setPlaceholderText(self.tr("find a site, e.g. Fp1"))
        self.search.setClearButtonEnabled(True)
        for field in (self.reference, self.ground):
            completer = QCompleter(site_names(), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
            field.setPlaceholderText(self.tr("not known"))
        group = QButtonGroup(self)
        for button in self.sets.values():
            group.addButton(button)
        self.sets["channel"].setChecked(True)
        names = {
            self.search: self.tr("Find a site by name"),
            self.every: self.tr("Show all sites of the 10-10 system"),
            self.count: self.tr("How many channels the board has"),
            self.reference: self.tr("Reference electrode"),
            self.ground: self.tr("Ground electrode"),
            self.sets["channel"]: self.tr("A click sets the channel"),
            self.sets["reference"]: self.tr("A click sets the reference"),
            self.sets["ground"]: self.tr("A click sets the ground"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
        self.unused.setToolTip(self.tr("No electrode is plugged into this channel of the board."))
        self.set_board(())

    def _lay_out(self, theme: Theme) -> None:
        gap = theme.px(8)
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addLayout(_row(gap, self.search, self.every))
        left.addWidget(self.head, 1)
        left.addLayout(_row(gap * 2, QLabel(self.tr("A click sets:")), *self.sets.values(), None))
        left.addWidget(self._status)
        form, ends, under = form_of(theme), form_of(theme), self.notes.under
        form.addRow(self.tr("Channels"), _row(gap, self.count, self.from_board))
        ends.addRow(self.tr("Reference"), under(("montage", "reference"), self.reference))
        ends.addRow(self.tr("Ground"), under(("montage", "ground"), self.ground))
        right = QVBoxLayout()
        right.setSpacing(gap)
        right.addLayout(form)
        right.addWidget(self.table, 1)
        right.addLayout(_row(gap, self.unused, self.clear, None))
        right.addWidget(self.notes.label(("montage",), self.table))
        right.addLayout(ends)
        across = QHBoxLayout(self)
        across.setSpacing(gap * 2)
        across.addLayout(left, 3)
        across.addLayout(right, 2)

    def _connect(self) -> None:
        self.head.chosen.connect(self.choose)
        self.head.cleared.connect(self.free)
        self.head.dragged.connect(self._drag)
        self.head.pointed.connect(self._say)
        self.table.renamed.connect(self._rename)
        self.table.currentCellChanged.connect(self._row_changed)
        self.search.textChanged.connect(self.seek)
        self.search.returnPressed.connect(self._found)
        self.every.toggled.connect(self.head.show_all)
        self.count.valueChanged.connect(self._resize)
        self.reference.textEdited.connect(lambda text: self._change(reference=text.strip()))
        self.ground.textEdited.connect(lambda text: self._change(ground=text.strip()))
        for field, part in ((self.reference, "reference"), (self.ground, "ground")):
            field.completer().activated.connect(
                lambda text, part=part: self._change(**{part: str(text)})
            )
        for button in self.sets.values():
            button.toggled.connect(self._row_changed)

    def _row_changed(self) -> None:
        self._say(self.head.cursor_site)

    def _found(self) -> None:
        """Enter in the search gives the found site to the channel, and asks for the next."""
        found = self.seek(self.search.text())
        if found is not None:
            self.choose(found)
            self.search.selectAll()


def _row(gap: int, *parts: QWidget | None) -> QHBoxLayout:
    """Return widgets side by side; None is room that stretches."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row
