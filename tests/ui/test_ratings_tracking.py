"""A rating that runs along: nothing guessed, each sample at its own time; with a test's clock."""

import math

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from emoscope.ui import theme as themes
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import Look
from emoscope.ui.ratings import Tracker, TrackView
from emoscope.ui.ratings.track_view import SPEED, STEP
from emoscope.ui.ratings.tracking import LONGEST_STEP, SAMPLE_MS
from emoscope_devices import ManualClock
from emoscope_devices.gamepad import Gamepad

Key = Qt.Key
NAN = math.nan
STEP_S = 0.025


class Stick:
    """A gamepad that a test moves."""

    def __init__(self, stick=(0.0, 0.0)):
        self.stick = stick


class Bench:
    """A view, its tracker, and what came of it."""

    def __init__(self, qtbot, stick=None):
        self.clock, self.batches = ManualClock(time_ns=7_000_000_000), []
        self.view = TrackView()
        qtbot.addWidget(self.view)
        self.view.resize(400, 400)
        self.view.show()
        self.tracker = Tracker(self.view, self.clock.now, self.hear, stick=stick)
        self.tracker._timer.timeout.disconnect()  # the test's clock beats, not the wall's
        self.states = []
        self.tracker.tracking_changed.connect(self.states.append)

    def hear(self, times, values):
        self.batches.append((list(times), list(values)))

    def run(self, seconds):
        for _ in range(round(seconds / STEP_S)):
            self.clock.advance(STEP_S)
            self.tracker.sample()

    @property
    def times(self):
        return [t for times, _ in self.batches for t in times]

    @property
    def values(self):
        return [v for _, values in self.batches for v in values]


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def rated(values):
    return [not math.isnan(v) for v in values]


# -- samples -----------------------------------------------------------------------------------


def test_it_is_not_rated_until_she_moves(bench):
    bench.tracker.begin("valence-arousal")
    bench.run(1.0)
    QTest.keyClick(bench.view, Key.Key_Right)
    bench.run(0.5)
    bench.tracker.end()
    assert [rated(v) for v in bench.values] == [[False] * 2] * 41 + [[True] * 2] * 20
    assert bench.values[-1] == (pytest.approx(STEP), 0.0)


def test_samples_come_in_batches_with_their_own_times(bench):
    bench.tracker.begin("valence")
    bench.run(1.1)
    assert [len(times) for times, _ in bench.batches] == [11] * 4
    bench.clock.advance(0.001)
    bench.tracker.end()
    steps = {b - a for a, b in zip(bench.times, bench.times[1:], strict=False)}
    assert steps == {25_000_000, 1_000_000}
    assert bench.times[0] == 7_000_000_000 and bench.times[-1] == bench.clock.now()
    assert all(len(times) == len(values) for times, values in bench.batches)


def test_a_thread_that_was_held_up_leaves_a_gap(bench):
    bench.tracker.begin("valence")
    QTest.keyPress(bench.view, Key.Key_Right)
    bench.run(0.1)
    before = bench.view.values[0]
    bench.clock.advance(0.9)
    bench.tracker.sample()
    bench.tracker.end()
    steps = [b - a for a, b in zip(bench.times, bench.times[1:], strict=False)]
    assert max(steps) == 900_000_000 and len(steps) == 5, "nothing is filled in"
    assert bench.values[-1][0] == pytest.approx(before + SPEED * LONGEST_STEP)


def test_a_clock_that_stands_gives_no_second_sample(bench):
    bench.tracker.begin("valence")
    for _ in range(3):
        bench.tracker.sample()
    bench.tracker.end()
    assert len(bench.times) == 1


def test_the_timer_asks_for_more_than_twenty_samples_a_second(bench):
    bench.tracker.begin("arousal")
    timer = bench.tracker._timer
    assert timer.isActive() and timer.interval() == SAMPLE_MS <= 40
    assert timer.timerType() == Qt.TimerType.PreciseTimer
    bench.tracker.end()
    assert not timer.isActive()


def test_it_runs_by_itself(qtbot):
    bench = Bench(qtbot)
    tracker = Tracker(bench.view, lambda: bench.clock.advance(0.03), bench.hear)
    tracker.begin("valence-arousal")
    qtbot.waitUntil(lambda: len(bench.times) >= 20, timeout=20_000)
    tracker.end()
    assert bench.times == sorted(set(bench.times))


def test_begun_again_it_is_not_yet_rated_again(bench):
    bench.tracker.begin("valence")
    bench.view.put(0.5, 0.0)
    bench.run(0.1)
    bench.tracker.begin("arousal")
    bench.run(0.1)
    bench.tracker.end()
    bench.tracker.end()
    assert not any(rated(bench.values[-1])) and rated(bench.values[4]) == [True, False]
    assert bench.states == [True, False, True, False] and not bench.tracker.tracking
    assert len(bench.times) == len(set(bench.times))


def test_the_next_session_is_sampled_though_its_clock_begins_anew(bench):
    bench.tracker.begin("valence")
    bench.run(1.0)
    bench.tracker.end()
    bench.batches.clear()
    bench.clock = ManualClock(time_ns=1_000_000_000)
    bench.tracker._clock = bench.clock.now
    bench.tracker.begin("valence")
    bench.run(1.0)
    bench.tracker.end()
    assert bench.times[0] == 1_000_000_000 and bench.times[-1] == bench.clock.now()
    assert len(bench.times) == 1 + round(1.0 / STEP_S)


def test_after_the_end_nothing_comes(bench):
    bench.tracker.begin("valence")
    bench.tracker.end()
    count = len(bench.times)
    bench.run(1.0)
    QTest.keyClick(bench.view, Key.Key_Right)
    assert len(bench.times) == count and not any(rated(bench.view.values))


def test_there_must_be_an_axis(bench):
    with pytest.raises(ValueError, match="axis"):
        bench.tracker.begin("")


def test_samples_that_could_not_be_handed_over_are_not_handed_over_twice(bench):
    failing = [True]

    def rate(times, values):
        bench.hear(times, values)
        if failing:
            failing.pop()
            raise OSError("gone")

    tracker = Tracker(bench.view, bench.clock.now, rate)
    tracker._timer.timeout.disconnect()
    tracker.begin("valence")
    bench.clock.advance(0.3)
    with pytest.raises(OSError, match="gone"):
        tracker.sample()
    bench.clock.advance(0.1)
    tracker.end()
    assert len(bench.times) == len(set(bench.times)) == 3


# -- keys --------------------------------------------------------------------------------------


def test_a_tap_is_a_step_and_a_held_key_moves_on(bench):
    bench.tracker.begin("valence-arousal")
    QTest.keyClick(bench.view, Key.Key_Up)
    bench.run(0.5)
    assert bench.view.values == (0.0, pytest.approx(STEP))
    QTest.keyPress(bench.view, Key.Key_Left)
    bench.run(0.5)
    QTest.keyRelease(bench.view, Key.Key_Left)
    bench.run(0.5)
    assert bench.view.values[0] == pytest.approx(-STEP - SPEED * 0.5)
    QTest.keyPress(bench.view, Key.Key_Down)
    bench.run(5)
    assert bench.view.values[1] == -1.0, "the end is the end"


def test_two_keys_move_both_ways(bench):
    bench.tracker.begin("valence-arousal")
    for key in (Key.Key_Right, Key.Key_Up):
        QTest.keyPress(bench.view, key)
    bench.run(0.5)
    assert bench.view.values == (pytest.approx(STEP + SPEED * 0.5),) * 2


@pytest.mark.parametrize(("track", "place"), [("valence", 0), ("arousal", 1)])
@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Up])
def test_one_axis_is_moved_by_either_pair_and_the_other_is_not_rated(bench, track, place, key):
    bench.tracker.begin(track)
    QTest.keyClick(bench.view, key)
    assert bench.view.values[place] == pytest.approx(STEP)
    assert math.isnan(bench.view.values[1 - place])


def test_a_key_that_is_let_go_elsewhere_moves_no_more(bench):
    bench.tracker.begin("valence")
    QTest.keyPress(bench.view, Key.Key_Right)
    QApplication.sendEvent(bench.view, QFocusEvent(QEvent.Type.FocusOut))
    bench.run(1)
    assert bench.view.values[0] == pytest.approx(STEP)
    QTest.keyPress(bench.view, Key.Key_Right)
    bench.view.hide()
    bench.run(1)
    assert bench.view.values[0] == pytest.approx(2 * STEP)


def test_other_keys_rate_nothing(bench):
    bench.tracker.begin("valence")
    for key in range(0x20, 0x60):
        QTest.keyClick(bench.view, Qt.Key(key))
    assert not any(rated(bench.view.values))


# -- mouse -------------------------------------------------------------------------------------


def _move(view, at, buttons):
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), view.mapToGlobal(QPointF(at)),
        Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_the_mouse_rates_while_its_button_is_held(bench):
    bench.tracker.begin("valence-arousal")
    area = bench.view._area()
    _move(bench.view, area.center().toPoint(), Qt.MouseButton.NoButton)
    assert not any(rated(bench.view.values)), "passing over it is no rating"
    QTest.mousePress(bench.view, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert bench.view.values == (pytest.approx(0, abs=0.02), pytest.approx(0, abs=0.02))
    _move(bench.view, area.topRight().toPoint() + QPoint(90, -90), Qt.MouseButton.LeftButton)
    assert bench.view.values == (1.0, 1.0)


def test_the_slider_takes_the_way_across(bench):
    bench.tracker.begin("arousal")
    area = bench.view._area()
    QTest.mouseClick(bench.view, Qt.MouseButton.LeftButton, pos=area.bottomLeft().toPoint())
    assert math.isnan(bench.view.values[0]) and bench.view.values[1] == pytest.approx(-1, abs=0.01)


# -- gamepad -----------------------------------------------------------------------------------


def test_a_stick_rates_once_it_moves(qtbot):
    stick = Stick((0.7, 0.0))
    bench = Bench(qtbot, stick)
    bench.tracker.begin("valence-arousal")
    bench.run(0.2)
    assert not any(rated(bench.view.values)), "held when it began: that says nothing"
    stick.stick = (0.5, -0.25)
    bench.run(0.1)
    assert bench.view.values == (0.5, -0.25)
    stick.stick = (0.0, 0.0)
    bench.run(0.1)
    assert bench.view.values == (0.0, 0.0)


def test_a_stick_at_rest_leaves_the_keys_their_word(qtbot):
    bench = Bench(qtbot, Stick())
    bench.tracker.begin("valence")
    QTest.keyClick(bench.view, Key.Key_Right)
    bench.run(0.5)
    assert bench.view.values[0] == pytest.approx(STEP)


def test_a_stick_that_is_unplugged_and_back_moves_nothing_by_itself(qtbot):
    stick = Stick()
    bench = Bench(qtbot, stick)
    bench.tracker.begin("valence")
    stick.stick = (0.5, 0.0)
    bench.run(0.1)
    for at in (None, (0.0, 0.0)):
        stick.stick = at
        bench.run(0.1)
        assert bench.view.values[0] == 0.5
    stick.stick = (-0.5, 0.0)
    bench.run(0.1)
    assert bench.view.values[0] == -0.5


def test_a_slider_follows_the_stick_either_way(qtbot):
    stick = Stick()
    bench = Bench(qtbot, stick)
    bench.tracker.begin("arousal")
    stick.stick = (0.1, -0.9)
    bench.run(0.1)
    assert bench.view.values[1] == -0.9


def test_the_gamepad_itself_is_such_a_stick(qtbot, tmp_path):
    bench = Bench(qtbot, Gamepad(str(tmp_path / "js*")))
    bench.tracker.begin("valence")
    bench.run(0.1)
    assert not any(rated(bench.view.values))


# -- what is seen ------------------------------------------------------------------------------


def test_who_cannot_see_it_is_told_how_it_stands(bench):
    bench.tracker.begin("valence-arousal")
    assert "Not yet rated" in bench.view.accessibleDescription()
    bench.view.put(0.25, -1)
    assert bench.view.accessibleDescription() == (
        "unpleasant to pleasant: +0.25, calm to excited: -1.00"
    )


def test_numbers_that_are_none_move_nothing(bench):
    bench.tracker.begin("valence-arousal")
    bench.view.put(NAN, 0.5)
    bench.view.put(0.5, math.inf)
    assert not any(rated(bench.view.values))


@pytest.mark.parametrize("language", ["en", "zh_CN", "ja"])
def test_another_language_in_the_middle_changes_no_rating(bench, language):
    bench.tracker.begin("valence")
    bench.view.put(0.5, 0)
    asked = []
    tell = Language(language).tell

    def spy(template):
        asked.append(template)
        return tell(template)

    bench.view.set_tell(spy)
    bench.view.grab()
    assert {"Your rating", "unpleasant", "pleasant"} <= set(asked)
    bench.view.set_language(language)
    assert bench.view.values[0] == 0.5
    with pytest.raises(ValueError, match="language"):
        bench.view.set_language("xx")


@pytest.mark.parametrize("unit", [0.35, 1.0, 2.0])
@pytest.mark.parametrize("track", ["valence", "arousal", "valence-arousal"])
@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=["dark", "light"])
def test_its_place_is_told_without_colour(bench, track, unit, theme):
    view = bench.view
    view.begin(track)
    view.dress(Look(theme, unit, (themes.FAMILY,)))
    view.resize(view.sizeHint())
    grey = QImage.Format.Format_Grayscale8
    pictures = []
    for x in (-0.5, 0.5):
        view.put(x, x)
        assert view.rect().contains(view._area().toRect())
        pictures.append(bytes(view.grab().toImage().convertToFormat(grey).constBits()))
    before, after = pictures
    assert sum(abs(a - b) > 60 for a, b in zip(before, after, strict=True)) > 30


def test_nothing_is_shown_where_nothing_is_rated(bench):
    """The mark is not in the middle before she put it there."""
    bench.view.begin("valence")
    before = bench.view.grab().toImage()
    bench.view.put(0.0, 0.0)
    assert bench.view.grab().toImage() != before


@pytest.mark.parametrize("track", ["valence", "arousal", "valence-arousal"])
def test_what_is_beside_it_does_not_move_when_it_begins_or_ends(bench, track):
    bench.view.fit(track)
    before = bench.view.sizeHint()
    bench.tracker.begin(track)
    assert bench.view.sizeHint() == before
    bench.tracker.end()
    assert bench.view.sizeHint() == before
    with pytest.raises(ValueError, match="axis"):
        bench.view.fit("")


@pytest.mark.parametrize("size", [(1600, 132), (340, 1000), (2000, 2000), (100, 100)])
@pytest.mark.parametrize("track", ["arousal", "valence-arousal"])
def test_in_any_room_it_stays_small_and_whole(bench, track, size):
    view = bench.view
    view.begin(track)
    view.resize(*size)
    box, area = view._box(), view._area()
    assert view.rect().contains(box.toRect()) and box.contains(area)
    assert box.width() <= view.sizeHint().width() and box.height() <= view.sizeHint().height()
    assert abs(box.center().x() - view.width() / 2) <= 1
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert view.values[1] == pytest.approx(0, abs=0.1)


def test_without_a_rating_keys_and_mouse_move_nothing(bench):
    QTest.keyClick(bench.view, Key.Key_Right)
    QTest.mouseClick(bench.view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert not any(rated(bench.view.values))
