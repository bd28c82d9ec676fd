"""What holds for every test: no thread outlives it, and the same run gives the same examples."""

import gc
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program does, before NumPy is loaded
# Windows that tests open have an engine of their own, whatever runs on this computer.
RUNTIME = tempfile.TemporaryDirectory(prefix="emoscope-tests-")
os.environ["EMOSCOPE_RUNTIME"] = RUNTIME.name

settings.register_profile(
    "emoscope", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("emoscope")

GRACE_SECONDS = 3.0
"""How long a thread that was told to stop may take to be gone."""


def strays(before: set[threading.Thread]) -> list[threading.Thread]:
    """Return living threads that were not there ``before`` and that Python itself started.

    A thread of a C library that once called Python stays listed as a dummy for good.
    """
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]


@pytest.fixture(autouse=True)
def no_thread_outlives_its_test() -> Iterator[None]:
    before = set(threading.enumerate())
    panels = sys.modules.get("emoscope.ui.panels")
    if panels is not None:
        panels.paint_at_once()  # whatever a test before has wished for: its pictures are whole
    yield
    end = time.monotonic() + GRACE_SECONDS
    while (left := strays(before)) and time.monotonic() < end:
        left[0].join(0.05)
    assert not left, f"threads outlive the test: {[thread.name for thread in left]}"


@pytest.fixture(autouse=True)
def _garbage_of_windows_is_collected_on_their_thread(
    request: pytest.FixtureRequest,
) -> Iterator[None]:
    """Keep Python from destroying a window's objects on whatever thread makes garbage just then."""
    if "ui" not in request.path.parent.parts:
        yield
    else:
        gc.disable()
        yield
        gc.collect(1)
    gc.enable()  # a window's own collector keeps it off as long as the program runs


@pytest.fixture(scope="module", autouse=True)
def _no_window_outlives_its_module() -> Iterator[None]:
    """Delete main windows that a module of tests has left: a style set later would reach them."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets is not None else None
    if not hasattr(app, "topLevelWidgets"):
        return
    for window in app.topLevelWidgets():
        if type(window).__name__ in ("MainWindow", "ParticipantScreen"):
            window.hide()
            window.deleteLater()
    app.sendPostedEvents(None, sys.modules["PySide6.QtCore"].QEvent.Type.DeferredDelete)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell why a test was tried once more, also when it then passed: -rR names it alone."""
    for report in terminalreporter.stats.get("rerun", ()):
        terminalreporter.section(f"tried once more: {report.nodeid}")
        terminalreporter.line(report.longreprtext)
