"""The watchdog of the Qt thread: what it counts as a stall, whose it is, and where it was."""

import math
import threading
import time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QTimer

from emoscope.ui import watchdog as module
from emoscope.ui.watchdog import KEPT, Watchdog, watched

MS = 1_000_000


@pytest.fixture
def dog(qapp):
    made = Watchdog()
    yield made
    made.stop()


class Hand:
    """Clocks that a test sets by hand, in ms: the wall, the Qt thread's CPU, its wait for one."""

    def __init__(self, monkeypatch, delay=0):
        self.wall, self.cpu, self.delay = 1000, 100, delay
        clocks = SimpleNamespace(
            perf_counter_ns=lambda: self.wall * MS,
            thread_time_ns=lambda: self.cpu * MS,
            sleep=time.sleep,
        )
        monkeypatch.setattr(module, "time", clocks)

    def hold(self, dog):
        dog._clock = self
        dog.start()
        dog._timer.stop()

    def open(self):
        pass

    close = open

    def read(self):
        return self.delay * MS if self.delay >= 0 else -1

    def beat(self, dog, wall, cpu=0, delay=0):
        self.wall, self.cpu = self.wall + wall, self.cpu + cpu
        self.delay += delay
        dog._beat()


@pytest.fixture
def hand(dog, monkeypatch):
    made = Hand(monkeypatch)
    made.hold(dog)
    return made


def test_a_loop_that_comes_round_has_no_stalls(dog, hand):
    for gap in (25, 26, 25, 50, 10):
        hand.beat(dog, gap, cpu=5)
    report = dog.report()
    assert (report.stalls, dict(report.actions), report.beats) == ((), {}, 5)
    assert report.seconds == pytest.approx(0.136)


def test_a_thread_that_computes_is_known_to_the_millisecond(dog, hand):
    hand.beat(dog, 70, cpu=65)
    (stall,) = dog.report().stalls
    assert (stall.seconds, stall.cpu, stall.starved, stall.own) == (0.065, 0.065, 0.0, 0.065)


def test_a_thread_that_waits_is_known_to_a_beat(dog, hand):
    hand.beat(dog, 70)  # it may have slept for 25 ms of that, as it should
    assert dog.report().stalls == ()
    hand.beat(dog, 80)
    (stall,) = dog.report().stalls
    assert (stall.seconds, stall.cpu, stall.own) == (0.055, 0.0, 0.055)


def test_what_the_machine_took_is_not_the_programs_own(dog, hand):
    hand.beat(dog, 200, cpu=10, delay=180)
    (stall,) = dog.report().stalls
    assert stall.seconds == 0.190 and stall.starved == 0.180
    assert stall.own == pytest.approx(0.010)


def test_where_nobody_counts_starvation_all_counts_as_own(dog, monkeypatch):
    hand = Hand(monkeypatch, delay=-1)
    hand.hold(dog)
    hand.beat(dog, 200, cpu=10)
    (stall,) = dog.report().stalls
    assert math.isnan(stall.starved) and stall.own == stall.seconds == 0.175


def test_the_worst_are_kept_and_all_are_counted(dog, hand):
    for n in range(KEPT + 5):
        dog.act("even" if n % 2 == 0 else "odd")
        hand.beat(dog, 100 + n, cpu=100 + n)
    dog.act("starved")
    hand.beat(dog, 900, cpu=1, delay=899)
    report = dog.report()
    assert [round(1e3 * s.seconds) for s in report.stalls] == list(range(114, 104, -1))
    assert {a: t.count for a, t in report.actions.items()} == {"even": 8, "odd": 7, "starved": 1}
    assert report.actions["odd"].longest == pytest.approx(0.113)
    assert report.actions["odd"].worst.own == pytest.approx(0.113)
    starved = report.actions["starved"]
    assert starved.longest == pytest.approx(0.9)
    assert starved.worst.own == pytest.approx(0.001)
    text = report.text()
    assert "16 stalls" in text and "114 ms at" in text and "(even)" in text


def test_a_new_start_forgets(dog, hand):
    hand.beat(dog, 500, cpu=500)
    dog.start()
    dog._timer.stop()
    assert dog.report().stalls == () and dog.report().beats == 0


def _a_slow_slot(done):
    time.sleep(0.4)
    done.append(True)


def test_it_finds_where_the_thread_was(dog, qtbot):
    done = []
    dog.start()
    dog.act("slow slot")
    QTimer.singleShot(60, lambda: _a_slow_slot(done))
    qtbot.waitUntil(lambda: bool(done) and any(s.seconds > 0.3 for s in dog.report().stalls))
    lines = [line for s in dog.report().stalls if s.seconds >= 0.375 for line in s.stack]
    assert any("_a_slow_slot" in line and "test_watchdog.py:" in line for line in lines)


def test_a_stalls_stack_is_not_the_next_ones(dog, hand):
    dog._samples = [(dog._last, ("this",)), (dog._last, ("this",)), (dog._last, ("brief",))]
    hand.beat(dog, 100, cpu=100)
    dog._samples = [(-1, ("old",))]
    hand.beat(dog, 90, cpu=90)
    assert [s.stack for s in dog.report().stalls] == [("this",), ()]


def test_its_thread_ends_with_it(dog):
    dog.start()
    assert any(t.name == "watchdog" for t in threading.enumerate())
    dog.start()
    assert sum(t.name == "watchdog" for t in threading.enumerate()) == 1
    dog.stop()
    dog.stop()
    assert not any(t.name == "watchdog" for t in threading.enumerate())


@pytest.mark.parametrize(("limit", "beat"), [(0.0, 0.025), (0.02, 0.025), (0.05, 0.0)])
def test_a_limit_below_the_beat_is_refused(qapp, limit, beat):
    with pytest.raises(ValueError, match="above the beat"):
        Watchdog(limit=limit, beat=beat)


@pytest.mark.parametrize(("value", "on"), [(None, False), ("", False), ("0", False), ("1", True)])
def test_the_environment_turns_it_on(qapp, monkeypatch, value, on):
    monkeypatch.delenv("EMOSCOPE_WATCHDOG", raising=False)
    if value is not None:
        monkeypatch.setenv("EMOSCOPE_WATCHDOG", value)
    parent = QObject()
    made = watched(parent)
    assert (made is not None) is on
    if made is not None:
        assert made.parent() is parent
        made.stop()


def test_the_kernel_says_how_long_a_thread_waited_for_a_processor(tmp_path, monkeypatch):
    clock = module._RunDelay()
    assert clock.read() == -1
    clock.open()
    first = clock.read()
    assert first >= -1 and clock.read() >= first
    clock.close()
    assert clock.read() == -1
    monkeypatch.setattr(module.threading, "get_native_id", lambda: -5)
    clock.open()
    assert clock.read() == -1
