"""The one place where a capture thread is made: Source → Ring and sinks, with a state in words.

                 first sample                 no sample for 1 s, or the same picture / exact
    CONNECTING ───────────────► LIVE ───────► silence for 1 s         STALLED
        │                        ▲  ◄──────── samples again              │ 3 s without a sample,
        │ error, worth a retry   │                                       │ or the device says so
        ▼                        │ first sample                          ▼
    RECONNECTING ◄───────────────┼───────────── back-off ───────────── LOST
        │ error, no use trying   │
        ▼                        ▼ the source returns
      FAILED                   ENDED                     STOPPED (asked to)

Liveness is judged by data that arrive, never by what an API says of itself.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from enum import Enum

from emoscope_devices._block import Annotation, Block, StreamSpec
from emoscope_devices._clock import NS, Clock, to_ns, to_seconds
from emoscope_devices._content import ContentWatch
from emoscope_devices._errors import DeviceError, DeviceLost
from emoscope_devices._ring import Ring
from emoscope_devices._source import Source
from emoscope_devices._words import Sentence, say

log = logging.getLogger(__name__)

RING_SECONDS = {"video": 1.25, "audio": 30.0, "eeg": 60.0}
"""How much is kept; 1.25 s of 640x480 at 30 fps are 35 MB, the rest is small. A picture is judged
within a quarter of a second or not at all, and looked at again for "explain" within one."""


class CaptureState(Enum):
    """Where a capture is in the state machine drawn above."""

    CONNECTING = "connecting"
    LIVE = "live"
    STALLED = "stalled"
    LOST = "lost"
    RECONNECTING = "reconnecting"
    FAILED = "failed"
    ENDED = "ended"
    STOPPED = "stopped"


HERE = (CaptureState.LIVE, CaptureState.CONNECTING, CaptureState.ENDED, CaptureState.STOPPED)
AWAY = (CaptureState.LOST, CaptureState.RECONNECTING, CaptureState.FAILED)
"""A device that was live fails to send in these; a short stall may yet end without loss."""


@dataclass(frozen=True, slots=True)
class CaptureStatus:
    """What a capture has to say for itself at one moment.

    ``reasons`` are sentences for the operator, none when all is well. ``since`` session ns of the
    last change of state. ``rate`` measured over the last seconds, Hz, 0 when unknown. ``lost``
    samples known missing in ``gaps`` stretches; a stretch that goes on (the device is away, or was
    when the capture was stopped) is included at its nominal length. ``reconnects`` counts the
    times that it came back, not the tries.
    """

    state: CaptureState
    reasons: tuple[Sentence, ...] = ()
    since: int = 0
    rate: float = 0.0
    received: int = 0
    lost: int = 0
    gaps: int = 0
    reconnects: int = 0
    last_arrival: int = -1


@dataclass(frozen=True, slots=True)
class CapturePolicy:
    """When to worry, in seconds. ``backoff`` is repeated at its last value for ever.

    ``lost`` is for a stream that flowed; ``connect`` for the first sample after opening, because
    Bluetooth boards and some cameras rightly take seconds to open. Files may stand still.
    """

    stall: float = 0.8
    lost: float = 3.0
    connect: float = 12.0
    backoff: tuple[float, ...] = (0.5, 1.0, 2.0, 5.0)


Sink = Callable[[StreamSpec, Block], None]
"""Takes every block on the capture thread, losslessly; must not block for long."""


class Capture:
    """Runs one Source on a thread of its own, and outlives its failures.

    ``ring`` is None until the first sample (what was got is not known before) and is a new Ring
    when a reconnected device differs. Read it anew for each use. ``on_state`` and
    ``on_annotation`` are called on the capture thread, or on the thread that calls ``check``.
    """

    def __init__(
        self,
        source: Source,
        clock: Clock,
        *,
        sinks: tuple[Sink, ...] = (),
        policy: CapturePolicy | None = None,
        ring_seconds: float | None = None,
        shared: bool = False,
        on_state: Callable[["Capture", CaptureStatus], None] | None = None,
        on_annotation: Callable[["Capture", Annotation], None] | None = None,
    ) -> None:
        """Prepare; nothing is opened before ``start``. A ``shared`` ring others can read, too."""
        self.source = source
        self.kind = source.spec.kind
        self.ring: Ring | None = None
        self._clock = clock
        self._sinks = sinks
        self._policy = policy or CapturePolicy()
        self._ring_seconds = RING_SECONDS[self.kind] if ring_seconds is None else ring_seconds
        self._shared = shared
        self._on_state = on_state
        self._on_annotation = on_annotation
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._status = CaptureStatus(CaptureState.CONNECTING, since=clock.now())
        self._content = ContentWatch(self.kind)
        self._base = 0
        self._opened = False
        self._opened_at = 0
        self._first_time: int | None = None
        self._last_time: int | None = None
        self._next_index = 0
        self._asked_at: int | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the capture thread."""
        if self._thread is not None:
            raise RuntimeError(f"{self.source.spec.device} is being captured already")
        self._thread = threading.Thread(target=self.run, name=f"capture-{self.kind}", daemon=True)
        self._thread.start()

    def request_stop(self) -> None:
        """Ask the thread to end, without waiting."""
        if self._asked_at is None:
            self._asked_at = self._clock.now()
        self._stop.set()

    def stop(self, timeout: float = 5.0) -> bool:
        """End the thread; return whether it ended within ``timeout`` seconds."""
        self.request_stop()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        if self._thread.is_alive():
            log.error("%s did not stop within %.1f s", self.source.spec.device, timeout)
            return False
        return True

    @property
    def status(self) -> CaptureStatus:
        """Return the status now, with the measured rate and what is missing up to now."""
        status = self._status
        policy = self._policy
        missing = self._missing(status, policy.stall if status.state in AWAY else policy.lost)
        return replace(
            status,
            rate=self._measured_rate(),
            lost=status.lost + missing,
            gaps=status.gaps + (missing > 0),
        )

    @property
    def state(self) -> CaptureState:
        """Return the state alone, which costs nothing; the pipeline asks at every block."""
        return self._status.state

    @property
    def span(self) -> tuple[int, int]:
        """Return the times (session ns) of the first and the newest sample; zeros before any."""
        return self._first_time or 0, self._last_time or 0

    def check(self, now: int) -> CaptureStatus:
        """Look for a stall at session time ``now``; any thread may call. Returns the status."""
        status = self._status
        if not self.source.spec.live:
            return status
        device = self.source.spec.device
        limit = to_ns(max(self._policy.stall, 3.0 / self.source.spec.rate))
        if status.state is CaptureState.LIVE and now - status.last_arrival > limit:
            silent = say("{device} sends no data.", device=device)
            self._enter(CaptureState.STALLED, silent, unless_moved=status)
        waiting = status.state in (CaptureState.CONNECTING, CaptureState.RECONNECTING)
        if waiting and not status.reasons and now - status.since > to_ns(self._policy.lost):
            slow = say("{device} takes long to answer; still trying.", device=device)
            self._enter(status.state, slow, unless_moved=status)
        return self._status

    def run(self) -> None:
        """Capture until stopped, failed or ended. The body of the thread; tests may call it."""
        attempt, waits = 0, self._policy.backoff
        try:
            while not self._stop.is_set():
                received = self._status.received
                if not self._connection():
                    break
                attempt = 0 if self._status.received > received else attempt
                if self._stop.wait(waits[min(attempt, len(waits) - 1)]):
                    break
                attempt += 1
                self._enter(CaptureState.RECONNECTING, *self._status.reasons)
        except Exception as error:  # the thread's boundary: becomes a state that is shown
            log.exception("capture of %s ended", self.source.spec.device)
            self._enter(
                CaptureState.FAILED,
                say(
                    "{device} failed inside Emoscope ({error}). Stop and start again, and please"
                    " report the log.",
                    device=self.source.spec.device,
                    error=repr(error),
                ),
            )
            return
        if self._stop.is_set():
            self._enter(CaptureState.STOPPED)

    def _connection(self) -> bool:
        """Open the source and drain it; return whether to try again."""
        self._opened = False
        self._opened_at = self._clock.now()
        self._content = ContentWatch(self.kind)
        try:
            with closing(self.source.blocks(self._clock, self._stop)) as items:
                for item in items:
                    self._take(item)
                    if self._stop.is_set():
                        return False
            if not self._stop.is_set():
                over = say("{device} is over.", device=self.source.spec.device)
                # A file's notes say by now whether it was damaged or cut short.
                self._enter(CaptureState.ENDED, over, *self.source.spec.notes)
            return False
        except DeviceError as error:
            state = CaptureState.LOST if error.retry else CaptureState.FAILED
            self._enter(state, *error.sentences)
            return error.retry

    def _take(self, item: Block | Annotation | None) -> None:
        if isinstance(item, Block):
            self._accept(item)
        elif isinstance(item, Annotation):
            if self._on_annotation:
                self._on_annotation(self, item)
        else:
            now = self._clock.now()
            status = self.check(now)
            silent = to_seconds(now - max(status.last_arrival, self._opened_at))
            limit = self._policy.lost if self._opened else self._policy.connect
            if self.source.spec.live and silent > limit:
                raise DeviceLost(
                    "{device} has sent nothing for {seconds:.0f} s.",
                    "Check its cable, battery and radio; Emoscope keeps trying to reconnect.",
                    device=self.source.spec.device,
                    seconds=silent,
                )

    def _accept(self, block: Block) -> None:
        if not len(block):
            return
        spec = self.source.spec
        if self.ring is None or _differs(self.ring.spec, spec):
            self.ring = Ring(spec, self._ring_seconds, shared=self._shared)
            self._opened = False if self._status.received else self._opened
        if not self._opened:
            self._rebase(block)
        if self._base:
            block = replace(block, first=block.first + self._base)
        self._refuse_repetition(block)
        self._count(block)
        self.ring.write(block)
        for sink in self._sinks:
            sink(spec, block)
        self._judge(block)

    def _rebase(self, block: Block) -> None:
        """Continue the sample index over a reconnection, with the gap at its nominal length."""
        if self._status.received and self._last_time is not None:
            missing = (int(block.times[0]) - self._last_time) * self.source.spec.rate / NS - 1
            self._base = self._next_index + max(0, round(missing)) - block.first
        else:
            self._base = -block.first
            self._next_index = 0
        self._opened = True

    def _refuse_repetition(self, block: Block) -> None:
        """Open anew a device whose samples or times run backwards: readers rely on their order."""
        backwards = self._last_time is not None and int(block.times[0]) <= self._last_time
        if backwards or block.first < self._next_index:
            raise DeviceLost(
                "{device} delivers samples in the wrong order.",
                "It is opened anew; if this comes again, please report the log.",
                device=self.source.spec.device,
            )

    def _count(self, block: Block) -> None:
        lost = max(0, block.first - self._next_index)
        self._next_index = block.stop
        self._last_time = int(block.times[-1])
        if self._first_time is None:
            self._first_time = int(block.times[0])
        with self._lock:
            self._status = replace(
                self._status,
                received=self._status.received + len(block),
                lost=self._status.lost + lost,
                gaps=self._status.gaps + (lost > 0),
                last_arrival=block.arrival,
            )

    def _judge(self, block: Block) -> None:
        """Decide between LIVE and STALLED from the content of a block that did arrive."""
        spec = self.source.spec
        complaint = self._content.complaint(block, spec.device) if spec.live else None
        if complaint:
            self._enter(CaptureState.STALLED, complaint)
            if self.kind == "video" and self._content.seconds > self._policy.lost:
                raise DeviceLost(
                    "{device} repeats the same picture.",
                    "It is opened anew; if that does not help, plug it in again.",
                    device=self.source.spec.device,
                )
        elif self._status.state is not CaptureState.LIVE:
            self._enter(CaptureState.LIVE)

    def _enter(
        self,
        state: CaptureState,
        *reasons: Sentence,
        unless_moved: CaptureStatus | None = None,
    ) -> None:
        """Change state and tell; not if the state is no longer that of ``unless_moved``."""
        with self._lock:
            old = self._status
            if unless_moved and (old.state, old.since) != (unless_moved.state, unless_moved.since):
                return
            if old.state is state and old.reasons == reasons:
                return
            moved = old.state is not state
            # What was missing when it was stopped does not come any more.
            ends = moved and state is CaptureState.STOPPED
            missing = self._missing(old, self._policy.stall) if ends else 0
            was_away = old.state is CaptureState.RECONNECTING
            self._status = replace(
                old,
                state=state,
                reasons=reasons,
                since=self._clock.now() if moved else old.since,
                lost=old.lost + missing,
                gaps=old.gaps + (missing > 0),
                reconnects=old.reconnects + (state is CaptureState.LIVE and was_away),
            )
            status = self._status
        log.info("%s: %s %s", self.source.spec.device, state.value, " ".join(map(str, reasons)))
        if self._on_state:
            self._on_state(self, status)

    def _missing(self, status: CaptureStatus, patience: float) -> int:
        """Return how many samples are missing by now, 0 up to ``patience`` s after the last."""
        spec, last = self.source.spec, self._last_time
        if not spec.live or last is None or status.state in HERE:
            return 0
        silent = (self._clock.now() if self._asked_at is None else self._asked_at) - last
        return max(0, round(silent * spec.rate / NS) - 1) if silent > to_ns(patience) else 0

    def _measured_rate(self) -> float:
        ring = self.ring
        if ring is None or self._status.state is not CaptureState.LIVE or ring.rows < 2:
            return 0.0
        newest = ring.watermark
        recent = ring.times_between(newest - to_ns(RATE_SECONDS[self.kind]), newest + 1)
        if len(recent) < 2:
            return 0.0
        span = int(recent[-1]) - int(recent[0])
        return (len(recent) - 1) * NS / span if span > 0 else 0.0


RATE_SECONDS = {"video": 1.9, "audio": 5.0, "eeg": 5.0}
"""Over how long the shown rate is measured; limited by what the ring keeps."""


def _differs(old: StreamSpec, new: StreamSpec) -> bool:
    """Tell whether samples of the two cannot share a ring."""
    parts = ("shape", "dtype", "rate", "channels")
    return any(getattr(old, part) != getattr(new, part) for part in parts)
