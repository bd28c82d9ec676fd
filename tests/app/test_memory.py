"""Free memory is given back while a session runs: seldom, and beside its answers."""

import gc
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


def test_what_is_built_is_not_looked_through_again() -> None:
    memory.keep_what_is_built.cache_clear()
    mark = object()
    built = [mark]
    gc.collect()
    before = gc.get_freeze_count()
    try:
        memory.keep_what_is_built("a part")
        frozen = gc.get_freeze_count()
        assert frozen > before and not any(one is built for one in gc.get_objects())
        later = [mark]
        memory.keep_what_is_built("a part")
        assert gc.get_freeze_count() <= frozen, "once for each part"
        assert any(one is later for one in gc.get_objects())
        memory.keep_what_is_built("another")
        assert not any(one is later for one in gc.get_objects())
    finally:
        gc.unfreeze()
        memory.keep_what_is_built.cache_clear()
