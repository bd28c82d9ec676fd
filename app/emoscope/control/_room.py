"""What all clients share: who is here, and what each of them hears. The server's thread."""

import json
import logging
from collections.abc import Mapping
from typing import Any, Protocol

from emoscope.control._alarms import Alarms
from emoscope.control._desk import Desk
from emoscope.control._facts import (
    entry_facts,
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
from emoscope.markers import Entry, Marker
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus, as_record
from emoscope_devices import CaptureStatus, StreamKind

log = logging.getLogger(__name__)


class Hearer(Protocol):
    """A client that hears of topics."""

    topics: set[str]
    outbox: Outbox


class Room:
    """Makes each message once, however many hear it, and none that nobody hears."""

    def __init__(
        self, feed: Feed, desk: Desk, limits: Limits, token: str, alarms: Alarms | None
    ) -> None:
        """Have nobody in it. Without ``alarms`` the owner tells them."""
        self.feed, self.desk, self.limits, self.token = feed, desk, limits, token
        self.attempts = Attempts()
        self.hearers: set[Hearer] = set()
        self._alarms = alarms
        self._standing: dict[int, str] = {}
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

    def tell(self, topic: str, kind: str, /, **values: Any) -> None:
        """Tell all who hear of a topic."""
        if self.heard(topic):
            text = written(kind, **values)
            for hearer in self.hearers:
                if topic in hearer.topics:
                    hearer.outbox.put(text)

    @property
    def standing(self) -> list[str]:
        """Return the messages of the alarms that stand."""
        return list(self._standing.values())

    # -- what happens ------------------------------------------------------------------------

    def happened(self, heard: Heard) -> None:
        """Pass on what a session's listeners heard."""
        if heard.what == "result":
            self._result(heard.values[0], heard.session)
        elif heard.what == "noted":
            self._noted(heard.values[0], heard.session)
        elif heard.what == "unmarked":
            token, why = heard.values
            self.desk.unmarked(token, why)
        elif heard.what == "state":
            kind, status = heard.values
            self._state(kind, status, heard.session)
        elif heard.what == "recorder":
            self._recorder(heard.values[0], heard.session)
        else:
            modality, reasons = heard.values
            if self._alarms is not None:
                self._alarms.ears.model(modality, reasons)
            said = texts(reasons)
            values = {"model": modality, "ready": not said, "reasons": said}
            self.tell("states", "model", session=heard.session, **values)

    def look(self) -> None:
        """Look whether another session runs, and say so."""
        if self.feed.look():
            self._due.clear()
            self._standing.clear()
            if self._alarms is not None:
                self._alarms.begin(self.feed.sitting)
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
        if self._alarms is not None:
            for alarm in self._alarms.look(self.feed):
                self.told("alarms", "alarm", {"alarm": alarm})

    def told(self, topic: str, kind: str, values: Mapping[str, Any]) -> None:
        """Pass on what is told, by the owner or by the watch; alarms that stand are kept."""
        alarm = values.get("alarm")
        if kind == "alarm" and isinstance(alarm, Mapping):
            number = alarm.get("number", 0)
            self._standing.pop(number, None)
            if alarm.get("state") in ("active", "acknowledged"):
                self._standing[number] = written(kind, **values)
        self.tell(topic, kind, **values)

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

    def _noted(self, entry: Entry, session: int) -> None:
        self.desk.noted(entry)
        if isinstance(entry.told, Marker):
            if self.feed.wanted:
                self._due.append(entry.told)
            self.tell("markers", "marker", session=session, **entry_facts(entry))
        else:
            self.tell("markers", "amendment", session=session, **entry_facts(entry))

    def _state(self, kind: StreamKind, status: CaptureStatus, session: int) -> None:
        if self._alarms is not None:
            self._alarms.ears.state(kind, status)
        self.tell("states", "state", session=session, stream=kind, **stream_facts(status))

    def _recorder(self, status: RecorderStatus, session: int) -> None:
        sitting = self.feed.sitting
        recording = sitting is not None and sitting.tap.recording
        self.tell("recorder", "recorder", session=session, **recorder_facts(status, recording))
