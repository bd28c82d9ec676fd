"""Remote control of a session that has no window: records on request, verifies what is over."""

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from emoscope.control.asked import Asked, introduction
from emoscope.control.owner import SittingOwner
from emoscope.recording import RecorderState, RecorderStatus
from emoscope.settings import Settings
from emoscope.sitting import Sitting
from emoscope.verify_command import after_stop
from emoscope_devices import Sentence

DAMAGED = 5
"""What emoscope verify answers to a recording that is damaged."""
VERIFY_SECONDS = 40.0
"""How long the end waits for each verdict that is still to come."""


class Unattended:
    """A context manager: entering serves, leaving says the last verdicts. ``say`` writes a line.

    Recordings that a client ends are verified at once, on the thread ``control-verify``, in a
    process of their own; verdicts are written and told to the clients.
    """

    def __init__(
        self, sitting: Sitting, settings: Settings, asked: Asked, say: Callable[[str], None]
    ) -> None:
        """Prepare. Raises ControlError for a token's file of no use."""
        self._asked, self._say = asked, say
        owner = SittingOwner(
            lambda: sitting, settings, root=asked.root, ended=lambda status: self._over.put(status)
        )
        self._server = asked.server(lambda: sitting, owner)
        self._over: queue.SimpleQueue[RecorderStatus | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._verify, name="control-verify", daemon=True)
        self.folders: set[Path] = set()
        """Recordings that were ended by clients."""
        self.lines: list[str] = []
        """What became of them."""
        self.failures: list[str] = []
        """Where something was lost."""

    def __enter__(self) -> Self:
        """Serve. Raises ControlError."""
        self._server.start()
        self._thread.start()
        for sentence in introduction(self._server, self._asked.token_file):
            self._say(str(sentence))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """End the server, then wait for the verdicts."""
        self._server.stop()
        waiting = 1 + self._over.qsize()
        self._over.put(None)
        self._thread.join(waiting * VERIFY_SECONDS)

    def _verify(self) -> None:
        while (status := self._over.get()) is not None:
            self.folders.add(status.folder)
            recorded = f"{status.seconds:.1f} s recorded in {status.folder}."
            lost = status.state is RecorderState.FAILED or status.lost
            if lost:
                self.failures += map(str, status.reasons)
            code, sentences = after_stop(status.folder)
            self._tell(recorded, status.folder, code, sentences)

    def _tell(
        self, recorded: str, folder: Path, code: int, sentences: tuple[Sentence, ...]
    ) -> None:
        said = [str(sentence) for sentence in sentences]
        self.lines.append(recorded)
        (self.failures if code == DAMAGED else self.lines).extend(said)
        self._say(" ".join(["recording:", recorded, *said]))
        self._server.tell("recorder", "verdict", folder=str(folder), code=code, sentences=said)
