"""A sitting that is only markers and a clock: at hand, or behind a line that can be held."""

from types import SimpleNamespace

from emoscope.engine._messages import Answered
from emoscope.engine._seen_markers import SeenMarkers
from emoscope.marker_log import MarkerLog
from emoscope.marking import MarkerBook
from emoscope.sitting import Listeners
from emoscope_devices import ManualClock

SECOND = 1_000_000_000


class Desk:
    """A session's markers as ``Session`` has them. ``recording`` None, or what a recorder says."""

    def __init__(self, at=100.0):
        self.clock = ManualClock()
        self.clock.advance(at)
        self.listeners = Listeners()
        self.recording = None
        self.tap = SimpleNamespace(recorder=None, recording=False)
        self.log = MarkerLog(self.clock.now, lambda entry: self.recording, self._tell)
        self.mark, self.amend = self.log.mark, self.log.amend

    @property
    def markers(self):
        return self.log.markers

    @property
    def entries(self):
        return self.log.entries

    def keep(self, *ranges):
        """Say what is on the disk."""
        self.tap.recorder = SimpleNamespace(status=SimpleNamespace(kept=ranges))

    def wait(self, seconds):
        self.clock.advance(seconds)

    def _tell(self, entry):
        for listener in self.listeners.noted:
            listener(entry)


class Far:
    """The same behind a line: what is sent arrives with ``carry``, unless the line is cut."""

    def __init__(self, at=100.0):
        self.near = Desk(at)
        self.clock, self.tap = self.near.clock, self.near.tap
        self.listeners = Listeners()
        self.waiting = []
        self.seen = SeenMarkers(self.clock.now, self._send, self._call)
        self.near.listeners.noted.append(self.seen.note)
        self.mark, self.amend = self.seen.mark, self.seen.amend
        self.keep, self.wait = self.near.keep, self.near.wait

    @property
    def markers(self):
        return self.seen.markers

    @property
    def entries(self):
        return self.seen.entries

    def carry(self, count=None):
        """Let what was sent arrive, in order."""
        for _ in range(len(self.waiting) if count is None else count):
            name, answered, values = self.waiting.pop(0)
            try:
                getattr(self.near, name)(**values)
            except Exception as error:  # noqa: BLE001  (as the engine's server does)
                answered(Answered(0, None, error.sentences, type(error).__name__))
            else:
                answered(Answered(0))

    def cut(self, sentences):
        """The engine is gone: everything that waits is answered so."""
        while self.waiting:
            self.waiting.pop(0)[1](Answered(0, None, sentences, "EngineLost"))

    def _send(self, name, answered, **values):
        self.waiting.append((name, answered, values))

    def _call(self, name, *values):
        for listener in getattr(self.listeners, name):
            listener(*values)


def book_of(sitting):
    """Return a book that hears its sitting, as the window's does."""
    book = MarkerBook(sitting)
    sitting.listeners.noted.append(book.hear)
    sitting.listeners.unmarked.append(book.refuse)
    return book
