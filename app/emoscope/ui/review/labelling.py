"""What keys and buttons do with annotations: label, range, undo, remove, who annotates."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from emoscope.agreement_report import Agreement
from emoscope.recording.annotations import Annotation
from emoscope.review.take import Take
from emoscope.ui import words
from emoscope.ui.review.agreeing import agreement_of_marks, agreement_text
from emoscope.ui.review.rater_dialog import RaterDialog
from emoscope.ui.review.rating import Marks, Rating
from emoscope.ui.review.rating_panel import RatingPanel
from emoscope.ui.review.reading import Reading
from emoscope.ui.review.rows import Rows
from emoscope.ui.review.seek import Seek
from emoscope_devices import Sentence

AGREEMENT = "agreement"


class Labelling(QObject):
    """Joins keys, list, rows and the rater's file. Qt thread."""

    told = Signal(str, bool)
    """What the rater must know, and whether something is wrong."""
    rater_is = Signal(str)
    """Who annotates, empty for nobody."""
    chose_rater = Signal(str)
    """Who was chosen in the dialog, empty for nobody."""

    def __init__(
        self, window: QWidget, seek: Seek, reading: Reading, rows: Rows, panel: RatingPanel
    ) -> None:
        """Start with nothing to annotate."""
        super().__init__(window)
        self._window, self._seek, self._reading = window, seek, reading
        self._rows, self._panel = rows, panel
        self._rating = Rating(reading, self)
        self._take: Take | None = None
        self.chosen = ""
        self._rating.changed.connect(self._show)
        self._rating.refused.connect(self._refuse)
        reading.done.connect(self._agree)
        panel.label_clicked.connect(self.label)
        panel.chosen.connect(self._go_to)
        panel.taken.connect(self._take_range)

    @property
    def marks(self) -> Marks:
        """Return what there is."""
        return self._rating.marks

    def open(self, take: Take, rater: str) -> None:
        """Annotate a recording, as nobody when ``rater`` is empty."""
        self._take = take
        self.chosen = ""
        self._rating.open(take.folder, rater)

    def close(self) -> None:
        """Let go of the recording."""
        self._take = None
        self._rating.close()

    def label(self, label: str) -> None:
        """Label this instant, or the range; without a rater say how to choose one."""
        if self._take is None:
            return
        if not self.marks.rater:
            self.told.emit(self.tr("Nobody annotates: choose a rater with F2."), False)
            return
        self._rating.add(*self._seek.chosen(), label)
        self._seek.clear_range()

    def begin_range(self) -> None:
        """Let the range begin here."""
        if self._take is not None:
            self._seek.begin_range()

    def end_range(self) -> None:
        """Let the range end here."""
        if self._take is not None:
            self._seek.end_range()

    def clear_range(self) -> None:
        """Have no range, and nothing chosen."""
        self._seek.clear_range()
        self._choose("")

    def undo(self) -> None:
        """Take the last step of annotating back."""
        if self.marks.can_undo:
            self._rating.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        if self.marks.can_redo:
            self._rating.redo()

    def remove(self) -> None:
        """Remove the own annotation that is chosen, else the shortest of those that are here."""
        here = self._seek.time
        chosen = [item for item in self.marks.items if item.id == self.chosen]
        found = [item for item in self.marks.items if item.start <= here <= item.stop]
        target = next(iter(chosen + sorted(found, key=lambda a: a.stop - a.start)), None)
        if target is not None:
            self._rating.remove(target.id)
            self._choose("")
        elif self.marks.rater:
            said = self.tr("{rater} has no annotation here to remove.")
            self.told.emit(said.format(rater=self.marks.rater), False)

    def read_others(self) -> None:
        """Read again what all raters have."""
        self._rating.refresh()

    def ask(self, last: str) -> None:
        """Ask who annotates; ``last`` is offered."""
        if self._take is None:
            return
        known = sorted(self.marks.everybody)
        dialog = RaterDialog(self.marks.rater or last, known, self._window)
        folder = self._take.folder

        def chosen() -> None:
            # Meanwhile another recording may have been opened: its rater is asked for anew.
            if dialog.rater is not None and self._take is not None and self._take.folder == folder:
                self._rating.open(folder, dialog.rater)
                self.chose_rater.emit(dialog.rater)

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(chosen)
        dialog.open()

    # -- what comes back -------------------------------------------------------------------------

    def _show(self, marks: Marks) -> None:
        take = self._take
        if take is None:
            return
        self.rater_is.emit(marks.rater)
        self._rows.show_marks(marks)
        self._panel.show_marks(marks, take.start)
        self._choose(marks.newest or self.chosen)
        span = (take.start, take.stop)
        self._reading.wish(AGREEMENT, lambda: agreement_of_marks(marks, take.folder.name, span))

    def _agree(self, topic: str, found: Agreement | None) -> None:
        if topic == AGREEMENT and self._take is not None:
            self._panel.show_agreement(agreement_text(found))

    def _refuse(self, sentences: tuple[Sentence, ...]) -> None:
        self.told.emit(words.texts(sentences), True)

    def _choose(self, identity: str) -> None:
        self.chosen = identity
        self._rows.choose(identity)
        self._panel.choose(identity)

    def _go_to(self, item: Annotation) -> None:
        self._seek.to(item.start)
        self._choose(item.id)

    def _take_range(self, item: Annotation) -> None:
        """Let the range be that of an annotation, for another label of the same."""
        if not item.instant:
            self._seek.set_range(item.start, item.stop)
