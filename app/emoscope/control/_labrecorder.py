"""LabRecorder's remote control: lines of text over TCP, for scripts that were written for it.

Verbs, options and placeholders are those of LabRecorder (its ``tcpinterface.cpp`` and
``rcsUpdateFilename``): select all, select none, start, stop, update, filename {option:value}...
Unlike LabRecorder, which says OK to everything, each line is answered with OK or ERROR and why, and
``start`` once it records. Beyond it: ``token``, ``mark`` and ``status``.

A web page can make a browser send bytes to this port, but not without a first line of HTTP: a line
that looks like HTTP, and bytes that are no text, end the connection before a later line is obeyed.
"""

import asyncio
import logging
import re
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope.control._errors import Refused
from emoscope.control._folders import default_template, free, inside, shown
from emoscope.control._limits import Bucket
from emoscope.control._messages import LONGEST_LABEL
from emoscope.control._room import Room
from emoscope.control._token import same
from emoscope.markers import Marker
from emoscope_devices import to_seconds

log = logging.getLogger(__name__)

OPTIONS = ("root", "template", "participant", "session", "task", "run", "acquisition", "modality")
OPTION = re.compile(r"\s*\{\s*(\w+)\s*:([^{}]*)\}\s*")
HTTP = re.compile(r"(?i)^\S+ \S+ HTTP/\d|^host:|^origin:|^content-type:|^user-agent:")
MOST_RUNS = 999
UNREAD = 32_768
"""Bytes of answers that may wait for a script that never reads them, as most do not."""


class Closed(Exception):
    """The connection is to be ended, after what is said."""


class Recorder:
    """What the scripts have chosen with ``filename``; one for all, as LabRecorder has one form."""

    def __init__(self) -> None:
        """Have chosen nothing."""
        self.options: dict[str, str] = {}

    def choose(self, text: str, root: Path) -> list[str]:
        """Obey ``filename``; return what is of no use for the template. Raises Refused."""
        options, place = dict(self.options), 0
        while place < len(text):
            found = OPTION.match(text, place)
            if found is None:
                raise Refused(
                    "bad",
                    "{text} is no option for filename.",
                    "Write them as {{participant:P001}} {{task:Rest}}, with nothing between.",
                    text=shown(text[place:]),
                )
            options |= self._option(found[1].lower(), found[2].strip(), root)
            place = found.end()
        if place == 0:
            raise Refused(
                "bad", "filename has no options.", "There are: {known}.", known=", ".join(OPTIONS)
            )
        template = options.get("template") or default_template(options)
        free(root, options.get("root", ""), template, options)
        self.options = options
        return [name for name in ("session", "task", "acquisition") if self._idle(name, template)]

    def folder(self, root: Path) -> Path:
        """Return where to record to; it is not there yet. Raises Refused."""
        options = self.options
        template = options.get("template") or default_template(options)
        return free(root, options.get("root", ""), template, options)

    def _option(self, name: str, value: str, root: Path) -> dict[str, str]:
        if name not in OPTIONS:
            raise Refused(
                "bad",
                "filename has no option {name}.",
                "There are: {known}.",
                name=shown(name),
                known=", ".join(OPTIONS),
            )
        if name == "root":
            value = inside(root, value)
        elif name == "run" and value:
            if not (value.isascii() and value.isdecimal() and 1 <= int(value) <= MOST_RUNS):
                raise Refused(
                    "bad",
                    "{value} is no run.",
                    "Use a number from 1 to {most}.",
                    value=shown(value),
                    most=MOST_RUNS,
                )
            value = str(int(value))
        return {name: value}

    def _idle(self, name: str, template: str) -> bool:
        letters = {"session": "%s", "task": "%b", "acquisition": "%a"}
        return bool(self.options.get(name)) and letters[name] not in template


class Script:
    """One connection."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        room: Room,
        recorder: Recorder,
        locked: bool,
    ) -> None:
        """Talk over a connection; ``locked`` until it has said the token."""
        self._reader, self._writer, self._room, self._recorder = reader, writer, room, recorder
        self._locked = locked
        self.proven = False
        """Whether it has said a line that was obeyed: it is no stranger any more."""
        self.since = time.monotonic()
        self._bucket = Bucket(room.limits.rate, room.limits.burst)
        self._throttled = False

    async def serve(self) -> None:
        """Talk until the end of the connection."""
        rest = b""
        try:
            while True:
                data = await self._read(rest)
                if not data:
                    if rest.strip():
                        self._answer("ERROR The last line has no end. It was not obeyed.")
                    return
                *lines, rest = (rest + data).split(b"\n")
                came = self._room.desk.session_at(time.monotonic_ns())
                for line in lines:
                    await self._line(line, came)
                if len(rest) > self._room.limits.line:
                    raise Closed("The line is too long. Nothing of it was obeyed.")
        except Closed as why:
            self._answer(f"ERROR {why}")
        except TimeoutError:
            self._answer("ERROR Nothing came in time. Connect again.")
        except OSError as error:
            log.info("a script has gone (%s)", error)

    async def _read(self, rest: bytes) -> bytes:
        limits = self._room.limits
        patience = limits.part if rest else None if self.proven else 6 * limits.greeting
        async with asyncio.timeout(patience):
            return await self._reader.read(limits.line)

    async def _line(self, data: bytes, came: int | None) -> None:
        if len(data) > self._room.limits.line:
            raise Closed("The line is too long. Nothing of it was obeyed.")
        pause = self._bucket.take()
        hasty, self._throttled = pause > 0 or self._throttled, pause > 0
        if pause:
            await asyncio.sleep(pause)
        try:
            text = data.decode().strip()
        except UnicodeDecodeError:
            raise Closed("This is no text in UTF-8. Send lines of text.") from None
        if HTTP.match(text) or not all(c.isprintable() or c == "\t" for c in text):
            raise Closed("This is not HTTP: send lines such as start and stop.")
        if not text:
            return
        try:
            said = await self._obey(text, came, hasty)
        except Refused as why:
            self._answer(f"ERROR {why}")
            return
        self.proven = True
        self._answer(f"OK {said}".strip())

    async def _obey(self, text: str, came: int | None, hasty: bool) -> str:
        verb, _, rest = text.partition(" ")
        if verb == "token":
            return await self._token(rest.strip())
        if self._locked:
            raise Refused("token", "A token is needed here.", "Send first: token, and the token.")
        if verb == "mark":
            return await self._mark(rest.strip(), came, hasty)
        if verb == "filename":
            idle = await self._room.desk.aside(partial(self._recorder.choose, rest.strip()))
            names = ", ".join(idle)
            return f"The template does not use {names}: it is written nowhere." if idle else ""
        if text == "start":
            return await self._start()
        if text == "stop":
            return self._ended(await self._room.desk.end())
        if text in ("update", "status"):
            return f"Streams: {self._streams()}." if text == "update" else self._status()
        if verb == "select":
            return self._select(rest.strip())
        raise Refused(
            "bad",
            "There is no verb {verb}.",
            "There are: select all, select none, start, stop, update, filename, mark, status.",
            verb=shown(text),
        )

    def _select(self, which: str) -> str:
        if which not in ("all", "none"):
            raise Refused(
                "bad",
                "Streams cannot be chosen from here.",
                "Choose devices in Emoscope; a recording has all of them.",
            )
        if which == "none":
            return f"start selects all again, as with LabRecorder: {self._streams()}."
        return f"A recording has all streams of the session: {self._streams()}."

    async def _token(self, said: str) -> str:
        if not same(self._room.token, said):
            await asyncio.sleep(self._room.attempts.wrong())
            raise Closed("The token is wrong. It is in the file that Emoscope named.")
        self._locked = False
        return ""

    async def _mark(self, label: str, came: int | None, hasty: bool) -> str:
        if not label or len(label) > LONGEST_LABEL:
            raise Refused("bad", "mark needs a label.", "Send as in: mark stimulus 1")
        if hasty:
            raise Refused("fast", "Lines come too fast for a marker's time.", "Send fewer.")
        told = (await self._room.desk.mark(label, 0.0, came, by="script")).told
        assert isinstance(told, Marker)
        return f"Marker {told.number} at {to_seconds(told.time):.6f} s"

    async def _start(self) -> str:
        chosen = self._recorder
        folder = await self._room.desk.begin(
            chosen.options.get("participant", ""),
            "",
            chosen.folder if any(chosen.options.values()) else None,
        )
        return f"Recording to {folder}"

    def _status(self) -> str:
        facts: Mapping[str, Any] = self._room.desk.status()
        recorder = facts["recorder"] or MappingProxyType({"recording": False})
        if facts["session"] is None:
            return "No session is running."
        if not recorder["recording"]:
            return f"Not recording. Streams: {self._streams()}."
        return f"Recording {recorder['seconds']:.1f} s to {recorder['folder']}"

    def _streams(self) -> str:
        sitting = self._room.feed.sitting
        captures = dict(sitting.captures) if sitting is not None else {}
        return ", ".join(f"{k} {c.state.value}" for k, c in captures.items()) or "none"

    @staticmethod
    def _ended(status: Any) -> str:
        why = " ".join(map(str, status.reasons))
        return f"Recorded {status.seconds:.1f} s in {status.folder} {why}".strip()

    def _answer(self, text: str) -> None:
        """Send an answer, unless nobody reads them."""
        transport = self._writer.transport
        if transport.is_closing() or transport.get_write_buffer_size() > UNREAD:
            return
        plain = text.replace("\n", " ").replace("\r", " ")
        self._writer.write(plain.encode(errors="replace") + b"\n")
