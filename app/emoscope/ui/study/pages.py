"""The pages of the study dialog, each with its tab; a tab says when something there is wrong."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from emoscope.study import Study
from emoscope.study.errors import Fault, Place
from emoscope.ui import icons
from emoscope.ui.study import blocks_page, general_page, keys_page, notice_page, streams_page
from emoscope.ui.study.montage_editor import MontageEditor
from emoscope.ui.study.notes import within
from emoscope.ui.theme import Theme

MONTAGE: tuple[Place, ...] = (("montage",),)


class Pages(QWidget):
    """All fields of a study, over six pages."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make empty pages."""
        super().__init__(parent)
        self._theme = theme
        self.general = general_page.GeneralPage(theme)
        self.streams = streams_page.StreamsPage(theme)
        self.montage = MontageEditor(theme)
        self.keys = keys_page.KeysPage(theme)
        self.blocks = blocks_page.BlocksPage(theme)
        self.notice = notice_page.NoticePage(theme)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._names = (
            self.tr("General"),
            self.tr("Streams"),
            self.tr("Montage"),
            self.tr("Markers and labels"),
            self.tr("Blocks"),
            self.tr("Participant's text"),
        )
        self._places = (
            general_page.PLACES,
            streams_page.PLACES,
            MONTAGE,
            keys_page.PLACES,
            blocks_page.PLACES,
            notice_page.PLACES,
        )
        self._parts = (self.general, self.streams, self.keys, self.blocks, self.notice)
        all_pages: tuple[QWidget, ...] = (
            *(self.general, self.streams, self.montage),
            *(self.keys, self.blocks, self.notice),
        )
        for page, name in zip(all_pages, self._names, strict=True):
            self.tabs.addTab(page, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        for part in self._parts:
            part.changed.connect(self.changed)
        self.montage.changed.connect(self.changed)

    def show_study(self, study: Study) -> None:
        """Show ``study`` on all pages."""
        for part in self._parts:
            part.show_study(study)
        self.montage.show_montage(study.montage)

    def into(self, study: Study) -> Study:
        """Return ``study`` with what all fields say."""
        for part in self._parts:
            study = part.into(study)
        return replace(study, montage=self.montage.montage())

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say beside the fields what is wrong, and on the tabs where."""
        for part in (*self._parts, self.montage):
            part.show_faults(faults, remarks)
        for number, places in enumerate(self._places):
            wrong = bool(within(faults, *places))
            name = self._names[number]
            about = self.tr("{page}: something is to be put right").format(page=name)
            self.tabs.setTabToolTip(number, about if wrong else "")
            sign = icons.icon("invalid", self._theme, 14) if wrong else QIcon()
            self.tabs.setTabIcon(number, sign)

    def wrong_pages(self, faults: Sequence[Fault]) -> tuple[str, ...]:
        """Return the names of the pages on which something is to be put right."""
        pairs = zip(self._names, self._places, strict=True)
        return tuple(name for name, places in pairs if within(faults, *places))
