"""A replay that waits after each answer."""

import io
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.markers import Marker
from emoscope.replay_steps import Stepper, line_of

S = 1_000_000_000
TICKS = [10 * S + n * S // 2 for n in range(1, 21)]  # seconds 0.5 to 10 of a recording


def stepped(text, most=None):
    """Return the ticks that are shown, by number from 1, and what was said about it."""
    report = io.StringIO()
    steps = Stepper(None if text is None else io.StringIO(text), io.StringIO(), report, most)
    steps.begin(10 * S)
    shown = []
    for number, time in enumerate(TICKS, 1):
        if not steps.wanted(time):
            break
        shown.append(number)
    return len(shown), report.getvalue()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),  # nobody there: nothing is shown that nobody asked for
        ("\n", 1),
        ("\n\n\n", 3),
        ("3\n\n", 4),
        ("3", 3),
        (":2\n", 4),
        (":2\n\n", 5),
        (": 2.5\n1\n", 6),
        (":0.1\n\n", 1),  # is past already: waits for the next line
        ("q\n\n", 0),
        ("\nQ\n\n", 1),
        ("100\n", 20),
        (":1e3\n0\n-1\nx\n\n", 1),
    ],
)
def test_each_line_says_how_far_to_go(text, number):
    assert stepped(text)[0] == number


def test_what_is_not_understood_is_said():
    number, said = stepped("zwei\n\n")
    assert number == 1 and "'zwei' is not understood. Enter: the next answer." in said
    assert said.startswith("Enter: the next answer.")


def test_a_number_of_answers_needs_nobody():
    assert stepped(None, 3) == (3, "")
    assert stepped(None) == (20, "")
    assert stepped("\n" * 9, 3)[0] == 3


@given(text=st.text(max_size=30) | st.text("\n:q0123456789. ", max_size=30))
@settings(max_examples=100, deadline=None)
def test_any_input_ends(text):
    assert 0 <= stepped(text)[0] <= 20


def result(affect=None, n_used=1):
    part = SimpleNamespace(status="used", validity=0.934)
    fused = SimpleNamespace(
        label="happy", confidence=0.712, n_used=n_used, affect=affect, contributions={"face": part}
    )
    return SimpleNamespace(sequence=7, time=12 * S, cause="face", fused=fused)


def test_an_answer_and_a_marker_are_a_line_each():
    shown = io.StringIO()
    steps = Stepper(None, shown, io.StringIO())
    steps.begin(10 * S)
    steps.mark(Marker(11 * S, "开始"))
    steps.show(result(SimpleNamespace(valence=0.5, arousal=-0.25)), "as recorded")
    assert shown.getvalue().splitlines() == [
        "     1.000 s  marker  开始",
        "     2.000 s  #7  face  happy 0.71  valence +0.50 arousal -0.25  face used 0.93"
        "  as recorded",
    ]
    assert line_of(result(n_used=0)).split("  ")[2] == "happy"  # no confidence without evidence
