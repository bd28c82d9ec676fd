"""Joins what the operator does to markers and blocks with the sitting, on the Qt thread."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from emoscope.markers import MarkerError
from emoscope.marking import JUST_HAPPENED, BlockRunner, MarkerBook, Shown, Stage
from emoscope.sitting import Sitting
from emoscope.study import Study
from emoscope.ui import words
from emoscope.ui.marking import texts
from emoscope_devices import to_ns

LOOK_MS = 200
JUST_SECONDS = 10.0


class MarkerDesk(QObject):
    """The book and the blocks of the sitting that is attached; none while there is none.

    Made on the Qt thread. What cannot be done is told in a sentence, never raised.
    """

    changed = Signal()
    """Something looks different: markers, how far they came, which block runs."""
    ticked = Signal()
    """Five times a second while a sitting is attached: what counts time counts on."""
    told = Signal(str)
    """Why something that was asked for could not be done."""
    unconfirmed = Signal(int)
    """How many markers the engine has not confirmed within a second; when the number changes."""
    screen = Signal(object)
    """Shown: what the participant should see; when it changes. See ``set_language``."""
    _noted = Signal(object, object)
    _refused = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a sitting."""
        super().__init__(parent)
        self.book: MarkerBook | None = None
        self.runner: BlockRunner | None = None
        self.study: Study | None = None
        self._sitting: Sitting | None = None
        self._language = "en"
        self._shown = Shown()
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._noted.connect(self._note)
        self._refused.connect(self._refuse)

    # -- the sitting -------------------------------------------------------------------------

    def attach(
        self, sitting: Sitting, study: Study | None = None, *, run_over: bool = False
    ) -> None:
        """Follow a sitting, with what it has been already; call before it starts."""
        self.detach()
        self._sitting = sitting
        # First listen, then read: what is heard twice counts once.
        sitting.listeners.noted.append(lambda entry: self._noted.emit(sitting, entry))
        sitting.listeners.unmarked.append(
            lambda token, why: self._refused.emit(sitting, token, why)
        )
        self.book = MarkerBook(sitting)
        self.set_study(study, run_over=run_over)
        self._timer.start()
        self.look()

    def set_study(self, study: Study | None, *, run_over: bool = False) -> None:
        """Have another study's keys and blocks."""
        self.study = study
        if self.book is not None:
            blocks = study.blocks if study is not None else ()
            self.runner = BlockRunner(blocks, self.book, run_over=run_over)
        self.changed.emit()

    def detach(self) -> None:
        """Let go of the sitting; intervals that are open last to its end."""
        self._timer.stop()
        self._sitting = self.book = self.runner = None
        self._look_at_screen()
        self._count_unconfirmed()
        self.changed.emit()

    @property
    def now(self) -> int | None:
        """Return the session time (ns); None without a session."""
        return self.book.now if self.book is not None else None

    def recent(self, seconds: float = 60.0) -> list[tuple[int, str]]:
        """Return time (session ns) and shown label of the newest markers, as they count now.

        What became of alarms, and parts of trials, are left out: they would hide what she marked.
        """
        if self.book is None:
            return []
        oldest = self.book.now - to_ns(seconds)
        rows = self.book.rows(wanted=texts.listed)
        newest = (row for row in rows if row.marker.time >= oldest and not row.removed)
        there = [row.marker for row in newest if row.number or row.stage is not Stage.REFUSED]
        return [(m.time, texts.label(m)) for m in there]

    def set_language(self, language: str) -> None:
        """Have instructions in the participant's language."""
        self._language = language
        self._look_at_screen()

    def look(self) -> None:
        """Look how things stand."""
        if self.book is None or self.runner is None:
            return
        ended = self._try(self.runner.look)
        if self.book.look() or ended:
            self.changed.emit()
        self._look_at_screen()
        self._count_unconfirmed()
        self.ticked.emit()

    # -- what an operator does ---------------------------------------------------------------

    def mark(self, label: str = "marker") -> bool:
        """Mark this instant."""
        book = self.book
        return book is not None and self.do(lambda: book.point(label))

    def toggle(self, label: str) -> bool:
        """Begin an interval, or end the one that runs."""
        book = self.book
        return book is not None and self.do(lambda: book.toggle(label))

    def just_happened(self) -> bool:
        """Mark the last ten seconds."""
        book = self.book
        return book is not None and self.do(lambda: book.just_happened(JUST_SECONDS, JUST_HAPPENED))

    def note(self, text: str, time: int | None = None) -> bool:
        """Set a note that speaks of ``time``."""
        book = self.book
        return book is not None and self.do(lambda: book.note(text, time))

    def undo(self) -> bool:
        """Take back the last step."""
        return self.book is not None and self.do(self.book.undo)

    def redo(self) -> bool:
        """Take again what was taken back."""
        return self.book is not None and self.do(self.book.redo)

    def press(self, key: str) -> bool:
        """Do what the study has for a key; return whether something was done."""
        keys = self.study.keys if self.study is not None else ()
        for one in keys:
            if one.key == key:
                return self.toggle(one.label) if one.kind == "interval" else self.mark(one.label)
        return False

    def do(self, act: Callable[[], object]) -> bool:
        """Do anything to book or blocks; return whether it was done, and tell why not."""
        done = self._try(act) is not _NOT
        self.changed.emit()
        self._look_at_screen()
        return done

    # -- parts -------------------------------------------------------------------------------

    def _try(self, act: Callable[[], object]) -> object:
        try:
            return act()
        except MarkerError as error:
            self.told.emit(words.texts(error.sentences))
            return _NOT

    def _note(self, sitting: object, entry: object) -> None:
        if self.book is not None and sitting is self._sitting:
            # It is shown with the next look: a trigger box can set a hundred a second.
            self.book.hear(entry)  # type: ignore[arg-type]  # a Signal knows objects only

    def _refuse(self, sitting: object, token: str, why: Sequence[object]) -> None:
        if self.book is not None and sitting is self._sitting:
            self.book.refuse(token, why)  # type: ignore[arg-type]
            self.told.emit(words.texts(why))  # type: ignore[arg-type]
            self.changed.emit()

    def _look_at_screen(self) -> None:
        shown = self.runner.shown(self._language) if self.runner is not None else Shown()
        if shown != self._shown:
            self._shown = shown
            self.screen.emit(shown)

    def _count_unconfirmed(self) -> None:
        count = self.book.unconfirmed if self.book is not None else 0
        if count != self._count:
            self._count = count
            self.unconfirmed.emit(count)


_NOT = object()
"""What came of something that could not be done."""
