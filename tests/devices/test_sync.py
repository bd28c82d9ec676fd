"""Times of samples against a truth that the tests know: drift, bursts, jitter, gaps."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from emoscope_devices import NS, SampleClock

Lateness = Callable[[np.random.Generator, int], NDArray[np.float64]]
"""Draws by how many seconds each of n blocks comes late."""


def punctual(_: np.random.Generator, count: int) -> NDArray[np.float64]:
    return np.zeros(count)


def exponential(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
    """Most blocks come soon, some much later: a radio, or a busy machine."""
    return rng.exponential(0.004, count)


def first_late(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
    """The first block waits for the device to wake up."""
    late = rng.exponential(0.001, count)
    late[0] = 0.15
    return late


def with_hiccups(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
    """Now and then all blocks of a third of a second come at once."""
    late = rng.exponential(0.001, count)
    late[rng.random(count) < 0.01] += 0.3
    return late


@dataclass
class Run:
    """True and given times, in seconds, of all samples of a simulated device."""

    true: NDArray[np.float64]
    given: NDArray[np.float64]

    def error(self, start: float, stop: float) -> NDArray[np.float64]:
        part = (self.true >= start) & (self.true < stop)
        return (self.given - self.true)[part]


def simulate(
    rate: float,
    count: int,
    ppm: float,
    lateness: Lateness,
    seconds: float = 40.0,
    *,
    seed: int = 0,
    clock: SampleClock | None = None,
) -> Run:
    """Run blocks of ``count`` samples of a device that is ``ppm`` slow through a clock."""
    clock = clock or SampleClock(rate)
    total = int(seconds * rate) // count
    period = (1 + ppm * 1e-6) / rate
    index = np.arange(total * count)
    true = 7.0 + index * period
    late = lateness(np.random.default_rng(seed), total)
    # Later blocks cannot overtake: they queue behind the late one.
    arrival = np.maximum.accumulate(true[count - 1 :: count] + late)
    times = [clock.times(k * count, count, round(a * NS)) for k, a in enumerate(arrival)]
    given = np.concatenate(times)
    assert np.all(np.diff(given) > 0)
    assert given.dtype == np.int64
    return Run(true, given / NS)


@pytest.mark.parametrize("ppm", [-300.0, -40.0, 0.0, 40.0, 300.0])
@pytest.mark.parametrize("lateness", [punctual, exponential, first_late, with_hiccups])
@pytest.mark.parametrize(("rate", "count"), [(256.0, 12), (16000.0, 320), (250.0, 1)])
def test_times_are_right_within_half_a_millisecond(
    rate: float, count: int, lateness: Lateness, ppm: float
) -> None:
    error = simulate(rate, count, ppm, lateness).error(20.0, 100.0)
    # The earliest of some hundred arrivals is itself late by a little: that much is unknowable.
    assert abs(error.mean()) < 0.0005
    assert error.std() < 0.0005
    assert np.abs(error).max() < 0.0015


@pytest.mark.parametrize("lateness", [exponential, first_late, with_hiccups])
def test_times_are_near_from_the_third_second_on(lateness: Lateness) -> None:
    error = simulate(256.0, 12, 100.0, lateness).error(10.0, 20.0)
    assert np.abs(error).max() < 0.004


def test_counting_alone_would_be_wrong() -> None:
    """Show that the simulation is hard enough for the tests above to mean something."""
    run = simulate(256.0, 12, 300.0, exponential, 60.0)
    counted = run.given[0] + np.arange(len(run.true)) / 256.0
    assert np.abs(counted - run.true).max() > 0.015
    assert np.abs(run.error(20.0, 100.0)).max() < 0.0015


@pytest.mark.parametrize("ppm", [-300.0, 80.0, 300.0])
def test_drift_is_told(ppm: float) -> None:
    clock = SampleClock(16000.0)
    simulate(16000.0, 320, ppm, exponential, 60.0, clock=clock)
    assert clock.drift_ppm == pytest.approx(ppm, abs=25.0)


def test_constant_latency_is_taken_off() -> None:
    plain = simulate(250.0, 5, 0.0, exponential)
    early = simulate(250.0, 5, 0.0, exponential, clock=SampleClock(250.0, latency=0.08))
    assert np.allclose(plain.given - early.given, 0.08, atol=1e-8)


@given(
    steps=st.lists(
        st.tuples(st.integers(1, 40), st.integers(0, 3000), st.floats(-0.5, 3.0), st.booleans()),
        min_size=1,
        max_size=30,
    )
)
def test_times_increase_whatever_arrives_when(
    steps: list[tuple[int, int, float, bool]],
) -> None:
    """Even for lost samples, absurd arrivals and new anchors, in any order."""
    clock = SampleClock(500.0)
    index, arrival, last = 0, NS, -1
    for count, lost, wait, reanchor in steps:
        index += lost
        arrival = max(0, arrival + round(wait * NS))
        if reanchor:
            clock.reanchor()
        times = clock.times(index, count, arrival)
        assert len(times) == count
        assert int(times[0]) > last
        assert np.all(np.diff(times) > 0)
        last, index = int(times[-1]), index + count


def test_new_anchor_after_a_gap_forgets_the_old_line() -> None:
    clock = SampleClock(250.0)
    simulate(250.0, 10, 200.0, exponential, 30.0, clock=clock)
    clock.reanchor()
    arrival, index = 100.0, 7500
    late = np.random.default_rng(1).exponential(0.002, 500)
    for k in range(500):
        due = arrival + k * 10 / 250.0
        times = clock.times(index + k * 10, 10, round((due + late[k]) * NS))
    assert times[-1] / NS == pytest.approx(due, abs=0.0005)
    assert clock.drift_ppm == pytest.approx(0.0, abs=60.0)


def test_late_tells_what_is_missing() -> None:
    clock = SampleClock(250.0)
    assert clock.late(9, NS) == 0.0
    simulate(250.0, 10, 0.0, punctual, 30.0, clock=clock)
    due = 7.0 + 7509 / 250.0
    assert clock.late(7509, round(due * NS)) == pytest.approx(0.0, abs=1e-4)
    assert clock.late(7509, round((due + 1.2) * NS)) == pytest.approx(1.2, abs=1e-4)


def test_first_block_anchors_its_last_sample_at_its_arrival() -> None:
    times = SampleClock(100.0).times(0, 5, 2 * NS)
    assert times.tolist() == [2 * NS - k * NS // 100 for k in (4, 3, 2, 1, 0)]


def test_correction_never_bends_the_spacing_by_more_than_a_twentieth() -> None:
    clock = SampleClock(100.0)
    times = np.concatenate(
        [clock.times(k * 10, 10, round((k + 1) * 0.1 * NS) + (k == 0) * NS // 5) for k in range(60)]
    )
    spacing = np.diff(times) / NS
    assert spacing.min() >= 0.95 / 100 - 1e-8
    assert spacing.max() <= 1.05 / 100 + 1e-8
