"""Carries a withdrawal out: each file is deleted, whatever stands in the way is said.

    withdrawals.jsonl: it begins ─► journal: what goes ─► files ─► withdrawals.jsonl: it is done

After a crash the journal is there: planned and carried out again, the rest goes. A link is deleted
and never followed.
"""

import contextlib
import json
import os
import uuid
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from emoscope.participants._without import without
from emoscope.participants.consent import now
from emoscope.participants.derived import Item
from emoscope.participants.errors import ParticipantError, WithdrawError
from emoscope.participants.lines import alone, append_line, read_lines, replace_file
from emoscope.participants.register import remove_name
from emoscope.participants.withdraw import JOURNAL, Plan, is_below
from emoscope.recording.documents import END, START
from emoscope.recording.hold import SETTLE_SECONDS, Hold, growing
from emoscope_devices import Sentence, say

LOG = "withdrawals.jsonl"
FORMAT, VERSION = "emoscope-withdrawals", 1
ORDER = ("recording", "copy", "rest", "consents", "names")
"""What goes last, in this order: while it is there, the rest is found again."""

Progress = Callable[[float, Sentence], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was deleted, and what is ``left`` with the reason why."""

    sessions: int
    files: int
    bytes: int
    lines: int
    left: tuple[tuple[Path, Sentence], ...] = ()
    log: Path = field(default_factory=Path)

    @property
    def whole(self) -> bool:
        """Return whether all of it is gone."""
        return not self.left


class _Stopped(Exception):
    """The operator does not want it to go on."""


def carry_out(
    planned: Plan,
    *,
    also: Collection[Path] = (),
    progress: Progress = lambda done, doing: None,
    cancelled: Callable[[], bool] = lambda: False,
    settle: float = SETTLE_SECONDS,
) -> Outcome:
    """Delete what a plan names, and of its doubtful items those in ``also``.

    A file that is in use or may not be deleted is left and said; the rest goes on. Cancelled, it
    ends between two files; another run deletes the rest. Waits: not for the Qt thread. Raises
    WithdrawError when a recording is still being written, or nothing can be written down; then
    nothing was deleted.
    """
    unknown = set(also) - {item.path for item in planned.doubtful}
    if unknown:
        raise WithdrawError(
            "{path} is not in the plan.", "Look again what there is.", path=sorted(unknown)[0]
        )
    chosen = [*planned.items, *(item for item in planned.doubtful if item.path in also)]
    _refuse_going(planned, settle)
    if not chosen and planned.journal is None:
        return Outcome(0, 0, 0, 0, log=planned.root / LOG)
    run = _Run(planned, sorted(chosen, key=_rank), progress, cancelled)
    return run.go()


def _rank(item: Item) -> int:
    return ORDER.index(item.kind) + 1 if item.kind in ORDER else 0


def _refuse_going(planned: Plan, settle: float) -> None:
    """Raise WithdrawError when a recording of hers is being written now."""
    for item in planned.items:
        if item.kind not in ("recording", "copy"):
            continue
        hold = Hold(item.path)
        hold.release()
        open_ended = not (item.path / END).exists()
        with contextlib.suppress(OSError):
            if not hold.taken or (open_ended and growing(item.path, settle)):
                raise WithdrawError(
                    "The recording {folder} still goes on.",
                    "Stop it first. Nothing was deleted.",
                    folder=item.path,
                )


class _Run:
    """One withdrawal on its way."""

    def __init__(
        self,
        planned: Plan,
        items: list[Item],
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self._plan, self._items = planned, items
        self._progress, self._cancelled = progress, cancelled
        self._all = max(1, sum(item.files for item in items))
        self._recordings = {str(item.path) for item in items if item.kind == "recording"}
        self._files = self._bytes = self._lines = 0
        self._left: list[tuple[Path, Sentence]] = []
        self._id = ""
        self._journal = planned.journal or planned.root / f"{JOURNAL}{uuid.uuid4().hex}.jsonl"

    def go(self) -> Outcome:
        self._begin()
        try:
            for item in self._items:
                self._do(item)
        except _Stopped:
            self._left.append((self._plan.root, say("it was stopped; withdraw again for the rest")))
        return self._end()

    # -- what is written down ----------------------------------------------------------------

    def _begin(self) -> None:
        """Write what will go; of one that was cut off, take up what it had done."""
        root = self._plan.root
        try:
            if self._plan.journal is not None and self._taken_up():
                return
            self._id = uuid.uuid4().hex
            paths = [str(item.path) for item in self._items if not item.lines]
            head = {"id": self._id, "at": now(), "code": self._plan.code, "paths": paths}
            append_line(self._journal, {**head, "recordings": sorted(self._recordings)})
            self._log("begun", self._plan.sessions, self._all, sum(i.bytes for i in self._items))
        except OSError as error:
            raise WithdrawError(
                "{folder} cannot be written to ({why}).",
                "Make room, or see that you may write there. Nothing was deleted.",
                folder=root,
                why=error.strerror or error,
            ) from error

    def _taken_up(self) -> bool:
        """Take up the counts of a journal; return whether it is one."""
        lines, _ = read_lines(self._journal)
        head = lines[0][1] if lines else {}
        self._id = str(head.get("id") or "")
        named = head.get("recordings")
        self._recordings |= {one for one in named if isinstance(one, str)} if named else set()
        for _, line in lines[1:]:
            counts = [line.get(name) for name in ("files", "bytes", "lines")]
            if all(type(count) is int for count in counts):
                files, size, gone = (int(str(count)) for count in counts)
                self._count(files, size, gone)
        return bool(self._id)

    def _mark(self, files: int, size: int, lines: int = 0) -> None:
        """Count what is gone, in the journal, too: that needs no sync, it only counts."""
        self._count(files, size, lines)
        line = json.dumps({"files": files, "bytes": size, "lines": lines}) + "\n"
        with contextlib.suppress(OSError), self._journal.open("a", encoding="ascii") as journal:
            journal.write(line)

    def _count(self, files: int, size: int, lines: int) -> None:
        self._files, self._bytes = self._files + files, self._bytes + size
        self._lines += lines

    def _log(self, state: str, sessions: int, files: int, size: int, **more: int) -> None:
        """Append to the log that stays: how much, and nothing of whom."""
        entry = {"format": FORMAT, "version": VERSION, "id": self._id, "at": now(), "state": state}
        counts = {"sessions": sessions, "files": files, "bytes": size, **more}
        append_line(self._plan.root / LOG, {**entry, **counts})

    def _end(self) -> Outcome:
        state, log = "left" if self._left else "done", self._plan.root / LOG
        sessions = sum(not os.path.lexists(path) for path in self._recordings)
        try:
            more = {"lines": self._lines, "left": len(self._left)}
            self._log(state, sessions, self._files, self._bytes, **more)
            if not self._left:
                self._journal.unlink()
        except OSError as error:
            why = say("it cannot be written ({why})", why=error.strerror or error)
            self._left.append((log, why))
        return Outcome(sessions, self._files, self._bytes, self._lines, tuple(self._left), log)

    # -- deleting ----------------------------------------------------------------------------

    def _do(self, item: Item) -> None:
        if self._cancelled():
            raise _Stopped
        self._tell(item.path)
        if item.lines:
            self._drop_lines(item)
        elif item.kind == "verdict":
            self._delete(item.path)
        elif not is_below(item.path, self._plan.bases):
            self._leave(item.path, say("it is not where it was"))
        else:
            self._remove(item)

    def _drop_lines(self, item: Item) -> None:
        """Take her lines out of a file. A failure is left and said."""
        try:
            if item.kind == "names":
                self._mark(0, 0, remove_name(item.path, self._plan.code))
                return
            with alone(item.path.parent):
                data = item.path.read_bytes()
                kept, count = without(item.path.name, data, self._plan.code, item.sessions)
                if count:
                    replace_file(item.path, kept)
            self._mark(0, 0, count)
        except ParticipantError as error:
            self._leave(item.path, error.sentences[0])
        except OSError as error:
            self._leave(item.path, _why(error))

    def _remove(self, item: Item) -> None:
        """Delete a file or a folder; who writes in it meanwhile is kept out."""
        if item.path.is_symlink() or not item.path.is_dir():
            self._delete(item.path)
        else:
            hold = Hold(item.path)
            if not hold.taken:
                self._leave(item.path, say("another program is writing there"))
                return
            try:
                self._empty(item.path)
            finally:
                hold.release()
            self._delete_folder(item.path)
        self._delete_parents(item.path)

    def _empty(self, folder: Path) -> None:
        """Delete all that is in a folder; what says whose it is, last."""
        for entry in sorted(_entries(folder, self._leave), key=lambda e: (e.name == START, e.name)):
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                self._empty(path)
                self._delete_folder(path)
            else:
                self._delete(path)

    def _delete(self, path: Path) -> None:
        if self._cancelled():
            raise _Stopped
        try:
            size = path.lstat().st_size
            path.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            self._leave(path, _why(error))
            return
        self._mark(1, size)
        self._tell(path)

    def _delete_folder(self, folder: Path) -> None:
        """Delete a folder; one that still has something in it was spoken of already."""
        try:
            folder.rmdir()
        except FileNotFoundError:
            return
        except OSError as error:
            if not any(left.is_relative_to(folder) for left, _ in self._left):
                self._leave(folder, _why(error))

    def _delete_parents(self, path: Path) -> None:
        """Delete folders above that are empty now, as P01 above P01/monday."""
        for parent in path.parents:
            if parent in self._plan.bases or not is_below(parent, self._plan.bases):
                return
            try:
                parent.rmdir()
            except OSError:
                return

    def _leave(self, path: Path, why: Sentence) -> None:
        self._left.append((path, why))

    def _tell(self, path: Path) -> None:
        done = min(1.0, self._files / self._all)
        self._progress(done, say("Deleting {file}.", file=path.name))


def _entries(folder: Path, leave: Callable[[Path, Sentence], None]) -> Iterator["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            yield from list(entries)
    except OSError as error:
        leave(folder, _why(error))


def _why(error: OSError) -> Sentence:
    return say("{why}", why=error.strerror or repr(error))
