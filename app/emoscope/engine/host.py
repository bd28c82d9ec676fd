"""The engine's session, and what a window may wish of it.

Every method that a window calls by name is in WISHES_OF_WINDOW. What happens is kept, as far as a
window that comes later must know it.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope.engine._messages import Greeting, Opened, RingSeen, Snapshot, Told
from emoscope.engine._outbox import Outbox
from emoscope.engine.errors import EngineError
from emoscope.engine.opening import make_session
from emoscope.markers import Entry, Marker, What
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus
from emoscope.recording.facts import fusion_facts
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope_devices import LiveClock, Ring, StreamKind, to_ns
from emoscope_models import Modality, Reason

log = logging.getLogger(__name__)

WISHES_OF_WINDOW = ("open", "record", "end_recording", "request", "mark", "amend", "rate", "stop")
SPACING = to_ns(0.5)
KEPT = 1200
"""Answers that a window which comes later is shown: ten minutes, as far back as its timeline."""
NOTHING: MappingProxyType[str, Any] = MappingProxyType({})


class Host:
    """At most one session, and at most one window that follows it. Any thread."""

    def __init__(self, make: Callable[..., Any] = make_session) -> None:
        """Start with neither; ``make`` opens a session."""
        self._make = make
        self._lock = threading.Lock()
        self._opening = threading.Lock()
        self._session: Session | None = None
        self._opened: Opened | None = None
        self._outbox: Outbox | None = None
        self._rings: dict[StreamKind, Ring] = {}
        self._markers: list[Entry] = []
        self._models: list[tuple[Modality, tuple[Reason, ...]]] = []
        self._answers: deque[Result] = deque(maxlen=KEPT)
        self._newest: Result | None = None
        self._next = 0
        self._closed = False
        self.alone_ns = time.time_ns()
        """Wall clock since when there has been no window."""
        self.recording_ns = 0
        """Wall clock at which the newest recording began."""

    # -- windows -----------------------------------------------------------------------------

    @property
    def window(self) -> bool:
        """Return whether a window follows."""
        return self._outbox is not None

    @property
    def recording(self) -> bool:
        """Return whether a recording is in progress."""
        session = self._session
        return session is not None and session.tap.recording

    def attach(self, outbox: Outbox) -> bool:
        """Let a window follow from now on, told first what has been; False when there is one."""
        with self._lock:
            if self._outbox is not None:
                return False
            self._outbox = outbox
            self._rings.clear()
            outbox.put(self._greeting())
        return True

    def detach(self, outbox: Outbox) -> None:
        """The window has gone."""
        with self._lock:
            if self._outbox is outbox:
                self._outbox = None
                self.alone_ns = time.time_ns()

    def look(self) -> None:
        """Tell the window how everything stands, and of new rings; a few times a second."""
        session, outbox = self._session, self._outbox
        if session is None or outbox is None:
            return
        for kind in session.captures:
            ring = session.ring(kind)
            if ring is not None and ring.fd is not None and self._rings.get(kind) is not ring:
                self._rings[kind] = ring
                outbox.put(RingSeen(kind, ring.spec, ring.capacity, ring.mirror), ring.fd)
        outbox.show(replace(snapshot_of(session), dropped=outbox.dropped))

    # -- wishes ------------------------------------------------------------------------------

    def open(self, choice: tuple[str, str, str], settings: Settings) -> Opened:
        """Make a session; ``begin`` starts it, once the window has been told.

        Raises DeviceError, ModelError, and EngineError when there is one already.
        """
        with self._opening:
            if self._session is not None:
                raise EngineError(
                    "The engine has a session already.", "Stop it, and press F5 to start anew."
                )
            session, problems = self._make(choice, settings, shared=True)
            heard = session.listeners
            heard.result.append(self._answered)
            heard.state.append(lambda *said: self._tell("state", *said))
            heard.noted.append(self._noted)
            heard.model.append(self._loaded)
            clock = session.clock
            assert isinstance(clock, LiveClock)
            self._opened = Opened(
                choice=choice,
                settings=settings,
                origin_ns=clock.origin_ns,
                wall_origin_ns=clock.wall_origin_ns,
                fusion=fusion_facts(session.pipeline.fusion),
                snapshot=snapshot_of(session),
                problems={kind: error.sentences for kind, error in problems.items()},
            )
            self._session = session
            return self._opened

    def begin(self) -> None:
        """Start the session that was opened, unless the engine has been ended meanwhile."""
        with self._opening:
            if self._session is not None and not self._closed:
                self._session.start()

    def record(self, folder: Path, **options: Any) -> Snapshot:
        """Begin to record. Raises RecorderError."""
        session = self._running()
        session.record(folder, **options)
        self.recording_ns = time.time_ns()
        return snapshot_of(session)

    def end_recording(self) -> tuple[RecorderStatus | None, Snapshot]:
        """End the recording; the session goes on. Waits for the disk."""
        session = self._running()
        status = session.stop_recording()
        return status, snapshot_of(session)

    def request(
        self, modality: Modality, method: str, answer: Callable[[Any], object], **values: Any
    ) -> None:
        """Ask something of a model."""
        self._running().request(modality, method, answer=answer, **values)

    def mark(self, label: str, seconds: float, time: int, **more: Any) -> None:
        """Set a marker."""
        self._running().mark(label, seconds, time, **more)

    def amend(self, number: int, what: What, marker: Marker | None, **more: Any) -> None:
        """Say what a marker is from now on. Raises MarkerError."""
        self._running().amend(number, what, marker, **more)

    def rate(self, times: Sequence[int], values: Sequence[tuple[float, float]]) -> None:
        """Record a rating."""
        self._running().rate(times, values)

    def stop(self) -> bool:
        """End recording and session, then the engine; return whether all ended in time."""
        with self._opening:
            self._closed = True
            session = self._session
            return session.stop() if session is not None else True

    def status(self) -> RecorderStatus | None:
        """Return how the recording in progress stands, None without one."""
        session = self._session
        recorder = session.tap.recorder if session is not None and session.tap.recording else None
        return recorder.status if recorder is not None else None

    def devices(self) -> list[tuple[str, str, str]]:
        """Return kind, device and state of each capture."""
        captures = self._session.captures if self._session is not None else {}
        return [(k, c.source.spec.device, c.state.value) for k, c in captures.items()]

    # -- what happens ------------------------------------------------------------------------

    def _running(self) -> Session:
        if self._session is None:
            raise EngineError("The engine has no session.", "Press F5 to start one.")
        return self._session

    def _greeting(self) -> Greeting:
        if self._session is None or self._opened is None:
            return Greeting()
        return Greeting(
            replace(self._opened, snapshot=snapshot_of(self._session)),
            self.alone_ns,
            tuple(self._markers),
            tuple(self._models),
            self._history(),
        )

    def _history(self) -> tuple[Result, ...]:
        """Return what was answered, the newest with all that is drawn of it."""
        if self._newest is None:
            return ()
        newest = self._newest
        return (*(r for r in self._answers if r.sequence != newest.sequence), newest)

    def _answered(self, result: Result) -> None:
        with self._lock:
            if result.time >= self._next:
                self._next = (result.time // SPACING + 1) * SPACING
                self._answers.append(_bare(result))
            self._newest = result
            self._put("result", result)

    def _noted(self, entry: Entry) -> None:
        with self._lock:
            self._markers.append(entry)
            self._put("noted", entry)

    def _loaded(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        with self._lock:
            self._models.append((modality, reasons))
            self._put("model", modality, reasons)

    def _tell(self, listeners: str, *values: Any) -> None:
        with self._lock:
            self._put(listeners, *values)

    def _put(self, listeners: str, *values: Any) -> None:
        if self._outbox is not None:
            self._outbox.put(Told(listeners, values))


def snapshot_of(session: Session) -> Snapshot:
    """Return how a session stands."""
    now = time.monotonic_ns()  # before anything is looked at
    recorder = session.tap.recorder
    return Snapshot(
        time=now,
        captures={kind: c.status for kind, c in session.captures.items()},
        specs={kind: c.source.spec for kind, c in session.captures.items()},
        providers={m: e.provider for m, e in dict(session.pipeline.estimators).items()},
        skipped=session.pipeline.skipped,
        recording=session.tap.recording,
        recorder=recorder.status if recorder is not None else None,
        over=recorder is not None and recorder.over,
        failure=session.failure,
        resting=session.resting,
        replayed=session.replayed,
    )


def _bare(result: Result) -> Result:
    """Return a result without what was drawn of it once."""
    estimates = {m: replace(e, details=NOTHING) for m, e in result.estimates.items()}
    return replace(result, estimates=MappingProxyType(estimates), shadow=NOTHING)


def wish(host: Host, name: str) -> Callable[..., Any]:
    """Return what a window calls by ``name``. Raises EngineError for anything else."""
    if name not in WISHES_OF_WINDOW:
        raise EngineError("The engine cannot {name}.", "Install Emoscope again.", name=name)
    found: Callable[..., Any] = getattr(host, name)
    return found
