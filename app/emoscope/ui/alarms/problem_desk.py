"""Catches what panels, slots, listeners and threads raise: the window lives on, and says so."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Signal

from emoscope.watching import Problem, ProblemBook
from emoscope.watching.problems import LogListener

OURS = "emoscope"


class ProblemDesk(QObject):
    """Owns the book of problems. Made on the Qt thread; reports may come from any.

    Once ``install`` ed it hears of what nobody caught: Qt hands what a slot or a paintEvent raises
    to ``sys.excepthook``, and goes on. What a thread's boundary caught and logged comes, too.
    """

    changed = Signal()
    """Another problem, or one once more; comes on the Qt thread."""

    def __init__(self, parent: QObject | None = None, book: ProblemBook | None = None) -> None:
        """Begin with none, and nothing installed."""
        super().__init__(parent)
        self.book = book or ProblemBook()
        self.book.told.append(self._told)
        self._listener = LogListener(self.book)
        self._before: tuple[Any, Any] | None = None

    def install(self) -> None:
        """Hear of everything that nobody caught. Idempotent."""
        if self._before is not None:
            return
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._unhandled, self._unhandled_in_thread
        logging.getLogger().addHandler(self._listener)

    def remove(self) -> None:
        """Leave everything as it was; the program ends. Idempotent."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
            logging.getLogger().removeHandler(self._listener)
        if self._told in self.book.told:
            self.book.told.remove(self._told)

    def report(self, where: str, error: BaseException) -> Problem:
        """Keep what went wrong in ``where``; any thread."""
        return self.book.report(where, error)

    def run(self, where: str, work: Callable[..., object], *values: Any) -> bool:
        """Do a part of something; return whether it went well. The other parts go on."""
        try:
            work(*values)
        except Exception as error:  # noqa: BLE001 a part's boundary: reported
            self.book.report(where, error)
            return False
        return True

    def acknowledge(self) -> None:
        """Note that all have been seen."""
        self.book.acknowledge()
        self.changed.emit()

    def _told(self, _: Problem) -> None:
        self.changed.emit()

    def _unhandled(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        assert self._before is not None
        if not issubclass(kind, Exception):  # Ctrl-C is no problem
            self._before[0](kind, error, trace)
            return
        self.book.report(place(trace), error)
        if self._before[0] is not sys.__excepthook__:
            self._before[0](kind, error, trace)  # somebody else listens, too

    def _unhandled_in_thread(self, said: threading.ExceptHookArgs) -> None:
        assert self._before is not None
        if isinstance(said.exc_value, Exception):
            name = said.thread.name if said.thread is not None else "?"
            self.book.report(name, said.exc_value)
        if self._before[1] is not threading.__excepthook__:
            self._before[1](said)


def place(trace: TracebackType | None) -> str:
    """Return the outermost function of ours in a traceback: whose panel or slot it was."""
    frames = []
    while trace is not None:
        frames.append(trace.tb_frame)
        trace = trace.tb_next
    ours = [f for f in frames if f.f_globals.get("__name__", "").partition(".")[0] == OURS]
    for frame in (*ours, *frames):
        whose = frame.f_locals.get("self")
        name = frame.f_code.co_qualname
        # A panel inherits what Qt calls: its own name says more than that of the base.
        return name if whose is None else f"{type(whose).__name__}.{frame.f_code.co_name}"
    return "?"
