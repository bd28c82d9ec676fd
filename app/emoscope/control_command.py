"""``emoscope control``: a session's remote control from a shell; and the options that turn it on.

A client of the WebSocket. It finds the server and the token in the user's own folder for what runs,
so that on the same computer nothing need be said: ``emoscope control mark "stimulus 1"``.
"""

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emoscope.settings import Settings

if TYPE_CHECKING:
    from emoscope.control.asked import Asked

FINE, UNUSABLE = 0, 3
PATIENCE = 90.0
"""Seconds that an answer may take: the end of a recording waits for the disk."""
TOPICS = ("results", "states", "markers", "recorder", "alarms", "quality")
DEFAULT = -1
"""Stands for the port that the server has of its own."""


def add_control_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that turn remote control on."""
    group = parser.add_argument_group("remote control (docs/control.md)")
    port: dict[str, Any] = {"nargs": "?", "type": _port, "const": DEFAULT, "metavar": "PORT"}
    group.add_argument(
        "--control", **port, help="let programs follow, mark and record; port 22346 unless said"
    )
    group.add_argument(
        "--control-labrecorder", **port, help="LabRecorder's verbs, too; port 22345 unless said"
    )
    group.add_argument(
        "--control-token", type=Path, metavar="FILE", help="keep the token here, instead of a new"
    )
    group.add_argument(
        "--control-strict", action="store_true", help="LabRecorder's scripts need the token, too"
    )
    group.add_argument("--control-host", metavar="ADDRESS", help="listen there, not on loopback")
    group.add_argument(
        "--control-origin", action="append", metavar="URL", help="a web page that may connect"
    )
    group.add_argument(
        "--control-root", type=Path, metavar="DIR", help="all that is recorded lies below it"
    )


def asked_of(options: argparse.Namespace) -> "Asked | None":
    """Return the remote control that was asked for; None for none.

    Raises ControlError for options that have no meaning without the others.
    """
    from emoscope.control import LABRECORDER_PORT, LOOPBACK, PORT, Asked, ControlError

    more = ("token", "strict", "host", "origin", "root")
    given = {name: getattr(options, f"control_{name}", None) for name in more}
    alone = [f"--control-{name}" for name, value in given.items() if value]
    port = getattr(options, "control", None)
    labrecorder = getattr(options, "control_labrecorder", None)
    if port is None and labrecorder is None:
        if alone:
            raise ControlError(
                "{options} needs --control or --control-labrecorder.",
                "Add one of them.",
                options=", ".join(alone),
            )
        return None
    if given["strict"] and labrecorder is None:
        raise ControlError("--control-strict needs --control-labrecorder.", "Add it.")
    return Asked(
        host=given["host"] or LOOPBACK,
        port=PORT if port is None or port == DEFAULT else port,
        labrecorder=LABRECORDER_PORT if labrecorder == DEFAULT else labrecorder,
        labrecorder_token=bool(given["strict"]),
        token_file=given["token"],
        origins=tuple(given["origin"] or ()),
        root=given["root"],
    )


def unattended(asked: "Asked | None") -> Any:
    """Return what ``headless.run`` takes as its ``control``; None for none."""
    from emoscope.control.unattended import Unattended

    def make(sitting: Any, settings: Settings, say: Any) -> Unattended:
        assert asked is not None
        return Unattended(sitting, settings, asked, say)

    return None if asked is None else make


def add_control(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command ``control`` with its own commands."""
    control = commands.add_parser(
        "control", parents=[common], help="status, start, stop, mark, watch: a session that runs"
    )
    inner = control.add_subparsers(title="commands", metavar="COMMAND", required=True)
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--host", help="where the session runs, unless it is this computer")
    where.add_argument("--port", type=_port, help="when more than one session runs")
    where.add_argument("--token-file", type=Path, metavar="FILE", help="where the token is")

    def add(name: str, about: str, run: Any) -> argparse.ArgumentParser:
        parser = inner.add_parser(name, parents=[common, where], help=about)
        parser.set_defaults(run=_guarded(run))
        return parser

    add("status", "how the session stands, as JSON", _status)
    start = add("start", "begin to record", _start)
    start.add_argument("--participant", default="", metavar="CODE")
    start.add_argument("--study", default="", metavar="CODE")
    start.add_argument("--folder", help="name below the folder of recordings, else by time")
    add("stop", "end the recording", _stop)
    mark = add("mark", "set a marker", _mark)
    mark.add_argument("label")
    mark.add_argument("--seconds", type=float, default=0.0, help="its length, 0 for an instant")
    watch = add("watch", "one JSON object a line, until Ctrl-C", _watch)
    watch.add_argument("topics", nargs="*", metavar="TOPIC", help=", ".join(TOPICS))
    watch.add_argument("--count", type=int, help="end after so many")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not {text}")
    return int(text)


# What brings sockets and sessions is imported when it is asked for.


def _guarded(run: Any) -> Any:
    """Return ``run`` with what went wrong as one sentence on the standard error."""

    def guarded(options: argparse.Namespace, settings: Settings) -> int:
        from emoscope.control import ControlError

        try:
            run(options)
        except ControlError as error:
            sys.stderr.write(f"emoscope: {error}\n")
            return UNUSABLE
        except KeyboardInterrupt:
            return FINE
        return FINE

    return guarded


def _status(options: argparse.Namespace) -> None:
    with _Caller(options) as caller:
        _show({k: v for k, v in caller.ask("status").items() if k not in ("type", "id", "ok")})


def _start(options: argparse.Namespace) -> None:
    wish = {"participant": options.participant, "study": options.study}
    if options.folder is not None:
        wish["folder"] = options.folder
    with _Caller(options) as caller:
        sys.stdout.write(f"{caller.ask('start', **wish)['folder']}\n")


def _stop(options: argparse.Namespace) -> None:
    with _Caller(options) as caller:
        _show(caller.ask("stop")["recorder"])


def _mark(options: argparse.Namespace) -> None:
    with _Caller(options) as caller:
        answer = caller.ask("mark", label=options.label, seconds=options.seconds)
        _show({**answer["marker"], "recorded": answer["recorded"]})


def _watch(options: argparse.Namespace) -> None:
    left = options.count
    with _Caller(options) as caller:
        caller.ask("subscribe", topics=options.topics or list(TOPICS))
        for message in caller.told():
            sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
            sys.stdout.flush()
            left = None if left is None else left - 1
            if left is not None and left <= 0:
                return


def _show(facts: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(facts, indent=1, ensure_ascii=False) + "\n")


class _Caller:
    """A connection that has been greeted. A context manager."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Connect and say hello. Raises ControlError."""
        from emoscope.control import ControlError

        url, token = _found(options)
        try:
            from websockets.exceptions import WebSocketException
            from websockets.sync.client import connect
        except ImportError as error:
            raise ControlError(
                "Remote control needs the package websockets ({why}).",
                "Install it: pip install websockets",
                why=error,
            ) from error
        self._errors, self._open = (OSError, WebSocketException), contextlib.ExitStack()
        try:
            way = connect(url, open_timeout=5.0, close_timeout=2.0, proxy=None)
            self._line = self._open.enter_context(way)
        except (OSError, WebSocketException) as error:
            raise ControlError(
                "No session of Emoscope answers at {url} ({why}).",
                "Start it with --control, or name its --port.",
                url=url,
                why=error,
            ) from error
        self._number, self._early = 0, list[dict[str, Any]]()
        try:
            self.ask("hello", version=1, token=token, name="emoscope control")
        except ControlError:
            self._open.close()
            raise

    def __enter__(self) -> "_Caller":
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self._open.close()

    def ask(self, kind: str, **values: Any) -> dict[str, Any]:
        """Return the answer to a wish. Raises ControlError when it is not obeyed."""
        from emoscope.control import ControlError

        self._number += 1
        message = {"type": kind, "id": self._number, **values}
        self._call(lambda: self._line.send(json.dumps(message)))
        while True:
            answer = self._heard()
            if answer.get("type") == "reply" and answer.get("id") == self._number:
                break
            self._early.append(answer)
        if not answer["ok"]:
            what, *rest = answer["sentences"]
            raise ControlError("{wrong}", "{advice}", wrong=what, advice=" ".join(rest))
        return answer

    def told(self) -> Iterator[dict[str, Any]]:
        """Yield what comes, until the session ends."""
        yield from self._early
        while True:
            yield self._heard(None)

    def _heard(self, patience: float | None = PATIENCE) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._call(lambda: self._line.recv(patience)))
        return found

    def _call(self, what: Any) -> Any:
        from emoscope.control import ControlError

        try:
            return what()
        except (*self._errors, TimeoutError) as error:
            raise ControlError(
                "The session does not answer any more ({why}).",
                "Look whether it still runs.",
                why=error,
            ) from error


def _found(options: argparse.Namespace) -> tuple[str, str]:
    """Return where the server is and its token. Raises ControlError."""
    from emoscope.control import LOOPBACK, PORT, ControlError, notices

    about: dict[str, Any] = {}
    if options.host is None:
        known = [n for n in notices() if options.port in (None, n["port"]) and _lives(n)]
        if len(known) > 1:
            raise ControlError(
                "More than one session can be controlled here: ports {ports}.",
                "Name one with --port.",
                ports=", ".join(str(n["port"]) for n in known),
            )
        about = known[0] if known else {}
    path = options.token_file or about.get("token_file")
    if path is None:
        raise ControlError(
            "No session of Emoscope can be controlled here.",
            "Start one with: emoscope live --headless --control; or name --port and --token-file.",
        )
    try:
        token = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ControlError(
            "The token's file {path} cannot be read ({why}).",
            "Name another one with --token-file.",
            path=path,
            why=getattr(error, "strerror", None) or error,
        ) from error
    host = options.host or about.get("host") or LOOPBACK
    host = LOOPBACK if host == "0.0.0.0" else host
    port = options.port or about.get("port") or PORT
    return f"ws://{f'[{host}]' if ':' in host else host}:{port}", token


def _lives(notice: dict[str, Any]) -> bool:
    """Return whether the process that posted a notice is there: a killed one takes none down."""
    if os.name != "posix":
        return True  # signal 0 is Ctrl-C there
    try:
        os.kill(int(notice["pid"]), 0)
    except (ProcessLookupError, KeyError, TypeError, ValueError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
