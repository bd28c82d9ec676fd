"""Between the review window and the disk: wishes go to the desk's thread, what it finds comes back.

The Qt thread neither waits for the disk nor decodes anything.
"""

import importlib
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from emoscope.recording.facts import fusion_of
from emoscope.recording.reader import RecordingError
from emoscope.recording.recover import recover
from emoscope.recording.verify_report import VerifyError
from emoscope.review.answers import Answers, spread
from emoscope.review.brain import brain_page
from emoscope.review.desk import FAILED, Desk
from emoscope.review.sound import Soundtrack
from emoscope.review.take import Take, open_take
from emoscope.ui.feeds import FILTERS
from emoscope.ui.panels._minute import Moment, reduced
from emoscope_devices import Sentence
from emoscope_models import FusionSettings, ModelError

log = logging.getLogger(__name__)

SLICE = 8
"""Answers that are read at a time beside everything else: about 20 ms."""
OVERVIEW = 1500
"""So many answers of the whole recording are read, as many as the widest screen shows."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A recording that is open, and what reads it on the desk's thread."""

    take: Take
    answers: Answers
    track: Soundtrack
    fusion: FusionSettings | None
    """The session's, None when it is not to be had: then doubt is not worked out."""


class Reading(QObject):
    """Reads one recording at a time for the window. Made on the Qt thread; ``close`` at the end.

    What was asked of a recording never comes after another has been opened.
    """

    opened = Signal(object)
    refused = Signal(object)
    """Sentences: why it could not be opened."""
    picture = Signal(int, object)
    """Number of a frame and the picture, None when it is damaged."""
    answered = Signal(int, object)
    """Number of an answer and the Result, None when it is damaged."""
    brain = Signal(object, object)
    """Begin of a page and the BrainPage, None when there is no EEG in it."""
    moments = Signal(str, object)
    """What was asked for, and a list of the number of an answer and what is drawn of it."""
    outline = Signal(object)
    recovered = Signal(object, bool)
    """Sentences, and whether it was done."""
    failed = Signal(object)
    """What broke: it has been logged, and the window says so."""
    done = Signal(str, object)
    """What was queued for somebody else, by its topic."""
    _delivered = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the desk; nothing is open."""
        super().__init__(parent)
        self._open: Opened | None = None
        self._era = 0
        self._delivered.connect(self._take)
        self.desk = Desk(self._delivered.emit)

    def open(self, folder: Path) -> None:
        """Open a recording in place of what is open; ``opened`` or ``refused`` follows."""
        self._era += 1
        self._open = None
        self.desk.drop()
        self._queue("open", lambda: _opened(folder))

    def close(self) -> bool:
        """Wait for the desk's thread; return whether it ended in time."""
        self._era += 1
        return self.desk.close()

    def show_picture(self, number: int) -> None:
        """Have a frame decoded."""
        if self._open is not None:
            take = self._open.take
            self._ask("picture", lambda: (number, _picture(take, number)))

    def show_answer(self, number: int) -> None:
        """Have an answer read, with the newest estimate of each modality."""
        if self._open is not None:
            answers = self._open.answers
            self._ask("answered", lambda: (number, answers.result(number)))

    def show_brain(self, start: int, stop: int) -> None:
        """Have a page of EEG read and filtered."""
        if self._open is not None:
            recording = self._open.take.recording
            self._ask("brain", lambda: (start, brain_page(recording, start, stop, _filter)))

    def show_moments(self, topic: str, start: int, stop: int, known: "Known") -> None:
        """Have the answers of a stretch read that are not ``known``, as many as can be seen."""
        if self._open is not None:
            answers = self._open.answers
            wanted = known(spread(answers, start, stop, OVERVIEW))
            self._slowly(topic, _moments(answers, wanted))

    def show_outline(self) -> None:
        """Have the sound looked through; ``outline`` comes several times."""
        if self._open is not None:
            self._slowly("outline", self._open.track.envelope())

    def recover(self, folder: Path) -> None:
        """Give a recording its end; ``recovered`` follows."""
        self._queue("recovered", lambda: _recovered(folder))

    def wish(self, topic: str, work: Callable[[], object]) -> None:
        """Like ``queue``, but a newer wish of the same topic takes the place of one that waits."""
        self._ask(f"done:{topic}", work)

    def queue(self, topic: str, work: Callable[[], object]) -> None:
        """Do something on the desk's thread; ``done`` follows with the topic and the value."""
        self._queue(f"done:{topic}", work)

    # -- there and back --------------------------------------------------------------------------

    def _ask(self, topic: str, work: Callable[[], object]) -> None:
        era = self._era
        self.desk.ask(topic, lambda: (era, work()))

    def _queue(self, topic: str, work: Callable[[], object]) -> None:
        era = self._era
        self.desk.queue(topic, lambda: (era, work()))

    def _slowly(self, topic: str, steps: Iterator[object]) -> None:
        era = self._era
        self.desk.slowly(topic, ((era, value) for value in steps))

    def _take(self, topic: str, brought: object) -> None:
        """Hand on what the desk found, unless another recording has been opened since."""
        if topic == FAILED:
            self.failed.emit(brought)
            return
        assert isinstance(brought, tuple)
        era, value = brought
        if era != self._era:
            return
        topic, _, rest = topic.partition(":")
        if topic == "open":
            self._opened(value)
        elif topic == "done":
            self.done.emit(rest, value)
        elif topic in ("picture", "answered", "brain", "recovered"):
            getattr(self, topic).emit(*value)
        elif topic == "outline":
            self.outline.emit(value)
        else:
            self.moments.emit(topic, value)

    def _opened(self, value: object) -> None:
        if isinstance(value, Opened):
            self._open = value
            self.opened.emit(value)
        else:
            self.refused.emit(value)


Known = Callable[[Iterable[int]], list[int]]
"""Returns those of some numbers of answers that are not known yet, in their order."""


def _opened(folder: Path) -> Opened | tuple[Sentence, ...]:
    try:
        take = open_take(folder)
    except RecordingError as error:
        return error.sentences
    try:
        fusion = fusion_of(take.recording.start)
    except (ValueError, KeyError, TypeError, ModelError) as error:
        log.info("%s: fusion is not to be had: %s", folder, error)
        fusion = None
    return Opened(take, Answers(take.recording), Soundtrack(take.recording), fusion)


def _recovered(folder: Path) -> tuple[tuple[Sentence, ...], bool]:
    try:
        return (recover(folder).sentence,), True
    except VerifyError as error:
        return error.sentences, False


def _picture(take: Take, number: int) -> NDArray[np.uint8] | None:
    time = int(take.frames[number])
    block = next((b for _, b in take.recording.samples("video", time, time + 1)), None)
    return None if block is None else np.ascontiguousarray(block.data[0])


def _filter(rate: float, channels: int, mains: float) -> Any:
    """Return the filter of the live traces; the first takes a second: SciPy is large."""
    return importlib.import_module(FILTERS).DisplayFilter(rate, channels, mains)


def _moments(answers: Answers, numbers: list[int]) -> Iterator[list[tuple[int, Moment]]]:
    """Yield what is drawn of answers, some at a time."""
    for first in range(0, len(numbers), SLICE):
        found = []
        for number in numbers[first : first + SLICE]:
            made = answers.decision(number)
            if made is not None:
                found.append((number, reduced(made.fused)))
        yield found
