"""Counts and latencies of a session, by stage: what the status strip and the summary show."""

import threading
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.pipeline import Result
from emoscope_devices import NS

KEEP = 20_000
"""Latencies kept per stage: twenty minutes at 16 a second."""


@dataclass(frozen=True, slots=True)
class Latency:
    """Percentiles of one stage in milliseconds, and of how many."""

    p50: float
    p95: float
    p99: float
    n: int


class _Spans:
    """The last KEEP latencies of a stage: 80 kB, which as a deque of numbers were 640."""

    def __init__(self) -> None:
        self._kept = np.zeros(KEEP, dtype=np.float32)
        self._n = 0

    def add(self, span: float) -> None:
        self._kept[self._n % KEEP] = span
        self._n += 1

    def newest(self, n: int) -> NDArray[np.float32]:
        """Return the newest ``n`` or as many as there are, in any order."""
        n = max(0, min(n, self._n, KEEP))
        return self._kept[np.arange(self._n - n, self._n) % KEEP]


class Statistics:
    """Follows results. Written on the pipeline thread, read on any."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self._lock = threading.Lock()
        self._stages: dict[str, _Spans] = {}
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}

    def count(self, result: Result) -> None:
        """Count one result and its latencies.

        Stages by modality m: ``m wait`` newest sample taken → work begun; ``m estimate`` the
        estimator alone; ``m total`` taken → estimate there; ``m fused`` taken → fused answer there.
        """
        name = result.cause or "heartbeat"
        timing = result.timing
        with self._lock:
            self._counts[name] += 1
            self._first.setdefault(name, timing.ended)
            self._last[name] = timing.ended
        if result.cause:
            self.add(f"{name} wait", timing.begun - timing.taken)
            self.add(f"{name} estimate", timing.ended - timing.begun)
            self.add(f"{name} total", timing.ended - timing.taken)
            self.add(f"{name} fused", timing.fused - timing.taken)

    def add(self, stage: str, span: int) -> None:
        """Add one latency (ns) to a stage; the window adds "painted"."""
        with self._lock:
            if stage not in self._stages:
                self._stages[stage] = _Spans()
            self._stages[stage].add(span / 1e6)

    def rate(self, name: str) -> float:
        """Return estimates per second of a modality so far, 0 before the second."""
        with self._lock:
            n = self._counts[name]
            span = self._last.get(name, 0) - self._first.get(name, 0)
        return (n - 1) * NS / span if n > 1 and span > 0 else 0.0

    def latency(self, stage: str, newest: int = KEEP) -> Latency | None:
        """Return the percentiles of a stage over its ``newest`` entries; None without any."""
        with self._lock:
            spans = self._stages.get(stage)
            values = None if spans is None else spans.newest(newest)
        if values is None or not len(values):
            return None
        p50, p95, p99 = np.percentile(values, (50, 95, 99))
        return Latency(float(p50), float(p95), float(p99), len(values))

    @property
    def stages(self) -> tuple[str, ...]:
        """Return the names of all stages that have entries."""
        with self._lock:
            return tuple(self._stages)

    @property
    def counts(self) -> dict[str, int]:
        """Return results by cause."""
        with self._lock:
            return dict(self._counts)
