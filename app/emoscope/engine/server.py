"""The engine's process: lets a window in, obeys it, and goes on without it while it records.

Threads: ``engine-accept``; for each caller ``engine-caller``, and ``engine-wish`` for what takes
long; ``engine-send`` for the window. The main thread looks after them and decides when to end:

    the window said so, or ``emoscope engine stop``, or SIGTERM        at once, in good order
    no window, and no recording                                        after ``grace`` seconds
    no window, but a recording                                         not before that has ended
"""

import contextlib
import logging
import os
import signal
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from emoscope.engine._messages import Answered, Request, Sentences, Told
from emoscope.engine._outbox import Outbox
from emoscope.engine._wire import PATIENCE, Line, same_user, welcome
from emoscope.engine.host import Host, wish
from emoscope.engine.place import Place, Tenancy
from emoscope.sitting import Reply
from emoscope_devices import say

log = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds without a window after which an engine that does not record ends by itself."""
LOOK = 0.1
SNAPSHOT_EVERY = 3
CALLERS = 16
"""Callers that may stand at the door at once."""
SLOW = ("open", "record", "end_recording", "stop")
"""Wishes that wait for a disk or a device: each on a thread of its own."""


@dataclass(frozen=True, slots=True)
class _Window:
    """Who follows: its line, what waits for it, its process."""

    line: Line
    outbox: Outbox
    pid: int


class Server:
    """Serves one place until there is nothing to do any more."""

    def __init__(self, place: Place, version: str, host: Host, *, grace: float = GRACE) -> None:
        """Take the place. Raises BlockingIOError when an engine lives there, and OSError."""
        self._version, self._host, self._grace = version, host, grace
        self._since = time.time_ns()
        self._tenancy = Tenancy(place, {"pid": os.getpid(), "since_ns": self._since})
        self._place = place
        self._key = place.renew()
        self._door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with contextlib.suppress(FileNotFoundError):
            place.socket.unlink()  # of an engine that was killed: nobody holds the lock
        self._door.bind(str(place.socket))
        os.chmod(place.socket, 0o600)
        self._door.listen(CALLERS)
        self._waiting = threading.Semaphore(CALLERS)
        self._window: _Window | None = None
        self._stopping = threading.Event()
        self._ending = False

    def serve(self, ready: Callable[[], object] = lambda: None) -> bool:
        """Serve until the end; return whether everything ended in time. The main thread."""
        accept = threading.Thread(target=self._accept, name="engine-accept", daemon=True)
        accept.start()
        ready()
        alone, turn = time.monotonic(), 0
        while not self._stopping.wait(LOOK):
            turn += 1
            if turn % SNAPSHOT_EVERY == 0:
                self._look()
            if self._host.window or self._host.recording:
                alone = time.monotonic()
            elif time.monotonic() - alone > self._grace:
                log.info("no window and no recording: the engine ends")
                break
        return self._finish(accept)

    def _look(self) -> None:
        try:
            self._host.look()
        except Exception:  # what a window is told must never end a recording
            log.exception("looking at how the session stands")

    def end(self) -> None:
        """End in good order; any thread, or a signal."""
        self._stopping.set()

    def _finish(self, accept: threading.Thread) -> bool:
        self._ending = True
        ended = self._host.stop()
        window = self._window
        if window is not None:
            window.outbox.put(Told("ended", ()))
            window.outbox.close(flush=2.0)
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)  # else accept would sleep on
        self._door.close()
        accept.join(2.0)
        for file in (self._place.socket, self._place.key):
            with contextlib.suppress(OSError):
                file.unlink()
        self._tenancy.release()
        return ended

    # -- callers -----------------------------------------------------------------------------

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                end, _ = self._door.accept()
            except OSError:
                return  # the door was closed
            if not same_user(end) or not self._waiting.acquire(blocking=False):
                end.close()
                continue
            caller = threading.Thread(
                target=self._receive, args=(end,), name="engine-caller", daemon=True
            )
            caller.start()

    def _receive(self, end: socket.socket) -> None:
        line = Line(end)
        try:
            try:
                line.patience(PATIENCE)
                role = welcome(line, self._key, self._version, self._refusal())
            finally:
                self._waiting.release()
            if role == "window":
                self._follow(line, _pid(end))
            elif role == "command":
                self._command(line)
        except (OSError, EOFError, ValueError) as error:
            log.info("a caller has gone (%r)", error)
        except Exception:  # the thread's boundary: the engine goes on
            log.exception("a caller was sent away")
        finally:
            line.close()

    def _refusal(self) -> dict[str, Any] | None:
        window = self._window
        if self._ending:
            return {"refused": "ending"}
        if window is None or not self._host.window:
            return None
        return {"refused": "taken", "pid": window.pid}

    def _command(self, line: Line) -> None:
        """Answer ``emoscope engine``; in JSON, which any version understands."""
        said = line.hear()
        if said.get("do") == "stop":
            status = self._host.status()
            line.patience(None)
            ended = self._host.stop()
            folder = None if status is None else str(status.folder)
            line.tell({"ended": ended, "folder": folder})
            self.end()
        else:
            line.tell(self._status())

    def _status(self) -> dict[str, Any]:
        status, window = self._host.status(), self._window
        recording = None
        if status is not None:
            recording = {
                "folder": str(status.folder),
                "since_ns": self._host.recording_ns,
                "seconds": status.seconds,
                "bytes": status.bytes,
                "state": status.state.value,
                "reasons": [str(reason) for reason in status.reasons],
            }
        return {
            "pid": os.getpid(),
            "since_ns": self._since,
            "window": window.pid if window is not None and self._host.window else None,
            "alone_ns": self._host.alone_ns,
            "recording": recording,
            "devices": self._host.devices(),
        }

    # -- the window --------------------------------------------------------------------------

    def _follow(self, line: Line, pid: int) -> None:
        outbox = Outbox(line)
        if not self._host.attach(outbox):
            return
        self._window = _Window(line, outbox, pid)
        line.patience(None)
        outbox.start()
        try:
            while True:
                request, descriptors = line.take()
                for descriptor in descriptors:
                    os.close(descriptor)
                if not isinstance(request, Request):
                    raise ValueError("no request")
                self._obey(request, outbox)
        finally:
            self._host.detach(outbox)
            outbox.close()

    def _obey(self, request: Request, outbox: Outbox) -> None:
        if request.name not in SLOW:
            self._answer(request, outbox)
            return
        threading.Thread(
            target=self._answer, args=(request, outbox), name="engine-wish", daemon=True
        ).start()

    def _answer(self, request: Request, outbox: Outbox) -> None:
        values = dict(request.values)
        if request.name == "request":
            values["answer"] = lambda reply: self._reply(request.number, reply, outbox)
        try:
            value = wish(self._host, request.name)(**values)
            if request.name == "request":
                return
            outbox.put(Answered(request.number, value))
        except Exception as error:  # noqa: BLE001  (a wish's boundary: becomes a sentence)
            outbox.put(_refused(request, error))
            return
        if request.name == "open":
            self._host.begin()
        if request.name == "stop":
            self.end()

    @staticmethod
    def _reply(number: int, reply: Reply, outbox: Outbox) -> None:
        outbox.put(Answered(number, reply))


def _refused(request: Request, error: Exception) -> Answered:
    sentences: Sentences | None = getattr(error, "sentences", None)
    if sentences is None:
        log.exception("the wish %s failed", request.name)
        sentences = (say("The engine could not do that ({error}).", error=repr(error)),)
    return Answered(request.number, None, sentences, type(error).__name__)


def _pid(end: socket.socket) -> int:
    size = struct.calcsize("3i")
    peer = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    return int(struct.unpack("3i", peer)[0])


def obey_signals(server: Server) -> None:
    """End in good order on SIGTERM and SIGINT; a terminal that closes means nothing (SIGHUP)."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: server.end())
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
