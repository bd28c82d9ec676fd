"""A session as it is at one instant, as a plain value: what the watch looks at."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from emoscope.pipeline import STREAM_OF, Result
from emoscope.recording import RecorderStatus
from emoscope.sitting import Sitting
from emoscope.watching.faults import complaints
from emoscope.watching.finding import Sentences
from emoscope_devices import (
    CaptureState,
    CaptureStatus,
    Sentence,
    StreamKind,
    StreamSpec,
    to_ns,
)
from emoscope_models import Estimate, Modality, Reason

FRESH_SECONDS = 5.0
"""What an older estimate complains of is not so any more."""
TOGETHER_NS = 10_000_000
"""Two clocks are read together if it took no longer; a thread can be held up between them."""
TRIES = 5


@dataclass(frozen=True, slots=True)
class StreamSeen:
    """A stream that is captured, and how it stands.

    ``tries`` to reconnect since it went, ``complaints`` about what it delivers, ``recorded``
    samples of it in the recording; ``live`` is False for a file.
    """

    device: str
    nominal: float
    status: CaptureStatus
    live: bool = True
    tries: int = 0
    complaints: tuple[Reason, ...] = ()
    recorded: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """A session at session time ``time`` (ns).

    ``wall`` Unix ns; ``ahead`` the wall clock less the monotonic one (ns), None where they could
    not be read together. ``problems``: chosen devices that cannot be used, and why. ``models``:
    none when one is there, reasons when it is not to be had, by modality. ``answered`` session ns
    of the newest decision, None before one was heard. ``sound``: why alarms cannot be heard;
    ``unheard`` when one should have been. ``faults``: of the program itself, that nobody has seen.
    """

    time: int
    wall: int
    ahead: int | None = None
    streams: Mapping[StreamKind, StreamSeen] = field(default_factory=lambda: MappingProxyType({}))
    problems: Mapping[StreamKind, Sentences] = field(default_factory=lambda: MappingProxyType({}))
    recording: bool = False
    recorder: RecorderStatus | None = None
    models: Mapping[Modality, tuple[Reason, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    skipped: int = 0
    answered: int | None = None
    failure: Sentence | Reason | None = None
    sound: Sentences = ()
    unheard: bool = False
    faults: int = 0
    replayed: bool = False


class Ears:
    """Keeps what a session tells as it happens and cannot be asked for later. One thread.

    Connect the bridge's signals to ``result``, ``model`` and ``state``, the engine's ``problem``.
    """

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self.forget()

    def forget(self) -> None:
        """Another session begins."""
        self.estimates: Mapping[Modality, Estimate] = {}
        self.answered: int | None = None
        self.models: dict[Modality, tuple[Reason, ...]] = {}
        self.problems: dict[StreamKind, Sentences] = {}
        self._tries: dict[StreamKind, int] = {}

    def result(self, result: Result) -> None:
        """Hear a decision."""
        self.estimates, self.answered = result.estimates, result.time

    def model(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        """Hear that a model is ready (no reasons) or not to be had."""
        self.models[modality] = tuple(reasons)

    def problem(self, kind: StreamKind, sentences: Sentences) -> None:
        """Hear that a chosen device cannot be used at all."""
        self.problems[kind] = tuple(sentences)

    def state(self, kind: StreamKind, status: CaptureStatus) -> None:
        """Hear of a device's new state."""
        if status.state is CaptureState.RECONNECTING:
            self._tries[kind] = self._tries.get(kind, 0) + 1
        elif status.state is CaptureState.LIVE:
            self._tries[kind] = 0

    def tries(self, kind: StreamKind, status: CaptureStatus) -> int:
        """Return how often it was tried to reconnect a device since it went."""
        if status.state in (CaptureState.LIVE, CaptureState.STALLED, CaptureState.CONNECTING):
            return 0
        least = 1 if status.state is CaptureState.RECONNECTING else 0
        return max(self._tries.get(kind, 0), least)


def see(
    sitting: Sitting,
    ears: Ears | None = None,
    *,
    sound: Sentences = (),
    unheard: bool = False,
    faults: int = 0,
    wall_ns: Callable[[], int] = time.time_ns,
    monotonic_ns: Callable[[], int] = time.monotonic_ns,
) -> Seen:
    """Return how a session stands now; asks nothing that waits.

    ``sound``, ``unheard`` and ``faults`` as in Seen.
    """
    ears = ears or Ears()
    now, recorder = sitting.clock.now(), sitting.tap.recorder
    status = recorder.status if recorder is not None else None
    wall, ahead = clocks(wall_ns, monotonic_ns)
    written = status.streams if status is not None else {}
    streams = {
        kind: _stream(kind, capture.source.spec, capture.status, ears, now, written.get(kind, 0))
        for kind, capture in sitting.captures.items()
    }
    return Seen(
        time=now,
        wall=wall,
        ahead=ahead,
        streams=MappingProxyType(streams),
        problems=MappingProxyType(dict(ears.problems)),
        recording=sitting.tap.recording,
        recorder=status,
        models=MappingProxyType(dict(ears.models)),
        skipped=sum(sitting.pipeline.skipped.values()),
        answered=ears.answered,
        failure=sitting.failure,
        sound=sound,
        unheard=unheard,
        faults=faults,
        replayed=sitting.replayed,
    )


def clocks(wall_ns: Callable[[], int], monotonic_ns: Callable[[], int]) -> tuple[int, int | None]:
    """Return the wall clock, and by how much it is ahead of the monotonic one (None: not known)."""
    wall = 0
    for _ in range(TRIES):
        before = monotonic_ns()
        wall = wall_ns()
        if 0 <= monotonic_ns() - before <= TOGETHER_NS:
            return wall, wall - before
    return wall, None


def _stream(
    kind: StreamKind, spec: StreamSpec, status: CaptureStatus, ears: Ears, now: int, recorded: int
) -> StreamSeen:
    newest = [
        estimate
        for modality, estimate in ears.estimates.items()
        if STREAM_OF[modality] == kind and now - estimate.time <= to_ns(FRESH_SECONDS)
    ]
    return StreamSeen(
        spec.device,
        spec.rate,
        status,
        spec.live,
        ears.tries(kind, status),
        tuple(reason for estimate in newest for reason in complaints(estimate.validity)),
        recorded,
    )
