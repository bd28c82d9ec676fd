"""Decides when: ticks, windows, estimators, fusion. Pure stepping: no thread, no sleep, no disk.

Ticks are merged in order of *due* time, a function of sample times alone:

    a window of an estimator ends at k x hop and is due ``allowance`` later;
    a frame is the first at or after k x hop and is due at its own time;
    a heartbeat comes every half second, so that "no evidence" is said even in silence.

A shadow model has ticks of its own, which give no result: its newest estimate stands in the next
one, beside what counts. Without the shadows the results would be the same.

A tick runs when its stream is *closed* up to it (every sample before it has arrived, or has been
given up) and all ticks due earlier have run. So the results, their order and their content do not
depend on when samples arrived, and a replay gives the same bytes. Only a live session that falls
behind skips ticks; it counts them.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from emoscope._lanes import Lane, Tick, first_tick
from emoscope_devices import Ring, Samples, StreamKind, to_ns, to_seconds
from emoscope_models import (
    Estimate,
    Estimator,
    Fused,
    FusionEngine,
    FusionMemory,
    FusionSettings,
    Modality,
    Reason,
    Window,
    because,
    invalid,
)

log = logging.getLogger(__name__)

LONG_AGO = -(1 << 62)
"""Session ns before all samples."""
HEARTBEAT = to_ns(0.5)
HEARTBEAT_ALLOWANCE = to_ns(0.2)
STREAM_OF: Mapping[Modality, StreamKind] = MappingProxyType(
    {"face": "video", "speech": "audio", "eeg": "eeg"}
)
RANK: tuple[Modality, ...] = ("face", "speech", "eeg")
"""Which of two ticks due at the same nanosecond goes first."""
MAX_LATENESS: Mapping[Modality, float] = MappingProxyType({"face": 0.25, "speech": 1.5, "eeg": 1.5})
"""Seconds behind after which a live pipeline skips to the newest tick."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When one tick was worked on, session ns on the live clock; not part of the result proper.

    ``taken`` is when the newest sample was taken, ``begun`` and ``ended`` enclose the estimator,
    ``fused`` is when the fused answer was there.
    """

    taken: int
    begun: int
    ended: int
    fused: int


@dataclass(frozen=True, slots=True)
class Shadow:
    """What a model that runs beside and has no vote says: its newest estimate, if any.

    ``reasons`` say why it is not to be had at all; then there is no estimate.
    """

    modality: Modality
    estimate: Estimate | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """One decision: the newest estimate of each modality and what they say together.

    ``time`` (session ns) is the tick's due time. ``cause`` is the modality whose estimate is new,
    None for a heartbeat. ``span`` holds the absolute sample indices (first, stop) of its window.
    ``demo`` is true when any input is simulated. ``shadow`` by the model's key.
    """

    sequence: int
    time: int
    cause: Modality | None
    estimates: Mapping[Modality, Estimate]
    fused: Fused
    demo: bool
    span: tuple[int, int] | None
    timing: Timing
    shadow: Mapping[str, Shadow] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where a pipeline stood after its ``sequence``-th result, at session ``time``.

    With it, the estimates that follow give the same answers again (FusionEngine.recall).
    """

    time: int
    sequence: int
    estimates: Mapping[Modality, Estimate]
    memory: FusionMemory


@dataclass(slots=True)
class Pipeline:
    """Steps estimators and fusion over rings. One thread at a time.

    ``ring`` gives the ring of a stream, or None before its first sample. ``modalities`` are those
    asked for: they appear in every result, even without an estimate. ``now`` is a stopwatch, used
    for Timing only. ``skip`` allows skipping when late (live); a replay never skips. ``simulated``
    marks every result, also before the first simulated sample.
    """

    ring: Callable[[StreamKind], Ring | None]
    modalities: tuple[Modality, ...]
    fusion: FusionSettings = field(default_factory=FusionSettings)
    now: Callable[[], int] = lambda: 0
    skip: bool = False
    heartbeats: bool = True
    simulated: bool = False
    _lanes: dict[Modality, Lane] = field(default_factory=dict)
    _beside: dict[str, Lane] = field(default_factory=dict)
    _shadows: dict[str, Shadow] = field(default_factory=dict)
    _estimates: dict[Modality, Estimate] = field(default_factory=dict)
    _engine: FusionEngine = field(init=False)
    _sequence: int = 0
    _next_beat: int = 1
    _time: int = 0

    def __post_init__(self) -> None:
        """Begin with no estimate at all."""
        self._engine = FusionEngine(self.fusion, self.modalities)

    def add(self, estimator: Estimator, since: int = 0) -> None:
        """Let ``estimator`` take part in ticks from session time ``since`` on."""
        rank = RANK.index(estimator.modality)
        self._lanes[estimator.modality] = Lane(estimator, first_tick(estimator, since), rank)
        trouble = self.fusion.against(estimator.card)
        if trouble:  # a calibration of another model is worse than none
            self._engine.refuse(estimator.modality, trouble)
        else:
            self._engine.admit(estimator.modality)

    def add_shadow(self, key: str, estimator: Estimator, since: int = 0) -> None:
        """Let ``estimator`` run beside under the name ``key``: in each result, without a vote."""
        lane = Lane(estimator, first_tick(estimator, since), 0, key)
        self._beside[key] = lane
        self._shadows[key] = Shadow(estimator.modality)
        # The order of two shadows due at once must not depend on which was loaded first.
        for place, name in enumerate(sorted(self._beside)):
            self._beside[name].rank = len(RANK) + 1 + place

    def shadow_unavailable(self, key: str, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        """Report a shadow model that could not be loaded; every result says so."""
        self._shadows[key] = Shadow(modality, None, reasons)

    def unavailable(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        """Report a modality whose model could not be loaded; every result says so."""
        self._engine.refuse(modality, reasons)

    def snapshot(self) -> Snapshot:
        """Return where it stands, between two ticks; cheap."""
        estimates = MappingProxyType(dict(self._estimates))
        return Snapshot(self._time, self._sequence, estimates, self._engine.remember())

    @property
    def sequence(self) -> int:
        """Return the number of the newest result."""
        return self._sequence

    @property
    def skipped(self) -> Mapping[Modality, int]:
        """Return how many ticks a live session had to leave out, by modality."""
        return {m: lane.skipped for m, lane in dict(self._lanes).items()}

    @property
    def shadows_skipped(self) -> Mapping[str, int]:
        """Return how many ticks of each shadow a live session had to leave out."""
        return {key: lane.skipped for key, lane in self._beside.items()}

    @property
    def late(self) -> Mapping[Modality, int]:
        """Return how many estimates came too late to be fused, by modality."""
        return dict(self._engine.late)

    @property
    def estimators(self) -> Mapping[Modality, Estimator]:
        """Return the estimators that take part."""
        return {m: lane.estimator for m, lane in dict(self._lanes).items()}

    @property
    def shadows_refused(self) -> Mapping[str, tuple[Reason, ...]]:
        """Return why shadow models are not to be had, by key."""
        return {key: shadow.reasons for key, shadow in self._shadows.items() if shadow.reasons}

    @property
    def shadows(self) -> Mapping[str, Estimator]:
        """Return the estimators that run beside, by key."""
        return {key: lane.estimator for key, lane in self._beside.items()}

    def advance(self, now: int, closed: Mapping[StreamKind, int]) -> Iterator[Result]:
        """Yield the result of each tick that is due.

        ``closed`` (session ns) by stream: no sample taken before it will come any more. ``now``
        is the session time: heartbeats up to it are due.
        """
        while True:
            lanes = (*self._lanes.values(), *self._beside.values())
            ticks = [self._next(lane, now, closed) for lane in lanes]
            if self.heartbeats:
                ticks.append(self._beat(now))
            waiting = [t for t in ticks if t is not None]
            if not waiting:
                return
            tick = min(waiting, key=lambda t: (t.due, t.rank))
            if not tick.ready:
                return
            if tick.lane is not None and tick.lane.shadow:
                self._run_beside(tick, tick.lane)
            else:
                yield self._run(tick)

    def close(self) -> None:
        """Release every estimator."""
        for lane in (*self._lanes.values(), *self._beside.values()):
            lane.estimator.close()
        self._lanes.clear()
        self._beside.clear()

    def _beat(self, now: int) -> Tick:
        due = self._next_beat * HEARTBEAT + HEARTBEAT_ALLOWANCE
        return Tick(due, len(RANK), None, ready=due <= now)

    def _next(self, lane: Lane, now: int, closed: Mapping[StreamKind, int]) -> Tick | None:
        """Return the lane's next tick; None when nobody captures its stream."""
        stream = lane.estimator.window.stream
        ring = self.ring(stream)
        if stream not in closed:
            return None
        if ring is None or not ring.rows:
            return Tick(closed[stream], lane.rank, lane)
        if self.skip:
            self._skip(lane, ring, now)
        if not lane.span:
            return self._next_frame(lane, ring, closed[stream])
        first = _oldest(ring)
        lane.next_tick = max(lane.next_tick, first // lane.hop + 1)
        while closed[stream] >= (stop := lane.next_tick * lane.hop):
            samples = ring.between(stop - lane.span, stop)
            if len(samples):
                due = stop + lane.allowance
                return Tick(due, lane.rank, lane, stop - lane.span, stop, samples, ready=True)
            # Windows without a single sample give nothing: the estimate grows stale. Go on with
            # the first that holds the next sample, or could; at a file's end there is none.
            later = ring.first_from(stop)
            lane.next_tick = int(later.times[0] if len(later) else closed[stream]) // lane.hop + 1
        return Tick(stop + lane.allowance, lane.rank, lane)

    def _next_frame(self, lane: Lane, ring: Ring, closed: int) -> Tick:
        """Return the first frame at or after the grid, or when it can be due at the earliest."""
        frame = ring.first_from(lane.next_tick * lane.hop)
        if not len(frame):
            return Tick(max(lane.next_tick * lane.hop, closed), lane.rank, lane)
        time = int(frame.times[0])
        return Tick(time + lane.allowance, lane.rank, lane, time, time, frame, ready=True)

    def _skip(self, lane: Lane, ring: Ring, now: int) -> None:
        """Move a lane that is too far behind to its newest tick, counting what is left out."""
        newest = min(ring.watermark, now)
        limit = to_ns(MAX_LATENESS[lane.estimator.modality])
        if lane.shadow:  # what has no vote gives way first
            limit //= 2
        if newest - lane.next_tick * lane.hop <= limit:
            return
        if not lane.span and self._without_frames(lane, ring, newest - limit):
            return
        target = newest // lane.hop
        first = _oldest(ring)
        lane.skipped += max(0, target - max(lane.next_tick, first // lane.hop + 1))
        lane.next_tick = target

    @staticmethod
    def _without_frames(lane: Lane, ring: Ring, late: int) -> bool:
        """Pass over ticks for which there was no frame; return whether all up to ``late`` are.

        A camera that was away leaves nothing to skip: nobody was too slow.
        """
        frame = ring.first_from(lane.next_tick * lane.hop)
        if not len(frame):
            return True
        lane.next_tick = int(frame.times[0]) // lane.hop
        return lane.next_tick * lane.hop >= late

    def _run(self, tick: Tick) -> Result:
        begun = self.now()
        taken, span = tick.due, None
        cause = tick.lane.estimator.modality if tick.lane else None
        if tick.lane is None or cause is None:
            self._next_beat += 1
        else:
            assert tick.samples is not None
            tick.lane.next_tick = tick.stop // tick.lane.hop + 1
            self._estimates[cause] = self._estimate(tick.lane, tick, tick.samples)
            if cause in self.modalities:
                self._engine.push(self._estimates[cause])
            taken = int(tick.samples.times[-1])
            span = (int(tick.samples.index[0]), int(tick.samples.index[-1]) + 1)
        ended = self.now()
        # A sample that came after it was given up is judged late; time does not run backwards.
        self._time = max(self._time, tick.due)
        fused = self._engine.tick(self._time)
        self._sequence += 1
        return Result(
            sequence=self._sequence,
            time=self._time,
            cause=cause,
            estimates=MappingProxyType(dict(self._estimates)),
            fused=fused,
            demo=self._demo(),
            span=span,
            timing=Timing(taken, begun, ended, self.now()),
            shadow=MappingProxyType(dict(self._shadows)),
        )

    def _run_beside(self, tick: Tick, lane: Lane) -> None:
        """Let a shadow model answer; the next result carries it."""
        assert tick.samples is not None
        lane.next_tick = tick.stop // lane.hop + 1
        estimate = self._estimate(lane, tick, tick.samples)
        self._shadows[lane.shadow] = Shadow(estimate.modality, estimate)

    def _estimate(self, lane: Lane, tick: Tick, samples: Samples) -> Estimate:
        ring = self.ring(lane.estimator.window.stream)
        assert ring is not None
        spec = ring.spec
        count = len(spec.electrodes) if spec.motion else None
        window = Window(
            start=tick.start,
            stop=tick.stop,
            data=samples.data if count is None else samples.data[:, :count],
            times=samples.times,
            index=samples.index,
            rate=spec.rate,
            expected=round(lane.estimator.window.seconds * spec.rate) or 1,
            channels=spec.electrodes,
            mains=spec.mains,
            motion=None if count is None else samples.data[:, count:],
        )
        try:
            estimate = lane.estimator.estimate(window)
        except Exception as error:  # a model's bug must not end the session
            lane.failures += 1
            log.exception("%s failed at %.3f s", lane.estimator.card.name, to_seconds(tick.stop))
            reason = because("The model failed ({error}); see the log.", error=repr(error))
            return self._refused(lane, tick, reason)
        if not samples.intact():
            return self._refused(lane, tick, because("The samples were overwritten while read."))
        return estimate

    @staticmethod
    def _refused(lane: Lane, tick: Tick, reason: Reason) -> Estimate:
        estimator = lane.estimator
        name = estimator.card.identity
        return Estimate(estimator.modality, name, tick.start, tick.stop, invalid(reason))

    def _demo(self) -> bool:
        rings = (self.ring(STREAM_OF[m]) for m in self.modalities)
        return self.simulated or any(ring is not None and ring.spec.demo for ring in rings)


def _oldest(ring: Ring) -> int:
    """Return when the oldest sample of a ring that has any was taken.

    Of a full ring the writer may take it while we look: then there is another one.
    """
    while True:
        first = ring.first_from(LONG_AGO)
        time = int(first.times[0])
        if first.intact():
            return time
