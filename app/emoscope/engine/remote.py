"""A session that runs in the engine, as the window sees it: the same surface as ``Session``.

One thread, ``engine-line``, hears the engine and calls the listeners. Samples are read from shared
memory, without copies; times are the engine's, since the system's monotonic clock is everybody's.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

from emoscope.engine._messages import (
    Answered,
    Greeting,
    Opened,
    RingSeen,
    Sentences,
    Snapshot,
    Told,
)
from emoscope.engine._seen import SeenCapture, SeenEstimator, SeenPipeline, SeenRecorder, SeenTap
from emoscope.engine._seen_markers import SeenMarkers
from emoscope.engine._wire import Line
from emoscope.engine._words import clock_text, error_of, fusion_in, request_of, silent
from emoscope.engine.errors import EngineError, EngineLost
from emoscope.markers import Entry, Marker
from emoscope.rating_log import RatingLog, Times, Values
from emoscope.recording import RecorderStatus
from emoscope.settings import Settings
from emoscope.sitting import WISHES, Answer, Listeners
from emoscope.statistics import Statistics
from emoscope_devices import LiveClock, Ring, Sentence, StreamKind, say
from emoscope_models import Modality, Reason, because

log = logging.getLogger(__name__)

OPEN_SECONDS = 60.0
DISK_SECONDS = 70.0
"""How long an answer that waits for the disk may take; the recorder gives it a minute itself."""
STOP_SECONDS = 90.0
QUIET_SECONDS = 4.0
"""An engine tells how it stands three times a second; silence for so long is said."""


class RemoteSession:
    """One sitting in another process. ``start`` begins to listen; what happened before comes first.

    ``since``: when it has been without a window, in the words of the wall clock; empty for one that
    has just been opened. ``problems``: chosen devices that cannot be used.
    """

    def __init__(self, line: Line, opened: Opened, greeting: Greeting | None = None) -> None:
        """Follow a session that runs, with what its engine told at the door."""
        self.clock = LiveClock(opened.origin_ns, opened.wall_origin_ns)
        self.choice = opened.choice
        self.listeners = Listeners()
        self.lost: list[Callable[[Sentences], object]] = []
        """Who wants to know when the engine has gone."""
        self.told: list[Callable[[Sentence, bool], object]] = []
        """Who hears what an operator must know, and whether something is wrong."""
        self.statistics = Statistics()
        self._seen = SeenMarkers(self.clock.now, self._send, self._call)
        self.mark, self.amend = self._seen.mark, self._seen.amend
        self.rate = RatingLog(self._rate).rate
        self.problems: Mapping[StreamKind, Sentences] = opened.problems
        self.captures = {k: SeenCapture(k, spec) for k, spec in opened.snapshot.specs.items()}
        self.pipeline = SeenPipeline(fusion_in(opened))
        self.tap = SeenTap()
        self.since = clock_text(greeting.alone_ns) if greeting is not None else ""
        self._greeting = greeting or Greeting()
        self._line = line
        self._gone: Sentence | None = None
        self._heard = time.monotonic()
        self._ending = self._farewell = False
        self._lock = threading.Lock()
        self._number = 0
        self._waiting: dict[int, Callable[[Answered], object]] = {}
        self._snapshot = opened.snapshot
        self._take_snapshot(opened.snapshot)
        self._thread = threading.Thread(target=self._run, name="engine-line", daemon=True)

    @classmethod
    def made(cls, line: Line, choice: tuple[str, str, str], settings: Settings) -> Self:
        """Return a new session in an engine that has none. Raises EngineError."""
        line.patience(OPEN_SECONDS)
        try:
            line.put(request_of(0, "open", choice=choice, settings=settings))
            answer, _ = line.take()
        except (OSError, EOFError, ValueError) as error:
            raise silent(error) from error
        if not isinstance(answer, Answered):
            raise silent(ValueError("no answer"))
        if answer.trouble:
            raise error_of(answer)
        return cls(line, answer.value)

    # -- the window's thread -----------------------------------------------------------------

    @property
    def failure(self) -> Sentence | Reason | None:
        """Return why it is of no use any more, or that the engine is silent."""
        if self._gone is not None:
            return self._gone
        silent = time.monotonic() - self._heard
        if self._thread.is_alive() and not self._ending and silent > QUIET_SECONDS:
            return because(
                "The engine has not answered for {seconds:.0f} s; what is shown is old. If it stays"
                " so: emoscope engine stop --force",
                seconds=silent,
            )
        return self._snapshot.failure

    @property
    def replayed(self) -> bool:
        """Return whether what is shown happened another time."""
        return self._snapshot.replayed

    @property
    def resting(self) -> bool:
        """Return whether an EEG rest is being recorded."""
        return self._snapshot.resting

    @property
    def dropped(self) -> int:
        """Return how many results this window was too slow for."""
        return self._snapshot.dropped

    @property
    def ran(self) -> Mapping[Modality, SeenEstimator]:
        """Return every estimator that took part."""
        return {m: SeenEstimator(name) for m, name in self._snapshot.providers.items()}

    def start(self) -> None:
        """Begin to hear."""
        self._heard = time.monotonic()
        self._line.patience(None)
        self._thread.start()

    def ring(self, kind: StreamKind) -> Ring | None:
        """Return the ring of a stream; None before its first sample. Ask anew for each use."""
        capture = self.captures.get(kind)
        return capture.ring if capture else None

    @property
    def markers(self) -> list[Marker]:
        """Return the markers that count, as amended, in the order in which they were set."""
        return self._seen.markers

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all that was set and amended, in order."""
        return self._seen.entries

    def request(
        self, modality: Modality, method: str, *, answer: Answer | None = None, **values: Any
    ) -> None:
        """Call a ``method`` of WISHES of an estimator; ``answer`` hears of it."""
        if method not in WISHES:
            raise KeyError(method)

        def answered(reply: Answered) -> None:
            if answer is not None and not reply.trouble:
                answer(reply.value)

        self._send("request", answered, modality=modality, method=method, **values)

    def _rate(self, times: Times, values: Values) -> None:
        self._send("rate", self._unrated, times=times, values=values)

    def _unrated(self, reply: Answered) -> None:
        """Say that a rating was not taken; an engine that has gone says so itself."""
        if reply.trouble and reply.kind != EngineLost.__name__:
            why = reply.trouble[0]
            self._say(say("A part of the continuous rating was not recorded: {why}", why=why), True)

    # -- beside the window's thread: these wait ----------------------------------------------

    def record(self, folder: Path, **options: Any) -> SeenRecorder:
        """Record into ``folder``. Raises RecorderError, and EngineError when it is gone."""
        if options.get("mirror") is not None:
            options["mirror"] = options["mirror"].absolute()
        self._take_snapshot(self._ask("record", DISK_SECONDS, folder=folder.absolute(), **options))
        assert self.tap.recorder is not None
        return self.tap.recorder

    def stop_recording(self) -> RecorderStatus | None:
        """End the recording and return how it ended; None when there was none."""
        status, snapshot = self._ask("end_recording", DISK_SECONDS)
        self._take_snapshot(snapshot)
        ended: RecorderStatus | None = status
        return ended

    def stop(self, timeout: float = STOP_SECONDS) -> bool:
        """End recording, session and engine; return whether all ended in time. Idempotent."""
        if not self._thread.is_alive() and self._gone is None and not self._ending:
            self.start()
        self._ending = True
        ended = False
        try:
            ended = bool(self._ask("stop", max(timeout, STOP_SECONDS)))
        except EngineError as error:
            log.info("%s", error)  # it had gone before
        self.leave()
        return ended

    def leave(self) -> None:
        """Let go of the engine, which goes on as long as it records."""
        self._ending = True
        self._line.close()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(5.0)
        self.tap.recording = False

    def news(self) -> Sentence:
        """Return what an operator must know of a session that was taken up again."""
        if self.tap.recording and self.tap.recorder is not None:
            return say(
                "The recording {folder} has gone on without a window since {since}. It goes on,"
                " with the devices and settings that it was begun with.",
                folder=self.tap.recorder.folder,
                since=self.since,
            )
        return say("The session has gone on without a window since {since}.", since=self.since)

    # -- to the engine -----------------------------------------------------------------------

    def _send(
        self, name: str, answered: Callable[[Answered], object] | None = None, /, **values: Any
    ) -> None:
        with self._lock:
            self._number += 1
            number = self._number
            if answered is not None:
                self._waiting[number] = answered
        try:
            self._line.put(request_of(number, name, **values))
        except OSError as error:
            log.info("%s was not sent (%s)", name, error)
            self._answer(Answered(number, None, silent(error).sentences, "EngineLost"))

    def _ask(self, name: str, patience: float, **values: Any) -> Any:
        came, found = threading.Event(), []

        def answered(reply: Answered) -> None:
            found.append(reply)
            came.set()

        if self._gone is not None or not self._thread.is_alive():
            raise silent(EOFError("it has gone"))
        self._send(name, answered, **values)
        if not came.wait(patience):
            raise silent(TimeoutError(f"no answer for {patience:.0f} s"))
        if found[0].trouble:
            raise error_of(found[0])
        return found[0].value

    # -- from the engine: its own thread -----------------------------------------------------

    def _run(self) -> None:
        why = "it hung up"
        try:
            self._catch_up()
            while True:
                message, descriptors = self._line.take()
                self._heard = time.monotonic()
                try:
                    self._hear(message, descriptors)
                finally:
                    for descriptor in descriptors:
                        os.close(descriptor)
        except EOFError:
            pass
        except (OSError, ValueError) as error:
            why = str(error)
        except Exception as error:  # the thread's boundary: becomes a sentence in the window
            log.exception("the line to the engine")
            why = repr(error)
        self._line.close()
        self._end(why)

    def _catch_up(self) -> None:
        """Tell the listeners what happened before this window came."""
        found, self._greeting = self._greeting, Greeting()
        for modality, reasons in found.models:
            self._call("model", modality, reasons)
        for entry in found.markers:
            self._seen.note(entry)
        for result in found.answers:
            self._call("result", result)
        if self.since:
            self._say(self.news(), False)

    def _hear(self, message: Any, descriptors: tuple[int, ...]) -> None:
        if isinstance(message, Told):
            self._told(message)
        elif isinstance(message, Snapshot):
            self._take_snapshot(message)
        elif isinstance(message, RingSeen):
            ring = Ring.seen(message.spec, message.capacity, message.mirror, descriptors[0])
            self.captures[message.kind].ring = ring
        elif isinstance(message, Answered):
            self._answer(message)
        else:
            raise ValueError(f"{type(message).__name__} was not expected")

    def _told(self, message: Told) -> None:
        if message.listeners == "ended":
            self._farewell = True
            return
        if message.listeners == "result":
            self.statistics.count(message.values[0])
        elif message.listeners == "noted":
            self._seen.note(message.values[0])
            return
        elif message.listeners == "state":
            kind, status = message.values
            self.captures[kind].status = status
        self._call(message.listeners, *message.values)

    def _take_snapshot(self, snapshot: Snapshot) -> None:
        with self._lock:  # one that is older than what an answer brought comes too late
            if snapshot.time < self._snapshot.time:
                return
            dropped = snapshot.dropped - self._snapshot.dropped
            self._snapshot = snapshot
        for kind, capture in self.captures.items():
            capture.take(snapshot.captures[kind], snapshot.specs[kind])
        self.pipeline.skipped = snapshot.skipped
        self.pipeline.estimators = tuple(snapshot.providers)
        self.tap.take(snapshot)
        if dropped > 0:
            self._say(
                say(
                    "This window was too slow for {count} answers. They were not lost: the engine"
                    " had them, and a recording holds them.",
                    count=snapshot.dropped,
                ),
                True,
            )

    def _say(self, sentence: Sentence, wrong: bool) -> None:
        for listener in self.told:
            listener(sentence, wrong)

    def _answer(self, reply: Answered) -> None:
        with self._lock:
            answered = self._waiting.pop(reply.number, None)
        if answered is not None:
            answered(reply)

    def _end(self, why: str) -> None:
        with self._lock:
            numbers = list(self._waiting)
        for number in numbers:
            self._answer(Answered(number, None, silent(EOFError(why)).sentences, "EngineLost"))
        if self._ending:
            return
        sentences = self._epitaph(why)
        self._gone = sentences[0]
        self.tap.recording = False
        for listener in self.lost:
            listener(sentences)

    def _epitaph(self, why: str) -> tuple[Sentence, ...]:
        """Return what the operator must know and do when the engine has died."""
        if self._farewell:
            return (
                say("The engine of Emoscope was ended from outside, in good order."),
                say("Press F5 to start again."),
            )
        recorder = self.tap.recorder
        if self.tap.recording and recorder is not None:
            return (
                say("The engine of Emoscope has died: the recording has stopped."),
                say(
                    "{folder} is readable to its last second; give it its end with: emoscope"
                    " recover. Press F5 to start again.",
                    folder=recorder.folder,
                ),
            )
        return (
            say("The engine of Emoscope has died ({why}).", why=why),
            say("Press F5 to start again, and report the log if this comes again."),
        )

    def _call(self, listeners: str, *values: Any) -> None:
        for listener in tuple(getattr(self.listeners, listeners)):
            try:
                listener(*values)
            except Exception:
                log.exception("a listener failed")
