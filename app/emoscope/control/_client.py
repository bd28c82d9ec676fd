"""One client of the WebSocket, from its greeting to its end. The server's thread.

connected ─hello, right token─► greeted ─► wishes and what it hears of ─► closed
    └─ wrong token, no hello in time, no room: an answer that says why, then closed
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Coroutine
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed

from emoscope.control._desk import as_refused
from emoscope.control._errors import Refused
from emoscope.control._facts import entry_facts, recorder_facts, session_facts
from emoscope.control._folders import below, unused
from emoscope.control._limits import Bucket
from emoscope.control._messages import (
    TOPICS,
    VERSION,
    Id,
    Unreadable,
    Wish,
    obeyed,
    read,
    refused,
)
from emoscope.control._offset import ClientClock
from emoscope.control._outbox import Outbox
from emoscope.control._room import Room
from emoscope.control._token import same

log = logging.getLogger(__name__)

BAD, WRONG_TOKEN, LATE, NO_ROOM = 4400, 4401, 4408, 4429
"""Codes with which a connection is closed, beside the protocol's own."""
AT_ONCE = 64
"""Wishes of one client that may be waited for."""


class Client:
    """Talks to one client; ``known`` when it has shown the token already."""

    def __init__(self, connection: ServerConnection, room: Room, version: str, known: bool) -> None:
        """Talk over ``connection``."""
        self.topics: set[str] = set()
        self.outbox = Outbox(room.limits)
        self.name = ""
        self._line, self._room, self._version, self._known = connection, room, version, known
        self._clock = ClientClock()
        self._bucket = Bucket(room.limits.rate, room.limits.burst)
        self._throttled = self._dropped = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._sending_since: float | None = None

    async def serve(self) -> None:
        """Talk until the end of the connection."""
        with contextlib.suppress(ConnectionClosed, TimeoutError):
            if not await self._greeted():
                return
            self._room.enter(self)
            both = {asyncio.create_task(self._hear()), asyncio.create_task(self._send())}
            try:
                ended, _ = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
                for task in ended:
                    task.result()
            finally:
                self._room.leave(self)
                for task in (*both, *self._tasks):
                    task.cancel()
                await asyncio.gather(*both, return_exceptions=True)

    @property
    def stuck(self) -> bool:
        """Return whether it takes nothing any more: then it must go."""
        since = self._sending_since
        late = since is not None and time.monotonic() - since > self._room.limits.stall
        return not self._dropped and (late or self.outbox.full)

    def drop(self) -> None:
        """End the connection at once: what waits could not be sent anyway."""
        self._dropped = True
        log.warning("a client (%s) does not read: it is let go", self.name or "without a name")
        self._line.transport.abort()

    # -- greeting ----------------------------------------------------------------------------

    async def _greeted(self) -> bool:
        limits, found = self._room.limits, None
        try:
            async with asyncio.timeout(limits.greeting):
                wish = read(await self._line.recv())
            found = wish.id
            await self._admit(wish)
        except TimeoutError:
            await self._line.close(LATE, "no hello came in time")
            return False
        except Unreadable as why:
            await self._away(why.id, why, BAD)
            return False
        except Refused as why:
            codes = {"token": WRONG_TOKEN, "fast": NO_ROOM}
            await self._away(found, why, codes.get(why.code, BAD))
            return False
        about = {"version": VERSION, "emoscope": self._version, "topics": TOPICS}
        self.outbox.put(obeyed(found, **about, **session_facts(self._room.feed)))
        return True

    async def _admit(self, wish: Wish) -> None:
        if wish.kind != "hello":
            raise Refused("bad", "The first message must be hello.", "Send it, with the token.")
        if not self._known and not same(self._room.token, wish.values.get("token")):
            await asyncio.sleep(self._room.attempts.wrong())
            raise Refused(
                "token",
                "The token is wrong or missing.",
                "It is in the file that Emoscope named when it began.",
            )
        if wish.values["version"] != VERSION:
            raise Refused(
                "bad",
                "Version {there} of these messages is not known here.",
                "This is version {here}.",
                there=wish.values["version"],
                here=VERSION,
            )
        if len(self._room.hearers) >= self._room.limits.clients:
            raise Refused(
                "fast",
                "There are {n} clients already.",
                "Close one of them.",
                n=self._room.limits.clients,
            )
        self.name = wish.values.get("name", "")

    async def _away(self, id: Id, why: Refused, code: int) -> None:
        async with asyncio.timeout(self._room.limits.greeting):
            await self._line.send(refused(id, why))
            await self._line.close(code, why.code)

    # -- wishes ------------------------------------------------------------------------------

    async def _hear(self) -> None:
        while True:
            held = await self.outbox.room()
            text = await self._line.recv()
            came = time.monotonic_ns()
            session_ns = self._room.desk.session_at(came)
            pause = self._bucket.take()
            hasty, self._throttled = held or pause > 0 or self._throttled, pause > 0
            if pause:
                await asyncio.sleep(pause)  # it is read no faster: the session comes first
            try:
                self._obey(read(text), came, session_ns, hasty)
            except Unreadable as why:
                self.outbox.put(refused(why.id, why))

    def _obey(self, wish: Wish, came: int, session_ns: int | None, hasty: bool) -> None:
        values = wish.values
        if wish.kind == "ping":
            self._ping(wish, came, session_ns)
        elif wish.kind in ("subscribe", "unsubscribe"):
            change = set(values["topics"])
            before = self.topics
            self.topics = before | change if wish.kind == "subscribe" else before - change
            self._room.changed()
            self.outbox.put(obeyed(wish.id, topics=[t for t in TOPICS if t in self.topics]))
            if "alarms" in self.topics - before:
                for alarm in self._room.standing:
                    self.outbox.put(alarm)
        elif wish.kind == "mark":
            self._later(wish.id, self._mark(wish, came, session_ns, hasty))
        elif wish.kind == "start":
            self._later(wish.id, self._start(wish))
        elif wish.kind == "stop":
            self._later(wish.id, self._stop(wish))
        elif wish.kind == "status":
            self._later(wish.id, self._status(wish))
        else:
            why = Refused("bad", "You have said hello already.", "Go on.")
            self.outbox.put(refused(wish.id, why))

    def _later(self, id: Id, work: Coroutine[Any, Any, str]) -> None:
        """Answer a wish when it is done; others are heard meanwhile."""
        if len(self._tasks) >= AT_ONCE:
            work.close()
            why = Refused("fast", "Too many wishes wait already.", "Wait for their answers first.")
            self.outbox.put(refused(id, why))
            return

        async def run() -> None:
            try:
                self.outbox.put(await work)
            except Exception as error:  # noqa: BLE001  (a wish's boundary: it is answered)
                self.outbox.put(refused(id, as_refused(error)))

        task = asyncio.create_task(run())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _ping(self, wish: Wish, came: int, session_ns: int | None) -> None:
        sane = None
        if "returned_ns" in wish.values:
            sane = self._clock.returned(wish.values["returned_ns"])
        known, now = self._clock.offset(came), time.monotonic_ns()
        self._clock.replied(wish.values["client_ns"], came, now)
        answer = {
            "client_ns": wish.values["client_ns"],
            "session_ns": session_ns,
            "held_ns": now - came,
            "exchanges": self._clock.exchanges,
            "uncertainty_ns": known.uncertainty_ns if known else None,
        }
        if known and session_ns is not None:  # what the session's clock says minus the client's
            answer["offset_ns"] = known.ns - (came - session_ns)
        if sane is not None:
            answer["taken"] = sane
        self.outbox.put(obeyed(wish.id, **answer))

    async def _mark(self, wish: Wish, came: int, session_ns: int | None, hasty: bool) -> str:
        values, uncertain = wish.values, None
        when, by = values.get("time_ns"), "session" if "time_ns" in values else "receipt"
        if "client_ns" in values:
            if when is not None:
                raise Refused("bad", "mark has two times.", "Send time_ns or client_ns.")
            known = self._clock.offset(came)
            if known is None or session_ns is None:
                raise Refused(
                    "clock",
                    "How far your clock is from the session's is not known.",
                    "Send two pings first, the second with returned_ns; then mark again.",
                )
            when = values["client_ns"] + known.ns - (came - session_ns)
            uncertain, by = known.uncertainty_ns, "client"
        elif when is None:
            if hasty:
                raise Refused(
                    "fast",
                    "Messages come too fast: when this one came is not known.",
                    "Send fewer than {rate:.0f} a second, or client_ns with it.",
                    rate=self._room.limits.rate,
                )
            when = session_ns
        label, seconds = values["label"], values.get("seconds", 0.0)
        entry = await self._room.desk.mark(label, seconds, when, by=self.name)
        return obeyed(wish.id, **entry_facts(entry), by=by, uncertainty_ns=uncertain)

    async def _start(self, wish: Wish) -> str:
        values = wish.values
        named = values.get("folder")
        folder = await self._room.desk.begin(
            values.get("participant", ""),
            values.get("study", ""),
            None if named is None else (lambda root: unused(below(root, named))),
        )
        return obeyed(wish.id, folder=str(folder), session_ns=self._room.desk.session_ns)

    async def _stop(self, wish: Wish) -> str:
        status = await self._room.desk.end()
        return obeyed(wish.id, recorder=recorder_facts(status, False))

    async def _status(self, wish: Wish) -> str:
        clients, alarms = len(self._room.hearers), len(self._room.standing)
        return obeyed(wish.id, clients=clients, alarms=alarms, **self._room.desk.status())

    # -- what it hears -----------------------------------------------------------------------

    async def _send(self) -> None:
        while True:
            text = await self.outbox.next()
            self._sending_since = time.monotonic()
            await self._line.send(text)
            self._sending_since = None
