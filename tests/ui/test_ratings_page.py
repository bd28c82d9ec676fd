"""The page that asks: by keys alone, by touch, in three languages, at any size, and cut short."""

from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.looks_bench import clipped, nameless

from emoscope.protocol.values import SCALE_KINDS, Answer, Scale
from emoscope.ui import theme as themes
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import Look, wrapped_size
from emoscope.ui.ratings import RatingPage, figures, writing
from emoscope.ui.ratings.grid import GridField
from emoscope.ui.ratings.questions import LONGEST
from emoscope.ui.ratings.row import RowField
from emoscope.ui.ratings.writing import TextField
from emoscope_models import EMOTIONS

Key = Qt.Key
NEXT = Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
ENDS = ({"en": "no", "ja": "いいえ"}, {"en": "yes", "ja": "はい"})
SCALES = {
    "sam-valence": Scale("valence", "sam-valence"),
    "sam-arousal": Scale("arousal", "sam-arousal", points=5),
    "sam-dominance": Scale("dominance", "sam-dominance"),
    "affect-grid": Scale("grid", "affect-grid"),
    "emotion": Scale("emotion", "emotion", intensity=True),
    "likert": Scale("likert", "likert", points=11, labels=ENDS),
    "text": Scale("text", "text", question={"en": "Why?", "zh_CN": "为什么？"}),
}
LANGUAGES = ("en", "zh_CN", "ja")


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


class Rater:
    """A participant before the page."""

    def __init__(self, page, clock):
        self.page, self.clock = page, clock
        self.heard, self.keyboard = [], []
        page.answered.connect(self.heard.append)
        page.interrupted.connect(lambda: self.heard.append("interrupted"))
        page.asking_changed.connect(self.keyboard.append)

    def ask(self, *kinds, language="en", **more):
        scales = tuple(SCALES[k] if isinstance(k, str) else k for k in kinds)
        self.page.ask(scales, language, **more)
        self.page.show()
        self.see()

    def see(self):
        """Let the page be painted."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            target = self.page.focusWidget() or self.page
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key, modifier)
            self.see()

    def hold(self, key):
        """Press a key as a held one repeats it."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(self.page.focusWidget(), event)
        self.see()

    def click(self, widget, at=None):
        where = at if at is not None else QPoint(widget.width() // 2, widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)
        self.see()

    @property
    def values(self):
        assert len(self.heard) == 1, self.heard
        return [a.value for a in self.heard[0]]


def dressed(page, theme=themes.DARK):
    page.dress(Look.of(theme, page.size(), (themes.FAMILY,)))


@pytest.fixture
def rater(qtbot):
    clock = Clock()
    page = RatingPage(clock=clock)
    qtbot.addWidget(page)
    page.resize(1600, 1000)
    dressed(page)
    return Rater(page, clock)


# -- by keys alone -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_answered_by_keys_alone(rater, language):
    rater.ask(*SCALE_KINDS, language=language)
    rater.press(Key.Key_7, NEXT)
    rater.press(Key.Key_End, NEXT)
    rater.press(Key.Key_Right, Key.Key_Left, Key.Key_Left, NEXT)
    rater.press(Key.Key_Up, Key.Key_Up, Key.Key_Right, NEXT)
    rater.press(Key.Key_3, NEXT, Key.Key_9, NEXT)
    rater.press(Key.Key_1, Key.Key_0, Key.Key_Enter)
    rater.press("so", Key.Key_Return, "so")
    assert rater.heard == []
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == [7, 5, 3, "6,6", "sad", 10, "so\nso"]
    assert rater.heard[0][4].intensity == 1.0
    assert rater.keyboard == [True, False] and not rater.page.asking


@pytest.mark.parametrize("kind", SCALE_KINDS)
def test_no_answer_to_every_kind(rater, kind):
    rater.ask(kind)
    if kind == "text":
        rater.press("never mind", Key.Key_Tab, Key.Key_Return)
    else:
        rater.press(Key.Key_2, Key.Key_N)
    assert rater.page.no_answer.isChecked() and rater.heard == []
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == [None]


@pytest.mark.parametrize("points", [2, 4, 9, 11])
def test_every_point_has_its_digits(rater, points):
    for point in range(1, points + 1):
        rater.ask(Scale("x", "likert", points=points))
        rater.press(*(getattr(Key, f"Key_{d}") for d in str(point)), NEXT)
        assert rater.values == [point]
        rater.heard.clear()


def test_a_digit_without_a_point_chooses_nothing(rater):
    rater.ask(Scale("x", "likert", points=4))
    rater.press(Key.Key_5, Key.Key_0, NEXT)
    assert rater.heard == [] and "Please choose" in rater.page.hint.text


def test_a_second_digit_that_makes_no_number_stands_alone(rater):
    rater.ask("likert")
    rater.press(Key.Key_1, Key.Key_5, NEXT)
    assert rater.values == [5]


def test_the_arrows_begin_in_the_middle_and_end_at_the_ends(rater):
    rater.ask("sam-valence", "affect-grid")
    rater.press(Key.Key_Left)
    assert rater.page._questions.value == 5
    rater.press(*[Key.Key_Left] * 9, NEXT, *[Key.Key_Down] * 9, *[Key.Key_Right] * 9, NEXT)
    assert rater.values == [1, "9,1"]


def test_the_buttons_are_pressed_by_enter_and_space_where_the_focus_is(rater):
    rater.ask("sam-valence", "likert")
    rater.press(Key.Key_4, Key.Key_Tab)
    assert rater.page.no_answer.hasFocus()
    rater.press(Key.Key_Space, Key.Key_Tab)
    assert rater.page.next.hasFocus()
    rater.press(Key.Key_Space)
    assert rater.page._questions.step.number == 1
    rater.press(Key.Key_Backtab, Key.Key_Return)
    assert rater.page._questions.step.number == 0 and rater.page._questions.value is None


def test_enter_on_no_answer_chooses_it_and_then_goes_on(rater):
    rater.ask("text")
    rater.press("words", Key.Key_Tab, NEXT)
    assert rater.heard == [] and rater.page.no_answer.isChecked()
    rater.press(NEXT)
    assert rater.values == [None]


def test_arrows_and_digits_choose_wherever_the_focus_is(rater):
    rater.ask("sam-valence")
    rater.press(Key.Key_Tab, Key.Key_3, Key.Key_Right)
    assert rater.page.no_answer.hasFocus() and rater.page._questions.value == 4


def test_the_keys_are_on_the_screen(rater):
    rater.ask("likert", "text")
    page = rater.page
    keys = [b.accessibleDescription() for b in (page.back, page.no_answer, page.next)]
    assert keys == ["Esc", "N", "Enter"] and "1 to 11" in page.hint.text
    rater.press(Key.Key_1, NEXT)
    assert page.next.accessibleDescription() == "Ctrl+Enter"


# -- going back --------------------------------------------------------------------------------


def test_back_and_change(rater):
    rater.ask("sam-valence", "emotion", "text")
    assert not rater.page.back.isEnabled()
    rater.press(Key.Key_7, NEXT, Key.Key_3, NEXT, Key.Key_5, NEXT, "words")
    rater.press(Key.Key_Escape, Key.Key_Escape, Key.Key_Escape)
    field = rater.page._field
    assert [c.isChecked() for c in field.choices].index(True) == 6
    rater.press(Key.Key_2, NEXT, NEXT, NEXT)
    assert rater.page._field.text == "words"
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == [2, "sad", "words"] and rater.heard[0][1].intensity == 0.5


# -- time --------------------------------------------------------------------------------------


def test_the_reaction_is_from_the_first_paint_to_the_last_change(rater):
    page = rater.page
    page.ask((SCALES["sam-valence"],), "en")
    rater.clock.now += 60  # the window is not open yet
    page.show()
    rater.see()
    rater.clock.now += 2
    rater.press(Key.Key_3)
    rater.clock.now += 1
    rater.press(Key.Key_4)
    rater.clock.now += 10
    rater.press(NEXT)
    assert rater.heard == [(Answer("valence", 4, 3.0),)]


def test_time_up_is_no_answer_and_the_next_question_comes(rater):
    rater.ask(Scale("quick", "sam-arousal", seconds=3.0), "likert")
    assert rater.page._head.accessibleName() == "1 of 2 3 s left"
    rater.clock.now += 2.5
    rater.press(Key.Key_5)
    rater.page.look_at_clock()
    assert "1 s left" in rater.page._head.accessibleName()
    rater.clock.now += 1
    rater.page.look_at_clock()
    rater.see()
    assert rater.page._questions.step.number == 1 and not rater.page.back.isEnabled()
    rater.press(Key.Key_Escape, Key.Key_2, NEXT)
    assert rater.heard == [(Answer("quick", None, 3.5), Answer("likert", 2, 0.0))]


# -- every key at once, held keys ----------------------------------------------------------------


def _all_keys():
    special = [k for k in Qt.Key if 0x01000000 <= k.value < 0x01000060]
    return [Qt.Key(k) for k in range(0x20, 0x60)] + special


def test_every_key_at_once_answers_one_question_at_most(rater):
    rater.ask("sam-valence", "affect-grid", "likert")
    for burst in range(1, 4):
        for key in _all_keys():  # none of them waits for the screen
            if rater.page.asking:
                QTest.keyClick(rater.page.focusWidget() or rater.page, key)
        assert rater.heard == [] or burst == 3
        if rater.heard == []:
            assert rater.page._questions.step.number <= burst
        rater.see()
    while not rater.heard:
        rater.press(Key.Key_N, NEXT)
    assert [a.scale for a in rater.heard[0]] == ["valence", "grid", "likert"]


def test_a_key_that_is_held_answers_one_question_and_not_the_next(rater):
    rater.ask("sam-valence", "sam-arousal", "likert")
    rater.press(Key.Key_3, NEXT)
    for key in (Key.Key_N, NEXT, Key.Key_3, NEXT, Key.Key_Escape, NEXT):
        rater.hold(key)
    assert rater.page._questions.step.number == 1 and not rater.page._questions.chose


def test_what_is_typed_before_the_question_is_seen_is_not_its_answer(rater):
    rater.ask("sam-valence", "text")
    rater.press(Key.Key_3)
    QTest.keyClick(rater.page.focusWidget(), NEXT)
    QTest.keyClicks(rater.page.focusWidget(), "333")
    assert rater.page._field.text == ""
    rater.see()
    rater.press("so")
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == [3, "so"]


# -- mouse and touch -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["sam-valence", "sam-arousal", "sam-dominance", "likert"])
def test_every_point_by_mouse(rater, kind):
    for number in range(SCALES[kind].points):
        rater.ask(kind)
        rater.click(rater.page._field.choices[number])
        rater.click(rater.page.next)
        assert rater.values == [number + 1]
        rater.heard.clear()


def test_the_classes_and_the_grid_by_mouse(rater):
    rater.ask("emotion", "affect-grid")
    for target in (rater.page._field.choices[6], rater.page.next):
        rater.click(target)
    for target in (rater.page._field.choices[0], rater.page.next):
        rater.click(target)
    grid = rater.page._field
    rater.click(grid, QPoint(1, 1))
    assert not rater.page._questions.chose, "beside the square"
    rater.click(grid, grid.cell(2, 8).center().toPoint())
    rater.click(rater.page.next)
    assert rater.values == ["surprise", "2,8"] and rater.heard[0][0].intensity == 0.0


def test_the_grid_is_dragged_to_its_edge(rater):
    rater.ask("affect-grid")
    grid = rater.page._field
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=grid.cell(5, 5).center().toPoint())
    QTest.mouseMove(grid, QPoint(grid.width() + 50, -50))
    rater.see()
    assert rater.page._questions.value == "9,9"


def test_by_touch(rater):
    device = QTest.createTouchDevice()
    rater.ask("sam-valence", "affect-grid")

    def touch(widget, at):
        where = widget.mapTo(rater.page, at)
        for step in ("press", "release"):
            fingers = QTest.touchEvent(rater.page, device, False)
            getattr(fingers, step)(0, where, rater.page)
            fingers.commit()
            rater.see()

    touch(rater.page._field.choices[7], QPoint(30, 30))
    touch(rater.page.next, QPoint(20, 20))
    touch(rater.page._field, rater.page._field.cell(1, 2).center().toPoint())
    touch(rater.page.no_answer, QPoint(20, 20))
    touch(rater.page._field, rater.page._field.cell(1, 3).center().toPoint())
    touch(rater.page.next, QPoint(20, 20))
    assert rater.values == [8, "1,3"]


def test_a_second_touch_takes_nothing_back(rater):
    rater.ask("sam-valence")
    for _ in range(2):
        rater.click(rater.page._field.choices[3])
    assert rater.page._field.choices[3].isChecked() and rater.page._questions.value == 4
    rater.click(rater.page.no_answer)
    assert not any(c.isChecked() for c in rater.page._field.choices)


# -- words ---------------------------------------------------------------------------------------


def test_an_input_method_writes_and_its_keys_are_its_own(rater):
    rater.ask("text", language="ja")
    edit = rater.page.focusWidget()
    QApplication.sendEvent(edit, QInputMethodEvent("かな", []))
    assert rater.page._field.edit.composing and not rater.page._questions.chose
    done = QInputMethodEvent("", [])
    done.setCommitString("仮名です")
    QApplication.sendEvent(edit, done)
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == ["仮名です"]


def test_what_an_input_method_still_holds_is_taken_over(rater, monkeypatch):
    rater.ask("text")
    edit = rater.page.focusWidget()
    rater.press("a ")
    QApplication.sendEvent(edit, QInputMethodEvent("b", []))

    def commit():
        done = QInputMethodEvent("", [])
        done.setCommitString("b")
        QApplication.sendEvent(edit, done)

    method = SimpleNamespace(commit=commit)
    monkeypatch.setattr(writing, "QGuiApplication", SimpleNamespace(inputMethod=lambda: method))
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == ["a b"]


def test_a_text_that_is_too_long_is_not_cut(rater):
    rater.ask("text")
    rater.page._field.edit.setPlainText("x" * (LONGEST + 1))
    rater.see()
    assert not rater.page.next.isEnabled() and "shorter" in rater.page.hint.text
    rater.press(NEXT, modifier=CTRL)
    assert rater.heard == []
    rater.press(Key.Key_End, Key.Key_Backspace)
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == ["x" * LONGEST]


def test_blanks_are_no_words(rater):
    rater.ask("text")
    rater.press("a", Key.Key_Backspace, " ", Key.Key_Return)
    assert not rater.page.next.isEnabled()
    rater.press(NEXT, modifier=CTRL)
    assert rater.heard == [] and rater.page.asking


def test_half_a_character_is_not_handed_over(rater):
    rater.ask("text")
    rater.page._field.edit.setPlainText("a\ud83d b")
    rater.press(NEXT, modifier=CTRL)
    rater.values[0].encode("utf-8")


def test_words_are_shown_as_they_are(rater):
    rater.ask(Scale("x", "likert", question={"en": "<b>1</b> & 2?"}))
    assert rater.page.question.text == "<b>1</b> & 2?"


# -- in the middle -------------------------------------------------------------------------------


def test_cancelled_it_is_told_as_interrupted(rater):
    rater.ask("sam-valence", "likert")
    rater.press(Key.Key_3, NEXT, Key.Key_3)
    assert [a.value for a in rater.page.confirmed] == [3], "the second is not confirmed"
    rater.page.cancel()
    rater.page.cancel()
    rater.see()
    assert rater.page.confirmed == ()
    assert rater.heard == ["interrupted"] and rater.keyboard == [True, False]
    rater.press(NEXT)
    rater.page.look_at_clock()
    assert rater.heard == ["interrupted"]


def test_a_window_that_is_closed_in_the_middle_interrupts(rater):
    rater.ask("sam-valence", "likert")
    rater.press(Key.Key_3, NEXT)
    rater.page.close()
    rater.see()
    assert rater.heard == ["interrupted"]


def test_a_window_that_moves_to_another_display_goes_on(rater):
    rater.ask("sam-valence")
    rater.press(Key.Key_3)
    rater.page.hide()
    rater.page.show()
    rater.see()
    rater.press(NEXT)
    assert rater.values == [3]


def test_asked_again_the_first_rating_was_interrupted(rater):
    rater.ask("sam-valence")
    rater.ask("likert")
    rater.press(Key.Key_2, NEXT)
    assert rater.heard == ["interrupted", (Answer("likert", 2, 0.0),)]
    assert rater.keyboard == [True, False, True, False]


def test_what_cannot_be_asked_leaves_what_is_asked(rater):
    rater.ask("sam-valence")
    with pytest.raises(ValueError, match="no question"):
        rater.page.ask((), "en")
    with pytest.raises(ValueError, match="language"):
        rater.page.ask((SCALES["likert"],), "xx")
    rater.press(Key.Key_3, NEXT)
    assert rater.values == [3]


def test_asked_by_who_hears_the_answer(rater):
    """The next rating may begin in the very moment at which one ends."""
    again = [(SCALES["likert"],)]

    def more(_):
        if again:
            rater.page.ask(again.pop(), "ja")

    rater.page.answered.connect(more)
    rater.ask("sam-valence")
    rater.press(Key.Key_3, NEXT, Key.Key_4, NEXT)
    assert [[a.value for a in one] for one in rater.heard] == [[3], [4]]


# -- language ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_classes_questions_and_labels_are_in_her_language(rater, language):
    rater.ask("emotion", "likert", "text", language=language)
    tell = Language(language).tell
    names = [c.accessibleName() for c in rater.page._field.choices]
    assert names == [tell(e, context="Emotion") for e in EMOTIONS]
    rater.press(Key.Key_N, NEXT)
    last = rater.page._field.choices[-1].accessibleName()
    assert {"en": "yes", "zh_CN": "yes", "ja": "はい"}[language] in last
    rater.press(Key.Key_N, NEXT)
    assert rater.page.question.text == {"en": "Why?", "zh_CN": "为什么？", "ja": "Why?"}[language]


def test_another_language_in_the_middle_loses_nothing(rater):
    rater.ask("emotion", "text")
    rater.press(Key.Key_3)
    rater.page.set_language("zh_CN")
    rater.see()
    card = rater.page._field.choices[2]
    assert card.isChecked() and card.accessibleName() == Language("zh_CN").tell(
        "sad", context="Emotion"
    )
    rater.press(NEXT, Key.Key_5, NEXT, "half")
    rater.page.set_language("ja")
    rater.see()
    assert rater.page._field.text == "half"
    rater.press(NEXT, modifier=CTRL)
    assert rater.values == ["sad", "half"]
    with pytest.raises(ValueError, match="language"):
        rater.page.set_language("xx")


# -- how it looks --------------------------------------------------------------------------------

SIZES = [(560, 350), (1024, 768), (1600, 1000), (1920, 1080), (2560, 1080), (3200, 2000)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", SCALE_KINDS)
def test_everything_is_inside_large_enough_and_legible(rater, kind, size):
    page = rater.page
    page.resize(*size)
    dressed(page, themes.LIGHT)
    rater.ask(kind)
    look, field = Look.of(themes.LIGHT, page.size(), (themes.FAMILY,)), page._field
    assert not clipped(page) and not nameless(page)
    for part in (field, page.question, page.hint, page.back, page.no_answer, page.next):
        corner = part.mapTo(page, part.rect().bottomRight())
        assert page.rect().contains(part.mapTo(page, QPoint(0, 0))), part
        assert page.rect().contains(corner), part
    targets = [b.size() for b in (page.back, page.no_answer, page.next)]
    if isinstance(field, RowField):
        targets += [c.size() for c in field.choices]
        boxes = [c.geometry() for c in field.choices]
        assert all(field.rect().contains(box) for box in boxes)
        assert not any(a.intersects(b.adjusted(1, 0, -1, 0)) for a, b in pairwise(boxes))
    elif isinstance(field, GridField):
        targets.append(field.cell(1, 1).size().toSize())
        assert field.rect().contains(field.square().toRect())
    else:
        assert isinstance(field, TextField) and field.edit.height() >= look.px(200)
    least = look.px(48)
    assert all(t.width() >= least and t.height() >= least for t in targets), targets


LONG = (
    {"en": "strongly disagree", "ja": "まったくそう思わない"},
    {"en": "disagree", "ja": "そう思わない"},
    {"en": "neither agree nor disagree", "ja": "どちらともいえない"},
    {"en": "agree", "ja": "そう思う"},
    {"en": "strongly agree", "ja": "とてもそう思う"},
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["sam-dominance", "affect-grid", "text"])
def test_a_long_question_is_not_cut_off(rater, kind, size):
    page = rater.page
    page.resize(*size)
    dressed(page)
    long = "Think of the moment in the film at which you felt most strongly. " * 3
    rater.ask(Scale("x", kind, question={"en": long}))
    look = Look.of(themes.DARK, page.size(), (themes.FAMILY,))
    font = look.fitting(page.question.text, page.question.size(), 46, 600)
    need = wrapped_size(page.question.text, font, page.question.width())
    assert need.height() <= page.question.height()
    last = page.next.mapTo(page, page.next.rect().bottomRight())
    assert page.rect().contains(last) and page._field.geometry().top() > page.question.y()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("labels", [LONG, LONG[:2], LONG[:4] + LONG[2:]], ids=["5", "ends", "7"])
def test_labels_are_not_cut_off(rater, size, language, labels):
    rater.page.resize(*size)
    dressed(rater.page)
    points = len(labels) if len(labels) > 2 else 9
    rater.ask(Scale("x", "likert", points=points, labels=labels), language=language)
    field = rater.page._field
    font = field.label_font(field._look)
    for label, box, _ in field.label_places():
        need = wrapped_size(label, font, box.width())
        assert need.width() <= box.width() and need.height() <= box.height(), label
        assert field.rect().contains(box)


def test_the_window_may_change_its_size_in_the_middle(rater):
    rater.ask("sam-valence", "emotion")
    rater.press(Key.Key_3)
    for size in ((560, 350), (3200, 2000)):
        rater.page.resize(*size)
        dressed(rater.page)
        rater.see()
        assert rater.page._field.choices[2].isChecked()
        assert rater.page._field.rect().contains(rater.page._field.choices[8].geometry())
    rater.press(NEXT)
    assert rater.page._questions.step.number == 1


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("kind", ["sam-valence", "affect-grid", "emotion", "likert"])
def test_what_is_chosen_is_told_without_colour(rater, kind, theme):
    """A tick or a fill: the picture differs in lightness alone, and clearly."""
    dressed(rater.page, theme)
    rater.ask(kind)
    grey = QImage.Format.Format_Grayscale8
    before = rater.page._field.grab().toImage().convertToFormat(grey)
    rater.press(Key.Key_Right)
    after = rater.page._field.grab().toImage().convertToFormat(grey)
    differ = sum(
        abs(a - b) > 60
        for y in range(0, before.height(), 2)
        for a, b in zip(bytes(before.constScanLine(y)), bytes(after.constScanLine(y)), strict=True)
    )
    assert differ > 40


def test_who_cannot_see_it_is_told_what_is_chosen(rater):
    rater.ask("sam-valence", "affect-grid")
    field = rater.page._field
    assert field.accessibleName() == rater.page.question.text
    rater.press(Key.Key_9)
    assert field.accessibleDescription() == "pleasant (9 of 9)"
    assert [c.accessibleName() for c in field.choices[:2]] == ["unpleasant (1 of 9)", "2 of 9"]
    rater.press(NEXT, Key.Key_Up)
    assert rater.page._field.accessibleDescription() == "5 of 9 to the right, 5 of 9 up"


# -- the figures ---------------------------------------------------------------------------------


def test_every_figure_is_there_and_no_two_are_alike(qapp):
    seen = {}
    for scale in figures.SCALES:
        for number in range(1, figures.FIGURES + 1):
            picture = figures._picture(scale, number, 120, 0xFF000000)
            dark = sum(bytes(picture.convertToFormat(QImage.Format.Format_Alpha8).constBits()))
            assert dark > 20_000, (scale, number)
            seen[scale, number] = bytes(picture.constBits())
    assert len(set(seen.values())) == 15


@pytest.mark.parametrize(
    ("points", "wanted"),
    [(9, {1: 1, 3: 2, 5: 3, 7: 4, 9: 5}), (5, {1: 1, 2: 2, 3: 3, 4: 4, 5: 5})],
)
def test_five_figures_stand_over_the_points(points, wanted):
    found = {p: figures.figure_at(p, points) for p in range(1, points + 1)}
    assert {p: f for p, f in found.items() if f} == wanted


def test_without_its_figures_it_still_asks(rater, monkeypatch, tmp_path, caplog):
    figures._source.cache_clear()
    figures._picture.cache_clear()
    monkeypatch.setattr(figures, "resources", lambda: tmp_path)
    rater.ask("sam-valence")
    rater.page.grab()
    rater.press(Key.Key_3, NEXT)
    assert rater.values == [3] and "cannot be read" in caplog.text
    figures._source.cache_clear()
    figures._picture.cache_clear()
