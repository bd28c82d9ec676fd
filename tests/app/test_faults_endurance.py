"""Sittings one after another in one process: nothing is left behind."""

import threading

import psutil

from emoscope.estimators import make_loaders
from emoscope.memory import release_memory
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.sources import Choice, make_sources
from tests.app.fault_bench import LIMIT, wait_for

WARM_UP, SITTINGS = 2, 20
GROWTH_MB = 100.0
"""Over 20 sittings; 20 to 45 MB were measured. One video ring that is left behind has 55 MB."""


def sit():
    sources = make_sources(Choice("demo", "demo", "demo"), Settings())
    session = Session(sources, make_loaders(Settings()), fusion=Settings().fusion.build())
    seen = []
    session.listeners.result.append(lambda r: seen.append(r.cause))
    with session:
        wait_for(lambda: "face" in seen, "estimates")
    assert session.stop(LIMIT)
    del session, sources
    release_memory()


def test_twenty_sittings_leave_no_thread_and_no_memory():
    process = psutil.Process()
    before = set(threading.enumerate())
    for _ in range(WARM_UP):
        sit()
    start = process.memory_info().rss / 1e6
    open_files = process.num_fds() if hasattr(process, "num_fds") else 0
    for _ in range(SITTINGS):
        sit()
    grown = process.memory_info().rss / 1e6 - start
    print(f"RSS {start:.0f} MB, +{grown:.1f} MB over {SITTINGS} sittings")  # noqa: T201
    assert not {t.name for t in threading.enumerate() if t not in before}
    assert grown < GROWTH_MB
    assert not open_files or process.num_fds() <= open_files + 4
