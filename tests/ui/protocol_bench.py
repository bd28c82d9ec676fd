"""A stage, questions and a participant's window that only note what they are told."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from tests.app.marking_bench import Desk, Far, book_of

from emoscope.protocol.values import Answer, Shown
from emoscope.ui.protocol.conductor import Conductor
from emoscope_devices import to_ns


class FakeStage(QObject):
    shown, item_shown = Signal(object), Signal(int, object)
    pressed, failed = Signal(), Signal(str)

    def __init__(self):
        super().__init__()
        self.clock = None
        self.part, self.prepared, self.patch, self.calls = None, None, None, []

    def set_patch(self, corner):
        self.patch = corner

    def prepare(self, part):
        self.prepared = part.stimulus.id

    def show_part(self, part, language):
        self.part = part
        self.calls.append((part.what, language))

    def clear(self):
        self.part = None
        self.calls.append(("clear", ""))

    def close_up(self):
        self.calls.append(("closed", ""))

    def setFocus(self):
        self.calls.append(("focus", ""))


class FakeQuestions(QObject):
    answered, interrupted = Signal(object), Signal()

    def __init__(self):
        super().__init__()
        self.scales, self.language = None, ""
        self.confirmed = ()

    def ask(self, scales, language):
        if language == "xx":
            raise ValueError("no language xx")
        self.scales, self.language = scales, language

    def cancel(self):
        if self.scales is not None:
            self.scales = None
            self.interrupted.emit()

    def set_language(self, code):
        self.language = code

    def answer(self, *values):
        scales, self.scales = self.scales, None
        self.answered.emit(tuple(Answer(s.name, v, 1.0) for s, v in zip(scales, values,
                                                                       strict=True)))  # fmt: skip


class FakePage(QWidget):
    def __init__(self):
        super().__init__()
        self.stage, self.ratings, self.on = FakeStage(), FakeQuestions(), ""

    @property
    def widget(self):
        return self

    def show_stage(self, trial, track):
        self.on = f"stage {track}".strip()

    def show_questions(self):
        self.on = "questions"

    def dress(self, look):
        pass


class FakeTracker:
    def __init__(self):
        self.tracks, self.on = [], False

    def begin(self, track):
        self.tracks.append(track)
        self.on = True

    def end(self):
        self.on = False


class FakeScreen(QObject):
    opened, page_changed, language_changed = Signal(bool), Signal(str), Signal(str)
    display_lost = Signal(str)

    def __init__(self):
        super().__init__()
        self.language, self.page, self.there, self.keyboard = "en", "welcome", True, False
        self.front = True

    def isVisible(self):
        return self.there

    def isActiveWindow(self):
        return self.keyboard and self.front

    def open(self, there):
        self.there = there
        self.opened.emit(there)

    def turn(self, page):
        self.page = page
        self.page_changed.emit(page)

    def exhibit(self, page, dress):
        self.turn("trial")

    def want_keyboard(self, wanted):
        self.keyboard = self.front = wanted

    def paused(self):
        self.turn("paused")

    def wait(self):
        self.turn("wait")

    def thanks(self):
        self.turn("thanks")


class Hour:
    """A conductor over fakes, with a clock that is moved by hand."""

    def __init__(self, *, far=False):
        self.sitting = Far() if far else Desk()
        self.book = book_of(self.sitting)
        self.sitting.rated = []
        self.sitting.rate = lambda times, values: self.sitting.rated.append((times, values))
        self.screen, self.page, self.tracker = FakeScreen(), FakePage(), FakeTracker()
        self.stage, self.ratings = self.page.stage, self.page.ratings
        self.conductor = Conductor(self.screen, self.page)
        self.conductor.track_with(self.tracker)
        self.told, self.ended = [], []
        self.conductor.told.connect(self.told.append)
        self.conductor.over.connect(lambda: self.ended.append(True))
        self.conductor.attach(self.sitting, self.book)

    @property
    def now(self):
        return self.sitting.clock.now()

    @property
    def what(self):
        showing = self.conductor.status.showing
        return "" if showing is None else showing.part.what

    @property
    def place(self):
        showing = self.conductor.status.showing
        return None if showing is None else showing.trial.place

    def wait(self, seconds):
        self.sitting.clock.advance(seconds)
        self.conductor.look()

    def show(self, seconds=2.0, **more):
        """Have the stimulus shown, as the stage does."""
        name, onset = self.stage.part.stimulus.id, self.now
        self.stage.shown.emit(Shown(name, onset, "swap"))
        self.wait(seconds)
        self.stage.shown.emit(Shown(name, onset, "swap", onset + to_ns(seconds), 50, **more))

    def step(self):
        """Let what is shown come to its end."""
        if self.what == "stimulus":
            self.show()
        elif self.what == "rating":
            self.wait(1.0)
            self.ratings.answer(*range(1, 1 + len(self.ratings.scales)))
        elif self.conductor.status.left is None:
            self.stage.pressed.emit()
        else:
            self.wait(self.conductor.status.left)

    def to(self, what, place=None):
        while self.what != what or (place is not None and self.place != place):
            assert self.what, "nothing is shown"
            self.step()

    def finish(self):
        while self.what:
            self.step()

    def again(self):
        """Lose the window; return what the next one has."""
        other = Hour.__new__(Hour)
        sitting = self.sitting
        self.conductor.detach()
        Hour.__init__(other)
        other.sitting, other.book = sitting, book_of(sitting)
        other.conductor.attach(sitting, other.book)
        return other
