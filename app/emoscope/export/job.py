"""What every export has in common: what is asked, where it goes, and that it is whole or not there.

An exporter writes into a folder beside the target that nobody else knows of. It takes the target's
name when all is written. Cancelled or failed, it is removed: the target is as it was before.
"""

import contextlib
import errno
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol

from emoscope.recording.reader import Recording, read_recording
from emoscope_devices import SaidError, Sentence, say

log = logging.getLogger(__name__)

Progress = Callable[[float, Sentence], None]
"""Takes how much is done, 0 to 1, and what is being done."""
Video = Literal["keep", "blur", "drop"]
Audio = Literal["keep", "drop"]
LONGEST_SHIFT = 73_000
"""Days, 200 years: the wall clock must stay within what formats can hold."""
PARTIAL = ".emoscope-export-"
"""How the name of an unfinished export begins; whoever finds one after a crash may remove it."""


class ExportError(SaidError):
    """A recording cannot be exported so."""


class Cancelled(Exception):
    """The operator does not want the export any more."""


@dataclass(frozen=True, slots=True)
class Shield:
    """What protects the people in a recording.

    ``features_only``: nothing that was captured leaves, neither pictures nor sound nor EEG; only
    what was made of it.
    """

    video: Video = "keep"
    audio: Audio = "keep"
    features_only: bool = False

    @property
    def shows(self) -> bool:
        """Return whether pictures leave, clear or blurred."""
        return self.video != "drop" and not self.features_only

    @property
    def sounds(self) -> bool:
        """Return whether sound leaves."""
        return self.audio != "drop" and not self.features_only


@dataclass(frozen=True, slots=True)
class Identity:
    """What stands in place of who it was and when.

    ``participant`` instead of the recorded code, when not empty; ``shift_days`` are added to every
    date. Raises ExportError for dates that nothing can hold.
    """

    participant: str = ""
    shift_days: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be obeyed."""
        if abs(self.shift_days) > LONGEST_SHIFT:
            raise ExportError(
                "Dates cannot be shifted by {days} days.",
                "Choose a number of days within {most}.",
                days=self.shift_days,
                most=LONGEST_SHIFT,
            )

    def code(self, recording: Recording) -> str:
        """Return the participant's code, empty for none."""
        return (self.participant or str(recording.start.get("participant") or "")).strip()


@dataclass(frozen=True, slots=True)
class Job:
    """One recording to be written into ``folder``.

    An exporter is handed an existing folder of its own and writes whatever it likes into it. It
    calls ``tell`` at least every second or so.
    """

    recording: Recording
    folder: Path
    shield: Shield
    progress: Progress
    cancelled: Callable[[], bool]

    def tell(self, done: float, doing: Sentence) -> None:
        """Report progress (0 to 1). Raises Cancelled when the export is not wanted any more."""
        if self.cancelled():
            raise Cancelled
        self.progress(min(max(done, 0.0), 1.0), doing)

    def part(self, start: float, stop: float) -> "Job":
        """Return the job for a part of the work, whose progress runs from ``start`` to ``stop``."""
        whole = self.progress
        span = stop - start
        return replace(self, progress=lambda done, doing: whole(start + span * done, doing))


@dataclass(frozen=True, slots=True)
class Report:
    """What an export left: its ``files``, relative to the target, and what is to be said of it."""

    files: tuple[Path, ...] = ()
    notes: tuple[Sentence, ...] = ()


class Exporter(Protocol):
    """One format."""

    @property
    def name(self) -> str:
        """Return the name of the format, as it is asked for."""

    def export(self, job: Job) -> Report:
        """Write a recording into ``job.folder``.

        Raises ExportError for what cannot be written in this format, Cancelled, and OSError. Notes
        of the recording itself are added by ``run``.
        """


def opened(folder: Path) -> Recording:
    """Open a recording that has ended. Raises RecordingError and ExportError."""
    recording = read_recording(folder)
    if recording.end is None:
        raise ExportError(
            "The recording {folder} was not ended, or its end.json is damaged.",
            "Run first: emoscope recover",
            folder=folder,
        )
    return recording


Settle = Callable[[Path, Path], None]
"""Makes a finished folder (first) what is at the target (second). Raises ExportError, OSError."""


def run(exporter: Exporter, jobs: Sequence[Job], settle: Settle | None = None) -> Report:
    """Export recordings to the folder of ``jobs``, which is the same for all of them.

    Without ``settle`` the target must not be there, or be empty. Raises ExportError and Cancelled;
    then nothing was written.
    """
    target = jobs[0].folder
    _refuse_inside(target, jobs)
    if settle is None:
        refuse_full(target)
    reports = []
    try:
        with _stage(target) as stage:
            for number, job in enumerate(jobs):
                part = job.part(number / len(jobs), (number + 1) / len(jobs))
                done = exporter.export(replace(part, folder=stage))
                reports.append(replace(done, notes=job.recording.notes + done.notes))
                job.tell((number + 1) / len(jobs), say("Written."))
            (settle or take_place)(stage, target)
    except OSError as error:
        raise unwritable(target, error) from error
    files = tuple(dict.fromkeys(f for report in reports for f in report.files))
    return Report(files, tuple(n for report in reports for n in report.notes))


def refuse_full(target: Path) -> None:
    """Raise ExportError unless ``target`` is an empty folder, or nothing."""
    try:
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise ExportError(
                "{folder} is there and is no folder.", "Choose another name.", folder=target
            )
        if target.is_dir() and any(target.iterdir()):
            raise ExportError(
                "The folder {folder} is not empty.",
                "Choose another: nothing is ever overwritten.",
                folder=target,
            )
    except OSError as error:
        raise unwritable(target, error) from error


def take_place(stage: Path, target: Path) -> None:
    """Give a finished folder its name. Raises OSError when the target is not empty by now."""
    if os.name != "posix" and target.exists():
        target.rmdir()  # elsewhere, no folder takes the place of an empty one
    stage.rename(target)


def _refuse_inside(target: Path, jobs: Sequence[Job]) -> None:
    """A recording is never changed, not even by a folder in it."""
    try:
        place = target.resolve()
    except RuntimeError:  # links that lead round in a circle; from Python 3.13 on, no error here
        raise unwritable(target, OSError(errno.ELOOP, os.strerror(errno.ELOOP))) from None
    for job in jobs:
        if place.is_relative_to(job.recording.folder.resolve()):
            raise ExportError(
                "{folder} is in the recording itself.",
                "Choose a folder elsewhere: a recording is never changed.",
                folder=target,
            )


@contextlib.contextmanager
def _stage(target: Path) -> Iterator[Path]:
    """Make a folder beside the target, and remove it when it has not taken its place."""
    parent = target.resolve().parent  # of the folder itself: a link may lie on another disk
    made = _missing(parent)
    parent.mkdir(parents=True, exist_ok=True)
    stage: Path | None = None
    try:
        stage = Path(tempfile.mkdtemp(prefix=PARTIAL, dir=parent))
        stage.chmod(0o777 & ~_umask())
        yield stage
    except BaseException:
        _remove(stage, made)
        raise
    _remove(stage, [])


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _missing(folder: Path) -> list[Path]:
    """Return the folders that are made with ``folder``, the innermost first."""
    made = []
    while not folder.exists():
        made.append(folder)
        folder = folder.parent
    return made


def _remove(stage: Path | None, made: Sequence[Path]) -> None:
    if stage is not None and stage.exists():
        shutil.rmtree(stage, ignore_errors=True)
        if stage.exists():
            log.warning("%s is a rest of an export; it can be removed", stage)
    for folder in made:
        with contextlib.suppress(OSError):
            folder.rmdir()


def unwritable(target: Path, error: OSError) -> ExportError:
    """Return what is to be said when the system refuses a target."""
    return ExportError(
        "{folder} cannot be written ({why}).",
        "Make room, or choose another folder; nothing was left there.",
        folder=target,
        why=error.strerror or error,
    )
