"""A session with fake devices under a control server, and what talks to it, for tests."""

import contextlib
import json
import socket
import time

from websockets.sync.client import connect

from emoscope.control import ControlServer, Limits, SittingOwner
from emoscope.session import Session
from emoscope.settings import Settings
from tests.app.fakes import FakeEstimator, FakeSource

LIMIT = 60.0
"""Seconds after which a wait counts as never: generous, for noisy machines."""
QUICK = Limits(rate=20_000, burst=20_000, wish=LIMIT, confirmed=LIMIT, stall=LIMIT, ping=LIMIT)
"""Limits that a busy machine does not run into by itself."""


def wait_for(condition, what):
    end = time.monotonic() + LIMIT
    while not (found := condition()):
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.01)
    return found


def made_session(**sources):
    kinds = ("video", "audio", "eeg")
    loaders = {m: (lambda m=m: FakeEstimator(m)) for m in ("face", "speech", "eeg")}
    return Session([FakeSource(k, **sources.get(k, {})) for k in kinds], loaders)


class Bench:
    """A session that runs, its server and all its results."""

    def __init__(self, root, limits=QUICK, **options):
        self.session = made_session()
        self.current = self.session
        self.results = []
        self.session.listeners.result.append(self.results.append)
        self.root = root
        owner = options.pop("owner", None) or SittingOwner(
            lambda: self.current, Settings(), root=root
        )
        self.server = ControlServer(
            lambda: self.current,
            owner,
            port=0,
            labrecorder=options.pop("labrecorder", 0),
            limits=limits,
            **options,
        )

    def __enter__(self):
        self.session.start()
        self.server.start()
        return self

    def __exit__(self, *_):
        assert self.server.stop(), "the server's threads ended in time"
        self.session.stop()

    def talker(self, **options):
        return Talker(self.server, **options)

    def script(self):
        return Script(self.server.labrecorder_port)

    def unharmed(self):
        """Fail unless results still come, none is missing, and all devices deliver."""
        before = len(self.results)
        wait_for(lambda: len(self.results) >= before + 5, "results go on")
        numbers = [result.sequence for result in list(self.results)]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        assert self.session.failure is None
        assert {c.status.lost for c in self.session.captures.values()} == {0}


class Talker:
    """A client of the WebSocket; ``heard`` keeps what was told in between."""

    def __init__(self, server, hello=True, token=None, **options):
        self.context = connect(
            f"ws://127.0.0.1:{server.port}", proxy=None, **{"close_timeout": 1.0} | options
        )
        self.line = self.context.__enter__()
        self.heard = []
        self.number = 0
        if hello:
            self.welcome = self.ask("hello", version=1, token=token or server.token, name="test")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.__exit__(None, None, None)

    def send(self, kind, **values):
        self.number += 1
        self.line.send(json.dumps({"type": kind, "id": self.number, **values}))
        return self.number

    def next(self):
        return json.loads(self.line.recv(timeout=LIMIT))

    def answer(self, number):
        while True:
            message = self.next()
            if message["type"] == "reply" and message["id"] == number:
                return message
            self.heard.append(message)

    def ask(self, kind, **values):
        return self.answer(self.send(kind, **values))

    def hear(self, kind, wanted=lambda message: True):
        """Return the next message of a kind, also one that was heard while an answer came."""
        while True:
            message = self.heard.pop(0) if self.heard else self.next()
            if message["type"] == kind and wanted(message):
                return message


class Script:
    """A script for LabRecorder."""

    def __init__(self, port):
        self.line = socket.create_connection(("127.0.0.1", port), timeout=LIMIT)
        self.file = self.line.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self.file.close()
        self.line.close()

    def answer(self):
        return self.file.readline().decode()

    def say(self, text):
        self.line.sendall(f"{text}\n".encode())
        return self.answer().rstrip("\n")
