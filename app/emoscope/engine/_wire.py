"""Messages over a local socket, and how both ends make sure of each other.

A message is a head (bytes, descriptors), its descriptors beside it (SCM_RIGHTS), then its bytes.
At first JSON: both prove that they know the key without telling it (HMAC-SHA-256 of the other's
nonce). Only then values travel as pickles, of which nothing but our own value types, numbers and
arrays is ever made again.
"""

import array
import contextlib
import hashlib
import hmac
import json
import os
import secrets
import socket
import struct
import threading
from typing import Any

from emoscope.engine._pickles import dumped, loaded
from emoscope.engine.errors import EngineAbsent, EngineError, EngineLost, EngineTaken

HEAD = struct.Struct("!QB")
MOST_BYTES = 64 << 20
"""A message that says it is longer is nonsense: answers take some ten thousand bytes."""
MOST_DESCRIPTORS = 3
PATIENCE = 5.0
"""Seconds that the other end has for its part of the handshake."""
PROTOCOL = 2
"""Counts up when messages change."""


class Line:
    """One end of a connection. Any thread may send; one receives."""

    def __init__(self, end: socket.socket) -> None:
        """Talk over ``end``, which is this line's from now on."""
        self._end = end
        self._sending = threading.Lock()

    def send(self, data: bytes, descriptors: tuple[int, ...] = ()) -> None:
        """Send a message. Raises OSError when nobody takes it."""
        head = HEAD.pack(len(data), len(descriptors))
        with self._sending:
            rights = [
                (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors).tobytes())
            ]
            sent = self._end.sendmsg([head], rights if descriptors else [])
            self._end.sendall(head[sent:] + data)

    def receive(self) -> tuple[bytes, tuple[int, ...]]:
        """Return the next message with its descriptors, which are the caller's to close.

        Raises EOFError at the end of the line and OSError when it is broken.
        """
        descriptors: list[int] = []
        try:
            length, count = HEAD.unpack(self._exactly(HEAD.size, descriptors))
            if length > MOST_BYTES or count != len(descriptors):
                raise OSError(f"a message of {length} bytes and {count} descriptors")
            return self._exactly(length, descriptors), tuple(descriptors)
        except BaseException:
            for descriptor in descriptors:
                os.close(descriptor)
            raise

    def put(self, value: Any, descriptors: tuple[int, ...] = ()) -> None:
        """Send a value of ours."""
        self.send(dumped(value), descriptors)

    def take(self) -> tuple[Any, tuple[int, ...]]:
        """Return the next value. Raises EOFError, OSError, and ValueError for what is not ours."""
        data, descriptors = self.receive()
        try:
            return loaded(data), descriptors
        except BaseException:
            for descriptor in descriptors:
                os.close(descriptor)
            raise

    def tell(self, value: dict[str, Any]) -> None:
        """Send plain JSON."""
        self.send(json.dumps(value).encode())

    def hear(self) -> dict[str, Any]:
        """Return plain JSON. Raises EOFError, OSError, and ValueError for anything else."""
        data, descriptors = self.receive()
        for descriptor in descriptors:
            os.close(descriptor)
        value = json.loads(data)
        if not isinstance(value, dict):
            raise ValueError("not an object")
        return value

    def patience(self, seconds: float | None) -> None:
        """Wait at most so long for the other end from now on; None for ever."""
        self._end.settimeout(seconds)

    def close(self) -> None:
        """End the line; whoever waits on it hears of it. Idempotent."""
        with contextlib.suppress(OSError):
            self._end.shutdown(socket.SHUT_RDWR)
        self._end.close()

    def _exactly(self, length: int, descriptors: list[int]) -> bytes:
        room = socket.CMSG_SPACE(MOST_DESCRIPTORS * array.array("i").itemsize)
        data = bytearray()
        while len(data) < length:
            wanted = min(length - len(data), 1 << 20)
            part, beside, _, _ = self._end.recvmsg(wanted, room, socket.MSG_CMSG_CLOEXEC)
            for level, kind, rights in beside:
                if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                    found = array.array("i")
                    found.frombytes(rights[: len(rights) - len(rights) % found.itemsize])
                    descriptors += found
            if not part:
                raise EOFError
            data += part
        return bytes(data)


def same_user(end: socket.socket) -> bool:
    """Return whether the kernel says that the other end is a process of this user."""
    size = struct.calcsize("3i")
    _, uid, _ = struct.unpack("3i", end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))
    return bool(uid == os.getuid())


def welcome(line: Line, key: bytes, version: str, refusal: dict[str, Any] | None) -> str | None:
    """Make sure of who calls (engine's end); return its role, None when it was sent away.

    ``refusal`` is what a window hears instead of a welcome. Raises OSError, EOFError or ValueError
    for a caller who does not keep to the rules.
    """
    nonce = secrets.token_hex(16)
    line.tell({"emoscope": version, "protocol": PROTOCOL, "nonce": nonce, "pid": os.getpid()})
    said = line.hear()
    if not hmac.compare_digest(_proof(key, "caller", nonce), str(said.get("proof"))):
        line.tell({"refused": "key"})
        return None
    role = str(said.get("role"))
    if role == "window":
        if (said.get("emoscope"), said.get("protocol")) != (version, PROTOCOL):
            refusal = {"refused": "version"}
        if refusal is not None:
            line.tell(refusal)
            return None
    line.tell({"proof": _proof(key, "engine", str(said.get("nonce")))})
    return role


def introduce(line: Line, key: bytes, version: str, role: str) -> None:
    """Make sure of the engine that was called (the window's end).

    Raises EngineError when it does not want us, or is not ours.
    """
    try:
        said = line.hear()
        nonce = secrets.token_hex(16)
        proof = _proof(key, "caller", str(said.get("nonce")))
        about = {"emoscope": version, "protocol": PROTOCOL, "role": role}
        line.tell({**about, "nonce": nonce, "proof": proof})
        answer = line.hear()
    except (EOFError, ConnectionError) as error:
        raise hung_up() from error
    except (OSError, ValueError) as error:
        raise EngineLost(
            "The engine of Emoscope that runs here does not answer ({why}).",
            "Wait a moment and start again; if that does not help: emoscope engine stop --force",
            why=error,
        ) from error
    if "refused" in answer:
        raise _refusal(answer, said, version)
    if not hmac.compare_digest(_proof(key, "engine", nonce), str(answer.get("proof"))):
        raise EngineError(
            "Something else than the engine answers at its place.",
            "Restart the computer, or start with --one-process; please report it.",
        )


def hung_up() -> EngineAbsent:
    """Return the error for an engine that ended a call: it is about to end, or has."""
    return EngineAbsent(
        "The engine of Emoscope closed the connection.",
        "Start again; if that does not help: emoscope engine stop --force",
    )


def _refusal(answer: dict[str, Any], said: dict[str, Any], version: str) -> EngineError:
    if answer["refused"] == "version":
        return EngineError(
            "The engine that runs here is Emoscope {there}, this is {here}: they do not talk.",
            "It goes on. End it with: emoscope engine stop. Then start again.",
            there=said.get("emoscope"),
            here=version,
        )
    if answer["refused"] == "ending":
        return EngineAbsent("The engine of Emoscope is about to end.", "Start again.")
    if answer["refused"] == "taken":
        return EngineTaken(
            "Emoscope's engine has a window already (process {pid}).",
            "Use that window, or close it; a second one for other devices: emoscope --one-process",
            pid=answer.get("pid"),
        )
    return EngineError(
        "The engine that runs here does not know this window's key.",
        "Start again; if that does not help: emoscope engine stop --force",
    )


def _proof(key: bytes, who: str, nonce: str) -> str:
    return hmac.new(key, f"{who}:{nonce}".encode(), hashlib.sha256).hexdigest()
