"""Finds the engine that lives here, or starts one. Waits: not for the Qt thread."""

import contextlib
import os
import platform
import select
import socket
import subprocess
import sys
import time
from importlib.metadata import version as version_of
from pathlib import Path

from emoscope.engine._messages import Greeting
from emoscope.engine._wire import PATIENCE, Line, hung_up, introduce
from emoscope.engine.errors import EngineAbsent, EngineError, EngineLost, EngineTaken
from emoscope.engine.place import Place, find_place
from emoscope.engine.remote import RemoteSession
from emoscope.settings import Settings

START_SECONDS = 40.0
"""How long an engine may take to answer after its start; it needs one on an idle machine."""
LOOK_SECONDS = 0.1
LEAVING_SECONDS = 2.0
"""How long a window that was just killed may still count as the engine's window."""
TAIL_BYTES = 400
"""Of the log of an engine that did not start, for the operator to see."""
ORDERED = ("x86_64", "AMD64")
"""Processors on which one process sees another's writes to memory in their order, as rings need."""


def available() -> bool:
    """Return whether an engine can run in a process of its own here."""
    return sys.platform == "linux" and platform.machine() in ORDERED


def version() -> str:
    """Return which Emoscope this is."""
    return version_of("emoscope")


def reach(
    choice: tuple[str, str, str], settings: Settings, *, place: Place | None = None
) -> RemoteSession:
    """Return a session in an engine, not started: the one that records there, or a new one.

    A session that does not record is taken up again when it is the same choice and settings, else
    it is ended. Raises EngineError when none can be had, also for a device or model error that is
    not about one device alone.
    """
    place = place or find_place()
    line, greeting = _called_or_started(place)
    opened = greeting.opened
    if opened is not None:
        session = RemoteSession(line, opened, greeting)
        same = (opened.choice, opened.settings) == (choice, settings)
        if opened.snapshot.recording or same:
            return session
        session.stop()
        line, greeting = _called_or_started(place)
    try:
        return RemoteSession.made(line, choice, settings)
    except BaseException:
        line.close()
        raise


def call(place: Place, role: str = "window") -> Line:
    """Return a line to the engine that lives at ``place``, both sure of each other.

    Raises EngineAbsent when none lives there, other EngineError when it cannot be used.
    """
    end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    end.settimeout(PATIENCE)
    line = Line(end)
    try:
        end.connect(str(place.socket))
        key = place.secret()
    except (FileNotFoundError, ConnectionRefusedError):
        line.close()
        raise EngineAbsent("No engine of Emoscope runs.", "Emoscope's window starts one.") from None
    except OSError as error:
        line.close()
        raise EngineLost(
            "The engine of Emoscope that runs here does not answer ({why}).",
            "Wait a moment and start again; if that does not help: emoscope engine stop --force",
            why=error.strerror or error,
        ) from error
    try:
        introduce(line, key, version(), role)
    except BaseException:
        line.close()
        raise
    return line


def _called_or_started(place: Place) -> tuple[Line, Greeting]:
    """Return a line to the engine and its greeting; start one when none lives here."""
    now = time.monotonic()
    until, left_until = now + START_SECONDS, now + LEAVING_SECONDS
    started = False
    while True:
        try:
            line = call(place)
            return line, _greeting(line)
        except EngineAbsent:
            if time.monotonic() > until:
                raise
            if place.holder() is not None:  # it is coming, or going
                time.sleep(LOOK_SECONDS)
            elif not started:
                start(place)
                started = True
            else:  # it ended before it could be called
                raise
        except EngineTaken:
            if time.monotonic() > left_until:
                raise
            time.sleep(LOOK_SECONDS)


def _greeting(line: Line) -> Greeting:
    try:
        greeting, _ = line.take()
        if not isinstance(greeting, Greeting):
            raise ValueError("no greeting")
    except (EOFError, ConnectionError) as error:
        line.close()
        raise hung_up() from error
    except (OSError, ValueError) as error:
        line.close()
        raise EngineLost(
            "The engine of Emoscope that runs here does not answer ({why}).",
            "Wait a moment and start again; if that does not help: emoscope engine stop --force",
            why=error,
        ) from error
    return greeting


def start(place: Place) -> None:
    """Start an engine that no signal to this process reaches, and wait until it listens.

    Raises EngineError when it does not come up.
    """
    command = [sys.executable, "-m", "emoscope", "engine", "serve"]
    environment = {**os.environ, "EMOSCOPE_RUNTIME": str(place.folder.absolute())}
    with place.log.open("wb") as log:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            env=environment,
            start_new_session=True,
        )
    assert child.stdout is not None
    with child.stdout as pipe:
        heard, _, _ = select.select([pipe], [], [], START_SECONDS)
        said = pipe.readline() if heard else b""
    if not said and child.poll() is None:
        child.kill()
    child.wait()  # the engine is its child, on its own by now
    if not said and place.holder() is None:
        raise EngineError(
            "The engine of Emoscope did not start ({why}).",
            "Start with --one-process, and report the log {log}.",
            why=_tail(place.log),
            log=place.log,
        )


def _tail(log: Path) -> str:
    with contextlib.suppress(OSError):
        lines = log.read_text(encoding="utf-8", errors="replace")[-TAIL_BYTES:].splitlines()
        if lines:
            return lines[-1]
    return "it said nothing"
