"""A theme is given to the whole window at little cost, and nothing moves."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from emoscope.ui import theme as themes
from emoscope.ui.theme import DARK, LIGHT

DEEP = 12
"""Widgets in widgets; more than a window has."""


class Counting(QWidget):
    """Counts how often it was given another style."""

    styled = 0

    def changeEvent(self, event: QEvent) -> None:
        self.styled += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_each_widget_is_styled_a_few_times(qapp: QApplication, qtbot: QtBot) -> None:
    themes.apply(qapp, DARK)
    outer = holder = QWidget()
    qtbot.addWidget(outer)
    for _ in range(DEEP):
        inner = QWidget()
        QVBoxLayout(holder).addWidget(inner)
        holder = inner
    counting = Counting()
    QVBoxLayout(holder).addWidget(counting)
    outer.show()
    counting.styled = 0
    themes.apply(qapp, LIGHT)
    assert 1 <= counting.styled <= 3
    counting.styled = 0
    themes.apply(qapp, LIGHT)
    assert counting.styled == 0, "nothing has changed"


def test_splitters_keep_their_shares(qapp: QApplication, qtbot: QtBot) -> None:
    themes.apply(qapp, DARK)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(splitter)
    splitter.setChildrenCollapsible(False)
    for text in ("a", "a longer button " * 3, "b"):
        splitter.addWidget(QPushButton(text))
    splitter.resize(900, 60)
    splitter.show()
    splitter.setSizes([300, 420, 180])
    before = splitter.sizes()
    for theme in (LIGHT, DARK, themes.CONTRAST_DARK, DARK):
        themes.apply(qapp, theme)
        assert splitter.sizes() == before


def test_the_theme_is_everywhere(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("text")
    qtbot.addWidget(label)
    label.show()
    for theme in (LIGHT, DARK.scaled(1.5), DARK):
        themes.apply(qapp, theme)
        assert qapp.palette().window().color().name() == theme.window.lower()
        assert label.font().pixelSize() == theme.font().pixelSize()
        colour = label.palette().color(label.foregroundRole()).name()
        assert colour == theme.text.lower()
