"""The composition root: sources, estimators and whoever listens, joined; runs without a display.

Threads: one ``capture-<stream>`` per source, one ``model-loader`` that ends when all models are
there, one ``pipeline``. Callbacks run on the pipeline thread, device states also on capture
threads; a listener that raises is logged and does not end the session.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from emoscope.marker_log import MarkerLog
from emoscope.markers import Entry, Marker
from emoscope.memory import Trimmer, few_arenas
from emoscope.pipeline import STREAM_OF, Pipeline
from emoscope.rating_log import RatingLog
from emoscope.recording import Recorder, RecorderStatus, Tap
from emoscope.sitting import RESTS, WISHES, Answer, Listeners, Reply
from emoscope.statistics import Statistics
from emoscope_devices import (
    Annotation,
    Block,
    Capture,
    CapturePolicy,
    CaptureState,
    CaptureStatus,
    Clock,
    LiveClock,
    Ring,
    Source,
    StreamKind,
    StreamSpec,
    to_ns,
)
from emoscope_models import Estimator, FusionSettings, Modality, ModelError, Reason, because

log = logging.getLogger(__name__)

LATENESS: Mapping[StreamKind, float] = MappingProxyType({"video": 0.25, "audio": 0.4, "eeg": 0.4})
"""Seconds after which a sample that has not come no longer holds up a tick."""
WATCH_SECONDS = 0.05
"""How often captures are looked after, and the longest sleep of the pipeline thread."""
PACE: tuple[StreamKind, ...] = ("video", "eeg", "audio")
"""The first of these that is captured wakes the pipeline; 130 blocks a second of the others need
not, since their windows close 0.15 s late anyway."""
DELIVERING = (CaptureState.LIVE, CaptureState.STALLED)

Loader = Callable[[], Estimator]
ShadowLoaders = Mapping[str, tuple[Modality, Loader]]
"""Models that run beside, by key: what each judges, and how to make it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What to do with an estimator, and what a recording says of it."""

    action: Callable[[Estimator], object]
    method: str
    values: Mapping[str, Any]


class Session:
    """One sitting. A context manager: entering starts it; leaving stops it, in order.

    ``sources`` at most one per kind of stream. ``loaders`` make the estimators, one after another
    on their own thread, so that a window is up before the models are. ``shadows`` run beside and
    have no vote; they are loaded last.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        loaders: Mapping[Modality, Loader],
        *,
        shadows: ShadowLoaders = MappingProxyType({}),
        fusion: FusionSettings | None = None,
        policy: CapturePolicy | None = None,
        clock: Clock | None = None,
        preroll: float = 0.0,
        shared: bool = False,
    ) -> None:
        """Join the parts; nothing is opened or started before ``start``.

        A recording begins with the last ``preroll`` seconds. ``shared`` rings others can read, too.
        """
        few_arenas()
        self.clock = clock or LiveClock()
        self.listeners, self.statistics = Listeners(), Statistics()
        self.ran: dict[Modality, Estimator] = {}  # that took part, also after the session's end
        self.failure: Reason | None = None  # when the pipeline died of a bug; the window shows it
        self.captures: dict[StreamKind, Capture] = {}
        self._loaders, self._shadow_loaders = dict(loaders), dict(shadows)
        self.resting = False  # whether an EEG rest is being recorded
        self._stop = self.stopping = threading.Event()
        self._wake = threading.Event()
        self.bodies = {"model-loader": self._load, "pipeline": self._run}
        """What threads do, by name, from start on; what is added must end when ``stopping``."""
        self._loaded: list[Estimator | tuple[Modality, tuple[Reason, ...]]] = []
        self._loaded_shadows: deque[tuple[str, Modality, Estimator | tuple[Reason, ...]]] = deque()
        self._asked: deque[tuple[Modality, _Asked, bool]] = deque()
        self._threads: list[threading.Thread] = []
        for source in sources:
            self._add(source, policy, shared)
        self._pace = next((kind for kind in PACE if kind in self.captures), None)
        self.pipeline = self._pipeline(fusion or FusionSettings())
        self.tap = Tap(self.captures, self.pipeline, self.clock, preroll, self._recorder_said)
        self._log = MarkerLog(self.clock.now, self.tap.marker, self._noted)
        self.mark, self.amend = self._log.mark, self._log.amend
        self.rate = RatingLog(self.tap.rating).rate

    def _pipeline(self, fusion: FusionSettings) -> Pipeline:
        wanted = tuple(m for m in self._loaders if STREAM_OF[m] in self.captures)
        simulated = any(capture.source.spec.demo for capture in self.captures.values())
        return Pipeline(self.ring, wanted, fusion, self.clock.now, skip=True, simulated=simulated)

    def _add(self, source: Source, policy: CapturePolicy | None, shared: bool) -> None:
        kind = source.spec.kind
        if kind in self.captures:
            raise ValueError(f"two sources for the {kind} stream")
        self.captures[kind] = Capture(
            source,
            self.clock,
            sinks=(self._arrived,),
            policy=policy,
            shared=shared,
            on_state=self._state_changed,
            on_annotation=self._annotated,
        )

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def start(self) -> None:
        """Start all threads and return at once."""
        if self._threads:
            raise RuntimeError("this session has been started already")
        for capture in self.captures.values():
            capture.start()
        for name, body in self.bodies.items():
            thread = threading.Thread(target=body, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self, timeout: float = 6.0) -> bool:
        """Stop pipeline, then captures; return whether all threads ended in time. Idempotent."""
        self._stop.set()
        self._wake.set()
        for capture in self.captures.values():
            capture.request_stop()
        for thread in self._threads:
            thread.join(timeout)
        ended = not any(thread.is_alive() for thread in self._threads)
        for capture in self.captures.values():
            ended &= capture.stop(timeout)
        self._close_unused()
        self.tap.close()
        return ended

    def record(self, folder: Path, **options: Any) -> Recorder:
        """Record into ``folder``; options and errors are those of ``Tap.begin``.

        Also before ``start``: then the recording holds everything that the answers came from.
        """
        recorder = self.tap.begin(folder, **options)
        self._wake.set()
        return recorder

    def stop_recording(self) -> RecorderStatus | None:
        """End the recording and return how it ended, None without one. Waits for the disk."""
        return self.tap.end()

    def _close_unused(self) -> None:
        """Close models that came too late to take part: left to be collected they can hang."""
        made = [*self._loaded, *(shadow for _, _, shadow in self._loaded_shadows)]
        self._loaded.clear()
        self._loaded_shadows.clear()
        for item in made:
            if not isinstance(item, tuple):
                item.close()

    def ring(self, kind: StreamKind) -> Ring | None:
        """Return the ring of a stream; None before its first sample. Ask anew for each use."""
        capture = self.captures.get(kind)
        return capture.ring if capture else None

    @property
    def markers(self) -> list[Marker]:
        """Return the markers that count, as amended, in the order in which they were set."""
        return self._log.markers

    @property
    def entries(self) -> Sequence[Entry]:
        """Return all that was set and amended, in order."""
        return self._log.entries

    def ask(
        self,
        modality: Modality,
        action: Callable[[Estimator], object],
        beside: bool = False,
        *,
        method: str = "",
        **values: Any,
    ) -> None:
        """Run ``action`` with an estimator on the pipeline thread, between ticks.

        For what an operator does to a model: choose a face, begin and end a rest; with ``beside``
        also with the shadows of that modality. Without that estimator nothing happens. A recording
        says which ``method`` of the estimator was called, and with what ``values``.
        """
        method = method or getattr(action, "__name__", "")
        self._asked.append((modality, _Asked(action, method, values), beside))
        self._wake.set()

    def request(
        self, modality: Modality, method: str, *, answer: Answer | None = None, **values: Any
    ) -> None:
        """Call a ``method`` of WISHES of an estimator, as ``ask`` does; ``answer`` hears of it.

        Unlike an action, a name can be asked for from another process, too.
        """
        beside = WISHES[method]
        if method in RESTS:
            self.resting = method == RESTS[0]

        def obey(estimator: Any) -> None:
            act = getattr(estimator, method, None)
            value = act(**values) if act is not None else None
            if answer is not None:
                answer(Reply(act is not None, value, self.clock.now()))

        self.ask(modality, obey, beside, method=method, **values)

    @property
    def replayed(self) -> bool:
        """Return whether what is shown happened another time."""
        return any(getattr(c.source, "replayed", False) for c in self.captures.values())

    @property
    def over(self) -> bool:
        """Return whether no capture can deliver any more (files ended, devices unusable)."""
        gone = (CaptureState.ENDED, CaptureState.FAILED, CaptureState.STOPPED)
        return all(c.state in gone for c in self.captures.values())

    # -- pipeline thread ---------------------------------------------------------------------

    def _run(self) -> None:
        next_watch, trimmer = 0, Trimmer()
        try:
            while not self._stop.is_set():
                self._wake.wait(WATCH_SECONDS)
                self._wake.clear()
                now = self.clock.now()
                if now >= next_watch:
                    next_watch = now + to_ns(WATCH_SECONDS)
                    for capture in self.captures.values():
                        capture.check(now)
                self._admit(now)
                self._obey()
                self.tap.turn(now)
                for result in self.pipeline.advance(now, self._closed(now)):
                    self.statistics.count(result)
                    self.tap.result(result)
                    self._call(self.listeners.result, result)
                    if self._stop.is_set():
                        break
                trimmer.turn(now)  # when nobody waits for an answer
        except Exception:
            log.exception("the pipeline ended")
            self.failure = because("The engine failed; stop and start again, and report the log.")
        finally:
            self.pipeline.close()

    def _closed(self, now: int) -> dict[StreamKind, int]:
        closed: dict[StreamKind, int] = {}
        for kind, capture in self.captures.items():
            ring = capture.ring
            if ring is None or capture.state not in DELIVERING:
                closed[kind] = now
            else:
                closed[kind] = max(ring.watermark + 1, now - to_ns(LATENESS[kind]))
        return closed

    def _admit(self, now: int) -> None:
        while self._loaded:
            item = self._loaded.pop(0)
            if isinstance(item, tuple):
                self.pipeline.unavailable(*item)
                self.tap.refused(*item)
                self._call(self.listeners.model, *item)
            else:
                self.pipeline.add(item, since=now)
                self.ran[item.modality] = item
                self.tap.admitted(item, now)
                self._call(self.listeners.model, item.modality, ())
        while self._loaded_shadows:
            key, modality, made = self._loaded_shadows.popleft()
            if isinstance(made, tuple):
                self.pipeline.shadow_unavailable(key, modality, made)
            else:
                self.pipeline.add_shadow(key, made, since=now)

    def _obey(self) -> None:
        while self._asked:
            modality, action, beside = self._asked.popleft()
            estimator = self.pipeline.estimators.get(modality)
            asked = [] if estimator is None else [estimator]
            if beside:
                asked += [e for e in self.pipeline.shadows.values() if e.modality == modality]
            for one in asked:
                self._call([action.action], one)
            if estimator is not None:
                self.tap.asked(modality, action.method, action.values)

    # -- model-loader thread -----------------------------------------------------------------

    def _load(self) -> None:
        for modality, load in self._loaders.items():
            if self._stop.is_set():
                return
            if STREAM_OF[modality] not in self.captures:
                continue
            try:
                estimator = load()
                if self._stop.is_set():
                    estimator.close()
                    return
                self._loaded.append(estimator)
            except ModelError as error:
                log.info("%s", error)  # the operator hears it from the listeners
                self._loaded.append((modality, error.sentences))
            except Exception as error:
                log.exception("loading the %s model", modality)
                reason = because("The model could not be loaded ({error}).", error=repr(error))
                self._loaded.append((modality, (reason,)))
            self._wake.set()
        for key, (modality, load) in self._shadow_loaders.items():
            if not self._stop.is_set() and STREAM_OF[modality] in self.captures:
                self._loaded_shadows.append((key, modality, self._shadow(key, load)))

    def _shadow(self, key: str, load: Loader) -> Estimator | tuple[Reason, ...]:
        """Return a shadow model, or why there is none: the session goes on without it."""
        try:
            return load()
        except ModelError as error:
            log.warning("shadow model %s: %s", key, error)
            return error.sentences
        except Exception as error:
            log.exception("loading the shadow model %s", key)
            return (because("The model could not be loaded ({error}).", error=repr(error)),)

    # -- capture threads ---------------------------------------------------------------------

    def _arrived(self, spec: StreamSpec, block: Block) -> None:
        self.tap.samples(spec, block)
        if spec.kind == self._pace:
            self._wake.set()

    def _state_changed(self, capture: Capture, status: CaptureStatus) -> None:
        self.tap.state(capture.kind, status)
        self._call(self.listeners.state, capture.kind, status)
        self._wake.set()

    def _annotated(self, capture: Capture, note: Annotation) -> None:
        origin = note.origin or capture.source.spec.device
        kind: Any = note.kind or None
        about = {"origin": origin, "kind": kind, "details": note.details}
        self._log.mark(note.label or "?", note.seconds, note.time, **about)

    def _noted(self, entry: Entry) -> None:
        if isinstance(entry.told, Marker):
            self._call(self.listeners.marker, entry.told)
        self._call(self.listeners.noted, entry)

    def _recorder_said(self, status: RecorderStatus) -> None:
        self._call(self.listeners.recorder, status)

    @staticmethod
    def _call(listeners: Sequence[Callable[..., object]], *values: object) -> None:
        for listener in tuple(listeners):
            try:
                listener(*values)
            except Exception:
                log.exception("a listener failed")
