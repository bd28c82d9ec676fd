"""Chinese and Japanese are written in panels, not drawn as boxes."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QImage, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from emoscope.ui.panels import (
    DeviceLine,
    EEGSweep,
    FusedTimeline,
    Headline,
    Panel,
    StatusStrip,
    ValidityTile,
)
from emoscope.ui.panels._examples import SECOND, decision
from emoscope.ui.theme import DARK, Size
from emoscope_devices import CaptureState

TEXTS = (
    "惊讶 没有证据 麦克风已断开",
    "驚き 証拠なし マイクが切断されました",
    "µV δθαβγ ± –",
    "fröhlich",
)
NOBODYS = "\u0378"
"""A code point that no font has: it is drawn as a box."""


def missing(text: str, weight: int) -> int:
    """Return how many characters of a text have no glyph in any font."""
    layout = QTextLayout(text, DARK.font(Size.BODY, weight))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return sum(run.glyphIndexes().count(0) for run in layout.glyphRuns())


@pytest.mark.parametrize("weight", [400, 500, 600])
@pytest.mark.parametrize("text", TEXTS)
def test_every_character_has_a_glyph(text: str, weight: int) -> None:
    assert missing(text, weight) == 0, "install a font with Chinese and Japanese characters"


def test_a_box_is_recognised() -> None:
    assert missing(NOBODYS * 3, 400) == 3


class Into(QTranslator):
    """Translates everything into one text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def translate(
        self, context: str, source: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        return self.text

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def into(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    used: list[QTranslator] = []

    def install(text: str) -> None:
        used.append(Into(text))
        qapp.installTranslator(used[-1])

    yield install
    for translator in used:
        qapp.removeTranslator(translator)


def headline(word: str) -> Panel:
    panel = Headline(DARK)
    panel.show_fused(decision(0, 2.0, 0.1))
    return panel


def timeline(word: str) -> Panel:
    panel = FusedTimeline(DARK)
    for tick in range(300):
        panel.append(decision(tick * SECOND // 10, 2.0, 0.1))
    panel.add_marker(15 * SECOND, word)
    return panel


def tile(word: str) -> Panel:
    panel = ValidityTile("eeg", DARK)
    panel.show_contribution(None, reason=word)
    return panel


def strip(word: str) -> Panel:
    panel = StatusStrip(DARK)
    panel.show_devices([DeviceLine("eeg", word, CaptureState.LIVE, 256, 256)])
    return panel


def sweep(word: str) -> Panel:
    panel = EEGSweep(DARK)
    panel.set_channels([word], 250)
    return panel


@pytest.mark.parametrize("make", [headline, timeline, tile, strip, sweep])
def test_panels_write_it(
    qtbot: QtBot, into: Callable[[str], None], make: Callable[[str], Panel]
) -> None:
    pictures: list[QImage] = []
    for word in ("惊讶", "驚き", NOBODYS * 2):
        into(word)
        panel = make(word)
        qtbot.addWidget(panel)
        panel.resize(panel.sizeHint())
        pictures.append(panel.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
