"""The control server beside a running session: JSON over WebSocket, and LabRecorder's verbs.

Threads, all ended by ``stop``: ``control-server`` has the sockets and never waits for anything
else; ``control-marks`` and ``control-recording`` do what waits for a session or a disk. A session's
own threads only put values into a bounded box. Nothing of a client's can hold them up.
"""

import asyncio
import contextlib
import errno
import importlib
import ipaddress
import json
import logging
import os
import socket
import threading
from collections.abc import Callable, Collection, Mapping
from importlib.metadata import version
from typing import Any, Self

from emoscope.control._alarms import Alarms, Roles
from emoscope.control._desk import Desk
from emoscope.control._errors import ControlError
from emoscope.control._feed import Feed
from emoscope.control._labrecorder import Recorder, Script
from emoscope.control._limits import Limits
from emoscope.control._messages import TOPICS
from emoscope.control._room import Room
from emoscope.control._token import Notice, new_token
from emoscope.control.owner import Owner
from emoscope.sitting import Sitting

log = logging.getLogger(__name__)

PORT = 22346
LABRECORDER_PORT = 22345
LOOPBACK = "127.0.0.1"
TURN = 0.25
SECOND_TURNS = 4
START_SECONDS = 10.0
END_SECONDS = 2.0
LAST_SECONDS = 0.02


class ControlServer:
    """Lets programs follow and control whichever session runs. ``start`` and ``stop`` it once.

    ``sitting`` returns the session that runs now, or None; it is asked four times a second on the
    server's thread. ``owner`` begins and ends recordings. A context manager.
    """

    def __init__(
        self,
        sitting: Callable[[], Sitting | None],
        owner: Owner,
        *,
        host: str = LOOPBACK,
        port: int = PORT,
        labrecorder: int | None = None,
        labrecorder_token: bool = False,
        token: str | None = None,
        origins: Collection[str] = (),
        alarms: bool = True,
        roles: Roles | None = None,
        limits: Limits | None = None,
    ) -> None:
        """Open nothing yet.

        ``port`` 0 takes any. ``labrecorder`` is the port for LabRecorder's verbs, on loopback only,
        None for none; with ``labrecorder_token`` its first line must be the token. ``token`` None
        makes a new one. ``origins`` are web pages that may connect. Without ``alarms`` the owner
        tells them by ``tell``; with them, ``roles`` says how bad a stream's loss is.
        """
        self.token = token or new_token()
        self.host, self.port, self.labrecorder_port = host, port, labrecorder
        self.notice: Notice | None = None
        """The files that tell this user's programs of the server, while it runs."""
        self._limits, self._locked = limits or Limits(), labrecorder_token
        self._feed = Feed(sitting, self._wake)
        self._desk = Desk(self._feed, owner, self._limits)
        watch = Alarms(roles) if alarms else None
        self._room = Room(self._feed, self._desk, self._limits, self.token, watch)
        self._origins = origins
        self._recorder = Recorder()
        self._scripts: dict[Script, asyncio.StreamWriter] = {}
        self._web: Any = None
        self._doors: list[socket.socket] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="control-server", daemon=True)

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def start(self) -> None:
        """Open the ports and serve. Raises ControlError."""
        try:
            web = importlib.import_module("emoscope.control._web")
        except ImportError as error:
            raise ControlError(
                "Remote control needs the package websockets ({why}).",
                "Install it: pip install websockets",
                why=error,
            ) from error
        self._web = web.Web(self._room, version("emoscope"), self._origins, _local(self.host))
        try:
            self._doors = [_door(self.host, self.port, self._limits)]
            self.port = self._doors[0].getsockname()[1]
            if self.labrecorder_port is not None:
                self._doors.append(_door(LOOPBACK, self.labrecorder_port, self._limits))
                self.labrecorder_port = self._doors[1].getsockname()[1]
            self._post()
        except ControlError:
            self._close_doors()
            raise
        self._desk.start_workers()
        self._thread.start()
        self._ready.wait(START_SECONDS)
        if not self._thread.is_alive():
            self.stop()
            raise ControlError("Remote control could not be started.", "Look into the log.")

    def stop(self, timeout: float = 5.0) -> bool:
        """Close all connections and end; return whether that was in time. Idempotent."""
        loop, end = self._loop, self._end
        if loop is not None and end is not None:
            with contextlib.suppress(RuntimeError):  # it has ended
                loop.call_soon_threadsafe(end.set)
        ended = True
        if self._thread.is_alive():
            self._thread.join(timeout)
            ended = not self._thread.is_alive()
        ended &= self._desk.stop_workers(timeout)
        self._close_doors()
        if self.notice is not None:
            self.notice.take_down()
        return ended

    @property
    def local(self) -> bool:
        """Return whether only programs on this computer can connect."""
        return _local(self.host)

    @property
    def labrecorder_locked(self) -> bool:
        """Return whether LabRecorder's port needs the token."""
        return self._locked

    @property
    def clients(self) -> int:
        """Return how many clients and scripts are connected."""
        return len(self._room.hearers) + len(self._scripts)

    def look(self) -> None:
        """Follow the session that runs now, at once. Any thread."""
        self._soon(self._room.look)

    def tell(self, topic: str, kind: str, /, **values: Any) -> None:
        """Tell the clients that hear of ``topic`` (of TOPICS) a message of the owner's. Any thread.

        An alarm, ``tell("alarms", "alarm", alarm=plain(alarm))``, is kept while its state is active
        or acknowledged: who begins to hear of alarms is told those that stand. Raises ValueError
        for another topic, and what ``json`` raises for what is no JSON.
        """
        if topic not in TOPICS:
            raise ValueError(f"there is no topic {topic}")
        json.dumps(values, allow_nan=False)
        self._soon(lambda: self._room.told(topic, kind, values))

    def _post(self) -> None:
        notice = Notice.here(self.port)
        about: Mapping[str, Any] = {
            "host": self.host,
            "port": self.port,
            "labrecorder_port": self.labrecorder_port,
            "pid": os.getpid(),
            "token_file": str(notice.token_file),
        }
        notice.post(self.token, dict(about))
        self.notice = notice

    def _close_doors(self) -> None:
        for door in self._doors:
            door.close()

    def _soon(self, what: Callable[[], object]) -> None:
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # it has ended meanwhile
                loop.call_soon_threadsafe(self._guarded, what)

    def _wake(self) -> None:
        self._soon(self._drain)

    # -- the server's thread -----------------------------------------------------------------

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except Exception:  # the thread's boundary: the session goes on without remote control
            log.exception("remote control has ended")
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        web = await self._web.serve(self._doors[0])
        scripts = None
        if len(self._doors) > 1:
            scripts = await asyncio.start_server(
                self._script, sock=self._doors[1], limit=self._limits.line
            )
        self._guarded(self._room.look)
        self._ready.set()
        try:
            await self._turns()
        finally:
            self._feed.close()
            for door in self._doors:
                self._loop.remove_reader(door)
            # A server of asyncio that is closed loses those that it is just letting in.
            await asyncio.sleep(LAST_SECONDS)
            if scripts is not None:
                scripts.close()
            for writer in list(self._scripts.values()):
                writer.transport.abort()
            web.close()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(END_SECONDS):
                    await web.wait_closed()
            for client in list(self._web.clients):
                client.drop()
            await asyncio.sleep(0)  # what was aborted is closed in the turn after

    async def _turns(self) -> None:
        assert self._end is not None
        turn = 0
        while not self._end.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(TURN):
                    await self._end.wait()
            turn += 1
            self._guarded(self._room.look)
            self._guarded(self._web.drop_stuck)
            if turn % SECOND_TURNS == 0:
                self._guarded(self._room.second)

    def _drain(self) -> None:
        for heard in self._feed.take():
            self._guarded(lambda heard=heard: self._room.happened(heard))  # type: ignore[misc]

    @staticmethod
    def _guarded(what: Callable[[], object]) -> None:
        try:
            what()
        except Exception:  # what a client is told must never end the server
            log.exception("remote control")

    async def _script(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        script = Script(reader, writer, self._room, self._recorder, self._locked)
        if self._end is None or self._end.is_set():
            writer.transport.abort()
            return
        if len(self._scripts) >= self._limits.lines and not self._make_room():
            writer.write(b"ERROR There are too many connections. Close one of them.\n")
            writer.close()
            return
        self._scripts[script] = writer
        try:
            await script.serve()
        except Exception:  # the connection's boundary
            log.exception("a script of remote control")
        finally:
            self._scripts.pop(script, None)
            writer.close()

    def _make_room(self) -> bool:
        """Let go of the connection that has said nothing for longest, if there is one."""
        idle = [script for script in self._scripts if not script.proven]
        if not idle:
            return False
        oldest = min(idle, key=lambda script: script.since)
        self._scripts.pop(oldest).transport.abort()
        return True


def _local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _door(host: str, port: int, limits: Limits) -> socket.socket:
    """Return a socket that listens. Raises ControlError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        door = socket.create_server((host, port), family=family, backlog=32)
    except (OSError, OverflowError) as error:
        if getattr(error, "errno", None) == errno.EADDRINUSE:
            raise ControlError(
                "Port {port} is in use by another program.",
                "End that one (LabRecorder, or another Emoscope), or choose another port.",
                port=port,
            ) from error
        raise ControlError(
            "Remote control cannot listen on {host}, port {port} ({why}).",
            "Choose another address or port.",
            host=host,
            port=port,
            why=getattr(error, "strerror", None) or error,
        ) from error
    door.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, limits.send_bytes)
    return door
