"""Annotations beside a recording: one append-only file a rater, in the folder ``annotations``.

The recording's own files are never touched. docs/annotations.md is the contract.
"""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Self

from emoscope.markers import Marker
from emoscope.recording._annotation import (
    Annotation,
    AnnotationError,
    annotate,
    as_marker,
    check_rater,
    same_code,
)
from emoscope.recording._annotation_file import (
    SUFFIX,
    By,
    Operation,
    RaterFile,
    code_of,
    identity_of,
    read_content,
)
from emoscope.recording._annotation_history import History
from emoscope.recording.documents import START
from emoscope.recording.read_folder import SIGNALS
from emoscope_devices import Sentence

if sys.platform != "win32":
    import fcntl

FOLDER = "annotations"
ALONE_TRIES, ALONE_SECONDS = 100, 0.02
"""A file is made in milliseconds: who takes longer than two seconds hangs, and is not waited for.
"""

__all__ = [
    "FOLDER",
    "Annotation",
    "AnnotationError",
    "Annotations",
    "Operation",
    "annotate",
    "as_markers",
    "check_rater",
    "raters",
    "read_annotations",
]


def raters(folder: Path) -> tuple[str, ...]:
    """Return the codes of a recording's raters, sorted. Raises AnnotationError."""
    return tuple(code_of(path) for path in _files(folder))


def read_annotations(
    folder: Path,
) -> tuple[Mapping[str, tuple[Annotation, ...]], tuple[Sentence, ...]]:
    """Return every rater's annotations, sorted, and what is wrong with their files.

    Nothing is written, so the folder may be read-only, and another program may be annotating. A
    file that cannot be read at all is left out and said. Raises AnnotationError when the folder
    ``annotations`` cannot be listed.
    """
    return _read(folder, "")


def _read(
    folder: Path, but: str
) -> tuple[Mapping[str, tuple[Annotation, ...]], tuple[Sentence, ...]]:
    """Return what all raters but one have. Raises AnnotationError."""
    found: dict[str, tuple[Annotation, ...]] = {}
    notes: list[Sentence] = []
    recording = identity_of(folder)
    for path in _files(folder):
        if code_of(path) == but:
            continue
        try:
            history = History(read_content(path, recording))
        except AnnotationError as error:
            notes += error.sentences
            continue
        found[history.rater] = history.items
        notes += history.notes
    return MappingProxyType(found), tuple(notes)


def as_markers(annotations: Iterable[Annotation]) -> list[Marker]:
    """Return annotations as markers, whose origin is ``rater CODE``, in order of time."""
    return [as_marker(one) for one in sorted(annotations, key=lambda one: one.order)]


class Annotations:
    """One rater's annotations of one recording. A context manager; any thread may call.

    What returns is on the disk: a change waits for it (some milliseconds, more on a slow disk), so
    a window calls from a thread of its own. Another program may read meanwhile, none may write.
    """

    def __init__(self, file: RaterFile, folder: Path, history: History, torn: bool) -> None:
        """Take an open file; use ``open``."""
        self._file = file
        self._history = history
        self._torn = torn
        self._lock = threading.Lock()
        self._closed = False
        self.folder = folder
        self.rater = history.rater
        self.notes: tuple[Sentence, ...] = history.notes
        """What was damaged in the file when it was opened."""

    @classmethod
    def open(cls, folder: Path, rater: str) -> Self:
        """Open, or begin, a rater's annotations of the recording in ``folder``.

        Raises AnnotationError: no recording, a code that differs from another only in case, a
        file that another program holds, that cannot be written, or of a newer version.
        """
        code = check_rater(rater)
        if not ((folder / START).is_file() or (folder / SIGNALS).is_file()):
            raise AnnotationError(
                "{folder} is not a recording.",
                "Choose a folder with session.json and signals.xdf in it.",
                folder=folder,
            )
        place = folder / FOLDER
        try:
            place.mkdir(exist_ok=True)
            with _alone(place):
                _check_alike(folder, code)
                file = RaterFile(place / f"{code}{SUFFIX}", _header(folder, code))
        except OSError as error:
            raise AnnotationError(
                "The annotations in {folder} cannot be written ({why}).",
                "Copy the recording to a disk that can be written to, and annotate the copy.",
                folder=place,
                why=error.strerror or repr(error),
            ) from error
        try:
            content = read_content(file.path, identity_of(folder))
        except AnnotationError:
            file.close()
            raise
        return cls(file, folder, History(content), content.torn)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Let go of the file, so that another may open it. Idempotent."""
        with self._lock:
            self._closed = True
            self._file.close()

    # -- what there is -----------------------------------------------------------------------

    @property
    def items(self) -> tuple[Annotation, ...]:
        """Return this rater's annotations, sorted by time."""
        with self._lock:
            return self._history.items

    def between(self, start: int, stop: int) -> tuple[Annotation, ...]:
        """Return annotations with an instant in [start, stop) (session ns), sorted by time."""
        return tuple(a for a in self.items if a.start < stop and max(a.stop, a.start + 1) > start)

    def others(self) -> tuple[Mapping[str, tuple[Annotation, ...]], tuple[Sentence, ...]]:
        """Return what the other raters have now, and what is wrong with their files."""
        return _read(self.folder, self.rater)

    def markers(self) -> list[Marker]:
        """Return this rater's annotations as markers."""
        return as_markers(self.items)

    @property
    def can_undo(self) -> bool:
        """Return whether there is anything to undo."""
        with self._lock:
            return bool(self._history.done)

    @property
    def can_redo(self) -> bool:
        """Return whether there is anything to redo."""
        with self._lock:
            return bool(self._history.undone)

    # -- changes -----------------------------------------------------------------------------

    def add(self, *annotations: Annotation, by: By = "rater") -> None:
        """Add annotations of this rater, in one step. Raises AnnotationError."""
        self._change(lambda: [Operation(None, one) for one in annotations], by)

    def remove(self, *ids: str) -> None:
        """Remove annotations, in one step. Raises AnnotationError."""
        self._change(lambda: [Operation(self._known(one), None) for one in ids], "rater")

    def replace(self, *annotations: Annotation) -> None:
        """Put annotations in the place of those with the same ``id``, in one step.

        Raises AnnotationError.
        """
        self._change(lambda: [Operation(self._known(a.id), a) for a in annotations], "rater")

    def undo(self) -> tuple[Operation, ...]:
        """Take the last step back; return what was done to that end, nothing when there is none.

        Steps are known from the file, so those of earlier sittings can be undone, too. Raises
        AnnotationError.
        """
        return self._back(self._history.inverse, "undo")

    def redo(self) -> tuple[Operation, ...]:
        """Do again what was undone last; return it, nothing when there is none."""
        return self._back(self._history.again, "redo")

    def _known(self, identity: str) -> Annotation:
        found = self._history.current.get(identity)
        if found is None:
            raise AnnotationError(
                "There is no annotation {id} of the rater {rater}.",
                "Choose one of this rater's own.",
                id=identity,
                rater=self.rater,
            )
        return found

    def _change(self, make: Callable[[], list[Operation]], by: By) -> None:
        with self._lock:
            operations = make()
            seen = set()
            for one in operations:
                if one.after is not None and one.after.rater != self.rater:
                    raise AnnotationError(
                        "An annotation of the rater {other} is not one of {rater}.",
                        "Open the annotations of that rater.",
                        other=one.after.rater,
                        rater=self.rater,
                    )
                if one.id in seen or not self._history.fits(one):
                    raise AnnotationError(
                        "The annotation {id} is there already.",
                        "Replace it, or give the new one another identity.",
                        id=one.id,
                    )
                seen.add(one.id)
            step = self._history.following_step
            self._write([_with(one, by, step) for one in operations])

    def _back(
        self, find: Callable[[], tuple[int, list[Operation]] | None], by: By
    ) -> tuple[Operation, ...]:
        with self._lock:
            while (found := find()) is not None:
                step, operations = found
                if operations:
                    made = [_with(one, by, step) for one in operations]
                    self._write(made)
                    return tuple(made)
                self._history.drop(by)  # damage took what it was about
        return ()

    def _write(self, operations: list[Operation]) -> None:
        if self._closed:
            raise AnnotationError(
                "The annotations of {rater} are closed.", "Open them again.", rater=self.rater
            )
        if not operations:
            return
        following = self._file.append(self._history.following, operations, torn=self._torn)
        self._torn = False
        for one in operations:
            self._history.apply(one)
        self._history.following = following


def _with(one: Operation, by: By, step: int) -> Operation:
    now = datetime.now(UTC).astimezone().isoformat()
    return Operation(one.before, one.after, by, step, now)


def _header(folder: Path, code: str) -> dict[str, str | None]:
    made = datetime.now(UTC).astimezone().isoformat()
    return {"rater": code, "recording": identity_of(folder), "made": made}


def _files(folder: Path) -> list[Path]:
    place = folder / FOLDER
    try:
        found = [p for p in place.iterdir() if p.suffix == SUFFIX and not p.name.startswith(".")]
        return sorted(path for path in found if path.is_file())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise AnnotationError(
            "{folder} cannot be opened ({why}).",
            "Allow reading there, or choose another recording.",
            folder=place,
            why=error.strerror or repr(error),
        ) from error


def _check_alike(folder: Path, code: str) -> None:
    for other in raters(folder):
        if other != code and same_code(other) == same_code(code):
            raise AnnotationError(
                "There is a rater {other} already; {code} would be taken for the same.",
                "Use {other}, or a code that differs in more than its case.",
                other=other,
                code=code,
            )


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Wait until no other program makes a rater's file in a folder. Raises OSError."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for _ in range(ALONE_TRIES):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(ALONE_SECONDS)
            except OSError:  # a disk without locks
                break
        yield
    finally:
        os.close(handle)
