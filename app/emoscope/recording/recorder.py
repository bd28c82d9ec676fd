"""Records a session into a folder that is readable at every moment (docs/recording-format.md).

Threads: ``recorder-signals``, ``recorder-audio``, ``recorder-video`` write, each from a bounded
queue; ``recorder-watch`` looks after disk, folder and queues once a second, and ends it. Nothing
here knows of a window: a recorder can live wherever its captures do.
"""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope.recording._disk import DiskGuard, DiskPolicy
from emoscope.recording._media_groups import AudioGroup, Tally, VideoGroup
from emoscope.recording._mirror import Mirror
from emoscope.recording._segments import Limits, Segments
from emoscope.recording._worker import Worker
from emoscope.recording.documents import RecorderError, begin_folder, end_document, write_last
from emoscope.recording.hold import Hold
from emoscope.recording.integrity import IntegrityLog
from emoscope.recording.items import (
    FrameItem,
    Item,
    LossItem,
    RatingItem,
    SampleItem,
    TickItem,
)
from emoscope.recording.kept import Ranges
from emoscope.recording.signals_group import SignalsGroup
from emoscope_devices import KINDS, Sentence, StreamKind, say, to_seconds

log = logging.getLogger(__name__)

WATCH_SECONDS = 1.0
FINISH_SECONDS = 20.0
"""How long the disk may take for what is queued at the end, for each file."""
FILES: Mapping[str, str] = MappingProxyType(
    {"signals": "signals.xdf", "audio": "audio.wav", "video": "video.mp4"}
)


class RecorderState(Enum):
    """How a recording stands: TROUBLED goes on, FAILED loses something for good."""

    RECORDING = "recording"
    TROUBLED = "troubled"
    FAILED = "failed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class RecorderStatus:
    """What a recorder has to say for itself at one moment.

    ``seconds`` is the recording's length counted from samples, of the stream with most; ``bytes``
    are on their way to the disk; ``depth`` of the fullest queue, 0 to 1, ``alarm`` above the
    limit; ``lost`` samples that the recorder itself could not keep; ``minutes_left`` at the present
    rate, None where unknown. ``streams``: samples by kind. ``kept``: ranges of the serials of a
    session's markers and amendments that are on the disk.
    """

    state: RecorderState
    folder: Path
    reasons: tuple[Sentence, ...] = ()
    seconds: float = 0.0
    bytes: int = 0
    depth: float = 0.0
    alarm: bool = False
    lost: int = 0
    minutes_left: float | None = None
    streams: Mapping[StreamKind, int] = field(default_factory=lambda: MappingProxyType({}))
    kept: Ranges = ()


@dataclass(frozen=True, slots=True)
class RecorderPolicy:
    """How much may wait, how long a file gets, when the disk is full.

    ``queue`` bytes may wait for each file; ``alarm`` is the share of it at which it is said.
    ``watch`` seconds from one look at clocks, disk and queues to the next.
    """

    queue: int = 96 << 20
    alarm: float = 0.25
    watch: float = WATCH_SECONDS
    limits: Limits = field(default_factory=Limits)
    disk: DiskPolicy = field(default_factory=DiskPolicy)


class Recorder:
    """One recording. ``start`` creates it, ``put`` never waits, ``stop`` ends it.

    ``pulse`` is asked once a second for the clocks and counters. ``on_status`` is called on the
    watching thread when the state or a reason changes. ``kept`` are the markers that earlier
    recordings of the session hold.
    """

    def __init__(
        self,
        folder: Path,
        facts: Mapping[str, Any],
        pulse: Callable[[], TickItem],
        *,
        rate: float = 2e6,
        policy: RecorderPolicy | None = None,
        mirror: Path | None = None,
        on_status: Callable[[RecorderStatus], object] = lambda status: None,
        kept: Ranges = (),
    ) -> None:
        """Create the folder and session.json; ``rate`` is how many bytes a second to expect.

        Raises RecorderError when the folder holds something, cannot be made, or its disk is full.
        """
        self.folder = folder
        self._policy = policy or RecorderPolicy()
        self._pulse, self._on_status = pulse, on_status
        self._guard = DiskGuard(folder, self._policy.disk, rate)
        self._log: IntegrityLog = begin_folder(folder, facts, self._guard, mirror)
        self._mirror = Mirror(folder, mirror) if mirror is not None else None
        self._tallies: dict[StreamKind, Tally] = {kind: Tally() for kind in KINDS}
        self._segments = {
            name: Segments(folder, file, self._log, self._policy.limits)
            for name, file in FILES.items()
        }
        self._signals = SignalsGroup(self._segments["signals"], self._tallies["eeg"], kept)
        self._workers = self._made_workers()
        self._lock = threading.Lock()
        self._accepting = False
        self._losses: dict[str, int] = {}
        self._why_ended: Sentence | None = None
        self._removed = self._closed = self._unfinished = False
        self._no_end: OSError | None = None
        self._hold: Hold | None = None
        self._began = self._lost = 0
        self._reported: tuple[Any, ...] = ()
        self._stopping = threading.Event()
        self._watch = threading.Thread(target=self._run, name="recorder-watch", daemon=True)

    def _made_workers(self) -> dict[str, Worker]:
        """Return a thread for each kind of file; those of media tell signals where a block went."""
        signals = Worker("signals", self._signals, self._policy.queue)
        tallies, segments = self._tallies, self._segments
        audio = AudioGroup(segments["audio"], tallies["audio"], signals.force)
        video = VideoGroup(segments["video"], tallies["video"], signals.force)
        return {
            "signals": signals,
            "audio": Worker("audio", audio, self._policy.queue),
            "video": Worker("video", video, self._policy.queue),
        }

    def start(self) -> None:
        """Begin. Raises RecorderError when the first file cannot be made."""
        tick = self._pulse()
        self._began = tick.time
        self._hold = Hold(self.folder)
        try:
            self._signals.open(tick.time)
        except OSError as error:
            self._log.close()
            self._hold.release()
            raise RecorderError(
                "The recording {folder} cannot be begun ({why}).",
                "Make room on the disk, or choose another folder.",
                folder=self.folder,
                why=error.strerror or error,
            ) from error
        self._accepting = True
        self.put(tick)
        for worker in self._workers.values():
            worker.start()
        if self._mirror is not None:
            self._mirror.start()
        self._watch.start()

    def put(self, item: Item) -> bool:
        """Take something to record; any thread, never waits. What finds no room is counted.

        Return whether it was taken.
        """
        if not self._accepting:
            return False
        name = "signals"
        if isinstance(item, FrameItem):
            name = "video"
        elif isinstance(item, SampleItem) and item.spec.kind == "audio":
            name = "audio"
        if isinstance(item, LossItem):
            self._count(item)
        taken = self._workers[name].put(item)
        if not taken:
            self._refused(item, name)
        return taken

    def stop(self, timeout: float = 3 * FINISH_SECONDS) -> RecorderStatus:
        """End the recording and return how it ended. Idempotent; waits for the disk."""
        self._stopping.set()
        if self._watch.is_alive():
            self._watch.join(timeout)
        return self.status

    @property
    def over(self) -> bool:
        """Return whether it has ended, for whatever reason, and nothing is written any more."""
        return self._hold is not None and not self._watch.is_alive()

    @property
    def status(self) -> RecorderStatus:
        """Return how it stands now; any thread."""
        depth = max(worker.depth for worker in self._workers.values())
        reasons, failed = self._reasons(depth)
        state = RecorderState.RECORDING
        if failed:
            state = RecorderState.FAILED
        elif self._closed:
            state = RecorderState.CLOSED
        elif reasons:
            state = RecorderState.TROUBLED
        streams: dict[StreamKind, int] = {
            kind: tally.samples for kind, tally in self._tallies.items() if tally.samples
        }
        return RecorderStatus(
            state,
            self.folder,
            reasons,
            max(tally.seconds for tally in self._tallies.values()),
            sum(segments.size for segments in self._segments.values()),
            depth,
            depth >= self._policy.alarm,
            self._lost,
            self._guard.left,
            MappingProxyType(streams),
            self._signals.kept.ranges,
        )

    # -- loss --------------------------------------------------------------------------------

    def _refused(self, item: Item, name: str) -> None:
        """Count what found no room, and write down what it was where that can be."""
        kind, first, count, start, stop = name, 0, 1, self._began, self._began
        if isinstance(item, SampleItem):
            kind, first, count = item.spec.kind, item.block.first, len(item.block)
            start, stop = int(item.block.times[0]), int(item.block.times[-1])
        elif isinstance(item, FrameItem):
            first, start, stop = item.index, item.time, item.time
        elif isinstance(item, RatingItem):
            kind, count = "rating", len(item.times)
            start, stop = int(item.times[0]), int(item.times[-1])
        loss = LossItem(kind, first, count, start, stop, stop, f"the queue of {FILES[name]}")
        self._count(loss)
        if not isinstance(item, LossItem):
            self._workers["signals"].put(loss)

    def _count(self, loss: LossItem) -> None:
        with self._lock:
            self._lost += loss.count
            self._losses[loss.kind] = self._losses.get(loss.kind, 0) + loss.count

    def _reasons(self, depth: float) -> tuple[tuple[Sentence, ...], bool]:
        """Return what the operator must know, the worst first, and whether something failed."""
        failures = self._failures()
        reasons = list(failures)
        if self._why_ended is not None:
            reasons.append(self._why_ended)
        if self._lost:
            reasons.append(say("{count} samples could not be recorded.", count=self._lost))
        if self._mirror is not None and self._mirror.failure is not None:
            why = self._mirror.failure.strerror or self._mirror.failure
            reasons.append(
                say("The copy {folder} has ended ({why}).", folder=self._mirror.copy, why=why)
            )
        if not self._closed and depth >= self._policy.alarm:
            reasons.append(say("The disk is too slow: its queue is {share:.0%} full.", share=depth))
        if not self._closed and self._guard.warns:
            minutes = say(
                "The disk of {folder} is full in {minutes:.0f} minutes. Make room.",
                folder=self.folder,
                minutes=self._guard.left,
            )
            reasons.append(minutes)
        return tuple(reasons), bool(failures)

    def _failures(self) -> tuple[Sentence, ...]:
        failures = []
        if self._removed:
            failures.append(
                say(
                    "The recording {folder} has been removed. Stop, and record to another folder.",
                    folder=self.folder,
                )
            )
        for name, worker in self._workers.items():
            error = worker.failure
            if error is not None:
                why = getattr(error, "strerror", None) or repr(error)
                failures.append(
                    say(
                        "{file} cannot be written ({why}). Stop, make room or choose another"
                        " folder, and record anew.",
                        file=self.folder / FILES[name],
                        why=why,
                    )
                )
        if self._no_end is not None:
            failures.append(
                say(
                    "The end of {folder} could not be written ({why}). Make room, and run emoscope"
                    " recover.",
                    folder=self.folder,
                    why=self._no_end.strerror or self._no_end,
                )
            )
        if self._unfinished:
            failures.append(say("The disk of {folder} does not answer.", folder=self.folder))
        return tuple(failures)

    # -- watching thread ---------------------------------------------------------------------

    def _run(self) -> None:
        while not self._stopping.wait(self._policy.watch):
            try:
                self._look()
            except Exception:  # the thread's boundary: watching goes on, and so does recording
                log.exception("watching the recording %s", self.folder)
            if self._why_ended is not None:
                break
        try:
            self._finish()
        except Exception:
            log.exception("ending the recording %s", self.folder)
            self._unfinished = True
        if self._hold is not None:
            self._hold.release()
        self._report()

    def _look(self) -> None:
        tick = self._pulse()
        self.put(tick)
        written = sum(segments.size for segments in self._segments.values())
        try:
            gone = not (self.folder / "session.json").exists()
            self._guard.look(to_seconds(tick.time), written)
        except OSError:
            gone = True
        self._removed |= gone or any(s.deleted for s in self._segments.values())
        if self._guard.over and not self._removed:
            self._why_ended = say(
                "The recording was ended in good order: the disk of {folder} is full.",
                folder=self.folder,
            )
        self._report()

    def _report(self) -> None:
        status = self.status
        said = (status.state, tuple(r.template for r in status.reasons))
        if said != self._reported:
            self._reported = said
            try:
                self._on_status(status)
            except Exception:
                log.exception("a listener failed")

    def _finish(self) -> None:
        """Write what is queued, close the files, say in end.json how it went."""
        self.put(self._pulse())
        self._accepting = False
        ended = all(self._workers[name].finish(FINISH_SECONDS) for name in ("video", "audio"))
        ended &= self._workers["signals"].finish(FINISH_SECONDS)
        spoilt = sum(worker.spoilt for worker in self._workers.values())
        if spoilt:
            with self._lock:
                self._losses["items"] = spoilt
                self._lost += spoilt
        if not ended:
            self._unfinished = True
            return
        try:
            size, crc = self._log.close()
            document = end_document(
                self.folder,
                tick=self._pulse(),
                why=self._why_ended,
                failures=self._failures(),
                losses=self._losses,
                tallies=self._tallies,
                ratings=self._signals.ratings,
                integrity=(size, crc),
            )
            write_last(self.folder, document)
        except OSError as error:
            log.error("%s: no end.json (%s)", self.folder, error)
            self._no_end = None if self._removed else error
        if self._mirror is not None:
            self._mirror.finish(FINISH_SECONDS)
        self._closed = True
