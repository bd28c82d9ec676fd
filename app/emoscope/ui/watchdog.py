"""Notices when the Qt thread does not come round, for how long, and what it did meanwhile.

Off by default; EMOSCOPE_WATCHDOG=1 turns it on, and benchmarks/window_stalls.py does. A timer of
the Qt thread beats; a thread looks whether it still does, and where the Qt thread is if not. Both
together cost 0.9 to 1.1 % of a core: the process time of an event loop with nothing to do, over
30 s on a machine with two cores; without them it is 0.0 %.
"""

import bisect
import math
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 0.025
"""Seconds between two beats: how far off a stall's length can be."""
LOOK = 0.025
LIMIT = 0.05
"""Seconds: beyond that a window feels slow (ITU-T F.700 asks for 100 ms, games for less)."""
EARLY = 0.5
"""Share of the limit after which stacks are looked at: so that there is one when it is reached."""
KEPT = 10
DEEP = 40
"""Frames of a stack that are kept, the innermost."""
SAMPLES = 100
"""Stacks that are kept of one stall."""
VARIABLE = "EMOSCOPE_WATCHDOG"

Stack = tuple[str, ...]
"""Lines "file:line function", the innermost last."""


@dataclass(frozen=True, slots=True)
class Stall:
    """One time that the event loop did not come round.

    ``at`` (from the watchdog's start) and ``seconds`` by the wall clock; it was at least that long,
    and less than one beat longer. ``cpu`` is what the Qt
    thread computed in that time; ``starved`` what it waited for a processor, ready to run (NaN
    where the system does not say). What is left it waited for something: a lock, a disk, a child.
    ``stack`` is where it was most of the time, empty where nobody could look.
    """

    action: str
    at: float
    seconds: float
    cpu: float
    starved: float
    stack: Stack = ()

    @property
    def own(self) -> float:
        """Return the seconds that are the program's own: another processor would not save them."""
        return max(self.cpu, self.seconds - (0.0 if math.isnan(self.starved) else self.starved))


@dataclass(frozen=True, slots=True)
class Tally:
    """All stalls during one action: how many, the longest, the one that was most its own."""

    count: int = 0
    longest: float = 0.0
    worst: Stall | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was seen in ``seconds``: the worst stalls, the worst first, and all by action."""

    seconds: float
    beats: int
    stalls: tuple[Stall, ...]
    actions: Mapping[str, Tally]

    def text(self) -> str:
        """Return it in lines, for a terminal."""
        count = sum(tally.count for tally in self.actions.values())
        lines = [f"Qt thread: {count} stalls above {1e3 * LIMIT:.0f} ms in {self.seconds:.0f} s."]
        for stall in self.stalls:
            lines.append(
                f"  {1e3 * stall.seconds:.0f} ms at {stall.at:.1f} s ({stall.action or 'running'}):"
                f" computing {1e3 * stall.cpu:.0f}, without a processor {1e3 * stall.starved:.0f}"
            )
            lines += [f"      {line}" for line in stall.stack[-6:]]
        return "\n".join(lines)


class Watchdog(QObject):
    """Watches the thread that it is made on, which runs Qt. ``start`` and ``stop`` it there."""

    def __init__(
        self, parent: QObject | None = None, *, limit: float = LIMIT, beat: float = BEAT
    ) -> None:
        """Watch for stalls above ``limit`` seconds, with a beat every ``beat`` seconds."""
        super().__init__(parent)
        if not limit > beat >= 0.001:
            raise ValueError(f"the limit must be above the beat, not {limit} s and {beat} s")
        self._limit, self._step = round(limit * 1e9), round(beat * 1e9)
        self._thread: threading.Thread | None = None
        self._end = threading.Event()
        self._clock = _RunDelay()
        self._watched = 0
        self._begun = self._last = self._beats = 0
        self._cpu, self._delay = 0, 0
        self._action = ""
        self._samples: list[tuple[int, Stack]] = []
        self._worst: list[Stall] = []
        self._tallies: dict[str, Tally] = {}
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(1000 * beat))
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to watch; what was seen before is forgotten."""
        self.stop()
        self._worst, self._tallies, self._beats = [], {}, 0
        self._watched = threading.get_ident()
        self._clock.open()
        self._begun = self._last = time.perf_counter_ns()
        self._cpu, self._delay = time.thread_time_ns(), self._clock.read()
        self._end.clear()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._thread.start()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more; the report stays."""
        self._timer.stop()
        if self._thread is not None:
            self._end.set()
            self._thread.join(5.0)
            self._thread = None
        self._clock.close()

    def act(self, action: str) -> None:
        """Name what is being done from now on; stalls bear the name."""
        self._action = action

    def report(self) -> Report:
        """Return what was seen since the start."""
        seconds = (self._last - self._begun) / 1e9
        return Report(seconds, self._beats, tuple(self._worst), dict(self._tallies))

    # -- the Qt thread -----------------------------------------------------------------------

    def _beat(self) -> None:
        """Come round."""
        before, self._last = self._last, time.perf_counter_ns()
        cpu, self._cpu = self._cpu, time.thread_time_ns()
        delay, self._delay = self._delay, self._clock.read()
        self._beats += 1
        gap = self._last - before
        if gap <= self._limit:
            return
        # The thread may have slept for a beat before it stalled, but not while it was busy.
        busy = self._cpu - cpu + max(0, self._delay - delay)
        long = max(gap - self._step, min(gap, busy))
        if long > self._limit:
            starved = (self._delay - delay) / 1e9 if self._delay >= 0 else math.nan
            self._note(before, long / 1e9, (self._cpu - cpu) / 1e9, starved)
            # What it cost to write that down is no stall of the program's.
            self._last = time.perf_counter_ns()

    def _note(self, begun: int, seconds: float, cpu: float, starved: float) -> None:
        samples, self._samples = self._samples, []
        stacks = Counter(stack for beat, stack in samples if beat == begun)
        stall = Stall(
            self._action,
            (begun - self._begun) / 1e9,
            seconds,
            cpu,
            starved,
            stacks.most_common(1)[0][0] if stacks else (),
        )
        bisect.insort(self._worst, stall, key=lambda s: -s.own)
        del self._worst[KEPT:]
        old = self._tallies.get(stall.action, Tally())
        worst = stall if old.worst is None or stall.own > old.worst.own else old.worst
        longest = max(old.longest, stall.seconds)
        self._tallies[stall.action] = Tally(old.count + 1, longest, worst)

    # -- the watchdog's thread ---------------------------------------------------------------

    def _watch(self) -> None:
        while not self._end.is_set():
            time.sleep(LOOK)  # waiting for the event costs twice as much
            beat = self._last
            if time.perf_counter_ns() - beat > EARLY * self._limit:
                frame = sys._current_frames().get(self._watched)
                if frame is not None and len(self._samples) < SAMPLES:
                    self._samples.append((beat, _stack(frame)))
                del frame
            elif self._samples and self._samples[-1][0] != beat:
                self._samples = []


class _RunDelay:
    """How long the calling thread has waited for a processor, by the kernel (Linux); else -1."""

    def __init__(self) -> None:
        self._file = -1

    def open(self) -> None:
        path = f"/proc/self/task/{threading.get_native_id()}/schedstat"
        try:
            self._file = os.open(path, os.O_RDONLY)
        except OSError:
            self._file = -1

    def read(self) -> int:
        """Return nanoseconds, -1 where nobody counts them."""
        if self._file < 0:
            return -1
        try:
            return int(os.pread(self._file, 80, 0).split()[1])
        except (OSError, ValueError, IndexError):
            return -1

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _stack(frame: FrameType | None) -> Stack:
    """Return where a thread is, the innermost line last."""
    lines: list[str] = []
    while frame is not None and len(lines) < DEEP:
        code = frame.f_code
        lines.append(f"{_short(code.co_filename)}:{frame.f_lineno} {code.co_qualname}")
        frame = frame.f_back
    return tuple(reversed(lines))


def _short(path: str) -> str:
    """Return the end of a path, from the package on."""
    parts = path.replace("\\", "/").split("/")
    for package in ("emoscope", "emoscope_devices", "emoscope_models", "site-packages"):
        if package in parts:
            return "/".join(parts[parts.index(package) :])
    return "/".join(parts[-2:])


def watched(parent: QObject) -> Watchdog | None:
    """Return a watchdog at work, where the environment asks for one; else None."""
    if os.environ.get(VARIABLE, "") in ("", "0"):
        return None
    dog = Watchdog(parent)
    dog.start()
    return dog
