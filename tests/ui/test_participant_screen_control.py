"""The operator's panel for the participant's window."""

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.test_participant_screen import FIRST, SECOND, Plugs

from emoscope.ui import theme as themes
from emoscope.ui.participant import ParticipantScreen, ScreenControl
from emoscope.ui.participant.control import _PAGES, CHOICES
from emoscope.ui.participant.pages import PAGES


@pytest.fixture
def displays():
    return Plugs(left=FIRST, right=SECOND)


@pytest.fixture
def control(qtbot, displays):
    screen = ParticipantScreen(displays=displays)
    made = ScreenControl(screen)
    qtbot.addWidget(made)
    qtbot.addWidget(screen)
    made.show()
    return made


def _pick(box, text):
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_every_choice_is_a_page(control):
    assert set(_PAGES) == set(PAGES)
    control.sentence.setText("Close your eyes.")
    for page in CHOICES:
        control.choose(page)
        assert control.screen_.page == page == control.pages.currentData()
    with pytest.raises(ValueError, match="not notice"):
        control.choose("notice")
    _pick(control.pages, "A cross to look at")
    assert control.screen_.page == "cross"


def test_a_sentence_is_shown_by_enter_and_by_its_button(control):
    QTest.keyClicks(control.sentence, "Breathe.")
    assert control.screen_.page == "welcome"
    QTest.keyClick(control.sentence, Qt.Key.Key_Return)
    assert control.screen_.page == "instruction"
    assert control.screen_.text_page.text.text() == "Breathe."
    control.sentence.setText("Again.")
    control.show_sentence.click()
    assert control.screen_.text_page.text.text() == "Again."


def test_the_panel_says_what_others_show(control):
    control.screen_.show_notice("T", "ja", ("eeg",), lambda *_: None, lambda: None)
    assert control.pages.currentText() == "The notice"
    assert control.languages.currentText() == "日本語"
    control.screen_.progress(0.5)
    assert control.pages.currentText() == "Progress" and control.pages.count() == len(CHOICES) + 1
    control.screen_.wait()
    assert control.pages.count() == len(CHOICES)


def test_the_window_is_opened_and_closed(control):
    assert "closed" in control._said.text()
    control.open_button.click()
    assert control.screen_.display == "right" and "right" in control._said.text()
    assert control.open_button.text() == "Close her window"
    control.toggle()
    assert not control.screen_.isVisible() and control.open_button.text() == "Open"


def test_display_language_and_overlay_are_chosen_and_remembered(control, displays):
    changes = []
    control.changed.connect(lambda: changes.append(control.kept))
    assert control.kept == ("", "en", True)
    displays.plug_in("third", QRect(5000, 0, 800, 600))
    control._renew()
    _pick(control.displays, "third")
    _pick(control.languages, "简体中文")
    QTest.keyClick(control.overlay, Qt.Key.Key_Space)
    assert control.screen_.display == "third" and control.screen_.language == "zh_CN"
    assert not control.screen_.face_page.overlay
    assert changes == [("third", "en", True), ("third", "zh_CN", True), ("third", "zh_CN", False)]


def test_an_unplugged_display_is_said_until_it_is_back(control, displays, qtbot):
    control.toggle()
    control.screen_.place("right")
    displays.plug_out("right")
    assert "right is unplugged" in control._said.text()
    assert control._said.property("role") == "alarm"
    assert control.displays.currentText() == "right", "what was chosen stays chosen"
    displays.plug_in("right", SECOND)
    qtbot.waitUntil(lambda: "Full screen on right" in control._said.text())
    assert control._said.property("role") == "caption"


def test_another_display_ends_the_alarm(control, displays):
    displays.plug_in("third", QRect(5000, 0, 800, 600))
    control.screen_.place("right")
    displays.plug_out("right")
    control._renew()
    _pick(control.displays, "third")
    assert "third" in control._said.text() and control._said.property("role") == "caption"


def test_the_thumbnail_shows_her_page_while_it_is_open(control):
    thumbnail = control.thumbnail
    assert thumbnail._image is None
    control.toggle()
    pictures = []
    for page in ("cross", "blank", "thanks"):
        control.choose(page)
        thumbnail.renew()
        pictures.append(thumbnail._image.copy())
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])
    assert thumbnail._timer.isActive()
    control.hide()
    assert not thumbnail._timer.isActive()
    control.toggle()
    thumbnail.renew()
    assert thumbnail._image is None


def test_a_lists_popup_is_not_disturbed_by_what_happens(control):
    filled = []
    control.pages.model().rowsInserted.connect(lambda *_: filled.append(1))
    control.screen_.set_language("ja")
    control.screen_.set_recording("live")
    control._renew()
    assert not filled


def test_everything_has_a_name_and_is_reached_by_keys(control):
    fields = (
        control.pages, control.sentence, control.show_sentence, control.displays,
        control.languages, control.overlay, control.open_button,
    )  # fmt: skip
    for field in fields:
        named = field.accessibleName() or getattr(field, "text", lambda: "")()
        assert named, field
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT.scaled(2.0)], ids=["dark", "twice"])
def test_themes(control, theme):
    before = control.grab().toImage()
    control.set_theme(theme.scaled(1.5))
    control.setStyleSheet("")
    assert control.grab().toImage() != before


def test_the_operators_language_changes_its_words(control):
    control.show_sentence.setText("?")
    QApplication.sendEvent(control, QEvent(QEvent.Type.LanguageChange))
    assert control.show_sentence.text() == "Show"


def test_it_is_a_part_of_any_window(qtbot, control):
    window = QWidget()
    qtbot.addWidget(window)
    control.setParent(window)
    assert control.screen_.parent() is None
    control.setParent(None)
