"""Which rows the page and the whole recording have, and what is read for them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from emoscope.recording.label_sets import DEFAULT, LabelSet
from emoscope.review.brain import BrainPage
from emoscope.review.sound import Envelope
from emoscope.ui.panels._minute import HOLD, Moment
from emoscope.ui.review.answer_lanes import AnswerLane, Said
from emoscope.ui.review.board import ReviewBoard
from emoscope.ui.review.brain_lane import BrainLane
from emoscope.ui.review.lane_kinds import MarkerLane, Ruler, SoundLane, StreamLane
from emoscope.ui.review.lanes import Lane
from emoscope.ui.review.rater_lane import RaterLane
from emoscope.ui.review.rating import Marks
from emoscope.ui.review.rating_panel import label_ink, label_name
from emoscope.ui.review.reading import OVERVIEW, Opened, Reading
from emoscope.ui.review.seek import Seek
from emoscope_models import MODALITIES

WHOLE = "whole"
"""What answers of the whole recording are asked for as."""
MOST_RATERS = 6
"""Rows of raters; of more, the list beside has all."""


class Rows(QObject):
    """Fills both panels of lanes for the recording that is open."""

    def __init__(
        self,
        board: ReviewBoard,
        seek: Seek,
        reading: Reading,
        labels: LabelSet = DEFAULT,
        parent: QObject | None = None,
    ) -> None:
        """Start with no rows; ``labels`` have their colours."""
        super().__init__(parent)
        self._board, self._seek, self._reading = board, seek, reading
        self._open: Opened | None = None
        self._said = Said()
        self._brain = BrainLane(100.0)
        self._page_sound, self._whole_sound = SoundLane(40.0), SoundLane(26.0)
        self._raters: list[tuple[RaterLane, RaterLane]] = []
        self._labels = labels
        seek.paged.connect(self._paged)
        reading.brain.connect(self._show_brain)
        reading.moments.connect(self._show_moments)
        reading.outline.connect(self._show_outline)

    @property
    def microvolts(self) -> float:
        """Return what half a lane of EEG stands for."""
        return self._brain.microvolts

    def close(self, why: str) -> None:
        """Show no rows, and why."""
        self._open, self._raters = None, []
        for lanes in (self._board.page, self._board.whole):
            lanes.set_lanes(())
            lanes.set_message(why)
            lanes.set_figures("")

    def open(self, opened: Opened) -> None:
        """Show another recording; call before its Seek is opened."""
        self._open, self._raters = opened, []
        self._said = Said(opened.answers.times)
        self._brain = BrainLane(self._brain.microvolts)
        self._page_sound, self._whole_sound = SoundLane(40.0), SoundLane(26.0)
        for lane in (self._page_sound, self._whole_sound):
            lane.trouble = "" if opened.track.rate else self.tr("There is no sound.")
        self._arrange()

    def read(self) -> None:
        """Have everything read that is drawn of the whole recording; after the Seek is opened."""
        if self._open is not None:
            take = self._open.take
            self._reading.show_outline()
            self._reading.show_moments(WHOLE, take.start, take.stop, self._said.missing)

    def show_marks(self, marks: Marks) -> None:
        """Show what raters say."""
        if self._open is None:
            return
        found = list(marks.everybody.items())[:MOST_RATERS]
        wanted = [(code, code == marks.rater) for code, _ in found]
        if wanted != [(pair[0].rater, pair[0].own) for pair in self._raters]:
            self._raters = [(self._rater(*one), self._rater(*one)) for one in wanted]
            self._arrange()
        for pair, (_, items) in zip(self._raters, found, strict=True):
            for lane in pair:
                lane.items = items
        self._redraw()

    def choose(self, identity: str) -> None:
        """Mark one annotation."""
        for pair in self._raters:
            for lane in pair:
                lane.chosen = identity
        self._redraw()

    def set_microvolts(self, microvolts: float) -> None:
        """Let half a lane of EEG be so many µV."""
        self._brain.microvolts = microvolts
        self._show_scale()
        self._board.page.invalidate()

    def _rater(self, code: str, own: bool) -> RaterLane:
        return RaterLane(
            code, lambda label, theme: label_ink(self._labels, label, theme), label_name, own=own
        )

    def _arrange(self) -> None:
        assert self._open is not None
        take, said = self._open.take, self._said
        parts: list[Lane] = [AnswerLane(said, n, 14.0) for n in range(len(MODALITIES))]
        markers = [MarkerLane(take.markers)] if take.markers else []
        page: list[Lane] = [Ruler(take.start), *markers]
        if "eeg" in take.presence:
            page.append(self._brain)
        page += [self._page_sound, AnswerLane(said, "stack", 52.0), *parts]
        page += [AnswerLane(said, "weights", 14.0)]
        page += [StreamLane(take, kind) for kind in take.kinds]
        page += [pair[0] for pair in self._raters]
        whole: list[Lane] = [Ruler(take.start), *markers, self._whole_sound]
        stack, weights = AnswerLane(said, "stack", 34.0), AnswerLane(said, "weights", 12.0)
        # Read so far apart where there are more answers than can be seen.
        stack.apart = weights.apart = max(HOLD, (take.stop - take.start) * 2 // OVERVIEW)
        whole += [stack, weights]
        whole += [StreamLane(take, kind) for kind in take.kinds]
        whole += [pair[1] for pair in self._raters]
        self._board.page.set_lanes(page)
        self._board.whole.set_lanes(whole)
        self._show_scale()

    def _show_scale(self) -> None:
        self._board.page.set_figures(self._brain.figures(self._seek.seconds))

    def _redraw(self) -> None:
        self._board.page.invalidate()
        self._board.whole.invalidate()

    def _paged(self, start: int, stop: int) -> None:
        if self._open is None:
            return
        self._show_scale()
        self._said.turn(start, stop)
        self._brain.page = None
        self._brain.message = self.tr("Reading the EEG of this page ...")
        if "eeg" in self._open.take.presence:
            self._reading.show_brain(start, stop)
        self._reading.show_moments("page", start, stop, self._said.missing)

    def _show_brain(self, start: int, page: BrainPage | None) -> None:
        if start != self._seek.page[0]:
            return
        self._brain.page = page
        if page is None:
            self._brain.message = self.tr("No EEG was recorded here.")
        self._board.page.invalidate()

    def _show_moments(self, topic: str, moments: Sequence[tuple[int, Moment]]) -> None:
        self._said.add(moments, lasting=topic == WHOLE)
        self._redraw()

    def _show_outline(self, envelope: Envelope) -> None:
        self._page_sound.envelope = self._whole_sound.envelope = envelope
        self._redraw()
