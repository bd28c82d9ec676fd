"""The notice on the participant's window: read, switched, signed or refused by keys and clicks."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from emoscope.ui import theme as themes
from emoscope.ui.participant import ParticipantScreen
from emoscope.ui.participant import notice as notices
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import Look
from emoscope.ui.participant.notice import NoticePage

LONG = "What is measured, and what for. " * 300
ALL = ("video", "audio", "eeg")
BOTTOM = Qt.Key.Key_End


class Clock:
    """Seconds that a test lets pass."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class Reader:
    """A participant before a notice."""

    def __init__(self, page, clock):
        self.page, self.clock, self.answers = page, clock, []
        page.signed.connect(lambda how, streams: self.answers.append((how, set(streams))))
        page.refused.connect(lambda: self.answers.append("refused"))

    def ask(self, text="Short.", language="en", streams=ALL, **more):
        self.page.ask(text, language, streams, **more)
        self.page.show()
        QApplication.processEvents()
        QApplication.processEvents()

    def wait(self, seconds):
        """Let time pass; the page looks at its clock as it does all the time."""
        for _ in range(max(1, round(seconds / 0.1))):
            self.clock.now += min(seconds, 0.1)
            self.page.look_at_clock()

    def says(self):
        return self.page._how.text


@pytest.fixture
def reader(qtbot):
    clock = Clock()
    page = NoticePage(clock=clock)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page._beat.timeout.disconnect()  # the test's clock beats, not the wall's
    page.dress(Look.of(themes.DARK, page.size(), (themes.FAMILY,)), Language())
    return Reader(page, clock)


# -- reading -----------------------------------------------------------------------------------


def test_a_long_text_must_be_read_to_its_end(reader):
    reader.ask(LONG)
    reader.wait(5)
    assert not reader.page.agree.isEnabled() and "scroll" in reader.says()
    QTest.mouseClick(reader.page.agree, Qt.MouseButton.LeftButton)
    QTest.keyPress(reader.page, Qt.Key.Key_Return)
    reader.wait(2)
    assert reader.answers == []
    QTest.keyRelease(reader.page, Qt.Key.Key_Return)
    QTest.keyClick(reader.page, BOTTOM)
    reader.wait(0.1)
    assert reader.page.agree.isEnabled() and "hold the Enter key" in reader.says()
    QTest.keyClick(reader.page, Qt.Key.Key_Home)
    assert reader.page.agree.isEnabled(), "what was read stays read"


@pytest.mark.parametrize(("language", "ms"), [("en", 25), ("zh_CN", 100), ("ja", 100)])
def test_or_the_time_to_read_it_must_have_passed(reader, language, ms):
    reader.ask(LONG[:1200], language)
    reader.page._end = False  # as if it could not be scrolled
    reader.wait(1.2 * ms - 1)
    assert not reader.page.may_sign
    reader.wait(1.5)
    assert reader.page.may_sign


def test_even_a_short_text_takes_a_moment(reader):
    reader.ask("Short.")
    reader.wait(0.1)
    assert not reader.page.may_sign and "moment" in reader.says()
    reader.wait(3.1)
    assert reader.page.may_sign and reader.page.agree.isEnabled()


def test_time_in_which_it_is_not_shown_does_not_count(reader):
    reader.page.ask("Short.", "en", ALL)
    reader.wait(60)
    assert not reader.page.may_sign
    reader.page.show()
    assert not reader.page.may_sign


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_keys_scroll_wherever_the_focus_is(reader, key):
    reader.ask(LONG)
    bar = reader.page._scroll.verticalScrollBar()
    for control in (reader.page, reader.page.refuse):
        before = bar.value()
        QTest.keyClick(control, key)
        assert bar.value() > before


def test_the_text_is_shown_as_it_is(reader):
    reader.ask("<b>bold</b> & <img src=x>")
    assert reader.page._text.text() == "<b>bold</b> & <img src=x>"
    assert reader.page._text.textFormat() == Qt.TextFormat.PlainText


# -- signing -----------------------------------------------------------------------------------


def test_signing_by_click(reader):
    reader.ask()
    reader.wait(4)
    QTest.mouseClick(reader.page.agree, Qt.MouseButton.LeftButton)
    QTest.mouseClick(reader.page.agree, Qt.MouseButton.LeftButton)
    assert reader.answers == [("click", set(ALL))]
    assert not reader.page.agree.isEnabled() and not reader.page.refuse.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_signing_by_a_held_key(reader, key):
    reader.ask()
    reader.wait(4)
    for held in (0.5, 0.9):
        QTest.keyPress(reader.page, key)
        reader.wait(held)
        assert reader.page.holding.isVisible()
        QTest.keyRelease(reader.page, key)
        reader.wait(2)
        assert reader.answers == [] and not reader.page.holding.isVisible()
    QTest.keyPress(reader.page, key)
    again = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    reader.wait(0.6)
    QApplication.sendEvent(reader.page, again)
    reader.wait(0.6)
    assert reader.answers == [("key", set(ALL))]


def test_enter_that_was_held_before_it_could_be_signed_signs_nothing(reader):
    reader.ask()
    QTest.keyPress(reader.page, Qt.Key.Key_Return)
    reader.wait(10)
    assert reader.answers == []


def test_the_space_bar_on_the_button_is_a_key(reader):
    reader.ask()
    reader.wait(4)
    QTest.keyClick(reader.page.agree, Qt.Key.Key_Space)
    assert reader.answers == [("key", set(ALL))]


def test_other_keys_answer_nothing(reader):
    reader.ask()
    reader.wait(4)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Y, Qt.Key.Key_Return):
        QTest.keyClick(reader.page, key)
    reader.wait(3)
    assert reader.answers == []


# -- refusing ----------------------------------------------------------------------------------


def test_refusing_is_possible_at_once_and_as_easy_to_see(reader):
    reader.ask(LONG)
    page = reader.page
    assert page.refuse.isEnabled() and page.refuse.size() == page.agree.size()
    assert page.refuse.font() == page.agree.font()
    QTest.mouseClick(page.refuse, Qt.MouseButton.LeftButton)
    reader.wait(100)
    assert reader.answers == ["refused"] and not page.may_sign


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_on_the_button_refuses_and_never_signs(reader, key):
    reader.ask()
    reader.wait(4)
    QTest.keyClick(reader.page.refuse, key)
    reader.wait(5)
    assert reader.answers == ["refused"]


# -- switches ----------------------------------------------------------------------------------


def test_what_is_switched_off_is_not_agreed_to(reader):
    reader.ask(streams=("video", "eeg"))
    reader.wait(4)
    switches = reader.page.switches
    assert [k for k in ALL if switches[k].isVisible()] == ["video", "eeg"]
    QTest.keyClick(switches["video"], Qt.Key.Key_Space)
    QTest.mouseClick(reader.page.agree, Qt.MouseButton.LeftButton)
    assert reader.answers == [("click", {"eeg"})]


def test_with_everything_off_there_is_nothing_to_sign(reader):
    reader.ask()
    reader.wait(4)
    for switch in reader.page.switches.values():
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not reader.page.agree.isEnabled() and "switched off" in reader.says()
    QTest.keyPress(reader.page, Qt.Key.Key_Return)
    reader.wait(5)
    assert reader.answers == []
    QTest.mouseClick(reader.page.switches["eeg"], Qt.MouseButton.LeftButton)
    assert reader.page.agree.isEnabled()


def test_a_notice_without_streams_can_be_signed(reader):
    reader.ask(streams=())
    reader.wait(4)
    QTest.mouseClick(reader.page.agree, Qt.MouseButton.LeftButton)
    assert reader.answers == [("click", set())]


def test_a_switch_is_told_without_colour(reader, qapp):
    reader.ask()
    switch = reader.page.switches["eeg"]
    on = switch.grab().toImage()
    switch.setChecked(False)
    off = switch.grab().toImage()
    grey = [x.convertToFormat(x.Format.Format_Grayscale8) for x in (on, off)]
    assert grey[0] != grey[1]
    assert switch.minimumSizeHint().width() <= switch.width()


def test_the_next_notice_begins_anew(reader):
    reader.ask()
    reader.wait(4)
    reader.page.switches["eeg"].setChecked(False)
    reader.page.recorded.setChecked(False)
    reader.ask(recorded=True)
    assert not reader.page.may_sign and reader.page.agreed() == set(ALL)
    assert reader.page.recorded.isVisible() and reader.page.recorded.isChecked()


# -- in the window -----------------------------------------------------------------------------


@pytest.fixture
def screen(qtbot, monkeypatch):
    monkeypatch.setattr(notices, "LEAST_MS", 0)
    monkeypatch.setattr(notices, "READ_MS_OTHER", 0)
    operator = QWidget()
    qtbot.addWidget(operator)
    operator.show()
    operator.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is operator)
    made = ParticipantScreen(operator=operator)
    qtbot.addWidget(made)
    made.operator = operator
    return made


def _takes_focus(screen):
    return not screen.windowHandle().flags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_the_keyboard_is_taken_for_the_notice_alone(screen, qtbot):
    screen.place()
    for page in ("welcome", "wait", "cross", "face", "thanks"):
        getattr(screen, page)()
        assert not _takes_focus(screen)
    answers = []
    screen.show_notice("T", "en", ("eeg",), lambda *a: answers.append(a), lambda: None)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    assert _takes_focus(screen)
    qtbot.waitUntil(lambda: screen.notice_page.agree.isEnabled())
    QTest.mouseClick(screen.notice_page.agree, Qt.MouseButton.LeftButton)
    assert answers == [("click", frozenset({"eeg"}))] and screen.page == "wait"
    assert not _takes_focus(screen)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen.operator)


def test_refused_in_the_window(screen):
    answers = []
    screen.place()
    screen.show_notice(
        "T", "ja", ALL, lambda *_: answers.append("signed"), lambda: answers.append(0)
    )
    assert screen.language == "ja"
    QTest.mouseClick(screen.notice_page.refuse, Qt.MouseButton.LeftButton)
    assert answers == [0] and screen.page == "wait"


def test_the_answer_is_known_with_the_page_already_gone(screen):
    """What the functions show is not covered by the page that follows the notice."""
    screen.place()
    screen.show_notice("T", "en", ALL, lambda *_: None, screen.thanks)
    QTest.mouseClick(screen.notice_page.refuse, Qt.MouseButton.LeftButton)
    assert screen.page == "thanks"


def test_another_page_takes_the_notice_away_unanswered(screen):
    answers = []
    screen.place()
    screen.show_notice("T", "en", ALL, lambda *_: answers.append(1), lambda: answers.append(2))
    screen.wait()
    assert not screen.notice_page.agree.isEnabled() and not screen.notice_page.refuse.isEnabled()
    assert not screen.notice_page._beat.isActive() and answers == [] and not _takes_focus(screen)


def test_a_notice_shown_before_its_window_takes_the_keyboard_when_it_opens(screen, qtbot):
    screen.show_notice("T", "en", ALL, lambda *_: None, lambda: None)
    screen.place()
    assert _takes_focus(screen)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)


def test_another_language_is_another_notice(screen):
    """The operator shows the text anew in that language; buttons and switches follow at once."""
    asked = []
    screen.language_changed.connect(asked.append)
    screen.place()
    screen.show_notice("T", "en", ALL, lambda *_: None, lambda: None, ask_recording=True)
    screen.notice_page.recorded.setChecked(False)
    assert not screen.may_record
    screen.set_language("ja")
    screen.show_notice("てすと", "ja", ALL, lambda *_: None, lambda: None, ask_recording=True)
    assert asked == ["ja"] and screen.notice_page._text.text() == "てすと" and screen.may_record


@pytest.mark.parametrize("size", [(1600, 1000), (1920, 1080), (560, 350), (1024, 768)])
def test_everything_of_a_notice_has_room(screen, qapp, size):
    screen.show_notice(LONG, "en", ALL, lambda *_: None, lambda: None, ask_recording=True)
    screen.resize(*size)
    screen.show()
    qapp.processEvents()
    page = screen.notice_page
    for part in (*page.switches.values(), page.recorded, page.agree, page.refuse, page._scroll):
        assert page.rect().contains(part.geometry())
    for part in (*page.switches.values(), page.recorded, page.agree, page.refuse):
        assert part.minimumSizeHint().width() <= part.width()
    assert page._scroll.height() > 0.25 * page.height()
