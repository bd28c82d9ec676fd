"""An engine with devices that count, as a process: python -m tests.app.engine_child VERSION GRACE.

``record FOLDER`` instead: a window as a process, which records there until it is killed.
"""

import sys
import time
from pathlib import Path

from emoscope.engine import reach
from emoscope.engine.host import Host
from emoscope.engine.place import find_place
from emoscope.engine.server import Server, obey_signals
from emoscope.session import Session
from emoscope.settings import Settings
from tests.app.fakes import FakeEstimator, FakeSource

KINDS = ("video", "audio", "eeg")
CHOICE = ("fake", "fake", "fake")


class Resting(FakeEstimator):
    """An EEG model that rests."""

    def begin_rest(self):
        return None

    def end_rest(self):
        return True


def make(choice, settings, *, shared):
    """Return a session with a fake device for each that is chosen."""
    chosen = [k for k, text in zip(KINDS, choice, strict=True) if text != "none"]
    loaders = {"eeg": lambda: Resting("eeg"), "face": lambda: FakeEstimator("face")}
    sources = [FakeSource(kind) for kind in chosen]
    return Session(sources, loaders, preroll=1.0, shared=shared), {}


def serve(version, grace):
    server = Server(find_place(), version, Host(make), grace=grace)
    obey_signals(server)

    def ready():
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    return 0 if server.serve(ready) else 1


def record(folder):
    session = reach(CHOICE, Settings())
    session.start()
    session.record(folder, participant="P", settings=Settings())
    session.mark("before")
    sys.stdout.write("recording\n")
    sys.stdout.flush()
    time.sleep(600)


if __name__ == "__main__":
    if sys.argv[1] == "record":
        record(Path(sys.argv[2]))
    else:
        sys.exit(serve(sys.argv[1], float(sys.argv[2])))
