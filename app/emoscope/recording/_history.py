"""The last seconds before Record: what a session passes through on its way to a recorder.

Pictures are kept as JPEG (ten seconds of 640x480 take 11 MB; raw they would be 276 MB), so they
are encoded while nothing is being recorded: a tenth of a core. With 0 seconds nothing is kept,
and no frame is encoded before there is a recorder.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from emoscope.pipeline import STREAM_OF, Result, Shadow
from emoscope.recording._running import Running
from emoscope.recording.items import (
    ChangeItem,
    EngineItem,
    FrameItem,
    Item,
    LossItem,
    MarkerItem,
    RatingItem,
    ResultItem,
    SampleItem,
    SnapshotItem,
    StateItem,
)
from emoscope_devices import Block, StreamKind, StreamSpec, to_ns

log = logging.getLogger(__name__)

SAMPLES = (SampleItem, FrameItem, RatingItem)
"""Of which nothing is kept from before the pre-roll."""

ENCODER_BYTES = 96 << 20
"""Raw frames that may wait for the encoder: 3 s of 640x480."""
EXTRA_NS = to_ns(1.5)
"""Kept beyond the pre-roll, so that its answers begin behind a snapshot of the pipeline."""

Put = Callable[[Item], bool | None]
NOTHING: MappingProxyType[str, Any] = MappingProxyType({})


class History:
    """Hands everything to the recorder that is attached, and keeps the last ``seconds``.

    Any thread may call; nobody waits for a disk or for the encoder.
    """

    def __init__(self, now: Callable[[], int], seconds: float) -> None:
        """Keep the last ``seconds``; ``now`` is the session's clock."""
        self._now = now
        self.seconds = seconds
        self._lock = threading.Lock()
        self._kept: deque[tuple[int, Item]] = deque()
        self._states: dict[StreamKind, StateItem] = {}
        self._engine: list[EngineItem] = []
        self._running = Running()
        self._put: Put | None = None
        self._pictures = True
        self._pressed: int | None = None
        self.encoder = Encoder(self.take, now)

    @property
    def active(self) -> bool:
        """Return whether samples are wanted now."""
        return self._put is not None or self.seconds > 0

    @property
    def recording(self) -> bool:
        """Return whether a recorder is attached."""
        return self._put is not None

    def samples(self, spec: StreamSpec, block: Block) -> None:
        """Take a block of any stream."""
        if not self.active:
            return
        if spec.kind == "video":
            if self._pictures or self.seconds > 0:
                self.encoder.put(spec, block)
        else:
            self.take(SampleItem(spec, block))

    def take(self, item: Item) -> bool | None:
        """Take anything else; return whether a recorder took it, None when there is none."""
        with self._lock:
            if isinstance(item, EngineItem):
                self._engine.append(item)
            elif isinstance(item, StateItem):
                self._states[item.kind] = item
            elif isinstance(item, MarkerItem | ChangeItem):
                self._running.take(item)
            taken = self._put(item) if self._put is not None else None
            self._keep(item)
        return taken

    def press(self) -> None:
        """Record is pressed now: the pre-roll counts from here, however long the folder takes."""
        with self._lock:
            self._pressed = self._now()

    def attach(self, put: Put, streams: Collection[StreamKind] | None = None) -> None:
        """Give a recorder what is kept, then everything that comes, without a gap.

        First how the devices stood, all that was done to the engine, and the intervals that have
        not ended, however long ago. Of the samples only those of ``streams``; None for all.
        """
        self.encoder.flush()
        self._pictures = streams is None or "video" in streams
        if streams is not None:
            put = _Only(put, streams)
        with self._lock:
            pressed, self._pressed = self._pressed, None
            pressed = self._now() if pressed is None else pressed
            kept = self._since(pressed - to_ns(self.seconds))
            told = {item.kind for item in kept if isinstance(item, StateItem)}
            for state in self._states.values():
                if state.kind not in told:
                    put(state)
            for item in (*self._engine, *self._running.before(kept), *kept):
                put(item)
            self._put = put

    def detach(self) -> None:
        """Give the recorder nothing more; what was taken before has been handed to it."""
        self.encoder.flush()
        with self._lock:
            self._put = self._pressed = None
            self._pictures = True

    def close(self) -> None:
        """End the encoder's thread."""
        self.encoder.close()

    @property
    def weight(self) -> int:
        """Return how many bytes are kept."""
        with self._lock:
            return sum(item.weight for _, item in self._kept)

    def _keep(self, item: Item) -> None:
        if self.seconds <= 0 or isinstance(item, EngineItem):
            return
        now = self._now()
        self._kept.append((now, item))
        pressed = now if self._pressed is None else self._pressed
        oldest = pressed - to_ns(self.seconds) - EXTRA_NS
        while self._kept[0][0] < oldest:
            self._kept.popleft()

    def _since(self, time: int) -> list[Item]:
        """Return what came at or after ``time``, and the snapshot before with what followed it."""
        kept = list(self._kept)
        begin = next((i for i, (at, _) in enumerate(kept) if at >= time), len(kept))
        items = [item for _, item in kept]
        for i in range(min(begin, len(items) - 1), -1, -1):
            if isinstance(items[i], SnapshotItem):
                before = [x for x in items[i:begin] if not isinstance(x, SAMPLES)]
                return before + items[begin:]
        return items[begin:]


class _Only:
    """Passes on everything but the samples of streams that are not recorded.

    Of their estimates it keeps the answer, not the details: where a face was and how it lay is
    what the samples showed.
    """

    def __init__(self, put: Put, streams: Collection[StreamKind]) -> None:
        """Record ``streams``."""
        self._put, self._streams = put, frozenset(streams)
        self._beside: dict[str, tuple[Shadow, Shadow]] = {}

    def __call__(self, item: Item) -> bool | None:
        """Pass an item on; return whether it was taken."""
        if isinstance(item, SampleItem | FrameItem) and item.spec.kind not in self._streams:
            return True
        if isinstance(item, LossItem) and item.kind not in self._streams:
            return True
        return self._put(
            ResultItem(self._bare(item.result)) if isinstance(item, ResultItem) else item
        )

    def _bare(self, result: Result) -> Result:
        estimates = {
            m: e if STREAM_OF[m] in self._streams else replace(e, details=NOTHING)
            for m, e in result.estimates.items()
        }
        beside = {key: self._shadow(key, shadow) for key, shadow in result.shadow.items()}
        return replace(
            result, estimates=MappingProxyType(estimates), shadow=MappingProxyType(beside)
        )

    def _shadow(self, key: str, shadow: Shadow) -> Shadow:
        """Return the same for the same: only what is new is written."""
        if shadow.estimate is None or STREAM_OF[shadow.modality] in self._streams:
            return shadow
        known = self._beside.get(key)
        if known is None or known[0] is not shadow:
            known = shadow, replace(shadow, estimate=replace(shadow.estimate, details=NOTHING))
            self._beside[key] = known
        return known[1]


class Encoder:
    """Encodes frames on a thread of its own, ``recorder-encoder``, started with the first."""

    def __init__(self, take: Callable[[Item], object], now: Callable[[], int]) -> None:
        """Pass FrameItems to ``take``, or a LossItem for a frame that had to be left out."""
        self._take = take
        self._now = now
        self._news = threading.Condition()
        self._queue: deque[tuple[StreamSpec, Block]] = deque()
        self._bytes = 0
        self._working = False
        self._closing = False
        self._thread: threading.Thread | None = None

    @property
    def depth(self) -> float:
        """Return how full the queue is, 0 to 1."""
        return min(1.0, self._bytes / ENCODER_BYTES)

    def put(self, spec: StreamSpec, block: Block) -> None:
        """Queue frames; never waits."""
        with self._news:
            if self._closing:
                return
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._run, name="recorder-encoder", daemon=True
                )
                self._thread.start()
            room = not self._queue or self._bytes + block.data.nbytes <= ENCODER_BYTES
            if room:
                self._queue.append((spec, block))
                self._bytes += block.data.nbytes
                self._news.notify_all()
        if not room:
            self._lost(block, "the video encoder's queue")

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until what was queued has been encoded; return whether it was in time."""
        with self._news:
            return self._news.wait_for(lambda: not self._queue and not self._working, timeout)

    def close(self, timeout: float = 5.0) -> None:
        """Encode what is queued and end the thread."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        if self._thread is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        while True:
            with self._news:
                self._working = False
                self._news.notify_all()
                self._news.wait_for(lambda: self._queue or self._closing)
                if not self._queue:
                    return
                spec, block = self._queue.popleft()
                self._bytes -= block.data.nbytes
                self._working = True
            try:
                self._encode(spec, block)
            except Exception:  # the thread's boundary; what is lost is counted
                log.exception("a frame could not be encoded")
                self._lost(block, "the video encoder")

    def _encode(self, spec: StreamSpec, block: Block) -> None:
        # OpenCV takes a while to import, and a window that opens need not wait for it.
        from emoscope_devices.jpeg import as_jpeg

        for i, frame in enumerate(block.data):
            time = int(block.times[i])
            self._take(FrameItem(spec, block.first + i, time, block.arrival, as_jpeg(frame)))

    def _lost(self, block: Block, where: str) -> None:
        first, last = int(block.times[0]), int(block.times[-1])
        self._take(LossItem("video", block.first, len(block), first, last, self._now(), where))
