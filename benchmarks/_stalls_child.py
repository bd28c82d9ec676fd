"""An operator's hour in a minute and a half, watched: python _stalls_child.py MODE FOLDER LIMIT.

MODE one or apart. FOLDER takes settings and a recording. LIMIT in seconds. Writes JSON to stdout.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
MODE, FOLDER, LIMIT = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
os.environ["EMOSCOPE_RUNTIME"] = str(FOLDER / "run")

import _machine as machine  # noqa: E402
from _stalls_painted import Paintings  # noqa: E402
from _stalls_visit import Camera, Step, Visit  # noqa: E402
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QKeySequence  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox  # noqa: E402

from emoscope.settings import RecordingSettings, Settings  # noqa: E402
from emoscope.ui.actions import COMMANDS  # noqa: E402
from emoscope.ui.application import application, enliven  # noqa: E402
from emoscope.ui.record import RecordDialog  # noqa: E402
from emoscope.ui.watchdog import Watchdog  # noqa: E402
from emoscope.ui.window import MainWindow  # noqa: E402

BEAT = 0.005
SHOWN, CLOSED = 1.2, 0.5
"""Seconds that something stays open, and that pass before the next."""
PATIENCE = 60.0
ACTIVE_MS = 60
APART = {"toggle", "toggle_recording", "close", "review_recording", "choose_devices"}
"""Commands with a place of their own in the hour; Ctrl+O opens another process."""
LAST = {"choose_devices", "new_participant", "open_study", "edit_study"}
"""These close devices, or ask for a visit."""
SIZES = ((1200, 760), (1600, 1000), (1900, 1000), (1280, 800), (1600, 1000))


class Hour:
    """Does one step after the other and gives each its name in the watchdog's report."""

    def __init__(self, window: MainWindow, dog: Watchdog, camera: Camera) -> None:
        self.window, self.dog = window, dog
        self.visit = Visit(window, camera, self.key)
        self.answered: set[str | None] = set()
        self.skipped: list[str] = []
        self.done, self.now = 0, ""
        self.paintings = Paintings()
        self.steps = self.script()
        window.engine.bridge.result.connect(lambda result: self.answered.add(result.cause))

    def next(self) -> None:
        """See that all that is open is painted."""
        self.paintings.check(self.now, self.front)

    def front(self) -> None:
        """Be in front, as after a click, and do the next step."""
        self.window.activateWindow()
        QTimer.singleShot(ACTIVE_MS, self.do)

    def do(self) -> None:
        """Do the next step; the one after it comes by a timer of its own."""
        step = next(self.steps, None)
        if step is None:
            self.dog.act("the end")
            QApplication.quit()
            return
        name, does, until = step
        self.done += 1
        self.now = name
        self.dog.act(name)
        if callable(until):
            self.wait(until, time.monotonic() + PATIENCE)
        else:
            QTimer.singleShot(round(1000 * until), self.next)
        try:
            does()
        except (AttributeError, RuntimeError, ValueError) as error:
            self.skipped.append(f"{name}: {error!r}")

    def wait(self, until: Callable[[], bool], latest: float) -> None:
        if until():
            self.next()
        elif time.monotonic() > latest:
            self.skipped.append(f"{self.now}: not within {PATIENCE:.0f} s")
            self.next()
        else:
            QTimer.singleShot(100, lambda: self.wait(until, latest))

    # -- the hour ----------------------------------------------------------------------------

    def script(self) -> Iterator[Step]:
        window = self.window
        yield "start", window.start, lambda: len(self.answered & {"face", "speech", "eeg"}) == 3
        yield "running", lambda: None, 8.0
        yield from self.participant()
        yield "record: ask", lambda: self.key("toggle_recording"), 1.0
        yield "record: begin", self.accept, self.recording
        yield from self.markers()
        for command in COMMANDS:
            if command.does not in APART | LAST:
                yield from self.opened(command.does)
        yield from self.looks()
        yield "record: ask to stop", lambda: self.key("toggle_recording"), 1.0
        yield "record: stop", self.agree, lambda: not self.recording()
        yield "record: verdict", lambda: None, 5.0
        yield "close what says so", self.close_others, CLOSED
        yield from self.opened("choose_devices")
        yield "running again", lambda: None, 8.0
        yield "stop", lambda: self.key("toggle"), 3.0
        for command in COMMANDS:
            if command.does in LAST - {"choose_devices"}:
                yield from self.opened(command.does)
        yield from self.visit.steps()

    def opened(self, does: str) -> Iterator[Step]:
        yield f"open {does}", lambda: self.key(does), SHOWN
        yield f"close {does}", lambda: self.close(does), CLOSED

    def participant(self) -> Iterator[Step]:
        screen = self.window.hour.screen
        yield "participant: open", screen.place, 1.0
        for page in ("wait", "cross", "face", "blank", "thanks"):
            yield f"participant: {page}", getattr(screen, page), 3.0 if page == "face" else 0.5
        for code in ("zh_CN", "ja", "en"):
            yield "participant: language", lambda code=code: screen.set_language(code), 0.5
        yield "participant: close", screen.close, 0.5

    def markers(self) -> Iterator[Step]:
        for _ in range(5):
            yield "marker", lambda: self.key("set_marker"), 0.4
        yield "open name_marker", lambda: self.key("name_marker"), SHOWN
        yield "close name_marker", lambda: self.close("name_marker"), CLOSED

    def looks(self) -> Iterator[Step]:
        window = self.window
        for code in ("zh_CN", "ja", "en"):
            yield "language", lambda code=code: self.use(language=code), 1.0
        for scale in (1.5, 2.0, 1.0):
            yield "size of type", lambda scale=scale: self.use(scale=scale), 1.0
        for size in SIZES:
            yield "resize", lambda size=size: window.resize(*size), 0.6

    # -- what she does -----------------------------------------------------------------------

    def use(self, **values: object) -> None:
        settings = self.window.settings
        self.window.use(replace(settings, window=replace(settings.window, **values)))  # type: ignore[arg-type]

    def key(self, does: str) -> None:
        """Press the key of a command."""
        command = next(c for c in COMMANDS if c.does == does)
        if QApplication.activeWindow() is not self.window:
            raise RuntimeError("the window is not in front")
        QTest.keySequence(self.window, QKeySequence(command.key))

    def close(self, does: str) -> None:
        """Close what a command opened, or undo what it did by its key."""
        if not self.close_others() and (does.startswith("toggle_") or does == "explain_now"):
            self.key(does)

    def close_others(self) -> bool:
        """Close every other window; return whether there was one."""
        others = [
            w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window
        ]
        for other in others:
            other.reject() if isinstance(other, QDialog) else other.close()
        return bool(others)

    def recording(self) -> bool:
        session = self.window.engine.session
        return session is not None and session.tap.recording

    def accept(self) -> None:
        """Answer what is asked before a recording."""
        (dialog,) = (d for d in self.window.findChildren(RecordDialog) if d.isVisible())
        dialog.participant.setText("P01")
        dialog.accept()

    def agree(self) -> None:
        """Say yes."""
        (box,) = (b for b in self.window.findChildren(QMessageBox) if b.isVisible())
        box.button(QMessageBox.StandardButton.Yes).click()


def main() -> None:
    sys.setswitchinterval(0.001)  # as the command line does
    (FOLDER / "run").mkdir(mode=0o700)
    camera = Camera(FOLDER)
    settings = Settings(recording=RecordingSettings(folder=str(FOLDER / "recordings")))
    app = application(settings.window)
    dog = Watchdog(beat=BEAT, limit=LIMIT)
    dog.act("window")
    dog.start()
    window = MainWindow(("demo",) * 3, settings, FOLDER / "settings.toml", apart=MODE == "apart")
    window.show()
    enliven(window)
    hour = Hour(window, dog, camera)
    before = time.monotonic(), machine.machine_seconds(), time.process_time()
    QTimer.singleShot(1000, hour.next)
    app.exec()
    after = time.monotonic(), machine.machine_seconds(), time.process_time()
    dog.stop()
    span, everything, own = (b - a for a, b in zip(before, after, strict=True))
    found = asdict(dog.report()) | {
        "machine": everything / span / len(os.sched_getaffinity(0)),
        "own": own / span,
        "skipped": hour.skipped,
        "paintings": hour.paintings.asked,
        "unpainted": hour.paintings.missing,
        "done": hour.done,
        "widgets": len(QApplication.allWidgets()),
    }
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    window.finish()
    camera.end()


if __name__ == "__main__":
    main()
