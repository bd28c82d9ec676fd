"""Who owns the session and says what may be recorded: a window, or a session without one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from emoscope.control._errors import Refused
from emoscope.recording import RecorderStatus, new_folder
from emoscope.settings import Settings
from emoscope.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Wanted:
    """A recording that a client asks for. Codes are checked; empty where it says nothing.

    ``folder`` is absolute, not there yet and below the owner's root; None lets the owner name it.
    """

    participant: str = ""
    study: str = ""
    folder: Path | None = None


class Owner(Protocol):
    """Begins and ends recordings. Called on the thread ``control-recording``, which may wait.

    A wish that is not obeyed raises ``Refused``, or an error of ours with ``sentences``: the client
    gets them. What takes longer than ``Limits.wish`` seconds is answered as unknown.
    """

    def root(self) -> Path:
        """Return the folder below which everything is recorded; any thread, at once."""

    def begin_recording(self, wanted: Wanted) -> Path:
        """Begin to record and return the folder."""

    def end_recording(self) -> RecorderStatus | None:
        """End the recording and return how it ended; None when there was none."""

    def status(self) -> Mapping[str, Any]:
        """Return what else a status says, as plain JSON values; any thread, at once."""


class SittingOwner:
    """Records a sitting without asking anybody: for a session that has no window."""

    def __init__(
        self,
        sitting: Callable[[], Sitting | None],
        settings: Settings,
        *,
        root: Path | None = None,
        study: str = "",
        mirror: Path | None = None,
        ended: Callable[[RecorderStatus], object] = lambda status: None,
    ) -> None:
        """Record below ``root``, else where the settings say; ``mirror`` gets second copies.

        ``ended`` hears of each recording that a client has ended.
        """
        self._sitting, self._settings = sitting, settings
        self._root = (root or settings.recording.parent()).expanduser().absolute()
        self._study, self._mirror, self._ended = study, mirror, ended

    def root(self) -> Path:
        """Return the folder below which everything is recorded."""
        return self._root

    def begin_recording(self, wanted: Wanted) -> Path:
        """Begin to record and return the folder. Raises Refused and RecorderError."""
        sitting = running(self._sitting())
        refuse_second(sitting)
        folder = wanted.folder or new_folder(self._root, wanted.participant)
        mirror = self._mirror / folder.relative_to(self._root) if self._mirror else None
        sitting.record(
            folder,
            participant=wanted.participant,
            study=wanted.study or self._study,
            settings=self._settings,
            mirror=mirror,
        )
        return folder

    def end_recording(self) -> RecorderStatus | None:
        """End the recording and return how it ended; None when there was none."""
        sitting = running(self._sitting())
        if not sitting.tap.recording:
            return None
        status = sitting.stop_recording()
        if status is not None:
            self._ended(status)
        return status

    def status(self) -> Mapping[str, Any]:
        """Return the study."""
        return {"study": self._study}


def running(sitting: Sitting | None) -> Sitting:
    """Return the sitting. Raises Refused when there is none, or it has failed."""
    if sitting is None:
        raise Refused("session", "No session is running.", "Start one, then send it again.")
    failure = sitting.failure
    if failure:
        raise Refused(
            "session", "The session has failed: {why}", "Start a new session.", why=failure
        )
    return sitting


def refuse_second(sitting: Sitting) -> None:
    """Raise Refused while a recording is in progress."""
    recorder = sitting.tap.recorder
    if sitting.tap.recording and recorder is not None:
        raise Refused(
            "recording",
            "A recording to {folder} is in progress.",
            "Send stop first.",
            folder=recorder.folder,
        )
