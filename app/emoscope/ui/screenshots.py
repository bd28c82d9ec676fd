"""Pictures of every page in every look, made without a display; and an index of them."""

import argparse
import contextlib
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from emoscope.settings import Settings, WindowSettings
from emoscope.ui import _picture
from emoscope.ui import theme as themes
from emoscope.ui.application import application
from emoscope.ui.languages import NAMES, speak
from emoscope.ui.layouts import BUILT_IN
from emoscope.ui.screenshot_pages import DEMO, PAGES, Page, Scene
from emoscope.ui.theme import Size, Theme
from emoscope.ui.window import DESIGN, MainWindow
from emoscope_devices import CaptureState, Sentence, say

log = logging.getLogger(__name__)

LAYOUTS = tuple(f"window-{name.lower()}" for name in BUILT_IN)
SHEETS = ("explain", "preflight")
ALARMS = "alarms"
WINDOW = (*LAYOUTS, *SHEETS, ALARMS)
"""Pages of the main window, taken while it runs on the demo."""
LOSING = ("demo", "demo", "demo:lost=12-end")
"""The demo whose headset drops, for the page of alarms."""
SETTLE = 0.8
"""Seconds until another look has been painted everywhere."""
PATIENCE = 120.0
"""Seconds within which the demo must have come up, also on a machine that is busy."""
FOLDER = Path("Emoscope")
"""Where the recordings are that the pictures show."""
INDEX = "README.md"
WRONG, UNUSABLE = 2, 3


@dataclass(frozen=True, slots=True)
class Look:
    """A theme, a language and a text size."""

    theme: str
    language: str
    scale: float

    def __str__(self) -> str:
        """Return it as a caption."""
        return f"{self.theme} · {NAMES[self.language]} · {round(100 * self.scale)} %"

    def settings(self, settings: Settings) -> Settings:
        """Return settings that look so."""
        window = WindowSettings(theme=self.theme, language=self.language, scale=self.scale)
        kept = replace(settings.recording, folder=str(FOLDER))
        return replace(settings, window=window, recording=kept)

    def made(self) -> Theme:
        """Return the theme at its size."""
        return themes.THEMES[self.theme].scaled(self.scale)


class ScreenshotError(Exception):
    """Pictures cannot be made or written. ``sentence`` can be translated."""

    def __init__(self, sentence: Sentence) -> None:
        """Say why."""
        self.sentence = sentence
        super().__init__(str(sentence))


def names() -> tuple[str, ...]:
    """Return every page that there is."""
    return (*WINDOW, *(page.name for page in PAGES))


def looks(
    chosen: Sequence[str], languages: Sequence[str], scales: Sequence[float]
) -> tuple[Look, ...]:
    """Return the first look, and each other theme, language and size against it."""
    first = Look(chosen[0], languages[0], scales[0])
    others = (
        *(replace(first, theme=theme) for theme in chosen[1:]),
        *(replace(first, language=language) for language in languages[1:]),
        *(replace(first, scale=scale) for scale in scales[1:]),
    )
    return (first, *others)


def make(
    out: Path, pages: Sequence[str], wanted: Sequence[Look], *, seconds: float = 20.0
) -> list[Path]:
    """Write ``<page>.png`` in the first look and ``<page>-looks.png`` with all; return the files.

    ``seconds`` is how long the demo runs before the first picture. Raises ScreenshotError.
    """
    app = application(wanted[0].settings(Settings()).window)
    taken: dict[str, list[tuple[str, QImage]]] = {page: [] for page in pages}
    out = out.absolute()
    # In a folder of its own: no path of the machine that made the pictures is to be seen in them.
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        others = [page for page in PAGES if page.name in pages]
        for choice, shown in ((DEMO, (*LAYOUTS, *SHEETS)), (LOSING, (ALARMS,))):
            here = {page: taken[page] for page in pages if page in shown}
            if here:
                _window(app, choice, wanted, here, seconds)
        if others:
            recording = _record(FOLDER, seconds)
            for look in wanted:
                _dress(app, look)
                scene = Scene(look.made(), look.settings(Settings()), recording)
                for page in others:
                    taken[page.name].append((str(look), _alone(page, scene)))
    return _written(out, taken)


def take(options: argparse.Namespace, settings: Settings) -> int:
    """Obey ``emoscope screenshots`` and return its exit code."""
    known = names()
    pages = options.pages or known
    unknown = [page for page in pages if page not in known]
    if unknown:
        sys.stderr.write(f"emoscope: there is no page {unknown[0]}. There are {' '.join(known)}.\n")
        return WRONG
    wanted = looks(options.themes, options.languages, options.scales)
    try:
        files = make(options.out, pages, wanted, seconds=options.seconds)
    except ScreenshotError as error:
        sys.stderr.write(f"emoscope: {error}\n")
        return UNUSABLE
    size = sum(path.stat().st_size for path in files)
    sys.stdout.write(f"{len(files)} pictures, {size / 1e6:.1f} MB, in {options.out}\n")
    return 0


def _dress(app: QApplication, look: Look) -> None:
    speak(app, look.language)
    themes.apply(app, look.made())


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def _alone(page: Page, scene: Scene) -> QImage:
    """Return a picture of a page that lives alone."""
    log.info("%s, %s", page.name, scene.theme.name)
    widget = page.make(scene)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_Resized):
        widget.resize(widget.sizeHint())  # the screen without a display is a small one
    widget.show()
    _wait(page.seconds)
    if page.then is not None:
        page.then(widget)
        _wait(SETTLE)
    picture = widget.grab().toImage()
    widget.close()
    finish: Callable[[], object] | None = getattr(widget, "finish", None)
    if finish is not None:
        finish()
    widget.deleteLater()
    _wait(0.05)
    return picture


def _window(
    app: QApplication,
    choice: tuple[str, str, str],
    wanted: Sequence[Look],
    taken: dict[str, list[tuple[str, QImage]]],
    seconds: float,
) -> None:
    """Take the main window's pages, in each look, of one session on the demo of ``choice``."""
    settings = wanted[0].settings(Settings())
    _dress(app, wanted[0])
    window = MainWindow(choice, settings, None)
    window.show()
    window.start()
    tries = round(PATIENCE / SETTLE)
    ready = _alarmed if choice == LOSING else _live
    while not ready(window):
        tries -= 1
        if not tries:
            raise ScreenshotError(say("The demo did not start in time. Try again."))
        _wait(SETTLE)
    _wait(seconds)
    for look in wanted:
        window.use(look.settings(settings))
        window.resize(window.theme.px(DESIGN[0]), window.theme.px(DESIGN[1]))
        _grab(window, str(look), taken)
    window.stop()
    window.finish()
    window.hide()
    window.deleteLater()
    _wait(0.1)


def _grab(window: MainWindow, caption: str, taken: dict[str, list[tuple[str, QImage]]]) -> None:
    """Take the window's pages as they look now."""
    for page, name in zip(LAYOUTS, BUILT_IN, strict=True):
        if page in taken:
            window.board.layouts.apply(name)
            _wait(SETTLE)
            taken[page].append((caption, window.grab().toImage()))
    window.board.layouts.apply("operator")
    for page, begin, end in (
        ("explain", window.explain.open_newest, window.explain.close_sheet),
        (ALARMS, window.guard.show_alarms, lambda: window.board.close_dock("alarms")),
        ("preflight", window.stage.toggle_check, window.stage.toggle_check),
    ):
        if page in taken:
            begin()
            _wait(2 * SETTLE)
            taken[page].append((caption, window.grab().toImage()))
            end()


def _live(window: MainWindow) -> bool:
    session = window.engine.session
    return session is not None and all(
        captured.state is CaptureState.LIVE for captured in session.captures.values()
    )


def _alarmed(window: MainWindow) -> bool:
    """Return whether an alarm stands: the headset has dropped."""
    return any(alarm.standing for alarm in window.guard.alarms.book.open)


def _record(parent: Path, seconds: float) -> Path:
    """Record the demo in a process of its own, for the pages that show a recording."""
    folder = parent / "P001_S01"
    inputs = [f"--{name}=demo" for name in ("camera", "microphone", "eeg")]
    command = [
        *(sys.executable, "-m", "emoscope", "live", "--headless", *inputs),
        *(f"--seconds={seconds}", f"--record={folder}"),
        *("--participant=P001", "--study=FILMS-1"),
    ]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode or not folder.is_dir():
        why = (done.stderr.strip().splitlines() or [str(done.returncode)])[-1]
        raise ScreenshotError(
            say("The demo could not be recorded for the pictures: {why}", why=why)
        )
    return folder


def _written(out: Path, taken: dict[str, list[tuple[str, QImage]]]) -> list[Path]:
    font = themes.DARK.font(Size.BODY, 500)
    files = []
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(out, error.strerror) from error
    for page, pictures in taken.items():
        jobs = [(out / f"{page}.png", pictures[0][1])]
        if len(pictures) > 1:
            jobs.append((out / f"{page}-looks.png", _picture.sheet(pictures, font)))
        for path, picture in jobs:
            if not _picture.save(picture, path):
                raise _refused(path)
            files.append(path)
    _index(out)
    return files


def _refused(path: Path, why: str | None = None) -> ScreenshotError:
    what = say("The picture {path} cannot be written ({why}).", path=path, why=why or "PNG")
    return ScreenshotError(what)


def _index(out: Path) -> None:
    """Write the list of all pictures that are in the folder."""
    titles = {
        **{
            page: f"The window, layout “{name}”"
            for page, name in zip(LAYOUTS, BUILT_IN, strict=True)
        },
        "explain": "One second explained",
        "preflight": "Before a recording",
        ALARMS: "Alarms of a session",
        **{page.name: page.title for page in PAGES},
    }
    lines = [
        "# Every page\n\n"
        "Made by `emoscope screenshots --out docs/screens` on the demo. Each page is shown in the"
        " dark theme, in English, at 100 %; where there is a second picture, it shows the page in"
        " other themes, languages and text sizes.\n",
    ]
    for name, title in titles.items():
        if (out / f"{name}.png").is_file():
            lines.append(f"\n## {title}\n\n![{title}]({name}.png)\n")
            if (out / f"{name}-looks.png").is_file():
                lines.append(f"\n[in other looks]({name}-looks.png)\n")
    (out / INDEX).write_text("".join(lines), encoding="utf-8")
