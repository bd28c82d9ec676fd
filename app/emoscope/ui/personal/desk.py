"""What the calibration dialog has done elsewhere, so that the window never waits for a disk."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from emoscope.personal.asked import Asked
from emoscope.personal.errors import PersonalError
from emoscope.personal.offering import offered
from emoscope.personal.outcome import Outcome
from emoscope.personal.profiles import keep_model, new_model, use_model
from emoscope.personal.runner import Progress, Training
from emoscope.personal.training import PERMUTATIONS, Task
from emoscope_devices import Sentence, say

log = logging.getLogger(__name__)


class CalibrationDesk(QObject):
    """Looks for recordings, trains, keeps: one thing at a time. Signals arrive on Qt's thread."""

    found = Signal(object)
    """Offers, the earliest first."""
    progressed = Signal(object)
    """A Progress."""
    over = Signal(object)
    """An Outcome. A model that was made is in her profile by now, and not in use."""
    used = Signal(object)
    """The model (Path) that is in use from here on."""
    refused = Signal(object)
    """Sentences."""

    def __init__(self, root: Path, participant: str, parent: QObject | None = None) -> None:
        """Work for one participant, whose recordings and profile are below ``root``."""
        super().__init__(parent)
        self.root, self.participant = root, participant
        self.permutations = PERMUTATIONS
        self._training: Training | None = None
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Return whether a thread of it runs."""
        training = self._training is not None and self._training.busy
        return training or (self._thread is not None and self._thread.is_alive())

    def look(self) -> None:
        """Look for recordings; ``found`` follows."""
        self._do("calibration-look", self._look)

    def train(self, folders: tuple[Path, ...], asked: Asked) -> None:
        """Train on them; ``progressed`` follows some times, ``over`` once."""
        assert not self.busy, "one training at a time"
        permutations = self.permutations

        def prepare() -> Task:
            out = new_model(self.root, self.participant)
            name = f"{self.participant} {out.stem}"
            return Task(folders, self.participant, out, asked, name, permutations)

        self._training = Training(prepare, progress=self._progress, over=self._over)
        self._training.start()

    def cancel(self) -> None:
        """End a training soon; nothing is kept of it."""
        if self._training is not None:
            self._training.cancel()

    def use(self, model: Path) -> None:
        """Have a model of her profile be used; ``used`` or ``refused`` follows."""
        self._do("calibration-use", lambda: self._use(model))

    def finish(self, timeout: float = 60.0) -> None:
        """Cancel, and wait until no thread is left."""
        self.cancel()
        if self._training is not None:
            self._training.join(timeout)
        if self._thread is not None:
            self._thread.join(timeout)

    # -- other threads -----------------------------------------------------------------------

    def _do(self, name: str, work: Callable[[], Any]) -> None:
        if self._thread is not None:
            self._thread.join(60.0)  # has said its last word; some instructions at most

        def run() -> None:
            try:
                work()
            except PersonalError as error:
                self.refused.emit(error.sentences)
            except OSError as error:
                self.refused.emit((_why(error),))
            except Exception as error:  # the thread's boundary
                log.exception("%s", name)
                self.refused.emit((say("It failed ({error}); see the log.", error=repr(error)),))

        self._thread = threading.Thread(target=run, name=name, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        self.found.emit(offered(self.root, self.participant))

    def _use(self, model: Path) -> None:
        use_model(self.root, self.participant, model.name)
        self.used.emit(model)

    def _progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _over(self, outcome: Outcome) -> None:
        if outcome.model is not None:
            try:
                keep_model(
                    self.root, self.participant, outcome.model, outcome.recordings, use=False
                )
            except PersonalError as error:
                outcome = replace(outcome, state="refused", said=error.sentences, heads=())
            except OSError as error:
                outcome = replace(outcome, state="refused", said=(_why(error),), heads=())
        self.over.emit(outcome)


def _why(error: OSError) -> Sentence:
    return say(
        "{file} cannot be read or written ({why}).",
        file=error.filename or "?",
        why=error.strerror or repr(error),
    )
