"""What is kept of who is in the chair: her own EEG model, her neutral face, her voice.

Read and written by threads. Nothing is kept of a stream that she did not agree to have recorded.
"""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from emoscope.personal.errors import PersonalError
from emoscope.personal.profiles import Part, keep_state
from emoscope.personal.seating import Carrier, Seated, seated
from emoscope.settings import Settings
from emoscope.sitting import Sitting
from emoscope.ui import words
from emoscope.ui.front import Front
from emoscope.visit import Visit
from emoscope_devices import Sentence, say
from emoscope_models import Reason

log = logging.getLogger(__name__)

STREAMS: Mapping[Part, str] = {"face": "video", "voice": "audio"}
"""What a part of a profile was learnt from."""
PATIENCE = 5.0
"""Seconds for a disk, when the program ends."""


class Seat(QObject):
    """Made on the Qt thread, whose methods never wait."""

    sat = Signal()
    """Her profile has been read: a session can be opened with ``settings``."""
    _came = Signal(object, object)
    _said = Signal(object)

    def __init__(self, front: Front, parent: QObject | None = None) -> None:
        """Begin with nobody."""
        super().__init__(parent)
        self._front = front
        self._visit: Visit | None = None
        self._seated: Seated | None = None
        self._carrier: Carrier | None = None
        self._threads: list[threading.Thread] = []
        self._came.connect(self._take)
        self._said.connect(lambda said: front.show_notice(words.text(said), wrong=False))

    def take_up(self, visit: Visit) -> None:
        """Know whose session it is that another window began: its models have what is kept."""
        self._visit, self._seated = visit, None

    def sit(self, visit: Visit) -> None:
        """Read what is kept of a visit's participant; ``sat`` follows."""
        self._visit, self._seated = visit, None
        own = self._front.settings
        self._aside(lambda: self._came.emit(visit, seated(own, visit.participant)))

    def forget(self, code: str) -> None:
        """Keep nothing more of somebody: she has withdrawn."""
        if self._visit is not None and self._visit.participant == code:
            self.leave()

    def leave(self) -> None:
        """Nobody is in the chair."""
        self._visit = self._seated = self._carrier = None

    def settings(self, own: Settings) -> Settings:
        """Return ``own`` with her EEG model, and with nobody else's."""
        if self._seated is None:
            return own
        model = self._seated.settings.eeg.personal_model
        return replace(own, eeg=replace(own.eeg, personal_model=model))

    def use(self, model: Path) -> None:
        """Have another model of hers be used from the next session on."""
        if self._seated is not None:
            changed = self._seated.settings
            changed = replace(changed, eeg=replace(changed.eeg, personal_model=str(model)))
            self._seated = replace(self._seated, settings=changed)

    def attach(self, sitting: Sitting) -> None:
        """Give the models of a session what is kept of her."""
        profile = self._seated.profile if self._seated is not None else None
        self._carrier = Carrier(sitting, profile, self._said.emit)
        self._carrier.begin()

    def detach(self) -> None:
        """Let go of the session."""
        self._carrier = None

    def keep(self) -> None:
        """Keep what the models of the session have learnt of her, as far as she agreed."""
        visit, carrier = self._visit, self._carrier
        if visit is None or carrier is None or not visit.participant:
            return
        if visit.consent is None or not visit.consent.may_record:
            return
        root, recorded = self._front.settings.recording.parent(), visit.recorded()

        def kept(part: Part, state: Mapping[str, Any], device: str) -> None:
            if STREAMS[part] in recorded:
                self._aside(lambda: self._write(root, visit.participant, part, state, device))

        carrier.collect(kept)

    def finish(self) -> None:
        """Wait for what is being read and written."""
        for thread in self._threads:
            thread.join(PATIENCE)

    def _take(self, visit: Visit, found: Seated) -> None:
        if visit is not self._visit:
            return
        self._seated = found
        if found.said:
            self._front.show_notice(words.texts(found.said))
        self.sat.emit()

    def _write(
        self, root: Path, code: str, part: Part, state: Mapping[str, Any], device: str
    ) -> None:
        try:
            keep_state(root, code, part, state, device)
        except PersonalError as error:
            for sentence in error.sentences:
                self._said.emit(sentence)
        except OSError as error:
            self._said.emit(_unkept(code, error))

    def _aside(self, work: Callable[[], object]) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=work, name="seat", daemon=True)
        self._threads.append(thread)
        thread.start()


def _unkept(code: str, error: OSError) -> Sentence | Reason:
    return say(
        "The profile of {code} could not be written ({why}). Free some space, and try again.",
        code=code,
        why=error.strerror,
    )
