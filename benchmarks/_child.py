"""Runs the program as its command line does, and watches it from a thread of its own.

python _child.py TASK.json       started by live.py; the answer is written where the task says
"""

# mypy: ignore-errors
# It puts itself in the place of the program's classes, which no type checker approves of.

import dataclasses
import json
import sys
import threading
import time
from array import array
from pathlib import Path
from typing import Any

TASK = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
STEP = 0.5
"""Seconds between two looks: the ring of pictures keeps two seconds."""


class Probe:
    """Follows one session on a thread ``benchmark`` and writes what it saw."""

    def __init__(self) -> None:
        self.times: dict[str, int] = {"python": time.monotonic_ns()}
        self.states: list[tuple[float, str, str]] = []
        self.decided: dict[str, array[int]] = {}
        """Session times that were judged, by modality."""
        self.ticks = self.paints = 0
        self._session: Any = None
        self._row = 0
        self._ring: Any = None
        self._pictures = array("q")
        self._rss: list[tuple[float, float]] = []
        self._thread = threading.Thread(target=self._run, name="benchmark", daemon=True)

    def note(self, name: str) -> None:
        """Remember when something happened for the first time."""
        self.times.setdefault(name, time.monotonic_ns())

    def follow(self, session: Any) -> None:
        """Begin with a session that is about to start."""
        self._session = session
        session.listeners.result.append(self._result)
        session.listeners.state.append(self._state)
        session.listeners.model.append(lambda m, why: self.note(f"{m} model"))
        self._thread.start()

    def _result(self, result: Any) -> None:
        if result.cause:
            self.note(f"first {result.cause} estimate")
            self.decided.setdefault(result.cause, array("q")).append(result.time)

    def _state(self, kind: str, status: Any) -> None:
        if status.received:
            self.note(f"first {kind}")
        said = f"{status.state.value} {' '.join(map(str, status.reasons))}".strip()
        self.states.append(((time.monotonic_ns() - TASK["spawned"]) / 1e9, kind, said))

    def _run(self) -> None:
        begin = TASK["spawned"] / 1e9 + TASK["warm_up"]
        before: dict[str, Any] = {}
        while (now := time.monotonic()) < begin + TASK["seconds"]:
            if not before and now >= begin:
                before = self._snapshot()
            self._look()
            time.sleep(STEP)
        after = self._snapshot()
        Path(TASK["answer"]).write_text(json.dumps(self._answer(before, after)), encoding="utf-8")

    def _look(self) -> None:
        from _camera import stamps
        from _machine import resident_mb

        self._rss.append(((time.monotonic_ns() - TASK["spawned"]) / 1e9, resident_mb()))
        ring = self._session.ring("video")
        if ring is None:
            return
        if ring is not self._ring:
            self._ring, self._row = ring, ring.oldest_row
        start, stop = max(self._row, ring.oldest_row), ring.rows
        rows = ring.rows_between(start, stop)
        self._row = stop
        origin = self._session.clock.origin_ns
        numbers = stamps(rows.data)
        for number, time_ in zip(numbers, rows.times, strict=True):
            self._pictures.extend((int(number), int(time_) + origin))

    def _snapshot(self) -> dict[str, Any]:
        import _machine as machine

        session = self._session
        streams = {}
        for kind, capture in session.captures.items():
            status = capture.status
            streams[kind] = {
                "device": capture.source.spec.device,
                "received": status.received,
                "lost": status.lost,
                "gaps": status.gaps,
                "reconnects": status.reconnects,
                "newest": capture.span[1],
            }
        stages = {}
        for name in session.statistics.stages:
            latency = session.statistics.latency(name)
            stages[name] = latency.n if latency else 0
        return {
            "time": time.monotonic_ns(),
            "cpu": time.process_time(),
            "threads": machine.thread_seconds(),
            "names": machine.thread_names(),
            "machine": machine.machine_seconds(),
            "stolen": machine.stolen_seconds(),
            "helpers": {n: machine.process_seconds(p) for n, p in TASK["helpers"].items()},
            "streams": streams,
            "counts": session.statistics.counts,
            "skipped": dict(session.pipeline.skipped),
            "stages": stages,
            "ticks": self.ticks,
            "paints": self.paints,
        }

    def _answer(self, before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
        statistics = self._session.statistics
        stages = {}
        for name, n in after["stages"].items():
            fresh = n - before["stages"].get(name, 0)
            latency = statistics.latency(name, fresh) if fresh else None
            if latency:
                stages[name] = dataclasses.astuple(latency)
        return {
            "times": self.times,
            "before": before,
            "after": after,
            "stages": stages,
            "pictures": list(zip(self._pictures[::2], self._pictures[1::2], strict=True)),
            "rss": self._rss,
            "states": self.states,
            "decided": {cause: list(times) for cause, times in self.decided.items()},
            "origin": self._session.clock.origin_ns,
            "estimates": {m: e.card.identity for m, e in self._session.pipeline.estimators.items()},
        }


PROBE = Probe()


def run_headless(arguments: list[str]) -> int:
    """Run ``emoscope live --headless`` under the probe."""
    from emoscope import headless
    from emoscope.__main__ import main

    class Observed(headless.Session):
        def start(self) -> None:
            PROBE.follow(self)
            super().start()

    headless.Session = Observed
    total = TASK["warm_up"] + TASK["seconds"] + 1.0
    return main(["live", "--headless", "--seconds", str(total), *arguments])


def run_window(arguments: list[str]) -> int:
    """Run ``emoscope`` under the probe, and close its window at the end."""
    from PySide6.QtCore import QEvent, QTimer

    from emoscope.__main__ import main
    from emoscope.engine import opening
    from emoscope.ui import application, hour

    class ObservedSession(opening.Session):
        def start(self) -> None:
            PROBE.follow(self)
            super().start()

    class ObservedWindow(application.MainWindow):
        def start(self, after: Any = None) -> None:
            super().start(after)
            end = TASK["spawned"] / 1e9 + TASK["warm_up"] + TASK["seconds"] + 1.0
            QTimer.singleShot(round(1000 * (end - time.monotonic())), self.close)

        def _frame(self) -> None:
            PROBE.ticks += 1
            super()._frame()

        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.UpdateRequest:
                PROBE.note("window painted")
                PROBE.paints += 1
            return bool(handled)

    opening.Session = ObservedSession
    application.MainWindow = ObservedWindow
    # The pictures are drawn and the sound is made: nobody is there to agree.
    hour.watched = lambda choice: frozenset()
    return main(["--one-process", *arguments])


if __name__ == "__main__":
    sys.exit(run_headless(TASK["arguments"]) if TASK["headless"] else run_window(TASK["arguments"]))
