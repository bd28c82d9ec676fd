"""How an operator begins: the first page, and the study that she works on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from emoscope.study.study import Study
from emoscope.ui.front import Front
from emoscope.ui.hour import Hour
from emoscope.ui.study import StudyDialog
from emoscope.ui.welcome import Welcome
from emoscope_devices import KINDS

DEMO = ("demo", "demo", "demo")


class First(QObject):
    """Opens the first page and the study dialog, and obeys what was chosen there."""

    def __init__(
        self, window: QMainWindow, front: Front, hour: Hour, devices: Callable[[], object]
    ) -> None:
        """Open nothing yet; ``devices`` lets the operator choose hers."""
        super().__init__(window)
        self._window, self._front, self._hour = window, front, hour
        self._devices = devices

    def begin(self) -> None:
        """Welcome whoever was not welcomed yet, else start."""
        if self._front.settings.hour.welcomed:
            self._front.begin()
        else:
            self.show_welcome()

    def show_welcome(self) -> None:
        """Show the first page."""
        front = self._front
        page = Welcome(front.settings.window, front.theme, self._window)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.demo.connect(self._demo)
        page.devices.connect(self._devices)
        page.recording.connect(self._hour.new_participant)
        page.study.connect(self.edit_study)
        page.review.connect(lambda: front.recording.review(None))
        page.theme_chosen.connect(lambda name: self._look(page, theme=name))
        page.language_chosen.connect(lambda code: self._look(page, language=code))
        page.scale_chosen.connect(lambda scale: self._look(page, scale=scale))
        page.finished.connect(self._welcomed)
        page.open()

    def edit_study(self) -> None:
        """Open the study, or make one."""
        front, hour = self._front, self._hour
        session = front.engine.session
        there = session.captures if session is not None else {}
        dialog = StudyDialog(
            None if hour.study_path is not None else hour.study,
            hour.study_path,
            front.theme,
            self._window,
            chosen=dict(zip(KINDS, front.choice, strict=True)),
            specs={kind: capture.source.spec for kind, capture in there.items()},
            folder=front.settings.recording.parent(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_study.connect(self._study)
        dialog.open()

    def finish(self) -> None:
        """Wait for what the dialogs do: the program ends."""
        for dialog in self._window.findChildren(StudyDialog):
            dialog.finish()

    def _study(self, study: Study, path: Path) -> None:
        self._hour.use_study(study, path)

    def _demo(self) -> None:
        if self._front.running:
            self._front.stop()
        self._front.choice = DEMO
        self._front.begin()

    def _look(self, page: Welcome, **changes: object) -> None:
        """Obey a choice of theme, language or size at once."""
        front = self._front
        shown = replace(front.settings.window, **changes)  # type: ignore[arg-type]
        front.use(replace(front.settings, window=shown))
        page.set_theme(front.theme)

    def _welcomed(self) -> None:
        kept = self._front.settings
        if not kept.hour.welcomed:
            self._front.keep(replace(kept, hour=replace(kept.hour, welcomed=True)))
