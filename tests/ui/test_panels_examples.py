"""Every panel's example runs, in both themes, at any size, without a word from Qt."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from emoscope.ui import panels
from emoscope.ui.panels import Panel
from emoscope.ui.panels._examples import EXAMPLES
from emoscope.ui.theme import DARK, LIGHT, Theme


def colours(image: QImage) -> int:
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}
    )


def complaints(qtlog: object) -> list[str]:
    return [r.message for r in qtlog.records if "propagateSizeHints" not in r.message]


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda t: t.name)
@pytest.mark.parametrize("name", EXAMPLES)
def test_example(qtbot: QtBot, qtlog: object, name: str, theme: Theme) -> None:
    panel = EXAMPLES[name](theme)
    qtbot.addWidget(panel)
    panel.resize(panel.sizeHint())
    panel.show()
    assert colours(panel.grab().toImage()) > 12
    assert not complaints(qtlog)


@pytest.mark.parametrize("name", EXAMPLES)
def test_any_size_scale_and_theme(qtbot: QtBot, qtlog: object, name: str) -> None:
    panel = EXAMPLES[name](DARK)
    qtbot.addWidget(panel)
    for size in ((1, 1), (40, 30), (160, 96), (1200, 64), (64, 700), (0, 0)):
        panel.resize(*size)
        panel.grab()
    panel.resize(panel.sizeHint())
    dark = panel.grab().toImage()
    panel.set_theme(LIGHT.scaled(1.5))
    panel.resize(panel.sizeHint())
    light = panel.grab().toImage()
    assert light.width() > dark.width()
    assert light.pixelColor(light.width() // 2, 2).lightness() > 200 or name == "video"
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    panel.set_theme(DARK)
    panel.resize(dark.size())
    assert panel.grab().toImage() == dark, "a theme and back again is the same picture"
    assert not complaints(qtlog)


def test_every_panel_has_an_example_and_a_name() -> None:
    shown = {type(example(DARK)) for example in EXAMPLES.values()}
    exported = {
        value
        for value in (getattr(panels, name) for name in panels.__all__)
        if isinstance(value, type) and issubclass(value, Panel) and value is not Panel
    }
    assert shown == exported
    assert panels.__all__ == sorted(panels.__all__)


def test_sharp_on_a_dense_screen() -> None:
    """On a screen of twice the density pictures have twice the pixels."""
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from emoscope.ui.panels._examples import EXAMPLES\n"
        "from emoscope.ui.theme import DARK\n"
        "for name in ('sweep', 'timeline', 'waveform', 'head'):\n"
        "    panel = EXAMPLES[name](DARK)\n"
        "    panel.resize(600, 240)\n"
        "    shot = panel.grab()\n"
        "    assert shot.devicePixelRatio() == 2, name\n"
        "    canvas = getattr(panel, 'canvas', None) or getattr(panel, '_canvas', None)\n"
        "    assert canvas is None or canvas.width > 700, name\n"
    )
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, timeout=60)
