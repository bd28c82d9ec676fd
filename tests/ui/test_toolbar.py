"""The strip across the top: it gives up words rather than widen the window."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from emoscope.ui import theme as themes
from emoscope.ui.alarms import StateHeader
from emoscope.ui.languages import speak
from emoscope.ui.toolbar import BUTTONS, SPARED, Toolbar

ROOMY, TIGHT = 2400, 1200


@pytest.fixture(params=["en", "zh_CN", "ja"])
def toolbar(qtbot, qapp, request):
    before = qapp.styleSheet(), qapp.font(), qapp.palette()
    speak(qapp, request.param)
    themes.apply(qapp, themes.DARK)
    window = QWidget()
    qtbot.addWidget(window)
    made = Toolbar(themes.DARK)
    QVBoxLayout(window).addWidget(made)
    made.set_head(StateHeader(themes.DARK))
    made.show_running(True)
    made.show_recording("0:12:34  1050.2 MB", False)
    made.show_time(754_000_000_000, 12)
    window.show()
    yield made
    speak(qapp, "en")
    qapp.setStyleSheet(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


def sized(toolbar: Toolbar, width: int) -> None:
    window = toolbar.window()
    edges = window.layout().contentsMargins()
    window.resize(width + edges.left() + edges.right(), 120)
    for _ in range(3):
        QApplication.processEvents()


def worded(toolbar: Toolbar) -> set[str]:
    return {name for name in BUTTONS if toolbar.button(name).text()}


def test_words_go_where_there_is_no_room_and_come_back(toolbar: Toolbar) -> None:
    sized(toolbar, ROOMY)
    assert worded(toolbar) >= set(SPARED)
    assert any("12" in x.text() and x.isVisible() for x in toolbar.findChildren(QLabel))
    sized(toolbar, TIGHT)
    assert worded(toolbar) == {"toggle", "toggle_recording"}
    assert toolbar.minimumSizeHint().width() <= toolbar.width()
    for name in SPARED:  # what is left out is said to who asks
        assert toolbar.button(name).toolTip() and toolbar.button(name).accessibleName()
    sized(toolbar, ROOMY)
    assert worded(toolbar) >= set(SPARED)


def test_the_least_room_is_the_same_with_words_and_without(toolbar: Toolbar) -> None:
    sized(toolbar, ROOMY)
    roomy = toolbar.minimumSizeHint().width()
    sized(toolbar, TIGHT)
    assert abs(toolbar.minimumSizeHint().width() - roomy) <= 24


def test_what_must_be_ended_keeps_its_word(toolbar: Toolbar) -> None:
    toolbar.offer(face=True, voice=True)
    sized(toolbar, TIGHT)
    toolbar.show_resting(True)
    toolbar.show_baseline("speech", "recording")
    toolbar.show_heard(7)
    sized(toolbar, TIGHT)
    assert worded(toolbar) == {"toggle", "toggle_recording", "toggle_rest", "toggle_voice"}
    assert "7" in toolbar.button("toggle_voice").text()
    toolbar.show_resting(False)
    sized(toolbar, TIGHT)
    assert not toolbar.button("toggle_rest").text()


def test_at_its_usual_width_it_says_all_words_while_it_records(toolbar: Toolbar) -> None:
    sized(toolbar, 1600)
    assert worded(toolbar) >= set(SPARED) - {"toggle_neutral", "toggle_voice"}
    assert toolbar.minimumSizeHint().width() < 1400
