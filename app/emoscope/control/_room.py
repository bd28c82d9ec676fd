"""What all clients share: who is here, and what each of them hears. The server's thread."""

import json
import logging
from collections.abc import Mapping
from typing import Any, Protocol

from emoscope.control._desk import Desk
from emoscope.control._facts import (
    TROUBLE,
    marker_facts,
    quality_facts,
    recorder_facts,
    recording_facts,
    session_facts,
    stream_facts,
    texts,
)
from emoscope.control._feed import Feed, Heard
from emoscope.control._limits import Attempts, Limits
from emoscope.control._messages import written
from emoscope.control._outbox import Outbox
from emoscope.markers import Marker
from emoscope.pipeline import Result
from emoscope.recording import RecorderState, RecorderStatus, as_record
from emoscope_devices import CaptureStatus, StreamKind

log = logging.getLogger(__name__)


class Hearer(Protocol):
    """A client that hears of topics."""

    topics: set[str]
    outbox: Outbox


class Room:
    """Makes each message once, however many hear it, and none that nobody hears."""

    def __init__(self, feed: Feed, desk: Desk, limits: Limits, token: str, alarms: bool) -> None:
        """Have nobody in it. Without ``alarms`` the owner tells them."""
        self.feed, self.desk, self.limits, self.token = feed, desk, limits, token
        self.attempts = Attempts()
        self.hearers: set[Hearer] = set()
        self._alarms = alarms
        self._troubled: dict[str, tuple[str, ...]] = {}
        self._due: list[Marker] = []

    # -- who hears what ----------------------------------------------------------------------

    def enter(self, hearer: Hearer) -> None:
        """Let a client hear."""
        self.hearers.add(hearer)
        self.changed()

    def leave(self, hearer: Hearer) -> None:
        """A client has gone."""
        self.hearers.discard(hearer)
        self.changed()

    def changed(self) -> None:
        """A client hears other topics than before."""
        self.feed.wanted = self.heard("results")
        if not self.feed.wanted:
            self._due.clear()

    def heard(self, topic: str) -> bool:
        """Return whether anybody hears of a topic."""
        return any(topic in hearer.topics for hearer in self.hearers)

    def tell(self, topic: str, kind: str, **values: Any) -> None:
        """Tell all who hear of a topic."""
        if self.heard(topic):
            text = written(kind, **values)
            for hearer in self.hearers:
                if topic in hearer.topics:
                    hearer.outbox.put(text)

    # -- what happens ------------------------------------------------------------------------

    def happened(self, heard: Heard) -> None:
        """Pass on what a session's listeners heard."""
        if heard.what == "result":
            self._result(heard.values[0], heard.session)
        elif heard.what == "marker":
            marker, number = heard.values
            self._marker(marker, number, heard.session)
        elif heard.what == "state":
            kind, status = heard.values
            self._state(kind, status, heard.session)
        elif heard.what == "recorder":
            self._recorder(heard.values[0], heard.session)
        else:
            modality, reasons = heard.values
            said = texts(reasons)
            values = {"model": modality, "ready": not said, "reasons": said}
            self.tell("states", "model", session=heard.session, **values)

    def look(self) -> None:
        """Look whether another session runs, and say so."""
        if self.feed.look():
            self._due.clear()
            self._troubled.clear()
            self.tell("states", "session", **session_facts(self.feed))

    def second(self) -> None:
        """Tell what is told once a second."""
        sitting = self.feed.sitting
        if self.heard("quality"):
            self.tell("quality", "quality", **quality_facts(self.feed))
        if sitting is not None and sitting.tap.recording and self.heard("recorder"):
            facts = recording_facts(sitting)
            if facts is not None:
                self.tell("recorder", "recorder", session=self.feed.session, **facts)
        failure = sitting.failure if sitting is not None else None
        self._alarm("session", "alarm", (str(failure),) if failure else ())

    def _result(self, result: Result, session: int) -> None:
        due = sorted((m for m in self._due if m.time <= result.time), key=lambda m: m.time)
        self._due = [m for m in self._due if m.time > result.time]
        try:
            record = as_record(result, due)
            text = json.dumps(record, allow_nan=False)
        except ValueError:
            log.exception("result %d", result.sequence)
            return
        body = f'"session": {session}, "result": {text}}}'
        for hearer in self.hearers:
            if "results" in hearer.topics:
                hearer.outbox.put_result(body)

    def _marker(self, marker: Marker, number: int, session: int) -> None:
        self.desk.marked(marker, number)
        if self.feed.wanted:
            self._due.append(marker)
        self.tell("markers", "marker", session=session, marker=marker_facts(marker, number))

    def _state(self, kind: StreamKind, status: CaptureStatus, session: int) -> None:
        self.tell("states", "state", session=session, stream=kind, **stream_facts(status))
        bad = status.state in TROUBLE
        said = tuple(texts(status.reasons)) or (f"{kind}: {status.state.value}.",)
        self._alarm(kind, "alarm", said if bad else ())

    def _recorder(self, status: RecorderStatus, session: int) -> None:
        sitting = self.feed.sitting
        recording = sitting is not None and sitting.tap.recording
        self.tell("recorder", "recorder", session=session, **recorder_facts(status, recording))
        severity = "alarm" if status.state is RecorderState.FAILED else "warning"
        self._alarm("recorder", severity, tuple(texts(status.reasons)))

    def _alarm(self, about: str, severity: str, sentences: tuple[str, ...]) -> None:
        """Tell of trouble when it begins, changes or is over."""
        if not self._alarms or self._troubled.get(about, ()) == sentences:
            return
        over = not sentences
        said = sentences or self._troubled[about]
        if over:
            del self._troubled[about]
        else:
            self._troubled[about] = sentences
        self.tell("alarms", "alarm", about=about, severity=severity, over=over, sentences=said)

    def told(self, topic: str, kind: str, values: Mapping[str, Any]) -> None:
        """Pass on what the owner says."""
        self.tell(topic, kind, **values)
