"""Ratings on the participant's screen: the keyboard, closing, displays; and anything at all."""

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from emoscope.protocol.values import Scale
from emoscope.ui import theme as themes
from emoscope.ui.participant import ParticipantScreen
from emoscope.ui.ratings import RatingPage

Key = Qt.Key
VALENCE, WORDS = Scale("valence", "sam-valence"), Scale("words", "text")
EVERY = (
    VALENCE,
    Scale("grid", "affect-grid", seconds=4.0),
    Scale("class", "emotion", intensity=True),
    Scale("agree", "likert", points=11),
    WORDS,
)


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def screen(qtbot):
    operator = QWidget()
    qtbot.addWidget(operator)
    operator.show()
    operator.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is operator)
    made = ParticipantScreen(themes.LIGHT, operator=operator, language="ja")
    qtbot.addWidget(made)
    made.operator = operator
    made.rating = RatingPage()
    made.heard = []
    made.rating.answered.connect(made.heard.append)
    made.rating.interrupted.connect(lambda: made.heard.append("interrupted"))
    made.rating.asking_changed.connect(made.want_keyboard)
    made.language_changed.connect(made.rating.set_language)
    return made


def ask(screen, *scales):
    screen.place()
    screen.exhibit(screen.rating, screen.rating.dress)
    screen.rating.ask(scales, screen.language)
    for _ in range(3):
        QApplication.processEvents()


def test_it_has_the_keyboard_while_it_asks_and_gives_it_back(screen, qtbot):
    ask(screen, VALENCE, WORDS)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QWidget))
    for key in (Key.Key_3, Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget(), key)
    qtbot.waitUntil(lambda: screen.rating._questions.shown)
    QTest.keyClicks(QApplication.focusWidget(), "so")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [a.value for a in screen.heard[0]] == [3, "so"]
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen.operator)


def test_her_window_closed_in_the_middle(screen, qtbot):
    ask(screen, VALENCE, WORDS)
    QTest.keyClick(screen.rating.focusWidget() or screen.rating, Key.Key_3)
    screen.close()
    qtbot.waitUntil(lambda: screen.heard == ["interrupted"])
    ask(screen, VALENCE)
    QTest.keyClick(screen.rating.focusWidget() or screen.rating, Key.Key_4)
    QTest.keyClick(screen.rating.focusWidget() or screen.rating, Key.Key_Return)
    assert [a.value for a in screen.heard[1]] == [4]


def test_another_page_in_the_middle(screen, qtbot):
    ask(screen, VALENCE)
    screen.wait()
    qtbot.waitUntil(lambda: screen.heard == ["interrupted"])
    assert not screen.rating.asking


def test_opened_anew_on_another_display_it_goes_on(screen):
    ask(screen, VALENCE)
    QTest.keyClick(screen.rating.focusWidget() or screen.rating, Key.Key_4)
    screen.place()  # its window becomes one of another kind, which hides it
    for _ in range(3):
        QApplication.processEvents()
    assert screen.rating.asking and screen.heard == []
    QTest.keyClick(screen.rating.focusWidget() or screen.rating, Key.Key_Return)
    assert [a.value for a in screen.heard[0]] == [4]


def test_another_language_on_her_screen(screen):
    ask(screen, Scale("x", "emotion"))
    before = screen.rating._field.choices[1].accessibleName()
    screen.set_language("en")
    assert (before, screen.rating._field.choices[1].accessibleName()) == ("喜び", "happy")


def test_the_operators_small_picture_answers_nothing(screen):
    ask(screen, VALENCE)
    for _ in range(3):
        screen.grab()
    assert screen.heard == [] and not screen.rating._questions.chose


@pytest.mark.parametrize("seed", range(8))
def test_anything_at_all_ends_in_one_answer_to_each_or_in_an_interruption(qtbot, seed):
    draw, clock = random.Random(seed), Clock()
    page = RatingPage(clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    heard = []
    page.answered.connect(heard.append)
    page.interrupted.connect(lambda: heard.append("interrupted"))
    page.ask(EVERY, "en")
    page.show()
    keys = [Qt.Key(k) for k in (*range(0x20, 0x60), *range(0x01000000, 0x01000018))]
    modifiers = [Qt.KeyboardModifier.NoModifier] * 5 + [Qt.KeyboardModifier.ControlModifier]
    for _ in range(300):
        if not page.asking:
            break
        what = draw.random()
        if what < 0.5:
            target = page.focusWidget() or page
            QTest.keyClick(target, draw.choice(keys), draw.choice(modifiers))
        elif what < 0.8:
            at = QPoint(draw.randrange(page.width()), draw.randrange(page.height()))
            under = page.childAt(at) or page
            QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(page, at))
        elif what < 0.9:
            clock.now += draw.random() * 3
            page.look_at_clock()
        elif what < 0.93:
            page.set_language(draw.choice(("en", "zh_CN", "ja")))
        elif what < 0.96:
            page.resize(draw.randrange(300, 2000), draw.randrange(200, 1500))
        if draw.random() < 0.7:
            QApplication.processEvents()
    if page.asking:
        page.cancel()
        assert heard == ["interrupted"]
    else:
        assert len(heard) == 1
        assert [a.scale for a in heard[0]] == [s.name for s in EVERY]
        assert all(a.reaction >= 0 for a in heard[0])
