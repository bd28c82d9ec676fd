"""The pages of the study dialog, each with its tab; a tab says when something there is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from emoscope.study import Study
from emoscope.study.against import NO_SPECS, against
from emoscope.study.errors import Fault, Place
from emoscope.study.standard import standard
from emoscope.ui import icons
from emoscope.ui.study import blocks_page, general_page, keys_page, notice_page, streams_page
from emoscope.ui.study.montage_editor import MontageEditor
from emoscope.ui.study.notes import within
from emoscope.ui.theme import Theme
from emoscope_devices import StreamKind, StreamSpec

MONTAGE: tuple[Place, ...] = (("montage",),)
Page = (
    general_page.GeneralPage
    | streams_page.StreamsPage
    | keys_page.KeysPage
    | blocks_page.BlocksPage
    | notice_page.NoticePage
    | MontageEditor
)

P = TypeVar("P", bound=Page)


class Pages(QWidget):
    """All fields of a study, over six pages. A page is made when it is first seen.

    Making them all at once would take a fifth of a second, in which the window hears nobody.
    """

    changed = Signal()
    wanted = Signal()
    """The page of streams is seen: a list of devices would be welcome."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the tabs, and the first page."""
        super().__init__(parent)
        self._theme = theme
        self._study = standard()
        self._chosen: Mapping[StreamKind, str] | None = None
        self._specs: Mapping[StreamKind, StreamSpec] = NO_SPECS
        self._faults: Sequence[Fault] = ()
        self._remarks: Sequence[Fault] = ()
        self._made: dict[int, Page] = {}
        self._kinds: tuple[tuple[str, type[Page], tuple[Place, ...]], ...] = (
            (self.tr("General"), general_page.GeneralPage, general_page.PLACES),
            (self.tr("Streams"), streams_page.StreamsPage, streams_page.PLACES),
            (self.tr("Montage"), MontageEditor, MONTAGE),
            (self.tr("Markers and labels"), keys_page.KeysPage, keys_page.PLACES),
            (self.tr("Blocks"), blocks_page.BlocksPage, blocks_page.PLACES),
            (self.tr("Participant's text"), notice_page.NoticePage, notice_page.PLACES),
        )
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for name, _, _ in self._kinds:
            area = QScrollArea(self)  # with large letters a page is scrolled: it fits every screen
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.tabs.addTab(area, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self._page(0)
        self.tabs.currentChanged.connect(self._page)

    # -- pages -------------------------------------------------------------------------------

    @property
    def general(self) -> general_page.GeneralPage:
        """Return the page of code, title and languages."""
        return self._get(0, general_page.GeneralPage)

    @property
    def streams(self) -> streams_page.StreamsPage:
        """Return the page of streams and devices."""
        return self._get(1, streams_page.StreamsPage)

    @property
    def montage(self) -> MontageEditor:
        """Return the montage's editor."""
        return self._get(2, MontageEditor)

    @property
    def keys(self) -> keys_page.KeysPage:
        """Return the page of marker keys and labels."""
        return self._get(3, keys_page.KeysPage)

    @property
    def blocks(self) -> blocks_page.BlocksPage:
        """Return the page of blocks."""
        return self._get(4, blocks_page.BlocksPage)

    @property
    def notice(self) -> notice_page.NoticePage:
        """Return the page of the participant's text."""
        return self._get(5, notice_page.NoticePage)

    def _get(self, number: int, kind: type[P]) -> P:
        page = self._page(number)
        assert isinstance(page, kind)
        return page

    def _page(self, number: int) -> Page:
        """Return a page, made if it was never seen."""
        if number not in self._made:
            area = self.tabs.widget(number)
            assert isinstance(area, QScrollArea)
            page = self._kinds[number][1](self._theme, area)
            self._made[number] = page
            self._know(page)
            _show(page, self._study)
            page.show_faults(self._faults, self._remarks)
            page.changed.connect(self.changed)
            if isinstance(page, streams_page.StreamsPage):
                page.wanted.connect(self.wanted)
            area.setWidget(page)
        return self._made[number]

    # -- the study ---------------------------------------------------------------------------

    def show_study(self, study: Study) -> None:
        """Show ``study`` on all pages."""
        self._study = study
        for page in self._made.values():
            _show(page, study)

    def value(self) -> Study:
        """Return the study that was shown, with what all fields say."""
        study = self._study
        for page in self._made.values():
            study = _into(page, study)
        return study

    def show_faults(self, faults: Sequence[Fault], remarks: Sequence[Fault]) -> None:
        """Say beside the fields what is wrong, and on the tabs where."""
        self._faults, self._remarks = faults, remarks
        for page in self._made.values():
            page.show_faults(faults, remarks)
        for number, (name, _, places) in enumerate(self._kinds):
            wrong = bool(within(faults, *places))
            about = self.tr("{page}: something is to be put right").format(page=name)
            self.tabs.setTabToolTip(number, about if wrong else "")
            sign = icons.icon("invalid", self._theme, 14) if wrong else QIcon()
            self.tabs.setTabIcon(number, sign)

    def wrong_pages(self, faults: Sequence[Fault]) -> tuple[str, ...]:
        """Return the names of the pages on which something is to be put right."""
        return tuple(name for name, _, places in self._kinds if within(faults, *places))

    # -- devices -----------------------------------------------------------------------------

    def set_at_hand(
        self,
        chosen: Mapping[StreamKind, str] | None,
        specs: Mapping[StreamKind, StreamSpec] = NO_SPECS,
    ) -> None:
        """Know the operator's devices; None: nothing is known of them."""
        self._chosen, self._specs = chosen, specs
        for page in self._made.values():
            self._know(page)

    def lacks(self, study: Study) -> tuple[Fault, ...]:
        """Return what the study asks for and the devices at hand do not offer."""
        if self._chosen is None:
            return ()
        found = against(study, self._chosen, self._specs)
        return tuple(Fault(("streams", lack.kind), lack.sentence) for lack in found)

    def _know(self, page: Page) -> None:
        if isinstance(page, MontageEditor) and "eeg" in self._specs:
            page.set_board(self._specs["eeg"].electrodes, self._specs["eeg"].device)


def _show(page: Page, study: Study) -> None:
    if isinstance(page, MontageEditor):
        page.show_montage(study.montage)
    else:
        page.show_study(study)


def _into(page: Page, study: Study) -> Study:
    if isinstance(page, MontageEditor):
        return replace(study, montage=page.montage())
    return page.into(study)
