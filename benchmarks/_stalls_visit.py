"""A visit in the window: consent, pre-flight, baseline, recording, a camera that hangs, verdict.

The camera is a process of its own (``_camera.py``) that is stopped and goes on; it sends over HTTP.
"""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QMessageBox

from emoscope.ui.after import AfterDialog
from emoscope.ui.participant.notice import NoticePage
from emoscope.ui.participants.consent_dialog import ConsentDialog
from emoscope.ui.window import MainWindow

Step = tuple[str, Callable[[], object], float | Callable[[], bool]]
"""What it is called, what is done, and for how many seconds it is watched, or until when."""

Dialog = TypeVar("Dialog", bound=QDialog)
HERE = Path(__file__).resolve().parent


class Camera:
    """A camera that can hang. ``end`` it."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, str(HERE / "_camera.py"), str(folder / "sent.json")]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        """Where it is; known once its pictures are encoded, before anything is measured."""
        if not self.url:
            raise RuntimeError("the virtual camera did not start")

    def hang(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        self.go_on()
        self._process.kill()
        self._process.wait()


class Visit:
    """The steps of a visit in ``window``; ``press`` presses the key of a command."""

    def __init__(self, window: MainWindow, camera: Camera, press: Callable[[str], None]) -> None:
        self.window, self.camera, self.press = window, camera, press

    def steps(self) -> Iterator[Step]:
        self.window.choice = (self.camera.url, "demo", "demo")
        yield from self._consent()
        yield from self._check()
        yield from self._record()
        yield "visit: next participant", lambda: self._after().next.click(), self._asked
        yield "visit: close", lambda: self._dialog().close(), 1.0

    def _consent(self) -> Iterator[Step]:
        yield "visit: ask", lambda: self.press("new_participant"), self._asked
        purpose = self._dialog().purpose_page
        yield "visit: purpose", purpose.buttons["research"].click, 0.5
        yield "visit: who", lambda: self._dialog().forward(), 0.5
        yield "visit: her code", self._name, lambda: self._dialog().person_page.ready
        yield "visit: what she is told", lambda: self._dialog().forward(), 0.8
        yield "visit: notice", lambda: self._dialog().forward(), self._readable
        yield "visit: sign", self._notice().agree.click, self._written
        yield "visit: session", lambda: self._dialog().forward(), self._checked

    def _check(self) -> Iterator[Step]:
        page = self.window.stage.page
        yield "check: looked at", lambda: None, 3.0
        yield "baseline: begin", page.baseline.begin.click, 6.0
        for _ in range(3):
            yield "baseline: next step", page.baseline.skip.click, 2.0
        yield "baseline: over", page.baseline.skip_all.click, 1.0
        yield "check: go", page.buttons["go"].click, 2.0

    def _record(self) -> Iterator[Step]:
        yield "visit: record", lambda: self.press("toggle_recording"), self._recording
        yield "block: begin", lambda: self.press("next_block"), 1.5
        yield "visit: marker", lambda: self.press("set_marker"), 1.0
        yield "camera: hangs", self.camera.hang, 12.0
        yield "camera: comes back", self.camera.go_on, self._seen
        yield "block: next", lambda: self.press("next_block"), 1.5
        yield "visit: ask to stop", lambda: self.press("toggle_recording"), 1.0
        yield "visit: verdict", self._agree, self._judged

    # -- what she sees -----------------------------------------------------------------------

    def _open(self, kind: type[Dialog]) -> list[Dialog]:
        return [dialog for dialog in self.window.findChildren(kind) if dialog.isVisible()]

    def _dialog(self) -> ConsentDialog:
        (dialog,) = self._open(ConsentDialog)
        return dialog

    def _after(self) -> AfterDialog:
        (dialog,) = self._open(AfterDialog)
        return dialog

    def _asked(self) -> bool:
        return bool(self._open(ConsentDialog))

    def _name(self) -> None:
        page = self._dialog().person_page
        page.code.setText("P01")
        page.confirm.setText("P01")

    def _notice(self) -> NoticePage:
        return self._dialog().here_page.page

    def _readable(self) -> bool:
        return bool(self._notice().may_sign and self._notice().agree.isEnabled())

    def _written(self) -> bool:
        return self._dialog().asking.state == "written"

    def _checked(self) -> bool:
        return self.window.stage.checking and self.window.stage.page.buttons["go"].isEnabled()

    def _recording(self) -> bool:
        session = self.window.engine.session
        return session is not None and session.tap.recording

    def _seen(self) -> bool:
        session = self.window.engine.session
        return session is not None and session.captures["video"].state.name == "LIVE"

    def _agree(self) -> None:
        (box,) = self._open(QMessageBox)
        box.button(QMessageBox.StandardButton.Yes).click()

    def _judged(self) -> bool:
        found = self._open(AfterDialog)
        return bool(found) and not found[0].heading.text().startswith("Verifying")
