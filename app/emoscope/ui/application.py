"""Brings up Qt: application, language, theme, window. Also the picture of the window."""

import contextlib
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from emoscope.engine import EngineError, available
from emoscope.engine.place import find_place
from emoscope.replay_arguments import REPLAY
from emoscope.settings import Settings, WindowSettings
from emoscope.ui import theme as themes
from emoscope.ui import words
from emoscope.ui.garbage import collect_here
from emoscope.ui.languages import speak
from emoscope.ui.layouts import FILE_NAME
from emoscope.ui.libraries import read_first
from emoscope.ui.panels import paint_at_once, paint_in_turns
from emoscope.ui.single import OnlyWindow
from emoscope.ui.warm import Warm
from emoscope.ui.watchdog import watched
from emoscope.ui.window import DESIGN, LARGEST, MainWindow
from emoscope_devices import Sentence, say

if TYPE_CHECKING:
    from emoscope.control import Asked
    from emoscope.ui.remote_control import RemoteControl

log = logging.getLogger(__name__)

Overrides = tuple[str | None, str | None, str | None]
"""Camera, microphone and EEG from the command line; None where the settings count."""


LEAST = (1380, 900)
"""Design pixels that the whole window needs with three alarms: more cannot be scaled up."""


def run_window(
    settings: Settings,
    path: Path,
    overrides: Overrides,
    trouble: Sentence | None = None,
    *,
    apart: bool = True,
    control: "Asked | None" = None,
    kept: Settings | None = None,
) -> int:
    """Open the window and return the exit code when it is closed.

    ``path`` is where settings are kept, ``kept`` those in it: what the command line says instead is
    used, not kept. ``trouble`` is what the operator must know of that file. ``apart`` runs the
    engine in a process of its own, where it can be had. ``control``: other programs may follow it.
    """
    app = application(settings.window)
    only = _only(settings, overrides)
    if only is not None and not only.take():
        themes.apply(app, themes.THEMES[settings.window.theme])
        show_other(only)
        return 0
    fit, most = fit_of(app), fit_of(app, LEAST, LARGEST)
    chosen, apart = _chosen(settings, overrides), apart and available()
    window = MainWindow(chosen, settings, path, fit=fit, apart=apart, sound=True, most=most)
    _begin_keeping(window, path, kept)
    _show(window, settings, fit, trouble)
    if only is not None:
        only.recording = window.recording_folder
        only.wanted.connect(window.come_forward)
    remote = _remote(window, control)
    study = settings.hour.study
    window.hour.open_study(Path(study).expanduser() if study else None)
    asked = any(part is not None for part in overrides)
    enliven(window)
    QTimer.singleShot(0, window.begin if asked else window.first.begin)
    code = _until_closed(app, window, remote)
    if only is not None:
        only.release()
    return code


def _begin_keeping(window: MainWindow, path: Path, kept: Settings | None) -> None:
    """Keep problems and layouts, and of the settings what no command line said."""
    if window.keeper is not None and kept is not None:
        window.keeper.spare(kept, window.settings)
    window.guard.problems.install()
    window.board.layouts.keep_in(path.with_name(FILE_NAME))


def enliven(window: MainWindow) -> None:
    """Let a window that is looked at answer quickly: painted in turns, its dialogs at hand."""
    app = themes.running()
    paint_in_turns(app)
    read_first()
    engine, collector = window.engine, collect_here(app)
    warm = Warm(window, devices=engine.apart, busy=lambda: engine.busy)
    collector.wait()
    # An engine of its own holds the rings.
    warm.ready.connect(lambda: collector.settle(keep=engine.apart))
    warm.begin()


def _show(window: MainWindow, settings: Settings, fit: float, trouble: Sentence | None) -> None:
    """Show the window, and what the operator must know first."""
    if fit < 1:
        window.showMaximized()
    else:
        window.show()
    if trouble is not None:
        window.show_notice(words.text(trouble))
    else:
        window.recording.look_back(settings.recording.parent())


def _remote(window: MainWindow, control: "Asked | None") -> "RemoteControl | None":
    """Return the running remote control, None where none is asked for."""
    if control is None:
        return None
    # Loaded when asked for: it brings a web server.
    from emoscope.ui.remote_control import RemoteControl

    remote = RemoteControl(window, window, window.hour, control)
    if known := remote.start():
        sys.stderr.write("".join(f"emoscope: {sentence}\n" for sentence in known))
    return remote


def _until_closed(app: QApplication, window: MainWindow, remote: "RemoteControl | None") -> int:
    """Run until the window is closed, end its parts, and return the exit code."""
    dog = watched(window)
    with closed_by_signals(app, window.engine.keep_recording):
        code = app.exec()
        if dog is not None:
            dog.stop()
            sys.stderr.write(dog.report().text() + "\n")
        if remote is not None:
            remote.finish()
        window.finish()
        paint_at_once()
        collect_here(app).stop()  # no thread is left that could collect
    if window.engine.kept is not None:
        sys.stderr.write(
            f"emoscope: the recording {window.engine.kept} goes on without a window. See it again:"
            " emoscope. End it: emoscope engine stop\n"
        )
    return code


def _only(settings: Settings, overrides: Overrides) -> OnlyWindow | None:
    """Return the claim to be the only window on the folder of recordings; None where any may be.

    A replay opens no device and records nothing.
    """
    if (overrides[0] or "").startswith(REPLAY):
        return None
    try:
        return OnlyWindow(settings.recording.parent(), find_place().folder)
    except EngineError as error:
        log.warning("nothing keeps a second window away: %s", error)
        return None


def show_other(only: OnlyWindow) -> None:
    """Say that a window is open already, and offer to bring it to the front."""
    other = only.other()
    box = QMessageBox()
    box.setWindowTitle("Emoscope")
    box.setIcon(QMessageBox.Icon.Information)
    box.setText(
        words.text(say("Emoscope is open already (process {number}).", number=other.process))
    )
    if other.recording:
        box.setInformativeText(words.text(say("It records into {folder}.", folder=other.recording)))
    show = box.addButton(words.text(say("Show that window")), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(show)
    box.exec()
    if box.clickedButton() is show:
        only.other(show=True)


@contextlib.contextmanager
def closed_by_signals(
    app: QApplication, unasked: Callable[[], object] = lambda: None
) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM close the window in order; its timer lets Python see them.

    ``unasked`` is called before: no operator was asked whether a recording may end.
    """

    def close(*_: object) -> None:
        unasked()
        app.quit()

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, close) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def fit_of(app: QApplication, design: tuple[int, int] = DESIGN, most: float = 1.0) -> float:
    """Return by how much a window must shrink for this screen, ``most`` when it has room."""
    room = app.primaryScreen().availableSize()
    frame = 40  # the system's title bar
    return min(most, room.width() / design[0], (room.height() - frame) / design[1])


def run_screenshot(
    settings: Settings,
    overrides: Overrides,
    *,
    seconds: float,
    out: Path,
    size: tuple[int, int],
    theme: str | None = None,
    language: str | None = None,
) -> int:
    """Run for ``seconds`` without a display, save the window as PNG, return the exit code."""
    shown = settings.window
    shown = replace(shown, theme=theme or shown.theme, language=language or shown.language)
    settings = replace(settings, window=shown)
    app = application(shown)
    # As on a screen of that size.
    fit = min(1.0, size[0] / DESIGN[0], size[1] / DESIGN[1])
    window = MainWindow(_chosen(settings, overrides), settings, None, fit=fit)
    window.resize(*size)
    window.show()
    window.start()
    saved: list[bool] = []

    def shoot() -> None:
        out.parent.mkdir(parents=True, exist_ok=True)
        saved.append(window.grab().save(str(out), "PNG"))
        app.quit()

    QTimer.singleShot(round(seconds * 1000), shoot)
    app.exec()
    window.finish()
    if not saved or not saved[0]:
        sys.stderr.write(f"emoscope: {out} cannot be written. Choose another place.\n")
        return 3
    return 0


def _chosen(settings: Settings, overrides: Overrides) -> tuple[str, str, str]:
    kept = (settings.camera.device, settings.microphone.device, settings.eeg.device)
    camera, microphone, eeg = (
        kept[i] if said is None else said for i, said in enumerate(overrides)
    )
    return camera, microphone, eeg


def application(settings: WindowSettings) -> QApplication:
    """Return the running application, in the language and with the fonts of the settings."""
    # OpenCV's wheel points Qt at its own plugins once it is imported; ours must win.
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        os.environ.pop(name, None)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Emoscope")
    app.setDesktopFileName("emoscope")
    collect_here(app)
    speak(app, settings.language)
    themes.load_fonts()
    return app
