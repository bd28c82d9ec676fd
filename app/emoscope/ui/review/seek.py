"""The one place in time that every part of the review window shows."""

from PySide6.QtCore import QObject, Signal

from emoscope_devices import to_ns

PAGES = (5.0, 10.0, 20.0, 30.0, 60.0)
"""Seconds that a page may last."""


class Seek(QObject):
    """Where the operator is in the recording. Session ns; whoever moves calls ``to``.

    ``changed(time)`` comes for every move, ``paged(start, stop)`` when another page is shown, and
    ``ranged(start, stop)`` when the range that will be annotated changes (None for no end).
    """

    changed = Signal(object)
    paged = Signal(object, object)
    ranged = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty recording at 0."""
        super().__init__(parent)
        self.start, self.stop = 0, 1
        self.time = 0
        self.seconds = 10.0
        self.page = (0, to_ns(10.0))
        self.range: tuple[int | None, int | None] = (None, None)

    def open(self, start: int, stop: int) -> None:
        """Take another recording, at its beginning."""
        self.start, self.stop = start, max(stop, start + 1)
        self.clear_range()
        self.page = (0, 0)
        self.to(start)

    def to(self, time: int) -> None:
        """Go to a time, or to the end of the recording that is nearer."""
        self.time = max(self.start, min(int(time), self.stop))
        self._turn()
        self.changed.emit(self.time)

    def by(self, seconds: float) -> None:
        """Go on by so many seconds, back when below 0."""
        self.to(self.time + to_ns(seconds))

    def turn(self, pages: int) -> None:
        """Go on by whole pages, back when below 0."""
        self.by(pages * self.seconds)

    def set_seconds(self, seconds: float) -> None:
        """Let a page last so many seconds. Raises ValueError for one that is not in PAGES."""
        if seconds not in PAGES:
            raise ValueError(f"a page lasts one of {PAGES}, not {seconds}")
        self.seconds = seconds
        self._turn()

    def begin_range(self) -> None:
        """Let what is annotated begin here."""
        end = self.range[1]
        self._set_range(self.time, None if end is None or end <= self.time else end)

    def end_range(self) -> None:
        """Let what is annotated end here."""
        begin = self.range[0]
        self._set_range(None if begin is None or begin >= self.time else begin, self.time)

    def clear_range(self) -> None:
        """Let what is annotated be an instant again."""
        self._set_range(None, None)

    def set_range(self, begin: int, end: int) -> None:
        """Let what is annotated be a range that is known."""
        self._set_range(begin, end)

    def chosen(self) -> tuple[int, int]:
        """Return what would be annotated: the range when it has both ends, else this instant."""
        begin, end = self.range
        if begin is None or end is None:
            return self.time, self.time
        return begin, end

    def _set_range(self, begin: int | None, end: int | None) -> None:
        if (begin, end) != self.range:
            self.range = begin, end
            self.ranged.emit(begin, end)

    def _turn(self) -> None:
        """Show the page that the time is in; pages lie end to end from the beginning."""
        length = to_ns(self.seconds)
        number = (min(self.time, self.stop - 1) - self.start) // length
        page = self.start + number * length, self.start + (number + 1) * length
        if page != self.page:
            self.page = page
            self.paged.emit(*page)
