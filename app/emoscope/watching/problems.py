"""Bugs that were caught: in a panel, a listener, a slot. Each is kept, counted, and said in words.

A bug in the window must cost neither the window nor the recording; it must not be silent either.
"""

import logging
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import TracebackType

from emoscope.watching.alarm import wall_text
from emoscope.watching.finding import Sentences
from emoscope_devices import DeviceError, say
from emoscope_models import ModelError

log = logging.getLogger(__name__)

KEPT = 200
"""Different problems; of more, the one that has been quiet for longest is dropped, and counted."""
DETAILS = 20_000
"""Characters of a traceback; its end says most."""
REPORTED = "emoscope_reported"
"""A log record that has this attribute is in the book already."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong inside the program, ``count`` times.

    ``first`` and ``last`` Unix ns. ``details`` are for who mends it: traceback and all.
    """

    number: int
    where: str
    error: str
    sentences: Sentences
    details: str
    first: int
    last: int
    count: int = 1


class ProblemBook:
    """Collects problems. Any thread; never raises, never waits for long."""

    def __init__(self, wall_ns: Callable[[], int] = time.time_ns) -> None:
        """Begin with none."""
        self._wall = wall_ns
        self._lock = threading.Lock()
        self._problems: dict[tuple[str, ...], Problem] = {}
        self._number = self._seen = 0
        self.dropped = 0
        """Different problems that found no room."""
        self.told: list[Callable[[Problem], object]] = []
        """Called with each problem, on the thread that reports it."""

    def report(self, where: str, error: BaseException) -> Problem:
        """Keep what went wrong in ``where``; the same again at the same place is counted."""
        key = (where, type(error).__name__, _place(error.__traceback__))
        now = self._wall()
        with self._lock:
            known = self._problems.pop(key, None)
            if known is not None:
                problem = replace(known, count=known.count + 1, last=now)
            else:
                self._number += 1
                problem = Problem(
                    self._number, where, _name(error), advice(error), _details(error), now, now
                )
            self._problems[key] = problem  # at the end: the one that spoke last
            if len(self._problems) > KEPT:
                del self._problems[next(iter(self._problems))]
                self.dropped += 1
        if known is None:
            log.error("%s: %s", where, problem.details, extra={REPORTED: True})
        for listener in tuple(self.told):
            try:
                listener(problem)
            except Exception:
                log.exception("a listener to problems failed", extra={REPORTED: True})
        return problem

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all, the one that spoke last first."""
        with self._lock:
            return tuple(reversed(self._problems.values()))

    @property
    def unseen(self) -> int:
        """Return how many are new since ``acknowledge``."""
        with self._lock:
            return sum(p.number > self._seen for p in self._problems.values())

    def acknowledge(self) -> None:
        """Note that all have been seen; they stay in the list."""
        with self._lock:
            self._seen = self._number

    def text(self) -> str:
        """Return all as plain text, to be sent to who mends them."""
        parts = [
            f"{wall_text(p.last)}  {p.where}  ({p.count} times since {wall_text(p.first)})\n"
            f"{' '.join(map(str, p.sentences))}\n{p.details}\n"
            for p in self.problems
        ]
        return "\n".join(parts)


def advice(error: BaseException) -> Sentences:
    """Return what happened in words, and what to do."""
    if isinstance(error, DeviceError | ModelError):
        return tuple(error.sentences)
    if isinstance(error, MemoryError):
        return (
            say("The computer has no memory left for this part of the window."),
            say("Close other programs; capturing and recording go on."),
        )
    if isinstance(error, OSError) and error.strerror:
        return (
            say("A file or device could not be used ({why}).", why=error.strerror),
            say("Make room or check its rights, and try again; capturing and recording go on."),
        )
    return (
        say("A part of the window failed ({error}).", error=_name(error)),
        say(
            "Capturing and recording go on. If something stays blank, stop and start when it suits"
            " you; please report it with its details."
        ),
    )


class LogListener(logging.Handler):
    """Puts exceptions that were caught at a thread's boundary, and logged there, into the book."""

    def __init__(self, book: ProblemBook) -> None:
        """Listen to errors only."""
        super().__init__(logging.ERROR)
        self._book = book

    def emit(self, record: logging.LogRecord) -> None:
        """Take a record that carries an exception and is not ours."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not hasattr(record, REPORTED):
            self._book.report(f"{record.name}: {record.getMessage()}", error)


def _name(error: BaseException) -> str:
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 whatever a str() of somebody else's does
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _place(trace: TracebackType | None) -> str:
    """Return the innermost place of a traceback: file and line."""
    if trace is None:
        return ""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"


def _details(error: BaseException) -> str:
    try:
        lines = traceback.format_exception(type(error), error, error.__traceback__)
    except Exception as second:  # noqa: BLE001 a str() of the error's own that fails
        return f"{type(error).__name__} (no details: {type(second).__name__})"
    return "".join(lines)[-DETAILS:]
