"""The window's dialogs: each over this window alone, so that the participant's goes on living."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QMainWindow

from emoscope.study.study import MarkerKey
from emoscope.ui.devices_dialog import DevicesDialog
from emoscope.ui.front import Front
from emoscope.ui.in_turns import one_by_one
from emoscope.ui.models_dialog import ModelsDialog
from emoscope.ui.participants.withdraw_dialog import WithdrawDialog
from emoscope.ui.question import ask
from emoscope.ui.settings_dialog import SettingsDialog
from emoscope.ui.shortcuts import ShortcutSheet, explain_section, panels_section
from emoscope.visit import watched


class Dialogs(QObject):
    """Opens them and obeys what was chosen. ``path`` is where settings are kept."""

    withdrawn = Signal(str)
    """The code of who has withdrawn: nothing of her is to be kept from now on."""

    def __init__(
        self,
        window: QMainWindow,
        front: Front,
        path: Path | None,
        agreed: Callable[[], bool] = lambda: False,
        markers: Callable[[], Sequence[MarkerKey]] = tuple,
    ) -> None:
        """Open nothing yet.

        ``agreed`` tells whether who is in front of the devices has agreed, ``markers`` which keys
        the study has.
        """
        super().__init__(window)
        self._window, self._front, self._path = window, front, path
        self._agreed, self._markers = agreed, markers
        self._devices: DevicesDialog | None = None
        """The one that is open, or about to be."""

    def choose_devices(self) -> None:
        """Choose camera, microphone and headset with a live preview."""
        front = self._front
        front.recording.let_go(front.engine.session, self._ask_who_is_there)

    def _ask_who_is_there(self) -> None:
        """Ask before a preview that could capture somebody who has agreed to nothing."""
        if self._agreed() or not watched(self._front.choice):
            self._choose_devices()
            return
        text = self.tr(
            "The preview opens the devices that you choose. Is nobody but you in front of them?"
        )
        ask(self._window, self.tr("Devices"), text, self._choose_devices)

    def _choose_devices(self) -> None:
        """Let the session go and make the dialog; open it in the next turn: together 50 ms."""
        if self._devices is not None:
            return
        front, was_running = self._front, self._front.running
        front.show_notice("")
        front.stop()
        dialog = self._devices = DevicesDialog(
            front.choice, front.settings, front.theme, self._window, after=front.engine
        )
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self._chosen(dialog.value()))

        def over(result: int) -> None:
            self._devices = None
            if result == QDialog.DialogCode.Accepted:
                front.begin(after=dialog.engine)
            elif was_running:
                front.start(after=dialog.engine)
            dialog.release()

        dialog.finished.connect(over)
        one_by_one(dialog, (dialog.open,))

    def _chosen(self, choice: tuple[str, str, str]) -> None:
        self._front.choice = choice
        camera, microphone, eeg = choice
        s = self._front.settings
        self._front.keep(
            replace(
                s,
                camera=replace(s.camera, device=camera),
                microphone=replace(s.microphone, device=microphone),
                eeg=replace(s.eeg, device=eeg),
            )
        )

    def edit_settings(self) -> None:
        """Change what is kept between sittings."""
        dialog = SettingsDialog(self._front.settings, self._window, in_turns=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._front.use(dialog.value()))

    def show_models(self) -> None:
        """Show which models there are, whether their files are sound, and what each cannot do."""
        front = self._front
        dialog = ModelsDialog(
            front.settings, front.theme, self._window, shadows=front.presenter.shadows
        )
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.finished.connect(dialog.release)
        dialog.open()

    def show_recordings(self) -> None:
        """List the recordings of all sessions, in a window beside this one."""
        # Loaded when asked for (or by ``warm``): PyAV and SciPy, a second before the first picture.
        from emoscope.ui.recordings import open_recordings

        front = self._front
        open_recordings(self._window, front.settings, self._path, front.theme)

    def review_recording(self) -> None:
        """See a recording again in a window of its own: the one that has just ended, or any."""
        self._front.recording.review(self._path)

    def name_marker(self) -> None:
        """Mark this instant, then ask for the label: the time is when the key was pressed."""
        session = self._front.engine.session
        if session is None:
            return
        now = session.clock.now()
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Marker"))
        dialog.setLabelText(self.tr("What happened?"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def said(label: str) -> None:
            if label.strip():
                session.mark(label.strip(), time=now)

        dialog.textValueSelected.connect(said)
        dialog.open()

    def withdraw(self) -> None:
        """Delete everything of a participant, after showing what that is."""
        front, recording = self._front, self._front.settings.recording
        mirror = (Path(recording.mirror).expanduser(),) if recording.mirror else ()
        model = front.settings.eeg.personal_model
        dialog = WithdrawDialog(
            front.theme,
            recording.parent(),
            copies=mirror,
            names=recording.key_file(),
            models=(Path(model).expanduser(),) if model else (),
            parent=self._window,
        )
        dialog.withdrawn.connect(lambda _: self.withdrawn.emit(dialog.code.text().strip()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_keys(self) -> None:
        """List every key, to be searched and printed."""
        sheet = ShortcutSheet(
            self._front.theme,
            self._window,
            markers=self._markers(),
            more=(panels_section(), explain_section()),
        )
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def finish(self) -> None:
        """Wait for what the dialogs do: the program ends."""
        for dialog in self._window.findChildren(DevicesDialog):
            dialog.finish()
        for models in self._window.findChildren(ModelsDialog):
            models.finish()
