"""``emoscope engine``: the engine's own process, and a look at it for who has no display."""

import argparse
import logging
import os
import signal
import sys
import time
from datetime import datetime
from typing import Any

from emoscope.engine.errors import EngineAbsent, EngineError
from emoscope.settings import Settings
from emoscope_devices import NS

log = logging.getLogger(__name__)

FINE, UNUSABLE = 0, 3
STOP_SECONDS = 90.0
"""How long the end of a recording may take: a minute for the disk, and the devices."""
GONE_SECONDS = 10.0
PROCESS_SECONDS = 0.05


def add_engine(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command ``engine`` with its own commands."""
    engine = commands.add_parser("engine", parents=[common], help="what records: status, stop")
    inner = engine.add_subparsers(title="commands", metavar="COMMAND", required=True)
    status = inner.add_parser("status", parents=[common], help="what is recorded where since when")
    status.set_defaults(run=_guarded(_status))
    stop = inner.add_parser("stop", parents=[common], help="end recording and engine")
    stop.add_argument("--force", action="store_true", help="kill an engine that does not answer")
    stop.set_defaults(run=_guarded(_stop))
    serve = inner.add_parser("serve", parents=[common])  # the window calls it
    serve.add_argument("--grace", type=float, default=10.0)
    serve.set_defaults(run=lambda options, settings: _serve(options))


# What brings sockets, sessions and models is imported when it is asked for.


def _guarded(run: Any) -> Any:
    """Return ``run`` with an engine's error as one sentence on the standard error."""

    def guarded(options: argparse.Namespace, settings: Settings) -> int:
        from emoscope.engine.launch import available

        try:
            if not available():
                raise EngineError(
                    "The engine is a part of the window on this computer.",
                    "It is a process of its own only on Linux with an x86-64 processor.",
                )
            code: int = run(options)
        except EngineError as error:
            sys.stderr.write(f"emoscope: {error}\n")
            return UNUSABLE
        return code

    return guarded


def _status(options: argparse.Namespace) -> int:
    from emoscope.engine.launch import call
    from emoscope.engine.place import find_place

    try:
        line = call(find_place(), "command")
    except EngineAbsent:
        sys.stdout.write("No engine of Emoscope runs here: nothing is being recorded by one.\n")
        return FINE
    try:
        said = _asked(line, {"do": "status"})
    finally:
        line.close()
    sys.stdout.write(as_text(said) + "\n")
    return FINE


def _asked(line: Any, wish: dict[str, Any], patience: float = 5.0) -> dict[str, Any]:
    """Return the answer of an engine. Raises EngineError when there is none."""
    from emoscope.engine.errors import EngineLost

    try:
        line.patience(patience)
        line.tell(wish)
        said: dict[str, Any] = line.hear()
    except (OSError, EOFError, ValueError) as error:
        raise EngineLost(
            "The engine of Emoscope does not answer ({why}).",
            "End it with: emoscope engine stop --force",
            why=str(error) or "it hung up",
        ) from error
    return said


def as_text(said: dict[str, Any]) -> str:
    """Return an engine's status in a few lines."""
    lines = [f"Engine: process {said['pid']}, since {_time(said['since_ns'])}."]
    found = said["recording"]
    if found is None:
        lines.append("Recording: none.")
    else:
        minutes, seconds = divmod(int(found["seconds"]), 60)
        lines.append(
            f"Recording: {found['folder']}, since {_time(found['since_ns'])}"
            f" ({minutes} min {seconds} s, {found['bytes'] / 1e6:.1f} MB), {found['state']}."
        )
        lines += [f"  {reason}" for reason in found["reasons"]]
    if said["window"] is None:
        lines.append(f"Window: none since {_time(said['alone_ns'])}. Attach one: emoscope")
    else:
        lines.append(f"Window: process {said['window']}.")
    lines += [f"{kind}: {device}, {state}" for kind, device, state in said["devices"]]
    return "\n".join(lines)


def _time(wall_ns: int) -> str:
    return datetime.fromtimestamp(wall_ns / NS).strftime("%H:%M:%S")


def _stop(options: argparse.Namespace) -> int:
    from emoscope.engine.launch import call
    from emoscope.engine.place import Place, find_place

    place: Place = find_place()
    if options.force:
        return _kill(place)
    try:
        line = call(place, "command")
    except EngineAbsent:
        sys.stdout.write("No engine of Emoscope runs here.\n")
        return FINE
    try:
        said = _asked(line, {"do": "stop"}, STOP_SECONDS)
    finally:
        line.close()
    if said["folder"]:
        sys.stdout.write(f"The recording {said['folder']} has ended. Look at it: emoscope verify\n")
    sys.stdout.write("The engine has ended.\n")
    _wait(place)
    return FINE if said["ended"] else UNUSABLE


def _kill(place: Any) -> int:
    """End the process that holds the place, by force; what it recorded is readable."""
    holder = place.holder()
    if holder is None:
        sys.stdout.write("No engine of Emoscope runs here.\n")
        return FINE
    os.kill(holder, signal.SIGKILL)
    _wait(place)
    sys.stdout.write(
        f"The engine (process {holder}) was killed. What it recorded is readable to its last"
        " second; give it its end with: emoscope recover\n"
    )
    return FINE


def _wait(place: Any) -> None:
    """Wait until nobody holds the place any more."""
    until = time.monotonic() + GONE_SECONDS
    while place.holder() is not None and time.monotonic() < until:
        time.sleep(PROCESS_SECONDS)


def _serve(options: argparse.Namespace) -> int:
    """Be the engine: on our own, so that nothing that ends the window's processes ends us."""
    if os.fork():
        os._exit(0)
    from emoscope.engine.host import Host
    from emoscope.engine.launch import version
    from emoscope.engine.place import find_place
    from emoscope.engine.server import Server, obey_signals

    logging.getLogger("emoscope").setLevel(logging.INFO)
    try:
        server = Server(find_place(), version(), Host(), grace=options.grace)
    except BlockingIOError:
        return FINE  # another one was quicker: the window calls that
    except (OSError, EngineError) as error:
        log.error("%s", error)
        return UNUSABLE
    obey_signals(server)
    return FINE if server.serve(_ready) else UNUSABLE


def _ready() -> None:
    """Tell who started us that we listen; nobody listens to us afterwards."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
