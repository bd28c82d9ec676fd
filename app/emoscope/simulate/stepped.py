"""A sitting that is stepped by its samples: real captures, pipeline and recorder, and no clock.

Session time goes on to the newest sample whenever a block comes, and to what happens in between,
so a sitting takes as long as the work does. Nothing is skipped and nothing is late: the answers
depend on sample times alone, as ever (see pipeline).
"""

import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Self

from emoscope.pipeline import STREAM_OF, Pipeline
from emoscope.rating_log import RatingLog
from emoscope.recording import RecorderPolicy, RecorderState, RecorderStatus, Tap
from emoscope.recording.facts import pulse
from emoscope.simulate.desk import Desk
from emoscope.simulate.errors import SimulateError
from emoscope_devices import (
    NS,
    Block,
    Capture,
    Clock,
    ManualClock,
    Ring,
    Source,
    StreamKind,
    StreamSpec,
    to_ns,
)
from emoscope_models import Estimator, FusionSettings, Modality

LOOK = to_ns(0.2)
"""How often the pipeline looks for what is due: its answers do not depend on it."""
PATIENCE = 60.0
"""Seconds that one block may take to be made or captured; it takes milliseconds."""
FULL = 0.2
"""How full a recorder's queue may get before the next block waits for the disk."""
UNWATCHED = 1e6
"""Seconds: the recorder's own looks would be timed by the wall clock."""


class InTurn:
    """A source whose blocks are handed out one by one, when its turn comes."""

    def __init__(self, source: Source) -> None:
        """Hand out the blocks of ``source``."""
        self._source = source
        self._in_hand, self._turn = threading.Semaphore(0), threading.Semaphore(0)
        self.block: Block | None = None
        """What comes next; None when there is nothing more."""

    @property
    def spec(self) -> StreamSpec:
        """Return the stream's description."""
        return self._source.spec

    def blocks(self, clock: Clock, stop: threading.Event) -> Generator[Block, None, None]:
        """Yield blocks; see ``Source``."""
        try:
            for item in self._source.blocks(clock, stop):
                if not isinstance(item, Block):
                    continue
                self.block = item
                self._in_hand.release()
                self._turn.acquire()
                if stop.is_set():
                    return
                yield item
        finally:
            self.block = None
            self._in_hand.release()

    def wait(self) -> None:
        """Wait until the block before is captured and the next one in hand."""
        if not self._in_hand.acquire(timeout=PATIENCE):
            raise SimulateError(
                "{device} does not go on.", "Please report this.", device=self.spec.device
            )

    def go(self) -> None:
        """Let the block in hand be captured."""
        self._turn.release()


class Stepped(AbstractContextManager["Stepped"]):
    """One sitting. Enter it, ``record``, ``step`` to the end, leave it.

    ``sources`` at most one per kind; ``loaders`` make the estimators.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        loaders: Mapping[Modality, Callable[[], Estimator]],
        *,
        fusion: FusionSettings | None = None,
        wall_origin_ns: int = 0,
    ) -> None:
        """Join the parts; nothing is opened yet."""
        self.clock = ManualClock(wall_origin_ns=wall_origin_ns)
        self._turns: dict[StreamKind, InTurn] = {s.spec.kind: InTurn(s) for s in sources}
        self._captures = {kind: self._capture(turn) for kind, turn in self._turns.items()}
        self._loaders = {m: load for m, load in loaders.items() if STREAM_OF[m] in self._turns}
        self._pipeline = Pipeline(
            self.ring,
            tuple(self._loaders),
            fusion or FusionSettings(),
            self.clock.now,
            simulated=True,
        )
        self.tap = Tap(self._captures, self._pipeline, self.clock, 0.0, lambda status: None)
        self.desk = Desk(self.clock.now, self.tap.marker)
        """Sets markers."""
        self.rate = RatingLog(self.tap.rating).rate
        self._results = self._second = self._judged = 0

    def _capture(self, turn: InTurn) -> Capture:
        return Capture(
            turn,
            self.clock,
            sinks=(lambda spec, block: self.tap.samples(spec, block),),
            on_state=lambda capture, status: self.tap.state(capture.kind, status),
        )

    def __enter__(self) -> Self:
        """Open the sources and load the models, one after another."""
        for capture in self._captures.values():
            capture.start()
        for turn in self._turns.values():
            turn.wait()
        return self

    def __exit__(self, *_: object) -> None:
        """End everything, in order."""
        for capture in self._captures.values():
            capture.request_stop()
        for turn in self._turns.values():
            turn.go()
        for capture in self._captures.values():
            capture.stop()
        self._pipeline.close()
        self.tap.close()

    @property
    def results(self) -> int:
        """Return how many answers were given."""
        return self._results

    def ring(self, kind: StreamKind) -> Ring | None:
        """Return the ring of a stream; None before its first sample."""
        return self._captures[kind].ring if kind in self._captures else None

    def record(self, folder: Path, **options: Any) -> None:
        """Record from the first sample on; options and errors are those of ``Tap.begin``.

        Then the models take part.
        """
        self.tap.begin(folder, policy=RecorderPolicy(watch=UNWATCHED), **options)
        for load in self._loaders.values():
            estimator = load()
            self._pipeline.add(estimator)
            self.tap.admitted(estimator, 0)

    def end(self) -> RecorderStatus:
        """End the recording. Raises SimulateError when something of it is lost."""
        status = self.tap.end()
        assert status is not None
        if status.state is RecorderState.FAILED or status.lost:
            raise SimulateError(
                "The recording {folder} could not be written ({why}).",
                "Make room, or choose another folder.",
                folder=status.folder,
                why=" ".join(map(str, status.reasons)),
            )
        return status

    # -- time goes on ------------------------------------------------------------------------

    def due(self) -> int:
        """Return when the next block is there (session ns). Raises SimulateError for none."""
        return int(self._first().times[-1])

    def at(self, time: int) -> None:
        """Let session time go on to ``time``, before the next block is there."""
        self.clock.set(max(time, self.clock.now()))

    def step(self) -> None:
        """Capture the next block, and let the pipeline judge what is due by then."""
        kind = min(self._turns, key=lambda k: (self._end_of(k), k))
        self.at(self._end_of(kind))
        self._turns[kind].go()
        self._turns[kind].wait()
        now = self.clock.now()
        if now < self._judged + LOOK:
            return
        self._judged = now
        closed = {k: self._begin_of(k) for k in self._turns}
        for result in self._pipeline.advance(min(now, *closed.values()), closed):
            self._results += 1
            self.tap.result(result)
        self._each_second(now)

    def _each_second(self, now: int) -> None:
        recorder = self.tap.recorder
        if now // NS == self._second or not self.tap.recording or recorder is None:
            return
        self._second = now // NS
        self.tap.turn(now)
        recorder.put(pulse(self._captures, self._pipeline, self.clock))
        never = threading.Event()
        while recorder.status.depth > FULL and recorder.status.state is RecorderState.RECORDING:
            never.wait(0.01)  # the disk is slower than we are

    def _first(self) -> Block:
        blocks = [turn.block for turn in self._turns.values()]
        if not blocks or any(block is None for block in blocks):
            self._over()
        return min((b for b in blocks if b is not None), key=lambda b: int(b.times[-1]))

    def _end_of(self, kind: StreamKind) -> int:
        block = self._turns[kind].block
        return int(block.times[-1]) if block is not None else self._over()

    def _begin_of(self, kind: StreamKind) -> int:
        block = self._turns[kind].block
        return int(block.times[0]) if block is not None else self._over()

    def _over(self) -> int:
        reasons = [str(r) for c in self._captures.values() for r in c.status.reasons]
        raise SimulateError(
            "A simulated device has ended ({why}).", "Please report this.", why=" ".join(reasons)
        )
