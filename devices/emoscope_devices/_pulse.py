"""Asks a Linux sound server which microphone this process hears.

When a microphone is unplugged, PulseAudio and PipeWire hand its listeners another one at once,
and nothing behind PortAudio shows it: no gap, no error, the same device list. Only the server
knows, so it is asked through its own client library, which is there wherever such a server is.
The leading fields of its structures, all that is read here, are fixed since version 1.0.
"""

import ctypes
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

ANSWER_SECONDS = 0.3
"""How long to wait for a server; measured 2 to 4 ms. One that hangs is noticed elsewhere."""
READY, FAILED = 4, 5
NO_AUTOSPAWN = 1
"""Asking must not start a server where there is none."""


class _Client(ctypes.Structure):
    _fields_ = (
        ("index", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("owner_module", ctypes.c_uint32),
        ("driver", ctypes.c_char_p),
        ("properties", ctypes.c_void_p),
    )


class _Output(ctypes.Structure):
    _fields_ = (
        ("index", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("owner_module", ctypes.c_uint32),
        ("client", ctypes.c_uint32),
        ("source", ctypes.c_uint32),
    )


class _Source(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("index", ctypes.c_uint32),
        ("description", ctypes.c_char_p),
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """A source of the sound server: the name that it is known by, and one for people."""

    name: str
    description: str


def heard_sources() -> tuple[Heard, ...] | None:
    """Return the sources that this process listens to, or None if no server tells.

    Waits up to 0.3 s. Empty when the sound does not pass through the server.
    """
    library = _library()
    if library is None:
        return None
    loop = library.pa_mainloop_new()
    api = ctypes.c_void_p(library.pa_mainloop_get_api(ctypes.c_void_p(loop)))
    context = ctypes.c_void_p(library.pa_context_new(api, b"Emoscope"))
    question = _Question(library, ctypes.c_void_p(loop), context)
    try:
        return question.answer()
    finally:
        library.pa_context_disconnect(context)
        library.pa_context_unref(context)
        library.pa_mainloop_free(ctypes.c_void_p(loop))


class _Question:
    """One connection to the server, and the lists that it answers with."""

    def __init__(self, library: Any, loop: ctypes.c_void_p, context: ctypes.c_void_p) -> None:
        self._library = library
        self._loop = loop
        self._context = context
        self._end = time.monotonic() + ANSWER_SECONDS
        self._mine: set[int] = set()
        self._listened: set[int] = set()
        self._sources: dict[int, Heard] = {}
        self._lists_due = 0

    def answer(self) -> tuple[Heard, ...] | None:
        library, context = self._library, self._context
        if library.pa_context_connect(context, None, NO_AUTOSPAWN, None) < 0:
            return None
        if not self._run(lambda: library.pa_context_get_state(context) >= READY):
            return None
        if library.pa_context_get_state(context) != READY:
            return None
        callbacks = [
            self._ask(library.pa_context_get_client_info_list, _Client, self._client),
            self._ask(library.pa_context_get_source_output_info_list, _Output, self._output),
            self._ask(library.pa_context_get_source_info_list, _Source, self._source),
        ]
        answered = self._run(lambda: self._lists_due == 0)
        del callbacks  # they had to live until here
        if not answered:
            return None
        known = (self._sources.get(index) for index in self._listened)
        return tuple(sorted((s for s in known if s), key=lambda heard: heard.name))

    def _run(self, done: Callable[[], bool]) -> bool:
        """Serve the connection until ``done``; return False when time is up or it broke."""
        while not done():
            left = self._end - time.monotonic()
            if left <= 0 or self._library.pa_mainloop_prepare(self._loop, int(left * 1e6)) < 0:
                return False
            if self._library.pa_mainloop_poll(self._loop) < 0:
                return False
            if self._library.pa_mainloop_dispatch(self._loop) < 0:
                return False
        return True

    def _ask(
        self, function: Any, structure: type[ctypes.Structure], take: Callable[[Any], None]
    ) -> Any:
        pointer = ctypes.POINTER(structure)

        def called(_context: int, info: Any, last: int, _data: int) -> None:
            if last:
                self._lists_due -= 1
            elif info:
                take(info.contents)

        callback = ctypes.CFUNCTYPE(None, ctypes.c_void_p, pointer, ctypes.c_int, ctypes.c_void_p)(
            called
        )
        self._lists_due += 1
        self._library.pa_operation_unref(ctypes.c_void_p(function(self._context, callback, None)))
        return callback

    def _client(self, info: Any) -> None:
        key = b"application.process.id"
        process = self._library.pa_proplist_gets(ctypes.c_void_p(info.properties), key)
        if process == str(os.getpid()).encode():
            self._mine.add(info.index)

    def _output(self, info: Any) -> None:
        # Clients were asked for first, and are answered first.
        if info.client in self._mine:
            self._listened.add(info.source)

    def _source(self, info: Any) -> None:
        name = (info.name or b"").decode("utf-8", "replace")
        description = (info.description or info.name or b"").decode("utf-8", "replace")
        self._sources[info.index] = Heard(name, description)


def _library() -> Any:
    """Return the server's client library, or None where there is none."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL("libpulse.so.0")
    except OSError:
        return None
    for name in (
        "pa_mainloop_new",
        "pa_mainloop_get_api",
        "pa_context_new",
        "pa_context_get_client_info_list",
        "pa_context_get_source_output_info_list",
        "pa_context_get_source_info_list",
    ):
        getattr(library, name).restype = ctypes.c_void_p
    library.pa_proplist_gets.restype = ctypes.c_char_p
    return library
