"""A theme comes in turns, and looks in the end as if it had come at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from emoscope.ui import theme as themes
from emoscope.ui.restyle import Restyle
from emoscope.ui.theme import CONTRAST_DARK, DARK, LIGHT, Theme


@pytest.fixture
def splitter(qapp: QApplication, qtbot: QtBot) -> QSplitter:
    themes.apply(qapp, DARK)
    made = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(made)
    for part in (QPushButton("one"), QLabel("two"), QPushButton("three")):
        made.addWidget(part)
    made.resize(800, 90)
    made.show()
    made.setSizes([200, 380, 200])
    return made


def test_all_parts_get_it_in_turns_and_in_order(splitter: QSplitter, qtbot: QtBot) -> None:
    got: list[tuple[str, str]] = []
    turns: list[int] = []
    change = Restyle([lambda t: got.append(("a", t.name)), lambda t: got.append(("b", t.name))])
    before = splitter.sizes()
    change._turn.timeout.connect(lambda: turns.append(len(got)))
    with qtbot.waitSignal(change.done):
        change.to(LIGHT)
        assert change.busy and not got, "nothing is done in the turn that asks for it"
    assert got == [("a", "light"), ("b", "light")]
    assert turns[:5] == [0] * 5 and turns[-3:] == [1, 2, 2], "one step in a turn"
    assert splitter.updatesEnabled() and splitter.sizes() == before
    assert not change.busy


def test_it_looks_as_if_it_had_come_at_once(splitter: QSplitter, qapp: QApplication) -> None:
    themes.apply(qapp, LIGHT)
    qapp.processEvents()
    wanted = splitter.grab().toImage()
    themes.apply(qapp, DARK)
    change = Restyle([])
    change.to(LIGHT)
    change.finish()
    qapp.processEvents()
    assert splitter.grab().toImage() == wanted


@pytest.mark.parametrize("way", [(LIGHT,), (CONTRAST_DARK.scaled(1.5), DARK.scaled(1.25), LIGHT)])
def test_what_is_not_seen_looks_so_too_when_it_is_shown(qapp: QApplication, qtbot: QtBot, way):
    """Hidden widgets are styled apart from the others, a few at a time."""

    def hidden_page() -> QWidget:
        page = QWidget()
        qtbot.addWidget(page)
        column = QVBoxLayout(page)
        shown = QPushButton("seen")
        column.addWidget(shown)
        inner = QWidget(page)
        rows = QVBoxLayout(inner)
        field = QLineEdit()
        field.setPlaceholderText("placeholder")
        title = QLabel("title")
        title.setProperty("role", "title")
        box = QComboBox()
        box.addItems(["one", "two"])
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(QPushButton("within"))
        for part in (field, title, box, area, QPushButton("button"), QCheckBox("check")):
            rows.addWidget(part)
        column.addWidget(inner)
        page.resize(300, 420)
        page.show()
        qapp.processEvents()
        return page

    themes.apply(qapp, LIGHT)
    wanted = hidden_page().grab().toImage()
    themes.apply(qapp, DARK)
    page = hidden_page()
    inner = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[1]
    inner.hide()
    qapp.processEvents()
    change = Restyle([])
    for theme in way:
        change.to(theme)
        change.finish()
        inner.minimumSizeHint()  # somebody asks what it would need
    inner.show()
    page.resize(300, 420)
    qapp.processEvents()
    assert page.grab().toImage() == wanted


def test_the_last_wish_wins(splitter: QSplitter, qtbot: QtBot) -> None:
    got: list[Theme] = []
    change = Restyle([got.append])
    with qtbot.waitSignal(change.done):
        for theme in (LIGHT, themes.CONTRAST_DARK, LIGHT.scaled(1.5), themes.CONTRAST_LIGHT):
            change.to(theme)
    assert [theme.name for theme in got] == ["light", "contrast-light"]
    assert themes.running().palette().window().color().name() == "#ffffff"
    themes.apply(themes.running(), DARK)
