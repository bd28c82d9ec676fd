"""Circles of Qt objects are destroyed on the thread that made them, whoever makes garbage."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from emoscope.memory import keep_what_is_built
from emoscope.ui import garbage
from emoscope.ui.garbage import Collector, collect_here


@pytest.fixture(autouse=True)
def _no_other_collects(qapp):
    """Stop the one of a window that was opened in this process before."""
    for other in qapp.findChildren(Collector):
        other.stop()
    keep_what_is_built.cache_clear()


@pytest.fixture
def collector(qapp):
    made = Collector()
    made.start()
    made.look()
    yield made
    made.stop()
    gc.unfreeze()


class Ring(QObject):
    """Refers to itself; says on which thread it went."""

    def __init__(self, gone):
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: gone.append(threading.current_thread()))


def litter():
    """Make garbage enough for many collections of every generation."""
    for _ in range(200_000):
        ring = []
        ring.append(ring)


def test_another_threads_garbage_destroys_nothing_of_the_windows(collector, qtbot):
    gone = []
    Ring(gone)
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert not gone, "no other thread collects"
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
    assert gone == [threading.main_thread()]


def test_what_is_old_is_collected_too(collector):
    gone = []
    Ring(gone)
    gc.collect(1)
    gone.clear()
    first = Ring(gone)
    gc.collect(1)  # it is of the oldest generation now
    assert first.me is first and not gone
    first = None
    look_often(collector)
    assert not gone, "to look through all that is old for a few new ones takes too long"
    kept = [[] for _ in range(garbage.AT_LEAST)]
    gc.collect(1)
    look_often(collector)
    assert gone == [threading.main_thread()] and kept


def look_often(collector):
    for _ in range(200):  # eleven times eleven looks and a few
        kept = [[] for _ in range(3000)]
        collector.look()
        del kept


def test_a_large_program_is_looked_through_once_it_has_grown_by_a_quarter(collector):
    large = [[] for _ in range(10 * garbage.AT_LEAST)]
    gc.collect()
    collector.settle()
    looks = gc.get_stats()[2]["collections"]
    more = [[] for _ in range(2 * garbage.AT_LEAST)]
    gc.collect(1)
    look_often(collector)
    assert gc.get_stats()[2]["collections"] == looks
    more += [[] for _ in range(2 * garbage.AT_LEAST)]
    gc.collect(1)
    look_often(collector)
    assert gc.get_stats()[2]["collections"] == looks + 1
    assert large and more


def test_little_garbage_is_left_alone(collector):
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    collector.look()
    assert gc.get_stats()[0]["collections"] == before


def test_what_is_there_at_the_first_look_stays(qapp):
    collector, gone = Collector(), []
    collector.start()
    Ring(gone)
    collector.look()
    assert gc.get_freeze_count() > 1000
    gc.collect()
    assert not gone
    collector.stop()
    gc.unfreeze()
    gc.collect()
    assert gone


def test_while_much_is_loaded_it_does_not_look(qapp, qtbot):
    """Nor does what is there then stay for ever: a session may run by now."""
    collector, gone = Collector(), []
    collector.start()
    collector.wait()
    Ring(gone)
    kept = [[] for _ in range(3000)]
    qtbot.wait(1200)
    assert not gone
    collector.settle()
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
    assert gc.get_freeze_count() == 0 and len(kept) == 3000
    collector.stop()


def test_python_has_it_back_afterwards(qapp):
    made = Collector()
    made.start()
    assert made.at_work and not gc.isenabled()
    made.stop()
    assert gc.isenabled()
    made.stop()


def test_a_program_has_one_collector(qapp):
    host = QObject()
    one = collect_here(host)
    assert one.at_work and collect_here(host) is one
    one.stop()
    assert collect_here(host) is one and one.at_work, "it begins again with the next window"
    one.stop()
