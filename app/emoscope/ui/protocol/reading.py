"""Reads a protocol file on a thread of its own: every clip is looked into, which takes seconds."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.protocol.check import remarks
from emoscope.protocol.errors import ProtocolError
from emoscope.protocol.file import Protocol, read_protocol
from emoscope.protocol.values import Run, known_seconds
from emoscope_devices import Sentence

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a file. ``trials`` and ``seconds`` of a run, without what takes as long as
    the participant takes; ``remarks`` on what is allowed, but seldom meant.
    """

    path: Path
    protocol: Protocol
    trials: int
    seconds: float
    remarks: tuple[Sentence, ...] = ()


class ProtocolReader(QObject):
    """One file or one draw at a time. Made on the Qt thread; its signals come there."""

    looked = Signal(object)
    """A Looked."""
    drawn = Signal(object)
    """A Run."""
    refused = Signal(object, object)
    """The path, and Sentences: each fault with file and line."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for work."""
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Return whether something is read or drawn."""
        return self._thread is not None and self._thread.is_alive()

    def look(self, path: Path) -> None:
        """Read a file."""
        self._start(self._look, path)

    def draw(self, protocol: Protocol, participant: int, seed: int | None) -> None:
        """Draw the run of a participant."""
        self._start(self._draw, protocol, participant, seed)

    def finish(self, timeout: float = 30.0) -> None:
        """Wait until the thread has ended: after its last signal, at once."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _start(self, work: Callable[..., object], *values: object) -> None:
        assert not self.busy, "one at a time"
        self._thread = threading.Thread(
            target=work, args=values, name="protocol-reader", daemon=True
        )
        self._thread.start()

    def _look(self, path: Path) -> None:
        try:
            protocol = read_protocol(path)
            run = protocol.draw(1, 0, incomplete=True)
            found = Looked(
                path, protocol, len(run.trials), known_seconds(run.trials), remarks(protocol)
            )
        except ProtocolError as error:
            self.refused.emit(path, error.sentences)
        except Exception as error:
            log.exception("reading %s", path)
            self.refused.emit(path, repr(error))
        else:
            self.looked.emit(found)

    def _draw(self, protocol: Protocol, participant: int, seed: int | None) -> None:
        try:
            if gone := protocol.altered():
                self.refused.emit(protocol.path, gone)
                return
            run: Run = protocol.draw(participant, seed)
        except ProtocolError as error:
            self.refused.emit(protocol.path, error.sentences)
        except Exception as error:
            log.exception("drawing %s", protocol.path)
            self.refused.emit(protocol.path, repr(error))
        else:
            self.drawn.emit(run)
