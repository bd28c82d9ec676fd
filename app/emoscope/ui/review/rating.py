"""One rater's annotations in the window: every change is on the disk before it is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from emoscope.recording.annotations import (
    Annotation,
    AnnotationError,
    Annotations,
    annotate,
    read_annotations,
)
from emoscope.ui.review.reading import Reading
from emoscope_devices import Sentence

TOPIC = "rating"
Items = tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """What there is: ``rater``'s own ``items`` and the ``others``', and what can be done.

    ``rater`` is empty when nobody annotates. ``newest`` is the id of what was just added.
    """

    rater: str = ""
    items: Items = ()
    others: Mapping[str, Items] = field(default_factory=lambda: MappingProxyType({}))
    can_undo: bool = False
    can_redo: bool = False
    newest: str = ""

    @property
    def everybody(self) -> dict[str, Items]:
        """Return all raters' annotations, the own first."""
        own = {self.rater: self.items} if self.rater else {}
        return {**own, **self.others}


class Rating(QObject):
    """Annotates the open recording through the desk's thread. Made on the Qt thread."""

    changed = Signal(object)
    """The Marks as they are now."""
    refused = Signal(object)
    """Sentences: what could not be done, or what is wrong with a rater's file."""

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        """Start without a rater."""
        super().__init__(parent)
        self._reading = reading
        self._folder: Path | None = None
        self._file: Annotations | None = None
        """Used on the desk's thread alone."""
        self.marks = Marks()
        reading.done.connect(self._take)

    def open(self, folder: Path, rater: str) -> None:
        """Annotate a recording as ``rater``; only look at others' annotations when empty."""
        self._folder = folder

        def work() -> None:
            self._let_go()
            if rater:
                self._file = Annotations.open(folder, rater)

        self._do(work, notes=True)

    def close(self) -> None:
        """Let go of the file, after what is still to be written."""
        self._folder, self.marks = None, Marks()
        self._reading.queue("rating-end", self._let_go)

    def add(self, start: int, stop: int, label: str) -> None:
        """Label an instant, or [start, stop) (session ns)."""
        rater = self.marks.rater
        if not rater:
            return
        made = annotate(start, stop, label, rater)
        self._do(lambda: self._own().add(made), newest=made.id)

    def remove(self, identity: str) -> None:
        """Remove one of the own annotations."""
        self._do(lambda: self._own().remove(identity))

    def undo(self) -> None:
        """Take the last step back, also one of an earlier sitting."""
        self._do(lambda: self._own().undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(lambda: self._own().redo())

    def refresh(self) -> None:
        """Read what the others have by now."""
        self._do(lambda: None, notes=True)

    # -- on the desk's thread --------------------------------------------------------------------

    def _own(self) -> Annotations:
        if self._file is None:
            raise AnnotationError("Nobody annotates.", "Choose a rater (F2).")
        return self._file

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _do(self, change: Callable[[], object], *, newest: str = "", notes: bool = False) -> None:
        folder = self._folder
        if folder is None:
            return

        def work() -> tuple[Marks, tuple[Sentence, ...]]:
            said: tuple[Sentence, ...] = ()
            try:
                change()
            except AnnotationError as error:
                said = error.sentences
            try:
                marks, found = _marks(folder, self._file, newest)
            except AnnotationError as error:
                marks, found = Marks(), error.sentences
            return marks, said + (found if notes else ())

        self._reading.queue(TOPIC, work)

    def _take(self, topic: str, value: tuple[Marks, tuple[Sentence, ...]]) -> None:
        if topic != TOPIC:
            return
        self.marks, said = value
        self.changed.emit(self.marks)
        if said:
            self.refused.emit(said)


def _marks(
    folder: Path, file: Annotations | None, newest: str
) -> tuple[Marks, tuple[Sentence, ...]]:
    """Return everything there is, and what is wrong with a rater's file."""
    if file is None:
        everybody, notes = read_annotations(folder)
        return Marks(others=everybody), notes
    others, notes = file.others()
    made = Marks(file.rater, file.items, others, file.can_undo, file.can_redo, newest)
    return made, (*file.notes, *notes)
