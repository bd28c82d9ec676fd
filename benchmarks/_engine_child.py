"""A window at the demo's load: python _engine_child.py MODE SECONDS RUNTIME [FOLDER].

MODE one or apart: measures for SECONDS once all three models answer, and writes JSON to stdout.
MODE record: with its engine apart, records to FOLDER (or finds that recording again), writes a line
when results come, and waits to be killed.
"""

import json
import os
import sys
import time
from collections import deque
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
MODE, SECONDS, RUNTIME = sys.argv[1], float(sys.argv[2]), sys.argv[3]
os.environ["EMOSCOPE_RUNTIME"] = RUNTIME

import _machine as machine  # noqa: E402
import numpy as np  # noqa: E402
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from emoscope.engine import Place  # noqa: E402
from emoscope.engine._messages import Told  # noqa: E402
from emoscope.engine._pickles import dumped, loaded  # noqa: E402
from emoscope.engine.host import snapshot_of  # noqa: E402
from emoscope.settings import RecordingSettings, Settings  # noqa: E402
from emoscope.ui.application import application  # noqa: E402
from emoscope.ui.record import Answer  # noqa: E402
from emoscope.ui.window import MainWindow  # noqa: E402

LOOK_MS = 100
SETTLE = 8.0
"""Seconds after the last model's first answer before anything is measured."""


class Watch:
    """Looks at the window now and then, and at each result as it comes."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.ways: list[int] = []
        self.causes: set[str] = set()
        self.complete = 0.0
        self.before: dict[str, float] = {}
        self.asked = False
        self._kept: deque[Any] = deque(maxlen=200)
        self._session: Any = None
        self._timer = QTimer()
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def result(self, result: Any) -> None:
        """Engine's thread: note how long an answer took to be here."""
        if result.cause and result.estimates[result.cause].details:
            self.causes.add(result.cause)
            self._kept.append(result)
            self.ways.append(self._session.clock.now() - result.timing.fused)

    def look(self) -> None:
        session = self.window.engine.session
        if session is None:
            return
        if session is not self._session:
            self._session = session
            session.listeners.result.append(self.result)
        if MODE == "record":
            self.record(session)
        elif not self.complete:
            self.complete = time.monotonic() if len(self.causes) == 3 else 0.0
        elif not self.before:
            if time.monotonic() > self.complete + SETTLE:
                self.before = self.figures()
                self.ways.clear()
        elif time.monotonic() - self.before["time"] > SECONDS:
            self.tell()

    def record(self, session: Any) -> None:
        if not session.tap.recording and not self.asked:
            self.asked = True
            answer = Answer(Path(sys.argv[4]), "", "", RecordingSettings())
            self.window.recording.begin(session, answer, Settings())
        elif session.tap.recording and len(self.causes) >= 1:
            sys.stdout.write("recording\n")
            sys.stdout.flush()
            self._timer.stop()

    def figures(self) -> dict[str, float]:
        engine = Place(Path(RUNTIME)).holder() if MODE == "apart" else None
        return {
            "time": time.monotonic(),
            "window cpu": time.process_time(),
            "engine cpu": machine.process_seconds(engine) if engine else 0.0,
            "window pss": machine.proportional_mb("self"),
            "engine pss": machine.proportional_mb(engine) if engine else 0.0,
            "skipped": sum(self._session.pipeline.skipped.values()),
        }

    def tell(self) -> None:
        after, ways = self.figures(), np.array(self.ways) / 1e6
        span = after["time"] - self.before["time"]
        painted = self._session.statistics.latency("face painted", 300)
        figures = {
            "window cpu %": 100 * (after["window cpu"] - self.before["window cpu"]) / span,
            "engine cpu %": 100 * (after["engine cpu"] - self.before["engine cpu"]) / span,
            "window PSS MB": after["window pss"],
            "engine PSS MB": after["engine pss"],
            "answers/s": len(ways) / span,
            "ticks skipped": after["skipped"] - self.before["skipped"],
            "answer → window p50 ms": float(np.percentile(ways, 50)),
            "answer → window p95 ms": float(np.percentile(ways, 95)),
            "frame → painted p50 ms": painted.p50 if painted else float("nan"),
            "frame → painted p95 ms": painted.p95 if painted else float("nan"),
        }
        if MODE == "one":
            figures |= messages(list(self._kept), self._session)
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()
        self._timer.stop()
        QApplication.quit()


def messages(results: list[Any], session: Any) -> dict[str, float]:
    """Return the CPU ms that one answer, and one look at how all stands, cost at either end."""
    found = {}
    told = [Told("result", (result,)) for result in results]
    for name, values in (("answer", told), ("snapshot", [snapshot_of(session)] * 50)):
        begun = time.thread_time()
        written = [dumped(value) for value in values]
        between = time.thread_time()
        for data in written:
            loaded(data)
        ended = time.thread_time()
        found[f"{name} written, CPU ms"] = 1e3 * (between - begun) / len(values)
        found[f"{name} read, CPU ms"] = 1e3 * (ended - between) / len(values)
        found[f"{name}, kB"] = sum(map(len, written)) / len(values) / 1e3
    begun = time.thread_time()
    for _ in range(50):
        snapshot_of(session)
    found["snapshot taken, CPU ms"] = 1e3 * (time.thread_time() - begun) / 50
    return found


def main() -> None:
    sys.setswitchinterval(0.001)  # as the command line does
    settings = Settings()
    app = application(settings.window)
    window = MainWindow(("demo",) * 3, settings, None, apart=MODE != "one")
    window.show()
    watch = Watch(window)
    window.start()
    app.exec()
    del watch
    window.finish()


if __name__ == "__main__":
    main()
