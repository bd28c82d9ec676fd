"""How long a model takes on this computer: measured once, kept, and measured anew when it changes.

CPU time of the thread that asks, so that what else runs does not count; one thread, as live.
"""

import contextlib
import json
import platform
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import platformdirs

from emoscope_models._registry import Entry
from emoscope_models._registry_add import put

RUNS = 20
WARM = 3
"""Runs before, which pay for caches."""
FILE = "latency.json"
MOST = 500
"""Measurements that are kept."""


@dataclass(frozen=True, slots=True)
class Latency:
    """CPU milliseconds of one answer: ``median`` and ``p95`` of ``runs``, on ``date``."""

    median: float
    p95: float
    runs: int
    date: str
    processor: str
    asked: str
    """What was asked, in words."""


def cache_path() -> Path:
    """Return where measurements are kept; it may not exist."""
    return platformdirs.user_cache_path("emoscope") / FILE


def known(entry: Entry, path: Path | None = None) -> Latency | None:
    """Return what was measured of these very files on this processor before, or None."""
    told = _read(path or cache_path()).get(_key(entry))
    try:
        return Latency(**told) if isinstance(told, dict) else None
    except TypeError:
        return None


def measured(
    entry: Entry, asked: str, run: Callable[[], object], path: Path | None = None
) -> Latency:
    """Return what ``run`` takes, from before or measured now; a cache that fails costs nothing."""
    path = path or cache_path()
    before = known(entry, path)
    if before is not None:
        return before
    for _ in range(WARM):
        run()
    spans = []
    for _ in range(RUNS):
        begun = time.thread_time()
        run()
        spans.append((time.thread_time() - begun) * 1e3)
    latency = Latency(
        median=round(float(np.median(spans)), 3),
        p95=round(float(np.percentile(spans, 95)), 3),
        runs=RUNS,
        date=datetime.now(UTC).strftime("%Y-%m-%d"),
        processor=processor(),
        asked=asked,
    )
    table = dict(list(_read(path).items())[-MOST:]) | {_key(entry): asdict(latency)}
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, json.dumps(table, indent=1).encode())
    return latency


def processor() -> str:
    """Return the processor's name, as the system tells it."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine() or "unknown"


def _key(entry: Entry) -> str:
    """Return what a measurement holds for: the model's files and the processor."""
    files = " ".join(f"{name}={sha}" for name, sha in sorted(entry.card.sha256.items()))
    return f"{files or entry.card.identity} @ {processor()}"


def _read(path: Path) -> dict[str, object]:
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
