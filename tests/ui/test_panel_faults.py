"""A bug in one panel's drawing is told, and does not stop the window from painting."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from emoscope.ui.panels._panel import Panel

INK = QColor(1, 200, 3)


class Faulty(Panel):
    """Raises while ``broken``, else fills itself."""

    broken = True

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        if self.broken:
            raise RuntimeError("a bug")
        painter.fillRect(self.rect(), INK)


def test_a_panel_that_raises_ends_its_painting(qtbot: QtBot, qtlog: object) -> None:
    panel = Faulty()
    qtbot.addWidget(panel)
    panel.resize(40, 30)
    with pytest.raises(RuntimeError, match="a bug"):
        panel.grab()
    panel.broken = False
    assert panel.grab().toImage().pixelColor(20, 15) == INK
    assert [r.message for r in qtlog.records] == []  # type: ignore[attr-defined]


class FaultyStill(Panel):
    """Raises while it paints its still part; keeps the painter, as a traceback does."""

    painter: QPainter | None = None

    def draw_still(self, painter: QPainter) -> None:
        self.painter = painter
        raise RuntimeError("a bug")


def test_a_still_part_that_raises_leaves_no_picture_that_is_being_painted(
    qtbot: QtBot, qtlog: object
) -> None:
    panel = FaultyStill()
    qtbot.addWidget(panel)
    panel.resize(40, 30)
    with pytest.raises(RuntimeError, match="a bug"):
        panel.grab()
    assert panel.painter is not None and not panel.painter.isActive()
    assert [r.message for r in qtlog.records] == []  # type: ignore[attr-defined]
