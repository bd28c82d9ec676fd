"""Beside a session: what its threads tell is queued, and sent by a thread that may wait."""

import logging
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from emoscope._lab_settings import LabSettings
from emoscope.markers import Entry, details_of
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus
from emoscope.session import Session
from emoscope_devices import Annotation, CaptureStatus, Sentence, StreamKind, say
from emoscope_models import Modality, Reason

log = logging.getLogger(__name__)

TURN_SECONDS = 0.04
QUEUED = 4000
"""Things told that may wait to be sent, a minute and a half of answers; then the oldest go."""
LONGEST_LABEL = 200
"""Characters of a label in lists and plots."""
LSL, OSC = "lsl", "osc"


class Publisher(Protocol):
    """Sends what happens somewhere. One thread."""

    unsent: int

    def result(self, result: Result) -> None:
        """An answer."""

    def state(self, kind: StreamKind, status: CaptureStatus, now: int) -> None:
        """A device's state."""

    def model(self, modality: Modality, reasons: tuple[Reason, ...], now: int) -> None:
        """A model is ready or could not be loaded."""

    def recorder(self, status: RecorderStatus, now: int) -> None:
        """A recording's state."""

    def noted(self, entry: Entry) -> None:
        """A marker was set or amended."""

    def turn(self, now: int) -> None:
        """Time goes on."""

    def close(self) -> None:
        """End."""


Make = Callable[[Session, LabSettings], Publisher]


def attach(session: Session, lab: LabSettings) -> None:
    """Let a session that has not started give to other programs, and take from them, as set.

    It costs nothing where nothing is set. What cannot work is said by a note among the markers.
    """
    if lab.lsl_out:
        Sender(session, lab, LSL, _lsl_streams).attach()
    if lab.osc:
        Sender(session, lab, OSC, _osc_out).attach()
    if lab.lsl_markers:
        session.bodies["lsl-markers"] = lambda: _follow(session, lab)


class Sender:
    """One publisher, fed by a session's listeners through a queue."""

    def __init__(self, session: Session, lab: LabSettings, name: str, make: Make) -> None:
        """``make`` makes the publisher, on its own thread."""
        self._session, self._lab, self._name, self._make = session, lab, name, make
        self._queue: deque[tuple[str, tuple[Any, ...]]] = deque(maxlen=QUEUED)
        self.dropped = 0
        self._lost = False

    def attach(self) -> None:
        """Listen to the session, and send while it runs."""
        heard, now = self._session.listeners, self._session.clock.now
        heard.result.append(lambda result: self._put("result", result))
        heard.state.append(lambda *said: self._put("state", *said, now()))
        heard.model.append(lambda *said: self._put("model", *said, now()))
        heard.recorder.append(lambda status: self._put("recorder", status, now()))
        heard.noted.append(lambda entry: self._put("noted", entry))
        self._session.bodies[f"{self._name}-out"] = self.run

    def run(self) -> None:
        """Send until the session stops: a thread's body."""
        try:
            publisher = self._make(self._session, self._lab)
        except Exception as error:  # a library that is not there, a port that is not to be had
            log.exception("sending to %s cannot begin", self._name)
            self._ended(error)
            return
        try:
            while not self._session.stopping.wait(TURN_SECONDS):
                self._turn(publisher)
            self._turn(publisher)
        except Exception as error:  # the thread's boundary: the session goes on
            log.exception("sending to %s ended", self._name)
            self._ended(error)
        finally:
            publisher.close()
            if self.dropped or publisher.unsent:
                log.warning(
                    "%s: %d not sent, %d dropped", self._name, publisher.unsent, self.dropped
                )

    def _put(self, what: str, *values: Any) -> None:
        self.dropped += len(self._queue) == QUEUED
        self._queue.append((what, values))

    def _turn(self, publisher: Publisher) -> None:
        while self._queue:
            what, values = self._queue.popleft()
            getattr(publisher, what)(*values)
        publisher.turn(self._session.clock.now())
        # What UDP does not take is nobody's fault: often nobody listens.
        if self.dropped or (publisher.unsent and self._name == LSL):
            self._say_lost()

    def _say_lost(self) -> None:
        if not self._lost:
            self._lost = True
            what = say(
                "{name} did not get everything: this computer was too slow. Recordings made here"
                " are not affected.",
                name=self._name.upper(),
            )
            _note(self._session, self._name, what)

    def _ended(self, error: Exception) -> None:
        self._queue = deque(maxlen=0)
        what = say(
            "Nothing is sent to {name} any more ({error}).",
            name=self._name.upper(),
            error=repr(error),
        )
        _note(self._session, self._name, what)


def _note(session: Session, origin: str, sentence: Sentence) -> None:
    session.mark(str(sentence), kind="note", origin=origin)


def _lsl_streams(session: Session, lab: LabSettings) -> Publisher:
    # liblsl listens on the network: loaded when it is asked for.
    from emoscope.outlets._lsl import LSLStreams

    return LSLStreams(session, lab)


def _osc_out(session: Session, lab: LabSettings) -> Publisher:
    from emoscope.outlets._osc import OSCOut

    return OSCOut(session, lab)


def shortened(text: str) -> tuple[str, str]:
    """Return a marker's label, and details with the whole ``text`` where that is too long for one.

    Programs send lines of JSON as markers: nothing of them may get lost.
    """
    if len(text) <= LONGEST_LABEL:
        return text, ""
    return f"{text[: LONGEST_LABEL - 1]}…", details_of(what="text", text=text)


def _follow(session: Session, lab: LabSettings) -> None:
    """Take markers from LSL until the session stops: a thread's body."""

    def take(note: Annotation) -> None:
        label, details = shortened(note.label)
        session.mark(label, note.seconds, note.time, origin=note.origin, details=details)

    def tell(stream: str, sentences: tuple[Sentence, ...]) -> None:
        for sentence in sentences[:1]:
            _note(session, f"lsl:{stream}", sentence)

    try:
        from emoscope_devices.lsl_markers import LSLMarkers

        LSLMarkers(lab.lsl_markers, session.clock, take, tell).follow(session.stopping)
    except Exception as error:  # the thread's boundary: the session goes on
        log.exception("following LSL markers ended")
        what = say("Markers of LSL are not followed any more ({error}).", error=repr(error))
        _note(session, LSL, what)
