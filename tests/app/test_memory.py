"""Free memory is given back while a session runs: seldom, and beside its answers."""

import threading

import pytest

from emoscope import memory
from emoscope.session import Session
from tests.app.fakes import FakeEstimator, FakeSource

SECOND = 1_000_000_000


def test_it_is_given_back_every_half_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    trimmed: list[int] = []
    trimmer, now = memory.Trimmer(), 0
    monkeypatch.setattr(memory, "trim_memory", lambda: trimmed.append(now))
    for now in range(0, 95 * SECOND, SECOND // 4):
        trimmer.turn(now)
    assert trimmed == [0, 30 * SECOND, 60 * SECOND, 90 * SECOND]


def test_a_session_does_so_on_its_pipeline_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []
    twice = threading.Event()

    def trim() -> None:
        threads.append(threading.current_thread().name)
        if len(threads) == 2:
            twice.set()

    monkeypatch.setattr(memory, "trim_memory", trim)
    monkeypatch.setattr(memory, "TRIM_SECONDS", 0)
    with Session([FakeSource("audio")], {"speech": lambda: FakeEstimator("speech")}):
        assert twice.wait(15)
    assert set(threads) == {"pipeline"}
