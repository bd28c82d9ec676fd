"""Verifies many recordings, a few at a time, each in a process of its own."""

import contextlib
import os
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from emoscope.dataset import Row, with_look
from emoscope.dataset_verdicts import Verdicts, look_at
from emoscope_devices import Sentence, say

POLL_SECONDS = 0.2
Checked = tuple[Row, tuple[Sentence, ...]]
"""A row as it is now, and why it could not be verified."""


def usual_jobs() -> int:
    """Return how many processes this machine has cores for, one left to everything else."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, (cores or 1) - 1)


def wanting(rows: Sequence[Row], *, again: bool = False) -> list[Row]:
    """Return the rows that verify has something to say of, all of them ``again``."""
    able = [row for row in rows if row.verdict not in ("going on", "unreadable")]
    return [row for row in able if again or row.look is None]


def verify_rows(
    rows: Sequence[Row],
    verdicts: Verdicts,
    *,
    jobs: int = 1,
    cancel: threading.Event | None = None,
    check: Callable[..., Checked] | None = None,
) -> Iterator[Checked]:
    """Yield each row when it is verified, in the order in which they are done.

    Ends early when ``cancel`` is set, or when the caller goes; what runs is ended then.
    """
    over = cancel or threading.Event()
    waiting: queue.SimpleQueue[Row] = queue.SimpleQueue()
    done: queue.SimpleQueue[Checked] = queue.SimpleQueue()
    for row in rows:
        waiting.put(row)

    def work() -> None:
        while not over.is_set():
            try:
                row = waiting.get_nowait()
            except queue.Empty:
                return
            done.put((check or checked)(row, verdicts, over))

    names = (f"verify-{n}" for n in range(min(jobs, len(rows))))
    threads = [threading.Thread(target=work, name=name, daemon=True) for name in names]
    for thread in threads:
        thread.start()
    try:
        left = len(rows)
        while left and not over.is_set():
            with contextlib.suppress(queue.Empty):
                yield done.get(timeout=POLL_SECONDS)
                left -= 1
    finally:
        over.set()
        for thread in threads:
            thread.join()


def checked(row: Row, verdicts: Verdicts, cancel: threading.Event) -> Checked:
    """Verify one recording and keep the verdict. Waits: not for the Qt thread. Never raises."""
    look, files, why = look_at(row.folder, cancel)
    if look is None:
        return row, why
    if not files:
        return replace(row, look=None), (
            say("{folder} changed while it was verified. Verify it again.", folder=row.folder),
        )
    try:
        verdicts.keep(row.folder, files, look)
    except OSError as error:
        unkept = say(
            "The verdict could not be kept in {folder} ({why}). Make room there.",
            folder=verdicts.folder,
            why=error.strerror or repr(error),
        )
        return with_look(row, look), (unkept,)
    return with_look(row, look), ()
