"""Latencies of a session: percentiles of the newest, in memory that does not grow."""

import numpy as np
import pytest

from emoscope.statistics import KEEP, Statistics

MS = 1_000_000


def test_percentiles_are_of_the_newest_that_are_asked_for():
    statistics = Statistics()
    assert statistics.latency("face total") is None and statistics.stages == ()
    for n in range(1000):
        statistics.add("face total", (n + 1) * MS)
    every, few = statistics.latency("face total"), statistics.latency("face total", 100)
    assert (every.n, few.n) == (1000, 100)
    assert every.p50 == pytest.approx(500.5) and few.p50 == pytest.approx(950.5)
    assert few.p99 == pytest.approx(np.percentile(np.arange(901, 1001), 99))
    assert statistics.latency("face total", 0) is None
    assert statistics.latency("face total", 5000).n == 1000
    assert statistics.stages == ("face total",)


def test_the_oldest_go_and_nothing_grows():
    statistics = Statistics()
    for n in range(KEEP + 500):
        statistics.add("painted", MS * (1 if n < KEEP else 1000))
    kept = statistics._stages["painted"]._kept
    assert kept.nbytes == 4 * KEEP
    assert statistics.latency("painted").n == KEEP
    assert statistics.latency("painted", 500).p50 == 1000, "across the seam"
    assert statistics.latency("painted", 501).p50 == 1000
    assert statistics.latency("painted").p50 == 1
