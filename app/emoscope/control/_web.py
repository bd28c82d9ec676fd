"""The WebSocket's door: who may come in at all. The only module that needs ``websockets``.

A browser sends the Origin of the page with every WebSocket that it opens, and no page can change
that: without an allowed one nobody who has an Origin comes in, so that no web page can control the
instrument, also not by a name that it has led to this computer (DNS rebinding). Programs send none.
"""

import asyncio
import http
import logging
import socket
from collections.abc import Collection
from typing import Any

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response

from emoscope.control._client import Client
from emoscope.control._room import Room
from emoscope.control._token import same

log = logging.getLogger(__name__)

OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
CLOSE_SECONDS = 1.0

quiet = logging.getLogger("emoscope.control.websockets")
quiet.setLevel(logging.CRITICAL)  # a stranger's nonsense is no error of ours


class Line(ServerConnection):
    """A connection that is ended at once when there are too many."""

    web: "Web"
    known = False
    """Whether it has shown the token in a header."""

    def connection_made(self, transport: Any) -> None:
        """Count it."""
        super().connection_made(transport)
        self.web.open += 1
        limits = self.web.room.limits
        if self.web.open > limits.clients + limits.strangers:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no more."""
        self.web.open -= 1
        super().connection_lost(exc)


class Web:
    """Lets clients in through one socket."""

    def __init__(self, room: Room, version: str, origins: Collection[str], local: bool) -> None:
        """Let in who has no Origin, or one of ``origins``; ``local``: by this computer's name."""
        self.room = room
        self.open = 0
        self.clients: set[Client] = set()
        self._version, self._origins, self._local = version, frozenset(origins), local

    async def serve(self, door: socket.socket) -> Server:
        """Begin; return what is to be closed."""
        limits = self.room.limits
        return await serve(
            self._handle,
            sock=door,
            compression=None,  # a bomb, and the session's processor time
            process_request=self._look_at,  # type: ignore[arg-type]
            server_header=None,
            open_timeout=limits.greeting,
            ping_interval=limits.ping,
            ping_timeout=2 * limits.ping,
            close_timeout=CLOSE_SECONDS,
            max_size=limits.message,
            max_queue=8,
            logger=quiet,
            create_connection=type("OwnLine", (Line,), {"web": self}),
        )

    def drop_stuck(self) -> None:
        """Let go of clients that do not read."""
        for client in self.clients:
            if client.stuck:
                client.drop()

    async def _handle(self, line: ServerConnection) -> None:
        known = isinstance(line, Line) and line.known
        client = Client(line, self.room, self._version, known)
        self.clients.add(client)
        try:
            await client.serve()
        except Exception:  # the connection's boundary: it ends, the others go on
            log.exception("a client of remote control")
        finally:
            self.clients.discard(client)

    async def _look_at(self, line: Line, request: Request) -> Response | None:
        """Return why a connection is not wanted, None when it is."""
        headers = request.headers
        if any(origin not in self._origins for origin in headers.get_all("Origin")):
            text = "Web pages may not control Emoscope. Allow this origin with --control-origin."
            return line.respond(http.HTTPStatus.FORBIDDEN, f"{text}\n")
        hosts = headers.get_all("Host")
        if self._local and any(_name(host) not in OWN_NAMES for host in hosts):
            text = "This server has another name. Connect to 127.0.0.1."
            return line.respond(http.HTTPStatus.FORBIDDEN, f"{text}\n")
        said = headers.get_all("Authorization")
        if said:
            kind, _, token = said[0].partition(" ")
            line.known = kind.lower() == "bearer" and same(self.room.token, token.strip())
            if not line.known:
                await asyncio.sleep(self.room.attempts.wrong())
                return line.respond(http.HTTPStatus.UNAUTHORIZED, "The token is wrong.\n")
        return None


def _name(host: str) -> str:
    """Return a Host header without its port."""
    return (
        host[: host.index("]") + 1] if host.startswith("[") and "]" in host else host.split(":")[0]
    )
