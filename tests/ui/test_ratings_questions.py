"""What is asked next, what counts as an answer, and when: with a clock that a test moves."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.protocol.values import Answer, Scale
from emoscope.ui.ratings.questions import LONGEST, Questions


class Clock:
    def __init__(self):
        self.now = 50.0

    def __call__(self):
        return self.now


V = Scale("v", "sam-valence")
A = Scale("a", "sam-arousal", seconds=5.0)
E = Scale("e", "emotion", intensity=True)
T = Scale("t", "text")


@pytest.fixture
def clock():
    return Clock()


def shown(clock, *scales):
    made = Questions(scales, clock)
    made.note_shown()
    return made


def answer(questions, value, clock, after=1.0):
    questions.note_shown()
    clock.now += after
    assert questions.choose(value) and questions.confirm()


def test_one_after_the_other(clock):
    q = shown(clock, V, T)
    assert q.count == 2 and q.step.scale is V and not q.last
    answer(q, 7, clock, 1.5)
    assert q.step.scale is T and q.last and not q.over
    answer(q, "so so", clock, 2.0)
    assert q.over
    assert q.answers() == (Answer("v", 7, 1.5), Answer("t", "so so", 2.0))


def test_nothing_counts_before_it_is_on_the_screen(clock):
    q = Questions((V,), clock)
    assert not q.choose(3) and not q.confirm() and not q.back() and not q.chose
    clock.now += 100
    q.note_shown()
    clock.now += 1
    q.note_shown()
    assert q.choose(3)
    clock.now += 1
    assert q.confirm() and q.answers() == (Answer("v", 3, 1.0),)


def test_the_last_change_counts(clock):
    q = shown(clock, V)
    for value, after in ((3, 1.0), (4, 1.0), (4, 1.0)):
        clock.now += after
        q.choose(value)
    clock.now += 30
    q.confirm()
    assert q.answers() == (Answer("v", 4, 2.0),), "the same again is no change"


def test_no_answer_is_an_answer_and_nothing_is_none(clock):
    q = shown(clock, V)
    assert not q.confirm()
    clock.now += 2
    q.choose(None)
    assert q.chose and q.confirm() and q.answers() == (Answer("v", None, 2.0),)


def test_time_up_is_no_answer_even_where_something_was_chosen(clock):
    q = shown(clock, A, V)
    assert q.left == 5.0
    clock.now += 4.5
    q.choose(2)
    assert not q.look_at_clock()
    clock.now += 0.75
    assert q.look_at_clock() and q.step.scale is V and q.left is None
    assert q.answers() == (Answer("a", None, 5.25),)
    assert not q.look_at_clock()


def test_the_time_begins_when_it_is_shown(clock):
    q = Questions((A,), clock)
    clock.now += 1000
    assert q.left == 5.0 and not q.look_at_clock()


def test_back_shows_what_was_answered_and_lets_it_be_changed(clock):
    q = shown(clock, V, T)
    answer(q, 7, clock)
    q.note_shown()
    assert q.can_go_back and q.back()
    assert q.step.scale is V and q.value == 7 and not q.can_go_back and not q.back()
    clock.now += 9
    q.choose(2)
    q.confirm()
    answer(q, "x", clock)
    assert q.answers()[0] == Answer("v", 2, 10.0), "from when it was first seen"


def test_back_and_forth_changes_nothing(clock):
    q = shown(clock, V, T)
    answer(q, 7, clock)
    q.note_shown()
    q.back()
    clock.now += 9
    q.confirm()
    answer(q, "x", clock)
    assert q.answers()[0] == Answer("v", 7, 1.0)


def test_there_is_no_way_back_to_a_question_whose_time_is_up(clock):
    q = shown(clock, A, V)
    answer(q, 7, clock)
    q.note_shown()
    assert q.can_go_back
    clock.now += 10
    assert not q.can_go_back and not q.back()


def test_what_was_confirmed_in_time_stays_when_the_time_ends_on_the_way_back(clock):
    q = shown(clock, A, V)
    answer(q, 7, clock)
    q.note_shown()
    q.back()
    q.choose(1)
    clock.now += 10
    assert q.look_at_clock() and q.step.scale is V
    answer(q, 5, clock)
    assert q.answers() == (Answer("a", 7, 1.0), Answer("v", 5, 11.0))


# -- how strongly ------------------------------------------------------------------------------


@pytest.mark.parametrize(("point", "share"), [(1, 0.0), (5, 0.5), (9, 1.0), (None, None)])
def test_the_strength_is_asked_after_the_class(clock, point, share):
    q = shown(clock, E)
    answer(q, "sad", clock, 1.0)
    assert q.step.strength and q.chosen_class == "sad" and q.last
    answer(q, point, clock, 4.0)
    assert q.over and q.answers() == (Answer("e", "sad", 1.0, share),)


def test_without_a_class_there_is_no_strength(clock):
    q = shown(clock, E)
    answer(q, None, clock)
    assert q.over and q.answers() == (Answer("e", None, 1.0, None),)


def test_another_class_has_its_own_strength(clock):
    q = shown(clock, E, V)
    answer(q, "sad", clock)
    answer(q, 9, clock)
    q.note_shown()
    assert q.back() and q.step.strength and q.value == 9
    assert q.back() and not q.step.strength and q.value == "sad"
    answer(q, "happy", clock)
    assert q.step.strength and not q.chose and q.chosen_class == "happy"
    answer(q, 1, clock)
    answer(q, 5, clock)
    assert q.answers()[0].intensity == 0.0


def test_no_class_on_the_way_back_takes_the_strength_away(clock):
    q = shown(clock, E, V)
    answer(q, "sad", clock)
    answer(q, 9, clock)
    q.note_shown()
    q.back()
    q.back()
    answer(q, None, clock)
    q.note_shown()
    assert q.step.scale is V and q.back() and not q.step.strength
    q.confirm()
    answer(q, 5, clock)
    assert (q.answers()[0].value, q.answers()[0].intensity) == (None, None)


# -- what cannot be asked ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scale", "why"),
    [
        (Scale("x", "mood"), "known kind"),
        (Scale("x", "sam-valence", points=1), "points"),
        (Scale("x", "affect-grid", points=100), "points"),
        (Scale("x", "emotion", choices=("bored",)), "bored"),
        (Scale("x", "likert", points=5, labels=({"en": "a"},) * 3), "labels"),
        (Scale("x", "text", labels=({"en": "a"},) * 2), "labels"),
        (Scale("x", "likert", intensity=True), "classes"),
        (Scale("x", "likert", choices=("sad",)), "classes"),
        (Scale("x", "text", seconds=0.0), "0.0 s"),
        (Scale("x", "text", seconds=float("nan")), "nan s"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_by_name(clock, scale, why):
    with pytest.raises(ValueError, match=why) as told:
        Questions((V, scale), clock)
    assert " x " in str(told.value)


def test_there_must_be_a_question(clock):
    with pytest.raises(ValueError, match="no question"):
        Questions((), clock)


# -- anything at all ---------------------------------------------------------------------------

STEPS = st.lists(
    st.sampled_from(["shown", "one", "two", "none", "next", "back", "wait", "look"]), max_size=60
)


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_whatever_is_done_each_scale_is_answered_once_and_in_order(steps):
    clock = Clock()
    q = Questions((E, A, V), clock)
    for step in steps:
        if q.over:
            break
        clock.now += 0.25
        first = "happy" if q.step.scale is E and not q.step.strength else 1
        {
            "shown": q.note_shown,
            "one": lambda value=first: q.choose(value),
            "two": lambda: q.choose("sad" if not q.step.strength and q.step.scale is E else 2),
            "none": lambda: q.choose(None),
            "next": q.confirm,
            "back": q.back,
            "wait": lambda: setattr(clock, "now", clock.now + 3),
            "look": q.look_at_clock,
        }[step]()
        names = [a.scale for a in q.answers()]
        assert names == ["e", "a", "v"][: len(names)]
    while not q.over:
        q.note_shown()
        q.choose(None)
        q.confirm()
    found = q.answers()
    assert [a.scale for a in found] == ["e", "a", "v"]
    assert all(a.reaction >= 0 for a in found)
    assert found[0].value is not None or found[0].intensity is None


def test_the_longest_text_fits_into_the_details_of_a_marker():
    worst = '"' * LONGEST
    details = {
        "what": "rating",
        "scale": "s" * 64,
        "value": worst,
        "rt": 1234.5678,
        "run": "r" * 64,
    }
    assert len(json.dumps(details, ensure_ascii=False)) <= 4000
