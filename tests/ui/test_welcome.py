"""The first page: each way leads somewhere once, looks change at once, nothing is cut off."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from emoscope._window_settings import THEMES as KNOWN
from emoscope.settings import WindowSettings
from emoscope.ui import theme as themes
from emoscope.ui.theme import DARK, THEMES
from emoscope.ui.welcome import WAYS, Welcome, theme_names


@pytest.fixture
def page(qtbot):
    made = Welcome(WindowSettings(), DARK)
    qtbot.addWidget(made)
    made.show()
    return made


def signals(page):
    told = []
    for name in WAYS:
        getattr(page, name).connect(lambda name=name: told.append((name, page.isVisible())))
    return told


@pytest.mark.parametrize("name", WAYS)
def test_each_way_leads_there_once_the_page_is_closed(page, name):
    told = signals(page)
    page.ways[name].click()
    assert told == [(name, False)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_way_in_focus_is_pressed_by_keys(page, key):
    told = signals(page)
    page.ways["study"].setFocus()
    QTest.keyClick(page.focusWidget(), key)
    assert told == [("study", False)]


def test_all_of_it_is_seen_without_scrolling(page):
    bar = page.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() == 0


def test_closing_is_no_choice(page):
    told = signals(page)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible() and told == []


def test_the_first_way_is_the_demo_and_the_keyboard_goes_on_from_there(page):
    assert page.focusWidget() is page.ways["demo"]
    page.focusNextChild()
    assert page.focusWidget() is page.ways["devices"]


def test_looks_are_chosen_on_the_page(page):
    told = []
    page.theme_chosen.connect(told.append)
    page.language_chosen.connect(told.append)
    page.scale_chosen.connect(told.append)
    for box, data in ((page.look, "contrast-light"), (page.language, "ja"), (page.size_, 1.5)):
        box.setCurrentIndex(box.findData(data))
        box.activated.emit(box.currentIndex())
    assert told == ["contrast-light", "ja", 1.5]


def test_it_offers_the_themes_that_there_are_and_that_settings_take():
    assert set(theme_names()) == set(THEMES) == set(KNOWN)


def test_what_is_chosen_now_is_shown(qtbot):
    settings = WindowSettings(theme="light", language="zh_CN", scale=1.3)
    page = Welcome(settings, THEMES["light"])
    qtbot.addWidget(page)
    chosen = [box.currentData() for box in (page.look, page.language, page.size_)]
    assert chosen == ["light", "zh_CN", 1.25]


def test_it_says_what_it_does_not_do(page):
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "No account, no network, no download" in said
    assert "not a readout" in said


@pytest.mark.parametrize("scale", [0.75, 1.0, 2.5])
def test_words_have_room(page, qapp, scale):
    before = qapp.styleSheet(), qapp.font(), qapp.palette()
    try:
        themes.apply(qapp, DARK.scaled(scale))
        page.set_theme(DARK.scaled(scale))
        qapp.processEvents()
        for label in page.findChildren(QLabel):
            if label.text():
                assert label.heightForWidth(label.width()) <= label.height(), label.text()
        for way in page.ways.values():
            inside = [child for child in way.findChildren(QLabel)]
            assert all(way.rect().contains(child.geometry()) for child in inside)
        room = page.screen().availableSize()
        assert page.width() <= room.width() and page.height() <= room.height()
    finally:
        qapp.setStyleSheet(before[0])
        qapp.setFont(before[1])
        qapp.setPalette(before[2])


def test_another_language_names_it_anew(page, qapp):
    page.setWindowTitle("old")
    qapp.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.windowTitle() == "Welcome to Emoscope"
