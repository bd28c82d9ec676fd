"""Session time never goes back and is whole nanoseconds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope_devices import NS, LiveClock, ManualClock, to_ns, to_seconds


def test_live_clock_starts_near_zero_and_never_goes_back() -> None:
    clock = LiveClock()
    times = [clock.now() for _ in range(1000)]
    assert 0 <= times[0] < NS
    assert times == sorted(times)
    assert all(isinstance(t, int) for t in times)


def test_live_clock_ignores_a_step_of_the_wall_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = LiveClock()
    before = clock.now()
    wall = clock.wall_origin_ns
    monkeypatch.setattr(time, "time_ns", lambda: wall + 3600 * NS)
    monkeypatch.setattr(time, "time", lambda: wall / NS + 3600)
    assert before <= clock.now() < before + 60 * NS
    assert clock.wall_origin_ns == wall


def test_live_clock_notes_the_wall_clock_of_its_start() -> None:
    before = time.time_ns()
    clock = LiveClock()
    assert before <= clock.wall_origin_ns <= time.time_ns()


def test_manual_clock_moves_only_when_told() -> None:
    clock = ManualClock()
    assert clock.now() == 0
    assert clock.advance(1.5) == 1_500_000_000
    clock.set(2 * NS)
    assert clock.now() == 2 * NS


def test_manual_clock_refuses_to_go_back() -> None:
    clock = ManualClock(5 * NS)
    with pytest.raises(ValueError, match="go back"):
        clock.advance(-0.1)
    with pytest.raises(ValueError, match="go back"):
        clock.set(5 * NS - 1)
    assert clock.now() == 5 * NS


@given(st.integers(-(2**52), 2**52))
def test_seconds_and_nanoseconds_agree(nanoseconds: int) -> None:
    # 104 days fit a float exactly enough to come back as the same nanosecond, give or take one.
    assert abs(to_ns(to_seconds(nanoseconds)) - nanoseconds) <= 1
