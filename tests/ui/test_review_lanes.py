"""Rows over time: the right instant in the right column, gaps and losses visible at any width."""

from types import MappingProxyType

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from emoscope.markers import Marker
from emoscope.recording.annotations import annotate
from emoscope.recording.label_sets import DEFAULT, LabelSet
from emoscope.recording.read_answers import LossNote, StateNote
from emoscope.review.brain import BrainPage
from emoscope.review.sound import STEP, Envelope
from emoscope.review.take import Presence, Take
from emoscope.ui.panels._examples import decision
from emoscope.ui.panels._minute import HOLD, reduced
from emoscope.ui.review.answer_lanes import AnswerLane, Said
from emoscope.ui.review.axis import Axis, clock
from emoscope.ui.review.brain_lane import BrainLane
from emoscope.ui.review.lane_kinds import MarkerLane, Ruler, SoundLane, StreamLane
from emoscope.ui.review.lanes import TimeLanes
from emoscope.ui.review.rater_lane import RaterLane
from emoscope.ui.review.rating_panel import label_ink, label_name
from emoscope.ui.review.seek import Seek
from emoscope.ui.theme import DARK, LIGHT, mixed, rgb
from emoscope_devices import say

S = 1_000_000_000
HOUR = 3600 * S


@pytest.fixture
def seek():
    made = Seek()
    made.open(5 * S, 65 * S)
    return made


@pytest.fixture
def lanes(qtbot, seek):
    seek.set_seconds(60.0)
    panel = TimeLanes(seek, DARK)
    qtbot.addWidget(panel)
    panel.resize(900, 160)
    panel.show()
    return panel


def pixels(panel, number=0):
    """Return the pixels (height, width, 3) of a row, as they are on the screen."""
    image = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4).copy()
    area = panel.areas()[number]
    return raw[area.top() : area.bottom() + 1, area.left() : area.right() + 1, :3]


def near(found, ink):
    return (np.abs(found.astype(int) - rgb(ink)[:3]) <= 3).all(axis=-1)


def take_of(stretches, gaps, kind="eeg", states=(), losses=()):
    presence = Presence(np.array(stretches, np.int64), np.array(gaps, np.int64).reshape(-1, 3))
    return Take(
        None, 5 * S, 65 * S, MappingProxyType({kind: presence}), np.zeros(0, np.int64), (),
        tuple(states), tuple(losses), (), False, True,
    )  # fmt: skip


# -- time ------------------------------------------------------------------------------------------


def test_a_time_is_at_its_pixel_and_back():
    axis = Axis(5 * S, 65 * S, 100, 600)
    assert axis.x(5 * S) == 100
    assert axis.x(65 * S) == 700
    assert axis.time(axis.x(35 * S)) == 35 * S
    assert axis.ends(600)[-1] == 65 * S - 1
    assert [second for _, second in axis.labels(5 * S, 90)] == [0, 10, 20, 30, 40, 50]
    assert [second for _, second in axis.labels(5 * S, 600)] == [0]


def test_clock_texts():
    assert clock(0) == "0:00"
    assert clock(65 * S + 7_000_000, 5 * S, fine=True) == "1:00.007"
    assert clock(HOUR + 61 * S) == "1:01:01"
    assert clock(0, 5 * S) == "0:00"


def test_pages_lie_end_to_end_and_the_last_holds_the_end(seek):
    assert seek.page == (5 * S, 15 * S)
    pages = []
    seek.paged.connect(lambda *page: pages.append(page))
    seek.to(15 * S - 1)
    assert pages == []
    seek.to(15 * S)
    assert pages == [(15 * S, 25 * S)]
    seek.to(1 << 60)
    assert seek.time == 65 * S
    assert seek.page == (55 * S, 65 * S)
    seek.set_seconds(60.0)
    assert seek.page == (5 * S, 65 * S)
    with pytest.raises(ValueError, match="a page lasts"):
        seek.set_seconds(7.0)


def test_a_range_has_its_ends_in_order_whichever_comes_first(seek):
    seek.to(20 * S)
    assert seek.chosen() == (20 * S, 20 * S)
    seek.end_range()
    assert seek.chosen() == (20 * S, 20 * S)
    seek.to(10 * S)
    seek.begin_range()
    assert seek.chosen() == (10 * S, 20 * S)
    seek.to(30 * S)
    seek.begin_range()
    assert seek.range == (30 * S, None)
    seek.to(7 * S)
    seek.end_range()
    assert seek.range == (None, 7 * S)
    seek.clear_range()
    assert seek.range == (None, None)


# -- rows ------------------------------------------------------------------------------------------


def test_the_smallest_gap_of_an_hour_can_be_seen_and_is_told(lanes, seek):
    seek.open(0, HOUR)
    lanes._whole = True
    gap = (1800 * S, 1800 * S + 10_000_000, 3)
    lane = StreamLane(take_of([(0, gap[0]), (gap[1], HOUR)], [gap]), "eeg")
    lanes.set_lanes([lane])
    found = pixels(lanes)
    alarm = near(found, DARK.state_colour("invalid")).any(axis=0)
    assert 1 <= alarm.sum() <= 3
    assert abs(np.flatnonzero(alarm)[0] - found.shape[1] // 2) <= 2
    assert lane.said(gap[0] + 1, lanes.axis)[-1] == "Gap of 10 ms; 3 samples are missing."
    assert lane.said(100 * S, lanes.axis) == []


def test_states_of_a_device_are_marked_and_told_with_their_reason(lanes):
    states = [
        StateNote(20 * S, "eeg", "lost", (say("{device} is gone.", device="Board"),)),
        StateNote(30 * S, "eeg", "live", ()),
        StateNote(40 * S, "eeg", "of tomorrow", ()),
    ]
    losses = [LossNote("eeg", 0, 17, 50 * S, 51 * S, "queue")]
    lane = StreamLane(take_of([(5 * S, 65 * S)], [], states=states, losses=losses), "eeg")
    lanes.set_lanes([lane])
    pixels(lanes)
    assert lane.said(25 * S, lanes.axis) == ["Device: lost. Board is gone."]
    assert lane.said(41 * S, lanes.axis) == ["Device: of tomorrow."]
    assert lane.said(50 * S, lanes.axis)[-1] == "The recorder lost 17 here."


def test_the_answers_stand_where_they_were_given(lanes):
    times = np.arange(5 * S, 65 * S, S // 2)
    said = Said(times)
    lanes.set_lanes([AnswerLane(said, "stack", 60.0)])
    assert near(pixels(lanes), DARK.panel).mean() > 0.99, "nothing has been read"
    moments = [
        (n, reduced(decision(int(t), 2.0, 0.1, blind=t >= 35 * S)))
        for n, t in enumerate(times.tolist())
        if not 20 * S <= t < 25 * S
    ]
    said.add(moments)
    lanes.invalidate()
    found = pixels(lanes)
    happy = near(found, DARK.emotions[1]).any(axis=0)
    column = lambda second: int((second - 5) / 60 * found.shape[1])  # noqa: E731
    assert happy[column(6) : column(19)].all()
    assert not happy[column(21.5) : column(24.9)].any(), "these have not been read"
    assert not happy[column(36) :].any(), "without evidence"
    assert said.missing([0, 1, 30]) == [30]


def test_of_many_answers_each_read_one_speaks_for_those_up_to_the_next():
    times = np.arange(0, 100 * S, S // 10)
    said = Said(times)
    said.add((n, reduced(decision(int(times[n]), 2.0, 0.1))) for n in range(0, 1000, 20))
    ends = np.array([S * 3 // 2, 10 * S])
    assert [m is None for m in said.standing(ends, 0)] == [True, False]
    assert [m is None for m in said.standing(ends, 2 * S)] == [False, False]
    # A gap stays one, however far apart answers are read.
    assert said.at(int(times[-1]) + HOLD + 1, 10 * S) is None


def test_answers_of_other_pages_are_forgotten_except_those_of_the_whole():
    times = np.arange(0, 100 * S, S)
    said = Said(times)
    said.add([(n, reduced(decision(n * S, 2.0, 0.1))) for n in (10, 50, 90)], lasting=True)
    said.add((n, reduced(decision(n * S, 2.0, 0.1))) for n in range(20, 31))
    said.turn(20 * S, 25 * S)
    kept = (10, *range(20, 25), 50, 90)
    assert said.missing(range(100)) == [n for n in range(100) if n not in kept]
    assert said.at(50 * S, 0) is not None
    assert said.at(27 * S, 0) is None


def test_validity_and_weights_are_drawn_and_their_reasons_told(lanes):
    times = np.arange(5 * S, 65 * S, S)
    said = Said(times)
    said.add((n, reduced(decision(int(t), 2.0, 0.1))) for n, t in enumerate(times.tolist()))
    rows = [AnswerLane(said, part, 14.0) for part in (0, 1, 2, "weights")]
    lanes.set_lanes(rows)
    for number in range(4):
        assert not near(pixels(lanes, number), DARK.panel).all()
    assert len(rows[0].said(6 * S, lanes.axis)) == 3
    assert rows[0].said(4 * S, lanes.axis) == ("no answer",)


def test_sound_is_hatched_where_there_is_none_and_blank_where_it_is_not_known(lanes):
    low = np.full(60 * S // STEP, -0.5, np.float32)
    high = -low
    low[: len(low) // 3] = high[: len(high) // 3] = np.nan
    lane = SoundLane(40.0)
    lane.trouble = "There is no sound."
    lanes.set_lanes([lane])
    assert not near(pixels(lanes), DARK.trace).any()
    lane.envelope = Envelope(5 * S, STEP, low, high, 45 * S)
    lanes.invalidate()
    found = pixels(lanes)
    third = found.shape[1] // 3
    assert near(found[:, : third - 3], DARK.line).any()
    assert not near(found[:, : third - 3], DARK.trace).any()
    middle = found.shape[0] // 2
    assert near(found[middle, third + 3 : 2 * third], DARK.trace).all()
    assert lane.said(6 * S, lanes.axis) == ("no sound recorded",)
    assert lane.said(60 * S, lanes.axis) == ("peak -6 dBFS",)


def test_eeg_is_a_trace_each_and_a_gap_is_hatched(lanes):
    times = np.arange(5 * S, 65 * S, S // 50)
    values = np.zeros((len(times), 2), np.float32)
    values[:, 1] = 1000.0
    values[len(times) // 2] = np.nan
    lane = BrainLane(100.0)
    lanes.set_lanes([lane])
    lane.message = "Reading."
    pixels(lanes)
    lane.page = BrainPage(5 * S, 65 * S, ("Fp1", "Fp2"), 50.0, times, values)
    lanes.invalidate()
    found = pixels(lanes)
    high = found.shape[0]
    assert near(found[high // 4 - 2 : high // 4 + 3, 5:-5], DARK.trace).any(axis=0).mean() > 0.98
    assert "60 s" not in lane.figures(10.0)
    assert "±100 µV" in lane.figures(10.0)


def test_markers_and_their_words(lanes):
    lane = MarkerLane([Marker(20 * S, "stimulus", 5.0), Marker(30 * S, "marker")])
    lanes.set_lanes([Ruler(5 * S), lane])
    found = pixels(lanes, 1)
    x = lanes.axis.x(20 * S) - lanes.axis.left
    assert near(found[:, x : x + 2], DARK.text).all()
    assert lane.said(22 * S, lanes.axis) == ["stimulus  (operator)"]
    assert lane.said(40 * S, lanes.axis) == []


def test_annotations_of_two_labels_side_by_side(lanes):
    lane = RaterLane("Anna", lambda label, theme: label_ink(DEFAULT, label, theme), label_name,
                     own=True)  # fmt: skip
    span = annotate(10 * S, 30 * S, "happy", "Anna", note="laughs")
    point = annotate(40 * S, 40 * S, "fear", "Anna", valence=-0.5)
    lane.items = (span, point)
    lanes.set_lanes([lane])
    found = pixels(lanes)
    plate = mixed(DARK.emotion_colour("happy"), DARK.panel, 0.42)
    inside = near(found, plate).any(axis=0)
    edges = np.flatnonzero(inside)
    assert abs(edges[0] - (lanes.axis.x(10 * S) - lanes.axis.left)) <= 4
    assert abs(edges[-1] - (lanes.axis.x(30 * S) - lanes.axis.left)) <= 2
    assert near(found, DARK.emotion_colour("fear")).any()
    assert lane.said(20 * S, lanes.axis) == ["happy  laughs"]
    assert lane.said(40 * S, lanes.axis) == ["fear  valence -0.50"]


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_labels_of_a_laboratory_have_colours_of_their_own(theme):
    labels = LabelSet("own", ("calm", "tense"), ("c", "t"))
    inks = [label_ink(labels, name, theme) for name in ("calm", "tense", "unknown")]
    assert len({ink.name() for ink in inks}) == 3
    assert label_name("calm") == "calm"


def test_the_pointer_says_what_is_under_it(lanes, qtbot):
    lane = MarkerLane([Marker(20 * S, "stimulus", 5.0)])
    lanes.set_lanes([lane])
    before = lanes.grab().toImage()
    at = QPoint(lanes.axis.x(21 * S), lanes.areas()[0].center().y())
    qtbot.mouseMove(lanes, at)
    lanes._pointer = at
    assert lanes.grab().toImage() != before
    lanes._pointer = None
    assert lanes.grab().toImage() == before
