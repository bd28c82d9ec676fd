"""Who is in the chair stands whole in the menu bar, however long the words become."""

import pytest
from PySide6.QtWidgets import QMainWindow

from emoscope.ui.participants.bar import ParticipantBar
from emoscope.ui.theme import DARK


@pytest.mark.parametrize("longer", ["a name of more than twice the length", "x"])
def test_the_corner_grows_and_shrinks_with_its_words(qtbot, longer):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("Session")
    bar = ParticipantBar(DARK)
    window.menuBar().setCornerWidget(bar)
    window.resize(1200, 300)
    window.show()
    before = bar.width()
    bar.who.setText(longer)
    qtbot.waitUntil(lambda: bar.width() == bar.sizeHint().width() != before)
    assert bar.geometry().right() <= window.menuBar().rect().right()
    assert bar.who.width() >= bar.who.sizeHint().width()
